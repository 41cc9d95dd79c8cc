"""What a text tells of persons that later words may pick them by: how old they are, who is the younger."""

from __future__ import annotations

from dataclasses import dataclass, field

from habeas.records.record import record
from habeas.records.when import UNKNOWN, When


@record
class Alone:
    """People without names that a sentence told of alone: its block and index, their words, how many."""

    place: tuple[int, int]
    words: str
    count: int | None


@record
class Actor:
    """Somebody beside the case who was the subject of the last sentence with names: whether it names and means nobody else,
    and whether they only spoke.
    """

    person: int
    alone: bool
    says: bool


@dataclass(slots=True)
class Traits:
    """What is told so far of the persons of one document."""

    ages: dict[int, int] = field(default_factory=dict)
    """How old somebody is told to be: "Ana Roe, 34"."""
    younger: set[int] = field(default_factory=set)
    """Those called the younger of two: "his younger brother, Ivo"."""
    elder: set[int] = field(default_factory=set)
    """Those called the elder of two."""
    beside: int = 0
    """How many without a name a paragraph tells of beside the named: "and their driver"."""
    titled: set[tuple[int, str]] = field(default_factory=set)
    """What only a title says of somebody: a doctor of "Dr"."""
    nameless: bool = False
    """Whether the sentence before told of one of those without a name: "The driver was let go"."""
    joined: tuple[tuple[int, ...], str, int, int] | None = None
    """Named and unnamed people told of in one breath ("X and three others"): the named, the words, how many, which block."""
    strangers: tuple[int, int, int | None, str] | None = None
    """The people without names who were told of alone last: block, sentence, how many, the words."""
    wholes: list[tuple[int, tuple[int, ...]]] = field(default_factory=list)
    """The groups of which some are named ("nine activists, including A and B"): how many, the named."""
    crowds: dict[str, tuple[int, str, int]] = field(default_factory=dict)
    """The people counted without names, by the word for them: how many, the words, how many were named before."""
    stranger: tuple[int, int, str | None, str] | None = None
    """The one without a name to whom something was done last: block, sentence, he or she, the word."""
    heard: set[int] = field(default_factory=set)
    """Those of whom the text has spoken as their names tell: "Ana Roe … she"."""
    freed: set[int] = field(default_factory=set)
    """Those last told to be free again."""
    central: int | None = None
    """Whom the page is about throughout."""
    alone: Alone | None = None
    """The people without names that a sentence told of alone last."""
    last: tuple[int, int] = (-1, -1)
    """The block and index of the sentence before."""
    list_day: When = UNKNOWN
    """The day of the heading of a list: "Arrested on 3 May:"."""
    items: list[int] = field(default_factory=list)
    """Whom the lines of the list that is read open with."""
    opens_items: int = -1
    """Where the line with a colon starts that opens that list."""
    opens_of_them: bool = False
    """Whether that line says that those told of before are named below: "The three are:"."""
    opens_following: bool = False
    """Whether that line itself tells of them: "The following were arrested:"."""
    below: dict[int, tuple[int, ...]] = field(default_factory=dict)
    """Whom the list below a line names, by where the line starts."""
    couple: bool = False
    """Whether the text has spoken of a couple."""
    numbered: list[tuple[int, ...]] = field(default_factory=list)
    """The sets that an ordinal closes: "The third, C, …" behind A and B."""
    groups: dict[str, tuple[str, int, int]] = field(default_factory=dict)
    """People counted without names by a word ("six women"): their words, how many, and how many persons were named before."""
    actor: Actor | None = None
    """Who beside the case was the subject of the last sentence of this paragraph that names anybody."""
    befallen: set[int] = field(default_factory=set)
    """Those to whom something of their own happened: a search, a fine, a summons."""
    kin_again: tuple[int, int, str] | None = None
    """Where a relative without a name was spoken of again ("Roe's wife came. She …"): block, sentence, he or she."""
    with_kin: tuple[int, int, int] | None = None
    """Where something was done to a relative without a name: block, sentence, whose relative."""
    unknown: tuple[int, int] | None = None
    """Where words in capitals stood that may name somebody who is not known: block and sentence."""
    dead: list[int] = field(default_factory=list)
    """Those of whom a death was told, in order."""
    unaccused: set[int] = field(default_factory=set)
    """Those told to stand beside a trial: "X is not among the accused"."""
    rooms: tuple[int, int, int] | None = None
    """Whose home or shop a sentence told of last: block, sentence, the owner."""
