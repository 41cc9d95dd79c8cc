"""A spreadsheet given back: its own bytes with rows added, some cells changed, and nothing that acts.

Runs in the jail like the readers, since it looks at a file of strangers. What is not asked to change
stays byte for byte: values, formats, comments, widths, charts.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from habeas.records.document import Completeness, Place
from habeas.text.assembly import Assembly
from habeas.text.errors import Stopped, Unreadable
from habeas.text.opened import Opened, Part

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MARK = "INTERNAL"


class NotWritten(Unreadable):
    """A spreadsheet in a form that is read and not written."""

    def __init__(self, name: str) -> None:
        super().__init__(
            name, "a spreadsheet in a form that is read and not written here",
            "save it as .xlsx, import that, and export --like it",
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class NewCell:
    """A cell to write: ``kind`` is ``text``, ``number`` or ``day`` (``words`` an ISO date); ``as_of``
    is a row of the sheet that shows how this column looks, 0 for none.
    """

    row: int
    column: int
    kind: str
    words: str
    like: int = 0


@dataclass(frozen=True, slots=True)
class Written:
    """A spreadsheet as it goes out, and what was made harmless in it, in words."""

    data: bytes
    neutralised: tuple[str, ...] = ()


def written(data: bytes, name: str, cells: Mapping[str, Sequence[NewCell]]) -> Written:
    """The spreadsheet with these cells, by sheet name; an empty word empties a cell. Raises an
    Unreadable.
    """
    from habeas.text.jail import door  # noqa: PLC0415 - start-up stays lazy
    from habeas.text.sheets.opening import old_form  # noqa: PLC0415 - the same

    if old_form(data, name):
        raise NotWritten(name)
    head = json.dumps({sheet: [asdict(one) for one in some] for sheet, some in cells.items()})
    asked = head.encode()
    found, _ = door.opened(
        "habeas.text.sheets.writing:opened", len(asked).to_bytes(8) + asked + data, name
    )
    if len(found.parts) != 2:
        raise Stopped(name, "a file that its reader gave no proper answer about")
    told = found.parts[1].data.decode("utf-8", "replace")
    return Written(found.parts[0].data, tuple(line for line in told.split("\n") if line))


def opened(asked: bytes, name: str) -> Opened:
    """The spreadsheet as one part, what was made harmless as another. Runs in the jail."""
    size = int.from_bytes(asked[:8])
    told, data = json.loads(asked[8 : 8 + size]), asked[8 + size :]
    cells = {sheet: [NewCell(**one) for one in some] for sheet, some in told.items()}
    if not data.startswith(b"PK"):
        from habeas.text.sheets.write_delimited import changed  # noqa: PLC0415
    else:
        from habeas.text.sheets.package import Package  # noqa: PLC0415

        if "content.xml" in Package(data, name).infos:
            from habeas.text.sheets.write_ods import changed  # noqa: PLC0415
        else:
            from habeas.text.sheets.write_xlsx import changed  # noqa: PLC0415
    made, neutralised = changed(data, name, cells)
    listing = Assembly()
    listing.add("cells", Place(0, len(data)), kind="listing")
    from dataclasses import replace  # noqa: PLC0415

    layer = replace(listing.done(), completeness=Completeness())
    lines = "\n".join(neutralised).encode("utf-8", "replace")
    return Opened("application/octet-stream", layer, (Part("sheet", made), Part("lines", lines)),
                  container=True)  # fmt: skip


def warm() -> None:
    """Load what writes."""
    import charset_normalizer  # noqa: F401, PLC0415

    from habeas.text.sheets import write_delimited, write_ods, write_xlsx  # noqa: F401, PLC0415
