"""How far a negation, a denial, a hedge or a plan reaches: over a list of verbs, past a comma, and not beyond."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

KNOWN = "Rita Sow, a nurse from Lara, wrote to the paper."


def stances(words: str, event: str) -> set[str]:
    """The stances in which an event is told of Rita Sow."""
    found = claims_of(f"{KNOWN} {words}", "2024-06-10")
    return {str(c.stance) for c in found if c.event == event and c.person == "Rita Sow"}


@pytest.mark.parametrize(
    ("words", "event", "stance"),
    [
        pytest.param("Sow was not charged, tried or convicted.", "conviction", "negated", id="the end of a list"),
        pytest.param("Sow was not questioned or arrested.", "arrest", "negated", id="or"),
        pytest.param("Sow was not summoned, let alone charged with sedition.", "charge", "negated", id="let alone"),
        pytest.param("Sow was questioned for an hour but not arrested.", "arrest", "negated", id="but not"),
        pytest.param("Sow was summoned twice, but never charged with anything.", "charge", "negated", id="but never"),
        pytest.param("Sow has not been formally charged with sedition.", "charge", "negated", id="not formally"),
        pytest.param("Sow was summoned four times, though never formally accused of anything.", "charge", "negated", id="never formally"),
        pytest.param("Sow had never before been arrested.", "arrest", "negated", id="never before"),
        pytest.param("Instead of being released, Sow was moved to Hill Road prison.", "release", "negated", id="instead of"),
        pytest.param("Far from being released, Sow was moved to Hill Road prison.", "release", "negated", id="far from"),
        pytest.param("Rather than release Sow, the authorities looked away.", "release", "negated", id="rather than"),
        pytest.param("The judge refused to order the release of Rita Sow.", "release", "negated", id="refused to order"),
        pytest.param("The prosecutor decided against charging Sow with sedition.", "charge", "negated", id="decided against"),
        pytest.param("The plan to arrest Sow was abandoned in May.", "arrest", "negated", id="a plan given up"),
        pytest.param("Her sister was arrested, but not Rita Sow.", "arrest", "negated", id="but not her"),
        pytest.param("Her sister was arrested; Sow was not.", "arrest", "negated", id="the verb left out"),
        pytest.param("All of the accused except Rita Sow were granted bail.", "bail", "negated", id="all except"),
        pytest.param("There is no truth in reports that Sow was deported, the ministry said.", "transfer", "denied", id="no truth"),
        pytest.param("The ministry rejected allegations that Sow was deported.", "transfer", "denied", id="rejected allegations"),
        pytest.param("The ministry dismissed as fabricated a report that Sow was released.", "release", "denied", id="dismissed as"),
        pytest.param("The army described reports that Sow was detained as false.", "detention", "denied", id="described as false"),
        pytest.param("The government has yet to confirm the arrest of Rita Sow.", "arrest", "alleged", id="yet to confirm"),
        pytest.param("Sow may have been convicted of fraud.", "conviction", "alleged", id="may have been convicted"),
        pytest.param("Sow is likely to have been transferred to Hill Road prison.", "transfer", "alleged", id="likely to have been"),
        pytest.param("Sow was sentenced to four years in prison, her relatives claim.", "sentence", "alleged", id="they claim"),
        pytest.param("Sow was to be released on Friday.", "release", "planned", id="was to be"),
        pytest.param("Sow will be questioned and charged with sedition.", "charge", "planned", id="the second of two to come"),
        pytest.param("Sow is expected to be tried and convicted of fraud.", "conviction", "planned", id="expected of both"),
        pytest.param("Sow was arrested for allegedly insulting the king.", "arrest", "asserted", id="for allegedly"),
        pytest.param("Sow allegedly insulted the king and was arrested.", "arrest", "asserted", id="allegedly, and was"),
        pytest.param("The mayor, who is said to be ill, told the press that Sow was arrested.", "arrest", "asserted", id="said of somebody else"),
        pytest.param("Sow was arrested amid rumours that a coup had failed.", "arrest", "asserted", id="amid rumours"),
        pytest.param("There is no doubt that Sow was arrested.", "arrest", "asserted", id="no doubt"),
        pytest.param("Nobody denies that Sow was arrested.", "arrest", "asserted", id="nobody denies"),
        pytest.param("The ministry did not dispute that Sow was released.", "release", "asserted", id="not disputed"),
        pytest.param("Sow should never have been arrested.", "arrest", "asserted", id="should never have been"),
        pytest.param("Sow was about to leave when she was arrested.", "arrest", "asserted", id="about to, when"),
        pytest.param("After being arrested, Sow fell silent.", "arrest", "asserted", id="after being"),
        pytest.param("The extradition of Rita Sow was halted at the last minute.", "transfer", "negated", id="was halted"),
        pytest.param("Reports of the arrest of Rita Sow were denied by the army.", "arrest", "denied", id="denied by"),
        pytest.param("The police denied any involvement in the arrest of Rita Sow.", "arrest", "denied", id="denied any part"),
        pytest.param("The army said it had no record of the transfer of Rita Sow to Hill Road prison.", "transfer", "denied", id="no record"),
        pytest.param("The reason for the arrest of Rita Sow is not known.", "arrest", "asserted", id="the reason is not known"),
        pytest.param("There has been no news of Rita Sow since police arrested her.", "arrest", "asserted", id="no news since"),
        pytest.param("Her transfer to Hill Road prison, which is believed to have taken place in May, was not announced.", "transfer", "alleged", id="believed to have taken place"),
        pytest.param("It has not been confirmed that Sow is in custody.", "detention", "alleged", id="not been confirmed"),
        pytest.param("Sow was due to be released on 3 May but was instead charged with fraud.", "release", "negated", id="due to be, but"),
        pytest.param("Officials denied on Thursday that Rita Sow had been refused medical help.", "access_denied", "denied", id="denied on Thursday that"),
        pytest.param("The judges released 27 of the students; Sow was not among them.", "release", "negated", id="not among them"),
        pytest.param("Sow was arrested in May. Sow denies attacking an officer.", "charge", "denied", id="denies doing it"),
        pytest.param("Sow was not charged until 5 May 2024.", "charge", "asserted", id="not until"),
        pytest.param("Sow was not arrested at home but at work.", "arrest", "asserted", id="not here but there"),
        pytest.param("It is claimed that guards beat her cousin, Rita Sow, who was arrested in May.", "arrest", "asserted", id="a relative clause beside a claim"),
        pytest.param("There is no independent confirmation that Sow was transferred to Hill Road prison.", "transfer", "alleged", id="no confirmation"),
        pytest.param("Far from denying it, the general boasted that his men had arrested Sow.", "arrest", "asserted", id="far from denying it"),
        pytest.param("Two guards are accused of beating Rita Sow.", "ill_treatment", "alleged", id="guards accused of"),
    ],
)  # fmt: skip
def test_what_a_cue_reaches(words: str, event: str, stance: str) -> None:
    assert stances(words, event) == {stance}


@pytest.mark.parametrize(
    ("words", "event"),
    [
        pytest.param("Sow is afraid of being arrested.", "arrest", id="afraid of"),
        pytest.param("Sow faces being deported to Karn.", "transfer", id="faces being"),
        pytest.param(
            "The police threatened Sow with being detained.", "detention", id="threatened"
        ),
        pytest.param("Sow must not be transferred to Hill Road prison.", "transfer", id="must not"),
        pytest.param(
            "Her lawyer asked the court not to release Rita Sow to the army.",
            "release",
            id="asked not to",
        ),
        pytest.param("Unless she pays, Sow will be arrested.", "arrest", id="unless"),
        pytest.param("Sow will be arrested if she returns.", "arrest", id="if she returns"),
        pytest.param(
            "Her lawyer warned that Sow could be deported to Karn.", "transfer", id="warned that"
        ),
        pytest.param("There is no reason to arrest Rita Sow.", "arrest", id="no reason to"),
        pytest.param("Nothing could justify arresting Rita Sow.", "arrest", id="nothing justifies"),
        pytest.param(
            "To prevent Sow from being arrested, friends hid her.", "arrest", id="to prevent"
        ),
        pytest.param("Nobody says that Sow was arrested.", "arrest", id="nobody says"),
        pytest.param(
            "The court is considering the release of Rita Sow.", "release", id="is considering"
        ),
        pytest.param(
            "The judge has not yet decided on the extradition of Rita Sow.",
            "transfer",
            id="not yet decided",
        ),
        pytest.param(
            "Her lawyer requested the transfer of Rita Sow to Hill Road prison.",
            "transfer",
            id="requested",
        ),
        pytest.param(
            "Sow has not been told when she will appear in court.", "trial", id="not told when"
        ),
    ],
)
def test_what_is_only_feared_or_forbidden_is_no_event(words: str, event: str) -> None:
    assert not stances(words, event)


def test_some_of_a_group_say_nothing_of_what_made_it_one() -> None:
    words = "None of the six women detained at the march has been brought before a court."
    found = {(str(c.event), str(c.stance)) for c in claims_of(words, "2024-06-10")}
    assert found == {("detention", "asserted"), ("trial", "negated")}


def test_whoever_denies_for_an_office_is_not_whom_it_is_about() -> None:
    words = f"{KNOWN} A spokesman, Colonel Ben Addo, denied that Rita Sow was beaten by guards."
    found = [c for c in claims_of(words, "2024-06-10") if c.event == "ill_treatment"]
    assert [(c.person, str(c.stance), c.attribution[-1]) for c in found] == [
        ("Rita Sow", "denied", "Colonel Ben Addo")
    ]


def test_a_law_and_a_practice_are_nobodys_case() -> None:
    words = (
        "Under the new law a person convicted of libel may be jailed."
        " Activists who are arrested at night are often denied a lawyer."
    )
    assert not claims_of(f"{KNOWN} {words}", "2024-06-10")[1:]


def test_a_list_under_they_say_is_theirs() -> None:
    words = f"""{KNOWN}

