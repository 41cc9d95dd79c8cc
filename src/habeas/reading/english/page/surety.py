"""What lowers how surely a whole sentence puts things: a question, the voice of an interested party,
a later sentence that takes it back or leaves it open. Nothing here ever makes a claim surer.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.draft import CUSTODY
from habeas.reading.english.page.alive import alive_after_all, undone_by
from habeas.reading.english.page.corrections import taken_back
from habeas.reading.english.spotter import needing
from habeas.reading.english.testimony.scope import unverified
from habeas.reading.english.words.excepting import EXCEPTING
from habeas.records.change import replace
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_TIMELESS = frozenset((Event.OCCUPATION, Event.ALIAS))
_VOICED = needing(
    r"\b(?:said|says?|saying|told|tells?|wrote|writes|insist(?:s|ed)?|complain\w*|testif\w*|testimony|describ\w+|sp(?:oke|eaks?)\s+of|recount\w*|recall\w*"
    r"|alleg\w+|claim(?:s|ed|ing)?|fear\w*|account|petition|letter|according\s+to|heard\s+that|believe[sd]?|statement|complaint)\b",
    "sa|told|tell|writ|wrote|insist|complain|testi|describ|recount|speak|spoke|recall|alleg|claim|fear|account|petition|letter|according|heard|believe|statement",
    flags=re.IGNORECASE,
)
_SAID_BEHIND = re.compile(
    r"[,”\"]+\s*(?:according\s+to|as\s+\w+\s+tells|[^,;.]{2,60}\s(?:said|says|told|wrote|alleges?|alleged|claims?|claimed)\b)",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\W*(?:[a-z(]{1,3}[.)]\s*|\d+[.)]\s*)?(?:is|are|was|were|has|have|had|did|does|do|will|would|can|could|who)\b",
    re.IGNORECASE,
)
_TRUE = re.compile(
    r"\b(?:is\s+it\s+(?:true|correct|the\s+case)|confirm\s+(?:the\s+)?(?:reports?|rumou?rs?))\b",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"\b(?:who|whom|whose|which|where|aware|knows?|confirm|acquainted|informed|taken\s+note)\b",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\b(?:since|after)\b", re.IGNORECASE)
_TAKEN_BACK = re.compile(
    r"\W*(?:(?:but|however)\W+|(?:according\s+to|[^.;,]{2,60}?,?\s+(?:said|says|insists|told\s+us)\b)[^.;]{0,60}?)?"
    r"(?:this|that|it|the\s+(?:reports?|claims?|statements?|story|figure|date|sentence|news|rumou?rs?|announcement|information))\s+(?:is|was|were|are|proved|turned\s+out\s+to\s+be)\s+"
    r"(?:\w+ly\s+)?(?:wrong|incorrect|not\s+(?:correct|true|so|the\s+case)|inaccurate|an?\s+(?:error|mistake|hoax)|false|untrue|mistaken|premature|unfounded)\b"
    r"(?!\s+(?:that\b|if\b|to\s+(?:say|claim|suggest|report|think|call|speak|assume)\b))",
    re.IGNORECASE,
)


_NOT_TRUE_THAT = re.compile(
    r"\W*(?:(?:but|however)\W+)?it\s+(?:is|was)\s+(?:\w+ly\s+)?(?:wrong|incorrect|not\s+(?:correct|true|the\s+case)|false|untrue)\s+(?:that|to\s+say)\b",
    re.IGNORECASE,
)
_NOT_SO = re.compile(
    r"\W*(?:[Hh]e|[Ss]he|[Tt]hey|[Tt]his|[Tt]hat|[Ii]t)\s+(?:(?:was|were|is|are|did|had|has|have|does|do)\s+not|(?:was|were|is|are|did|had|has|have)n['’]t)\s*(?:[.;!:—–]|$)"
)
""" "You will have read that he was killed. He was not."."""
_IT_WAS = re.compile(
    r"\W*(?:It|That)\s+(?:was|is|should\s+(?:be|read))\s+(?:in\s+fact\s+|actually\s+)?(?:on\s+)?(?:the\s+)?\d"
)
_TOLD_BY_US = re.compile(
    r"\b(?:[Ww]e|[Oo]ur|[Cc]ircular|[Ii]ssue|[Bb]ulletin|[Ss]heet|[Nn]ewsletter|[Nn]ote|[Ee]arlier|[Pp]revious|[Ll]ast\s+week)\b[^.;]{0,40}?\b(?:reported|wrote|said|stated|gave|told)\b"
)
_REPORTED = re.compile(
    r"\b(?:[Ww]e|[Oo]ur\s+\w+|[Aa]n?\s+earlier\s+\w+|[Ll]ast\s+week['’]s\s+\w+)\b[^.;]{0,40}?\b(?:reported|wrote|said|stated|told)\b"
)
""" "We reported that X had been arrested. She was not arrested": what the page itself takes back."""


_IN_FACT = re.compile(
    r"\W*(?:[Ii]n\s+fact|[Ii]n\s+reality|[Aa]ctually)\b|[^.;]{0,80}?\b(?:had|has|have|was|were|is|are|did)\s+(?:in\s+fact|actually)\b"
)
""" "We wrote that she had been fined. The court had in fact closed the case."."""
_HEADING = 15
"""Words that a question which stands alone may have: the answer below it tells, not the question."""


def weighed(view: View, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of one sentence as surely as its own form allows."""
    return alive_after_all(view, list(_by_its_form(view, drafts)))


