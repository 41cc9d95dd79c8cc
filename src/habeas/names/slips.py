"""A slip of the pen: one letter wrong, missing, too many, or two changed about."""

from __future__ import annotations


def slipped(one: str, two: str) -> bool:
    """Whether two words differ by exactly one slip."""
    if len(one) > len(two):
        one, two = two, one
    if one == two or len(two) - len(one) > 1:
        return False
    at = next((n for n, c in enumerate(one) if c != two[n]), len(one))
    if len(one) < len(two):
        return one[at:] == two[at + 1 :]
    if one[at + 1 :] == two[at + 1 :]:
        return True
    return one[at : at + 2] == two[at : at + 2][::-1] and one[at + 2 :] == two[at + 2 :]
