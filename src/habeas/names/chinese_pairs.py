"""Two names that can be read as Chinese: which of their readings agree, and what that is worth."""

from __future__ import annotations

from functools import cache, lru_cache
from math import log2

from habeas.names import mandarin
from habeas.names.chinese import Reading, han_readings, letter_readings
from habeas.names.outcome import Finding
from habeas.names.slips import slipped
from habeas.names.southern import nearly
from habeas.names.spelling import MANDARIN, Syllable
from habeas.names.tables import surname_shares, surnames
from habeas.names.written import Form

NEAR = 3.5
"""Bits by which a reading that agrees may be more unusual than one that does not."""
_HAN, _LETTERS, _ACROSS = 7.0, 5.0, 3.5
"""What a syllable of a given name is worth: in characters, in letters, across two languages."""
_UNLISTED_SHARE = 0.0008

_NAMED = {
    "pinyin": "pinyin",
    "wade_giles": "Wade-Giles",
    "spellings": "another spelling of Mandarin",
    "hong_kong": "Hong Kong spelling",
    "hokkien": "Hokkien spelling",
}


def readings(form: Form) -> tuple[Reading, ...]:
    """The readings of a form as a Chinese name."""
    return han_readings(form.han) if form.script == "han" else letter_readings(form)


def compared(one: Form, two: Form) -> Finding | None:
    """What the readings of two forms say, None where one of them has none."""
    ours, theirs = readings(one), readings(two)
    if not ours or not theirs:
        return None
    best: dict[str, tuple[float, Finding]] = {}
    most, mixed = ours[0].cost + theirs[0].cost + NEAR, False
    for a in ours:
        for b in theirs:
            cost = a.cost + b.cost
            if cost > most:
                break
            found = _pair(a, b)
            kind = _kind(found)
            if kind not in best or cost < best[kind][0]:
                best[kind] = cost, found
                if kind == "for":
                    mixed = a.system != b.system and a.system in MANDARIN and b.system in MANDARIN
    likeliest = _likeliest(best)
    if mixed and any(
        best[kind][0] < best["for"][0] for kind in ("against", "apart") if kind in best
    ):
        return Finding(min(5.0, likeliest.bits), (*likeliest.because, _ELSE), ask=True)
    return likeliest


_ELSE = "in pinyin, which both may be, they are two: against"
_APART = Finding(-12.0, ("another surname: against",))


def _kind(found: Finding) -> str:
    """For, open, against, or apart (another surname)."""
    if found.bits >= 0:
        return "open" if found.ask else "for"
    return "apart" if found is _APART else "against"


def _likeliest(best: dict[str, tuple[float, Finding]]) -> Finding:
    """Readings that agree, if they are not much more unusual than others; then another given name, then what is open; another surname last."""
    least = min(cost for cost, _ in best.values())
    if "for" in best:
        cost, found = best["for"]
        return Finding(max(0.0, found.bits - (cost - least)), found.because, found.ask)
    if "against" in best and ("open" not in best or best["against"][0] <= best["open"][0] + 1.0):
        return best["against"][1]
    return best["open"][1] if "open" in best else _APART


def _pair(a: Reading, b: Reading) -> Finding:
    """Two readings compared: surname, then given name, then what stands besides."""
    shared = _surname(a, b)
    if shared is None:
        return _APART
    if a.given and b.given:
        return _given(a, b, shared)
    if a.besides and b.besides and _beyond(a, b):
        return Finding(-8.0, ("the same surname, another given name: against",))
    if set(a.besides) & set(b.besides):
        return Finding(
            shared + 6.0, ("the same surname and given name; a further name on one side",)
        )
    if not a.given and not b.given:
        return Finding(min(4.0, shared), ("the same surname; nothing else to compare",), ask=True)
    return Finding(
        min(4.0, shared),
        ("the same surname; a given name of another kind on each side, which cannot be compared",),
        ask=True,
    )


def _surname(a: Reading, b: Reading) -> float | None:
    """What the surname is worth, None where it is another one."""
    if a.system in MANDARIN and b.system in MANDARIN:
        if not a.surname_keys & b.surname_keys or (
            a.surname_tone and b.surname_tone and a.surname_tone != b.surname_tone
        ):
            return None
        names = a.surnames & b.surnames or a.surnames | b.surnames
    elif a.system == b.system != "han":
        if a.surname_keys != b.surname_keys:
            return None
        names = a.surnames
    else:
        names = a.surnames & b.surnames or _unlisted(a, b)
        if not names or not _tone_agrees(a, b):
            return None
    return _worth(names)


