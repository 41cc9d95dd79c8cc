"""The law packs: they load, their examples are executed, wordings find their charge."""

from __future__ import annotations

import tomllib
from datetime import date
from importlib.resources import files

import pytest

from habeas.clocks.calendar import term_end
from habeas.law import (
    NoSuchPack,
    Pack,
    article_of,
    codes,
    find_jurisdiction,
    load,
    match_charge,
    namesakes,
)
from habeas.law.check import findings_in
from habeas.law.entries import Gazetteer
from habeas.law.sections import section, stretches

PACKS = files("habeas.law") / "packs"


@pytest.mark.parametrize("code", codes())
def test_every_pack_loads_with_source_and_confidence(code: str) -> None:
    pack = load(code)
    assert all(rule.article and rule.source for rule in pack.rules)
    assert {rule.confidence for rule in pack.rules} <= {"A", "B", "C"}
    assert {charge.confidence for charge in pack.charges} <= {"A", "B", "C"}


@pytest.mark.parametrize("code", codes())
def test_every_pack_is_one_file_that_passes_its_check(code: str) -> None:
    assert findings_in((PACKS / f"{code.lower()}.toml").read_bytes()) == []


@pytest.mark.parametrize("code", codes())
def test_a_pack_read_section_by_section_is_the_pack_read_whole(code: str) -> None:
    written = (PACKS / f"{code.lower()}.toml").read_text("utf-8")
    whole = tomllib.loads(written)
    parts = stretches(written)
    assert {one.kind for one in parts} == set(whole)
    assert {kind: section(parts, kind) for kind in whole} == whole


@pytest.mark.parametrize(
    ("start", "months", "end"), [one for term in load("CN").terms for one in term.examples]
)
def test_the_worked_examples_of_the_term_rule(start: str, months: int, end: str) -> None:
    assert term_end(date.fromisoformat(start), months) == date.fromisoformat(end)


def test_an_unknown_place_is_named_with_what_is_known() -> None:
    with pytest.raises(NoSuchPack, match="CN"):
        load("XX")


@pytest.mark.parametrize(
    ("words", "charge"),
    [
        ("inciting subversion of state power", "cn.105.2"),
        ("inciting the overthrow of state power", "cn.105.2"),  # another rendering
        ("incitement to subvert state power", "cn.105.2"),
        ("subversion of state power", "cn.105.1"),  # not the incitement
        ("煽動顛覆國家政權罪", "cn.105.2"),  # traditional characters
        ("煽颠", "cn.105.2"),  # the short form
        ("picking quarrels and provoking trouble", "cn.293"),
        ("Article 105(2)", "cn.105.2"),
        ("being late", None),
    ],
)
def test_a_wording_finds_its_charge_or_none(words: str, charge: str | None) -> None:
    assert match_charge(words, "CN") == charge


def test_the_jurisdiction_is_found_and_says_from_what() -> None:
    found = find_jurisdiction(["Guangzhou Intermediate Court"], ["Guangzhou"])
    assert found is not None
    assert (found.code, found.because[0]) == ("CN", "Guangzhou Intermediate Court")
    hong_kong = find_jurisdiction(["District Court"], ["Sha Tin"])
    assert hong_kong is not None
    assert hong_kong.code == "HK"
    assert find_jurisdiction(["District Court"], []) is None
    assert find_jurisdiction([], ["Minsk", "Moscow"]) is None  # split evidence decides nothing


def test_a_charge_has_its_article_and_its_pack_the_statute() -> None:
    assert article_of("cn.105.2") == "105(2)"
    assert article_of("cn.nothing") is None
    assert article_of("nowhere.1") is None
    assert article_of("vn.117", date(2016, 5, 1)) == "PC1999 88"  # as the law stood on the day
    assert article_of("vn.117", date(2018, 1, 1)) == "PC2015 117"
    assert article_of("vn.117") == "PC1999 88 or PC2015 117"  # no day: both
    assert article_of("vn.117", date(2017, 12, 1), date(2018, 1, 31)) == "PC1999 88 or PC2015 117"
    charge = next(one for one in load("CN").charges if one.id == "cn.105.2")
    text = load("CN").texts[charge.text]
    assert text.name.startswith("Criminal Law")
    assert charge.source is not None
    assert text.version in charge.source


def test_a_name_that_several_charges_share_is_told_from_one_that_none_has() -> None:
    shared = next(
        (name, code)
        for code in codes()
        for charge in load(code).charges
        for name in charge.english
        if len(namesakes(name, code)) > 1
    )
    assert match_charge(*shared) is None
    assert namesakes("painting walls", "CN") == ()


def test_a_pack_of_nothing_but_its_head_recognises_nothing() -> None:
    pack = Pack("XL", '[pack]\ncode = "XL"\nname = "Lamaria"\n')
    assert (pack.gazetteer, pack.rules, pack.names_in_han) == (Gazetteer(), (), ())
    assert Pack("XL", "").gazetteer == Gazetteer()


def test_fields_written_as_in_json_and_others_are_read_alike() -> None:
    """A short way of reading is taken only where it gives what TOML gives."""
    written = (
        '[[rule]]\nid = "a"\nn = 3\nrolls = true\nnames = ["é", "\\u00e9"]\n'
        "[[rule]]  # a comment\nid = 'b'\nnames = [\n  \"x\",\n]\n\n# between\n[[rule.version]]\n"
        'extensions = [{ n = 1, unit = "day" }]\n[[rule]]\nid = "c"   # behind\n'
    )
    assert section(stretches(written), "rule") == tomllib.loads(written)["rule"]
