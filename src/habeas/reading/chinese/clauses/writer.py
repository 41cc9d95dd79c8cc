"""Who 我 and 你 are: the writer of a letter, the answerer of an interview, and whose kin somebody is."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from habeas.reading.chinese.clauses.first_person import (
    of_whom_asked,
    only_hears,
    put,
    with_relatives,
)
from habeas.reading.chinese.clauses.interviews import interviewed, lines_of
from habeas.reading.chinese.clauses.letters import Letter, interviewed_about, letter_of
from habeas.reading.chinese.clauses.referents import Ref
from habeas.reading.chinese.clauses.relatives import (
    MEN,
    known,
    named_relatives,
    with_counsel,
    with_kin,
)
from habeas.reading.chinese.words.lexicons import alternation
from habeas.records.change import replace
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.focus import Focus
    from habeas.reading.chinese.clauses.scene import Scene, View
    from habeas.reading.chinese.draft import Draft
    from habeas.reading.chinese.persons.registry import Mention, Registry

_LETTER = 5
_SHE = re.compile(
    r"(?:妻子?|太太|母亲?|妈妈|女儿|姐姐?|妹妹?|姊|嫂子?|遗孀|女[一-鿿]{0,3}|奶奶|外婆|姑姑|修女)$"
)
_HE = re.compile(
    r"(?:丈夫|先夫|父亲?|爸爸|儿子|[长次幼独]子|哥哥?|弟弟?|胞兄|兄长|爷爷|外公|叔叔|伯父|男[一-鿿]{0,2}|僧人)$"
)
_NEUTRAL = re.compile("佢")
_SPOUSE = re.compile(
    r"(?:的|、|和|与|及|，|以及)(?:她的?|他的?|其)?(?:妻子?|太太|丈夫|配偶|老公|老婆|先生|爱人)(?:[^，。；、]{0,8}?)"
)
_COUPLE = re.compile("夫妇|夫妻")
_LAWYER = re.compile(r"(?:的[^，。；]{0,6}|代理|辩护|诉讼)(?:律师|辩护人|代理人)")
_LABELLED = re.compile("(?:会见对象|当事人|姓名|受访者|被会见人)：$")
_OFTEN = 4
_INCIDENTAL = 3
_YOU = re.compile("你(?!们|的家)|您")


@dataclass(slots=True)
class Writer:
    """``me`` is who 我 means, ``owners`` whose relative somebody is.

    ``answers`` says for every line of an interview whether it asks (False) or answers (True).
    """

    me: int | None = None
    letter: Letter = field(default_factory=Letter)
    """Whom 我丈夫 and 你 mean."""
    owners: dict[int, int] = field(default_factory=dict)
    answers: dict[int, bool] = field(default_factory=dict)
    subject: int | None = None
    """Whom the document is about, where its words leave no doubt."""
    told: dict[int, int] = field(default_factory=dict)
    """How often each person is named."""
    spouses: dict[int, int] = field(default_factory=dict)
    clients: dict[int, int] = field(default_factory=dict)
    genders: dict[int, str] = field(default_factory=dict)
    relatives: dict[str, int] = field(default_factory=dict)
    """Who 父亲 or 妻子 is where the text names that relative elsewhere."""
    counsel: frozenset[int] = frozenset()
    """Lawyers of a text that names somebody else at least as often."""
    bench: frozenset[int] = frozenset()
    """Who only ever sits in judgment or prosecutes."""
    main: bool = False
    """Whether the text is about the one who says 我."""


def writer_of(whole: str, registry: Registry) -> Writer:
    """Who speaks in the first person in a text. Linear."""
    owners = with_kin(registry, _owners(whole, registry, _whose()))
    made = Writer(owners=owners, bench=_bench(whole, registry))
    for one, other in _owners(whole, registry, _SPOUSE).items():
        made.spouses.update({one: other, other: one})
    made.relatives = named_relatives(registry, made.owners)
    made.told = Counter(m.person for m in registry.mentions)
    made.counsel = _counsel(whole, registry, made.told)
    made.subject = _subject(whole, registry, made.told)
    made.clients = with_counsel(registry, _owners(whole, registry, _LAWYER))
    made.genders = {} if _NEUTRAL.search(whole) else _genders(whole, registry)
    if made.genders or not _NEUTRAL.search(whole):
        men = {person for kin, person in made.relatives.items() if kin in MEN}
        women = {person for kin, person in made.relatives.items() if kin not in MEN}
        for person in men ^ women:
            made.genders.setdefault(person, "m" if person in men else "f")
        for person, gender in _by_pronouns(registry).items():
            made.genders.setdefault(person, gender)
    made.answers = lines_of(whole, registry)
    made.letter = letter_of(whole, registry, made.bench | made.counsel)
    if made.answers:
        made.me = interviewed(whole, registry, min(made.answers))
        made.me = made.letter.me if made.me is None else made.me
        about = None if made.me is None else made.owners.get(made.me)
        if about is not None and made.me is not None:
            interviewed_about(whole, registry, made.letter, made.me, about)
        else:
            made.letter = Letter()
        client = _client_of(whole, registry, made) if about is None else None
        if client is not None and made.me is not None:
            made.clients.setdefault(made.me, client)
        made.main = made.me is not None and about is None and client is None
        return made
    written = len(re.findall("我(?!们|国|院|局|方|会|省|市|县)", whole)) >= _LETTER
    if not (written or made.letter.by_kin or made.letter.spoken_to is not None):
        made.letter = Letter(first_person=_of_a_visit(whole))
        return made
    made.me, about = made.letter.me, made.letter.about
    if made.letter.by_kin and about is not None:
        titled = {p for p in made.told if registry.entries[p].name.endswith("律师")} - {about}
        made.counsel |= titled
        made.subject = about if made.subject in titled else made.subject
    told = made.me is not None or about is not None or made.letter.spoken_to is not None
    made.letter.first_person = told or _of_a_visit(whole)
    made.main = made.me is not None and about is None
    if made.me is not None and about is not None:
        made.owners[made.me] = about
    return made


def _client_of(whole: str, registry: Registry, made: Writer) -> int | None:
    """Of whose case a lawyer speaks in an interview: the one named most beside the lawyer."""
    lawyer = made.me is not None and (
        made.me in made.counsel
        or registry.entries[made.me].name.endswith("律师")
        or any(m.person == made.me and whole.startswith("律师", m.end) for m in registry.mentions)
    )
    others = [p for p in made.told if p != made.me and p not in made.counsel | made.bench]
    if not lawyer or not others:
        return None
    most = max(others, key=lambda p: made.told[p])
    return most if sum(made.told[p] == made.told[most] for p in others) == 1 else None


_VISIT = re.compile("会见(?:手记|笔记|记录|札记|记|纪要|随笔|情况)")


def _of_a_visit(whole: str) -> bool:
    """Whether a lawyer tells of a visit in prison: what he tells of ill-treatment is the prisoner's word."""
    return _VISIT.search(whole[:_TITLE]) is not None and "我" in whole


