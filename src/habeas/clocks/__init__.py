"""Days held, legal limits, the end of a term, stated numbers."""
