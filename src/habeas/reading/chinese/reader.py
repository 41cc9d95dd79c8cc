"""The Chinese reader: one pass over the sentences of a document, layer by layer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.chinese.clauses.focus import Focus
from habeas.reading.chinese.clauses.of_a_group import with_included, with_named_next
from habeas.reading.chinese.clauses.others import with_others
from habeas.reading.chinese.clauses.scene import scenes
from habeas.reading.chinese.clauses.writer import (
    answered_by,
    opened,
    told_by_kin,
    voiced,
    writer_of,
)
from habeas.reading.chinese.days.counts import counted
from habeas.reading.chinese.days.periods import covered
from habeas.reading.chinese.days.terms import term_dates
from habeas.reading.chinese.days.times import date_of
from habeas.reading.chinese.events.attributes import aliases, occupations
from habeas.reading.chinese.events.calls import asked_within, calls
from habeas.reading.chinese.events.careers import careers
from habeas.reading.chinese.events.convictions import convictions
from habeas.reading.chinese.events.echoes import answered
from habeas.reading.chinese.events.findings import findings
from habeas.reading.chinese.events.later import ahead, named_later, without_sums
from habeas.reading.chinese.events.refusals import refused
from habeas.reading.chinese.events.slots import organ_of, subject_organ
from habeas.reading.chinese.events.visits import held_where
from habeas.reading.chinese.following import (
    hear,
    is_byline,
    open_item,
    turn,
    with_the_rest,
)
from habeas.reading.chinese.page import carried, hearings, judgments
from habeas.reading.chinese.page.asked import dated_by_answer, not_asked
from habeas.reading.chinese.page.consolidate import consolidated
from habeas.reading.chinese.page.listed import Lines
from habeas.reading.chinese.page.settled import settled
from habeas.reading.chinese.penalties.in_brackets import in_brackets
from habeas.reading.chinese.penalties.penalties import REPLACED, Chain, penalties
from habeas.reading.chinese.persons.registry import Registry
from habeas.reading.chinese.sentences import events
from habeas.reading.chinese.tables.lending import Lending
from habeas.reading.chinese.tables.sheets import sheets
from habeas.reading.chinese.tables.shorthand import shorthand, terms_behind_names
from habeas.reading.chinese.testimony.attributed import attributed
from habeas.reading.chinese.testimony.doubts import weighed, without_a_day
from habeas.reading.chinese.testimony.left_open import left_open
from habeas.reading.chinese.testimony.postscripts import by_whose_hand, postscripts_of
from habeas.reading.chinese.testimony.speaking import without_speakers
from habeas.reading.chinese.testimony.speech import spoken
from habeas.reading.chinese.testimony.voices import in_own_words, said_on
from habeas.reading.chinese.words.folded import fold
from habeas.reading.chinese.words.layout import page
from habeas.reading.lexicon import fingerprint
from habeas.reading.visible import visible
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.reading import Reading
from habeas.records.when import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.chinese.clauses.scene import Scene, View
    from habeas.reading.chinese.clauses.writer import Writer
    from habeas.reading.chinese.draft import Draft
    from habeas.reading.chinese.persons.registry import Entry, Mention
    from habeas.reading.chinese.testimony.voices import Spoken
    from habeas.reading.chinese.words.folded import Folded
    from habeas.reading.chinese.words.layout import Page
    from habeas.records.document import Document, Text
    from habeas.records.when import When

READER = f"rules-zh/12+{fingerprint('chinese')}"

_CANTONESE = re.compile("[嘅咗喺佢唔畀俾啲嚟冇]")
_MAINLAND = re.compile("刑事拘留|刑拘|人民检察院|公安局|公安机关|看守所|批准逮捕|执行逮捕|取保候审")


def read(document: Document, text: Text) -> Reading:
    """The claims of one Chinese document. Pure: the same text gives the same reading."""
    characters = visible(text)
    folded = fold(characters)
    found = sheets(folded, document.published)
    laid = page(folded.text, found.kept, found.begins)
    registry = Registry(laid.whole, laid.text, (*found.names, *folded.apart))
    registry.add(registry.bare_surnames())
    names = own_names(folded, registry)
    lending = Lending(found, registry, document.published)
    drafts = list(_drafts(folded, laid, lending, document.published, names))
    drafts += lending.drafts(names)
    apart = [(s.start, s.end) for s in found.all]
    drafts += shorthand(folded, registry, document.published, apart)
    drafts += terms_behind_names(folded, registry, document.published, found.days)
    drafts += list(aliases(registry, folded))
    drafts = without_sums(ahead(drafts, document.published))
    claims, persons, counts = consolidated(text, folded, registry, drafts, names, READER)
    return Reading(document, text, claims, persons, counts, readers=(READER,))


def own_names(folded: Folded, registry: Registry) -> tuple[str, ...]:
    """Each person's name in the document's own characters."""
    mentions = registry.of_each()
    return tuple(_own(folded, registry, e, mentions[e.number]) for e in registry.entries)


def _own(folded: Folded, registry: Registry, entry: Entry, mentions: list[Mention]) -> str:
    """A name as its first mention that stands unbroken words it."""
    spans = [(m.start, m.end) for m in mentions if registry.whole[m.start : m.end] == entry.name]
    for start, end in spans:
        a, b = folded.span(start, end)
        if b - a == end - start:
            return folded.words(start, end)
    return folded.words(*spans[0]) if spans else entry.name


def _drafts(
    folded: Folded, laid: Page, lending: Lending, published: When, names: tuple[str, ...]
) -> Iterator[Draft]:
    """The drafts of every sentence, each with what the text before lends it."""
    registry, line = lending.registry, -1
    mainland = bool(_MAINLAND.search(laid.whole))
    cantonese = len(_CANTONESE.findall(folded.original)) > 5
    judgment: judgments.Judgment | None = None
    made: list[Draft] = []
    awaited: list[Draft] = []
    lines = Lines(laid.whole)
    period = covered(laid.whole, published)
    chain = Chain()
    said: list[Spoken] = []
    writer = writer_of(laid.whole, registry)
    written = postscripts_of(laid.whole)
    focus = _focus_of(writer)
    for bare in scenes(folded, laid, registry, published):
        scene = voiced(bare, writer)
        if is_byline(scene):
            continue
        of_a_sheet = lending.turn(scene, focus)
        if scene.sentence.line != line and not of_a_sheet and lending.parts(scene):
            focus.new_item(apart=scene.sentence.line in lending.items)
        same_line, line = scene.sentence.line == line, scene.sentence.line
        judgment = judgment or judgments.of_document(laid.whole, _court_in(scene))
        if not scene.sentence.soft:
            alone = all(r.kind == "organ" for v in scene.views for r in v.refs)
            focus.next_sentence(same_line=same_line, bare=alone)
            chain = Chain()
        if not of_a_sheet:
            opened(scene, focus, writer)
        fresh = spoken(scene, focus, names, cantonese=cantonese)
        said = said_on(scene, fresh, said, registry, names)
        _keep_days(scene, focus, fresh)
        topic = focus.topic
        told = _sentence(scene, focus, said, names, chain, registry, mainland=mainland)
        told = left_open(scene, not_asked(scene, lending.lent(scene, told)))
        own = _voiced(scene, told, writer, names)
        made = dated_by_answer(scene, made, own, writer, names)
        if writer.me is not None and not writer.main and focus.topic == (writer.me,):
            focus.topic = topic
        judgment = judgments.seen(judgment, scene, own)
        own = judgments.lent(judgment, scene, own)
        ruling = judgment.court if judgment.document else None
        own = [
            replace(d, sentence=scene.sentence.start)
            for d in answered(scene, own, made, said, ruling, topic)
        ]
        own = hearings.lent(scene, own, made, document=judgment.document)
        own, made = carried.lent(scene, lines.lent(scene, own), made, period)
        own, made = weighed(scene, [without_a_day(scene, d) for d in own], made, said)
        own = by_whose_hand(own, written)
        made.extend(d for d in own if not d.awaited)
        awaited.extend(d for d in own if d.awaited)
    told = sorted((*made, *awaited), key=lambda d: d.at) if awaited else made
    yield from named_later(laid.whole, told, focus)


def _court_in(scene: Scene) -> str | None:
    """The first court that a sentence names."""
    return next((scene.organ_words(o) for o in scene.organs if o.kind == "court"), None)


def _voiced(scene: Scene, own: list[Draft], writer: Writer, names: tuple[str, ...]) -> list[Draft]:
    """The drafts of a sentence as whoever writes in the first person, or is interviewed, tells them."""
    if writer.letter.first_person:
        own = [told_by_kin(d) for d in own]
    if writer.me is None:
        return own
    return [_withheld(d, writer) for d in answered_by(scene, own, writer, names[writer.me])]


def _focus_of(writer: Writer) -> Focus:
    """The focus at the start of a text, with what is known of who writes it."""
    return Focus(
        me=writer.me, genders=writer.genders, counsel=writer.counsel, owners=writer.owners,
        clients=writer.clients, told=writer.told,
        testifies=writer.main and writer.letter.first_person,
        in_letter=bool(writer.letter.kin) and writer.letter.first_person,
    )  # fmt: skip


def _keep_days(scene: Scene, focus: Focus, said: list[Spoken]) -> None:
    """The days on which somebody is said to speak: "甲昨天指出"."""
    for one in said:
        days = [
            d.when for d in scene.dates if one.at <= d.start < one.start and d.offset is not None
        ]
        if days and one.speaker:
            focus.said_on[one.speaker] = days[-1]


def _withheld(draft: Draft, writer: Writer) -> Draft:
    """ "我没有收到起诉书" in a wife's letter: what is withheld is withheld from the case of the other."""
    of = writer.owners.get(writer.me) if writer.me is not None else None
    if draft.event is Event.ACCESS_DENIED and draft.person == writer.me and of is not None:
        return replace(draft, person=of)
    return draft


