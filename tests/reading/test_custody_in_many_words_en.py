"""The many ways in which custody, arrests, releases, moves and disappearances are worded, and the same words of nobody's case."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

LEAD = "The teacher Ana Roe was arrested on 3 May 2024 in Karvel. "


def told(words: str) -> set[tuple[str, str]]:
    """Event and stance of what a text tells of Ana Roe behind its lead."""
    return {
        (str(c.event), str(c.stance))
        for c in claims_of(LEAD + words, "2024-06-20")
        if c.person == "Ana Roe"
        and str(c.event) != "occupation"
        and any(q.start >= len(LEAD) for q in (c.quote, *c.also))
    }


HELD = (
    "A judge ordered her kept in custody for two months pending the inquiry.",
    "She is doing time in the women's prison at Tolm.",
    "She was placed in garde à vue for 48 hours.",
    "She is in pre-trial custody in Karvel.",
    "She was committed to prison to await trial.",
    "She was taken into pre-trial detention on 6 May.",
    "For seven weeks now the authorities have kept her locked up.",
    "The judge turned down the defence's request and left her in custody.",
    "Her seventh week in detention begins today.",
    "She was ordered jailed pending trial on 5 June.",
    "She was served with a three-month detention order under the security act.",
    "Her confinement to a psychiatric ward was ordered on 5 June.",
    "She was ordered to undergo 28 days of forced observation in a psychiatric hospital.",
    "She was forcibly committed to a mental institution on 5 June.",
    "The authorities have put her in a psychiatric hospital.",
    "She was made to wait in a police cell until dawn.",
    "Place of detention: Tolm prison.",
    "The court chose detention as the measure of restraint for her.",
    "The court ordered house arrest for her on 5 June.",
    "The judge granted the request to keep her in custody until August.",
    "She endured six weeks of captivity in a militia base.",
    "She has been a prisoner of the military since 9 May.",
    "She has been under guard in a military hospital since 9 May.",
    "She is one of 14 teachers still in detention.",
    "She was thrown into a dungeon beneath the barracks.",
    "She is under home detention and may see only close relatives.",
    "They have been keeping her in a flat guarded by soldiers.",
    "She spent most of May in the basement of the station.",
    "She was kept for two days at the airport.",
    "She was prevented from leaving the police station for ten hours.",
    "In a letter from prison dated 10 June, Roe thanked her pupils.",
    "The tribunal gave her 15 days of administrative arrest.",
    "The minister told parliament that Roe was in lawful custody.",
    "The security forces have had Roe in their grip since 3 May.",
    "The prosecution was given ten more days to hold her.",
    "She has been behind the walls of Tolm prison for seven weeks.",
    "The judge turned the 14-day police custody into pre-trial arrest.",
    "The court sanctioned her arrest for two months.",
    "Since May she has shared a cell with 20 women.",
    "They refuse to let her out on bail, so she remains inside.",
    "She was subjected to nine days of incommunicado detention.",
    "She was placed in quarantine in Tolm prison on 6 May.",
    "She was sent to four days' police custody.",
    "She sat in the police lock-up for three days.",
    "She is a remand prisoner at Tolm.",
    "The judge committed her to Tolm prison.",
    "The bench refused bail and sent her down to the cells.",
    "An internment order was made against her on 5 June.",
    "She was taken into judicial custody on 5 June.",
    "She was blindfolded and driven to a safe house, where she spent 13 days.",
    "The militia kept her prisoner for 13 days.",
    "She was driven straight from court to prison.",
    "The terms of her house arrest bar her from using a phone.",
    "She is serving her third 15-day term.",
    "She was left in detention by a split vote of the appeals panel.",
    "The appeals court upheld her remand on 5 June.",
    "She was dragged back to prison on 5 June.",
    "She shares Cell 6 with a murderer.",
)


@pytest.mark.parametrize("words", HELD)
def test_held(words: str) -> None:
    assert ("detention", "asserted") in told(words)


@pytest.mark.parametrize(
    ("words", "event", "stance"),
    [
        ("She is believed to be in the hands of military intelligence.", "detention", "alleged"),
        ("A family friend believes that Roe is in the central prison.", "detention", "alleged"),
        ("No branch of the police admits to having her.", "detention", "denied"),
        ("She was given until 1 July to surrender to the prison.", "detention", "planned"),
        ("The counter-terrorism unit made the arrest on 9 June at a relative's house.", "arrest", "asserted"),
        ("Investigators handcuffed her at her desk on 4 June and led her out.", "arrest", "asserted"),
        ("Officers placed her under arrest again on 4 June.", "arrest", "asserted"),
        ("The officers told her that she was under arrest.", "arrest", "asserted"),
        ("Police finally caught up with her on 4 June.", "arrest", "asserted"),
        ("She was lured to a café on 4 June and seized.", "arrest", "asserted"),
        ("State security swooped on the family home on 4 June and took Roe.", "arrest", "asserted"),
        ("Police put handcuffs on her on 4 June and took her to the station.", "arrest", "asserted"),
        ("She managed to avoid arrest on 4 June.", "arrest", "negated"),
        ("Police are looking for her, and an arrest warrant is out.", "arrest", "planned"),
        ("The police chief said they were not holding any teacher of that name.", "detention", "denied"),
        ("Her lawyers secured her release on 11 June.", "release", "asserted"),
        ("She has been out on parole since 11 June.", "release", "asserted"),
        ("They opened the cell door on 11 June and told her to go home.", "release", "asserted"),
        ("Her solicitor collected her from the police station on 11 June.", "release", "asserted"),
        ("The kidnappers left her by the side of a road on 11 June.", "release", "asserted"),
        ("She had hardly unlocked the school gate on 4 June when police pounced.", "arrest", "asserted"),
        ("The security police got hold of her on 4 June.", "arrest", "asserted"),
        ("The army gave her back to her family on 11 June.", "release", "asserted"),
        ("She is one of six teachers freed on 11 June.", "release", "asserted"),
        ("She is home.", "release", "asserted"),
        ("She was refused a pardon.", "release", "negated"),
        ("Ten days have passed without news of her.", "disappearance", "asserted"),
        ("Neither her lawyer nor her family can find out where she is.", "disappearance", "asserted"),
        ("A fellow inmate stabbed her to death on 15 June.", "death", "asserted"),
        ("The parole board turned her down on 11 June.", "release", "negated"),
        ("The promised release never came.", "release", "negated"),
        ("Officials refused to carry out the order to release her.", "release", "negated"),
        ("The authorities banished her to a village in the north on 12 June.", "transfer", "asserted"),
        ("They put her on a prison train on 12 June.", "transfer", "asserted"),
        ("The prison administration denied that she had been moved.", "transfer", "denied"),
        ("Her mother filed a missing-person report on 16 June.", "disappearance", "asserted"),
        ("No one has laid eyes on her since 14 June.", "disappearance", "asserted"),
        ("Relatives were asked to collect her body on 15 June.", "death", "asserted"),
        ("She is dead, her lawyer said on 15 June.", "death", "asserted"),
        ("The army denies having killed her.", "death", "denied"),
        ("Out of jail since 11 June, she is looking for work.", "release", "asserted"),
        ("She was part of a prisoner swap on 11 June.", "release", "asserted"),
        ("Freedom came on 11 June after a ruling by the appeals court.", "release", "asserted"),
        ("Her detention ended on 11 June.", "release", "asserted"),
        ("The pardon did not include her.", "release", "negated"),
        ("Her name was not on the list of those freed.", "release", "negated"),
        ("She was due out on 11 June but was kept inside.", "release", "negated"),
        ("She will be eligible for release in 2026.", "release", "planned"),
        ("She was taken in a convoy to a penal colony 900 km away.", "transfer", "asserted"),
        ("She was flown back to the capital on 12 June under guard.", "transfer", "asserted"),
        ("She arrived at the penal colony on 12 June.", "transfer", "asserted"),
        ("She was shuttled from one prison to another.", "transfer", "asserted"),
        ("Her lawyers have been unable to locate her since 14 June.", "disappearance", "asserted"),
        ("The family has been searching for her at police stations since 14 June.", "disappearance", "asserted"),
        ("What happened to her after 14 June is a mystery.", "disappearance", "asserted"),
        ("The police claim to know nothing of her whereabouts.", "disappearance", "asserted"),
        ("On 9 June she was among those put on a flight to Minsk.", "transfer", "asserted"),
        ("Rearrested hours after a judge had let her go, Roe wrote a letter.", "arrest", "asserted"),
        ("Prosecutors want to have Roe put in prison again.", "detention", "planned"),
        ("A court in Tolm has sent Ana Roe, an editor at a weekly, to jail for ten days.", "detention", "asserted"),
        ("On 9 June Roe was taken from the prison at Tolm to an undisclosed location.", "transfer", "asserted"),
        ("She had served eleven months of a two-year sentence.", "detention", "asserted"),
        ("On 9 June agents of the state security service intercepted Roe near the bridge.", "arrest", "asserted"),
        ("Police swooped on her shop on 9 June and left with the owner, Ana Roe.", "arrest", "asserted"),
        ("With him police seized the union's treasurer, Ana Roe.", "arrest", "asserted"),
        ("Police gave no reason for her detention on 4 June.", "detention", "asserted"),
        ("She was not at home when police came to arrest her on 4 June.", "arrest", "negated"),
        ("She was asleep when police came to arrest her on 4 June.", "arrest", "asserted"),
        ("The guards deny that she is among those in their cells.", "detention", "denied"),
        ("Nobody has laid eyes on Tolmish teacher Ana Roe since June.", "disappearance", "asserted"),
        ("Flown to Minsk on 9 June, Roe was charged with sedition.", "transfer", "asserted"),
    ],
)  # fmt: skip
def test_worded_otherwise(words: str, event: str, stance: str) -> None:
    assert (event, stance) in told(words)


@pytest.mark.parametrize(
    "words",
    [
        "She was held in high regard by her pupils.",
        "She was held responsible for the school's good name.",
        "She is a prisoner of her own success.",
        "She was caught in a storm on the way home.",
        "She was caught lying about her age.",
        "She walked out of the room during the debate.",
        "She went home to cook dinner.",
        "The minister left prison reform to his deputy.",
        "She let go of the rope.",
        "Tickets are free on Sundays.",
        "She is free to travel within the country.",
        "A court in Tolm has sent Ana Roe, an editor at a weekly, a letter.",
        "The army denied that any teacher had been arrested.",
        "Her arrest would be a scandal, wrote the paper.",
        "There was no reason for her arrest, she wrote in an essay.",
        "Nobody has laid hands on the Tolmish manuscript since June.",
        "The ferry was held up by fog.",
        "The editor released her from the deadline.",
    ],
)
def test_the_same_words_of_no_custody(words: str) -> None:
    assert told(words) == set()


def test_who_never_came_home_is_missing_and_was_refused_nothing() -> None:
    assert told("She never came home on 14 June.") == {("disappearance", "asserted")}


def test_placed_under_arrest_is_one_event() -> None:
    assert told("She was placed under arrest on 4 June.") == {("arrest", "asserted")}


def test_taken_into_custody_is_an_arrest_and_no_detention_besides() -> None:
    words = "Border guards stopped her on 4 June and took her into custody."
    assert told(words) == {("arrest", "asserted")}


def test_an_order_to_stay_in_custody_is_of_its_day() -> None:
    words = "On 4 June a judge of the Karvel Court ordered that she remain in preventive detention."
    found = [c for c in claims_of(LEAD + words, "2024-07-20") if str(c.event) == "detention"]
    assert [c.when.edtf for c in found] == ["2024-06-04"]


def test_who_is_unseen_since_they_were_taken_is_missing_from_that_day() -> None:
    words = "Nobody has seen Dag Lund since police took him from his office in December 2017."
    found = [(str(c.event), c.when.edtf) for c in claims_of(words, "2024-07-20")]
    assert found == [("disappearance", "2017-12"), ("arrest", "2017-12")]


def test_one_of_many_behind_bars_is_the_one_who_is_named() -> None:
    found = claims_of(
        "The nurse Dag Lund is one of 34 people behind bars for the protests.", "2024-07-20"
    )
    assert [c.person for c in found if str(c.event) == "detention"] == ["Dag Lund"]


def test_who_is_taken_along_is_alone_where_them_are_the_officers() -> None:
    found = claims_of("Officers ended up taking nurse Dag Lund with them on 7 June.", "2024-07-20")
    assert [c.person for c in found if str(c.event) == "arrest"] == ["Dag Lund"]


def test_house_arrest_and_the_custody_behind_it_are_each_of_their_day() -> None:
    words = "She was put under house arrest in June 2024 and returned to custody in July 2024."
    found = [c for c in claims_of(LEAD + words, "2024-08-20") if str(c.event) == "detention"]
    assert [(c.kind, c.when.edtf) for c in found] == [
        ("house arrest", "2024-06"),
        (None, "2024-07"),
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("On Wednesday she completed one hundred days of detention in Tolm Prison.", "2024-03-11"),
        ("On Wednesday she completed one hundred days of fieldwork in Tolm.", None),
    ],
)
def test_days_completed_are_counted_back(words: str, expected: str | None) -> None:
    text = "The teacher Ana Roe is a botanist. " + words
    found = [c.when.edtf for c in claims_of(text, "2024-06-20") if str(c.event) == "detention"]
    assert found == ([expected] if expected else [])


def test_missing_since_a_day_that_stands_first() -> None:
    words = "Since 20 May 2024 her family has had no news of her."
    found = [
        c.when.edtf
        for c in claims_of(LEAD + words, "2024-06-20")
        if str(c.event) == "disappearance"
    ]
    assert found == ["2024-05-20"]
