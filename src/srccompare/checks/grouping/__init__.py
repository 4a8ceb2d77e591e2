"""Decide which articles belong together: one story, one passage, a draft and its sources."""
