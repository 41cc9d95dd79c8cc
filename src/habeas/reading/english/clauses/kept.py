"""A view that keeps what it has found out: whom its noun groups mean is asked many times over.

What only the words of the sentence decide is kept for good; what the discourse decides too is kept
while the sentence is read, during which the discourse stands still (``Discourse.still``).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from habeas.reading.english.clauses.view import View
from habeas.records.record import record

if TYPE_CHECKING:
    from collections.abc import Callable

    from habeas.reading.english.persons.discourse import Referent

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(slots=True)
class _Found:
    """What was found out about a sentence, by the chunk that was asked about."""

    links: dict[int, int | None] = field(default_factory=dict)
    named: dict[tuple[int, bool], tuple[int, ...]] = field(default_factory=dict)
    during: int = 0
    """The standstill of the discourse that the rest was found out in."""
    groups: dict[int, Referent] = field(default_factory=dict)
    lists: dict[int, Referent] = field(default_factory=dict)
    subjects: dict[int, tuple[Referent, int]] = field(default_factory=dict)
    answers: dict[tuple[object, ...], Any] = field(default_factory=dict)
    """What the functions marked :func:`kept` have answered."""

    def anew(self, during: int) -> None:
        """Another standstill: what the discourse decides is to be found out again."""
        self.during = during
        self.groups, self.lists, self.subjects, self.answers = {}, {}, {}, {}


@record
class KeptView(View):
    """One sentence, seen whole, that answers a second time what it has answered once."""

    found: _Found = field(default_factory=_Found)

    def _list_link(self, k: int) -> int | None:
        links = self.found.links
        if k not in links:
            links[k] = View._list_link(self, k)  # noqa: SLF001 - its own base
        return links[k]

    def named_before(self, j: int, *, sources: bool = False) -> tuple[int, ...]:
        """The persons named in the sentence before a chunk (:meth:`Line.named_before`)."""
        named, asked = self.found.named, (j, sources)
        if asked not in named:
            named[asked] = View.named_before(self, j, sources=sources)
        return named[asked]

    def referent(self, j: int) -> Referent:
        """Whom a noun group means (:meth:`View.referent`)."""
        during, found = self.discourse.still, self.found
        if not during:
            return View.referent(self, j)
        if found.during != during:
            found.anew(during)
        if (known := found.groups.get(j)) is None:
            known = found.groups[j] = View.referent(self, j)
        return known

    def coordinated(self, j: int) -> Referent:
        """The persons of the whole list that a group is part of (:meth:`Nouns.coordinated`)."""
        during, found = self.discourse.still, self.found
        if not during:
            return View.coordinated(self, j)
        if found.during != during:
            found.anew(during)
        if (known := found.lists.get(j)) is None:
            known = found.lists[j] = View.coordinated(self, j)
        return known

    def subject(self, verb: int) -> tuple[Referent, int]:
        """The subject of a verb group and its chunk (:meth:`View.subject`)."""
        during, found = self.discourse.still, self.found
        if not during:
            return View.subject(self, verb)
        if found.during != during:
            found.anew(during)
        if (known := found.subjects.get(verb)) is None:
            known = found.subjects[verb] = View.subject(self, verb)
        return known


def kept(ask: Callable[Concatenate[View, P], R]) -> Callable[Concatenate[View, P], R]:
    """A question about a view and numbers, answered once while the sentence is read."""

    @wraps(ask)
    def asked(view: View, /, *about: P.args, **named: P.kwargs) -> R:
        during = view.discourse.still
        if named or not during or not isinstance(view, KeptView):
            return ask(view, *about, **named)
        found = view.found
        if found.during != during:
            found.anew(during)
        question = (ask, *about)
        if question not in found.answers:
            found.answers[question] = ask(view, *about, **named)
        answer: R = found.answers[question]
        return answer

    return asked
