"""From the words of several documents to who is whom: keys, weighing and what follows, together."""

from __future__ import annotations

from itertools import permutations

import pytest

from habeas.intake import read
from habeas.people.keys import keys
from habeas.people.known_by import KnownBy, known_by
from habeas.people.questions import Answer, Decided, decided, settled
from habeas.people.weighing import weigh
from habeas.records.when import Basis, parse

CHINESE = (
    "2024年6月14日，广州市中级人民法院以煽动颠覆国家政权罪判处记者方雪晴有期徒刑五年，判处劳工维权人士林若川有期徒刑三年六个月。"
    "两人于2021年9月19日在广州被捕。"
)
ENGLISH = (
    "On 14 June 2024, the Guangzhou Intermediate People's Court sentenced the journalist Lisa Fang Xueqing and the labour "
    "activist Lin Ruochuan to five years and three and a half years in prison for inciting subversion of state power. "
    "The two had been arrested in Guangzhou on 19 September 2021."
)
MISSPELT = (
    "Journalist Lisa Fang Xueqin and labour activist Lin Ruochuan, arrested in Guangzhou on 19 September 2021, "
    "were sentenced on 14 June 2024 by the Guangzhou Intermediate People's Court."
)
REPRINT = ENGLISH.replace("The two", "Both")
NAMESAKE = "Fang Xueqing was detained in Harbin on 2 May 2016 and released on 9 May 2016."
KEPT_BACK = CHINESE.replace("方雪晴", "方某").replace("林若川", "林某某")


class Register:
    """The least that a register does: cases with what is known of their persons, and between
    which of them a researcher is asked.
    """

    def __init__(self) -> None:
        self.cases: dict[int, list[KnownBy]] = {}
        self.asked: set[frozenset[int]] = set()

    def add(self, text: str) -> dict[str, Decided]:
        reading = read(text.encode(), "a.txt", published=parse("2024-10-01", Basis.GIVEN))
        persons = known_by(reading)
        found = settled({name: self.answer(known) for name, known in persons.items()})
        for name, known in persons.items():
            case = found[name].join or len(self.cases) + 1
            self.cases.setdefault(case, []).append(known)
            self.asked |= {frozenset((case, other)) for other in found[name].ask}
        return found

    def answer(self, known: KnownBy) -> Decided:
        own = keys(known)
        answers = {}
        for case, others in self.cases.items():
            met = [(n, other) for n, other in enumerate(others) if own & keys(other)]
            weighed = [(weigh(known, other, persons=len(self.cases)), n) for n, other in met]
            if weighed:
                best, n = max(weighed, key=lambda one: one[0].bits)
                answers[case] = Answer(best, n)
        return decided(answers, {})


def test_the_same_two_people_in_two_languages_one_name_misspelt() -> None:
    for order in permutations((CHINESE, ENGLISH, MISSPELT, REPRINT)):
        register = Register()
        for text in order:
            register.add(text)
        assert len(register.asked) <= 2, order
        assert len(register.cases) <= 3, order


def test_two_documents_join_without_a_question() -> None:
    register = Register()
    register.add(CHINESE)
    found = register.add(ENGLISH)
    assert found == {"Lisa Fang Xueqing": Decided(1), "Lin Ruochuan": Decided(2)}


def test_a_namesake_of_another_year_and_place_is_not_joined() -> None:
    register = Register()
    register.add(ENGLISH)
    (found,) = register.add(NAMESAKE).values()
    assert found.join is None


@pytest.mark.parametrize("order", [(CHINESE, KEPT_BACK), (KEPT_BACK, CHINESE)])
def test_names_that_were_kept_back_are_neither_joined_nor_asked_about(
    order: tuple[str, str],
) -> None:
    register = Register()
    for text in order:
        register.add(text)
    assert not register.asked
    assert len(register.cases) == 4
