"""Join alignment and facts: what articles share, what each has alone, where they diverge."""
