"""Case numbers as people write and read them."""

from __future__ import annotations

import re

from habeas.register.errors import NoSuchRecord

_NUMBER = re.compile(r"(?:H-?)?0*(\d{1,18})", re.IGNORECASE)


def written(number: int) -> str:
    """A case number as it is shown: H-0007."""
    return f"H-{number:04}"


def number_in(words: str) -> int:
    """The case number that words give (``H-0007``, ``7``). Raises NoSuchRecord."""
    found = _NUMBER.fullmatch(words.strip())
    if not found:
        raise NoSuchRecord("a case number such as H-0007")
    return int(found[1])
