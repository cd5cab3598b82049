"""The terminal face, driven by keys."""
