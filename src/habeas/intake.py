"""The corridor in: original → text → claims, and where there is a register: → persons → kept.

No register is needed to read.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from habeas.reading import of_a_case
from habeas.reading import read as read_text
from habeas.reading.recognised import marked
from habeas.reading.senders import by_senders
from habeas.records.document import DocumentKind
from habeas.records.errors import NoAnswer
from habeas.records.reading import Reading
from habeas.records.remark import Remark
from habeas.records.when import Basis
from habeas.text import read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from habeas.people.known_by import KnownBy
    from habeas.people.placing import Sought
    from habeas.records.document import Document, Text
    from habeas.records.source import Source
    from habeas.records.when import When
    from habeas.register.candidates import Known
    from habeas.register.ledger import Ledger
    from habeas.register.originals import Original
    from habeas.register.receiving import Mention, Receiving
    from habeas.register.store import Register

    Ask = Callable[[str, str, str], str]


@dataclass(frozen=True, slots=True)
class Opened:
    """One document that came of an original: its bytes, itself, its text, and whether it is read.

    ``refusal`` says why there is no text to read; the text of a ``container`` only lists others;
    ``senders`` are those of a chat, by name.
    """

    data: bytes
    document: Document
    text: Text
    container: bool = False
    refusal: str = ""
    senders: tuple[str, ...] = ()

    @property
    def tells(self) -> bool:
        """Whether there is something to read."""
        return not (self.container or self.refusal)

    @property
    def unread(self) -> Reading:
        """The reading of a document in which nothing is read."""
        return Reading(self.document, self.text)


def opened(
    data: bytes, name: str, *, published: When | None = None, before: Document | None = None
) -> tuple[list[Opened], list[str]]:
    """An original and the documents inside it, in order, and a line for each that is not kept.

    A publication date that is given wins over one the document states; it holds for the original
    and for what a container holds, not for what is attached to a message. ``before`` is what is
    known of an original that was read earlier: what a researcher gave then is given still. Raises
    an :class:`habeas.text.errors.Unreadable` when nothing of the original is kept.
    """
    from habeas.text.unpacking import unpacked  # noqa: PLC0415 - start-up stays lazy

    found = unpacked(data, before.name if before else name)
    documents = []
    for place, item in enumerate(found.items):
        given = None if item.attached else published
        document = _known(item.document, given, None if place else before)
        refusal = str(item.refusal) if item.refusal else ""
        made = Opened(item.data, document, item.text, item.container, refusal, item.senders)
        documents.append(made)
    return documents, [str(one) for one in found.refused]


def read(
    data: bytes,
    name: str,
    *,
    published: When | None = None,
    names: Sequence[str] = (),
    before: Document | None = None,
) -> Reading:
    """Read one original: its text with trace, then its claims. What is inside it is not opened.

    A publication date that is given wins over one the document states. ``names`` are looked for in
    what no reader reads. ``before`` is what is known of an original that was read earlier: what a
    researcher gave then is given still. Raises what :func:`habeas.text.read_bytes` raises.
    """
    document, text = read_bytes(data, before.name if before else name)
    return read_opened(_known(document, published, before), text, names=names)


def read_opened(document: Document, text: Text, *, names: Sequence[str] = ()) -> Reading:
    """Read one document that was opened."""
    return by_senders(marked(read_text(document, text, names)))


def read_by_model(  # noqa: PLR0913 - what is asked, by whom, and what is known already
    data: bytes,
    name: str,
    ask: Ask,
    *,
    model: str,
    published: When | None = None,
    names: Sequence[str] = (),
    before: Document | None = None,
) -> Reading:
    """Read one original by asking a model, as :func:`read_opened_by_model` does."""
    document, text = read_bytes(data, before.name if before else name)
    known = _known(document, published, before)
    return read_opened_by_model(known, text, ask, model=model, names=names)


def read_opened_by_model(
    document: Document, text: Text, ask: Ask, *, model: str, names: Sequence[str] = ()
) -> Reading:
    """Read one document by asking a model, each of whose answers is checked; never by the rules.

    ``ask`` takes what the model is told, what it is asked and the schema of its answer, and gives
    its words back or raises NoAnswer; ``model`` is its name. What could not be asked is a remark.
    Raises NoAnswer when nothing of the document was answered.
    """
    from habeas.reading.model import Answered, parts, understood  # noqa: PLC0415 - only when asked
    from habeas.reading.outlined import outlined  # noqa: PLC0415

    outline = outlined(document, text, names)
    if isinstance(outline, Reading):
        unasked = Remark("model_unasked", None, (("language", outline.document.language),))
        return replace(outline, remarks=(*outline.remarks, unasked))
    asked, left_out = parts(outline)
    answers: list[Answered] = []
    last: NoAnswer | None = None
    for part in asked:
        try:
            answers.append(Answered(part, ask(part.system, part.user, part.schema)))
        except NoAnswer as failure:
            last = failure
            answers.append(Answered(part, None, failure.reason))
            if failure.reason == "unreachable":
                break
    if last is not None and all(one.text is None for one in answers):
        raise last
    answers += [Answered(part, None, "unreachable") for part in asked[len(answers) :]]
    made = of_a_case(understood(outline, answers, model=model, left_out=left_out))
    return by_senders(marked(made))


def read_note(data: bytes, *, on: When, title: str | None = None) -> Reading:
    """Read the note of a conversation: ``on`` is its day, from which "yesterday" is counted.

    Raises what :func:`habeas.text.read_bytes` raises.
    """
    document, text = read_bytes(data, "note")
    known = replace(_known(document, on, None), kind=DocumentKind.NOTE)
    return read_opened(replace(known, title=title or document.title), text)


def _known(document: Document, published: When | None, before: Document | None) -> Document:
    """A document with what was given about it, now or when it was read earlier."""
    if before is not None:
        document = replace(
            document, kind=before.kind, sensitivity=before.sensitivity, part_of=before.part_of,
            url=before.url or document.url,
            title=before.title if before.kind is not DocumentKind.ORIGINAL else document.title,
        )  # fmt: skip
        if before.published.basis is Basis.GIVEN:
            document = replace(document, published=before.published)
    if published is not None:
        document = replace(document, published=published)
    return document


@dataclass(frozen=True, slots=True)
class Reread:
    """Another reading of a document that was held: by whom, how many claims were gained, lost and
    are said otherwise, over whose reading, and the cases that it names no longer. It may stand
    beside the leading reading and take nothing's place.
    """

    reader: str
    over: str
    gained: int
    lost: int
    changed: int
    leads: bool
    no_longer: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one original: the number of its document, whether the register held it before,
    the cases its persons belong to (new ones, and those that were known), the reading that was
    added to a document that was held, and how many questions on who is whom it raised.
    """

    document: int
    held: bool
    new_cases: tuple[int, ...] = ()
    known_cases: tuple[int, ...] = ()
    reread: Reread | None = None
    asked: int = 0


