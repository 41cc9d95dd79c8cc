"""One event for each happening, with all who tell of it, in any language; years apart stay apart."""

from __future__ import annotations

import pytest
from tests.case.case_of import case_of, claims_about, lines

from habeas.case import fold
from habeas.case.happenings import happenings
from habeas.records.claim import Claim, Event, Stance
from habeas.records.person import Person
from habeas.records.quote import Quote
from habeas.records.when import UNKNOWN, stated


def claim(event: Event, day: str | None, document: str = "a", **slots: object) -> Claim:
    """An asserted claim of an invented document."""
    quote = Quote(document * 64, "t", 0, 5, "words")
    when = stated(day) if day else UNKNOWN
    return Claim(event, "Lin Yue", quote, Stance.ASSERTED, "r", ("r",), when=when, **slots)  # type: ignore[arg-type]


def counted(*claims: Claim) -> list[int]:
    return sorted(len(group) for group in happenings(claims))


@pytest.mark.parametrize(
    ("one", "two", "together"),
    [
        pytest.param({"day": "2021-09"}, {"day": "2021-09-19"}, True, id="a month and a day in it"),
        pytest.param({"day": "2018-09-19"}, {"day": "2021-09-19"}, False, id="years apart"),
        pytest.param({"day": "2021-09-19"}, {"day": "2021-09-20"}, False, id="rival days"),
        pytest.param({"day": None}, {"day": "2021-09-19"}, False, id="an arrest on no known day"),
        pytest.param({"day": "2021-10-27", "kind": "formal"}, {"day": "2021-10-27"}, True,
            id="formal and plain on one day"),
        pytest.param({"day": "2021-10", "kind": "formal"}, {"day": "2021-10-27"}, False,
            id="formal in the month of a plain one"),
    ],
)  # fmt: skip
def test_arrests(one: dict[str, str], two: dict[str, str], together: bool) -> None:
    made = [
        claim(Event.ARREST, row.pop("day"), name, **row)
        for name, row in (("a", dict(one)), ("b", dict(two)))
    ]
    assert counted(*made) == ([2] if together else [1, 1])
    assert counted(*reversed(made)) == ([2] if together else [1, 1])


def test_a_measure_is_one_in_two_languages_and_another_measure_is_another() -> None:
    english = claim(Event.DETENTION, "2021-09-20", "a", kind="criminal detention")
    chinese = claim(Event.DETENTION, "2021-09-20", "b", kind="刑事拘留")
    other = claim(Event.DETENTION, "2021-09-20", "c", kind="指定居所监视居住")
    assert counted(english, chinese) == [2]
    case = fold(Person("Lin Yue"), [english, chinese, other])
    assert [(len(e.claims), e.conflict) for e in case.timeline] == [(2, True), (1, True)]


def test_a_term_is_one_in_two_languages_and_without_its_date() -> None:
    told = [
        claim(Event.SENTENCE, "2024-06-14", "a", duration_months=60, kind="prison",
              charge="inciting subversion", charge_id="cn.105.2"),
        claim(Event.SENTENCE, "2024-06", "b", duration_months=60, kind="有期徒刑",
              charge="煽动颠覆国家政权罪", charge_id="cn.105.2"),
        claim(Event.SENTENCE, None, "c", duration_months=60, kind="prison"),
    ]  # fmt: skip
    assert counted(*told) == [3]
    assert counted(*told[:1], claim(Event.SENTENCE, None, "c", duration_months=42)) == [1, 1]


def test_a_coarse_date_between_two_happenings_joins_neither() -> None:
    told = [claim(Event.ARREST, day, name) for day, name in
            (("2021-09-03", "a"), ("2021-09-19", "b"), ("2021-09", "c"))]  # fmt: skip
    assert counted(*told) == [1, 1, 1]


def test_two_courts_for_one_sentence_are_a_disagreement_and_a_short_name_is_none() -> None:
    def case(one: str, two: str) -> bool:
        told = [claim(Event.SENTENCE, "2024-06-14", "a", court=one, duration_months=60),
                claim(Event.SENTENCE, "2024-06-14", "b", court=two, duration_months=60)]  # fmt: skip
        (entry,) = fold(Person("Lin Yue"), told).timeline
        return entry.conflict

    assert case("Guangzhou Intermediate Court", "Foshan Intermediate People's Court")
    assert case("广州市中级人民法院", "佛山市中级人民法院")
    assert not case(
        "Guangzhou Intermediate Court", "the Guangzhou City Intermediate People's Court"
    )
    assert not case("广东省广州市中级人民法院", "广州中院")
    assert not case("Guangzhou Intermediate Court", "广州市中级人民法院")


def test_an_english_and_a_chinese_document_tell_one_arrest() -> None:
    english = claims_about("Lin Yue", "Police arrested Lin Yue in Chengdu on 3 May 2021.")
    chinese = claims_about("林悦", "2021年5月3日，博主林悦在成都被警方带走。")
    case = fold(Person("Lin Yue"), [*english, *chinese])
    assert [(str(e.event), e.when.edtf, len(e.claims)) for e in case.timeline] == [
        ("arrest", "2021-05-03", 2)
    ]


def test_what_is_denied_stands_beside_what_is_asserted() -> None:
    case = case_of(
        "Lin Yue",
        "Police arrested Lin Yue on 3 May 2021.",
        "The police denied that Lin Yue was arrested on 3 May 2021.",
    )
    assert lines(case) == [
        "2021-05-03 arrest [disagreement]", "2021-05-03 denied: arrest [disagreement]",
    ]  # fmt: skip
