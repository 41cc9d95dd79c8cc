"""The id of a claim is computed once and is no part of what the claim is."""

from __future__ import annotations

import copy
from dataclasses import asdict, replace

from habeas.records.claim import Claim, Event, Stance
from habeas.records.quote import Quote

ONE = Claim(Event.ARREST, "Lena Marquant", Quote("ab" * 32, "1", 0, 8, "arrested"), Stance.ASSERTED,
            "a/1", ("rule",))  # fmt: skip


def test_an_id_that_was_asked_for_changes_nothing_else() -> None:
    other = replace(ONE)
    assert len(ONE.id) == 16
    assert ONE.id is ONE.id
    assert other == ONE and hash(ONE) == hash(other) and repr(ONE) == repr(other)
    assert asdict(ONE) == asdict(other)
    assert copy.copy(ONE) == other
    assert copy.copy(ONE).id == other.id == ONE.id


def test_a_changed_copy_has_an_id_of_its_own() -> None:
    assert replace(ONE, place="Ostrava").id != ONE.id
    assert replace(ONE, reader="b/2").id == ONE.id
