"""``habeas count``: how many are held? A definition, the number, and the list behind it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from habeas.cli import declaring, opening
from habeas.cli.counted import answer, asked_in, days, print_json, sealed_beside, text_of
from habeas.records.errors import HabeasError

if TYPE_CHECKING:
    import argparse

    from habeas.records.counted import Counted, Kept, Tally
    from habeas.register.store import Register


class OneThing(HabeasError):
    """A count that is asked for more than one thing, or for nothing."""

    def __init__(self) -> None:
        super().__init__(
            "expected a definition to count, or one of --save NAME FILE, --show N, --saved; found "
            "none or several of them"
        )


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas count``."""
    parser.add_argument(
        "definition", nargs="?", metavar="DEFINITION",
        help="a TOML file (docs/counting.md), or the name of a saved definition",
    )  # fmt: skip
    declaring.as_of(parser)
    declaring.known_at(parser)
    declaring.output(parser)
    parser.add_argument(
        "--keep", action="store_true", help="keep the number with the list behind it, frozen"
    )
    parser.add_argument("--list", action="store_true", help="also the cases behind the number")
    parser.add_argument("--names", action="store_true", help="the list with names")
    parser.add_argument(
        "--set-aside", action="store_true", help="count refuted and unverified claims too, marked"
    )
    parser.add_argument(
        "--save", nargs=2, metavar=("NAME", "FILE"), help="save a definition under a name"
    )
    parser.add_argument("--saved", action="store_true", help="the definitions and counts kept")
    parser.add_argument(
        "--show", metavar="N", help="a count that was kept, and what has changed since"
    )
    opening.options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Count, or save a definition, or show what was kept."""
    asked = [options.definition, options.save, options.show, options.saved or None]
    if sum(one is not None for one in asked) != 1:
        raise OneThing
    if options.save:
        return _save(options)
    with opening.opened(options) as unlocked:
        if options.saved:
            _saved(unlocked, options)
        elif options.show:
            _show(unlocked, options)
        else:
            _count(unlocked, options)
    return 0


def _save(options: argparse.Namespace) -> int:
    from habeas.counting import from_toml
    from habeas.records.definition import NAME
    from habeas.register.count_errors import NoSuchDefinition

    name, file = options.save
    if not NAME.fullmatch(name):
        raise NoSuchDefinition
    written, _ = from_toml(text_of(Path(file)))
    with opening.opened(options) as unlocked:
        from habeas.register.counts import define

        define(unlocked, name, written, at=opening.now())
    print(f"saved; habeas count {name} runs it")
    return 0


def _count(unlocked: Register, options: argparse.Namespace) -> None:
    from habeas.counting import definition
    from habeas.pages.counts import figures

    written, asked = asked_in(unlocked, options.definition)
    if options.set_aside:
        written = {k: v for k, v in written.items() if k != "set-aside"} | {"set_aside": True}
        asked = definition(written)
    as_of, known_at = days(asked, options)
    tally = answer(unlocked, asked, as_of, known_at)
    number = None
    if options.keep:
        from habeas.register.counts import keep

        number = keep(
            unlocked, written, _listed(tally), figures=figures(tally), as_of=as_of,
            known_at=known_at, at=opening.now(),
        )  # fmt: skip
    _write(unlocked, options, written, tally, (as_of, known_at), number)


def _listed(tally: Tally) -> list[Counted]:
    """The list behind a number: everybody counted, and the groups beside them as case 0."""
    from habeas.records.counted import Counted

    crowds = (
        Counted(0, one.status, one.when, one.claims, one.marks)
        for one in (*tally.individuals, *tally.groups)
    )
    return [*tally.counted, *crowds]


def _write(  # noqa: PLR0913 - what is written, and how
    unlocked: Register,
    options: argparse.Namespace,
    written: dict[str, object],
    tally: Tally,
    when: tuple[str, str | None],
    number: int | None,
) -> None:
    from habeas.pages.counts import counted_fields, crowd_fields, figures, says
    from habeas.register import case_numbers, counts

    names = names_of(unlocked, tally.counted, when[1]) if options.names else {}
    sealed = sealed_beside(unlocked)
    if options.format == "json":
        row: dict[str, Any] = {
            "kept": counts.written(number) if number else None, "definition": written,
            "as_of": when[0], "known_at": when[1], "says": says(tally), **figures(tally),
        }  # fmt: skip
        row["sealed_groups"] = sealed
        for key, listed in (
            ("cases", tally.counted), ("unknown_cases", tally.unknown),
            ("alleged_only_cases", tally.alleged), ("below_assessment_cases", tally.below),
            ("only_set_aside_cases", tally.aside),
        ):  # fmt: skip
            row[key] = [
                counted_fields(one, case_numbers.written(one.case), names.get(one.case))
                for one in listed
            ]
        row["may_be_one"] = [list(map(case_numbers.written, pair)) for pair in tally.pairs]
        row["unnamed_tellings"] = [crowd_fields(one) for one in (*tally.individuals, *tally.groups)]
        print_json(row)
        return
    print(_title(written, when))
    _rows(tally, sealed)
    if options.list or options.names:
        table(tally.counted, names)
        _crowd_table(tally)
    if number is not None:
        print(f"kept as {counts.written(number)}; habeas count --show {counts.written(number)}")


def _title(written: dict[str, object], when: tuple[str, str | None]) -> str:
    from habeas.pages.marks import shown

    name = shown(str(written.get("says") or written.get("title") or "count"))
    known = f", as the register stood on {when[1]}" if when[1] else ""
    return f"{name}: on {when[0]}{known}"


def _rows(tally: Tally, sealed: list[str]) -> None:
    from habeas.pages.counts import lines

    rows = lines(tally)
    if sealed:
        words = f"{', '.join(sealed)}: sealed, and not looked into; --sealed counts one by itself"
        rows.append(("not seen", words))
    write_rows(rows)


def write_rows(rows: list[tuple[str, str]]) -> None:
    """Rows of a page, aligned: a label, and what stands beside it."""
    import sys

    from habeas.cli.read import colour, width
    from habeas.pages.terminal import Page

    page = Page({}, width=width(), colour=colour())
    for label, words in rows:
        page.row(label, words)
    sys.stdout.write(page.text)


def table(listed: tuple[Counted, ...], names: dict[int, str]) -> None:
    """The cases behind a number."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from habeas.cli.read import width
    from habeas.pages.marks import shown
    from habeas.register.case_numbers import written

    grid = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for title in ("case", *(["name"] if names else []), "status", "since", "claims", "to know"):
        grid.add_column(title, overflow="fold")
    for one in listed:
        cells = [written(one.case) if one.case else "no name"]
        cells += [names.get(one.case, "")] if names else []
        cells += [one.status.replace("_", " "), one.since.edtf or "", str(len(one.claims)),
                  ", ".join(one.marks).replace("_", " ")]  # fmt: skip
        grid.add_row(*(Text(shown(cell)) for cell in cells))
    if listed:
        Console(width=width(), highlight=False).print(grid)


