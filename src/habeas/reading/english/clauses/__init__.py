"""Clauses: noun and verb groups, who does what, whom a word means that names nobody, what fills a slot."""
