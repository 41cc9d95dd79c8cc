"""Persons by evidence: which capitalised runs name people, and which person each mention means.

No list of known names is used. A run of capitalised words is weighed: a title, an occupation or a
relation before it, an age or "who" after it, a verb that only people do, the rest of the name alone
elsewhere. Runs that hold a word of organisations, laws or places are none. Each weight is one row of
``evidence``; enough of it makes a person.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from habeas.reading.english.persons.body_evidence import stands_as_a_body
from habeas.reading.english.persons.gazetteer import is_known_place
from habeas.reading.english.persons.leading_words import (
    OF_CALENDARS,
    by_letter,
    calendar_name,
    is_given,
    of_a_cause,
    of_a_name,
    past_of_house,
    says_who,
    small_name,
    title_words,
)
from habeas.reading.english.persons.list_evidence import second_of_two
from habeas.reading.english.persons.name_evidence import PARTICLES, evidence_around
from habeas.reading.english.persons.name_tokens import (
    AT_THE_END,
    may_begin,
    may_follow,
    nicknamed,
    without_nickname,
)
from habeas.reading.english.persons.office import OVER, in_office, past_posts
from habeas.reading.english.persons.place_evidence import (
    behind_kin,
    close_to,
    is_kin_of,
    stands_as_a_place,
    surely_somebody,
)
from habeas.reading.english.persons.speaking import speaks
from habeas.reading.english.persons.trailing_words import behind_a_name
from habeas.reading.english.words.group_size import several_people
from habeas.reading.english.words.numerals import number
from habeas.reading.english.words.vocabulary import either, lowered, words
from habeas.records.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from habeas.reading.english.words.tokens import Token


@record
class Run:
    """A capitalised run that may be a name: token range in its sentence, words and what precedes."""

    start: int
    end: int
    first: int
    last: int
    name: str
    title: str | None
    official: bool
    points: int
    speaks: bool = False
    kin: bool = False
    """Whether a word of kinship stands before it ("her father, the judge X")."""
    thing: bool = False
    """Whether it stands where a place or a body is named ("in An Phu", "a member of Green Ray")."""
    sure: bool = False
    """Whether what stands around it is said of persons only."""
    behind: str = ""
    """The word or mark right before it."""


@record
class Mention:
    """A name in the text that means one registered person."""

    start: int
    end: int
    first: int
    last: int
    person: int
    words: str


def runs(tokens: Sequence[Token], *, heading: bool) -> list[Run]:
    """The capitalised runs of one sentence, with the evidence that stands around each.

    A heading in capitals throughout ("COUSINS SENTENCED OVER POSTS") tells names from words by
    nothing: it names nobody.
    """
    found: list[Run] = []
    if _shouted(tokens):
        return found
    i, n = 0, len(tokens)
    while i < n:
        if not may_begin(tokens, i):
            i += 1
            continue
        j = i + 1
        while j < n:
            if may_follow(tokens, j):
                j += 1
            elif (nick := nicknamed(tokens, j)) > 0:
                j += nick
            else:
                break
        while _left_over(tokens[j - 1]) and j - 1 > i:
            j -= 1
        found.extend(_trimmed(tokens, i, j, heading=heading))
        i = j
    return found


def _left_over(token: Token) -> bool:
    """Whether a small word may not end a name: "van"; "kyzy" may."""
    return token.low in PARTICLES - AT_THE_END and token.word.islower()


def _signs(tokens: Sequence[Token], i: int) -> bool:
    """ "By X", "Reporting by X", "Prepared by X" at the head of a line: who wrote, no subject."""
    if i == 1:
        return tokens[0].low == "by"
    return i == 2 and tokens[1].low == "by" and tokens[0].low in _WROTE


_WROTE = frozenset("prepared written reporting compiled edited translated reported posted".split())
_SHOUTED = 4  # words: so many on a line in capitals count as shouted
_SMALL = frozenset(
    "on in at out off from after before over under with without for into again".split()
)
"""Small words that no name holds: "OUT ON PAROLE." opens an item and names nobody."""


def _shouted(tokens: Sequence[Token]) -> bool:
    plain = [t.word for t in tokens if t.word.isalpha() and len(t.word) > 1]
    if len(plain) < 2 or not all(word.isupper() for word in plain):
        return False
    low = {word.lower() for word in plain}
    told = bool(low & lowered("grammar", "verbs"))
    return len(plain) >= _SHOUTED - told or bool(low & _SMALL)


def _of_the_church(word: str) -> str | None:
    """ "Father X": a word of kinship that is a title of somebody of the Church."""
    return word if word in {"Father", "Sister", "Brother"} else None


def _trimmed(tokens: Sequence[Token], i: int, j: int, *, heading: bool) -> Iterable[Run]:
    """The name inside a run: openers, titles, peoples and occupations cut off in front."""
    title: str | None = None
    occupations = lowered("people_words", "occupations")
    begun = i
    i, evidence = past_of_house(tokens, i, j)
    i, official = past_posts(tokens, begun, i, j)
    while i < j:
        word, low = tokens[i].word, tokens[i].low.rstrip(".")
        pair = f"{low} {tokens[i + 1].low}" if i + 1 < j else ""
        if pair in lowered("people_words", "officials"):
            official, i = True, i + 2
        elif low in lowered("people_words", "officials"):
            over = i > 0 and tokens[i - 1].low in OVER
            official, evidence, i = not over, evidence + 3 * over, i + 1
        elif pair in occupations and j - i > 2:
            evidence, i = evidence + 3, i + 2
        elif low in lowered("people_words", "kin") or (j - i > 1 and says_who(low, begins=i == 0)):
            title, evidence, i = _of_the_church(word) or title, evidence + 3, i + 1
        elif low in _HOUSES and j - i > 2 and i > 1 and tokens[i - 1].low == "of":
            evidence, i = evidence + 3, i + 1  # "Member of Parliament Sipho Mavuso"
        elif i == 0 and by_letter(tokens, j):
            i += 1
        elif size := title_words(tokens, i, j):
            title, evidence, i = word, evidence + 3 + (j - i - size == 1), i + size
        elif low in lowered("world", "demonyms"):
            i += 1
        elif j - i > 1 and (
            of_a_name(tokens, i) or _also_here(tokens, i) or small_name(tokens, i, j)
        ):
            break
        elif low in lowered("world", "not_names") and not (
            _short_form(word) or calendar_name(tokens, i, j)
        ):
            if i and tokens[i - 1].word.islower() and says_who(tokens[i - 1].low, begins=False):
                break  # "vice-president Given Lubinda"
            if _inside_sentence(tokens, i) and j - i == 2 and not heading:
                return  # "told Free Pens": a plain word with a capital belongs to a body's name
            i += 1
        else:
            break
    j -= behind_a_name(tokens, i, j, heading=heading)
    if i >= j:
        return
    name_tokens = tokens[i:j]
    if _names_none(tokens, begun, i, j, evidence) or _says_how(tokens, i, j):
        return
    official |= _signs(tokens, i) or in_office(tokens, i, j)
    name = joined_words(name_tokens)
    if name.isupper() and len(name) > 3 and not heading and len(name_tokens) == 1:
        return
    points = evidence + 3 * official + evidence_around(tokens, i, j) - _doubtful(name_tokens)
    yield Run(
        *_ends(name_tokens), i, j, name, title, official, points, *_around(tokens, i, j),
        sure=evidence > 0 or surely_somebody(tokens, i, j) or second_of_two(tokens, i),
        behind=tokens[begun - 1].low if begun else "",
    )  # fmt: skip


def _names_none(tokens: Sequence[Token], begun: int, i: int, j: int, evidence: int) -> bool:
    """Whether a run is no name of a person, by its words and what was cut off or stands in front."""
    name = without_nickname(tokens[i:j])
    if _is_no_person(name, kin=is_kin_of(tokens, i)) or of_a_cause(tokens, begun, i):
        return True
    if i and _of_no_person(tokens, begun, i, name):
        return True
    return evidence == 0 and _cut_off_a_place(tokens, begun, i, j)


def _also_here(tokens: Sequence[Token], i: int) -> bool:
    """Whether a plain word that people are called by stands inside a sentence: "told Grace Kern"."""
    if i == 0 or tokens[i].low not in lowered("world", "also_names"):
        return False
    return tokens[i - 1].word.islower() or (tokens[i - 1].low in {",", "("} and i > 1)


def _cut_off_a_place(tokens: Sequence[Token], begun: int, i: int, j: int) -> bool:
    """ "An Giang": whether a run is a place with the words that were cut off in front."""
    return any(is_known_place(joined_words(tokens[k:j])) for k in range(begun, i))


def _around(tokens: Sequence[Token], i: int, j: int) -> tuple[bool, bool, bool]:
    """Whether a name is a speaker's, stands behind a word of kinship, where a place or a body is named."""
    thing = stands_as_a_place(tokens, i, j) or stands_as_a_body(tokens, i, j)
    thing = (thing or _of_a_service(tokens[i:j])) and not close_to(tokens, i)
    return speaks(tokens, i, j), behind_kin(tokens, i), thing


