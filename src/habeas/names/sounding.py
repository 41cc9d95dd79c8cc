"""How a part of a name in letters sounds: its consonants in order, and which vowels may stand between them.

Two spellings of one name agree in consonants and have a vowel in common in each place: *Mohammed*
and *Muhammad*, *Kalesnikava* and *Колесникова*. *Hassan* and *Hussein* do not, nor *Safronov* and *Safonov*.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

A, E, U, AI, AU, NONE = 1, 2, 4, 8, 16, 32
ANY = 63
_VOWELS = {
    "a": A, "aa": A, "e": A | E, "ee": E, "i": E, "ii": E, "y": E, "o": U, "u": U, "oo": U, "ou": U, "uu": U, "oe": U,
    "ue": U, "ai": AI, "ei": AI, "ay": AI, "ey": AI, "ae": AI, "aee": AI, "aei": AI, "eyi": AI | E, "au": AU, "ao": AU,
    "aou": AU | U, "eo": AU, "eu": AU | U, "io": E | U, "iou": E | U, "ea": A | E, "eau": U, "ie": A | E, "oi": U | E, "ui": U | E,
}  # fmt: skip
_BETWEEN = "|"
"""Stands between two letters that meet and are no letter together."""
_MET = re.compile("(?<=[aeiou][dtsk])h(?=[aeiou])")
"""Fathi, Sadhan, Mashhadi: a t, d, s or k and an h may meet where two syllables do."""
_CONSONANT = re.compile("shch|sch|tch|sh|ch|zh|cz|sz|rz|kh|gh|th|dh|ph|ts|tz|dz|dj|ck|qu|ng|.")
_SOUNDS: dict[str, tuple[str, ...]] = {
    "shch": ("Sc",), "sch": ("S", "sk"), "tch": ("C",), "sh": ("S",), "ch": ("C", "S"), "zh": ("Z", "J"), "kh": ("x", "h"), "gh": ("q", "g"),
    "th": ("t", "s"), "dh": ("d", "z"), "ph": ("f",), "ts": ("c",), "tz": ("c",), "dz": ("dz",), "dj": ("J",), "ck": ("k",),
    "cz": ("ks", "cz", "C"), "sz": ("S", "sz"), "rz": ("rz",), "qu": ("k",), "ng": ("ng",), "q": ("k", "q"), "x": ("ks", "x", "h"), "w": ("v",), "c": ("k", "J"), "ce": ("s", "J", "c"), "j": ("J", "y", "x", "g"), "ñ": ("n",),
}  # fmt: skip
_SLAVIC: dict[str, tuple[str, ...]] = {
    "ts": ("c", "t"), "tz": ("c",), "dz": ("d",), "h": ("g", "x"), "kh": ("x",), "g": ("g",), "j": ("y",), "ch": ("C",), "c": ("c",),
    "cz": ("C",), "sz": ("S",), "rz": ("Z", "r"), "zh": ("Z",), "x": ("ks",), "th": ("t",), "gh": ("g",), "q": ("k",), "sch": ("Sc",),
}  # fmt: skip
_LATIN_RUN = re.compile("([aeiouy]+)|([^aeiouy]+)")
_DOUBLED = re.compile(r"(.)\1+")
_MOST = 8
"""Ways to sound one part that are kept: each doubtful letter doubles them."""

Sound = tuple[str, tuple[int, ...]]
"""Consonants, and for each place before, between and after them the vowels that may stand there."""


@lru_cache(maxsize=65_536)
def latin_sounds(letters: str, *, slavic: bool = False, akanye: bool = False) -> tuple[Sound, ...]:
    """The ways to sound a part in Latin letters without marks."""
    word = re.sub(r"(.)\1+", r"\1", letters.replace("'", "")) if slavic else _even(letters)
    if slavic:
        word = re.sub(r"(?<=[aeo])u(?=[bcdfghklmnprstvz])|(?<=[aeo])u$", "v", word)
    words = (word, word[:-1]) if not slavic and re.search("..[aeiou]h$", word) else (word,)
    if not slavic and _MET.search(word):
        words = (*words, *(_MET.sub(f"{_BETWEEN}h", one) for one in words))
    return tuple(
        (skeleton + "." * _open(one), masks)
        for one in words
        for skeleton, masks in _sounds(_cut(one, slavic=slavic, akanye=akanye))
    )


def _even(letters: str) -> str:
    """Doubled consonants once; y and w before a vowel, and between i and a vowel, as consonants."""
    word = re.sub(r"([^aeiou])\1+", r"\1", letters.replace("'", ""))
    word = re.sub("y(?=[aeiou])", "Y", word)
    word = re.sub("i(?=[aou])(?!o?u?$)", "iY", word) if len(word) > 3 else word
    return re.sub("w(?![aeiou])", "u", word) if re.search("[aeo]w", word) else word


def _cut(word: str, *, slavic: bool, akanye: bool = False) -> list[tuple[str, ...] | int]:
    """Vowels as masks and consonants as their possible sounds, in order."""
    out: list[tuple[str, ...] | int] = []
    table = _SOUNDS | _SLAVIC if slavic else _SOUNDS
    for run in _LATIN_RUN.finditer(word):
        vowels, consonants = run.groups()
        if vowels:
            out.append(
                _slavic_vowels(vowels, akanye=akanye)
                if slavic
                else _VOWELS.get(vowels, _several(vowels))
            )
            continue
        for letter in _CONSONANT.findall(consonants):
            if letter == _BETWEEN:
                continue
            soft = letter == "c" == consonants[-1] and word[run.end() : run.end() + 1] in tuple(
                "eiy"
            )
            out.append(
                ("y",)
                if letter == "Y"
                else table.get("ce" if soft and not slavic else letter, (letter,))
            )
    return out


def _slavic_vowels(vowels: str, *, akanye: bool) -> int:
    """The vowels of Russian and Ukrainian; Belarusian writes an unstressed o as a. e has a place of its own."""
    mask = 0
    for place, letter in enumerate(vowels):
        if letter == "o" and place:
            mask |= AI
        mask |= {"a": A, "e": A | AI, "o": U | A if akanye else U, "u": U}.get(letter, E)
    return mask


def _several(vowels: str) -> int:
    mask = 0
    for letter in vowels:
        mask |= _VOWELS.get(letter, 0)
    return mask | AI if vowels[-1] in "iy" else mask


def _sounds(cut: list[tuple[str, ...] | int]) -> tuple[Sound, ...]:
    """All ways to sound what was cut, each consonant with the vowels before it."""
    consonants = [one for one in cut if not isinstance(one, int)]
    masks, current = [], 0
    for one in cut:
        if isinstance(one, int):
            current |= one
        else:
            masks.append(current or NONE)
            current = 0
    masks.append(current or NONE)
    found = []
    for chosen in product(*consonants):
        found.append(_merged(chosen, masks))
        if len(found) >= _MOST:
            break
    return tuple(dict.fromkeys(found))


def _merged(chosen: tuple[str, ...], masks: list[int]) -> Sound:
    """One way: consonants that are of two sounds are one letter each."""
    return "".join(one if len(one) == 1 else f"({one})" for one in chosen), tuple(masks)


_ONE_SOUND = (("ph", "f"), ("ck", "k"), ("y", "i"), ("oo", "u"), ("ou", "u"), ("ee", "i"))


@lru_cache(maxsize=65_536)
def plainly(letters: str) -> str:
    """A part without what spelling alone changes in any language: doubled letters, ph, ck, y for i, a silent h."""
    word = letters.replace("'", "")
    for written, plain in _ONE_SOUND:
        word = word.replace(written, plain)
    word = _DOUBLED.sub(r"\1", word)
    return word[:-1] if len(word) > 3 and word[-1] == "h" and word[-2] in "aeiou" else word


def _open(word: str) -> int:
    """Whether a part ends openly (Karima, Evgenia) or not (Karim, Evgeny), as a mark at its end."""
    return 1 if word[-1:] in "aeo" else 0


def alike(one: tuple[Sound, ...], two: tuple[Sound, ...]) -> bool:
    """Whether a way to sound one part agrees with a way to sound another."""
    for skeleton, masks in one:
        for other, others in two:
            if skeleton == other and all(a & b for a, b in zip(masks, others, strict=True)):
                return True
    return False


_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "io", "ж": "zh", "з": "z", "и": "i", "й": "i",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh",
    "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "iu", "я": "ia", "і": "i",
    "ї": "i", "є": "ie", "ў": "v", "ә": "e", "ө": "o", "ү": "u", "ұ": "u", "қ": "q", "ғ": "gh", "ң": "ng", "һ": "h", "'": "",
}  # fmt: skip


@lru_cache(maxsize=16_384)
def from_cyrillic(letters: str) -> str:
    """A part in Cyrillic letters, in Latin ones."""
    return "".join(_CYRILLIC.get(c, c) for c in letters)


_UYGHUR = {
    "ا": "a", "ە": "e", "ې": "e", "ى": "i", "و": "o", "ۇ": "u", "ۆ": "o", "ۈ": "u", "ب": "b", "پ": "p", "ت": "t", "ج": "j",
    "چ": "ch", "خ": "x", "د": "d", "ر": "r", "ز": "z", "ژ": "zh", "س": "s", "ش": "sh", "غ": "gh", "ف": "f", "ق": "q", "ك": "k",
    "ک": "k", "گ": "g", "ڭ": "ng", "ل": "l", "م": "m", "ن": "n", "ھ": "h", "ۋ": "w", "ي": "y", "ئ": "",
}  # fmt: skip
_UYGHUR_ONLY = frozenset("ەېۇۆۈڭھۋ")


def is_uyghur(letters: str) -> bool:
    """Whether letters of the Arabic script are those of Uyghur, which writes its vowels."""
    return letters[0] == "ئ" or any(c in _UYGHUR_ONLY for c in letters)


@lru_cache(maxsize=16_384)
def from_uyghur(letters: str) -> str:
    """A part in Uyghur letters, in Latin ones."""
    return "".join(_UYGHUR.get(c, "") for c in letters)


_ARABIC: dict[str, tuple[str, ...]] = {
    "ب": ("b",), "پ": ("p",), "ت": ("t",), "ث": ("t", "s"), "ج": ("J", "g"), "چ": ("C",), "ح": ("h",), "خ": ("x",), "د": ("d",), "ذ": ("d", "z", "t"),
    "ر": ("r",), "ز": ("z",), "ژ": ("Z",), "س": ("s",), "ش": ("S",), "ص": ("s",), "ض": ("d", "z"), "ط": ("t",), "ظ": ("z",), "غ": ("q",),
    "ف": ("f",), "ق": ("k", "q"), "ك": ("k",), "ک": ("k",), "گ": ("g",), "ل": ("l",), "م": ("m",), "ن": ("n",), "ه": ("h",), "ھ": ("h",),
}  # fmt: skip


@lru_cache(maxsize=16_384)
def arabic_sounds(letters: str) -> tuple[Sound, ...]:
    """The ways to sound a part in Arabic or Persian letters, whose short vowels are not written."""
    word = re.sub(f"[{chr(0x64B)}-{chr(0x65F)}{chr(0x670)}ـ]", "", letters)
    word = word.replace("ي", "ی").replace("ئ", "ی").replace("ؤ", "و")
    if word.endswith("ى"):
        return (*arabic_sounds(word[:-1] + "ا"), *arabic_sounds(word[:-1] + "ی"))
    if len(word) > 2 and word[-1] in "ةه":
        word = word[:-1] + "ا"
    doubtful = [n for n in range(1, len(word) - 1) if word[n] in "وی" and not _glides(word, n)]
    found = _of_letters(word, -1)
    for place in doubtful[:2]:
        found += _of_letters(word, place)
    end = "." * (word[-1:] == "ا")
    return tuple(dict.fromkeys((skeleton + end, masks) for skeleton, masks in found))


def _of_letters(word: str, consonant: int) -> list[Sound]:
    """The ways to sound Arabic letters, where the و at one place is a consonant."""
    consonants: list[tuple[str, ...]] = []
    masks: list[int] = []
    current = 0
    for place, c in enumerate(word):
        if c in _ARABIC or place == consonant or _glides(word, place):
            masks.append(current or ANY)
            current = 0
            consonants.append(_ARABIC.get(c, ("v",) if c == "و" else ("y",)))
        else:
            current |= _written_vowel(word, place)
    masks.append(current or NONE)
    if len(consonants) > _MOST * 2:
        return []
    return [_merged(chosen, masks) for chosen in list(product(*consonants))[:_MOST]]


_ONE_LETTER = str.maketrans("أإآٱىيؤةھكئ", "ااااییوههکی")


@lru_cache(maxsize=16_384)
def arabic_letters(letters: str) -> str:
    """A part in Arabic or Persian letters without marks, and with one form of each letter."""
    bare = re.sub(f"[{chr(0x64B)}-{chr(0x65F)}{chr(0x670)}ـ\u200c]", "", letters)
    return bare.translate(_ONE_LETTER)


def _glides(word: str, place: int) -> bool:
    """Whether و or ي is a consonant: first, or before ا."""
    if word[place] not in "وی" or len(word) < 2:
        return False
    following = word[place + 1 : place + 2]
    return place == 0 or following == "ا" or (word[place] == "و" and following == "ی")


def _written_vowel(word: str, place: int) -> int:
    c = word[place]
    if c == "و":
        return U | AU
    if c == "ی":
        return E | AI
    if c in "عء":
        return ANY
    if c in "اأإآ":
        return A | E | U if place == 0 else A
    return 0
