"""How entries of the law packs are shown, with what must stand beside them."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, NamedTuple

from habeas.law.charges import LOOSE
from habeas.law.entries import Charge, Rule, covers
from habeas.law.speech import beside

if TYPE_CHECKING:
    from datetime import date

    from habeas.law import LookUp, Pack
    from habeas.law.entries import Entry, Extension, Version

Days = tuple["date", "date"] | None
Fields = dict[str, Any]
_WORKED = frozenset(("versions", "found_by", "examples", "extensions"))
_EMPTY: tuple[object, ...] = (None, "", (), [], False)


def print_entry(entry: Entry, pack: Pack, days: Days, form: str) -> None:
    """One entry of a pack, as the law stood on a day if one is given."""
    print_fields(_fields(entry, pack, days), form)


class Answer(NamedTuple):
    """What a wording means: of what courts try, of what the police punish, in other packs."""

    pack: Pack
    court: LookUp
    police: LookUp
    others: list[tuple[Pack, Charge]]

    @property
    def listed(self) -> list[tuple[Pack, Charge]]:
        """The candidates where no charge was found."""
        own = [(self.pack, one) for one in self.court.candidates]
        return own + (self.others if self.court.charge is None else [])

    @property
    def offences(self) -> list[Charge]:
        """What the police punish under this name; loose likeness counts only by itself."""
        if self.police.charge is not None:
            return [self.police.charge]
        loose = self.police.how in LOOSE
        return [] if loose and (self.court.charge or self.listed) else [*self.police.candidates]


def print_answer(answer: Answer, days: Days, form: str) -> None:
    """The charge that a wording means, else the candidates, else that nothing has the name."""
    fields = _answered(answer, days)
    if form == "json" or answer.court.charge is not None:
        print_fields(fields, form)
        return
    print(fields["says"])
    if "note" in fields:
        print(f"  {fields['note']}")
    for row in (*fields["candidates"], *fields.get("without_a_court", ())):
        print(f"  {_one_line(row)}")


def _answered(answer: Answer, days: Days) -> Fields:
    pack, court = answer.pack, answer.court
    fields: Fields = {"id": None}
    if court.charge is not None:
        fields = _fields(court.charge, pack, days) | {"matched_by": court.how}
    else:
        if court.umbrella is not None:
            fields["umbrella"] = court.umbrella.id
        if court.umbrella is not None and court.umbrella.note:
            fields["note"] = court.umbrella.note
        fields["says"] = _says(answer)
        fields["candidates"] = [_line(one, where, days) for where, one in answer.listed]
    if answer.offences:
        fields["without_a_court"] = [_line(one, pack, days) for one in answer.offences]
    if court.charge is not None and answer.others:
        fields["elsewhere"] = [_line(one, where, days) for where, one in answer.others]
    return fields


def print_fields(fields: Fields, form: str) -> None:
    """Fields as lines of a name and a value, or as JSON."""
    if form == "json":
        print(json.dumps(fields, ensure_ascii=False, indent=1))
        return
    width = max(len(name) for name in fields)
    for name, value in fields.items():
        label = name.replace("_", " ")
        rows = value if isinstance(value, list | tuple) else (value,)
        apart = name in {"beside", "texts", "examples", "without_a_court", "elsewhere", "parts"}
        lines = [_one_line(one) for one in rows]
        if not apart:
            lines = ["; ".join(lines)]
        for line in lines:
            print(f"{label:<{width}}  {line}")
            label = ""


def _says(answer: Answer) -> str:
    court, code = answer.court, answer.pack.code
    if court.umbrella is not None:
        where = f": {court.umbrella.articles}" if court.umbrella.articles else ""
        return f"no charge but a word for several{where}"
    if court.how == "nearest":
        return f"no charge of {code} has this name; written much like it:"
    if court.how == "word of a name":
        return f"no charge of {code} has this name; it shares words with:"
    if answer.listed:
        where = code if court.candidates else "other packs"
        where += " and of other packs" if court.candidates and answer.others else ""
        ids = ", ".join(one.id for _, one in answer.listed)
        return f"{len(answer.listed)} charges of {where} fit this wording: {ids}"
    if answer.offences:
        return f"no charge of {code} has this name; the police punish without a court:"
    return f"no charge of {code} or of another pack has this name"


def _line(charge: Charge, pack: Pack, days: Days) -> Fields:
    """A charge in one line: id, article (of each text when the day is not known), range, name."""
    names = (", ".join(charge.english[:3]), *charge.names[:1])
    shown = {
        "id": charge.id,
        "article": _articles(charge, days),
        "name": " / ".join(name for name in names if name),
        "range": charge.range,
        "jurisdiction": pack.code,
        "confidence": charge.confidence,
    }
    return {k: v for k, v in shown.items() if v}


def _articles(entry: Rule | Charge, days: Days) -> str:
    """The article in force on a day, or each with its validity when the day does not decide."""
    if days is not None:
        at = {text.article for day in days if (text := entry.on(day)) is not None}
        if len(at) == 1:
            return at.pop()
        if not at:
            return "none known to be in force then"
    texts: tuple[Rule | Charge | Version, ...] = (*entry.versions, entry)
    if len(texts) == 1:
        return entry.article
    return "; ".join(f"{one.article} ({_valid(one)})" for one in texts)


def _valid(one: Rule | Charge | Version) -> str:
    first, last = one.valid_from, one.valid_to
    if first and last:
        return f"from {first} to {last}"
    return f"from {first}" if first else f"to {last}" if last else "validity not known"


def _fields(entry: Entry, pack: Pack, days: Days) -> Fields:
    shown, fields = _as_it_stood(entry, days)
    given = {k: v for k, v in asdict(shown).items() if k not in _WORKED}
    if isinstance(shown, Rule):
        given["limit"] = f"{_count(shown.n, shown.unit)} from {shown.start_event}"
        given["extensions"] = [_extension(one) for one in shown.extensions]
    text = pack.texts.get(str(given.pop("text", "")))
    if text is not None:
        given |= {"law": text.name, "text": text.version, "text_note": text.note}
        given["read_in"] = text.source
    if isinstance(entry, Rule | Charge):
        given["texts"] = [_version(one, pack) for one in entry.versions]
    given["examples"] = _examples(entry)
    given["pack"] = "your own" if pack.own else None
    given["beside"] = list(beside(shown, pack.code, days[0] if days else None))
    known = {k: v for k, v in given.items() if not _is_empty(v)}
    return {"id": entry.id} | fields | {k: v for k, v in known.items() if k != "id"}


def _as_it_stood(entry: Entry, days: Days) -> tuple[Entry, Fields]:
    """An entry in its text of a day, and what to say where the day does not decide."""
    if not isinstance(entry, Rule | Charge):
        first, last = getattr(entry, "valid_from", None), getattr(entry, "valid_to", None)
        inside = days is None or any(covers(first, last, day) for day in days)
        return entry, {} if inside else {"on_this_day": "no known text of it was in force"}
    if days is None:
        return entry, {"by_day": _articles(entry, None)} if entry.versions else {}
    one, two = entry.on(days[0]), entry.on(days[1])
    if one is not None and one == two:
        return one, {}
    if one is None and two is None:
        return entry, {"on_this_day": "no known text of it was in force"}
    return entry, {"on_this_day": f"depends on the day: {_articles(entry, None)}"}


def _is_empty(value: object) -> bool:
    return any(value is one or (value == one and type(value) is type(one)) for one in _EMPTY)


def _examples(entry: Entry) -> list[str]:
    found = []
    for one in getattr(entry, "examples", ()):
        if isinstance(one, tuple):
            found.append(f"{one[1]} months from {one[0]} end on {one[2]}")
        elif hasattr(one, "start"):
            longest = f", with all extensions on {one.longest}" if one.longest else ""
            found.append(f"from {one.start}: ends on {one.end}{longest}")
        else:
            found.append(f"{one.days} days count as {one.credited}")
    if isinstance(entry, Charge):
        found = [f"found by {words}" for words in entry.found_by]
    return found


def _count(n: int, unit: str) -> str:
    name = unit.replace("_", " ")
    return f"{n} {name}" if n == 1 else f"{n} {name}s"


def _extension(one: Extension) -> str:
    times = "" if one.times == 1 else ", again and again" if one.times > 2 else ", twice"
    return f"+{_count(one.n, one.unit)}{times}: {one.condition}"


def _version(one: Version, pack: Pack) -> str:
    limit = f", {_count(one.n, one.unit or 'day')}" if one.n else ""
    more = "" if one.extensions is None else "".join(f", {_extension(e)}" for e in one.extensions)
    note = f"; {one.note}" if one.note else ""
    text = pack.texts.get(one.text)
    law = f", {text.name}, {text.version}" if text else ""
    return f"{one.article} ({_valid(one)}{limit}{more}{law}, confidence {one.confidence}{note})"


def _one_line(value: object) -> str:
    if isinstance(value, dict):
        rest = [f"{v}" for k, v in value.items() if k not in {"id", "confidence", "jurisdiction"}]
        return f"{value['id']}: {'; '.join(rest)} (confidence {value['confidence']})"
    return str(value)
