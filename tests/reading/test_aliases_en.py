"""Other names, worded: signed, posted under, spelt in papers, called by friends, rejected."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

PUBLISHED = "2024-06-14"
TAKEN = "Sofia Mel was arrested on 3 May 2024."


def aliases(words: str) -> set[tuple[str | None, str | None, str]]:
    found = claims_of(words, PUBLISHED)
    return {(c.person, c.value, str(c.stance)) for c in found if str(c.event) == "alias"}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Sofia Mel, who signs her posters Sonia Lisa, was arrested on 3 May 2024.", "Sonia Lisa"),
        ("Sofia Mel (pseudonym: S. Lisa) was arrested on 3 May 2024.", "S. Lisa"),
        ("Sofia Mel, whom friends called Auntie So, was arrested on 3 May 2024.", "Auntie So"),
        ('Sofia Mel, a blogger who calls herself "Coal Ash", was arrested on 3 May 2024.', "Coal Ash"),
        (f"{TAKEN} She used to sign her songs Sonia Lisa.", "Sonia Lisa"),
        ('Sofia Mel, who signs some of her work as "Old Brick," was arrested on 3 May 2024.', "Old Brick"),
        (f'{TAKEN} On chat groups she was known as "Grey Crane".', "Grey Crane"),
        (f"{TAKEN} Chinese records give Sofia Mel as Sufeiya Mei.", "Sufeiya Mei"),
        (f'{TAKEN} The indictment spells her "Sofya Mell".', "Sofya Mell"),
        ('Sofia Mel ("Boss") was arrested on 3 May 2024.', "Boss"),
        (f'{TAKEN} The charge rests on 23 messages posted under the name "Um Layan".', "Um Layan"),
        (f'{TAKEN} It concerns a Facebook page in the name "Sonia Green".', "Sonia Green"),
        (f"{TAKEN} In some documents her first name is spelt Sofiya.", "Sofiya"),
        (f"{TAKEN} Nanay Ising, as everybody called her, is 70.", "Nanay Ising"),
        (f'{TAKEN} Workers knew Mel as "Sister Yi".', "Sister Yi"),
        ("Sofia Mel, also romanised Sufeya Mei, was arrested on 3 May 2024.", "Sufeya Mei"),
        ('Sofia Mel, whose name it gave as "Sufe Mela", was arrested on 3 May 2024.', "Sufe Mela"),
        ("Sofia Mel (pen name: Old Well) was arrested on 3 May 2024.", "Old Well"),
        ("Born Maria Ana Sol, Sofia Mel was arrested on 3 May 2024.", "Maria Ana Sol"),
        ("Writing under the pseudonym Old Well, Sofia Mel was arrested on 3 May 2024.", "Old Well"),
        ("Known by her baptismal name Teresa, Sofia Mel was arrested on 3 May 2024.", "Teresa"),
        (f"{TAKEN} Old Well is the pen name of Sofia Mel.", "Old Well"),
        (f'{TAKEN} "Old Well", as Sofia Mel is known, is 70.', "Old Well"),
        (f'{TAKEN} Norwegian papers have "Sofya Mell" for Mel.', "Sofya Mell"),
        (f'{TAKEN} In a list of the ministry she figures as "Sofya Mell".', "Sofya Mell"),
        (f"{TAKEN} Her real name, according to the indictment, is Soraya Mellat.", "Soraya Mellat"),
        (f'{TAKEN} Mel\'s sketches, signed "Old Brick", were sold.', "Old Brick"),
        (f"{TAKEN} She converted in 2019 and took the name Khadija.", "Khadija"),
        ("Sofia Mel, who posted online as Grey Crane, was arrested on 3 May 2024.", "Grey Crane"),
        ("Sofia Mel (she/her), written 热孜宛古丽·艾力木 in Chinese documents, was arrested on 3 May 2024.", "热孜宛古丽·艾力木"),
    ],
)  # fmt: skip
def test_another_name_is_worded(words: str, name: str) -> None:
    assert aliases(words) == {("Sofia Mel", name, "asserted")}


def test_a_short_form_in_brackets_is_a_part_of_the_name() -> None:
    assert aliases("Parisa (Pari) Jalil was arrested on 3 May 2024.") == {
        ("Parisa (Pari) Jalil", "Pari", "asserted")
    }


@pytest.mark.parametrize(
    "words",
    [
        f"Correction: the name is Mel, not Mell. {TAKEN}",
        f"{TAKEN} It is Mel, not Mell, as we wrote.",
        "Sofia Mel (not Mell, as in note 6) was arrested on 3 May 2024.",
    ],
)
def test_a_rejected_spelling_is_no_name_of_hers(words: str) -> None:
    assert aliases(words) == {("Sofia Mel", "Mell", "negated")}


@pytest.mark.parametrize(
    "words",
    [
        'Sofia Mel, called "not held at all" by the ministry, was arrested on 3 May 2024.',
        "Sofia Mel (Viet Nam) was arrested on 3 May 2024.",
        f"{TAKEN} The raids went under the name Operation Broom.",
        f'{TAKEN} She wrote about "Old Bridge" and was known as a quiet woman.',
        f"{TAKEN} It is Monday, not Friday.",
    ],
)
def test_what_is_no_other_name(words: str) -> None:
    assert not aliases(words)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Sofia Mel, known on the street as Solo, was arrested on 3 May 2024.", "Solo"),
        ("Sofia Mel (Chinese spelling: Suofeiya) was arrested on 3 May 2024.", "Suofeiya"),
        ("Sofia Mel (სოფია) was arrested on 3 May 2024.", "სოფია"),
        ('Sofia Mel ("Solo" to her 90,000 followers) was arrested on 3 May 2024.', "Solo"),
        ("Sofia Mel (also Sofiya Mell) was arrested on 3 May 2024.", "Sofiya Mell"),
        (f"{TAKEN} Her surname is spelled Mell in the file.", "Mell"),
        (f'{TAKEN} On the river Mel is called "Aunt Solo".', "Aunt Solo"),
        (f"{TAKEN} The police statement gives her name as Sofiya Mell.", "Sofiya Mell"),
        (f"{TAKEN} She was born Sofia Brandt.", "Sofia Brandt"),
    ],
)
def test_other_names_in_further_words(words: str, name: str) -> None:
    assert name in {value for _, value, _ in aliases(words)}


@pytest.mark.parametrize(
    "words",
    [
        "Sofia Mel, who signed an open letter in March, was arrested on 3 May 2024.",
        'Sofia Mel and her husband, known to the police as "Fatty", were arrested on 3 May 2024.',
        "Born Catholic, Sofia Mel was arrested on 3 May 2024.",
        f'{TAKEN} She appeared in court as "Defendant A".',
        f"{TAKEN} Her party took the name New Dawn.",
        'The film "Old Well" is banned. ' + TAKEN,
        "Sofia Mel, whose real name is Sofia Mel, was arrested on 3 May 2024.",
    ],
)
def test_what_is_no_other_name_of_hers(words: str) -> None:
    assert not {name for person, name, _ in aliases(words) if person == "Sofia Mel"}
