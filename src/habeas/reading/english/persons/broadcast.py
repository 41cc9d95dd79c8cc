"""Scripts of a broadcast: "(IDA ROE) The headlines: …" names who speaks at the microphone, and no case.

A label stands in brackets and capitals at the head of a paragraph. Who is named in one reads or reports
the news: no person of the page. A voice from a case is labelled with more words than the name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.persons.names import Run
    from habeas.reading.english.words.layout import Block

_LABEL = re.compile(r"\((?P<name>(?:[^\W\d_a-z]|[ .'’-]){2,40})\)\s")


def off_the_air(
    characters: str, page: Sequence[Block], named: list[tuple[int, Run]]
) -> list[tuple[int, Run]]:
    """The names of a page without those of its presenters and reporters."""
    found = (_LABEL.match(characters, block.start, block.end) for block in page)
    labelled = {match["name"].lower() for match in found if match}
    return [(place, run) for place, run in named if run.name.lower() not in labelled]
