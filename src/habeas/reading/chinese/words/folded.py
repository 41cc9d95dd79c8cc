"""One form for all Chinese: simplified, half-width, unbroken, each character traced to its own.

The reader's rules are written once, in simplified characters, over the folded text; quotes, names
and slot values are always cut from the document's own characters.
"""

from __future__ import annotations

import re
from functools import cache

from habeas.reading.chinese.words.lexicons import words
from habeas.records.record import record

_OPEN_WIDE = {chr(0xFF01 + n): chr(0x21 + n) for n in range(94)}
_KEPT_WIDE = "！（），：；？［］｛｝"
_QUOTES = {
    "“": "「",
    "”": "」",
    "‘": "『",
    "’": "』",
    "﹁": "「",
    "﹂": "」",
    "〝": "「",
    "〞": "」",
}
_VARIANTS = {
    "喺": "在", "哋": "们", "嚟": "来", "番": "番", "俾": "被", "畀": "被", "嘅": "的", "咗": "了",
    "佢": "他", "冇": "没", "唔": "不", "啲": "些", "嗰": "那", "咁": "这", "妳": "你", "牠": "它",
    "柙": "押", "着": "着", "·": "·", "•": "·", "‧": "·", "・": "·", "．": ".", "﹒": ".",
    "（": "（", "(": "（", ")": "）", ",": "，", ";": "；", "?": "？", "!": "！",
    "､": "、", "︰": "：", "﹕": "：", "━": "—", "─": "—", "–": "—", "﹣": "-",
}  # fmt: skip
_HAN = r"[㐀-鿿]"
_SPACE_AROUND = re.compile(
    rf"(?<=[0-9A-Za-z%])[ \t\u00a0]+(?={_HAN})|(?<={_HAN})[ \t\u00a0]+(?=[0-9A-Za-z])"
)
_MISREAD = re.compile(
    r"(?<=[0-9])[OoОl|I]+(?=[0-9年月日号])|(?<=[年月日])[OoОl|I]+(?=[0-9])|(?<=[0-9])[OoО](?=[0-9])"
)
_STRAIGHT = re.compile(r'"([^"\n]{1,300})"')
_HAN_COLON = re.compile(rf"(?<=[㐀-鿿」』）]) ?:(?!//)|(?<=[0-9A-Za-z]):(?={_HAN}|[「『（])")
_CLOCK = re.compile("(?<=[0-9])：(?=[0-9]{2}(?![0-9]))")
_HAN_STOP = re.compile(r"(?<=[㐀-鿿」』）])[.｡](?=[\s」』]|$)")
"""Narrow marks in running Chinese: a colon and a full stop after Han, as wide ones; "14：30" is an hour."""
_SET_APART = re.compile(
    r"(?<=[\u4e00-\u9fff0-9】），]) (?P<name>[\u4e00-\u9fff]{2,3}) (?=(?:被|遭|在|案|获(?!奖)|于|因|以涉|以|自|已|仍|从|出狱|刑满|二审|一审|当庭|上诉|失联|失踪|和|与|及|认罪|不认罪|涉嫌|发|说|表示|的|等|前往|今|昨|本月|向|委托))"
)
""" "律師 項某某 被捕": blanks that set a name apart."""
_SHORTEST_WRAP = 12
_OPENS_LINE = re.compile(
    rf"(?:{_HAN}{{2,8}}[：:]|[-•●■▪*]|[（(]?[0-9一二三四五六七八九十]{{1,3}}[)）、.])"
)
"""A label, a bullet or a number opens a line of its own."""


@record
class Folded:
    """``text`` in one form; ``places[i]`` is where its i-th character stands in the original."""

    text: str
    places: tuple[int, ...]
    original: str
    apart: tuple[tuple[int, int], ...] = ()
    """Where a string in the shape of a name was set apart by blanks, which are gone: "律師 項某某 被捕"."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The range of the original that ``start`` to ``end`` of the folded text stands for."""
        return self.places[start], self.places[end - 1] + 1

    def words(self, start: int, end: int) -> str:
        """The document's own characters for a range, without line breaks and spacing inside."""
        if end <= start:
            return ""
        first, last = self.span(start, end)
        own = self.original[first:last]
        if "\n" in own or "　" in own:
            return re.sub(r"[\s　]+", "", own)
        return own


def fold(characters: str) -> Folded:
    """The folded form of a text. Linear."""
    joined = _unwrapped(characters)
    kept = [n for n in range(len(characters)) if n not in joined]
    table = _simplified(frozenset(characters))
    whole = characters.translate(table)
    whole = _with_gaps(whole)
    text = "".join([whole[n] for n in kept]) if joined else whole
    gone = {n for m in _SPACE_AROUND.finditer(text) for n in range(m.start(), m.end())}
    apart = [m.span("name") for m in _SET_APART.finditer(text) if m["name"][0] in _surnames()]
    gone |= {n for start, end in apart for n in (start - 1, end)}
    alone = [(kept[start], kept[end - 1]) for start, end in apart]
    if gone:
        kept = [place for n, place in enumerate(kept) if n not in gone]
        text = "".join(c for n, c in enumerate(text) if n not in gone)
    text = _STRAIGHT.sub("「\\1」", text)
    text = _CLOCK.sub(":", _HAN_STOP.sub("。", _colons(text)))
    text = _MISREAD.sub(lambda m: "".join("0" if c in "OoО" else "1" for c in m[0]), text)
    where = {place: n for n, place in enumerate(kept)} if alone else {}
    return Folded(text, tuple(kept), characters, tuple((where[a], where[b] + 1) for a, b in alone))


