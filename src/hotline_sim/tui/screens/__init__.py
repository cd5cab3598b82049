"""What a trainee sees one at a time; a screen draws a value and says what was wished for."""
