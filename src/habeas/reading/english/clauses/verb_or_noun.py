"""Words that may be a verb or not: what stands beside them tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.words.describing import takes_object
from habeas.reading.english.words.vocabulary import either, lowered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.words.tokens import Token

INSTITUTIONS = frozenset(
    "court tribunal judge chamber bench panel police prosecutor bureau ministry".split()
)
"""Behind these a word that may be a verb is one, where an object follows: "the court sentences Meng"."""


_COMPOUNDS = frozenset("trade protest strike march film rally campaign rap lay".split())
_MEMBERS = frozenset(
    "unionist unionists union leader leaders organiser organisers organizer organizers director directors maker makers"
    " artist artists activist activists coordinator coordinators worker workers preacher preachers minister ministers missionary missionaries catechist".split()
)


def is_infinitive(tokens: Sequence[Token], i: int, verbs: frozenset[str]) -> bool:
    """Whether a "to" opens an infinitive: "to arrest her", and not "granted bail to trade unionist X"."""
    after = tokens[i + 1].low if i + 1 < len(tokens) else ""
    if after in _COMPOUNDS and i + 2 < len(tokens) and tokens[i + 2].low in _MEMBERS:
        return False
    if after and tokens[i + 1].capital and i and tokens[i - 1].word.islower():
        return False  # "linked to Stand News"
    if after == "jail" and not takes_object(tokens, i + 1):
        return False  # "was sent back to jail on Monday"
    known = after in verbs or after in either("grammar", "verbs", "infinitives")
    return known or after in {"be", "have"}


_NO_ADVERBS = frozenset("family early elderly italy".split())
_PERIODICALS = frozenset("daily weekly monthly quarterly fortnightly biweekly bi-weekly".split())


def is_adverb(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word is an adverb: "weekly" is none in "the editor of the weekly"."""
    low = tokens[i].low
    if low in lowered("grammar", "adverbs"):
        return low not in {"both", "each", "all", "last", "next", "first", "only"}
    if low in _PERIODICALS and i and tokens[i - 1].low in lowered("grammar", "determiners"):
        return False
    return low.endswith("ly") and len(low) > 4 and low not in _NO_ADVERBS


_BEHIND_APPEALS = frozenset(
    "court courts tribunal tribunals panel chamber judge judges division bench".split()
)


def of_appeals(tokens: Sequence[Token], i: int) -> bool:
    """ "The Mansoura appeals court", "an appeal hearing": no verb."""
    after = tokens[i + 1].low if i + 1 < len(tokens) else ""
    return tokens[i].low in {"appeal", "appeals"} and after in _BEHIND_APPEALS


_SPANS = frozenset("minutes hours days weeks months years moments".split())
_LATER = frozenset("later afterwards afterward after earlier before ago".split())


def opens_group(tokens: Sequence[Token], i: int) -> bool:
    """Whether "her" opens a noun group: "her flat", "her 20-year-old son", not "told her that"."""
    after = tokens[i + 1].low if i + 1 < len(tokens) else "to"
    closed = after in either("grammar", "prepositions", "conjunctions") or after == "to"
    if after in _SPANS and i + 2 < len(tokens) and tokens[i + 2].low in _LATER:
        return False  # "released her hours later"
    aged = after.isdigit() and any(t.low in {"-", "\u2011"} for t in tokens[i + 2 : i + 3])
    return aged or (after[0].isalpha() and not closed and not is_adverb(tokens, i + 1))
