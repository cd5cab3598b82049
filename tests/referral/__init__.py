"""The directory of services, and decisions to refer."""
