"""Names of other peoples in Chinese characters: known parts first, then how the characters sound.

Characters write the sounds of a foreign name roughly: *f* for p, a syllable for a final consonant,
nothing for h. So consonants are compared in broad classes, and what such writing drops costs little.
A part that the table knows is never taken for another that it knows too.
"""

from __future__ import annotations

from functools import cache, lru_cache

from habeas.names import mandarin
from habeas.names.aligning import Pair, aligned
from habeas.names.outcome import Finding
from habeas.names.tables import groups_of, known_forms
from habeas.names.written import Form, Part, burmese_honorifics

_KNOWN, _SOUNDS_SO, _SAME, _FAINT = 6.0, 4.0, 7.0, 1.0
_ADDRESSED = frozenset("吴杜哥貌玛")
"""Burmese forms of address in characters, which may stand before a name."""
_LONGEST_UNIT = 6
_ALLOWED = 0.22
"""Cost for each consonant up to which two sequences of sounds are taken for one."""

_INITIALS = (
    ("zh", "C"), ("ch", "C"), ("sh", "S"), ("b", "P"), ("p", "P"), ("f", "P"), ("m", "M"), ("n", "N"), ("l", "L"), ("r", "L"), ("d", "T"),
    ("t", "T"), ("g", "K"), ("k", "K"), ("h", "H"), ("j", "C"), ("q", "C"), ("x", "S"), ("z", "C"), ("c", "C"), ("s", "S"), ("w", "W"), ("y", "Y"),
)  # fmt: skip
_LETTERS = (
    ("tch", "C"), ("dzh", "C"), ("sh", "S"), ("ch", "C"), ("zh", "C"), ("kh", "H"), ("gh", "G"), ("th", "T"), ("dh", "T"), ("ph", "P"), ("ts", "C"),
    ("dz", "C"), ("ng", "N"), ("b", "P"), ("p", "P"), ("f", "P"), ("m", "M"), ("n", "N"), ("l", "L"), ("r", "L"), ("d", "T"), ("t", "T"), ("g", "K"),
    ("k", "K"), ("q", "K"), ("x", "H"), ("h", "H"), ("j", "C"), ("z", "C"), ("c", "C"), ("s", "S"), ("v", "W"), ("w", "W"), ("y", "Y"),
)  # fmt: skip
_DROPPED = {
    "G": 0.4,
    "H": 0.2,
    "Y": 0.2,
    "W": 0.5,
    "n": 0.2,
    "l": 0.2,
    "N": 0.6,
    "L": 0.6,
    "T": 0.8,
}
_NEAR = {
    frozenset("HK"): 0.2,
    frozenset("GK"): 0.0,
    frozenset("GH"): 0.1,
    frozenset("GW"): 0.2,
    frozenset("HS"): 0.4,
    frozenset("CS"): 0.4,
    frozenset("Nn"): 0.0,
    frozenset("Ll"): 0.0,
    frozenset("CT"): 0.7,
    frozenset("WP"): 0.4,
    frozenset("Mn"): 0.4,
    frozenset("HY"): 0.1,
}


@lru_cache(maxsize=16_384)
def _of_characters(han: str) -> str:
    """The classes of the consonants of characters; small letters end a syllable and may be nothing."""
    out: list[str] = []
    for char in han:
        syllable = (mandarin.readings(char) or ("",))[0]
        if syllable == "er":
            out.append("l")
            continue
        out.append(next((kind for start, kind in _INITIALS if syllable.startswith(start)), ""))
        out.append("n" * syllable.endswith(("n", "ng")))
    return "".join(out)


@lru_cache(maxsize=16_384)
def _of_letters(letters: str) -> str:
    """The classes of the consonants of Latin letters, doubled ones once."""
    out: list[str] = []
    at = 0
    while at < len(letters):
        start, kind = next(
            ((s, k) for s, k in _LETTERS if letters.startswith(s, at)), (letters[at], "")
        )
        if not out or out[-1] != kind or letters[at - 1] in "aeiou":
            out.append(kind)
        at += len(start)
    return "".join(out)


@lru_cache(maxsize=16_384)
def _cost(one: str, two: str) -> float:
    """What it costs to turn one sequence of classes into another."""
    before = [0.0]
    for kind in two:
        before.append(before[-1] + _DROPPED.get(kind, 1.0))
    for kind in one:
        row = [before[0] + _DROPPED.get(kind, 1.0)]
        for place, other in enumerate(two):
            apart = 0.0 if kind == other else _NEAR.get(frozenset((kind, other)), 1.0)
            row.append(
                min(
                    before[place] + apart,
                    before[place + 1] + _DROPPED.get(kind, 1.0),
                    row[-1] + _DROPPED.get(other, 1.0),
                )
            )
        before = row
    return before[-1]


@cache
def _by_row() -> dict[int, list[str]]:
    """The forms in characters of each row of the table."""
    found: dict[int, list[str]] = {}
    for form, numbers in known_forms().items():
        if "一" <= form[0] <= "鿿" and len(form) > 1:
            for number in numbers:
                found.setdefault(number, []).append(form)
    return found


@lru_cache(maxsize=4096)
def han_forms(letters: str) -> tuple[str, ...]:
    """The characters that the table gives for a part in letters, of two and more."""
    return tuple(form for number in groups_of(letters) for form in _by_row().get(number, ()))


