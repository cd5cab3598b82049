"""Virtual trainees who take a call many times, and what that says about how it is written."""
