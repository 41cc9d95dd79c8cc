"""Records of the readers: equal, hashable and shown like a frozen dataclass."""

from __future__ import annotations

from dataclasses import dataclass, fields

import pytest

from habeas.records.record import is_record, record


@record
class One:
    a: int
    b: str = "b"


@record
class Two(One):
    c: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Frozen:
    a: int


def test_equal_fields_of_one_class_are_equal_and_hash_alike() -> None:
    assert One(1) == One(1, "b")
    assert hash(One(1)) == hash(One(1, "b"))
    assert One(1) != One(2)
    assert One(1) != Two(1)


def test_a_record_shows_its_fields() -> None:
    assert repr(Two(1)) == "Two(a=1, b='b', c=())"


def test_a_record_takes_no_other_attribute() -> None:
    with pytest.raises(AttributeError):
        One(1).d = 2  # type: ignore[attr-defined]


def test_inherited_fields_come_first() -> None:
    assert [field.name for field in fields(Two)] == ["a", "b", "c"]  # type: ignore[arg-type]


def test_what_is_a_record() -> None:
    assert is_record(Two)
    assert not is_record(Frozen)
