"""What commands are told about a source, and how pages show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.records.source import Source

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from habeas.records.document import Document
    from habeas.register.given import Given

_BASES = ("self", "eyewitness", "relative", "lawyer", "hearsay")
_RELIABILITIES = (
    "reliable", "usually_reliable", "fairly_reliable", "not_usually_reliable", "unreliable",
    "cannot_be_judged",
)  # fmt: skip


def about_a_source(parser: argparse.ArgumentParser) -> None:
    """The options that say what a source is."""
    parser.add_argument("--basis", choices=_BASES, help="how they know it")
    parser.add_argument(
        "--reliability", choices=_RELIABILITIES, help="how far they proved right so far"
    )
    parser.add_argument(
        "--conditions", metavar="WORDS", help="theirs, on the use of what they tell"
    )


def about_a_document(parser: argparse.ArgumentParser) -> None:
    """The options that say who stands behind a document."""
    parser.add_argument("--publisher", metavar="NAME", help="who published it, if it does not say")
    parser.add_argument("--source", metavar="CODE", help="the source behind it, by code name")
    parser.add_argument("--copy-of", metavar="NUMBER", help="the document that it copies")
    parser.add_argument("--translation-of", metavar="NUMBER", help="the document it translates")


def given_fields(options: argparse.Namespace) -> dict[str, str]:
    """What was given about a document by these options."""
    names = (
        "publisher", "source", "copy_of", "translation_of", "verify_by", "note_of", "note_at",
    )  # fmt: skip
    return {name: value for name in names if (value := getattr(options, name, None)) is not None}


def source_of(code: str, options: argparse.Namespace, before: Source | None = None) -> Source:
    """A source as the options tell of it; what they leave out is as before."""
    from habeas.records.source import Knowledge, Reliability, Source

    old = before or Source(code)
    return Source(
        code,
        Knowledge(options.basis) if options.basis else old.knowledge,
        Reliability(options.reliability) if options.reliability else old.reliability,
        old.conditions if options.conditions is None else options.conditions.strip(),
    )


def tells_of_a_source(options: argparse.Namespace) -> bool:
    """Whether any option says what a source is."""
    return any(
        value is not None for value in (options.basis, options.reliability, options.conditions)
    )


def in_words(source: Source) -> str:
    """A source on one line of a page: code name, how they know, how reliable, their conditions."""
    knows = str(source.knowledge) if source.knowledge else "how they know is not said"
    parts = [f"source {source.code} ({knows}, {source.reliability.replace('_', ' ')})"]
    if source.conditions:
        parts.append(f"conditions: {source.conditions}")
    return "; ".join(parts)


def behind(document: Document, given: Given) -> str | None:
    """Who stands behind a document, where a researcher gave it or it is a note; else None."""
    who = _who_is_behind(document, given)
    if given.note_of is None:
        return who
    where = f" at {given.note_at}" if given.note_at else ""
    return f"{who or 'source not named'}; tells what document {given.note_of} says{where}"


def _who_is_behind(document: Document, given: Given) -> str | None:
    if given.source is not None:
        return in_words(given.source)
    if given.erased:
        return "source erased"
    if given.senders:
        return _senders(given.senders)
    if given.publisher is not None:
        return f"{given.publisher} (given)"
    return "source not named" if document.kind == "note" else None


def _senders(senders: tuple[Source, ...]) -> str:
    """The senders of a chat: how many, and those of whom something is said."""
    told = [one for one in senders if one != Source(one.code)]
    count = f"{len(senders)} senders, sealed" if len(senders) > 1 else "1 sender, sealed"
    return "; ".join([count, *(in_words(one) for one in told)])


def behind_each(found: Mapping[str, tuple[Document, Given]]) -> dict[str, str]:
    """The same for several documents, by their ids."""
    words = {name: behind(*pair) for name, pair in found.items()}
    return {name: said for name, said in words.items() if said is not None}
