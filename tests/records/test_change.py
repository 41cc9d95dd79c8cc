"""A changed record is what ``dataclasses.replace`` gives."""

from __future__ import annotations

import dataclasses

import pytest

from habeas.reading.english.draft import Draft
from habeas.records.change import replace
from habeas.records.errors import BadDate
from habeas.records.when import When


@dataclasses.dataclass(frozen=True, slots=True)
class One:
    a: int
    b: str = "b"


@dataclasses.dataclass(frozen=True, slots=True)
class Two(One):
    c: tuple[int, ...] = ()


@dataclasses.dataclass(frozen=True)
class Loose:
    a: int
    b: int = 0


@pytest.mark.parametrize("record", [One(1), Two(1, "x", (2,)), Loose(1, 2)])
def test_the_record_with_another_value_and_the_old_one_as_it_was(record: One) -> None:
    before = dataclasses.asdict(record)
    changed = replace(record, a=5)
    assert changed == dataclasses.replace(record, a=5)
    assert type(changed) is type(record)
    assert dataclasses.asdict(record) == before


def test_every_slot_of_a_draft_is_kept() -> None:
    filled = {f.name: f.name for f in dataclasses.fields(Draft)}
    draft = Draft(**filled)  # type: ignore[arg-type]
    assert replace(draft) == draft
    assert replace(draft, court="c").court == "c"


def test_a_record_that_checks_itself_is_checked() -> None:
    with pytest.raises(BadDate):
        replace(When("2021-01-01"), edtf="2021-13-01")


def test_an_unknown_slot_is_an_error() -> None:
    with pytest.raises(KeyError):
        replace(One(1), d=1)
