"""A page seen whole: hearings, judgments, and one claim for each fact."""
