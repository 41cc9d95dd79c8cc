"""What is announced, demanded in lists, kept from courts and borders; columns of detentions; and the same words of nobody's case."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

LEAD = "The teacher Ana Roe was arrested on 3 May 2024 in Karvel. "


def told(words: str, lead: str = LEAD) -> set[tuple[str, str, str | None]]:
    """Event, stance and day of what a text tells behind its lead."""
    return {
        (str(c.event), str(c.stance), c.when.edtf)
        for c in claims_of(lead + words, "2024-06-20")
        if str(c.event) != "occupation" and any(q.start >= len(lead) for q in (c.quote, *c.also))
    }


def people(words: str, event: str) -> set[str | None]:
    """Of whom a text tells an event."""
    return {c.person for c in claims_of(words, "2024-06-20") if str(c.event) == event}


TELLS = (
    ("A first court session will be held on 10 July.", "trial", "planned", "2024-07-10"),
    ("Her trial has been put off five times; it is now due to open on 22 July.", "trial", "planned", "2024-07-22"),
    ("Her trial opened on 10 June. The magistrate put it off until 16 July.", "trial", "planned", "2024-07-16"),
    ("On 10 June a court heard her appeal. The judges reserved their decision until 10 July.", "appeal_result", "planned", "2024-07-10"),
    ("On 5 May a judge ordered her remand in custody for two months.", "detention", "asserted", "2024-05-05"),
    ("She is reported to be on hunger strike since Saturday.", "health", "alleged", "2024-06-15"),
    ("Of Ana Roe no trace has been found since 10 June.", "disappearance", "asserted", "2024-06-10"),
    ("She is under orders not to travel outside Karvel.", "travel_ban", "asserted", None),
    ("The chamber did not admit the press, nor observers.", "access_denied", "asserted", None),
    ("About thirty supporters were kept behind a police line across the street.", "access_denied", "asserted", None),
    ("Lawyers were allowed to read the file only on a screen.", "access_denied", "asserted", None),
    ("The Government did not provide a copy of either judgment.", "access_denied", "asserted", None),
    ("On 10 June a court asked Interpol for a red notice.", "harassment", "asserted", "2024-06-10"),
    ("The lawyer Tom Bell, who had flown in, was refused entry at the airport on 10 June.", "harassment", "asserted", "2024-06-10"),
    ("She has always maintained her innocence.", "charge", "denied", None),
)  # fmt: skip
TELLS_NOT = (
    ("A first dance session will be held on 10 July.", "trial"),
    ("The bridge has been put off five times; it is now due to open on 22 July.", "trial"),
    ("The dinner was on 10 June. The magistrate put it off until 16 July.", "trial"),
    ("On 10 June a judge heard a request for bail. The judges reserved their decision until 10 July.", "appeal_result"),
    ("She reported on a hunger strike on Saturday.", "health"),
    ("Of the novel no trace has been found since 10 June.", "disappearance"),
    ("She is under orders not to eat outside the hall.", "travel_ban"),
    ("The chamber did not admit the report, nor the plan.", "access_denied"),
    ("About thirty books were kept behind a police line.", "access_denied"),
    ("The lawyer Tom Bell was refused entry at the theatre on 10 June.", "harassment"),
    ("The lawyer Tom Bell was refused entry at the airport on 10 June.", "access_denied"),
)  # fmt: skip


@pytest.mark.parametrize(("words", "event", "stance", "day"), TELLS)
def test_it_tells_it(words: str, event: str, stance: str, day: str | None) -> None:
    assert any(e == event and s == stance and (day is None or d == day) for e, s, d in told(words))


@pytest.mark.parametrize(("words", "event"), TELLS_NOT)
def test_it_tells_no_such_thing(words: str, event: str) -> None:
    assert event not in {e for e, _, _ in told(words)}


ANNOUNCED = (
    "COMING UP. 14 July: the trial of the poet Mia Dorn opens. 15 July: parole hearing for the cook Ivo Hale.",
    "Upcoming hearings\n14 July: trial of the poet Mia Dorn.",
    "LOOKING AHEAD. 14 July: the trial of the poet Mia Dorn opens.",
)
GONE_BY = (
    "14 July: the trial of the poet Mia Dorn opened.",
    "COMING UP. A film on the poet Mia Dorn, whose trial opened on 14 July.",
)


@pytest.mark.parametrize("words", ANNOUNCED)
def test_a_day_that_leads_what_is_announced_is_to_come(words: str) -> None:
    assert ("trial", "planned", "2024-07-14") in told(words, "")


@pytest.mark.parametrize("words", GONE_BY)
def test_other_days_are_gone_by(words: str) -> None:
    assert ("trial", "planned", "2024-07-14") not in told(words, "")


def test_a_column_of_detentions_tells_detentions() -> None:
    head = "No. | Name | Occupation | {} | Charge | Court | Sentence\n\n"
    row = (
        "1 | Ana Roe | baker | 13/07/2021, Karvel | sedition | Karvel Court | 4 yrs (14/02/2022)\n"
    )
    assert people(head.format("Detained") + row, "detention") == {"Ana Roe"}
    assert people(head.format("Detained") + row, "arrest") == set()
    assert people(head.format("Arrested") + row, "arrest") == {"Ana Roe"}
    arrested = row.replace("13/07/2021, Karvel", "arrested 13/07/2021")
    assert people(head.format("Detained") + arrested, "arrest") == {"Ana Roe"}


DEMANDS = "WRITE TO THE PRESIDENT BEFORE 12 JULY, asking him\n• to release Ana Roe and Ivo Hale and have their convictions quashed;\n• to end Ana Roe's solitary confinement and allow her visits."


def test_a_list_of_demands_opens_without_a_colon_and_quashes_nothing() -> None:
    assert people(DEMANDS, "call") == {"Ana Roe", "Ivo Hale"}
    assert people(DEMANDS, "appeal_result") == set()
    assert people("On 3 May a court had the convictions of Ana Roe quashed.", "call") == set()


BESIDE = (
    "On 3 June 2024 the court convicted Ana Roe and Ivo Hale, together with four others, of plotting.",
    "Ana Roe was convicted on 3 June 2024 together with eleven co-defendants.",
)
ALONE = (
    "Ana Roe was convicted of meeting with four others.",
    "On 3 June 2024 the court convicted Ana Roe of plotting with four others.",
    "Ana Roe was convicted on 3 June 2024 with her sister, Mia Dorn, of plotting.",
)


@pytest.mark.parametrize("words", BESIDE)
def test_others_were_convicted_beside_those_named(words: str) -> None:
    assert {None, "Ana Roe"} <= people(words, "conviction")


@pytest.mark.parametrize("words", ALONE)
def test_nobody_else_was_convicted(words: str) -> None:
    assert None not in people(words, "conviction")


MOVED = "The cooks Ana Roe and Ivo Hale were moved to provincial prisons on 9 May 2024. "
IN_TOWNS = (
    MOVED + "Ana Roe is in Karvel, Ivo Hale in Tolm.",
    MOVED + "Ana Roe is now in Karvel and Ivo Hale is in Tolm.",
    "The cooks Ana Roe and Ivo Hale were brought from two different prisons. Ana Roe is in Karvel, Ivo Hale in Tolm.",
)
NOT_HELD_THERE = (
    "The cooks Ana Roe and Ivo Hale wrote on two prisons. Ana Roe was in Karvel, Ivo Hale in Tolm.",
    "The cooks Ana Roe and Ivo Hale were released from two different prisons. Ana Roe is in Karvel, Ivo Hale in Tolm.",
    "The cooks Ana Roe and Ivo Hale were charged on 9 May. Ana Roe is in Karvel, Ivo Hale in Tolm.",
    "Ana Roe and Ivo Hale drew provincial prisons.\nAna Roe is in Karvel, Ivo Hale in Tolm.",
)


@pytest.mark.parametrize("words", IN_TOWNS)
def test_where_each_is_behind_words_of_prisons_is_where_each_is_held(words: str) -> None:
    held = {
        (c.person, c.place, c.kind)
        for c in claims_of(words, "2024-06-20")
        if str(c.event) == "detention"
    }
    assert {("Ana Roe", "Karvel", "as_of"), ("Ivo Hale", "Tolm", "as_of")} <= held


@pytest.mark.parametrize("words", NOT_HELD_THERE)
def test_where_somebody_is_tells_no_custody_elsewhere(words: str) -> None:
    assert people(words, "detention") == set()


def test_a_bare_that_clause_demands() -> None:
    words = "What we ask\n\nThat the Public Ministry withdraw the charges against Mia Dorn; that Ivo Hale be released; and that Ana Roe be left to do her work."
    assert people(words, "call") == {"Mia Dorn", "Ivo Hale", "Ana Roe"}
    assert people(words, "charge") == people(words, "release") == set()
    gone = "That the Public Ministry withdrew the charges against Mia Dorn is a relief."
    assert people(gone, "call") == set()
    done = "That Mia Dorn be released on 5 May was what the court had ordered."
    assert people(done, "call") == set()


def test_what_was_served_of_a_term_is_no_further_term() -> None:
    def terms(words: str) -> list[object]:
        return sorted(
            c.duration_months for c in claims_of(words, "2024-06-20") if str(c.event) == "sentence"
        )

    assert terms("In 2021 Ana Roe was given eighteen months, of which she served eight.") == [18]
    assert terms("In 2021 Ana Roe was given twelve years and Ivo Hale got eight.") == [96, 144]


JUDGMENT = "The court gave its judgment on 3 May 2024. "


def test_a_term_for_each_is_that_of_all_before_the_colon() -> None:
    each = JUDGMENT + "Ivo Hale, former minister, and Mia Dorn, publisher: 18 years each."
    assert people(each, "sentence") == {"Ivo Hale", "Mia Dorn"}
    career = "Ivo Hale, former minister, and Mia Dorn, publisher: 18 years each in the trade."
    assert people(career, "sentence") == set()
    alone = JUDGMENT + "Ivo Hale, of the circle of Mia Dorn: 18 years."
    assert "Mia Dorn" not in people(alone, "sentence")


def test_who_was_free_during_a_trial_was_not_released_then() -> None:
    lead = "Ana Roe was convicted on 3 May 2024. "
    assert people(lead + "She had been free during the trial.", "release") == set()
    assert people(lead + "She has been free since Monday.", "release") == {"Ana Roe"}
    assert people(lead + "She was freed during the trial.", "release") == {"Ana Roe"}
