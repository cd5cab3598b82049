"""Texts in the language of whoever reads them, and what to show where there are none."""
