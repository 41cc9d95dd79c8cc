"""Originals become readable text; every character knows where it stood."""
