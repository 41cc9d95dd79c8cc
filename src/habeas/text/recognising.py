"""Text recognition: pictures of text are given to ``tesseract``, page by page, in the jail.

Which model reads is told by the script that stands on the first page; of the models for simplified
and traditional characters the one that is surer of that page. What was recognised is marked, word
by word, with how sure the program was; a second look in another way counts the letters again.
"""

from __future__ import annotations

import json
import re
import shutil
import time
from dataclasses import dataclass, field
from functools import cache

from habeas.text import limits
from habeas.text.assembly import letters
from habeas.text.errors import NoJail, Unreadable
from habeas.text.jail import door
from habeas.text.jail.door import Program
from habeas.text.opened import Opened

_WORD = re.compile(r"^5(?:\t\d+){9}\t(\d+(?:\.\d+)?)\t(\S+)$", re.MULTILINE)
_SCRIPT = re.compile(r"^Script: (\w+)$", re.MULTILINE)
_SURE = re.compile(r"^Script confidence: (\d+(?:\.\d+)?)$", re.MULTILINE)
_SURE_ENOUGH = 1.5
_MODELS = {
    "Latin": ("eng",), "Han": ("chi_sim+eng", "chi_tra+eng"),
    "Japanese": ("chi_sim+eng", "chi_tra+eng"),
    "HanS": ("chi_sim+eng",), "HanT": ("chi_tra+eng",), "Cyrillic": ("rus",), "Arabic": ("ara",),
    "Hangul": ("kor",), "Thai": ("tha",), "Devanagari": ("hin",), "Hebrew": ("heb",),
    "Tibetan": ("bod",), "Myanmar": ("mya",), "Greek": ("ell",),
}  # fmt: skip
"""The models that can read a script. Chinese may be taken for Japanese, which shares its signs."""
_ANY = ("eng", "chi_sim+eng", "chi_tra+eng")


@cache
def program() -> str | None:
    """Where ``tesseract`` stands on this machine; None where it is not installed."""
    return shutil.which("tesseract")


@cache
def models() -> frozenset[str]:
    """The models that are installed."""
    told = _tesseract(b"", "", "--list-langs")
    return frozenset(told.decode("utf-8", "replace").split("\n")[1:]) - {""}


def available() -> bool:
    """Whether text can be recognised here."""
    try:
        return program() is not None and bool(models())
    except Unreadable:
        return False


@dataclass(slots=True)
class Recognition:
    """The pages of one original while they are recognised."""

    data: bytes
    name: str
    pdf: bool
    model: str = ""
    script: str = ""
    doubts: list[str] = field(default_factory=list)
    pages: list[dict[str, object]] = field(default_factory=list)

    def page(self, number: int) -> None:
        """One page of a PDF, or all pages of a picture."""
        resolution, picture = 0, self.data
        if self.pdf:
            found, _ = door.opened(
                "habeas.text.pdf_picture:drawn", self.data, self.name, {"page": number}
            )
            resolution, picture = int(found.parts[0].name), found.parts[0].data
        shape = ("--dpi", str(resolution or 300))
        if not self.model and not self._choose(picture, shape):
            return
        told = self._told.pop(self.model, "") or self._read(picture, shape, self.model)
        second = self._read(picture, shape, self.model, "11")
        self.pages.append(
            {"page": number, "resolution": resolution, "told": told,
             "second": sum(letters(word) for _, word in _WORD.findall(second))}
        )  # fmt: skip

    _told: dict[str, str] = field(default_factory=dict)

    def _choose(self, picture: bytes, shape: tuple[str, ...]) -> bool:
        """Choose the model by the script of the first page; False where none is installed."""
        self.script = _script(picture, self.name)
        asked = _MODELS.get(self.script, _ANY)
        have = [one for one in asked if set(one.split("+")) <= models()]
        if not have:
            self.doubts.append(
                f"its script ({self.script or 'unknown'}) can be read by no model that is installed"
            )
            return False
        if len(have) > 1:
            self._told = {one: self._read(picture, shape, one) for one in have}
            have = sorted(have, key=lambda one: _sureness(self._told[one]), reverse=True)
        self.model = have[0]
        return True

    def _read(self, picture: bytes, shape: tuple[str, ...], model: str, way: str = "1") -> str:
        if way == "1" and "osd" not in models():
            way = "3"
        arguments = ("stdin", "stdout", "-l", model, "--psm", way, *shape, "tsv")
        return _tesseract(picture, self.name, *arguments).decode("utf-8", "replace")


def recognised(data: bytes, name: str, pages: tuple[int, ...], *, pdf: bool) -> tuple[Opened, str]:
    """What can be recognised on these pages, and the level of the jail. Raises an Unreadable."""
    begun = time.monotonic()
    made = Recognition(data, name, pdf)
    left: list[int] = []
    for number in pages if pdf else pages[:1]:
        if time.monotonic() - begun > limits.RECOGNITION_SECONDS:
            left.append(number)
            continue
        try:
            made.page(number)
        except NoJail:
            raise
        except Unreadable as refusal:
            made.doubts.append(f"page {number}: {refusal.why}")
        if made.script and not made.model:
            break
    if left:
        seconds = limits.RECOGNITION_SECONDS
        made.doubts.append(f"{len(left)} pages beyond the {seconds} seconds given to recognition")
    told = json.dumps({"pages": made.pages, "doubts": made.doubts, "model": made.model})
    return door.opened("habeas.text.recognised:opened", told.encode(), name)


def _script(picture: bytes, name: str) -> str:
    """The script of a picture; empty where the program is not sure of it."""
    if "osd" not in models():
        return ""
    try:
        told = _tesseract(picture, name, "stdin", "stdout", "-l", "osd", "--psm", "0").decode()
    except Unreadable:
        return ""
    script, sure = _SCRIPT.search(told), _SURE.search(told)
    return script[1] if script and sure and float(sure[1]) >= _SURE_ENOUGH else ""


def _sureness(told: str) -> float:
    """How sure the program was of a page: of each letter, less for fewer letters."""
    words = [(float(sure), len(word)) for sure, word in _WORD.findall(told)]
    count = sum(length for _, length in words)
    return sum(sure * length for sure, length in words) / (count + 1)


def _tesseract(picture: bytes, name: str, *arguments: str) -> bytes:
    path = program()
    assert path is not None
    seconds = limits.RECOGNITION_PAGE_SECONDS
    return door.ran(Program("tesseract", path, arguments, seconds=seconds), picture, name)
