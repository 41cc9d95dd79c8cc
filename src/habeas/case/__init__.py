"""Claims about one person, folded into one case."""

from habeas.case.choosing import Chosen, choose
from habeas.case.custody import history_of
from habeas.case.fold import Case, Entry, fold

__all__ = ["Case", "Chosen", "Entry", "choose", "fold", "history_of"]
