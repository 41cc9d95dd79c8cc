"""Penalties, read as one grammar, each with the person it was given to."""