def _by_its_form(view: View, drafts: Sequence[Draft]) -> Iterator[Draft]:
    asked, alone = _question(view), _heads_an_answer(view)
    weaker = {(d.event, d.person) for d in drafts if d.stance in {Stance.NEGATED, Stance.PLANNED}}
    for draft in drafts:
        if taken_back(view, draft):
            yield _lowered(draft, Stance.NEGATED)
        elif draft.event in _TIMELESS:
            yield draft
        elif alone and not draft.when.known:
            continue
        elif draft.person is None and _EVERYBODY_BUT.match(view.characters, draft.start):
            continue  # "everyone but Roe was freed" tells of Roe
        elif _somebody_else(view, draft):
            yield _lowered(draft, Stance.NEGATED)
        elif _only_named(draft) and (draft.event, draft.person) in weaker:
            continue  # "the trial" in "the trial was put off"
        elif view.discourse.you is not None and draft.person == view.discourse.you:
            continue  # what an interviewer asks, the answer tells
        elif asked and (
            true := _TRUE.search(view.characters, view.sentence.start, view.sentence.end)
        ):
            since = _SINCE.search(view.characters, true.end(), max(draft.start, true.end()))
            yield draft if since else _lowered(draft, Stance.ALLEGED)
        elif asked and _in_question(view, draft):
            continue
        elif draft.event is Event.ILL_TREATMENT and (
            view.discourse.testimony or _voiced(view, draft)
        ):
            yield _lowered(draft, Stance.ALLEGED)
        else:
            yield draft


_NOT_BUT = needing(
    r"[,(–—]\s*(?:and\s+)?not\s+(?:[\w’'-]+\s+){0,6}$"
    rf"|\b(?:[Ee]veryone|[Ee]verybody|[Aa]ll(?:\s+\w+){{0,3}})\s+(?:but|{EXCEPTING})\s+(?:[\w’'-]+\s+){{0,4}}$"
)


_EVERYBODY_BUT = re.compile(rf"(?:[Ee]veryone|[Ee]verybody)\s+(?:but|{EXCEPTING})\s")


def _somebody_else(view: View, draft: Draft) -> bool:
    """ "It was A, not her cousin B, who was arrested": it did not happen to B."""
    if draft.event is Event.CALL:
        return False  # "not to deport B"
    named = [
        m for c in view.chunks for m in c.mentions
        if m.person == draft.person and m.start < draft.end
    ]  # fmt: skip
    first = view.sentence.start
    return len(named) == 1 and bool(_NOT_BUT.search(view.stretch, first, named[0].start))


def looked_back(drafts: list[Draft], view: View, made: Sequence[Draft]) -> list[Draft]:
    """The drafts so far, after a sentence that takes back or leaves open the one before it."""
    cut = len(drafts)
    while cut and _within_reach(drafts[cut - 1], view):
        cut -= 1
    near = drafts[cut:]
    if near and (changed := _looked_back(near, view, made)) is not near:
        drafts[cut:] = changed
    return drafts


def _within_reach(draft: Draft, view: View) -> bool:
    """Whether a draft stands in the paragraph, so near that a sentence may take it back."""
    back = view.sentence.index - draft.sentence.index
    return draft.sentence.block == view.sentence.block and back <= _TOLD_SO_FAR + 1


