"""``habeas read``: documents into case records, without a register."""

from __future__ import annotations

import argparse
import json
import os
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from habeas.cli import declaring, second_reader
from habeas.cli.progress import tracked
from habeas.records.errors import HabeasError, ReaderStopped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.casework import CaseRecord
    from habeas.endpoint import Endpoint
    from habeas.intake import Opened
    from habeas.records.reading import Reading

_SUFFIX = {"case": "txt", "json": "json", "claims": "jsonl"}


class NothingToRead(HabeasError):
    """Paths that hold no file."""

    def __init__(self) -> None:
        super().__init__("expected at least one file, found none; name a file or a folder of files")


class BadMeta(HabeasError):
    """A --meta file that is not as it should be."""

    def __init__(self, line: int) -> None:
        super().__init__(
            f"expected JSON with id and published on each line of --meta, found another form on "
            f"line {line}; correct it"
        )


@dataclass(frozen=True, slots=True)
class Task:
    """One document to be read and how: picklable, for worker processes."""

    name: str
    stem: str
    path: str | None
    published: str | None
    as_of: str
    jurisdiction: str | None
    format: str
    explain: str | None
    width: int
    colour: bool
    endpoint: Endpoint | None = None
    names: tuple[str, ...] = ()
    may_wait: bool = False
    """Whether a document that no reader reads whole waits for the names of the others."""


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one task: pages by file stem, and a line for each that could not be read."""

    pages: tuple[tuple[str, str], ...]
    errors: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    waits: bool = False


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas read``."""
    declaring.documents(parser)
    declaring.as_of(parser)
    declaring.jurisdiction(parser)
    declaring.output(parser, tuple(_SUFFIX))
    parser.add_argument("--out", metavar="DIR", help="write one file per document into this folder")
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="read N documents at once")
    parser.add_argument("--explain", metavar="TEXT", help="show why the words TEXT were read so")
    declaring.readers(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Read every document; one that cannot be read is named in one line and the rest goes on."""
    tasks = list(_tasks(options))
    if not tasks:
        raise NothingToRead
    out = Path(options.out) if options.out else None
    if out:
        out.mkdir(parents=True, exist_ok=True)
    from habeas.pages.marks import shown

    failed = False
    written = 0
    for result in _results(tasks, options.jobs):
        for error in result.errors:
            print(f"habeas: {shown(error)}", file=sys.stderr)
            failed = True
        for stem, page in result.pages:
            if out:
                place = out / f"{stem}.{_SUFFIX[options.format]}"
                place.write_text(page, encoding="utf-8", newline="\n")
                continue
            if written and options.format == "case":
                sys.stdout.write("\n")
            sys.stdout.write(page)
            written += 1
    if options.format == "case" and not options.explain and not failed and not out:
        _next_step(tasks)
    sys.stdout.flush()
    return 2 if failed else 0


def _next_step(tasks: list[Task]) -> None:
    from shlex import quote

    from habeas.pages.marks import shown

    print(f"Next: habeas read {shown(quote(tasks[0].path or '-'))} --format json")
    print("      (the same record for programs)")


def today() -> str:
    """Today's date: the one place where the clock on the wall is looked at."""
    from datetime import date

    return date.today().isoformat()  # noqa: DTZ011, TID251 - the user's own day, asked for once


def _tasks(options: argparse.Namespace) -> Iterator[Task]:
    from habeas.cli.known_names import names_in
    from habeas.law import load
    from habeas.law.pack import check_own
    from habeas.records.when import parse
    from habeas.text.sources import ids, walk

    dates = published_dates(options)
    endpoint = second_reader.chosen(options)
    as_of = parse(options.as_of or today()).latest
    assert as_of is not None
    check_own()
    if options.jurisdiction:
        load(options.jurisdiction)
    names = names_in(options.names) if options.names else ()
    originals = list(walk(options.paths))
    for original, own in zip(originals, ids(originals), strict=True):
        yield Task(
            original.name,
            own,
            str(original.path) if original.path else None,
            options.published or dates.get(original.stem),
            as_of.isoformat(),
            options.jurisdiction,
            options.format,
            options.explain,
            width(),
            colour() and not options.out,
            endpoint,
            names,
            may_wait=bool(original.path and len(originals) > 1 and endpoint is None),
        )


def colour() -> bool:
    """Whether pages are coloured: on a terminal, unless its owner said no."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not plain


def width() -> int:
    """How wide pages are, in columns."""
    import shutil

    return max(40, min(shutil.get_terminal_size((100, 24)).columns, 120))


def published_dates(options: argparse.Namespace) -> dict[str, str]:
    """The publication dates that --meta gives, by file stem. A --published is checked.

    Raises BadDate, BadMeta or NoSuchFile.
    """
    from habeas.records.when import parse

    if options.published:
        parse(options.published)
    return _meta(options.meta) if options.meta else {}


def _meta(path: str) -> dict[str, str]:
    from habeas.records.when import parse
    from habeas.text.errors import NoSuchFile

    found: dict[str, str] = {}
    try:
        lines = Path(path).read_text("utf-8").splitlines()
    except OSError:
        raise NoSuchFile(Path(path).name) from None
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            name, published = str(row["id"]), row.get("published")
        except (ValueError, KeyError, TypeError, AttributeError):
            raise BadMeta(number) from None
        if published:
            found[name] = str(parse(str(published)).edtf)
    return found


def _results(tasks: list[Task], jobs: int) -> Iterator[Result]:
    """The results in the order of the tasks, with progress on a terminal.

    Documents that no reader reads whole come last: the names read in the others are known then.
    """
    names: dict[str, None] = {}
    waiting: list[Task] = []
    for task, result in zip(tasks, _worked(tasks, jobs), strict=True):
        names.update(dict.fromkeys(result.names))
        if result.waits:
            waiting.append(task)
        else:
            yield result
    known = tuple(sorted(names))
    yield from _worked(
        [replace(t, names=(*t.names, *known), may_wait=False) for t in waiting], jobs
    )


def _worked(tasks: list[Task], jobs: int) -> Iterator[Result]:
    if jobs > 1 and len(tasks) > 1:
        from concurrent.futures import ProcessPoolExecutor

        with ProcessPoolExecutor(jobs) as pool:
            yield from tracked(pool.map(_work, tasks, chunksize=4), len(tasks), "Reading")
        return
    yield from tracked(map(_work, tasks), len(tasks), "Reading")


def _work(task: Task) -> Result:
    """Read an original and the documents inside it; what cannot be read does not stop the rest."""
    from habeas.intake import opened
    from habeas.records.when import Basis, parse
    from habeas.text.sources import Original

    original = Original(task.name, task.stem, Path(task.path) if task.path else None)
    published = parse(task.published, Basis.GIVEN) if task.published else None
    try:
        data = original.data(sys.stdin.buffer)
        if (rows := _rows(task, data, task.name)) is not None:
            return rows
        found, errors = opened(data, task.name, published=published)
    except HabeasError as error:
        return Result((), (str(error),))
    pages: list[tuple[str, str]] = []
    names: list[str] = []
    waits = False
    for number, one in enumerate(found):
        if one.container or one.refusal:
            errors += [one.refusal] if one.refusal else []
            continue
        stem = f"{task.stem}.{number}" if number else task.stem
        inside = replace(task, stem=stem, published=None)
        if (rows := _rows(inside, one.data, one.document.name)) is not None:
            pages += rows.pages
            errors += rows.errors
            continue
        page, short, known, wait = _one(task, one, stem)
        pages += [(stem, page)] if page else []
        errors += [short] if short else []
        names += known
        waits = waits or wait
    if waits:
        return Result((), names=tuple(names), waits=True)
    return Result(tuple(pages), tuple(errors), tuple(names))


def _rows(task: Task, data: bytes, name: str) -> Result | None:
    """The pages of the rows of a list of persons, and a line for each sheet that is not read; None
    where the file is no such list.
    """
    from datetime import date

    from habeas.records.when import Basis, parse
    from habeas.sheets import doubted, listed, rows_read

    sheets = listed(data, name)
    if sheets is None:
        return None
    given = parse(task.published, Basis.GIVEN) if task.published else None
    day = given.latest if given else None
    rows = rows_read(sheets, as_of=day or date.fromisoformat(task.as_of))
    several = len(sheets.laid) > 1
    pages = []
    for number, one in enumerate(rows, 1):
        reading = doubted(one.reading, sheets.book.doubts)
        if given is not None:
            reading = replace(reading, document=replace(reading.document, published=given))
        stem = f"{task.stem}.{number if several else one.row.number}"
        pages.append((stem, _page(replace(task, stem=stem), reading)))
    unread = (f"{name}: not read: sheet “{sheet}” ({why})" for sheet, why in sheets.passed)
    return Result(tuple(pages), tuple(unread))


def _one(task: Task, one: Opened, stem: str) -> tuple[str, str | None, tuple[str, ...], bool]:
    """The page of one document, what is short of it, its names, and whether it should wait."""
    from habeas.cli.known_names import names_of

    try:
        reading = second_reader.read(task.endpoint, one.document, one.text, names=task.names)
        names = names_of(reading)
        if task.may_wait and reading.unread:
            return "", None, names, True
        short = second_reader.shortfall(reading, one.document.name)
        return _page(replace(task, stem=stem), reading), short, names, False
    except HabeasError as error:
        of = f"{one.document.name}: " if isinstance(error, ReaderStopped) else ""
        return "", f"{of}{error}", (), False


def _page(task: Task, reading: Reading) -> str:
    from datetime import date

    if task.explain:
        from habeas.cli.explaining import explained

        return explained(task.explain, reading)
    if task.format == "claims":
        from habeas.casework import claims_under
        from habeas.pages.marks import escaped
        from habeas.pages.record import claims_with

        rows = claims_with(claims_under(reading, jurisdiction=task.jurisdiction), task.stem)
        return "".join(escaped(json.dumps(row, ensure_ascii=False)) + "\n" for row in rows)
    from habeas.casework import record

    case = record(reading, as_of=date.fromisoformat(task.as_of), jurisdiction=task.jurisdiction)
    return _written(task, case)


def _written(task: Task, case: CaseRecord) -> str:
    from habeas.pages.marks import escaped

    if task.format == "json":
        return escaped(json.dumps(_json(task, case), ensure_ascii=False, indent=1)) + "\n"
    return _terminal(task, case)


def _json(task: Task, case: CaseRecord) -> dict[str, object]:
    from habeas.clocks import as_dict
    from habeas.pages.record import (
        claims_with,
        document_fields,
        person_fields,
        remark_fields,
        unread_fields,
    )

    return {
        "document": document_fields(case.document, task.stem),
        "claims": claims_with(case.claims, task.stem),
        "persons": [
            person_fields(
                one.case.person,
                one.status,
                one.case.timeline,
                [as_dict(c) for c in one.clocks],
                one.custody,
            )
            for one in case.persons
        ],
        "remarks": [remark_fields(remark) for remark in case.remarks],
        "unread": [unread_fields(part) for part in case.unread],
        "jurisdiction": {"code": case.jurisdiction, "found_from": list(case.found_from)},
    }


def _terminal(task: Task, case: CaseRecord) -> str:
    from habeas.pages.terminal import Page
    from habeas.reading.sheets.rows import MEDIA_TYPE as ROW

    own = case.document.id
    cells = {own: case.text.trace} if case.document.media_type == ROW else {}
    page = Page({own: case.text.characters}, width=task.width, colour=task.colour, cells=cells)
    page.head(case.document, case.jurisdiction, case.found_from)
    page.read_by(case.remarks)
    for one in case.persons:
        page.person(one.case, one.status, one.clocks, one.custody)
    page.unassigned([claim for claim in case.claims if claim.person is None])
    if case.unread:
        from habeas.pages.unread import unread_page

        unread_page(page, case.unread)
    page.remarks(case.remarks)
    return page.text
