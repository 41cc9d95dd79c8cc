"""``habeas decide``: record one decision on a claim, as a program would."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.cli import opening
from habeas.records.errors import HabeasError

if TYPE_CHECKING:
    import argparse

    from habeas.register.erasing import Asked, Erased


class NoVersion(HabeasError):
    """A decision on a claim that does not say which version was seen."""

    def __init__(self) -> None:
        super().__init__(
            "expected --expect VERSION, the version of the claim you have seen, found none; "
            "habeas show --format json tells it"
        )


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas decide``."""
    parser.add_argument("claim", metavar="CLAIM", help="the id of a claim, or a document number")
    parser.add_argument(
        "verdict",
        choices=("accept", "reject", "correct", "choose", "withdraw", "erase"),
        help="what is decided; choose takes a claim over those that tell it differently; "
        "erase destroys a document when a second person agrees",
    )
    parser.add_argument(
        "fields",
        nargs="*",
        metavar="FIELD=VALUE",
        help="corrections of a claim; of a document: publisher, source, copy_of, translation_of, "
        "verify_by, note_of, note_at; an empty value clears",
    )
    parser.add_argument("--expect", type=int, metavar="VERSION", help="the version you have seen")
    parser.add_argument("--why", default="", metavar="WORDS", help="the reason")
    opening.options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Record the decision; a stale one is refused with both versions."""
    document = _document(options.claim)
    if options.verdict == "erase":
        return _erase(options, document)
    if options.verdict == "withdraw" and document is not None:
        return _withdraw(options, document)
    if options.verdict == "correct" and document is not None:
        return _describe(options, document)
    if options.expect is None:
        raise NoVersion
    from habeas.casework import corrections

    fields = corrections(options.fields, needed=options.verdict == "correct")
    with opening.opened(options) as unlocked:
        from habeas.cli.where_used import say_built_on
        from habeas.register.deciding import decide

        rule = None
        if options.verdict == "choose":
            from habeas.cli.choosing import rule_for

            rule = rule_for(unlocked, options.claim, options.why)
        made = decide(
            unlocked, options.claim, options.verdict, expect=options.expect, at=opening.now(),
            why=options.why, fields=fields, rule=rule,
        )  # fmt: skip
        built = (
            say_built_on(unlocked, options.claim) if made.verdict in {"reject", "correct"} else ""
        )
    print(f"{made.verdict or options.verdict}, version {made.version}{built}")
    return 0


def _document(words: str) -> int | None:
    """The number of a document; the id of a claim is longer."""
    return int(words) if words.isascii() and words.isdigit() and len(words) < 16 else None


def _erase(options: argparse.Namespace, document: int | None) -> int:
    from habeas.register.errors import NoSuchRecord

    if document is None:
        raise NoSuchRecord("a document number (habeas search shows it)")
    with opening.opened(options) as unlocked:
        from habeas.register.erasing import erase

        done = erase(unlocked, document, at=opening.now(), why=options.why)
    say_erased(done, f"document {document}", on_server=unlocked.on_server)
    return 0


def say_erased(done: Asked | Erased, what: str, *, on_server: bool) -> None:
    """Say what became of an erasure, and which files still hold what was erased."""
    from habeas.register.erasing import Asked

    if isinstance(done, Asked):
        print(
            f"asked for by {done.by}; it is done when a second person, with a passphrase of their "
            "own, gives the same command"
        )
        return
    print(f"erased: {done.payloads} payloads of {what} are destroyed")
    if not done.swept:
        print(
            "pages of the database still hold it: its owner runs habeas doctor"
            if on_server
            else "another process reads it still: run habeas doctor when that has ended"
        )
    for copy in done.copies:
        from habeas.pages.marks import shown

        digest = f" (SHA-256 {copy.sha256})" if copy.sha256 else ""
        file = f" {copy.file}" if copy.file else ""
        print(shown(f"still holds it: {copy.kind}{file} of {copy.at}{digest}"))


def _describe(options: argparse.Namespace, document: int) -> int:
    """Record what is given about a document: who stands behind it, what it copies, its day."""
    from habeas.records.source import GIVEN
    from habeas.register.source_errors import BadGiven

    given = [word.partition("=") for word in options.fields]
    if not given or any(not sign or name not in GIVEN for name, sign, _ in given):
        raise BadGiven(GIVEN)
    fields = {name: value for name, _, value in given}
    with opening.opened(options) as unlocked:
        from habeas.register.given import give
        from habeas.register.ledger import writing

        with writing(unlocked, opening.now()) as ledger:
            give(ledger, document, fields, options.why)
    print(f"recorded about document {document}: {', '.join(sorted(fields))}")
    return 0


def _withdraw(options: argparse.Namespace, document: int) -> int:
    with opening.opened(options) as unlocked:
        from habeas.register.erasing import refuse

        refuse(unlocked, document, at=opening.now(), why=options.why)
    print(f"the erasure of document {document} is no longer asked for")
    return 0
