"""A page seen whole: scenes, judgments, replies, repeats, and one claim for each fact."""
