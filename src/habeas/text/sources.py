"""Where originals come from: files, folders, standard input."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from habeas.text.errors import NoSuchFile

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


@dataclass(frozen=True, slots=True)
class Original:
    """One original to be read: its name, its stem, and its path (None for standard input)."""

    name: str
    stem: str
    path: Path | None

    def data(self, stdin: BinaryIO) -> bytes:
        """Its bytes. Raises NoSuchFile when it cannot be opened."""
        if self.path is None:
            return stdin.read()
        try:
            return self.path.read_bytes()
        except OSError as error:
            raise NoSuchFile(self.name) from error


def walk(paths: Iterable[str]) -> Iterator[Original]:
    """The originals that paths name: files as given, folders whole in sorted order, ``-`` for
    standard input. Hidden files are passed over. Raises NoSuchFile for a path that is none.
    """
    for path in paths:
        if path == "-":
            yield Original("standard input", "stdin", None)
            continue
        place = Path(path)
        if place.is_dir():
            yield from _folder(place)
        elif place.is_file():
            yield Original(place.name, place.stem, place)
        else:
            raise NoSuchFile(place.name)


def _folder(folder: Path) -> Iterator[Original]:
    for place in sorted(folder.rglob("*")):
        inside = place.relative_to(folder)
        if place.is_file() and not any(part.startswith(".") for part in inside.parts):
            yield Original(str(inside), place.stem, place)


def ids(originals: Sequence[Original]) -> list[str]:
    """What each is known by among the others: the stem of its name, or, where several share it, the
    whole name with its folders, and a number where even that is shared.
    """
    stems = Counter(one.stem.casefold() for one in originals)
    taken: set[str] = set()
    found: list[str] = []
    for one in originals:
        own = one.stem if stems[one.stem.casefold()] == 1 else one.name.replace("/", "_")
        number, name = 1, own
        while name.casefold() in taken:
            number += 1
            name = f"{own} ({number})"
        taken.add(name.casefold())
        found.append(name)
    return found
