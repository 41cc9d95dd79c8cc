"""Days that stand before a noun, spans told with how long they lasted, steps from a day, and days of other things."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

PUBLISHED = "2024-06-12"


def days(words: str, event: str) -> set[str | None]:
    return {c.when.edtf for c in claims_of(words, PUBLISHED) if c.event == event}


@pytest.mark.parametrize(
    ("words", "event", "day"),
    [
        # before a noun
        ("The August ruling sentenced Kata Morel to eight years in prison.", "sentence", "2023-08"),
        ("In a June 2022 raid, police arrested Kata Morel.", "arrest", "2022-06"),
        ("Kata Morel was arrested during the November 2019 protests in Sarn.", "arrest", "2019-11"),
        ("Kata Morel was jailed ahead of the November 2020 elections.", "detention", None),
        ("At the 3 May hearing, the judge sentenced Kata Morel to two years.", "sentence", "2024-05-03"),
        ("The court last November acquitted Kata Morel.", "conviction", "2023-11"),
        ("Kata Morel was charged under the 2018 cybercrime law.", "charge", None),
        ("Kata Morel's 2021 arrest was widely condemned.", "arrest", "2021"),
        ("Kata Morel has been ill since her 3 May arrest.", "arrest", "2024-05-03"),
        ("A group condemned Monday's arrest of Kata Morel.", "arrest", "2024-06-10"),
        ("A group on Monday condemned the arrest of Kata Morel.", "arrest", None),
        ("Yesterday's conviction of Kata Morel shocked her friends.", "conviction", "2024-06-11"),
        ("Last week's raid on the home of Kata Morel is the third this year.", "search", "2024-06-03/2024-06-09"),
        # how long, from when, until when
        ("Kata Morel was held for 19 days from 9 January 2022 in Sarn.", "detention",
         "2022-01-09/2022-01-28"),
        ("By the time the trial opened in June 2022, Kata Morel had spent eleven months in prison.",
         "detention", "2021-07/2022-06"),
        ("Kata Morel was abducted on 1 February. She was held for two weeks and then released.",
         "release", "2024-02-15"),
        ("Kata Morel was detained on 5 May 2024, three months after police had let her go.", "release",
         "2024-02"),
        ("Kata Morel completed her ten-year term on 3 March 2023 but was not released.", "release",
         "2023-03-03"),
        ("Kata Morel completed her ten-year term on 3 March 2023 but was not released.", "sentence",
         None),
        # steps
        (("Police arrested Kata Morel on 2 May. Over the following three days, her brother Jan Morel was"
         " also arrested."), "arrest", "2024-05-03/2024-05-05"),
        ("Kata Morel was questioned from 3 to 5 May. On the last day officers seized her passport.",
         "confiscation", "2024-05-05"),
        ("Kata Morel was arrested on 3 May. A fortnight later she was freed.", "release", "2024-05-17"),
        ("Kata Morel was arrested in May and was freed two days later.", "release", "2024-05"),
        ("Kata Morel was arrested on 3 May. Less than 48 hours later she was freed.", "release", None),
        ("Two years after she was arrested at the airport, Kata Morel is still in prison.", "arrest",
         "2022-06"),
        ("Two years after she was arrested at the airport, Kata Morel was moved to a camp.", "arrest",
         None),
        # forms
        ("Kata Morel was arrested between 9 and 11 January last year.", "arrest",
         "2023-01-09/2023-01-11"),
        ("Hearings in the trial of Kata Morel were held on 4, 5 and 6 March.", "trial",
         "2024-03-04/2024-03-06"),
        ("Kata Morel was arrested on 12 March 2567 B.E. (2024) in Sarn.", "arrest", "2024-03-12"),
        ("Kata Morel was sentenced on 05.06.2024 to three years in prison.", "sentence", "2024-06-05"),
        ("Kata Morel was held from August 2017 until 30 December 2018.", "detention",
         "2017-08/2018-12-30"),
        # of another thing
        ("Weeks before her arrest on 12 May, Kata Morel had been beaten by unknown men.",
         "harassment", None),
        ("The family learned of Kata Morel's arrest on 2 June.", "arrest", None),
        (("On 7 May the Supreme Court rejected an appeal by Kata Morel against the three-year sentence that"
         " a court imposed on her in November 2022."), "appeal_result", "2024-05-07"),
        (("On 7 May the Supreme Court rejected an appeal by Kata Morel against the three-year sentence that"
         " a court imposed on her in November 2022."), "sentence", "2022-11"),
        ("The union wrote to the minister on 5 May to demand the release of Kata Morel.", "call",
         "2024-05-05"),
    ],
)  # fmt: skip
def test_the_day_that_belongs_to_an_event(words: str, event: str, day: str | None) -> None:
    assert day in days(words, event)


CHRONOLOGY = """Kata Morel: what happened

14 May 2022
Police arrest Kata Morel at a checkpoint in Sarn.

19 May 2022
She is moved to Northgate Prison. Her lawyer has not been allowed to see her.

