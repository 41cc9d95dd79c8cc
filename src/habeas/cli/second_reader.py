"""Reading by the rules or by the second reader, a language model, and what is said before it is
asked.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from habeas.records.errors import HabeasError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from habeas.endpoint import Endpoint
    from habeas.records.document import Document, Text
    from habeas.records.reading import Reading


class NoEndpoint(HabeasError):
    """A model without an endpoint, or an endpoint without a model."""


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


def read(
    endpoint: Endpoint | None, document: Document, text: Text, *, names: Sequence[str] = ()
) -> Reading:
    """Read one document by the model that answers at an endpoint, without one by the rules."""
    if endpoint is None:
        from habeas.intake import read_opened

        return read_opened(document, text, names=names)
    from habeas.intake import read_opened_by_model

    return read_opened_by_model(document, text, endpoint.asker(), model=endpoint.model, names=names)


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
