"""Run the tools that compare two texts, one module a tool, and read what they find in the same form."""
