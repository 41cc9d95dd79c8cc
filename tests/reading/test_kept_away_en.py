"""Access withheld in everyday wordings, and where somebody is moved to."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

HELD = "The teacher Daniel Okello was arrested on 2 May 2024. "


@pytest.mark.parametrize(
    ("words", "to"),
    [
        ("He has not been seen by his family since.", "family"),
        ("He has received no chemotherapy since June.", "medical"),
        ("Since July he has been barred from phoning his children.", "family"),
        ("His wife has not been given permission to visit him.", "family"),
        ("A request for a private meeting with counsel was declined.", "lawyer"),
        ("The prison has cancelled two visits since July, his family said.", "family"),
        ("A doctor of the camp refused to examine Okello.", "medical"),
        ("After five weeks of refusals, he was able to meet his lawyer.", "lawyer"),
        ("His brother said the family had not seen a post-mortem report.", "post-mortem report"),
        ("He complained of not having seen a cardiologist.", "medical"),
        ("His mail has been blocked since July.", "letters"),
    ],
)
def test_who_is_kept_from_what(words: str, to: str) -> None:
    (claim,) = [c for c in claims_of(HELD + words, "2024-09-12") if c.event == "access_denied"]
    assert (claim.person, claim.stance, claim.to) == ("Daniel Okello", "asserted", to)


@pytest.mark.parametrize(
    "words",
    [
        "He is allowed to see his lawyer every week.",
        "A request for a private meeting with investors was declined.",
        "The minister cancelled two visits to Prague.",
        "We have not been able to reach him for comment.",
        "His request to postpone the hearing was refused.",
    ],
)
def test_what_keeps_nobody_away(words: str) -> None:
    assert not [c for c in claims_of(HELD + words, "2024-09-12") if c.event == "access_denied"]


def test_a_lawyer_who_is_turned_away_is_not_the_one_kept_from_counsel() -> None:
    words = HELD + (
        "His lawyer, Ann Diallo, said she had been kept waiting for four hours and then refused"
        " entry."
    )
    found = [c for c in claims_of(words, "2024-09-12") if c.event == "access_denied"]
    assert [(c.person, c.to) for c in found] == [("Daniel Okello", "lawyer")]


@pytest.mark.parametrize(
    ("words", "facility", "place"),
    [
        ("He was moved from Luzira prison to Mulago Hospital on 4 June.", "Mulago Hospital", None),
        (
            "He was transferred on 4 June from Luzira prison to the penal colony at Gulu.",
            "penal colony at Gulu",
            "Gulu",
        ),
        ("He was moved from the barracks in Jinja to Luzira prison in Kampala.", "Luzira prison", "Kampala"),
        ("He was flown from Gulu to Moscow the next day.", None, "Moscow"),
        ("He was moved from Luzira prison to a hospital two days later.", None, None),
        ("He has been moved four times since June, most recently to Jinja Prison.", "Jinja Prison", None),
    ],
)  # fmt: skip
def test_where_somebody_is_moved_to(words: str, facility: str | None, place: str | None) -> None:
    (moved,) = [c for c in claims_of(HELD + words, "2024-09-12") if c.event == "transfer"]
    assert (moved.person, moved.facility, moved.place) == ("Daniel Okello", facility, place)


@pytest.mark.parametrize(
    "words",
    [
        "The case of former teacher Daniel Okello was transferred to the High Court on 4 June.",
        "The body of Daniel Okello was taken to Mulago Hospital on 4 June.",
    ],
)
def test_a_thing_that_is_moved_moves_nobody(words: str) -> None:
    assert not [c for c in claims_of(HELD + words, "2024-09-12") if c.event == "transfer"]


def test_what_befalls_somebodys_lawyer_does_not_befall_them() -> None:
    words = HELD + "The lawyer of former teacher Daniel Okello was arrested on 9 September 2024."
    found = [c for c in claims_of(words, "2024-09-12") if c.event == "arrest"]
    assert [(c.person, c.when.edtf) for c in found] == [("Daniel Okello", "2024-05-02")]


def test_on_trial_puts_no_later_day_ahead() -> None:
    words = HELD + "He is on trial and was taken to hospital on Wednesday."
    (ill,) = [c for c in claims_of(words, "2024-09-13") if c.event == "health"]
    assert (ill.when.edtf, ill.stance) == ("2024-09-11", "asserted")


def test_he_behind_and_is_not_listed_with_the_name_before() -> None:
    words = "The court rejected the appeal of blogger Daniel Okello, and he was moved to Luzira prison on 4 June 2024."
    (moved,) = [c for c in claims_of(words, "2024-09-12") if c.event == "transfer"]
    assert (moved.person, moved.facility) == ("Daniel Okello", "Luzira prison")


@pytest.mark.parametrize(
    ("words", "to"),
    [
        ("No outside doctor has examined him since.", "medical"),
        ("His father, Moses, said that he had not seen him for 31 days.", "family"),
        ("He has not been able to hold his baby since July.", "family"),
        ("He may not use the telephone.", "telephone"),
        ("His relatives say they have been turned back every Friday since July.", "family"),
        ("His sister brought clothes in June and was told that he was no longer there.", "family"),
        ("His referral to a hospital was cancelled on 4 June.", "medical"),
        ("Visits were cut to ten minutes in July.", "family"),
        ("His parents still have no written notice of it.", "notice"),
        ("Okello was able to see counsel for the first time on 3 June.", "lawyer"),
    ],
)
def test_contact_that_did_not_come_about(words: str, to: str) -> None:
    found = [c for c in claims_of(HELD + words, "2024-09-12") if c.event == "access_denied"]
    assert [(c.person, c.stance, c.to) for c in found] == [("Daniel Okello", "asserted", to)]


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("On 4 June guards took away the medicines his sister had sent.", "arrest"),
        ("He was treated in a hospital. He was discharged on 14 September.", "release"),
        ("He was flown home in handcuffs on 4 June.", "release"),
        ("The committee asked Kenya to suspend the extradition of Okello.", "transfer"),
        ("His child, born in custody, is with his mother.", "detention"),
    ],
)
def test_words_in_another_sense(words: str, event: str) -> None:
    found = [c for c in claims_of(HELD + words, "2024-09-20") if c.event == event]
    assert [c.when.edtf for c in found] == (["2024-05-02"] if event == "arrest" else [])


IT_HOLDS = "The Working Group wrote back. It holds that the detention of Okello has no legal basis."
VIEWS = "In views adopted on 20 July, the UN Human Rights Committee found that Uganda had breached the rights of Okello."


@pytest.mark.parametrize(
    ("words", "by", "day"),
    [
        (IT_HOLDS, "Working Group", None),
        (VIEWS, "UN Human Rights Committee", "2024-07-20"),
    ],
)
def test_a_body_of_the_un_told_of_as_it_and_the_day_of_its_views(
    words: str, by: str, day: str | None
) -> None:
    (found,) = [c for c in claims_of(HELD + words, "2024-09-12") if c.event == "finding"]
    assert (found.person, found.by, found.when.edtf) == ("Daniel Okello", by, day)


def test_sri_lanka_is_nobody() -> None:
    words = HELD + "Two Special Rapporteurs wrote to the Government of Sri Lanka in August."
    assert {c.person for c in claims_of(words, "2024-09-12")} <= {"Daniel Okello", None}


_THINGS = ("an eye examination", "his asthma spray", "a neurologist", "legal counsel", "family visits", "a call home", "consular assistance", "an interpreter")  # fmt: skip
_WITHHELD = (
    "He was denied {}.",
    "He has been deprived of {} since July.",
    "The prison has refused to give him {}.",
    "The authorities would not allow him {}.",
    "He is not getting {}.",
    "He went without {} for ten days.",
    "His request for {} was rejected.",
    "He asked in vain for {}.",
    "The director left him without {}.",
    "He complained of the denial of {}.",
)


@pytest.mark.parametrize("thing", _THINGS)
@pytest.mark.parametrize("withheld", _WITHHELD)
def test_whatever_is_due_is_withheld_in_any_way(withheld: str, thing: str) -> None:
    made = claims_of(HELD + withheld.format(thing), "2024-09-12")
    (claim,) = [c for c in made if c.event == "access_denied"]
    assert (claim.person, claim.stance) == ("Daniel Okello", "asserted")


@pytest.mark.parametrize(
    "words",
    [
        "Lawyer Ada Fern was turned away.",
        "Attorney Ada Fern was denied access to him.",
        "The guards stopped the lawyer hired by his parents at the entrance.",
        "It took his lawyer nine days to gain access to him.",
        "His lawyer was removed from the interrogation.",
    ],
)
def test_counsel_kept_off_is_kept_from_the_client(words: str) -> None:
    (claim,) = [c for c in claims_of(HELD + words, "2024-09-12") if c.event == "access_denied"]
    assert (claim.person, claim.stance) == ("Daniel Okello", "asserted")


@pytest.mark.parametrize(
    "words",
    [
        "His neighbour was denied an X-ray at the county hospital.",
        "His father died without hospital treatment in 2010.",
        "He refused a lawyer and defended himself.",
        "He denied contact with foreign agents.",
        "He was held with no access to money.",
        "He was never refused a visit, his wife said.",
        "He was arrested while waiting for a doctor at the clinic.",
        "He wrote about patients who are denied treatment.",
        "The lawyer said he had not been sent the invoice.",
        "The court rejected the prosecutor's motion for an examination of the tape.",
        "The lack of doctors in the province is well known.",
        "He has no lawyer's licence and worked as a clerk.",
        "His lawyers have been trying to meet the deadline.",
        "Police stopped his wife from entering the square.",
        "The police sent his sister home in a taxi.",
    ],
)
def test_nothing_is_withheld_from_a_prisoner(words: str) -> None:
    made = claims_of(HELD + words, "2024-09-12")
    assert not [c for c in made if c.event == "access_denied"]
