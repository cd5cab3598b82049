"""The call as it is taken: events, the machine, the log, and what folds out of them."""
