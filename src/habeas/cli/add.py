"""``habeas add``: read documents into the register, and anew what it holds."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from habeas.cli import declaring, opening, second_reader, sourcing
from habeas.cli.progress import tracked
from habeas.records.errors import HabeasError, ReaderStopped

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from habeas.endpoint import Endpoint
    from habeas.intake import Added, Opened, Reread
    from habeas.records.reading import Reading
    from habeas.register.store import Register
    from habeas.text.sources import Original

_BATCH = 20
"""Documents recorded in one transaction: what is lost by a crash was not yet reported."""


XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class AList(HabeasError):
    """A spreadsheet that is given on its own: its rows are to be quoted, cell by cell."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name}: expected a document, found a spreadsheet; bring it in with: habeas import"
        )


class PathsOrHeld(HabeasError):
    """Both new documents and those that are held, or neither."""

    def __init__(self) -> None:
        super().__init__(
            "expected files to add, or --held alone to read anew what the register holds, found "
            "both or neither; give one of them"
        )


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas add``."""
    declaring.documents(parser, needed=False)
    parser.add_argument(
        "--held", action="store_true",
        help="read anew every document that the register holds, from its original",
    )  # fmt: skip
    sourcing.about_a_document(parser)
    declaring.readers(parser)
    opening.options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Read and keep every document; one that cannot be read is named in one line."""
    from habeas.cli.known_names import names_in
    from habeas.cli.read import NothingToRead, published_dates
    from habeas.text.sources import walk

    if bool(options.paths) == options.held or (
        options.held and (options.published or options.meta)
    ):
        raise PathsOrHeld
    originals = list(walk(options.paths))
    if not originals and not options.held:
        raise NothingToRead
    dates = published_dates(options)
    names = names_in(options.names) if options.names else ()
    endpoint = second_reader.chosen(options)
    with opening.opened(options) as unlocked:
        given = sourcing.given_fields(options)
        adding = Adding(unlocked, endpoint, names, given, anew=options.held)
        try:
            if options.held:
                adding.all_held()
            else:
                adding.all_of(originals, options.published, dates)
        except KeyboardInterrupt:
            _say("habeas: stopped; what is told above is kept, nothing else was recorded")
            return 130
    if options.held:
        print(adding.summary())
    elif sys.stdout.isatty():
        _next_step(options)
    return 2 if adding.failed else 0


