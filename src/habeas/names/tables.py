"""The tables of ``data``: tab-separated rows, read once; a line that begins with # is about the table."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"
"""Where the tables stand; a path, since ``importlib.resources`` takes longer to import than most of them to read."""


def lines(name: str) -> list[str]:
    """The lines of one table, without those about it."""
    text = (DATA / f"{name}.tsv").read_text("utf-8")
    return [line for line in text.splitlines() if line and line[0] != "#"]


def rows(name: str) -> list[list[str]]:
    """The rows of one table, each a list of its columns."""
    return [line.split("\t") for line in lines(name)]


@cache
def surname_words() -> dict[str, tuple[str, ...]]:
    """The word lists of ``surnames.toml`` by their ids."""
    text = (DATA / "surnames.toml").read_text("utf-8")
    return {str(e["id"]): tuple(e["words"]) for e in tomllib.loads(text)["entry"]}


@cache
def surnames() -> frozenset[str]:
    """Chinese surnames in simplified characters, single and compound."""
    lists = surname_words()
    compound = {word for word in lists["compound"] if not word.endswith("氏") and len(word) == 2}
    return frozenset({*lists["strong"], *lists["weak"], *compound, *surname_readings()})


@cache
def surname_readings() -> dict[str, tuple[str, ...]]:
    """Surnames that are read otherwise than the character is elsewhere: readings, usual first."""
    return {name: tuple(readings.split()) for name, readings in rows("surname_readings")}


@cache
def surname_shares() -> dict[str, float]:
    """How large a share of people bears a surname."""
    return {name: int(share) / 10_000 for name, share in rows("surname_shares")}


@cache
def known_forms() -> dict[str, frozenset[int]]:
    """A form of a given name, in whichever script, to the numbers of the rows that it stands in."""
    found: dict[str, set[int]] = {}
    for number, (people, forms) in enumerate(rows("equivalents")):
        for form in forms.split():
            for key in {form.replace("\u0f0b", ""), simple_form(people, form)}:
                found.setdefault(key, set()).add(number)
    return {form: frozenset(numbers) for form, numbers in found.items()}


@cache
def whole_forms() -> dict[str, frozenset[str]]:
    """A short form of a given name (Sasha) to the whole forms that it may stand for."""
    found: dict[str, set[str]] = {}
    for people, short, wholes in rows("short_forms"):
        for key in {short, simple_form(people, short)}:
            found.setdefault(key, set()).update(wholes.split())
    return {form: frozenset(several) for form, several in found.items()}


def is_short_for(short: str, whole: str) -> bool:
    """Whether one form of a given name, in letters without marks, is a short form of another."""
    known = whole_forms()
    wholes = known.get(short) or known.get(simple_form("slavic", short), frozenset())
    groups = groups_of(whole) if wholes else frozenset()
    return whole in wholes or any(groups & groups_of(one) for one in wholes)


@cache
def peoples() -> dict[str, frozenset[str]]:
    """A form of a given name to the peoples it is usual with."""
    found: dict[str, set[str]] = {}
    for people, forms in rows("equivalents"):
        for form in forms.split():
            found.setdefault(form, set()).add(people)
    return {form: frozenset(several) for form, several in found.items()}


_SIMPLER = {
    "tibetan": (("dh", "d"), ("th", "t"), ("ph", "p"), ("oe", "o"), ("ue", "u"), ("dr", "d"), ("ay", "e"), ("ey", "e"), ("ee", "e"), ("ng", "N"), ("g", "k"), ("N", "ng")),
    "slavic": (("kh", "X"), ("ch", "C"), ("sh", "S"), ("zh", "Z"), ("h", "g"), ("j", "i"), ("y", "i"), ("iii", "i"), ("ii", "i"), ("X", "kh"), ("C", "ch"), ("S", "sh"), ("Z", "zh")),
}  # fmt: skip


@cache
def simple_form(people: str, form: str) -> str:
    """A form in letters as the tables of one people hold it beside the form itself, marked by the people."""
    if not form.isascii() or people not in _SIMPLER:
        return form
    for written, plain in _SIMPLER[people]:
        form = form.replace(written, plain)
    return f"{people}:{form}"


@cache
def groups_of(form: str) -> frozenset[int]:
    """The numbers of the rows that a form stands in, itself or in a simpler spelling."""
    known = known_forms()
    found = known.get(form, frozenset())
    if found or not form.isascii():
        return found
    return frozenset().union(
        *(known.get(simple_form(people, form), frozenset()) for people in _SIMPLER)
    )
