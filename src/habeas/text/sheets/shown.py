"""What a cell shows: a number under its number format (ECMA-376 part 1, 18.8.30 and 18.8.31).

Dates are shown as the format writes them; the one format whose form hangs on the country of the
computer (number 14) in ISO form. Numbers follow the usual formats; any other gives all digits.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

BUILT_IN = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%",
    11: "0.00E+00", 14: "yyyy-mm-dd", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy-mm-dd h:mm", 37: "#,##0", 38: "#,##0",
    39: "#,##0.00", 40: "#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 49: "@",
} | dict.fromkeys((27, 31, 36, 50, 52, 54, 57, 58), 'yyyy"年"m"月"d"日"') | {
    28: 'm"月"d"日"', 29: 'm"月"d"日"', 30: "m-d-yy", 34: 'yyyy"年"m"月"',
    51: 'm"月"d"日"', 53: 'm"月"d"日"', 55: 'yyyy"年"m"月"', 56: 'm"月"d"日"',
}  # fmt: skip
"""Formats that stand in no file; 27 to 58 are those of Chinese programs."""
_MONTHS = ("January February March April May June July August September October November "
           "December").split()  # fmt: skip
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|\[\$(?P<money>[^\]-]*)(?:-[^\]]*)?\]|\[(?P<counted>h+|m+|s+)\]'
    r"|\[[^\]]*\]|_.|\*.|(?P<half>AM/PM|A/P|上午/下午)|(?P<date>y+|m+|d+|h+|s+|e+|g+|aaaa?)|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST = 200
_FIRST = {1900: datetime(1899, 12, 30), 1904: datetime(1904, 1, 1)}  # noqa: DTZ001 - a cell has no zone
_LAST_SERIAL = 2_958_465


@dataclass(frozen=True, slots=True)
class _Format:
    """A number format taken apart: its pieces, and which parts of a date or time they show."""

    pieces: tuple[tuple[str, str], ...]
    date: frozenset[str]
    time: bool


@cache
def _taken_apart(words: str) -> _Format:
    pieces: list[tuple[str, str]] = []
    words = re.sub("general", "0", words, flags=re.IGNORECASE)
    for match in _TOKEN.finditer(_first_section(words[:_LONGEST])):
        kind = match.lastgroup
        if kind is None:
            continue
        piece = match[kind]
        if kind in {"quoted", "escaped", "money"}:
            pieces.append(("text", piece))
        elif kind == "other":
            pieces.append(("number" if piece in "0#?.,%Ee+" else "text", piece))
        else:
            pieces.append((kind, piece.lower()))
    _tell_minutes(pieces)
    letters = {piece[0] for kind, piece in pieces if kind == "date"}
    if any(kind == "number" and piece in "0#?" for kind, piece in pieces) and "s" not in letters:
        return _Format(tuple(pieces), frozenset(), time=False)
    clock = any(kind in {"minute", "counted", "half"} for kind, _ in pieces) or letters & {"h", "s"}
    return _Format(tuple(pieces), frozenset(letters & set("ymde")), bool(clock))


def _first_section(words: str) -> str:
    quoted = False
    for at, letter in enumerate(words):
        if letter == '"':
            quoted = not quoted
        elif letter == ";" and not quoted and (at == 0 or words[at - 1] != "\\"):
            return words[:at]
    return words


def _tell_minutes(pieces: list[tuple[str, str]]) -> None:
    """An m after hours or before seconds is minutes."""
    dates = [at for at, (kind, _) in enumerate(pieces) if kind in {"date", "counted"}]
    for order, at in enumerate(dates):
        kind, piece = pieces[at]
        if kind != "date" or piece[0] != "m":
            continue
        before = pieces[dates[order - 1]][1][0] if order else ""
        after = pieces[dates[order + 1]][1][0] if order + 1 < len(dates) else ""
        if before == "h" or after == "s":
            pieces[at] = ("minute", piece)


def date_of(serial: float, epoch: int) -> datetime | None:
    """The day of a serial number; None when there is none. In the system of 1900 numbers to 60 are
    off by a day in some programs: they are no dates of anybody's custody, and left alone.
    """
    if not 0 <= serial <= _LAST_SERIAL or (epoch == 1900 and serial < 61):
        return None
    days, rest = divmod(serial, 1)
    return _FIRST[epoch] + timedelta(days=int(days), seconds=round(rest * 86_400))


def seen(value: str, format_: str, epoch: int) -> tuple[str, str, str]:
    """Of a number under a format: what it is (``day``, ``month``, ``year``, ``time``, ``number``),
    the words shown, and the value written out.
    """
    try:
        number = float(value)
    except ValueError:
        return "text", value, value
    found = _taken_apart(format_)
    if found.date or found.time:
        moment = date_of(number, epoch) if found.date else None
        if moment is not None:
            words = _moment(found, moment)
            iso = (
                moment.isoformat(" ")
                if moment.time().isoformat() != "00:00:00"
                else str(moment.date())
            )
            return _grain(found, moment), words, iso
        if not found.date and 0 <= number < 1_000_000:
            return "time", _moment(found, _FIRST[1904] + timedelta(days=number), number), value
    return "number", _number(number, value, format_), value


def _grain(found: _Format, moment: datetime) -> str:
    """A format without a day shows a month: whoever types "Mar 2021" has its first day stored."""
    if "d" in found.date or moment.day != 1:
        return "day"
    if "m" in found.date or moment.month != 1:
        return "month"
    return "year"


def _moment(found: _Format, moment: datetime, days: float = 0.0) -> str:
    half = any(kind == "half" for kind, _ in found.pieces)
    made = []
    for kind, piece in found.pieces:
        if kind == "text":
            made.append(piece)
        elif kind == "number":
            made.append(piece if piece in ".,+" else "")
        elif kind == "half":
            made.append("PM" if moment.hour >= 12 else "AM")
        elif kind == "minute":
            made.append(f"{moment.minute:0{min(len(piece), 2)}d}")
        elif kind == "counted":
            made.append(str(int(days * {"h": 24, "m": 1440, "s": 86_400}[piece[0]])))
        else:
            made.append(_part(piece, moment, half))
    return "".join(made).strip() or str(moment.date())


def _part(piece: str, moment: datetime, half: bool) -> str:
    size = len(piece)
    if piece[0] in "ye":
        return f"{moment.year % 100:02d}" if piece[0] == "y" and size <= 2 else str(moment.year)
    if piece[0] == "m":
        if size >= 3:
            name = _MONTHS[moment.month - 1]
            return {3: name[:3], 5: name[0]}.get(size, name)
        return f"{moment.month:0{size}d}"
    if piece[0] == "d":
        if size >= 3:
            name = _DAYS[moment.weekday()]
            return name[:3] if size == 3 else name
        return f"{moment.day:0{size}d}"
    if piece[0] == "a":
        return "星期" * (size > 3) + "一二三四五六日"[moment.weekday()]
    if piece[0] == "h":
        return f"{(moment.hour - 1) % 12 + 1 if half else moment.hour:0{min(size, 2)}d}"
    return f"{moment.second:0{min(size, 2)}d}" if piece[0] == "s" else ""


_PLAIN = re.compile(r"(?P<zeros>0*)(?P<grouped>#,##0)?(?:\.(?P<places>0+))?(?P<percent>%)?")


def _number(number: float, value: str, format_: str) -> str:
    match = _PLAIN.fullmatch(_first_section(format_).strip())
    if match is None or not format_ or abs(number) >= 1e15:
        return _general(number, value)
    amount = number * 100 if match["percent"] else number
    places = len(match["places"] or "")
    if match["grouped"]:
        words = f"{amount:,.{places}f}"
    else:
        words = f"{amount:.{places}f}"
        whole, dot, rest = words.lstrip("-").partition(".")
        words = "-" * (amount < 0) + whole.zfill(len(match["zeros"])) + dot + rest
    return words + (match["percent"] or "")


def _general(number: float, value: str) -> str:
    if re.fullmatch(r"-?\d{1,15}", value):
        return value
    return f"{number:.15g}"
