"""What a title before a name says of somebody: "Dr" a doctor, "Father" a priest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.words.people import one_person

if TYPE_CHECKING:
    from collections.abc import Iterable

    from habeas.reading.english.persons.discourse import Discourse
    from habeas.reading.english.persons.names import Run

_PRIEST = ("priest", "cleric", "clergyman")
_PASTOR = ("pastor", "clergyman", "preacher", "cleric")
_CLERIC = ("cleric", "preacher", "scholar")
_LAWYER = ("lawyer", "advocate")
_CALLED = {
    **dict.fromkeys(("dr", "doctor"), ("doctor", "physician")),
    **dict.fromkeys(("prof", "professor"), ("professor", "academic", "scholar")),
    **dict.fromkeys(("father", "fr", "padre", "père", "abbé"), _PRIEST),
    **dict.fromkeys(("rev", "reverend", "pastor", "pasteur", "pst"), _PASTOR),
    **dict.fromkeys(("bishop", "archbishop", "mgr", "monseñor", "monsignor"), ("bishop", "prelate", "cleric")),
    **dict.fromkeys(("imam",), ("imam", "cleric", "preacher")),
    **dict.fromkeys(("sheikh", "shaykh", "maulana", "mawlana", "mullah", "ayatollah", "mufti"), _CLERIC),
    **dict.fromkeys(("sister", "soeur", "sœur", "hermana"), ("nun",)),
    **dict.fromkeys(("lama", "khenpo", "geshe", "venerable", "ven", "ashin", "sayadaw"), ("monk",)),
    "rabbi": ("rabbi", "cleric"),
    **dict.fromkeys(("adv", "advocate", "barr", "maître"), _LAWYER),
    **dict.fromkeys(("capt", "captain"), ("captain", "officer")),
    **dict.fromkeys(("col", "colonel"), ("colonel", "officer")),
    **dict.fromkeys(("gen", "general"), ("general", "officer")),
    **dict.fromkeys(("lt", "lieutenant"), ("lieutenant", "officer")),
}  # fmt: skip


def called_by_title(discourse: Discourse, named: Iterable[Run], characters: str) -> None:
    """Tell what "the priest" means later where the text writes "Father X", or a lead "A priest was held"."""
    for place, (meant, end, _) in discourse.leads.items():
        head = characters[place:end].lower().split()[-1:]
        if head and one_person(head[0]):
            discourse.called[head[0]].add(meant)
    for run in named:
        words = _CALLED.get((run.title or "").lower().rstrip("."))
        if not words:
            continue
        person = discourse.registry.person(run.name, (), run.title)
        entry = None if person is None else discourse.registry.entries[person]
        if person is None or entry is None or entry.official:
            continue
        for word in words:
            discourse.called[word].add(person)
            discourse.traits.titled.add((person, word))
