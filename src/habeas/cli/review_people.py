"""``habeas review --people``: one pair of persons at a time, with their words and the evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.cli import opening
from habeas.cli.answers import Asking

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from habeas.register.asked import Waiting
    from habeas.register.store import Register

    Pair = tuple[int, int]

_KEYS = "y same person · n different persons · ? not sure · s skip · u undo · q quit"
_KINDS = {"y": "same", "n": "different", "?": "unsure"}
_AROUND = 150


class PeopleReview(Asking):
    """Pairs that wait, and those already seen with what was decided on each, or None.

    One answer may settle other pairs, or open some: after each, the pairs around the cases that it
    touched are asked for anew, and no others.
    """

    keys = _KEYS

    def __init__(self, unlocked: Register, pairs: Iterable[Waiting]) -> None:
        self._unlocked = unlocked
        self._ahead: dict[Pair, Waiting] = {}
        self._of_case: dict[int, set[Pair]] = {}
        self._seen: dict[Pair, tuple[Waiting, int | None]] = {}
        for one in pairs:
            self._add(one)

    def pending(self) -> bool:
        """Whether a pair is left."""
        return bool(self._ahead)

    def show(self) -> None:
        """Show both persons and the evidence."""
        _show(self._unlocked, self._next(), len(self._seen) + 1, len(self._seen) + len(self._ahead))

    def take(self, answer: str) -> bool | None:
        """Decide that they are one, two, or that it is not sure."""
        from habeas.cli.same import outcome
        from habeas.register.persons import judge

        if answer not in _KINDS:
            return None
        one = self._next()
        done = judge(
            self._unlocked, _KINDS[answer], one.left, one.right, at=opening.now(), why="in review"
        )
        print("\n".join(outcome(done)))
        self._pass(one, done.number)
        self._look({*one.cases, done.left, done.right})
        return True

    def skip(self) -> None:
        """Leave the pair undecided."""
        self._pass(self._next(), None)

    def back(self) -> bool:
        """Go back to the last pair and take back what was decided on it."""
        from habeas.cli.same import outcome
        from habeas.register.persons import withdraw

        if not self._seen:
            return False
        one, decision = self._seen.pop(next(reversed(self._seen)))
        touched = set(one.cases)
        if decision is not None:
            done = withdraw(self._unlocked, decision, at=opening.now(), why="undone in review")
            print("undone:", "; ".join(outcome(done)))
            touched |= {done.left, done.right}
        self._look(touched)
        self._remove(_pair(one))
        self._add(one, first=True)
        return True

    def summary(self) -> str:
        """How many were decided and how many are left."""
        decided = sum(decision is not None for _, decision in self._seen.values())
        return f"{decided} decided, {len(self._ahead) + len(self._seen) - decided} left"

    def _next(self) -> Waiting:
        return next(iter(self._ahead.values()))

    def _pass(self, one: Waiting, decision: int | None) -> None:
        self._remove(_pair(one))
        self._seen[_pair(one)] = (one, decision)

    def _look(self, cases: set[int]) -> None:
        """Bring up to date what waits around some cases; the rest stays as it is."""
        now = {_pair(one): one for one in _waiting(self._unlocked, cases)}
        for pair in set().union(*(self._of_case.get(case, ()) for case in cases)):
            if pair in now:
                self._add(now.pop(pair))
            else:
                self._remove(pair)
        for pair, one in now.items():
            if pair not in self._seen:
                self._add(one)

    def _add(self, one: Waiting, *, first: bool = False) -> None:
        """A pair that waits: in the place that it has, else at the end, or ``first``."""
        pair = _pair(one)
        if pair in self._ahead:
            self._unlink(pair)
        self._ahead[pair] = one
        for case in one.cases:
            self._of_case.setdefault(case, set()).add(pair)
        if first:
            self._ahead = {pair: one, **self._ahead}

    def _remove(self, pair: Pair) -> None:
        if pair in self._ahead:
            self._unlink(pair)
            del self._ahead[pair]

    def _unlink(self, pair: Pair) -> None:
        for case in self._ahead[pair].cases:
            self._of_case[case].discard(pair)


def _pair(one: Waiting) -> Pair:
    return one.left, one.right


def _show(unlocked: Register, one: Waiting, number: int, total: int) -> None:
    from habeas.pages.marks import shown
    from habeas.register.case_numbers import written

    print()
    ask = "joined by its evidence" if one.kind == "joined" else "one person?"
    cases = " and ".join(dict.fromkeys(written(case) for case in one.cases))
    print(f"{number} of {total} · {ask} · {cases}")
    for mention in (one.left, one.right):
        for line in _words(unlocked, mention):
            print(shown(line))
    print(f"evidence: {one.bits:+.1f} bits")
    for reason in one.because:
        print(shown(f"  {reason}"))


def _words(unlocked: Register, mention: int) -> list[str]:
    """A mention where it stands: the document, and the name among the words around it."""
    from habeas.cli.among_words import among_words
    from habeas.register.asked import named

    one = named(unlocked, mention)
    document = one.document
    title = document.title or document.name
    head = f"{one.name} · document {one.number}, {title} ({document.published.edtf or 'undated'})"
    if not one.quotes:
        return [head]
    return [head, "  " + among_words(one.characters, one.quotes[0], _AROUND)]


def _waiting(unlocked: Register, about: Collection[int] | None = None) -> list[Waiting]:
    """Every pair that waits (``about`` some cases), questions first, then what was joined by its
    evidence.
    """
    from habeas.register.asked import ASKED, JOINED, waiting

    return [*waiting(unlocked, ASKED, about), *waiting(unlocked, JOINED, about)]


def run(unlocked: Register) -> int:
    """Ask about every pair that waits."""
    review = PeopleReview(unlocked, _waiting(unlocked))
    if review.pending():
        return review.run()
    print("No two persons wait for a decision.")
    return 0
