"""Erasure is real: two persons, then the words are in no page and no file, and the chain holds."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

import pytest

from habeas import register
from habeas.register import cases, documents, orders, originals, search
from habeas.register.deciding import decide
from habeas.register.erasing import Asked, Erased, erase, finish, refuse
from habeas.register.errors import NoReason, NoSuchRecord, SecondPerson
from habeas.register.keys import Secret
from habeas.register.ledger import entries, erased
from habeas.register.models import ClaimRow
from habeas.register.rebuilding import rebuild
from habeas.register.rekeying import add_holder
from habeas.register.sweeping import sweep
from habeas.register.verifying import verify

from .conftest import CHEAP, SECRET
from .keeping import ARREST, CHINESE, SENTENCE, kept
from .pages import decrypted, held

if TYPE_CHECKING:
    from pathlib import Path

    from habeas.register.store import Register

DAY = "2026-01-05T00:00:00Z"
WHY = "the family asked, verified by telephone"
SECOND = Secret("the passphrase of another")
# One person in two spellings; the first document gives the case its name.
FULL = (
    "Odile Karvash Brennik, a printer, was arrested in Ostrava on 3 May 2024. "
    "Her brother Tomel Brennik was fined."
)


@pytest.fixture
def two(folder: Path) -> Path:
    return with_second(folder)


def with_second(folder: Path) -> Path:
    with register.open(folder, SECRET) as unlocked:
        add_holder(unlocked, "second", SECOND, at=DAY, cost=CHEAP)
    return folder


def by_two(folder: Path, number: int) -> Erased:
    with register.open(folder, SECRET) as unlocked:
        assert erase(unlocked, number, at=DAY, why=WHY) == Asked(number, "owner")
    with register.open(folder, SECOND) as unlocked:
        done = erase(unlocked, number, at=DAY, why=WHY)
    assert isinstance(done, Erased)
    return done


def test_the_words_are_in_no_page_and_no_file(two: Path) -> None:
    with register.open(two, SECRET) as unlocked:
        first, _ = kept(unlocked, FULL, CHINESE)
        claim = ClaimRow.objects.using(unlocked.alias).filter(event="arrest").first()
        assert claim is not None
        decide(unlocked, claim.claim, "correct", expect=0, at=DAY, fields={"place": "Karvash"})
        assert held(unlocked, b"Karvash") and held(unlocked, b"karvash")
        file = next(iter(documents.files_of(unlocked, [documents_id(unlocked, first.document)])))
    done = by_two(two, first.document)
    assert done.payloads == 4 and done.swept and not done.copies
    with register.open(two, SECRET) as unlocked:
        for words in (b"Karvash", b"karvash", b"Odile", b"odile", b"Tomel", b"Ostrava", b"ostrava"):
            assert not held(unlocked, words), words
        assert held(unlocked, "秦".encode())
        assert not (unlocked.place.originals / file).exists()
        assert not list(verify(unlocked))
        assert not search.find(unlocked.alias, "karvash")
        assert not rebuild(unlocked)
        with pytest.raises(NoSuchRecord):
            documents.original_of(unlocked, first.document)
    for path in two.rglob("*"):
        assert not path.is_file() or b"Karvash" not in path.read_bytes()


def documents_id(unlocked: Register, number: int) -> str:
    from habeas.register.models import DocumentRow

    return DocumentRow.objects.using(unlocked.alias).get(number=number).id


def test_two_persons_erase_on_either_database(opened: Register) -> None:
    add_holder(opened, "second", SECOND, at=DAY, cost=CHEAP)
    first, _ = kept(opened, FULL, CHINESE)
    erase(opened, first.document, at=DAY, why=WHY)
    with register.open(opened.place.folder, SECOND) as other:
        done = erase(other, first.document, at=DAY, why=WHY)
    assert isinstance(done, Erased) and done.payloads == 3
    assert not search.find(opened.alias, "karvash") and search.find(opened.alias, "望舒")
    assert not list(verify(opened))
    assert not rebuild(opened)


def test_deflated_payloads_are_overwritten_too(embedded: Path) -> None:
    two = with_second(embedded)
    long = FULL + " She prints leaflets." * 60
    with register.open(two, SECRET) as unlocked:
        (first,) = kept(unlocked, long)
        rows = [e for e in entries(unlocked) if e.entry.kind == "text_derived"]
        small = zlib.compress(rows[0].body or b"", 1)[40:80]
        assert small in decrypted(two / "ledger.db", unlocked.key)
    by_two(two, first.document)
    with register.open(two, SECRET) as unlocked:
        assert small not in decrypted(two / "ledger.db", unlocked.key)


def test_the_reason_and_both_persons_stay(two: Path) -> None:
    with register.open(two, SECRET) as unlocked:
        (first,) = kept(unlocked, ARREST)
    by_two(two, first.document)
    with register.open(two, SECRET) as unlocked:
        told = {e.entry.kind: e for e in entries(unlocked)}
        assert told["erasure_asked"].entry.by == "owner" and told["erasure"].entry.by == "second"
        assert WHY.encode() in (told["erasure"].body or b"")
        assert set(erased(unlocked)) == {3, 4, 5}


def test_nobody_erases_alone(two: Path) -> None:
    with register.open(two, SECRET) as unlocked:
        (first,) = kept(unlocked, ARREST)
        with pytest.raises(NoReason):
            erase(unlocked, first.document, at=DAY, why=" ")
        erase(unlocked, first.document, at=DAY, why=WHY)
        with pytest.raises(SecondPerson):
            erase(unlocked, first.document, at=DAY, why=WHY)
        with pytest.raises(NoSuchRecord):
            erase(unlocked, 99, at=DAY, why=WHY)
        assert documents.original_of(unlocked, first.document)


def test_a_recovery_key_is_no_second_person(tmp_path: Path) -> None:
    made, recovery = register.create(tmp_path / "r", SECRET, holder="owner", at=DAY, cost=CHEAP)
    (first,) = kept(made, ARREST)
    erase(made, first.document, at=DAY, why=WHY)
    made.close()
    opened = register.open(tmp_path / "r", Secret(recovery, recovery=True))
    with opened as unlocked, pytest.raises(SecondPerson):
        erase(unlocked, first.document, at=DAY, why=WHY)


def test_a_request_that_was_taken_back_is_agreed_to_by_nobody(two: Path) -> None:
    with register.open(two, SECRET) as unlocked:
        (first,) = kept(unlocked, ARREST)
        erase(unlocked, first.document, at=DAY, why=WHY)
        refuse(unlocked, first.document, at=DAY, why="asked by somebody else")
        with pytest.raises(NoSuchRecord):
            refuse(unlocked, first.document, at=DAY, why="")
    with register.open(two, SECOND) as unlocked:
        assert erase(unlocked, first.document, at=DAY, why=WHY) == Asked(first.document, "second")


def test_a_case_told_elsewhere_keeps_its_number_and_takes_the_name_that_stands(two: Path) -> None:
    with register.open(two, SECRET) as unlocked:
        first, second = kept(unlocked, ARREST, SENTENCE.replace("Lena Marquant", "LENA MARQUANT"))
        assert second.known_cases == (1,)
    by_two(two, first.document)
    with register.open(two, SECRET) as unlocked:
        assert cases.name_of(unlocked, 1) == "LENA MARQUANT"
        assert not rebuild(unlocked)
    by_two(two, second.document)
    with register.open(two, SECRET) as unlocked:
        assert not list(cases.cases(unlocked))
        assert not rebuild(unlocked)
        (again,) = kept(unlocked, ARREST)
        assert again.new_cases == (2,)


def test_what_a_crash_left_of_an_erasure_is_finished(
    two: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with register.open(two, SECRET) as unlocked:
        (first,) = kept(unlocked, ARREST)
        erase(unlocked, first.document, at=DAY, why=WHY)
    with register.open(two, SECOND) as unlocked:
        with monkeypatch.context() as broken:
            broken.setattr(originals, "remove", _killed)
            with pytest.raises(KeyboardInterrupt):
                erase(unlocked, first.document, at=DAY, why=WHY)
        assert list(verify(unlocked))
        assert sweep(unlocked).erasure
        assert not [p for p in unlocked.place.originals.rglob("*") if p.is_file()]
        assert not held(unlocked, b"Marquant")
        assert not list(verify(unlocked))
        assert finish(unlocked)


def _killed(*_: object) -> None:
    raise KeyboardInterrupt


def test_an_order_stands_outside_and_names_nothing_that_was_said(two: Path) -> None:
    with register.open(two, SECRET) as unlocked:
        (first,) = kept(unlocked, ARREST)
    by_two(two, first.document)
    with register.open(two, SECRET) as unlocked:
        for path in (unlocked.place.orders, unlocked.orders_outside):
            (order,) = orders.read(path, unlocked.orders_key)
            assert [number for number, _ in order.documents] == [first.document]
            assert not orders.read(path, b"x" * 32)
