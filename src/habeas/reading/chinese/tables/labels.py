"""The labels of sheets and the columns they stand for (``data/chinese/labels.toml``)."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from habeas.records.record import record

FREE = "free"
"""The column of a label behind which sentences stand."""
_BLANKS = re.compile(r"[\s　]+|（[^（）]{0,10}）|\([^()]{0,10}\)|[\[\]【】*]")


@record
class Labelled:
    """A label at ``start`` with its column, and where what it labels begins and ends."""

    column: str
    start: int
    at: int
    end: int


@cache
def columns() -> dict[str, str]:
    """The column of every label."""
    source = (files("habeas.reading") / "data" / "chinese" / "labels.toml").read_text("utf-8")
    return {
        word: str(entry["id"])
        for entry in tomllib.loads(source)["entry"]
        for word in entry["words"]
    }


_ENDINGS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (column, re.compile(form))
    for column, form in (
        ("name", r"(?:(?:被|当事|犯|在押|罪犯|嫌疑)[一-鿿]{0,6})?(?:姓名|名字)"),
        ("charge", r"[一-鿿]{0,6}(?:罪名|案由|控罪)"),
        ("next", r"(?:下次|下一次|下回)(?:开庭|聆讯|提堂|上庭|出庭|再讯)?(?:日期|时间)?"),
        ("end", r"(?:预计|预期|应|最早|可望)[一-鿿]{0,4}(?:出狱|出册|获释|释放|刑满)(?:日期|时间|日)?|刑期(?:截止|届满|结束|终止)(?:日期|时间|日)?|[一-鿿]{0,3}刑满(?:释放)?(?:日期|时间|日)"),
        ("released", r"(?:实际)?(?:出狱|出册|获释|释放|开释)(?:日期|时间|日)"),
        ("formal", r"(?:正式|执行|批准)?(?:逮捕|批捕)(?:日期|时间|日)"),
        ("detained", r"(?:被)?(?:刑事拘留|刑拘|拘留)(?:日期|时间|日)"),
        ("held", r"(?:被)?(?:入狱|入册|收监|还押|羁押|关押|收押|收容|监禁|拘押|囚禁)(?:开始|起始)?(?:日期|时间|日|起)"),
        ("arrested", r"(?:被)?(?:抓捕?|捕|拘捕|到案|带走|绑架|抓获|失去自由|国安带走|警方带走)(?:的)?(?:日期|时间|年月|日)"),
        ("missing", r"(?:被)?(?:失踪|失联)(?:日期|时间|日)"),
        ("judged", r"(?:一审)?(?:宣判|判决|判刑|裁决)(?:日期|时间|日)"),
        ("trial", r"(?:首次|一审|第一次)?(?:开庭|庭审|提堂|审讯|审理|聆讯|开审)(?:日期|时间|日)"),
        ("facility", r"(?:现|目前|现时)?(?:被)?(?:关押|羁押|囚禁|囚|服刑|收押|还押|在囚|坐牢|在押|关)(?:地点?|处所?|场所|监狱|院所|所|于|在|单位|地址)"),
        ("sentence", r"[一-鿿]{0,4}(?:刑期|判决结果)"),
        ("status", r"[一-鿿]{0,4}(?:现状|状态|近况|现况|阶段|处境)"),
        ("occupation", r"[一-鿿]{0,4}(?:职业|职务|身份|身分)"),
        ("kept", r"[一-鿿]{0,6}(?:次数|人数|序号)"),
        ("measure", r"强制措施[一-鿿]{0,4}"),
    )
)  # fmt: skip
"""Labels that say by how they end what they label: "起诉罪名", "被国安带走日期"."""


def column_of(label: str) -> str | None:
    """The column that a label names, None for one that is not known."""
    bare = _BLANKS.sub("", label)
    bare = re.split("[/／]", bare)[0] if bare not in columns() else bare
    known = columns().get(bare)
    return known or next((name for name, form in _ENDINGS if form.fullmatch(bare)), None)


_BEGINS = r"^[^0-9A-Za-z一-鿿「『（(【\[]{0,4}(?:[（(]?[0-9一二三四五六七八九十]{1,3}[)）.、．]|[①-⑳⑴-⒇㈠-㈩])?[\s　]*"
_SPACED = r"[一-鿿](?:[ 　]{0,3}[一-鿿/]){0,7}(?:[ 　]?（[^（）\n]{1,8}）)?"
_AT_HEAD = re.compile(rf"{_BEGINS}(?P<label>{_SPACED})[ 　]{{0,2}}：[ 　]*")
_MARKED = re.compile(rf"{_BEGINS}【(?P<label>{_SPACED})】：?[ 　]*")


@cache
def _inside() -> re.Pattern[str]:
    words = sorted((re.escape(w) for w in columns()), key=len, reverse=True)
    return re.compile(
        rf"(?<=[\s　；|，。/）、])(?P<label>{'|'.join(words)})(?:（[^（）\n]{{1,8}}）)?：[ 　]*"
    )


def labels_of(line: str, at: int) -> list[Labelled]:
    """The labels of a line that begins at ``at``: at its head, known or not, and known ones behind.

    What a label labels ends before the next one. An unknown label at the head has the column "".
    """
    if "：" not in line and "】" not in line:
        return _with_a_gap(line, at)
    head = _AT_HEAD.match(line) or _MARKED.match(line)
    found: list[tuple[str, int, int]] = []
    if head is not None:
        column = column_of(head["label"])
        unknown = column is None and (
            head[0].rstrip(" 　").endswith("】") or re.search("[ 　]", head["label"])
        )
        if not unknown:
            found.append((column or "", head.start("label"), head.end()))
    first = head.end() if found and head is not None else 0
    found += [
        (columns()[m["label"]], m.start(), m.end())
        for m in _inside().finditer(line, max(0, first - 1))
        if m.start() >= first
    ]
    if not found:
        return []
    ends = [start for _, start, _ in found[1:]] + [len(line)]
    return [
        Labelled(column, at + start, at + begin, at + _trimmed(line, begin, end))
        for (column, start, begin), end in zip(found, ends, strict=True)
    ]


_GAP = re.compile(
    rf"{_BEGINS}(?P<label>[一-鿿]{{2,8}}(?:[/／][一-鿿]{{2,6}})?)(?:　[ 　]*| {{2,}}[ 　]*)(?=\S)"
)


def _with_a_gap(line: str, at: int) -> list[Labelled]:
    """ "被拘捕　2022年9月3日": a known label and a gap."""
    match = _GAP.match(line)
    if match is None or column_of(match["label"]) is None:
        return []
    first = match.start("label")
    cells = [(m.start(), m.end()) for m in _CELL.finditer(line, first)]
    found: list[tuple[str, int, int]] = []
    for n, (a, b) in enumerate(cells[:-1]):
        column = column_of(line[a:b])
        led = found and found[-1][2] == a
        if column is not None and not led:
            found.append((column, a, cells[n + 1][0]))
    ends = [start for _, start, _ in found[1:]] + [len(line)]
    return [
        Labelled(column, at + start, at + begin, at + _trimmed(line, begin, end))
        for (column, start, begin), end in zip(found, ends, strict=True)
    ]


_CELL = re.compile(r"\S+(?: \S+)*?(?=　| {2,}|\s*$)")


def _trimmed(line: str, start: int, end: int) -> int:
    while end > start and line[end - 1] in " 　\r；|/，、":
        end -= 1
    return end
