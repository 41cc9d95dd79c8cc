"""Keys of a written name alone: two spellings of one name share a key, most others share none.

A key is a short string; its first letter says what it is made of:

====  ==========================================================================================
h     the characters, simplified
f     the parts in letters, in the order of the alphabet
p     the syllables of a reading in pinyin, sorted (also those that a southern spelling can mean)
c     a Chinese surname, and both ends of each syllable of the given name in a southern spelling
e     a Chinese surname and an English given name
i     the last part as written, and the first letter of another: an initial may stand for it
s     the sound of one part in broad classes, or its row in the table of given names, and the class
      with which another part begins; two classes where the sound tells little
t     the sound of the whole name in broad classes
y     the characters by sound, without what is often confused (:mod:`habeas.people.misspelling`)
z     most letters of the whole name, or all in the order of the alphabet: a slip leaves some such
====  ==========================================================================================
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache
from itertools import islice, product
from typing import TYPE_CHECKING

from habeas.names import mandarin, southern
from habeas.names.chinese import han_readings, letter_readings
from habeas.names.chinese_pairs import NEAR, is_usual
from habeas.names.customs import custom_alone, prepared_alone
from habeas.names.parts_pairs import in_latin
from habeas.names.sounding import is_uyghur
from habeas.names.spelling import MANDARIN, written_surnames
from habeas.names.tables import groups_of, known_forms, surname_shares
from habeas.names.written import english_given, written
from habeas.people.misspelling import slip_keys
from habeas.records.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from habeas.names.chinese import Reading
    from habeas.names.written import Form

_MOST_READINGS, _MOST_SOUTHERN, _MOST_PARTS, _MOST_OF_ONE = 8, 36, 3, 4
_LEAST_CLASSES, _MUCH = 3, 4
_LONGEST_UNIT = 4


@record
class NameKeys:
    """The keys of one name, and what of it is joined with what else is known: its given name or
    parts (``given``), and its surname (``surname``).
    """

    whole: frozenset[str]
    given: frozenset[str]
    surname: frozenset[str]


@lru_cache(maxsize=131_072)
def name_keys(name: str) -> NameKeys:
    """The keys of a written name; a redacted one has none."""
    return keys_of_forms(written(name).forms)


def keys_of_forms(forms: Iterable[Form]) -> NameKeys:
    """The keys of a name by its forms."""
    whole: set[str] = set()
    given: set[str] = set()
    surname: set[str] = set()
    for form in forms:
        if form.redacted:
            continue
        found = _of_characters(form) if form.script == "han" else _of_letters(form)
        whole |= found.whole | slip_keys(form)
        given |= found.given
        surname |= found.surname
    return NameKeys(frozenset(whole), frozenset(given), frozenset(surname))


def keys_as_read(forms: Iterable[Form]) -> frozenset[str]:
    """Of the keys of a name those that are readings in pinyin (``p``), and no others."""
    whole: set[str] = set()
    for form in forms:
        if form.redacted:
            continue
        if form.script == "han":
            _read_characters(form, whole, set(), set())
        else:
            _read_letters(letter_readings(form), whole, set(), set())
    return frozenset(key for key in whole if key[0] == "p")


def _read_characters(form: Form, whole: set[str], given: set[str], surname: set[str]) -> None:
    """The keys of characters as Chinese ones."""
    for reading in han_readings(form.han)[:2]:
        ways = [mandarin.readings(s.letters)[:3] or (s.letters,) for s in reading.given]
        for family in reading.surname_keys:
            surname.add(family)
            for chosen in islice(product(*ways), _MOST_READINGS):
                whole.add(f"p{' '.join(sorted((family, *chosen)))}")
        given |= {" ".join(sorted(one)) for one in islice(product(*ways), _MOST_READINGS) if one}


def _of_characters(form: Form) -> NameKeys:
    whole: set[str] = {f"h{form.han.replace('·', '')}"}
    given: set[str] = set()
    surname: set[str] = set()
    _read_characters(form, whole, given, surname)
    for reading in han_readings(form.han)[:2]:
        whole |= _in_the_south(reading)
    pieces = _pieces(form.han)
    if pieces:
        sounds = [_classes(_pinyin(piece)) for piece in pieces]
        codes = [_codes(piece, sound) for piece, sound in zip(pieces, sounds, strict=True)]
        whole |= _beside(codes, sounds)
        given |= {code for several in codes for code in several}
        whole.add(_through(sounds))
    return NameKeys(frozenset(whole - {""}), frozenset(given), frozenset(surname))


def _in_the_south(reading: Reading) -> set[str]:
    """A surname with the ends of the syllables of the given name in Hong Kong and in Hokkien."""
    found = set()
    for ends in southern_ends():
        ways = [sorted(ends.get(s.letters, ())) for s in reading.given]
        if ways and all(ways):
            chosen = islice(product(*ways), _MOST_OF_ONE)
            found |= {f"c{name}{''.join(one)}" for one in chosen for name in reading.surnames}
    return found


def _ends(syllable: str) -> str:
    return syllable[0] + syllable[-1]


@cache
def southern_ends() -> tuple[dict[str, frozenset[str]], ...]:
    """The letters at both ends of each character's syllables in Hong Kong, and in Hokkien."""
    tables = []
    for table in (southern.cantonese(), southern.hokkien()):
        found: dict[str, set[str]] = {}
        for form, chars in table.items():
            for char in chars:
                found.setdefault(char, set()).add(_ends(form))
        tables.append({char: frozenset(several) for char, several in found.items()})
    return tuple(tables)


