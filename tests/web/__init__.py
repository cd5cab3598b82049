"""The browser face, asked as a browser would."""
