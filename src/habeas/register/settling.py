"""Bringing cases up to who is whom: the persons around some mentions worked out anew.

Called in the transaction of whatever changed: a decision, a mention that came or went. Only what
hangs together with the mentions in question is worked out, and gives what working out everything
would give (:mod:`habeas.register.clusters`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from habeas.register import payloads
from habeas.register.canonical import canonical
from habeas.register.clusters import Judged, clusters
from habeas.register.models import CaseRow, GivenNameRow, MentionRow, PersonDecisionRow, SetAsideRow
from habeas.register.portions import portions

MENTIONS_A_READING = 10_000
"""How many numbers are set aside, so that a row has the same number whenever it is made."""

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from django.db.models import QuerySet

    from habeas.register.clusters import Clusters


def settle(alias: str, mentions: Iterable[int], numbers: Iterable[int] = ()) -> Clusters:
    """Give each of these mentions, and all that hang together with them, the case of their person.

    ``numbers`` are case numbers whose persons may have changed as well.
    """
    known = sorted(set(numbers))
    rows, seeds = MentionRow.objects.using(alias), set(mentions)
    for some in portions(known):
        of_these = rows.filter(Q(case__in=some) | Q(brought__in=some))
        seeds.update(of_these.values_list("number", flat=True))
    around = Around(alias, seeds)
    found = around.clusters()
    before = around.cases
    for number in sorted(set(found.person.values())):
        moved = [m for m, case in found.person.items() if case == number and before[m] != number]
        CaseRow.objects.using(alias).get_or_create(number=number, defaults={"name": ""})
        for some in portions(moved):
            MentionRow.objects.using(alias).filter(number__in=some).update(case=number)
    touched = {*found.person.values(), *before.values(), *around.brought.values(), *known}
    _name(alias, touched, found)
    return found


def fill(alias: str, mentions: QuerySet[MentionRow]) -> None:
    """What documents give to know their persons by, and how these were joined, from the ledger into
    a table that held neither. What an earlier version wrote tells neither.
    """
    documents = dict(mentions.values_list("document__id", "document"))
    for sequence, _, body in payloads.bodies(alias):
        told = b'"claims":' in body and b'"known_by":' in body
        payload = payloads.parsed(body) if told else {}
        number = documents.get(payload.get("document", {}).get("id"))
        for at, person in enumerate(payload.get("persons", ()) if number else ()):
            rows = mentions.filter(document=number, name=person["name"])
            rows.update(known_by=canonical(person["known_by"]).decode())
            first = rows.filter(number=sequence * MENTIONS_A_READING + at)
            first.update(joined=person.get("joined") or None)


class Around:
    """Mentions, and all that hang together with them by links, numbers and decisions; decisions
    made after the entry ``until`` are left out.
    """

    def __init__(self, alias: str, mentions: Iterable[int], until: int | None = None) -> None:
        self.brought: dict[int, int] = {}
        self.cases: dict[int, int] = {}
        self._alias = alias
        self._joined: dict[int, int | None] = {}
        self._decisions: dict[int, Judged] = {}
        self._until = until
        waiting = set(mentions)
        numbers: set[int] = set()
        while waiting:
            new = self._take(waiting)
            fresh = {self.brought[one] for one in new} - numbers
            numbers |= fresh
            waiting = (self._beside(new) | self._of(fresh)) - self.brought.keys()

    def clusters(self, more: Judged | None = None, without: int | None = None) -> Clusters:
        """Who is whom among them; or would be with one ``more`` decision, or ``without`` one."""
        decisions = [one for one in self._decisions.values() if one.number != without]
        decisions += [more] if more else []
        homes: dict[int, int] = {}
        for mention in sorted(self.brought):
            homes.setdefault(self.brought[mention], mention)
        links = []
        for mention in sorted(self.brought):
            to = self._joined[mention]
            if to is None or to not in self.brought:
                to = homes[self.brought[mention]]
            if to != mention:
                links.append((to, mention))
        return clusters(self.brought, links, decisions, self._set_aside())

    def _take(self, wanted: Iterable[int]) -> list[int]:
        """Take these mentions up; those that stand."""
        rows = MentionRow.objects.using(self._alias)
        new = []
        for some in portions(sorted(wanted)):
            columns = rows.filter(number__in=some)
            for number, brought, joined, case in columns.values_list(
                "number", "brought", "joined", "case"
            ):
                self.brought[number] = brought
                self._joined[number] = joined
                self.cases[number] = case
                new.append(number)
        return new

    def _beside(self, mentions: Sequence[int]) -> set[int]:
        """The mentions that a link or a decision puts beside these."""
        found = {to for one in mentions if (to := self._joined[one]) is not None}
        rows = MentionRow.objects.using(self._alias)
        decisions = PersonDecisionRow.objects.using(self._alias).exclude(kind="unsure")
        if self._until is not None:
            decisions = decisions.filter(number__lte=self._until)
        for some in portions(mentions):
            found.update(rows.filter(joined__in=some).values_list("number", flat=True))
            for row in decisions.filter(Q(left__in=some) | Q(right__in=some)):
                found |= {row.left, row.right}
                later = self._until is not None and (row.withdrawn or 0) > self._until
                if row.withdrawn is None or later:
                    self._decisions[row.number] = Judged(row.number, row.kind, row.left, row.right)
        return found

    def _of(self, numbers: Iterable[int]) -> set[int]:
        """The mentions that brought these numbers."""
        rows = MentionRow.objects.using(self._alias)
        return {
            mention
            for some in portions(sorted(numbers))
            for mention in rows.filter(brought__in=some).values_list("number", flat=True)
        }

    def _set_aside(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        rows = SetAsideRow.objects.using(self._alias)
        if self._until is not None:
            rows = rows.filter(entry__lte=self._until)
        for some in portions(sorted(self.brought)):
            for number, mention in rows.filter(mention__in=some).values_list("number", "mention"):
                found.setdefault(mention, []).append(number)
        return found


def _given(alias: str, mentions: Iterable[int]) -> str:
    """The name that a researcher gave the person of some mentions last, "" where nobody did."""
    given: dict[int, str] = {}
    for some in portions(mentions):
        rows = GivenNameRow.objects.using(alias).filter(mention__in=some)
        given |= dict(rows.values_list("number", "name"))
    return given[max(given)] if given else ""


def _name(alias: str, numbers: Iterable[int], found: Clusters) -> None:
    """The name of each case, that of its first mention, and what became of a number that is
    nobody's any more: the person of the first mention that brought it.
    """
    mentions = MentionRow.objects.using(alias)
    members = found.members
    homes: dict[int, int] = {}
    for some in portions(sorted(found.person)):
        for mention, brought in mentions.filter(number__in=some).values_list("number", "brought"):
            homes[brought] = min(mention, homes.get(brought, mention))
    aside = SetAsideRow.objects.using(alias)
    for number in sorted(set(numbers)):
        own = members.get(number)
        if own:
            name, became = _given(alias, own) or mentions.get(number=own[0]).name, None
        else:
            home = (
                homes.get(number)
                or aside.filter(number=number).values_list("mention", flat=True).first()
            )
            became = found.person.get(home) if home is not None else None
            name = ""
        CaseRow.objects.using(alias).update_or_create(
            number=number, defaults={"name": name, "became": became}
        )
