"""Whoever is held already and is "taken to a police station" is moved, and not arrested again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.records.change import replace
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_TO = re.compile(
    r"\b(?:taken|took|brought|driven|drove|led|carried|escorted)\b(?:\s+(?:him|her|them|away|back|on|off|both))*\s+(?:to|into)\s+"
    r"(?P<house>(?:(?:an?|the|another)\s+)?(?:[\w’'-]+\s+){0,3}?(?:station|prison|jail|colony|centre|center|hospital|barracks|camp|headquarters|facility|building))\b"
)


_INTO_CUSTODY = re.compile(r"\b(?:taken|took)\b[^.;]{0,40}?\binto\s+custody\b")
_IN_COURT = re.compile(
    r"\b(?:court|courtroom|dock|judges?|magistrates?|bench|verdicts?|bail|convict\w*|sentenc\w*|jailed)\b",
    re.IGNORECASE,
)
_SENT = re.compile(
    r"\b(?:sent|committed)\b(?:\s+(?:him|her|them|both|back|instead))*[^.;,]{0,60}?\s(?:back\s+)?(?:to|into)\s"
)
_BY_A_COURT = re.compile(
    r"\b(?:court|judges?|magistrates?|bench|charged|arraigned|indicted|surrendered|gave\s+(?:him|her)self\s+up|bail|remand\w*|instead)\b",
    re.IGNORECASE,
)
_PUNISHED = re.compile(
    r"\b(?:convict\w*|sentenc\w*|found\s+guilty|years?)\b|\bfor\s+[\w-]+\s+(?:months|weeks|days)\b"
)


_WAS_SENT = re.compile(
    r"\b(?:was|were|been)\s+(?:both\s+|all\s+)?sent\s+to\s+(?:the\s+)?(?:[\w’'-]+\s+){0,4}?(?:[Pp]rison|[Jj]ail|remand)\b"
)
""" "Was sent to Coban prison": held there from then on, by somebody not told to be held before."""
_PRODUCED = re.compile(
    r"\b(?:produced|brought|presented|taken|appeared|hauled)\b[^.;,]{0,25}?\sbefore\b"
)
_CONVICTED = re.compile(r"\b(?:convict\w*|sentenc\w*|found\s+guilty)\b")
""" "Brought before a magistrate, who sent them to jail for 14 days": a remand, and no term."""


_FROM_THERE = re.compile(
    r"\bfrom\s+(?:an?|his|her|their|the)\s+(?:[\w’'-]+\s+){0,3}?(?:home|house|flat|apartment|office|street|hotel|car|clinic|bus|train|village|hostel)\b"
)
""" "Was taken into custody from a friend's house, hours after a court had granted him bail": arrested."""


def _held_by_court(view: View, draft: Draft) -> Draft:
    """ "Charged and sent to Kigo Prison", "had been on bail and was taken into custody": held by a court."""
    words = view.characters[view.sentence.start : view.sentence.end]
    own = view.characters[draft.start : draft.end]
    if draft.event is Event.ARREST and _FROM_COURT.search(own):
        return replace(draft, event=Event.DETENTION, by=None, charge=None)
    if draft.rule in _SENDING and _COURT_TO_JAIL.search(own):
        return replace(draft, event=Event.DETENTION)
    led_away = draft.event is Event.ARREST and _LED_AWAY.search(own)
    dated = led_away and any(d.words.start > draft.start + led_away.start() for d in view.dates)
    if led_away and not dated and _just_judged(view, draft):
        return replace(draft, event=Event.DETENTION, by=None, charge=None)
    if draft.event is Event.ARREST and draft.rule.startswith("arrest.tak"):
        in_court = _IN_COURT.search(words) and not _FROM_THERE.search(words)
        if _INTO_CUSTODY.search(own) and in_court and not _before_that(view, draft):
            return replace(draft, event=Event.DETENTION, by=None, charge=None)
    if draft.event is Event.TRANSFER and draft.rule in _TAKING and draft.facility is None:
        if _TO_COURT.search(view.characters, draft.start, view.sentence.end):
            return replace(draft, event=Event.TRIAL, place=None)
    if draft.event is Event.TRANSFER and _A_COURT.search(draft.facility or ""):
        return replace(draft, event=Event.TRIAL, court=draft.facility, facility=None, place=None)
    if (back := _taken_back(view, draft)) is not None:
        return back
    if draft.rule == "detention.sent_to_jail" and _AFTER_CARE.search(words):
        return replace(draft, event=Event.TRANSFER, kind=None, charge=None, court=None)
    if draft.event is Event.TRANSFER and draft.rule in _SENDING and _to_a_prison(view, draft):
        sent = _SENT.search(view.characters, draft.start, view.sentence.end)
        new = _WAS_SENT.search(own) and draft.person not in view.discourse.held
        if new and draft.facility is not None and not _PUNISHED.search(words):
            return replace(draft, event=Event.DETENTION)
        remand = _PRODUCED.search(words) and not _CONVICTED.search(words)
        if sent and _BY_A_COURT.search(words) and (remand or not _PUNISHED.search(words)):
            return replace(draft, event=Event.DETENTION, kind=draft.kind or "remand")
    return draft


_BACK = re.compile(
    r"\b(?:taken|took|sent|driven|drove|led|brought|escorted|returned|bussed|ferried)\s+(?:(?:him|her|them|both|all|straight)\s+)*back\s+(?:to|into)\b"
)
_WAS_AWAY = re.compile(
    r"\b(?P<care>hospital\w*|clinics?|infirmary|surgery|surgeons?|operation|operated|treatment|treated|discharged|examin\w+|scans?|wards?|doctors?|specialists?|\w+ologists?|funerals?|burial)\b"
    r"|\b(?P<court>courts?(?!\s+(?:hospital|doctor))|courtroom|hearings?|judges?|magistrates?|bench|bail|dock|remanded|adjourned|convict\w*|sentenced|verdict|sitting|session|parole|amnesty)\b",
    re.IGNORECASE,
)
_FROM = 300
"""How far back the place stands from which somebody is taken back."""


def _taken_back(view: View, draft: Draft) -> Draft | None:
    """ "Bail was refused and he was driven back to Loma Prison": held there still; from a hospital, moved there."""
    told = draft.event is Event.TRANSFER and draft.rule in _SENDING and _to_a_prison(view, draft)
    if not told and draft.rule != "detention.sent_back":
        return None
    back = _BACK.search(view.characters, draft.start, view.sentence.end)
    if back is None:
        return None
    line = view.characters.rfind("\n", 0, draft.start) + 1
    start = max(line, view.sentence.start - _FROM)
    away = list(_WAS_AWAY.finditer(view.characters, start, view.sentence.end))
    near = min(away, key=lambda m: abs(m.start() - back.start()), default=None)
    if near is None:
        return None
    if near["care"]:
        return None if told else replace(draft, event=Event.TRANSFER, kind=None, court=None)
    if not told:
        return draft
    kind = "remand" if back.group().startswith("sent") else draft.kind
    return replace(draft, event=Event.DETENTION, rule="detention.sent_back", kind=kind)


_AFTER_CARE = re.compile(
    r"\b(?:hospital\w*|clinic|surgery|operation|operated|treatment|treated|discharged|examin\w+|scan)\b[^.;]{0,120}\bback\s+to\s+(?:prison|jail)\b"
    r"|\bback\s+to\s+(?:prison|jail)\b[^.;]{0,60}\b(?:hospital|surgery|operation|operated|treatment|treated)\b",
    re.IGNORECASE,
)
""" "After surgery she was sent back to prison": moved, and not put in prison anew."""
_A_COURT = re.compile(r"\b(?:[Cc]ourt(?:house)?|[Tt]ribunal)$")


def _before_that(view: View, draft: Draft) -> bool:
    """ "Sentenced in January and taken into custody in June last year": taken long before the court spoke."""
    own = draft.when.earliest
    days = [d.when.earliest for d in view.dates if d.when.earliest is not None]
    return own is not None and any(day > own for day in days)


_TAKING = frozenset(("transfer.moved", "transfer.rushed"))
_TO_COURT = re.compile(
    r"\b(?:taken|took|brought|returned|driven|escorted|led|flown|moved|sent)\s+(?:(?:him|her|them|back|again|straight)\s+)*(?:to|in|into)\s+"
    r"(?:(?:an?|the|his|her|their)\s+)?(?:court|courtroom|trial|(?:(?!from\b)[\w’'.-]+\s+){1,4}?[Cc]ourt(?:room)?)\b(?!\s+(?:cells?|building|hospital))"
)
""" "Brought to trial in Da Nang", "taken to the Pyin Oo Lwin court": heard there, not moved."""


_FROM_COURT = re.compile(
    r"\b(?:led|taken|escorted|driven|whisked|removed|marched|hauled|dragged|carted|carried)\b[^.;]{0,30}?\bfrom\s+(?:the\s+)?(?:court\w*|dock|hearing)\b"
)
_COURT_TO_JAIL = re.compile(
    r"\bfrom\s+(?:the\s+)?(?:court\w*|dock|hearing)\s+(?:straight\s+|back\s+)?to\s+(?:an?\s+|the\s+)?(?:[\w’'.-]+\s+){0,4}?(?:prison|jail|colony|remand|cells?)\b"
)
""" "Was driven from court to prison": held by the court."""
_LED_AWAY = re.compile(
    r"\b(?:led|taken|escorted|driven|marched|whisked)\b(?:\s+\w+){0,2}?\s+(?:away|off|out|down)\b"
)
_JUDGED = re.compile(
    r"\b(?:sentenced|verdict|courtroom|guilty|judge|jailed|gave\s+(?:him|her)|(?:given|got|handed)\s+[\w-]+\s+(?:years|months))\b"
)
_BEFORE = 160
"""How far back a verdict may stand after which somebody is led away."""


def _just_judged(view: View, draft: Draft) -> bool:
    """ "Was sentenced to five years and led away": held by the court, not arrested."""
    start = max(view.characters.rfind("\n", 0, draft.start) + 1, draft.start - _BEFORE)
    return _JUDGED.search(view.characters, start, draft.end) is not None


def _housed(draft: Draft) -> bool:
    """Whether a move names a house where people are held: no university."""
    return bool(draft.facility) and not re.search(
        r"(?i:universit|academy|college|school)", draft.facility or ""
    )


_NO_HOUSE = re.compile(
    r"\b(?:returned|sent|went|taken|brought|flown|moved|driven|back)\s+(?:[\w-]+\s+){0,2}?to\s+(?:the\s+|his\s+|her\s+|their\s+|an?\s+)?(?:native\s+|home\s+|own\s+)?"
    r"(?:home\b(?!\s+(?:arrest|detention))|[A-Z][\w’'-]+\s+as\s+an?\b|[Uu]niversit\w+|[Aa]cademy|schools?|[Cc]ollege|conference|villages?|home\s?towns?|homeland|festival|hotel|job|work|classroom|desk|front|stage|parents|famil(?:y|ies))\b"
)
""" "Has been sent to the University of Dakar", "returned to her village": nobody is moved in custody."""


def _to_a_prison(view: View, draft: Draft) -> bool:
    """Whether a house is named, or a court sends "to jail"."""
    return draft.facility is not None or bool(
        _TO_JAIL.search(view.characters, draft.start, view.sentence.end)
    )


_TO_JAIL = re.compile(
    r"\b(?:court|judges?|magistrates?)\s+(?:[\w-]+\s+){0,2}?sent\s+[^.;,]{1,40}?\s(?:back\s+)?to\s+(?:jail|prison|remand)\b",
    re.IGNORECASE,
)
_SENDING = frozenset(("transfer.moved", "transfer.drove_them"))


_PRISONERS = re.compile(
    r"\b(?:prison(?:s|ers?)?|jails?|held\s+(?:for|at|in)|serv(?:ing|ed)|custody|detention|detained\s+for|cells?|inmates?)\b"
)


def _put_out(view: View, draft: Draft) -> bool:
    """ "Was held for three nights and deported", "driven from prison to the airport": let out by being expelled."""
    expelled = draft.event is Event.TRANSFER and draft.kind == "expulsion"
    told = expelled and draft.stance is Stance.ASSERTED and draft.person is not None
    words = view.characters[view.sentence.start : view.sentence.end]
    if "abducted" in words or "kidnapped" in words:
        return False  # "were abducted in Nairobi and driven across the border"
    held = draft.person in view.discourse.held or _PRISONERS.search(words) is not None
    return told and held


_CUSTODY = frozenset((Event.ARREST, Event.DETENTION, Event.RELEASE, Event.HARASSMENT, Event.TRIAL))
_POST = re.compile(
    r"\b(?:police|military|army|gendarmerie|security|intelligence|militia|naval|paramilitary)\b[^,.;]{0,30}\b(?:station|post|base|barracks|headquarters|compound|camp|building|office)\b"
    r"|\b(?:police\s+station|barracks|gendarmerie)\b",
    re.IGNORECASE,
)


def _first_taken(view: View, draft: Draft) -> bool:
    """ "Was stopped at a checkpoint and taken to a military base": of somebody not told to be held, that is the arrest."""
    if draft.event is not Event.TRANSFER or draft.rule != "transfer.moved" or draft.person is None:
        return False
    if draft.person in view.discourse.cases or draft.stance is not Stance.ASSERTED:
        return False
    house = draft.facility or view.characters[draft.start : draft.end]
    return _POST.search(house) is not None


_MOVED_ALONE = re.compile(
    r"\b(?:moved|transferred|shifted|relocated)\b[^.;]{0,80}?\bto\s+(?:an?\s+|the\s+)?(?:solitary|isolation)\b"
)
""" "Was moved to solitary confinement": a move, of which no more is told."""


_WENT_HOME = re.compile(
    r"\b(?:released|freed|let\s+(?:go|out)|acquitted)\b[^.;]{0,80}\band\s+(?:\w+\s+)?returned\s"
)
""" "Both were released and returned to Kenya": they went by themselves."""


def moved(view: View, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts of a sentence, an arrest of somebody told to be in custody told as a transfer."""
    freed = {d.person for d in drafts if d.event is Event.RELEASE}
    told = {d.person for d in drafts if d.event in _CUSTODY}
    back = {d.person for d in drafts if d.rule == "detention.sent_back"}
    for one in drafts:
        if one.rule == "ill.tied" and _MOVED_ALONE.search(view.characters, one.start, one.end):
            continue
        if one.rule == "transfer.moved" and one.facility is None and one.person in back:
            continue  # "was taken back to prison": told already
        draft = _held_by_court(view, one)
        if draft.person not in told and _first_taken(view, draft):
            draft = replace(draft, event=Event.ARREST, facility=None)
        if draft.person not in freed and _put_out(view, draft):
            yield replace(draft, event=Event.RELEASE, kind="expulsion", place=None, facility=None)
        if draft.event is Event.TRANSFER and draft.rule == "transfer.moved" and not _housed(draft):
            own = view.characters[draft.start : draft.end]
            if _NO_HOUSE.search(own) or _WENT_HOME.search(own):
                continue
        taken = draft.event is Event.ARREST and draft.rule.startswith("arrest.taken")
        match = None
        if taken and draft.person in view.discourse.held:
            match = _TO.search(view.characters, draft.start, draft.end)
        if match is None:
            yield draft
        else:
            yield replace(draft, event=Event.TRANSFER, by=None, facility=match["house"])