def _looked_back(drafts: list[Draft], view: View, made: Sequence[Draft]) -> list[Draft]:
    drafts = undone_by(view, drafts, made)
    undone = {(d.event, d.person) for d in made if d.stance is Stance.NEGATED}
    if undone:
        in_words = _NOT_TRUE_THAT.match(view.characters, view.sentence.start, view.sentence.end)
        drafts = [
            _lowered(d, Stance.NEGATED)
            if (d.event, d.person) in undone and _just_before(d, view) and (
                in_words or _REPORTED.search(view.characters, d.sentence.start, d.start + 1)
            )
            else d
            for d in drafts
        ]  # fmt: skip
    if any(
        form.match(view.characters, view.sentence.start, view.sentence.end)
        for form in (_IT_WAS, _IN_FACT)
    ):
        drafts = [
            _lowered(d, Stance.NEGATED)
            if _just_before(d, view) and _TOLD_BY_US.search(view.characters, d.sentence.start, d.start + 1)
            else d
            for d in drafts
        ]  # fmt: skip
    matches = [
        form.match(view.characters, view.sentence.start, view.sentence.end)
        for form in (_NOT_SO, _TAKEN_BACK)
    ]
    if any(match and not _BY_AN_OFFICE.match(match.group()) for match in matches):
        return [
            _untold(d) if _just_before(d, view) and _of_this_one(view, d) else d for d in drafts
        ]
    if _CAUTION.search(view.stretch):
        return [_lowered(d, Stance.ALLEGED) if _left_open(d, view) else d for d in drafts]
    if _NOT_OBEYED.match(view.characters, view.sentence.start, view.sentence.end):
        return [_lowered(d, Stance.NEGATED) if _just_ordered(d, view) else d for d in drafts]
    if _NOT_HELD.match(view.characters, view.sentence.start, view.sentence.end):
        return [
            replace(d, stance=Stance.NEGATED)
            if d.event is Event.TRIAL and d.stance in _PUT and _just_before(d, view)
            else d
            for d in drafts
        ]
    if unverified(view) and not any(d.event in CUSTODY for d in made):
        words = view.characters[view.sentence.start : view.sentence.end]
        told = _OF_THIS.search(words) is not None
        return [
            _lowered(d, Stance.ALLEGED) if told and _left_open(d, view) else d
            for d in drafts
        ]  # fmt: skip
    return drafts


_CAUTION = needing(
    r"\b(?:[Tt]ake|[Tt]reat|[Hh]andle|[Rr]ead|to\s+be\s+(?:treated|taken|read))\s+(?:(?:it|this|that|these|the\s+\w+)\s+)?with\s+(?:(?:great|extreme|some|due|the\s+usual)\s+)?"
    r"(?:caution|care|reserve|an?\s+(?:pinch|grain)\s+of\s+salt)\b",
    "caution|care|reserve|salt",
)
""" "Take that with caution": what stands before is no surer than that."""
_NOT_OBEYED = re.compile(
    r"\W*(?:[Bb]ut\s+)?(?:(?:[Ii]t|[Tt]hey|[Hh]e|[Ss]he|[Nn]either|[Tt]he\s+(?:\w+\s+){1,3}?)\s*(?:(?:has|have|had|did)\s+(?:so\s+far\s+|still\s+)?not|(?:has|have|had|did)n['’]t)\s+(?:yet\s+)?(?:done\s+so|do\s+so|complied|comply|obeyed|obey)"
    r"|[Tt]h(?:e|at|is)\s+(?:order|ruling|decision|decree)\s+(?:(?:has|was|had)\s+(?:not|never|still\s+not)\s+(?:yet\s+)?(?:been\s+)?(?:carried\s+out|implemented|obeyed|complied\s+with|executed|enforced|put\s+into\s+effect)|(?:was|has\s+been)\s+(?:ignored|disregarded)))"
    r"(?!\s+(?:until|till))\b"
)
_PUT = frozenset((Stance.ASSERTED, Stance.PLANNED))
_NOT_HELD = re.compile(
    r"\W*(?:[Bb]ut\s+)?(?:[Ii]t|[Tt]hat|[Tt]his|[Tt]he\s+(?:hearing|trial|session))\s+(?:did\s+not|never)\s+(?:take\s+place|took\s+place|happen(?:ed)?|go\s+ahead|went\s+ahead|open(?:ed)?)\b"
)
""" "Her trial was set for 3 May. It did not take place."."""
_ORDERED = re.compile(r"\border(?:s|ed|ing)?\b")


def _just_ordered(draft: Draft, view: View) -> bool:
    """ "The court ordered its release. It has not done so": what was only ordered."""
    last = draft.sentence
    return (
        draft.event is Event.RELEASE
        and _just_before(draft, view)
        and _ORDERED.search(view.characters, last.start, max(draft.end, last.start)) is not None
    )


def _of_this_one(view: View, draft: Draft) -> bool:
    """Whether "he was not", "she was not" can be said of whom a draft tells: not "he was let go. She was not"."""
    word = view.chunks[0].low[0]
    if draft.person is None or view.chunks[0].low not in {("he",), ("she",)}:
        return True
    gender = view.discourse.registry.entries[draft.person].gender
    if gender not in {None, "m" if word == "he" else "f"}:
        return False
    people = view.referent(0).people
    return not people or draft.person in people


