"""The corridor in: original → text → claims, and where there is a register: → persons → kept.

No register is needed to read.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from habeas.reading import of_a_case
from habeas.reading import read as read_text
from habeas.records.errors import NoAnswer
from habeas.records.remark import Remark
from habeas.text import read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from habeas.records.document import Document, Text
    from habeas.records.reading import Reading
    from habeas.records.when import When
    from habeas.register.ledger import Ledger
    from habeas.register.originals import Original
    from habeas.register.store import Register

    Ask = Callable[[str, str, str], str]


def read(
    data: bytes, name: str, *, published: When | None = None, names: Sequence[str] = ()
) -> Reading:
    """Read one original: its text with trace, then its claims.

    A publication date that is given wins over one the document states. ``names`` are looked for in
    what no reader reads. Raises what :func:`habeas.text.read_bytes` raises.
    """
    return read_text(*_opened(data, name, published), names)


def read_by_model(  # noqa: PLR0913 - what is asked, by whom, and what is known already
    data: bytes,
    name: str,
    ask: Ask,
    *,
    model: str,
    published: When | None = None,
    names: Sequence[str] = (),
) -> Reading:
    """Read one original by asking a model, each of whose answers is checked; never by the rules.

    ``ask`` takes what the model is told, what it is asked and the schema of its answer, and gives
    its words back or raises NoAnswer; ``model`` is its name. What could not be asked is a remark.
    Raises NoAnswer when nothing of the document was answered.
    """
    from habeas.reading.model import Answered, parts, understood  # noqa: PLC0415 - only when asked
    from habeas.reading.outline import Outline, outlined  # noqa: PLC0415

    outline = outlined(*_opened(data, name, published), names)
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


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one original: the number of its document, whether the register held it before,
    and the cases its persons belong to (new ones, and those that were known).
    """

    document: int
    held: bool
    new_cases: tuple[int, ...] = ()
    known_cases: tuple[int, ...] = ()


def keep(register: Register, read: Sequence[tuple[bytes, Reading]], *, at: str) -> list[Added]:
    """Keep originals with their readings: all of them are recorded, or none is.

    The same bytes twice are one document. ``at`` is the time to stand on the entries. Raises
    NoSpace; then nothing was recorded and no file is left.
    """
    from habeas.register import documents, originals  # noqa: PLC0415 - only where there is one
    from habeas.register.ledger import writing  # noqa: PLC0415

    folder = register.place.originals
    files: dict[str, Original] = {}
    try:
        for data, reading in read:
            document = reading.document.id
            if document not in files and documents.held(register, document) is None:
                files[document] = originals.put(folder, register.naming_key, document, data)
        with writing(register, at) as ledger:
            return [_keep_one(ledger, reading, files) for _, reading in read]
    finally:
        named = documents.files_of(register, files)
        for original in files.values():
            if original.file not in named:
                originals.remove(folder, original.file)


def _keep_one(ledger: Ledger, reading: Reading, files: dict[str, Original]) -> Added:
    from habeas.people import evidence, joined  # noqa: PLC0415
    from habeas.register import documents  # noqa: PLC0415
    from habeas.register.cases import cases_of_document, sharing  # noqa: PLC0415

    held = documents.held(ledger.register, reading.document.id)
    if held is not None:
        return Added(held.number, held=True)
    known_by = evidence(reading)
    answering = {
        name: sharing(ledger.register, one.form, one.keys) if one.form and one.keys else ()
        for name, one in known_by.items()
    }
    cases = joined(answering)
    mentions = {
        name: documents.Mention(one.form, one.keys, cases[name]) for name, one in known_by.items()
    }
    number = documents.receive(ledger, reading, files[reading.document.id], mentions)
    known = tuple(sorted(case for case in cases.values() if case is not None))
    all_cases = cases_of_document(ledger.register, number)
    return Added(number, False, tuple(c for c in all_cases if c not in known), known)
