"""Dates, counts and known names in languages without a reader: found, never guessed."""

from __future__ import annotations

import calendar
import itertools
import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.reading.unread import unread
from habeas.reading.unread.dates import dates
from habeas.reading.unread.tables import language_name, languages, table_for
from habeas.reading.unread.taken import Taken
from habeas.records.unread import Finding, Material, UnreadPart
from habeas.text import read_bytes

LETTERS = st.sampled_from(
    " \n.,/-:'’“”()0123456789٣๓۱aZéñßİıдЯөمئژ中林年月日のไก་༣\u0301\u00ad\u200f\u2028\ud800"
)

EXAMPLES = [(code, *one) for code in languages() for one in table_for(code).examples]
NAMED = [code for code in languages() if table_for(code).months]
DIGITS = [
    "0123456789",
    "٠١٢٣٤٥٦٧٨٩",
    "۰۱۲۳۴۵۶۷۸۹",
    "०१२३४५६७८९",
    "๐๑๒๓๔๕๖๗๘๙",
    "༠༡༢༣༤༥༦༧༨༩",
    "၀၁၂၃၄၅၆၇၈၉",
]


def part_of(words: str, language: str, *names: str) -> UnreadPart:
    _, text = read_bytes(words.encode(), "page.txt")
    return unread(text, text.characters, (0, len(text.characters), language), names)


def found(words: str, language: str, kind: Material, *names: str) -> list[Finding]:
    return [one for one in part_of(words, language, *names).found if one.kind is kind]


def dated(words: str, language: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.quote.words, one.dates) for one in found(words, language, Material.DATE)]


def counted(words: str, language: str) -> list[tuple[int | None, str | None]]:
    return [(one.number, one.unit) for one in found(words, language, Material.COUNT)]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: f"{one[0]}-{one[1]}")
def test_every_table_reads_its_examples(example: tuple[str, ...]) -> None:
    code, words, *expected = example
    table = table_for(code)
    text = f"xx, {words}. " if table.spaced else words
    assert [list(one.dates) for one in dates(text, 0, len(text), table, Taken())] == [expected]


@pytest.mark.parametrize("code", languages())
def test_every_table_is_whole(code: str) -> None:
    table = table_for(code)
    assert language_name(code)
    assert set(table.months.values()) in ({*range(1, 13)}, set())
    assert table.months or table.patterns
    assert {"year", "day", "person"} <= set(table.units.values())
    both = {word for word, n in table.short.items() if table.months.get(word, n) != n}
    assert not both


@given(
    st.sampled_from(NAMED), st.dates(date(1950, 1, 1), date(2060, 12, 31)), st.sampled_from(DIGITS)
)
def test_a_day_written_out_is_that_day_in_every_language_and_digits(
    code: str, day: date, digits: str
) -> None:
    table = table_for(code)
    shown = str.maketrans("0123456789", digits)
    for word in [word for word, number in table.months.items() if number == day.month]:
        words = f"{day.day} {word} {day.year}".translate(shown)
        assert [one.dates for one in dates(words, 0, len(words), table, Taken())] == [
            (day.isoformat(),)
        ], (code, words)


@given(
    st.integers(1, 31), st.integers(1, 31), st.integers(1950, 2060), st.sampled_from("/.-"),
    st.sampled_from(["es", "tr", "ar", "vi", "und"]),
)  # fmt: skip
def test_numbers_alone_give_every_day_they_may_mean_and_no_other(
    one: int, two: int, year: int, sign: str, code: str
) -> None:
    words = f"{one:02d}{sign}{two:02d}{sign}{year}"
    may = {
        f"{year}-{month:02d}-{day:02d}"
        for day, month in ((one, two), (two, one))
        if month <= 12 and day <= calendar.monthrange(year, month)[1]
    }
    got = dates(words, 0, len(words), table_for(code), Taken())
    assert {date for written in got for date in written.dates} == may


@given(st.text(LETTERS, max_size=80), st.sampled_from([*languages(), "und", "so"]))
def test_any_text_gives_quotes_that_stand_in_it(words: str, code: str) -> None:
    safe = f"xy{words}".encode("utf-8", "replace").decode()
    if any(c < " " or c == "\x7f" for c in safe):
        return
    part = part_of(safe, code, "Lin Yue")
    for one in part.found:
        assert one.quote.words
    spans = [(f.quote.start, f.quote.end) for f in part.found if f.kind is not Material.MENTION]
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))