_OF_THIS = re.compile(
    r"\b(?:confirm|verif(?:y|i)|corroborat(?:e)?|check)(?:ed|ing|s)?\s+(?:it|this|that|these|those|them|either|the\s+(?:reports?|claims?|information|accounts?|news|details))\b"
    r"|\b(?:this|it|that|these|they|reports?|claims?|information)\b[^.;]{0,40}\b(?:not|un\w+)\b[^.;]{0,30}(?:confirmed|verified|corroborated)\b",
    re.IGNORECASE,
)
_TOLD_SO_FAR = 3
"""Over how many sentences of a paragraph "we could not confirm this" reaches, where others say them."""


def _left_open(draft: Draft, view: View) -> bool:
    """Whether a draft is what could not be confirmed: the sentence before, or what others said in the paragraph."""
    if _just_before(draft, view):
        return True
    back = view.sentence.index - draft.sentence.index
    same = draft.sentence.block == view.sentence.block and 0 < back <= _TOLD_SO_FAR
    return same and bool(draft.attribution) and draft.event not in _TIMELESS


def _just_before(draft: Draft, view: View) -> bool:
    same = draft.sentence.block == view.sentence.block
    return same and draft.sentence.index == view.sentence.index - 1 and draft.event not in _TIMELESS


_BY_AN_OFFICE = re.compile(
    r"\W*[^.;,]{0,60}\b(?:[Cc]ommissioner|[Ii]nspector|[Mm]inister|[Dd]irector|[Ss]uperintendent|[Ss]pokes\w+|[Pp]rosecutor|[Aa]ttorney\s+[Gg]eneral|[Cc]olonel|[Gg]eneral|[Mm]ajor|[Cc]aptain|[Ss]ergeant|[Gg]overnor|[Oo]fficials?|[Oo]fficers?)\b[^.;]{0,50}\b(?:said|says|insists|insisted)\b|"
    r"\W*(?:[Tt]he|[Ii]ts?|[Aa]n?)\s+(?:[\w’'-]+\s+){0,4}?(?:police|prison|administration|ministry|government|authorities|spokes\w+|directorate|prosecution|prosecutors?|service|governor|army|military)\b[^.;]{0,30}\b(?:said|says|insists)\b"
)
""" "The prison administration says that this is untrue": one of two sides says so, not the page."""


def _untold(draft: Draft) -> Draft:
    """What others told and the page takes back: it is the page that says so."""
    lowered = _lowered(draft, Stance.NEGATED)
    return lowered if lowered is draft else replace(lowered, attribution=())


def _lowered(draft: Draft, stance: Stance) -> Draft:
    """A draft that was put as a fact, put less surely."""
    weaker = draft.stance is Stance.ASSERTED or (
        draft.stance is Stance.ALLEGED and stance is Stance.NEGATED
    )
    return replace(draft, stance=stance) if weaker else draft


def _question(view: View) -> bool:
    """A yes-or-no question: it starts with its verb."""
    end = view.characters[view.sentence.start : view.sentence.end].rstrip(" \"'”’)")
    if not end.endswith("?"):
        return False
    return bool(_ASKED.match(view.characters, view.sentence.start, view.sentence.end))


def _only_named(draft: Draft) -> bool:
    """Whether a step is only named, and nothing is told of it."""
    bare = not (draft.when.known or draft.court or draft.outcome or draft.duration_months)
    return draft.nominal and draft.stance is Stance.ASSERTED and bare


def _heads_an_answer(view: View) -> bool:
    """A short question that is a paragraph of its own."""
    characters, start, end = view.characters, view.sentence.start, view.sentence.end
    words = characters[start:end].strip()
    if not words.endswith("?") or len(words.split()) > _HEADING:
        return False
    before = characters[max(0, start - 9) : start].rstrip(" \t")[-1:]
    return before in {"", "\n"} and characters[end : end + 1] in {"", "\n"}


def _in_question(view: View, draft: Draft) -> bool:
    """Whether a draft is what is asked, not what the question takes for known."""
    start = view.sentence.start
    given = _GIVEN.search(view.characters, start + 4, max(draft.end, start + 4))
    given = given or _SINCE.search(view.characters, start, max(draft.start, start))
    return not (draft.nominal or given)


def _voiced(view: View, draft: Draft) -> bool:
    """Whether somebody's words are told before or right behind: nobody else vouches for them."""
    first = view.characters.rfind(";", view.sentence.start, max(draft.start, view.sentence.start))
    start = max(first, view.sentence.start)
    if _VOICED.search(view.stretch, start, draft.end) is not None:
        return True
    return _SAID_BEHIND.match(view.characters, draft.end, view.sentence.end) is not None
