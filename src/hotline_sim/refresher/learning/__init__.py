"""Learning paths followed: where somebody stands on one, what is next, and what is complete."""
