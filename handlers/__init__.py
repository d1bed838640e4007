"""What Stile does: listeners and jobs at the edge, use cases inside, rules at the heart, views beside."""
