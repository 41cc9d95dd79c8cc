"""Several documents about one person: what agrees stands together, what does not is shown."""

from __future__ import annotations

import pytest
from tests.case.case_of import case_of, claims_about, lines

POST = "Police arrested the blogger Lin Yue in Chengdu on 3 May 2021."
HERALD = "The blogger Lin Yue was arrested on 4 May 2021 in Chengdu."


def test_two_days_for_one_arrest_are_both_kept_and_marked() -> None:
    assert lines(case_of("Lin Yue", POST, HERALD)) == [
        "2021-05-03 arrest [disagreement]",
        "2021-05-04 arrest [disagreement]",
    ]


def test_each_rival_keeps_the_words_of_its_document() -> None:
    words = [
        claim.quote.words
        for entry in case_of("Lin Yue", POST, HERALD).timeline
        for claim in entry.claims
    ]
    assert words == [POST, HERALD]


def test_one_event_told_twice_is_one_event_with_two_quotes() -> None:
    post, daily = POST, "On 3 May 2021 Lin Yue, a blogger, was arrested in Chengdu, police said."
    case = case_of("Lin Yue", post, daily)
    assert lines(case) == ["2021-05-03 arrest ×2"]
    assert {c.quote.document for c in case.timeline[0].claims} == {
        c.quote.document for c in claims_about("Lin Yue", post, daily)
    }


def test_a_third_document_takes_no_side() -> None:
    third = "Lin Yue, who writes a blog, was arrested on 4 May 2021."
    assert lines(case_of("Lin Yue", POST, HERALD, third)) == [
        "2021-05-03 arrest [disagreement]",
        "2021-05-04 arrest ×2 [disagreement]",
    ]


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        pytest.param(
            "Lin Yue was arrested in May 2021.",
            "Lin Yue was arrested on 3 May 2021.",
            ["2021-05-03 arrest ×2"],
            id="a coarse date and a fine one within it agree",
        ),
        pytest.param(
            "Lin Yue was arrested in 2018 and released on 4 March 2019.",
            "Lin Yue was arrested on 3 May 2021.",
            ["2018 arrest", "2019-03-04 release", "2021-05-03 arrest"],
            id="released between: arrested twice",
        ),
        pytest.param(
            "Lin Yue was arrested on 3 May 2021. Lin Yue had been arrested on 4 June 2018.",
            "Lin Yue was arrested on 4 June 2018.",
            ["2018-06-04 arrest ×2", "2021-05-03 arrest"],
            id="a document that knows of both does not disagree with one that knows of one",
        ),
        pytest.param(
            "Lin Yue was arrested on 3 May 2021.",
            "Lin Yue was reportedly arrested on 4 May 2021.",
            ["2021-05-03 arrest", "2021-05-04 alleged: arrest"],
            id="a rumour of another day stands beside, and unsettles nothing",
        ),
        pytest.param(
            "Lin Yue was arrested on 3 May 2021.",
            "Lin Yue was arrested.",
            ["undated arrest", "2021-05-03 arrest"],
            id="no date is no other date",
        ),
        pytest.param(
            "Lin Yue was released on 3 May 2021.",
            "Lin Yue was released on 5 May 2021.",
            ["2021-05-03 release [disagreement]", "2021-05-05 release [disagreement]"],
            id="two days for one release",
        ),
        pytest.param(
            "Lin Yue died in custody on 3 May 2021.",
            "Lin Yue died in custody on 9 May 2021.",
            ["2021-05-03 death [disagreement]", "2021-05-09 death [disagreement]"],
            id="nobody dies twice",
        ),
        pytest.param(
            "Lin Yue was sentenced to three years in prison on 3 May 2021.",
            "Lin Yue was sentenced to four years in prison on 3 May 2021.",
            ["2021-05-03 sentence [disagreement]", "2021-05-03 sentence [disagreement]"],
            id="two terms on one day",
        ),
        pytest.param(
            "Police arrested Lin Yue on 3 May 2021.",
            "The police denied that Lin Yue was arrested on 3 May 2021.",
            ["2021-05-03 arrest [disagreement]", "2021-05-03 denied: arrest [disagreement]"],
            id="asserted and denied",
        ),
    ],
)
def test_what_agrees_and_what_does_not(one: str, two: str, expected: list[str]) -> None:
    assert sorted(lines(case_of("Lin Yue", one, two))) == sorted(expected)
    assert sorted(lines(case_of("Lin Yue", two, one))) == sorted(expected)


def test_in_chinese() -> None:
    one = "2021年5月3日，博主林悦在成都被警方逮捕。"
    two = "博主林悦于2021年5月4日在成都被捕。2021年6月9日，林悦获释。"
    assert lines(case_of("林悦", one, two)) == [
        "2021-05-03 arrest [disagreement]",
        "2021-05-04 arrest [disagreement]",
        "2021-06-09 release",
    ]


def test_within_one_document_a_second_arrest_is_a_second_arrest() -> None:
    words = "Lin Yue was arrested on 3 May 2021. Lin Yue was arrested again on 9 June 2022."
    assert lines(case_of("Lin Yue", words)) == ["2021-05-03 arrest", "2022-06-09 arrest"]


def test_events_stand_in_order_of_their_dates_whoever_tells_them() -> None:
    assert lines(
        case_of(
            "Lin Yue",
            "Lin Yue was released on 9 June 2022.",
            "Lin Yue was arrested on 3 May 2021.",
            "Lin Yue was tried on 1 March 2022.",
        )
    ) == ["2021-05-03 arrest", "2022-03-01 trial", "2022-06-09 release"]


def test_what_has_no_date_stays_behind_what_its_document_told_before_it() -> None:
    words = (
        "Lin Yue was arrested on 3 May 2021. Lin Yue was denied access to a lawyer. "
        "Lin Yue was tried on 1 March 2022. Lin Yue was beaten in custody."
    )
    assert lines(case_of("Lin Yue", words)) == [
        "2021-05-03 arrest",
        "undated access_denied",
        "2022-03-01 trial",
        "undated ill_treatment",
    ]


def test_what_another_document_tells_gives_no_place_to_what_has_no_date() -> None:
    undated = "The museum opens at nine on weekdays. " * 9 + "Lin Yue was denied a lawyer."
    dated = POST
    for first, second in ((undated, dated), (dated, undated)):
        assert lines(case_of("Lin Yue", first, second))[0] == "undated access_denied"
