"""Records made of the tables of a pack; source and validity come from the text that is cited."""

from __future__ import annotations

from typing import Any

from habeas.law.entries import (
    Category,
    Charge,
    Correspondence,
    Credit,
    Credited,
    Example,
    Extension,
    Form,
    Provision,
    Rule,
    TermRule,
    Text,
    Total,
    Treaty,
    Umbrella,
    Version,
)

Table = dict[str, Any]
Texts = dict[str, Text]


def rule(row: Table, texts: Texts) -> Rule:
    """A limit in time."""
    lists = ("also_from", "aliases", "names", "english")
    fields = _cited(row, texts, "extension", "version", "example", *lists) | _lists(row, *lists)
    return Rule(
        **fields,
        extensions=_extensions(row.get("extension", [])),
        versions=_versions(row, texts),
        examples=tuple(Example(**one) for one in row.get("example", [])),
    )


def charge(row: Table, texts: Texts) -> Charge:
    """A charge."""
    lists = ("names", "english", "variants", "tags", "found_by")
    fields = _cited(row, texts, "version", *lists) | _lists(row, *lists)
    return Charge(**fields, versions=_versions(row, texts))


def administrative(row: Table, texts: Texts) -> Charge:
    """An offence that the police punish."""
    return charge(dict(row, administrative=True), texts)


def credit(row: Table, texts: Texts) -> Credit:
    """A credit of custody."""
    worked = tuple(Credited(**one) for one in row.get("example", []))
    return Credit(**_cited(row, texts, "example"), examples=worked)


def term(row: Table, texts: Texts) -> TermRule:
    """A rule for the end of a term."""
    worked = tuple((one, int(two), three) for one, two, three in row.get("examples", []))
    return TermRule(**_cited(row, texts, "examples"), examples=worked)


def total(row: Table, texts: Texts) -> Total:
    """Several steps together."""
    worked = tuple(Example(**one) for one in row.get("example", []))
    fields = _cited(row, texts, "example", "parts")
    return Total(**fields, parts=tuple(row["parts"]), examples=worked)


def provision(row: Table, texts: Texts) -> Provision:
    """What the law says that is no limit in days."""
    lists = ("names", "english", "exceptions")
    return Provision(**(_cited(row, texts, *lists) | _lists(row, *lists)))


def umbrella(row: Table, _: Texts) -> Umbrella:
    """A word for several charges."""
    lists = ("names", "english", "charges")
    return Umbrella(**(_without(row, *lists) | _lists(row, *lists)))


def treaty(row: Table, _: Texts) -> Treaty:
    """The standing of a treaty."""
    return Treaty(**row)


def category(row: Table, texts: Texts) -> Category:
    """A category of arbitrary detention."""
    fields = _cited(row, texts, "udhr", "iccpr")
    fields = {k: v for k, v in fields.items() if k not in {"text", "valid_from", "valid_to"}}
    return Category(**fields, udhr=tuple(row["udhr"]), iccpr=tuple(row["iccpr"]))


def correspondence(row: Table, _: Texts) -> Correspondence:
    """A right in two texts."""
    return Correspondence(**row)


def form(row: Table, _: Texts) -> Form:
    """What a form asks for."""
    return Form(**_without(row, "parts"), parts=tuple(row["parts"]))


def _cited(row: Table, texts: Texts, *lists: str) -> Table:
    """The plain fields of an entry; what it leaves out is that of the text it cites."""
    fields = _without(row, *lists)
    cited = texts.get(fields.get("text", ""))
    if cited is not None:
        fields.setdefault("source", f"{cited.name}, {cited.version}")
        if "valid_from" not in fields and "valid_to" not in fields:
            fields |= {"valid_from": cited.valid_from, "valid_to": cited.valid_to}
    return fields


def _without(row: Table, *lists: str) -> Table:
    return {name: value for name, value in row.items() if name not in lists}


def _lists(row: Table, *lists: str) -> Table:
    return {name: tuple(row.get(name, ())) for name in lists}


def _versions(row: Table, texts: Texts) -> tuple[Version, ...]:
    found = []
    for one in row.get("version", []):
        fields = _cited(one, texts, "extensions")
        given = one.get("extensions")
        found.append(Version(**fields, extensions=None if given is None else _extensions(given)))
    return tuple(found)


def _extensions(rows: list[Table]) -> tuple[Extension, ...]:
    return tuple(Extension(**one) for one in rows)
