"""Words become claims."""
