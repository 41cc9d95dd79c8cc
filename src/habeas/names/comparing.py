"""Whether two written names are one name: bits, a verdict, and reasons in words."""

from __future__ import annotations

from habeas.names import chinese_pairs, customs, parts_pairs, redaction, transcribed
from habeas.names.outcome import Comparison, Finding, concluded
from habeas.names.written import UNSPACED, Form, Written, written

_LEAST = -14.0


def compare(one: str, two: str) -> Comparison:
    """Compare two names as written; which comes first makes no difference."""
    a, b = written(one), written(two)
    if a.too_long or b.too_long:
        return concluded(Finding(0.0, ("too long for a name: not compared",), ask=True))
    if not a.forms or not b.forms:
        return concluded(Finding(0.0, ("no name to compare",), ask=True))
    if b.folded < a.folded:
        a, b = b, a
    return concluded(_compared(a, b))


def _compared(a: Written, b: Written) -> Finding:
    """The best that any form of one says with any form of the other."""
    findings = [_forms(x, y) for x in a.forms for y in b.forms]
    best = max(
        findings,
        key=lambda found: (
            (not found.ask or found.bits < 0, found.bits)
            if found.bits >= 0
            else (False, found.bits)
        ),
    )
    worst = min(found.bits for found in findings)
    alike = {x.script for x in a.forms} & {y.script for y in b.forms}
    if len(findings) > 1 and best.bits >= 0 and worst < 0 and len(alike) > 1:
        return Finding(
            min(best.bits, 5.0),
            (*best.because, "another form of the name disagrees: against"),
            ask=True,
        )
    return best


def _forms(x: Form, y: Form) -> Finding:
    """Two forms compared in the way that their scripts ask for."""
    if x.redacted or y.redacted:
        return redaction.compared(x, y)
    if x.script == "han" and y.script == "han":
        return _with_titles(x, y, _in_characters(x, y))
    if x.script == y.script in UNSPACED and [p.letters for p in x.parts] == [
        p.letters for p in y.parts
    ]:
        return Finding(12.0, ("the same letters",))
    slip = chinese_pairs.slip(x, y)
    if slip and "han" not in {x.script, y.script}:
        return _with_titles(x, y, slip)
    found = None if customs.of_another_people(x, y) else chinese_pairs.compared(x, y)
    if x.script == "han" or y.script == "han":
        return _with_titles(x, y, _across(x, y, found, slip))
    other = parts_pairs.compared(x, y)
    return _with_titles(x, y, _settled(found, other, x, y))


def _in_characters(x: Form, y: Form) -> Finding:
    if x.han == y.han:
        bits = chinese_pairs.worth_of_characters(x.han)
        return Finding(bits, ("the same characters",), ask=len(x.han) < 2)
    if x.han.replace("·", "") == y.han.replace("·", ""):
        return Finding(12.0, ("the same characters",))
    found = chinese_pairs.compared_in_characters(x.han, y.han)
    if (found is None or found.bits < 0) and (transcribed.may_be(x) and transcribed.may_be(y)):
        other = transcribed.both_in_characters(x.han, y.han)
        if other and (found is None or other.bits >= 0):
            return other
    return found or Finding(-10.0, ("other characters: against",))


def _across(x: Form, y: Form, chinese: Finding | None, slip: Finding | None) -> Finding:
    """Characters against letters: as a Chinese name, or as a transcription of another people's."""
    han, letters = (x, y) if x.script == "han" else (y, x)
    if (chinese is None or chinese.bits < 0 or chinese.ask) and transcribed.may_be(han):
        custom = customs.custom_of(han, letters)
        parts = parts_pairs.parts_of(letters, custom)
        latin = tuple(parts_pairs.in_latin(part.letters, letters.script) for part in parts)
        found = transcribed.with_letters(han.han, parts, latin) if parts else None
        if found and chinese and chinese.ask and found.bits <= chinese.bits:
            return slip or chinese
        if found and (found.bits >= 0 or (chinese is None and slip is None)):
            return found
    if slip and (chinese is None or chinese.bits < 0 or chinese.ask):
        return slip
    return chinese or Finding(-6.0, ("no reading of the characters is spelled so: against",))


def _settled(chinese: Finding | None, other: Finding | None, x: Form, y: Form) -> Finding:
    """One finding of two: as Chinese names, and as names of parts."""
    if chinese is None:
        return other or Finding(_LEAST, ("no part is the same: against",))
    if chinese.bits >= 0 or other is None or other.bits < 0:
        if other is not None and other.bits > chinese.bits and chinese.ask:
            return other
        return chinese
    return chinese if chinese_pairs.surely(x) and chinese_pairs.surely(y) else other


def _with_titles(x: Form, y: Form, found: Finding) -> Finding:
    if x.titles == y.titles or found.bits < 0:
        return found
    return Finding(found.bits, (*found.because, "a title on one side"), found.ask)
