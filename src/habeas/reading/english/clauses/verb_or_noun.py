"""Words that may be a verb or not: what stands beside them tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.words.describing import takes_object
from habeas.reading.english.words.group_size import several_people
from habeas.reading.english.words.numerals import UNITS, number
from habeas.reading.english.words.people import one_person
from habeas.reading.english.words.vocabulary import either, lowered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.words.tokens import Token

INSTITUTIONS = frozenset(
    "court tribunal judge chamber bench panel police prosecutor bureau ministry".split()
)
"""Behind these a word that may be a verb is one, where an object follows: "the court sentences Meng"."""


NOUN_OR_VERB = lowered("grammar", "noun_or_verb")
"""Words that are a noun here and a verb there."""
_OWN = frozenset("his her their my our own".split())
_BY_WILL = frozenset("against of without".split())


def helps(tokens: Sequence[Token], i: int) -> bool:
    """Whether an auxiliary is one here: "against her will" and "in Can Tho" hold none."""
    own = i > 1 and tokens[i].low == "will" and tokens[i - 1].low in _OWN
    if own and tokens[i - 2].low in _BY_WILL:
        return False
    town = i > 0 and tokens[i].capital and tokens[i - 1].word == "in"
    return tokens[i].low != "'s" and not town


_COMPOUNDS = frozenset("trade protest strike march film rally campaign rap lay".split())
_MEMBERS = lowered("people_words", "members")


def is_infinitive(tokens: Sequence[Token], i: int, verbs: frozenset[str]) -> bool:
    """Whether a "to" opens an infinitive: "to arrest her", and not "granted bail to trade unionist X"."""
    after = tokens[i + 1].low if i + 1 < len(tokens) else ""
    if after in _COMPOUNDS and i + 2 < len(tokens) and tokens[i + 2].low in _MEMBERS:
        return False
    if after and tokens[i + 1].capital and i and tokens[i - 1].word.islower():
        return False  # "linked to Stand News"
    if after == "jail" and not takes_object(tokens, i + 1):
        return False  # "was sent back to jail on Monday"
    if after in lowered("grammar", "infinitives") or after in {"be", "have"}:
        return True
    if after.endswith("ed") and len(after) > len("need"):
        return False  # "granted bail to jailed writer X"
    return after in verbs or after in lowered("grammar", "verbs")


_NO_ADVERBS = lowered("grammar", "no_adverbs")
_PERIODICALS = frozenset("daily weekly monthly quarterly fortnightly biweekly bi-weekly".split())


def is_adverb(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word is an adverb: "weekly" is none in "the editor of the weekly"."""
    low = tokens[i].low
    if low in lowered("grammar", "adverbs"):
        if low == "only":
            return i + 1 < len(tokens) and tokens[i + 1].low in _BESIDE_A_DAY
        if low == "first":
            return i > 0 and tokens[i - 1].low in {"who", "which", "he", "she", "they"}
        seen = low == "last" and i + 1 < len(tokens) and tokens[i + 1].low in {"seen", "heard"}
        return seen or low not in {"both", "each", "all", "last", "next"}
    if low in _PERIODICALS and i and tokens[i - 1].low in lowered("grammar", "determiners"):
        return False
    return low.endswith("ly") and len(low) > 4 and low not in _NO_ADVERBS


_BESIDE_A_DAY = frozenset("in on at after by when once".split())
""" "Charged only in September"."""
_SAYING = frozenset("reports claims notes states answers".split())
_BODIES = INSTITUTIONS | frozenset(
    "source government family lawyer group organisation organization agency commission committee network union"
    " observatory ombudsman defence counsel applicant".split()
)


def says_that(tokens: Sequence[Token], i: int) -> bool:
    """ "The source reports that": a verb, where what says something stands before it."""
    if tokens[i].low not in _SAYING or not i or i + 1 >= len(tokens):
        return False
    return tokens[i + 1].low == "that" and tokens[i - 1].low in _BODIES


_BEHIND_NOUN = frozenset("close critical loyal opposed sympathetic hostile faithful".split())
_LINKED = frozenset(("to", "of", "with", "towards"))
_PENDING = frozenset("trial appeal investigation a an the his her their".split())


def ends_before_phrase(tokens: Sequence[Token], j: int) -> bool:
    """Where a noun ends: "four people | close to the diocese", "the release | pending trial", "traders | last seen", "the driver | three"."""
    low, after = tokens[j].low, tokens[j + 1].low if j + 1 < len(tokens) else ""
    if number(low) is not None and after in _ENDS_TERM and _given_less(tokens, j):
        return True
    if low in _BEHIND_NOUN:
        return after in _LINKED and tokens[j - 1].low.endswith(("s", "people", "men", "women"))
    if low == "pending":
        return after in _PENDING
    if low in UNITS or low.isdigit():
        return _counts_time(tokens, j + 1) and _somebody(tokens[j - 1].low)
    return low == "last" and after in {"seen", "heard"}


def floats(tokens: Sequence[Token], i: int, verbs: frozenset[str], before: str) -> bool:
    """ "each" before a verb: "A and B, each serving three years"; "Both deny it" has a subject. ``before`` is the kind of the last chunk."""
    after = tokens[i + 1].low if i + 1 < len(tokens) else ""
    if before in {"date", "mark"}:
        return False
    if before in {"conjunction", "comma"} and not after.endswith(("ing", "ed", "en")):
        return False
    if before in {"verb", "preposition"} and counted_things(tokens, i):
        return False  # "dropped all charges", "cleared of all counts"
    return tokens[i].low in {"each", "both", "all"} and (after in verbs or after.endswith("ing"))


