"""Who is whom: whether two documents speak of the same person."""

from habeas.people.continuing import continued

__all__ = ["continued"]