def _unlisted(a: Reading, b: Reading) -> frozenset[str]:
    """A surname that no list has, where it is read as the other is spelled."""
    han, other = (a, b) if a.system == "han" else (b, a)
    if han.system != "han" or other.system not in MANDARIN or han.surnames <= surnames():
        return frozenset()
    return han.surnames if han.surname_keys & other.surname_keys else frozenset()


def _tone_agrees(a: Reading, b: Reading) -> bool:
    if a.surname_tone and b.surname_tone and "han" in {a.system, b.system}:
        return a.surname_tone in b.surname_tone or b.surname_tone in a.surname_tone
    return True


@lru_cache(maxsize=4096)
def _worth(names: frozenset[str]) -> float:
    share = sum(surname_shares().get(name, _UNLISTED_SHARE) for name in names)
    return -log2(min(0.12, share))


def _given(a: Reading, b: Reading, shared: float) -> Finding:
    worth = 0.0
    if len(a.given) != len(b.given):
        return Finding(-9.0, (f"the same surname, {_other(a, b)}: against",))
    for left, right in zip(a.given, b.given, strict=True):
        found = _syllable(a.system, left, b.system, right)
        if found is None:
            return Finding(-9.0, (f"the same surname, {_other(a, b)}: against",))
        if found < 0:
            return Finding(-7.0, ("the same letters, other tone marks: against",))
        worth += found
    reasons = [_how(a, b)]
    bits = shared + worth
    if a.besides and b.besides and _beyond(a, b) and (a.system != "han") == (b.system != "han"):
        if not _alike(a.besides, b.besides):
            if len(a.given) == 1:
                return Finding(-4.0, ("other names beside the Chinese name: against",))
            reasons.append("other names beside the Chinese name: against")
            bits -= 5.0
    elif a.besides or b.besides:
        bits -= 0.0 if a.besides == b.besides else 1.0
        reasons.append(
            "a further name beside the Chinese name"
            if a.besides != b.besides
            else "the same further name"
        )
    return Finding(bits, tuple(reasons))


def _beyond(a: Reading, b: Reading) -> bool:
    """Whether each reading has names beside the Chinese one that the other has not."""
    return bool(set(a.besides) - set(b.besides)) and bool(set(b.besides) - set(a.besides))


