"""One question after the other, answered by a key: what every review has in common."""

from __future__ import annotations

import sys
from abc import ABC, abstractmethod


class Asking(ABC):
    """Things that wait, asked about one by one: ``s`` skips, ``u`` goes back, ``q`` quits; what
    other keys do, a subclass says.
    """

    keys: str
    """The keys and what they do, as they are shown."""

    @abstractmethod
    def pending(self) -> bool:
        """Whether something is left to ask about."""

    @abstractmethod
    def show(self) -> None:
        """Show what is asked about."""

    @abstractmethod
    def take(self, answer: str) -> bool | None:
        """Do what a key says; whether there is something to show anew. None: no such key."""

    @abstractmethod
    def skip(self) -> None:
        """Leave this one undecided."""

    @abstractmethod
    def back(self) -> bool:
        """Go back to the last one and take back what was decided on it; False at the first."""

    @abstractmethod
    def summary(self) -> str:
        """How many were decided and how many are left."""

    def run(self) -> int:
        """Ask until all were seen or somebody quits, and sum up; the exit code."""
        code = 0
        try:
            self._ask()
        except KeyboardInterrupt:
            print("\nstopped; what was decided is recorded")
            code = 130
        print(self.summary())
        return code

    def _ask(self) -> None:
        anew = True
        while self.pending():
            if anew:
                self.show()
                print(self.keys, flush=True)
            answer = answered()
            if answer == "q":
                return
            anew = self._answered(answer)

    def _answered(self, answer: str) -> bool:
        if answer == "s":
            self.skip()
            return True
        if answer == "u":
            if self.back():
                return True
            print("nothing to undo")
            return False
        anew = self.take(answer)
        if anew is None:
            print(f"expected one of these: {self.keys}")
        return bool(anew)


def answered() -> str:
    """The key that was typed; the end of the input quits."""
    line = sys.stdin.readline()
    return line.strip().lower()[:1] if line else "q"