_TITLE = 60


_SITS = re.compile(
    "(?<![前原])(?<!退休)(?:法官|裁判官|审判长|审判员|检察官|检察员|公诉人|书记员|检控官|检控专员|助理刑事检控专员|发言人|外长|总理|首相|大使|报告员|高级专员|特首|国务卿|辩护人|诉讼代理人)(?:为|：|是)?[ \u3000]*$"
)
_CASE_OF = re.compile("(?:被告人?|上诉人|嫌疑人|当事人|同案)(?:为|：|是)?$")


_AS_COUNSEL = re.compile("(?<![维权])(?<!人权)(?:辩护|代理|委托的?|聘请的?)?律师$")


def _counsel(whole: str, registry: Registry, told: dict[int, int]) -> frozenset[int]:
    """Those first named as a lawyer, where the text names somebody else at least as often."""
    first: dict[int, str] = {}
    for m in registry.mentions:
        first.setdefault(m.person, _lead(whole, m))
    lawyers = {p for p, before in first.items() if _AS_COUNSEL.search(before)}
    lawyers |= {m.person for m in registry.mentions if _MEETS_CLIENT.match(whole, m.end)}
    for one, other in pairwise(registry.mentions):
        if one.person in lawyers and _NEXT.fullmatch(whole, one.end, other.start):
            lawyers |= {other.person} if first[other.person] == _lead(whole, other) else set()
    most = max((n for p, n in told.items() if p not in lawyers), default=0)
    return frozenset(p for p in lawyers if told[p] <= most)


