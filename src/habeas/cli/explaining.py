"""``habeas read --explain``: why words were read so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.pages.marks import shown

if TYPE_CHECKING:
    from habeas.records.document import Place
    from habeas.records.reading import Reading


def explained(words: str, reading: Reading) -> str:
    """For claims whose quote holds ``words``: rules, the date's basis, the place in bytes."""
    lines: list[str] = []
    for claim in reading.claims:
        if words not in claim.quote.words:
            continue
        places = reading.text.trace.places(claim.quote.start, claim.quote.end)
        lines += [
            f"{claim.event} · {claim.person or 'nobody named'} · {claim.stance}",
            f"  words      characters {claim.quote.start}-{claim.quote.end}",
            f"  original   {'; '.join(_where(place) for place in places)}",
            f"  rules      {', '.join(claim.rules)}",
            f"  date       {claim.when.edtf or 'unknown'} ({claim.when.basis}"
            + (f", from {claim.when.anchor})" if claim.when.anchor else ")"),
            f"  speakers   {' > '.join(claim.attribution) or 'the publisher'}",
            f"  reader     {claim.reader}",
            "",
        ]
    if not lines:
        return "No claim rests on these words.\n"
    return "\n".join(shown(line) for line in lines)


def _where(place: Place) -> str:
    """A place in the original, in words."""
    if place.page:
        box = place.box
        if box is None:
            return f"page {place.page}"
        corners = (box.left, box.top, box.right, box.bottom)
        return f"page {place.page}, box {' '.join(f'{one / 100:g}' for one in corners)} pt"
    inside = f" of {place.part}" if place.part else ""
    return f"bytes {place.start}-{place.end}{inside}"
