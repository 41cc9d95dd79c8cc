"""Documents that no one reader reads whole: in another language, or in several."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from habeas.reading import of_a_case, reader_for
from habeas.reading.languages.parts import only
from habeas.reading.published import dated
from habeas.reading.together import persons_together
from habeas.reading.unread import READER as UNREAD
from habeas.reading.unread import language_name, unread
from habeas.reading.visible import visible
from habeas.records.reading import Reading
from habeas.records.remark import Remark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.languages.parts import Part
    from habeas.records.document import Document, Text


def unread_whole(document: Document, text: Text, names: Sequence[str]) -> Reading:
    """The unread material of a document in a language without a reader."""
    language = document.language or "und"
    part = unread(text, visible(text), (0, len(text.characters), language), names)
    facts = (("language", language), ("name", language_name(language)))
    remark = Remark("language_without_reader", None, facts)
    return Reading(document, text, remarks=(remark,), unread=(part,), readers=(UNREAD,))


def read_parts(
    document: Document, text: Text, found: Sequence[Part], names: Sequence[str]
) -> Reading:
    """Each part read by its reader, the rest listed as unread; one reading of the whole document."""
    characters = visible(text)
    readings: list[Reading] = []
    for family in _families(found, document.language or ""):
        reader = reader_for(family)
        if reader is None:
            continue
        own = [part for part in found if part.language.startswith(family)]
        spoken = replace(document, language=own[0].language)
        one = of_a_case(dated(reader, spoken, only(text, own, characters)))
        if one.document.published.known:
            document = replace(document, published=one.document.published)
        readings.append(one)
    persons = persons_together([person for one in readings for person in one.persons])
    known = list(dict.fromkeys([*names, *(n for p in persons for n in (p.name, *p.aliases))]))
    left = tuple(
        unread(text, characters, part, known) for part in found if reader_for(part.language) is None
    )
    claims = sorted(
        (claim for one in readings for claim in one.claims),
        key=lambda claim: (claim.quote.start, claim.quote.end),
    )
    languages = tuple(dict.fromkeys(part.language for part in found))
    remarks = [Remark("several_languages", None, (("languages", languages),))]
    if left:
        size = sum(part.end - part.start for part in left)
        others = tuple(dict.fromkeys(part.language for part in left))
        facts = (("characters", size), ("languages", others))
        remarks.append(Remark("part_without_reader", None, facts))
    return Reading(
        document,
        text,
        tuple(claims),
        persons,
        tuple(count for one in readings for count in one.counts),
        (*(remark for one in readings for remark in one.remarks), *remarks),
        left,
        tuple(
            dict.fromkeys((*(r for one in readings for r in one.readers), *(UNREAD,) * bool(left)))
        ),
    )


def _families(found: Sequence[Part], main: str) -> list[str]:
    """The languages of the parts, the document's own first; both forms of Chinese are one."""
    every = [main, *(part.language for part in found)]
    return list(dict.fromkeys("zh" if one.startswith("zh") else one for one in every))