def _pinyin(han: str) -> str:
    return "".join((mandarin.readings(char) or ("",))[0] for char in han)


def _pieces(han: str) -> list[str]:
    """The parts of another people's name in characters; none where it looks like a Chinese one."""
    if "·" in han:
        return [piece for part in han.split("·") if part for piece in (_known(part) or [part])]
    return _known(han) or ([han] if len(han) > _LONGEST_UNIT else [])


def _known(han: str) -> list[str]:
    """Characters cut into forms that the table of given names knows, the longest first."""
    found: list[str] = []
    at = 0
    while at < len(han):
        ends = range(min(len(han), at + _LONGEST_UNIT), at, -1)
        end = next((e for e in ends if han[at:e] in known_forms()), 0)
        if not end:
            rest = han[at:]
            return [*found, rest] if found and len(rest) > 1 else []
        found.append(han[at:end])
        at = end
    return found


def _of_letters(form: Form) -> NameKeys:
    whole: set[str] = set()
    given: set[str] = set()
    surname: set[str] = set()
    readings = letter_readings(form)
    _read_letters(readings, whole, given, surname)
    parts = prepared_alone(form, custom_alone(form))
    letters = [_letters(part.letters, form.script) for part in parts]
    full = [one for one, part in zip(letters, parts, strict=True) if not part.initial]
    whole.add(f"f{' '.join(sorted(letters))}")
    last = _last(full, surname_first=form.surname_first)
    whole |= {f"i{last}/{one[:1]}" for one in letters if last and one is not last}
    if not _surely_chinese(readings):
        sounds = [_sound(one) for one in full]
        codes = [_codes(one, sound) for one, sound in zip(full, sounds, strict=True)]
        whole |= _beside(codes, sounds)
        whole.add(_through(sounds))
        if not any(reading.system in MANDARIN for reading in readings):
            given |= {code for several in codes for code in several}
    return NameKeys(frozenset(whole - {""}), frozenset(given), frozenset(surname))


def _read_letters(
    readings: tuple[Reading, ...], whole: set[str], given: set[str], surname: set[str]
) -> None:
    """The keys of letters as Chinese ones."""
    for reading in _likely(readings):
        most = _MOST_SOUTHERN if reading.cost == readings[0].cost else _MOST_READINGS
        _read(reading, most, whole, given, surname)


def _surely_chinese(readings: tuple[Reading, ...]) -> bool:
    """Whether letters are a Chinese name as usually spelled, alone or beside an English one."""
    return any(
        one.given and one.cost <= 1.0 and english_given().issuperset(one.besides)
        for one in readings
    )


def _letters(letters: str, script: str) -> str:
    """A part in Latin letters, or in Arabic ones where those write no vowels."""
    return letters if script == "arabic" and not is_uyghur(letters) else in_latin(letters, script)


def _likely(readings: tuple[Reading, ...]) -> list[Reading]:
    """The readings that are not much more unusual than the first; one of each southern spelling."""
    found: dict[object, Reading] = {}
    for place, reading in enumerate(readings):
        if reading.cost <= readings[0].cost + NEAR:
            found.setdefault(place if reading.system in MANDARIN else reading.system, reading)
    return list(found.values())


def _read(reading: Reading, most: int, whole: set[str], given: set[str], surname: set[str]) -> None:
    """The keys of one reading of letters as a Chinese name."""
    if reading.system in MANDARIN:
        families = tuple(sorted(reading.surname_keys))
        ways = [tuple(sorted(s.keys)) for s in reading.given]
        surname.update(families)
        given |= {" ".join(sorted(one)) for one in islice(product(*ways), _MOST_READINGS) if one}
    else:
        families = _families(reading.surnames)
        ways = [_usual(s.keys) for s in reading.given]
        if ways:
            ends = "".join(_ends(s.letters) for s in reading.given)
            whole |= {f"c{name}{ends}" for name in reading.surnames}
    if ways:
        every = _likeliest((families, *ways))
        whole |= {f"p{' '.join(sorted(one))}" for one in every[:most]}
    whole |= {f"e{family} {beside}" for family in families for beside in reading.besides}


