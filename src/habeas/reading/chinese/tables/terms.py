"""The penalties that a cell or a part of a line in shorthand writes: 五年, 5年半, 2年緩3年, 無期, 剝權3年."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.chinese.words.values import term
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN

if TYPE_CHECKING:
    from habeas.reading.chinese.draft import Draft
    from habeas.reading.chinese.tables.cells import Cell, Part
    from habeas.records.when import When

NOT_YET = re.compile(
    r"(?:目前|至今|一审|仍|暂)*(?:未(?:判决?|宣判|决|有判决|审结|获判|定)|尚未(?:判决|宣判|判|审结|有结果)|没有(?:判决|宣判)|没判|(?:延期|择期|择日|押后)(?:宣判|判决|判刑)|未当庭宣判|待判|候判|待宣判|等待宣判|判决未出)(?:决|刑)?"
)
""" "未判": no judgment so far."""
_LEAD = re.compile(
    r"(?:一审|二审|终审|初审|认罪|罪成|被|获|重|轻|改|枉|非法|秘密|共|合共|总刑期|合并|决定执行|应执行)*(?:判刑|判囚|判监|判决|判处?|获刑|囚|监禁|刑期|有期徒刑|徒刑|处)?(?:为|了|：|共)?(?:有期徒刑|监禁|徒刑|即时监禁)?"
)
_TAIL = re.compile(r"(?:有期徒刑|徒刑|监禁|刑期|实刑)?")
_SUSPENDED = re.compile(r"[，、（ ]?(?:缓刑|缓期|缓)(?:执行)?")
_YEARS = re.compile(
    r"(?P<y>[0-9]{1,2}(?:\.5)?) ?(?:y(?:rs?|ears?)?|Y)(?![A-Za-z]) ?(?:(?P<m>[0-9]{1,2}) ?(?:m|M)(?:o|onths?)?)?"
)
_RIGHTS = re.compile(r"(?:附加|并处|并)?(?:剥夺政治权利|褫夺公权|剥政|剥权)(?P<forever>终身)?")
_FINE = re.compile(
    r"(?:并处|并|另)?(?:罚金|罚款|罚)(?:人民币|港币|约)?(?P<n>[0-9一二两三四五六七八九十百千万,.]{1,12}万?(?:余)?(?:元|港元|港币|蚊|台币)?)"
)
_KINDS = (
    ("death_suspended", re.compile("死缓|死刑[，、]?缓期(?:[二两2]年)?(?:执行)?")),
    ("death", re.compile("死刑(?!缓)")),
    ("life", re.compile("无期(?:徒刑)?|终身监禁|终身")),
)
_CENTRES = re.compile(
    "(?:判入)?(?:教导所|更生中心|劳教中心|戒毒所|感化院)|感化(?:教育)?|劳动教养|劳教|社会服务令"
)
_BETWEEN = re.compile(r"[\s　，、；+＋/及和并 ]*")
_BRACKETS = re.compile(r"（(?P<in>[^（）]{1,24})）")
_LEFT_STANDING = re.compile("(?:二审|裁定)?维持(?:原判|一审判决)?(?=[（，；　 ]|$)")
_APPEALED = re.compile("(?:已|正|提出|在)?上诉(?:中)?|二审中")
_ON_A_DAY = re.compile(r"(?:一审)?(?:宣判|判决|判|判刑|起算)?")


def sentenced(part: Part, cell: Cell) -> list[Draft] | None:
    """ "刑期：4年6个月", "判决：未判": None where a cell says it in a sentence."""
    words = part.words(cell).strip()
    base = part.draft(Event.SENTENCE, cell, "sheet.sentence")
    if NOT_YET.fullmatch(re.sub("[（(].*$|[，；].*$", "", words)):
        return [replace(base, stance=Stance.NEGATED)]
    start, end = cell.read
    led = next(iter(part.dates(cell)), None)
    led = led if led is not None and not part.folded.text[start : led.start].strip() else None
    start = led.end if led is not None else start
    court, charge = part.court, None
    while ahead := _BEFORE_A_TERM.match(part.folded.text, start, end):
        if ahead["court"]:
            court = part.own(*ahead.span("court"))
        elif ahead["crime"]:
            charge = part.own(*ahead.span("crime"))
        start = ahead.end()
    base = replace(base, charge=charge)
    made = written(part, start, end, base)
    if made is None:
        return None
    if led is not None:
        made = [d if d.when.known else replace(d, when=led.when) for d in made]
    judged = part.first("judged")
    when = part.when("judged") if judged else UNKNOWN
    rest = [d if d.when.known else replace(d, when=when if when.known else part.day) for d in made]
    return [replace(d, court=court, charge=d.charge or _of_term(part, d)) for d in rest]


_BEFORE_A_TERM = re.compile(
    r"[ 　，]*(?:(?P<court>[一-鿿]{2,20}(?:法院|中院|高院))|(?P<crime>[一-鿿、]{2,20}罪)|同院|同罪|一审)(?:一审)?[ 　，；]+"
)
""" "临沭法院，颠覆国家政权罪，14年": what leads a term in its cell."""


def _of_term(part: Part, draft: Draft) -> str | None:
    if draft.event is not Event.SENTENCE or draft.kind in {
        "fine",
        "deprivation_of_political_rights",
    }:
        return None
    return part.charge


def written(part: Part, start: int, end: int, base: Draft) -> list[Draft] | None:
    """The penalties that fill a stretch; None where other words stand between them."""
    text = part.folded.text
    made: list[Draft] = []
    at = _skip(text, start, end)
    while at < end:
        lead = _LEAD.match(text, at, end)
        found = _one(part, lead.end() if lead else at, end, base)
        if found is not None:
            draft, stop = found
            made.append(replace(draft, at=at))
            at = stop
        elif made and (tail := _behind(part, at, end, base)):
            more, at = tail
            made = _told_behind(made, more)
        else:
            return None
        at = _skip(text, at, end)
    return made or None


def _skip(text: str, at: int, end: int) -> int:
    gap = _BETWEEN.match(text, at, end)
    at = gap.end() if gap else at
    return end if text[at:end].strip("。 　") == "" else at


def _one(part: Part, at: int, end: int, base: Draft) -> tuple[Draft, int] | None:
    text = part.folded.text
    if match := _LEFT_STANDING.match(text, at, end):
        upheld = replace(base, event=Event.APPEAL_RESULT, outcome="upheld", rule="sheet.appeal")
        return upheld, match.end()
    for kind, form in _KINDS:
        if match := form.match(text, at, end):
            return replace(base, kind=kind), match.end()
    if match := _RIGHTS.match(text, at, end):
        rights = replace(base, kind="deprivation_of_political_rights", rule="sheet.rights")
        if match["forever"]:
            return replace(rights, value="终身"), match.end()
        length = term(text, match.end())
        if length is None or length.end > end:
            return None
        return replace(rights, duration_months=length.months), length.end
    if match := _FINE.match(text, at, end):
        amount = part.own(*match.span("n"))
        return replace(base, kind="fine", amount=amount, rule="sheet.fine"), match.end()
    if match := _CENTRES.match(text, at, end):
        length = term(text, match.end())
        kind = part.own(*match.span()).removeprefix("判入")
        if length is not None and length.end <= end:
            return replace(base, kind=kind, duration_months=length.months), length.end
        return replace(base, kind=kind), match.end()
    return _prison(part, at, end, base)


def _prison(part: Part, at: int, end: int, base: Draft) -> tuple[Draft, int] | None:
    text = part.folded.text
    kind = "prison"
    if text.startswith(("拘役", "管制"), at):
        kind, at = text[at : at + 2], at + 2
    if match := _YEARS.match(text, at, end):
        months = round(float(match["y"]) * 12) + int(match["m"] or 0)
        return replace(base, kind=kind, duration_months=months), match.end()
    length = term(text, at)
    if length is None or length.months is None or length.end > end or length.end == at:
        return None
    at = length.end
    tail = _TAIL.match(text, at, end)
    at = tail.end() if tail else at
    made = replace(base, kind=kind, duration_months=length.months)
    if match := _SUSPENDED.match(text, at, end):
        probation = term(text, match.end())
        if probation is not None and probation.end <= end:
            at = probation.end + (text[probation.end : probation.end + 1] == "）")
            return replace(
                made, kind="suspended", value=part.own(match.start(), at).strip("，（）")
            ), at
        return replace(made, kind="suspended"), match.end()
    return made, at


def _behind(part: Part, at: int, end: int, base: Draft) -> tuple[list[Draft] | When, int] | None:
    """ "（2023年1月宣判）", "（上诉）", "二审维持": what is said behind a term."""
    text = part.folded.text
    match = _BRACKETS.match(text, at, end)
    inside, stop = (match.span("in"), match.end()) if match else ((at, end), end)
    words = text[slice(*inside)]
    dates = part.dates_in(*inside)
    if len(dates) == 1:
        rest = text[inside[0] : dates[0].start] + text[dates[0].end : inside[1]]
        if _ON_A_DAY.fullmatch(rest.strip(" 　，")):
            return dates[0].when, stop
    length = term(text, inside[0]) if match else None
    if length is not None and length.months and length.end == inside[1]:
        return [replace(base, kind="prison", duration_months=length.months, at=inside[0])], stop
    crime = words.strip("「」『』")
    if match and re.fullmatch("[一-鿿、]{2,20}罪", crime):
        return [replace(base, rule="sheet.offence", charge=part.own(*inside))], stop
    if _APPEALED.fullmatch(words):
        return [replace(base, event=Event.APPEAL, rule="sheet.appeal", at=at)], stop
    if re.fullmatch("(?:二审)?(?:已)?(?:维持(?:原判)?|驳回(?:上诉)?)", words):
        outcome = "rejected" if "驳回" in words else "upheld"
        result = replace(
            base, event=Event.APPEAL_RESULT, outcome=outcome, rule="sheet.appeal", at=at
        )
        return [result], stop
    return None


def _told_behind(made: list[Draft], more: list[Draft] | When) -> list[Draft]:
    if isinstance(more, list):
        offence = next((d.charge for d in more if d.rule == "sheet.offence"), None)
        return made + more if offence is None else [replace(d, charge=offence) for d in made]
    return [d if d.when.known else replace(d, when=more) for d in made]


def appealed(part: Part, cell: Cell) -> list[Draft] | None:
    """ "二审：维持原判", "上诉：已提出"."""
    words = part.words(cell).strip()
    base = part.draft(Event.APPEAL_RESULT, cell, "sheet.appeal")
    found = part.dates(cell)
    when = found[0].when if len(found) == 1 else UNKNOWN
    bare = re.sub(r"[\s　，（）]", "", words)
    for dated in found:
        bare = bare.replace(
            re.sub(r"[\s　，（）]", "", part.folded.text[dated.start : dated.end]), ""
        )
    if re.fullmatch(
        "(?:二审|裁定)*(?:维持(?:原判)?|驳回(?:上诉)?|驳回上诉维持原判|被驳回|遭驳回|驳回维持原判)",
        bare,
    ):
        return [replace(base, outcome="rejected" if "驳回" in bare else "upheld", when=when)]
    changed = re.match("(?:二审)?(?:撤销原判，?)?改判(?:为)?(?:有期徒刑)?", words)
    length = term(words, changed.end()) if changed else None
    if length is not None and length.months and not found and length.end == len(words):
        return [replace(base, outcome="reduced", duration_months=length.months)]
    if re.fullmatch("(?:撤销原判)?发回(?:重审|更审)?", bare):
        return [replace(base, outcome="remanded", when=when)]
    if re.fullmatch("(?:已|自愿)*撤回上诉|撤诉", bare):
        return [replace(base, event=Event.APPEAL, outcome="withdrawn", when=when)]
    if re.fullmatch(
        "(?:已|正)?(?:提出|提起)?上诉(?:中)?|已提出|审理中|进行中|上诉期内已提出", bare
    ):
        return [replace(base, event=Event.APPEAL, when=when)]
    if re.fullmatch("未上诉|没有上诉|放弃上诉|否|不上诉", bare):
        return [replace(base, event=Event.APPEAL, stance=Stance.NEGATED, when=when)]
    return None
