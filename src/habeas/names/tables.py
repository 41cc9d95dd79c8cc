"""The tables of ``data``: tab-separated rows, read once; a line that begins with # is about the table."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


def rows(name: str) -> list[list[str]]:
    """The rows of one table, each a list of its columns."""
    text = (files("habeas.names") / "data" / f"{name}.tsv").read_text("utf-8")
    return [line.split("\t") for line in text.splitlines() if line and line[0] != "#"]


@cache
def surname_words() -> dict[str, tuple[str, ...]]:
    """The word lists of ``surnames.toml`` by their ids."""
    text = (files("habeas.names") / "data" / "surnames.toml").read_text("utf-8")
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
    for number, (_, forms) in enumerate(rows("equivalents")):
        for form in forms.split():
            found.setdefault(form.replace("\u0f0b", ""), set()).add(number)
    return {form: frozenset(numbers) for form, numbers in found.items()}


@cache
def peoples() -> dict[str, frozenset[str]]:
    """A form of a given name to the peoples it is usual with."""
    found: dict[str, set[str]] = {}
    for people, forms in rows("equivalents"):
        for form in forms.split():
            found.setdefault(form, set()).add(people)
    return {form: frozenset(several) for form, several in found.items()}
