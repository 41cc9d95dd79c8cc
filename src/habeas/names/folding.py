"""A written name without what writing alone changes: width, case, accents' form, script variant."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import opencc

_HAN = re.compile(r"[㐀-鿿]")
_VARIANTS = str.maketrans(
    "衞廸燿淸靑呉晧濶鳯徳恵髙栢琹鄕頴颕郞寗喩鎻査畵逹綠彔冨寳寶兎塲",
    "卫迪耀清青吴皓阔凤德惠高柏琴乡颖颖郎宁喻锁查画达绿录富宝宝兔场",
)
"""Ways to write one character that are not a matter of traditional and simplified. Own list."""
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
    """The text in simplified characters, usual variants of one character among them (衞 and 卫)."""
    return str(_simplifier().convert(text)).translate(_VARIANTS)


@cache
def _simplifier() -> opencc.OpenCC:
    import opencc  # noqa: PLC0415 - only Chinese names need it

    return opencc.OpenCC("t2s")
