"""Keep what a scan found in a file that grows with its corpus, and answer from it."""
