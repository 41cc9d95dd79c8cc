"""A second, cruder count of the letters of an OpenDocument part: by its tags alone."""

from __future__ import annotations

import re
from html import unescape

from habeas.text.assembly import letters

_SILENT = re.compile(
    r"<(\w+:(?:note-citation|number|creator|date|date-string|creator-initials|title|desc|script"
    r"|event-listeners|sender-initials|forms))\b(?:[^<>]*/>|.*?</\1\s*>)",
    re.DOTALL,
)
_FIELD = re.compile(r"<text:(?:creator|date|title)\b[^<>]*>([^<]*)</")
_SHOWN = re.compile(
    r"<\w+:(body|header(?:-left|-first)?|footer(?:-left|-first)?)\b[^<>/]*>(.*?)</\w+:\1\s*>",
    re.DOTALL,
)
_TAG = re.compile(r"<[^<>]*>")


def crude_count(written: str) -> int:
    """How many letters stand between the tags of bodies, headers and footers."""
    seen = [shown for _, shown in _SHOWN.findall(written)]
    fields = sum(letters(unescape(one)) for shown in seen for one in _FIELD.findall(shown))
    words = (unescape(_TAG.sub(" ", _SILENT.sub(" ", shown))) for shown in seen)
    return fields + sum(map(letters, words))