_NOT_IN_HEADINGS = frozenset({Event.HEALTH, Event.ILL_TREATMENT, Event.ACCESS_DENIED})
"""What a heading only names for what the text tells of it."""
_ASKED_FOR = frozenset(
    {
        Event.RELEASE, Event.CHARGE, Event.BAIL, Event.ACCESS_DENIED, Event.CONVICTION,
        Event.TRIAL, Event.ILL_TREATMENT, Event.HARASSMENT, Event.SENTENCE, Event.APPEAL_RESULT,
        Event.TRANSFER, Event.TRAVEL_BAN, Event.APPEAL,
    }
)  # fmt: skip
"""What a demand names has not happened by being asked for."""


def _sentence(
    scene: Scene,
    focus: Focus,
    said: list[Spoken],
    names: tuple[str, ...],
    chain: Chain,
    registry: Registry,
    *,
    mainland: bool,
) -> list[Draft]:
    """The drafts of one sentence."""
    made: list[Draft] = list(occupations(scene, registry))
    asked, until = asked_within(scene, focus)
    heading = scene.sentence.heading
    found: list[Draft] = []
    if heading or scene.sentence.opens:
        open_item(scene, focus, registry)
    for told in scene.views:
        heard = in_own_words(scene, told, said)
        hear(scene, heard, focus, said)
        view = with_the_rest(scene, without_speakers(scene, heard, said), focus)
        view = with_included(scene, with_named_next(scene, view))
        view = with_others(scene, view, focus)
        penal = (
            list(penalties(scene, view, focus, chain)) if not asked <= view.start < until else []
        )
        drafts = [_dated(scene, view, d) for d in penal]
        drafts += [d for d in convictions(scene, view, focus) if not asked <= d.at < until]
        for draft in events(scene, view, focus, mainland=mainland, penal=bool(penal)):
            if found and draft.event is Event.DETENTION and draft.at > found[0].at:
                continue
            if draft.event is Event.DETENTION and any(
                p.start <= draft.at and abs(p.at - draft.at) <= 2 for p in penal
            ):
                continue
            if asked <= draft.at < until and draft.event in _ASKED_FOR:
                continue
            drafts.append(counted(scene, view, draft))
        if heading:
            named = {m.person for m in registry.within(scene.sentence.start, scene.sentence.end)}
            drafts = [d for d in drafts if d.person in named and d.event not in _NOT_IN_HEADINGS]
        if not found and not heading:
            found = list(findings(scene, focus))
        made += [a for d in drafts if (a := attributed(scene, d, said, names)) is not None]
        turn(scene, view, focus, drafts, said)
    made += [*careers(scene, focus), *in_brackets(scene, made)]
    made += [
        a for d in term_dates(scene, focus) if (a := attributed(scene, d, said, names)) is not None
    ]
    if not heading:
        made += [
            a for d in refused(scene, focus) if (a := attributed(scene, d, said, names)) is not None
        ]
        made += list(calls(scene, focus, said, names))
        made += held_where(scene, focus)
    return settled(scene, made + found)


