"""Who is named: which strings are names of persons, their shapes, and the registry of one document."""
