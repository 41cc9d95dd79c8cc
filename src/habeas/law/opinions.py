"""Numbers of opinions of the Working Group on Arbitrary Detention, and the trap in them.

The title says number and year ("Opinion No. 9/2022"), the symbol of the document year and number
("A/HRC/WGAD/2022/9"). Symbols of this form begin with 2012; earlier opinions stand in annual
reports, and those before 1997 are called decisions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from habeas.records.errors import HabeasError

_FIRST_YEAR = 1991
_FIRST_SYMBOL = 2012
_FIRST_OPINION = 1997
_SYMBOL = re.compile(r"A/HRC/WGAD/(\d{4})/(\d{1,3})(?:/Rev\.\s?(\d))?(?![\d/])", re.IGNORECASE)
_TITLE = re.compile(
    r"(?:Opinions?|Decisions?|Avis|Opinión|Opiniones)\s+(?:Nos?\.?|n[°º]\.?|núms?\.)?\s*"
    r"(\d{1,3})\s?/\s?(\d{4})(?![\d/])",
    re.IGNORECASE,
)
_CHINESE = re.compile(r"第\s?(\d{1,3})\s?/\s?(\d{4})\s?[号號](?:意见|意見|决定|決定)")
_BARE = re.compile(r"(\d{1,4})/(\d{1,4})")


class NoOpinion(HabeasError):
    """Words that are no number of an opinion."""

    def __init__(self) -> None:
        super().__init__(
            "expected an opinion such as Opinion No. 9/2022 (number/year) or A/HRC/WGAD/2022/9 "
            "(year/number), found another form; write one of them"
        )


@dataclass(frozen=True, slots=True)
class Opinion:
    """An opinion by number and year; ``revision`` is that of the document, 0 for none."""

    number: int
    year: int
    revision: int = 0

    @property
    def title(self) -> str:
        """As titles name it: number/year."""
        word = "Opinion" if self.year >= _FIRST_OPINION else "Decision"
        return f"{word} No. {self.number}/{self.year}"

    @property
    def symbol(self) -> str | None:
        """The symbol of its document: year/number; None before 2012, in annual reports."""
        if self.year < _FIRST_SYMBOL:
            return None
        revision = f"/Rev.{self.revision}" if self.revision else ""
        return f"A/HRC/WGAD/{self.year}/{self.number}{revision}"

    @property
    def chinese(self) -> str:
        """As Chinese texts name it."""
        word = "意见" if self.year >= _FIRST_OPINION else "决定"
        return f"第{self.number}/{self.year}号{word}"


def parse(words: str) -> Opinion:
    """The opinion that a title, a symbol, or two bare numbers name. Raises NoOpinion.

    Of two bare numbers the year tells the order; a title or symbol in the wrong order is refused.
    """
    plain = " ".join(words.split())
    found = opinions_in(plain)
    if len(found) == 1:
        return found[0]
    bare = _BARE.fullmatch(plain)
    if found or bare is None:
        raise NoOpinion
    one, two = int(bare[1]), int(bare[2])
    for number, year in ((one, two), (two, one)):
        if _known(number, year):
            return Opinion(number, year)
    raise NoOpinion


def opinions_in(text: str) -> tuple[Opinion, ...]:
    """The opinions that a text names by title or symbol, in order, each once."""
    found: list[tuple[int, Opinion]] = []
    for match in _SYMBOL.finditer(text):
        found.append((match.start(), Opinion(int(match[2]), int(match[1]), int(match[3] or 0))))
    for pattern in (_TITLE, _CHINESE):
        for match in pattern.finditer(text):
            found.append((match.start(), Opinion(int(match[1]), int(match[2]))))
    known = [one for _, one in sorted(found, key=lambda pair: pair[0])]
    return tuple(dict.fromkeys(one for one in known if _known(one.number, one.year)))


def _known(number: int, year: int) -> bool:
    return 1 <= number <= 999 and _FIRST_YEAR <= year <= 2100
