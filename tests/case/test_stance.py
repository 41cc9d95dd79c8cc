"""Nothing becomes surer by being told again, and a speaker's words stay the speaker's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.case.case_of import case_of, claims_about, lines, person_in
from tests.case.invented import LIN, invented

from habeas.case import fold, history_of
from habeas.records.change import replace
from habeas.records.claim import Claim, Stance

RUMOURS = (
    "Lin Yue was reportedly arrested on 3 May 2021.",
    "Lin Yue was allegedly arrested on 3 May 2021.",
    "It is believed that Lin Yue was arrested on 3 May 2021.",
)


def test_three_rumours_of_one_arrest_are_one_rumour_with_three_quotes() -> None:
    assert lines(case_of("Lin Yue", *RUMOURS)) == ["2021-05-03 alleged: arrest ×3"]


def test_rumours_start_no_clock_and_give_no_status() -> None:
    assert history_of(claims_about("Lin Yue", *RUMOURS), "CN").events == ()
    told = person_in(" ".join(RUMOURS), "Lin Yue")
    assert (told.status.value, told.clocks) == ("unknown", ())


def test_a_rumour_beside_an_assertion_stays_a_rumour() -> None:
    assert lines(case_of("Lin Yue", RUMOURS[0], "Police arrested Lin Yue on 3 May 2021.")) in (
        ["2021-05-03 alleged: arrest", "2021-05-03 arrest"],
        ["2021-05-03 arrest", "2021-05-03 alleged: arrest"],
    )


@pytest.mark.parametrize(
    ("words", "stance", "speaker"),
    [
        ("Lin Yue was arrested on 3 May 2021.", "asserted", ()),
        ("State media said that Lin Yue was arrested on 3 May 2021.", "asserted", ("State media",)),
        (
            "According to her sister, Lin Yue was arrested on 3 May 2021.",
            "asserted",
            ("her sister",),
        ),
        ("Her mother said Lin Yue is believed to have been arrested.", "alleged", ("Her mother",)),
        ("The police denied that Lin Yue was arrested.", "denied", ("The police",)),
        ("Lin Yue was not arrested.", "negated", ()),
        ("Lin Yue will be arrested on 3 May 2031.", "planned", ()),
    ],
)
def test_stance_and_speaker_of_one_sentence_reach_the_case(
    words: str, stance: str, speaker: tuple[str, ...]
) -> None:
    (entry,) = case_of("Lin Yue", words).timeline
    (claim,) = entry.claims
    assert (str(entry.event), str(claim.stance), claim.attribution) == ("arrest", stance, speaker)


def test_two_speakers_of_one_event_both_keep_their_words() -> None:
    sister = "Her sister said that Lin Yue was arrested on 3 May 2021."
    lawyer = "According to her lawyer, Lin Yue was arrested on 3 May 2021."
    (entry,) = case_of("Lin Yue", sister, lawyer).timeline
    assert {claim.attribution for claim in entry.claims} == {("Her sister",), ("her lawyer",)}
    assert {claim.stance for claim in entry.claims} == {Stance.ASSERTED}


def test_what_is_denied_is_no_custody() -> None:
    assert history_of(claims_about("Lin Yue", "Lin Yue was not arrested."), None).events == ()


def test_a_planned_release_frees_nobody() -> None:
    told = person_in(
        "Lin Yue was arrested on 3 May 2021. She will be released on 9 June 2021.", "Lin Yue"
    )
    assert told.status.value == "held_pretrial"
    assert [c.days_elapsed for c in told.clocks if c.clock == "held"] == [1138]


@given(st.lists(invented(), max_size=9, unique_by=lambda c: c.id))
def test_folding_never_changes_a_claim(claims: list[Claim]) -> None:
    given_claims = {claim.id: claim for claim in claims}
    for entry in fold(LIN, claims).timeline:
        assert len({claim.stance for claim in entry.claims}) == 1
        assert all(claim == given_claims[claim.id] for claim in entry.claims)


@given(st.lists(invented(), max_size=9, unique_by=lambda c: c.id))
def test_only_what_is_asserted_makes_history(claims: list[Claim]) -> None:
    asserted = [c for c in claims if c.stance is Stance.ASSERTED]
    told = replace(history_of(claims, "CN"), stated_ends=())  # a planned release is an end stated
    assert told == history_of(asserted, "CN")
