"""In which town somebody is held, behind words of prisons: "Since the transfer … X is in Pursat, Y in Kampong Thom"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.draft import Draft
from habeas.reading.english.spotter import needing
from habeas.records.claim import Event
from habeas.records.when import Basis, Grain, When

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.clauses.view import View

_PRISONS = re.compile(
    r"\b(?:prisons|jails|detention\s+cent(?:re|er)s|penal\s+colonies|(?:different|separate|various|other|same|one|each|which)\s+(?:prison|jail|colony))\b"
)
""" "Transferred to provincial prisons": where each of them is, is where each is held."""
_IN_TOWN = needing(
    r"(?P<lead>,\s+(?:and\s+|while\s+)?|;\s+|\band\s+|)(?P<who>[A-ZÀ-Ý][\w’'.-]*(?:\s+[A-ZÀ-Ý][\w’'.-]*){0,3})(?:\s+(?:is|remains)(?:\s+now)?)?\s+(?P<where>in|at)\s+(?P<town>[A-ZÀ-Ý][\w’'-]+(?:\s+[A-ZÀ-Ý][\w’'-]+){0,2})(?=\s*(?:[,;.]|$|and\b))",
    " in | at ",
)
_IS = re.compile(r"\b(?:is|remains)\b")
_FREE = re.compile(r"\b(?:releas|freed|exile|abroad|asylum|fled|born|lives|home|hospital)\w*")
_BACK = 260


def held_where(view: View, own: Sequence[Draft]) -> Iterator[Draft]:
    """The stays in a town of those told to be in prisons in the sentence before."""
    if not view.sentence.index or view.published.grain is not Grain.DAY:
        return
    start = view.sentence.start
    found = [m for m in _IN_TOWN.finditer(view.stretch) if m["lead"] or m.start() == start]
    if not found or found[0].start() > start or not _IS.search(found[0].group()):
        return
    before = view.characters[max(view.sentence.start - _BACK, 0) : view.sentence.start]
    before = before.rpartition("\n")[2]
    near = before + view.characters[view.sentence.start : view.sentence.end]
    if not _PRISONS.search(before) or _FREE.search(near):
        return
    named = {m.start: m.person for c in view.chunks if c.kind is Kind.NOUN for m in c.mentions}
    basis = Basis.IMPLIED if view.published.basis is Basis.IMPLIED else Basis.RELATIVE
    for match in found:
        person = named.get(match.start("who"))
        if person is None or any(d.person == person and d.event is Event.DETENTION for d in own):
            continue
        yield Draft(
            Event.DETENTION, person, view.sentence, match.start("who"), match.end(), "detention.in_town",
            when=When(view.published.edtf, basis, "published"), place=match["town"], kind="as_of",
        )  # fmt: skip
