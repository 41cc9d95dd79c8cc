"""A process of its own that decides on one claim of a sealed case until it is stopped."""

from __future__ import annotations

import sys
from pathlib import Path

from habeas import register
from habeas.register.keys import Secret


def main(folder: str, words: str, at: str) -> None:
    """Decide again and again, once it has said that it writes."""
    with register.open(Path(folder), Secret(words)) as unlocked:
        from habeas.register import compartments
        from habeas.register.deciding import decide
        from habeas.register.models import ClaimRow

        with compartments.open(unlocked, 1, at=at, why="to write") as compartment:
            claim = ClaimRow.objects.using(compartment.alias).order_by("number").first()
            assert claim is not None
            for version in range(10_000):
                decide(compartment, claim.claim, "accept", expect=version, at=at, why="w" * 500)
                if version == 0:
                    sys.stdout.write("writing\n")
                    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
