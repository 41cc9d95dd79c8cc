"""A case in the columns of a sheet: each column as its role asks and as the column is written.

What sources tell differently stands side by side; what is only alleged keeps a question mark; what
is denied, negated or set aside is left out. Dates go in the habit of their column.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from habeas.reading.sheets.dates import dates
from habeas.reading.sheets.frames import FRAMES
from habeas.reading.sheets.mapping import DATES
from habeas.records.claim import Event, Stance
from habeas.records.when import Grain, stated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from habeas.casework import CasePage
    from habeas.reading.sheets.mapping import Columns
    from habeas.records.claim import Claim
    from habeas.records.when import When
    from habeas.sheets import Laid
    from habeas.text.sheets.grid import Cell

_HAN = re.compile("[㐀-鿿]")
_CODE = re.compile(r"(?:DET|REL|DEC|ESC)(?:[?/-]|$)")
_TAKEN = (Event.DETENTION, Event.ARREST)
_SLOTS = {
    "ethnicity": ("value", (Event.ETHNICITY,)), "nationality": ("value", (Event.NATIONALITY,)),
    "religion": ("value", (Event.RELIGION,)), "occupation": ("value", (Event.OCCUPATION,)),
    "affiliation": ("value", (Event.AFFILIATION,)), "counsel": ("value", (Event.COUNSEL,)),
    "residence": ("value", (Event.RESIDENCE,)), "health": ("value", (Event.HEALTH,)),
    "charge": ("charge", (Event.CHARGE,)), "arrest_place": ("place", _TAKEN),
    "arrested_by": ("by", _TAKEN), "trial_court": ("court", (Event.TRIAL,)),
    "court": ("court", (Event.TRIAL, Event.SENTENCE, Event.CONVICTION)),
    "sentence_court": ("court", (Event.SENTENCE, Event.CONVICTION)),
    "appeal_court": ("court", (Event.APPEAL,)),
    "appeal_result_court": ("court", (Event.APPEAL_RESULT,)),
}  # fmt: skip
"""Columns of words: the slot of a claim that fills each, and of which events."""
_CODES = {"held_pretrial": "DET", "serving": "DET", "sentenced_not_final": "DET",
          "released": "REL", "free": "REL", "died": "DEC"}  # fmt: skip
_WORDS = {
    "held_pretrial": ("detained", "在押"), "serving": ("serving", "服刑"),
    "sentenced_not_final": ("detained", "在押"), "released": ("released", "已释放"),
    "free": ("released", "已释放"), "died": ("died", "死亡"),
    "whereabouts_unknown": ("missing", "失踪"),
}  # fmt: skip
_SEXES = {"male": ("M", "男", "male"), "female": ("F", "女", "female")}


@dataclass(frozen=True, slots=True)
class Filled:
    """What a column says about a case: ``text``, ``number`` or ``day``, and the words."""

    column: int
    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Habit:
    """How a column is written, by a look at its cells: whether it holds dates, which form its dates
    in words have (``/`` with ``dd`` and ``mm`` for what is unknown, ``.``, ``年``, ``d.m``, ISO),
    whether it is Chinese, and some of its words.
    """

    typed: bool
    form: str
    chinese: bool
    words: frozenset[str]


def habit_of(cells: Sequence[Cell], heading: str) -> Habit:
    """The habit of a column."""
    said = [cell.shown.strip() for cell in cells[:500]]
    typed = 2 * sum(cell.kind == "day" for cell in cells[:500]) > len(said) > 0
    forms = (
        ("cecc", r"\d{4}/(?:\d\d|mm)/(?:\d\d|dd)"), (".", r"\d{4}\.\d{1,2}(?:\.\d{1,2})?"),
        ("年", r"\d{4}年.*"), ("d.m", r"\d{1,2}\.\d{1,2}\.\d{4}"), ("iso", r"\d{4}-\d\d(?:-\d\d)?"),
    )  # fmt: skip
    counts = {name: sum(bool(re.fullmatch(form, one)) for one in said) for name, form in forms}
    form = max(counts, key=lambda name: counts[name]) if any(counts.values()) else "iso"
    han = sum(bool(_HAN.search(one)) for one in said)
    chinese = 2 * han > len(said) if said else bool(_HAN.search(heading))
    return Habit(typed, form, chinese, frozenset(one.upper() for one in said))


class CaseFiller:
    """Cases into the columns of one sheet."""

    def __init__(self, laid: Laid) -> None:
        self._columns: Columns = laid.columns
        self._numbers = {column.heading: column.number for column in laid.table.columns}
        self._roles = {one.heading: one.role for one in laid.columns.columns}
        self._habits = {
            column.heading: habit_of(
                [r.cells[column.number] for r in laid.table.records if column.number in r.cells],
                column.heading,
            )
            for column in laid.table.columns
        }

    def cells(self, number: str, page: CasePage) -> tuple[Filled, ...]:
        """What the columns say about a case, ``number`` its case number."""
        made = []
        seen: set[str] = set()
        for heading, role in self._roles.items():
            if role in seen and role != "kept":
                continue
            seen.add(role)
            kind, words = self._cell(role, self._habits[heading], number, page)
            if words:
                made.append(Filled(self._numbers[heading], kind, words))
        return tuple(made)

    def date_in(self, heading: str, edtf: str) -> str:
        """A date in the habit of a column."""
        return _as_written(stated(edtf), self._habits[heading]) if edtf else ""

    def _cell(self, role: str, habit: Habit, number: str, page: CasePage) -> tuple[str, str]:
        if role == "id":
            return "text", number
        if role in {"name", "script_name", "alias"}:
            return "text", _name(role, habit, page, apart="script_name" in self._roles.values())
        claims = _told(page)
        if role in DATES:
            return self._date(role, habit, claims)
        if role in {"term_years", "term_months"}:
            return "number", _part_of_term(role, claims)
        return "text", "; ".join(dict.fromkeys(_words(role, habit, claims, page)))

    def _date(self, role: str, habit: Habit, claims: Sequence[Claim]) -> tuple[str, str]:
        found = list(self._dated(role, claims))
        days = {(claim.when.edtf, claim.stance is Stance.ALLEGED) for claim in found}
        if habit.typed and len(days) == 1:
            (edtf, doubt) = next(iter(days))
            if edtf is not None and len(edtf) == 10 and not doubt:
                return "day", edtf
        words = [_as_written(c.when, habit) + "?" * (c.stance is Stance.ALLEGED) for c in found]
        return "text", "; ".join(dict.fromkeys(words))

    def _dated(self, role: str, claims: Iterable[Claim]) -> Iterator[Claim]:
        """The claims whose dates a column holds."""
        if role == "birth":
            yield from (c for c in claims if c.event is Event.BIRTH and c.when.known)
        if role == "sentence_date":
            yield from (c for c in claims if c.event is Event.SENTENCE and c.when.known
                        and c.stance is not Stance.PLANNED)  # fmt: skip
        frame = next((one for one in FRAMES if one.date == role), None)
        if frame is None:
            return
        other = {"arrest_date", "detention_date"} - {role}
        either = role in {"arrest_date", "detention_date"} and not other & set(self._roles.values())
        for claim in claims:
            if not claim.when.known:
                continue
            event = claim.event in _TAKEN if either else claim.event is frame.event
            kind = _is_taking(claim) if either else claim.kind == frame.kind
            planned = claim.stance is Stance.PLANNED
            if event and kind and planned == (frame.stance is Stance.PLANNED):
                yield claim


def _is_taking(claim: Claim) -> bool:
    """Whether a claim tells of the taking itself: no formal arrest, no state seen later."""
    label = claim.kind or ""
    return label not in {"formal", "刑期起算"} and not label.startswith("as_of")


def _told(page: CasePage) -> list[Claim]:
    """The claims of a page that a sheet can tell: asserted, alleged or planned."""
    case = page.person.case
    claims = [*case.attributes, *(claim for entry in case.timeline for claim in entry.claims)]
    return [c for c in claims if c.stance not in {Stance.DENIED, Stance.NEGATED}]


def _name(role: str, habit: Habit, page: CasePage, *, apart: bool) -> str:
    """The name of a case in the script of its column; other forms where a column asks for them."""
    person = page.person.case.person
    forms = list(dict.fromkeys((person.name, *person.aliases)))
    forms += [c.value for c in page.person.case.attributes if c.event is Event.ALIAS and c.value]
    own = [form for form in forms if bool(_HAN.search(form)) == habit.chinese]
    if role == "name":
        return own[0] if own else person.name
    script = next((form for form in forms if _HAN.search(form)), "")
    if role == "script_name":
        return script
    rest = dict.fromkeys(f for f in forms if f != person.name and not (apart and f == script))
    return "; ".join(rest)


def _words(role: str, habit: Habit, claims: Sequence[Claim], page: CasePage) -> Iterator[str]:
    """What a column of words says."""
    if role == "sex":
        yield from _sexes(habit, claims)
    elif role == "status":
        yield _status(habit, page)
    elif role == "term":
        yield from (_term(c, chinese=habit.chinese) for c in claims if c.event is Event.SENTENCE)
    elif role in {"facility", "last_facility"}:
        held = [c for c in claims if c.facility and c.event in {Event.DETENTION, Event.TRANSFER}]
        yield from (_doubted(c.facility or "", c) for c in held[-1:])
    elif role in _SLOTS:
        slot, events = _SLOTS[role]
        for claim in claims:
            words = getattr(claim, slot)
            if claim.event in events and words and not (role == "arrest_place" and claim.facility):
                yield _doubted(words, claim)


def _sexes(habit: Habit, claims: Sequence[Claim]) -> Iterator[str]:
    brief = habit.words <= {"M", "F", "?", "M?", "F?"}
    for claim in claims:
        if claim.event is Event.SEX and claim.value in _SEXES:
            short, chinese, long = _SEXES[claim.value]
            yield _doubted(chinese if habit.chinese else short if brief else long, claim)


def _status(habit: Habit, page: CasePage) -> str:
    value = page.person.status.value
    if any(_CODE.match(word) for word in habit.words):
        return _CODES.get(value, "")
    return _WORDS[value][habit.chinese] if value in _WORDS else ""


def _doubted(words: str, claim: Claim) -> str:
    return words + "?" * (claim.stance is Stance.ALLEGED and not words.endswith("?"))


def _part_of_term(role: str, claims: Sequence[Claim]) -> str:
    """Years or months of the one prison term that is told; nothing where several are."""
    terms = {
        c.duration_months
        for c in claims
        if c.event is Event.SENTENCE and c.stance is Stance.ASSERTED and c.kind in {"prison", None}
        and c.duration_months is not None
    }  # fmt: skip
    months = next(iter(terms)) if len(terms) == 1 else None
    if not isinstance(months, int):
        return ""
    part = months // 12 if role == "term_years" else months % 12
    return str(part) if part else ""


def _term(claim: Claim, *, chinese: bool) -> str:
    """A sentence in words that a cell can hold, and that are read back as the same."""
    named = {"life": ("life", "无期徒刑"), "death": ("death", "死刑"),
             "death_suspended": ("death with reprieve", "死缓")}  # fmt: skip
    if claim.kind in named:
        return _doubted(named[claim.kind][chinese], claim)
    if claim.kind == "fine":
        return _doubted(f"{'罚金' if chinese else 'fine '}{claim.amount or ''}".strip(), claim)
    if not isinstance(claim.duration_months, int):
        return ""
    years, months = divmod(claim.duration_months, 12)
    if chinese:
        words = f"{years}年" * bool(years) + f"{months}个月" * bool(months)
    else:
        parts = [
            f"{n} {unit}{'s' * (n != 1)}" for n, unit in ((years, "year"), (months, "month")) if n
        ]
        words = " ".join(parts)
    if claim.kind == "suspended":
        words += "，缓刑" if chinese else ", suspended"
    elif claim.kind not in {"prison", None} and not chinese:
        words += f" of {claim.kind.replace('_', ' ')}"
    return _doubted(words, claim)


def _as_written(when: When, habit: Habit) -> str:
    """A date in the habit of its column, as fine as it is; so that it is read back as the same."""
    edtf = when.edtf or ""
    if when.grain is Grain.INTERVAL:
        first, _, last = edtf.partition("/")
        return f"{first} to {last}"
    year, month, day = [*edtf.split("-"), "", ""][:3]
    made = {
        "cecc": f"{year}/{month or 'mm'}/{day or 'dd'}",
        "年": f"{year}年" + f"{int(month or 0)}月" * bool(month) + f"{int(day or 0)}日" * bool(day),
        ".": ".".join(str(int(part)) for part in (year, month, day) if part),
        "d.m": ".".join(part for part in (day, month, year) if part),
    }.get(habit.form, edtf)
    found = dates(made)
    return made if len(found) == 1 and found[0].when.edtf == edtf else edtf
