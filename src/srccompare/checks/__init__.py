"""Hold a corpus of articles to rules: each finding has a code, a severity and exact places."""
