"""Which written date belongs to which event, and when a term begins and ends."""
