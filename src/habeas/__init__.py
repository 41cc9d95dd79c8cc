"""Habeas: a sourced, checked record of people deprived of their liberty."""

__version__ = "0.1.0"
