"""Chinese pages laid out in lines: case sheets, tables, lists in shorthand, court lists and diaries."""
