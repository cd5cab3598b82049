"""Self-study: what to practise next, drills cut from the calls, and progress over time."""
