"""The publication date that a stated day count implies.

"Tomorrow marks exactly one thousand days since they were arrested", with the arrest on 2021-09-19
and no date on the page: elapsed days (the first day is day 0) put "tomorrow" on 2024-06-15 and so
publication on 2024-06-14. The date found is ``implied`` and everything resolved with it is too.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from habeas.records.remark import Remark
from habeas.records.when import Basis, When

if TYPE_CHECKING:
    from collections.abc import Callable

    from habeas.records.document import Document, Text
    from habeas.records.person import StatedCount
    from habeas.records.reading import Reading


def dated(reader: Callable[[Document, Text], Reading], document: Document, text: Text) -> Reading:
    """Read once, and once more with the implied publication date if there is exactly one."""
    reading = reader(document, text)
    if document.published.known:
        return reading
    found = {day: count for count in reading.counts if (day := _implied(reading, count))}
    if len(found) != 1:
        return reading
    ((day, count),) = found.items()
    published = When(day, Basis.IMPLIED, "day count")
    again = reader(replace(document, published=published), text)
    remark = Remark(
        "published_implied",
        None,
        (
            ("published", day),
            ("number", count.number),
            ("offset", count.at_offset),
            ("persons", count.persons),
        ),
        (count.quote,),
    )
    return replace(again, remarks=(*again.remarks, remark))


def _implied(reading: Reading, count: StatedCount) -> str | None:
    """The publication day by elapsed days; None when the count or its first day is not exact."""
    if not count.exact or count.at_offset is None:
        return None
    starts = {
        day
        for claim in reading.claims
        if claim.event == count.event
        and claim.person in count.persons
        and claim.when.basis is Basis.STATED
        and (day := claim.when.day) is not None
    }
    if len(starts) != 1:
        return None
    (start,) = starts
    return (start + timedelta(count.number - count.at_offset)).isoformat()
