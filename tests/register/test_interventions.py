"""Interventions: what was sent, transmitted, answered; they go where each of their cases goes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from habeas import register
from habeas.clocks.standards import response_to
from habeas.records.intervention import Intervention, Sent
from habeas.records.when import UNKNOWN, When, parse
from habeas.register import compartments, erasing, travelling
from habeas.register.backing_up import back_up
from habeas.register.errors import NoSuchRecord
from habeas.register.interventions import add, happened, interventions
from habeas.register.ledger import entries, writing
from habeas.register.models import InterventionRow, InterventionStepRow
from habeas.register.persons import judge, withdraw
from habeas.register.rebuilding import rebuild
from habeas.register.verifying import verify
from habeas.register.work_errors import NoSuchIntervention, NotYet, NoWords

from .conftest import CHEAP, SECRET
from .keeping import ARREST, CHINESE, kept
from .test_persons import mentions

if TYPE_CHECKING:
    from pathlib import Path

    from habeas.register.store import Register

    from .conftest import Home

DAY, LATER, LAST = "2026-01-05T00:00:00Z", "2026-02-05T00:00:00Z", "2026-05-05T00:00:00Z"
WGAD = Sent.WGAD_COMMUNICATION


def sent(book: Register, *cases: int, kind: Sent = WGAD, at: str = DAY, what: str = "") -> int:
    made = add(book, cases, kind, "Working Group", at=at, sent=parse("2025-12"), what=what)
    return made.number


def whole(book: Register) -> bool:
    return not list(verify(book)) and not rebuild(book)


def test_what_was_sent_is_told_as_finely_as_it_is_known(opened: Register) -> None:
    kept(opened, ARREST, CHINESE)
    number = sent(opened, 2, 1, what="a communication\n\non two teachers")
    (one,) = interventions(opened)
    assert (one.number, one.cases, one.kind, one.sender) == (number, (1, 2), WGAD, "")
    assert (one.sent.edtf, one.transmitted, one.was_transmitted) == ("2025-12", UNKNOWN, False)
    assert one.what == "a communication\non two teachers"
    assert interventions(opened, cases=[2]) == (one,) and interventions(opened, cases=[3]) == ()
    assert whole(opened)


def test_steps_put_earlier_ones_right_and_are_taken_back(opened: Register) -> None:
    kept(opened, ARREST)
    number = sent(opened, 1)
    assert happened(opened, number, "transmitted", at=DAY).was_transmitted
    one = happened(opened, number, "transmitted", at=LATER, on=parse("2026-01-15"))
    assert one.transmitted.day == date(2026, 1, 15)
    happened(opened, number, "answered", at=LAST, on=parse("2026-03"), words="He is not held.")
    one = happened(opened, number, "answered", at=LAST, on=parse("2026-03-02"))
    assert (one.answered.edtf, one.answer) == ("2026-03-02", "He is not held.")
    one = happened(opened, number, "answered", at=LAST, withdrawn=True)
    assert (one.was_answered, one.answered, one.answer) == (False, UNKNOWN, "")
    (then,) = interventions(opened, known_at="2026-01-06T00:00:00Z")
    assert then.was_transmitted and not then.transmitted.known
    assert interventions(opened, known_at="2026-01-04T00:00:00Z") == ()
    assert whole(opened)


def test_what_cannot_be_recorded(opened: Register) -> None:
    kept(opened, ARREST)
    with pytest.raises(NoSuchRecord):
        add(opened, [1, 9], WGAD, "Working Group", at=DAY)
    with pytest.raises(NoWords):
        add(opened, [1], WGAD, " \n", at=DAY)
    with pytest.raises(NotYet):
        add(opened, [1], WGAD, "Working Group", at=DAY, sent=parse("2026-02"))
    with pytest.raises(NoSuchIntervention):
        happened(opened, 3, "answered", at=DAY)
    number = sent(opened, 1)
    with pytest.raises(NotYet):
        happened(opened, number, "transmitted", at=DAY, on=parse("2026-01-07"))
    assert happened(opened, number, "transmitted", at=DAY, on=parse("2026-01-06")).was_transmitted


def test_it_is_about_whoever_its_cases_turn_out_to_be(opened: Register) -> None:
    kept(opened, ARREST, CHINESE)
    sent(opened, 1, 2)
    first, second = mentions(opened)
    joined = judge(opened, "same", first, second, at=LATER)
    assert [one.cases for one in interventions(opened, cases=[1])] == [(1,)]
    (then,) = interventions(opened, known_at="2026-01-06T00:00:00Z")
    assert then.cases == (1, 2)
    withdraw(opened, joined.number, at=LAST)
    assert [one.cases for one in interventions(opened, cases=[2])] == [(1, 2)]


def test_a_sealed_case_takes_its_own_along_and_the_others_keep_theirs(opened: Register) -> None:
    kept(opened, ARREST, CHINESE)
    both, alone = sent(opened, 1, 2), sent(opened, 1, what="on Lena Marquant")
    happened(opened, both, "transmitted", at=DAY, on=parse("2026-01-02"))
    happened(opened, alone, "answered", at=DAY, words="Marquant is held")
    with compartments.create(opened, ["owner"], need=1, at=DAY) as group:
        compartments.move(opened, group, [1], at=LATER)
        found = interventions(group)
        assert [(one.cases, one.was_answered, one.by, one.at) for one in found] == [
            ((1,), False, "owner", DAY), ((1,), True, "owner", DAY),
        ]  # fmt: skip
        assert found[0].transmitted.edtf == "2026-01-02" and found[1].answer == "Marquant is held"
        assert whole(group)
    (left,) = interventions(opened)
    assert (left.number, left.cases, left.transmitted.edtf) == (both, (2,), "2026-01-02")
    assert InterventionRow.objects.using(opened.alias).count() == 1
    assert InterventionStepRow.objects.using(opened.alias).count() == 1
    assert b"Marquant" not in b" ".join(k.body for k in entries(opened) if k.body is not None)
    happened(opened, both, "answered", at=LAST, words="none")
    assert whole(opened)


def test_it_goes_with_the_last_document_of_its_case(opened: Register) -> None:
    (first,) = kept(opened, ARREST)
    happened(opened, sent(opened, 1), "answered", at=DAY, words="no")
    with writing(opened, LATER) as book:
        erasing.destroy(book, [first.document], why="asked", asked=None)
    erasing.finish(opened)
    assert interventions(opened) == ()
    assert not InterventionStepRow.objects.using(opened.alias).exists()
    assert whole(opened)


def test_it_travels_and_comes_back_once(opened: Register, tmp_path: Path) -> None:
    kept(opened, ARREST, CHINESE)
    both = sent(opened, 1, 2)
    late = sent(opened, 1, kind=Sent.OTHER_UN)
    road = tmp_path / "road"
    travelling.make(opened, road, SECRET, [1], until=date(2026, 9, 1), at=DAY, cost=CHEAP)
    happened(opened, late, "answered", at=LAST, words="home knows more")
    with register.open(road, SECRET) as away:
        first, second = interventions(away)
        assert (first.cases, second.kind) == ((1,), Sent.OTHER_UN)
        happened(away, first.number, "transmitted", at=LATER, on=parse("2026-01-15"))
        happened(away, second.number, "answered", at=LATER, words="from the road")
        fresh = sent(away, 1, kind=Sent.ALLEGATION_LETTER, at=LATER)
        happened(away, fresh, "transmitted", at=LATER)
        assert travelling.bring_back(opened, away, at=LAST, dry_run=True).work == 3
        assert travelling.bring_back(opened, away, at=LAST).work == 3
        assert travelling.bring_back(opened, away, at=LAST).work == 0
    one, two, three = interventions(opened)
    assert (one.number, one.cases, one.transmitted.edtf) == (both, (1, 2), "2026-01-15")
    assert two.answer == "home knows more"
    assert (three.kind, three.was_transmitted, three.at) == (Sent.ALLEGATION_LETTER, True, LATER)
    assert whole(opened)


def test_a_backup_holds_interventions(home: Home, opened: Register, tmp_path: Path) -> None:
    kept(opened, ARREST)
    happened(opened, sent(opened, 1), "transmitted", at=DAY)
    before = interventions(opened)
    back_up(opened, tmp_path / "backup", at=LATER)
    home.restore(tmp_path / "backup", tmp_path / "there")
    with home.open(tmp_path / "there") as restored:
        assert interventions(restored) == before


def one_sent(kind: Sent, transmitted: When = UNKNOWN, answered: When = UNKNOWN) -> Intervention:
    return Intervention(
        1, (1,), kind, "", "the Working Group", "lea", DAY, transmitted=transmitted,
        was_answered=answered.known, answered=answered,
    )  # fmt: skip


@pytest.mark.parametrize("kind", [WGAD, Sent.URGENT_APPEAL, Sent.ALLEGATION_LETTER])
@pytest.mark.parametrize("transmitted", ["", "2026", "2026-01", "2026-01-01/2026-01-09"])
def test_there_is_no_due_date_while_the_day_of_transmission_is_unknown(
    kind: Sent, transmitted: str
) -> None:
    clock = response_to(one_sent(kind, parse(transmitted) if transmitted else UNKNOWN))
    assert clock is not None and clock.refused is not None
    assert (clock.date, clock.earliest, clock.latest) == (None, None, None)


def test_the_answer_is_due_sixty_days_from_the_transmission_unverified() -> None:
    clock = response_to(one_sent(WGAD, parse("2026-01-15")))
    assert clock is not None
    assert (clock.earliest, clock.latest) == (date(2026, 3, 16), date(2026, 4, 16))
    assert (clock.date, clock.confidence, clock.verdict) == (None, "C", "cannot_tell")
    letter = response_to(one_sent(Sent.ALLEGATION_LETTER, parse("2026-01-15")))
    assert letter is not None and (letter.earliest, letter.latest) == (date(2026, 3, 16), None)
    replied = response_to(one_sent(WGAD, parse("2026-01-15"), parse("2026-04-01")))
    assert replied is not None and replied.days_used == 76


@pytest.mark.parametrize(
    "kind",
    [Sent.WGAD_URGENT_ACTION, Sent.OTHER_UN, Sent.LETTER_TO_AUTHORITY, Sent.PUBLIC_STATEMENT],
)
def test_where_no_pack_knows_a_period_there_is_none(kind: Sent) -> None:
    assert response_to(one_sent(kind, parse("2026-01-15"))) is None
