"""How a text is likely to speak of somebody by their name alone: "Irina Sokolova" is a she, "Pavel Sokolov" a he.

Asked only where no title, relation or pronoun of the text has told it, and for pronouns only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.words.vocabulary import folded, lowered

if TYPE_CHECKING:
    from habeas.reading.english.persons.registry import Registry

_NOT_HERS = ("ueva", "cordova", "nova", "canova")
""" "Villanueva", "Córdova": surnames of anybody."""
_FATHERS = ("ovich", "evich", "ovych", "evych")
""" "Natallia Sharovich": behind a given name alone it is a surname, of anybody."""
_SHORTEST = 5
_VIETNAMESE = lowered("names", "vietnamese")


def by_given_names(registry: Registry) -> None:
    """Tell the registry, for those of whom nothing else says it, what their names say."""
    for entry in registry.entries:
        if entry.gender is None:
            entry.gender = gender_of_name(entry.name)
            entry.by_name = entry.gender is not None


def gender_of_name(name: str) -> str | None:
    """ "f" or "m" where a name tells it, else None."""
    parts = [part.strip(".,'’\"“”()") for part in folded(name).split()]
    if len(parts) < 2:
        return _given(parts[0]) if parts else None
    inner = set(parts[1:-1])
    if parts[0] in _VIETNAMESE:
        return "f" if "thi" in inner else "m" if "van" in inner else None
    if (
        inner & lowered("given_names", "she_parts")
        or parts[0] in {"daw", "umm"}
        or parts[-1] in _HERS
    ):
        return "f"
    if inner & lowered("given_names", "he_parts") - {"u", "ko", "abu", "maung"}:
        return "m"
    if parts[0] in {"u", "ko", "abu", "maung"}:
        return "m"
    return _given(parts[0]) or _by_ending(parts)


_HERS = frozenset("kaur bibi begum khatun khatoon kumari".split())


def _given(part: str) -> str | None:
    part = part.partition("-")[0] if part.partition("-")[0] not in {"al", "el"} else part
    if part in lowered("given_names", "she"):
        return "f"
    return "m" if part in lowered("given_names", "he") else None


def _by_ending(parts: list[str]) -> str | None:
    for part in parts[1:]:
        if len(part) < _SHORTEST:
            continue
        if part.endswith(tuple(lowered("given_names", "she_endings"))) and not part.endswith(
            _NOT_HERS
        ):
            return "f"
        surname = part is parts[-1] and part.endswith(_FATHERS)
        if part.endswith(tuple(lowered("given_names", "he_endings"))) and not surname:
            return "m"
    return None
