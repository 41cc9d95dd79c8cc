"""``habeas names``: whether two written names are one name."""

from __future__ import annotations

import argparse
import csv
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from habeas.records.errors import HabeasError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.names.outcome import Comparison

_COLUMNS = ("name_a", "name_b")
_ADDED = ("bits", "verdict", "because")


class NotPairs(HabeasError):
    """A file that holds no pairs of names."""

    def __init__(self, name: str, found: str) -> None:
        super().__init__(
            f"{name}: expected CSV in UTF-8 with columns name_a and name_b, found {found}; "
            "write a first line with these two"
        )


class NamesOrPairs(HabeasError):
    """Neither two names nor a file of pairs, or both."""

    def __init__(self) -> None:
        super().__init__(
            "expected two names or --pairs FILE, found something else; "
            "put a name of several words in quotation marks"
        )


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas names``."""
    kinds = parser.add_subparsers(metavar="WHAT", required=True)
    about = "whether two written names are one name: bits, a verdict and reasons"
    compare = kinds.add_parser("compare", help=about)
    compare.add_argument("names", nargs="*", metavar="NAME", help="two names")
    compare.add_argument(
        "--pairs", metavar="FILE", help="CSV with name_a and name_b; adds bits, verdict, because"
    )
    compare.add_argument("--format", choices=("text", "json"), default="text")
    compare.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Compare and print; 0 whatever the verdict."""
    if bool(options.pairs) == bool(options.names) or (options.names and len(options.names) != 2):
        raise NamesOrPairs
    if options.pairs:
        return _of_file(Path(options.pairs), options.format)
    from habeas.names.comparing import compare
    from habeas.pages.marks import escaped, shown

    found = compare(*options.names)
    if options.format == "json":
        print(escaped(json.dumps(_fields(found), ensure_ascii=False)))
        return 0
    print(f"{found.verdict} ({found.bits:+.1f} bits)")
    for reason in found.because:
        print(shown(f"  {reason}"))
    return 0


def _fields(found: Comparison) -> dict[str, object]:
    return {"bits": found.bits, "verdict": str(found.verdict), "because": list(found.because)}


def _of_file(path: Path, form: str) -> int:
    """Every pair of a file, with its other columns as they were."""
    from habeas.names.comparing import compare
    from habeas.pages.marks import escaped

    rows = _rows(path)
    header = next(rows)
    writer = csv.DictWriter(sys.stdout, [*header, *_ADDED], lineterminator="\n")
    if form == "text":
        writer.writeheader()
    for row in rows:
        given = {name: value for name, value in row.items() if name in header}
        found = _fields(compare(row["name_a"], row["name_b"]))
        if form == "json":
            print(escaped(json.dumps(given | found, ensure_ascii=False)))
            continue
        reasons = "; ".join(str(reason) for reason in found["because"])  # type: ignore[attr-defined]
        writer.writerow(given | found | {"because": reasons})
    return 0


def _rows(path: Path) -> Iterator[dict[str, str]]:
    """The columns of a file (as the keys of a first row), then its rows."""
    from habeas.text.errors import NoSuchFile

    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except OSError:
        raise NoSuchFile(path.name) from None
    except UnicodeDecodeError:
        raise NotPairs(path.name, "another encoding") from None
    reader = csv.DictReader(lines, restval="")
    header = [name for name in reader.fieldnames or [] if name not in _ADDED]
    if not set(_COLUMNS) <= set(header):
        raise NotPairs(path.name, "other columns")
    yield dict.fromkeys(header, "")
    try:
        yield from reader
    except csv.Error:
        raise NotPairs(path.name, "a line that is no CSV") from None
