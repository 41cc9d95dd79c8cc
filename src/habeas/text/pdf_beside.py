"""What a PDF holds besides its pages: what would act, forms of another layer, files inside.

Every object of the file is looked at, so that it does not matter where an action hangs (on a page,
a field, an outline, behind another action).
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

from habeas.text.opened import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdf import PdfReader

_ACTS = {
    "/JavaScript": "scripts", "/Launch": "programs to be started",
    "/SubmitForm": "forms that are sent", "/ImportData": "data to be fetched",
    "/GoToR": "links to other files", "/GoToE": "links to other files",
    "/Rendition": "films or sounds", "/Movie": "films or sounds", "/Sound": "films or sounds",
    "/RichMediaExecute": "films or sounds", "/3D": "films or sounds",
    "/RichMedia": "films or sounds", "/Screen": "films or sounds",
}  # fmt: skip
"""Actions (``/S``) and annotations (``/Subtype``), by what they are."""
_AUTOMATIC = ("/OpenAction", "/AA")
_MOST_OBJECTS, _DEEPEST = 20_000, 12
_LONGEST_NAME = 200
_SECONDS = 3.0


@dataclass(slots=True)
class Beside:
    """What was found: what would act, in words, files inside, whether a form has another layer, and
    whether every object was looked at.
    """

    acts: set[str] = field(default_factory=set)
    files: list[Part] = field(default_factory=list)
    layered: bool = False
    whole: bool = True


def beside(reader: PdfReader, failures: tuple[type[Exception], ...]) -> Beside:
    """Look at every object; one that is broken (``failures``) is passed over."""
    found = Beside()
    until = time.process_time() + _SECONDS
    numbers = {number for table in (*reader.xref.values(), reader.xref_objStm) for number in table}
    for number in sorted(numbers)[:_MOST_OBJECTS]:
        if time.process_time() > until:
            found.whole = False
            break
        try:
            _look(found, IndirectObject(number, 0, reader).get_object(), 0, automatic=False)
        except failures:
            continue
    found.whole = found.whole and len(numbers) <= _MOST_OBJECTS
    return found


def _look(found: Beside, one: Any, depth: int, *, automatic: bool) -> None:  # noqa: ANN401 - of pypdf
    if depth > _DEEPEST:
        found.whole = False
        return
    if isinstance(one, ArrayObject):
        for inner in one:
            if not isinstance(inner, IndirectObject):
                _look(found, inner, depth + 1, automatic=automatic)
    elif isinstance(one, DictionaryObject):
        _note(found, one, automatic=automatic)
        for key, inner in one.items():
            at_once = key in _AUTOMATIC
            if not isinstance(inner, IndirectObject):
                _look(found, inner, depth + 1, automatic=automatic or at_once)
            elif at_once:
                _look(found, inner.get_object(), depth + 1, automatic=True)


def _note(found: Beside, one: DictionaryObject, *, automatic: bool) -> None:
    """What one dictionary of the file tells."""
    for kind in (one.get("/S"), one.get("/Subtype")):
        if isinstance(kind, str) and kind in _ACTS:
            found.acts.add(_ACTS[kind])
    if "/JS" in one:
        found.acts.add(_ACTS["/JavaScript"])
    if automatic and one.get("/S") == "/URI":
        found.acts.add("links that open by themselves")
    found.layered = found.layered or "/XFA" in one
    if "/EF" in one:
        found.files += _files(one)


def _files(one: DictionaryObject) -> Iterator[Part]:
    """The file that a file specification holds."""
    held = one["/EF"].get_object()
    if not isinstance(held, DictionaryObject):
        return
    content = next((held[key].get_object() for key in ("/UF", "/F") if key in held), None)
    if isinstance(content, StreamObject):
        said = str(one.get("/UF") or one.get("/F") or "file")
        name = " ".join(said.split()).encode("utf-8", "replace").decode()
        yield Part(name[-_LONGEST_NAME:] or "file", bytes(content.get_data()))
