"""How surely and by whom: how far a hedge and a speaker reach within a sentence and to the next, each beside its opposite."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

HELD = "Idris Kone, a farmer, was arrested on 3 May 2023."
TWO = "Idris Kone, a farmer, and Ana Doe, a nurse, were arrested on 3 May 2023."


def put(words: str, event: str) -> set[str]:
    """How surely the claims of one event are put."""
    return {str(c.stance) for c in claims_of(words, "2024-01-15") if str(c.event) == event}


def voiced(words: str, event: str) -> set[str | None]:
    """Who says the claims of one event, at last."""
    found = claims_of(words, "2024-01-15")
    return {c.attribution[-1] if c.attribution else None for c in found if str(c.event) == event}


@pytest.mark.parametrize(
    ("words", "event", "stance"),
    [
        (f"{HELD} He is held in Block B prison and, it is alleged, beaten with cables.", "detention", "asserted"),
        (f"{HELD} He is, it is alleged, held in Block B prison.", "detention", "alleged"),
        ("Idris Kone, who has a weak heart, is reported to have asked in vain for a doctor.", "health", "asserted"),
        ("Idris Kone, who according to local reports has a weak heart, has asked in vain for a doctor.", "health", "alleged"),
        ("Idris Kone, who was detained on 9 May 2023, allegedly got six years in prison.", "detention", "asserted"),
        ("Idris Kone was allegedly detained on 9 May 2023 and got six years in prison.", "detention", "alleged"),
        ("Relatives fear that Idris Kone, a farmer detained on 4 May 2023, has been beaten.", "detention", "asserted"),
        ("Relatives fear that Idris Kone, a farmer, has been detained on 4 May 2023.", "detention", "alleged"),
        (f"{HELD} He is reported to be in solitary confinement, and he suffers from epilepsy.", "health", "asserted"),
        (f"{HELD} He is 66 years old and is reported to suffer from high blood pressure.", "health", "alleged"),
        (f"{HELD} He is 66 years old and suffers from high blood pressure.", "health", "asserted"),
        (f"{HELD} He has not, as a website wrote, suffered a stroke.", "health", "negated"),
        (f"{HELD} He has, as a doctor wrote, suffered a stroke.", "health", "asserted"),
        (f"{HELD} He informed his lawyers that he had been beaten with cables.", "ill_treatment", "alleged"),
        (f"{HELD} He has been convicted of nothing.", "conviction", "negated"),
        (f"{HELD} He has been convicted of arson.", "conviction", "asserted"),
        (f"{HELD} He must report to the police once a month and may not go abroad.", "travel_ban", "asserted"),
        ("The chamber of the court decided on 16 April to release Idris Kone on bail of 10,000 dinars.", "release", "asserted"),
        ("The lawyer asked on 16 April to release Idris Kone on bail of 10,000 dinars. Idris Kone is a farmer.", "release", "none"),
        ("Idris Kone, a lawyer, told the Karn Post that the justice bureau had summoned him twice.", "harassment", "asserted"),
        ("The trial of Idris Kone, accused of striking an officer, was set for 14 July 2024.", "trial", "planned"),
        ("The trial of Idris Kone, accused of striking an officer, opened on 14 July 2023.", "trial", "asserted"),
        (f"{HELD} His trial was set for 3 December. It did not take place.", "trial", "negated"),
        (f"{HELD} Unconfirmed reports say he was moved to Block B prison.", "transfer", "alleged"),
        (f"{HELD} There were conflicting reports about him: some said he had been moved to Block B prison.", "transfer", "alleged"),
        (f"{HELD} There was a report about him: his lawyer said he had been moved to Block B prison.", "transfer", "asserted"),
        ("Trader gets ten years for posts, no bail yet\nThe City Court on Thursday sentenced Idris Kone to ten years in prison on fourteen counts of insult, having knocked off a third because he had co-operated with those who questioned him.", "sentence", "asserted"),
        ("Exile media reported that Idris Kone had been moved to Block B prison on 9 May 2023.", "transfer", "alleged"),
        ("According to a Telegram channel, Idris Kone was moved to Block B prison on 9 May 2023.", "transfer", "alleged"),
        ("State media reported that Idris Kone had been moved to Block B prison on 9 May 2023.", "transfer", "asserted"),
        ("The newspaper Free Lara reported that Idris Kone had been moved to Block B prison on 9 May 2023.", "transfer", "asserted"),
        (f"{HELD} A cellmate told his family that he was moved to Block B prison. Take that with caution.", "transfer", "alleged"),
        (f"{HELD} A cellmate told his family that he was moved to Block B prison. Take care of yourselves.", "transfer", "asserted"),
        ("Rumour: people have asked about the death of Idris Kone on Saturday.", "death", "alleged"),
        ("Karn: people have asked about the death of Idris Kone on Saturday.", "death", "asserted"),
        ("The court ordered the State to release Idris Kone. It has not done so.", "release", "negated"),
        ("The court ordered the State to release Idris Kone. It did not do so until 9 May.", "release", "asserted"),
        ("Idris Kone is due to appear before the court on 20 September on a charge of incitement.", "charge", "asserted"),
        ("Idris Kone is due to be charged with incitement on 20 September.", "charge", "planned"),
        ("The union demands the release of Idris Kone, who is due back in court on 21 May 2024.", "call", "asserted"),
        ("Idris Kone, whom we listed in our April alert as detained, is not in custody: he was questioned at the airport. We apologise for the mistake.", "harassment", "asserted"),
        ("In our April alert we wrote that Idris Kone had been questioned at the airport. We apologise for the mistake.", "harassment", "negated"),
        ("Idris Kone, a farmer, disappeared on 3 May 2023. The ambassador said that he was never arrested.", "arrest", "denied"),
        ("Idris Kone, a farmer, disappeared on 3 May 2023. His cousin said that he was never arrested.", "arrest", "negated"),
        (f"{HELD} The directorate said that he was not on hunger strike.", "health", "denied"),
        (f"{HELD} His wife said that he was not on hunger strike.", "health", "negated"),
    ],
)  # fmt: skip
def test_a_hedge_reaches_what_it_hedges(words: str, event: str, stance: str) -> None:
    assert put(words, event) == ({stance} - {"none"})


@pytest.mark.parametrize(
    ("words", "event", "speaker"),
    [
        ("Idris Kone is held in Block B prison and was, she said, beaten. Ana Doe is his wife.", "detention", None),
        ("Idris Kone was, his wife said, held in Block B prison and beaten.", "detention", "his wife"),
        ("Idris Kone was arrested on 3 May 2023, beaten and denied a lawyer.", "access_denied", None),
        (f"{HELD} Relatives who visited Kone in July say that he was moved to Block B prison.", "transfer", "Relatives who visited Kone in July"),
        (f"{HELD} Relatives of a man who visited Kone in July were not told that he was moved to Block B prison.", "transfer", None),
        ("Idris Kone was arrested on 3 May 2023, his newspaper, the Karn Herald, reported.", "arrest", "his newspaper, the Karn Herald"),
        ("Idris Kone and Ana Doe were moved to Karn, where they are held in a barracks, Labo said.", "detention", "Labo"),
        ("Idris Kone, who is held in a barracks, was hit, Labo said.", "detention", None),
        ("The Inter-American Commission granted precautionary measures to Idris Kone.", "finding", "Inter-American Commission"),
        (f"{HELD} Unconfirmed reports say he was moved to Block B prison.", "transfer", None),
        ("A deacon who refused to board, in October, and was jailed for 14 years is not expected home soon, church sources said.", "sentence", None),
        ("Idris Kone, a farmer serving 15 years, died in Karn of liver failure, the prison says.", "sentence", None),
        ("Idris Kone was returned to Block B prison, although, according to his sister, the doctors had wanted to keep him.", "transfer", None),
        ("According to his sister, Idris Kone was returned to Block B prison, although the doctors had wanted to keep him.", "transfer", "his sister"),
        (f"{HELD} The Watch has received an unconfirmed report that he was beaten with cables.", "ill_treatment", None),
        (f"{HELD} His wife was told by word of mouth that he had been moved to Block B prison.", "transfer", None),
        (f"{HELD} His wife was told by a guard that he had been moved to Block B prison.", "transfer", "a guard"),
        ("The rights group Sahel Watch has followed the case of Idris Kone. It called on the authorities to release him.", "call", "The rights group Sahel Watch"),
        ('"They beat me with cables," said Idris Kone, 34, who was freed on Monday.', "release", None),
        ('"They beat me with cables," said Idris Kone, 34, who was freed on Monday.', "ill_treatment", "Idris Kone"),
        ("Idris Kone has not, as state television claimed, been sentenced to five years.", "sentence", None),
        ("Idris Kone has, as state television reported, been sentenced to five years.", "sentence", "state television"),
        ("Idris Kone is charged with fraud, to which seven counts were added in August.", "charge", None),
        ("Last week's digest said that Idris Kone had been sentenced to five years.", "sentence", None),
        ("Last week's visitor said that Idris Kone had been sentenced to five years.", "sentence", "visitor"),
        ("Two farmers who have been behind bars since 2022, Idris Kone and Ana Doe, were sentenced today, the group Lara said.", "detention", None),
        ("Two farmers, Idris Kone and Ana Doe, have been behind bars since 2022, the group Lara said.", "detention", "the group Lara"),
        ("A farmer arrested on 3 May 2023, Idris Kone, was sent to Block B prison, according to a lawyer.", "arrest", None),
        ("A farmer, Idris Kone, was arrested on 3 May 2023, according to a lawyer.", "arrest", "a lawyer"),
        ("Idris Kone, who was serving 12 years for arson, died on Monday, his brother said.", "sentence", None),
        ("Idris Kone, who was serving 12 years for arson, died on Monday, his brother said.", "death", "his brother"),
        ("Eyob Hab, a former guard who has fled, states that Idris Kone is in cell 12, and that Ana Doe died there in 2006.", "death", "Eyob Hab"),
        (f"{HELD} He informed his lawyers that he had been beaten with cables.", "ill_treatment", "Idris Kone"),
        (f"{TWO} Both deny the charge of arson.", "charge", "Both"),
        (f"{TWO} The two appeared in court on Monday. They deny the charge of arson.", "charge", "The two"),
        (f"{TWO} Both have said that they were beaten with cables.", "ill_treatment", "Both"),
        (f"{TWO} Kone denies the charge of arson.", "charge", "Idris Kone"),
    ],
)  # fmt: skip
def test_a_speaker_says_what_is_theirs(words: str, event: str, speaker: str | None) -> None:
    assert voiced(words, event) == {speaker}
