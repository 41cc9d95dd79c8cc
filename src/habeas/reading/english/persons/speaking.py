"""Whether a name stands beside a verb of speech: who only speaks is no subject of a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.words.vocabulary import lowered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.words.tokens import Token

_SAYS = frozenset(
    "said says told added wrote stated posted tweeted explained renewed commented warned".split()
)


def speaks(tokens: Sequence[Token], i: int, j: int) -> bool:
    """Whether a speech verb stands right beside a name, also after ", title of …,"."""
    after = tokens[j].low if j < len(tokens) else ""
    before = tokens[i - 1].low if i else ""
    if any(t.low in _BAIL for t in tokens[j + 1 : j + 4]) and "posted" in {
        t.low for t in tokens[j : j + 2]
    }:
        return False  # "X posted bail"
    if after in _SAYS or before in {"said", "says", "added"}:
        return True
    if _according_to(tokens, i, after):
        return True
    if _relative_told(tokens, i, j):
        return True
    if after == ",":
        if j + 1 < len(tokens) and tokens[j + 1].low in _SAYS:
            return True
        for k in range(j + 1, min(j + 12, len(tokens) - 1)):
            if tokens[k].low == ",":
                return tokens[k + 1].low in _SAYS
    return False


def _relative_told(tokens: Sequence[Token], i: int, j: int) -> bool:
    """ "His father, X, was told that …", "her sister X learned …": who hears of the prisoner, as one who speaks of him."""
    kin = i > 1 and tokens[i - 1 - (tokens[i - 1].low == ",")].low in lowered("people_words", "kin")
    closes = j < len(tokens) and tokens[j].low == ","
    words = [t.low for t in tokens[j + closes : j + closes + 2]]
    heard = words[:1] == ["was"] and words[1:] and words[1] in _HEARD
    return kin and (bool(heard) or bool(words and words[0] in _LEARNS))


_BAIL = frozenset("bail bond surety sureties".split())
_HEARD = frozenset("told informed notified".split())
_LEARNS = frozenset("learned learnt learns hears heard".split())


def _according_to(tokens: Sequence[Token], i: int, after: str) -> bool:
    """ "According to the activist X, …": who is named as the source; not "according to X's lawyer", "to the wife of X"."""
    if after in {"'s", "’s", "'", "’"}:
        return False
    for k in range(i - 1, max(i - _ROLE, 0), -1):
        low = tokens[k].low
        if low == "to":
            return tokens[k - 1].low == "according"
        if low in _ENDS_ROLE:
            return False
    return False


_ROLE = 9
_ENDS_ROLE = frozenset(", ; . of by for about on that who s and".split())
