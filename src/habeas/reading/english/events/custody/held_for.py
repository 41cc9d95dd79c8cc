"""What a trial or a custody is said to be for: "was tried for arson", "remanded on suspicion of fraud"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.words.charges import charge_of, names_crime
from habeas.records.claim import Event

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View

_ON = r"\bon\s+(?:suspicion|(?:an?\s+|the\s+|two\s+|three\s+|several\s+)?(?:charges?|counts?|accusations?))\s+of\s"
_FOR = r"|\bfor\s+(?:alleged(?:ly)?\s+)?(?=[\"“a-z])(?!(?:an?|the|his|her|their|its|this|that|more|less|about|almost|nearly|over|at|up|some|several|many|years?|months?|weeks?|days?|hours?|life|now|both|all|two|three|four|five|six|seven|eight|nine|ten|trial|questioning|interrogation|investigation|treatment)\b)"
_OF_A_TRIAL = re.compile(_ON + r"|\bon\s+(?:[a-z-]+\s+){1,3}charges\b" + _FOR)
_OF_CUSTODY = re.compile(
    _ON + r"|,?\s(?:accused\s+of|charged\s+with)\s"
    r"|\bfor\s+(?:allegedly\s+)?(?=[a-z]+ing\b)(?!being|having|questioning|interrogating|refusing|training|monitoring)"
)
_GOES_ON = re.compile(
    r"\s+(?:opened|opens|began|begins|starts?|started|resumed|resumes|will|would|is|was|has|had|ended|ends|continued|continues|lasted|took|went)\b.*$",
    re.DOTALL,
)
""" "The trial of X for arson opened": the charge ends before the verb."""
_ANOTHER = re.compile(
    r"[;:]|\b(?:arrest\w*|releas\w+|freed|sentenc\w+|convict\w+|acquitt\w+|who|whom|whose|while|after|before|because)\b"
)


def tried_or_held_for(view: View, event: Event, start: int, end: int) -> str | None:
    """The accusation worded behind the words of a trial or a custody, in its own clause."""
    marks = {Event.TRIAL: _OF_A_TRIAL, Event.DETENTION: _OF_CUSTODY}.get(event)
    if marks is None:
        return None
    found = marks.search(view.characters, start, end)
    if found is None or _ANOTHER.search(view.characters, start, found.start()):
        return None
    charge = charge_of(view, found.start(), end)
    if charge is None:
        return None
    charge = _GOES_ON.sub("", charge)
    bare = found.group().lstrip().startswith("for")
    quoted = view.characters[found.end() : found.end() + 1] in {'"', "“"}
    told = quoted or not bare or names_crime(charge) or event is Event.DETENTION
    return charge if told else None
