"""A learning path: what to practise, in which order, and when that is enough."""
