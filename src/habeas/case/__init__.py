"""Claims about one person, folded into one case."""
