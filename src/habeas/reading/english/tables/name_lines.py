"""Lists of people: lines that each open with a name, and names that head a paragraph of their own.

"- Ana Roe (nurse) – two years", "ANA ROE" above "Nurse. Arrested on 2 May.": nothing around such a name
says that it is somebody's; what the lines tell, and that several are alike, does.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from habeas.reading.english.persons.gazetteer import is_known_place
from habeas.reading.english.tables.headed_lists import inline_head
from habeas.reading.english.tables.rows import column_of
from habeas.reading.english.tables.sheet_labels import column_of_label
from habeas.reading.english.words.layout import BlockKind
from habeas.reading.english.words.vocabulary import either, lowered
from habeas.records.change import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.persons.names import Run
    from habeas.reading.english.persons.registry import Registry
    from habeas.reading.english.words.layout import Block

_MARKER = re.compile(
    r"\W*(?:(?:[Nn]o\.?\s*)?\d{1,3}\W+|[A-Za-z]\)\s+|[A-Z]\.\s+)?(?:[A-Z][a-z]{0,4}\.\s+|(?:Dr|Mr|Mrs|Ms|Prof|Rev|Fr|Hajji|Haji|Hadji|Sheikh|Imam|Pastor|Sister|Brother|Father|Professor)\s+)?"
)
_SET_APART = re.compile(r"\s*(?:[(,:–—|]|-\s|$)")
_THEN_TOLD = re.compile(
    r"\s*\.\s+(?:(?:Currently|Still|Was|Has\s+been)\s+)?(?:[Rr]e-?arrested|[Aa]rrested|[Dd]etained|[Hh]eld|[Tt]aken|[Ss]eized|[Aa]bducted|[Cc]harged"
    r"|[Ss]entenced|[Cc]onvicted|[Jj]ailed|[Ii]mprisoned|[Rr]eleased|[Ff]reed|[Ff]ined|[Mm]issing|[Ss]erving|[Dd]ied)\b"
)
""" "X. Arrested on 5 May.": a name that stands for itself, and what befell them behind it."""
_REACH = 200
_OF_SOMEBODY = re.compile(
    r"^\s*[(,]\s*\d{2}\b|\baged\s+\d|\bborn\b|\b\d{1,2}[ -]year[ -]old\b"
    r"|\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|life)\s+(?:and\s+a\s+half\s+)?(?:years?|months?|weeks?|days?)(?:['’]|\s+and\b|\s+in\b|\s+of\b|\s*[,;.(]|\s*$|\s+imprison)"
    r"|\b(?:re-?arrested|arrested|detained|held|taken|seized|abducted|charged|indicted|sentenced|convicted|acquitted|fined|jailed|imprisoned|released|freed|discharged|deported|beaten|killed|died|missing|disappeared|remanded|tried|last\s+seen|on\s+bail|bail(?:ed)?\s+(?:granted|refused|denied)|on\s+trial|in\s+(?:prison|custody|detention|jail)|charges?\s+(?:dropped|withdrawn)|life\s+(?:imprisonment|sentence)|suspended\s+sentence|house\s+arrest|whereabouts|incommunicado)\b",
    re.IGNORECASE,
)
""" "(34)", "two years;", "arrested on": what is said of persons in a list of cases."""
_ENOUGH = 2
_LONG, _SHORT = 3, 4


class _Opening(NamedTuple):
    """A line that opens with a name: its block's place on the page, the name, and whether its words are of somebody."""

    place: int
    run: Run
    told: bool


def listed_names(
    characters: str, page: Sequence[Block], named: Sequence[tuple[int, Run]]
) -> list[tuple[int, Run]]:
    """The names of a page; those that open the lines of a list of people count for more."""
    runs: dict[int, list[Run]] = {}
    for at, run in named:
        runs.setdefault(at, []).append(run)
    found = (
        _opening(characters, n, b, runs.get(b.sentences[0].start, ())) for n, b in enumerate(page)
    )
    openings = [one for one in found if one is not None]
    sure = {
        o.run for group in _groups(openings) if _of_people(group) or _opened(characters, page, group)
        for o in group
    }  # fmt: skip
    sure |= {run for runs in heading_names(characters, page, named).values() for run in runs}
    sure |= set(_behind_heads(characters, page, named))
    return [
        (at, replace(run, points=max(run.points, 0) + _worth(run)) if run in sure else run)
        for at, run in named
    ]


def _behind_heads(
    characters: str, page: Sequence[Block], named: Sequence[tuple[int, Run]]
) -> Iterator[Run]:
    """The names behind "Free since Saturday:", of several words each."""
    heads = {}
    for block in page:
        for one in block.sentences:
            if (found := inline_head(characters, one.start, one.end)) is not None:
                heads[one.start] = found[0]
    for at, run in named:
        if at in heads and run.start >= heads[at] and run.last - run.first > 1 and not run.thing:
            yield run


def _worth(run: Run) -> int:
    return _LONG if run.last - run.first > 1 else _SHORT


_PLACED = re.compile(
    r"\W*(?:(?:[Nn]o\.?\s*)?\d{1,3}\W+)?(?P<place>[A-ZÀ-Ý][\w’'.]*(?:[ /&-]+(?:and\s+|of\s+|the\s+)?[A-ZÀ-Ý][\w’'.]*){0,3})\s*(?:[–—:]|\s-)\s+"
)
""" "1. Eritrea – X. Teacher.": a place before the name that opens a line."""
_STOPS = re.compile(r"\s*\.(?:\s|$)")


