"""What README's table of figures is made by: each a ratio in one run, on one machine."""
