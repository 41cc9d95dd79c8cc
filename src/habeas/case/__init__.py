"""Claims about one person, folded into one case."""

from habeas.case.custody import history_of
from habeas.case.fold import Case, Entry, fold

__all__ = ["Case", "Entry", "fold", "history_of"]