_MEETS_CLIENT = re.compile(
    r"[^，。；\n被遭他她]{0,26}(?:会见|见到|探视|代表)(?:了|其|自己的)*(?:当事人|委托人)|以[^，。；\n]{0,12}(?:代理|辩护)律师(?:的)?身份|(?:在|以)[^，。；\n]{0,6}代表(?:律师|被告)"
)
""" "甲在看守所会见当事人": a lawyer, though not called one."""
_NEXT = re.compile("[、和与及]|以及")


def _lead(whole: str, mention: Mention) -> str:
    """The words just before a name."""
    return whole[max(0, mention.start - 6) : mention.start]


def _bench(whole: str, registry: Registry) -> frozenset[int]:
    """The judges and prosecutors of a text by the word before their name."""
    sits, tried = set(), set()
    for m in registry.mentions:
        before = whole[max(0, m.start - 10) : m.start]
        if _SITS.search(before):
            sits.add(m.person)
        elif _CASE_OF.search(before):
            tried.add(m.person)
    return frozenset(sits - tried)


@cache
def _whose() -> re.Pattern[str]:
    return re.compile(rf"(?:的(?:[^，。；]{{0,6}})?)?(?:{alternation('kin_long')})")


def _owners(whole: str, registry: Registry, whose: re.Pattern[str]) -> dict[int, int]:
    found: dict[int, int] = {}
    last: Mention | None = None
    for mention in registry.mentions:
        if last is not None and last.person != mention.person:
            gap = whole[last.end : mention.start]
            if whose.fullmatch(gap):
                found.setdefault(mention.person, last.person)
        last = mention
    return found


def _genders(whole: str, registry: Registry) -> dict[int, str]:
    """Who is a woman or a man by the word before the name or the card after it."""
    found: dict[int, str] = {}
    for m in registry.mentions:
        before = whole[max(0, m.start - 4) : m.start].rstrip("、「（ ")
        after = whole[m.end : m.end + 4]
        if _SHE.search(before) or _A_SHE.match(after):
            found.setdefault(m.person, "f")
        elif _HE.search(before) or _A_HE.match(after):
            found.setdefault(m.person, "m")
    return found


_A_SHE = re.compile("女士|小姐|[，（]女")
_A_HE = re.compile("先生|[，（]男")


def _by_pronouns(registry: Registry) -> dict[int, str]:
    """ "甲某说，她的哥哥乙某…": a relative so told of makes the one named before a woman."""
    found: dict[int, str] = {}
    for last, m in pairwise(registry.mentions):
        before = _TOLD_AS_HERS.search(registry.whole, max(0, m.start - 20), m.start)
        between = registry.whole[last.end : m.start]
        if before is not None and m.person != last.person and not set("。\n") & set(between):
            found.setdefault(last.person, "f" if before[1] == "她" else "m")
    return found


_TOLD_AS_HERS = re.compile(
    rf"([他她])的?(?:{alternation('kin_long')})(?:、[^，。；、\n]{{0,8}}?(?:{alternation('occupation')}))?$"
)


def _subject(whole: str, registry: Registry, told: dict[int, int]) -> int | None:
    """The one person a document is about: labelled, or named far more than anybody else."""
    for m in registry.mentions:
        if _LABELLED.search(whole[max(0, m.start - 6) : m.start]):
            return m.person
    ranked = sorted(told, key=lambda p: -told[p])
    if not ranked or told[ranked[0]] < _OFTEN:
        return None
    second = told[ranked[1]] if len(ranked) > 1 else 0
    return ranked[0] if told[ranked[0]] >= 2 * second else None


def voiced(scene: Scene, writer: Writer) -> Scene:
    """A sentence in whose clauses 我 and 你 are the persons they mean."""
    return replace(scene, views=tuple(first_person(scene, v, writer) for v in scene.views))


def first_person(scene: Scene, view: View, writer: Writer) -> View:
    """A clause in which 我 (and 你 in a question) is the person it means."""
    refs = [_benched(r, writer) for r in view.refs]
    if writer.letter.first_person or writer.me is not None:
        refs = [*with_relatives(scene, replace(view, refs=tuple(refs)), writer.letter).refs]
    if writer.relatives:
        refs = [*known(scene, replace(view, refs=tuple(refs)), writer.relatives).refs]
    refs = [_coupled(scene, _the_couple(scene, r, writer), writer) for r in refs]
    if writer.letter.first_person and writer.letter.spoken_to is None and not writer.answers:
        for match in _YOU.finditer(scene.text, view.start, view.end):
            refs = put(refs, Ref(match.start(), match.end(), "you"))
    if writer.me is None:
        return replace(view, refs=tuple(refs))
    asks = writer.answers.get(scene.sentence.line)
    if writer.answers and asks is None:
        return view
    if asks is False:
        for match in _YOU.finditer(scene.text, view.start, view.end):
            theirs = of_whom_asked(scene, match, writer.letter)
            own = Ref(match.start(), match.end(), "named", (writer.me,))
            refs = put(refs, own if theirs is None else theirs)
        return replace(view, refs=tuple(refs))
    me = writer.me
    kin = writer.letter.about is not None
    told = [r for r in refs if r.kind != "self" or not (kin and only_hears(scene, view, r))]
    told = [replace(r, kind="named", people=(me,)) if r.kind == "self" else r for r in told]
    return replace(view, refs=tuple(told))


