"""What a text says that a person does: occupations, offices, what stands beside a name."""
