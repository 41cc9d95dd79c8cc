"""Clauses: noun and verb groups, who does what, and whom a word means that names nobody."""
