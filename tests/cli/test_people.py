"""Who is whom, as a user decides it: questions, answers, undoing, and what the pages then say."""

from __future__ import annotations

import json
import random
from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from .desk import begun

if TYPE_CHECKING:
    from pathlib import Path

    from .desk import Desk

ARREST = (
    "Published 1 June 2024\n\nMirela Tovanu, a teacher, was arrested in Ostrava on 3 May 2024.\n"
)
FINED = "Published 9 July 2025\n\nMirela Tovanu was fined by a court in Graz on 2 July 2025.\n"
AGAIN = "Published 2 June 2024\n\nOn 3 May 2024 police in Ostrava arrested Mirela Tovanu.\n"


@pytest.fixture(scope="module")
def pattern_of_two(pattern: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("two")
    with begun(pattern, place) as desk:
        for name, text in (("a.txt", ARREST), ("b.txt", FINED)):
            desk.file(name, text)
        desk.run("add", "a.txt", "b.txt")
    return place


@pytest.fixture
def two(bare: Desk, pattern_of_two: Path) -> Desk:
    """A register with two cases that may be one person."""
    return bare.made(pattern_of_two)


def cases(desk: Desk, *more: str) -> dict[str, int]:
    rows = json.loads(desk.run("list", "--format", "json", *more))
    return {row["case"]: row["documents"] for row in rows}


def test_a_name_alone_is_asked_about_with_both_quotes_and_the_evidence(desk: Desk) -> None:
    desk.file("a.txt", ARREST)
    desk.file("b.txt", FINED)
    desk.run("add", "a.txt")
    said = desk.run("add", "b.txt")
    assert "new: H-0002; 1 may be one with somebody known (habeas review --people)" in said
    said = desk.run("review", "--people", typed="q\n")
    assert "1 of 1 · one person? · H-0001 and H-0002" in said
    assert "⟦Mirela Tovanu⟧, a teacher, was arrested in Ostrava on 3 May 2024." in said
    assert "⟦Mirela Tovanu⟧ was fined by a court in Graz" in said
    assert "evidence: +" in said and "names: " in said
    assert "by name alone nobody is joined" in said


def test_yes_joins_undo_parts_and_no_is_asked_no_more(two: Desk) -> None:
    said = two.run("review", "--people", typed="y\n")
    assert "one person: H-0001" in said and said.endswith("1 decided, 0 left\n")
    assert cases(two) == {"H-0001": 2}
    page = two.run("show", "H-0002")
    assert page.startswith("case         H-0001 · H-0002\n")
    assert "two persons: H-0001 and H-0002" in two.run("undo")
    assert cases(two) == {"H-0001": 1, "H-0002": 1}
    said = two.run("review", "--people", typed="n\n")
    assert "two persons: H-0001 and H-0002" in said
    assert two.run("review", "--people") == "No two persons wait for a decision.\n"


def test_what_its_evidence_joined_is_listed_and_parted_with_one_key(two: Desk) -> None:
    two.file("c.txt", AGAIN)
    assert "known: H-0001" in two.run("add", "c.txt")
    said = two.run("review", "--people", typed="s\nn\n")
    assert "2 of 2 · joined by its evidence · H-0001" in said
    assert "the same day of arrest, 3 May 2024" in said
    assert "two persons: H-0001 and H-0003" in said
    assert cases(two) == {"H-0001": 1, "H-0002": 1, "H-0003": 1}


def test_persons_are_decided_on_by_their_numbers(two: Desk) -> None:
    two.file("c.txt", AGAIN)
    two.run("add", "c.txt")
    said = two.run("same", "H-0002", "1", "--why", "the same passport")
    assert said.endswith("one person: H-0001\n")
    said = two.run("different", "H-0001@2", "H-0001@9", "--why", "mother and daughter")
    assert "disputed" not in said and len(cases(two)) == 2
    number = two.run("unsure", "H-0001", "H-0003").partition(":")[0]
    assert two.run("undo", number).startswith(f"{number}: taken back")


def test_a_contradiction_is_shown_on_the_page(two: Desk) -> None:
    two.run("same", "H-0001", "H-0002")
    said = two.run("different", "H-0001@2", "H-0001@5")
    assert "disputed: decision" in said and "habeas undo takes one back" in said
    page = two.run("show", "H-0001")
    assert "disputed     decision" in page
    assert json.loads(two.run("show", "H-0001", "--format", "json"))["disputed"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("same", "H-0001", "H-0001"), "expected two persons, found one case twice"),
        (("same", "H-0001", "H-0009"), "expected a case number"),
        (("same", "H-0001", "H-0002@9"), "expected a case that this document tells of"),
        (("same", "H-0001", "H-0002@x"), "expected the number of a document after the @"),
        (("undo",), "expected a decision of yours on two persons that stands"),
        (("undo", "1"), "expected the number of a decision on two persons that stands"),
    ],
)
def test_wrong_use_is_one_line(two: Desk, arguments: tuple[str, ...], says: str) -> None:
    assert says in two.run(*arguments, code=2)
    assert cases(two) == {"H-0001": 1, "H-0002": 1}


