"""What the cells of a table's row or a case sheet say about its person, column by column."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.days.resolve import Resolver
from habeas.reading.english.draft import Draft
from habeas.reading.english.events import slots
from habeas.reading.english.spotter import SPOTTER
from habeas.reading.english.tables.rows import FACILITY, Cell, Row
from habeas.reading.english.words import amounts, dates
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN, Basis, When

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from habeas.reading.english.words.layout import Sentence

_NOTHING = re.compile(
    r"^(?:[-–—]+|x|nil|none(?: announced)?|n/?a|no|never|not yet|pending|awaited|tbc|tba|unknown|n/?k|n\.k\.|none given|not (?:known|given|stated|reported)|\?)?$",
    re.IGNORECASE,
)
_MAY_BE = re.compile(
    r"\b(?:up\s+to|maximum|faces|facing|could|may\s+be|if\s+convicted|possible|requested|sought|proposed|demanded)\b",
    re.IGNORECASE,
)
"""A cell that tells what may be or was asked for tells no event."""
_HEDGED = re.compile(
    r"\b(?:reported(?:ly)?|alleged(?:ly)?|unconfirmed|apparently|believed|rumou?red|said\s+to|thought\s+to|presumably"
    r"|probably|possibly)\b",
    re.IGNORECASE,
)
_OTHER_NAME = re.compile(r"\((?:b\.|née|born|aka|a\.k\.a\.|also)\s*(?P<name>[^()]{2,40})\)")
_SLASHED = re.compile(
    r"(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{4})|[–-]/(?P<m2>\d{1,2})/(?P<y2>\d{4})|(?<![\d/.])(?P<m3>\d{1,2})[/.](?P<y3>\d{4})"
)
_SHORT_TERM = re.compile(
    r"(?P<y>\d{1,2})\s*y(?:rs?|ears?)?\.?(?:\s*(?P<m>\d{1,2})\s*m(?:onths?|os?)?\.?)?|(?P<m4>\d{1,3})\s*m(?:onths?|os?)\.?(?!\w)",
    re.IGNORECASE,
)
_PLACE = re.compile(r",\s*(?P<place>[A-Z][\w' -]{2,24}?)(?=,|$|\s*\()")
_BY = re.compile(r"\bby\s+(?P<by>[^,/(]{3,50})")
_FREE = re.compile(r"\b(?:free|at home|released|left|home)\b", re.IGNORECASE)


def says_nothing(words: str) -> bool:
    """Whether a cell is empty, a dash, or says that nothing is known."""
    return _NOTHING.match(words) is not None


def supposed(words: str) -> bool:
    """Whether a cell tells what may be or was asked for."""
    return _MAY_BE.search(words) is not None


def hedged(words: str) -> bool:
    """Whether a cell puts its words as a report only."""
    return _HEDGED.search(words) is not None


def place_in(words: str) -> str | None:
    """The place after the day of an arrest: "4 April 2023, Almaty"."""
    match = _PLACE.search(words)
    return match["place"] if match else None


def by_in(words: str) -> str | None:
    """Who arrested, behind "by"."""
    match = _BY.search(words)
    return match["by"].strip() if match else None


def court_in(words: str) -> str | None:
    """The court that a cell names."""
    for match in slots.COURT.finditer(SPOTTER.whole(words)):
        name = match["name"].strip()
        if re.search(r"[A-Z]", name) and name.lower() not in {"court", "the court"}:
            return name
    return None


def house_in(words: str) -> str | None:
    """The house of custody that a cell names: "North Gate prison" of "North Gate prison, from May"."""
    for part in words.split(","):
        bare = re.sub(r"\s*\([^()]*\)|\s+(?:since|from|until)\b.*$", "", part).strip(" .")
        bare = re.sub(r"^(?:in|at|the)\s+", "", bare)
        if FACILITY.search(bare) and re.search(r"[A-Z]", bare):
            return bare
    return None


def ahead(when: When, published: When) -> bool:
    """Whether a day lies after publication."""
    early, today = when.earliest, published.latest
    return early is not None and today is not None and early > today


def drafts(row: Row, person: int | None, sentence: Sentence, published: When) -> Iterator[Draft]:
    """What the cells of a row say about its person."""
    by_column = {cell.column: cell for cell in row.cells}
    court = by_column.get("court")
    named = court.words if court and not _NOTHING.match(court.words) else None
    for cell in row.cells:
        if _NOTHING.match(cell.words):
            continue
        base = Draft(
            Event.CHARGE,
            person,
            sentence,
            cell.start,
            max(cell.end, cell.start + 1),
            f"row.{cell.column}",
        )
        reader = _READERS.get(cell.column)
        if reader is None or _MAY_BE.search(cell.words):
            continue
        hedged = _HEDGED.search(cell.words) is not None
        for made in reader(cell, base, named, published):
            lowered = hedged and made.stance is Stance.ASSERTED
            yield replace(made, stance=Stance.ALLEGED) if lowered else made


def day(words: str) -> When:
    """The first day, month or year that a cell writes."""
    match = _SLASHED.search(words)
    if match:
        y, m, d = (
            match["y"] or match["y2"] or match["y3"],
            match["m"] or match["m2"] or match["m3"],
            match["d"],
        )
        if 1 <= int(m) <= 12 and (d is None or 1 <= int(d) <= 31):
            try:
                return When(f"{y}-{int(m):02d}" + (f"-{int(d):02d}" if d else ""), Basis.STATED)
            except ValueError:
                return UNKNOWN
        return UNKNOWN
    plain = re.search(r"\d{4}-\d{2}-\d{2}", words)
    if plain:
        return When(plain[0], Basis.STATED)
    return _worded(words)


def _worded(words: str) -> When:
    resolver = Resolver(UNKNOWN)
    for found in dates.find(SPOTTER.whole(words)):
        when = resolver.resolve(found, block=0, future=False).when
        if when.known:
            return when
    return UNKNOWN


def _occupation(cell: Cell, base: Draft, court: str | None, published: When) -> Iterator[Draft]:
    del court, published
    for part in re.split(r",\s*", cell.words):
        if re.search(
            r"\b(?:his|her|no\.|wife|husband|daughter|son|brother|sister|national)\b|^Baha", part
        ):
            continue
        yield replace(base, event=Event.OCCUPATION, value=part)
        return


def _arrested(cell: Cell, base: Draft, court: str | None, published: When) -> Iterator[Draft]:
    """ "3 May 2023, Lara; moved to Zora 5 May", "not arrested; questioned 8 May", "3 May; police say 4 May"."""
    del court, published
    first, *rest = re.split(
        r";\s*|,\s*(?=(?:released|freed|let go|flown|extradited|deported)\b)", cell.words
    )
    when = day(first)
    if other := _NO_ARREST.match(first):
        if other["search"]:
            yield replace(base, event=Event.SEARCH, when=when)
        return
    absent = re.search(r"\bnot\s+(?:arrested|detained)", first) is not None
    stance = Stance.NEGATED if absent else Stance.ASSERTED
    if re.match(r"summoned|questioned", first, re.IGNORECASE):
        kind = "summons" if first[0] in "Ss" else "questioning"
        yield replace(base, event=Event.HARASSMENT, when=when, kind=kind)
    place, by = _PLACE.search(first), _BY.search(first)
    arrest = replace(
        base, event=Event.ARREST, when=UNKNOWN if absent else when, stance=stance,
        place=place["place"] if place else None, by=by["by"].strip() if by else None,
    )  # fmt: skip
    if abroad := re.match(r"(?:detained|held)\s+in\s+(?P<place>[A-Z][\w-]+)", first):
        yield replace(arrest, event=Event.DETENTION, place=abroad["place"])
    else:
        yield arrest
    for part in rest:
        yield from _further(part, arrest)


def _detained(cell: Cell, base: Draft, court: str | None, published: When) -> Iterator[Draft]:
    """ "13/07/2021, Karn" in a column of detentions: a detention, unless the cell speaks of an arrest."""
    for made in _arrested(cell, base, court, published):
        house = re.match(r"house\s+arrest\b", cell.words, re.IGNORECASE)
        worded = re.search(r"\barrest", cell.words, re.IGNORECASE) and not house
        held = made.event is Event.ARREST and not worded
        kind = "house arrest" if house and held else made.kind
        yield replace(made, event=Event.DETENTION, kind=kind) if held else made


_NO_ARREST = re.compile(
    r"(?:wanted|sought|on the run|in hiding|at large|abroad)\b"
    r"|(?P<search>(?:(?:house|home|flat|office)\s+)?search(?:ed|es)?\b(?![^;]*\b(?:arrest|detain)))",
    re.IGNORECASE,
)
""" "Wanted since 15.02.2023", "house search 05.08.2021" in the column of arrests."""


def _further(words: str, arrest: Draft) -> Iterator[Draft]:
    """What stands behind the day of an arrest: let go, brought elsewhere, questioned, another day."""
    when = arrest.when if "same day" in words else day(words)
    base = replace(arrest, when=when, stance=Stance.ASSERTED, place=None, by=None)
    other = re.match(r"(?P<who>[^,;\d]{3,40}?)\s+(?:gives?|says?|claims?)\b", words)
    if re.search(r"\b(?:released|freed|let\s+go)\b", words):
        yield replace(base, event=Event.RELEASE)
    elif re.match(r"(?:flown|extradited|deported|transferred|moved|brought)\b", words):
        yield replace(base, event=Event.TRANSFER)
    elif re.match(r"(?:questioned|interrogated)\b", words):
        yield replace(base, event=Event.HARASSMENT, kind="questioning")
    elif other is not None and when.known:
        yield replace(base, attribution=(other["who"],))


def _charge(cell: Cell, base: Draft, court: str | None, published: When) -> Iterator[Draft]:
    del court, published
    if re.match(r"no(?:ne)?\s*\(", cell.words, re.IGNORECASE):
        return  # "no (witness)"
    said = _ACCORDING.search(cell.words)
    words = cell.words[: said.start()] if said else cell.words
    speaker = (said["who"].strip(),) if said else ()
    stance = Stance.ALLEGED if said else Stance.ASSERTED
    quoted = re.findall(r"[\"“]([^\"”]{3,})[\"”]", words)
    for charge in quoted or [words]:
        yield replace(
            base,
            event=Event.CHARGE,
            charge=charge.strip('"“” '),
            stance=stance,
            attribution=speaker,
        )


_ACCORDING = re.compile(r"\s*\(?according to (?P<who>[^()]{3,60})\)?", re.IGNORECASE)
_COURT_FIRST = re.compile(
    r"(?P<court>[^;]*?\b(?:Court|Tribunal)\b(?:,\s*[A-Z][\w-]+)?)\s*,\s*(?P<rest>.*)$"
)


def _name(cell: Cell, base: Draft, court: str | None, published: When) -> Iterator[Draft]:
    """ "Tatsiana Kulba (b. Minich), 34, teacher": the other name, and what she does."""
    del court, published
    other = _OTHER_NAME.search(cell.words)
    if other:
        yield replace(base, event=Event.ALIAS, value=other["name"].strip())
    for part in re.sub(r"\s*\([^()]*\)", "", cell.words).split(",")[1:]:
        if _WORK.fullmatch(part.strip()):
            yield replace(base, event=Event.OCCUPATION, value=part.strip())
            return


_WORK = re.compile(
    r"(?!(?:his|her|their|no|age|aged|brother|sister|wife|husband|father|mother|son|daughter|cousin|née|born|aka|alias|of|from|dual|a|an|the|also)\b)"
    r"(?:[a-z]|YouTuber|TikToker)[\w’'-]*(?:\s+[\w’'-]+){0,4}"
)
""" "Rita Sow, radio journalist": what stands behind a name in its cell, in small letters and no kin."""


def _judgment(cell: Cell, base: Draft, court: str | None, published: When) -> Iterator[Draft]:
    """ "Harbour City Court, 03.02.2021, 4 years, fine 9,000 crowns": court, day and terms in one."""
    del court
    match = _COURT_FIRST.match(cell.words)
    if match is None:
        return
    rest = replace(cell, words=match["rest"])
    yield from _sentence(rest, base, match["court"], published)


def _sentence(cell: Cell, base: Draft, court: str | None, published: When) -> Iterator[Draft]:
    """ "4 y. (02/05/2021), upheld on appeal 09/10/2021", "20 lashes and fine of 9 million rials"."""
    del published
    words = cell.words
    first = re.split(
        r"[;,]\s*(?=(?:upheld|cut|reduced|quashed|increased|overturned|[A-Z][\w ]+Court))", words
    )
    when = day(first[0])
    base = replace(base, event=Event.SENTENCE, court=court, when=when)
    if re.match(r"acquitted|not guilty", words, re.IGNORECASE):
        yield replace(base, event=Event.CONVICTION, stance=Stance.NEGATED, outcome="acquitted")
    elif re.match(r"death|hanging", words, re.IGNORECASE):
        yield replace(base, kind="death")
    elif re.match(r"life\b", words, re.IGNORECASE):
        yield replace(base, kind="life")
    else:
        yield from terms(first[0], base)
    for part in first[1:]:
        outcome = next((o for o, w in _OUTCOMES if re.search(w, part, re.IGNORECASE)), None)
        if outcome:
            shorter = _SHORT_TERM.search(part)
            yield replace(
                base, event=Event.APPEAL_RESULT, outcome=outcome, when=day(part), court=None,
                duration_months=_months(shorter) if shorter and outcome == "reduced" else None,
            )  # fmt: skip


_OUTCOMES = (
    ("upheld", "upheld|confirmed"),
    ("reduced", r"cut|reduced"),
    ("quashed", "quashed|overturned|annulled"),
    ("increased", "increased"),
)


def terms(words: str, base: Draft) -> Iterator[Draft]:
    """The terms and other penalties that a cell writes."""
    lashes = re.search(r"\d+\s+lashes", words)
    money = list(amounts.money(SPOTTER.whole(words)))
    if lashes:
        yield replace(base, kind="lashes", amount=lashes[0])
    if "fine" in words and money:
        yield replace(base, kind="fine", amount=money[0].words)
    if not lashes and not _SHORT_TERM.search(words):
        yield from _worded_terms(words, base)
    for term in _SHORT_TERM.finditer(words) if not lashes else ():
        after = words[term.end() :]
        if re.search(r"\b(?:first|last|including|incl\.)\s*$", words[: term.start()]):
            continue  # "17 y., first 4 y. in prison"
        kind = "prison"
        if re.search(r"^,?[^,]*suspended", after) and "of which" not in words:
            kind = "suspended"
        elif re.search(r"restrict\w+\s+(?:of\s+)?(?:freedom|liberty)|home chemistry", after):
            kind = "restricted freedom"
        total = words[: term.start()].rstrip().lower().endswith("total")
        yield replace(
            base, kind=kind, duration_months=_months(term), outcome="total" if total else None
        )
        if "of which" in words:
            return


def _worded_terms(words: str, base: Draft) -> Iterator[Draft]:
    """ "three years in prison", "two years suspended": a term in words."""
    for term in amounts.durations(SPOTTER.whole(words)):
        if term.months is not None:
            suspended = "suspended" in words[term.end : term.end + 30]
            kind = "suspended" if suspended else "prison"
            yield replace(base, kind=kind, duration_months=term.months)


def _months(match: re.Match[str]) -> int:
    if match["m4"]:
        return int(match["m4"])
    return int(match["y"]) * 12 + int(match["m"] or 0)


def _place(cell: Cell, base: Draft, court: str | None, published: When) -> Iterator[Draft]:
    del court
    words = cell.words
    for part in re.split(r";\s*", words):
        free = re.search(
            r"\bfree since\b(?P<when>.*)$|\breleased\b(?P<when2>.*)$", part, re.IGNORECASE
        )
        if free or re.match(r"(?:at\s+home|at\s+liberty|free)\s+since\b", part, re.IGNORECASE):
            yield replace(base, event=Event.RELEASE, when=day(part))
        elif re.match(r"(?:under\s+)?house\s+arrest\b", part, re.IGNORECASE):
            begun = day(part)
            kind = "house arrest" if begun.known else "as_of/house arrest"
            yield replace(
                base, event=Event.DETENTION, when=begun if begun.known else published, kind=kind
            )
        elif FACILITY.search(part) and not _FREE.search(part):
            since = re.search(r"since\s+(?P<when>\d[\d/]+)", part)
            named = re.sub(r"\bsince\s+[\d/]+\s*|\s+until\b.*$", "", part).strip(" ,")
            when = day(since["when"]) if since else UNKNOWN
            moved = since is not None and ";" in words
            yield replace(
                base, event=Event.TRANSFER if moved else Event.DETENTION, facility=named,
                when=when if since else UNKNOWN if "until" in part else published,
                kind=None if since or "until" in part else "as_of",
            )  # fmt: skip


_READERS: dict[str, Callable[[Cell, Draft, str | None, When], Iterator[Draft]]] = {
    "name": _name, "judgment": _judgment, "occupation": _occupation, "arrested": _arrested, "detained": _detained, "charge": _charge, "sentence": _sentence, "place": _place,
}  # fmt: skip
