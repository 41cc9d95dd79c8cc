"""Whom a pronoun, 二人 or a clause without subject speaks of."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from habeas.reading.chinese.clauses.owned import gender_of

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.referents import Ref
    from habeas.records.when import When


_RECENT, _FEW = 60, 6
"""So many mentions back, and so many told of without a name, are looked at for all of a case."""
_JUST = 140
"""How far back those are named whom "two" may mean, in characters."""


@dataclass(slots=True)
class Focus:
    """What the text so far is about.

    ``topic`` is whom the last sentences speak of; ``sets`` the groups named together, last first;
    ``named`` everybody in the order last named; ``unnamed`` is set while a sentence speaks of
    people without a name.
    """

    topic: tuple[int, ...] = ()
    sets: list[tuple[int, ...]] = field(default_factory=list)
    named: list[int] = field(default_factory=list)
    unnamed: Ref | None = None
    begins: tuple[int, int] = (0, 0)
    """From which of ``seen`` on those stand whom the sentence before, and this one, name."""
    seen: list[tuple[int, int, tuple[int, ...]]] = field(default_factory=list)
    """Everybody named, with where the words for them begin and end."""
    of_the_item: int = 0
    """From which of ``seen`` on those stand whom the item in hand names."""
    partly: tuple[int, tuple[int, ...], int] = (-1, (), 0)
    """Who stands for a larger group ("甲等三人"): in which sentence, who, of how many."""
    nameless: list[Ref] = field(default_factory=list)
    """People without a name to whom something has happened in the item in hand, with their number."""
    groups: list[tuple[int, tuple[int, ...]]] = field(default_factory=list)
    """Every group named together, with where it stands."""
    me: int | None = None
    """Who 我 is; 他 and 她 are somebody else."""
    genders: dict[int, str] = field(default_factory=dict)
    """Whether somebody is called 他 or 她, as kin words and pronouns have shown."""
    spoke: tuple[int, str] = (-1, "")
    """Where a relative without a name last spoke, and the words for that relative."""
    spoke_before: tuple[int, str] = (-1, "")
    """The same, before the sentence in hand."""
    clients: dict[int, int] = field(default_factory=dict)
    """Whose lawyer somebody is."""
    counsel: frozenset[int] = frozenset()
    """Lawyers of a text that is about somebody else."""
    owners: dict[int, int] = field(default_factory=dict)
    """Whose relative somebody is."""
    told: dict[int, int] = field(default_factory=dict)
    """How often each person is named."""
    speak: set[int] = field(default_factory=set)
    """Who is of another body and to whom nothing has happened so far."""
    testifies: bool = False
    """Whether the text is somebody's own testimony."""
    in_letter: bool = False
    """Whether the text is in the first person of a relative who calls the prisoner by known words."""
    dead: set[int] = field(default_factory=set)
    """Of whom a death has been told so far."""
    befallen: set[int] = field(default_factory=set)
    """To whom something has happened so far."""
    said_on: dict[str, When] = field(default_factory=dict)
    """The day on which somebody was last said to speak."""
    kin_leads: bool = False
    """Whether a relative without a name leads the clause before: "其父年迈，患有心脏病"."""
    led_other: Ref | None = None
    """Who without a name was last said to be taken or judged, and is not the one in hand."""
    just_other: Ref | None = None
    """The same, of the sentence before."""
    visited_by_them: tuple[int, ...] = ()
    """On whom those who lead the clause before call: "女友每周探望他，近月因转监…"."""
    led: tuple[int, ...] = ()
    """Who by a pronoun leads the clause before and is not the one in hand: "她和女儿在门口等候，被警察带走"."""
    demanded: tuple[str | None, str | None] | None = None
    """Who demands, and who is said to, while a list of demands goes on."""

    def heard(self, people: tuple[int, ...], place: int = -1) -> None:
        """Names were named together at ``place``."""
        if len(people) > 1 and place >= 0:
            self.groups.append((place, people))
        for person in people:
            if person in self.named:
                self.named.remove(person)
            self.named.insert(0, person)
        if len(people) > 1:
            self.sets.insert(0, people)

    def new_item(self, *, apart: bool = False) -> None:
        """A new item speaks of other people; of a digest of nobody named before it."""
        self.topic = ()
        self.sets.clear()
        self.named.clear()
        self.unnamed = None
        self.nameless.clear()
        self.of_the_item = len(self.seen) if apart else 0

    def turn_to(self, people: tuple[int, ...]) -> None:
        """The text goes on about these."""
        if people:
            self.topic = people
            self.unnamed = None
            self.just_other = None

    def next_sentence(self, *, same_line: bool, bare: bool) -> None:
        """A sentence begins; ``bare`` where it names and means nobody: it may go on about somebody without a name."""
        self.spoke_before = self.spoke
        self.begins = (self.begins[1], len(self.seen))
        alone = self.unnamed is not None and (self.unnamed.other or self.unnamed.count == 1)
        if not (same_line and bare and alone):
            self.unnamed = None
        self.just_other = self.led_other if same_line else None
        self.led_other = None
        self.kin_leads = False
        self.led = ()
        self.visited_by_them = ()

    def relative(self) -> tuple[int, ...]:
        """Whom 父亲 or 儿子 means where a relative or the writer of a letter speaks."""
        speaks = self.topic[0] if len(self.topic) == 1 else self.me
        for one in (speaks, self.me, *self.named[:1]):
            if one is not None and one in self.owners:
                return (self.owners[one],)
        return ()

    def single(self) -> tuple[int, ...]:
        """Whom 他 or 她 means: the topic when it is one, else the person last named."""
        if self.me is not None and self.topic == (self.me,):
            others = [p for p in self.named if p != self.me]
            return tuple((self._no_counsel(others) or others)[:1])
        if len(self.topic) == 1:
            return self.topic
        return tuple(self.named[:1]) if not self.topic else self.topic[:0] or self._last_of_topic()

    def _called(self, gender: str) -> tuple[int, ...]:
        """Whom 他 or 她 means: somebody else where the one in hand is called otherwise."""
        if gender in {"former", "latter"}:
            pair = self.named[:2]
            return (pair[gender == "former"],) if len(pair) > 1 else ()
        found = self._main(self.single())
        if gender == "client":
            client = self.clients.get(found[0]) if len(found) == 1 else None
            if client is None and len(found) == 1 and found[0] in self.owners:
                client = next((self.clients[p] for p in self.named if p in self.clients), None)
            return found if client is None else (client,)
        if not gender or len(found) != 1:
            return found
        if self.genders.get(found[0], gender) == gender:
            last = self.named[0] if self.named else found[0]
            known = found[0] in self.genders
            if (
                not known
                and last != found[0]
                and last not in self.dead
                and self.genders.get(last) == gender
            ):
                return (last,)
            if not known and last == found[0]:
                self.genders[found[0]] = gender
            return found
        if self.spoke != self.spoke_before and gender_of(self.spoke[1][-2:]) == gender:
            return ()
        alike = [p for p in self.named if self.genders.get(p) == gender]
        unknown = [p for p in self.named if p not in self.genders and p != self.me]
        return tuple((alike or self._no_counsel(unknown) or unknown)[:1])

    def _no_counsel(self, people: list[int]) -> list[int]:
        """These without the lawyers of a letter: 他 in "谢律师第一次见到他" is none of them."""
        return [p for p in people if not (self.in_letter and p in self.counsel)]

    def _main(self, people: tuple[int, ...]) -> tuple[int, ...]:
        """The client of a lawyer named once or twice: the text is about the client."""
        client = self.clients.get(people[0]) if len(people) == 1 else None
        if client is None or self.told.get(client, 0) < 3 * self.told.get(people[0], 0):
            return people
        return (client,)

    def back_to(self) -> tuple[int, ...]:
        """The topic of a sentence that names nobody."""
        return self._main(self.topic)

    def _last_of_topic(self) -> tuple[int, ...]:
        for person in self.named:
            if person in self.topic:
                return (person,)
        return tuple(self.named[:1])

    def several(self, count: int | None) -> tuple[int, ...]:
        """Whom 二人, 三人 or 他们 means; empty when nothing fits."""
        if count is None:
            if len(self.topic) > 1:
                return self.topic
            return self.sets[0] if self.sets else ()
        if len(self.topic) == count:
            return self.topic
        for group in self.sets:
            if len(group) == count:
                return group
        for named in (self.named, self._told_of()):
            if len(named) == count and not self.speak & set(named):
                return tuple(sorted(named))
        return ()

    def _told_of(self) -> list[int]:
        """Everybody named, without relatives and lawyers."""
        return [p for p in self.named if p not in self.owners and p not in self.clients]

    def _stood_for(self, ref: Ref) -> tuple[int, ...]:
        """Whom 六人 means behind "甲等六人": the one named for them."""
        return self.partly[1] if ref.count is not None and self.partly[2] == ref.count else ()

    def around(self) -> set[int]:
        """Relatives and lawyers of the text."""
        return {*self.owners, *self.clients, *self.counsel}

    def visited(self, people: tuple[int, ...]) -> tuple[int, ...]:
        """Whom relatives and lawyers visit and speak for; others are who they are."""
        found: list[int] = []
        for one in people:
            of = self.owners.get(one, self.clients.get(one))
            if of is None and one in self.counsel:
                found += self.beside(people)
            else:
                found.append(one if of is None else of)
        return tuple(dict.fromkeys(found)) or people

    def beside(self, people: tuple[int, ...]) -> tuple[int, ...]:
        """The one in hand who is none of these visitors, else who was named last."""
        apart = {*people, *self.around()}
        if self.topic and not apart & set(self.topic):
            return self.topic
        return next(((p,) for p in self.named if p not in apart), ())

    def _accused(self) -> tuple[int, ...]:
        """Whom "全体被告" means: a group named together, and nobody where none is."""
        group = self.case()
        return group if len(group) > 1 else ()

    def _just_named(self, ref: Ref) -> tuple[int, ...]:
        """Whom 六人 means: those named last, where that many were named just before, each by the way."""
        around = self.around() | self.speak
        near = dict.fromkeys(
            p
            for start, _, people in self.seen[self.of_the_item :]
            if 0 < ref.start - start < _JUST
            for p in people
            if p not in around
        )
        if len(near) == ref.count:
            return tuple(near)
        before = self.seen[max(self.begins[0], self.of_the_item) :]
        last = dict.fromkeys(p for start, _, people in before if start < ref.start for p in people)
        last = dict.fromkeys(p for p in last if p not in around)
        return tuple(last) if len(last) == ref.count else ()

    def with_nameless(self, ref: Ref) -> tuple[tuple[int, ...], Ref | None]:
        """Whom 五人 means: all named so far to whom something happened, with those told of without a name."""
        apart = self.around() | self.speak
        since = max(self.of_the_item, len(self.seen) - _RECENT)
        told = [p for _, _, people in self.seen[since:] for p in people]
        named = tuple(dict.fromkeys(p for p in told if p in self.befallen and p not in apart))
        for some in (self.nameless[-_FEW:], self.nameless[-1:]):
            number = sum(r.count or 0 for r in some)
            if named and number and len(named) + number == ref.count:
                return named, some[-1]
        return (), None

    def others(self, count: int | None, apart: set[int]) -> tuple[int, ...]:
        """Whom 其余四人 means: the one group that has so many beside those just named."""
        for group in (*self.sets, tuple(sorted(self.named))):
            left = tuple(p for p in group if p not in apart)
            if len(left) == count and len(left) < len(group):
                return left
        return ()

    def of_how_many(self, sentence: int, people: tuple[int, ...]) -> int:
        """How many the people of a sentence stand for: 3 for "甲等三人"; 0 where they stand for none."""
        return self.partly[2] if self.partly[:2] == (sentence, people) else 0

    def _whole_group(self, ref: Ref) -> tuple[int, ...]:
        """ "甲等四人": the four, where a group of four with 甲 was named."""
        if ref.count is not None and ref.count > len(ref.people):
            for group in self.sets:
                if len(group) == ref.count and set(ref.people) <= set(group):
                    return group
        return ref.people

    def case(self) -> tuple[int, ...]:
        """The defendants of the case in hand: the group last named together that holds the topic."""
        fitting = [group for group in self.sets if set(self.topic) <= set(group)]
        return max(fitting, key=len) if fitting else self.topic

    def of(self, ref: Ref) -> tuple[int, ...] | None:
        """Whom a referent means: persons, () for the unnamed, None for those around and organs."""
        if ref.kind == "named":
            return self._whole_group(ref)
        if ref.kind == "pronoun":
            return self._called(ref.gender)
        if ref.kind == "plural":
            return self.several(None) if ref.gender != "case" else self._accused()
        if ref.kind == "set":
            return self.several(ref.count) or self._just_named(ref) or self._stood_for(ref)
        return () if ref.kind == "unnamed" else None
