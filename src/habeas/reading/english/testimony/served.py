"""Terms that are no judgment told here: maxima and risks, and terms that are only being served."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View

PART_OF = re.compile(r"\s+of\s+(?:an?|his|her|their|the)\s+[^.;,]{0,30}(?:sentence|term|years?)\b")
""" "Three years of a five-year sentence": the part served."""


def main_serves(view: View, place: int) -> bool:
    """Whether a word of serving stands right before a term."""
    return bool(
        re.search(
            r"\b(?:serv(?:ed|ing|e)|spent)\s+(?:\w+\s+){0,2}$",
            view.characters[max(view.sentence.start, place - 30) : place],
        )
    )


_REST_OF = re.compile(
    r"\b(?:end|remainder|rest|completion|expiry|part|half|day|most|all|days|weeks|months|years?)\s+of\s+(?:an?|his|her|their|the)\s+$"
)


def only_served(view: View, verb: int, place: int) -> bool:
    """ "Serving ten months", "the end of an eight-year sentence": no day on which it was passed."""
    before = view.characters[max(view.sentence.start, place - 30) : place]
    if _REST_OF.search(before):
        return True
    group = view.chunks[verb]
    served = group.main in _SERVES and not _NOW & set(group.low)
    return served and " since " not in view.characters[place : view.sentence.end]


_NOW = frozenset(("must", "shall"))
""" "She must serve one year": what was just imposed."""
_SERVES = frozenset(
    "served serving serve serves completed completing completes finished finishing doing has have".split()
)
_MAXIMUM = re.compile(
    r"\b(?:up\s+to|maximum|at\s+most|as\s+much\s+as|punishable|minimum|no\s+more\s+than|carries|starting\s+point|risk|faces?|allows?|exceed|go\s+beyond|less\s+than|more\s+than\s+the)\b[^.;]{0,40}$",
    re.IGNORECASE,
)


_GIVEN_IN_FULL = re.compile(
    r"(?<!be )(?<!to )\b(?:imposed|handed|gave|given|giving|received|got|passed|handing|imposing|drew|serving)\s+(?:[^\s.;,]+\s+){0,5}?"
    r"(?:the\s+|a\s+)?(?:(?:maximum|minimum)\b[^.;]{0,40})?$",
    re.IGNORECASE,
)


def given_in_full(view: View, start: int, end: int) -> bool:
    """ "Imposed the maximum penalty, three years": the most that the law allows was given."""
    if "maximum" not in view.characters[start:end].lower():
        return False
    return bool(
        _GIVEN_IN_FULL.search(view.characters[max(view.sentence.start, start - 60) : start])
    )


def maximal(before: str) -> bool:
    """Whether the words before a term make it a maximum or a risk, not a sentence."""
    if not _MAXIMUM.search(before[-60:]):
        return False
    last = before[-90:]
    told = re.search(
        r"jailed\s+for\s+up\s+to|serving\s+(?:a\s+)?|sentenced[^.;]{0,30}$"
        r"|\b(?:was|were|has\s+been|had\s+been)\s+(?:jailed|imprisoned|given|handed)[^.;]{0,30}$",
        last[-60:],
    )
    in_full = "imum" in last[-60:] and _GIVEN_IN_FULL.search(last)
    return not (told or in_full)


_SERVES = frozenset("serving served serve serves".split())


def serves_term(view: View, verb: int) -> bool:
    """ "Is serving seven years in prison", "must spend two years in prison": the sentence, no custody told."""
    main = view.chunks[verb].main
    if main == "spend":
        return "years" in view.following(verb, 3).split()
    return main in _SERVES and view.following(verb, 1) not in {"in", "at", "time"}
