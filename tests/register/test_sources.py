"""Sources by code name, notes of conversations, and what is given about a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from habeas import register
from habeas.intake import Added, Told, keep, read_note
from habeas.records.errors import BadDate
from habeas.records.source import Knowledge, Reliability, Source
from habeas.records.when import Basis, parse
from habeas.register import documents, sources
from habeas.register.asking import decided
from habeas.register.carrying import carry
from habeas.register.erasing import (
    Asked,
    Erased,
    erase,
    erase_source,
    erasures,
    obey,
    order_of,
    refuse_source,
)
from habeas.register.errors import NoReason, NoSuchRecord, SecondPerson
from habeas.register.given import NOTHING_GIVEN, Given, documents_of, give, given, with_verify_by
from habeas.register.keys import Secret
from habeas.register.ledger import entries, writing
from habeas.register.rebuilding import rebuild
from habeas.register.rekeying import add_holder
from habeas.register.sealing_errors import NotForYou, UnknownHolder
from habeas.register.source_errors import (
    BadCodeName,
    BadGiven,
    NoSuchSource,
    NothingSealed,
    SourceExists,
)
from habeas.register.verifying import verify

from .conftest import CHEAP, SECRET, made
from .keeping import ARREST, kept
from .pages import held

if TYPE_CHECKING:
    from pathlib import Path

    from habeas.register.store import Register

DAY, LATER = "2026-01-05T00:00:00Z", "2026-02-05T00:00:00Z"
SECOND = Secret("the passphrase of another")
HERON = Source("heron", Knowledge.RELATIVE, Reliability.USUALLY, "ask before each use")
NOTE = "Lena Marquant was arrested in Ostrava yesterday. Her mother says she was denied a doctor."
WHO = "Katrin Obermoser, +00 555 0199"


def noted(opened: Register, text: str = NOTE, *, at: str = DAY, told: Told | None = None) -> Added:
    reading = read_note(text.encode(), on=parse("2024-05-04", Basis.GIVEN), title="a call")
    told = told or Told({"source": "heron", "verify_by": "2026-03-03"}, HERON)
    return keep(opened, [(text.encode(), reading)], at=at, told=told)[0]


def test_a_note_is_a_document_whose_yesterday_is_the_day_before_the_conversation(
    opened: Register,
) -> None:
    added = noted(opened)
    assert added.new_cases == (1,)
    (one,) = decided(opened, 1)
    document = one.told.reading.document
    assert (document.kind, document.title, document.published.edtf) == (
        "note", "a call", "2024-05-04",
    )  # fmt: skip
    arrest = next(c for c in one.told.reading.claims if c.event == "arrest")
    assert (arrest.when.edtf, arrest.when.basis) == ("2024-05-03", Basis.RELATIVE)
    assert one.given == Given(source=HERON, verify_by="2026-03-03")
    assert documents.original_of(opened, added.document) == NOTE.encode()
    kinds = [kept_one.entry.kind for kept_one in entries(opened)]
    assert kinds[1:] == [
        "source_added", "note_received", "text_derived", "claims_read", "document_described",
    ]  # fmt: skip
    assert not rebuild(opened) and not list(verify(opened))
    assert noted(opened, told=Told()).held


def test_a_source_that_is_told_of_twice_or_wrongly_leaves_nothing(opened: Register) -> None:
    noted(opened)
    before = len(list(entries(opened)))
    with pytest.raises(SourceExists):
        noted(opened, NOTE + " More.")
    with pytest.raises(NoSuchSource):
        noted(opened, NOTE + " More.", told=Told({"source": "wren"}))
    with pytest.raises(BadCodeName):
        noted(opened, NOTE + " More.", told=Told({"source": "+00 555"}, Source("+00 555")))
    with pytest.raises(BadDate):
        noted(opened, NOTE + " More.", told=Told({"verify_by": "soon"}))
    assert len(list(entries(opened))) == before
    assert not list(verify(opened))
    files = [path for path in opened.place.originals.rglob("*") if path.is_file()]
    assert len(files) == 1


def test_what_is_said_of_a_source_changes_and_nothing_is_overwritten(opened: Register) -> None:
    noted(opened)
    number = sources.known(opened, "heron").number
    with writing(opened, LATER) as ledger:
        sources.change(ledger, number, Source("heron", Knowledge.HEARSAY))
        sources.add(ledger, Source("Реполов"))
    found = {one.source.code: one.source for one in sources.all_known(opened)}
    assert found["heron"] == Source("heron", Knowledge.HEARSAY)
    assert found["Реполов"].knowledge is None
    assert documents_of(opened, number) == (3,)
    assert any(b"ask before each use" in (one.body or b"") for one in entries(opened))
    assert not rebuild(opened)


def test_what_is_given_about_a_document(opened: Register) -> None:
    first, second = kept(opened, ARREST, NOTE)
    one, two = first.document, second.document
    with writing(opened, DAY) as ledger:
        give(ledger, two, {"publisher": "Tarn Watch", "translation_of": str(one)}, "the masthead")
        give(ledger, one, {"verify_by": "2026-03-03"})
    with writing(opened, LATER) as ledger:
        give(ledger, two, {"translation_of": "", "copy_of": f"0{one}"})
        give(ledger, one, {"verify_by": ""})
    assert given(opened, [one, two]) == {
        one: NOTHING_GIVEN,
        two: Given(publisher="Tarn Watch", copied_from=one),
    }
    assert with_verify_by(opened) == {} and with_verify_by(opened, DAY) == {one: "2026-03-03"}
    assert given(opened, [two], DAY)[two].copied_from == one
    assert given(opened, [two], "2026-01-01T00:00:00Z") == {}
    assert not rebuild(opened)


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({}, BadGiven),
        ({"title": "x"}, BadGiven),
        ({"copy_of": "two"}, BadGiven),
        ({"copy_of": "2"}, BadGiven),
        ({"copy_of": "77"}, NoSuchRecord),
        ({"verify_by": "2026-03"}, BadGiven),
        ({"source": "crow"}, NoSuchSource),
    ],
)
def test_what_no_document_can_hold(
    folder: Path, fields: dict[str, str], error: type[Exception]
) -> None:
    with register.open(folder, SECRET) as unlocked:
        kept(unlocked, ARREST)
        with pytest.raises(error), writing(unlocked, DAY) as ledger:
            give(ledger, 2, fields)
        with pytest.raises(NoSuchRecord), writing(unlocked, DAY) as ledger:
            give(ledger, 9, {"publisher": "x"})
        assert not given(unlocked, [2])


@pytest.fixture
def two(folder: Path) -> Path:
    return with_a_source(folder)


def with_a_source(folder: Path) -> Path:
    with register.open(folder, SECRET) as unlocked:
        add_holder(unlocked, "second", SECOND, at=DAY, cost=CHEAP)
        noted(unlocked)
        number = sources.known(unlocked, "heron").number
        with writing(unlocked, DAY) as ledger:
            sources.seal_identity(ledger, number, WHO, ["second"])
    return folder


def test_who_a_source_is_opens_to_those_it_was_sealed_for_and_leaves_a_reason(two: Path) -> None:
    with register.open(two, SECRET) as unlocked:
        assert sources.known(unlocked, "heron").sealed_for == ("second",)
        with pytest.raises(NotForYou):
            sources.open_identity(unlocked, "heron", at=DAY, why="to call them")
        assert not held(unlocked, b"Obermoser")
        with pytest.raises(UnknownHolder), writing(unlocked, DAY) as ledger:
            sources.seal_identity(ledger, 3, WHO, ["nobody"])
        assert not rebuild(unlocked)
    with register.open(two, SECOND) as unlocked:
        with pytest.raises(NoReason):
            sources.open_identity(unlocked, "heron", at=DAY, why=" ")
        assert sources.open_identity(unlocked, "heron", at=DAY, why="to call them") == WHO
        last = list(entries(unlocked))[-1]
        assert (last.entry.kind, last.entry.by) == ("identity_opened", "second")
        assert b"to call them" in (last.body or b"")
        with writing(unlocked, DAY) as ledger:
            sources.add(ledger, Source("wren"))
        with pytest.raises(NothingSealed):
            sources.open_identity(unlocked, "wren", at=DAY, why="to call them")


def erased_by_two(folder: Path, *, identity: bool) -> Erased:
    with register.open(folder, SECRET) as unlocked:
        number = sources.known(unlocked, "heron").number
        asked = erase_source(unlocked, number, identity=identity, at=DAY, why="they asked")
        assert asked == Asked(number, "owner")
        with pytest.raises(SecondPerson):
            erase_source(unlocked, number, identity=identity, at=DAY, why="they asked")
    with register.open(folder, SECOND) as unlocked:
        done = erase_source(unlocked, number, identity=identity, at=DAY, why="they asked")
    assert isinstance(done, Erased) and done.swept
    return done


def test_an_erased_source_stands_nowhere_and_its_notes_say_so(two: Path) -> None:
    erased_by_two(two, identity=False)
    with register.open(two, SECRET) as unlocked:
        for words in (b"heron", b"ask before each use", b"usually_reliable"):
            assert not held(unlocked, words), words
        assert sources.all_known(unlocked) == ()
        (one,) = decided(unlocked, 1)
        assert one.given == Given(erased=True, verify_by="2026-03-03")
        assert not rebuild(unlocked) and not list(verify(unlocked))
        with writing(unlocked, DAY) as ledger:
            sources.add(ledger, HERON)
        (one,) = decided(unlocked, 1)
        assert one.given.source is None


def test_only_who_a_source_is_can_be_erased(two: Path) -> None:
    assert erased_by_two(two, identity=True).payloads == 1
    with register.open(two, SECOND) as unlocked:
        known = sources.known(unlocked, "heron")
        assert (known.source, known.sealed_for) == (HERON, ())
        with pytest.raises(NothingSealed):
            sources.open_identity(unlocked, "heron", at=DAY, why="to call them")
        with pytest.raises(NoSuchRecord):
            erase_source(unlocked, known.number, identity=True, at=DAY, why="they asked")
        assert not rebuild(unlocked) and not list(verify(unlocked))


def test_a_request_that_was_taken_back_waits_for_nobody(two: Path) -> None:
    with register.open(two, SECRET) as unlocked:
        number = sources.known(unlocked, "heron").number
        erase_source(unlocked, number, identity=True, at=DAY, why="they asked")
        refuse_source(unlocked, number, at=DAY, why="somebody else asked")
        with pytest.raises(NoSuchRecord):
            refuse_source(unlocked, number, at=DAY, why="once more")
    with register.open(two, SECOND) as unlocked:
        asked = erase_source(unlocked, number, identity=True, at=DAY, why="they asked")
        assert asked == Asked(number, "second")


@pytest.mark.parametrize("identity", [False, True])
def test_an_order_reaches_a_copy_from_before(
    embedded: Path, tmp_path: Path, *, identity: bool
) -> None:
    from shutil import copytree

    before = copytree(with_a_source(embedded), tmp_path / "before")
    erased_by_two(embedded, identity=identity)
    with register.open(embedded, SECRET) as unlocked:
        given_orders = [order_of(unlocked, payload, at) for at, payload in erasures(unlocked)]
    for file in (tmp_path / "state" / "habeas").iterdir():
        file.unlink()
    with register.open(before, SECRET) as copy:
        assert obey(copy, given_orders, at=LATER) == 1
        assert obey(copy, given_orders, at=LATER) == 0
        known = sources.all_known(copy)
        assert [one.sealed_for for one in known] == ([()] if identity else [])
        assert not rebuild(copy) and not list(verify(copy))


def test_an_erased_note_takes_what_was_given_about_it_along(two: Path) -> None:
    for secret in (SECRET, SECOND):
        with register.open(two, secret) as unlocked:
            erase(unlocked, 4, at=DAY, why="they asked")
    with register.open(two, SECRET) as unlocked:
        assert not held(unlocked, b"2026-03-03")
        assert not with_verify_by(unlocked)
        assert sources.known(unlocked, "heron").source == HERON
        assert not rebuild(unlocked) and not list(verify(unlocked))


def test_a_carried_note_names_its_source_there_too_and_not_who_they_are(
    embedded: Path, tmp_path: Path
) -> None:
    with (
        register.open(with_a_source(embedded), SECRET) as one,
        register.open(made(tmp_path / "other"), SECRET) as other,
    ):
        (letter,) = kept(one, ARREST)
        with writing(one, DAY) as ledger:
            give(ledger, 4, {"copy_of": str(letter.document)})
            sources.add(ledger, Source("wren"))
        carried = carry(one, other, [4], at=LATER, told={"why": "travel"})
        assert carried.documents == 1
        (known,) = sources.all_known(other)
        assert (known.source, known.sealed_for) == (HERON, ())
        (number,) = documents_of(other, known.number)
        assert documents.original_of(other, number) == NOTE.encode()
        assert given(other, [number]) == {number: Given(source=HERON, verify_by="2026-03-03")}
        assert not rebuild(other) and not list(verify(other))
