"""Who works with the register: code names, never more than is needed."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models


class UserManager(BaseUserManager["User"]):
    """Makes users by their code name."""

    def create_user(self, code_name: str, password: str | None = None) -> User:
        """A user; without a password they can only work through their key of the register."""
        user = self.model(code_name=code_name)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser, PermissionsMixin):
    """A user of the register."""

    code_name = models.CharField(max_length=64, unique=True)
    is_active = models.BooleanField(default=True)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "code_name"

    def __str__(self) -> str:
        return self.code_name
