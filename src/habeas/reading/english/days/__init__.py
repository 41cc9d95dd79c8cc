"""Written dates resolved, and which of them belongs to which verb of its sentence."""
