"""Terms without a verb of judging, releases in lists and notes, what bodies find, demands: who is meant, which day, what is only said."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of, told

ONE = "The teacher Lina Moor was arrested on 3 May 2021.\n\n"
BOTH = "The teacher Lina Moor and the driver Ivo Brandt were arrested on 3 May 2021.\n\n"


def of(words: str, event: str, *fields: str, before: str = ONE) -> set[tuple[object, ...]]:
    """The claims of an event behind an arrest: person, date and the fields asked for."""
    found = told(claims_of(before + words, "2022-06-20"), *fields)
    return {row[1:] for row in found if row[0] == event}


LINA, IVO = "Lina Moor", "Ivo Brandt"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Moor: nine years. Brandt walked away with a two-year suspended term.", {(LINA, None, 108), (IVO, None, 24)}),
        ("On top of the five years she is already serving, Moor was given a further three by the Doral court on 4 June 2022.", {(LINA, None, 60), (LINA, "2022-06-04", 36)}),
        ("Two years, all of it on probation, was what the judge gave Moor on 4 June 2022.", {(LINA, "2022-06-04", 24)}),
        ("The court put Lina Moor away for fifteen years.", {(LINA, None, 180)}),
        ("Instead of the twelve years sought, the judge handed down seven to Moor.", {(LINA, None, 84)}),
        ("Fourteen years in absentia: that was the verdict on Ivo Brandt.", {(IVO, None, 168)}),
        ("Moor was given twelve years, a Doral judge announced on 30 May 2022.", {(LINA, "2022-05-30", 144)}),
        ("Now in the third year of an eleven-year sentence, Brandt is not allowed to call.", {(IVO, None, 132)}),
        ("Moor, nine months into a two-year term, is in a cell of six.", {(LINA, None, 24)}),
        ("Moor has two of her nine years left to serve.", {(LINA, None, 108)}),
        ("A suspended sentence of ten months hangs over Brandt.", {(IVO, None, 10)}),
        ("Brandt, whose seven-year term ends in October 2026, was moved.", {(IVO, None, 84)}),
        ("On 19 January 2022 Moor received consecutive terms of three and five years.", {(LINA, "2022-01-19", 36), (LINA, "2022-01-19", 60)}),
        ("Moor and Brandt, who received five and eight years, were moved.", {(LINA, None, 60), (IVO, None, 96)}),
        ("Brandt: held 4 July 2021, tried 9 August 2021, five years, then a colony.", {(IVO, "2021-08-09", 60)}),
        ("Her term was lengthened by sixteen months on 8 June 2022.", {(LINA, "2022-06-08", 16)}),
        ("Moor must also stay away from social media for two years, the court ruled.", {(LINA, None, 24)}),
        ("Five years for the teacher Lina Moor, three for the driver Ivo Brandt: the court's verdict came on 4 May 2022.", {(LINA, "2022-05-04", 60), (IVO, "2022-05-04", 36)}),
        ("Moor (five years) and Brandt (three years, suspended) have appealed.", {(LINA, None, 60), (IVO, None, 36)}),
        ("Brandt comes out in March 2026, when he will have done his six years.", {(IVO, None, 72)}),
        ("Doral court: three more years for the teacher Lina Moor.", {(LINA, None, 36)}),
        ("The six years of the driver Ivo Brandt were left unchanged.", {(IVO, None, 72)}),
        ("The judge gave Moor nine years. Brandt got 14.", {(LINA, None, 108), (IVO, None, 168)}),
        ("The court in Doral gave Moor four years on 4 June 2022; the prosecutor had sought five.", {(LINA, "2022-06-04", 48), (LINA, None, 60)}),
        ("The court in Doral put Moor on two years of probation on 4 June 2022.", {(LINA, "2022-06-04", 24)}),
        ("The clinic in Doral put Moor on two years of leave on 4 June 2022.", set()),
        ("The six years of the driver Ivo Brandt in Paris were happy.", set()),
        ("The judge gave Moor nine books. Brandt got 14.", set()),
        ("Moor: 40 years in the classroom, then a prison cell.", set()),
        ("Moor must keep off the grass for two years, her doctor said.", set()),
        ("The judge put off sentencing of Moor to 9 July 2022.", {(LINA, "2022-07-09", None)}),
        ("The court ordered Moor to pay the State 5,000 manats.", {(LINA, None, None)}),
        ("The court ordered Moor to show the State 5,000 photographs.", set()),
        ("Four months of house arrest ended for Brandt on 2 June 2022.", set()),
        ("Moor got three years' experience at the bar.", set()),
        ("Moor got 15 days, and Brandt was given ten.", set()),
        ("Moor received between five and eight years.", {(LINA, None, "60-96")}),
        ("Brandt must stay away from the dog for two days.", set()),
        ("Brandt: born 4 July 1981, trained 9 August 2011, five years, then a garage.", set()),
    ],
)  # fmt: skip
def test_terms_are_told_without_a_verb_of_judging(
    words: str, expected: set[tuple[object, ...]]
) -> None:
    assert of(words, "sentence", "duration_months", before=BOTH) == expected


@pytest.mark.parametrize(
    ("words", "kind", "amount"),
    [
        (
            "The sentence of four years and a fine of 10,000 yuan against Moor stands.",
            "fine",
            "10,000 yuan",
        ),
        ("Moor was ordered to serve a year and to pay 4,000 lira.", "fine", "4,000 lira"),
        ("Community service of 240 hours was imposed on Moor.", "community service", "240 hours"),
    ],
)
def test_penalties_beside_a_term(words: str, kind: str, amount: str) -> None:
    assert (LINA, None, kind, amount) in of(words, "sentence", "kind", "amount")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Released without charge: students Ana Roe, Ivo Kern.\n\nStill in custody: Odo Fell.", {("Ana Roe", None, "asserted"), ("Ivo Kern", None, "asserted")}),
        ("Left out of the amnesty: Lina Moor and the monk Ivo Kern.", {(LINA, None, "negated"), ("Ivo Kern", None, "negated")}),
        ("Moor came out of El Harrach on 4 June 2022 after 13 months.", {(LINA, "2022-06-04", "asserted")}),
        ("On completing her sentence on 22 May 2022, Moor was met at the gate.", {(LINA, "2022-05-22", "asserted")}),
        ("The prison opened its gates to Lina Moor on 4 June 2022.", {(LINA, "2022-06-04", "asserted")}),
        ("Moor was due for release on 4 June 2022, but the gate stayed shut.", {(LINA, "2022-06-04", "negated")}),
        ("A plea to let Moor out on parole was thrown out on 3 June 2022.", {(LINA, "2022-06-03", "negated")}),
        ("The pardon covers two fishermen but not Moor.", {(LINA, None, "negated")}),
        ("Swapped on 8 June 2022 for two smugglers, Moor is recovering.", {(LINA, "2022-06-08", "asserted")}),
        ("She was banished to Doral on 12 May 2022 after a year in Northgate.", {(LINA, "2022-05-12", "asserted")}),
        ("Her time is up in November.", {(LINA, "2022-11", "planned")}),
        ("She will not be free before 9 July 2024.", {(LINA, "2024-07-09", "planned")}),
        ("On 3 June 2022 officers pushed Moor out of a van.", {(LINA, "2022-06-03", "asserted")}),
        ("Moor came out of Silivri on 3 June 2022 after two years and eleven months.", {(LINA, "2022-06-03", "asserted")}),
        ("On 3 June 2022 officers pushed Moor out of a room.", set()),
        ("The prison opened its doors to Lina Moor on 4 June 2022; she visited the kitchen.", set()),
        ("Moor came out of Doral on 4 June 2022 after two days of rain.", set()),
        ("Her lawyer expects her out by 9 July 2022.", {(LINA, "2022-07-09", "planned")}),
        ("Moor was due to walk out on 8 June 2022. She didn't.", {(LINA, "2022-06-08", "planned"), (LINA, "2022-06-08", "negated")}),
        ("Moor was due to sing on 8 June 2022. She didn't.", set()),
        ("Her lawyer expects her paper by 9 July 2022.", set()),
        ("Moor was released from hospital on 6 June 2022.", set()),
        ("Moor has been allowed home to bury her mother.", set()),
        ("There is no sign that Moor will be freed.", set()),
        ("The release of Lina Moor was demanded by the union.", set()),
        ("Moor came out of the library on 4 June 2022 after two hours.", set()),
    ],
)  # fmt: skip
def test_releases_in_lists_notes_and_refusals(
    words: str, expected: set[tuple[object, ...]]
) -> None:
    assert of(words, "release", "stance") == expected


def test_somebody_not_let_go_is_kept_from_nobody() -> None:
    assert not of(
        "Moor's term ran out on 5 May 2022, but she has not been let go.", "access_denied"
    )


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("UN experts wrote to the government on 2 February 2022 about the treatment of Lina Moor.", {(LINA, "2022-02-02", "asserted")}),
        ("Strasbourg held on 21 May 2022 that Moor's rights had been violated.", {(LINA, "2022-05-21", "asserted")}),
        ("The Committee against Torture asked Chile on 3 June 2022 to halt the extradition of Lina Moor.", {(LINA, "2022-06-03", "asserted")}),
        ("A UN panel deemed the arrest of Lina Moor unlawful.", {(LINA, None, "asserted")}),
        ("In the eyes of the UN experts, the sentencing of Lina Moor was an act of retaliation.", {(LINA, None, "asserted")}),
        ("The imprisonment of Lina Moor has been held by UN experts to be arbitrary.", {(LINA, None, "asserted")}),
        ("The case of Lina Moor is still before the Working Group.", {(LINA, None, "negated")}),
        ("The Human Rights Committee registered the complaint of Lina Moor on 12 April 2022 and has yet to rule.", {(LINA, None, "negated")}),
        ("Two Special Rapporteurs had already written to the Government on 3 October 2021 about the case of Lina Moor.", {(LINA, "2021-10-03", "asserted")}),
        ("The European Court is to rule on her case in May 2023.", {(LINA, "2023-05", "planned")}),
        ("The African Commission publishes its decision on 7 June 2022: the detention of Lina Moor is arbitrary.", {(LINA, "2022-06-07", "asserted")}),
        ("The African Commission publishes its decision on 7 June 2022: the detention of Lina Moor is a matter for Chile.", set()),
        ("The case of Lina Moor is still before the district court.", set()),
        ("UN experts wrote to the landlord on 2 February 2022 about the rent of Lina Moor.", set()),
        ("The Committee for Tourism asked Chile on 3 June 2022 to halt the building of a hotel.", set()),
    ],
)  # fmt: skip
def test_what_bodies_find_or_have_not_yet_found(
    words: str, expected: set[tuple[object, ...]]
) -> None:
    assert of(words, "finding", "stance") == expected
    assert not of(words, "call")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The release of Lina Moor was demanded by the union on 5 June 2022.", {(LINA, "2022-06-05")}),
        ("The lawyers asked in January 2022 that Moor be examined by a doctor.", {(LINA, "2022-01")}),
        ("The minister was asked on 4 June 2022 to release Lina Moor.", {(LINA, "2022-06-04")}),
        ('On 8 June 2022 students marched, shouting "Free Lina Moor".', {(LINA, "2022-06-08")}),
        ("It is time to let Moor go, the group's director, Ada Fell, said on 1 June 2022.", {(LINA, "2022-06-01")}),
        ("At a rally in Geneva on 9 June 2022 exiles called on Chile to free Moor.", {(LINA, "2022-06-09")}),
        ("The State should guarantee that Moor can return home.", {(LINA, "2022-06-20")}),
        ("The mother of Lina Moor asked the prison to let a doctor see her.", {(LINA, None)}),
        ("The group wants the file opened and a doctor for Lina Moor.", {(LINA, "2022-06-20")}),
        ("Members appealed in vain to Hanoi for the poet Lina Moor to be let go.", {(LINA, None)}),
        ("Her colleagues asked that all remaining charges be dropped.", {(LINA, None)}),
        ("We ask the minister not to deport Lina Moor.", {(LINA, "2022-06-20")}),
        ("The minister was asked on 4 June 2022 to admire Lina Moor.", set()),
        ("Moor was asked by the police on 4 June 2022 to give them a name.", set()),
        ("Moor should guarantee that the children can return home.", set()),
        ("The lawyers said in January 2022 that Moor was examined by a doctor.", set()),
    ],
)  # fmt: skip
def test_demands_and_their_days(words: str, expected: set[tuple[object, ...]]) -> None:
    assert of(words, "call") == expected


@pytest.mark.parametrize(
    "lead",
    ["Ask him", "Write to the minister, asking him:", "Write to the minister, calling on him to:"],
)
@pytest.mark.parametrize("mark", [">", "–", "-"])
def test_a_list_of_what_to_ask_a_minister(lead: str, mark: str) -> None:
    items = (
        "to free Lina Moor;",
        "to see to it that she is not force-fed, and that she is operated on;",
        "not to deport her.",
    )
    words = (
        "\n".join([f"Take action now. {lead}", *(f"{mark} {item}" for item in items)]) + "\n\nMORE"
    )
    found = of(words, "call", "to", "stance")
    assert len(found) == len(items)
    assert {row[3] for row in found} == {"asserted"}


def test_those_whom_a_counted_group_names_behind_an_office() -> None:
    words = "Ninety prisoners walked free on 17 June 2022 under pardons signed by the president, among them Lina Moor."
    assert (LINA, "2022-06-17") in of(words, "release")


def test_harassment_by_those_asked_is_asked_for_whom_it_befell() -> None:
    words = "The group asks Chile to quash the sentence of Lina Moor and to end their harassment of Ivo Brandt."
    assert of(words, "call", "to", before=BOTH) == {
        (LINA, "2022-06-20", "quash"),
        (IVO, "2022-06-20", "end harassment"),
    }


def test_who_is_to_be_let_in_is_not_whom_it_is_asked_for() -> None:
    words = "The group asks Chile to free Ivo Brandt and to let his wife, Ada Fell, visit him."
    assert {row[0] for row in of(words, "call", before=BOTH)} == {IVO}
