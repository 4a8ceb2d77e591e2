"""Check a corpus of articles against rules: each finding has a code, a severity and exact places."""
