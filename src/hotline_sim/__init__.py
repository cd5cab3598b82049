"""hotline-sim: practise answering human-trafficking and migrant-smuggling hotline calls."""

__version__ = "0.1.0"
