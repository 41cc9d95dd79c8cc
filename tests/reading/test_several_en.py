"""Several persons told of in one breath: lists with what each does, terms without a verb, demands for both."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

PUBLISHED = "2024-06-14"
TAKEN = "Mira Dash and Odo Kern were convicted on 3 May 2024."


def people(words: str, event: str) -> set[str | None]:
    return {c.person for c in claims_of(words, PUBLISHED) if str(c.event) == event}


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        (("The court convicted the association's chair, Mira Dash, her deputy Odo Kern, the lawyer Ilo Brand and the crane operator Dita Lek"
         " of fraud on 3 May 2024."), "conviction", {"Mira Dash", "Odo Kern", "Ilo Brand", "Dita Lek"}),
        ("On 3 May 2024 officers led away the owner, Mira Dash (米拉), together with the poet Odo Kern and the retired engineer Dita Lek.",
         "arrest", {"Mira Dash", "Odo Kern", "Dita Lek"}),
        (("The court sentenced the engineer Odo Kern to six years on 3 May 2024, and his wife, Mira, to three years of restricted liberty. The"
         " couple, detained at the border on 30 January, pleaded guilty."), "detention", {"Odo Kern", "Mira"}),
        (f"{TAKEN} The Watch calls on the authorities to quash both convictions and to release Dash.", "call", {"Mira Dash", "Odo Kern"}),
        (f"{TAKEN} The Watch calls on the authorities to quash the verdict and to release Dash.", "call", {"Mira Dash"}),
        (f"{TAKEN} The Watch requests the Government to release both individuals immediately.", "call", {"Mira Dash", "Odo Kern"}),
        (f"{TAKEN} The Watch called for all political prisoners to be freed.", "call", {None}),
    ],
)  # fmt: skip
def test_each_of_several_is_told_of(words: str, event: str, expected: set[str | None]) -> None:
    assert people(words, event) == expected


@pytest.mark.parametrize(
    ("words", "terms"),
    [
        ("Mira Dash is jailed for five years and Odo Kern for two.", {("Mira Dash", 60), ("Odo Kern", 24)}),
        ("Mira Dash was sentenced to four years and three months in prison, Odo Kern to 18 months of correctional labour on 3 May 2024.",
         {("Mira Dash", 51), ("Odo Kern", 18)}),
        ("A court has sent the writer Mira Dash to prison for seven years and the retired teacher Odo Kern for two years and nine months.",
         {("Mira Dash", 84), ("Odo Kern", 33)}),
        (("A Korab bookseller and the former president of a disbanded lecturers' union were sentenced on Friday to two years in prison"
         " over two booklets.\n\nOdo Kern, 44, who ran the Page shop, and Mira Dash, 58, were found guilty on 21 October of sedition."),
         {("Odo Kern", 24), ("Mira Dash", 24)}),
        (("A court in the north has sentenced a monk to three years in prison for sending prayer texts, two sources with knowledge told"
         " Radio Lir.\n\nOdo Kern, 39, a monk at a monastery, was tried on 3 May 2024."), {("Odo Kern", 36)}),
    ],
)  # fmt: skip
def test_each_has_a_term_of_their_own(words: str, terms: set[tuple[str, int]]) -> None:
    found = claims_of(words, PUBLISHED)
    assert {(c.person, c.duration_months) for c in found if str(c.event) == "sentence"} == terms


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        ("Odo Kern, pastor of the Olive Branch church in Lir, and Mira Dash, who kept its accounts, went on trial on 3 May 2024.",
         "trial", {"Odo Kern", "Mira Dash"}),
        (("On 3 May 2024 the court opened the trial of two people who ran a fund: Mira Dash, a graphic designer who is Kern's cousin, and"
         " the coder Ilo Brand.\n\nOdo Kern was freed in 2020."), "trial", {"Mira Dash", "Ilo Brand"}),
        ("Lei Sok-i and Un Pui-man were arrested on 3 May 2024. Lei and Un were charged with fraud on 9 May.", "charge",
         {"Lei Sok-i", "Un Pui-man"}),
        (f"{TAKEN} The two Filipino workers were released on 9 May.", "release", {None}),
        ("Odo Kern was convicted on 3 May 2024. Defence lawyer Ilo Brand said that he would challenge the decision at the Court of Appeal.",
         "appeal", {"Odo Kern"}),
    ],
)  # fmt: skip
def test_who_several_are(words: str, event: str, expected: set[str | None]) -> None:
    assert people(words, event) == expected
