"""The terminal face: an app of screens of widgets, over the same calls as every other face."""
