"""Weighing: two kinds of evidence join, names alone never do, and some pairs are never proposed."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from habeas.intake import read
from habeas.people.ground import ground
from habeas.people.known_by import KnownBy, NameKind, known_by
from habeas.people.weighing import NameEvidence, Verdict, Weighed, concluded, weigh
from habeas.people.weights import Example, table
from habeas.records.when import Basis, parse

FEW, MANY = 2, 100_000


def told(text: str) -> list[KnownBy]:
    reading = read(text.encode(), "a.txt", published=parse("2024-10-01", Basis.GIVEN))
    return list(known_by(reading).values())


def weighed(text: str, other: str, persons: int = FEW) -> Weighed:
    """The first person of a text against the first of another."""
    return weigh(told(text)[0], told(other)[0], persons=persons)


ARREST = "Lena Marquant was arrested in Ostrava on 3 May 2024."


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Lena Marquant was arrested on 3 May 2024 and charged with slander.", "join"),
        ("LENA MARQUANT was arrested on 3 May 2024.", "join"),
        ("Lena Marquant was detained on 3 May 2024.", "join"),
        ("Lena Marquant was arrested on 4 May 2024.", "ask"),
        ("Lena Marquant was reportedly arrested on 3 May 2024.", "ask"),
        ("Lena Marquant was fined by a court.", "ask"),
        ("Lena Marquand was arrested on 3 May 2024.", "ask"),
        ("Oskar Villner was arrested on 3 May 2024.", "apart"),
    ],
)
def test_name_and_day_in_a_small_register(text: str, verdict: str) -> None:
    assert weighed(text, ARREST).verdict == verdict


def test_a_name_and_a_companion_join() -> None:
    pair = "Lena Marquant and Oskar Villner were arrested on 3 May 2024."
    later = "Lena Marquant and Oskar Villner were released on 9 August 2024."
    assert weighed(later, pair).verdict is Verdict.JOIN


def test_what_was_said_is_shown_in_words_with_its_weight() -> None:
    found = weighed("Lena Marquant was arrested on 3 May 2024.", ARREST)
    assert found.because == (
        "names: the same parts: +14.0",
        "the same day of arrest, 3 May 2024: +10.0",
        "any two of 2 persons: -1.0",
    )
    assert found.kinds == ("name", "day")


def test_across_scripts_and_spellings() -> None:
    chinese = "2024年6月14日，广州市中级人民法院判处记者方雪晴有期徒刑五年。方雪晴2021年9月19日在广州被捕。"
    english = (
        "On 14 June 2024 the Guangzhou Intermediate People's Court sentenced the journalist Fang Xueqing "
        "to five years in prison. She had been arrested in Guangzhou on 19 September 2021."
    )
    found = weighed(chinese, english, MANY)
    assert found.verdict is Verdict.JOIN
    assert {"name", "day", "court"} <= set(found.kinds)


def test_across_scripts_by_the_name_alone_a_researcher_is_asked() -> None:
    found = weigh(KnownBy("欧阳若川"), KnownBy("Ouyang Ruochuan"), persons=FEW)
    assert found.verdict is Verdict.ASK


def test_a_common_name_is_not_shown_for_its_name_and_joins_by_nothing_weak() -> None:
    one = KnownBy("王平川", places=("广州",), months=("arrest 2021-09",))
    two = KnownBy("Wang Pingchuan", places=("Guangzhou",), months=("arrest 2021-09",))
    assert (
        weigh(KnownBy("王平川"), KnownBy("Wang Pingchuan"), persons=MANY).verdict is Verdict.APART
    )
    assert weigh(one, two, persons=FEW).verdict is Verdict.ASK


def test_namesakes_of_one_court_in_one_month_are_asked() -> None:
    one = KnownBy(
        "方雪晴",
        months=("arrest 2021-09",),
        courts=("广州市中级人民法院",),
        charges=("cn.293",),
        months_of_sentence=(36,),
        born=("1985",),
    )
    found = weigh(one, one, persons=FEW)
    assert found.verdict is Verdict.ASK
    assert found.bits > table().join_from


def test_the_commonest_names_are_always_asked() -> None:
    one = KnownBy("王伟", days=("arrest 2021-09-19",), courts=("广州市中级人民法院",))
    found = weigh(one, one, persons=FEW)
    assert found.verdict is Verdict.ASK
    assert found.because[-1] == "not joined by itself: very many bear this name"


NAMED = KnownBy("方雪晴", days=("arrest 2021-09-19",), courts=("广州市中级人民法院",))


@pytest.mark.parametrize(
    "other",
    [
        replace(NAMED, name="方某", kind=NameKind.REDACTED),
        replace(NAMED, name="方某晴", kind=NameKind.REDACTED),
        replace(NAMED, kind=NameKind.PSEUDONYM),
    ],
    ids=["redacted", "redacted in the middle", "pseudonym"],
)
def test_who_was_kept_back_is_never_proposed_to_be_a_named_person(other: KnownBy) -> None:
    found = weigh(NAMED, other, persons=FEW)
    assert found.verdict is Verdict.APART
    assert found.kinds == ()
    assert "never proposed" in found.because[0]


def test_two_redacted_names_are_asked_by_what_else_agrees_and_never_joined() -> None:
    one = replace(NAMED, name="方某", kind=NameKind.REDACTED)
    assert weigh(one, one, persons=FEW).verdict is Verdict.ASK
    other = replace(one, days=("arrest 2022-09-19",), courts=())
    assert weigh(one, other, persons=FEW).verdict is Verdict.APART


def test_a_single_part_is_asked() -> None:
    one = KnownBy("Nurlan", kind=NameKind.SINGLE, days=("arrest 2021-09-19",))
    two = KnownBy("Nurlan Kasymov", days=("arrest 2021-09-19",))
    assert weigh(one, two, persons=FEW).verdict is Verdict.ASK


@pytest.mark.parametrize(
    "other",
    [
        {"gender": "female"},
        {"born": ("1961",)},
        {"places": ("Harbin",)},
        {"days": ("arrest 2021-09-19", "death 2019-01-01")},
    ],
    ids=["sex", "birth", "province", "death"],
)
def test_what_disagrees_joins_nobody(other: dict[str, object]) -> None:
    one = KnownBy(
        "方雪晴", days=("arrest 2021-09-19",), gender="male", born=("1985",), places=("广州",)
    )
    assert weigh(one, one, persons=FEW).verdict is Verdict.JOIN
    found = weigh(one, replace(one, **other), persons=FEW)  # type: ignore[arg-type]
    assert found.verdict is not Verdict.JOIN


@pytest.mark.parametrize(
    ("other", "verdict"),
    [
        ("方雪情", "ask"),
        ("方雪勤", "ask"),
        ("方雪山", "apart"),
        ("Fang Xueqin", "ask"),
        ("Lisa Fang Xueqin", "ask"),
        ("Fang Xueshan", "apart"),
        ("林雪晴", "apart"),
    ],
)
def test_a_name_that_may_be_misspelt_is_asked_where_much_agrees(other: str, verdict: str) -> None:
    assert weigh(NAMED, replace(NAMED, name=other), persons=FEW).verdict == verdict
    assert weigh(KnownBy(NAMED.name), KnownBy(other), persons=FEW).verdict is Verdict.APART


def test_two_whom_one_document_names_are_two() -> None:
    one = replace(NAMED, beside=("方雪情",))
    found = weigh(one, replace(NAMED, name="方雪情"), persons=FEW)
    assert found.because == ("one document names both, as two persons",)


def test_a_day_of_mass_arrests_says_less() -> None:
    rare, mass = (replace(NAMED, days=(f"arrest {day}",)) for day in ("2015-05-09", "2015-07-10"))
    assert weigh(rare, rare, persons=MANY).bits - weigh(mass, mass, persons=MANY).bits == 6.0
    counted = weigh(rare, rare, persons=MANY, bearers={"arrest 2015-05-09": 64})
    assert counted.bits == weigh(mass, mass, persons=MANY).bits


def test_a_name_that_many_in_the_register_bear_says_less() -> None:
    key = "h方雪晴"
    counts = [weigh(NAMED, NAMED, persons=MANY, bearers={key: n}).bits for n in (1, 2, 50, 900)]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > counts[-1]


@pytest.mark.parametrize("example", table().examples, ids=lambda one: one.says)
def test_the_worked_examples(example: Example) -> None:
    name = NameEvidence(example.name, ("as given",), True, False, "", ("", ""))
    found = concluded(name, [ground(one, one) for one in example.agrees], example.persons)
    assert (found.bits, found.verdict) == (example.bits, example.verdict)


def some(rng: random.Random) -> KnownBy:
    """Anything that may be known of a person, from a small world, so that much agrees."""

    def few(*words: str) -> tuple[str, ...]:
        return tuple(rng.sample(words, rng.randrange(0, len(words))))

    name, kind = rng.choice(
        [
            ("方雪晴", "whole"), ("Fang Xueqing", "whole"), ("方雪情", "whole"), ("王伟", "whole"), ("Wang Wei", "whole"),
            ("方某", "redacted"), ("Nurlan", "single"), ("Lena Marquant", "whole"), ("Lena Marquand", "whole"), ("小雨", "pseudonym"),
        ]
    )  # fmt: skip
    return KnownBy(
        name,
        NameKind(kind),
        days=few("arrest 2021-09-19", "detention 2021-09-20", "sentence 2024-06-14", "death 2020-01-01"),
        months=few("arrest 2021-09", "trial 2024-06"),
        courts=few("广州市中级人民法院", "Guangzhou Intermediate People's Court", "Minsk City Court"),
        places=few("Guangzhou", "哈尔滨", "Minsk"),
        charges=few("cn.105.2", "cn.293"),
        months_of_sentence=(36,) if rng.random() < 0.5 else (48,),
        born=few("1985", "1985-03-02", "1961", "1984/1985"),
        occupations=few("journalist", "律师"),
        case_numbers=few("2023粤01刑初12"),
        beside=few("oskar villner", "林若川", "lin ruochuan"),
        gender=rng.choice(("", "male", "female")),
    )  # fmt: skip


def test_whatever_is_known_the_order_of_two_makes_no_difference() -> None:
    rng = random.Random(7)  # noqa: S311 - repeatable
    for _ in range(1_500):
        one, two, persons = some(rng), some(rng), rng.choice((1, 50, MANY))
        assert weigh(one, two, persons=persons) == weigh(two, one, persons=persons)


def test_whatever_is_known_nobody_is_joined_by_the_name_alone_or_against_a_rule() -> None:
    rng = random.Random(11)  # noqa: S311 - repeatable
    joined = 0
    for _ in range(1_500):
        one, two = some(rng), some(rng)
        found = weigh(one, two, persons=rng.choice((1, 50)))
        if found.verdict is Verdict.JOIN:
            joined += 1
            assert one.kind is NameKind.WHOLE is two.kind
            assert len(set(found.kinds) - {"province", "occupation"}) >= 2
            assert not any(": -" in says for says in found.because[:-1])
        bare = weigh(KnownBy(one.name, one.kind), KnownBy(two.name, two.kind), persons=1)
        assert bare.verdict is not Verdict.JOIN
    assert joined > 20


def test_a_fact_that_only_one_document_tells_changes_nothing() -> None:
    more = replace(NAMED, months_of_sentence=(36,), gender="male", occupations=("记者",))
    assert weigh(NAMED, more, persons=FEW) == weigh(NAMED, NAMED, persons=FEW)


def test_hostile_names_are_weighed_without_harm() -> None:
    for name in ("", " ", "·", "a" * 5_000, "\u202e\u0000", "某" * 200, "，。", "王" * 119):
        one = KnownBy(name, NameKind.WHOLE, days=("arrest 2021-09-19",))
        assert weigh(one, NAMED, persons=FEW).verdict is not Verdict.JOIN
