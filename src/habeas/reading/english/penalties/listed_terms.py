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
    r"\b(?:sentenc\w+|jail\w*|convict\w+|prison|imprison\w*|verdicts?|judge?ments?|(?:prison|jail|suspended)\s+terms?|in\s+absentia|co-(?:defendants?|accused)|upheld|on\s+appeal|acquitted|penal\s+colony)\b",
    re.IGNORECASE,
)
_BEFORE = 500
"""How far back a list of terms may have been led in."""
_BEHIND = 200
"""How far behind a term, in its paragraph, words may tell that it is one."""


def in_a_list_of_terms(view: View, chunk: int) -> Referent | None:
    """Whose term stands behind a name and a colon or dash, where sentences are talked of."""
    chunks = view.chunks
    j = chunk - 1
    if j < 1 or chunks[j].low[0] not in {":", "–", "—", "-"}:
        return None
    if any(c.kind is Kind.VERB for c in chunks[:chunk]):
        return None
    start = view.sentence.start
    if not _TALK.search(view.characters, max(start - _BEFORE, 0), start):
        behind = view.characters[view.place(chunk)[1] : view.place(chunk)[1] + _BEHIND]
        if not _TALK.search(behind.partition("\n")[0]) or _ELSEWHERE.match(behind):
            return None
    if not chunks[j - 1].mentions:
        return _opens_item(view, j) or _each_of(view, j)
    opens = j == 1 or chunks[j - 2].low[0] in {";", ","}
    return Referent(tuple(m.person for m in chunks[j - 1].mentions)) if opens else None


_ELSEWHERE = re.compile(
    r"['’]?\s+(?:in|at|with|of|on|as)\s+(?!(?:[\w-]+\s+){0,3}?(?:prison|jail|colony|camp|imprisonment|absentia|labou?r|probation|custody)\b)"
)
""" "Ana Roe: 40 years in the classroom, then a prison cell": no term."""


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


_EACH = re.compile(r"\s+[\w\s-]{3,40}?\beach\s*(?:[.;,]|$)")


def _each_of(view: View, j: int) -> Referent | None:
    """ "Ivo Moor, former minister, and Ana Roe, publisher: 18 years each": all those named before the colon."""
    named = [c for c in view.chunks[:j] if c.mentions]
    each = _EACH.match(view.characters, view.place(j)[1], view.sentence.end)
    apart = all(c.kind in {Kind.NOUN, Kind.COMMA, Kind.CONJUNCTION} for c in view.chunks[:j])
    if each is None or not apart or len(named) < 2 or any(c.possessive for c in named):
        return None
    return Referent(tuple(dict.fromkeys(m.person for c in named for m in c.mentions)))


_CLOSES = re.compile(r"(?:\s+(?:in\s+(?:prison|jail)|imprisonment|suspended))?\s*(?:[,;.]|$)")


def in_telegraph(view: View, chunk: int, after: str) -> Referent | None:
    """ "Ivo Moor: held 4 July 2022, tried 9 August 2023, five years, out in 2028": a term among what befell the one named first."""
    chunks = view.chunks
    if chunk < 3 or chunks[chunk - 1].low[0] not in {",", ";"} or not _CLOSES.match(after):
        return None
    colon = next((j for j in range(chunk) if chunks[j].low[0] in {":", "–", "—"}), -1)
    named = [j for j in range(max(colon, 0)) if chunks[j].mentions]
    finite = any(c.kind is Kind.VERB and len(c.low) > 1 for c in chunks[colon:chunk])
    if colon < 1 or len(named) != 1 or finite or chunks[named[0]].possessive:
        return None
    told = view.characters[view.place(colon)[1] : view.place(chunk)[0]]
    if any(c.mentions for c in chunks[colon:chunk]) or not _TRIED.search(told):
        return None
    return Referent(tuple(m.person for m in chunks[named[0]].mentions))


_TRIED = re.compile(
    r"\b(?:tried|trial|convicted|found\s+guilty|sentenced|jailed|imprisoned|court|closed\s+hearing|verdict)\b",
    re.IGNORECASE,
)


_BRACKET_ENDS = re.compile(
    r"(?:['’]\s+imprisonment|\s+in\s+(?:prison|jail))?(?:,?\s+(?:wholly\s+|partly\s+)?suspended\b[^()]{0,30}|,?\s+in\s+absentia)?\)"
)


def in_brackets(view: View, chunk: int, after: str) -> Referent | None:
    """ "A and B (two and a half years each)": the term of those named before the bracket."""
    chunks = view.chunks
    j = chunk - 1
    if j < 1 or chunks[j].kind is not Kind.OPEN or not chunks[j - 1].mentions:
        return None
    each = after.startswith(" each")
    if not (each or _BRACKET_ENDS.match(after)):
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


def both_before(view: View, verb: int, referent: Referent) -> Referent:
    """ "A and B, who received five and eight years": both, where two terms are told of the last."""
    if len(referent.people) != 1:
        return referent
    for j in range(verb - 1, max(verb - 5, -1), -1):
        if view.chunks[j].mentions:
            both = view.coordinated(j)
            told = len(both.people) == 2 and both.people[-1] == referent.people[0]
            return both if told else referent
    return referent


_SEVERAL_TERMS = re.compile(
    r"\b(?:(?:prison|jail|consecutive|concurrent|separate|two|cumulative)\s+)+(?:terms|sentences|penalties)\s+of\s+$",
    re.IGNORECASE,
)
""" "Consecutive terms of three and five years": two of one person."""


def one_each(
    view: View, verb: int, group: list[Duration], referent: Referent
) -> tuple[list[Duration], Referent]:
    """ "Sentenced Roe and Moor to three and four years", "gave Roe consecutive terms of three and four years": two terms,
    no range, and whose they are.
    """
    term = group[0]
    low, _, high = str(term.months).partition("-")
    if len(group) > 1 or not high or " and " not in term.words or _RANGE_OF.search(term.words):
        return group, referent
    referent = both_before(view, verb, referent)
    before = view.characters[view.sentence.start : term.start]
    several = len(referent.people) == 1 and _SEVERAL_TERMS.search(before)
    if referent.count or not (len(referent.people) == 2 or several):
        return group, referent
    return [replace(term, months=int(low)), replace(term, months=int(high))], referent


def dealt_out(group: list[Duration], referent: Referent) -> list[tuple[int, Duration]]:
    """Each of several terms with the person it was given to; none where they are not dealt out so."""
    if len(group) > 1 and len(group) == len(referent.people):
        return list(zip(referent.people, group, strict=True))
    if len(group) > 1 and len(referent.people) == 1 and group[0].start == group[1].start:
        return [
            (referent.people[0], term) for term in group
        ]  # "consecutive terms of three and five years"
    return []


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
