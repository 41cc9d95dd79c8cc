"""A newer reader adds a reading; persons keep their cases, decisions the claims they were made on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from habeas.intake import Added, keep, read
from habeas.reading.english import reader as english
from habeas.records.claim import Claim, Event, Stance
from habeas.records.quote import quote
from habeas.records.when import Basis, parse
from habeas.register import cases, documents, search
from habeas.register.asking import decided
from habeas.register.deciding import decide
from habeas.register.erasing import entries_about, obey
from habeas.register.errors import NoSuchRecord, StaleEdit
from habeas.register.ledger import entries, last
from habeas.register.models import EntryRow, ReadingRow
from habeas.register.orders import Order
from habeas.register.reading_history import history
from habeas.register.rebuilding import rebuild
from habeas.register.reviewing import proposals
from habeas.register.searching import documents as searched
from habeas.register.verifying import verify

from .keeping import ARREST, CHINESE, SENTENCE, kept

if TYPE_CHECKING:
    from collections.abc import Callable

    from habeas.records.reading import Reading
    from habeas.register.store import Register

LATER, LATEST = "2026-02-01T00:00:00Z", "2026-03-01T00:00:00Z"
DAY = "2026-01-05T00:00:00Z"
NEWER = "rules-en/16+00000000"
MODEL = "model/1+00000000:a model"
PUBLISHED = parse("2024-10-01", Basis.GIVEN)


def again(
    opened: Register,
    change: Callable[[Reading], Reading],
    *,
    text: str = ARREST,
    reader: str = NEWER,
    at: str = LATER,
) -> Added:
    """Keep another reading of a text: what is read today, changed, under the name of a reader."""
    data = text.encode()
    reading = change(read(data, "statement.txt", published=PUBLISHED))
    rules = {"rules": ("model",)} if reader.startswith("model/") else {}
    claims = tuple(replace(claim, reader=reader, **rules) for claim in reading.claims)
    people = {claim.person for claim in claims}
    persons = tuple(one for one in reading.persons if one.name in people)
    made = replace(reading, claims=claims, persons=persons, readers=(reader,))
    (added,) = keep(opened, [(data, made)], at=at)
    return added


def without(*events: Event) -> Callable[[Reading], Reading]:
    def change(reading: Reading) -> Reading:
        return replace(reading, claims=tuple(c for c in reading.claims if c.event not in events))

    return change


def saying(event: Event, **fields: object) -> Callable[[Reading], Reading]:
    def change(reading: Reading) -> Reading:
        claims = (
            replace(c, **fields) if c.event is event else c  # type: ignore[arg-type]
            for c in reading.claims
        )
        return replace(reading, claims=tuple(claims))

    return change


def same(reading: Reading) -> Reading:
    return reading


def arrest_of(opened: Register, known_at: str | None = None) -> Claim:
    (one, *_) = cases.told_of(opened, 1, known_at)
    return next(claim for claim in one.reading.claims if claim.event is Event.ARREST)


def test_the_same_reader_adds_nothing_and_a_newer_one_a_reading(
    opened: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(opened, ARREST)
    before = last(opened)
    assert kept(opened, ARREST)[0].reread is None
    assert last(opened) == before
    monkeypatch.setattr(english, "READER", NEWER)
    (added,) = kept(opened, ARREST, at=LATER)
    assert added.held and added.reread is not None
    assert (added.reread.gained, added.reread.lost, added.reread.changed) == (0, 0, 0)
    assert added.reread.reader == NEWER and added.reread.over.startswith("rules-en/16+")
    assert kept(opened, ARREST)[0].reread is None
    texts = EntryRow.objects.using(opened.alias).filter(kind="text_derived")
    assert texts.count() == 1, "the same text is kept once"
    assert not list(verify(opened)) and not rebuild(opened)


def test_a_reading_without_claims_names_its_reader(
    opened: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    nothing = "The weather in Ostrava was mild on 3 May 2024, and the market was open."
    kept(opened, nothing)
    row = ReadingRow.objects.using(opened.alias).get()
    assert row.claims == 0 and row.reader == english.READER
    assert documents.reading_of(opened, row.number).readers == (english.READER,)
    monkeypatch.setattr(english, "READER", NEWER)
    assert kept(opened, nothing)[0].reread is not None


def test_what_was_given_is_given_still(opened: Register) -> None:
    """A day that a researcher gave is not lost when the original is read anew; another one counts."""
    kept(opened, ARREST)
    data = ARREST.encode()
    known = documents.known(opened, documents.all_held(opened) and _id(opened))
    assert known is not None
    reading = read(data, "other.txt", before=known.document)
    assert reading.document.published == PUBLISHED and reading.document.name == "statement.txt"
    assert keep(opened, [(data, reading)], at=LATER)[0].reread is None
    other = read(data, "x.txt", published=parse("2024-11-02", Basis.GIVEN), before=known.document)
    assert keep(opened, [(data, other)], at=LATER)[0].reread is not None


def _id(opened: Register) -> str:
    (one,) = cases.told_of(opened, 1)
    return one.reading.document.id


def test_the_difference_is_told_and_stands_in_the_ledger(opened: Register) -> None:
    kept(opened, ARREST)
    added = again(opened, without(Event.CHARGE))
    assert added.reread is not None
    assert (added.reread.gained, added.reread.lost, added.reread.changed) == (0, 1, 0)
    added = again(opened, saying(Event.ARREST, place="Brno"), reader="rules-en/3", at=LATEST)
    assert added.reread is not None
    assert (added.reread.gained, added.reread.lost, added.reread.changed) == (1, 0, 1)
    first, second, third = history(opened, added.document)
    assert (first.over, second.over, third.over) == (None, first.number, second.number)
    assert [c.event for c in second.difference.lost] == [Event.CHARGE]
    assert [(a.place, b.place) for a, b in third.difference.changed] == [("Ostrava", "Brno")]
    assert [one.role for one in (first, second, third)] == ["past", "past", "leads"]
    assert [one.number for one in history(opened, added.document, LATER)] == [
        first.number, second.number,
    ]  # fmt: skip
    with pytest.raises(NoSuchRecord):
        history(opened, 99)


def test_a_decided_claim_that_is_read_the_same_stays_decided(opened: Register) -> None:
    kept(opened, ARREST)
    claim = arrest_of(opened)
    decide(opened, claim.id, "accept", expect=0, at=DAY)
    again(opened, without(Event.CHARGE))
    (one,) = decided(opened, 1)
    assert one.decisions[claim.id].verdict == "accept"
    assert not one.earlier and not one.kept
    assert claim.id not in {p.claim.id for p in proposals(opened)}


def test_a_decided_claim_that_is_read_otherwise_is_asked_again(opened: Register) -> None:
    kept(opened, ARREST)
    claim = arrest_of(opened)
    decide(opened, claim.id, "accept", expect=0, at=DAY)
    again(opened, saying(Event.ARREST, place="Brno"))
    now = arrest_of(opened)
    (one,) = decided(opened, 1)
    assert claim.id not in one.decisions and not one.kept
    assert one.earlier[now.id].verdict == "accept"
    (asked,) = (p for p in proposals(opened) if p.claim.event is Event.ARREST)
    assert asked.earlier is not None and asked.earlier.by == "owner"
    decide(opened, now.id, "reject", expect=asked.version, at=LATEST, seen=asked.content)
    (one,) = decided(opened, 1)
    assert one.decisions[now.id].verdict == "reject" and not one.earlier
    again(opened, without(Event.ARREST), reader="rules-en/3", at=LATEST)
    (one,) = decided(opened, 1)
    assert not one.kept, "what it became was rejected"


def test_the_same_claim_with_other_speakers_is_asked_again_at_its_next_version(
    opened: Register,
) -> None:
    """The id of a claim does not tell its speakers; its content does."""
    kept(opened, ARREST)
    claim = arrest_of(opened)
    decide(opened, claim.id, "accept", expect=0, at=DAY)
    again(opened, saying(Event.ARREST, attribution=("a neighbour",)))
    (asked,) = (p for p in proposals(opened) if p.claim.id == claim.id)
    assert asked.version == 1 and asked.earlier is not None
    with pytest.raises(StaleEdit):
        decide(opened, claim.id, "accept", expect=0, at=LATER)
    decide(opened, claim.id, "accept", expect=1, at=LATER)
    (one,) = decided(opened, 1)
    assert one.decisions[claim.id].version == 2
    decide(opened, claim.id, "withdraw", expect=2, at=LATEST)
    (one,) = decided(opened, 1)
    assert claim.id not in one.decisions and one.earlier[claim.id].version == 1


@pytest.mark.parametrize("verdict", ["accept", "correct", "reject"])
def test_an_accepted_claim_that_is_no_longer_found_is_kept(opened: Register, verdict: str) -> None:
    kept(opened, ARREST)
    claim = arrest_of(opened)
    fields = {"place": "Brno"} if verdict == "correct" else {}
    decide(opened, claim.id, verdict, expect=0, at=DAY, fields=fields)
    again(opened, without(Event.ARREST))
    (one,) = decided(opened, 1)
    assert claim.id not in {c.id for c in one.told.reading.claims}
    assert [k.claim.id for k in one.kept] == ([] if verdict == "reject" else [claim.id])
    if one.kept:
        assert one.in_force[claim.id].fields == fields
        decide(opened, claim.id, "withdraw", expect=1, at=LATEST)
        assert not decided(opened, 1)[0].kept
    assert not rebuild(opened)


def test_a_claim_whose_words_only_moved_stays_decided(opened: Register) -> None:
    """A newer text layer puts the same words at another place."""
    kept(opened, ARREST)
    claim = arrest_of(opened)
    decide(opened, claim.id, "accept", expect=0, at=DAY)

    def moved(reading: Reading) -> Reading:
        text = replace(reading.text, layer="text/9", characters="Title\n\n" + ARREST)
        claims = tuple(
            replace(c, quote=quote(text, c.quote.start + 7, c.quote.end + 7))
            for c in reading.claims
        )
        return replace(reading, text=text, claims=claims)

    added = again(opened, moved)
    assert added.reread is not None
    assert (added.reread.gained, added.reread.lost, added.reread.changed) == (0, 0, 0)
    now = arrest_of(opened)
    (one,) = decided(opened, 1)
    assert now.id != claim.id and one.decisions[now.id].verdict == "accept"
    assert one.decisions[now.id].version == 0
    decide(opened, now.id, "withdraw", expect=0, at=LATEST)
    (one,) = decided(opened, 1)
    assert now.id not in one.decisions and not one.kept


def test_the_register_as_it_stood_before_the_newer_reading(opened: Register) -> None:
    kept(opened, ARREST)
    decide(opened, arrest_of(opened).id, "accept", expect=0, at=DAY)
    again(opened, saying(Event.ARREST, place="Brno"))
    assert arrest_of(opened, DAY).place == "Ostrava" and arrest_of(opened).place == "Brno"
    (then,) = decided(opened, 1, DAY)
    assert then.decisions and not then.earlier
    (now,) = decided(opened, 1)
    assert now.earlier and not now.decisions


def test_searching_as_it_stood_looks_through_the_text_of_that_time(opened: Register) -> None:
    kept(opened, ARREST)

    def longer(reading: Reading) -> Reading:
        return replace(
            reading, text=replace(reading.text, layer="text/9", characters=ARREST + " A footnote.")
        )

    again(opened, longer)
    assert [number for number, _ in searched(opened, "footnote", 20)] == [2]
    assert not searched(opened, "footnote", 20, DAY)
    ((number, found),) = searched(opened, "marquant ostrava", 20, DAY)
    assert number == 2 and found.characters == ARREST
    assert search.holds((), CHINESE, "望舒") and not search.holds((), CHINESE, "舒望")


def test_a_person_keeps_the_case_under_another_form_of_the_name(opened: Register) -> None:
    kept(opened, ARREST, SENTENCE)

    def renamed(reading: Reading) -> Reading:
        (person,) = reading.persons
        other = replace(person, name="Marquant", aliases=(person.name,))
        claims = tuple(replace(c, person=c.person and "Marquant") for c in reading.claims)
        return replace(reading, persons=(other,), claims=claims)

    added = again(opened, renamed)
    assert added.new_cases == () and added.reread is not None and added.reread.no_longer == ()
    first, second = cases.told_of(opened, 1)
    assert first.named and second.named
    assert set(first.names) == {"Lena Marquant", "Marquant"}
    assert not rebuild(opened)


def test_a_person_who_is_no_longer_named_is_told_of_as_such(opened: Register) -> None:
    text = ARREST + " Oskar Villner was arrested in Graz on 4 May 2024."
    (first,) = kept(opened, text)
    assert first.new_cases == (1, 2)

    def less(reading: Reading) -> Reading:
        claims = tuple(c for c in reading.claims if c.person != "Oskar Villner")
        return replace(reading, claims=claims)

    added = again(opened, less, text=text)
    assert added.reread is not None and added.reread.no_longer == (2,)
    (one,) = decided(opened, 2)
    assert not one.tells
    assert [line.number for line in cases.cases(opened)] == [1, 2], "nobody vanishes from the list"
    back = again(opened, same, text=text, reader="rules-en/3", at=LATEST)
    assert back.new_cases == () and decided(opened, 2)[0].tells


def test_a_newly_named_person_is_joined_as_in_a_new_document(opened: Register) -> None:
    kept(opened, ARREST)
    first = again(opened, without(*Event), text=SENTENCE, at=DAY)
    assert first.new_cases == first.known_cases == ()
    added = again(opened, same, text=SENTENCE, reader="rules-en/3")
    assert (added.new_cases, added.known_cases) == ((), (1,))


def test_nobody_is_joined_by_what_an_earlier_reading_alone_gave(opened: Register) -> None:
    """The evidence of a document is that of its leading reading."""
    kept(opened, ARREST)
    again(opened, saying(Event.ARREST, when=parse("2021-01-01", Basis.STATED)))
    (later,) = kept(opened, SENTENCE, at=LATEST)
    assert later.new_cases == (2,)
    assert not rebuild(opened)


def test_a_reading_by_a_model_stands_beside_that_of_the_rules(opened: Register) -> None:
    kept(opened, ARREST)
    added = again(opened, saying(Event.ARREST, stance=Stance.ALLEGED), reader=MODEL)
    assert added.reread is not None and not added.reread.leads
    (one,) = decided(opened, 1)
    assert arrest_of(opened).stance is Stance.ASSERTED and not arrest_of(opened).by_model
    beside = [p for p in proposals(opened) if p.beside]
    assert [(p.claim.event, p.claim.stance) for p in beside] == [(Event.ARREST, Stance.ALLEGED)]
    assert [p.claim.event for p in proposals(opened)].count(Event.CHARGE) == 1
    decide(opened, beside[0].claim.id, "accept", expect=0, at=LATER, seen=beside[0].content)
    (one,) = decided(opened, 1)
    assert [k.claim.by_model for k in one.kept] == [True]
    assert not [p for p in proposals(opened) if p.beside]
    assert [p.role for p in history(opened, added.document)] == ["leads", "beside"]
    assert not rebuild(opened)


def test_the_rules_lead_where_a_model_read_first(opened: Register) -> None:
    first = again(opened, same, reader=MODEL, at=DAY)
    assert first.new_cases == (1,) and arrest_of(opened).by_model
    decide(opened, arrest_of(opened).id, "accept", expect=0, at=DAY)
    (added,) = kept(opened, ARREST, at=LATER)
    assert added.reread is not None and added.reread.leads and added.new_cases == ()
    assert not arrest_of(opened).by_model
    (one,) = decided(opened, 1)
    assert one.decisions[arrest_of(opened).id].verdict == "accept", "the same claim"
    assert not rebuild(opened)


def test_a_model_joins_nobody(opened: Register) -> None:
    kept(opened, ARREST)
    assert again(opened, same, text=SENTENCE, reader=MODEL).new_cases == (2,)


def test_somebody_newly_named_was_in_no_earlier_list(opened: Register) -> None:
    kept(opened, ARREST)
    text = SENTENCE.replace("Lena Marquant", "Oskar Villner")
    again(opened, without(*Event), text=text, at=DAY)
    added = again(opened, same, text=text, reader="rules-en/3")
    assert added.new_cases == (2,)
    assert [line.number for line in cases.cases(opened)] == [1, 2]
    assert [line.number for line in cases.cases(opened, DAY)] == [1]
    with pytest.raises(NoSuchRecord):
        cases.told_of(opened, 2, DAY)


def test_after_an_erasure_all_is_made_anew_equal(opened: Register) -> None:
    """One document was read anew and decided on, and is erased; another was read anew and stays."""
    first, second = kept(opened, ARREST, SENTENCE)
    decide(opened, arrest_of(opened).id, "accept", expect=0, at=DAY)
    for text in (ARREST, SENTENCE):
        again(opened, without(Event.ARREST), text=text)
        again(opened, same, text=text, reader=MODEL)
    number = first.document
    payload = EntryRow.objects.using(opened.alias).get(sequence=number).payload
    assert obey(opened, [Order(DAY, ((number, payload),))], at=LATEST) == 1
    assert not rebuild(opened) and not list(verify(opened))
    (one,) = decided(opened, 1)
    assert one.told.document == second.document and not one.kept
    assert [past.role for past in history(opened, second.document)] == ["past", "leads", "beside"]
    with pytest.raises(NoSuchRecord):
        history(opened, number)


def test_several_readings_go_with_an_erasure(opened: Register) -> None:
    kept(opened, ARREST, SENTENCE)
    decide(opened, arrest_of(opened).id, "accept", expect=0, at=DAY)
    added = again(opened, without(Event.ARREST))
    about = entries_about(opened.alias, [added.document])
    kinds = [k.entry.kind for k in entries(opened) if k.entry.sequence in about]
    assert sorted(kinds) == [
        "claims_read", "claims_read", "decision", "document_received", "persons_compared",
        "text_derived",
    ]  # fmt: skip
