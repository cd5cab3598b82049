"""The author's bench: what is wrong with a file, and whether its declared plays hold."""
