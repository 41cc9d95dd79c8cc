"""A sentence with everything found in it: who, when, where, which institution, which offence."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from habeas.reading.chinese.clauses.before import Before
from habeas.reading.chinese.clauses.referents import referents
from habeas.reading.chinese.spotter import SPOTTER
from habeas.reading.chinese.words.charges import charges
from habeas.reading.chinese.words.dates import Calendar
from habeas.reading.chinese.words.day_forms import writes_slashed
from habeas.reading.chinese.words.organs import organs
from habeas.reading.chinese.words.stamps import stamps
from habeas.reading.chinese.words.triggers import find
from habeas.reading.chinese.words.values import lengths, money
from habeas.records.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from habeas.reading.chinese.clauses.referents import Ref
    from habeas.reading.chinese.persons.registry import Registry
    from habeas.reading.chinese.words.charges import Charge
    from habeas.reading.chinese.words.dates import Dated
    from habeas.reading.chinese.words.folded import Folded
    from habeas.reading.chinese.words.layout import Page, Sentence
    from habeas.reading.chinese.words.organs import Organ
    from habeas.reading.chinese.words.triggers import Trigger
    from habeas.reading.chinese.words.values import Length, Money
    from habeas.reading.lexicon import Hit
    from habeas.reading.spotting import Stretch
    from habeas.records.when import When


_WORK = re.compile(
    r"〈[^〈〉\n]{1,60}〉"
    r"|(?:(?<=发表|小说|电影|影片|话剧|著有|撰有|出版|论文|专著|书评|影评|歌曲|专辑)|(?<=纪录片|电视剧))"
    r"《[^《》\n]{1,60}》"
    r"|《[^《》\n]{1,60}》(?=一[文书片剧]|剧组|(?:的)?(?:导演|主演|编剧|作者))"
)
"""The title of a work, in which no event is told. "收到《拘留通知书》" names a paper, and tells one."""


@record
class View:
    """One clause (or aside) of a sentence with what stands in it."""

    start: int
    end: int
    refs: tuple[Ref, ...]
    hits: tuple[Hit[Trigger], ...]


@record
class Scene:
    """One sentence. All places are those of the folded text."""

    folded: Folded
    text: str
    masked: str
    """As ``text``, with every letter of a name blanked, so that no rule reads into a name."""
    sentence: Sentence
    views: tuple[View, ...]
    asides: tuple[View, ...]
    dates: tuple[Dated, ...]
    organs: tuple[Organ, ...]
    charges: tuple[Charge, ...]
    lengths: tuple[Length, ...]
    money: tuple[Money, ...]
    published: When
    stretch: Stretch
    """The sentence of ``text``."""
    blanked: Stretch
    """The sentence of ``masked``."""
    before: Before
    """What stands before each of its clauses."""

    def words(self, start: int, end: int) -> str:
        """The document's own characters."""
        return self.folded.words(start, end)

    def organ_words(self, organ: Organ) -> str:
        """The full name an institution is called by in the document."""
        return self.folded.words(*organ.name)


class _Sorted:
    """Items with a start, and those that begin in a range."""

    def __init__(self, items: Sequence[object]) -> None:
        self._items = items
        self._starts = [item.start for item in items]  # type: ignore[attr-defined]

    def within(self, start: int, end: int) -> list:  # type: ignore[type-arg]
        at = bisect_left(self._starts, start)
        found = []
        while at < len(self._items) and self._starts[at] < end:
            if self._items[at].end <= end:  # type: ignore[attr-defined]
                found.append(self._items[at])
            at += 1
        return found


@record
class _Whole:
    """What is found in a document as a whole, before its sentences are read."""

    folded: Folded
    page: Page
    registry: Registry
    hits: _Sorted
    institutions: _Sorted
    masked: str
    """The text with the letters of its names blanked."""
    undated: str | None
    """The text without its names, where one of them touches a word for a day."""


def scenes(folded: Folded, page: Page, registry: Registry, published: When) -> Iterator[Scene]:
    """Every sentence, in order."""
    calendar = Calendar(published, slashed=writes_slashed(page.whole))
    whole = _Whole(
        folded, page, registry, _Sorted(_outside_titles(page.whole)), _Sorted(organs(page.whole)),
        _without_names(page.text, registry), _with_days_in_names(page.whole, registry),
    )  # fmt: skip
    paragraph = -1
    dating = stamps(page.whole, published)
    begins = dict(page.begins)
    for sentence in page.sentences:
        if sentence.paragraph != paragraph:
            calendar.new_paragraph(dating[sentence.line])
            paragraph = sentence.paragraph
            if sentence.line in begins:
                calendar.begin(begins[sentence.line])
        if sentence.opens and registry.lists_people:
            calendar.new_item()
        yield _scene(whole, sentence, calendar)


