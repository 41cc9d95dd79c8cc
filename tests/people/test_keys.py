"""Keys: what may be one person shares a key, and a redacted name shares none with a name."""

from __future__ import annotations

import csv
from dataclasses import replace
from itertools import combinations, product
from pathlib import Path

import pytest

from habeas.people.keys import keys
from habeas.people.known_by import KnownBy, NameKind, kind_of_name
from habeas.people.weighing import Verdict, weigh

ROOT = Path(__file__).resolve().parents[2]


def keys_of(name: str) -> frozenset[str]:
    return keys(KnownBy(name, kind_of_name(name)))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("方雪晴", "方雪晴 "),
        ("劉若川", "刘若川"),
        ("方雪晴", "Fang Xueqing"),
        ("方雪晴", "Xueqing Fang"),
        ("方雪晴", "Hsüeh-ch'ing Fang"),
        ("方雪晴", "FangXueqing"),
        ("单若川", "Shan Ruochuan"),
        ("欧阳若川", "Ruochuan Ouyang"),
        ("方雪晴", "Fagn Xueqing"),
        ("周子杰", "Chow Tsz-kit"),
        ("Chow Tsz-kit", "Zhou Zijie"),
        ("Lisa Fang Xueqing", "方雪晴"),
        ("Lena Marquant", "MARQUANT Lena"),
        ("Siarhei Karaliou", "Сяргей Каралёў"),
        ("Mahmoud al-Rashidi", "محمود الراشدي"),
        ("Gulnar Memet", "古丽娜尔·麦麦提"),
        ("O. Adeyemi", "Olu Adeyemi"),
    ],
)
def test_two_spellings_of_one_name_share_a_key(one: str, two: str) -> None:
    assert keys_of(one) & keys_of(two)


@pytest.mark.parametrize(
    ("file", "missed"),
    [
        ("pairs", 1),
        ("pairs_second", 4),
        ("pairs_third", 7),
        ("pairs_fourth", 4),
        ("pairs_fifth", 2),
    ],
)
def test_all_but_these_pairs_of_one_name_are_candidates(file: str, missed: int) -> None:
    path = ROOT / "bench" / "names" / f"{file}.csv"
    with path.open(encoding="utf-8", newline="") as rows:
        pairs = [
            (row["name_a"], row["name_b"])
            for row in csv.DictReader(rows)
            if row["same"] == "1" and row["category"] != "zh_redacted"
        ]
    assert len([pair for pair in pairs if not keys_of(pair[0]) & keys_of(pair[1])]) <= missed


GIVEN = ("Lena", "Oskar", "Mirel", "Gulnar", "Siarhei", "若川", "雪晴")
SPELLED = {
    "若川": ("Ruochuan", "Ruochan"),
    "雪晴": ("Xueqing", "Xueqin"),
    "Oskar": ("Oscar", "Osakr"),
}
FAMILY = ("Marquant", "Marquand", "Villner", "Fillner", "Memet", "Karaliou", "方", "林")
READ = {"方": "Fang", "林": "Lin"}


def test_who_would_be_asked_about_among_all_is_met_by_keys() -> None:
    """Every pair of a small list that weighing says anything of shares a key."""
    people = []
    for given, family in product(GIVEN, FAMILY):
        if (family in READ) != (given in {"若川", "雪晴"}):
            continue
        told = {
            "days": ("arrest 2021-09-19",),
            "courts": ("Yinshan Court",),
            "places": ("Hill Prison",),
        }
        whole = family + given if family in READ else f"{given} {family}"
        people.append(KnownBy(whole, **told))
        people += [
            KnownBy(f"{READ.get(family, family)} {spelled}", **told)
            for spelled in SPELLED.get(given, ())
        ]
    told_of = [
        (one, two)
        for one, two in combinations(people, 2)
        if weigh(one, two, persons=len(people)).verdict is not Verdict.APART
    ]
    assert len(told_of) > 20
    assert not [(a.name, b.name) for a, b in told_of if not keys(a) & keys(b)]


def test_a_misspelt_name_is_met_by_what_else_is_known() -> None:
    one = KnownBy("方雪晴", days=("arrest 2021-09-19",), courts=("广州市中级人民法院",))
    assert not keys_of("方雪晴") & keys_of("Fang Rujin")
    assert keys(one) & keys(replace(one, name="Fang Rujin"))


def test_a_redacted_name_meets_only_its_like() -> None:
    one = KnownBy("方某", NameKind.REDACTED, days=("arrest 2021-09-19",))
    assert not keys(one) & keys(replace(one, name="方雪晴", kind=NameKind.WHOLE))
    assert keys(one) & keys(replace(one, courts=("广州市中级人民法院",)))


def test_a_case_number_is_a_key() -> None:
    one, two = (KnownBy(name, case_numbers=("2023粤01刑初12",)) for name in ("方雪晴", "林若川"))
    assert keys(one) & keys(two) == {"#2023粤01刑初12"}


def test_keys_are_short_and_few_whatever_the_name() -> None:
    for name in ("", "·", "a" * 5_000, "王" * 119, "某" * 50, "x y z " * 19, "Ng Ng Ng Ng"):
        found = keys_of(name)
        assert len(found) <= 120
        assert max(map(len, found), default=0) <= 130
