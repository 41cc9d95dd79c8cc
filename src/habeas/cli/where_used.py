"""``habeas where-used``: what is built on a claim, or on any claim of a document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.cli import declaring, opening
from habeas.records.errors import HabeasError

if TYPE_CHECKING:
    import argparse

    from habeas.register.store import Register
    from habeas.register.using import Use

_CLAIM, _DOCUMENT = re.compile(r"[0-9a-f]{16}"), re.compile(r"[0-9]{1,15}|[0-9a-f]{64}")


class NoClaimOrDocument(HabeasError):
    """Something that is neither the id of a claim nor the number of a document."""

    def __init__(self) -> None:
        super().__init__(
            "expected the id of a claim (16 characters) or the number of a document, found "
            "something else; habeas assess CASE lists claims, habeas search documents"
        )


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas where-used``."""
    parser.add_argument(
        "what", metavar="CLAIM|DOCUMENT", help="the id of a claim, or the number of a document"
    )
    declaring.output(parser)
    opening.options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Tell what is built on it, one a line."""
    words = options.what
    is_claim = bool(_CLAIM.fullmatch(words))
    if not is_claim and not _DOCUMENT.fullmatch(words):
        raise NoClaimOrDocument
    with opening.opened(options) as unlocked:
        from habeas.register.counts import heads
        from habeas.register.using import claims_in, must_be_held, used_in

        if is_claim:
            must_be_held(unlocked, words)
        document = int(words) if len(words) < 16 else words
        found = used_in(unlocked, [words] if is_claim else claims_in(unlocked, document))
        kept = {number: (by, at, told) for number, by, at, told in heads(unlocked)}
    if options.format == "json":
        from habeas.cli.counted import print_json

        print_json({"used_in": [_fields(one) for one in found]})
        return 0
    for number in dict.fromkeys(one.number for one in found):
        by, at, told = kept[number]
        own = [one for one in found if one.number == number]
        named = told["figures"]["at_least"]
        print(f"C-{number}  at least {named} named on {told['as_of']}; kept by {by}, {at}")
        for one in own:
            print(f"     {_case(one)}  claim {one.claim}")
    if not found:
        print("Nothing is built on it.")
    return 0


def say_built_on(unlocked: Register, claim: str) -> str:
    """What to add where a claim no longer stands on which something is built; else nothing."""
    from habeas.register.using import used_in

    found = used_in(unlocked, [claim])
    if not found:
        return ""
    numbers = ", ".join(dict.fromkeys(f"C-{one.number}" for one in found))
    opened = any(one.case for one in found)
    return f"; {numbers} is built on it" + (": habeas task list has the task" if opened else "")


def _fields(one: Use) -> dict[str, object]:
    case = _case(one) if one.case else None
    return {"kind": one.kind, "number": f"C-{one.number}", "case": case, "claim": one.claim}


def _case(one: Use) -> str:
    from habeas.register.case_numbers import written

    return written(one.case) if one.case else "no name"
