"""How assessments stand towards the leading reading of a document.

An assessment keeps to the claim it was made on. It holds for a claim of the leading reading that
says the same. Where that says the same fact otherwise it stands there as one of an earlier reading:
what was refuted does not come back because a newer reader words it anew.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from habeas.records.difference import between, says_the_same
from habeas.register.assessing import as_assessment
from habeas.register.documents import reading_of
from habeas.register.gathering import content
from habeas.register.models import AssessmentRow, ClaimRow
from habeas.register.portions import portions
from habeas.register.stored import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from habeas.records.assessment import Assessment
    from habeas.records.claim import Claim
    from habeas.register.cases import Told
    from habeas.register.store import Register

    Found = Mapping[tuple[str, str], Assessment]


def assessments_in(
    register: Register, documents: Iterable[int], known_at: str | None = None
) -> dict[int, dict[tuple[str, str], Assessment]]:
    """The last assessment of each claim of these documents, by its id and the content that was
    assessed; one that was withdrawn is there with its version and no level.
    """
    found: dict[int, dict[tuple[str, str], Assessment]] = {}
    for some in portions(documents):
        claims = ClaimRow.objects.using(register.alias).filter(document__in=some)
        rows = AssessmentRow.objects.using(register.alias).filter(claim__in=claims.values("claim"))
        if known_at is not None:
            rows = rows.filter(at__lte=known_at)
        made = list(rows.order_by("number"))
        of: dict[str, int] = {}
        for names in portions({row.claim for row in made}):
            of |= dict(claims.filter(claim__in=names).values_list("claim", "document"))
        for row in made:
            own = found.setdefault(of[row.claim], {})
            own[row.claim, row.content] = as_assessment(row)
    return found


def assessed(
    register: Register, told: Told, kept: Sequence[Claim], found: Found
) -> dict[str, Assessment]:
    """The assessments in force on what a document tells, kept claims with it, by claim id."""
    names = {claim for claim, _ in found}
    leading = told.reading.claims
    keys = {
        key: claim
        for claim in (*leading, *kept)
        if claim.id in names and (key := (claim.id, content(plain(claim)))) in found
    }
    stands = {claim.id: found[key] for key, claim in keys.items()}
    for key, assessment in found.items():
        if key in keys or assessment.level is None:
            continue
        before, now = _followed(register, told, key)
        if before is not None and now is not None:
            version = found[own].version if (own := _own(found, now)) else 0
            same = says_the_same(before, now)
            stands.setdefault(now.id, replace(assessment, version=version, earlier=not same))
    return stands


def _own(found: Found, claim: Claim) -> tuple[str, str] | None:
    """The last assessment that was made on a claim of this id, whatever it then said."""
    keys = (key for key in found if key[0] == claim.id)
    return max(keys, key=lambda key: found[key].version, default=None)


def _followed(
    register: Register, told: Told, key: tuple[str, str]
) -> tuple[Claim | None, Claim | None]:
    """A claim as it was assessed in another reading, and what it became in the leading one."""
    rows = ClaimRow.objects.using(register.alias).filter(
        claim=key[0], content=key[1], reading__in=[one.number for one in told.made]
    )
    number = rows.order_by("-reading").values_list("reading", flat=True).first()
    if number is None:
        return None, None
    claims = reading_of(register, number).claims
    then = next((c for c in claims if (c.id, content(plain(c))) == key), None)
    compared = between(claims, told.reading.claims)
    pairs = (*compared.same, *compared.changed)
    return then, next((now for before, now in pairs if before is then), None)
