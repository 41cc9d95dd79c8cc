"""Whether claims tell of somebody in particular, held as real.

A page that names what it is (:mod:`habeas.reading.no_case.genre`) is believed against that only as far as
its claims are anchored. A page of any kind gives no claims where they tell of nobody in particular:
"a person may be arrested", "some are detained", a player transferred, a judge who has died.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from habeas.reading.no_case.genre import INVENTED
from habeas.records.claim import Event, Stance
from habeas.records.when import Basis, Grain

if TYPE_CHECKING:
    from habeas.reading.no_case.genre import Found
    from habeas.records.claim import Claim
    from habeas.records.when import When

_HELD = frozenset({Event.ARREST, Event.DETENTION, Event.DISAPPEARANCE, Event.BAIL})
"""What is done to people only."""
_TOUCHED = frozenset(
    {
        Event.ILL_TREATMENT,
        Event.ACCESS_DENIED,
        Event.SEARCH,
        Event.CONFISCATION,
        Event.TRAVEL_BAN,
        Event.HARASSMENT,
        Event.FINDING,
        Event.CALL,
        Event.CONVICTION,
    }
)
"""What is done around a person; it may stand alone on a page."""
_ALSO_OF_THINGS = frozenset(
    {
        Event.CHARGE,
        Event.TRIAL,
        Event.RELEASE,
        Event.TRANSFER,
        Event.APPEAL,
        Event.APPEAL_RESULT,
        Event.SENTENCE,
        Event.DEATH,
    }
)
"""What is worded alike of players, shares and records: it needs who, when, where or how long."""
_CASE = _HELD | {Event.CHARGE, Event.TRIAL, Event.CONVICTION, Event.SENTENCE, Event.RELEASE}
_TOLD = _CASE | {Event.TRANSFER, Event.DEATH, Event.ILL_TREATMENT, Event.APPEAL}
_IN_CUSTODY = frozenset({Event.ILL_TREATMENT, Event.ACCESS_DENIED, Event.SEARCH})
_LEFT = frozenset({Event.SENTENCE, Event.RELEASE, Event.TRIAL})
_NOW = re.compile(
    r"\b(?:is|are)\s+(?:now\s+|still\s+|currently\s+)?(?:serving|awaiting|being\s+held)\b"
    r"|\b(?:has|have)\s+been\s+(?:held|detained|jailed|imprisoned|in)\b|\bremains?\s+(?:in|behind|held)\b"
    r"|[正现][在被]?(?:服刑|羁押|羈押|关押|關押)|現[在被]?(?:服刑|羈押|關押)|目前[^，。]{0,10}(?:羁押|羈押|关押|關押|服刑)|仍[^，。]{0,6}(?:羁押|羈押|关押|關押|服刑)"
)
_FIRM = frozenset({Basis.STATED, Basis.GIVEN})
_FINE = frozenset({Grain.DAY, Grain.MONTH})
_PLACEHOLDER = re.compile(
    r"张三|張三|李四|王五|赵六|趙六|[甲乙丙丁]|某[甲乙丙丁]|小明|.*[×＿_\[\]].*|(?:John|Jane) (?:Doe|Smith)|[A-Z]\.? Doe"
)
_BY_HALF = re.compile(r"[^\s\u4e00-\u9fff]+|[\u4e00-\u9fff]某{1,2}")
"""A first name alone, or a surname with 某: in an exercise, nobody."""
_BY_TITLE = re.compile(r"[\u4e00-\u9fff]{1,2}(?:议员|議員|先生|女士|小姐|教授|老师|老師|部长|部長)")
"""A surname with a title: whoever speaks in a debate or a notice."""
_PRISON = re.compile(
    r"\b(?:prison|jail|gaol|camp|colony|custody|detention|police|barracks|cells?|penitentiary|remand)\b"
    r"|监狱|監獄|看守所|派出所|拘留|劳改|勞改|羁押|羈押|集中营|戒毒|公安|懲教|惩教|留置|獄|狱",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"(?:(?:too|so|how|as|very)\s+)*(?:many|most|some|few|several|all|every|any|an?|one|more)\b"
    r"|不少|許多|许多|很多|有些|一些|一[个個名位人]$",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?!.*\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|dozens?|scores|hundreds?|thousands?|both|couple|pair)\b)"
    r"[A-Za-z’' -]+",
    re.IGNORECASE,
)
""" "Smugglers", "British nationals": people told of by a plural and not counted."""
_SHARE = re.compile(r"\d\s*(?:per\s*cent\b|%)|百分之", re.IGNORECASE)
""" "62 per cent of defendants were detained": a share of people is nobody."""
_SEVERAL_BY = re.compile(
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|a\s+dozen|several|various|different|many|countless)\b",
    re.IGNORECASE,
)
""" "Arrested by six different detectives": no office, and on a page about an actor no case."""
_OF_A_SENTENCE = re.compile(
    r"\b(?:convict\w*|sentence[ds]?|acquitt\w*|guilty|prison|jail|custody|detention|bail|terms?\s+of)\b|[徒有判]刑|定罪|罪名|上[訴诉]"
)
_FRAGMENT = 200
_PAGE = 300
_STORY = 5
_OF_NOW = 2
_STORY_YEARS = 15
_PLOT = re.compile(
    r"\b(?:is|are)\s+(?:\w+ly\s+|then\s+|later\s+|eventually\s+)?"
    r"(?:arrested|tried|sentenced|condemned|convicted|released|tortured|beaten|taken|executed|hanged"
    r"|thrown|put|brought|captured|kidnapped|sent|freed|dragged|betrayed|found\s+guilty)\b"
)


def believed(claims: tuple[Claim, ...], found: Found, published: When) -> bool:
    """Whether a page that says ``found`` of itself tells a case all the same."""
    if found.group == INVENTED:
        return False
    if found.group == "example":
        years = _OF_NOW if found.sure else _STORY_YEARS
        return any(_exemplary(c) and _near(c.when, published, years) for c in claims)
    if found.group == "told":
        if any(_still(c) for c in claims):
            return True
        if found.sure:
            return any(_documented(c) and _near(c.when, published, _STORY_YEARS) for c in claims)
        return not plot(claims) and any(_reported(c) for c in claims)
    if found.group == "sense":
        return _borne_out(claims) or any(_in_custody(c) for c in claims)
    return any(_held(c) for c in claims)


def nobody(claims: tuple[Claim, ...], length: int) -> bool:
    """Whether the claims of a page tell of nobody in particular.

    ``length`` is that of the page in letters, a Chinese character counted for three: a sentence
    given by itself is not judged as a page. On a longer page something must hold the case: a day,
    a place, an office, a term, a speaker; or one person of whom much is told.
    """
    if any(c.by_model for c in claims) or length <= _FRAGMENT:
        return False
    if not any(_particular(c) for c in claims):
        return True
    if length <= _PAGE or _borne_out(claims) or any(_anchored(c) for c in claims):
        return False
    told = Counter(c.person or c.candidates for c in claims if c.event in _CASE | _TOUCHED)
    return max((n for person, n in told.items() if person), default=0) < _STORY


def _anchored(claim: Claim) -> bool:
    """Whether something of the case itself holds a claim about somebody in particular."""
    if claim.person is None and not claim.candidates:
        return _counted(claim)
    if claim.person is not None and _PLACEHOLDER.fullmatch(claim.person):
        return False
    fine = _dated(claim) and claim.when.grain in _FINE
    if claim.event in _HELD:
        held = claim.place or claim.charge or claim.days or claim.attribution
        return bool(held) or _placed(claim) or claim.when.known
    if claim.event is Event.SENTENCE:
        given = claim.stance is not Stance.PLANNED
        return given and (claim.duration_months is not None or _placed(claim) or fine)
    if claim.event is Event.DEATH:
        return _in_custody_died(claim)
    if claim.event in {Event.RELEASE, Event.TRANSFER}:
        return _placed(claim) or (fine and claim.when.basis in _FIRM)
    if claim.event is Event.APPEAL_RESULT:  # of a tax or a game too
        return _placed(claim) and _OF_A_SENTENCE.search(claim.quote.words) is not None
    if claim.event in _TOUCHED:
        return bool(claim.attribution or claim.to) or _placed(claim) or fine
    return claim.event in _CASE and (_placed(claim) or fine)


def plot(claims: tuple[Claim, ...]) -> bool:
    """Whether a page tells its events as a plot is told: "he is arrested and is tortured".

    Two such claims without a day are asked for, and no claim about custody that is dated or
    reported by somebody.
    """
    told = [c for c in claims if c.event in _TOLD]
    if any(c.attribution or _dated(c) for c in told):
        return False
    return sum(bool(_PLOT.search(c.quote.words)) for c in told) >= 2


def _borne_out(claims: tuple[Claim, ...]) -> bool:
    """Whether custody of somebody is borne out by what was done there: lawyers kept away, blows."""
    done = {c.person for c in claims if c.event in _IN_CUSTODY and _real(c)}
    held = {c.person for c in claims if c.event in _HELD | _LEFT and _real(c) and _by_the_state(c)}
    return bool(done & held - {None})


def _by_the_state(claim: Claim) -> bool:
    """Custody, or the end of one with a day, an office or a place: a piece may be released from a square."""
    return claim.event is not Event.RELEASE or _dated(claim) or _placed(claim)


def _still(claim: Claim) -> bool:
    """ "Is serving four years", "现羁押于": a custody that goes on as the page is written."""
    return _real(claim) and claim.event in _CASE and bool(_NOW.search(claim.quote.words))


def _real(claim: Claim) -> bool:
    happened = claim.stance in {Stance.ASSERTED, Stance.ALLEGED, Stance.DENIED}
    return happened and claim.person is not None and not _PLACEHOLDER.fullmatch(claim.person)


def _placed(claim: Claim) -> bool:
    return bool(claim.court or claim.facility or claim.by)


def _dated(claim: Claim) -> bool:
    return claim.when.known and (
        claim.when.basis in _FIRM | {Basis.RELATIVE} or claim.days is not None
    )


def _near(when: When, published: When, years: int) -> bool:
    if when.latest is None or published.latest is None:
        return True
    return abs(published.latest.year - when.latest.year) <= years


def _documented(claim: Claim) -> bool:
    """A named person, a stated day or month, and who held or tried them or for what."""
    return (
        _real(claim)
        and claim.event in _CASE
        and claim.when.basis in _FIRM
        and claim.when.grain in _FINE
        and (_placed(claim) or claim.charge is not None)
    )


def _exemplary(claim: Claim) -> bool:
    """A person of full name, held or tried on a stated day or month."""
    return (
        _real(claim)
        and claim.event in _HELD | {Event.SENTENCE}
        and claim.when.basis in _FIRM
        and claim.when.grain in _FINE
        and not _BY_HALF.fullmatch(claim.person or "")
    )


def _reported(claim: Claim) -> bool:
    """A named person held or tried on a day, or by somebody named."""
    whole = _real(claim) and not _BY_HALF.fullmatch(claim.person or "")
    placed = claim.court or claim.facility or (claim.by and not _SEVERAL_BY.match(claim.by))
    return whole and claim.event in _CASE and bool(_dated(claim) or placed)


def _in_custody(claim: Claim) -> bool:
    """A named person in the hands of the state: held somewhere or on a day, tried by a court."""
    if not _real(claim) or _BY_HALF.fullmatch(claim.person or ""):
        return False
    if claim.event is Event.DISAPPEARANCE:
        return _placed(claim)  # skiers are missing since a day too
    if claim.event in _HELD:
        return _placed(claim) or _dated(claim)
    if claim.event is Event.SENTENCE:
        return claim.duration_months is not None and (_placed(claim) or _dated(claim))
    return claim.event in _CASE and claim.court is not None


def _held(claim: Claim) -> bool:
    """A named person in custody, with a day, a place or a term."""
    if not _real(claim) or _BY_TITLE.fullmatch(claim.person or ""):
        return False
    if claim.event in _HELD | {Event.SENTENCE}:
        term = claim.event is Event.SENTENCE and claim.duration_months is not None
        return term or _placed(claim) or _dated(claim) or claim.place is not None
    return claim.event in _CASE and _placed(claim)


def _particular(claim: Claim) -> bool:
    """A named person of whom custody or what stands around it is told, or a counted group."""
    if claim.candidates:
        return True
    if claim.person is None:
        return _counted(claim)
    if _PLACEHOLDER.fullmatch(claim.person):
        return False
    if claim.event in _HELD | _TOUCHED:
        return claim.stance is not Stance.NEGATED
    if claim.event is Event.SENTENCE and (claim.duration_months or claim.kind):
        return True
    if claim.event is Event.DEATH:
        return _in_custody_died(claim)
    dated = _dated(claim) and claim.when.grain in _FINE
    return claim.event in _ALSO_OF_THINGS and (_placed(claim) or dated)


def _in_custody_died(claim: Claim) -> bool:
    """A death in a prison, or by somebody's hand; not one in a hospital."""
    return bool(claim.by or (claim.facility and _PRISON.search(claim.facility)))


def _counted(claim: Claim) -> bool:
    """People nobody names: so many of them, or held on a day, somewhere or by somebody."""
    if claim.event not in _CASE | _IN_CUSTODY or claim.stance is Stance.PLANNED:
        return False
    if _SHARE.search(claim.quote.words):
        return False
    fine = _dated(claim) and claim.when.grain in _FINE
    if claim.event is Event.SENTENCE:
        return claim.duration_months is not None
    if claim.amount is not None and not (
        _VAGUE.match(claim.amount) or _BARE.fullmatch(claim.amount)
    ):
        return claim.event in _HELD or fine or _placed(claim)
    return claim.event in _HELD and (fine or _placed(claim) or claim.place is not None)
