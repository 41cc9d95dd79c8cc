"""Spreadsheets in the shapes of published registers, about invented people, by the hundred."""

from __future__ import annotations

import csv
import datetime as dt
import io
import random
from typing import TYPE_CHECKING

import openpyxl

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Value = str | int | float | bool | dt.date | None
Line = dict[str, Value]

CECC_2020 = (
    "record number", "main name", "Chinese characters", "issue category", "detention status",
    "ethnic group", "sex", "age at detention", "religion", "occupation", "residence province",
    "residence prefecture", "residence county", "date of detention", "current or last prison",
    "sentence length years", "sentence length months", "sentence length weeks",
    "sentence length days", "province of imprisonment", "prefecture of imprisonment",
    "county of imprisonment", "legal process", "charge (statute)", "formal arrest date",
    "trial court", "trial date", "sentence court", "sentence date", "appeal date", "appeal court",
    "appeal ruling court", "appeal ruling date", "sent. ends per PRC", "actual release date",
    "short summary",
)  # fmt: skip
CECC_NOW = (
    *CECC_2020[:2], "Pinyin Name", "Alternate Name (lay or pen)", "Additional Names",
    "Name in native non-Chinese characters", "transliteration of it", *CECC_2020[2:7],
    "Date of Birth", "Origin", "Affiliation", "Family", *CECC_2020[7:33], "Expected Release Date",
    "Official End Date of Sentence", "actual release date", "Sentence Details", "Legal Advisor",
    "Issues", "Detention Timeline", "short summary",
)  # fmt: skip
VIASNA = (
    "id", "url", "name", "status", "gender", "photo", "description", "birthday", "arrested",
    *(f"articles[{n}]" for n in range(13)), "prison title", "prison address", "declaration",
    "decision", "penalty", "judge", "prosecutor", "counsel", "penalty_start_date", "verdict_date",
    "appeal_date", "release_date", "died",
)  # fmt: skip
OVD_INFO = (
    "name", "gender", "age when persecution began", "citizenship", "occupation", "health issues",
    "torture", "region", "city", "case name", "persecution started", "article, part",
    "article substance", "imprisoned", "person state", "location", "penal facility",
    "first verdict date", "verdict essence", "imprisonment term (months)", "story",
)  # fmt: skip
AAPP = (
    "no.", "name", "sex", "father's name", "position or organisation", "date of arrest",
    "section of law", "plaintiff", "current condition", "township or address", "prison",
    "sentence", "remark",
)  # fmt: skip
CHINESE = (
    "编号", "姓名", "性别", "出生日期", "职业", "被捕日期", "罪名", "审理法院", "判决日期", "刑期",
    "刑满日期", "关押地点", "现状", "备注",
)  # fmt: skip

_GIVEN = "Lena Oskar Mirel Tavo Ansel Doria Kestrin Vela Jorun Pavo Selma Ruvim".split()
_FAMILY = "Marquant Villner Qorel Ostrev Hallund Brekka Tolvaj Serrin Dovik Ankersol".split()
_SURNAMES, _SYLLABLES = "秦欧章蓝费崔陶袁", "望舒若澜景行知远清和书棠"
_CODES = (
    "DET", "DET?", "DET/bail", "DET/dth-r", "DET/life", "DET/med", "DET/surveil", "DET/suspend",
    "REL", "REL?", "REL/dec", "REL-PSB", "DEC", "DEC?", "DEC-ill", "DEC-exe", "ESC",
)  # fmt: skip
_PROCESSES = ("PSB", "PSB/chg", "PSB/tri-close/sent", "PSB/tri-open/sent/rel", "admin-RTL/rel",
              "PSB-house/tri?", "chg/tri/sent-close/dec")  # fmt: skip


