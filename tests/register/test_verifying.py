"""Every change of a bit that changes content is found and named."""

from __future__ import annotations

import json
import random
import shutil
from typing import TYPE_CHECKING

import pytest

from habeas import register
from habeas.records.errors import HabeasError
from habeas.register.erasing import erase
from habeas.register.keys import Secret
from habeas.register.models import EntryRow, PayloadRow
from habeas.register.rekeying import add_holder
from habeas.register.sweeping import sweep
from habeas.register.verifying import Finding, extent, verify

from .conftest import CHEAP, SECRET
from .keeping import ARREST, SENTENCE, kept

if TYPE_CHECKING:
    from pathlib import Path

    from habeas.register.store import Register


DAY = "2026-01-05T00:00:00Z"


def test_a_whole_register_verifies(opened: Register) -> None:
    kept(opened, ARREST, SENTENCE)
    assert not list(verify(opened))
    assert extent(opened) == (8, 2)


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


@pytest.mark.parametrize("part", ["heads", "outside", "orders", "keys.json", "habeas.json"])
@pytest.mark.parametrize("seed", range(6))
def test_a_flipped_bit_in_the_records_beside_the_database_is_found(
    folder: Path, part: str, seed: int
) -> None:
    second = Secret("the passphrase of another")
    with register.open(folder, SECRET) as unlocked:
        add_holder(unlocked, "second", second, at=DAY, cost=CHEAP)
        (added, _) = kept(unlocked, ARREST, SENTENCE)
        erase(unlocked, added.document, at=DAY, why="asked")
        outside = unlocked.heads_outside
    with register.open(folder, second) as unlocked:
        erase(unlocked, added.document, at=DAY, why="asked")
        assert not list(verify(unlocked))
    path = outside if part == "outside" else folder / part
    data = bytearray(path.read_bytes())
    place = random.Random(seed).randrange(len(data) * 8)  # noqa: S311 - a repeatable place
    data[place // 8] ^= 1 << place % 8
    if told(part, bytes(data)) == told(part, path.read_bytes()):
        return  # a blank, or the name of the mark
    path.write_bytes(bytes(data))
    try:
        with register.open(folder, SECRET) as unlocked:
            assert list(verify(unlocked))
            sweep(unlocked)
            assert not list(verify(unlocked))
    except HabeasError as error:
        assert part.endswith(".json") and "\n" not in str(error)  # noqa: PT017


def told(part: str, data: bytes) -> object:
    """What a file says, whatever the blanks in it."""
    if not part.endswith(".json"):
        return data
    try:
        values = json.loads(data)
    except ValueError:
        return data
    return values.get("slots", values) if isinstance(values, dict) else values
