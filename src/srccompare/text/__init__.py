"""Pure functions over text: spans, one-to-one folding, tokens, stems, safe display."""
