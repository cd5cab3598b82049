"""What a workshop sets out to do: its plan as written, and as the room is run from it."""
