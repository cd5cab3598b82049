"""Scenarios: what authors write, how it is read, and the table a call is played from."""