def _opening(characters: str, place: int, block: Block, runs: Sequence[Run]) -> _Opening | None:
    found = [run for run in runs[:2] if _opens(characters, block, run)]
    run = found[0] if found else None
    if run is None or run.thing or run.official or run.points < -1:
        return None
    if block.kind is BlockKind.HEADING or _labels(run.name):
        return None
    words = characters[run.end : min(block.end, run.end + _REACH)]
    told = bool(_OF_SOMEBODY.search(words)) or _work(words)
    if run.last - run.first == 1 and not told:
        return None
    return _Opening(place, run, told)


def _opens(characters: str, block: Block, run: Run) -> bool:
    """Whether a name opens a line, behind its number or its country, and stands there for itself."""
    apart = any(one.match(characters, run.end, block.end) for one in (_SET_APART, _THEN_TOLD))
    if _MARKER.fullmatch(characters, block.start, run.start):
        return apart
    placed = _PLACED.fullmatch(characters, block.start, run.start)
    where = placed["place"].partition("/")[0].lower() if placed is not None else ""
    countries = either("world", "countries", "cities")
    if not where or (where not in countries and not is_known_place(where)):
        return False
    return apart or _STOPS.match(characters, run.end, block.end) is not None


def _labels(name: str) -> bool:
    return column_of_label(name) is not None or column_of(name) is not None


def _work(words: str) -> bool:
    """ "(nurse) …", ", radio presenter": an occupation stands behind the name."""
    low = re.findall(r"[a-z'’-]+", words[:60].lower())[:5]
    occupations = either("people_words", "occupations")
    return any(word in occupations for word in low)


def _groups(openings: Sequence[_Opening]) -> Iterator[list[_Opening]]:
    """The openings that follow one another, with one other line between them at most."""
    group: list[_Opening] = []
    for one in openings:
        if group and one.place - group[-1].place > _ENOUGH:
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _of_people(group: Sequence[_Opening]) -> bool:
    told = sum(one.told for one in group)
    return told >= _ENOUGH and 2 * told >= len(group)


_OPENS_LIST = re.compile(
    r"\b(?:following|those|persons?|people|names?|arrested|detained|held|jailed|imprisoned|sentenced|convicted|charged|released|freed|missing|disappeared"
    r"|prisoners|detainees|defendants|in\s+(?:prison|custody|detention))\b[^:\n]{0,80}:\s*$",
    re.IGNORECASE,
)


def _opened(characters: str, page: Sequence[Block], group: Sequence[_Opening]) -> bool:
    """Whether the line above several names says of whom they are: "The following remain in prison:"."""
    above = page[group[0].place - 1] if group[0].place else None
    if above is None or len(group) < _ENOUGH:
        return False
    return (
        _OPENS_LIST.search(characters, max(above.start, above.end - _REACH), above.end) is not None
    )


_UNDER = re.compile(
    r"(?:(?:An?|The|Former)\s+|Ex-\s*)?(?P<word>[A-Za-z-]+)(?:\s+(?P<next>[a-z-]+))?(?:\s+(?P<third>[a-z-]+))?"
)
_ALONE = re.compile(
    r"(?:(?:Case|No|Prisoner|Detainee|Profile|Person)\b\.?(?:\s*(?:[Nn]o\.?|[Nn]umber))?)?[\W\d]*(?:(?:and|&)[\W\d]*)?(?:\((?:[^()]{1,40})\)\W*)?(?:,\s+(?:aged?\s+)?[\w’' -]{2,50}\W*)?"
)
_STOPPED = re.compile(r"\s*\.\s*")
""" "C. KHAN." alone on its line: a heading with a full stop."""
_SPOKEN_OF = frozenset("he she they his her their both".split())
_BEFELL = lowered("verbs", "befall", "in_lists")


def heading_names(
    characters: str, page: Sequence[Block], named: Sequence[tuple[int, Run]]
) -> dict[int, tuple[Run, ...]]:
    """The names that stand alone on a line above a paragraph about them, by the number of that line."""
    found: dict[int, tuple[Run, ...]] = {}
    for head, body in pairwise(page):
        if body.kind is not BlockKind.BODY:
            continue
        runs = tuple(run for at, run in named if at == head.sentences[0].start)
        if not runs or any(run.thing or run.official or run.points < -1 for run in runs):
            continue
        if any(run.last - run.first == 1 for run in runs) or any(_labels(r.name) for r in runs):
            continue
        ends = [head.start, *(place for run in runs for place in (run.start, run.end)), head.end]
        rest = " ".join(characters[a:b] for a, b in zip(ends[::2], ends[1::2], strict=True))
        if head.kind is BlockKind.BODY and not _STOPPED.fullmatch(rest):
            continue
        if _ALONE.fullmatch(rest) and _about_somebody(characters[body.start : body.start + 90]):
            found[head.sentences[0].block] = runs
    return found


def _about_somebody(words: str) -> bool:
    """Whether a paragraph opens without a subject or with "she": "Nurse. Arrested on", "A student of"."""
    match = _UNDER.match(words)
    if match is None:
        return False
    low = [w.lower() for w in match.groups() if w]
    plural = [w.removesuffix("s") for w in low]
    occupations = either("people_words", "occupations")
    return low[0] in _SPOKEN_OF | _BEFELL or any(w in occupations for w in (*low, *plural))


def heads_of_people(
    characters: str, page: Sequence[Block], named: Sequence[tuple[int, Run]], registry: Registry
) -> dict[int, tuple[int, ...]]:
    """The persons whose names alone stand above a paragraph about them, by the number of that line."""
    found: dict[int, tuple[int, ...]] = {}
    for number, runs in heading_names(characters, page, named).items():
        people = [registry.person(run.name, ()) for run in runs]
        found[number] = tuple(dict.fromkeys(p for p in people if p is not None))
    return found