@dataclass(slots=True)
class Adding:
    """One run of ``habeas add``: what waits to be recorded, and what became of the rest."""

    unlocked: Register
    endpoint: Endpoint | None
    names: tuple[str, ...]
    given: dict[str, str] = field(default_factory=dict)
    anew: bool = False
    """Whether held documents are read anew; then those that are read as before are not told of."""
    failed: bool = False
    rereads: list[Reread] = field(default_factory=list)
    read: int = 0
    passed: int = 0
    """Documents that came by an import of a spreadsheet, which alone reads them anew."""
    _batch: list[tuple[str, Opened, Reading]] = field(default_factory=list)

    def all_of(
        self, originals: list[Original], published: str | None, dates: dict[str, str]
    ) -> None:
        """Add these originals; those that no reader reads whole come last, when the names read in
        the others are known.
        """
        from habeas.cli.known_names import names_of

        waiting: list[Opened] = []
        names = dict.fromkeys(self.names)
        may_wait = len(originals) > 1 and self.endpoint is None
        for original in tracked(originals, len(originals), "Adding"):
            date = published or dates.get(original.stem)
            for one, reading in self._read(original.name, original, date):
                if may_wait and reading.unread:
                    waiting.append(one)
                else:
                    names |= dict.fromkeys(names_of(reading))
                    self._take(one, reading)
        self.names = tuple(names)
        for one in waiting:
            if (last := self._one(one)) is not None:
                self._take(one, last)
        self._keep()

    def all_held(self) -> None:
        """Read anew every document that the register holds."""
        from habeas.register.documents import all_held

        held = all_held(self.unlocked)
        for number, name in tracked(held, len(held), "Reading anew"):
            for place, (one, reading) in enumerate(self._read(name, number, None)):
                self._take(one, reading, name="" if place else f"{number} {name}")
        self._keep()

    def summary(self) -> str:
        """What came of reading anew, in a line."""
        gained = sum(one.gained for one in self.rereads)
        lost = sum(one.lost for one in self.rereads)
        changed = sum(one.changed for one in self.rereads)
        counts = f" (+{gained} −{lost} ~{changed})" if self.rereads else ""
        passed = f"; {self.passed} of spreadsheets are left to habeas import" * bool(self.passed)
        return (
            f"{self.read} documents read anew: {len(self.rereads)} have another reading{counts}, "
            f"{self.read - len(self.rereads)} are read as before{passed}"
        )

    def _read(
        self, name: str, original: Original | int, published: str | None
    ) -> Iterator[tuple[Opened, Reading]]:
        """One original and the documents inside it, read; what cannot be is said."""
        from hashlib import sha256

        from habeas.intake import opened
        from habeas.records.when import Basis, parse
        from habeas.register.documents import held_among, known, original_of
        from habeas.sheets import listed

        try:
            if isinstance(original, int):
                data = original_of(self.unlocked, original)
            else:
                data = original.data(sys.stdin.buffer)
            before = known(self.unlocked, sha256(data).hexdigest())
            if before is not None and before.imported:
                self._passed(name)
                return
            found, refused = opened(
                data, name,
                published=parse(published, Basis.GIVEN) if published else None,
                before=before.document if before else None,
            )  # fmt: skip
        except HabeasError as error:
            self._failed(str(error))
            return
        sheet = found[0].document.media_type == XLSX or listed(data, name) is not None
        if before is None and sheet:
            self._failed(str(AList(name)))
            return
        for line in refused:
            self._failed(line)
        held = held_among(self.unlocked, (one.document.id for one in found)) if self.anew else {}
        for place, one in enumerate(found):
            if place and one.document.id in held:
                continue  # it is read anew by itself
            if (reading := self._one(one)) is not None:
                yield one, reading

    def _one(self, one: Opened) -> Reading | None:
        """One document, read; None where no reader answered, which is said. The rows of a list of
        persons are no prose: one that came with a message is kept, and named.
        """
        from habeas.register.documents import known
        from habeas.sheets import listed

        if not one.tells:
            if one.refusal:
                self._failed(one.refusal)
            return one.unread
        if listed(one.data, one.document.name) is not None:
            if not self.anew:
                self._failed(str(AList(one.document.name)))
            return one.unread
        before = known(self.unlocked, one.document.id)
        names = (*self.names, *(before.names if before else ()))
        try:
            reading = second_reader.read(self.endpoint, one.document, one.text, names=names)
        except ReaderStopped as error:
            self._failed(f"{one.document.name}: {error}")
            return None
        except HabeasError as error:
            self._failed(str(error))
            return None
        if short := second_reader.shortfall(reading, one.document.name):
            self._failed(short)
        return reading

    def _passed(self, name: str) -> None:
        """A spreadsheet or row that was imported: another import reads it anew."""
        from habeas.pages.marks import shown

        self.passed += 1
        if not self.anew:
            print(shown(f"{name}: held already, imported; habeas import reads it anew"))

    def _failed(self, line: str) -> None:
        _say(f"habeas: {line}")
        self.failed = True

    def _take(self, one: Opened, reading: Reading, name: str = "") -> None:
        self._batch.append((name or one.document.name, one, reading))
        if len(self._batch) == _BATCH:
            self._keep()

    def _keep(self) -> None:
        from habeas.intake import Told, keep
        from habeas.pages.marks import shown

        if not self._batch:
            return
        pairs = [(one.data, reading) for _, one, reading in self._batch]
        senders = {one.document.id: one.senders for _, one, _ in self._batch if one.senders}
        told_here = Told(self.given, senders=senders)
        added = keep(self.unlocked, pairs, at=opening.now(), told=told_here)
        for (name, what, reading), one in zip(self._batch, added, strict=True):
            self.read += 1
            if one.reread is not None:
                self.rereads.append(one.reread)
            if one.reread is not None or not self.anew:
                print(f"{shown(name)}: {told(one, reading, what)}")
        self._batch = []
        sys.stdout.flush()


def told(added: Added, reading: Reading, what: Opened | None = None) -> str:
    """What became of one original, in words."""
    from habeas.register.case_numbers import written

    if added.reread is not None:
        parts = [_told_again(added.reread)]
    elif added.held:
        if what is not None and what.refusal:
            return f"held already as document {added.document}, still unread"
        return "held already, nothing added"
    elif what is not None and what.refusal:
        return f"kept unread as document {added.document}; {_next_for(what, added.document)}"
    elif what is not None and what.container:
        return "kept; what it holds follows"
    else:
        count = len(reading.claims)
        parts = [f"{count} claim{'s' * (count != 1)} proposed"]
    gone = added.reread.no_longer if added.reread else ()
    groups = (("new", added.new_cases), ("known", added.known_cases), ("no longer named", gone))
    for word, cases in groups:
        if cases:
            parts.append(f"{word}: {', '.join(written(case) for case in cases)}")
    if added.asked:
        parts.append(f"{added.asked} may be one with somebody known (habeas review --people)")
    return "; ".join(parts)


def _next_for(what: Opened, number: int) -> str:
    """What can be done for a document that is kept unread."""
    from habeas.text.errors import BY_A_NOTE

    if what.refusal.endswith(BY_A_NOTE):
        return f"write down what it says with habeas note --of {number}"
    return "add it again when it can be read"


def _told_again(reread: Reread) -> str:
    counts = f"+{reread.gained} −{reread.lost} ~{reread.changed}"
    if not reread.leads:
        return (
            f"held already; the reading of {reread.reader} is kept beside the rules' ({counts}); "
            "habeas review asks about it"
        )
    return f"held already, read anew by {reread.reader}: {counts}"


def _next_step(options: argparse.Namespace) -> None:
    from shlex import quote

    from habeas.pages.marks import shown

    where = shown(f" --register {quote(options.register)}") if options.register else ""
    print(f"\nNext: habeas list{where}      (every person, with status)")
    print(f"      habeas review{where}    (accept or reject what was read)")


def _say(line: str) -> None:
    from habeas.pages.marks import shown

    print(shown(line), file=sys.stderr)
