"""A reading text put together from pieces, each with its place in the original."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from habeas.records.document import Completeness, Mask, Place, Run, Trace
from habeas.text import limits
from habeas.text.layer import Layer, Stated

if TYPE_CHECKING:
    from collections.abc import Iterable

_LETTER = re.compile(r"\w")


def letters(words: str) -> int:
    """How many letters and digits some words have: what two counts of one text are compared by."""
    return len(_LETTER.findall(words))


@dataclass(slots=True)
class Assembly:
    """The text while it grows, with its runs, masks and doubts."""

    parts: list[str] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    masks: list[Mask] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    length: int = 0

    def add(
        self, words: str, place: Place, *, exact: bool = False, kind: str = "", label: str = ""
    ) -> None:
        """Words that stood at ``place``; ``kind`` and ``label`` set them apart."""
        if not words:
            return
        end = self.length + len(words)
        last = self.runs[-1] if self.runs else None
        if last is not None and not exact and not last.exact and last.place == place:
            self.runs[-1] = replace(last, end=end)
        else:
            self.runs.append(Run(self.length, end, place, exact))
        if kind:
            self._mask(Mask(self.length, end, kind, label))
        self.parts.append(words)
        self.length = end

    def _mask(self, mask: Mask) -> None:
        last = self.masks[-1] if self.masks else None
        if (
            last is not None
            and last.end == mask.start
            and (last.kind, last.label) == (mask.kind, mask.label)
        ):
            self.masks[-1] = replace(last, end=mask.end)
        else:
            self.masks.append(mask)

    def pause(self, blank: str) -> None:
        """A blank between pieces, that stands for the end of what was before it."""
        if self.length:
            place = self.runs[-1].place
            if not place.page:
                place = replace(place, start=place.end)
            self.add(blank, replace(place, box=None))

    def label(self, words: str) -> None:
        """Words of ours, which the original does not hold: they are set apart."""
        place = self.runs[-1].place if self.runs else Place(0, 0)
        here = replace(place, box=None) if place.page else replace(place, start=place.end)
        self.add(words, here, kind="label")

    def layer(self, layer: Layer, part: str) -> None:
        """The text of another layer, whose places are counted in ``part``, or in a part of it."""
        at = self.length
        for run in layer.trace.runs:
            inner = run.place.part
            within = f"{part} › {inner}" if part and inner else part or inner
            place = replace(run.place, part=within)
            self.runs.append(replace(run, start=run.start + at, end=run.end + at, place=place))
        for mask in layer.masks:
            self._mask(replace(mask, start=mask.start + at, end=mask.end + at))
        self.unread.extend(layer.completeness.unread)
        self.parts.append(layer.characters)
        self.length += len(layer.characters)

    def apart(self, layer: Layer, part: str, kind: str, label: str) -> None:
        """The text of another layer, all of it set apart."""
        at = self.length
        self.layer(replace(layer, masks=()), part)
        if self.length > at:
            self._mask(Mask(at, self.length, kind, label))

    def doubt(self, words: str) -> None:
        """Something that was not read, or not surely, said once."""
        if words not in self.unread:
            self.unread.append(words)

    def compare(self, count: int, second: int, what: str) -> None:
        """Letters as read and by a second count; what only the second sees is unread."""
        if second and (second - count) / second > limits.UNSEEN_SHARE:
            self.doubt(f"about {round(100 * (second - count) / second)} % of the letters of {what}")

    def done(self, stated: Stated | None = None) -> Layer:
        """The layer as it stands, cut where it is too long."""
        characters = "".join(self.parts)
        if len(characters) > limits.TEXT_CHARACTERS:
            beyond = len(characters) - limits.TEXT_CHARACTERS
            self.doubt(f"{beyond:,} characters beyond the limit")
            characters = characters[: limits.TEXT_CHARACTERS]
        runs = tuple(_within(self.runs, len(characters)))
        masks = tuple(
            replace(m, end=min(m.end, len(characters)))
            for m in self.masks
            if m.start < len(characters)
        )
        verdict = "partial" if self.unread else "complete"
        return Layer(
            characters,
            Trace(runs),
            Completeness(verdict, tuple(self.unread)),
            masks,
            stated or Stated(),
        )


def _within(runs: Iterable[Run], length: int) -> Iterable[Run]:
    for run in runs:
        if run.end <= length:
            yield run
        elif run.start < length:
            yield replace(run, end=length, exact=False)


def listing(lines: Iterable[str], size: int) -> Layer:
    """The text of a container: a line for each document that it holds, all of it set apart."""
    made = Assembly()
    for line in lines:
        made.add(line + "\n", Place(0, size), kind="listing")
    return made.done()
