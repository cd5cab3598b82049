"""What the checks find: one small function each, in files by what they look at."""
