"""Names that researchers give: shown, made anew from the ledger, erased with what they rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from habeas.register import erasing
from habeas.register.cases import cases
from habeas.register.errors import NoSuchRecord
from habeas.register.ledger import writing
from habeas.register.models import GivenNameRow
from habeas.register.naming import give_name, given_names
from habeas.register.persons import judge, withdraw
from habeas.register.rebuilding import rebuild
from habeas.register.verifying import verify

from .keeping import ARREST, CHINESE, kept
from .test_persons import mentions

if TYPE_CHECKING:
    from habeas.register.store import Register

DAY, LATER = "2026-01-05T00:00:00Z", "2026-02-05T00:00:00Z"


def named(opened: Register) -> dict[int, str]:
    return {line.number: line.name for line in cases(opened)}


def test_the_last_name_stands_and_an_empty_one_takes_it_back(opened: Register) -> None:
    kept(opened, ARREST)
    before = named(opened)
    give_name(opened, 1, "Ada  Sorel", at=DAY)
    assert named(opened) == {1: "Ada Sorel"}
    give_name(opened, 1, "Ada Sorell", at=LATER)
    rebuild(opened)
    assert named(opened) == {1: "Ada Sorell"}
    assert given_names(opened, [1], "2026-01-06T00:00:00Z") == {1: "Ada Sorel"}
    give_name(opened, 1, "", at=LATER)
    assert named(opened) == before
    assert not [*verify(opened)]


def test_a_name_goes_with_the_person_it_was_given_to(opened: Register) -> None:
    kept(opened, ARREST, CHINESE)
    give_name(opened, 2, "Ada Sorel", at=DAY)
    first, second = mentions(opened)
    done = judge(opened, "same", first, second, at=DAY)
    assert named(opened) == {1: "Ada Sorel"}
    withdraw(opened, done.number, at=DAY)
    assert named(opened)[2] == "Ada Sorel" != named(opened)[1]


def test_an_erased_document_takes_it_along(opened: Register) -> None:
    kept(opened, ARREST)
    give_name(opened, 1, "Ada Sorel", at=DAY)
    document = mentions(opened)[0] // 10_000 - 2
    with writing(opened, DAY) as book:
        erasing.destroy(book, [document], why="asked", asked=None)
    erasing.finish(opened)
    assert not GivenNameRow.objects.using(opened.alias).exists()


def test_only_a_case_that_is_held_is_named(opened: Register) -> None:
    with pytest.raises(NoSuchRecord):
        give_name(opened, 9, "Ada Sorel", at=DAY)
