"""What is told of a work, as an example, in general or in another sense tells of nobody held."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

ARRESTED = "The playwright Irina Volk was arrested by police in Minova on 3 May 2022. "
WRITER = "编剧易琳于2022年5月3日被南州市公安局逮捕。"


@pytest.mark.parametrize(
    "words",
    [
        "In her play a bride is arrested and sentenced.",
        "Her novel tells how a prisoner was hanged in 1937.",
        "In the film, a teacher is arrested and is sentenced to nine years.",
        "Suppose that Smith is arrested. Smith is released on Friday.",
        'Wrong: "Jones was jailed for murder."',
        "Prisoners are transferred as soon as a place is available.",
        "The minister was asked how many persons were held in police cells in March.",
        "The member Olga Reis was transferred to the Tunis office in March.",
        "The treasurer Ben Osei was released from his duties on Friday.",
        "The dinner is charged separately.",
        "The bulk carrier Astra Queen was detained at Port Marrin on 11 June 2021.",
        "The comedian Lena Pett was sentenced to a year of cruise ships.",
    ],
)
def test_it_tells_no_further_custody(words: str) -> None:
    claims = claims_of(ARRESTED + words, "2022-05-20")
    told = {(str(c.event), c.person) for c in claims if c.event != "occupation"}
    assert {one for one in told if one[0] != "sentence"} == {("arrest", "Irina Volk")}
    assert not [c for c in claims if c.event == "sentence" and c.duration_months]


@pytest.mark.parametrize(
    ("words", "event", "person"),
    [
        ("In the documentary the miner Tom Reyl is arrested.", "arrest", "Tom Reyl"),
        ("The officer Ivo Reyl was transferred to the police department.", "transfer", "Ivo Reyl"),
        ("The editor Ana Reyl was transferred to Kasu prison.", "transfer", "Ana Reyl"),
        ("The editor Ana Reyl was released from prison on 4 May 2022.", "release", "Ana Reyl"),
        ("The editor Ana Reyl was sentenced to two years of hard labour.", "sentence", "Ana Reyl"),
        ("The editor Ana Reyl was held in Kasu prison.", "detention", "Ana Reyl"),
    ],
)
def test_custody_in_like_words_is_read(words: str, event: str, person: str) -> None:
    claims = claims_of(ARRESTED + words, "2022-05-20")
    assert (event, person) in {(str(c.event), c.person) for c in claims}


@pytest.mark.parametrize(
    "words",
    [
        "她的小说讲述一名囚犯被判死刑。",
        "剧中一名记者被判刑七年。",
        "例：李某被刑事拘留。",
        "家长应帮孩子释放压力。",
        "法官周海去年审理案件两千多件。",
        "学者主张羁押应为最后手段。",
        "教授发表〈论预防性羁押〉一文。",
    ],
)
def test_in_chinese_too(words: str) -> None:
    claims = claims_of(WRITER + words, "2022-05-20")
    assert {(str(c.event), c.person) for c in claims if c.event != "occupation"} == {
        ("arrest", "易琳")
    }


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("第五种是逮捕。逮捕后羁押两个月。", None),
        ("南州市中级人民法院以寻衅滋事罪判处博主倪波有期徒刑四年。", "倪波"),
    ],
)
def test_a_name_is_no_ordinal_and_ends_before_a_term(words: str, person: str | None) -> None:
    found = {c.person for c in claims_of(words, "2022-05-20")}
    assert found == ({person} if person else found - {"第五种"})


def test_labelled_items_lend_each_other_nobody() -> None:
    words = (
        "每周简报\n\n【判决】5月7日，书店店主田铎被高等法院判无罪。\n"
        "【讣告】本刊财务鲍敖5月11日去世，享年九十岁。\n"
        "【绝食】5月15日，工程师岳诗琳在北山监狱开始绝食。\n"
    )
    claims = claims_of(words, "2022-05-20")
    assert [c.person for c in claims if c.event == "death" and c.person == "田铎"] == []


def test_labelled_lines_about_one_person_stay_hers() -> None:
    words = (
        "方小梅案大事记\n\n【被捕】2022年5月3日，方小梅在家中被警方逮捕。\n"
        "【起诉】2022年6月7日，检察院以寻衅滋事罪提起公诉。\n"
        "【上诉】已提出上诉。\n"
    )
    claims = claims_of(words, "2022-08-20")
    assert {(str(c.event), c.person) for c in claims} >= {
        ("charge", "方小梅"),
        ("appeal", "方小梅"),
    }


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("She was suspended from her post in June 2024.", "ill_treatment"),
        ("She has not been suspended from practice.", "ill_treatment"),
        ("She was taken to the Supreme State Security Prosecution.", "transfer"),
        ("She was taken to a place that nobody knows.", "transfer"),
        ("She appeared before the Supreme State Security Prosecution on 5 June 2024.", "trial"),
        ("Tbilisi has refused to extradite her, according to her brother.", "access_denied"),
        ("The lawyers have rejected the accusation since the first day.", "access_denied"),
        ("Her request for release on health grounds was turned down, her daughter said.", "access_denied"),
    ],
)  # fmt: skip
def test_words_of_one_event_that_mean_another(words: str, event: str) -> None:
    told = f"The nurse Mirela Tovanu was arrested on 3 May 2024. {words}"
    assert not [c for c in claims_of(told, "2024-06-12") if c.event == event]


def test_suspended_from_the_ceiling_is_a_torture() -> None:
    told = "The nurse Mirela Tovanu was arrested on 3 May 2024. She was suspended from the ceiling for hours."
    assert [c for c in claims_of(told, "2024-06-12") if c.event == "ill_treatment"]


def test_who_holds_an_office_holds_nobody() -> None:
    words = "Professor Haldor Brenn holds the Whitcombe Chair in media law at Sarn University."
    assert not [c for c in claims_of(words, "2024-06-12") if c.event == "detention"]


def test_whoever_is_no_office_brings_no_charge() -> None:
    words = "The prefect, Luc Barn, has been accused by hoteliers of closing the pass too late."
    assert not [c for c in claims_of(words, "2024-06-12") if c.event == "charge"]
