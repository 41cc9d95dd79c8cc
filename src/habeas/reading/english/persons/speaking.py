"""Whether a name stands beside a verb of speech: who only speaks is no subject of a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    if after in _SAYS or before in {"said", "says", "added"}:
        return True
    if _according_to(tokens, i, after):
        return True
    if after == ",":
        if j + 1 < len(tokens) and tokens[j + 1].low in _SAYS:
            return True
        for k in range(j + 1, min(j + 12, len(tokens) - 1)):
            if tokens[k].low == ",":
                return tokens[k + 1].low in _SAYS
    return False


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
