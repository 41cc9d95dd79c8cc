"""One form for all Chinese: simplified, half-width, unbroken, each character traced to its own.

The reader's rules are written once, in simplified characters, over the folded text; quotes, names
and slot values are always cut from the document's own characters.
"""

from __future__ import annotations

import re
from functools import cache

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
_TERMINAL = "。！？；：…」』”）)】〕》"
_SHORTEST_WRAP = 12


@record
class Folded:
    """``text`` in one form; ``places[i]`` is where its i-th character stands in the original."""

    text: str
    places: tuple[int, ...]
    original: str

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
    text = "".join([whole[n] for n in kept]) if joined else whole
    gone = {n for m in _SPACE_AROUND.finditer(text) for n in range(m.start(), m.end())}
    if gone:
        kept = [place for n, place in enumerate(kept) if n not in gone]
        text = "".join(c for n, c in enumerate(text) if n not in gone)
    text = _STRAIGHT.sub("「\\1」", text)
    text = _CLOCK.sub(":", _HAN_STOP.sub("。", _colons(text)))
    text = _MISREAD.sub(lambda m: "".join("0" if c in "OoО" else "1" for c in m[0]), text)
    return Folded(text, tuple(kept), characters)


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
        if c in "\r\t\u00a0":
            table[c] = " "
    _FORMS.update({ord(c): form for c, form in table.items()})
    return _FORMS


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
    if usual > 45 or broken < len(full) * 0.4:
        return set()
    gone: set[int] = set()
    for n, (start, line) in enumerate(lines[:-1]):
        following = lines[n + 1][1]
        indented = following[:1] in {"　", " ", ""}
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


def _runs_on(line: str, usual: int) -> bool:
    bare = line.strip("　 \r")
    return len(bare) >= usual - 5 and bare[-1:] not in "。！？…"
