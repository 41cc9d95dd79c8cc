"""What the type checker needs to know of Django: the register's app and its user model."""

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "habeas.register.apps.RegisterConfig",
]
AUTH_USER_MODEL = "register.User"
