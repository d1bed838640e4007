"""What Stile asks a model: templates and typed functions."""