2 September 2022
A court sentences her to ten years in prison.
"""


def test_a_day_on_a_line_of_its_own_heads_what_stands_below() -> None:
    assert days(CHRONOLOGY, "arrest") == {"2022-05-14"}
    assert days(CHRONOLOGY, "transfer") == {"2022-05-19"}
    assert days(CHRONOLOGY, "sentence") == {"2022-09-02"}
    assert days(CHRONOLOGY, "access_denied") == {None}


@pytest.mark.parametrize(
    ("words", "event", "day"),
    [
        ("Kata Morel was formally arrested on 25 November, five weeks after police took her from her home.",
         "arrest", "2023-10-21"),
        ("On 10 February, the day after her arrest, a court sent Kata Morel to pre-trial detention.",
         "arrest", "2024-02-09"),
        ("It is 100 days today since Kata Morel was detained.", "detention", "2024-03-04"),
        (("Kata Morel was arrested on 9 October. She was brought before a judge two days later, and has been"
         " in pre-trial detention since then."), "detention", "2023-10-11"),
        ("On 24 May police arrested Kata Morel in connection with articles published between 2019 and 2021.",
         "arrest", "2024-05-24"),
        ("The trial of Kata Morel, which was to have begun on Tuesday, was put off until 23 June.", "trial",
         "2024-06-23"),
        ("On 7 May – the eve of the rally – police in Sarn detained Kata Morel.", "detention", "2024-05-07"),
        ("A magistrate remanded Kata Morel on 7 May, and on 13 May the High Court granted her bail.", "bail",
         "2024-05-13"),
        ("The Court of Appeal confirmed the conviction of Kata Morel, who in June 2023 had been fined.",
         "appeal_result", None),
        ("In a ruling handed down on 12 March, the Court of Appeal confirmed the conviction of Kata Morel.",
         "appeal_result", "2024-03-12"),
        ("An appeal hearing in the case of Kata Morel was held on 8 May; the judges upheld her term.",
         "appeal_result", "2024-05-08"),
        ("Under house arrest since 2 February, Kata Morel was taken to court on 3 May.", "detention",
         "2024-02-02"),
        ("Editor Kata Morel, behind bars since March 2022, was fined on Monday.", "detention", "2022-03"),
        ("In prison since 2019, Kata Morel is ill. She was arrested at home.", "health", None),
        ("Kata Morel was questioned about her article of 2 February.", "harassment", None),
    ],
)  # fmt: skip
def test_the_day_where_two_are_told(words: str, event: str, day: str | None) -> None:
    assert day in days(words, event)


LINES = """The case of Kata Morel

12.02.2022 – detained at a picket, fined 20,000 crowns
03.03.2022 – home searched
17.01.2023 – sentenced to five years
20.07.2023 – appeal dismissed
"""


def test_lines_that_open_with_a_day_in_figures() -> None:
    assert days(LINES, "search") == {"2022-03-03"}
    assert days(LINES, "appeal_result") == {"2023-07-20"}


@pytest.mark.parametrize(
    ("words", "event", "day"),
    [
        ("The court overturned the verdict against Kata Morel in March and, on 24 May, gave her ten years.",
         "appeal_result", "2024-03"),
        ("Kata Morel was held incommunicado from her arrest in September 2022 until May 2023.", "detention",
         "2022-09/2023-05"),
        ("Kata Morel was arrested in March. On the day of her arrest officers searched her flat.", "search",
         "2024-03"),
        ("Police in Sarn picked up the singer Kata Morel on 2 June and held her till the 4th.", "detention",
         "2024-06-02/2024-06-04"),
        ("Nineteen of those arrested in Sarn had been let go by Sunday.", "release", "2024-06-09"),
        ("Kata Morel was arrested on 4 June and, after a night in the cells, was freed.", "release",
         "2024-06-05"),
        ("Kata Morel was captured near Sarn in the spring.", "arrest", "2024"),
        ("Two months after she was abducted by armed men, the family of Kata Morel does not know where she is.",
         "arrest", "2024-04"),
        ("On 22 May, six days after she had published an account of her torture, Kata Morel was arrested.",
         "ill_treatment", None),
    ],
)  # fmt: skip
def test_further_days(words: str, event: str, day: str | None) -> None:
    found = days(words, event)
    assert day in found or (day is None and not found)


@pytest.mark.parametrize(
    ("words", "first", "second"),
    [
        (("Kata Morel and Otto Stahl are in Northgate Prison. Both were arrested in 2022, Morel on 11 June and Stahl in"
         " November."), "2022-06-11", "2022-11"),
        ("Kata Morel and Otto Stahl were arrested on 3 May and on 5 June 2023, respectively.", "2024-05-03",
         "2023-06-05"),
    ],
)  # fmt: skip
def test_days_dealt_out_to_two(words: str, first: str, second: str) -> None:
    told = {c.person: c.when.edtf for c in claims_of(words, PUBLISHED) if c.event == "arrest"}
    assert told == {"Kata Morel": first, "Otto Stahl": second}


@pytest.mark.parametrize(
    ("words", "event", "day"),
    [
        ("The appeal court on 4 June confirmed the two-year sentence of Kata Morel.", "sentence", None),
        ("By 20 May, when her lawyer was first let in, Kata Morel had been in custody for 17 days.",
         "detention", "2024-05-03"),
        ("Kata Morel disappeared on 3 June, and her whereabouts were still unknown on Tuesday.",
         "disappearance", "2024-06-03"),
    ],
)  # fmt: skip
def test_days_of_what_was_so_by_then(words: str, event: str, day: str | None) -> None:
    assert days(words, event) == {day}
