"""What the law of a place says, as data with article, validity, source and confidence."""

from habeas.law.charges import LookUp, look_up, match_charge, namesakes
from habeas.law.entries import Charge, Rule, Text
from habeas.law.jurisdiction import Found, find_jurisdiction
from habeas.law.pack import NoSuchPack, Pack, UnusablePacks, article_of, codes, load

__all__ = [
    "Charge",
    "Found",
    "LookUp",
    "NoSuchPack",
    "Pack",
    "Rule",
    "Text",
    "UnusablePacks",
    "article_of",
    "codes",
    "find_jurisdiction",
    "load",
    "look_up",
    "match_charge",
    "namesakes",
]
