"""A few cases under a key of their own, and what comes back from a journey."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from habeas import register
from habeas.register import travelling
from habeas.register.cases import cases, told_of
from habeas.register.deciding import decide
from habeas.register.errors import Damaged, NoSuchRecord
from habeas.register.keys import Secret
from habeas.register.ledger import entries
from habeas.register.models import ClaimRow, DecisionRow
from habeas.register.rebuilding import rebuild
from habeas.register.reconciling import Difference
from habeas.register.sealing_errors import NotFromHere, SharedDocument, TravelEnded
from habeas.register.search import find
from habeas.register.travelling import Brought
from habeas.register.verifying import verify

from .conftest import CHEAP, SECRET
from .keeping import ARREST, CHINESE, SENTENCE, kept

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from habeas.register.store import Register
    from habeas.register.travelling import Travel

DAY, LATER = "2026-01-05T00:00:00Z", "2026-01-09T00:00:00Z"
UNTIL = date(2026, 1, 20)
ROAD = Secret("a passphrase for the road")
BOTH = "Lena Marquant and Tomas Reven were detained in Ostrava on 4 June 2024."


def travel(home: Register, folder: Path, *case_numbers: int, whole: bool = False) -> Travel:
    return travelling.make(
        home, folder, ROAD, case_numbers, until=UNTIL, at=DAY, whole=whole, cost=CHEAP
    )


def first_claim(home: Register) -> ClaimRow:
    claim = ClaimRow.objects.using(home.alias).order_by("number").first()
    assert claim is not None
    return claim


def verdict(home: Register, claim: ClaimRow) -> str | None:
    rows = DecisionRow.objects.using(home.alias).filter(claim=claim.claim).order_by("version")
    return rows.values_list("verdict", flat=True).last()


@pytest.fixture
def either(opened: Register) -> Register:
    """A register, on each database, that holds H-0001 Lena Marquant and H-0002 秦望舒."""
    kept(opened, ARREST, CHINESE)
    return opened


@pytest.fixture
def origin(embedded: Path) -> Iterator[Register]:
    """The same on the embedded database."""
    with register.open(embedded, SECRET) as unlocked:
        kept(unlocked, ARREST, CHINESE)
        yield unlocked


@pytest.fixture
def road(tmp_path: Path) -> Path:
    """Where the travel register is made."""
    return tmp_path / "road"


def test_only_the_cases_asked_for_go_along(either: Register, road: Path) -> None:
    home = either
    done = travel(home, road, 1)
    assert (done.documents, done.left) == (1, ())
    with register.open(road, ROAD) as away:
        assert [line.number for line in cases(away)] == [1]
        assert told_of(away, 1)[0].reading == told_of(home, 1)[0].reading
        assert not find(away.alias, "望舒") and away.key != home.key
        assert not list(verify(away)) and not rebuild(away)
    assert [kept.entry.kind for kept in entries(home)][-1] == "travel_made"


def test_a_travel_register_is_made_as_strong_as_users_have_it(
    origin: Register, tmp_path: Path
) -> None:
    travelling.make(origin, tmp_path / "strong", ROAD, [1], until=UNTIL, at=DAY)
    slots = json.loads((tmp_path / "strong" / "keys.json").read_text("utf-8"))["slots"]
    costs = [slot["cost"] for slot in slots if slot["cost"]]
    assert costs and all(cost["memory_kib"] >= 262_144 for cost in costs)


def test_documents_that_tell_of_others_stay_at_home_unless_asked_for(
    origin: Register, tmp_path: Path
) -> None:
    (both,) = kept(origin, BOTH)
    other = both.new_cases[0]
    done = travel(origin, tmp_path / "one", other, whole=True)
    assert (done.documents, done.left) == (1, ())
    with pytest.raises(SharedDocument, match="--whole"):
        travel(origin, tmp_path / "two", other)
    left = travel(origin, tmp_path / "two", 1, other)
    assert (left.documents, left.left) == (1, (both.document,) if len(both.new_cases) > 1 else ())


def test_what_was_added_and_decided_comes_back_once(either: Register, road: Path) -> None:
    home = either
    travel(home, road, 1)
    claim = first_claim(home)
    with register.open(road, ROAD) as away:
        kept(away, SENTENCE, SENTENCE.replace("Lena Marquant", "Jitka Vorel"), at=LATER)
        decide(away, claim.claim, "accept", expect=0, at=LATER, why="seen at the court")
        new = [line.number for line in cases(away)]
        seen = travelling.bring_back(home, away, at=LATER, dry_run=True)
        assert [line.number for line in cases(home)] == [1, 2]
        assert travelling.bring_back(home, away, at=LATER) == seen == Brought(2, 1, ())
        assert travelling.bring_back(home, away, at=LATER) == Brought(0, 0, ())
        decide(away, claim.claim, "reject", expect=1, at=LATER, why="another")
        assert travelling.bring_back(home, away, at=LATER) == Brought(0, 1, ())
    assert new == [1, 2]
    assert {line.number: line.name for line in cases(home)} == {
        1: "Lena Marquant", 2: "秦望舒", 3: "Jitka Vorel",
    }  # fmt: skip
    assert len(told_of(home, 1)) == 2 and verdict(home, claim) == "reject"
    assert not list(verify(home)) and not rebuild(home)


def test_where_both_sides_decided_home_stays_and_the_difference_is_told(
    origin: Register, road: Path
) -> None:
    travel(origin, road, 1)
    claim = first_claim(origin)
    decide(origin, claim.claim, "reject", expect=0, at=LATER, why="a namesake")
    with register.open(road, ROAD) as away:
        decide(away, claim.claim, "accept", expect=0, at=LATER, why="seen")
        decide(away, claim.claim, "correct", expect=1, at=LATER, fields={"date": "2024-05-04"})
        back = travelling.bring_back(origin, away, at=LATER)
    assert back == Brought(0, 0, (Difference(claim.claim, "reject", "correct"),))
    assert verdict(origin, claim) == "reject"


def test_the_same_decision_on_both_sides_is_no_difference(origin: Register, road: Path) -> None:
    travel(origin, road, 1)
    claim = first_claim(origin)
    with register.open(road, ROAD) as away:
        for side in (origin, away):
            decide(side, claim.claim, "accept", expect=0, at=LATER, why="seen")
        assert travelling.bring_back(origin, away, at=LATER) == Brought(0, 0, ())


def test_a_document_that_home_received_meanwhile_is_one(origin: Register, road: Path) -> None:
    travel(origin, road, 1)
    with register.open(road, ROAD) as away:
        kept(away, SENTENCE, at=LATER)
        kept(origin, SENTENCE, at=LATER)
        assert travelling.bring_back(origin, away, at=LATER) == Brought(0, 0, ())
    assert len(told_of(origin, 1)) == 2


def test_a_travel_register_ends(origin: Register, road: Path) -> None:
    travel(origin, road, 1)
    with register.open(road, ROAD) as away:
        assert travelling.until_of(away) == "2026-01-20"
        travelling.within_its_days(away, date(2026, 1, 20))
        with pytest.raises(TravelEnded, match="until 2026-01-20"):
            travelling.within_its_days(away, date(2026, 1, 21))
    assert travelling.until_of(origin) is None
    travelling.within_its_days(origin, date(2036, 1, 21))


def test_another_register_is_not_brought_back(origin: Register, tmp_path: Path, road: Path) -> None:
    travel(origin, road, 1)
    other, _ = register.create(
        tmp_path / "other", ROAD, holder="owner", at=DAY, cost=CHEAP, embedded=True
    )
    with other, pytest.raises(NotFromHere):
        travelling.bring_back(origin, other, at=LATER)


def test_what_was_altered_on_the_road_is_not_brought_back(origin: Register, road: Path) -> None:
    travel(origin, road, 1)
    file = next(path for path in (road / "originals").rglob("*") if path.is_file())
    data = bytearray(file.read_bytes())
    data[-1] ^= 1
    file.write_bytes(bytes(data))
    with register.open(road, ROAD) as away, pytest.raises(Damaged, match="original"):
        travelling.bring_back(origin, away, at=LATER)
    assert [kept.entry.kind for kept in entries(origin)][-1] == "travel_made"


def test_a_case_that_is_not_there_makes_no_register(origin: Register, road: Path) -> None:
    with pytest.raises(NoSuchRecord):
        travel(origin, road, 9)
    assert not road.exists()


def test_an_assessment_made_on_the_road_comes_back(origin: Register, road: Path) -> None:
    from habeas.records.assessment import Level
    from habeas.register.assessing import assess, assessments_of

    travel(origin, road, 1)
    claim = first_claim(origin).claim
    with register.open(road, ROAD) as away:
        told = {"at": LATER, "why": "her brother saw it", "rule": lambda *_: None}
        assess(away, claim, Level.CREDIBLE, expect=0, **told)
        assert travelling.bring_back(origin, away, at=LATER) == Brought(0, 1, ())
        assess(origin, claim, Level.DISPUTED, expect=1, **told)
        assess(away, claim, Level.REFUTED, expect=1, **told)
        apart = (Difference(claim, "disputed", "refuted"),)
        assert travelling.bring_back(origin, away, at=LATER) == Brought(0, 0, apart)
    assert [one.level for one in assessments_of(origin, claim)] == ["credible", "disputed"]
    assert not rebuild(origin)