def _outside_titles(whole: str) -> list[Hit[Trigger]]:
    works = [m.span() for m in _WORK.finditer(whole)]
    starts = [start for start, _ in works]
    kept = []
    for hit in find(whole):
        at = bisect_right(starts, hit.start) - 1
        if at < 0 or hit.start >= works[at][1]:
            kept.append(hit)
    return kept


_DAY_WORDS = frozenset("年月日天春夏秋冬晨晚夜周初底末旬")
""" "张启明日前被带走": the letters of a name that, with what follows, would make a day."""


def _with_days_in_names(whole: str, registry: Registry) -> str | None:
    """The text without its names, where one of them touches a word for a day; else None."""
    for m in registry.mentions:
        if whole[m.end : m.end + 1] in _DAY_WORDS or _DAY_WORDS & set(whole[m.start : m.end]):
            return _without_names(whole, registry)
    return None


def _without_names(text: str, registry: Registry) -> str:
    parts: list[str] = []
    at = 0
    for m in registry.mentions:
        if m.start >= at:
            parts += [text[at : m.start], "名" * (m.end - m.start)]
            at = m.end
    return "".join((*parts, text[at:]))


def _scene(whole: _Whole, sentence: Sentence, calendar: Calendar) -> Scene:
    page, registry = whole.page, whole.registry
    start, end = sentence.start, sentence.end
    asis = SPOTTER.stretch(page.whole, start, end)
    unnamed = asis if whole.undated is None else SPOTTER.stretch(whole.undated, start, end)
    same = page.text[start:end] == page.whole[start:end]
    stretch = asis.of(page.text) if same else SPOTTER.stretch(page.text, start, end)
    found = calendar.find(unnamed)
    taken = _Spans((d.start, d.end) for d in found)
    dates = tuple(d for d in found if not _is_birth(page.whole, d))
    own = whole.institutions.within(start, end)
    views = tuple(_view(page.text, c.start, c.end, whole, own) for c in sentence.clauses)
    asides = (_view(page.whole, c.start, c.end, whole, own) for c in sentence.asides)
    return Scene(
        whole.folded, page.text, whole.masked, sentence, views, tuple(asides), dates, tuple(own),
        tuple(c for c in charges(asis) if not _is_name(registry, c)),
        tuple(n for n in lengths(asis) if not taken.touch(n.start, n.end)),
        tuple(money(asis)), calendar.published, stretch, stretch.of(whole.masked), Before(views, dates),
    )  # fmt: skip


def _is_name(registry: Registry, charge: Charge) -> bool:
    """ "裁定张三罪成": the name before 罪 is no offence."""
    return any(m.end >= charge.end - 1 for m in registry.within(charge.start, charge.end))


def _is_birth(text: str, dated: Dated) -> bool:
    after = text[dated.end : dated.end + 3]
    before = text[max(0, dated.start - 5) : dated.start]
    return after.startswith(("出生", "生，", "生于")) or before.endswith(
        ("出生日期", "生于", "出生于", "生日", "出生日期：")
    )


class _Spans:
    """Stretches of a text, and whether one of them shares a character with another stretch."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        given = sorted(spans)
        self._starts = [start for start, _ in given]
        self._reach = list(accumulate((end for _, end in given), max))

    def touch(self, start: int, end: int) -> bool:
        before = bisect_left(self._starts, end)
        return before > 0 and self._reach[before - 1] > start


def _view(text: str, start: int, end: int, whole: _Whole, own: list[Organ]) -> View:
    spans = [
        (o.start, o.end) for o in own if start <= o.start and o.end <= end and o.kind != "facility"
    ]
    mentions = whole.registry.within(start, end)
    refs = referents(text, start, end, mentions, spans)
    inside = [h for h in whole.hits.within(start, end) if text[h.start] != "\0"]
    names = _Spans((m.start, m.end) for m in mentions)
    inside = [h for h in inside if not names.touch(h.start, h.end)]
    return View(start, end, tuple(refs), tuple(inside))
