"""What a scenario can do: exact values over the compiled table."""
