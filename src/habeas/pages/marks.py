"""Characters that would act on a screen, made visible: controls, and those that turn the direction.

A document may hold an escape sequence or a reversed run of letters. On a page they stand as their
code points (``⟨U+202E⟩``), in JSON as escapes; neither reaches a terminal as it is.
"""

from __future__ import annotations

import re

_HIGH = (
    "\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufff9-\ufffb\ud800-\udfff"
    "\U000e0000-\U000e007f"
)
_ACTING = re.compile(f"[\x00-\x1f{_HIGH}]")
_RAW_IN_JSON = re.compile(f"[{_HIGH}]")
_BREAKS = re.compile("\r\n|[\t\n\r]")


def shown(words: str) -> str:
    """Words of a document on one line of a page: breaks and tabs as blanks, the rest marked."""
    return _ACTING.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", _BREAKS.sub(" ", words))


def escaped(json_text: str) -> str:
    """JSON with the acting characters in its strings escaped; its values stay equal."""
    return _RAW_IN_JSON.sub(_escape, json_text)


def _escape(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))
