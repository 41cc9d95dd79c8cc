"""Sealed cases: gone from the register, opened by their holders, whole and verifiable."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from habeas import register
from habeas.register import compartments, founding, rekeying
from habeas.register.backing_up import back_up
from habeas.register.cases import cases, told_of
from habeas.register.compartments import Sealed
from habeas.register.deciding import decide
from habeas.register.documents import original_of
from habeas.register.errors import Damaged, InUse, NoSuchRecord, RolledBack
from habeas.register.keys import Secret
from habeas.register.ledger import entries
from habeas.register.models import CaseRow, ClaimRow, DecisionRow
from habeas.register.rebuilding import rebuild
from habeas.register.sealing_errors import (
    BadSharing,
    Elsewhere,
    FurtherHolder,
    NoSuchCompartment,
    NotForYou,
    SharedDocument,
    UnknownHolder,
)
from habeas.register.search import find
from habeas.register.sweeping import sweep
from habeas.register.verifying import verify

from .conftest import CHEAP, SECRET
from .keeping import ARREST, CHINESE, SENTENCE, kept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.register.store import Register

DAY = "2026-01-05T00:00:00Z"
LYNX, HARE = Secret("the passphrase of lynx"), Secret("the passphrase of hare")
WRITER = Path(__file__).with_name("sealed_writer.py")
BOTH = "Lena Marquant and Tomas Reven were detained in Ostrava on 4 June 2024."


@pytest.fixture
def either(opened: Register) -> Register:
    """A register, on each database, that owner, lynx and hare open: H-0001 Lena Marquant, H-0002
    秦望舒.
    """
    return shared_by_three(opened)


@pytest.fixture
def three(embedded: Path) -> Iterator[Register]:
    """The same on the embedded database."""
    with register.open(embedded, SECRET) as unlocked:
        yield shared_by_three(unlocked)


def shared_by_three(unlocked: Register) -> Register:
    kept(unlocked, ARREST, CHINESE)
    rekeying.add_holder(unlocked, "lynx", LYNX, at=DAY, cost=CHEAP)
    rekeying.add_holder(unlocked, "hare", HARE, at=DAY, cost=CHEAP)
    return unlocked


def sealed(main: Register, *case_numbers: int) -> Sealed:
    """Cases sealed in S-1 for owner, and for lynx where they open the register."""
    holders = [one for one in ("owner", "lynx") if one in rekeying.holders(main)]
    with compartments.create(main, holders, need=1, at=DAY) as compartment:
        return compartments.move(main, compartment, case_numbers, at=DAY)


def opened_again(main: Register, *others: str) -> Register:
    return compartments.open(main, 1, others, at=DAY, why="to answer the family")


def test_a_sealed_case_leaves_the_register_and_keeps_everything(either: Register) -> None:
    three = either
    claim = ClaimRow.objects.using(three.alias).order_by("number").first()
    assert claim is not None
    decide(three, claim.claim, "accept", expect=0, at="2026-01-03T00:00:00Z", why="seen")
    before = told_of(three, 1)
    done = sealed(three, 1)
    assert (done.documents, done.swept) == (1, True)
    assert [line.number for line in cases(three)] == [2]
    with pytest.raises(Elsewhere, match="--sealed"):
        told_of(three, 1)
    assert not find(three.alias, "Marquant") and not list(verify(three)) and not rebuild(three)
    with opened_again(three) as compartment:
        after = told_of(compartment, 1)
        assert [one.reading for one in after] == [one.reading for one in before]
        assert [one.received for one in after] == [one.received for one in before]
        assert original_of(compartment, after[0].document) == ARREST.encode()
        one = DecisionRow.objects.using(compartment.alias).get(claim=claim.claim)
        assert (one.verdict, one.by, one.at) == ("accept", "owner", "2026-01-03T00:00:00Z")
        assert find(compartment.alias, "Marquant")
        assert not list(verify(compartment)) and not rebuild(compartment)


def test_the_ledger_of_the_register_holds_number_name_and_head_alone(three: Register) -> None:
    sealed(three, 1)
    told = [
        kept.body or b"" for kept in entries(three) if kept.entry.kind.startswith("compartment")
    ]
    assert len(told) >= 2
    for body in told:
        assert set(json.loads(body)) == {"compartment", "register", "reaches", "head"}
    everything = b"".join(kept.body or b"" for kept in entries(three))
    assert b"Marquant" not in everything and "秦望舒".encode() in everything


def test_two_of_n_open_it_together(either: Register) -> None:
    three = either
    with compartments.create(three, ["owner", "lynx", "hare"], need=2, at=DAY) as compartment:
        compartments.move(three, compartment, [1], at=DAY)
    with pytest.raises(FurtherHolder):
        opened_again(three)
    lynx = founding.identity_of(three, LYNX)
    with opened_again(three, lynx) as compartment:
        assert told_of(compartment, 1)
        (*_, last) = entries(compartment)
        assert last.entry.kind == "opened"
        assert last.body is not None and b'"why":"to answer the family"' in last.body
        assert b'"holders":["lynx","owner"]' in last.body


def test_whoever_does_not_hold_it_cannot_open_it(embedded: Path) -> None:
    with register.open(embedded, SECRET) as main:
        kept(main, ARREST)
        rekeying.add_holder(main, "lynx", LYNX, at=DAY, cost=CHEAP)
        rekeying.add_holder(main, "hare", HARE, at=DAY, cost=CHEAP)
        sealed(main, 1)
    with register.open(embedded, HARE) as main, pytest.raises(NotForYou):
        opened_again(main)
    with register.open(embedded, LYNX) as main, opened_again(main) as compartment:
        assert told_of(compartment, 1)


def test_no_file_of_the_register_holds_the_name_under_its_key(embedded: Path) -> None:
    with register.open(embedded, SECRET) as main:
        kept(main, ARREST, CHINESE)
        sealed(main, 1)
        data = b"".join(kept.body or b"" for kept in entries(main))
        assert b"Marquant" not in data
    plain = _decrypted(embedded)
    assert b"Marquant" not in plain and "秦望舒".encode() in plain


def _decrypted(folder: Path) -> bytes:
    """The database of a register as a plain file, every page of it."""
    from sqlcipher3 import dbapi2

    from habeas.register.keys import derived, parsed, unwrap
    from habeas.register.place import Place

    found = unwrap(
        parsed((folder / "keys.json").read_bytes()), SECRET, Place(folder).identity().name
    )
    plain = folder.parent / "plain.db"
    connection = dbapi2.connect(str(folder / "ledger.db"))
    connection.execute(f"PRAGMA key = \"x'{derived(found.key, 'database').hex()}'\"")
    connection.execute(f"ATTACH DATABASE '{plain}' AS plain KEY ''")
    connection.execute("SELECT sqlcipher_export('plain')")
    connection.close()
    return plain.read_bytes()


def test_the_recovery_key_opens_what_one_holder_opens_and_not_what_two_must(tmp_path: Path) -> None:
    main, recovery = register.create(tmp_path / "r", SECRET, holder="owner", at=DAY, cost=CHEAP)
    with main:
        kept(main, ARREST, CHINESE)
        rekeying.add_holder(main, "lynx", LYNX, at=DAY, cost=CHEAP)
        sealed(main, 1)
        with compartments.create(main, ["owner", "lynx"], need=2, at=DAY) as second:
            compartments.move(main, second, [2], at=DAY)
    with register.open(tmp_path / "r", Secret(recovery, recovery=True)) as main:
        with opened_again(main) as compartment:
            assert told_of(compartment, 1)
        with pytest.raises(NotForYou):
            compartments.open(main, 2, at=DAY, why="lost")


def test_a_document_that_tells_of_others_is_sealed_only_when_asked(three: Register) -> None:
    kept(three, BOTH)
    shared = {line.number: line.name for line in cases(three)}
    own = next(number for number, name in shared.items() if name == "Tomas Reven")
    with pytest.raises(SharedDocument, match=r"telling of H-\d+ too"):
        sealed(three, own)
    with opened_again(three) as compartment:
        assert compartments.move(three, compartment, [own], at=DAY, whole=True).documents == 1
        assert told_of(compartment, own)
    assert own not in {line.number for line in cases(three)}


def test_a_new_case_in_a_compartment_has_a_number_of_its_own(three: Register) -> None:
    sealed(three, 1)
    with opened_again(three) as compartment:
        kept(compartment, SENTENCE.replace("Lena Marquant", "Jitka Vorel"))
        numbers = [line.number for line in cases(compartment)]
    assert numbers == [1, 10_000_001]


def test_what_is_added_later_joins_the_sealed_case(three: Register) -> None:
    sealed(three, 1)
    with opened_again(three) as compartment:
        (added,) = kept(compartment, SENTENCE)
        assert added.known_cases == (1,)


def test_a_compartment_put_back_is_seen(embedded: Path, tmp_path: Path) -> None:
    with register.open(embedded, SECRET) as main:
        kept(main, ARREST)
        sealed(main, 1)
    inside = embedded / "sealed" / "1"
    shutil.copytree(inside, tmp_path / "aside")
    with register.open(embedded, SECRET) as main, opened_again(main) as compartment:
        kept(compartment, SENTENCE)
    shutil.rmtree(inside)
    shutil.copytree(tmp_path / "aside", inside)
    shutil.rmtree(tmp_path / "state")
    with register.open(embedded, SECRET) as main, pytest.raises(RolledBack):
        opened_again(main)
    shutil.rmtree(inside)
    with register.open(embedded, SECRET) as main:
        with pytest.raises(Damaged, match="the folder of S-1"):
            opened_again(main)
        assert [finding.part for finding in verify(main)] == ["compartment S-1"]


def test_new_holders_come_in_and_former_ones_open_nothing_written_later(either: Register) -> None:
    three = either
    sealed(three, 1)
    with opened_again(three) as compartment:
        former = compartment.key
        compartments.share_anew(compartment, ["owner", "hare"], need=2, at=DAY)
    assert compartments.holders_of(three, 1) == (2, ("owner", "hare"))
    with pytest.raises(FurtherHolder):
        opened_again(three, founding.identity_of(three, LYNX))
    with opened_again(three, founding.identity_of(three, HARE)) as compartment:
        assert compartment.key != former and told_of(compartment, 1)
        assert not list(verify(compartment)) and not rebuild(compartment)


def test_a_crash_before_the_register_forgot_is_mended_by_sealing_again(
    three: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with compartments.create(three, ["owner"], need=1, at=DAY) as compartment:
        with monkeypatch.context() as broken:
            broken.setattr(compartments.erasing, "destroy", stopped)
            with pytest.raises(KeyboardInterrupt):
                compartments.move(three, compartment, [1], at=DAY)
        claim = ClaimRow.objects.using(three.alias).order_by("number").first()
        assert claim is not None
        decide(three, claim.claim, "reject", expect=0, at=DAY, why="a namesake")
        assert compartments.move(three, compartment, [1], at=DAY).documents == 1
        one = DecisionRow.objects.using(compartment.alias).get(claim=claim.claim)
        assert one.verdict == "reject"
        assert not rebuild(compartment)


def test_a_crash_while_a_group_is_founded_does_not_stop_the_next(
    three: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr("habeas.register.ledger.tell_main", stopped)
        with pytest.raises(KeyboardInterrupt):
            compartments.create(three, ["owner"], need=1, at=DAY)
    untold = three.place.folder / "sealed" / "1"
    assert untold.is_dir()
    begun = untold.with_name(".2.4711.new")
    begun.mkdir()
    (begun / "keys.json").write_bytes(b"{}")
    assert sealed(three, 1).documents == 1
    assert [one.number for one in compartments.compartments(three)] == [2]
    assert sweep(three).leftovers == 1
    assert not begun.exists()
    assert untold.is_dir(), "it may be of an older register put back: nothing is thrown away"
    assert not list(verify(three)) and not rebuild(three)


@pytest.mark.parametrize(
    ("holders", "need", "error"),
    [([], 1, UnknownHolder), (["nobody"], 1, UnknownHolder), (["owner"], 2, BadSharing)],
)
def test_what_cannot_be_shared_makes_nothing(
    three: Register, holders: list[str], need: int, error: type[Exception]
) -> None:
    with pytest.raises(error):
        compartments.create(three, holders, need=need, at=DAY)
    assert compartments.compartments(three) == ()
    assert not (three.place.folder / "sealed").exists()


def test_cases_and_compartments_that_are_not_there(three: Register) -> None:
    with pytest.raises(NoSuchCompartment):
        opened_again(three)
    empty = compartments.create(three, ["owner"], need=1, at=DAY)
    with empty as compartment, pytest.raises(NoSuchRecord):
        compartments.move(three, compartment, [9], at=DAY)
    assert CaseRow.objects.using(three.alias).count() == 2


def test_a_backup_carries_them_sealed(embedded: Path, tmp_path: Path) -> None:
    from habeas.register.restoring import Way, restore

    with register.open(embedded, SECRET) as main:
        kept(main, ARREST, CHINESE)
        sealed(main, 1)
        with opened_again(main) as compartment:
            kept(compartment, SENTENCE)
        back_up(main, tmp_path / "b.backup", at=DAY)
    restore(tmp_path / "b.backup", tmp_path / "elsewhere", SECRET, Way(), at=DAY)
    with register.open(tmp_path / "elsewhere", SECRET) as main:
        assert not list(verify(main))
        with opened_again(main) as compartment:
            assert len(told_of(compartment, 1)) == 2
            assert not list(verify(compartment))


def test_a_backup_made_while_another_process_writes_to_one_is_whole(
    embedded: Path, tmp_path: Path
) -> None:
    from habeas.register.restoring import Way, restore

    with register.open(embedded, SECRET) as main:
        kept(main, ARREST, CHINESE)
        sealed(main, 1)
    command = [sys.executable, WRITER, embedded, SECRET.words, DAY]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "writing\n"
        with register.open(embedded, SECRET) as main:
            for at in range(3):
                back_up(main, tmp_path / f"{at}.backup", at=DAY)
        writer.terminate()
    for at in range(3):
        restore(
            tmp_path / f"{at}.backup", tmp_path / f"r{at}", SECRET, Way(accept_loss=True), at=DAY
        )
        with register.open(tmp_path / f"r{at}", SECRET) as main, opened_again(main) as compartment:
            assert not list(verify(compartment))
            assert told_of(compartment, 1)


def test_a_process_that_has_one_open_makes_no_backup(embedded: Path, tmp_path: Path) -> None:
    with register.open(embedded, SECRET) as main:
        kept(main, ARREST)
        sealed(main, 1)
        with opened_again(main), pytest.raises(InUse):
            back_up(main, tmp_path / "b.backup", at=DAY)
        assert not (tmp_path / "b.backup").exists()


def test_what_was_erased_in_one_stays_erased_in_an_older_backup(
    embedded: Path, tmp_path: Path
) -> None:
    from habeas.register.erasing import Erased, erase
    from habeas.register.restoring import Way, restore

    with register.open(embedded, SECRET) as main:
        kept(main, ARREST)
        rekeying.add_holder(main, "lynx", LYNX, at=DAY, cost=CHEAP)
        sealed(main, 1)
        back_up(main, tmp_path / "b.backup", at=DAY)
        with opened_again(main) as compartment:
            (told,) = told_of(compartment, 1)
            erase(compartment, told.document, at=DAY, why="asked")
    with register.open(embedded, LYNX) as main, opened_again(main) as compartment:
        done = erase(compartment, told.document, at=DAY, why="asked")
    assert isinstance(done, Erased)
    assert [copy.file for copy in done.copies] == ["b.backup"]
    restore(tmp_path / "b.backup", tmp_path / "older", SECRET, Way(accept_loss=True), at=DAY)
    with register.open(tmp_path / "older", SECRET) as main, opened_again(main) as compartment:
        with pytest.raises(Elsewhere):
            told_of(compartment, 1)
        assert not find(compartment.alias, "Marquant") and not list(verify(compartment))


def test_copies_that_hold_a_sealed_case_open_are_named(three: Register, tmp_path: Path) -> None:
    from habeas.register.travelling import make

    back_up(three, tmp_path / "b.backup", at=DAY)
    make(three, tmp_path / "road", HARE, [1], until=date(2026, 2, 1), at=DAY, cost=CHEAP)
    make(three, tmp_path / "other", HARE, [2], until=date(2026, 2, 1), at=DAY, cost=CHEAP)
    assert [copy.kind for copy in sealed(three, 1).copies] == ["backup", "travel register"]


def test_a_note_goes_along_with_its_source_and_not_with_who_that_is(three: Register) -> None:
    from habeas.records.source import Knowledge, Source
    from habeas.register import given, sources
    from habeas.register.errors import HabeasError
    from habeas.register.ledger import writing

    first = told_of(three, 1)[0].document
    (second,) = kept(three, SENTENCE)
    with writing(three, DAY) as ledger:
        number = sources.add(ledger, Source("heron", Knowledge.RELATIVE))
        sources.seal_identity(ledger, number, "Olga Marquant", ["owner"])
        given.give(ledger, first, {"source": "heron", "verify_by": "2026-03-01"})
        given.give(ledger, second.document, {"copy_of": str(first), "source": "heron"})
    sealed(three, 1)
    with opened_again(three) as compartment:
        told = {one.document: one for one in told_of(compartment, 1)}
        behind = given.given(compartment, told)
        assert [one.source for one in behind.values()] == [Source("heron", Knowledge.RELATIVE)] * 2
        assert sorted(one.copied_from or 0 for one in behind.values()) == [0, min(told)]
        assert [one.verify_by for one in behind.values() if one.verify_by] == ["2026-03-01"]
        assert not rebuild(compartment)
        with pytest.raises(HabeasError, match="found"):
            sources.open_identity(compartment, "heron", at=DAY, why="to call")
    assert sources.open_identity(three, "heron", at=DAY, why="to call") == "Olga Marquant"
    assert not rebuild(three)
