"""The room: people, groups and rounds of a workshop, folded from what happened in it."""
