"""A package of web archives (WACZ): each archive is a document, what is stated of it is checked."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from typing import TYPE_CHECKING

from habeas.records.document import Completeness
from habeas.text import zipped
from habeas.text.assembly import listing
from habeas.text.errors import Damaged
from habeas.text.opened import Carried, Opened, Part

if TYPE_CHECKING:
    import zipfile

MEDIA_TYPE = "application/wacz"
_ARCHIVES = (".warc", ".warc.gz")


def opened(archive: zipfile.ZipFile, data: bytes, name: str) -> Opened:
    """A package. Raises Damaged."""
    doubts = list(zipped.doubts_of(archive, data))
    infos = {info.filename: info for info in archive.infolist()}
    stated = _stated(archive, infos, doubts)
    parts: list[Part] = []
    for path, info in infos.items():
        if not (path.startswith("archive/") and path.lower().endswith(_ARCHIVES)):
            continue
        found = zipped.member(archive, info)
        if found is None:
            doubts.append("an archive inside whose bytes are damaged")
            continue
        told = []
        if path in stated and stated[path] != _digest(found, stated[path]):
            told.append("its digest is not the one that the package states")
        parts.append(Part(zipped.said(info).rsplit("/", 1)[-1], found, Carried(doubts=tuple(told))))
    if not parts:
        raise Damaged(name, "a package of web archives that holds none that can be read")
    gone = [path for path in stated if path not in infos]
    if gone:
        doubts.append(f"{len(gone)} files that the package names and does not hold")
    layer = listing((part.name for part in parts), len(data))
    if doubts:
        layer = replace(layer, completeness=Completeness("partial", tuple(doubts)))
    return Opened(MEDIA_TYPE, layer, tuple(parts), container=True)


def _stated(
    archive: zipfile.ZipFile, infos: dict[str, zipfile.ZipInfo], doubts: list[str]
) -> dict[str, str]:
    """The digest of each file by its path, as the package states them."""
    told = zipped.member(archive, infos["datapackage.json"])
    try:
        resources = json.loads(told or b"")["resources"]
        return {str(one["path"]): str(one["hash"]) for one in resources if "hash" in one}
    except (ValueError, KeyError, TypeError, RecursionError):
        doubts.append("what the package states of its files cannot be read")
        return {}


def _digest(data: bytes, stated: str) -> str:
    """The digest of a file in the form of the stated one; the stated one where it is of no kind
    that can be checked.
    """
    kind = stated.partition(":")[0].lower()
    if kind not in {"sha256", "md5", "sha512"}:
        return stated
    return f"{kind}:{hashlib.new(kind, data, usedforsecurity=False).hexdigest()}"
