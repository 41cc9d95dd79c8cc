"""The register as a Django app."""

from django.apps import AppConfig


class RegisterConfig(AppConfig):
    """Named ``register`` in migrations and tables."""

    name = "habeas.register"
    label = "register"
    default_auto_field = "django.db.models.BigAutoField"