_CELLS = re.compile(
    r"(?m:^) *[^\s　，。；：:、！？]{1,12}(?: [^\s　，。；：:！？]{1,20}){3,9}\r?$", re.MULTILINE
)
_FEWEST_ROWS, _HALF = 2, 2


def _with_gaps(text: str) -> str:
    """With wide blanks between the cells of lines that are nothing but short cells; no character moves."""
    rows = [m for m in _CELLS.finditer(text) if _of_han(m[0])]
    if len(rows) < _FEWEST_ROWS:
        return text
    parts, at = [], 0
    for row in rows:
        parts += [text[at : row.start()], row[0].replace(" ", "　")]
        at = row.end()
    return "".join((*parts, text[at:]))


def _of_han(line: str) -> bool:
    """Whether most cells of a line hold Chinese characters."""
    cells = line.split()
    return sum(1 for c in cells if re.search("[一-鿿]", c)) * _HALF >= len(cells)


def _colons(text: str) -> str:
    """With every colon beside Chinese words as a wide one; no character moves."""
    if ":" not in text:
        return text
    return _HAN_COLON.sub(lambda m: " " * (len(m[0]) - 1) + "：", text)


_FORMS: dict[int, str] = {}
"""The form of each character met so far, by its code; every character has one form everywhere."""


def _simplified(characters: frozenset[str]) -> dict[int, str]:
    """The forms of the characters of a text, and of others."""
    fresh = [c for c in characters if ord(c) not in _FORMS]
    han = sorted(c for c in fresh if "㐀" <= c <= "鿿")
    table = {c: c for c in fresh}
    if han:
        turned = str(_converter().convert("\n".join(han))).split("\n")  # type: ignore[attr-defined]
        table |= {a: b for a, b in zip(han, turned, strict=True) if len(b) == 1}
    for c in fresh:
        if c in _OPEN_WIDE and c not in _KEPT_WIDE:
            table[c] = _OPEN_WIDE[c]
        if c in _QUOTES:
            table[c] = _QUOTES[c]
        if c in _VARIANTS:
            table[c] = _VARIANTS[c]
        if c in "\r\u00a0":
            table[c] = " "
        if c == "\t":
            table[c] = "　"
    _FORMS.update({ord(c): form for c, form in table.items()})
    return _FORMS


@cache
def _surnames() -> frozenset[str]:
    return frozenset({*words("strong"), *words("weak"), *words("rare_surname")})


@cache
def _converter() -> object:
    import opencc  # noqa: PLC0415 - only Chinese texts need it

    return opencc.OpenCC("t2s")


def _unwrapped(characters: str) -> set[int]:
    """The places that only break a line inside a sentence, and the spacing inside such lines."""
    lines: list[tuple[int, str]] = []
    at = 0
    for line in characters.split("\n"):
        lines.append((at, line))
        at += len(line) + 1
    full = sorted(
        len(line.strip("　 \r")) for _, line in lines if len(line.strip("　 \r")) >= _SHORTEST_WRAP
    )
    if len(full) < 8:
        return set()
    usual = full[len(full) * 3 // 4]
    broken = sum(_runs_on(line, usual) for _, line in lines)
    if usual > 45 or broken < len(full) * 0.4 or _laid_out([line for _, line in lines]):
        return set()
    gone: set[int] = set()
    for n, (start, line) in enumerate(lines[:-1]):
        following = lines[n + 1][1]
        indented = following[:1] in {"　", " ", ""} or _OPENS_LINE.match(following)
        if _runs_on(line, usual) and not indented:
            gone.add(start + len(line))
        stripped = line.lstrip("　 ")
        lead = len(line) - len(stripped)
        gone.update(
            start + k
            for k, c in enumerate(line)
            if c in "　 " and lead < k < len(line.rstrip("　 "))
        )
    return gone


_OWN_LINE = re.compile(
    rf"[\s　]*(?:(?:民[国國])?[0-9]{{2,4}}[年./-][0-9]{{1,2}}(?:[月./-][0-9]{{0,2}}日?)?(?:　| {{1,}}|：|:|—)|[0-9]{{1,2}}[月/.][0-9]{{1,2}}日?(?:　| {{1,}}|：|:)"
    rf"|[^\s　，。：]{{1,10}}(?:　| {{2,}}|\t)\S|{_HAN}{{2,8}}[：:]|[-•●■▪*★○◎▍]|[^|｜\n]{{1,20}}[|｜])"
)
"""A line of a chronology, a table or a sheet: a day, a label or a cell, and a gap."""
_MOSTLY = 0.5


def _laid_out(lines: list[str]) -> bool:
    """Whether the lines of a text are what it is laid out in, and no broken sentences."""
    told = [line for line in lines if line.strip()]
    return sum(1 for line in told if _OWN_LINE.match(line)) >= _MOSTLY * len(told)


def _runs_on(line: str, usual: int) -> bool:
    bare = line.strip("　 \r")
    return len(bare) >= usual - 5 and bare[-1:] not in "。！？…"
