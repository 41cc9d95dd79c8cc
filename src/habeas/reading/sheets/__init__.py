"""Spreadsheets of cases: which column is what, and what the cells of a row claim."""
