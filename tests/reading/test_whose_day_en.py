"""Whose day it is: a day of another clause is nobody else's, and a verdict's day, court and charge go on."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of, told

VERDICT = """\
Three from a street paper convicted

On Tuesday the Sarn District Court convicted Kata Morel, Ivo Karn and Lena Brod of "inciting unrest".
Morel, a former baker who founded the paper in 2016, was jailed for four years and fined 900 crowns.
Karn, whose shop was closed in June, received three years. Brod, a nurse, was given a year, suspended
for two. The judges also ordered the confiscation of Karn's van.
"""


def test_a_verdict_lends_its_day_court_and_charge_to_each_term() -> None:
    terms = [c for c in claims_of(VERDICT, "2025-02-06") if c.event == "sentence"]
    assert {(c.person, c.when.edtf, c.court) for c in terms} == {
        (person, "2025-02-04", "Sarn District Court")
        for person in ("Kata Morel", "Ivo Karn", "Lena Brod")
    }
    charged = [c for c in terms if c.kind != "fine"]
    assert [c.charge for c in charged] == ["inciting unrest"] * 3


def test_a_term_for_something_else_takes_no_charge_from_the_verdict() -> None:
    words = (
        "On Tuesday the Sarn District Court convicted Ivo Karn of sedition. "
        "He was given two years for a speech at the harbour."
    )
    (term,) = [c for c in claims_of(words, "2025-02-06") if c.event == "sentence"]
    assert term.charge != "sedition"


def day_of(words: str, event: str, published: str = "2025-02-06") -> list[str | None]:
    return [c.when.edtf for c in claims_of(words, published) if c.event == event]


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("Ivo Karn, who has lived abroad since 2019, was tried in his absence.", "trial"),
        ("The singer Ivo Karn, who left the band in March last year, is on hunger strike.", "health"),
        ("The man who set up the paper in 2016, Ivo Karn, was jailed and fined 90 crowns.", "sentence"),
        ("Ivo Karn told his brother during a visit in August that guards had beaten him.",
         "ill_treatment"),
        ("In a telephone call on 25 July Ivo Karn told his wife that guards had beaten him.",
         "ill_treatment"),
        ("Ivo Karn was found guilty on 24 August after a nine-day trial.", "trial"),
        ("Ivo Karn was convicted on 24 August after a trial that lasted nine days.", "trial"),
        ("Ivo Karn was released on Monday after being fined 900 crowns.", "sentence"),
    ],
)  # fmt: skip
def test_a_day_of_another_clause_is_not_taken(words: str, event: str) -> None:
    found = day_of(words, event)
    assert found, words
    assert set(found) == {None}


@pytest.mark.parametrize(
    ("words", "event", "day"),
    [
        ("On 24 August Ivo Karn, who is 31, was jailed for a year.", "sentence", "2024-08-24"),
        ("Ivo Karn, who is 31, was jailed for a year on 24 August.", "sentence", "2024-08-24"),
        ("Ivo Karn, who was arrested on 3 May, was freed on 24 August.", "arrest", "2024-05-03"),
        ("The court said on 24 August that Ivo Karn was released that day.", "release",
         "2024-08-24"),
        ("Ivo Karn spent nine days there in May 2024 before getting bail.", "bail", "2024-05"),
    ],
)  # fmt: skip
def test_the_day_of_the_own_clause_is(words: str, event: str, day: str) -> None:
    assert day_of(words, event) == [day]


@pytest.mark.parametrize(
    ("words", "event", "person"),
    [
        ("Karn pleaded not guilty.", "charge", "Ivo Karn"),
        ("Karn admitted the charge.", "charge", "Ivo Karn"),
        ("The court gave him three years.", "sentence", "Ivo Karn"),
        ("The trial ended before noon.", "trial", "Ivo Karn"),
    ],
)
def test_what_happens_at_a_trial_is_of_its_day(words: str, event: str, person: str) -> None:
    claims = claims_of(f"Ivo Karn stood trial in Sarn on 24 August. {words}", "2025-02-06")
    assert (event, person, "2024-08-24") in told(claims)


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("The trial of Ivo Karn opened on 24 August. Karn pleaded not guilty.", "charge"),
        ("Ivo Karn stood trial on 24 August. Karn had pleaded guilty.", "charge"),
        ("Ivo Karn was convicted on 24 August. The trial lasted nine days.", "trial"),
    ],
)
def test_what_a_trial_of_several_days_lends_not(words: str, event: str) -> None:
    assert set(day_of(words, event)) == {None}


def test_a_raid_lends_its_day_to_what_is_nobodys() -> None:
    words = (
        "Police arrested Ivo Karn and Kata Morel on 3 May 2024. They searched the studio "
        "and removed about thirty boxes of material."
    )
    assert day_of(words, "search") == ["2024-05-03"]
    assert day_of(words, "confiscation") == ["2024-05-03"]


@pytest.mark.parametrize(
    "words",
    [
        "Ivo Karn was freed on 3 May, accused of sedition.",
        "The bookseller Ivo Karn, charged under section 5, was moved on 3 May.",
        "Ivo Karn has been held since 3 May on a charge of sedition.",
        "Ivo Karn, arrested on 3 May, is accused of sedition.",
        "Ivo Karn pleaded guilty before the trial opened in May.",
        "Ivo Karn was accused in the same case, No. 960 of 2020.",
        "Ivo Karn was arrested on 3 May. He was freed after three hours without being charged.",
    ],
)
def test_an_accusation_that_somebody_stands_under_has_no_day(words: str) -> None:
    assert set(day_of(words, "charge")) <= {None}


@pytest.mark.parametrize(
    "words",
    [
        "Prosecutors in Sarn, the capital, accused her of sedition on 3 May.",
        "On 3 May prosecutors accused her of sedition.",
        "She was charged with sedition on 3 May.",
    ],
)
def test_an_accusation_told_as_an_act_has_its_day(words: str) -> None:
    assert day_of(f"Kata Morel is a baker. {words}", "charge") == ["2024-05-03"]


def test_what_an_opinion_asks_for_was_not_asked_on_the_day_it_is_published() -> None:
    words = (
        "The Working Group requests the Government to release Kata Morel immediately and to accord "
        "her an enforceable right to compensation."
    )
    assert day_of(words, "call") == [None]


def test_a_participle_with_an_auxiliary_is_a_verb_of_its_own() -> None:
    words = "Ivo Karn, who is serving nine years in Sarn prison, has been coughing since May."
    assert day_of(words, "sentence") == [None]


def test_the_day_of_a_hearing_told_before_is_a_day() -> None:
    words = (
        "A judge refused Ivo Karn bail at a hearing on 16 September 2024. Kata Morel was released "
        "on bail on the day of that first hearing and had to hand in her passport."
    )
    morel = {(e, d) for e, p, d in told(claims_of(words, "2025-02-06")) if p == "Kata Morel"}
    assert {
        ("bail", "2024-09-16"),
        ("release", "2024-09-16"),
        ("travel_ban", "2024-09-16"),
    } <= morel


def test_a_ban_on_leaving_has_its_term_and_the_day_of_its_verdict() -> None:
    words = (
        "On 30 November the Sarn Criminal Court found Ivo Karn guilty of sedition. It sentenced him "
        "to six years in prison and banned him from leaving the country for two years."
    )
    claims = claims_of(words, "2025-02-06")
    (ban,) = [c for c in claims if c.event == "travel_ban"]
    assert (ban.duration_months, ban.when.edtf) == (24, "2024-11-30")
    assert [c.duration_months for c in claims if c.event == "sentence"] == [72]


def test_a_nationality_taken_with_a_term_was_taken_by_the_court() -> None:
    words = "In 2014 Ivo Karn was given one year for libel and stripped of his nationality."
    kinds = {(str(c.event), c.kind) for c in claims_of(words, "2025-02-06")}
    assert ("sentence", "loss of nationality") in kinds
    assert not {k for k in kinds if k[0] == "harassment"}


def test_money_is_not_held_as_people_are() -> None:
    words = "Police arrested Ivo Karn on 3 May and froze HK$1.1 million held in three accounts."
    assert "detention" not in {str(c.event) for c in claims_of(words, "2025-02-06")}


def test_a_line_of_place_and_day_under_a_title_is_not_its_day() -> None:
    words = (
        "Sarn prison: baker Ivo Karn moved to isolation after protest over the water\n"
        "Case update – Sarnland – 26 September 2025\n\n"
        "On 21 September 2025 Ivo Karn was moved from Block 4 of Sarn prison to an isolation cell. "
        "He was arrested on 3 May 2024.\n"
    )
    assert day_of(words, "transfer", "2025-09-26") == ["2025-09-21"]


def test_days_in_custody_before_bail_run_from_the_arrest() -> None:
    words = (
        "Kata Morel was arrested on 14 September 2021. Morel spent 45 days in custody before the "
        "High Court granted her bail."
    )
    claims = told(claims_of(words, "2022-02-06"))
    assert ("detention", "Kata Morel", "2021-09-14/2021-10-29") in claims
    assert ("bail", "Kata Morel", "2021-10-29") in claims


def test_a_state_since_the_day_of_a_transfer_has_that_day() -> None:
    words = (
        "On 21 September 2024 Ivo Karn was transferred from Sarn prison to Lome prison.\n\n"
        "Karn has been on hunger strike since the day of his transfer."
    )
    assert day_of(words, "health") == ["2024-09-21"]


@pytest.mark.parametrize(
    "words",
    [
        "The Appeal Court on Tuesday refused to release on bail Ivo Karn, president of a union.",
        "The Appeal Court on Tuesday turned down a request to free on bail the baker Ivo Karn.",
    ],
)
def test_bail_that_is_refused_is_no_appeal_decided_and_no_release(words: str) -> None:
    claims = [
        (str(c.event), c.person, str(c.stance))
        for c in claims_of(f"{words} He was arrested on 3 May.", "2025-02-06")
        if c.event not in {"arrest", "occupation"}
    ]
    assert claims == [("bail", "Ivo Karn", "negated")]


def test_what_nobody_suffered_is_not_told_of_the_speaker() -> None:
    words = (
        "Ivo Karn was arrested on 3 May. Vice President Lena Brod told state radio that those "
        "expelled had been tried fairly and that no one had been mistreated."
    )
    assert "Lena Brod" not in {c.person for c in claims_of(words, "2025-02-06")}


def test_prisoners_put_out_of_the_country_are_freed_and_sent_away() -> None:
    words = (
        "Ivo Karn was arrested on 3 May. In February 2023 Sarnland expelled 222 prisoners to Lome."
    )
    claims = {(str(c.event), c.kind, c.amount) for c in claims_of(words, "2025-02-06") if c.kind}
    assert ("transfer", "expulsion", "222 prisoners") in claims
    assert ("release", "expulsion", "222 prisoners") in claims


STORY = """\
Radio founder jailed

