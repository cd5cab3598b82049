"""A room under load: the server in a process of its own, and trainees who ask it as browsers do."""
