"""Spreadsheets: opened in the jail, cell by cell, and written back with rows added."""
