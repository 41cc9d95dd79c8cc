"""Cantonese as Hong Kong spells it, and Hokkien: letters to characters.

Both are spelled without a rule, so letters are first brought to one form (``kw`` and ``gw``, ``ee``
and ``i``), in the tables and in names alike.
"""

from __future__ import annotations

from functools import cache, lru_cache

from habeas.names.tables import rows


def _begun(letters: str, *forms: tuple[str, str]) -> str:
    """Letters with the first of some beginnings put in its simple form."""
    for long, simple in forms:
        if letters.startswith(long):
            return simple + letters[len(long) :]
    return letters


def _ended(letters: str, *forms: tuple[str, str]) -> str:
    """Letters with the first of some endings put in its simple form."""
    for long, simple in forms:
        if letters.endswith(long) and len(letters) > len(long):
            return letters[: -len(long)] + simple
    return letters


def _cantonese(letters: str) -> str:
    if letters.startswith("ng") and letters[2:3] in tuple("aou"):
        letters = letters[2:]
    letters = _begun(
        letters, ("sze", "si"), ("gw", "kw"), ("g", "k"), ("dz", "ch"), ("tz", "ch"), ("ts", "ch"), ("j", "ch"), ("z", "ch"),
        ("b", "p"), ("d", "t"), ("sh", "s"), ("hs", "s"), ("wu", "u"), ("woo", "u"), ("yue", "yu"),
    )  # fmt: skip
    for long, simple in (("aa", "a"), ("ar", "a"), ("ee", "i"), ("ei", "i"), ("oo", "u")):
        letters = letters.replace(long, simple)
    letters = _ended(
        letters,
        ("sze", "si"),
        ("sz", "si"),
        ("chz", "chi"),
        ("ue", "u"),
        ("ou", "o"),
        ("oe", "o"),
        ("ie", "i"),
        ("ow", "au"),
        ("ao", "au"),
        ("ck", "k"),
    )
    letters = {"sze": "si", "sz": "si", "chz": "chi"}.get(letters, letters)
    return letters[:-1] if letters.endswith(("ah", "eh", "oh")) else letters


def _hokkien(letters: str) -> str:
    letters = _begun(
        letters, ("chh", "c"), ("tsh", "c"), ("ch", "c"), ("ts", "c"), ("tj", "c"), ("tz", "c"), ("kh", "k"), ("q", "k"),
        ("ph", "p"), ("th", "t"), ("gh", "k"), ("g", "k"),
    )  # fmt: skip
    for long, simple in (
        ("oo", "o"),
        ("ou", "o"),
        ("ee", "i"),
        ("oa", "ua"),
        ("wa", "ua"),
        ("oe", "ue"),
        ("we", "ue"),
        ("wi", "ui"),
        ("wu", "u"),
    ):
        letters = letters.replace(long, simple)
    letters = _ended(letters, ("nn", ""))
    if letters[-1:] in ("h", "r") and letters[-2:-1] in tuple("aeiou"):
        letters = letters[:-1]
    letters = _ended(
        letters,
        ("iew", "iu"),
        ("eow", "iu"),
        ("ew", "iu"),
        ("ow", "au"),
        ("aw", "au"),
        ("ao", "au"),
    )
    letters = _begun(letters, ("yi", "i"), ("y", "i"))
    letters = _ended(
        letters,
        ("eck", "ik"),
        ("ick", "ik"),
        ("ock", "ok"),
        ("eok", "iok"),
        ("eng", "ing"),
        ("ek", "ik"),
        ("eo", "io"),
        ("ay", "ai"),
    )
    return {"eng": "ing", "ek": "ik"}.get(letters, letters)


@lru_cache(maxsize=65_536)
def form(which: str, letters: str) -> str:
    """One syllable's letters in the one form that the tables are looked up by."""
    return _cantonese(letters) if which == "hong_kong" else _hokkien(letters)


@cache
def cantonese() -> dict[str, frozenset[str]]:
    """Form of a syllable to the characters written so in Hong Kong."""
    return {key: frozenset(chars) for key, chars in rows("hong_kong")}


@cache
def hokkien() -> dict[str, frozenset[str]]:
    """Form of a syllable to the characters read so in Hokkien and Teochew."""
    found: dict[str, set[str]] = {}
    for char, several in rows("hokkien"):
        for letters in several.split():
            found.setdefault(form("hokkien", letters), set()).add(char)
    return {key: frozenset(chars) for key, chars in found.items()}


@cache
def nearly(key: str) -> frozenset[str]:
    """Characters of the Hokkien syllable that ends in n for ng, or ng for n: they are often confused."""
    other = key[:-1] if key.endswith("ng") else f"{key}g" if key.endswith("n") else ""
    return hokkien().get(other, frozenset())
