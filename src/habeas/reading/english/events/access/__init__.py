"""Who was kept from seeing, hearing and treating a prisoner, and which papers were kept back."""
