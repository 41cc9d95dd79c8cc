"""Of whom an event is told: groups, those left of a group, relatives and lawyers named between, and nobody where it is open."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

DAY = "2024-06-14"

FIVE = (
    "Five people were arrested on 7 March: Ana Roe, Ivo Moor, Eli Kern, Una Bell and Sam Holt. Ana Roe was let go after 18 hours. "
    "The cook, Ivo Moor, posted bail on 19 March.\n\n"
)
TRIED = "A court on Monday gave the tailor Rita Sow six years and her deputy, Karim Moor, five. The third, the driver Odo Kern, was given two. Ama Boni and Una Bell were acquitted. "

MEANT = [
    # "the third" closes a set of three; without it the words leave open who the three are
    (TRIED + "The three were arrested on 3 October 2023.", "arrest", {"Rita Sow", "Karim Moor", "Odo Kern"}),
    (TRIED.replace("The third, the driver", "The driver") + "The three were arrested on 3 October 2023. Ama Boni's mother, Zulfa, came.", "arrest", {None}),
    # both men are no woman and a man, and two years no two people
    ("The tailor Rita Sow was given two and a half years. Irina Boni and Odo Kern were acquitted on Monday. Both men denied the charges.",
     "charge", {None}),
    ("The tailor Rita Sow was given two and a half years. Ivo Boni and Odo Kern were acquitted on Monday. Both men denied the charges.",
     "charge", {"Ivo Boni", "Odo Kern"}),
    # three men of whom one was told of only beside them: not said which three
    ("The brothers Boun Keo and Kham Keo were last seen on 2 March at a shop in Lara, where they met the student Pree Wong. Phet Keo was detained on 11 April. Lara Monitor calls on the government to say where the three men are.",
     "call", {None}),
    # the boy at the end of a list is none of the named
    ("Four people were arrested on 7 March: Ana Roe, Ivo Moor, Eli Kern and a 15-year-old boy. The boy was released to his mother.",
     "arrest", {"Ana Roe", "Ivo Moor", "Eli Kern", None}),
    ("Four people were arrested on 7 March: Ana Roe, Ivo Moor, Eli Kern and a 15-year-old boy. The boy was released to his mother.", "release", {None}),
    # brothers by the family name of two; of three it is open
    ("Moses Okot, Peter Okot and Juma Sali were arrested on 7 March. The Okot brothers and Sali were refused bail.", "bail",
     {"Moses Okot", "Peter Okot", "Juma Sali"}),
    ("Moses Okot, Peter Okot, John Okot and Juma Sali were arrested on 7 March. The Okot brothers were refused bail.", "bail", set()),
    ("The retrial of the brothers Nenad and Dragan Ilić, which had been fixed for 3 June, was put off.", "trial", {"Nenad", "Dragan Ilić"}),
    # his father, where he was tried; the son's trial
    ("Viktar Hleb was detained on 12 January 2024 with his wife, Alena, and their son, Yauhen. Yauhen was moved to Lara; his father remained in Minsk, where he was tried on 2 May.",
     "trial", {"Viktar Hleb"}),
    ("Viktar Hleb was detained on 12 January 2024. Yauhen Sow was moved to Lara; his father remained in Minsk, where he was tried on 2 May.", "trial", {None}),
    ("Viktar Hleb was detained on 12 January 2024 with his wife, Alena, and their son, Yauhen. Alena was let go. Her husband and son were charged with treason.",
     "charge", {"Viktar Hleb", "Yauhen"}),
    ("Viktar Hleb was detained on 12 January 2024 with his wife, Alena. Alena was let go. Her husband and brother were charged with treason.",
     "charge", {None}),
    ("The miner Brahim Amar and his grandson, Ilyas, were arrested on 3 May. The court sentenced the grandfather to two years.", "sentence", {"Brahim Amar"}),
    # somebody's cousins are named behind, and the other is not one of them
    ("Two cousins of the photographer Julio Meza, Ramón and Freddy Meza, were detained in Lara.", "detention", {"Ramón", "Freddy Meza"}),
    ("The painter Ana Roe was arrested on 7 March. An uncle of Roe, whose name is withheld, has been summoned.", "harassment", {None}),
    # the other five, X among them: nothing of those told of before
    ("Selin Ak, Mert Do and Berk Yal walked out of Lara Prison on Monday. The other five, among them the editor Orhan Tek, will stay inside until the next hearing on 12 July.",
     "trial", {"Orhan Tek"}),
    # the others, of whom no sentence has told since
    (FIVE + "Nobody would say where the three others had been taken. On 12 March they were charged with arson.", "charge",
     {"Eli Kern", "Una Bell", "Sam Holt"}),
    (FIVE + "The other three were charged with arson on 12 March.", "charge", {"Eli Kern", "Una Bell", "Sam Holt"}),
    (FIVE + "The other two were charged with arson on 12 March.", "charge", {None}),
    # nearly all are some, and not said which
    ("The painter Ana Roe, her driver Ivo Moor and the nurse Una Bell were convicted in May. Nearly all of them were put on a plane, and a court stripped them of their nationality.",
     "transfer", {None}),
    ("The painter Ana Roe, her driver Ivo Moor and the nurse Una Bell were convicted in May. All of them were put on a plane, and a court stripped them of their nationality.",
     "transfer", {"Ana Roe", "Ivo Moor", "Una Bell"}),
    # a relative to whom something was done
    ("The painter Ana Roe was arrested on 7 March. Her husband, Ivo Moor, was questioned at the station; no charge followed.", "charge", {"Ivo Moor"}),
    ("The painter Ana Roe was arrested on 7 March. Her husband, Ivo Moor, came to the station; no charge followed.", "charge", {"Ana Roe"}),
    ("The painter Ana Roe was arrested on 7 March and charged with arson. Her son, Ivo Roe, was held from 1 April until the Lara Court struck down the order on 17 April.",
     "appeal_result", {"Ivo Roe"}),
    ("The painter Ana Roe was convicted on 7 March. In March 2022 the editor Ivo Moor was convicted of libel; a higher court reversed the verdict that autumn.",
     "appeal_result", {"Ivo Moor"}),
    ("On 3 March 11 people were detained, all let out except for Una Bell, Ana Roe's sister, a schoolteacher: she has been charged with rioting.", "charge", {"Una Bell"}),
    # a relative's petition is the prisoner's
    ("The fisherman Dodo Jat was arrested on 9 October 2022. Jat's wife, Hajra, filed an appeal with the High Court in November 2022.", "appeal", {"Dodo Jat"}),
    # two without a name taken by soldiers
    ("The mayor Eli Kern was arrested on 7 March. Soldiers had detained his mother and his brother, a 15-year-old, on 2 March. The two were let go on 5 March.",
     "release", {None}),
    # bail refused to whoever is not free yet
    ("The painter Ana Roe was arrested on 7 March. Una Bell, a vendor, was let go the same evening.\n\nThe magistrate refused bail on 26 March.", "bail", {"Ana Roe"}),
    # acquitted in a trial of his own
    ("The lawyer Hazal Tek was released on 3 May 2024. Her husband, the editor Cem Tek, who was himself acquitted in a separate trial last year, was removed from the courtroom.",
     "trial", {"Cem Tek"}),
    # what belongs to a body is nobody's
    ("The pastor Ivo Moor was jailed on 7 March. The court ordered 1.2 million pesos belonging to the congregation to be confiscated.", "confiscation", {None}),
    ("The pastor Ivo Moor was jailed on 7 March. The court ordered 1.2 million pesos belonging to Moor to be confiscated.", "confiscation", {"Ivo Moor"}),
    # a lawyer's licence, and a driver's
    ("The poet Rim Roe was jailed on 7 March. Roe's lawyer, Ivo Moor, appealed. In May the Bureau of Justice suspended his licence for six months.", "harassment", {"Ivo Moor"}),
    # counsel for a family
    ("A court on Tuesday sentenced the fisherman Odo Mallah and his nephew Wahid Mallah to five years each and acquitted the trader Ivo Sow. Mallah and Sow had been on bail. Counsel for the Mallahs, Rita Lodhi, said that both would appeal.",
     "appeal", {"Odo Mallah", "Wahid Mallah"}),
    # names that hold a country; words that are none
    ("The teacher Rosa Argentina Sequeira was arrested on 7 March.", "arrest", {"Rosa Argentina Sequeira"}),
    ("Separately, officials said the opposition politician Ivo Moor was arrested on 7 March.", "arrest", {"Ivo Moor"}),
    ("Ivo Moor is still in jail, as is the judge Rosa Sequeira. She was beaten on 7 March.", "ill_treatment", {"Rosa Sequeira"}),
    # she, where everybody else in view is a he; and he is the other
    ("The reporter Mesk Abera and her husband, Ivo Moor, a printer, were brought before the court on 3 June. She pleaded not guilty. He was not asked to plead; the charge against him was dropped and he was set free.",
     "release", {"Ivo Moor"}),
    # a captain without a name
    ("Soldiers stopped Ag Hamma, a nurse, on 6 June 2019. He was arrested. In 2021 a captain was questioned, but he was not charged.", "charge", {None}),
    ("Soldiers stopped Ag Hamma, a nurse, on 6 June 2019. He was arrested. In 2021 he was questioned, but he was not charged.", "charge", {"Ag Hamma"}),
    # whoever threatens does not threaten his own sister
    ("The singer Ivo Moor was jailed on 17 May. He told the judge that he had signed because Investigator Oleg Sych had threatened to arrest his sister.",
     "ill_treatment", {"Ivo Moor"}),
    # in the dock with him
    ("The unionist Ivo Moor was jailed on 17 May. Moor's deputy, Una Bell, was in the dock with him.", "trial", {"Una Bell"}),
    # four writers of whom the text counts a fourth itself
    ("We write about four writers who are held in Lara.\n\nSher Dor was jailed in 2022 with the singer Lhun Dra. The poet Rong Lha was jailed in January. The editor Tser Kyi was jailed in March. The fourth, the essayist Kun Nam, was arrested on 9 March.",
     "detention", {None, "Sher Dor", "Lhun Dra", "Rong Lha", "Tser Kyi"}),
    # the twins beside others
    ("The twins Ahmed and Mahdi Kadhem, who are 17, were arrested on 5 June. The twins and two other minors were questioned. They were released on 7 June.",
     "release", {"Ahmed", "Mahdi Kadhem"}),
    # after the funeral of somebody: no arrest of theirs
    ("Lara Watch reports arrests after the funeral of Sheikh Ali Fardan. The nurse Una Bell was arrested on 5 June.", "arrest", {"Una Bell"}),
    # all of them are more than two
    ("The nurse Una Bell and her sister, Mitu Bell, were detained on 3 May. Odo Kern, a driver, was jailed on Monday. The two women were kept until Sunday. The Desk wants all of them released.",
     "call", {None}),
    # their lawyer acts alone: no client of theirs is the next "she" for sure
    ("The nurse Fatiha Amar was arrested on 3 May. The court sentenced the miner Brahim Amar to two years. Their lawyer, Nadia Zerou, had walked out in protest. She has since been fined.",
     "sentence", {"Brahim Amar", None}),
    # the others of this section, named in the one before
    ("The clerk Ana Roe, the priest Ivo Moor and the cook Odo Kern have spent 700 days in jail.\n\nThe raid\n\nFive people were arrested. The student Mia Bell was let go. The cook's aide, Rita Sow, was let go in May.\n\nNobody would say where the three others had been taken. On 12 March they were charged with arson.",
     "charge", {"Ana Roe", "Ivo Moor", "Odo Kern"}),
    # the students, who are none of the surgeon, the chemist and the driver
    ("The surgeon Min Thant, the chemist Nang Mo and the driver Ko Paing were convicted on Friday. The three are held in Lara Prison. The trial of three student union members opened on Monday. The students are charged with incitement.",
     "charge", {None}),
    # Y did not, as he was ill; the younger of that name
    ("Tewodros and Girma Asrat, who own a printing house, were to be tried on Thursday. Girma appeared; Tewodros did not, as he was in hospital with typhus.",
     "health", {"Tewodros"}),
    ("The sisters Yvonne Mok, 29, and Phoebe Mok, 26, were arrested on 3 May. The younger Mok was released on Monday.", "release", {"Phoebe Mok"}),
    ("The sisters Yvonne Mok and Phoebe Mok were arrested on 3 May. The younger Mok was released on Monday.", "release", {None}),
    # the application of one of four
    ("The trial of the clerk Ana Roe, the priest Ivo Moor and the cook Odo Kern goes on before judge Sam Holt, who in February refused Moor's third application for bail.",
     "bail", {"Ivo Moor"}),
    # their families: those of people without a name
    ("The poet Ivo Moor was arrested and released on 3 May. Seven farmers were acquitted. Nobody has told their families when they will come home.", "access_denied", {None}),
    # a relative who sends medicines, and one whose name tells nothing
    ("The former minister Davit Balayan is in jail. Veronika Balayan has not been able to send medicines.", "access_denied", {"Davit Balayan"}),
    ("The former minister Davit Balayan is in jail. Veronika Moor has not been able to send medicines.", "access_denied", {None}),
    # three members of the movement are the three named
    ("Gloire Mbuyi, Espoir Lumba and Merdi Kamba, three members of a movement, have been moved five times since their arrest on 2 April.", "arrest",
     {"Gloire Mbuyi", "Espoir Lumba", "Merdi Kamba"}),
    # the doctor she came with
    ("The teller Deb Tshala was detained when she came with a doctor. The doctor was released at once.", "release", {None}),
    # she, where a daughter and somebody who may be a she were told of
    ("The court heard Gohain Das, whose daughter, Rima, a lecturer, was arrested on 28 May. She was beaten on 29 May.", "ill_treatment", {None}),
    # neither was beaten, says somebody who is none of the two
    ("The novelist Odo Kern was held for a month, the bookseller Ivo Moor for two. Neither was beaten; Ana Roe says a guard hurt her shoulder.", "detention",
     {"Odo Kern"}),
    # off the list of visitors
    ("The mayor Ivo Moor is in jail. His brother Odo Kern cannot see him, the ministry took him off the list.", "arrest", set()),
    # the younger of two without names
    ("The teacher Bakhti Said was questioned on 3 May. On 4 June the elder of the two brothers called his wife. He said that the younger had been beaten.", "ill_treatment", {None}),
    # he went with X: they are these two
    ("Boni Kari and Njeri Migwi were arrested on 3 May. Steve Gichu was summoned on Friday. He went with Rita Sow. They were beaten there.", "ill_treatment", {"Steve Gichu", "Rita Sow"}),
    ("Boni Kari and Njeri Migwi were arrested on 3 May. Steve Gichu was summoned on Friday. He went alone. They were beaten there.", "ill_treatment", {"Boni Kari", "Njeri Migwi"}),
    # who appears for others is their counsel
    ("Seven fishermen were arrested on 3 May. Attorney Odo Ratna, appearing for all seven, said that the charge had been dropped.", "charge", {None}),
    # a boat set free, and a man
    ("The fishermen Antony Yoga and Niro Mala were arrested on 3 May. Their boats are kept. That of Ravi Selvam was released on 7 June.", "release", set()),
    ("The fishermen Antony Yoga and Niro Mala were arrested on 3 May. Their boats are kept. Ravi Selvam was released on 7 June.", "release", {"Ravi Selvam"}),
    # the nuns are the two called Sister
    ("The cook Petra Guti and her daughter, Ilea Guti, were arrested on 3 May. Sister Rosa Meza was expelled with Sister Chiara Bono. The nuns' bank account is frozen.",
     "confiscation", {"Rosa Meza", "Chiara Bono"}),
    # our son, my son
    ("My husband, Thein Zaw, and our son Kyaw Min were arrested on 4 February 2023. My husband's brother, Tin Win, was arrested too. My son has been in Lara Prison since December. I am not allowed to visit him.",
     "access_denied", {"Kyaw Min"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "event", "people"), MEANT)
def test_of_whom_an_event_is_told(text: str, event: str, people: set[str | None]) -> None:
    """Each of those meant, and nobody else."""
    told = [c for c in claims_of(text, DAY) if c.event == event]
    assert {c.person for c in told} == people


def test_the_number_of_a_court_is_no_day() -> None:
    """The 26th Heavy Penal Court sits on no 26th; on the 26th it sat."""
    told = "Selin Ak was freed by the 26th Heavy Penal Court on Monday."
    assert [c.when.edtf for c in claims_of(told, DAY) if c.event == "release"] == ["2024-06-10"]
    told = "Selin Ak was arrested on 3 May 2024. She was freed on the 26th after a hearing."
    assert [c.when.edtf for c in claims_of(told, DAY) if c.event == "release"] == ["2024-05-26"]


def test_who_walks_out_in_protest_is_not_released() -> None:
    """A lawyer who leaves the hearing is set free by nobody."""
    told = "Ana Roe was jailed on 3 May 2024. Her lawyer, Ivo Moor, had walked out in protest."
    assert not [c for c in claims_of(told, DAY) if c.event == "release"]
    told = "Ana Roe was jailed on 3 May 2024. Ivo Moor had walked out of Lara Prison on Monday."
    assert [c.person for c in claims_of(told, DAY) if c.event == "release"] == ["Ivo Moor"]
