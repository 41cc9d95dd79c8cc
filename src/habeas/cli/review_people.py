"""``habeas review --people``: one pair of persons at a time, with their words and the evidence."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from habeas.cli import opening

if TYPE_CHECKING:
    from habeas.register.asked import Waiting
    from habeas.register.store import Register

_KEYS = "y same person · n different persons · ? not sure · s skip · u undo · q quit"
_KINDS = {"y": "same", "n": "different", "?": "unsure"}
_AROUND = 150


@dataclass(slots=True)
class PeopleReview:
    """Pairs that wait, and those already seen with what was decided on each, or None. What waits is
    asked anew after each decision: one answer may settle other pairs.
    """

    unlocked: Register
    ahead: list[Waiting]
    seen: list[tuple[Waiting, int | None]] = field(default_factory=list)

    def ask(self) -> None:
        """Show one after the other until all were seen or somebody quits."""
        from habeas.cli.review import answered

        anew = True
        while self.ahead:
            if anew:
                self._show(self.ahead[0])
            answer = answered()
            if answer == "q":
                return
            anew = self._answered(answer)

    def summary(self) -> str:
        """How many were decided and how many are left."""
        decided = sum(decision is not None for _, decision in self.seen)
        return f"{decided} decided, {len(self.ahead) + len(self.seen) - decided} left"

    def _answered(self, answer: str) -> bool:
        if answer == "s":
            self.seen.append((self.ahead.pop(0), None))
        elif answer == "u" and self.seen:
            self._back()
        elif answer == "u":
            print("nothing to undo")
            return False
        elif answer in _KINDS:
            self._decide(_KINDS[answer])
        else:
            print(f"expected one of these: {_KEYS}")
            return False
        return True

    def _decide(self, kind: str) -> None:
        from habeas.cli.same import outcome
        from habeas.register.persons import judge

        one = self.ahead[0]
        done = judge(self.unlocked, kind, one.left, one.right, at=opening.now(), why="in review")
        print("\n".join(outcome(done)))
        self.seen.append((one, done.number))
        self._look()

    def _back(self) -> None:
        from habeas.cli.same import outcome
        from habeas.register.persons import withdraw

        one, decision = self.seen.pop()
        if decision is not None:
            done = withdraw(self.unlocked, decision, at=opening.now(), why="undone in review")
            print("undone:", "; ".join(outcome(done)))
        self._look()
        self.ahead = [one, *(other for other in self.ahead if not _alike(one, other))]

    def _look(self) -> None:
        """What waits now, but for what was seen."""
        seen = [one for one, _ in self.seen]
        self.ahead = [
            one for one in _waiting(self.unlocked) if not any(_alike(one, old) for old in seen)
        ]

    def _show(self, one: Waiting) -> None:
        from habeas.pages.marks import shown
        from habeas.register.case_numbers import written

        print()
        ask = "joined by its evidence" if one.kind == "joined" else "one person?"
        cases = " and ".join(dict.fromkeys(written(case) for case in one.cases))
        total = len(self.seen) + len(self.ahead)
        print(f"{len(self.seen) + 1} of {total} · {ask} · {cases}")
        for mention in (one.left, one.right):
            for line in _words(self.unlocked, mention):
                print(shown(line))
        print(f"evidence: {one.bits:+.1f} bits")
        for reason in one.because:
            print(shown(f"  {reason}"))
        print(_KEYS, flush=True)


def _words(unlocked: Register, mention: int) -> list[str]:
    """A mention where it stands: the document, and the name among the words around it."""
    from habeas.cli.review import after, before
    from habeas.register.asked import named

    one = named(unlocked, mention)
    document = one.document
    title = document.title or document.name
    head = f"{one.name} · document {one.number}, {title} ({document.published.edtf or 'undated'})"
    if not one.quotes:
        return [head]
    quote, text = one.quotes[0], one.characters
    words = " ".join(quote.words.split())
    return [
        head,
        f"  {before(text, quote.start, _AROUND)}⟦{words}⟧{after(text, quote.end, _AROUND)}",
    ]


def _alike(one: Waiting, other: Waiting) -> bool:
    return (one.left, one.right) == (other.left, other.right)


def _waiting(unlocked: Register) -> list[Waiting]:
    """Every pair that waits, questions first, then what was joined by its evidence."""
    from habeas.register.asked import ASKED, JOINED, waiting

    return [*waiting(unlocked, ASKED), *waiting(unlocked, JOINED)]


def run(unlocked: Register) -> int:
    """Ask about every pair that waits."""
    pairs = _waiting(unlocked)
    if not pairs:
        print("No two persons wait for a decision.")
        return 0
    review = PeopleReview(unlocked, pairs)
    try:
        review.ask()
    except KeyboardInterrupt:
        print("\nstopped; what was decided is recorded")
        print(review.summary())
        return 130
    print(review.summary())
    return 0
