"""``habeas law check``: a pack that is wrong, broken or hostile gives lines, never a crash."""

from __future__ import annotations

import random
import re
import time
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.cli import main
from habeas.law.check import MOST, findings_in
from habeas.law.pack import codes

PACKS = files("habeas.law") / "packs"
GOOD = """\
[pack]
code = "XL"
name = "Lamaria"

[[text]]
id = "cpc"
name = "Code of Criminal Procedure"
version = "of 2019"
source = "gazette"
confidence = "A"
valid_from = "2020-01-01"

[[rule]]
id = "xl.custody"
start_event = "arrest"
n = 3
unit = "day"
article = "CPC 40"
text = "cpc"
confidence = "A"

[[rule.version]]
article = "CPC 31"
source = "handbook"
confidence = "B"
valid_to = "2019-12-31"

[[rule.example]]
start = "2024-02-27"
end = "2024-03-01"

[[credit]]
id = "xl.credit"
measure = "house_arrest"
days = 2
for_days = 1
article = "CC 12"
source = "gazette"
confidence = "B"

[[credit.example]]
days = 61
credited = 30

[[charge]]
id = "xl.cc.77"
article = "CC 77"
names = ["Verunehrung"]
english = ["dishonouring the Crown"]
source = "gazette"
confidence = "A"
found_by = ["the crime of dishonouring the Crown"]

[[charge]]
id = "xl.cc.78"
article = "CC 78"
names = []
english = ["sedition"]
source = "gazette"
confidence = "A"
found_by = ["sedition"]
"""


def check(written: str | bytes) -> list[str]:
    return findings_in(written.encode() if isinstance(written, str) else written)


def test_a_good_pack_has_no_findings_with_any_line_ends_or_a_byte_order_mark() -> None:
    assert check(GOOD) == []
    assert check(GOOD.replace("\n", "\r\n")) == []
    assert check(b"\xef\xbb\xbf" + GOOD.encode()) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("n = 3", 'n = "3"', "line 14: xl.custody: expected a whole number from 1 to 100,000 for n, found '3'"),
        ("n = 3", "n = 0", "found 0"),
        ("n = 3", "n = -3", "found -3"),
        ("n = 3", "n = true", "found true"),
        ("n = 3", "n = 3.5", "found another number"),
        ("n = 3", "n = 99999999999999999999", "found a very large number"),
        ("n = 3", "n = [3]", "found a list"),
        ("n = 3\n", "", "xl.custody: expected a field n, found none; add it"),
        ('unit = "day"', 'unit = "week"', "expected hour, day, month or working_day for unit, found 'week'"),
        ('article = "CPC 40"', 'artcile = "CPC 40"', "expected a known field, found artcile; write article"),
        ('article = "CPC 40"', 'article = ""', "expected words in quotes for article, found ''"),
        ('article = "CPC 40"', 'article = "a\\u001b[31m"', "found other words"),  # a terminal's escape
        ('article = "CPC 40"', 'article = "\\u202etfel"', "found other words"),  # right to left
        ('text = "cpc"\nconfidence = "A"', 'text = "cpd"\nconfidence = "A"', "expected the id of a [[text]] as text"),
        ('text = "cpc"\nconfidence = "A"', 'confidence = "A"', "expected a text or a source, found neither"),
        ('text = "cpc"\nconfidence = "A"', 'text = "cpc"\nconfidence = "D"', "expected A, B or C for confidence, found 'D'"),
        ('text = "cpc"\nconfidence = "A"', 'text = "cpc"\nconfidence = "a"', "expected A, B or C"),
        ('valid_from = "2020-01-01"', 'valid_from = "2020-02-30"', 'expected a date in quotes such as "2026-01-31"'),
        ('valid_from = "2020-01-01"', "valid_from = 2020-01-01", "found a date or time without quotes"),
        ('valid_from = "2020-01-01"', 'valid_from = "01.01.2020"', "found '01.01.2020'"),
        ('valid_from = "2020-01-01"', 'valid_from = "2020-01-01"\nvalid_to = "2019-01-01"', "expected valid_to after valid_from"),
        ('valid_to = "2019-12-31"', 'valid_to = "2020-01-01"', "expected one text in force on a day, found two"),
        ('end = "2024-03-01"', 'end = "2024-03-02"', "expected end 2024-03-02 as the example says, found 2024-03-01 by the rule"),
        ('end = "2024-03-01"', 'end = "2024-03-01"\nlongest = "2024-03-09"', "expected longest 2024-03-09 as the example says, found none"),
        ('start = "2024-02-27"', 'start = "27 February"', "expected a day in quotes"),
        ('[[rule.example]]\nstart = "2024-02-27"\nend = "2024-03-01"\n', "", "expected a [[rule.example]]"),
        ("credited = 30", "credited = 31", "expected credited 31 as the example says, found 30"),
        ("days = 2\n", "days = 0\n", "for days, found 0"),
        ('id = "xl.cc.78"', 'id = "xl.cc.77"', "xl.cc.77: expected an id once, found it 2 times"),
        ('id = "xl.cc.78"', 'id = "cn.78"', "cn.78: expected an id that begins with xl."),
        ('id = "xl.cc.78"', 'id = "78"', "expected an id such as cn.appeal.judgment for id, found '78'"),
        ('found_by = ["sedition"]', 'found_by = ["treason"]', "expected that 'treason' finds it, found no charge alone"),
        ('found_by = ["sedition"]', 'found_by = ["dishonouring the Crown"]', "found xl.cc.77; correct the wording"),
        ('found_by = ["sedition"]', "", "expected a wording in found_by, found none"),
        ('found_by = ["sedition"]', "found_by = [1]", "expected a list of words in quotes for found_by"),
        ('english = ["sedition"]', 'english = "sedition"', "expected a list of words in quotes for english, found 'sedition'"),
        ('names = []\nenglish = ["sedition"]', "", "expected a name, found none"),
        ('code = "XL"', 'code = "xl"', "[pack]: expected a code such as CN"),
        ('code = "XL"', "code = 7", "expected words in quotes for code, found 7"),
        ('[pack]\ncode = "XL"\nname = "Lamaria"', "", "expected [pack] with code and name, found none"),
        ("[pack]", "x = 1\n[pack]", "expected [pack] before all fields"),
        ("[[credit]]", "[[credits]]", "expected a section of a pack"),
        ("[[credit]]\nid", "[credit]\nid", "expected [[credit]] entries, found a table"),
        ("[[charge]]", "  [[charge]]", "expected headers such as [[rule]] at the beginning of a line"),
        ('name = "Lamaria"', 'name = """Lamaria\n[[rule]]\n"""', "expected"),
        ('name = "Lamaria"', 'name = "Lamaria', "line 3: expected TOML, found another form; correct the line"),
        ('name = "Lamaria"', 'name = "Lamaria"\nname = "Quell"', "expected TOML"),
    ],
)  # fmt: skip
def test_each_slip_is_told_in_one_line(old: str, new: str, told: str) -> None:
    assert old in GOOD
    found = check(GOOD.replace(old, new, 1))
    assert any(told in one for one in found), found
    assert all("\n" not in one and one.isprintable() and len(one) < 300 for one in found)


