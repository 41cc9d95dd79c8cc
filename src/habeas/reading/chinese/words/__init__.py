"""The words of a page: folded text, clauses, numbers, dates, institutions and offences as they are written."""
