"""The English reader: one pass over the sentences of a document, layer by layer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.companions import (
    among,
    for_those_before,
    likewise,
    some_of_them,
)
from habeas.reading.english.clauses.dock import put_off
from habeas.reading.english.clauses.focus import announced, learn, open_view, settle, written_about
from habeas.reading.english.clauses.included import one_of
from habeas.reading.english.clauses.joint_case import remember_trials
from habeas.reading.english.clauses.work import called_so
from habeas.reading.english.days.ahead import ordered_until
from habeas.reading.english.days.joined import stripped_in_court
from habeas.reading.english.days.lent_days import with_days
from habeas.reading.english.days.next_such import next_such
from habeas.reading.english.days.resolve import Resolver
from habeas.reading.english.draft import CUSTODY
from habeas.reading.english.events.custody.moved import moved
from habeas.reading.english.events.custody.on_bail import on_bail
from habeas.reading.english.events.demands.calls import caller_of_list, opens_list
from habeas.reading.english.events.echoes import answered
from habeas.reading.english.events.findings import found_of_it
from habeas.reading.english.events.meant import meant
from habeas.reading.english.events.questioned import only_questioned
from habeas.reading.english.events.rooms_of_kin import rooms_of_kin
from habeas.reading.english.first_spoken_of import first_spoken_of
from habeas.reading.english.lines import line_of, named_in, with_surnames
from habeas.reading.english.page.consolidate import consolidated
from habeas.reading.english.page.contradicted import contradicted
from habeas.reading.english.page.corrections import righted
from habeas.reading.english.page.dated_ruling import dated_rulings
from habeas.reading.english.page.denials import denials
from habeas.reading.english.page.denied_of import denied_of
from habeas.reading.english.page.denied_what import denied_what
from habeas.reading.english.page.digests import without_places
from habeas.reading.english.page.inherit import inherited, judgments
from habeas.reading.english.page.listed_below import listed_below
from habeas.reading.english.page.named_after import named_after
from habeas.reading.english.page.of_no_day import of_no_day
from habeas.reading.english.page.outcomes import outcomes
from habeas.reading.english.page.reckoned import reckoned
from habeas.reading.english.page.rejoinders import rejoined
from habeas.reading.english.page.replies import replied
from habeas.reading.english.page.same_day import same_day
from habeas.reading.english.page.same_scene import (
    courts_meant,
    houses_meant,
    on_that_day,
    one_ruling,
    since_then,
)
from habeas.reading.english.page.scene_day import scene_days
from habeas.reading.english.page.surety import looked_back, weighed
from habeas.reading.english.page.told_with import told_with
from habeas.reading.english.page.verdict_charge import verdict_charges
from habeas.reading.english.page.verdict_court import verdict_courts
from habeas.reading.english.penalties.travel_bans import beside_terms
from habeas.reading.english.persons.central import central
from habeas.reading.english.persons.described import described
from habeas.reading.english.persons.discourse import Discourse
from habeas.reading.english.persons.leads import leads
from habeas.reading.english.persons.letters import personal, signed, writer, writer_named
from habeas.reading.english.persons.namesakes import introduced_anew
from habeas.reading.english.persons.other_names import other_names
from habeas.reading.english.persons.registry import Registry
from habeas.reading.english.persons.spoken_as import spoken_as
from habeas.reading.english.persons.titled import called_by_title
from habeas.reading.english.sentences import events
from habeas.reading.english.tables import rows
from habeas.reading.english.tables.chronology import (
    carry,
    dated_lines,
    day_heads,
    day_of_line,
    headed_by,
    lines_from_to,
    title_names,
    under,
)
from habeas.reading.english.tables.name_lines import heads_of_people, listed_names
from habeas.reading.english.tables.row_notes import with_notes
from habeas.reading.english.tables.row_people import free, row_of, told_by_row
from habeas.reading.english.tables.sheets import sheets
from habeas.reading.english.testimony.attribution import quoting, spoken
from habeas.reading.english.testimony.quotations import spoken_on
from habeas.reading.english.testimony.speech import Speech, in_speech
from habeas.reading.english.views import views_of
from habeas.reading.english.words.broadcast import off_the_air
from habeas.reading.english.words.interview import interviewed, told_by, voices
from habeas.reading.english.words.layout import Block, BlockKind, blocks
from habeas.reading.lexicon import fingerprint
from habeas.reading.visible import visible
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.reading import Reading
from habeas.records.record import record
from habeas.records.when import UNKNOWN

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft
    from habeas.reading.english.lines import Line
    from habeas.reading.english.persons.names import Run
    from habeas.reading.english.testimony.attribution import Spoken
    from habeas.records.document import Document, Text

READER = f"rules-en/16+{fingerprint('english')}"


def read(document: Document, text: Text) -> Reading:
    """The claims of one English document. Pure: the same text gives the same reading."""
    characters = visible(text)
    table = [*rows.rows(characters), *sheets(characters)]
    page = with_notes(blocks(characters), [row for row in table if not row.sheet])
    lines = first_spoken_of(
        with_surnames(
            [line_of(characters, block, one) for block in page for one in block.sentences]
        )
    )
    named = [(line.sentence.start, run) for line in lines for run in named_in(line, table)]
    wrote = writer_named(characters)
    named = without_places(characters, page, signed(off_the_air(characters, page, named), wrote))
    named = listed_names(characters, page, title_names(characters, page, named))
    registry = Registry(named, other_names(characters, named), introduced_anew(characters, named))
    discourse = opened(characters, page, lines, registry)
    _headed(discourse, characters, page, named)
    layout = _layout_of(characters, page, registry)
    discourse.writer = None if layout.roles else writer(characters, wrote, registry)
    discourse.testimony = not layout.roles and personal(characters)
    resolver = Resolver(document.published)
    resolver.lines = lines_from_to(layout.dated)
    drafts: list[Draft] = []
    said: list[tuple[View, tuple[Spoken, ...]]] = []
    listed, heading, speech = False, UNKNOWN, Speech(None, 0)
    for seen in views_of(characters, lines, registry, discourse, resolver, document.published):
        view = seen
        if view.sentence.index == 0:
            discourse.voices(layout.answering, layout.roles.get(view.sentence.block))
        row = row_of(table, view.sentence.start, view.sentence.end)
        if row is not None:
            drafts += told_by_row(view, row, registry, document.published)
            if not (free(row, view.sentence) and (row.sheet or discourse.carried)):
                continue
        learn(view)
        open_view(view)
        carry(view, layout.dated)
        listed = listed and view.sentence.kind is BlockKind.ITEM
        view = _heard(view, speech, characters, answered_here=bool(layout.roles))
        said.append((view, spoken(view)))
        heading = day_of_line(view, heading, layout.heads)
        made = only_questioned(view, events(view, in_list=listed), drafts)
        made = _with_further(
            view, drafts, [under(heading, d, view, headed=bool(layout.heads)) for d in made]
        )
        if made:
            dated = stripped_in_court(view, with_days(view, list(weighed(view, made))))
            made = _settled(view, dated)
        _remember(discourse, made)
        drafts = looked_back(drafts, view, made)
        drafts.extend(_ahead(view, next_such(view, made)))
        if not listed and (listed := opens_list(view)):
            discourse.caller = caller_of_list(view)
        speech = Speech.after(view, answered_here=bool(layout.roles))
        settle(view, said[-1][1])
    drafts = _seen_whole(characters, drafts, said)
    claims, persons, counts, remarks = consolidated(
        text, registry, drafts, [v for v, _ in said], READER
    )
    return Reading(document, text, claims, persons, counts, remarks, readers=(READER,))


def _with_further(view: View, before: list[Draft], own: list[Draft]) -> list[Draft]:
    """What a sentence tells by what was told before it: answers, those among others, the same of somebody else."""
    alike = list(among(view, before))
    found = [*for_those_before(own, alike), *answered(view, before, own), *alike]
    found += [*likewise(view, before, found), *one_of(view, found), *some_of_them(view, before)]
    found += denials(view, before, found)
    found += [*outcomes(view, before, found), *righted(view, before)]
    found = contradicted(view, before, rejoined(view, before, replied(view, before, found)))
    return denied_what(view, before, denied_of(view, before, found))


def _settled(view: View, made: list[Draft]) -> list[Draft]:
    """The drafts of a sentence with what two of them tell of one thing settled: bail, findings, moves."""
    made = list(rooms_of_kin(view, made))
    settled = put_off(list(moved(view, found_of_it(view, list(on_bail(view, made))))))
    return meant(view, beside_terms(view, settled))


def _seen_whole(
    characters: str, drafts: list[Draft], said: list[tuple[View, tuple[Spoken, ...]]]
) -> list[Draft]:
    """The drafts with what only the whole page tells: long quotations, judgments, days of arrest."""
    views = [view for view, _ in said]
    drafts = spoken_on(drafts, said)
    drafts = named_after(listed_below(drafts, views), views)
    drafts = houses_meant(characters, courts_meant(characters, drafts, views), views)
    drafts = inherited(characters, dated_rulings(drafts, views), judgments(views))
    drafts = verdict_charges(characters, drafts)
    drafts = verdict_courts(characters, drafts, views)
    drafts = scene_days(characters, one_ruling(on_that_day(characters, drafts)), views)
    drafts = same_day(characters, reckoned(drafts, views), views)
    drafts = told_with(characters, drafts, views)
    return of_no_day(characters, since_then(characters, drafts, views), views)


def _headed(
    discourse: Discourse, characters: str, page: tuple[Block, ...], named: list[tuple[int, Run]]
) -> None:
    """Whom a chronology is about, and whose names alone stand above what is told of them."""
    discourse.main = headed_by(characters, page, discourse.registry)
    discourse.heads = heads_of_people(characters, page, named, discourse.registry)


@record
class _Layout:
    """What the layout of a page says: who speaks in which block, which blocks open with a day."""

    roles: dict[int, str]
    answering: int | None
    dated: frozenset[int]
    heads: frozenset[int]


def _layout_of(characters: str, page: tuple[Block, ...], registry: Registry) -> _Layout:
    roles = voices(characters, page)
    answering = interviewed(characters, page, roles, registry)
    if answering is not None:
        roles = told_by(characters, page, roles, registry.entries[answering].name)
    return _Layout(roles, answering, dated_lines(characters, page), day_heads(characters, page))


def _heard(view: View, speech: Speech, characters: str, *, answered_here: bool) -> View:
    """The sentence with the speaker it is heard from: a speech that goes on, an answer, a quotation."""
    view = in_speech(view, speech, characters)
    discourse = view.discourse
    if answered_here and discourse.me is not None:
        view = replace(view, speaker=discourse.registry.entries[discourse.me].name)
    discourse.quoted = quoting(view)
    discourse.still = view.sentence.start + 1  # nothing of it changes until what is read is kept
    return view


def opened(
    characters: str, page: tuple[Block, ...], lines: list[Line], registry: Registry
) -> Discourse:
    """The persons of a document before its first sentence: the sets it counts, whom it is about."""
    spoken_as(lines, registry)
    discourse = Discourse(registry)
    discourse.announced = announced(characters, registry)
    discourse.leads = described(characters, page, registry) | leads(characters, page, registry)
    discourse.traits.central = central((run for line in lines for run in line.runs), registry)
    called_by_title(discourse, (run for line in lines for run in line.runs), characters)
    discourse.mine = written_about(characters, registry)
    return discourse


_OF_ONES_OWN = frozenset((
    Event.SEARCH, Event.HARASSMENT, Event.CONFISCATION, Event.TRAVEL_BAN, Event.CHARGE, Event.SENTENCE, Event.ILL_TREATMENT,
))  # fmt: skip


def _remember(discourse: Discourse, made: list[Draft]) -> None:
    """What the text has told so far of each person: work, appeal, trial."""
    discourse.still = 0
    for draft in made:
        if draft.person is None:
            continue
        if draft.event in CUSTODY or draft.event is Event.APPEAL_RESULT:
            discourse.cases.add(draft.person)
            discourse.traits.freed.discard(draft.person)
        if draft.event in _OF_ONES_OWN and draft.stance in {Stance.ASSERTED, Stance.ALLEGED}:
            discourse.traits.befallen.add(draft.person)
        if draft.event is Event.HARASSMENT:
            discourse.counsel.discard(draft.person)  # "her lawyer, X, was disbarred"
        told = draft.stance is not Stance.NEGATED and draft.stance is not Stance.PLANNED
        ends = draft.event in {Event.DETENTION, Event.RELEASE} and told
        if ends and draft.person in discourse.held:
            discourse.held.remove(draft.person)
        if draft.event is Event.RELEASE and draft.stance is Stance.ASSERTED:
            discourse.traits.freed.add(draft.person)
        if draft.event is Event.DEATH and told:
            discourse.traits.dead.append(draft.person)
        if draft.event is Event.DETENTION and draft.stance is Stance.ASSERTED:
            discourse.held.append(draft.person)
        if draft.event is Event.OCCUPATION and draft.value:
            for word in called_so(draft.value):
                discourse.called[word].add(draft.person)
        appeals = draft.event is Event.APPEAL and draft.stance is not Stance.NEGATED
        if appeals and draft.person not in discourse.appealed:
            discourse.appealed.append(draft.person)
    remember_trials(discourse, made)


def _ahead(view: View, drafts: list[Draft]) -> list[Draft]:
    """What is dated after publication has not happened yet, but for a custody ordered until a day."""
    today = view.published.latest
    if today is None:
        return drafts
    return [
        d if d.stance is not Stance.ASSERTED or d.when.earliest is None or d.when.earliest <= today
        else replace(d, when=UNKNOWN) if ordered_until(view, d) or d.event is Event.CALL
        else replace(d, stance=Stance.PLANNED)
        for d in drafts
    ]  # fmt: skip