@pytest.mark.parametrize(
    "data",
    [
        b"", b"\n", b"\x00", b"\xff\xfe[\x00", b"\x1f\x8b\x08", b"PK\x03\x04", b"rule = 5", b"[[rule]]", b"[rule]",
        b"pack = 5\n", b"[pack]\n", b"[[pack]]\ncode='XL'\n", b"[pack]\ncode = 'XL'\nname = 'x'\n[rule]\na = 1\n",
        b"[pack]\ncode = 'XL'\nname = 'x'\n[rule.version]\na = 1\n", b"[pack]\ncode='XL'\nname='x'\nrule=[1,2]\n",
        b"[pack]\ncode='XL'\nname='x'\n[[rule]]\nextension=[1]\nversion=[{}]\nexample=[[]]\n",
        b"[pack]\ncode='XL'\nname='x'\n[[rule]]\nversion=[{extensions=[5]}]\n",
        b"[pack]\ncode='XL'\nname='x'\n[[rule]]\nversion=[{extensions=5}]\n",
        b"[pack]\ncode='XL'\nname='x'\n[[text]]\nid=5\n[[charge]]\nid=[]\n[[term]]\nexamples=[['2024-01-01',0,'x']]\n",
        b"a=" + b"[" * 5_000 + b"]" * 5_000, b"a=" + b"{a=" * 5_000, b"a=" + b"9" * 10_000, b"a." * 9_000 + b"a=1",
        b"a='" + b"x" * 30_000 + b"'", b"x" * (MOST + 1), b"[[a]]\n" * 20_000, b"#" * 999_999,
    ],
)  # fmt: skip
def test_what_is_no_pack_at_all_is_told_in_lines(data: bytes) -> None:
    begin = time.monotonic()
    found = findings_in(data)
    assert found
    assert all("\n" not in one and len(one) < 500 for one in found)
    assert len(found) <= 201
    assert time.monotonic() - begin < 20


def test_many_findings_are_cut_and_counted() -> None:
    wrong = GOOD + '[[charge]]\nid = "xl.x"\n' * 300
    found = check(wrong)
    assert len(found) == 201
    assert re.fullmatch(r"\d+ findings more; correct these first", found[-1])


def test_days_past_the_calendar_are_told() -> None:
    assert (
        "calendar"
        in check(GOOD.replace("n = 3", "n = 100000").replace('unit = "day"', 'unit = "month"'))[0]
    )


def test_no_part_of_a_pack_of_ours_taken_out_or_doubled_crashes_the_check() -> None:
    draw = random.Random(7)  # noqa: S311 - the same cuts each time
    for code in codes():
        written = (PACKS / f"{code.lower()}.toml").read_text("utf-8")
        lines = written.splitlines(keepends=True)
        for _ in range(3):
            at, size = draw.randrange(len(lines)), draw.randrange(1, 12)
            cut = "".join(lines[:at] + lines[at + size :])
            doubled = "".join(lines[: at + size] + lines[at:])
            for one in (cut, doubled):
                assert isinstance(findings_in(one.encode()), list)


@given(st.binary(max_size=200))
def test_no_bytes_crash_it(data: bytes) -> None:
    assert findings_in(data)


@given(st.integers(0, len(GOOD) - 1), st.sampled_from('"[]=\n\x00{}.1é'))
def test_no_slip_of_one_character_crashes_it(at: int, character: str) -> None:
    for one in findings_in((GOOD[:at] + character + GOOD[at + 1 :]).encode()):
        assert "\n" not in one


def test_the_command_says_so_and_exits_with_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, bad = tmp_path / "xl.toml", tmp_path / "xm.toml"
    good.write_text(GOOD, "utf-8")
    bad.write_text(GOOD.replace("credited = 30", "credited = 31"), "utf-8")
    assert main(["law", "check", str(good)]) == 0
    assert capsys.readouterr().out == "no findings\n"
    assert main(["law", "check", str(good), str(bad)]) == 1
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "xl.toml: no findings"
    assert told[1].startswith("xm.toml: line ")
    assert main(["law", "check", str(tmp_path / "none.toml")]) == 2
    assert main(["law", "check", str(tmp_path)]) == 2
    assert "habeas:" in capsys.readouterr().err