Ivo Karn, 58, was jailed for three years on Monday for sedition.

Passing sentence at the Sarn District Court, Judge Lo said that the programmes had been dangerous.

Kata Morel, 31, who ran the mixing desk, was found not guilty.

Other courts

The baker Lena Brod was fined 90 crowns on Monday for insulting a guard.
"""


def test_the_court_that_passes_sentence_is_that_of_its_story() -> None:
    claims = told(claims_of(STORY, "2025-02-06"), "court")
    assert ("sentence", "Ivo Karn", "2025-02-03", "Sarn District Court") in claims
    assert ("conviction", "Kata Morel", "2025-02-03", "Sarn District Court") in claims
    assert ("sentence", "Lena Brod", "2025-02-03", None) in claims


def test_an_acquittal_before_the_verdict_takes_no_day() -> None:
    words = STORY.replace("was found not guilty", "had been found not guilty by a jury")
    days = {c.when.edtf for c in claims_of(words, "2025-02-06") if c.person == "Kata Morel"}
    assert "2025-02-03" not in days


@pytest.mark.parametrize(
    ("words", "event", "day"),
    [
        ("Ivo Karn walked free on 28 February after serving two years for sedition.", "release", "2024-02-28"),
        ("The journalist Ivo Karn was tried behind closed doors in Sarn on 7 February.", "trial", "2024-02-07"),
        ("Ivo Karn and Kata Morel were put on an international wanted list in November.", "harassment", "2023-11"),
        ("Ivo Karn was picked up at a bus stop on 22 May and taken home.", "arrest", "2024-05-22"),
        ("Police took Ivo Karn from his house in East Sarn before dawn on 14 January.", "arrest", "2024-01-14"),
        ("On 14 May police raided the office of the daily. Ivo Karn and Kata Morel were taken into custody.", "arrest", "2024-05-14"),
        ("We deplore the judgment delivered last Thursday. The Sarn Court convicted Ivo Karn of fraud.", "conviction", "2024-06-13"),
        ("Until 27 June Ivo Karn was kept under residential surveillance.", "detention", None),
        ("On 3 May a judge extended the custody of Ivo Karn until 3 August.", "detention", "2024-05-03/2024-08-03"),
        ("On 3 May a court jailed Ivo Karn for two years. It also banned him from travelling for a year.", "travel_ban", "2024-05-03"),
        ("On 3 May a court jailed Ivo Karn for two years. Police have banned him from travelling.", "travel_ban", None),
    ],
)  # fmt: skip
def test_a_word_that_is_no_verb_keeps_no_day_from_its_verb(
    words: str, event: str, day: str | None
) -> None:
    found = {(str(c.event), c.when.edtf) for c in claims_of(words, "2024-06-20")}
    assert (event, day) in found


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Ivo Karn is serving a seven-year sentence, imposed in May.", "2024-05"),
        ("Ivo Karn served an eight-month sentence for sedition imposed last July.", "2023-07"),
        ("Ivo Karn was given two years. The law passed in 2019 allows it.", None),
    ],
)
def test_a_term_has_the_day_on_which_it_was_imposed(words: str, day: str | None) -> None:
    assert day_of(words, "sentence", "2024-06-20") == [day]


SITTING = """\
It took the judge at the Sarn Military Court eighteen minutes on Tuesday to read the verdict on the two
welders. Ivo Karn was sentenced to nine years. His friend Pavel Brod got six. In 2019 Karn was fined 400 crowns.
"""
YESTERDAYS = """\
Yesterday's judgment of the Sarn District Court against the staff of the paper was settled long ago, Pen House
said today.

