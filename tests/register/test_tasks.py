"""Tasks: opened by people and rules, handed on, done; they go where their case goes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from habeas import register
from habeas.records.task import USED_CLAIM_REJECTED
from habeas.register import carrying, compartments, erasing, travelling
from habeas.register.backing_up import back_up
from habeas.register.errors import NoSuchRecord
from habeas.register.ledger import entries, writing
from habeas.register.models import ClaimRow, TaskRow, TaskStepRow
from habeas.register.persons import judge, withdraw
from habeas.register.rebuilding import rebuild
from habeas.register.tasks import finish, open_task, reassign, tasks
from habeas.register.verifying import verify
from habeas.register.work_errors import BadOwner, NoSuchTask, NoWords

from .conftest import CHEAP, SECRET
from .keeping import ARREST, CHINESE, SENTENCE, kept
from .test_persons import mentions

if TYPE_CHECKING:
    from pathlib import Path

    from habeas.register.store import Register

    from .conftest import Home

DAY, LATER, LAST = "2026-01-05T00:00:00Z", "2026-02-05T00:00:00Z", "2026-03-05T00:00:00Z"
DUE = date(2026, 2, 1)


def opened_task(book: Register, case: int, what: str, **more: object) -> int:
    with writing(book, str(more.pop("at", DAY))) as ledger:
        return open_task(ledger, case, what, **more)  # type: ignore[arg-type]


def listed(book: Register, *, done: bool = False) -> list[tuple[int, str, str, str]]:
    return [(t.case, t.what, t.owner, t.state) for t in tasks(book, done=done)]


def whole(book: Register) -> bool:
    return not list(verify(book)) and not rebuild(book)


def test_the_first_due_stands_first_and_what_has_no_day_last(opened: Register) -> None:
    kept(opened, ARREST, CHINESE)
    opened_task(opened, 2, "ask the family", owner="lea")
    opened_task(opened, 1, "call  the\nlawyer", owner="lea", due=date(2026, 3, 1))
    opened_task(opened, 1, "write to the court", owner="omar", due=DUE)
    assert listed(opened) == [
        (1, "write to the court", "omar", "open"),
        (1, "call the lawyer", "lea", "open"),
        (2, "ask the family", "lea", "open"),
    ]
    assert [t.what for t in tasks(opened, cases=[2])] == ["ask the family"]
    assert whole(opened)


def test_what_is_done_is_kept_and_shown_when_asked_for(opened: Register) -> None:
    kept(opened, ARREST)
    number = opened_task(opened, 1, "call the lawyer", owner="lea", due=DUE)
    done = finish(opened, number, at=LATER, why="reached her")
    assert (done.state, done.done_by, done.outcome) == ("done", "owner", "reached her")
    assert listed(opened) == []
    assert tasks(opened, done=True) == (done,)
    assert [t.state for t in tasks(opened, known_at="2026-02-01T00:00:00Z")] == ["open"]
    assert tasks(opened, known_at="2026-01-04T00:00:00Z", done=True) == ()
    with pytest.raises(NoSuchTask):
        finish(opened, number, at=LATER)
    assert whole(opened)


def test_a_leavers_tasks_go_to_somebody_else_all_or_of_one_case(opened: Register) -> None:
    kept(opened, ARREST, CHINESE)
    first = opened_task(opened, 1, "one", owner="lea", due=DUE)
    second = opened_task(opened, 2, "two", owner="lea", due=DUE)
    finish(opened, opened_task(opened, 1, "three", owner="lea"), at=DAY)
    opened_task(opened, 1, "four", owner="omar")
    assert reassign(opened, "lea", "ada", at=LATER, cases=[2]) == (second,)
    assert reassign(opened, "lea", "omar", at=LATER, why="she left") == (first,)
    assert reassign(opened, "lea", "omar", at=LATER) == ()
    assert {t.what: t.owner for t in tasks(opened)} == {"one": "omar", "two": "ada", "four": "omar"}
    before = tasks(opened, known_at="2026-01-06T00:00:00Z")
    assert {t.what: t.owner for t in before} == {"one": "lea", "two": "lea", "four": "omar"}
    with pytest.raises(BadOwner):
        reassign(opened, "omar", "a" * 65, at=LATER)
    assert whole(opened)


def test_a_rule_opens_one_task_for_a_claim_with_what_brought_it_about(opened: Register) -> None:
    kept(opened, ARREST)
    claim = ClaimRow.objects.using(opened.alias).filter(event="arrest")[0].claim
    rule = {"rule": USED_CLAIM_REJECTED, "claim": claim}
    with writing(opened, DAY) as ledger:
        number = open_task(ledger, 1, "correct what rests on it", due=DUE, **rule)
        assert open_task(ledger, 1, "correct what rests on it", due=DUE, **rule) == number
    (task,) = tasks(opened)
    assert (task.rule, task.claim, task.owner, task.by) == (USED_CLAIM_REJECTED, claim, "", "owner")
    assert reassign(opened, "", "lea", at=LATER) == (number,)
    finish(opened, number, at=LATER)
    assert opened_task(opened, 1, "correct what rests on it", **rule) != number


def test_when_the_write_fails_no_task_stands(opened: Register) -> None:
    def stopped() -> None:
        with writing(opened, DAY) as ledger:
            open_task(ledger, 1, "correct it")
            raise ValueError("stop")

    kept(opened, ARREST)
    with pytest.raises(ValueError, match="stop"):
        stopped()
    assert tasks(opened) == ()


def test_only_a_case_that_is_held_and_words_make_a_task(opened: Register) -> None:
    kept(opened, ARREST)
    with pytest.raises(NoSuchRecord):
        opened_task(opened, 9, "call the lawyer")
    with pytest.raises(NoWords):
        opened_task(opened, 1, " \x00\n ")
    opened_task(opened, 1, "call\x00 her\ud800", owner=" lea ")
    assert listed(opened) == [(1, "call her?", "lea", "open")]


def test_a_task_goes_with_the_person_of_its_number(opened: Register) -> None:
    kept(opened, ARREST, CHINESE)
    opened_task(opened, 2, "call the lawyer", at=DAY)
    first, second = mentions(opened)
    joined = judge(opened, "same", first, second, at=LATER)
    assert [t.case for t in tasks(opened, cases=[1])] == [1]
    assert [t.case for t in tasks(opened, known_at="2026-01-06T00:00:00Z")] == [2]
    withdraw(opened, joined.number, at=LAST)
    assert [t.case for t in tasks(opened)] == [2]
    assert [t.case for t in tasks(opened, known_at="2026-02-06T00:00:00Z")] == [1]


def test_what_a_sealed_case_asks_for_is_sealed_with_it(opened: Register) -> None:
    kept(opened, ARREST, CHINESE)
    gone = opened_task(opened, 1, "call Marquant's lawyer", owner="lea", due=DUE)
    ended = opened_task(opened, 1, "ask the sister", owner="lea")
    finish(opened, ended, at=DAY, why="she is in Ostrava")
    opened_task(opened, 2, "stays here", owner="lea")
    with compartments.create(opened, ["owner"], need=1, at=DAY) as group:
        compartments.move(opened, group, [1], at=LATER)
        assert [(t.case, t.what, t.at, t.by) for t in tasks(group)] == [
            (1, "call Marquant's lawyer", DAY, "owner")
        ]
        assert [t.outcome for t in tasks(group, done=True)] == ["", "she is in Ostrava"]
        assert whole(group)
    assert [t.what for t in tasks(opened, done=True)] == ["stays here"]
    assert not TaskRow.objects.using(opened.alias).filter(number__in=[gone, ended]).exists()
    assert not TaskStepRow.objects.using(opened.alias).exists()
    left = b" ".join(k.body for k in entries(opened) if k.body is not None)
    assert b"lawyer" not in left and b"sister" not in left and b"she is in" not in left
    assert whole(opened)


def test_a_task_outlives_one_erased_document_and_not_the_last(opened: Register) -> None:
    first, second = (one.document for one in kept(opened, ARREST, SENTENCE))
    opened_task(opened, 1, "call the lawyer")
    for document, left in ((first, 1), (second, 0)):
        with writing(opened, LATER) as book:
            erasing.destroy(book, [document], why="asked", asked=None)
        erasing.finish(opened)
        assert len(tasks(opened)) == left
        assert whole(opened)


def test_a_task_about_a_claim_goes_with_its_document(opened: Register) -> None:
    first, _ = (one.document for one in kept(opened, ARREST, SENTENCE))
    claim = ClaimRow.objects.using(opened.alias).filter(document=first)[0].claim
    number = opened_task(opened, 1, "correct it", rule=USED_CLAIM_REJECTED, claim=claim)
    finish(opened, number, at=DAY, why="corrected in the letter")
    with writing(opened, LATER) as book:
        erasing.destroy(book, [first], why="asked", asked=None)
    erasing.finish(opened)
    assert tasks(opened, done=True) == ()
    assert not TaskStepRow.objects.using(opened.alias).exists()
    assert whole(opened)


def test_tasks_travel_and_come_back_once(opened: Register, tmp_path: Path) -> None:
    kept(opened, ARREST, CHINESE)
    along = opened_task(opened, 1, "call the lawyer", owner="lea", due=DUE)
    here = opened_task(opened, 1, "call the court", owner="lea", due=DUE)
    opened_task(opened, 2, "stays at home", owner="lea")
    road = tmp_path / "road"
    travelling.make(opened, road, SECRET, [1], until=date(2026, 9, 1), at=DAY, cost=CHEAP)
    finish(opened, here, at=LATER)
    with register.open(road, SECRET) as away:
        assert [t.what for t in tasks(away)] == ["call the lawyer", "call the court"]
        kept(away, CHINESE, SENTENCE.replace("Lena Marquant", "Jitka Vorel"), at=LATER)
        newest = max(t for (t,) in [(row.case_id,) for row in _mentions(away)])
        for task in tasks(away):
            finish(away, task.number, at=LATER, why="on the road")
        opened_task(away, newest, "find her family", at=LATER, owner="lea")
        seen = travelling.bring_back(opened, away, at=LAST, dry_run=True)
        done = travelling.bring_back(opened, away, at=LAST)
        assert seen.work == done.work == 2
        assert travelling.bring_back(opened, away, at=LAST).work == 0
    left = {t.what: (t.case, t.outcome) for t in tasks(opened, done=True)}
    assert left == {
        "call the lawyer": (1, "on the road"), "call the court": (1, ""),
        "stays at home": (2, ""), "find her family": (3, ""),
    }  # fmt: skip
    assert next(t for t in tasks(opened, done=True) if t.number == along).state == "done"
    assert whole(opened)


def test_work_on_a_case_whose_documents_stay_at_home_stays_there(
    opened: Register, tmp_path: Path
) -> None:
    kept(opened, ARREST, "Tomas Reven and Jitka Vorel were detained in Ostrava on 4 June 2024.")
    finish(opened, opened_task(opened, 2, "call Reven's lawyer"), at=DAY)
    opened_task(opened, 1, "call the lawyer")
    road = tmp_path / "road"
    travelling.make(opened, road, SECRET, [1, 2], until=date(2026, 9, 1), at=DAY, cost=CHEAP)
    with register.open(road, SECRET) as away:
        assert [t.what for t in tasks(away, done=True)] == ["call the lawyer"]
        assert whole(away)


def test_a_seal_that_a_crash_cut_short_doubles_nothing(opened: Register) -> None:
    kept(opened, ARREST, CHINESE)
    number = opened_task(opened, 1, "call the lawyer", owner="lea")
    with compartments.create(opened, ["owner"], need=1, at=DAY) as group:
        numbers = compartments.documents_of(opened, [1], whole=False)
        carrying.carry(opened, group, numbers, at=DAY, told={"why": "sealed"}, work=[1])
        finish(opened, number, at=LATER, why="reached her")
        compartments.move(opened, group, [1], at=LATER)
        assert [(t.what, t.outcome) for t in tasks(group, done=True)] == [
            ("call the lawyer", "reached her")
        ]
        assert whole(group)
    assert tasks(opened, done=True) == ()


def test_a_backup_holds_tasks(home: Home, opened: Register, tmp_path: Path) -> None:
    kept(opened, ARREST)
    opened_task(opened, 1, "call the lawyer", owner="lea", due=DUE)
    before = tasks(opened)
    back_up(opened, tmp_path / "backup", at=LATER)
    home.restore(tmp_path / "backup", tmp_path / "there")
    with home.open(tmp_path / "there") as restored:
        assert tasks(restored) == before
        assert whole(restored)


def _mentions(book: Register) -> list[object]:
    from habeas.register.models import MentionRow

    return list(MentionRow.objects.using(book.alias))
