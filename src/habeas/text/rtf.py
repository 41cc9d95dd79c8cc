"""RTF: words in any of its code pages, with the bytes of each; what is set apart is kept apart.

Notes, comments, headers and text boxes are read; hidden words and tracked deletions are set apart,
tracked insertions read and marked. Groups that this reader does not know and that RTF says may be
passed over are passed over.
"""

from __future__ import annotations

import re
from dataclasses import replace

from habeas.text.assembly import Assembly
from habeas.text.errors import Damaged
from habeas.text.layer import Stated
from habeas.text.opened import Opened
from habeas.text.rtf_tokens import crude_count, packed_time
from habeas.text.rtf_words import Walker

SAMPLE = rb"{\rtf1\ansi\ansicpg936{\fonttbl{\f0 A;}}\pard \'c4\'e3 a{\footnote b}\par}"
_FETCHES = re.compile(r"\b(?:INCLUDETEXT|INCLUDEPICTURE|DDE|DDEAUTO|LINK)\b")


def opened(data: bytes, name: str) -> Opened:
    """An RTF file. Raises Damaged or TooMuch."""
    walker = Walker(name)
    walker.walk(data)
    made = _told(walker)
    made.compare(walker.letters, crude_count(data, walker.codec), "the file")
    if not (walker.letters or walker.pictures):
        raise Damaged(name, "an RTF file without a body")
    title = " ".join("".join(walker.kept["title"]).split()) or None
    return Opened("application/rtf", made.done(Stated(title=title)))


def _told(walker: Walker) -> Assembly:
    """Body, boxes, notes, comments and margins, in the order in which they are read."""
    made = walker.body
    authors = [one.strip() for one in "".join(walker.kept["revtbl"]).split(";")]
    numbers = {"footnote": 0, "comment": 0}
    said: set[str] = set()
    order = ("box", "footnote", "endnote", "comment", "margin")
    for kind, label, piece in sorted(walker.told, key=lambda one: order.index(one[0])):
        layer = piece.done()
        if kind == "margin" and layer.characters in said:
            continue
        said.add(layer.characters)
        made.pause("\n\n")
        if kind in {"footnote", "endnote", "comment"}:
            counted = "comment" if kind == "comment" else "footnote"
            numbers[counted] += 1
            made.label(f"[{counted} {numbers[counted]}] ")
        if kind in {"comment", "margin"}:
            made.apart(layer, "", "comment" if kind == "comment" else "boilerplate", label)
        else:
            made.layer(layer, "")
    made.masks[:] = [
        replace(mask, label=_by(mask.label, authors))
        if mask.kind in {"deleted", "inserted"} else mask
        for mask in made.masks
    ]  # fmt: skip
    for doubt in (*walker.doubts, *_unread(walker)):
        made.doubt(doubt)
    return made


def _unread(walker: Walker) -> list[str]:
    kinds = [kind for kind, _, _ in walker.changes]
    guessed, lost, objects = (walker.counts[one] for one in ("guessed", "lost", "objects"))
    told = (
        (kinds.count("inserted"), "tracked insertions, read as part of the text"),
        (kinds.count("deleted"), "tracked deletions, set apart"),
        (guessed, "stretches whose code page is not stated, read as the file's own, a guess"),
        (lost, "characters that fit no code page"),
        (walker.pictures, "pictures inside the file"),
        (objects, "files embedded in the file"),
    )
    found = [f"{count:,} {words}" for count, words in told if count]
    if _FETCHES.search("".join(walker.kept["fldinst"])):
        found.append("a field that fetches words from elsewhere, not followed")
    return found


def _by(label: str, authors: list[str]) -> str:
    """Who made a change and when, from the numbers that the file gives them."""
    author, _, time = label.partition(" ")
    number = int(author or 0)
    who = authors[number] if 0 <= number < len(authors) else ""
    when = packed_time(int(time or 0))
    return ", ".join(one for one in (who if who != "Unknown" else "", when) if one)
