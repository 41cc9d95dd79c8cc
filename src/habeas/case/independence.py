"""How many independent sources bear a claim out.

Reprints, translations, and documents that copy each other are one source, and so is whatever one
publisher, one source or one speaker says twice. Independence must be seen: a document of which
nobody knows who stands behind it counts for none, hearsay for none, and so does a source that
proved unreliable. Nothing here is a guess about who copied whom; the text says only that they are
not two.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from habeas.people.copied import END, LIFTED, folded, length
from habeas.people.publishers import publisher_key
from habeas.records.assessment import NEEDS_TWO
from habeas.records.errors import HabeasError
from habeas.records.source import Knowledge, Reliability

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from habeas.records.assessment import Backing, Level

_SHINGLE = 5
"""Characters in a row, blanks and punctuation left out: about a word, or two of Chinese."""
_SAME_SENTENCE = 0.8
"""The share of a sentence's shingles in another's from which the two are one sentence."""
_COPIED = 0.3
"""The share of the shorter document's sentences from which the two are one source."""
_TELLING = 30
"""Characters (a Chinese one counts as three) below which a sentence says little of who wrote it."""
_FEW = 20
"""How many sentences are compared with one."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two documents that are one source, and why."""

    one: int
    other: int
    because: str


class OneSource(HabeasError):
    """A level that needs two independent sources, on fewer."""

    def __init__(self, level: str, found: int, because: Iterable[str]) -> None:
        counted = {0: "none", 1: "one"}.get(found, str(found))
        why = "; ".join(because) or "one document alone tells it"
        super().__init__(
            f"expected two independent sources for {level}, found {counted} ({why}); name claims "
            "of other sources with --beside, say who stands behind a document (habeas decide "
            "NUMBER correct publisher=…), or choose credible"
        )


def needs(level: Level, backings: Sequence[Backing]) -> None:
    """Raise OneSource where a level needs two independent sources and these are fewer."""
    if level not in NEEDS_TWO:
        return
    counted, because = independent(backings)
    if counted < 2:
        raise OneSource(str(level), counted, because)


def independent(backings: Sequence[Backing]) -> tuple[int, tuple[str, ...]]:
    """How many independent sources these are, and what was counted as one or as none."""
    each = list({backing.document: backing for backing in backings}.values())
    links = [link for one, two in combinations(each, 2) if (link := linked(one, two))]
    group = {backing.document: backing.document for backing in each}
    for link in links:
        kept, gone = group[link.one], group[link.other]
        group = {number: kept if own == gone else own for number, own in group.items()}
    discounted = {b.document: why for b in each if (why := _discounted(b))}
    counted = {own for number, own in group.items() if number not in discounted}
    because = [
        f"documents {link.one} and {link.other} {link.because}: one source" for link in links
    ]
    because += [f"document {number} {why}: none" for number, why in discounted.items()]
    return len(counted), tuple(because)


def linked(one: Backing, two: Backing) -> Link | None:
    """Why two documents are one source; None where nothing shows it."""
    first, second = sorted((one, two), key=lambda backing: backing.document)
    because = _stated_link(first, second) or _shared_text(first, second)
    return Link(first.document, second.document, because) if because else None


def shared(one: str, other: str) -> float:
    """The share of the shorter text's sentences that the other text holds too, by length."""
    sentences, others = sorted((_sentences(one), _sentences(other)), key=_size)
    theirs = _Index(others)
    held = [sentence for sentence in sentences if theirs.holds(sentence)]
    return _size(held) / _size(sentences) if sentences else 0.0


class _Index:
    """Sentences by their shingles."""

    def __init__(self, sentences: Iterable[str]) -> None:
        self._shingles = [_shingles(sentence) for sentence in sentences]
        self._where: dict[str, list[int]] = {}
        for number, own in enumerate(self._shingles):
            for shingle in own:
                self._where.setdefault(shingle, []).append(number)

    def holds(self, sentence: str) -> bool:
        """Whether one of them is this sentence, a few words apart. Only those are compared that
        share what few share, so a formula on every line costs no more than a text without one.
        """
        own = _shingles(sentence)
        rarest = sorted((self._where.get(shingle, []) for shingle in own), key=len)
        met = Counter(n for numbers in rarest if len(numbers) <= _FEW for n in numbers)
        near = [number for number, _ in met.most_common(_FEW)]
        near += next((numbers[:_FEW] for numbers in rarest if len(numbers) > _FEW), [])
        return any(len(own & self._shingles[n]) >= _SAME_SENTENCE * len(own) for n in near)


def _stated_link(one: Backing, two: Backing) -> str | None:
    if one.copied_from == two.document or two.copied_from == one.document:
        return "are copies or translations of each other"
    if one.copied_from is not None and one.copied_from == two.copied_from:
        return f"are copies or translations of document {one.copied_from}"
    if one.file is not None and one.file == two.file:
        return "came in one file"
    if one.source is not None and two.source is not None and one.source.code == two.source.code:
        return f"are of the source {one.source.code}"
    for name, what, known in (("publisher", "publisher", publisher_key), ("site", "site", folded)):
        mine, theirs = getattr(one, name), getattr(two, name)
        if mine and theirs and known(mine) == known(theirs):
            return f"are of one {what}"
    if one.speaker and two.speaker and folded(one.speaker) == folded(two.speaker):
        return "go back to one speaker"
    return None


def _shared_text(one: Backing, two: Backing) -> str | None:
    share = shared(one.characters, two.characters)
    if share >= _COPIED:
        return f"share {share:.0%} of their sentences".replace("%", " %")
    mine, theirs = (
        [words for words in _told(backing) if length(words) >= LIFTED] for backing in (one, two)
    )
    others = _Index(theirs)
    if any(others.holds(words) for words in mine):
        return "tell it in the same words"
    return None


def _told(backing: Backing) -> list[str]:
    """The sentences in which a document tells the claim."""
    found, at = [], 0
    for sentence in END.split(backing.characters):
        start = backing.characters.find(sentence, at)
        at = start + len(sentence)
        if any(start < last and first < at for first, last in backing.words):
            found.append(folded(sentence))
    return [sentence for sentence in found if sentence]


def _discounted(backing: Backing) -> str | None:
    source = backing.source
    if source is None:
        known = backing.publisher or backing.site
        return None if known else "is of nobody known"
    if source.knowledge is Knowledge.HEARSAY:
        return "is hearsay"
    if source.reliability is Reliability.UNRELIABLE:
        return "is of an unreliable source"
    return None


def _sentences(text: str) -> list[str]:
    every = [bare for part in END.split(text) if len(bare := folded(part)) > _SHINGLE]
    return [sentence for sentence in every if length(sentence) >= _TELLING] or every


def _size(sentences: Sequence[str]) -> int:
    return sum(map(len, sentences))


def _shingles(words: str) -> frozenset[str]:
    return frozenset(words[at : at + _SHINGLE] for at in range(max(len(words) - _SHINGLE + 1, 1)))
