"""Family names that are plain words too and stand alone later: "Ryan Law was held. Law is 49", "Ana Long … Long was charged"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.persons.leading_words import OF_CALENDARS
from habeas.reading.english.persons.name_evidence import PARTICLES
from habeas.reading.english.persons.names import Run
from habeas.reading.english.words.vocabulary import either, lowered, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from habeas.reading.english.words.tokens import Token

_ENOUGH = 2
_TELLS = frozenset(
    "was is has had said says told denied pleaded faces appeared remains received died left went became spent".split()
)
_NO_NAME_BEHIND = frozenset(
    "the a an in at on this that these those under from his her their its any no every each martial".split()
)
_DAYS = OF_CALENDARS | frozenset("april june august saturday thursday tuesday wednesday".split())
_SMALL = frozenset("so do no to an can he you her she will man may".split())


def surnames(runs: Iterable[Run]) -> frozenset[str]:
    """The plain words that open or close the full name of somebody."""
    plain = either("world", "not_names", "also_names", "demonyms", "countries", "cities")
    bodies = words("world", "organisation_words")
    found: set[str] = set()
    for run in runs:
        parts = run.name.split()
        if len(parts) < _ENOUGH or run.thing or run.points < _ENOUGH:
            continue
        found.update(
            part
            for part in (parts[0], parts[-1])
            if part.istitle()
            and part.lower() not in PARTICLES
            and (part.lower() in plain or part in bodies)
        )
    return frozenset(found)


def alone(tokens: Sequence[Token], runs: Sequence[Run], names: frozenset[str]) -> Iterator[Run]:
    """The runs of a sentence with those that are one such word."""
    inside = {k for run in runs for k in range(run.first, run.last)}
    yield from runs
    for k, token in enumerate(tokens):
        if token.word in names and k not in inside and _stands_as_a_name(tokens, k):
            title = _title(tokens, k)
            yield Run(token.start, token.end, k, k + 1, token.word, title, False, 4)


def _title(tokens: Sequence[Token], k: int) -> str | None:
    before = tokens[k - 1].word if k else ""
    return before if before in words("people_words", "titles") else None


def _stands_as_a_name(tokens: Sequence[Token], k: int) -> bool:
    """Whether a word with a capital stands alone and where a name does."""
    after = tokens[k + 1] if k + 1 < len(tokens) else None
    if after is None or after.capital or after.low in {"-", "‑"}:
        return False
    if k and (tokens[k - 1].low in _NO_NAME_BEHIND or tokens[k - 1].low.isdigit()):
        return False
    if k and tokens[k - 1].capital and _title(tokens, k) is None and k > 1:
        return False
    tells = after.low in _TELLS or after.low == "'s" or _told_apart(tokens, k + 1)
    joined = after.low == "and" and k + 2 < len(tokens) and tokens[k + 2].capital
    if tokens[k].low in _SMALL:
        done = tokens[k + 2].low if k + 2 < len(tokens) else ""
        return tells and (done.endswith(("ed", "en")) or done in lowered("people_words", "done_to"))
    if k == 0 or tokens[k - 1].low in {'"', "“"}:
        return tells or joined
    low = tokens[k].low
    doubtful = low in _DAYS or low in either("world", "cities", "countries", "demonyms")
    return tells or joined if doubtful else True


def _told_apart(tokens: Sequence[Token], k: int) -> bool:
    """ "Long, 38, is", "Long, who was": an age or a clause behind a comma."""
    behind = tokens[k + 1].low if k + 1 < len(tokens) else ""
    return tokens[k].low == "," and (behind.isdigit() or behind in {"who", "whose", "aged"})


__all__ = ["alone", "surnames"]
