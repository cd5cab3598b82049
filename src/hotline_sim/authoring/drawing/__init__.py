"""The shape of a call: its moments and the ways between them, laid out, drawn and told in words."""
