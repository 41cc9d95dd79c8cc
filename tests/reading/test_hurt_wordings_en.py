"""Health, ill-treatment, pressure, searches, seizures and travel bans in the many wordings of statements."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

HER = "The teacher Ana Roe was arrested on 3 May 2024 in Karvel. "
HIM = "The teacher Tom Roe was arrested on 3 May 2024 in Karvel. "
Told = set[tuple[object, ...]]


def told_of(words: str, event: str) -> Told:
    """Person and stance of every claim of an event."""
    return {(c.person, str(c.stance)) for c in claims_of(words, "2024-06-20") if c.event == event}


HEALTH = (
    "On 7 June she was rushed to the city hospital with internal bleeding.",
    "She complains of constant pain in her back.",
    "She needed eleven stitches.",
    "She gave birth in custody on 2 June.",
    "She could hardly speak.",
    "Her family found her in poor physical shape.",
    "She is well and in good spirits, said her mother after the visit.",
    "She had been ailing since the winter.",
    "A medical report notes bruises on her arms and thighs.",
    "She has skin infections from the bedding.",
    "Roe's condition has improved since the move.",
    "Already frail before the winter, she can no longer climb stairs.",
    "A virus has left her unable to speak.",
    "She is no longer able to feed herself.",
    "She has twice been operated on since April.",
    "She caught the flu and then bronchitis.",
    "Her illness was first noticed in May.",
    "Her sugar level is out of control.",
    "She hears badly.",
    "She resumed eating on 2 June.",
    "She lives on sugar water and vitamins.",
    "She has recovered from malaria.",
    "She takes antidepressants.",
    "Roe is on the 14th day of a hunger strike.",
    "She was treated in hospital for two weeks.",
    "She was found to have a heart defect.",
    "She refused breakfast, lunch and dinner for four days.",
    "Her fast ended on 9 June.",
    "The bullet is still in her leg.",
    "She arrived at the hearing thinner and with grey hair.",
    "She looks ten years older, her daughter says.",
    "Roe was carried out of the courtroom unconscious.",
    "Her leg had to be put in plaster.",
    "The doctor put her on bed rest.",
    "She was discharged from hospital on 12 June.",
    "She was declared unfit for detention.",
    "She is on her 20th day without food.",
)
ILL_TREATMENT = (
    "She was subjected to invasive body searches.",
    "She was thrown down a flight of stairs by two policemen.",
    "Punished with 15 days in the hole, she missed a visit.",
    "The prison put her back in solitary in June.",
    "On 2 June she gave birth in shackles.",
    "The temperature in her cell falls below zero at night.",
    "There are 60 women in her cell and two toilets.",
    "A video of the court showed her chained to a bench.",
    "They keep her in a windowless cell.",
    "Guards confine her to her cell for 23 hours a day.",
    "A penalty of ten days in a punishment cell was imposed on her.",
    "Warders incited other inmates to attack her.",
    "They would not let her sit down for 14 hours.",
    "Guards humiliate her daily.",
    "She was given a drug against her will.",
    "Officers used tear gas and batons against her.",
    "The officers laughed at her and called her a whore.",
    "She is searched naked before and after each visit.",
    "Since May she has not been allowed out of her cell.",
)
HARASSMENT = (
    "Her address and telephone number were published online.",
    "She gets dozens of abusive messages every day.",
    "A video that called her a thief was spread on a messenger.",
    "Strangers photographed her wherever she went.",
    "The landlord told her to leave the flat.",
    "She was forced to move house four times in a year.",
    "She was ordered to report to the police station on 14 June.",
    "A prosecutor cautioned her on 5 June.",
    "Unknown men slashed the tyres of her car.",
    "A bullet was left in her letter box.",
    "Someone threw a firebomb at her house.",
    "The word “traitor” was painted on her door.",
    "The tax office opened an inspection of her publishing house.",
    "She lives under constant surveillance.",
    "She was insulted and spat at in the street by supporters of the governor.",
    "An intelligence officer offered her money to inform on her colleagues.",
    "The police told her to leave the town.",
    "Her contract was not renewed, and the university gave no reason.",
    "She was relieved of her duties at the institute.",
    "She resigned under pressure from the dean.",
    "The ministry of education withdrew her teaching certificate.",
    "Roe's employer let her go in April.",
    "Deepfake videos of her were circulated.",
    "The police sent her a summons.",
    "The secret police opened a file on her.",
    "Drones circled over her house.",
    "Roe was hounded by state media.",
    "Her name appears on a list of enemies of the nation.",
    "Her exhibition was shut down by police.",
    "Detectives spoke to her at her home on 2 April.",
    "On 5 June she had to appear before an investigator.",
    "She answered questions from investigators in March.",
    "In February she had to explain herself to the security service.",
    "She was interviewed by detectives in March.",
    "The police took a statement from her on 2 June.",
    "Disciplinary proceedings were opened against her.",
    "The ministry removed her from the case.",
    "The rector signed an order dismissing her.",
    "She was informed of her dismissal by letter.",
    "She has been on unpaid leave since April.",
    "She may no longer practise as a lawyer.",
    "The university threw her out two months before her degree.",
    "She was thrown out of the writers' union.",
    "She was added to the list of persons involved in extremism.",
    "An Interpol notice was issued for her.",
    "They threatened her with a new case.",
    "She was warned that any interview would have consequences.",
    "She was made to pledge that she would not meet other teachers.",
    "Security agents kept her under watch for a month.",
    "A gagging order was imposed on her.",
    "Dismissed from the college in April, she had been giving lessons.",
    "Among those dismissed was Roe.",
    "She and two colleagues were suspended on 6 June.",
    "Hackers took over her email account.",
    "A policeman comes to her house every evening.",
    "She has been refused a press card.",
    "Her website was hacked.",
)
THINGS = (
    ("search", "Officers with a warrant came and searched her desk."),
    ("search", "Police carried out a search at her workplace."),
    ("search", "Her home was the target of a raid on 5 June."),
    ("search", "Investigators spent five hours in her flat."),
    ("search", "A second search followed on 9 June."),
    ("confiscation", "The guards took away her glasses and her Bible."),
    ("confiscation", "The state has taken over her house."),
    ("confiscation", "Police are still holding her laptop."),
    ("confiscation", "Among the items seized were her diary and a hard disk."),
    ("confiscation", "The police did not return her camera."),
    ("confiscation", "A freezing order covers all her assets."),
    ("confiscation", "The court confiscated half of her property."),
    ("travel_ban", "Her name is on a no-fly list."),
    ("travel_ban", "She was refused permission to attend a wedding abroad."),
    ("travel_ban", "She cannot go abroad."),
    ("travel_ban", "She was told at passport control that she was on a list."),
    ("travel_ban", "Her application for a passport has been pending for two years."),
    ("travel_ban", "Roe was released but is confined to the city limits."),
    ("travel_ban", "Officials turned her back at the ferry terminal."),
    ("travel_ban", "Roe needs a permit to leave the district."),
    ("travel_ban", "She had to promise not to leave town."),
    ("travel_ban", "She was forced to return from the airport."),
    ("travel_ban", "Her request to travel for treatment was turned down."),
    ("travel_ban", "The ministry has blocked her departure."),
    ("travel_ban", "The authorities withdrew her passport."),
    ("travel_ban", "She was released on condition that she stay in Karvel."),
    ("confiscation", "Police helped themselves to her savings."),
    ("confiscation", "A tractor belonging to Roe was seized."),
    ("confiscation", "She was ordered to hand over her laptop."),
    ("confiscation", "The police have not given her phone back."),
    ("search", "A search warrant for her flat was issued and carried out on 3 June."),
    ("search", "Officers arrived with a search warrant and stayed until midnight."),
    ("search", "Her bag was searched at the checkpoint."),
    ("confiscation", "A bank account in her name was frozen on 5 June."),
    ("confiscation", "Roe's devices have not been returned."),
    ("confiscation", "Her house now belongs to the state."),
    ("confiscation", "The authorities froze everything she had."),
    ("travel_ban", "She was denied boarding on a flight to Geneva."),
    ("travel_ban", "She can't get a passport."),
    ("travel_ban", "At the airport she was told that she could not fly."),
    ("travel_ban", "Her passport has been with the police since March."),
)
ALL = (
    *(("health", words) for words in HEALTH),
    *(("ill_treatment", words) for words in ILL_TREATMENT),
    *(("harassment", words) for words in HARASSMENT),
    *THINGS,
)


@pytest.mark.parametrize(("event", "words"), ALL)
def test_many_wordings_tell_of_the_prisoner(event: str, words: str) -> None:
    assert ("Ana Roe", "asserted") in told_of(HER + words, event)


@pytest.mark.parametrize(
    ("event", "stance", "words"),
    [
        ("ill_treatment", "alleged", "He complained of rough treatment during the arrest."),
        ("ill_treatment", "alleged", "In court he lifted his shirt to show burn marks."),
        ("ill_treatment", "alleged", "He testified that officers had taken turns beating him."),
        ("ill_treatment", "alleged", "An interrogator pointed a pistol at him, he told us."),
        ("ill_treatment", "alleged", "He maintains that he was tricked into a confession."),
        ("ill_treatment", "alleged", "Guards woke him every half hour, a cellmate reported."),
        ("ill_treatment", "alleged", "The defence says his statements were extorted."),
        ("ill_treatment", "alleged", "He claims that he was denied sleep."),
        ("ill_treatment", "negated", "He was treated correctly by the police, he told a friend."),
        ("search", "denied", "The police deny having entered his flat."),
        ("confiscation", "planned", "Prosecutors want to confiscate his flat."),
        ("confiscation", "negated", "Police searched his home, but nothing was taken."),
        ("travel_ban", "negated", "He is free to travel again."),
        ("travel_ban", "negated", "He is under no travel ban."),
        ("travel_ban", "negated", "His passport was returned on 10 June."),
        ("search", "negated", "No search was carried out at his home."),
        ("health", "negated", "He is not in hospital."),
    ],
)
def test_an_event_is_as_sure_as_its_words(event: str, stance: str, words: str) -> None:
    assert told_of(HIM + words, event) == {("Tom Roe", stance)}


@pytest.mark.parametrize(
    "answer",
    [
        "According to the ministry, nobody used violence.",
        "The warden said he was treated according to the law.",
    ],
)
def test_an_office_answers_what_is_complained_of(answer: str) -> None:
    told = told_of(HIM + "His wife says he was beaten. " + answer, "ill_treatment")
    assert told == {("Tom Roe", "alleged"), ("Tom Roe", "denied")}


@pytest.mark.parametrize(
    ("event", "words"),
    [
        ("death", "Her uncle, a retired miner, died of silicosis in 2009."),
        ("death", "Her uncle, aged 80, died last week."),
        ("health", "Her cellmate has tuberculosis."),
        ("health", "The deterioration of the road worries drivers."),
        ("health", "The experts expressed concern at the deteriorating situation in the country."),
        ("health", "A hunger strike by prisoners in another jail ended on Monday."),
        ("health", "Diabetes is common in the district."),
        ("health", "A pupil fainted in the heat."),
        ("health", "The mayor fainted at the parade."),
        ("sentence", "“I am fine,” Roe told her mother."),
        ("health", "Doctors at the clinic diagnosed the disease in forty children."),
        ("health", "Inmates with diabetes receive insulin, the governor told reporters."),
        ("release", "Roe's employer let her go in April."),
        ("ill_treatment", "The university threw her out two months before her degree."),
        ("ill_treatment", "She was led out in handcuffs."),
        ("harassment", "She questioned the figures in the budget."),
        ("harassment", "The mayor was questioned about the budget by reporters."),
        ("harassment", "She was summoned to the stage to receive a prize."),
        ("harassment", "Her lawyer questioned two witnesses in court."),
        ("search", "A second search for the climbers followed on Tuesday."),
        ("travel_ban", "Passengers without a passport are turned back at the terminal."),
        ("ill_treatment", "She broke her wrist in a fall."),
        ("ill_treatment", "Solitary confinement is prohibited by the Mandela Rules."),
        ("ill_treatment", "Anyone deprived of sleep makes mistakes, the expert told the court."),
        ("ill_treatment", "The light in the window burns day and night, wrote the poet."),
        ("harassment", "Her poems and songs were published on a forum."),
        ("harassment", "The newspaper sacked its football columnist in 2011."),
        ("harassment", "He left the newspaper in 2016 to teach."),
        ("confiscation", "The library seized the chance to buy the letters."),
        ("search", "A search of the archives yielded nothing about the school."),
        ("travel_ban", "The ban on travel by night boats was lifted."),
        ("travel_ban", "A tourist was refused boarding because she was drunk."),
    ],
)
def test_the_same_words_of_others_and_of_things_tell_nothing(event: str, words: str) -> None:
    assert told_of(HER + words, event) == set()


def test_the_fourteenth_day_of_a_fast_is_no_day_of_a_month() -> None:
    words = HER + "Roe is on the 14th day of a hunger strike."
    found = [c for c in claims_of(words, "2024-06-20") if c.event == "health"]
    assert [c.when.edtf for c in found] != ["2024-07-14"]


@pytest.mark.parametrize(
    "words",
    [
        "Guards beat Ana Roe, then four months pregnant.",
        "The clerk Eva Lind was moved while Ana Roe, six months pregnant, stayed behind.",
    ],
)
def test_who_is_pregnant_is_the_one_named_beside(words: str) -> None:
    assert told_of(HER + words, "health") == {("Ana Roe", "asserted")}


def test_who_offers_a_reward_for_an_arrest_has_arrested_nobody() -> None:
    words = "A reward of 100,000 was offered for the arrest of the journalist Vera Holt."
    assert told_of(HER + words, "harassment") == {("Vera Holt", "asserted")}
    assert ("Vera Holt", "asserted") not in told_of(HER + words, "arrest")


def test_a_lawyer_questioned_and_sent_home_is_kept_from_nobody() -> None:
    words = "The lawyer Vera Holt was taken to the police station, questioned and sent home."
    assert told_of(HER + words, "access_denied") == set()


def test_a_search_warrant_orders_no_arrest() -> None:
    words = "A search warrant for her flat was issued on 3 June."
    assert told_of(HER + words, "arrest") == {("Ana Roe", "asserted")}


@pytest.mark.parametrize(
    ("event", "words"),
    [
        ("ill_treatment", "“They kept me awake with loud music,” she said."),
        ("ill_treatment", "“They broke my arm,” Roe told the judge."),
        ("harassment", "“The rector put me on unpaid leave,” she wrote."),
        ("harassment", "“They told me I would never teach again,” Roe said."),
    ],
)
def test_me_and_my_in_a_quotation_are_who_speaks(event: str, words: str) -> None:
    assert {person for person, _ in told_of(HER + words, event)} == {"Ana Roe"}


@pytest.mark.parametrize(
    ("event", "words"),
    [
        ("ill_treatment", "“They beat my husband,” said Lena Hart."),
        ("release", "“They let me go after an hour,” said her brother."),
        ("harassment", "“They called me in for questioning twice,” said her lawyer, Mark Hale."),
    ],
)
def test_what_others_say_of_themselves_is_not_the_prisoners(event: str, words: str) -> None:
    assert ("Ana Roe", "asserted") not in told_of(HER + words, event)
    assert ("Ana Roe", "alleged") not in told_of(HER + words, event)


def test_neither_may_leave_bans_both() -> None:
    words = "Ana Roe and Tom Hale were arrested on 3 May 2024. Neither may leave the country."
    assert told_of(words, "travel_ban") == {("Ana Roe", "asserted"), ("Tom Hale", "asserted")}


def test_who_was_found_hanging_and_survived_has_not_died() -> None:
    assert told_of(HIM + "He was found hanging but survived.", "death") == set()


_CASE = "The teacher Lin Yue was arrested on 3 May 2024. "


@pytest.mark.parametrize(
    "harm", ["death threats", "physical abuse", "sleep deprivation", "flogging"]
)
@pytest.mark.parametrize(
    ("words", "stance"),
    [
        ("She was subjected to {}.", "asserted"),
        ("She complained of {}.", "alleged"),
        ("Lin told the judge about the {} she had endured.", "alleged"),
        ("She has not recovered from the {}.", "alleged"),
        ("She bears the marks of {}.", "asserted"),
    ],
)
def test_ill_treatment_worded_as_a_noun(words: str, harm: str, stance: str) -> None:
    made = claims_of(_CASE + words.format(harm), "2024-09-12")
    (claim,) = [c for c in made if c.event == "ill_treatment"]
    assert claim.person == "Lin Yue"
    assert claim.stance in {stance, "negated" if "not" in words else stance}


@pytest.mark.parametrize(
    "words",
    [
        "She survived an assault by a stranger in 2015.",
        "She had been bitten by a dog as a child.",
        "She campaigned against solitary confinement.",
        "The court convicted her of the beating of Tan Hui.",
        "She lodged a complaint of sexual assault against her landlord.",
        "She was not forced to sleep on the floor.",
        "Her father was a victim of torture under the old regime.",
    ],
)
def test_no_ill_treatment_of_a_prisoner(words: str) -> None:
    made = claims_of(_CASE + words, "2024-09-12")
    assert not [c for c in made if c.event == "ill_treatment" and c.stance != "negated"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Her execution was postponed.", [("Lin Yue", "negated")]),
        ("Her execution, set for Wednesday, was called off.", [("Lin Yue", "negated")]),
        ("She left the prison in a coffin.", [("Lin Yue", "asserted")]),
        ("She did not live to hear her sentence.", [("Lin Yue", "asserted")]),
        ("She left the prison in a car.", []),
    ],
)
def test_who_died_and_whose_execution_was_put_off(words: str, told: list[tuple[str, str]]) -> None:
    made = claims_of(_CASE + words, "2024-09-12")
    assert [(c.person, c.stance) for c in made if c.event == "death"] == told
