"""Who says it, and how surely: supposed, negated, denied, planned, alleged, asserted."""
