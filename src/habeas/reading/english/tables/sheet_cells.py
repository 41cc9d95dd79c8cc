"""What the labelled lines of a case sheet say: "Plea: not guilty", "Opening of trial: 18 March 2013".

A label says what its line is about, the line says what happened. Court and charge are those of the
part of the sheet ("FIRST CASE") a line stands in; a line that says nothing certain gives nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.draft import Draft
from habeas.reading.english.spotter import SPOTTER
from habeas.reading.english.tables import cells, sheet_custody
from habeas.reading.english.tables.rows import name_in
from habeas.reading.english.tables.sheet_part import NONE_SAYS, SOURCE, Part, says
from habeas.reading.english.words.amounts import money
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN, Basis, Grain, When

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from habeas.reading.english.tables.rows import Row
    from habeas.reading.english.words.layout import Sentence


def drafts(row: Row, person: int, sentence: Sentence, published: When) -> Iterator[Draft]:
    """What the lines of a sheet say about its person."""
    for part in _parts(row, published):
        for cell in part.cells:
            reader = _READERS.get(cell.column)
            if reader is None or not (says(cell.words) or cell.column in NONE_SAYS):
                continue
            rule = f"sheet.{cell.column}"
            base = Draft(Event.CHARGE, person, sentence, cell.start, cell.end, rule)
            if cell.column != "end_of_term" and cells.supposed(cell.words):
                continue
            for made in reader(cell.words, base, part):
                yield _surely(made, cell.words)


def _parts(row: Row, published: When) -> list[Part]:
    name = name_in(row.cells[0].words)
    parts = [Part(published, name)]
    for cell in row.cells:
        if cell.column == "section":
            parts.append(Part(published, name))
        else:
            parts[-1].cells.append(cell)
    return parts


def _surely(made: Draft, words: str) -> Draft:
    """As surely as the line puts it: hedged, according to somebody, ahead."""
    said = SOURCE.search(words)
    if said is not None and not made.attribution:
        made = replace(made, attribution=(said["who"].strip(" ,"),))
    if made.stance is Stance.ASSERTED and (cells.hedged(words) or "one source" in words):
        return replace(made, stance=Stance.ALLEGED)
    return made


def _name_in_script(words: str, base: Draft, part: Part) -> Iterator[Draft]:
    del part
    yield replace(base, event=Event.ALIAS, value=words.strip(), kind="script")


def _alias(words: str, base: Draft, part: Part) -> Iterator[Draft]:
    del part
    for name in re.split(r"\s*[;/]\s*|,\s+", words):
        bare = re.sub(r"\s*\([^()]*\)", "", name).strip(' "“”')
        if 2 <= len(bare) <= 40:
            yield replace(base, event=Event.ALIAS, value=bare)


def _occupation(words: str, base: Draft, part: Part) -> Iterator[Draft]:
    del part
    for piece in re.split(r"\s*;\s*", words):
        value = re.sub(r"^(?:before\s+that|previously|earlier|formerly|also|then),?\s+", "", piece)
        value = re.sub(r"\s*\([^()]*\)", "", value).strip(" .,")
        if value and not value[0].isdigit():
            yield replace(base, event=Event.OCCUPATION, value=value)


def _arrest(words: str, base: Draft, part: Part) -> Iterator[Draft]:
    if re.search(r"\bnot\s+(?:arrested|detained)|^no\b|^never\b", words, re.IGNORECASE):
        yield replace(base, event=Event.ARREST, stance=Stance.NEGATED)
        return
    place = part.words("where") or cells.place_in(words)
    by = part.words("by") or cells.by_in(words)
    when = cells.day(words)
    if when.known or place:
        yield replace(base, event=Event.ARREST, when=when, place=place, by=by)
    freed = re.search(r"\b(?:released|freed|let\s+go)\s+(?P<when>.*)$", words)
    if freed:
        same = "same day" in freed["when"]
        yield replace(base, event=Event.RELEASE, when=when if same else cells.day(freed["when"]))


def _seized(words: str, base: Draft, part: Part) -> Iterator[Draft]:
    own = cells.day(words)
    yield replace(
        base, event=Event.CONFISCATION, when=own if own.known else part.day("arrested"),
        by=part.words("by"),
    )  # fmt: skip


def _incommunicado(words: str, base: Draft, part: Part) -> Iterator[Draft]:
    if re.match(r"no\b", words, re.IGNORECASE):
        return
    when, start = cells.day(words), part.day("arrested")
    until = re.match(r"(?:held\s+)?until\b", words, re.IGNORECASE)
    if until and when.grain is Grain.DAY and start.grain is Grain.DAY:
        when = When(f"{start.edtf}/{when.edtf}", Basis.RELATIVE, "arrest")
    yield replace(
        base,
        event=Event.DISAPPEARANCE,
        when=UNKNOWN if until and "/" not in str(when.edtf) else when,
    )


def _charge(words: str, base: Draft, part: Part) -> Iterator[Draft]:
    del part
    if re.match(r"(?:dropped|withdrawn)", words, re.IGNORECASE):
        return
    quoted = re.findall(r"[\"“]([^\"”]{3,})[\"”]", words)
    plain = SOURCE.sub("", words)
    when = cells.day(re.sub(r"[\"“][^\"”]*[\"”]", "", plain))
    pieces = quoted or [
        re.sub(r"\s*\((?:[^()]*\d[^()]*)\)", "", p) for p in re.split(r"\s*;\s*", plain)
    ]
    for piece in pieces:
        if re.match(r"(?:dropped|withdrawn|discontinued)\b", piece.strip(), re.IGNORECASE):
            yield replace(base, outcome="dropped", when=cells.day(piece))
            return
        value = re.sub(r"^(?:and|charged\s+with|accused\s+of|under)\s+", "", piece.strip(' "“”.,'))
        if value:
            yield replace(base, charge=value, when=when)


def _plea(words: str, base: Draft, part: Part) -> Iterator[Draft]:
    if re.search(r"not\s+guilty|denie[sd]|innocen|reject", words, re.IGNORECASE):
        yield replace(
            base,
            stance=Stance.DENIED,
            charge=part.charge,
            when=cells.day(words),
            attribution=(part.name,),
        )
    elif re.search(r"guilty|admit", words, re.IGNORECASE):
        yield replace(base, outcome="admitted", charge=part.charge, when=cells.day(words))


def _trial(words: str, base: Draft, part: Part) -> Iterator[Draft]:
    when = cells.day(words)
    court = cells.court_in(words) or part.court
    if re.search(r"postponed|adjourned|cancelled|did\s+not\s+take\s+place", words, re.IGNORECASE):
        return
    if when.known:
        stance = Stance.PLANNED if cells.ahead(when, part.published) else Stance.ASSERTED
        yield replace(base, event=Event.TRIAL, when=when, court=court, stance=stance)


def _next_session(words: str, base: Draft, part: Part) -> Iterator[Draft]:
    when = cells.day(words)
    if when.known:
        court = cells.court_in(words) or part.court
        yield replace(
            base, event=Event.TRIAL, when=when, court=court, kind="hearing", stance=Stance.PLANNED
        )


def _verdict(words: str, base: Draft, part: Part) -> Iterator[Draft]:
    when, court = cells.day(words), cells.court_in(words) or part.court
    made = replace(base, event=Event.CONVICTION, when=when, court=court, charge=part.charge)
    if re.search(r"acquit|not\s+guilty|innocent", words, re.IGNORECASE):
        yield replace(made, stance=Stance.NEGATED, outcome="acquitted")
    elif re.search(r"\bguilty|convicted", words, re.IGNORECASE):
        yield made
    yield from _sentence(words, base, part)


def _sentence(words: str, base: Draft, part: Part) -> Iterator[Draft]:
    when = cells.day(words)
    court = cells.court_in(words) or part.court
    made = replace(
        base, court=court, charge=part.charge,
        when=when if when.known else part.day("judgment_of", "sentence"),
    )  # fmt: skip
    for piece in re.split(r"\s*;\s*|,\s+(?=(?:and\s+)?(?:a\s+)?fine|life|\d)", words):
        yield from _penalty(piece, made)
    yield from _on_appeal(words, base, part)


def _penalty(piece: str, made: Draft) -> Iterator[Draft]:
    made = replace(made, event=Event.SENTENCE)
    bare = re.sub(r"^(?:and|to|plus)\s+", "", piece.strip())
    if re.match(
        r"(?:upheld|confirmed|cut|reduced|quashed|increased|overturned)", bare, re.IGNORECASE
    ):
        return
    if re.match(r"(?:death|hanging)\b", bare, re.IGNORECASE):
        yield replace(made, kind="death")
    elif re.match(r"life\b", bare, re.IGNORECASE):
        yield replace(made, kind="life")
    elif "fine" in bare.lower():
        found = list(money(SPOTTER.whole(bare)))
        yield replace(made, kind="fine", amount=found[0].words if found else None)
    elif re.search(r"probation|supervision", bare, re.IGNORECASE):
        yield from (replace(d, kind="probation") for d in cells.terms(bare, made))
    elif re.search(r"political\s+rights", bare, re.IGNORECASE):
        rights = cells.terms(bare, made)
        yield from (replace(d, kind="deprivation_of_political_rights") for d in rights)
    elif re.search(r"travel\s+ban|ban\s+on\s+travel", bare, re.IGNORECASE):
        yield replace(made, event=Event.TRAVEL_BAN)
    else:
        yield from cells.terms(bare, made)


_RESULTS = (
    ("rejected", r"\b(?:rejected|dismissed|refused|denied|lost|turned\s+down|inadmissible)\b"),
    ("upheld", r"\b(?:upheld|confirmed|left\s+unchanged)\b"),
    ("reduced", r"\b(?:reduced|cut|shortened)\b"),
    ("quashed", r"\b(?:quashed|overturned|annulled|allowed|successful)\b"),
    ("increased", r"\bincreased\b"),
)


def _appeal(words: str, base: Draft, part: Part) -> Iterator[Draft]:
    if re.match(r"not\s+(?:allowed|possible|lodged|filed)|no\b", words, re.IGNORECASE):
        return
    named: str | None = None
    for piece in re.split(r"\s*;\s*", words):
        court = named = cells.court_in(piece) or named
        when = cells.day(piece)
        lodged = re.search(r"lodged|filed|submitted|pending|entered", piece, re.IGNORECASE)
        if re.search(r"\b(?:session|hearing|heard)\b", piece) and when.known:
            stance = Stance.PLANNED if cells.ahead(when, part.published) else Stance.ASSERTED
            yield replace(
                base,
                event=Event.TRIAL,
                kind="appeal hearing",
                when=when,
                stance=stance,
                court=court,
            )
        elif lodged:
            pending = "pending" in piece and not re.search(r"lodged|filed", piece)
            other = re.search(r"prosecut\w+", piece, re.IGNORECASE)
            yield replace(
                base, event=Event.APPEAL, when=UNKNOWN if pending else when, court=court,
                by=other[0] if other else None,
            )  # fmt: skip
    yield from _on_appeal(words, base, part, stated=True)


def _on_appeal(words: str, base: Draft, part: Part, *, stated: bool = False) -> Iterator[Draft]:
    del part
    for piece in re.split(r"\s*[;,]\s*", words):
        if not stated and not re.match(
            r"(?:upheld|confirmed|cut|reduced|quashed|increased|overturned)", piece
        ):
            continue
        outcome = next((o for o, w in _RESULTS if re.search(w, piece, re.IGNORECASE)), None)
        if outcome is not None:
            yield replace(
                base, event=Event.APPEAL_RESULT, outcome=outcome, when=cells.day(piece),
                court=cells.court_in(piece),
            )  # fmt: skip
            return


def _bail(words: str, base: Draft, part: Part) -> Iterator[Draft]:
    del part
    for piece in re.split(r"\s*;\s*", words):
        when, court = cells.day(piece), cells.court_in(piece)
        found = list(money(SPOTTER.whole(piece)))
        made = replace(base, event=Event.BAIL, when=when, court=court)
        if re.search(r"refused|denied|rejected|not\s+granted", piece, re.IGNORECASE):
            yield replace(made, stance=Stance.NEGATED, outcome="refused")
        elif re.search(r"revoked|cancelled", piece, re.IGNORECASE):
            yield replace(made, stance=Stance.NEGATED, outcome="revoked")
        elif re.search(r"granted|posted|released|paid|\bset\s+at\b", piece, re.IGNORECASE):
            yield replace(made, outcome="granted", amount=found[0].words if found else None)


_READERS: dict[str, Callable[[str, Draft, Part], Iterator[Draft]]] = {
    "script": _name_in_script, "alias": _alias, "occupation": _occupation, "arrested": _arrest,
    "seized": _seized, "incommunicado": _incommunicado, "charge": _charge, "plea": _plea,
    "trial": _trial, "next_session": _next_session, "judgment_of": _verdict, "sentence": _sentence,
    "appeal": _appeal, "bail": _bail, "end_of_term": sheet_custody.end_of_term, "released": sheet_custody.released,
    "house": sheet_custody.house, "solitary": sheet_custody.solitary, "ill_treatment": sheet_custody.ill_treatment,
    "lawyer": sheet_custody.access("lawyer"), "family": sheet_custody.access("family"), "medical": sheet_custody.access("medical"),
}  # fmt: skip