@pytest.mark.parametrize(
    ("code", "words", "expected"),
    [
        ("es", "Del 3 al 5 de junio de 2021", [("5 de junio de 2021", ("2021-06-05",))]),
        ("es", "El 31/02/2024 y el 45/13/2024", []),
        ("es", "Versión 1.2.3.2004, artículo 12.3, tel. 03-04-2024-5", []),
        ("es", "La marcha de mayo y el mar", []),
        ("es", "5 mar y 5 mar 2021", [("5 mar 2021", ("2021-03-05",))]),
        ("ru", "Статья 282.1, 10.000 мая", []),
        ("ru", "марта не было", []),
        ("ar", "٣ أيار/مايو ٢٠٢١", [("٣ أيار/مايو ٢٠٢١", ("2021-05-03",))]),
        ("ar", "5 رمضان 1442", [("5 رمضان 1442", ())]),
        ("fa", "۱۳ اردیبهشت ۱۴۰۰", [("۱۳ اردیبهشت ۱۴۰۰", ())]),
        ("fa", "۱۴۰۰/۲/۱۳", [("۱۴۰۰/۲/۱۳", ())]),
        ("th", "03/05/2564", [("03/05/2564", ("2021-03-05", "2021-05-03"))]),
        ("vi", "ngày 3/5/2021", [("3/5/2021", ("2021-03-05", "2021-05-03"))]),
        ("de", "Am 3.\nMai 2021", [("3.\nMai 2021", ("2021-05-03",))]),
        ("de", "Nummer 3\n\nMai 2021", [("Mai 2021", ("2021-05",))]),
        ("so", "2020-05-03 iyo 12/13/2020", [("2020-05-03", ("2020-05-03",)), ("12/13/2020", ("2020-12-13",))]),
        ("und", "03.03.2020", [("03.03.2020", ("2020-03-03",))]),
    ],
)  # fmt: skip
def test_what_is_a_date_and_what_is_none(
    code: str, words: str, expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert dated(words, code) == expected


def test_a_calendar_that_is_not_ours_is_named() -> None:
    (one,) = found("۱۳ اردیبهشت ۱۴۰۰", "fa", Material.DATE)
    assert one.calendar == "solar hijri"
    (one,) = found("3 พฤษภาคม 2564", "th", Material.DATE)
    assert (one.dates, one.calendar) == (("2021-05-03",), "buddhist")


@pytest.mark.parametrize(
    ("code", "words", "expected"),
    [
        ("es", "5 años y 6 meses, 1.000 días, 12 personas", [(5, "year"), (6, "month"), (1000, "day"), (12, "person")]),
        ("es", "2,5 años", []),
        ("ru", "2021 года, 5 лет, 100 человек", [(5, "year"), (100, "person")]),
        ("ar", "١٢ شخصًا، ٥ سنوات", [(12, "person"), (5, "year")]),
        ("tr", "5 yıl 6 ayın", [(5, "year"), (6, "month")]),
        ("ug", "12 نەپەر، 15 يىل", [(12, "person"), (15, "year")]),
        ("vi", "5 năm 6 tháng tù, 12 người", [(5, "year"), (6, "month"), (12, "person")]),
        ("ja", "5年間、12人", [(5, "year"), (12, "person")]),
        ("fr", "20 personnes le 3 mai 2021, 5 ansible", [(20, "person")]),
        ("so", "5 sano", []),
    ],
)  # fmt: skip
def test_counts(code: str, words: str, expected: list[tuple[int, str]]) -> None:
    assert counted(words, code) == expected


@pytest.mark.parametrize(
    ("words", "names", "expected"),
    [
        ("Detuvieron a LIN  YUE.", ("Lin Yue",), []),
        ("Detuvieron a Lin\nYue.", ("Lin Yue",), ["Lin\nYue"]),
        ("Detuvieron a LIN YUE.", ("Lin Yue",), ["LIN YUE"]),
        ("Lin Yuesha y Marlin Yue", ("Lin Yue",), []),
        ("Lin Yue Chen", ("Lin Yue", "Lin Yue Chen"), ["Lin Yue Chen"]),
        ("O’Neil habló", ("O'Neil",), ["O’Neil"]),
        ("Задержали Лин Юэ.", ("лин юэ",), ["Лин Юэ"]),
        ("林若川さんは逮捕された", ("林若川",), ["林若川"]),
        ("x", ("x", ""), []),
        ("İİ Lin Yue", ("Lin Yue",), ["Lin Yue"]),
    ],
)
def test_mentions_are_whole_names(words: str, names: tuple[str, ...], expected: list[str]) -> None:
    got = found(f"a {words}", "es", Material.MENTION, *names)
    assert [one.quote.words for one in got] == expected


def test_a_part_lists_so_many_and_counts_the_rest() -> None:
    part = part_of("03/04/2024 " * 1_200, "es")
    assert (len(part.found), part.more) == (1_000, 200)


@pytest.mark.parametrize(
    ("code", "words"),
    [("es", "mayo "), ("es", "3 de "), ("es", "1.000 "), ("ja", "2021年"), ("ug", "2021-يىلى 5-"),
     ("hu", "2021. "), ("vi", "tháng "), ("es", "1"), ("tr", "mayısaaaa"), ("es", "03/04/")],
)  # fmt: skip
def test_words_without_end_are_looked_through_in_linear_time(code: str, words: str) -> None:
    """Ten times the text takes about ten times the time; quadratic work would take a hundred at each try."""
    assert any(_longer_by(code, words) < 40 for _ in range(3))


def _longer_by(code: str, words: str) -> float:
    """How many times longer a text ten times as long takes."""
    took = []
    for size in (20_000, 200_000):
        text = words * (size // len(words))
        started = time.process_time()
        part_of(f"x {text}", code)
        took.append(max(time.process_time() - started, 0.02))
    return took[1] / took[0]
