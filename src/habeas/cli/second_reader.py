"""The options of the second reader, a language model, and what is said before it is asked."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from habeas.records.errors import HabeasError

if TYPE_CHECKING:
    import argparse

    from habeas.endpoint import Endpoint
    from habeas.records.reading import Reading


class NoEndpoint(HabeasError):
    """A model without an endpoint, or an endpoint without a model."""


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas read`` that concern the model."""
    parser.add_argument(
        "--reader", choices=("rules", "model"), default="rules",
        help="default: rules; model asks a language model that you run, and checks its answers",
    )  # fmt: skip
    parser.add_argument(
        "--endpoint", metavar="URL", help="where the model answers, e.g. http://127.0.0.1:8080/v1"
    )
    parser.add_argument("--model", metavar="NAME", help="which model (default: the only one there)")
    parser.add_argument(
        "--allow-remote-endpoint",
        action="store_true",
        help="let documents leave this machine for an endpoint elsewhere",
    )


def chosen(options: argparse.Namespace) -> Endpoint | None:
    """The endpoint to ask, None for the rules. Says in one line what leaves the machine."""
    given = options.endpoint or options.model or options.allow_remote_endpoint
    if options.reader == "rules":
        if given:
            raise NoEndpoint(
                "expected --reader model with --endpoint or --model, found the rules as reader; "
                "add --reader model"
            )
        return None
    if not options.endpoint:
        raise NoEndpoint(
            "expected --endpoint with --reader model, found none; "
            "give the address of the model you run, e.g. http://127.0.0.1:8080/v1"
        )
    from habeas.endpoint import endpoint

    found = endpoint(options.endpoint, allow_remote=options.allow_remote_endpoint)
    if found.leaves:
        print(f"habeas: {found.leaves}", file=sys.stderr, flush=True)
    return found.named(options.model)


def shortfall(reading: Reading, name: str) -> str | None:
    """One line when the model left a document, or a part of it, unread."""
    remark = next((r for r in reading.remarks if r.code in {"model_unread", "model_unasked"}), None)
    if remark is None:
        return None
    if remark.code == "model_unasked":
        return (
            f"{name}: expected English or Chinese for the model, found another language; "
            "the record names it"
        )
    return (
        f"{name}: expected an answer to every question, found {remark.fact('characters'):,} "
        "characters that the model did not read; the record says why"
    )
