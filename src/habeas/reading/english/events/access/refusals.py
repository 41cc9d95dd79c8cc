"""Access refused, told in any wording: what was asked for, and the words of refusal near it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.spoken_of import chunk_at, clause_around, whom
from habeas.reading.english.clauses.whose_things import related_to
from habeas.reading.english.days import whose_day
from habeas.reading.english.draft import Draft
from habeas.reading.english.events.access.no_access import no_access
from habeas.reading.english.persons.discourse import Referent
from habeas.reading.english.spotter import needing
from habeas.reading.english.testimony.scope import told_by_not
from habeas.reading.english.testimony.worded_no import not_so
from habeas.records.change import replace
from habeas.records.claim import Event
from habeas.records.when import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.english.clauses.view import View

_ASKED = re.compile(
    r"\b(?:(?P<document>autopsy\s+report|indictment|judgment|verdict|court\s+documents?|case\s+file|charge\s+sheet|death\s+certificate|arrest\s+warrant)"
    r"|(?P<observers>diplomats?|observers?|monitors|representatives\s+of\s+[\w ]{0,20}embass(?:y|ies)|reporters|journalists|(?:attend|enter|admitted\s+to)\s+(?:the\s+|any\s+|his\s+|her\s+|their\s+)?(?:hearings?|trials?|courtroom|court\s+sessions?|court)|asked\s+to\s+attend|public\s+gallery|supporters)"
    r"|(?P<medical>medicines?|medication|insulin|drugs?|doctors?|ambulance|hospital|(?:outside|medical|specialist)\s+(?:examination|care|treatment|attention)|surgery|operation|dentist|dental|treatment|forensic\s+(?:medicine|examination)|painkillers|inhaler)"
    r"|(?P<body>(?:his|her|the|their)\s+(?:body|remains)|autopsy|post-mortem)"
    r"|(?P<lawyer>lawyers?|attorneys?|counsel|legal\s+(?:representation|counsel|aid|help))"
    r"|(?P<family>visits?|visitors?|family|families|relatives?|(?:wife|husband|mother|father|sister|brother|daughter|son|parents)(?!\s+of\b)|phone\s+calls?|telephone\s+calls?|letters?|parcels?)"
    r")\b",
    re.IGNORECASE,
)
_REFUSING = (
    "turned|sent|barred|kept|shut out|refuse|denied|withheld|prevented|stopped|blocked|forbidden|banned|rejected|re"
    "turned unopened|without|unable to|no access|no visit|no lawyer|no contact|no medical|no doctor|no treatment|no"
    " medication|no family|no relative|no phone|no call|cut off from|incommunicado|waiting for|for the first time|o"
    "nly|confiscated|will not|would not|did not|but not"
)
_REFUSED = needing(
    r"\b(?:turned\s+away|turned\s+down|sent\s+(?:back|away)|barred|kept\s+(?:out|away)|shut\s+out|refused\s+(?:to\s+(?:call|send|let|allow|admit|give|hand|provide|pass|accept|take)|entry|access|visits?|permission|her|him|them|insulin|medical|medicines?|medication|treatment|surgery|a\s+(?:lawyer|visit|doctor)|care|food)|refuses?\s+to\s+(?:call|send|let|allow|admit|give|hand|provide|release)|(?:has|have|had|was|were|been)\s+(?:been\s+)?(?:denied|refused|withheld|prevented|stopped|blocked|forbidden|banned|rejected|returned\s+unopened)|(?:is|are|was|were)\s+being\s+(?:denied|refused|withheld|prevented|stopped|blocked|forbidden)|denied\s+(?:access|entry|visits?|contact|medical|treatment|care|a\s+(?:lawyer|visit|doctor)|insulin|medicines?|medication|permission|her|him|them)|will\s+not\s+(?:let|allow|give|hand)|would\s+not\s+(?:let|allow|give|hand|accept|say)|did\s+not\s+(?:let|allow)|(?:was|were|is|are|has|have|had)\s+(?:not|never|n't)\s+(?:been\s+)?(?:allowed|able|permitted|given|sent|shown|told|notified|informed|provided|granted|received|published|let(?!\s+(?:go|out|free|off)\b))|(?:never|not)\s+(?:been\s+)?(?:published|sent|given|shown|received|delivered)|without\s+(?:a\s+lawyer|access\s+to|legal|medical|medication|insulin|treatment|explanation|being\s+allowed)|unable\s+to|but\s+not\s+to\s+see|rejected\s+(?:his|her|their|a|requests?)|no\s+(?:access|visits?|lawyer|contact|medical|doctor|treatment|medication|family|relative|phone|calls?)|cut\s+off\s+from|incommunicado|waiting\s+for|for\s+the\s+first\s+time\s+(?:on|in|since)|not\s+answered|only\s+(?:once|twice)|confiscated\s+(?:his|her)\s+medic)\b",
    _REFUSING + "|not|never|n't",
    _REFUSING
    + "|allowed|able|permitted|given|shown|told|notified|informed|provided|granted|received|published|let|delivered|answered",
    flags=re.IGNORECASE,
)
_TRIED = re.compile(
    r"\b(?:granted|allowed\s+(?:to\s+)?(?:see|visit|meet|call)(?!.{0,8}not)|was\s+able\s+to|has\s+now\s+seen|gave\s+(?:him|her)\s+access)\b",
    re.IGNORECASE,
)
_NEAR = 90
_FIRST_TIME = re.compile(r"\b(?:saw|met|seen|allowed)\b", re.IGNORECASE)
_WAITING = re.compile(r"waiting\s+for", re.IGNORECASE)
_LEAVING = re.compile(
    r"\b(?:board(?:ing)?|at\s+(?:the|an?)\s+(?:[\w-]+\s+)?(?:border|airport|frontier)|flight|railway|train|leaving\s+(?:the\s+country|[A-Z]\w+)|leave\s+(?:the\s+country|[A-Z]\w+)|(?:re-?)?enter(?:ing)?(?:\s+the|\s+her|\s+his)?\s+(?:own\s+)?country|re-?enter(?:ing)?|return(?:ing)?\s+home|travel(?:l?ing)?\s+abroad)\b",
)
_NOT_ACCESS = re.compile(
    r"\b(?:speak\w*\s+(?:to|with)\s+(?:the\s+)?(?:media|press|journalists|reporters)|speak\w*\s+(?:publicly|out)|bail|appeal|petition|comment|visa|passports?|school|university|job|pension|entry\s+ban|interview|licen[cs]e|loan|savings|accounts|assets|funds|application\s+for|charges?|allegations?|accusations?|plea|extradit\w*|(?:requests?|petitions?|pleas?)\s+for\s+(?:(?:his|her|their)\s+)?release|to\s+release|to\s+be\s+(?:released|freed)|(?:medical|sick|home)\s+leave|leave\s+to\s+attend|funeral|parole|early\s+release|discharge[d]?|travel\w*|leaving|bank\s+accounts?|against\s+(?:his|her|their)\s+will|adjournments?|postponements?|extensions?|(?:denied|refused)\s+(?:an?\s+)?(?:place|seat|hearing|justice|entry\s+to\s+the\s+country|entry\s+visa)|practi[cs]ing|from\s+(?:practice|teaching|working|publishing|writing|standing|running|office|politics)|kindergarten|enrol\w*|the\s+fine|arguments?)\b",
    re.IGNORECASE,
)


_BACK_INSIDE = re.compile(
    r"sent\s+(?:back|away)\s+(?:in)?to\s+(?:(?:the|his|her|their|a)\s+)?(?:[\w’'.-]+\s+){0,3}?(?:[Pp]rison|[Jj]ail|[Cc]ustody|[Cc]ells?|[Cc]olony|[Ww]ard|[Cc]ent(?:re|er)|[Cc]amp|[Bb]arracks)\b"
)
_BY_CHANCE = re.compile(r"\b(?:while|as|when)\s+(?:(?:he|she|they)\s+(?:was|were)\s+)?$")


def _of_own_will(view: View, refusal: re.Match[str]) -> bool:
    """ "She refused a lawyer", "denied contact with spies": what a prisoner declines, or rejects as untrue."""
    at = chunk_at(view, refusal.start())
    group = view.chunks[at]
    if group.kind is not Kind.VERB or group.passive or group.main not in {"refused", "denied"}:
        return False
    subject, j = view.subject(at)
    return j >= 0 and bool(
        _IN_CASE & {view.chunks[j].low[0]} or set(subject.people) & view.discourse.cases
    )


_IN_CASE = frozenset(("he", "she"))
_MAY_BE = re.compile(r"\b(?:may|might|can|could|should|must|would)\s+(?:\w+\s+)?be\s+$")


def _nothing_refused(view: View, refusal: re.Match[str], first: int) -> bool:
    """ "After surgery she was sent back to prison"; "may be denied a lawyer for two days": what a law allows."""
    if _BACK_INSIDE.match(view.characters, refusal.start()):
        return True
    if not_so(view, refusal.start()):
        return True  # "her lawyers were not kept out"
    if no_access(view, refusal.start(), refusal.end()) or _of_own_will(view, refusal):
        return True  # "unable to assist his lawyers"
    if _BY_CHANCE.search(view.characters, first, refusal.start()):
        return True  # "was arrested while waiting for a doctor"
    return _MAY_BE.search(view.characters, first, refusal.start()) is not None


def refused(view: View) -> Iterator[Draft]:
    """The refusals of a sentence that the frames did not read."""
    for refusal in _REFUSED.finditer(view.stretch):
        first, last = clause_around(view, refusal.start(), refusal.end())
        clause = view.characters[first:last]
        if _LEAVING.search(clause) or view.characters.startswith(" by ", refusal.end()):
            continue
        if _NOT_ACCESS.search(clause) and "access" not in clause:
            continue
        if _nothing_refused(view, refusal, first):
            continue
        asked = _nearest(view, refusal, first, last)
        if asked is None:
            continue
        kind = str(asked.lastgroup)
        if not _fits(refusal[0].lower(), kind, clause) or _not_passed(asked[0].lower(), clause):
            continue
        if _only_recipient(refusal, asked, clause):
            continue
        referent = (
            None
            if kind == "observers"
            else _given(view, refusal, asked)
            or _spoken_to(view, refusal, last)
            or whom(
                view,
                min(asked.start(), refusal.start())
                if kind not in {"lawyer", "family"}
                else refusal.end(),
                after=True,
            )
        )
        to = view.words(asked.start(), asked.end()) if kind == "document" else kind
        at = chunk_at(view, refusal.start())
        when = whose_day.date_of(view, at)
        base = Draft(
            Event.ACCESS_DENIED, None, view.sentence, first, last, f"access.{kind}",
            when=when if when.known else UNKNOWN, to=to,
            stance=told_by_not(view, refusal.start()),
        )  # fmt: skip
        if (
            referent is not None and len(referent.people) == 1
        ):  # "his lawyer said she had been refused"
            referent = related_to(view, referent.people[0]) or referent
        if referent is None or not referent.people:
            if kind == "observers":
                yield base
            continue
        for person in referent.people:
            yield replace(base, person=person)
        return


_TO_GIVE = re.compile(
    r"\s*(?:to\s+)?(?:give|gave|grant|allow|let|send|provide|call|bring|take|hand)?\s*(?:an?\s+\w+\s+(?:to|for)\s+)?(?P<who>her|him|them)\b",
    re.IGNORECASE,
)


_TO_SOMEBODY = re.compile(
    r"\b(?:lawyers?|counsel|attorneys?|famil(?:y|ies)|relatives?|wife|husband|mother|father|parents|him|her|them|defen[cs]e|copy|text|publish\w*|public|shown|sent|received|seen)\b",
    re.IGNORECASE,
)


def _not_passed(asked: str, clause: str) -> bool:
    """ "The court has not given a verdict": there is none yet, nobody was refused it."""
    return asked in {"verdict", "judgment"} and _TO_SOMEBODY.search(clause) is None


def _given(view: View, refusal: re.Match[str], asked: re.Match[str]) -> Referent | None:
    """ "Refused to give her medication": whom the refused thing was for."""
    match = _TO_GIVE.match(view.characters, refusal.end(), max(asked.end(), refusal.end()))
    if match is None:
        return None
    at = chunk_at(view, match.start("who"))
    besides = tuple(
        p for p in view.named_before(at) if view.discourse.registry.entries[p].only_speaks
    )
    refusing = view.chunks[chunk_at(view, refusal.start())]
    if refusing.kind is Kind.VERB and not refusing.passive:  # "X refused her visitors"
        besides += view.subject(chunk_at(view, refusal.start()))[0].people
    who = match["who"].lower()
    one = (
        view.discourse.several(["they"])
        if who == "them"
        else view.discourse.one(who, at=at, besides=besides)
    )
    return one if one.people else None


_TO_HIM = re.compile(
    r"\s+(?:to\s+)?(?:speak|talk|write|send|deliver|give|pass)\w*\s+(?:\w+\s+){0,3}?(?:to|with)\s+(?P<who>her|him|them)\b"
    r"|\s+(?:to\s+)?(?:see|visit|meet|contact|call|phone|reach)\w*\s+(?:with\s+)?(?P<whom>her|him|them)\b",
    re.IGNORECASE,
)


def _spoken_to(view: View, refusal: re.Match[str], last: int) -> Referent | None:
    """ "Relatives have not been able to speak to him": whom nobody could reach."""
    match = _TO_HIM.match(view.characters, refusal.end(), last)
    if match is None:
        return None
    group = "who" if match["who"] else "whom"
    who, at = match[group].lower(), chunk_at(view, match.start(group))
    one = view.discourse.several(["they"]) if who == "them" else view.discourse.one(who, at=at)
    return one if one.people else None


_SAYS_SO = re.compile(
    r",?\s+(?:[A-Z][\w’'-]+,?\s+){0,3}(?:said|says|told|tells|wrote|added|reported|confirmed)\b"
)
""" "The judge rejected a request to move him, his lawyer said": he is not refused a lawyer."""


def _nearest(view: View, refusal: re.Match[str], first: int, last: int) -> re.Match[str] | None:
    best: re.Match[str] | None = None
    for match in _ASKED.finditer(view.characters, first, last):
        gap = max(match.start() - refusal.end(), refusal.start() - match.end(), 0)
        if gap > _NEAR or (
            refusal.end() < match.start() and _SAYS_SO.match(view.characters, match.end(), last)
        ):
            continue
        if (
            best is not None
            and best.lastgroup in {"body", "document", "medical"}
            and match.lastgroup in {"family", "lawyer"}
        ):
            continue
        if (
            best is not None
            and best.lastgroup in {"family", "lawyer"}
            and match.lastgroup in {"body", "document", "medical"}
        ):
            best = match
            continue
        if best is None or gap < max(best.start() - refusal.end(), refusal.start() - best.end(), 0):
            best = match
    return best


_HANDED = re.compile(r"(?:given|sent|shown|received|provided|delivered|published)$")
_A_CHANCE = re.compile(
    r"\b(?:access|permission|leave|contact|chance|opportunity|time|visits?|meetings?|notice)\b"
)


def _only_recipient(refusal: re.Match[str], asked: re.Match[str], clause: str) -> bool:
    """ "The lawyer had not been sent the invoice": to whom something was not given is not what was refused."""
    circle = asked.lastgroup in {"lawyer", "family"} and asked.end() <= refusal.start()
    return circle and bool(_HANDED.search(refusal[0].lower())) and _A_CHANCE.search(clause) is None


_INCOMMUNICADO = re.compile(
    r"incommunicado[^.;]{0,80}\b(?:without|with\s+no|no|not|nor|denied|refused|deprived|away\s+from|cut\s+off)\b"
    r"|\b(?:without|no|not|nor|denied|refused|deprived)\b[^.;]{0,80}incommunicado",
    re.IGNORECASE,
)
""" "Held incommunicado, without a lawyer"; "the lawyer said that she was held incommunicado" tells of no refusal."""


def _fits(refusal: str, kind: str, clause: str) -> bool:
    """Whether words of refusal can refuse this; weak words ask for more."""
    if _TRIED.search(clause) and "not" not in clause and "never" not in clause:
        return False
    if refusal.startswith("for the first time"):
        return kind == "lawyer" and bool(_FIRST_TIME.search(clause))
    if refusal.startswith("waiting for"):
        return kind == "medical"
    if refusal.startswith(("only", "not answered", "not published", "never published")):
        return kind in {"document", "body"}
    if refusal.startswith(("has", "have", "had", "was", "were", "been")) and refusal.endswith(
        ("told", "notified", "informed", "shown")
    ):
        return False
    if refusal.startswith("sent") and kind == "document":
        return False
    if refusal == "incommunicado":
        kept_from = _INCOMMUNICADO.search(clause)
        return kind in {"observers", "family", "lawyer"} and kept_from is not None
    if refusal in {"barred", "unable to"}:
        return kind in {"observers", "family", "lawyer"}
    if kind == "observers":
        return bool(
            re.search(
                r"turned away|barred|kept|shut|refused|denied|not allowed|excluded|not permitted",
                clause,
            )
        )
    return True
