"""Documents kept together are kept as they would be one by one, and lost together or not at all."""

from __future__ import annotations

import errno
import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from habeas import register
from habeas.intake import Added, read
from habeas.people.placing import sought
from habeas.register import gathering, originals, payloads, search
from habeas.register.candidates import Candidates
from habeas.register.errors import NoSpace
from habeas.register.ledger import entries, last, writing
from habeas.register.models import ClaimRow, DocumentRow, MentionRow
from habeas.register.projecting import PROJECTIONS, rows_of
from habeas.register.rebuilding import rebuild
from habeas.register.verifying import verify

from .conftest import SECRET, made
from .keeping import ARREST, CHINESE, SENTENCE, kept

if TYPE_CHECKING:
    from collections.abc import Mapping

    from habeas.register.store import Register

NAMESAKE = "Lena Marquant was fined 500 euros by a court in Graz on 2 June 2021."
TWO = "On 3 May 2024 Lena Marquant and Oskar Villner were arrested in Ostrava."
ONE = "Oskar Villner was arrested in Ostrava on 3 May 2024."
ALL = (ARREST, NAMESAKE, SENTENCE, ARREST, CHINESE, TWO, ONE, NAMESAKE)
COMPARED = 6
"""Pairs of persons that were compared and joined, or are to be asked about."""
BECOME = [
    ((1,), ()),  # Lena Marquant
    ((2,), ()),  # a namesake: nothing else agrees
    ((), (1,)),  # the same arrest on the same day
    None,  # the same bytes
    ((3,), ()),
    ((4,), (1,)),  # Oskar Villner is new
    ((), (4,)),  # and known from then on
    None,
]


def rows(opened: Register) -> list[list[tuple[object, ...]]]:
    """Every row of every projection, of evidence without the number that the database gives."""
    found = []
    for model in PROJECTIONS:
        fields = [field.attname for field in model._meta.concrete_fields]
        if model.__name__ == "EvidenceRow":
            fields.remove("id")
        found.append(sorted(rows_of(model, opened.alias).values_list(*fields), key=repr))
    return found


def became(added: list[Added]) -> list[tuple[tuple[int, ...], tuple[int, ...]] | None]:
    """The new and the known cases of each document; None for one that was held."""
    return [None if one.held else (one.new_cases, one.known_cases) for one in added]