_SERVED = re.compile(
    "(?:服满|服完|服毕|刑满)(?:了)?$|维持(?!秩序)[^，。；0-9]{0,8}$|维持(?:了)?(?:一审|原审|原判|原判决)[^，。；0-9]{0,40}$"
)
""" "6月21日服满五年刑期出狱", "驳回上诉，维持五年刑期": the day is not that of the sentence."""


def _dated(scene: Scene, view: View, draft: Draft) -> Draft:
    if draft.rule == REPLACED:
        return draft
    court = organ_of(scene, view, draft.at, "court")
    judged = draft.event in {Event.SENTENCE, Event.CONVICTION}
    when = date_of(scene, view, draft.at, draft.end, judged=judged)
    if _SERVED.search(scene.text, max(view.start, draft.at - 60), draft.at):
        when = UNKNOWN
    words = (
        scene.organ_words(court)
        if court and not (court.bare and len(scene.organ_words(court)) <= 3)
        else None
    )
    if draft.event is Event.CONFISCATION:
        return replace(draft, when=when, by=words)
    if draft.stance is Stance.PLANNED:
        return replace(draft, when=when, by=subject_organ(scene, view, draft.at) or draft.by)
    return replace(draft, when=when, court=words, charge=draft.charge or _told_after(scene, draft))


def _told_after(scene: Scene, draft: Draft) -> str | None:
    """ "判处有期徒刑四年，罪名同样是「寻衅滋事」": the offence of a term, worded after it."""
    if draft.kind not in {"prison", "suspended", "拘役", "life", "管制"}:
        return None
    for charge in scene.charges:
        if (
            charge.start > draft.at
            and "罪名" in scene.text[max(draft.at, charge.start - 10) : charge.start]
        ):
            return scene.words(charge.start, charge.end)
    return None
