"""Another name given right behind a name: "Idris Kone, better known by his stage name Black K"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.persons.names import Run

_THEIR_NAME = r"(?:the|his|her|their)\s+(?:\w+\s+)?(?:pen\s+name|pen-name|name|handle|nickname|pseudonym|alias|username)(?:\s+of)?"
GIVEN_AS = (
    r"(?:(?:also|better|otherwise|widely|popularly|commonly|universally|formerly|previously)\s+)?"
    r"(?:(?:known|referred\s+to)\s+(?:(?:online|widely|abroad|locally|simply|affectionately|professionally|internationally)\s+|(?:on|at|among|in|to|by|within|across|throughout)\s+(?:[\w’'-]+\s+){1,4}?)?"
    rf"(?:as(?:\s+{_THEIR_NAME})?|by\s+{_THEIR_NAME})"
    r"|appears\s+(?:in\s+[\w\s]{3,30}\s+)?as|nicknamed|alias|a\.?k\.?a\.?|née|nee|born(?:\s+as)?"
    r"|whose\s+name\s+is|(?:whose\s+|(?:his|her)\s+)?(?:pen|stage|real|birth|full|legal|religious|monastic|dharma|baptismal|maiden|original|former|street|battle|English|Chinese|Tibetan|Uyghur|Kurdish|Russian|Arabic|Christian|Buddhist|Muslim|Vietnamese|Mongolian|Belarusian|Ukrainian|Turkish)[\s-]+name(?:\s+is|\s+was)?|(?:his\s+|her\s+)?(?:pseudonym|nom\s+de\s+guerre)(?:\s+is)?(?=\s+(?-i:[A-Z\"“]))|(?:in\s+)?(?:Kurdish|Chinese|Uyghur|Tibetan|Arabic|Persian|Russian|Belarusian|Ukrainian|Vietnamese|Mongolian|Turkish|Burmese|Khmer|Lao|(?:[A-Z][a-z]+\s+)?spelling)(?=\s*:)|(?:pseudonym|nom\s+de\s+guerre)(?=\s*:)|whose\s+nickname\s+is"
    r"|(?:also\s+)?(?:spelled|spelt|written|transliterated)(?:\s+as)?|whom\s+it\s+refers\s+to\s+as"
    r"|who\s+(?:posts|blogs|performs|publishes|tweets|writes|records|sings)\s+"
    rf"(?:as|under\s+{_THEIR_NAME})|who\s+goes\s+by(?:\s+the\s+(?:\w+\s+)?name(?:\s+of)?)?)"
)
"""How a text says that what follows is another name: "known as", never "known by" somebody."""
_PUT_BETWEEN = r"(?:\d{2}[,\s)]+)?(?:(?:of|from)\s+[^;.\n]{2,60}?,\s+)?"
""" "X, 44, of the committees, better known as Y": what may stand before the words."""
_LINK = re.compile(rf"[,\s(–—-]*{_PUT_BETWEEN}{GIVEN_AS}\s*:?\s*[\"“'‘]?", re.IGNORECASE)


_IN_BRACKETS = re.compile(r"\s*\(\s*[\"“]")
_QUOTED = re.compile(r"[\"”]\s+(?:[–—(]\s*)?")


def other_names(characters: str, found: Sequence[tuple[int, Run]]) -> dict[str, str]:
    """Which written names are another name of a person, and of whom: other name → name."""
    linked: dict[str, str] = {}
    for (place, one), (other_place, two) in pairwise(found):
        if place != other_place or one.name == two.name or one.name in linked:
            continue
        between = characters[one.end : two.start]
        if _IN_BRACKETS.fullmatch(between) and characters[two.end : two.end + 1] in {'"', "”"}:
            linked[two.name] = one.name  # "Diana Login ("Naoko")"
        elif _QUOTED.fullmatch(between) and characters[one.start - 1] in {'"', "“"}:
            linked[one.name] = two.name  # ""Boss" Chatchai Kaew"
        elif len(between) <= 110 and _LINK.fullmatch(between):
            linked[two.name] = one.name
    return linked
