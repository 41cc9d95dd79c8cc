"""Who is whom: whether two documents speak of the same person."""

from habeas.people.continuing import continued
from habeas.people.joining import Evidence, evidence, joined

__all__ = ["Evidence", "continued", "evidence", "joined"]