_NAMES = frozenset("called named surnamed nicknamed".split())


def gives_name(tokens: Sequence[Token], i: int) -> bool:
    """ "A monk called Dawa": whether a word only gives somebody the name that stands behind it."""
    return tokens[i].low in _NAMES and i > 0 and one_person(tokens[i - 1].low)


_ENDS_TERM = frozenset((".", ",", ";", "and", "years", "months", "each", ""))


def _given_less(tokens: Sequence[Token], j: int) -> bool:
    """ "The teacher got four years and the driver three": a term of somebody whose verb is left out."""
    whose, before = tokens[j - 1].low, tokens[j - 2].low if j > 1 else ""
    others = whose in {"latter", "former", "other", "others"} or before == "other"
    if not (others or one_person(whose)):
        return False
    return any(t.low in {"years", "months"} for t in tokens[max(j - _TERM_BEFORE, 0) : j])


_TERM_BEFORE = 14


_TIME = ("year", "years", "month", "months", "days", "weeks")


def _counts_time(tokens: Sequence[Token], j: int) -> bool:
    """ "Years", or "and a half years"."""
    words = [token.low for token in tokens[j : j + 4]]
    return words[:1] != [] and (
        words[0] in _TIME or (words[:3] == ["and", "a", "half"] and words[3:4] == ["years"])
    )


def _somebody(head: str) -> bool:
    """ "Gave the teacher | four years": a word of people, which no number follows inside its group."""
    return one_person(head) or several_people(head)


_BEHIND_APPEALS = frozenset(
    "court courts tribunal tribunals panel chamber judge judges division bench".split()
)


_THEN = frozenset("earlier later then further already still now almost nearly once".split())
_OWNED = frozenset("a an the his her their its".split())
_TERMS = lowered("things", "steps", "nouns")


def inside_group(tokens: Sequence[Token], j: int, first: int) -> bool:
    """ "His earlier seven-year sentence", "the then minister": a word that is an adverb elsewhere."""
    if j - 1 != first or tokens[j].low not in _THEN or tokens[first].low not in _OWNED:
        return False
    after = [token.low for token in tokens[j + 1 : j + 3]]
    if not after or not after[0][0].isalpha():
        return False
    if tokens[first].low in {"his", "her", "their", "its"}:
        return "-" in after[0] or bool(_TERMS & {*after})
    return after[0].endswith("s") or after[0] in _TERMS or "-" in after[0]


def counted_things(tokens: Sequence[Token], i: int) -> bool:
    """ "Was cleared of all charges", "guilty on both counts": the charges, though "charges" may be a verb."""
    after = tokens[i + 1].low if i + 1 < len(tokens) else ""
    return after in COUNTED


COUNTED = frozenset("charges counts arrests trials appeals hearings sentences".split())


def faces_it(tokens: Sequence[Token], i: int) -> bool:
    """ "Lin, Roe and Doe — all of Sarn — face one count of fraud": no noun where charges follow."""
    if tokens[i].low not in {"face", "faces"} or i + 1 >= len(tokens):
        return False
    near = {token.low for token in tokens[i + 1 : i + 7]}
    return bool(
        near & {"charge", "charges", "count", "counts", "trial", "accusation", "accusations"}
    )


def of_appeals(tokens: Sequence[Token], i: int) -> bool:
    """ "The Mansoura appeals court", "an appeal hearing", "lay workers": no verb."""
    after = tokens[i + 1].low if i + 1 < len(tokens) else ""
    if tokens[i].low == "forces":  # "taken by Israeli forces on 7 October"
        return i > 0 and tokens[i - 1].low in lowered("world", "demonyms")
    if tokens[i].low == "lay":
        return after in either("people_words", "occupations") or after in _MEMBERS
    return tokens[i].low in {"appeal", "appeals"} and after in _BEHIND_APPEALS


_SPANS = frozenset("minutes hours days weeks months years moments".split())
_LATER = frozenset("later afterwards afterward after earlier before ago".split())


_CLOSES = frozenset((".", ",", ";", "!", "?", ")"))


def opens_group(tokens: Sequence[Token], i: int) -> bool:
    """Whether "her" opens a noun group: "her flat", "her 20-year-old son", not "told her that"."""
    after = tokens[i + 1].low if i + 1 < len(tokens) else "to"
    if after == "earlier" and inside_group(tokens, i + 1, i):
        return True
    closed = after in either("grammar", "prepositions", "conjunctions") or after == "to"
    if after in _SPANS and i + 2 < len(tokens) and tokens[i + 2].low in _LATER:
        return False  # "released her hours later"
    counted = after in UNITS or after.isdigit()
    if counted and (i + 2 >= len(tokens) or tokens[i + 2].low in _CLOSES):
        return False  # "gave her six."
    aged = after.isdigit() and any(t.low in {"-", "\u2011"} for t in tokens[i + 2 : i + 3])
    return aged or (after[0].isalpha() and not closed and not is_adverb(tokens, i + 1))