def person(number: int) -> tuple[str, str]:
    """An invented person: a name in letters and one in characters, another for each number."""
    first, rest = _GIVEN[number % len(_GIVEN)], number // len(_GIVEN)
    family = _FAMILY[rest % len(_FAMILY)] + "abcdefghijklmnop"[rest // 10 % 16] * (rest > 9)
    family += chr(97 + rest // 160 % 26) * (rest > 159)
    han = _SURNAMES[number % 8] + _SYLLABLES[number // 8 % 12] + _SYLLABLES[number // 96 % 12]
    return f"{first} {family}", han


def _day(rng: random.Random, first: int = 2008, last: int = 2022) -> dt.date:
    return dt.date(rng.randint(first, last), rng.randint(1, 12), rng.randint(1, 28))


def _cecc_day(rng: random.Random) -> str:
    day = _day(rng)
    return rng.choice((f"{day:%Y/%m/%d}", f"{day:%Y/%m}/dd", f"{day:%Y}/mm/dd"))


def cecc_2020(number: int) -> Line:
    rng = random.Random(number)  # noqa: S311 - a repeatable row
    name, han = person(number)
    sentenced = number % 3 == 0
    return {
        "record number": f"2020-{number:05}", "main name": name, "Chinese characters": han,
        "issue category": rng.choice(("spch", "rel/info", "eth", "civil/assoc")),
        "detention status": _CODES[number % len(_CODES)], "ethnic group": "Han",
        "sex": rng.choice("MF"), "age at detention": rng.randint(18, 80),
        "religion": rng.choice((None, "Buddhist")), "occupation": "teacher",
        "residence province": "Sichuan", "residence prefecture": "Chengdu",
        "date of detention": _cecc_day(rng), "current or last prison": "Yinshan Prison",
        "sentence length years": rng.randint(1, 12) if sentenced else None,
        "sentence length months": rng.choice((None, 6)) if sentenced else None,
        "province of imprisonment": "Sichuan", "legal process": _PROCESSES[number % 7],
        "charge (statute)": "picking quarrels", "formal arrest date": _cecc_day(rng),
        "trial court": "Yinshan Court", "trial date": _cecc_day(rng),
        "sentence court": "Yinshan Court" if sentenced else None,
        "sentence date": _cecc_day(rng) if sentenced else None,
        "sent. ends per PRC": _cecc_day(rng) if sentenced else None,
        "actual release date": _cecc_day(rng) if number % 5 == 0 else None,
        "short summary": "Taken after a post.",
    }  # fmt: skip


def cecc_now(number: int) -> Line:
    rng = random.Random(number)  # noqa: S311 - a repeatable row
    return {
        **cecc_2020(number), "Pinyin Name": f"Qin {number}", "Date of Birth": "1970/mm/dd",
        "Expected Release Date": "2027/03/01", "Official End Date of Sentence": "2027/03/05",
        "actual release date": "2026/02/01", "Affiliation": "River School",
        "Sentence Details": rng.choice(("3 years 6 months", "life", "2 years, suspended")),
        "Legal Advisor": "Doria Ankersol", "Family": "a sister",
    }  # fmt: skip


def viasna(number: int) -> Line:
    rng = random.Random(number)  # noqa: S311 - a repeatable row
    return {
        "id": number, "name": person(number)[0],
        "status": rng.choice(("active", "former", "np", "ex post facto")),
        "gender": rng.choice(("male", "female")), "birthday": f"{_day(rng, 1950, 2000)}",
        "arrested": f"{_day(rng)}", "articles[0]": "art. 342 (1)", "articles[1]": "art. 130",
        "prison title": "Penal colony No. 99", "prison address": "Hill Street 1",
        "penalty": rng.choice(("3 years in prison", "18 months", "2 years of restricted freedom")),
        "counsel": "Doria Ankersol", "verdict_date": f"{_day(rng)}",
        "release_date": f"{_day(rng)}" if number % 4 == 0 else None,
        "died": f"{_day(rng)}" if number % 50 == 0 else None,
    }  # fmt: skip


def ovd_info(number: int) -> Line:
    rng = random.Random(number)  # noqa: S311 - a repeatable row
    return {
        "name": person(number // 2)[0], "gender": "f", "age when persecution began": 33,
        "citizenship": "Ruritania", "occupation": "engineer", "health issues": "asthma",
        "torture": rng.choice(("yes", "no", None)), "region": "North", "case name": "Bridge case",
        "persecution started": f"{_day(rng):%d.%m.%Y}", "article, part": "318.1",
        "imprisoned": rng.choice(("yes", "no")), "person state": "in custody",
        "penal facility": "IK-99", "first verdict date": f"{_day(rng):%d.%m.%Y}",
        "verdict essence": "2 years 3 months in prison", "imprisonment term (months)": 27,
    }  # fmt: skip


def aapp(number: int) -> Line:
    rng = random.Random(number)  # noqa: S311 - a repeatable row
    return {
        "no.": number + 1, "name": person(number)[0], "sex": rng.choice("MF"),
        "father's name": person(number + 1)[0], "position or organisation": "student union",
        "date of arrest": _day(rng), "section of law": "505(a)",
        "current condition": rng.choice(("Detained", "Released", "Sentenced")),
        "township or address": "River Township", "prison": "Lake Prison",
        "sentence": rng.choice((None, "3 years", "2 years with hard labour")),
    }  # fmt: skip


def chinese(number: int) -> Line:
    rng = random.Random(number)  # noqa: S311 - a repeatable row
    day = _day(rng)
    return {
        "编号": f"C{number:04}", "姓名": person(number)[1], "性别": rng.choice("男女"),
        "出生日期": f"{day.year - 40}年", "职业": "教师",
        "被捕日期": rng.choice(
            (f"{day.year}.{day.month}.{day.day}", f"{day.year}年{day.month}月",
             f"民国{day.year - 1911}年{day.month}月{day.day}日", "不详", f"{day.year}年?")
        ),
        "罪名": "寻衅滋事罪", "审理法院": "银山市中级人民法院",
        "刑期": rng.choice((None, "有期徒刑三年六个月", "无期徒刑", "有期徒刑一年，缓刑二年")),
        "刑满日期": f"{day.year + 5}年{day.month}月", "关押地点": "银山监狱",
        "现状": rng.choice(("在押", "已释放", "服刑")),
    }  # fmt: skip


SHAPES: dict[str, tuple[tuple[str, ...], Callable[[int], Line]]] = {
    "cecc 2020": (CECC_2020, cecc_2020), "cecc now": (CECC_NOW, cecc_now),
    "viasna": (VIASNA, viasna), "ovd info": (OVD_INFO, ovd_info), "aapp": (AAPP, aapp),
    "chinese": (CHINESE, chinese),
}  # fmt: skip
"""Each shape: its headings, and the row of a number."""


def rows_of(shape: str, numbers: Sequence[int]) -> list[list[Value]]:
    """The headings of a shape and a row for each number."""
    headings, row = SHAPES[shape]
    return [list(headings), *([row(n).get(heading) for heading in headings] for n in numbers)]


def as_xlsx(rows: Sequence[Sequence[Value]], title: str = "Cases") -> bytes:
    """Rows as an XLSX file."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    """A workbook as the bytes of a file."""
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def as_csv(rows: Sequence[Sequence[Value]], encoding: str = "utf-8", delimiter: str = ",") -> bytes:
    """Rows as a text table."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter)
    for row in rows:
        writer.writerow(["" if value is None else value for value in row])
    return out.getvalue().encode(encoding)
