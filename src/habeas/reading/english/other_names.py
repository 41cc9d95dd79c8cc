"""Another name given right behind a name: "Idris Kone, better known by his stage name Black K"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.names import Run

_LINK = re.compile(
    r"[,\s(–—-]*(?:(?:also|better|otherwise|widely|popularly|commonly|formerly|previously)\s+)?"
    r"(?:known\s+(?:\w+\s+){0,3}?(?:as|by)|nicknamed|alias|a\.?k\.?a\.?|née|born|who\s+(?:writes|posts|blogs|performs|"
    r"publishes|tweets|records|sings)\s+(?:as|under)|(?:also\s+)?(?:spelled|spelt|written|transliterated)(?:\s+as)?|"
    r"(?:whose\s+)?(?:real|birth|full|pen|stage|legal)[\s-]+name(?:\s+is|:)?)"
    r"(?:\s+(?:the|his|her|their)\s+(?:(?:pen|stage|birth|real)[\s-]*)?(?:name|pseudonym|handle|nickname|alias)(?:\s+of)?)?"
    r"\s*:?\s*[\"“'‘]?",
    re.IGNORECASE,
)


def other_names(characters: str, found: Sequence[tuple[int, Run]]) -> dict[str, str]:
    """Which written names are another name of a person, and of whom: other name → name."""
    linked: dict[str, str] = {}
    for (place, one), (other_place, two) in pairwise(found):
        if place != other_place or one.name == two.name or one.name in linked:
            continue
        between = characters[one.end : two.start]
        if len(between) <= 80 and _LINK.fullmatch(between):
            linked[two.name] = one.name
    return linked
