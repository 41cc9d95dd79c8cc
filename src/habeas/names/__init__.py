"""What a written name can stand for."""
