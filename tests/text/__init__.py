"""What becomes of originals."""
