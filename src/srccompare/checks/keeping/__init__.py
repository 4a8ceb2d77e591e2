"""Keep what a run leaves for the next one: what was computed, and what was accepted."""
