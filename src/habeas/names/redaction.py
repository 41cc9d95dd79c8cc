"""Names with something left out (王某, 黄某琴, "Huang X"): what is left may fit another name, and weighs nothing.

The program never says that a redacted name is a given person's: it says that the rest fits, or that it
does not.
"""

from __future__ import annotations

from habeas.names.chinese import han_readings
from habeas.names.outcome import Finding
from habeas.names.spelling import written_surnames
from habeas.names.written import Form

_FITS = Finding(
    0.0, ("what is left of a redacted name fits; that is evidence of nothing",), ask=True
)
_SURNAME = Finding(-9.0, ("a redacted name with another surname: against",))
_REST = Finding(-9.0, ("a redacted name of which what is left does not fit: against",))


def compared(x: Form, y: Form) -> Finding:
    """What a redacted name says of another: nothing, or that it is another."""
    if x.script == "han" and y.script == "han":
        return _in_characters(x.han, y.han)
    if x.script == "han" or y.script == "han":
        han, letters = (x, y) if x.script == "han" else (y, x)
        return _across(han, letters)
    return _in_letters(x, y)


def _in_characters(one: str, two: str) -> Finding:
    if one[0] != "某" and two[0] != "某" and one[0] != two[0]:
        return _SURNAME
    if one[-1] != "某" and two[-1] != "某" and one[-1] != two[-1]:
        return _REST
    if "某" not in one[:-1] + two[:-1] and len(one) == len(two) and one[:-1] != two[:-1]:
        return _REST
    if len(one) == len(two) and any(
        a != b and "某" not in (a, b) for a, b in zip(one, two, strict=True)
    ):
        return _REST
    return _FITS


def _across(han: Form, letters: Form) -> Finding:
    surname = han.han[0]
    if surname == "某" or not han_readings(surname):
        return _FITS
    for part in letters.parts:
        for system in ("pinyin", "wade_giles", "spellings", "hong_kong", "hokkien"):
            if surname in written_surnames(system, part.letters):
                return _FITS
    return _SURNAME


def _in_letters(x: Form, y: Form) -> Finding:
    from habeas.names.written import is_left_out  # noqa: PLC0415

    ours = {part.letters for part in x.parts if not is_left_out(part.marked)}
    theirs = {part.letters for part in y.parts if not is_left_out(part.marked)}
    if ours <= theirs or theirs <= ours or not ours or not theirs:
        return _FITS
    return _REST
