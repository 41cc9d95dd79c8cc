"""Which languages a document is in, and how one in several, or in none with a reader, is read."""
