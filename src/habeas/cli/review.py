"""``habeas review``: one proposed claim at a time, with its words in their place."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from habeas.cli import opening
from habeas.records.errors import HabeasError

if TYPE_CHECKING:
    import argparse

    from habeas.register.reviewing import Proposal
    from habeas.register.store import Register

_KEYS = "a accept · r reject · c correct · s skip · u undo · q quit"
_AROUND = 200
_VERDICTS = {"a": "accept", "r": "reject", "c": "correct"}


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas review``."""
    parser.add_argument("--case", metavar="CASE", help="only claims about this case")
    opening.options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Ask about each proposal; answers are read from the terminal or a pipe, one a line."""
    from habeas.register.case_numbers import number_in

    case = number_in(options.case) if options.case else None
    decided: list[int] = []
    with opening.opened(options) as unlocked:
        from habeas.register.reviewing import proposals

        waiting = list(proposals(unlocked, case))
        at = 0
        while at < len(waiting):
            _show(waiting[at], at + 1, len(waiting))
            answer = _answer()
            if answer == "q":
                break
            if answer == "u" and decided:
                at = decided.pop()
                waiting[at] = _undone(unlocked, waiting[at])
            elif answer in _VERDICTS:
                made = _decided(unlocked, waiting[at], _VERDICTS[answer])
                if made is not None:
                    waiting[at] = made
                    decided.append(at)
                    at += 1
            elif answer == "s":
                at += 1
    left = len(waiting) - len(decided)
    print(f"{len(decided)} decided, {left} left")
    return 0


def _show(one: Proposal, number: int, total: int) -> None:
    from habeas.pages.marks import shown
    from habeas.pages.terminal import details
    from habeas.register.case_numbers import written

    claim, text = one.claim, one.characters
    start, end = claim.quote.start, claim.quote.end
    before = " ".join(text[max(0, start - _AROUND) : start].split())
    after = " ".join(text[end : end + _AROUND].split())
    who = f"{claim.person} ({written(one.case)})" if one.case else claim.person or "nobody named"
    print(f"\n{number} of {total}")
    print(shown(f"{who} · {claim.event} · {claim.stance} · {claim.when.edtf or 'undated'}"))
    if found := details(claim):
        print(shown(found))
    if claim.attribution:
        print(shown(f"says: {' > '.join(claim.attribution)}"))
    if one.beside:
        print("read by a model; the rules do not read it so")
    if one.earlier is not None:
        print(shown(f"decided on an earlier reading: {one.earlier.verdict} by {one.earlier.by}"))
    words = " ".join(claim.quote.words.split())
    print(shown(f"… {before} ⟦{words}⟧ {after} …"))
    print(_KEYS)


def _answer() -> str:
    line = sys.stdin.readline()
    return line.strip().lower()[:1] if line else "q"


def _decided(unlocked: Register, one: Proposal, verdict: str) -> Proposal | None:
    """The proposal at its new version; None when nothing could be recorded, which is said."""
    from habeas.casework import corrections
    from habeas.register.deciding import decide

    try:
        fields = {}
        if verdict == "correct":
            print("FIELD=VALUE, several parted by ;")
            words = [part.strip() for part in sys.stdin.readline().split(";") if part.strip()]
            fields = corrections(words, needed=True)
        made = decide(
            unlocked,
            one.claim.id,
            verdict,
            expect=one.version,
            at=opening.now(),
            fields=fields,
            seen=one.content,
        )
    except HabeasError as error:
        print(error)
        return None
    return replace(one, version=made.version)


def _undone(unlocked: Register, one: Proposal) -> Proposal:
    from habeas.register.deciding import decide

    why = "undone in review"
    made = decide(unlocked, one.claim.id, "withdraw", expect=one.version, at=opening.now(), why=why)
    return replace(one, version=made.version)