def _likeliest(ways: tuple[tuple[str, ...], ...]) -> list[tuple[str, ...]]:
    """All choices of one from each, those first that are made of what stands early."""
    places = sorted(product(*(range(len(way)) for way in ways)), key=sum)
    return [tuple(way[n] for way, n in zip(ways, one, strict=True)) for one in places]


@lru_cache(maxsize=4096)
def _families(names: frozenset[str]) -> tuple[str, ...]:
    """The readings of surnames, that of the most usual surname first."""
    shares = surname_shares()
    ranked = sorted(names, key=lambda name: (-shares.get(name, 0.0), name))
    several = (mandarin.surname_syllables(name)[:1] for name in ranked)
    return tuple(dict.fromkeys(key for keys in several for key in keys))


@lru_cache(maxsize=4096)
def _usual(chars: frozenset[str]) -> tuple[str, ...]:
    """The syllables of Mandarin that most of some characters are read as."""
    counted = Counter(mandarin.readings(char)[0] for char in chars if is_usual(char))
    ranked = sorted(counted, key=lambda one: (-counted[one], one))
    return tuple(ranked[:_MOST_OF_ONE])


@lru_cache(maxsize=16_384)
def _usual_part(letters: str) -> bool:
    """Whether a part is a Chinese surname in pinyin or an English given name: many bear it."""
    return letters in english_given() or bool(written_surnames("pinyin", letters))


def _last(full: list[str], *, surname_first: bool) -> str:
    """The part that an initial does not stand for, the last unless the surname comes first; one
    that many bear only where there is no other.
    """
    ordered = full if surname_first else full[::-1]
    return next((one for one in ordered if not _usual_part(one)), ordered[0] if ordered else "")


def _codes(part: str, sound: str) -> tuple[str, ...]:
    """What a part is known by: its rows in the table of given names, and its sound."""
    rows = sorted(groups_of(part))[:2]
    return (*(str(row) for row in rows), *((sound,) if len(sound) > 1 else ()))


def _beside(codes: list[tuple[str, ...]], sounds: list[str]) -> set[str]:
    """Each part with the beginning of each other part, and pairs of parts that the table knows."""
    found: set[str] = set()
    chosen = [*range(min(len(codes), _MOST_PARTS)), *range(len(codes))[_MOST_PARTS:][-1:]]
    for place in chosen:
        for other in chosen:
            if place == other:
                continue
            begins = sounds[other]
            found |= {
                f"s{code}/{begins[: _beginning(code)]}"
                for code in codes[place]
                if begins or _tells(code)
            }
            if place < other:
                found |= {
                    f"s{'+'.join(sorted((a, b)))}"
                    for a in codes[place]
                    for b in codes[other]
                    if a.isdigit() and b.isdigit()
                }
    return found


def _beginning(code: str) -> int:
    """How many classes of the other part stand beside what a part is known by."""
    return 1 if code.isdigit() or len(code) >= _MUCH else 2


def _tells(code: str) -> bool:
    """Whether a part says enough where nothing is known of the other."""
    return code.isdigit() or len(code) >= _LEAST_CLASSES


def _through(sounds: Iterable[str]) -> str:
    whole = "".join(sounds)
    return f"t{whole}" if len(whole) >= _LEAST_CLASSES else ""


_TWO_LETTERS = {
    "S": "sch tch sh ch zh ts tz dz dj",
    "P": "ph",
    "T": "th dh",
    "K": "gh ck qu",
    "N": "ng",
    "": "kh",
}
_PAIRS = tuple((pair, kind) for kind, pairs in _TWO_LETTERS.items() for pair in pairs.split())
_LETTERS = {"P": "bpf", "T": "td", "K": "gkq", "S": "szj", "L": "lr", "M": "m", "N": "n"}
_ONE = {letter: kind for kind, letters in _LETTERS.items() for letter in letters}
_ARABIC_LETTERS = {
    "P": "بپف",
    "T": "تطدثذض",
    "K": "قكکگغ",
    "S": "سصزظژشجچ",
    "L": "لر",
    "M": "م",
    "N": "ن",
}
_ARABIC = {letter: kind for kind, letters in _ARABIC_LETTERS.items() for letter in letters}
_SOFT = re.compile("c(?=[eiy])")


def _sound(letters: str) -> str:
    if letters and "\u0600" <= letters[0] < "\u0780":
        return _once("".join(_ARABIC.get(c, "") for c in letters))
    return _classes(letters)


@lru_cache(maxsize=65_536)
def _classes(letters: str) -> str:
    """The broad classes of the consonants of Latin letters; h, kh, w, v and y are left out."""
    plain = re.sub("(?<=[aeiou])x(?=[aeiou])", "ks", letters)
    plain = _SOFT.sub("s", plain)
    for pair, kind in _PAIRS:
        plain = plain.replace(pair, kind)
    plain = plain.replace("c", "k")
    return _once("".join(c if c.isupper() else _ONE.get(c, "") for c in plain))


def _once(classes: str) -> str:
    return re.sub(r"(.)\1+", r"\1", classes)