def _crowd_table(tally: Tally) -> None:
    from habeas.pages.counts import size_words
    from habeas.pages.marks import shown

    for one in (*tally.individuals, *tally.groups):
        documents = ", ".join(map(str, one.documents))
        place = f", {one.place}" if one.place else ""
        told = f"{size_words(one)} without a name, {one.when.edtf or 'undated'}{place}"
        print(shown(f"{told} (document {documents})"))


def names_of(
    unlocked: Register, listed: tuple[Counted, ...], known_at: str | None
) -> dict[int, str]:
    """The names that cases are shown under."""
    from habeas.register.cases import cases
    from habeas.register.naming import given_names

    then = declaring.known_until(known_at)
    numbers = {one.case for one in listed if one.case}
    called = {line.number: line.name for line in cases(unlocked, then) if line.number in numbers}
    return called | given_names(unlocked, numbers, then)


def _saved(unlocked: Register, options: argparse.Namespace) -> None:
    from habeas.pages.marks import shown
    from habeas.register.counts import definitions, heads, written

    saved, kept = definitions(unlocked), heads(unlocked)
    if options.format == "json":
        print_json(
            {"definitions": saved,
             "kept": [{"count": written(n), "by": by, "at": at, "as_of": told["as_of"],
                       "known_at": told["known_at"], **told["figures"]}
                      for n, by, at, told in kept]}
        )  # fmt: skip
        return
    for name, one in saved.items():
        print(shown(f"{name}  {one.get('says', '')}".rstrip()))
    for number, by, at, told in kept:
        named = told["figures"]["at_least"]
        print(f"{written(number)}  at least {named} named on {told['as_of']}; kept by {by}, {at}")
    if not saved and not kept:
        print("Nothing saved or kept yet; habeas count --save NAME FILE")


def _show(unlocked: Register, options: argparse.Namespace) -> None:
    from habeas.counting import definition
    from habeas.pages.counts import changes, counted_fields
    from habeas.register import case_numbers, counts
    from habeas.register.cases import stands_as

    kept = counts.kept(unlocked, counts.number_in(options.show))
    tally = answer(unlocked, definition(kept.definition), kept.as_of, None)
    now = {one.case: one for one in tally.counted}
    changed = changes(kept, now)
    joined = {c: to for c in changed["gone"] if (to := stands_as(unlocked, c)) != c}
    names = names_of(unlocked, kept.listed, None) if options.names else {}
    if options.format == "json":
        print_json(
            {"kept": counts.written(kept.number), "by": kept.by, "at": kept.at,
             "definition": kept.definition, "as_of": kept.as_of, "known_at": kept.known_at,
             **kept.figures,
             "cases": [
                 counted_fields(one, case_numbers.written(one.case), names.get(one.case))
                 for one in kept.listed if one.case
             ],
             "erased": [case_numbers.written(case) for case in kept.erased],
             "since": {
                 "named": len(tally.named), "at_least": tally.least,
                 **{k: [case_numbers.written(c) for c in v] for k, v in changed.items()},
                 "joined": {case_numbers.written(a): case_numbers.written(b)
                            for a, b in joined.items()},
             }}
        )  # fmt: skip
        return
    _shown(kept, changed, joined, names, tally)


def _shown(
    kept: Kept,
    changed: dict[str, list[int]],
    joined: dict[int, int],
    names: dict[int, str],
    tally: Tally,
) -> None:
    from habeas.pages.counts import NOT_ALL, why_gone
    from habeas.register import case_numbers, counts

    print(f"{counts.written(kept.number)}, {_title(kept.definition, (kept.as_of, kept.known_at))}")
    print(f"kept by {kept.by}, {kept.at}: at least {kept.figures['at_least']} named {NOT_ALL}.")
    table(kept.listed, names)
    rows = [("now", f"at least {tally.least} named, for the same day by what is known now")]
    for label, cases in changed.items():
        told = dict.fromkeys(cases, "") if label != "gone" else {
            case: f" ({case_numbers.written(joined[case])} now)" if case in joined
            else f" ({why_gone(case, tally)})"
            for case in cases
        }  # fmt: skip
        if told:
            rows.append((label, ", ".join(case_numbers.written(c) + w for c, w in told.items())))
    if kept.erased:
        erased = ", ".join(map(case_numbers.written, sorted(set(kept.erased))))
        rows.append(("erased", f"{erased}: their list went with a document"))
    if len(rows) == 1:
        rows.append(("since", "nothing has changed"))
    write_rows(rows)
