"""Records prove themselves when made: dates are real, quotes re-read their text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.records.document import Place, Run, Text, Trace
from habeas.records.errors import BadDate, QuoteMismatch
from habeas.records.quote import Quote, quote
from habeas.records.when import UNKNOWN, Grain, parse, stated


@pytest.mark.parametrize(
    ("written", "grain", "first", "last"),
    [
        ("2021-09-19", Grain.DAY, date(2021, 9, 19), date(2021, 9, 19)),
        ("2024-02", Grain.MONTH, date(2024, 2, 1), date(2024, 2, 29)),  # leap year
        ("2021", Grain.YEAR, date(2021, 1, 1), date(2021, 12, 31)),
        ("2019-10-02/2019-12-20", Grain.INTERVAL, date(2019, 10, 2), date(2019, 12, 20)),
        ("2015-12/2016-01", Grain.INTERVAL, date(2015, 12, 1), date(2016, 1, 31)),
    ],
)
def test_a_date_keeps_its_grain(written: str, grain: Grain, first: date, last: date) -> None:
    when = parse(written)
    assert (when.grain, when.earliest, when.latest) == (grain, first, last)


@pytest.mark.parametrize(
    "written", ["2021-13", "2021-02-30", "yesterday", "2021-9-1", "", "2022/2021"]
)
def test_what_is_no_date_is_refused_in_one_line(written: str) -> None:
    with pytest.raises(BadDate) as error:
        parse(written)
    assert "\n" not in str(error.value)


def test_unknown_is_a_value_and_has_no_day() -> None:
    assert UNKNOWN.day is None
    assert UNKNOWN.grain is Grain.UNKNOWN
    assert UNKNOWN.overlaps(stated("2021"))


def test_an_error_about_a_date_does_not_repeat_foreign_words() -> None:
    with pytest.raises(BadDate) as error:
        parse("林月被捕那一天")
    assert "林月" not in str(error.value)


@given(st.text(min_size=1), st.data())
def test_every_quote_rereads_itself(characters: str, data: st.DataObject) -> None:
    text = Text("d" * 64, "t", characters, Trace(()))
    start = data.draw(st.integers(0, len(characters) - 1))
    end = data.draw(st.integers(start + 1, len(characters)))
    made = quote(text, start, end)
    assert made.proven_in(text).words == characters[start:end]


def test_a_quote_with_other_words_is_refused_without_repeating_them() -> None:
    text = Text("d" * 64, "t", "Lin Yue was arrested", Trace(()))
    with pytest.raises(QuoteMismatch) as error:
        Quote("d" * 64, "t", 0, 7, "Lin Yao").proven_in(text)
    assert "Lin" not in str(error.value)


def test_a_trace_leads_back_to_the_bytes() -> None:
    runs = (Run(0, 2, Place(0, 2)), Run(2, 3, Place(2, 8), exact=False), Run(3, 5, Place(8, 14)))
    trace = Trace(runs)
    assert trace.place(1, 2) == Place(1, 2)
    assert trace.place(2, 3) == Place(2, 8)  # an entity maps as a whole
    assert trace.place(4, 5) == Place(11, 14)  # three bytes a character
    assert trace.place(3, 3) == Place(0, 0)
