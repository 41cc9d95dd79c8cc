"""The page people read on a terminal: persons, status, timeline with quotes, clocks, remarks.

Aligned in a narrow window, with the width of Chinese characters counted; coloured on a terminal,
plain in a pipe. Nothing on it is surer than its source: stance and speaker stand beside the words.
What would act on a terminal is marked before it is laid out (:mod:`habeas.pages.marks`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from io import StringIO
from types import MappingProxyType
from typing import TYPE_CHECKING

from habeas.law import article_of
from habeas.pages.marks import shown
from habeas.pages.phrases import (
    STANCE,
    STANDARD,
    STATUS,
    clock_title,
    clock_value,
    ends_beside,
    measure_words,
    says,
    verdict_words,
)
from habeas.records.claim import Claim, Event, Stance
from habeas.records.when import Basis

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from rich.console import Console
    from rich.text import Text as Line

    from habeas.case import Case, Entry
    from habeas.clocks import Status
    from habeas.clocks.measures import Stretch
    from habeas.records.custody import Clock
    from habeas.records.document import Document, Trace
    from habeas.records.quote import Quote
    from habeas.records.remark import Remark

_DATE_WIDTH = 12
_SHORT = 110
_CUT_WORD = re.compile(r"\s*(?:(?<!\w)\w{1,20}|.)$", re.ASCII)
"""What a cut leaves behind: a blank and a word without its end, or one character."""
_STYLE = {
    Stance.ALLEGED: "yellow",
    Stance.PLANNED: "cyan",
    Stance.DENIED: "magenta",
    Stance.NEGATED: "magenta",
}
_SLOTS = ("kind", "outcome", "to", "charge", "court", "facility", "place", "amount", "by", "value")


class Page:
    """Writes one page. ``texts`` holds the reading text of each document by its id, for paragraph
    numbers; where there are several, each quote says which document it is from. ``marks`` holds a
    word for claims that were decided on, by claim id; ``older`` earlier texts that some quotes are
    from, by document and layer; ``cells`` the traces of rows of a sheet, whose quotes are shown by
    their cells.
    """

    def __init__(  # noqa: PLR0913 - what a page is made with
        self,
        texts: Mapping[str, str],
        *,
        width: int,
        colour: bool,
        marks: Mapping[str, str] | None = None,
        older: Mapping[tuple[str, str], str] | None = None,
        cells: Mapping[str, Trace] | None = None,
    ) -> None:
        from rich.console import Console  # noqa: PLC0415 - start-up stays lazy

        self._sink = StringIO()
        self._console: Console = Console(
            width=width, force_terminal=colour, no_color=not colour, highlight=False, record=False,
            file=self._sink, soft_wrap=False, emoji=False, markup=False,
            color_system="standard" if colour else None,
        )  # fmt: skip
        self._breaks = {name: [0, *_paragraph_starts(text)] for name, text in texts.items()}
        self._older = {name: [0, *_paragraph_starts(text)] for name, text in (older or {}).items()}
        self._numbers = {name: number for number, name in enumerate(texts, 1)}
        self._cells = cells or {}
        self._marks = marks or {}
        self._width = width

    @property
    def text(self) -> str:
        """The page so far; no trailing blanks."""
        return "\n".join(line.rstrip() for line in self._sink.getvalue().splitlines()) + "\n"

    def line(self, words: str = "", style: str = "", indent: int = 0) -> None:
        """One paragraph, wrapped under its indent."""
        from rich.padding import Padding  # noqa: PLC0415
        from rich.text import Text  # noqa: PLC0415

        self._console.print(Padding(Text(shown(words), style=style), (0, 0, 0, indent)))

    def row(self, label: str, body: Line | str, style: str = "") -> None:
        """A label in the first column, the body wrapped in the second."""
        from rich.table import Table  # noqa: PLC0415
        from rich.text import Text  # noqa: PLC0415

        grid = Table.grid(padding=(0, 1))
        grid.add_column(width=_DATE_WIDTH, no_wrap=False, overflow="fold")
        grid.add_column(ratio=1, overflow="fold")
        cell = Text(shown(body)) if isinstance(body, str) else body
        wrapped = shown(label).replace("/", "/ ")
        grid.add_row(Text(wrapped, style=style), cell)
        self._console.print(grid)

    def place(self, quote: Quote) -> str:
        """Where a quote stands: its paragraph, from 1, or its cell; with its document, where there
        are several.
        """
        older = self._older.get((quote.document, quote.layer))
        breaks = older or self._breaks[quote.document]
        paragraph = f"¶{bisect_right(breaks, quote.start)}{' of an earlier text' * bool(older)}"
        if quote.document in self._cells and not older:
            paragraph = self._cells[quote.document].place(quote.start, quote.end).part
        if len(self._numbers) == 1:
            return paragraph
        return f"[{self._numbers[quote.document]}] {paragraph}"

    # the parts of the page

    def head(self, document: Document, jurisdiction: str | None, found_from: Sequence[str]) -> None:
        """What document this is, when it was published and how that is known."""
        self.line(document.title or document.name, "bold")
        published = document.published
        basis = {
            Basis.STATED: "stated",
            Basis.GIVEN: "given",
            Basis.IMPLIED: "implied by a day count",
        }
        when = (
            f"{published.edtf} ({basis.get(published.basis, 'found')})"
            if published.known
            else "not known"
        )
        self.row("published", when)
        self.row("publisher", document.publisher or "not stated")
        self.law(jurisdiction, found_from)
        self.line()

    def law(self, jurisdiction: str | None, found_from: Sequence[str]) -> None:
        """Which law was applied, and why that one."""
        if jurisdiction:
            source = ", ".join(found_from[:3])
            self.row(
                "law",
                f"{jurisdiction} (found from: {source})" if source else f"{jurisdiction} (given)",
            )
        else:
            self.row("law", "none applied")

    def sources(
        self, documents: Sequence[Document], behind: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        """The documents that a page draws on, by the numbers its quotes carry; ``behind`` says by
        document id who stands behind those that do not say it themselves.
        """
        for number, document in enumerate(documents, 1):
            published = document.published.edtf or "date not known"
            publisher = behind.get(document.id) or document.publisher or "publisher not stated"
            title = document.title or document.name
            self.row(f"[{number}]", f"{title} · {publisher} · {published}")
        self.line()

    def set_aside(self, claims: Sequence[Claim], *, asked: bool) -> None:
        """What was told and set aside: only that there is such, unless it was asked for."""
        if not claims:
            return
        if not asked:
            count = f"{len(claims)} claim{'s' * (len(claims) != 1)}"
            self.row("left out", f"{count} refuted or unverified (--set-aside shows them)", "dim")
        else:
            self.line("set aside: nothing above rests on these", "bold red")
            for claim in claims:
                self._claim(claim.when.edtf or "undated", claim)
        self.line()

    def read_by(self, remarks: Sequence[Remark]) -> None:
        """Which model read the document, where one did, and that it decides nothing."""
        model = next((r.fact("model") for r in remarks if r.code == "model_read"), None)
        if model is not None:
            self.row("read by", f"model {model}; check every line against its quote", "yellow")
            self.line()

    def person(
        self,
        case: Case,
        status: Status,
        clocks: Sequence[Clock],
        custody: Sequence[Stretch] = (),
    ) -> None:
        """One person: name, status, custody, timeline, clocks."""
        from rich.text import Text  # noqa: PLC0415

        self.line(case.person.name, "bold green")
        if case.person.aliases:
            self.row("also written", ", ".join(case.person.aliases))
        since = f", since {status.since.edtf}" if status.since.edtf else ""
        body = Text(f"{STATUS[status.value]}{since}", style="bold")
        body.append(f"\n{status.basis}; as of {status.as_of}", style="dim")
        if status.unconfirmed:
            last = status.confirmed.edtf or "no known day"
            body.append(f"\nnot confirmed since {last}", style="yellow")
        self.row("status", body)
        if custody:
            self.row("custody", "; ".join(measure_words(one) for one in custody))
        for claim in case.attributes:
            self._claim(str(claim.event), claim)
        for entry in case.timeline:
            self._entry(entry)
        shown = [
            c
            for c in clocks
            if not c.clock.startswith("limit:") or c.verdict not in {None, "cannot_tell"}
        ]
        if shown:
            self.line("clocks", "bold")
        for clock in shown:
            self._clock(clock)
        if any(c.clock.startswith("limit:") for c in shown):
            self.row("", STANDARD)
        self.line()

    def _entry(self, entry: Entry) -> None:
        for claim in entry.claims:
            place = f"({entry.when.edtf})" if entry.when.edtf else "undated"
            self._claim(claim.when.edtf or place, claim, conflict=entry.conflict)

    def _machine(self, claim: Claim) -> str:
        """Which machine had a hand in a claim beyond the rules."""
        told = " [from a picture]" if claim.recognised else ""
        if claim.by_model:
            accepted = self._marks.get(claim.id, "").startswith(("accepted", "corrected"))
            told += f" [by a model{'' if accepted else ', unchecked'}]"
        return told

    def _claim(self, label: str, claim: Claim, *, conflict: bool = False) -> None:
        from rich.text import Text  # noqa: PLC0415

        body = Text()
        mark = STANCE[claim.stance]
        if mark:
            body.append(f"{mark}: ", style=_STYLE.get(claim.stance, ""))
        if claim.event not in {Event.OCCUPATION, Event.ALIAS, Event.ACTIVITY}:
            body.append(str(claim.event).replace("_", " "), style="bold")
        else:
            body.append(shown(claim.value or ""), style="bold")
        filled = details(claim)
        if filled:
            body.append(f" · {shown(filled)}")
        if claim.when.basis in {Basis.IMPLIED, Basis.RELATIVE} and claim.when.known:
            body.append(f" ({claim.when.basis} date)", style="dim")
        body.append(self._machine(claim), style="yellow")
        if conflict:
            body.append(" [disagreement]", style="red")
        manner = ", denying" if claim.stance is Stance.DENIED else ""
        speaker = f"{' > '.join(claim.attribution)}{manner}: " if claim.attribution else ""
        if verdict := self._marks.get(claim.id):
            body.append(f" [{verdict}]", style="green")
        words = shown(f"{speaker}“{_short(claim.quote.words)}”")
        body.append(f"\n{words} {self.place(claim.quote)}", style="dim")
        if claim.also:
            places = ", ".join(self.place(quote) for quote in claim.also)
            body.append(f" also {places}", style="dim")
        if claim.candidates:
            whom = shown(", ".join(claim.candidates))
            body.append(f"\nwhom? perhaps {whom} – please decide", style="yellow")
        self.row(label, body)

    def _clock(self, clock: Clock) -> None:
        from rich.text import Text  # noqa: PLC0415

        body = Text(clock_title(clock), style="bold")
        if clock.days_elapsed is not None:
            body.append(f", {clock.start.edtf} to {clock.end.edtf}")
        body.append(f": {clock_value(clock)}")
        if clock.verdict:
            body.append(f" ({verdict_words(clock)})")
        if clock.article:
            body.append(f"\n{clock.article} (confidence {clock.confidence})", style="dim")
        if clock.assumes:
            body.append(f"\nassumes: {'; '.join(clock.assumes)}", style="dim")
        for rival in clock.rivals:
            body.append(f"\nor {rival.date} ({rival.by}: {rival.because})", style="dim")
        for line in ends_beside(clock):
            body.append(f"\n{shown(line)}", style="dim")
        self.row("", body)

    def unassigned(self, claims: Sequence[Claim]) -> None:
        """Claims about nobody named, or about somebody the words leave open."""
        if not claims:
            return
        self.line("about no named person", "bold green")
        for claim in claims:
            self._claim(claim.when.edtf or "undated", claim)
        self.line()

    def remarks(self, remarks: Sequence[Remark]) -> None:
        """The findings for the researcher."""
        if not remarks:
            return
        self.line("remarks", "bold green")
        for remark in remarks:
            label = (remark.verdict or "").replace("_", " ")
            self.row(label or "note", says(remark))
        self.line()


def _paragraph_starts(characters: str) -> Iterator[int]:
    at, blank, begun = 0, False, False
    for line in characters.splitlines(keepends=True):
        if line.strip():
            if blank and begun:
                yield at
            blank, begun = False, True
        else:
            blank = True
        at += len(line)


def _short(words: str) -> str:
    """A quote for display: blanks made one, the middle left out when it is long."""
    flat = " ".join(words.split())
    if len(flat) <= _SHORT:
        return flat
    head, tail = flat[: _SHORT // 2 + 1], flat[-_SHORT // 2 - 1 :]
    return f"{_CUT_WORD.sub('', head)} … {_CUT_WORD.sub('', tail[::-1])[::-1]}"


def details(claim: Claim) -> str:
    """The filled slots of a claim in one line."""
    parts: list[str] = []
    if claim.duration_months is not None:
        parts.append(_term(claim.duration_months))
    if claim.days is not None:
        parts.append(
            f"{claim.days:,} days" if isinstance(claim.days, int) else f"{claim.days} days"
        )
    for name in _SLOTS:
        value = getattr(claim, name)
        if value and not (
            name == "value" and claim.event in {Event.OCCUPATION, Event.ALIAS, Event.ACTIVITY}
        ):
            parts.append(f"by {value}" if name == "by" else str(value).replace("_", " "))
        if name == "charge" and claim.charge_id:
            article = article_of(claim.charge_id, claim.when.earliest, claim.when.latest)
            parts[-1] += f" ({_cited(article)})" if article else ""
    return " · ".join(parts)


def _cited(article: str) -> str:
    """An article alone, or with the law it belongs to: "art. 105(2)", "NSL 20"."""
    return f"art. {article}" if article[:1].isdigit() else article


def _term(months: int | str) -> str:
    if isinstance(months, str):
        return f"{months} months"
    years, rest = divmod(months, 12)
    parts = [f"{years} year{'s' * (years != 1)}"] if years else []
    if rest:
        parts.append(f"{rest} month{'s' * (rest != 1)}")
    return " ".join(parts)
