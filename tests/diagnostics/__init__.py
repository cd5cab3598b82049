"""The pages of findings, and the law that reading never fails."""
