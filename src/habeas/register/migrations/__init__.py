"""The steps of the tables' form, one file each."""
