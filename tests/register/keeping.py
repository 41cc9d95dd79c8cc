"""Statements about invented people, and keeping them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.intake import Added, keep, read
from habeas.records.when import Basis, parse

if TYPE_CHECKING:
    from habeas.register.store import Register

ARREST = (
    "Lena Marquant, a teacher, was arrested in Ostrava on 3 May 2024. "
    "Her lawyer said she was charged with slander on 10 May 2024."
)
SENTENCE = (
    "On 12 September 2024 a court sentenced Lena Marquant to two years in prison. "
    "She was arrested on 3 May 2024."
)
CHINESE = "2023年8月18日，某市中级人民法院以“寻衅滋事罪”判处公益律师秦望舒有期徒刑三年。"


def kept(register: Register, *texts: str, at: str = "2026-01-02T00:00:00Z") -> list[Added]:
    """Keep texts, each as a document published on 1 October 2024."""
    published = parse("2024-10-01", Basis.GIVEN)
    pairs = []
    for text in texts:
        data = text.encode()
        pairs.append((data, read(data, "statement.txt", published=published)))
    return keep(register, pairs, at=at)
