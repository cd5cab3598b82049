"""Rubrics: the competencies of a responder, and the do's and don'ts that show them."""
