"""A written name without what writing alone changes: width, case, accents' form, script variant."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import opencc

_HAN = re.compile(r"[㐀-鿿]")
_APART = re.compile(r"[\s\-‐-―'’·•‧・.]+")


def folded(name: str) -> str:
    """The name in one form: NFKC, lower case, simplified characters, single blanks between parts.

    Spelling is not touched: names that differ by a letter stay two.
    """
    plain = unicodedata.normalize("NFKC", name).casefold()
    if _HAN.search(plain):
        return _APART.sub("", simplified(plain))
    return _APART.sub(" ", plain).strip()


def whole(name: str) -> bool:
    """Whether a name can tell a person from others: more than one part, and nothing left out.

    A single part, an initial in place of a part, and a redacted name (王某, 陈×) are not whole.
    """
    form = folded(name)
    if _HAN.search(form):
        return len(form) >= 2 and not re.search(r"[某×xX*○〇甲乙丙丁]|^[阿老小]", form)
    parts = form.split()
    return len(parts) > 1 and all(len(part) > 1 for part in parts)


def simplified(text: str) -> str:
    """The text in simplified characters."""
    return str(_simplifier().convert(text))


@cache
def _simplifier() -> opencc.OpenCC:
    import opencc  # noqa: PLC0415 - only Chinese names need it

    return opencc.OpenCC("t2s")
