"""What a finished call tells the trainee: marks with their moment, levels, a verdict and why."""
