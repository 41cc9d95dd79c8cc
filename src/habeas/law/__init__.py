"""What the law of a place says, as data with article, validity, source and confidence."""

from habeas.law.charges import match_charge
from habeas.law.jurisdiction import Found, find_jurisdiction
from habeas.law.pack import NoSuchPack, Pack, Rule, codes, load

__all__ = [
    "Found",
    "NoSuchPack",
    "Pack",
    "Rule",
    "codes",
    "find_jurisdiction",
    "load",
    "match_charge",
]
