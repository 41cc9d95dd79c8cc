"""Documents are received once, kept byte for byte, and every reading comes back as it was made."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from habeas.intake import read
from habeas.register import cases, documents, search
from habeas.register.errors import Damaged, NoSuchRecord
from habeas.register.ledger import entries, last

from .keeping import ARREST, CHINESE, SENTENCE, kept

if TYPE_CHECKING:
    from habeas.register.store import Register


def test_original_text_and_claims_come_back_as_they_were(opened: Register) -> None:
    html = "<html><body><p>" + ARREST + "</p><p>second &amp; last</p></body></html>"
    for text in (ARREST, CHINESE, html):
        (added,) = kept(opened, text)
        assert documents.original_of(opened, added.document) == text.encode()
        held = documents.held(opened, hashlib.sha256(text.encode()).hexdigest())
        assert held is not None and held.reading is not None
        again = documents.reading_of(opened, held.reading)
        assert again.claims
        assert again.text == read(text.encode(), "statement.txt").text
        for claim in again.claims:
            claim.quote.proven_in(again.text)


def test_the_same_bytes_twice_are_one_document(opened: Register) -> None:
    (first,) = kept(opened, ARREST)
    before = last(opened)
    (second,) = kept(opened, ARREST)
    assert second.held and second.document == first.document
    assert last(opened) == before
    files = [p for p in opened.place.originals.rglob("*") if p.is_file()]
    assert len(files) == 1


def test_the_same_bytes_twice_in_one_batch_are_one_document(opened: Register) -> None:
    one, two = kept(opened, ARREST, ARREST)
    assert (one.held, two.held) == (False, True)


def test_an_original_is_not_found_by_the_hash_of_its_bytes(opened: Register) -> None:
    kept(opened, ARREST)
    digest = hashlib.sha256(ARREST.encode()).hexdigest()
    for path in opened.place.folder.rglob("*"):
        assert digest[:16] not in path.name
        if path.is_file():
            data = path.read_bytes()
            assert digest.encode() not in data
            assert b"Marquant" not in data


@pytest.mark.parametrize("at", [0, 5, 20, -1], ids=["mark", "nonce", "bytes", "end"])
def test_a_changed_byte_of_an_original_is_found(opened: Register, at: int) -> None:
    (added,) = kept(opened, ARREST)
    (path,) = (p for p in opened.place.originals.rglob("*") if p.is_file())
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(bytes(data))
    with pytest.raises(Damaged, match="the original of document"):
        documents.original_of(opened, added.document)


def test_what_fails_leaves_neither_row_nor_file(
    opened: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = last(opened)

    def broken(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(search, "put", broken)
    with pytest.raises(KeyboardInterrupt):
        kept(opened, ARREST)
    assert last(opened) == before
    assert not list(entries(opened, after=before.sequence))
    assert not [p for p in opened.place.originals.rglob("*") if p.is_file()]


def test_one_person_in_two_documents_is_one_case(opened: Register) -> None:
    first, second = kept(opened, ARREST, SENTENCE)
    assert first.new_cases == (1,)
    assert second.known_cases == (1,)
    told = cases.told_of(opened, 1)
    assert [one.document for one in told] == [first.document, second.document]


def test_a_namesake_without_further_evidence_is_a_case_of_its_own(opened: Register) -> None:
    kept(opened, ARREST)
    (other,) = kept(opened, "Lena Marquant was fined 500 euros by a court in Graz on 2 June 2021.")
    assert other.new_cases == (2,)


def test_the_register_as_it_stood_earlier(opened: Register) -> None:
    kept(opened, ARREST, at="2026-01-02T00:00:00Z")
    kept(opened, SENTENCE, at="2026-02-02T00:00:00Z")
    assert len(cases.told_of(opened, 1, "2026-01-31T23:59:59Z")) == 1
    assert len(cases.told_of(opened, 1)) == 2
    assert [c.documents for c in cases.cases(opened, "2026-01-31T23:59:59Z")] == [1]
    with pytest.raises(NoSuchRecord):
        cases.told_of(opened, 1, "2025-01-31T23:59:59Z")
