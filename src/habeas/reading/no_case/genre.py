"""Pages that tell no case: a novel with an arrest, a football transfer, a statute explained.

Such a page says what it is by words or by its form: three different subjects of one kind, one of
them near the top, or a form that hardly any other page has beside one of them. How far its claims are believed all the same
depends on the group of the kind (:mod:`habeas.reading.no_case.particular`).
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from habeas.reading.lexicon import Matcher, load
from habeas.reading.spotting import Family, Spotter
from habeas.records.record import record

_TOP = 260
_READ = 6_000
_ENOUGH = 3
_SURE = 4
_ALWAYS = 1_000
"""Added to the weight of a page that says of itself that it is made up: it is of no other kind."""
INVENTED = "invented"
"""The group of pages that say so."""


@record
class Kind:
    """A kind of page and the signs by which it shows itself."""

    id: str
    group: str
    words: tuple[str, ...]
    form: tuple[str, ...] = ()
    shapes: tuple[str, ...] = ()


@record
class Found:
    """What a page says it is; ``sure`` when its form says it too, more than once."""

    kind: str
    group: str
    sure: bool


@record
class _Signs:
    """The subjects or the forms of one kind, as a lexicon entry."""

    id: str
    form: bool
    words: tuple[str, ...]


@cache
def kinds() -> tuple[Kind, ...]:
    """Every kind of page that tells no case."""
    return load("", "genre", Kind)


@cache
def _matcher() -> Matcher[_Signs]:
    signs = [_Signs(kind.id, False, kind.words) for kind in kinds()]
    signs += [_Signs(kind.id, True, kind.form) for kind in kinds()]
    return Matcher(signs, whole_words=True, fold=True)


SPOTTER = Spotter()
"""The words that the shapes of pages need, as far as they are found in them."""


@cache
def _shapes() -> Family[str]:
    return Family((kind.id, SPOTTER.needing(one)) for kind in kinds() for one in kind.shapes)


def kind_of(folded: str) -> Found | None:
    """The kind a page says it is, None when it says nothing.

    ``folded`` is the page's text, Chinese in simplified characters.
    """
    page = folded[:_READ]
    top: set[str] = set()
    subjects: dict[str, set[str]] = defaultdict(set)
    forms: dict[str, set[str]] = defaultdict(set)
    for hit in _matcher().find(page):
        words = page[hit.start : hit.end].lower()
        (forms if hit.entry.form else subjects)[hit.entry.id].add(words)
        if hit.start < _TOP:
            top.add(hit.entry.id)
    shapes = _shapes()
    whole = SPOTTER.whole(page)
    for name, shape in shapes.possible(whole):
        if shape.search(whole):
            forms[name].add(shape.pattern)
    best: tuple[int, str, Found] | None = None
    for kind in kinds():
        weight = len(subjects[kind.id]) + 2 * len(forms[kind.id])
        declared = kind.group == INVENTED and bool(forms[kind.id])
        if not declared and (weight < _ENOUGH or not (kind.id in top or forms[kind.id])):
            continue
        sure = bool(forms[kind.id]) and weight >= _SURE
        found = weight + _ALWAYS * declared, kind.id, Found(kind.id, kind.group, sure)
        best = found if best is None else max(best, found, key=lambda one: one[:2])
    return best[2] if best else None
