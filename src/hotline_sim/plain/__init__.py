"""The plain face: the whole journey line by line, for screen readers, slow links and scripts."""
