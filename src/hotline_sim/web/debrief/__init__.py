"""What a call showed, as pages: the debrief, seeing it differently, what-if, the model call."""
