"""Counts as the register keeps them: known at a day, whole after sealing, erasing and a journey."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from habeas.cli.counted import answer
from habeas.clocks.counts import tally
from habeas.counting import definition
from habeas.pages.counts import figures
from habeas.records.assessment import Level
from habeas.register import compartments, counts, erasing, travelling, using
from habeas.register.asked import pair_of
from habeas.register.assessing import assess
from habeas.register.count_errors import NoSuchCount, NoSuchDefinition
from habeas.register.deciding import decide
from habeas.register.keys import Secret
from habeas.register.ledger import writing
from habeas.register.models import ClaimRow, UsedClaimRow
from habeas.register.persons import judge
from habeas.register.rebuilding import rebuild
from habeas.register.tasks import tasks
from habeas.register.verifying import verify

from .conftest import CHEAP
from .keeping import ARREST, CHINESE, kept

if TYPE_CHECKING:
    from pathlib import Path

    from habeas.records.counted import Tally
    from habeas.register.store import Register

HELD = {"status": ["held"]}
AS_OF = "2024-11-01"
SECOND = "2026-01-05T00:00:00Z"


def counted(book: Register, known_at: str | None = None, **more: object) -> Tally:
    return answer(book, definition({**HELD, **more}), AS_OF, known_at)


def cases(found: Tally) -> list[int]:
    return [one.case for one in found.counted]


def keep(book: Register, at: str = SECOND) -> int:
    found = counted(book)
    return counts.keep(
        book, HELD, found.counted, figures=figures(found), as_of=AS_OF, known_at=None, at=at
    )


def whole(book: Register) -> bool:
    return not list(verify(book)) and not rebuild(book)


def arrest(book: Register) -> str:
    return str(ClaimRow.objects.using(book.alias).get(event="arrest", date="2024-05-03").claim)


def test_each_day_gives_the_number_that_was_given_then(opened: Register) -> None:
    """Kept on 2 January, one more on 4, rejected on 6, taken back on 8, refuted on 10."""
    kept(opened, ARREST, at="2026-01-02T12:00:00Z")
    kept(opened, CHINESE, at="2026-01-04T12:00:00Z")
    claim = arrest(opened)
    decide(opened, claim, "reject", expect=0, at="2026-01-06T12:00:00Z")
    decide(opened, claim, "withdraw", expect=1, at="2026-01-08T12:00:00Z")
    assess(
        opened, claim, Level.REFUTED, expect=0, at="2026-01-10T12:00:00Z", why="another",
        rule=lambda _level, _backings: None,
    )  # fmt: skip
    expected = {1: [], 3: [1], 5: [1, 2], 7: [2], 9: [1, 2], 11: [2]}
    for day, numbers in expected.items():
        assert cases(counted(opened, f"2026-01-{day:02}")) == numbers
    assert cases(counted(opened)) == expected[11]
    assert cases(counted(opened, set_aside=True)) == [1, 2]


def test_definitions_and_counts_are_kept_under_names_and_numbers(opened: Register) -> None:
    kept(opened, ARREST)
    counts.define(opened, "held", HELD, at=SECOND)
    counts.define(opened, "held", {"status": ["serving"]}, at=SECOND)
    assert counts.definition_of(opened, "held") == {"status": ["serving"]}
    for name in ("", "a b", "../held", "x" * 41, "-"):
        with pytest.raises(NoSuchDefinition):
            counts.define(opened, name, HELD, at=SECOND)
    assert [keep(opened), keep(opened)] == [1, 2]
    shown = counts.kept(opened, 2)
    assert [one.case for one in shown.listed] == [1] and shown.figures["named"] == 1
    assert counts.number_in("C-2") == counts.number_in("2") == 2
    for words in ("", "C-", "H-1", "one"):
        with pytest.raises(NoSuchCount):
            counts.number_in(words)
    with pytest.raises(NoSuchCount):
        counts.kept(opened, 3)
    assert whole(opened)


def test_an_erasure_takes_the_list_of_that_person_alone(opened: Register) -> None:
    first, _ = kept(opened, ARREST, CHINESE)
    keep(opened)
    with writing(opened, SECOND) as book:
        erasing.destroy(book, [first.document], why="asked for", asked=None)
    erasing.finish(opened)
    shown = counts.kept(opened, 1)
    assert shown.erased == (1,) and [one.case for one in shown.listed] == [2]
    assert shown.figures["named"] == 2
    assert set(UsedClaimRow.objects.using(opened.alias).values_list("claim", flat=True)) == {
        claim for one in shown.listed for claim in one.claims
    }
    assert whole(opened)


def test_a_sealed_case_leaves_the_lists_outside_and_takes_none_along(opened: Register) -> None:
    kept(opened, ARREST, CHINESE)
    claim = arrest(opened)
    keep(opened)
    sealed = compartments.create(opened, ["owner"], need=1, at=SECOND)
    with sealed:
        compartments.move(opened, sealed, [1], at=SECOND)
        assert cases(counted(sealed)) == [1] and using.used_in(sealed, [claim]) == ()
        assert whole(sealed)
    assert cases(counted(opened)) == [2] and using.used_in(opened, [claim]) == ()
    assert counts.kept(opened, 1).erased == (1,)
    assert not list(verify(opened))


def test_what_falls_on_a_journey_opens_its_task_at_home(opened: Register, tmp_path: Path) -> None:
    kept(opened, ARREST, CHINESE)
    claim = arrest(opened)
    keep(opened)
    travelling.make(
        opened, tmp_path / "road", Secret("a passphrase for the road"), (1,),
        until=date(2026, 1, 20), at=SECOND, cost=CHEAP,
    )  # fmt: skip
    from habeas import register

    with register.open(tmp_path / "road", Secret("a passphrase for the road")) as road:
        decide(road, claim, "reject", expect=0, at="2026-01-06T00:00:00Z")
        assert tasks(road) == ()
        travelling.bring_back(opened, road, at="2026-01-09T00:00:00Z")
    (task,) = tasks(opened)
    assert (task.case, task.claim, task.owner) == (1, claim, "owner") and "C-1" in task.what
    assert whole(opened)


def test_a_claim_that_says_the_same_in_another_reading_is_the_same_use(opened: Register) -> None:
    kept(opened, ARREST)
    keep(opened)
    (use,) = using.used_in(opened, [arrest(opened)])
    assert (use.kind, use.number, use.case) == ("count", 1, 1)
    assert using.used_in(opened, []) == () == using.used_in(opened, ["0" * 16])


def test_every_person_is_in_one_list_whatever_the_order(opened: Register) -> None:
    kept(opened, ARREST, CHINESE, "Tomas Reven was reportedly detained in Ostrava on 4 June 2024.")
    from habeas.cli.subjects import persons

    each = list(persons(opened, AS_OF, None))
    for statuses in (["held"], ["released"], ["unknown"], ["serving", "died"]):
        asked = definition({"status": statuses, "assessment": "credible"})
        found = tally(each, (), asked)
        lists = (found.named, found.unnamed, found.unknown, found.alleged, found.below, found.aside)
        assert sum(map(len, lists)) + sum(n for _, n in found.left_out) == len(each) == 3
        assert tally(reversed(each), (), asked).counted == found.counted


def test_what_may_be_one_person_is_told_as_it_was_known(opened: Register) -> None:
    """Two of one name on 2 and 3 January; said to be different on 6."""
    kept(opened, ARREST, at="2026-01-02T12:00:00Z")
    other = "Lena Marquant was arrested in Graz on 20 June 2024."
    kept(opened, other, at="2026-01-03T12:00:00Z")
    assert counted(opened).pairs == ((1, 2),) and counted(opened).least == 1
    left, right = pair_of(opened, "H-0001", "H-0002")
    judge(opened, "different", left, right, at="2026-01-06T12:00:00Z", why="two birth dates")
    assert counted(opened).pairs == () and counted(opened).least == 2
    assert counted(opened, "2026-01-05").pairs == ((1, 2),)
    assert counted(opened, "2026-01-02").pairs == ()
