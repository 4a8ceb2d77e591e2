"""The rules, one a file, and the tuple that lists them."""
