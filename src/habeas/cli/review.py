"""``habeas review``: one proposed claim at a time, with its words in their place."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from habeas.cli import opening
from habeas.cli.answers import Asking
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
    chosen = parser.add_mutually_exclusive_group()
    chosen.add_argument("--case", metavar="CASE", help="only claims about this case")
    chosen.add_argument(
        "--people", action="store_true", help="instead of claims: persons who may be one"
    )
    opening.options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Ask about each proposal; answers are read from the terminal or a pipe, one a line."""
    from habeas.register.case_numbers import number_in

    case = number_in(options.case) if options.case else None
    with opening.opened(options) as unlocked:
        if options.people:
            from habeas.cli import review_people

            return review_people.run(unlocked)
        from habeas.register.cases import name_of, stands_as
        from habeas.register.reviewing import proposals

        if case is not None:
            name_of(unlocked, case)
            case = stands_as(unlocked, case)
        review = Review(unlocked, [*proposals(unlocked, case)])
        if review.pending():
            return review.run()
    print("Nothing waits for a decision.")
    return 0


@dataclass(slots=True)
class Review(Asking):
    """Proposals that wait, and what was done with those already seen: ``seen`` holds the place of
    each and whether it was decided, so that ``undo`` goes back over a skipped one too.
    """

    unlocked: Register
    waiting: list[Proposal]
    at: int = 0
    seen: list[tuple[int, bool]] = field(default_factory=list)
    keys = _KEYS

    def pending(self) -> bool:
        """Whether a proposal is left."""
        return self.at < len(self.waiting)

    def show(self) -> None:
        """Show the proposal."""
        _show(self.waiting[self.at], self.at + 1, len(self.waiting))

    def take(self, answer: str) -> bool | None:
        """Accept, reject or correct."""
        if answer not in _VERDICTS:
            return None
        if self._decide(_VERDICTS[answer]):
            self._pass(decided=True)
        return True

    def skip(self) -> None:
        """Leave the proposal undecided."""
        self._pass(decided=False)

    def back(self) -> bool:
        """Go back to the last proposal and take back what was decided on it."""
        if not self.seen:
            return False
        self.at, decided = self.seen.pop()
        if decided and self._record("withdraw", {}, "undone in review"):
            print("undone")
        return True

    def summary(self) -> str:
        """How many were decided and how many are left."""
        decided = sum(done for _, done in self.seen)
        return f"{decided} decided, {len(self.waiting) - decided} left"

    def _pass(self, *, decided: bool) -> None:
        self.seen.append((self.at, decided))
        self.at += 1

    def _decide(self, verdict: str) -> bool:
        from habeas.casework import CORRECTABLE, corrections

        fields: dict[str, str] = {}
        if verdict == "correct":
            print("FIELD=VALUE, several parted by ; (an empty line goes back). The fields:")
            print(f"  {' '.join(CORRECTABLE)}")
            words = [part.strip() for part in sys.stdin.readline().split(";") if part.strip()]
            if not words:
                return False
            try:
                fields = corrections(words, needed=True)
            except HabeasError as error:
                print(error)
                return False
        return self._record(verdict, fields, "")

    def _record(self, verdict: str, fields: dict[str, str], why: str) -> bool:
        """Record a decision; where somebody else decided meanwhile, say so and ask again."""
        from habeas.cli.where_used import say_built_on
        from habeas.register.deciding import decide, version_of
        from habeas.register.errors import StaleEdit

        one = self.waiting[self.at]
        try:
            made = decide(
                self.unlocked, one.claim.id, verdict, expect=one.version, at=opening.now(),
                why=why, fields=fields, seen=one.content,
            )  # fmt: skip
        except StaleEdit as error:
            print(error)
            now = version_of(self.unlocked, one.claim.id)
            self.waiting[self.at] = replace(one, version=now)
            return False
        self.waiting[self.at] = replace(one, version=made.version)
        if verdict in {"reject", "correct"} and (
            built := say_built_on(self.unlocked, one.claim.id)
        ):
            print(built.removeprefix("; "))
        return True


def _show(one: Proposal, number: int, total: int) -> None:
    from habeas.cli.among_words import among_words
    from habeas.pages.marks import shown
    from habeas.pages.terminal import details
    from habeas.register.case_numbers import written

    claim = one.claim
    who = f"{claim.person} ({written(one.case)})" if one.case else claim.person or "nobody named"
    event = str(claim.event).replace("_", " ")
    print()
    print(shown(f"{number} of {total} · {one.title}"))
    print(shown(f"{who} · {event} · {claim.stance} · {claim.when.edtf or 'undated'}"))
    if found := details(claim):
        print(shown(found))
    if claim.attribution:
        print(shown(f"says: {' > '.join(claim.attribution)}"))
    if one.beside:
        print("read by a model; the rules do not read it so")
    elif claim.by_model:
        print("read by a model; check it against the words")
    if claim.recognised:
        print("a machine read the words from a picture; compare them with it")
    if one.earlier is not None:
        print(shown(f"decided on an earlier reading: {one.earlier.verdict} by {one.earlier.by}"))
    print(shown(among_words(one.characters, claim.quote, _AROUND)))
