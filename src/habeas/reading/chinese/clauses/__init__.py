"""Clauses: who did what to whom, and whom a word means that names nobody."""
