"""The words that narratives are looked through for, a list for each language."""
