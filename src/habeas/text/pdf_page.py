"""The characters of one page of a PDF as PDFium places them, and which are not to be seen."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

import pypdfium2.raw as pdfium

from habeas.records.document import Box

if TYPE_CHECKING:
    from collections.abc import Iterator

_TEXT, _PATH, _IMAGE, _FORM = 1, 2, 3, 5
_UNDRAWN = frozenset({3, 7})
"""Render modes that draw nothing."""
_WHITE = 245
_SMALLEST = 1.0
_DEEPEST = 8
_MOST_OBJECTS = 50_000
_BAND = 16.0
_FARTHEST = 20_000.0
_UNIT = 1000
_THINNEST = 2.0
"""What is thinner covers no letter: a rule, the edge of a cell."""

Rectangle = tuple[float, float, float, float]
"""Left, bottom, right, top, in points of the page's own space."""


@dataclass(slots=True)
class Character:
    """One character: its sign, where it stands, and why it is not to be seen, if it is not."""

    sign: str
    place: Rectangle
    kind: str = ""


@dataclass(frozen=True, slots=True)
class _Drawn:
    """Something that may cover what was drawn before it, or stand behind what comes after."""

    order: int
    place: Rectangle
    image: bool
    dark: bool


@dataclass(slots=True)
class _Objects:
    """What a page draws, in order; ``odd`` are words that are not drawn, or white."""

    orders: dict[int, int] = field(default_factory=dict)
    odd: dict[int, str] = field(default_factory=dict)
    drawn: list[_Drawn] = field(default_factory=list)
    count: int = 0
    bands: dict[int, list[_Drawn]] = field(default_factory=dict)

    def add(self, drawn: _Drawn) -> None:
        """Something drawn, found again by how high on the page it stands."""
        self.drawn.append(drawn)
        low, high = (int(max(min(y, _FARTHEST), -_FARTHEST) // _BAND) for y in drawn.place[1::2])
        for band in range(low, high + 1):
            self.bands.setdefault(band, []).append(drawn)

    def at(self, x: float, y: float) -> list[_Drawn]:
        """What is drawn at a point."""
        return [one for one in self.bands.get(int(y // _BAND), ()) if _holds(one.place, x, y)]


class Page:
    """One loaded page. Use it in a ``with``."""

    def __init__(self, document: ctypes.c_void_p, number: int) -> None:
        self._page = pdfium.FPDF_LoadPage(document, number)
        if not self._page:
            raise ValueError("page")
        self._text = pdfium.FPDFText_LoadPage(self._page)
        self.width = pdfium.FPDF_GetPageWidthF(self._page)
        self.height = pdfium.FPDF_GetPageHeightF(self._page)
        self._drawn: _Objects | None = None
        origin, across, up = self._device(0, 0), self._device(_UNIT, 0), self._device(0, _UNIT)
        self._origin = origin
        self._across = tuple((one - zero) / _UNIT for one, zero in zip(across, origin, strict=True))
        self._up = tuple((one - zero) / _UNIT for one, zero in zip(up, origin, strict=True))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._text:
            pdfium.FPDFText_ClosePage(self._text)
        pdfium.FPDF_ClosePage(self._page)

    def _device(self, x: float, y: float) -> tuple[int, int]:
        across, down = ctypes.c_int(), ctypes.c_int()
        wide, high = round(self.width * 100), round(self.height * 100)
        pdfium.FPDF_PageToDevice(self._page, 0, 0, wide, high, 0, x, y, across, down)
        return across.value, down.value

    def box(self, place: Rectangle) -> Box:
        """A rectangle as it is shown: turned with the page, from its upper left corner."""
        left, bottom, right, top = place
        one, two = self._shown(left, top), self._shown(right, bottom)
        corners = (
            min(one[0], two[0]), min(one[1], two[1]), max(one[0], two[0]), max(one[1], two[1]),
        )  # fmt: skip
        return Box(
            *(round(max(min(corner, _FARTHEST * 100), -_FARTHEST * 100)) for corner in corners)
        )

    def _shown(self, x: float, y: float) -> tuple[float, float]:
        return (
            self._origin[0] + self._across[0] * x + self._up[0] * y,
            self._origin[1] + self._across[1] * x + self._up[1] * y,
        )

    @property
    def pictures(self) -> int:
        """How many pictures the page draws."""
        return sum(one.image for one in self._objects().drawn)

    @property
    def draws(self) -> bool:
        """Whether anything is drawn on the page."""
        return self._objects().count > 0

    def characters(self) -> list[Character]:
        """Every character in the order of the page, with the blanks and line ends of PDFium."""
        if not self._text:
            return []
        found = []
        unicode, place_of = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetLooseCharBox
        text, box = self._text, pdfium.FS_RECTF()
        here = ctypes.byref(box)
        for number in range(max(pdfium.FPDFText_CountChars(text), 0)):
            code = unicode(text, number)
            known = 0 < code < 0xD800 or 0xDFFF < code < 0x110000
            sign = chr(code) if known else "\ufffd"
            place_of(text, number, here)
            left, right = sorted((box.left, box.right))
            low, high = sorted((box.bottom, box.top))
            one = Character(sign, (left, low, right, high))
            if not sign.isspace():
                one.kind = self._why_unseen(number, one.place)
            found.append(one)
        return found

    def _why_unseen(self, number: int, place: Rectangle) -> str:
        left, bottom, right, top = place
        x, y = (left + right) / 2, (bottom + top) / 2
        across, down = self._shown(x, y)
        inside = 0 <= across <= self.width * 100 and 0 <= down <= self.height * 100
        if top - bottom < _SMALLEST or not inside:
            return "hidden"
        objects = self._objects()
        here = objects.at(x, y)
        if not (here or objects.odd):
            return ""
        handle = pdfium.FPDFText_GetTextObject(self._text, number)
        address = ctypes.addressof(handle.contents) if handle else 0
        order = objects.orders.get(address, objects.count)
        scan = any(one.image and self._share(one.place) > 0.5 for one in here)
        if address in objects.odd and objects.odd[address] == "undrawn":
            return "recognised" if scan else "hidden"
        after = [one for one in here if one.order > order]
        if after:
            return "recognised" if scan and all(one.image for one in after) else "covered"
        behind = any(one.order < order and (one.dark or one.image) for one in here)
        return "hidden" if address in objects.odd and not behind else ""

    def _share(self, place: Rectangle) -> float:
        left, bottom, right, top = place
        whole = self.width * self.height
        return (right - left) * (top - bottom) / whole if whole else 0.0

    def _objects(self) -> _Objects:
        if self._drawn is None:
            self._drawn = self._looked()
        return self._drawn

    def _looked(self) -> _Objects:
        found = _Objects()
        for handle, nested in self._each():
            found.count += 1
            kind = pdfium.FPDFPageObj_GetType(handle)
            if kind == _TEXT:
                address = ctypes.addressof(handle.contents)
                found.orders[address] = found.count
                if pdfium.FPDFTextObj_GetTextRenderMode(handle) in _UNDRAWN:
                    found.odd[address] = "undrawn"
                elif _white(handle):
                    found.odd[address] = "white"
            elif not nested and kind in {_PATH, _IMAGE}:
                drawn = _drawn(handle, kind, found.count)
                if drawn is not None:
                    found.add(drawn)
        return found

    def _each(self) -> Iterator[tuple[ctypes._Pointer[pdfium.fpdf_pageobject_t__], bool]]:
        """Every object in drawing order; those inside a form count as nested."""
        stack = [
            (pdfium.FPDFPage_GetObject(self._page, number), 0)
            for number in reversed(range(min(self._count(), _MOST_OBJECTS)))
        ]
        while stack:
            handle, depth = stack.pop()
            if not handle:
                continue
            yield handle, depth > 0
            if pdfium.FPDFPageObj_GetType(handle) == _FORM and depth < _DEEPEST:
                inner = min(pdfium.FPDFFormObj_CountObjects(handle), _MOST_OBJECTS)
                stack += [
                    (pdfium.FPDFFormObj_GetObject(handle, number), depth + 1)
                    for number in reversed(range(inner))
                ]

    def _count(self) -> int:
        return int(pdfium.FPDFPage_CountObjects(self._page))


def _white(handle: ctypes._Pointer[pdfium.fpdf_pageobject_t__]) -> bool:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not pdfium.FPDFPageObj_GetFillColor(handle, red, green, blue, alpha):
        return False
    return bool(alpha.value == 0 or min(red.value, green.value, blue.value) >= _WHITE)


def _holds(place: Rectangle, x: float, y: float) -> bool:
    return place[0] <= x <= place[2] and place[1] <= y <= place[3]


def _drawn(
    handle: ctypes._Pointer[pdfium.fpdf_pageobject_t__], kind: int, order: int
) -> _Drawn | None:
    """A filled path or a picture that lets nothing through; None for what does."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(handle, left, bottom, right, top):
        return None
    place = (left.value, bottom.value, right.value, top.value)
    if min(place[2] - place[0], place[3] - place[1]) < _THINNEST:
        return None
    if kind == _IMAGE:
        clear = pdfium.FPDFPageObj_HasTransparency(handle)
        return None if clear else _Drawn(order, place, image=True, dark=True)
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    filled = pdfium.FPDFPath_GetDrawMode(handle, mode, stroke) and mode.value != 0
    if not (filled and pdfium.FPDFPageObj_GetFillColor(handle, red, green, blue, alpha)):
        return None
    if alpha.value < 255:
        return None
    dark = min(red.value, green.value, blue.value) < _WHITE
    return _Drawn(order, place, image=False, dark=dark)
