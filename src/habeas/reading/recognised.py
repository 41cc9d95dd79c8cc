"""Claims whose words a machine read from a picture: marked, so that nothing rests on them unseen."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from habeas.records.claim import RECOGNISED

if TYPE_CHECKING:
    from habeas.records.claim import Claim
    from habeas.records.quote import Quote
    from habeas.records.reading import Reading


def marked(reading: Reading) -> Reading:
    """The reading with those claims marked whose quotes, or part of them, were recognised."""
    masks = [mask for mask in reading.text.masks if mask.kind == "recognised"]
    if not (masks and reading.claims):
        return reading
    ends = [mask.end for mask in masks]

    def touched(quote: Quote) -> bool:
        place = bisect_left(ends, quote.start + 1)
        return place < len(masks) and masks[place].start < quote.end

    def one(claim: Claim) -> Claim:
        if claim.recognised or not any(map(touched, (claim.quote, *claim.also))):
            return claim
        return replace(claim, rules=(*claim.rules, RECOGNISED))

    return replace(reading, claims=tuple(map(one, reading.claims)))
