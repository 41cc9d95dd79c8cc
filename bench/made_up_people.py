"""Made-up persons and what documents say of them, with the noise that documents have.

Nobody in it exists. Surnames fall as often as in the table of shares, given names are drawn from
characters that names are often made of. Of a
person's facts each document tells some, and a few are wrong.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import accumulate

import opencc

from habeas.names import mandarin
from habeas.names.folding import folded
from habeas.names.tables import rows, surname_shares
from habeas.names.written import english_given
from habeas.people.known_by import KnownBy, NameKind, kind_of_name

GIVEN = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红文志建国春梅海燕辉玲云飞龙生林波鹏晓雪琴晨宇浩然子轩欣怡思雨佳慧婷颖琳璐"
    "瑶梦洁莹雯丹宁倩蕾薇菲媛萌萱悦彤馨瑞凯博睿哲瀚泽航宏斌彬鑫旭阳光亮东南北西山川江河松柏竹兰菊莲荷月星辰庆福寿康安宁乐和顺正义"
    "仁礼信忠孝廉善良德才学诗书画琪琦珊珍珠宝金银铁钢石玉瑾瑜璇玮珂"
)
CITIES = {
    "广州": "Guangzhou", "深圳": "Shenzhen", "北京": "Beijing", "上海": "Shanghai", "永州": "Yongzhou", "长沙": "Changsha", "成都": "Chengdu",
    "武汉": "Wuhan", "西安": "Xi'an", "兰州": "Lanzhou", "乌鲁木齐": "Urumqi", "哈尔滨": "Harbin", "沈阳": "Shenyang", "济南": "Jinan", "青岛": "Qingdao",
    "郑州": "Zhengzhou", "合肥": "Hefei", "南京": "Nanjing", "苏州": "Suzhou", "杭州": "Hangzhou", "温州": "Wenzhou", "福州": "Fuzhou", "厦门": "Xiamen",
    "南昌": "Nanchang", "赣州": "Ganzhou", "昆明": "Kunming", "贵阳": "Guiyang", "南宁": "Nanning", "海口": "Haikou", "拉萨": "Lhasa",
}  # fmt: skip
ENGLISH = sorted(english_given())
WORK = (("记者", "journalist"), ("律师", "lawyer"), ("作家", "writer"), ("教师", "teacher"), ("维权人士", "activist"), ("工人", "worker"))  # fmt: skip
CHARGES = ("cn.105.2", "cn.293", "cn.105.1", "cn.300", "cn.225")
FIRST = date(2009, 1, 1)
MASS = (date(2015, 7, 9), date(2015, 7, 10), date(2019, 12, 26), date(2022, 11, 27))


@dataclass(frozen=True, slots=True)
class Human:
    """A made-up person: the truth that documents tell parts of."""

    number: int
    han: str
    english: str
    arrest: date
    sentence: date
    city: str
    charge: str
    term: int
    born: date
    gender: str
    work: tuple[str, str]
    case: str
    group: tuple[int, ...]


def humans(count: int, seed: int = 1) -> list[Human]:
    """So many persons; every fourth is taken with others, every eighth on a day of mass arrests."""
    rng = random.Random(seed)  # noqa: S311 - repeatable
    made: list[Human] = []
    while len(made) < count:
        size = rng.choice((1, 1, 1, 2, 3, 5))
        together = tuple(range(len(made), min(count, len(made) + size)))
        day = rng.choice(MASS) if rng.random() < 0.12 else _day(rng, FIRST, 5_600)
        city, court_day = rng.choice(list(CITIES)), _day(rng, day + timedelta(120), 900)
        case = f"({court_day.year})0{rng.randrange(1, 99)}刑初{rng.randrange(1, 400)}"
        charge = rng.choice(CHARGES)
        for number in together:
            term = rng.choice((12, 18, 24, 30, 36, 42, 48, 54, 60, 72, 84, 120))
            born, gender, work = (
                _day(rng, date(1950, 1, 1), 18_000),
                rng.choice(("male", "female")),
                rng.choice(WORK),
            )
            others = tuple(n for n in together if n != number)
            name, english = _han(rng), _english(rng)
            made.append(
                Human(
                    number,
                    name,
                    english,
                    day,
                    court_day,
                    city,
                    charge,
                    term,
                    born,
                    gender,
                    work,
                    case,
                    others,
                )
            )
    return made


def _day(rng: random.Random, first: date, within: int) -> date:
    return first + timedelta(rng.randrange(within))


def _english(rng: random.Random) -> str:
    """An English given name, which every seventh has."""
    return rng.choice(ENGLISH).title() if rng.random() < 0.14 else ""


def _han(rng: random.Random) -> str:
    names, up_to = _surnames()
    surname = rng.choices(names, cum_weights=up_to)[0]
    return surname + "".join(rng.choices(GIVEN, k=rng.choice((1, 2, 2, 2, 2))))


def pinyin(han: str) -> tuple[str, str]:
    """Surname and given name in pinyin."""
    given = "".join((mandarin.readings(c) or ("",))[0] for c in han[1:])
    return mandarin.surname_syllables(han[0])[0].title(), given.title()


def _wade_giles(han: str) -> str:
    table = dict(rows("wade_giles"))
    surname = table.get(mandarin.surname_syllables(han[0])[0], "")
    given = "-".join(table.get((mandarin.readings(c) or ("",))[0], "") for c in han[1:])
    return f"{surname.title()} {given.capitalize()}"


def _traditional(han: str) -> str:
    return str(_converter().convert(han))


@cache
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("s2t")


@cache
def _surnames() -> tuple[list[str], list[float]]:
    """Surnames, and how many per cent bear them or an earlier one, added up."""
    shares = surname_shares()
    return list(shares), list(accumulate(shares.values()))


def written(human: Human, rng: random.Random) -> tuple[str, bool]:
    """The name as a document may write it, and whether the document is in Chinese."""
    surname, given = pinyin(human.han)
    way = rng.random()
    if way < 0.40:
        return human.han, True
    if way < 0.52:
        return _traditional(human.han), True
    if way < 0.54:
        return human.han[:-1] + rng.choice(GIVEN), True
    if way < 0.56:
        return _slip(f"{surname} {given}", rng), False
    if way < 0.60:
        return f"{given} {surname}", False
    if way < 0.63:
        return _wade_giles(human.han), False
    return " ".join(part for part in (human.english, surname, given) if part), False


def _slip(name: str, rng: random.Random) -> str:
    at = rng.randrange(2, max(3, len(name) - 2))
    return name[:at] + name[at + 1 : at + 2] + name[at : at + 1] + name[at + 2 :]


def mention(human: Human, everybody: list[Human], rng: random.Random) -> KnownBy:
    """What one document tells of a person."""
    name, chinese = written(human, rng)
    arrest = human.arrest + timedelta(rng.choice((-1, 1)) if rng.random() < 0.04 else 0)
    days, months = [], []
    told = rng.random()
    if told < 0.6:
        days.append(f"{rng.choice(('arrest', 'arrest', 'detention'))} {arrest}")
    elif told < 0.75:
        months.append(f"arrest {arrest:%Y-%m}")
    sentenced = rng.random() < 0.4
    if sentenced and rng.random() < 0.7:
        days.append(f"sentence {human.sentence}")
    city = human.city if chinese else CITIES[human.city]
    court = f"{city}市中级人民法院" if chinese else f"{city} Intermediate People's Court"
    companions = [everybody[n] for n in human.group if rng.random() < 0.7]
    born = ()
    if rng.random() < 0.15:
        born = (str(human.born) if rng.random() < 0.3 else str(human.born.year),)
    known = KnownBy(
        name,
        days=tuple(days),
        months=tuple(months),
        courts=(court,) if sentenced or rng.random() < 0.2 else (),
        places=(city,) if rng.random() < 0.6 else (),
        charges=(human.charge,) if sentenced else (),
        months_of_sentence=(human.term,) if sentenced else (),
        born=born,
        occupations=(human.work[not chinese],) if rng.random() < 0.5 else (),
        case_numbers=(human.case,) if rng.random() < 0.04 else (),
        beside=tuple(
            folded(one.han if chinese else " ".join(pinyin(one.han))) for one in companions
        ),
        gender=human.gender if rng.random() < 0.05 else "",
    )
    kind = kind_of_name(name)
    if rng.random() < 0.02:
        return replace(known, name=f"{human.han[0]}某", kind=NameKind.REDACTED)
    return known if kind is NameKind.WHOLE else replace(known, kind=kind)


def mentions(count: int, seed: int = 1) -> list[tuple[int, KnownBy]]:
    """So many mentions with the number of their person, four of three persons on average."""
    rng = random.Random(seed + 100)  # noqa: S311 - repeatable
    everybody = humans(count // 2, seed)
    return [
        (human.number, mention(human, everybody, rng)) for human in rng.choices(everybody, k=count)
    ]