@dataclass(frozen=True, slots=True)
class Told:
    """What is given about originals as they are kept: fields of :mod:`habeas.register.given`, and
    the source among them where it is a new one.
    """

    fields: Mapping[str, str] = field(default_factory=dict)
    new_source: Source | None = None
    cases: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """Cases that are known already, by the id of a document and a name in it."""
    senders: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """The senders of chats, by the ids of these."""


NOTHING_TOLD = Told()


def keep(
    register: Register,
    read: Sequence[tuple[bytes, Reading]],
    *,
    at: str,
    told: Told = NOTHING_TOLD,
    known: Known | None = None,
) -> list[Added]:
    """Keep originals with their readings: all of them are recorded, or none is.

    The same bytes twice are one document. ``at`` is the time to stand on the entries, ``told`` is
    about those that were not held, ``known`` is what writes one after the other hand on. Raises
    NoSpace, or what is wrong with what was told; then nothing was recorded and no file is left.
    """
    from habeas.people.keys import largest_block  # noqa: PLC0415 - only where there is a register
    from habeas.people.placing import sought  # noqa: PLC0415 - the same
    from habeas.register import documents, originals, sources  # noqa: PLC0415 - the same
    from habeas.register.given import give  # noqa: PLC0415 - the same
    from habeas.register.ledger import writing  # noqa: PLC0415 - the same
    from habeas.register.receiving import Receiving  # noqa: PLC0415 - the same
    from habeas.register.senders import name_senders  # noqa: PLC0415 - the same

    data_of = {reading.document.id: data for data, reading in read}
    folder, held = register.place.originals, documents.held_among(register, data_of)
    fresh = ((one, data) for one, data in data_of.items() if one not in held)
    putting = originals.begin(folder, register.naming_key, fresh)
    files = putting.put
    named: Collection[str] | None = None
    try:
        persons = [sought(reading) for _, reading in read]
        with writing(register, at) as ledger:
            if told.new_source is not None:
                sources.add(ledger, told.new_source)
            with ledger.gathered():
                _bring_up_to_date(ledger)
                asked = [key for some in persons for one in some.values() for key in one.keys]
                old = known.taken(ledger.last.head) if known else None
                receiving = Receiving(ledger, data_of, asked, most=largest_block, known=old)
                pairs = zip((reading for _, reading in read), persons, strict=True)
                added = [_keep_one(receiving, *one, files, told.cases) for one in pairs]
            for (_, reading), kept in zip(read, added, strict=True):
                if told.fields and not kept.held:
                    give(ledger, kept.document, told.fields)
                if names := told.senders.get(reading.document.id):
                    name_senders(ledger, kept.document, reading.document.id, names)
            putting.wait()
        if known is not None:
            known.left(ledger.last.head, receiving.candidates)
        named = {files[one].file for one in receiving.received}
        return added
    finally:
        putting.close()
        if named is None:
            named = documents.files_of(register, files)
        for original in files.values():
            if original.file not in named:
                originals.remove(folder, original.file)


