"""What the law of a place says, as data with article, validity, source and confidence."""
