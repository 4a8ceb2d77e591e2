"""Settings from a file: `[tool.srccompare]` of a pyproject.toml, or a srccompare.toml."""
