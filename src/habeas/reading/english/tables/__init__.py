"""Pages that are no prose: tables kept as lines, case sheets, chronologies, fragments of lists."""
