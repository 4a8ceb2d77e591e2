"""Join alignment and facts: what articles share, what only one of them has, where they diverge."""
