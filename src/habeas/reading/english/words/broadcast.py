"""Labels of a broadcast's script: "(PRESENTER)" is nobody's words, "(CLIP, voice of X)" plays those of X.

Who is named in a label, "(IDA ROE) The headlines: …", reads or reports the news: no person of the page.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.persons.names import Run
    from habeas.reading.english.words.layout import Block

_PLAYED = r"(?:CLIP|SOUND|SOUNDBITE|ACTUALITY|VOICE|TAPE|AUDIO|INSERT)\b"
CUE = re.compile(
    rf"\s*[(\[](?:(?P<name>[A-ZÀ-Ý][A-ZÀ-Ý .'’-]{{2,40}})|{_PLAYED}[^()\[\]\n]{{0,80}})[)\]][ \t]+(?=\S)"
)
_CLIP = re.compile(
    rf"\s*[(\[]{_PLAYED}[^()\[\]\n]{{0,20}}?"
    r"(?:[Vv]oice\s+of|[Oo]f|[:,–-])\s+(?P<who>[A-ZÀ-Ý][\w’'-]+(?:\s+[A-ZÀ-Ý][\w’'-]+){1,3})\b"
)


def voice_of(view: View) -> str | None:
    """Whose voice a sentence of a clip is."""
    line = view.characters.rfind("\n", 0, view.sentence.start) + 1
    voice = _CLIP.match(view.characters, line, view.sentence.start)
    return None if voice is None else voice["who"]


def off_the_air(
    characters: str, page: Sequence[Block], named: list[tuple[int, Run]]
) -> list[tuple[int, Run]]:
    """The names of a page without those of its presenters and reporters."""
    found = (CUE.match(characters, block.start, block.end) for block in page)
    labelled = {match["name"].lower() for match in found if match and match["name"]}
    return [(place, run) for place, run in named if run.name.lower() not in labelled]
