"""A process of its own that decides on one claim again and again: the writer of the contention tests.

Prints one line for each decision that was acknowledged: its version. A stale one is done again.
"""

from __future__ import annotations

import sys
from pathlib import Path

from habeas import register
from habeas.register.errors import StaleEdit
from habeas.register.keys import Secret


def main(folder: str, words: str, claim: str, times: int) -> None:
    """Decide ``times`` times, each on the version that was last seen."""
    with register.open(Path(folder), Secret(words)) as unlocked:
        from habeas.register.deciding import decide, version_of

        made = 0
        while made < times:
            seen = version_of(unlocked, claim)
            verdict = "accept" if seen % 2 else "reject"
            try:
                one = decide(unlocked, claim, verdict, expect=seen, at="2026-01-07T00:00:00Z")
            except StaleEdit:
                continue
            sys.stdout.write(f"{one.version}\n")
            sys.stdout.flush()
            made += 1


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]))
