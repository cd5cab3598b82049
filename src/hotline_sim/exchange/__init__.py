"""Getting data out: the record of a call as other programs and other agencies have it."""