def _benched(ref: Ref, writer: Writer) -> Ref:
    """Who only sits in judgment or prosecutes is an office: nothing of a case happens to that person."""
    if ref.kind != "named" or not writer.bench or not writer.bench.issuperset(ref.people):
        return ref
    return replace(ref, kind="organ", people=())


def _the_couple(scene: Scene, ref: Ref, writer: Writer) -> Ref:
    """ "夫妇二人" in a text that names one couple."""
    if ref.kind != "set" or not _COUPLE.match(scene.text, ref.start):
        return ref
    pair = tuple(sorted(writer.spouses))
    return replace(ref, kind="named", people=pair) if len(pair) == _PAIR else ref


_PAIR = 2


def _coupled(scene: Scene, ref: Ref, writer: Writer) -> Ref:
    """ "谢某夫妇": the one named and the spouse the text names elsewhere."""
    if ref.kind != "named" or len(ref.people) != 1:
        return ref
    spouse = writer.spouses.get(ref.people[0])
    if spouse is None or not _COUPLE.search(scene.text, ref.start, ref.end):
        return ref
    return replace(ref, people=(ref.people[0], spouse))


_HEAD = 6
"""So long at most is what marks a question or an answer: 问：, 记者：."""


def opened(scene: Scene, focus: Focus, writer: Writer) -> None:
    """Each question and answer of an interview is about the one interviewed."""
    _returned(scene, focus, writer)
    if writer.me is not None and scene.sentence.line in writer.answers:
        starts = scene.text.rfind("\n", 0, scene.sentence.start) + 1
        if scene.sentence.start - starts <= _HEAD:
            of = writer.owners.get(writer.me, writer.clients.get(writer.me, writer.me))
            focus.turn_to((of,))


def _returned(scene: Scene, focus: Focus, writer: Writer) -> None:
    """A new paragraph that names nobody at its start goes on about the document's person."""
    if not any(r.kind in {"named", "set", "plural"} for v in scene.views for r in v.refs):
        focus.topic = focus.back_to()
        of = writer.owners.get(focus.topic[0]) if len(focus.topic) == 1 else None
        if of is not None and focus.topic[0] in focus.dead:
            focus.topic = (of,)
    begins = scene.text[max(0, scene.sentence.start - 1) : scene.sentence.start] in {
        "",
        "\n",
        "　",
        " ",
    }
    if writer.subject is None or not begins or len(focus.topic) != 1:
        return
    now = focus.topic[0]
    named = any(
        r.kind in {"named", "set", "plural", "unnamed"} for v in scene.views for r in v.refs
    )
    if now != writer.subject and not named and writer.told.get(now, 0) <= _INCIDENTAL:
        focus.turn_to((writer.subject,))


def told_by_kin(draft: Draft) -> Draft:
    """Ill-treatment that a letter, a testimony or a post in the first person tells is alleged."""
    if draft.event is Event.ILL_TREATMENT and draft.stance is Stance.ASSERTED:
        return replace(draft, stance=Stance.ALLEGED)
    return draft


def answered_by(scene: Scene, drafts: list[Draft], writer: Writer, name: str) -> list[Draft]:
    """What an answer tells is told by the one interviewed; ill-treatment is alleged."""
    if not writer.answers.get(scene.sentence.line):
        return drafts
    made = []
    for draft in drafts:
        own = draft.attribution or draft.event is Event.OCCUPATION
        one = draft if own else replace(draft, attribution=(name,))
        if one.event is Event.ILL_TREATMENT and one.stance is Stance.ASSERTED:
            one = replace(one, stance=Stance.ALLEGED)
        made.append(one)
    return made