The family say:
- Sow was beaten in the car;
- she has not seen a lawyer.

Sow was charged on 3 May 2024.
"""
    found = {
        (str(c.event), str(c.stance), c.attribution[-1:]) for c in claims_of(words, "2024-06-10")
    }
    assert found >= {
        ("ill_treatment", "alleged", ("The family",)),
        ("access_denied", "asserted", ("The family",)),
        ("charge", "asserted", ()),
    }


def test_what_is_done_at_last_is_done_on_that_day() -> None:
    found = claims_of(f"{KNOWN} Sow was not charged until 5 May 2024.", "2024-06-10")
    assert [c.when.edtf for c in found if c.event == "charge"] == ["2024-05-05"]


def test_those_beside_the_accused_deny_for_her() -> None:
    words = f"{KNOWN} Sow is accused of arson, which her husband denies."
    found = {
        (str(c.stance), c.attribution[-1:])
        for c in claims_of(words, "2024-06-10")
        if c.event == "charge"
    }
    assert found == {("asserted", ()), ("denied", ("her husband",))}


def test_each_thing_that_is_denied_in_a_list_is_denied() -> None:
    claims = claims_of("Ana Roe denied having been arrested, beaten or threatened.", "2024-06-10")
    assert {c.stance.value for c in claims} == {"denied"}
    claims = claims_of(
        "Ana Roe, who denied having insulted anyone, was arrested and beaten.", "2024-06-10"
    )
    held = {c.stance.value for c in claims if c.event.value in {"arrest", "ill_treatment"}}
    assert held == {"asserted"}


def test_what_somebody_is_charged_for_saying_is_not_told_outright() -> None:
    words = "Ana Roe was charged for reporting that Bo Moor had been arrested."
    arrests = [c for c in claims_of(words, "2024-06-10") if c.event.value == "arrest"]
    assert [(c.person, c.stance.value) for c in arrests] == [("Bo Moor", "alleged")]
