"""Who is whom: whether two documents speak of the same person."""

from habeas.people.joining import Known, join

__all__ = ["Known", "join"]
