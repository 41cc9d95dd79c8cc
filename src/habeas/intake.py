"""The corridor in: original → text → claims. No register is needed to read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from habeas.reading import of_a_case
from habeas.reading import read as read_text
from habeas.records.errors import NoAnswer
from habeas.records.remark import Remark
from habeas.text import read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable

    from habeas.records.document import Document, Text
    from habeas.records.reading import Reading
    from habeas.records.when import When

    Ask = Callable[[str, str, str], str]


def read(data: bytes, name: str, *, published: When | None = None) -> Reading:
    """Read one original: its text with trace, then its claims.

    A publication date that is given wins over one the document states. Raises what
    :func:`habeas.text.read_bytes` raises.
    """
    return read_text(*_opened(data, name, published))


def read_by_model(
    data: bytes, name: str, ask: Ask, *, model: str, published: When | None = None
) -> Reading:
    """Read one original by asking a model, each of whose answers is checked; never by the rules.

    ``ask`` takes what the model is told, what it is asked and the schema of its answer, and gives
    its words back or raises NoAnswer; ``model`` is its name. What could not be asked is a remark.
    Raises NoAnswer when nothing of the document was answered.
    """
    from habeas.reading.model import Answered, parts, understood  # noqa: PLC0415 - only when asked
    from habeas.reading.outline import Outline, outlined  # noqa: PLC0415

    outline = outlined(*_opened(data, name, published))
    if not isinstance(outline, Outline):
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
    return of_a_case(understood(outline, answers, model=model, left_out=left_out))


def _opened(data: bytes, name: str, published: When | None) -> tuple[Document, Text]:
    document, text = read_bytes(data, name)
    if published is not None:
        document = replace(document, published=published)
    return document, text