def test_as_it_was_known_before_the_decision(two: Desk) -> None:
    before = cases(two)
    two.run("same", "H-0001", "H-0002")
    assert cases(two) == {"H-0001": 2}
    assert cases(two, "--known-at", "2020-01-01") == {}
    assert before == {"H-0001": 1, "H-0002": 1}


# The case is public; the wording is ours.
SENTENCED = {
    "en.txt": "Published 14 June 2024\n\nOn 14 June 2024 the Guangzhou Intermediate People's Court "
    "sentenced the journalist Sophia Huang Xueqin to five years in prison and the labour activist "
    "Wang Jianbing to three years and six months in prison for inciting subversion of state power. "
    "The two had been arrested in Guangzhou on 19 September 2021.\n",
    "zh.txt": "发布日期：2024年6月15日\n\n2024年6月14日，广州市中级人民法院以煽动颠覆国家政权罪，"
    "判处记者黄雪琴有期徒刑五年，判处劳工活动人士王建兵有期徒刑三年六个月。"
    "二人于2021年9月19日在广州被警方带走。\n",
    "slip.txt": "Published 20 June 2024\n\nThe Guangzhou Intermediate People's Court on 14 June 2024 "
    "sentenced the journalist Huang Xueqing to five years in prison and the labour activist Wang "
    "Jianbing to three years and six months in prison for inciting subversion of state power.\n",
}


@pytest.mark.parametrize("order", list(permutations(SENTENCED)), ids="-".join)
def test_two_people_in_two_languages_one_misspelt_are_two_after_two_questions(
    desk: Desk, order: tuple[str, ...]
) -> None:
    for name in order:
        desk.file(name, SENTENCED[name])
        desk.run("add", name)
    asked = 0
    while len(cases(desk)) > 2:
        said = desk.run("review", "--people", typed="y\nq\n")
        assert "one person?" in said and "evidence: +" in said
        asked += 1
        assert asked <= 2
    assert sorted(cases(desk).values()) == [3, 3]
    for _ in range(asked):
        before = len(cases(desk))
        desk.run("undo")
        assert len(cases(desk)) == before + 1


@pytest.mark.parametrize("seed", range(4))
def test_what_waits_after_each_answer_is_what_would_be_found_anew(desk: Desk, seed: int) -> None:
    from habeas import register
    from habeas.cli.review_people import PeopleReview, _waiting
    from habeas.register.keys import Secret

    from .desk import PASSPHRASE

    rng = random.Random(seed)  # noqa: S311 - repeatable
    days = [("3 May 2024", "Ostrava"), ("3 May 2024", "Ostrava"), ("4 July 2019", "Graz"),
            ("8 March 2021", "Brno"), ("9 June 2015", "Linz")]  # fmt: skip
    for number, (day, town) in enumerate(days):
        for name in ("Mirela Tovanu", "Oskar Villner"):
            published = f"Published {day.replace('3 May', '5 May')}\n\n"
            desk.file(
                f"{number}{name[0]}.txt", f"{published}{name} was arrested in {town} on {day}.\n"
            )
            desk.run("add", f"{number}{name[0]}.txt")
    with register.open(desk.folder / "register", Secret(PASSPHRASE)) as opened:
        review = PeopleReview(opened, _waiting(opened))
        steps = 0
        while review.pending() and steps < 25:
            steps += 1
            answer = rng.choice("yyn?su")
            if answer == "s":
                review.skip()
            elif answer == "u":
                review.back()
            else:
                review.take(answer)
            anew = _waiting(opened)
            asked = {frozenset(one.cases) for one in review._ahead.values()}
            asked |= {frozenset(one.cases) for one, _ in review._seen.values()}
            assert {frozenset(one.cases) for one in anew} <= asked
            assert set(review._ahead) <= {(one.left, one.right) for one in anew} | set(review._seen)
    desk.run("verify")