def _keep_one(
    receiving: Receiving,
    reading: Reading,
    persons: Mapping[str, Sought],
    files: Mapping[str, Original],
    known_cases: Mapping[str, Mapping[str, int]],
) -> Added:
    held = receiving.held(reading.document.id)
    if held is not None:
        return _keep_again(receiving, held, reading, persons)
    mentions = _mentions(receiving, persons)
    for name, case in known_cases.get(reading.document.id, {}).items():
        if name in mentions and (to := receiving.candidates.of_case(case)) is not None:
            there = replace(mentions[name], brought=to.brought, joined=to.number, matches=())
            mentions[name] = there
    received = receiving.receive(reading, files[reading.document.id], mentions)
    known = tuple(case for case in received.cases if case not in received.new)
    return Added(received.document, False, received.new, known, asked=received.asked)


def _bring_up_to_date(ledger: Ledger) -> None:
    """Record what documents that an earlier version received give to know their persons by."""
    from habeas.people.placing import by_name, sought  # noqa: PLC0415 - only with a register
    from habeas.register.receiving import unknown  # noqa: PLC0415 - the same
    from habeas.register.stored import plain  # noqa: PLC0415 - the same

    for reading, names in unknown(ledger.register):
        told = sought(reading)
        persons = [
            {"name": name, "form": one.form, "keys": sorted(one.keys),
             "known_by": plain(one.known_by)}
            for name in names
            if (one := told.get(name) or by_name(name))
        ]  # fmt: skip
        ledger.append("persons_known", {"document": reading.document.id, "persons": persons})
    ledger.write()


def _mentions(
    receiving: Receiving, persons: Mapping[str, Sought], but: Collection[int] = ()
) -> dict[str, Mention]:
    """Where each person of a document belongs, by what the register holds of others; none of them
    in the cases ``but``.
    """
    from habeas.people.placing import placed  # noqa: PLC0415 - only where there is a register
    from habeas.register.receiving import Match, Mention  # noqa: PLC0415 - the same
    from habeas.register.stored import plain  # noqa: PLC0415 - the same

    held = receiving.candidates
    found = placed(persons, held, _restored, but=but)
    mentions = {}
    for name, one in persons.items():
        join = found[name].join
        to = None if join is None else held.held(join)
        matches = tuple(
            Match(word, answer.mention, answer.weighed.bits, answer.weighed.because)
            for word, answer in found[name].answers
        )
        brought, joined = (to.brought, to.number) if to else (None, None)
        known_by = plain(one.known_by)
        mentions[name] = Mention(one.form, one.keys, known_by, brought, joined, matches)
    return mentions


@lru_cache(maxsize=16_384)
def _restored(known_by: str) -> KnownBy:
    from habeas.people.known_by import KnownBy  # noqa: PLC0415 - only where there is a register
    from habeas.register.stored import restored  # noqa: PLC0415 - the same

    return restored(KnownBy, json.loads(known_by))


def _keep_again(
    receiving: Receiving, document: int, reading: Reading, persons: Mapping[str, Sought]
) -> Added:
    """Add a reading to a document that is held, where it was read otherwise before."""
    from habeas.people import continued  # noqa: PLC0415 - only where there is a register
    from habeas.people.placing import sought  # noqa: PLC0415 - the same
    from habeas.people.unnamed import carried_over  # noqa: PLC0415 - the same
    from habeas.records.difference import between, read_alike  # noqa: PLC0415 - the same

    if reading.document.id in receiving.received:
        return Added(document, held=True)
    if reading.text.completeness.verdict == "unread":
        return Added(document, held=True)
    before = receiving.before(document, by_model=reading.by_model)
    if before.alike is not None and read_alike(before.alike, reading):
        return Added(document, held=True)
    carried = carried_over(before.leading, reading)
    if carried is not reading:
        reading, persons = carried, sought(carried)
    cases = continued(before.cases, before.leading, reading)
    own = set(before.cases.values())
    mentions = before.continued(_mentions(receiving, persons, own), cases)
    received = receiving.receive_again(document, before, reading, mentions)
    over = before.leading
    leads = over.by_model or not reading.by_model
    found = between(over.claims, reading.claims)
    named = {before.cases[one.name] for one in over.persons if one.name in before.cases}
    gone = named - set(received.cases) if leads else set()
    reread = Reread(
        " ".join(reading.readers), " ".join(over.readers),
        len(found.gained), len(found.lost), len(found.changed), leads, tuple(sorted(gone)),
    )  # fmt: skip
    known = tuple(case for case in received.cases if case not in {*own, *received.new})
    return Added(document, True, received.new, known, reread, received.asked)