def _says_how(tokens: Sequence[Token], i: int, j: int) -> bool:
    """ "Separately, officials said": an adverb that opens a sentence, and nobody's name."""
    low, behind = tokens[i].low, tokens[j].low if j < len(tokens) else ""
    return i == 0 and j == 1 and behind == "," and low.endswith("ly") and len(low) > len("kimberly")


def _of_a_service(name: Sequence[Token]) -> bool:
    """ "GDI Herat": an office known by its letters, and a place; "ZHANG Wei" is somebody whose family name is in capitals."""
    first = name[0].word
    if not first.isupper() or not first.isalpha() or len(first) < _LETTERS or len(name) == 1:
        return False
    plain = not set(first.lower()) & set("aeiouy")
    return not name[-1].word.isupper() and (plain or is_known_place(joined_words(name[1:])))


_LETTERS = 3


def _ends(tokens: Sequence[Token]) -> tuple[int, int]:
    """Where tokens start and end."""
    return tokens[0].start, tokens[-1].end


def _short_form(word: str) -> bool:
    """ "Ngo", a family name, beside "NGO", which is none."""
    known = words("world", "not_names")
    return word.istitle() and word not in known and word.upper() in known


def _of_no_person(tokens: Sequence[Token], begun: int, i: int, name: Sequence[Token]) -> bool:
    """Whether what stands before a run says that it names no person: a vessel, a count, the net."""
    if tokens[i - 1].low in _VESSELS or not begun:
        return tokens[i - 1].low in _VESSELS
    return _counted_people(tokens[begun - 1], name) or _online(tokens[begun - 1])


