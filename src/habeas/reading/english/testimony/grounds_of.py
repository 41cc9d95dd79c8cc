"""Hedges and denials that are about something else: "arrested for allegedly insulting the king", "does not deny that …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.spotter import needing

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View

_FOR = re.compile(
    r"\b(?:for|after|over|of|with|by|on\s+suspicion\s+of|accused\s+of|because\s+(?:he|she|they)|amid|amidst|in|following|despite|on)\s+(?:[\w’'-]+\s+){0,2}$"
)
_THEN = re.compile(
    r"\b(?:and|but|then)\s+(?:(?:was|were|is|are|has|had|have)\b|(?:\w+ly\s+)?(?:was|were)\b)"
)
_IN_RELATIVE = re.compile(r",\s+(?:who|which|whose)\s+(?:(?:is|was|are|were|has|had)\s+)?$")
_AS_FEARED = re.compile(r",\s+(?:just\s+)?as\s+[^,.;]{2,40}?\s+(?:had\s+)?$")
_NOT = needing(
    r"(?:\b(?:not|never|cannot|nobody|no\s+one|none|neither|nor|without|hardly|far\s+from|instead\s+of|rather\s+than)|n['’]t)\s+(?:\w+ly\s+|even\s+|ever\s+|been\s+)?$",
    "not|never|nobody|no one|none|neither|nor|without|hardly|far from|instead of|rather than|n't|n’t",
    flags=re.IGNORECASE,
)


_ASIDE = re.compile(r",\s+(?:who|which|whose)\s[^,;]*$")
_IN_THE_END = re.compile(
    r"\s+(?:[\w’'-]+\s+){0,9}?(?:until|till)\s+(?!now\b|then\b|today\b|(?:he|she|they|the\s+\w+)\s+(?:is|are|has|have|pays?|agrees?|signs?|confess\w*)\b)"
    r"|\s+(?P<how>for|because|on|at|in|by|to|into)\s+[^,.;]{2,60}?,?\s+but\s+(?:only\s+)?(?:for|because|on|at|in|by|to|into|over|\d+|one|two|three|four|several|a\s+few|days|weeks|months|hours)\b"
)
_PAST = frozenset(("was", "were", "did", "had"))


def told_aside(between: str) -> bool:
    """ "It is claimed that guards beat X, who was arrested in May": the relative clause is the page's own."""
    return _ASIDE.search(between) is not None


_APPOSED = re.compile(r",\s+an?\s+(?:[\w’'-]+\s+){1,6}$")
_GOES_ON = re.compile(r"[^,;.]{0,80},\s+(?:has|have|had|was|were|is|are|may|might|will|would)\b")


def apposed(view: View, place: int, between: str) -> bool:
    """ "Relatives fear that X, a teacher held since March, has been tortured": who X is, the page says."""
    if not _APPOSED.search(between):
        return False
    return _GOES_ON.match(view.characters, place, view.sentence.end) is not None


BEGUN = re.compile(
    r"\b(?:(?:and|but)(?:\s+(?:has|have|had|was|were|is|are))?|who|which|where),\s*$"
)
"""Where a clause begins whose hedge stands between commas: "… and was, it is alleged, beaten"."""
_CLOSED = re.compile(r"[^,;]*,\s+(?:(?:is|are|was|were|has|have|had)\s+)?$")
_OPENED = re.compile(r",\s+(?:who|whose|which)\s[^,;]*$")


def told_before(view: View, place: int, between: str) -> bool:
    """Whether a place stands before the clause that a later hedge opens: "is held in Karn and, it is alleged, was
    beaten", "X, who has a weak heart, is reported to have been beaten".
    """
    if BEGUN.search(between):
        return True
    if not _CLOSED.fullmatch(between):
        return False
    if _OWN_HEDGE.match(view.characters, place + len(between)):
        return False
    return _OPENED.search(view.characters, view.sentence.start, place) is not None


_OWN_HEDGE = re.compile(
    r"(?:according\b|it\b|so\b|though\b|although\b|but\b|the\s+source)", re.IGNORECASE
)
""" "X, who was beaten, according to local reports, is held": the clause itself is hedged."""


def done_in_the_end(view: View, verb: int) -> bool:
    """ "Was not charged until 5 May", "was not arrested at home but at work": it was done."""
    group = view.chunks[verb]
    if group.low[0] not in _PAST or {"never", "no"} & set(group.low):
        return False
    return _IN_THE_END.match(view.characters, view.place(verb)[1], view.sentence.end) is not None


def not_disputed(view: View, start: int) -> bool:
    """ "Nobody denies that X was arrested", "did not dispute this": it is so."""
    near = max(view.sentence.start, start - 40)
    return _NOT.search(view.stretch, near, start) is not None


_SPREADING = re.compile(
    r"\b(?:spread\w*|circulat\w+|disseminat\w+|propagat\w+|fabricat\w+|post\w*|start\w*)\s+(?:[\w-]+\s+){0,2}$"
)


def only_of_grounds(view: View, start: int, end: int, place: int) -> bool:
    """ "Arrested after allegedly insulting the king", "allegedly fled and was shot": the hedge is on something else."""
    characters, first = view.characters, view.sentence.start
    word = characters[start:end].lower()
    if "rumo" in word and _SPREADING.search(characters, first, start):
        return True  # "accused of spreading rumours online, has been charged"
    if characters.startswith("Post", start) and start > first:
        return True  # "told the Karn Post that …"
    if start > place:
        grounds = word.endswith("ly") or "rumo" in word or "speculation" in word
        if grounds and _FOR.search(characters, place, start):
            return True
        return _AS_FEARED.search(characters, place, start) is not None
    if word.endswith("ly"):
        return _THEN.search(characters, end, place) is not None
    relative = _IN_RELATIVE.search(characters, first, start)
    return relative is not None and "," in characters[end:place]


TO_DO = (" to", " to be", " to have")
""" "Believed to", "said to be": how the hedges of a verb in the infinitive end."""


def of_a_noun(characters: str, start: int) -> bool:
    """ "Was beaten in a house believed to be a prison": whether the words hedged are those of the noun before them."""
    return _HEDGED_VERB.search(characters, max(0, start - 30), start) is None


_HEDGED_VERB = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|being)|['’](?:s|re)|,|\band|\()\s*(?:\w+\s+)?$", re.IGNORECASE
)