@lru_cache(maxsize=32_768)
def part_in_characters(han: str, letters: str) -> float:
    """What it is worth that characters stand for a part in Latin letters."""
    ours, theirs = groups_of(han), groups_of(letters)
    if ours and theirs:
        return _KNOWN if ours & theirs else 0.0
    one, two = _of_characters(han), _of_letters(letters)
    if any(len(form) == len(han) and _of_characters(form) == one for form in han_forms(letters)):
        return _SOUNDS_SO
    if _sound_alike(one, two):
        return _SOUNDS_SO
    return _FAINT if _cost(one, two) <= _DROPPED["n"] and len(han) <= 2 else 0.0


def _sound_alike(one: str, two: str) -> bool:
    firm = min(sum(kind in "PTKGCSMNLl" for kind in classes) for classes in (one, two))
    if one == two and len(one) >= 3:
        return True
    return firm >= 2 and _cost(one, two) <= _ALLOWED * max(len(one), len(two))


@lru_cache(maxsize=16_384)
def _two_in_characters(one: str, two: str) -> float:
    if one == two:
        return _SAME
    ours, theirs = groups_of(one), groups_of(two)
    if ours and theirs:
        return _KNOWN if ours & theirs else 0.0
    same = _of_characters(one) == _of_characters(two) and len(one) == len(two)
    return _SOUNDS_SO if same and _sound_alike(_of_characters(one), _of_characters(two)) else 0.0


def with_letters(han: str, parts: tuple[Part, ...], latin: tuple[str, ...]) -> Finding | None:
    """Characters against a name in parts, whose Latin letters are given; None where nothing agrees."""
    optional = [part.letters in burmese_honorifics() for part in parts]
    found: Finding | None = None
    if "·" in han:
        pieces = [piece for piece in han.split("·") if piece]
        table = [[part_in_characters(piece, letters) for letters in latin] for piece in pieces]
        pairs, total = aligned(table, {})
        left = len(pieces) - len(pairs)
        right = sum(
            not optional[m] for m in range(len(latin)) if m not in {pair[1][0] for pair in pairs}
        )
        found = _found(pairs, total, left, right)
        if found and found.bits >= 0:
            return found
    plain = han.replace("·", "")
    worth = _cut(plain, latin, optional) if left_undivided(han, latin) else None
    if worth is None and plain[:1] in _ADDRESSED and len(plain) > 2:
        worth = _cut(plain[1:], latin, optional)
    if (
        worth is None
        and found is None
        and any(part_in_characters(plain, x) > _FAINT for x in latin)
    ):
        return Finding(4.0, ("the characters are a transcription of one part",), ask=True)
    if worth is None:
        return found
    single = len(latin) - sum(optional) < 2
    return Finding(min(worth, 6.0) if single else worth, (_SO,), ask=single)


def left_undivided(han: str, latin: tuple[str, ...]) -> bool:
    """Whether characters are divided less than the letters, or not at all."""
    return "·" not in han or han.count("·") + 1 < len(latin)


_SO = "the characters are a transcription of it"


def _found(pairs: list[Pair], total: float, left: int, right: int) -> Finding | None:
    if not pairs:
        return None
    if left and right:
        return Finding(-7.0, ("one part of the transcription is another: against",))
    if len(pairs) < 2:
        return Finding(min(total, 6.0), (_SO, "a single part tells nobody from others"), ask=True)
    return Finding(total - left - right, (_SO,))


def _cut(han: str, latin: tuple[str, ...], optional: list[bool]) -> float | None:
    """What undivided characters are worth cut into the parts of a name, None where they cannot be."""
    if len(han) > 3 * _LONGEST_UNIT:
        return None
    best: list[float | None] = [0.0] + [None] * len(han)
    for place, letters in enumerate(latin):
        row: list[float | None] = list(best) if optional[place] else [None] * (len(han) + 1)
        for start, before in enumerate(best):
            if before is None:
                continue
            for end in range(start + 1, min(len(han), start + _LONGEST_UNIT) + 1):
                worth = part_in_characters(han[start:end], letters)
                if worth and (row[end] is None or before + worth > (row[end] or 0.0)):
                    row[end] = before + worth
        best = row
    return best[len(han)]


def both_in_characters(one: str, two: str) -> Finding | None:
    """Two transcriptions of one name."""
    if "·" in one and "·" in two:
        ours, theirs = one.split("·"), two.split("·")
        pairs, total = aligned([[_two_in_characters(a, b) for b in theirs] for a in ours], {})
        found = _found(pairs, total, len(ours) - len(pairs), len(theirs) - len(pairs))
        if found is None or found.bits < 0:
            return found
        return Finding(
            found.bits, ("two transcriptions of one name", *found.because[1:]), found.ask
        )
    if "·" in one or "·" in two or len(one) != len(two) or len(one) < 3:
        return None
    worth = [_syllables(a, b) for a, b in zip(one, two, strict=True)]
    return Finding(sum(worth), ("two transcriptions of one name",)) if all(worth) else None


def _syllables(a: str, b: str) -> float:
    """What it is worth that two characters stand in the same place of two transcriptions."""
    if a == b:
        return 4.0
    return (
        2.0
        if groups_of(a) & groups_of(b) or mandarin.readings(a)[:1] == mandarin.readings(b)[:1]
        else 0.0
    )


def may_be(form: Form) -> bool:
    """Whether characters may be a transcription: divided by a dot, long, or all of known parts."""
    return "·" in form.han or len(form.han) >= 4 or _all_known(form.han)


@lru_cache(maxsize=16_384)
def _all_known(han: str) -> bool:
    ends = {0}
    for start in range(len(han)):
        if start in ends:
            ends |= {
                end
                for end in range(start + 1, min(len(han), start + _LONGEST_UNIT) + 1)
                if groups_of(han[start:end])
            }
    return len(han) in ends
