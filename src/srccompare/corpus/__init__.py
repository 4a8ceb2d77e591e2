"""Find reused passages among all articles of a corpus."""
