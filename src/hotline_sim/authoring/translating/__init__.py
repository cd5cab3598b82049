"""Texts taken out of authored files and of our own sentences, for translators."""
