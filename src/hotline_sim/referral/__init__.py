"""Where callers are passed on to: the directory of services, and the decision to refer."""
