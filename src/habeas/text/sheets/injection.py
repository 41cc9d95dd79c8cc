"""Words that a spreadsheet program would run as a formula, made harmless.

A cell that begins with ``= + - @``, a tab or a line break, also in their full-width forms and behind blanks or marks
that are not seen, is text to us and a formula to whatever opens it (OWASP, CSV injection; ASVS 5.0.0 1.2.10). An
apostrophe before it makes it text everywhere.
"""

from __future__ import annotations

import re

_TRIGGER = re.compile(
    '^[\\s\x00-\x1f"\u00ad\u034f\u061c\u115f\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]*[=+\\-@＝＋－＠﹢﹣﹦﹫−]|^[\t\r\n]'
)
_HARMLESS = re.compile(r"\s*[-+−]?[\d.,:/\s%()-]*")
_REACHES_OUT = re.compile(
    r"\[\d+\]|\[[^\]]*\.(?:xls|ods|csv)|https?:|ftp:|file:|\\\\|\w\s*\|\s*['\"]"
    r"|\b(?:HYPERLINK|WEBSERVICE|FILTERXML|ENCODEURL|IMPORT(?:XML|DATA|HTML|FEED|RANGE)|DDE|RTD|CALL|REGISTER|EXEC|IMAGE|STOCKHISTORY|CUBE\w+)\s*\(",
    re.IGNORECASE,
)


def acts(words: str) -> bool:
    """Whether a program may take a cell for a formula."""
    return _TRIGGER.search(words) is not None


def acts_for_certain(words: str) -> bool:
    """The same of a cell that somebody typed: a dash, a negative number, a telephone number do not."""
    return acts(words) and _HARMLESS.fullmatch(words) is None


def harmless(words: str) -> str:
    """The words with an apostrophe before them where they would act."""
    return f"'{words}" if acts(words) else words


def reaches_out(formula: str) -> bool:
    """Whether a formula points outside its file: another file, an address, another program."""
    return _REACHES_OUT.search(formula) is not None
