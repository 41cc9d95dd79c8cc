"""Chunks: a sentence as noun groups, verb groups, prepositions and marks.

A shallow, deterministic parse: closed word classes, a list of verb forms and the registered persons decide. It makes no
tree; frames ask it only for the subject and the object of a verb group and for what stands beside a word.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.entries import heads_entry
from habeas.reading.english.clauses.some_of import counted_of_own
from habeas.reading.english.clauses.verb_or_noun import (
    COUNTED,
    INSTITUTIONS,
    NOUN_OR_VERB,
    ends_before_phrase,
    faces_it,
    floats,
    gives_name,
    helps,
    inside_group,
    is_adverb,
    is_infinitive,
    of_appeals,
    opens_group,
    says_that,
)
from habeas.reading.english.words.describing import (
    acts_on,
    bare_form,
    beside_never,
    describes,
    determines,
    is_or_has,
    nickname_before,
    no_longer,
    takes_object,
)
from habeas.reading.english.words.numerals import ORDINALS, UNITS, estimates
from habeas.reading.english.words.people import one_person
from habeas.reading.english.words.vocabulary import either, lowered
from habeas.records.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from habeas.reading.english.persons.names import Mention
    from habeas.reading.english.words.tokens import Token


class Kind(str):
    """What a chunk is. No enumeration, whose members Python 3.11 is slow to fetch."""

    __slots__ = ()
    NOUN: Kind
    VERB: Kind
    PREPOSITION: Kind
    CONJUNCTION: Kind
    RELATIVE: Kind
    COMMA: Kind
    OPEN: Kind
    CLOSE: Kind
    MARK: Kind
    DATE: Kind
    ADVERB: Kind


for _name in Kind.__annotations__:
    setattr(Kind, _name, Kind(_name.lower()))


@record
class Chunk:
    """Tokens ``first`` to ``last`` (half open) of a sentence as one group.

    ``mentions`` are the persons named in a noun group; ``head`` its last common word in lower case;
    ``low`` its words. ``owner`` says that a possessive follows or that it is a possessive pronoun's
    group. ``low`` holds every word and ``main`` the last.
    """

    kind: Kind
    first: int
    last: int
    low: tuple[str, ...]
    main: str
    mentions: tuple[Mention, ...] = ()
    possessive: bool = False

    @property
    def passive(self) -> bool:
        """Whether a form of be or get stands before the last word of a verb group, a participle."""
        low = self.low
        if len(low) == 1 or low[-1].endswith("ing"):
            return False
        return not lowered("grammar", "be").isdisjoint(low[:-1])

    @property
    def negated(self) -> bool:
        """Whether a negation stands in the group."""
        return not lowered("grammar", "negations").isdisjoint(self.low)


def chunk(
    tokens: Sequence[Token],
    mentions: Mapping[int, Mention],
    dates: Mapping[int, int],
    verbs: frozenset[str],
) -> tuple[Chunk, ...]:
    """The chunks of one sentence.

    ``mentions`` by their first token, ``dates`` from first token to the token after the date
    (with a minus where it stands inside a noun group), ``verbs`` the verb forms of the triggers.
    """
    made: list[Chunk] = []
    i, n = 0, len(tokens)
    while i < n:
        last, item = _next(tokens, i, mentions, dates, verbs, made)
        if (before := counted_of_own(made, item)) > 0:
            item = _one(Kind.NOUN, tokens, made[-before].first, item.last)
            del made[-before:]
        made.append(item)
        i = last
    return tuple(made)


def _next(
    tokens: Sequence[Token],
    i: int,
    mentions: Mapping[int, Mention],
    dates: Mapping[int, int],
    verbs: frozenset[str],
    made: Sequence[Chunk],
) -> tuple[int, Chunk]:
    low = tokens[i].low
    if dates.get(i, 0) > 0:
        return dates[i], _one(Kind.DATE, tokens, i, dates[i])
    if low.isalpha() and low not in _known(verbs) and not low.endswith(("s", "ed", "ly", "ing")):
        return _noun_group(tokens, i, mentions, dates, verbs)
    if low in {",", ";", ":", "–", "—"}:
        return i + 1, _one(Kind.COMMA, tokens, i, i + 1)
    if low in {"(", "["}:
        return i + 1, _one(Kind.OPEN, tokens, i, i + 1)
    if low in {")", "]"}:
        return i + 1, _one(Kind.CLOSE, tokens, i, i + 1)
    if (fixed := estimates(tokens, i)) > 0:
        return i + fixed, _one(Kind.ADVERB, tokens, i, i + fixed)
    if not low[0].isalnum():
        if (size := nickname_before(tokens, i, mentions)) > 0:
            return i + size, _one(Kind.MARK, tokens, i, i + size)
        if low == "'s" or low.startswith("'"):
            return _verb_or_possessive(tokens, i, verbs, made)
        return i + 1, _one(Kind.MARK, tokens, i, i + 1)
    if i in mentions or (low == "that" and determines(tokens, i)):
        return _noun_group(tokens, i, mentions, dates, verbs)
    if low in lowered("grammar", "relatives") and low != "that":
        return i + 1, _one(Kind.RELATIVE, tokens, i, i + 1)
    if i + 1 in mentions and gives_name(tokens, i):
        return i + 1, _one(Kind.ADVERB, tokens, i, i + 1)  # "a monk called Dawa"
    if _is_verb_here(tokens, i, verbs, made):
        last = _verb_end(tokens, i, verbs, mentions)
        return last, _one(Kind.VERB, tokens, i, last)
    if low in lowered("grammar", "conjunctions"):
        return i + 1, _one(Kind.CONJUNCTION, tokens, i, i + 1)
    if low in lowered("grammar", "prepositions"):
        return i + 1, _one(Kind.PREPOSITION, tokens, i, i + 1)
    if is_adverb(tokens, i) or (made and floats(tokens, i, verbs, made[-1].kind)):
        return i + 1, _one(Kind.ADVERB, tokens, i, i + 1)
    return _noun_group(tokens, i, mentions, dates, verbs)


@cache
def _known(verbs: frozenset[str]) -> frozenset[str]:
    """Every word that a rule of this module names: any other is plain and stands in a noun group."""
    closed = "prepositions determiners auxiliaries conjunctions relatives adverbs pronouns verbs"
    listed = (lowered("grammar", name) for name in closed.split())
    return frozenset().union(
        verbs, lowered("grammar", "behind_work"), NOUN_OR_VERB, {"never", "no"}, *listed
    )


def _one(kind: Kind, tokens: Sequence[Token], first: int, last: int) -> Chunk:
    if last - first == 1:
        low = tokens[first].low
        return Chunk(kind, first, last, (low,), low)
    words = tuple([token.low for token in tokens[first:last]])
    return Chunk(kind, first, last, words, words[-1])


def _verb_or_possessive(
    tokens: Sequence[Token], i: int, verbs: frozenset[str], made: Sequence[Chunk]
) -> tuple[int, Chunk]:
    before = made[-1] if made else None
    if is_or_has(tokens, i):
        last = _verb_end(tokens, i, verbs, {})
        return last, _one(Kind.VERB, tokens, i, last)
    if tokens[i].low == "'s" and before is not None and before.kind is Kind.NOUN:
        return i + 1, _one(Kind.MARK, tokens, i, i + 1)
    if tokens[i].low in {"'re", "'ve", "'ll", "'d", "'m"}:
        last = _verb_end(tokens, i, verbs, {})
        return last, _one(Kind.VERB, tokens, i, last)
    return i + 1, _one(Kind.MARK, tokens, i, i + 1)


def _is_verb_here(
    tokens: Sequence[Token], i: int, verbs: frozenset[str], made: Sequence[Chunk]
) -> bool:
    low = tokens[i].low
    if made and made[-1].low == ("whose",):
        return False
    if made and made[-1].kind is Kind.MARK and made[-1].low[-1] in {"'s", "'"} and low != "to":
        return False
    if made and describes(tokens, i, made[-1].kind, made[-1].low[0], made[-1].main):
        return False
    if low == "to":
        return is_infinitive(tokens, i, verbs)
    if low in lowered("grammar", "auxiliaries"):
        return helps(tokens, i)
    if low == "never" or no_longer(tokens, i):
        later = (t.low for t in tokens[i + 1 + (low == "no") : i + 4])
        after = next((w for w in later if w not in {"even", "once"} and not w.endswith("ly")), "")
        return after in verbs or after in lowered("grammar", "verbs")
    if low in {"n't", "not"}:
        return bool(made) and made[-1].kind is Kind.VERB
    if made and made[-1].kind is Kind.RELATIVE and low.endswith(("s", "ed")) and len(low) > 3:
        return True
    if low not in verbs and low not in lowered("grammar", "verbs"):
        if low.endswith("ing") and made and made[-1].kind is Kind.COMMA:
            return len(low) > 4 and takes_object(tokens, i) and not tokens[i].capital
        return low.endswith("ed") and len(low) > 4 and _after_noun(made) and not tokens[i].capital
    begins = not i or tokens[i - 1].word in {'"', "“"} or heads_entry(made)
    if tokens[i].capital and not begins:
        return False
    return not (_noun_like(tokens, i, made) or of_appeals(tokens, i))


def _after_noun(made: Sequence[Chunk]) -> bool:
    return bool(made) and made[-1].kind in {Kind.NOUN, Kind.ADVERB, Kind.RELATIVE}


def _noun_like(tokens: Sequence[Token], i: int, made: Sequence[Chunk]) -> bool:
    """Whether a word that can be a noun or a verb is a noun here."""
    low = tokens[i].low
    before = made[-1] if made else None
    if low not in NOUN_OR_VERB or faces_it(tokens, i):
        return False
    if before is None:
        return True
    if before.low == ("than",) and tokens[i - 2].low == "rather":
        return False
    if before.kind is Kind.PREPOSITION or (before.kind is Kind.MARK and before.low[-1] == "'s"):
        return True
    if before.kind is Kind.VERB:
        return before.main not in lowered("grammar", "auxiliaries")
    joins = before.kind in {Kind.COMMA, Kind.CONJUNCTION} and not acts_on(tokens, i)
    return joins or before.kind in {Kind.OPEN, Kind.MARK}


def _verb_end(
    tokens: Sequence[Token], i: int, verbs: frozenset[str], mentions: Mapping[int, Mention]
) -> int:
    """Where a verb group ends: auxiliaries, negations and adverbs up to the main verb."""
    generic, auxiliaries = lowered("grammar", "verbs"), lowered("grammar", "auxiliaries")
    j, last, n = i, i + 1, len(tokens)
    while j < n and j not in mentions:
        low = tokens[j].low
        if low in auxiliaries and not (low == "to" and not is_infinitive(tokens, j, verbs)):
            last = j + 1
        elif (
            low in {"set", "let"}
            and j + 1 < n
            and tokens[j + 1].low in {"free", "go", "out", "loose"}
        ):
            return j + 2
        elif low in verbs or low in generic or (low.endswith(("ed", "ing")) and len(low) > 4):
            if low in NOUN_OR_VERB and j > i and tokens[j - 1].low in {"is", "was", "are", "were"}:
                break
            return j + 1
        elif low in {"never", "being"}:
            last = j + 1
        elif no_longer(tokens, j):
            j += 1  # "longer" too
        elif (
            j > i
            and (low in {"each", "both", "all", "first", "last", "only"} or beside_never(tokens, j))
        ) or (low == "neither" and i < j < n - 1 and tokens[j + 1].low.endswith(("ed", "en"))):
            pass
        elif j > i and bare_form(tokens, j):
            return j + 1
        elif not is_adverb(tokens, j):
            break
        j += 1
    return last


def _noun_group(
    tokens: Sequence[Token],
    i: int,
    mentions: Mapping[int, Mention],
    dates: Mapping[int, int],
    verbs: frozenset[str],
) -> tuple[int, Chunk]:
    """A noun group from ``i``, with at most one name."""
    found: list[Mention] = []
    j, n = i, len(tokens)
    low = tokens[i].low
    alone = low in lowered("grammar", "pronouns") and low not in lowered("grammar", "determiners")
    alone = alone and tokens[i].word not in {"IT", "US"} and i not in mentions  # "He Weilin"
    opens = dates.get(i + 1, 0) < 0 or low != "her" or opens_group(tokens, i)
    if alone or not opens:
        return i + 1, _one(Kind.NOUN, tokens, i, i + 1)
    while j < n:
        if (inside := -dates.get(j, 0)) > 0:
            j = min(inside + 1, n)  # "her 3 May arrest": the day and what it is of
            continue
        if inside < 0 and j > i:
            break
        if j in mentions:
            if j > i and tokens[j - 1].low in lowered("grammar", "scenes"):
                break
            found.append(mentions[j])
            j = mentions[j].last
            break
        if j > i and _ends_group(tokens, j, verbs, i):
            break
        j += 1
    j = max(j, i + 1)
    words = tuple([token.low for token in tokens[i:j]])
    owns = j < n and tokens[j].low in {"'s", "'", "’"} and not is_or_has(tokens, j)
    return j, Chunk(Kind.NOUN, i, j, words, words[-1], tuple(found), owns)


_SOME = frozenset("the these those several many some".split()) | (UNITS.keys() - {"a", "an"})
"""What "other" may follow inside one group: "the other two", "two other members"."""


def _ends_group(tokens: Sequence[Token], j: int, verbs: frozenset[str], first: int) -> bool:
    low = tokens[j].low
    if low == "following" and j == first + 1 and tokens[first].low == "the":
        return False  # "the following teachers"
    if low.isalpha() and low not in _known(verbs) and not low.endswith(("ed", "ly")):
        return ends_before_phrase(tokens, j)
    if not low[0].isalnum():
        return low not in {"-", "‑", "#"}
    if low in either("grammar", "prepositions", "conjunctions", "relatives", "auxiliaries"):
        return True
    if ends_before_phrase(tokens, j):
        return True
    if low in lowered("grammar", "pronouns") and low not in {"his", "her", "their"}:
        return tokens[j].word not in {"US", "IT"}
    if (
        low in lowered("grammar", "determiners")
        and tokens[j - 1].low not in {"all", "both", "of", "such"}
        and not (low == "other" and (tokens[j - 1].low in _SOME or tokens[j - 1].low.isdigit()))
    ):
        return True
    previous = tokens[j - 1].low
    if low in COUNTED and (previous.isdigit() or previous in _SOME):
        return False  # "guilty of six counts of libel"
    verb = low in verbs or low in lowered("grammar", "verbs")
    if low in {"accused", "suspect"} and previous in ORDINALS:
        return False
    if low == "release" and previous in {"news", "press", "media"}:
        return False
    if low == "suspended" and previous.endswith(("-year", "-month", "-week", "-day")):
        return False  # "a two-year suspended sentence"
    if low == "jail" and tokens[j - 1].capital:
        return j + 1 < len(tokens) and takes_object(tokens, j)
    if low in COUNTED | {"charge"} and previous in {"all", "both"}:
        return False
    if previous in lowered("people_words", "occupations") and low in lowered(
        "grammar", "behind_work"
    ):
        return True
    after_determiner = (
        previous in lowered("grammar", "determiners")
        and previous not in {"both", "all", "each", "other" * (low in {"remains", "awaits"})}
        and j - 1 >= first
    )
    if verb and not tokens[j].capital:
        if after_determiner or of_appeals(tokens, j):
            return False
        if low in NOUN_OR_VERB:
            acts = previous in INSTITUTIONS or one_person(previous)
            if says_that(tokens, j) or faces_it(tokens, j) or (acts and takes_object(tokens, j)):
                return True
            plural = previous.endswith("s") and not previous.endswith(("ss", "ous"))
            return plural or previous in lowered("grammar", "pronouns") or tokens[j - 1].capital
        return True
    if low.endswith("ed") and len(low) > 4 and not after_determiner and not tokens[j].capital:
        nxt = tokens[j + 1].low if j + 1 < len(tokens) else ""
        named = nxt and tokens[j + 1].capital and tokens[first].low == "the"  # "… executed Lin"
        return bool(named) or nxt in either("grammar", "prepositions", "determiners")
    return is_adverb(tokens, j) and not (tokens[j].capital or inside_group(tokens, j, first))
