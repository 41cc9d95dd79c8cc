"""What a child in the jail writes, and how it is read back by somebody who does not trust it.

An answer is the length of its first part, that part as JSON (text, trace, verdict, or why nothing
was read), and the bytes of the documents inside. Nothing is pickled. A child that was taken over
can still write a text that the document does not hold; it can do no more than that.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from habeas.records.document import Box, Completeness, Mask, Place, Run, Trace
from habeas.text import errors, limits
from habeas.text.layer import Layer, Stated
from habeas.text.opened import NOTHING, Carried, Opened, Part, Undrawn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_REFUSALS = {
    kind.__name__: kind
    for kind in (
        errors.EmptyDocument, errors.NotText, errors.Undecodable, errors.TooMuch, errors.Damaged,
        errors.Locked, errors.Pictures, errors.Suspicious, errors.Stopped,
    )
}  # fmt: skip
_LONGEST_REASON = 300


class BadAnswer(ValueError):
    """An answer that is not what a reader writes."""


def written(reader: Callable[[bytes, str], Opened], data: bytes, name: str) -> Iterator[bytes]:
    """The answer of a reader about one original, piece by piece."""
    parts: tuple[Part, ...] = ()
    try:
        opened = reader(data, name)
        parts = opened.parts
        head = _plain(opened)
    except errors.Unreadable as refusal:
        head = {"refused": [type(refusal).__name__, refusal.why, refusal.remedy]}
    body = json.dumps(head, separators=(",", ":")).encode()
    if len(body) > limits.JAIL_OUTPUT_BYTES:
        parts = ()
        why = f"a file whose text and places take more than {limits.JAIL_OUTPUT_BYTES >> 20} MB"
        body = json.dumps({"refused": ["Stopped", why, "split the file"]}).encode()
    yield len(body).to_bytes(8)
    yield body
    for part in parts:
        yield part.data


def _plain(opened: Opened) -> dict[str, object]:
    layer = opened.layer
    stated = layer.stated
    names = list(dict.fromkeys(run.place.part for run in layer.trace.runs))
    number = {name: place for place, name in enumerate(names)}
    return {
        "media_type": opened.media_type,
        "container": opened.container,
        "characters": layer.characters,
        "places": names,
        "runs": [_row(run, number) for run in layer.trace.runs],
        "verdict": layer.completeness.verdict,
        "unread": layer.completeness.unread,
        "masks": [[m.start, m.end, m.kind, m.label] for m in layer.masks],
        "stated": [stated.title, stated.publisher, stated.published, stated.url, stated.language],
        "parts": [_part(part) for part in opened.parts],
        "senders": opened.senders,
        "undrawn": opened.undrawn
        and [opened.undrawn.pages, opened.undrawn.count, opened.undrawn.pictures],
    }


def _part(part: Part) -> list[object]:
    told = part.carried
    row: list[object] = [part.name, len(part.data)]
    if told != NOTHING:
        row += [told.url, told.captured, told.charset, told.doubts]
    return row


def _row(run: Run, number: dict[str, int]) -> list[int]:
    place, box = run.place, run.place.box
    row = [run.start, run.end, place.start, place.end, int(run.exact)]
    if place.page or place.part:
        row += [number[place.part], place.page]
        row += [box.left, box.top, box.right, box.bottom] if box else []
    return row


def understood(answer: bytes, name: str) -> Opened:
    """What a child wrote, checked. Raises BadAnswer, or the refusal that it wrote."""
    size = int.from_bytes(answer[:8])
    if len(answer) < 8 or size > min(limits.JAIL_OUTPUT_BYTES, len(answer) - 8):
        raise BadAnswer("length")
    try:
        head = json.loads(answer[8 : 8 + size])
    except (ValueError, RecursionError):
        raise BadAnswer("form") from None
    try:
        if "refused" in head:
            refusal = _refusal(head["refused"], name)
        else:
            return _opened(head, memoryview(answer)[8 + size :])
    except (KeyError, TypeError, ValueError, IndexError, AttributeError):
        raise BadAnswer("shape") from None
    raise refusal


def _refusal(told: list[str], name: str) -> errors.Unreadable:
    kind, why, remedy = told
    refusal = _REFUSALS[kind].__new__(_REFUSALS[kind])
    errors.Unreadable.__init__(refusal, name, _line(why), _line(remedy))
    return refusal


def _line(words: str) -> str:
    if not isinstance(words, str):
        raise BadAnswer("words")
    return " ".join(words.split())[:_LONGEST_REASON]


def _opened(head: dict[str, Any], rest: memoryview) -> Opened:
    characters = _string(head["characters"])
    runs = tuple(_run(row, head["places"]) for row in head["runs"])
    _cover(runs, len(characters))
    masks = tuple(
        Mask(int(start), int(end), _string(kind), _string(label))
        for start, end, kind, label in head["masks"]
    )
    at = 0
    for mask in masks:
        if not at <= mask.start < mask.end <= len(characters):
            raise BadAnswer("masks")
        at = mask.end
    unread = tuple(_line(_string(words)) for words in head["unread"])
    verdict = str(head["verdict"])
    if verdict not in {"complete", "partial", "unread"}:
        raise BadAnswer("verdict")
    stated = Stated(*(None if one is None else _string(one) for one in head["stated"]))
    layer = Layer(characters, Trace(runs), Completeness(verdict, unread), masks, stated)
    parts = tuple(_parts(head["parts"], rest))
    undrawn = None
    if head["undrawn"]:
        pages, count, pictures = head["undrawn"]
        undrawn = Undrawn(tuple(int(one) for one in pages), int(count), int(pictures))
    media_type = _string(head["media_type"])
    senders = tuple(_line(_string(one)) for one in head["senders"])
    return Opened(media_type, layer, parts, bool(head["container"]), undrawn, senders)


def _string(value: object) -> str:
    """A string that can be written as UTF-8. Raises ValueError for what is none."""
    if not isinstance(value, str):
        raise BadAnswer("words")
    value.encode()
    return value


def _run(row: list[int], names: list[str]) -> Run:
    if not all(isinstance(one, int) for one in row):
        raise BadAnswer("runs")
    start, end, first, last, exact, *rest = row
    if not rest:
        return Run(start, end, Place(first, last), bool(exact))
    box = Box(*rest[2:6]) if len(rest) > 2 else None
    return Run(start, end, Place(first, last, _string(names[rest[0]]), rest[1], box), bool(exact))


def _cover(runs: tuple[Run, ...], length: int) -> None:
    at = 0
    for run in runs:
        if run.start != at or run.end <= at or run.place.end < run.place.start:
            raise BadAnswer("trace")
        at = run.end
    if at != length:
        raise BadAnswer("trace")


def _parts(told: list[list[Any]], rest: memoryview) -> Iterator[Part]:
    at = 0
    for name, size, *carried in told:
        if not isinstance(size, int) or not 0 <= size <= len(rest) - at:
            raise BadAnswer("parts")
        yield Part(_string(name), bytes(rest[at : at + size]), _carried(carried))
        at += size
    if at != len(rest):
        raise BadAnswer("parts")


def _carried(told: list[Any]) -> Carried:
    if not told:
        return NOTHING
    url, captured, charset, doubts = told
    url, captured, charset = (
        None if one is None else _string(one) for one in (url, captured, charset)
    )
    return Carried(url, captured, charset, tuple(_line(_string(one)) for one in doubts))