def test_a_batch_gives_what_its_documents_give_one_by_one(
    opened: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    together = kept(opened, *ALL)
    assert became(together) == BECOME
    monkeypatch.delenv("HABEAS_DATABASE", raising=False)
    with register.open(made(tmp_path / "one by one"), SECRET) as other:
        assert [one for text in ALL for one in kept(other, text)] == together
        assert rows(other) == rows(opened)
        for question in ("marquant", "望舒", "ostrava"):
            found = {hit.document for hit in search.find(opened.alias, question)}
            assert found == {hit.document for hit in search.find(other.alias, question)} != set()


def test_documents_of_an_earlier_batch_are_met(opened: Register) -> None:
    kept(opened, *ALL[:3])
    assert became(kept(opened, *ALL)) == [None, None, None, None, *BECOME[4:]]


def test_many_are_written_in_parts_and_made_anew_in_parts(
    opened: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gathering, "READINGS_AT_ONCE", 2)
    kept(opened, *ALL)
    assert not rebuild(opened)
    monkeypatch.setattr(gathering, "READINGS_AT_ONCE", 500)
    assert not rebuild(opened)
    assert not list(verify(opened))


def claims_read(opened: Register) -> Mapping[str, object]:
    """The payload of the first reading."""
    (first, *_) = (kept for kept in entries(opened) if kept.entry.kind == "claims_read")
    assert first.body is not None
    return payloads.parsed(first.body)


@pytest.mark.parametrize("together", [True, False], ids=["in one write", "later"])
def test_a_later_reading_takes_the_place_of_the_claims_before(
    opened: Register, *, together: bool
) -> None:
    """The person and their case stay as the first reading gave them; its claims stand no more."""
    kept(opened, ARREST)
    again = claims_read(opened)
    document = DocumentRow.objects.using(opened.alias).get()
    before = ClaimRow.objects.using(opened.alias).count()
    with writing(opened, "2026-01-03T00:00:00Z") as ledger:
        if together:
            with ledger.gathered():
                numbers = [ledger.append("claims_read", again).sequence for _ in range(2)]
        else:
            numbers = [ledger.append("claims_read", again).sequence for _ in range(2)]
    claims = ClaimRow.objects.using(opened.alias)
    assert claims.count() == 3 * before
    current = claims.filter(current=True)
    assert set(current.values_list("reading", flat=True)) == {numbers[-1]}
    mention = MentionRow.objects.using(opened.alias).get()
    assert set(current.exclude(mention=None).values_list("mention", flat=True)) == {mention.number}
    document.refresh_from_db()
    assert document.reading == numbers[-1]
    assert not rebuild(opened)


def test_every_original_and_its_name_are_durable_before_their_entries(
    opened: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    durable: list[str] = []
    synced = os.fsync

    def watched(handle: int) -> None:
        durable.append(str(Path(f"/proc/self/fd/{handle}").readlink()))
        synced(handle)

    folder = opened.place.originals
    before = last(opened)

    def acknowledged(self: Register, head: object) -> None:
        files = [path for path in folder.rglob("*") if path.is_file()]
        assert len(files) == 6
        needed = {str(one) for path in files for one in (path, path.parent)} | {str(folder)}
        assert needed <= set(durable)
        acknowledge(self, head)

    acknowledge = type(opened).acknowledge
    monkeypatch.setattr(originals, "_OPEN_AT_ONCE", 4)
    monkeypatch.setattr(os, "fsync", watched)
    monkeypatch.setattr(type(opened), "acknowledge", acknowledged)
    kept(opened, *ALL)
    assert last(opened).sequence == before.sequence + 18 + COMPARED


@pytest.mark.parametrize("after", range(1, 7))
def test_a_disk_that_fills_up_meanwhile_leaves_no_file_and_no_entry(
    opened: Register, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    """Three files are made durable at a time: it fails at the first, at the last, and between."""
    left, synced, before = iter(range(after)), os.fsync, last(opened)

    def filling(handle: int) -> None:
        if next(left, None) is None:
            raise OSError(errno.ENOSPC, "No space left on device")
        synced(handle)

    monkeypatch.setattr(originals, "_OPEN_AT_ONCE", 3)
    with monkeypatch.context() as full:
        full.setattr(os, "fsync", filling)
        with pytest.raises(NoSpace):
            kept(opened, *ALL)
    assert not [path for path in opened.place.originals.rglob("*") if path.is_file()]
    assert last(opened) == before
    assert became(kept(opened, *ALL)) == BECOME


def handles() -> int:
    """How many files this process has open."""
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


def test_no_handle_stays_open(opened: Register) -> None:
    kept(opened, NAMESAKE)
    before = handles()
    kept(opened, *ALL)
    folder, digest = opened.place.originals, hashlib.sha256(b"1").hexdigest()
    files = sum(1 for _ in folder.rglob("*.*"))
    originals.put_all(folder, opened.naming_key, [(digest, b"1"), (digest, b"1")])
    assert sum(1 for _ in folder.rglob("*.*")) == files + 1
    assert handles() == before


def test_on_a_day_on_which_many_were_arrested_nobody_is_gone_through_for_the_day(
    opened: Register,
) -> None:
    """Who is met is looked up by name; the day only tells how common it is."""
    many = "On 3 May 2024 {} was arrested in Ostrava."
    names = ["Lena Marquant", "Mila Torvan", "Vera Osten", "Jitka Vorel", "Tomas Rebek"]
    kept(opened, *(many.format(name) for name in names))
    (lena,) = sought(read(many.format("Lena Marquant").encode(), "statement.txt")).values()
    found = Candidates(opened, lena.keys, most=lambda _: 100)
    assert [one.case for one, _, _ in found.sharing(lena.looked_up)] == [1]
    assert found.bearers(lena.keys)["arrest 2024-05-03"] == len(names)
