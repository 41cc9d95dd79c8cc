"""Penalties in every wording, each with the person it was given to."""
