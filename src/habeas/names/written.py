"""A written name taken apart: its script, its parts, what is a title, what is left out, other forms beside it."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from habeas.names.folding import simplified
from habeas.names.tables import DATA, known_forms
from habeas.records.record import record

LONGEST = 120
"""Characters of the longest name that is looked at closely; what is longer is no name."""

_OUTSIDE = re.compile(r"[^\W_]|[\u0300-\u036f]")
_HAN = re.compile("[㐀-鿿〇]")
_REDACTED = re.compile(r"[某×＊*○〇█■□▇_?？]+|[xX]{2,}")
_LATIN_REDACTED = re.compile(r"^(?:[x×*_?█■]+|mou|moumou|mou-mou|redacted|anonymous|unnamed)$")
_BESIDE = re.compile(r"[（(【\[「『“\"«]([^（）()【】\[\]「」『』“”\"«»]{0,80})[）)】\]」』”\"»]")
_ALSO = re.compile(
    r"\s*(?:\b(?:aka|a\.k\.a\.?|alias|also known as|also spelled|née|nee|born)\b|又名|又称|原名|本名|化名|亦作|又译|/|;|；)\s*",
    re.IGNORECASE,
)
_APOSTROPHES = str.maketrans("’‘ʼʻ`´ʿʾ′", "'''''''''")
_DASHES = re.compile("[‐‑‒–—―−－]")
_SPACE = re.compile(r"[\s,，]+")
_DOTS = re.compile("[·•‧・．∙]")
_INNER_CAPITAL = re.compile("(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])")


if TYPE_CHECKING:
    from habeas.names.chinese import Reading


@record
class Part:
    """One part of a name in letters: as folded letters with its marks, and the word it belongs to."""

    letters: str
    marked: str
    word: int
    initial: bool


@dataclass(slots=True, eq=False)
class Form:
    """One way in which a name is written: in Han characters (``han``) or in parts of letters."""

    script: str
    han: str
    parts: tuple[Part, ...]
    titles: tuple[str, ...]
    redacted: bool
    surname_first: bool
    readings: tuple[Reading, ...] | None = None
    """Its readings as a Chinese name, once they were asked for."""
    style: tuple[str, bool, bool] | None = None


@record
class Written:
    """A name as written: its folded text, its forms (the name, then what stands beside it)."""

    folded: str
    forms: tuple[Form, ...]
    too_long: bool


@lru_cache(maxsize=65_536)
def written(name: str) -> Written:
    """Take a name apart, or look it up where it was. What is longer than a name is only folded."""
    return taken_apart(name)


def taken_apart(name: str) -> Written:
    """The same, kept nowhere: for names of which there are too many to keep."""
    plain = _plain(name[: 20 * LONGEST])
    if len(name) > 20 * LONGEST or len(plain) > LONGEST:
        return Written("", (), too_long=True)
    beside = [match[1] for match in _BESIDE.finditer(plain)]
    pieces = [*_ALSO.split(_BESIDE.sub(" ", plain)), *(p for b in beside for p in _ALSO.split(b))]
    forms = [form for piece in pieces[:6] for form in _forms(piece)]
    whole = " ".join(plain.casefold().split())
    return Written(whole, tuple(forms), too_long=False)


def _plain(name: str) -> str:
    """NFKC without controls and marks of direction; one kind of apostrophe, dash and dot."""
    text = name if name.isascii() and name.isprintable() else _composed(name)
    text = _DOTS.sub("·", _DASHES.sub("-", text.translate(_APOSTROPHES)))
    return " ".join(text.split())


def _composed(name: str) -> str:
    return "".join(
        c if c.isspace() else "" if unicodedata.category(c) in _UNSEEN else c
        for c in unicodedata.normalize("NFKC", name)
    )


_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn"))


def _forms(piece: str) -> list[Form]:
    """The forms in one piece: its Han characters, and its letters by themselves."""
    letters = piece
    found = []
    if _HAN.search(piece):
        han = "".join(c for c in piece if _HAN.match(c) or c in "·×*○█■□")
        letters = _HAN.sub(" ", piece)
        tail = re.search(r"[㐀-鿿]\s*[xX]{1,3}$", piece)
        head = re.match("[xX]{1,3}(?=[㐀-鿿])", piece)
        found.append(_han_form("某" * bool(head) + han + "某" * bool(tail)))
        letters = letters[head.end() :] if head else letters
        letters = (
            re.sub(r"[·×*○█■□]|[xX]{1,3}$", " ", letters)
            if tail
            else re.sub("[·×*○█■□]", " ", letters)
        )
    if any(c.isalpha() for c in letters):
        found += _letter_forms(letters)
    return found


def _han_form(han: str) -> Form:
    text = simplified(han).strip("·")
    titles = []
    for place in ("before", "after"):
        for _ in range(3):
            if not (text.startswith if place == "before" else text.endswith)(chinese_titles(place)):
                break
            title = next((t for t in chinese_titles(place) if _taken(text, t, place)), "")
            text = text[len(title) :] if place == "before" else text[: len(text) - len(title)]
            titles += [title] if title else []
    redacted = bool(_REDACTED.search(text))
    return Form(
        "han", _REDACTED.sub(lambda m: "某" * len(m[0]), text), (), tuple(titles), redacted, True
    )


def _taken(text: str, title: str, place: str) -> bool:
    """Whether a title stands at one end of characters and leaves a name; a short one must leave three."""
    stands = text.startswith(title) if place == "before" else text.endswith(title)
    rest = len(text) - len(title)
    if stands and rest and text.replace(title, "").strip("某") == "":
        return True
    return stands and (rest >= 2 if len(title) > 1 else len(text) > 4)


def _letter_forms(text: str) -> list[Form]:
    parts, titles, redacted = [], [], False
    words = [w for w in _SPACE.split(text) if w]
    if len(words) == 1 and "-" not in words[0]:
        words = _INNER_CAPITAL.split(words[0])
    for place, word in enumerate(words):
        bare = word.strip(".·;:!?\"'-").casefold()
        before = words[place - 1].casefold() if place else ""
        if before not in {"al", "el"} and (
            bare in letter_titles() or (bare + "." in letter_titles())
        ):
            titles.append(bare)
            continue
        for piece in re.split(r"[-·]|(?<=\.)(?=\w)", word):
            marked = unicodedata.normalize("NFD", piece.strip('.;:!?"').casefold())
            if not marked.strip("'"):
                continue
            if _LATIN_REDACTED.match(marked):
                redacted = True
            parts.append(
                Part(
                    plain_letters(marked),
                    marked,
                    place,
                    initial=sum(c.isalpha() for c in piece) == 1 and "-" not in word,
                )
            )
    if titles and not parts:
        return []
    if script_of("".join(part.marked for part in parts)) in UNSPACED:
        parts = _undivided("".join(part.marked for part in parts))
    comma = bool(re.match(r"\s*[^,，]+[,，]\s*\S", text))
    script = script_of("".join(part.marked for part in parts))
    return [Form(script, "", tuple(parts[:12]), tuple(titles), redacted, comma)] if parts else []


UNSPACED = frozenset(("tibetan", "burmese"))
"""Scripts that put no blank between the parts of a name."""


def _undivided(text: str) -> list[Part]:
    """The parts of a name in a script without blanks: forms that the tables know, and what is between."""
    plain = re.sub("[\u0f0b\u0f0c\u0f0d\u0f14\u200b ]", "", unicodedata.normalize("NFC", text))
    found: list[str] = []
    at, loose = 0, ""
    while at < len(plain):
        known = next(
            (
                plain[at:end]
                for end in range(min(len(plain), at + 16), at, -1)
                if plain[at:end] in known_forms()
            ),
            "",
        )
        if known:
            found += [loose, known] if loose else [known]
            loose = ""
        loose += "" if known else plain[at]
        at += len(known) or 1
    found += [loose] if loose else []
    return [Part(piece, piece, place, initial=False) for place, piece in enumerate(found)]


_LETTERS = str.maketrans(
    {
        "ı": "i",
        "ø": "o",
        "đ": "d",
        "ł": "l",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ə": "e",
        "þ": "th",
        "ð": "d",
        "ħ": "h",
    }
)


@lru_cache(maxsize=65_536)
def plain_letters(marked: str) -> str:
    """Letters without their marks, but for the diaeresis of u, which is kept as v in Chinese names."""
    kept = (
        c if c == "ئ" else unicodedata.normalize("NFD", c)[:1]
        for c in unicodedata.normalize("NFC", marked)
    )
    return "".join(c for c in kept if not unicodedata.combining(c)).translate(_LETTERS)


def script_of(letters: str) -> str:
    """The script of most letters."""
    if letters.isascii():
        return "latin" if any(map(str.isalpha, letters)) else "other"
    counts: dict[str, int] = {}
    for c in letters:
        if c.isalpha():
            counts[_script(c)] = counts.get(_script(c), 0) + 1
    return max(counts, key=lambda one: counts[one]) if counts else "other"


def _script(c: str) -> str:
    code = ord(c)
    if code < 0x250 or 0x1E00 <= code < 0x1F00:
        return "latin"
    if 0x400 <= code < 0x530:
        return "cyrillic"
    if 0x600 <= code < 0x780 or 0xFB50 <= code < 0xFF00:
        return "arabic"
    if 0xF00 <= code < 0x1000:
        return "tibetan"
    if 0x1000 <= code < 0x10A0:
        return "burmese"
    return "other"


def is_left_out(marked: str) -> bool:
    """Whether a part stands for what was left out."""
    return bool(_LATIN_REDACTED.match(marked))


@cache
def _titles() -> dict[str, dict[str, list[str]]]:
    text = (DATA / "titles.toml").read_text("utf-8")
    return {
        kind: {place: words.split() for place, words in lists.items()}
        for kind, lists in tomllib.loads(text).items()
    }


@cache
def chinese_titles(place: str) -> tuple[str, ...]:
    """Chinese titles before or after a name, the longest first."""
    return tuple(sorted(_titles()["chinese"][place], key=len, reverse=True))


@cache
def letter_titles() -> frozenset[str]:
    """Titles in letters that are no part of any name."""
    return frozenset((*_titles()["letters"]["any"], *_titles()["other_scripts"]["any"]))


@cache
def english_given() -> frozenset[str]:
    """Given names of English that could be syllables of a Chinese name."""
    return frozenset(_titles()["english_given"]["any"])


@cache
def burmese_honorifics() -> frozenset[str]:
    """Burmese forms of address, which may also be parts of names."""
    return frozenset(_titles()["letters"]["burmese"])
