"""Call records: the forms responders fill in, what fits them, and one form seen as another."""
