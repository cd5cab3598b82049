"""A first file of each kind, to begin with: it checks clean, and its comments teach the format."""
