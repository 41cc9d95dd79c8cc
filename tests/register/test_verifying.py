"""Every change of a bit that changes content is found and named."""

from __future__ import annotations

import random
import shutil
from typing import TYPE_CHECKING

import pytest

from habeas import register
from habeas.records.errors import HabeasError
from habeas.register.models import EntryRow, PayloadRow
from habeas.register.verifying import Finding, extent, verify

from .conftest import SECRET
from .keeping import ARREST, SENTENCE, kept

if TYPE_CHECKING:
    from pathlib import Path

    from habeas.register.store import Register


def test_a_whole_register_verifies(opened: Register) -> None:
    kept(opened, ARREST, SENTENCE)
    assert not list(verify(opened))
    assert extent(opened) == (7, 2)


def test_a_changed_row_is_named(opened: Register) -> None:
    kept(opened, ARREST)
    EntryRow.objects.using(opened.alias).filter(sequence=2).update(by="somebody")
    assert Finding("entry 2", "is not what its recorded head says") in list(verify(opened))


def test_a_payload_taken_away_is_named(opened: Register) -> None:
    kept(opened, ARREST)
    PayloadRow.objects.using(opened.alias).filter(sequence=3).delete()
    found = list(verify(opened))
    assert found == [Finding("entry 3", "has lost its payload without an erasure that names it")]


def test_entries_cut_off_the_end_are_named(opened: Register) -> None:
    kept(opened, ARREST)
    EntryRow.objects.using(opened.alias).filter(sequence=4).delete()
    assert Finding("entry 4", "was acknowledged and is gone") in list(verify(opened))


def test_an_original_taken_away_is_named(opened: Register) -> None:
    (added,) = kept(opened, ARREST)
    shutil.rmtree(opened.place.originals)
    assert list(verify(opened)) == [
        Finding(f"original {added.document}", "is not the file that was received")
    ]


@pytest.mark.parametrize("seed", range(6))
def test_a_flipped_bit_anywhere_in_the_database_is_found(embedded: Path, seed: int) -> None:
    with register.open(embedded, SECRET) as unlocked:
        kept(unlocked, ARREST, SENTENCE)
    path = embedded / "ledger.db"
    data = bytearray(path.read_bytes())
    place = random.Random(seed).randrange(len(data) * 8)  # noqa: S311 - a repeatable place
    data[place // 8] ^= 1 << place % 8
    path.write_bytes(bytes(data))
    try:
        with register.open(embedded, SECRET) as unlocked:
            assert list(verify(unlocked))
    except HabeasError as error:
        assert "as it was written" in str(error) or "acknowledged" in str(error)  # noqa: PT017