After half an hour the court found Kata Morel guilty of fraud. Morel was given four years.
"""


@pytest.mark.parametrize(
    ("words", "court"), [(SITTING, "Sarn Military Court"), (YESTERDAYS, "Sarn District Court")]
)
def test_terms_told_behind_a_sitting_are_of_its_day_and_court(words: str, court: str) -> None:
    claims = claims_of(words, "2025-02-05")
    terms = [c for c in claims if c.event == "sentence" and c.kind == "prison"]
    assert terms and {(c.when.edtf, c.court) for c in terms} == {("2025-02-04", court)}
    assert [c.when.edtf for c in claims if c.kind == "fine"] in ([], ["2019"])


def test_terms_told_behind_an_appeal_were_given_before() -> None:
    words = (
        "The regional court on Tuesday cut the sentence of Ivo Karn from seven years to five. "
        "His fellow believer Kata Morel received a two-year suspended term."
    )
    terms = {c.person: c.when.edtf for c in claims_of(words, "2025-02-05") if c.event == "sentence"}
    assert terms["Kata Morel"] is None


def test_a_court_that_jails_two_editors_gives_the_terms_told_next() -> None:
    words = (
        "A court in Sarn today jailed two editors who ran a website. Kata Morel was given three years "
        "and Ivo Karn four years."
    )
    claims = claims_of(words, "2025-02-05")
    assert not [c for c in claims if c.event == "detention"]
    assert {c.when.edtf for c in claims if c.event == "sentence"} == {"2025-02-05"}


def test_what_a_court_orders_on_a_day_is_of_that_day() -> None:
    words = (
        "At the third hearing of what is called the parcels case, the Sarn court on Tuesday ordered the release of "
        "the lawyer Kata Morel."
    )
    assert day_of(words, "release") == ["2025-02-04"]


@pytest.mark.parametrize(
    "words",
    [
        "Four were freed before nightfall.",
        "Four were let go an hour later.",
        "Four were allowed to leave after two hours.",
    ],
)
def test_those_let_go_within_hours_were_let_go_that_day(words: str) -> None:
    told = f"Police detained eleven people on 3 January 2025. {words}"
    assert day_of(told, "release") == ["2025-01-03"]


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("Fourteen people who had gathered outside the Press Club were detained on Tuesday.", "detention"),
        ("Two men carrying banners were arrested on Tuesday.", "arrest"),
        ("At least 30 people taking part in the vigil were arrested on Tuesday.", "arrest"),
        ("Three students who had met in a cellar were arrested on Tuesday.", "arrest"),
    ],
)  # fmt: skip
def test_a_clause_that_the_subject_bears_hides_nobody(words: str, event: str) -> None:
    assert day_of(words, event) == ["2025-02-04"]


def test_whoever_it_may_be_is_nobody() -> None:
    assert not claims_of("People who insult the king are jailed for two years.", "2025-02-05")


def test_bail_refused_in_the_sitting_just_told_is_of_its_day() -> None:
    words = (
        "Ivo Karn pleaded guilty to sedition at the Sarn court on 3 February 2025. "
        "The magistrate called for a report and refused him bail."
    )
    assert day_of(words, "bail") == ["2025-02-03"]


def test_an_appeal_to_be_heard_is_a_hearing_and_no_result() -> None:
    words = "Ivo Karn was arrested on 3 January 2025. His appeal will be heard on 18 May."
    claims = claims_of(words, "2025-02-05")
    assert [(c.when.edtf, c.stance) for c in claims if c.event == "trial"] == [
        ("2025-05-18", "planned")
    ]
    assert not [c for c in claims if c.event == "appeal_result"]


def test_messrs_are_those_named_behind_it() -> None:
    words = "Mr. Ivo Karn and Mr. Tom Brod were arrested on 3 January 2025. Messrs. Karn and Brod were released on 5 January."
    assert {c.person for c in claims_of(words, "2025-02-05") if c.event == "release"} == {
        "Ivo Karn",
        "Tom Brod",
    }


def test_the_office_of_a_paper_is_no_prisoners_house() -> None:
    words = "Anti-terror police detained the editors Ivo Karn and Tom Brod on Monday and raided the newsroom."
    assert {c.person for c in claims_of(words, "2025-02-05") if c.event == "search"} == {None}