def _counted_people(before: Token, name: Sequence[Token]) -> bool:
    """ "Two Crimean Tatars": a people that is counted, and no person."""
    count = number(before.low) if before.word.islower() else None
    many = count is not None and count > 1
    return many and len(name) == 1 and name[0].low.endswith("s")


def _online(before: Token) -> bool:
    """ "The YouTube-based Rift Lens": what is based on the net is an outlet."""
    return before.low.endswith("-based") and before.low.split("-")[0] in _NETS


_NETS = frozenset(
    "youtube telegram facebook instagram tiktok web internet online twitter whatsapp".split()
)
_HOUSES = frozenset("parliament congress assembly council senate knesset duma".split())


def _inside_sentence(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word has its capital by itself, not as the first of a sentence or quotation."""
    also_a_name = tokens[i].low in lowered("world", "also_names")
    return i > 0 and tokens[i - 1].word[:1].islower() and not also_a_name


_VESSELS = frozenset(
    "vessel ship tanker trawler ferry yacht freighter carrier boat frigate lifeboat tug".split()
)


def _is_no_person(name: Sequence[Token], *, kin: bool) -> bool:
    joined = joined_words(name)
    low = joined.lower()
    if low in either("world", "countries", "cities") or (
        len(name) > 1 and low in lowered("world", "demonyms")
    ):
        return not kin or len(name) > 1  # "her sister Sanaa was jailed"
    if name[-1].low.endswith("s") and name[-1].low in lowered("world", "demonyms"):
        return True  # "Ede Christians"
    organisation = words("world", "organisation_words")
    if any(
        (token.word in organisation or token.word.title() in organisation)
        and not _also_a_name(name, k)
        for k, token in enumerate(name)
    ):
        return True
    first = 1 if len(name) > 1 and name[0].low in _COUNTRIES_TOO else 0
    last = -1 if len(name) > 1 and name[-1].low in _SURNAMES_TOO else None
    inside = name[first:last] if len(name) < _FIRST_MIDDLE_LAST else (
        *name[first:1], *(t for t in name[1:-1] if t.low not in _MIDDLE_TOO), *name[-1:][:0 if last else 1]
    )  # fmt: skip
    if any(token.low in lowered("world", "countries") for token in inside):
        return True
    if len(name) == 1:
        token = name[0]
        if len(token.word) == 1 or (token.word[:-1].isupper() and token.word[-1] == "s"):
            return True  # "Gen Z", "both MPs"
        bare = token.low.rstrip(".")
        if bare in lowered("people_words", "occupations") or (
            bare.endswith("s") and several_people(bare)  # "Soldiers stopped Ag Hamma"
        ):
            return True
        if "-" in bare and all(p in _peoples() | _OF_TWO for p in bare.split("-")):
            return True
        plain = bare in lowered("world", "not_names") and bare not in OF_CALENDARS
        if plain and not _short_form(token.word):
            return True
        if bare in lowered("world", "demonyms"):
            return True
        return token.word.isupper() and len(token.word.rstrip(".")) > 1
    roles = lowered("people_words", "occupations")
    if all(token.word.isupper() for token in name) and any(token.low in roles for token in name):
        return True  # "BLOGGER" in a line of capitals is no name
    return all(token.word.isupper() and len(token.word) > 3 for token in name) and len(name) > 6


_SURNAMES_TOO = frozenset("montenegro england ireland france israel jordan".split())
_MIDDLE_TOO = frozenset("argentina israel india jordan georgia chad kenya".split())
""" "Rosa Argentina Sequeira": countries that are second names too."""
_FIRST_MIDDLE_LAST = 3
_COUNTRIES_TOO = frozenset("israel jordan chad georgia".split())
"""Countries that are also given names: "Jordan Berisha"."""


def _doubtful(name: Sequence[Token]) -> int:
    """What a name loses that holds a word of bodies."""
    if len(name) > 1 and is_given(name[1]) and _also_a_name(name, 0):
        return 0  # "Park Jun-seo"
    organisation = words("world", "organisation_words")
    return 2 * any(token.word in organisation for token in name)


def _also_a_name(name: Sequence[Token], k: int) -> bool:
    """ "Park Jun-seo", "Sunday Okafor", "Peter Hall": a word of bodies that is also a name; "Hong Kong" is none."""
    if len(name) == 1 or name[0].low in {"hong", "hyde", "central", "saint", "st"}:
        return False
    first, last = k == 0, k == len(name) - 1
    first |= not last and "-" in name[k + 1].word  # "Ryan Law Wai-kwong"
    return (first and name[k].word in words("world", "first_of_names")) or (
        last and name[k].word in words("world", "last_of_names")
    )


_OF_TWO = lowered("names", "of_two")
""" "A Franco-Algerian": of two countries."""


@cache
def _peoples() -> frozenset[str]:
    """Peoples, and the countries that stand for one in a compound ("US-Russian")."""
    return lowered("world", "demonyms") | lowered("world", "countries") | {"us", "uk", "eu", "un"}


def joined_words(tokens: Sequence[Token]) -> str:
    """Tokens as written, with one space where any stands."""
    parts = [tokens[0].word]
    for before, token in pairwise(tokens):
        parts.append((" " if token.start > before.end else "") + token.word)
    return "".join(parts)
