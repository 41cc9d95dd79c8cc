"""Terms told without a verb that gives them: "Ivo Moor: nine years", "A and B (two years each)", "her term is four years"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.persons.discourse import Referent
from habeas.records.change import replace

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft
    from habeas.reading.english.words.amounts import Duration

_TALK = re.compile(
    r"\b(?:sentenc\w+|jail\w*|convict\w+|prison|imprison\w*|verdicts?|(?:prison|jail)\s+terms)\b",
    re.IGNORECASE,
)
_BEFORE = 500
"""How far back a list of terms may have been led in."""


def in_a_list_of_terms(view: View, chunk: int) -> Referent | None:
    """Whose term stands behind a name and a colon or dash, where sentences are talked of."""
    chunks = view.chunks
    j = chunk - 1
    if j < 1 or chunks[j].low[0] not in {":", "–", "—"}:
        return None
    if any(c.kind is Kind.VERB for c in chunks[:chunk]):
        return None
    start = view.sentence.start
    if not _TALK.search(view.characters, max(start - _BEFORE, 0), start):
        return None
    if not chunks[j - 1].mentions:
        return _opens_item(view, j)
    opens = j == 1 or chunks[j - 2].low[0] in {";", ","}
    return Referent(tuple(m.person for m in chunks[j - 1].mentions)) if opens else None


def _opens_item(view: View, j: int) -> Referent | None:
    """ "- Ivo Moor (engineer) – five years", "Ivo Moor, 34, a driver: 32 months": the name the line opens with."""
    named = [k for k in range(j) if view.chunks[k].mentions]
    if len(named) != 1 or view.chunks[named[0]].possessive or view.sentence.index > 0:
        return None
    if any(c.kind is Kind.NOUN for c in view.chunks[: named[0]]):
        return None
    behind = view.chunks[named[0] + 1]
    if behind.kind not in {Kind.OPEN, Kind.COMMA}:
        return None
    return Referent(tuple(m.person for m in view.chunks[named[0]].mentions))


def in_brackets(view: View, chunk: int, after: str) -> Referent | None:
    """ "A and B (two and a half years each)": the term of those named before the bracket."""
    chunks = view.chunks
    j = chunk - 1
    if j < 1 or chunks[j].kind is not Kind.OPEN or not chunks[j - 1].mentions:
        return None
    each = after.startswith(" each")
    if not (each or after.startswith(")")):
        return None
    return view.coordinated(j - 1) if each else view.referent(j - 1)


def own_sentence(view: View, chunk: int) -> Referent | None:
    """ "My sentence was five years", "her term is four years": the owner of the sentence."""
    for j in range(chunk - 1, max(chunk - 4, 0), -1):
        if view.chunks[j].kind is Kind.VERB and view.chunks[j].main in {"was", "is"}:
            noun = view.chunks[j - 1]
            if noun.kind is Kind.NOUN and noun.low[-1] in {"sentence", "term", "penalty"}:
                owner = view.referent(j - 1).owner
                return owner if owner is not None and owner.people else None
    return None


_RANGE_OF = re.compile(r"\b(?:between|from)\b|\s(?:to|or)\s|–|-", re.IGNORECASE)


def one_each(group: list[Duration], referent: Referent) -> list[Duration]:
    """ "Sentenced Roe and Moor to three and four years": one term for each of two, and no range."""
    term = group[0]
    low, _, high = str(term.months).partition("-")
    two = len(group) == 1 and len(referent.people) == 2 and not referent.count
    if not (two and high and " and " in term.words) or _RANGE_OF.search(term.words):
        return group
    return [replace(term, months=int(low)), replace(term, months=int(high))]


_EACH_QUOTED = re.compile(r"[\"“]([^\"”\n]{3,120})[\"”]")


def for_each_charge(view: View, found: list[Draft]) -> list[Draft]:
    """ "Convicted of "A" and "B" and sentenced to six years and one year respectively"."""
    words = view.characters[view.sentence.start : view.sentence.end]
    if "respectively" not in words:
        return found
    quoted = [m[1].rstrip(",.") for m in _EACH_QUOTED.finditer(words)]
    parts = [d for d in found if d.kind == "prison"]
    alone = len({d.person for d in parts}) == 1 < len(parts) == len(quoted)
    if not alone:
        return found
    charges = iter(quoted)
    return [replace(d, charge=next(charges)) if d.kind == "prison" else d for d in found]