def _alike(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether names beside the Chinese one are forms of one name, as Sophia and Sophie."""
    return any(x[:4] == y[:4] and abs(len(x) - len(y)) <= 2 for x in ours for y in theirs)


def _other(a: Reading, b: Reading) -> str:
    """Which syllables of the given name differ, in words."""
    ours, theirs = ("".join(s.letters for s in one.given) for one in (a, b))
    if a.system == b.system or (a.system in MANDARIN and b.system in MANDARIN):
        differing = [
            (x.letters, y.letters)
            for x, y in zip(a.given, b.given, strict=False)
            if not x.keys & y.keys
        ]
        if len(a.given) == len(b.given) and differing:
            return f"{differing[0][0]} is another syllable than {differing[0][1]}"
    return f"{ours} is not {theirs}"


def _how(a: Reading, b: Reading) -> str:
    if a.system == "han" or b.system == "han":
        other = b.system if a.system == "han" else a.system
        return f"the characters are read so, in {_NAMED[other]}"
    if a.system == b.system:
        return f"the same syllables, in {_NAMED[a.system]}"
    return f"the same syllables, in {_NAMED[a.system]} and {_NAMED[b.system]}"


def _syllable(one: str, a: Syllable, two: str, b: Syllable) -> float | None:
    """What a syllable is worth, negative where only its tone differs, None where it is another."""
    if a.tone and b.tone and a.tone != b.tone:
        return -1.0 if a.letters == b.letters else None
    if one in MANDARIN and two in MANDARIN:
        return _LETTERS if a.keys & b.keys else None
    if one == two:
        return _LETTERS if a.letters == b.letters else None
    if one == "han" or two == "han":
        char, system, letters = (a.letters, two, b) if one == "han" else (b.letters, one, a)
        return _character(char, system, letters)
    if one in MANDARIN or two in MANDARIN:
        keys, southern = (a.keys, b.keys) if one in MANDARIN else (b.keys, a.keys)
        return _ACROSS if keys & _read_in_mandarin(southern) else None
    return _ACROSS if a.keys & b.keys else None


def _character(char: str, system: str, syllable: Syllable) -> float | None:
    if system == "hokkien":
        near = char in nearly(syllable.letters)
        return _LETTERS if char in syllable.keys else _ACROSS if near else None
    if system == "hong_kong":
        return _LETTERS if char in syllable.keys else None
    known = mandarin.readings(char)
    for key in known:
        if key in syllable.keys:
            if syllable.tone and syllable.tone not in mandarin.tones(char, key):
                return -1.0
            return _LETTERS - 1.5 * (key != known[0])
    return None


@cache
def _read_in_mandarin(chars: frozenset[str]) -> frozenset[str]:
    """The Mandarin syllables of the characters that names are usually made of."""
    return frozenset(
        reading for char in chars if is_usual(char) for reading in mandarin.readings(char)[:1]
    )


def is_usual(char: str) -> bool:
    """Whether a character is among the 3,755 most used, the first level of GB 2312."""
    try:
        return char.encode("gb2312")[0] < 0xD8
    except UnicodeEncodeError:
        return False


def compared_in_characters(one: str, two: str) -> Finding | None:
    """Two names in simplified characters, as Chinese names."""
    ours, theirs = han_readings(one), han_readings(two)
    if not ours or not theirs:
        return None
    a, b = ours[0], theirs[0]
    if not a.surnames & b.surnames:
        same = _sounds(one) & _sounds(two)
        return Finding(
            -10.0 if same else -12.0,
            (
                "same reading, different characters: against"
                if same
                else "another surname: against",
            ),
        )
    if not a.given or not b.given:
        return Finding(3.0, ("the same surname; nothing else to compare",), ask=True)
    if len(a.given) == len(b.given) and _sounds(one) & _sounds(two):
        return Finding(-9.0, ("same reading, different characters: against",))
    return Finding(-10.0, ("the same surname, another given name: against",))


@lru_cache(maxsize=16_384)
def _sounds(name: str) -> frozenset[str]:
    """A name in Mandarin by the usual readings of its characters, and with its surname's own."""
    found = {
        "".join(mandarin.readings(char)[0] if mandarin.readings(char) else char for char in name)
    }
    for reading in han_readings(name):
        rest = "".join(
            mandarin.readings(s.letters)[0] if mandarin.readings(s.letters) else s.letters
            for s in reading.given
        )
        found |= {key + rest for key in reading.surname_keys}
    return frozenset(found)


def spoken(name: str) -> frozenset[str]:
    """A name in characters as pinyin in one piece, surname first and last."""
    found = set()
    for reading in han_readings(name):
        given = "".join((mandarin.readings(s.letters) or ("",))[0] for s in reading.given)
        for key in reading.surname_keys:
            found |= {key + given, given + key}
    return frozenset(found)


def worth_of_characters(name: str) -> float:
    """What it is worth that two names have the same characters."""
    found = han_readings(name)
    if not found:
        return 7.0 * min(len(name), 4)
    return _worth(found[0].surnames) + _HAN * len(found[0].given)


def surely(form: Form) -> bool:
    """Whether a form in letters is a Chinese name in pinyin or Wade-Giles beyond doubt."""
    return any(one.cost <= 1.0 and one.given and not one.besides for one in letter_readings(form))


def _read(form: Form) -> bool:
    """Whether letters are a Chinese name as they stand, in no unusual spelling."""
    return any(one.given and one.cost <= NEAR for one in letter_readings(form))


def slip(one: Form, two: Form) -> Finding | None:
    """Two names in letters that differ by one letter, where one of them is no Chinese syllable."""
    if one.script == "han" or two.script == "han":
        return _slip_across(*((one, two) if one.script == "han" else (two, one)))
    for sound, other in ((one, two), (two, one)):
        if surely(sound) and not _read(other):
            ours = ["".join(p.letters for p in parts) for parts in (sound.parts, sound.parts[::-1])]
            theirs = "".join(p.letters for p in other.parts)
            if any(_one_letter_apart(x, theirs) for x in ours):
                return _SLIP
    return None


def _slip_across(han: Form, letters: Form) -> Finding | None:
    """A name in characters, and letters that are its pinyin but for one letter and no syllables themselves."""
    if letters.script != "latin" or _read(letters):
        return None
    written = "".join(p.letters for p in letters.parts)
    return _SLIP if any(_one_letter_apart(x, written) for x in spoken(han.han)) else None


_SLIP = Finding(8.0, ("one letter differs, and what it makes is no syllable: a slip",))
_SHORTEST_SLIP = 6


def _one_letter_apart(one: str, two: str) -> bool:
    return min(len(one), len(two)) >= _SHORTEST_SLIP and slipped(one, two)
