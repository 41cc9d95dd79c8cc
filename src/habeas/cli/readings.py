"""The readings of one document, each with what it gained, lost and says otherwise."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from habeas.register.reading_history import Past
    from habeas.register.store import Register


def page(unlocked: Register, document: int, known_at: str | None) -> str:
    """The readings of a document as people read them. Raises NoSuchRecord."""
    from habeas.cli.diff import changes, line
    from habeas.pages.claims import claim_fields
    from habeas.pages.marks import shown
    from habeas.register.reading_history import history

    past = history(unlocked, document, known_at)
    title = past[-1].reading.document.title or past[-1].reading.document.name
    lines = [f"document {document} · {title}"]
    for one in past:
        lines += ["", _head(one)]
        if one.over is None:
            continue
        lines += [f"  + {line(claim_fields(claim))}" for claim in one.difference.gained]
        lines += [f"  - {line(claim_fields(claim))}" for claim in one.difference.lost]
        for before, now in one.difference.changed:
            rows = claim_fields(before), claim_fields(now)
            lines.append(f"  ~ {line(rows[1])} ({', '.join(changes(*rows))})")
        found = one.difference
        lines.append(
            f"  {len(found.gained)} gained, {len(found.lost)} lost, {len(found.changed)} changed "
            f"over reading {one.over}"
        )
    return "".join(shown(text) + "\n" for text in lines)


def _head(one: Past) -> str:
    readers = " ".join(one.reading.readers) or "reader not recorded"
    role = {"leads": ", leads", "beside": ", stands beside"}.get(one.role, "")
    count = len(one.reading.claims)
    return (
        f"reading {one.number} · {one.at} by {one.by} · {readers} on {one.reading.text.layer} · "
        f"{count} claim{'s' * (count != 1)}{role}"
    )


def record(unlocked: Register, document: int, known_at: str | None) -> str:
    """The same for programs."""
    from habeas.pages.claims import claim_fields
    from habeas.pages.marks import escaped
    from habeas.register.reading_history import history

    rows = [
        {
            "reading": one.number,
            "at": one.at,
            "by": one.by,
            "readers": list(one.reading.readers),
            "text": one.reading.text.layer,
            "claims": len(one.reading.claims),
            "role": one.role,
            "over": one.over,
            "gained": [claim_fields(claim) for claim in one.difference.gained],
            "lost": [claim_fields(claim) for claim in one.difference.lost],
            "changed": [
                {"old": claim_fields(a), "new": claim_fields(b)} for a, b in one.difference.changed
            ],
        }
        for one in history(unlocked, document, known_at)
    ]
    return escaped(json.dumps(rows, ensure_ascii=False, indent=1)) + "\n"
