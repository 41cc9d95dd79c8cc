"""Who is spoken of: pronouns and group words bound to the persons named before. "She" is the last subject
that fits. "The pair", "all three" bind to the latest closed set with as many members; without a unique
answer the group stays open and its candidates are kept.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from habeas.reading.english.persons.belonging import (
    acts_last,
    all_of_case,
    as_many,
    called_by,
    counsel_of_other,
    kin_as_well,
    kin_pair,
    of_gender,
    of_one_work,
    only_person,
    owner_first,
    speaking_for,
    speaks_for,
    spoken_of_last,
)
from habeas.reading.english.persons.traits import Traits
from habeas.reading.english.words.group_size import cardinality
from habeas.records.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from habeas.reading.english.clauses.last_speaker import LastSpeaker
    from habeas.reading.english.persons.registry import Registry

HE_KIN = frozenset("husband father brother son uncle nephew grandfather grandson man boy".split())
SHE_KIN = frozenset(
    "wife mother sister daughter aunt niece grandmother granddaughter widow woman girl".split()
)


@record
class Referent:
    """Whom a noun group means.

    ``people`` are registered persons; ``open`` says that it is left open who is meant, then ``candidates`` are
    possible. ``amount``: the words of an unnamed, counted group; ``owner``: of a possessive before ``head``; ``others``: those without a name beside the named.
    """

    people: tuple[int, ...] = ()
    open: bool = False
    candidates: tuple[int, ...] = ()
    amount: str | None = None
    head: str = ""
    owner: Referent | None = None
    count: int | None = None
    first: int = -1
    last: int = -1
    others: tuple[str, int] | None = None

    @property
    def named(self) -> bool:
        """Whether it means registered persons."""
        return bool(self.people)


NOBODY = Referent()


@dataclass(slots=True)
class Discourse:
    """The persons spoken of so far, in one document."""

    registry: Registry
    subjects: list[int] = field(default_factory=list)
    recent: list[int] = field(default_factory=list)
    sets: list[tuple[int, ...]] = field(default_factory=list)
    all_sets: list[tuple[int, ...]] = field(default_factory=list)
    section_people: list[int] = field(default_factory=list)
    all_people: list[int] = field(default_factory=list)
    listed: list[tuple[int, tuple[int, ...]]] = field(default_factory=list)
    """The lists of names of the text, each by the place it stands."""
    announced: tuple[tuple[int, ...], ...] = ()
    """Sets that the text counts before it names them ("five journalists")."""
    block_people: list[int] = field(default_factory=list)
    sentence_people: list[int] = field(default_factory=list)
    previous: list[int] = field(default_factory=list)
    together: tuple[int, ...] = ()
    """The persons who were the subject of the previous sentence, when they were several."""
    cases: set[int] = field(default_factory=set)
    me: int | None = None
    """Whose voice the sentence is ("I", "my"): an answer of an interview, a letter, a quotation."""
    writer: int | None = None
    """Who writes the page, when it is a letter or testimony in the first person."""
    said: LastSpeaker | None = None
    """Whom "she added" means."""
    spoke: tuple[str, int] | None = None
    """The body or group that spoke last ("the experts"), and in which block."""
    caller: str | None = None
    """Who makes the demands of a list: the speaker of the sentence that opens it."""
    main: int | None = None
    """The one person a chronology or a lawyer's notes are about ("client")."""
    testimony: bool = False
    """Whether the page speaks of its writer throughout, named or not."""
    quoted: int | None = None
    """Whose the quotation in the sentence is."""
    you: int | None = None
    """Whom the sentence asks ("you", "your"), in a question of an interview."""
    mine: int | None = None
    """The relative a letter is about ("my husband"), when it names one person besides its writer."""
    called: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    """The words of work and kinship by which the text has called each person ("pastor", "my father")."""
    counted: list[tuple[int, int]] = field(default_factory=list)
    """The groups counted without names ("four others"), and how many persons were named before each."""
    held: list[int] = field(default_factory=list)
    """The persons last told to be in custody."""
    related: dict[int, tuple[str, int]] = field(default_factory=dict)
    """Named relatives and lawyers: what they are ("lawyer"), and whose."""
    kin_of: dict[int, tuple[str, int]] = field(default_factory=dict)
    """Relatives named behind their owner ("Roe's wife, Ana Roe"): what they are, and whose."""
    strangers_kin: set[int] = field(default_factory=set)  # "his wife, X", of whom no name is known
    traits: Traits = field(default_factory=Traits)
    """How old each is told to be, who is the younger, and how many without a name stand beside them."""
    nameless: set[str] = field(default_factory=set)
    roles: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    """Those without a name, and those named, by what they are to somebody ("her photographer")."""
    counsel: set[int] = field(default_factory=set)
    """Those introduced as somebody's lawyer: no pronoun means them before others."""
    appealed: list[int] = field(default_factory=list)
    """The persons whose appeal was told."""
    tried: list[int] = field(default_factory=list)
    """The persons whose trial or judgment was told, in order."""
    joint: tuple[int, ...] = ()
    """Those last charged or tried together, in one sentence."""
    topic: tuple[int, int] | None = None
    """The person a sentence opens with, and the chunk that names them."""
    leads: dict[int, tuple[int, int, str]] = field(default_factory=dict)
    """Whom a description in the lead means: by the place it starts."""
    calling: str | None = None
    """The body outside the State that spoke last: whoever "they" are that call on a government."""
    unnamed: tuple[int, str] | None = None
    """The group a paragraph counts without names beside somebody ("three other women"): how many, its words."""
    somebody: tuple[int, int] | None = None
    """Where one person without a name was told of alone ("a student was held too"): block and sentence."""
    kin_sets: dict[str, tuple[int, ...]] = field(default_factory=dict)
    """Those named as kin in one breath: "the brothers A and B"."""
    kin_told: tuple[int, int, str] | None = None
    """Where a relative without a name was told of last ("his daughter"): block, sentence, and he or she."""
    carried: tuple[int, ...] = ()
    """The persons a list item or heading opens with; its later verbs are theirs."""
    heads: dict[int, tuple[int, ...]] = field(default_factory=dict)
    """The persons whose names alone stand on a line above what is told of them, by its block."""
    headed: tuple[int, ...] = ()
    """Under whose name a paragraph stands."""
    list_head: int = -1
    """What the last heading says befell those listed under it, by its number among such headings."""
    still: int = 0
    """Which sentence is read, while nothing here changes (its start and one); 0 between sentences."""

    def open_section(self) -> None:
        """Enter an item or headed section: persons of another do not lend themselves."""
        self.section_people = []
        self.subjects = []
        self.recent = []
        self.sets = []
        self.previous = []
        self.together = ()

    def open_sentence(self) -> None:
        """Enter a sentence."""
        self.sentence_people = []
        self.topic = None
        self.quoted = None

    def open_block(self, number: int, *, heading: bool) -> None:
        """Enter a paragraph, item or heading."""
        self.unnamed = None
        self.traits.beside = 0
        self.traits.actor = None
        self.block_people = []
        self.headed = self.heads.get(number, () if heading else self.headed)
        self.carried = self.headed

    def close_sentence(self, subject: tuple[int, ...], cited: Sequence[int] = ()) -> None:
        """Leave a sentence: the next one's pronouns look at its subject, then at who it named; whom it
        only cited ("according to her sister, X") comes behind those before.
        """
        self.together = subject if len(subject) > 1 else ()
        named = [p for p in self.sentence_people if p not in subject]
        if named and not subject and set(named) <= set(cited):
            self.previous = [*self.previous, *named]
        elif subject or named:
            self.previous = [*(subject if len(subject) == 1 else ()), *named]

    def named(self, person: int) -> None:
        """A person was named here."""
        _to_front(self.recent, person)
        for group in (
            self.block_people, self.section_people, self.all_people, self.sentence_people
        ):  # fmt: skip
            if person not in group:
                group.append(person)

    def voices(self, person: int | None, role: str | None) -> None:
        """Enter a question to (``ask``) or an answer of the person interviewed, or leave both."""
        self.me = person if role == "answer" else self.writer if role is None else None
        self.you = person if role == "ask" else None

    def tell_trials(self, people: Iterable[int | None]) -> None:
        """The trial or judgment of these was told."""
        self.tried += [p for p in dict.fromkeys(people) if p is not None and p not in self.tried]

    def spoken_of(self, people: Sequence[int]) -> None:
        """These were the subject of a clause."""
        if len(people) == 1:
            _to_front(self.subjects, people[0])
        elif people:
            self.note_set(tuple(people))

    def note_set(self, people: tuple[int, ...]) -> None:
        """A closed set of persons was named together."""
        unique = tuple(dict.fromkeys(people))
        for known in (self.sets, self.all_sets) if len(unique) > 1 else ():
            if known[-1:] != [unique]:
                known.append(unique)

    def one(
        self, word: str, *, besides: Sequence[int] = (), at: int = 0, near: Sequence[int] = ()
    ) -> Referent:
        """Whom "he", "she", "his", "her" or "the blogger" means."""
        gender = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}.get(word)
        topic = [self.topic[0]] if self.topic and self.topic[1] < at else []
        if word in {"his", "her", "him"} and near and near[0] not in topic:
            topic = [near[0], *topic]
        whose = speaking_for(self, topic, gender)
        here = [p for p in self.recent[:4] if p in self.block_people and p in self.cases]
        order = dict.fromkeys(
            [*topic, *whose, *near, *self.previous, *here, *self.subjects[:3], *self.recent[:4]]
        )
        speaking = {self.me, self.writer}
        fits = [
            p for p in order
            if p not in besides and p not in speaking and self._agrees(p, gender)
        ]  # fmt: skip
        if fits and not topic and counsel_of_other(self, fits[0], gender):
            return Referent((fits[0],), head=word)
        private = [p for p in fits if not self.registry.entries[p].official]
        left = {*private} <= {*self.traits.dead} and fits[:1] == self.previous[:1]  # only the dead
        fits = private if word == "the" else (not left and private) or fits
        acts = topic if word in {"he", "she"} else []
        fits.sort(key=lambda p: p not in acts and speaks_for(self, p, gender))
        if not fits and len(self.cases) == 1:
            fits = [
                p
                for p in self.cases
                if self._agrees(p, gender) and not (word == "the" and p in besides)
            ]
        fits = fits or only_person(self, word, {*speaking, *besides})
        if not fits:
            return Referent(open=True, candidates=tuple(self.recent[:4]), head=word)
        fits = owner_first(self, fits, gender, topic, word)
        if gender and not topic and not near and (told := acts_last(self, fits)) is not None:
            return Referent(
                told, open=not told, candidates=tuple(fits[: 2 * (not told)]), head=word
            )
        if fits[0] in self.counsel and fits[0] not in {*self.cases, *topic, *near}:
            return Referent(open=True, candidates=tuple(self.recent[:4]), head=word)
        if not topic and not near and kin_as_well(self, fits, gender):
            return Referent(open=True, candidates=tuple(fits[:2]), head=word)
        level = [p for p in fits if p in self.together]
        known = [p for p in level if gender and self.registry.entries[p].gender == gender]
        sure = len(level) == 1 or not any(self.registry.entries[p].by_name for p in known)
        if len(known) == 1 and sure and fits[0] in level and not topic and not near:
            return Referent(tuple(known), head=word)
        if len(level) > 1 and fits[0] in level and not topic and not near:
            return Referent(open=True, candidates=tuple(level), head=word)
        return Referent((fits[0],), head=word)

    def of_kin(self, word: str) -> bool:
        """Whether the one a family writes about can be called so: "our mother" is no he."""
        return self.mine is None or self.fits_kin(self.mine, word)

    def fits_kin(self, person: int, word: str) -> bool:
        """Whether somebody can be called so: a he is no mother."""
        gender = self.registry.entries[person].gender
        return gender is None or (word in HE_KIN) is (gender == "m")

    def by_word(self, word: str) -> Referent | None:
        """Whom "the pastor" or "my father" means: the one person the text has called so."""
        people = self.called.get(word, set())
        return Referent(tuple(people), head=word) if len(people) == 1 else None

    def _agrees(self, person: int, gender: str | None) -> bool:
        known = self.registry.entries[person].gender
        return gender is None or known is None or known == gender

    def learn(self, person: int, word: str) -> None:
        """A relation or a pronoun tells how the text speaks of a person (kept here only)."""
        entry = self.registry.entries[person]
        if entry.gender is None:
            entry.gender = (
                "m" if word in HE_KIN | {"he", "him", "his"}
                else "f" if word in SHE_KIN | {"she", "her", "hers"} else None
            )  # fmt: skip

    def several(self, words: Sequence[str], *, besides: Sequence[int] = ()) -> Referent:
        """Whom a group word means, by its number and the most recent closed set."""
        size = cardinality(words)
        head = words[-1] if words else ""
        if of_kin := kin_pair(self, head):
            return Referent(of_kin, head=head)
        if size is None and words and (words[0] == "all" or head in _WHOLE):
            whole = self._largest()
            if words == ["all"] and len(whole) == _PAIR < len(self.section_people):
                whole = ()  # two are both, and not all
            if whole and (words == ["all"] or all_of_case(self, whole)):
                return Referent(whole, head=head)
            if head in _WHOLE and words[0] != "these":
                return Referent(open=True, candidates=tuple(self.section_people), head=head)
        if size is None and (those := of_one_work(self, head) or of_gender(self, called_by(head))):
            return Referent(those, head=head)
        if size is None:
            return self._latest_set(head, besides)
        if besides and (others := self._without(size, besides)):
            return Referent(others, head=head)
        known_sets = (*reversed(self.sets[-40:]), *reversed(self.all_sets[-40:]), *self.announced)
        known_sets += tuple(s for s in self.traits.numbered if set(s) & {*self.section_people})
        gender = called_by(head)
        alike = [
            k for k in known_sets if len(k) == size and all(self._agrees(p, gender) for p in k)
        ]
        if alike:
            return Referent(spoken_of_last(self, alike), head=head)
        if so_many := as_many(self, size, gender):
            return Referent(so_many, head=head)
        if size == 2 and words[0] in {"both", "the"}:
            pair = [p for p in self.recent[:4] if p in self.cases and self._agrees(p, gender)][:2]
            within = bool(self.sets) and set(pair) < set(
                self.sets[-1]
            )  # and which part is not known
            if len(pair) == 2 and not within:
                return Referent(tuple(sorted(pair)), head=head)
        if with_nameless := self._with_nameless(size, gender):
            return Referent(with_nameless, head=head)
        return Referent(open=True, candidates=tuple(self.section_people), head=head, count=size)

    def _with_nameless(self, size: int, gender: str | None) -> tuple[int, ...]:
        """ "The three men", of two named here and "their driver": the two."""
        here = [p for p in self.block_people if not self.aside(p) and self._agrees(p, gender)]
        beside = self.traits.beside
        return tuple(here) if beside and len(here) + beside == size else ()

    def _without(self, size: int, besides: Sequence[int]) -> tuple[int, ...]:
        """ "The two men …, while X …": the latest set without X, when that leaves as many."""
        for known in reversed(self.sets[-6:]):
            others = tuple(p for p in known if p not in besides)
            if len(others) < len(known) and len(others) == size:
                return others
        return ()

    def _largest(self) -> tuple[int, ...]:
        """ "All", "the group", "the defendants": the largest set told so far in the section."""
        here, told = set(self.section_people), (*self.announced, *self.sets[-100:])
        return max((s for s in told if not here.isdisjoint(s)), key=len, default=())

    def _latest_set(self, head: str, besides: Sequence[int]) -> Referent:
        if self.sets:
            return Referent(self.sets[-1], head=head)
        for people in (self.block_people, self.section_people):
            cases = tuple(p for p in people if p in self.cases and p not in besides)
            if len(cases) > 1:
                return Referent(cases, head=head)
        if self.announced and not besides:
            return Referent(self.announced[0], head=head)
        here = tuple(p for p in self.sentence_people if not self.aside(p))
        if head == "they" and len(here) == len(self.sentence_people) > 1:
            return Referent(here, head=head)
        candidates = tuple(p for p in self.section_people if p not in besides)
        return Referent(open=True, candidates=candidates, head=head)

    def aside(self, person: int) -> bool:
        """Whether a person stands beside the case: an official, a speaker, counsel, a relative, to whom nothing happened."""
        entry, kin = self.registry.entries[person], self.related.keys() | self.strangers_kin
        beside = entry.official or entry.only_speaks or person in kin
        return (beside or person in self.counsel) and person not in self.cases


def _to_front(people: list[int], person: int) -> None:
    people[:] = [person, *filter(person.__ne__, people)]


_PAIR = 2
_WHOLE = frozenset(
    "group defendants journalists accused activists convicts detainees reporters convicted".split()
)
