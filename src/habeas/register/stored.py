"""Records as plain values and back: how they stand in a payload.

``cattrs`` follows the records' own types, so a field that a record gains is stored without a word
here. A trace is written as rows of numbers, since a long page has thousands of runs.
"""

from __future__ import annotations

from functools import cache
from typing import Any, TypeVar, cast

from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from habeas.records.claim import Claim
from habeas.records.document import Box, Document, Place, Run, Text, Trace

R = TypeVar("R")


def plain(record: object) -> dict[str, object]:
    """A record as values that canonical JSON can hold; what is at its default is left out."""
    return cast("dict[str, object]", _converter().unstructure(record))


def restored(kind: type[R], value: object) -> R:
    """The record that :func:`plain` wrote."""
    return _converter().structure(value, kind)


@cache
def _converter() -> Converter:
    converter = Converter(omit_if_default=True, forbid_extra_keys=False)
    converter.register_unstructure_hook(Trace, _rows)
    converter.register_structure_hook(Trace, lambda rows, _: _trace(rows))
    converter.register_structure_hook(int | str | None, lambda value, _: value)
    converter.register_structure_hook(str | int | bool | tuple[str, ...] | None, _fact)
    for kind in (Document, Text, Claim):
        converter.register_unstructure_hook(
            kind, make_dict_unstructure_fn(kind, converter, _cattrs_omit_if_default=True)
        )
        converter.register_structure_hook(kind, make_dict_structure_fn(kind, converter))
    return converter


def _fact(value: object, _: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def _rows(trace: Trace) -> object:
    """Five numbers a run; where an original has parts or pages, their names and places beside."""
    rows = [[r.start, r.end, r.place.start, r.place.end, int(r.exact)] for r in trace.runs]
    if not any(run.place.part or run.place.page for run in trace.runs):
        return rows
    parts = list(dict.fromkeys(run.place.part for run in trace.runs))
    number = {part: place for place, part in enumerate(parts)}
    for row, run in zip(rows, trace.runs, strict=True):
        box = run.place.box
        row.extend((number[run.place.part], run.place.page))
        row.extend((box.left, box.top, box.right, box.bottom) if box else ())
    return {"parts": parts, "rows": rows}


def _trace(stored: Any) -> Trace:  # noqa: ANN401 - as JSON holds it
    if isinstance(stored, list):
        stored = {"parts": [""], "rows": stored}
    return Trace(tuple(_run(row, stored["parts"]) for row in stored["rows"]))


def _run(row: list[int], parts: list[str]) -> Run:
    start, end, first, last, exact, *rest = row
    if not rest:
        return Run(start, end, Place(first, last), bool(exact))
    box = Box(*rest[2:]) if len(rest) > 2 else None
    return Run(start, end, Place(first, last, parts[rest[0]], rest[1], box), bool(exact))
