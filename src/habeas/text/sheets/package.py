"""The package of an XLSX or ODS file: its parts, and where each leads, within the limits."""

from __future__ import annotations

import posixpath
from collections import Counter
from typing import TYPE_CHECKING

from habeas.text import zipped
from habeas.text.errors import Damaged, Locked, NotText, Suspicious
from habeas.text.sheets.xml import walk

if TYPE_CHECKING:
    import zipfile

BROKEN = "a spreadsheet of which a part is damaged"


class Package:
    """The parts of one spreadsheet file."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        self.archive: zipfile.ZipFile = zipped.contents(data, name)
        infos = self.archive.infolist()
        folded = Counter(info.filename.lower() for info in infos)
        if any(count > 1 for count in folded.values()):
            raise Suspicious(name, "a spreadsheet that holds two parts of one name")
        if any(info.flag_bits & 1 for info in infos):
            raise Locked(name, "a spreadsheet")
        self.infos = {info.filename: info for info in infos}

    def bytes_of(self, part: str) -> bytes:
        """The bytes of a part, empty when there is none. Raises Damaged."""
        info = self.infos.get(part)
        if info is None:
            return b""
        data = zipped.member(self.archive, info)
        if data is None:
            raise Damaged(self.name, BROKEN)
        return data

    def relations(self, part: str) -> dict[str, tuple[str, str, bool]]:
        """What a part points to, by id: the last word of the kind, the target, whether outside."""
        folder, file = posixpath.split(part)
        data = self.bytes_of(f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels")
        found: dict[str, tuple[str, str, bool]] = {}

        def start(tag: str, told: dict[str, str]) -> None:
            if tag == "Relationship":
                kind = told.get("Type", "").rsplit("/", 1)[-1]
                target = told.get("Target", "")
                outside = told.get("TargetMode") == "External"
                if not outside:
                    target = posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
                found[told.get("Id", "")] = (kind, target, outside)

        if data:
            walk(data, self.name, start=start)
        return found

    def workbook(self) -> str:
        """The part that lists the sheets of an XLSX file. Raises NotText for another kind."""
        for kind, target, outside in self.relations("").values():
            if kind == "officeDocument" and not outside and target in self.infos:
                if target.endswith(".bin"):
                    raise NotText(self.name, "a binary spreadsheet (save it as .xlsx)")
                return target
        if "xl/workbook.xml" in self.infos:
            return "xl/workbook.xml"
        raise NotText(self.name, "no spreadsheet")
