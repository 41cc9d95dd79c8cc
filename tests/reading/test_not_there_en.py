"""English: words that tell no event of their own, each beside the same words where they do; and nothing surer than it is told."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

DAY = "2024-06-20"
LEAD = "The teacher Ana Roe was arrested on 3 May 2024 in Karvel. "


def told(words: str, event: str, lead: str = LEAD) -> list[tuple[str | None, str]]:
    """Whom and how surely the words behind a lead tell an event of."""
    return [
        (c.person, c.stance.value)
        for c in claims_of(lead + words, DAY)
        if c.event == event and c.quote.start >= len(lead) - 1
    ]


ASSERTED = [("Ana Roe", "asserted")]
ALLEGED = [("Ana Roe", "alleged")]
DENIED = [("Ana Roe", "denied")]
NEGATED = [("Ana Roe", "negated")]
PLANNED = [("Ana Roe", "planned")]


@pytest.mark.parametrize(
    ("words", "freed"),
    [
        ("The clerk Odo Kern was summoned for questioning on 9 June and went home that afternoon.", False),
        ("The clerk Odo Kern was called in on 9 June and went home after two hours.", False),
        ("Last week we wrote that the clerk Odo Kern had been arrested. He was questioned for two hours and sent home.", False),
        ("The clerk Odo Kern was questioned through the night and sent home the next day.", True),
        ("The clerk Odo Kern was arrested on 9 June. He was questioned for two hours and sent home.", True),
    ],
)  # fmt: skip
def test_who_was_only_questioned_is_not_released(words: str, freed: bool) -> None:
    assert [p for p, _ in told(words, "release")] == (["Odo Kern"] if freed else [])


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("The magistrate refused her bail. She was driven back to Karvel Prison.", "detention"),
        ("The hearing was over in ten minutes and she was taken back to prison.", "detention"),
        ("After nine days in hospital she was taken back to Karvel Prison.", "transfer"),
        ("On 8 June she was taken to a clinic, and the next day she was taken back to prison.", "transfer"),
    ],
)  # fmt: skip
def test_taken_back_from_court_is_still_held_and_from_a_clinic_moved(
    words: str, event: str
) -> None:
    other = "transfer" if event == "detention" else "detention"
    assert ASSERTED[0] in told(words, event)
    assert told(words, other) == []


@pytest.mark.parametrize(
    ("words", "event", "stances"),
    [
        ("A judge had refused on 7 May to set her free.", "release", NEGATED),
        ("A judge refused again in June to release her.", "release", NEGATED),
        ("The court had no choice but to free her on 9 June.", "release", ASSERTED),
        ("The court has no choice but to free her, her lawyer said.", "release", []),
        ("She was to have been released on 1 June and was not.", "release", NEGATED),
        ("She was to have been released on 1 June and was met by friends.", "release", PLANNED),
        ("She was announced as freed on 1 June and was not.", "release", NEGATED),
        ("She was released on 1 June and was not charged.", "release", ASSERTED),
        ("Roe, whose release the prosecutor too had asked for, lost her post.", "release", []),
        ("Roe, whose release the court ordered on 9 June, lost her post.", "release", ASSERTED),
        ("An investigator ordered that she be charged again.", "charge", PLANNED),
        ("The court ordered that she be released.", "release", ASSERTED),
        ("The court cleared the way for her extradition to Norland.", "transfer", PLANNED),
        ("On 9 June the court approved her extradition to Norland.", "transfer", PLANNED),
        ("On 9 June the court approved her extradition, which was carried out that night.", "transfer", ASSERTED),
        ("Norland has given assurances that she would be neither beaten nor starved.", "ill_treatment", []),
        ("On Monday a paper wrote that Roe had been released; it later apologised.", "release", NEGATED),
        ("On Monday a paper wrote that Roe had been released; it later closed.", "release", ASSERTED),
    ],
)  # fmt: skip
def test_what_was_refused_ordered_or_only_announced(
    words: str, event: str, stances: list[tuple[str, str]]
) -> None:
    assert told(words, event) == stances


@pytest.mark.parametrize(
    ("words", "stances"),
    [
        ('Her husband: "They beat her."', ALLEGED),
        ('Her husband: "They beat her. They broke her arm."', ALLEGED),
        ("Mother: slapped, made to stand.", ALLEGED),
        ("Daughter: confession extracted by beating.", ALLEGED),
        ("Guards beat her on 9 June.", ASSERTED),
    ],
)
def test_ill_treatment_behind_a_label_is_what_its_speaker_says(
    words: str, stances: list[tuple[str, str]]
) -> None:
    assert set(told(words, "ill_treatment")) == set(stances)


def test_a_label_of_what_is_refused_is_no_speaker() -> None:
    claims = claims_of(LEAD + "Lawyer: not admitted until 9 May.", DAY)
    assert not any(c.attribution for c in claims)


@pytest.mark.parametrize(
    ("words", "event", "stances"),
    [
        ("No lawyer admitted until 9 May.", "charge", []),
        ("She admitted the charge on 9 June.", "charge", ASSERTED),
        ("Her money disappeared. The cat disappeared too.", "disappearance", []),
        ("Officials on Thursday denied rumours that she was dead.", "death", DENIED),
        ("The prison has not denied that she was dead.", "death", []),
        ("Women like her are put in the punishment cell for an unbuttoned collar.", "ill_treatment", []),
        ("Under the Assembly Act organisers may be jailed for up to five years.", "detention", []),
        ("Roe followed the hearing by video link from Karvel Prison.", "trial", []),
        ("Roe, who must appear in court every fifteen days, lives with her mother.", "trial", []),
        ("Roe appeared in court on 9 June.", "trial", ASSERTED),
        ("No evidence had been put before the judge.", "trial", []),
        ("It was her second trial over the same film.", "trial", []),
        ("Her second trial opened on 9 June.", "trial", ASSERTED),
        ("She was brought to court in leg irons.", "trial", []),
        ("She was brought to court on 9 June.", "trial", ASSERTED),
        ("She fainted during the hearing of 9 June.", "trial", []),
        ("During the hearing of 9 June she pleaded not guilty.", "trial", ASSERTED),
        ("She had not been brought before a prosecutor.", "trial", []),
        ("She had not been brought before a judge.", "trial", NEGATED),
        ("She was ordered to appear before the Media Authority on 9 June.", "trial", []),
        ("She was ordered to appear before the Media Authority on 9 June.", "harassment", ASSERTED),
        ("She has been in prison before.", "detention", []),
        ("She has never been questioned about anything.", "harassment", []),
        ("The Commission publishes a decision: the detention of Roe is arbitrary.", "detention", []),
        ("She has been refused surgery for a hernia.", "health", []),
        ("She has a hernia.", "health", ASSERTED),
        ("Her asthma inhaler was taken from her for two days.", "health", []),
        ("She has asthma.", "health", ASSERTED),
        ("Her request for parole to see her dying father was rejected.", "access_denied", []),
    ],
)  # fmt: skip
def test_words_that_tell_no_such_event(
    words: str, event: str, stances: list[tuple[str, str]]
) -> None:
    assert told(words, event) == stances


@pytest.mark.parametrize(
    ("words", "stances"),
    [
        ("Three teenagers arrested after the vote left the centre on Saturday.", []),
        ("Of the others picked up in March, nine remain in custody.", []),
        ("Three teenagers were arrested after the vote.", [(None, "asserted")]),
        ('The Rapporteurs were "seriously concerned" at the arrest of the five.', []),
    ],
)
def test_a_participle_that_only_says_which_people(
    words: str, stances: list[tuple[str | None, str]]
) -> None:
    lead = "The teacher Ana Roe was freed on 3 May 2024 in Karvel. "
    assert told(words, "arrest", lead) == stances


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("For weeks her parents had no word of her. She told the judges that she had signed after two nights hung by her wrists. The prosecutor rejected the claim.", "ill_treatment"),
        ("She has been denied family visits. She has asthma; for weeks, it is alleged, guards have kept her inhaler from her. The prison denied this.", "access_denied"),
        ("Her lawyers have not been shown the file. Her brother said that she had been chained at night; a spokesman for the prison denied it.", "ill_treatment"),
        ("She is not allowed to see her family. She was beaten, her brother said. The ministry denied this.", "ill_treatment"),
        ('She was not given her insulin for a week and lost 10 kilos, her sister said. The prison called the claim "an invention".', "access_denied"),
    ],
)  # fmt: skip
def test_an_answer_denies_what_stands_before_it(words: str, event: str) -> None:
    denied = [
        (c.event.value, c.person)
        for c in claims_of(LEAD + words, DAY)
        if c.stance.value == "denied"
    ]
    assert denied == [(event, "Ana Roe")]


def test_that_nobody_is_held_for_words_denies_no_beating() -> None:
    words = 'She was beaten, her brother said. A spokesman said that "no writer is detained for writing".'
    assert told(words, "ill_treatment") == ALLEGED


@pytest.mark.parametrize(
    ("words", "event", "stances"),
    [
        ("It was said on the radio that she had been shot dead. She was not: she rang her mother.", "death", NEGATED),
        ("It was said on the radio that she had been moved to Karvel Prison.", "transfer", ALLEGED),
        ("She was moved to Karvel Prison, it was said on the radio.", "transfer", ALLEGED),
        ("She was reported freed on 9 June.", "release", ALLEGED),
        ("Police say that they arrested nobody of that name.", "arrest", [(None, "denied")]),
        ("She had been due to be released on 1 June and was kept ten days longer.", "release", NEGATED),
        ("At reports that her friend, the clerk Ana Roe, has been moved to Karvel Prison, they voiced alarm.", "transfer", ALLEGED),
        ("A letter on the conviction of Roe in 2019 has not been answered.", "conviction", ASSERTED),
        ("She had refused treatment, the government said.", "access_denied", []),
        ("The prison refused her treatment.", "access_denied", ASSERTED),
        ('She signed under threat. She is charged with "libel". She denies it.', "ill_treatment", ALLEGED),
    ],
)  # fmt: skip
def test_hearsay_and_what_others_refuse(
    words: str, event: str, stances: list[tuple[str | None, str]]
) -> None:
    assert told(words, event) == stances


def test_whom_nobody_was_at_home_to_arrest() -> None:
    lead = "The teacher Ana Roe was freed on 3 May 2024 in Karvel. "
    came = "On 9 June police came for her, but she had left for Norland."
    assert told(came, "arrest", lead) == NEGATED
    assert told("On 9 June police came for her at dawn.", "arrest", lead) == ASSERTED


def test_what_a_paragraph_tells_of_another_is_not_denied_of_the_one_before() -> None:
    words = (
        "She was beaten, her brother said.\n\nThe clerk Odo Kern was moved to a clinic on 9 June. He fell ill there. "
        "The ministry stated that reports of force were fabrications."
    )
    assert told(words, "ill_treatment") == ALLEGED


@pytest.mark.parametrize(
    ("words", "event", "stances"),
    [
        ("She was NOT acquitted.", "conviction", []),
        ("She was acquitted on 9 June.", "conviction", NEGATED),
        ("She has been prevented from leaving her flat by police.", "travel_ban", []),
        ("She has been prevented from leaving the country.", "travel_ban", ASSERTED),
        ("Kern was given electric shocks and Roe, then four months pregnant, was slapped.", "sentence", []),
        ("She will spend the first four years in prison and the rest in a colony.", "sentence", []),
        ("She got four years.", "sentence", ASSERTED),
        ("A court sent Roe to prison, ending a trial of two months.", "sentence", []),
        ("After a trial of two months she was sentenced to two years.", "sentence", ASSERTED),
        ("She did not come back to court.", "disappearance", []),
        ("She came home from Norland in June.", "release", []),
        ("She came home from Karvel Prison on 9 June.", "release", ASSERTED),
        ("She had been suspended from a bar for two hours.", "harassment", []),
        ("She had been suspended from her post.", "harassment", ASSERTED),
        ("She refused to be searched.", "search", []),
        ("Her husband was turned back at Karvel airport.", "access_denied", []),
        ("Her husband was turned away at the gate of the prison.", "access_denied", ASSERTED),
        ("Nobody will say whether she has been freed, transferred to Karvel Prison or charged.", "charge", []),
        ("Nobody will say whether she has been freed, transferred to Karvel Prison or charged.", "transfer", []),
        ("The bench restrained police from holding Roe until 10 June.", "detention", []),
        ("Her cell holds sixty.", "detention", []),
        ("She was given ten years and stripped of her nationality.", "harassment", []),
        ("She was stripped of her nationality by decree.", "harassment", ASSERTED),
    ],
)  # fmt: skip
def test_words_that_mean_another_thing(
    words: str, event: str, stances: list[tuple[str, str]]
) -> None:
    assert told(words, event) == stances


TWO = "The mayor Hrant Sar and his deputy, Narine Grig, were arrested on 3 May 2024. "


@pytest.mark.parametrize(
    ("words", "event", "people"),
    [
        ("Eight supporters had been detained on the way; all were let go by evening.", "release", [None]),
        ("All were let go by evening.", "release", ["Hrant Sar", "Narine Grig"]),
        ("Witnesses for the prosecution said they had been threatened with dismissal.", "harassment", []),
        ("They said they had been threatened with dismissal.", "harassment", ["Hrant Sar", "Narine Grig"]),
        ("Police said they had searched the mayor's flat.", "search", ["Hrant Sar"]),
        ("Of the four women convicted with him in 2020, Ana Roe is still inside.", "conviction", []),
        ("The court did not rule on the confiscation of his car.", "confiscation", []),
    ],
)  # fmt: skip
def test_they_behind_people_without_names(words: str, event: str, people: list[str | None]) -> None:
    assert sorted((p for p, _ in told(words, event, TWO)), key=str) == people


def test_an_official_who_says_that_something_is_untrue_pleads_to_nothing() -> None:
    words = "Her brother alleged that she was denied her tablets. Commissioner Odo Kern said that was not true."
    assert told(words, "charge") == []
    assert told(words, "access_denied") == [*ALLEGED, *DENIED]


@pytest.mark.parametrize(
    ("words", "event", "stances"),
    [
        ("My husband thinks that Roe is dead.", "death", ALLEGED),
        ("She is dead.", "death", ASSERTED),
        ("Her lawyer said that her appeal was likely to succeed.", "appeal", []),
        ("Her lawyer said that she would appeal.", "appeal", PLANNED),
        ("Two warders who beat a boy were dismissed.", "harassment", []),
    ],
)
def test_what_is_thought_and_what_befalls_warders(
    words: str, event: str, stances: list[tuple[str, str]]
) -> None:
    assert told(words, event) == stances
