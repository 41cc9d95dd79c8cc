"""The steps of a case, each with its day: 刑事拘留（2021.7.26）, 2023/10/12 批准逮捕, 2021.7.26—2022.1.25 指居."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN

if TYPE_CHECKING:
    from habeas.reading.chinese.draft import Draft
    from habeas.reading.chinese.tables.cells import Cell, Part

_STEPS: tuple[tuple[re.Pattern[str], Event, dict[str, str]], ...] = tuple(
    (re.compile(words), event, slots)
    for words, event, slots in (
        ("(?:刑事拘留|刑拘)", Event.DETENTION, {"kind": "刑事拘留"}),
        ("(?:行政拘留|行拘)", Event.DETENTION, {"kind": "行政拘留"}),
        ("(?:指定居所监视居住|指居)", Event.DETENTION, {"kind": "指定居所监视居住"}),
        ("监视居住", Event.DETENTION, {"kind": "监视居住"}),
        ("留置", Event.DETENTION, {"kind": "留置"}),
        ("(?:批准|正式|执行|决定)?(?:逮捕|批捕)", Event.ARREST, {"kind": "formal"}),
        ("(?:被抓|被捕|被带走|抓捕)", Event.ARREST, {}),
        ("(?:取保候审|取保)", Event.BAIL, {"kind": "取保候审", "outcome": "granted"}),
        ("移送审查起诉|移送起诉|审查起诉", Event.CHARGE, {"kind": "移送审查起诉"}),
        ("(?:提起)?(?:公诉|起诉)", Event.CHARGE, {}),
        ("(?:一审)?(?:开庭|庭审)", Event.TRIAL, {}),
        ("(?:释放|获释|刑满释放|出狱)", Event.RELEASE, {}),
    )
)  # fmt: skip
_PIECE = re.compile(r"[，；、。→➔/／]|[ 　]+|-{1,2}>|$")
_REST = re.compile(r"[\s　（）()：:—~至到起止于被经获，-]*")


def measured(part: Part, cell: Cell) -> list[Draft] | None:
    """The steps that a cell lists; None where it says more than words for steps and days."""
    text, (start, end) = part.folded.text, cell.read
    made: list[Draft] = []
    for a, b in _pieces(text, start, end):
        found = _step(part, cell, a, b)
        if found is None:
            return None
        made.append(found)
    return made or None


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    out, at, depth = [], start, 0
    n = start
    while n < end:
        depth += (text[n] == "（") - (text[n] == "）")
        match = _PIECE.match(text, n, end) if depth <= 0 else None
        slash = match is not None and match[0] == "/" and text[n - 1 : n].isdigit()
        if match is not None and match.end() > n and not slash:
            out.append((at, n))
            at = n = match.end()
            continue
        n += 1
    return [(a, b) for a, b in (*out, (at, end)) if text[a:b].strip()]


def _step(part: Part, cell: Cell, start: int, end: int) -> Draft | None:
    text = part.folded.text
    dates = part.dates_in(start, end)
    words, at = "", start
    for dated in dates:
        words, at = words + text[at : dated.start], dated.end
    bare = _REST.sub("", words + text[at:end])
    for form, event, slots in _STEPS:
        if form.fullmatch(bare):
            when = dates[0].when if dates else UNKNOWN
            stance = Stance.PLANNED if part.ahead(when) else Stance.ASSERTED
            inside = (cell.start, cell.end) if cell.read != (cell.at, cell.end) else (start, end)
            base = replace(
                part.draft(event, cell, "sheet.step"), start=inside[0], end=inside[1], at=start
            )
            kind = slots.get("kind")
            kind = kind if event is not Event.ARREST or part.mainland else None
            charge = part.charge if event in {Event.ARREST, Event.CHARGE} else None
            return replace(
                base,
                when=when,
                stance=stance,
                kind=kind,
                outcome=slots.get("outcome"),
                charge=charge,
            )
    return None
