"""The author's bench: a file begun, checked, put in form, drawn, tried out and simulated."""
