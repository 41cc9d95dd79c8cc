"""``habeas intervention``: what was sent about cases, when it was transmitted, when answered."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from habeas.cli import composing, declaring, opening
from habeas.records.errors import HabeasError

if TYPE_CHECKING:
    import argparse

    from habeas.records.intervention import Intervention
    from habeas.records.when import When

_KINDS = (
    "wgad_communication", "wgad_urgent_action", "urgent_appeal", "allegation_letter", "other_un",
    "letter_to_authority", "public_statement", "other",
)  # fmt: skip


class WordsTakenBack(HabeasError):
    """A step that is taken back, with a day or words of its own."""

    def __init__(self) -> None:
        super().__init__(
            "expected --withdraw alone, found it with --on or --text; leave these out, or record "
            "the step anew, which puts the earlier one right"
        )


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas intervention``."""
    kinds = parser.add_subparsers(metavar="WHAT", required=True)
    add = kinds.add_parser("add", help="record what was sent")
    add.add_argument("cases", nargs="+", metavar="CASE", help="which cases it is about (H-0001)")
    add.add_argument(
        "--kind", required=True, choices=_KINDS, metavar="KIND", help=f"one of {', '.join(_KINDS)}"
    )
    add.add_argument("--to", required=True, metavar="NAME", help="the body or authority")
    add.add_argument("--by", default="", metavar="NAME", help="who sent it (default: we)")
    add.add_argument("--sent", metavar="DATE", help="when: a day, month or year (default: unknown)")
    add.add_argument(
        "--reference", default="", metavar="WORDS", help='its number ("UA CHN 4/2021")'
    )
    add.add_argument("--text", default="", metavar="TEXT", help="what it says; - is standard input")
    add.set_defaults(run=_add)
    steps = []
    for name, words in (
        ("transmitted", "say that it was passed on to the Government"),
        ("answered", "say that an answer came, and what"),
    ):
        step = kinds.add_parser(name, help=words)
        step.add_argument("number", type=int, metavar="NUMBER", help="which intervention")
        step.add_argument("--on", metavar="DATE", help="when (default: unknown)")
        step.add_argument("--withdraw", action="store_true", help="take back that it was")
        step.set_defaults(run=_happened, step=name, text="")
        steps.append(step)
    steps[1].add_argument(
        "--text", default="", metavar="TEXT", help="what came; - is standard input"
    )
    every = kinds.add_parser("list", help="every intervention")
    every.add_argument("--case", metavar="CASE", help="only those about this case")
    every.add_argument("--unanswered", action="store_true", help="only what nobody answered")
    declaring.known_at(every)
    every.set_defaults(run=_list)
    for one in (add, *steps, every):
        declaring.output(one)
        opening.options(one)


def _add(options: argparse.Namespace) -> int:
    from habeas.records.intervention import Sent
    from habeas.register.case_numbers import number_in

    numbers, sent = [number_in(words) for words in options.cases], _when(options.sent)
    with opening.opened(options) as unlocked:
        from habeas.register.interventions import add

        made = add(
            unlocked, numbers, Sent(options.kind), options.to, at=opening.now(),
            sender=options.by, sent=sent, reference=options.reference, what=_text(options.text),
        )  # fmt: skip
    return _say(options, made)


def _happened(options: argparse.Namespace) -> int:
    if options.withdraw and (options.on or options.text):
        raise WordsTakenBack
    on = _when(options.on)
    with opening.opened(options) as unlocked:
        from habeas.register.interventions import happened

        made = happened(
            unlocked, options.number, options.step, at=opening.now(), on=on,
            words=_text(options.text), withdrawn=options.withdraw,
        )  # fmt: skip
    return _say(options, made)


def _list(options: argparse.Namespace) -> int:

    known_at = declaring.known_until(options.known_at)
    with opening.opened(options) as unlocked:
        from habeas.register.case_numbers import number_in
        from habeas.register.cases import stood_as
        from habeas.register.interventions import interventions

        cases = None
        if options.case:
            cases = list(stood_as(unlocked, {number_in(options.case)}, known_at).values())
        found = interventions(unlocked, cases=cases, known_at=known_at)
    kept = [one for one in found if not (options.unanswered and one.was_answered)]
    if options.format == "json":
        _print_json([fields(one) for one in kept])
    elif kept:
        _table(kept)
    else:
        narrowed = options.case or options.unanswered
        words = "No intervention; habeas intervention add CASE … records one."
        print("No such intervention." if narrowed else words)
    return 0


def _when(words: str | None) -> When:
    from habeas.records.when import UNKNOWN, Basis, parse

    return parse(words, Basis.GIVEN) if words and words != "unknown" else UNKNOWN


def _text(words: str) -> str:
    if words != "-":
        return words
    return composing.text("-", "text").decode("utf-8", "replace")


def _say(options: argparse.Namespace, made: Intervention) -> int:
    from habeas.clocks.standards import response_to
    from habeas.pages.marks import shown
    from habeas.pages.phrases import response_words
    from habeas.pages.work import passed_on
    from habeas.register.case_numbers import written

    if options.format == "json":
        _print_json(fields(made))
        return 0
    about = ", ".join(written(case) for case in made.cases)
    print(f"intervention {made.number} about {about}")
    for line in (*passed_on(made), response_words(response_to(made), made)):
        print(shown(line))
    return 0


def fields(one: Intervention) -> dict[str, object]:
    """An intervention as JSON tells it, with the clock of the time for an answer."""
    from habeas.clocks import as_dict
    from habeas.clocks.standards import response_to
    from habeas.register.case_numbers import written

    clock = response_to(one)
    return {
        "intervention": one.number,
        "cases": [written(case) for case in one.cases],
        "kind": str(one.kind),
        "by": one.sender or "us",
        "to": one.to,
        "sent": one.sent.edtf,
        "reference": one.reference,
        "text": one.what,
        "was_transmitted": one.was_transmitted,
        "transmitted": one.transmitted.edtf,
        "was_answered": one.was_answered,
        "answered": one.answered.edtf,
        "answer": one.answer,
        "response": as_dict(clock) if clock is not None else None,
        "recorded_by": one.by,
        "recorded_at": one.at,
    }


def _table(found: list[Intervention]) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from habeas.cli.read import width
    from habeas.clocks.standards import response_to
    from habeas.pages.marks import shown
    from habeas.pages.phrases import response_words
    from habeas.register.case_numbers import written

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for title in ("no", "sent", "transmitted", "what", "cases", "answer"):
        table.add_column(title, overflow="fold", no_wrap=title in {"no", "sent"})
    for one in found:
        cells = (
            str(one.number), one.sent.edtf or "unknown",
            (one.transmitted.edtf or "day unknown") if one.was_transmitted else "",
            f"{str(one.kind).replace('_', ' ')} to {one.to}",
            ", ".join(written(case) for case in one.cases),
            response_words(response_to(one), one),
        )  # fmt: skip
        table.add_row(*(Text(shown(cell)) for cell in cells))
    Console(width=width(), highlight=False).print(table)


def _print_json(value: object) -> None:
    from habeas.pages.marks import escaped

    print(escaped(json.dumps(value, ensure_ascii=False, indent=1)))
