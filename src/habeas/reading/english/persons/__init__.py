"""Who is named: the evidence that a run of capitals names a person, the registry of one document, its groups."""
