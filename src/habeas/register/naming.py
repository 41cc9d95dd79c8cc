"""Names that researchers give to persons, whatever documents call them.

A given name is shown and compared with nothing: it is no evidence of who somebody is. The latest
one stands; an empty one takes it back, and the person is called as the documents call them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.register.cases import last_by
from habeas.register.errors import NoSuchRecord
from habeas.register.ledger import writing
from habeas.register.models import GivenNameRow, MentionRow
from habeas.register.portions import portions

if TYPE_CHECKING:
    from collections.abc import Collection

    from habeas.register.store import Register


def case_of(register: Register, document: int, name: str) -> int:
    """The case of a person by a document and the name that stands for them there."""
    rows = MentionRow.objects.using(register.alias).filter(document=document, name=name)
    found = rows.values_list("case", flat=True).first()
    if found is None:
        raise NoSuchRecord("a person of a document")
    return int(found)


def given_names(
    register: Register, cases: Collection[int], known_at: str | None = None
) -> dict[int, str]:
    """The name that a researcher gave last to the person of each of these cases, where one did.

    ``known_at`` (ISO 8601, UTC) leaves out what was given later.
    """
    rows = GivenNameRow.objects.using(register.alias).order_by("number")
    if known_at is not None:
        rows = rows.filter(number__lte=last_by(register, known_at))
    given = list(rows.values_list("mention", "name"))
    mentions = MentionRow.objects.using(register.alias)
    case_of_mention: dict[int, int] = {}
    for some in portions(sorted({mention for mention, _ in given})):
        found = mentions.filter(number__in=some).values_list("number", "case")
        case_of_mention |= dict(found)
    names = {case_of_mention[m]: name for m, name in given if m in case_of_mention}
    return {case: name for case, name in names.items() if name and case in cases}


def give_name(register: Register, case: int, name: str, *, at: str, why: str = "") -> None:
    """Record a name for the person of a case; an empty one takes it back. Raises NoSuchRecord."""
    with writing(register, at) as ledger:
        rows = MentionRow.objects.using(register.alias).filter(case=case).order_by("number")
        home = rows.values_list("number", "document__id").first()
        if home is None:
            raise NoSuchRecord("a case number")
        mention, document = home
        told = {"mention": mention, "name": " ".join(name.split()), "why": why}
        ledger.append("person_named", {**told, "documents": [document]})
