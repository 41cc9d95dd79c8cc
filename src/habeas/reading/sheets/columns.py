"""What a column can be (``data/sheets/columns.toml``), and which its heading says it is."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from habeas.names.folding import simplified

KEPT = "kept"
"""The role of a column from which nothing is claimed."""
_APART = re.compile(r"[\s_\-‐-―/\\.,:;：；，。、*()（）\[\]【】<>《》\"'“”‘’|]+")
_NUMBERED = re.compile(r"^(?P<series>\w[\w ]*?)\s*\d{1,3}$")
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Role:
    """A role: what it says in words, the headings that name it, and how they are found."""

    name: str
    says: str
    headings: tuple[str, ...]
    words: tuple[str, ...] = ()
    series: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()


@cache
def roles() -> dict[str, Role]:
    """Every role by its name, in the order of the file."""
    source = files("habeas.reading").joinpath("data/sheets/columns.toml").read_text("utf-8")
    return {
        one["role"]: Role(
            one["role"], one["says"], tuple(one["headings"]), tuple(one.get("words", ())),
            tuple(one.get("series", ())), tuple(one.get("examples", ())),
        )
        for one in tomllib.loads(source)["column"]
    }  # fmt: skip


@lru_cache(maxsize=10_000)
def plain(heading: str) -> str:
    """A heading as it is compared: small letters, simplified, points and brackets as blanks."""
    text = unicodedata.normalize("NFKC", heading[:_LONGEST])
    kept = simplified(text) if re.search("[㐀-鿿]", text) else text
    return " ".join(_APART.sub(" ", kept.casefold()).split())


@lru_cache(maxsize=10_000)
def named_by(heading: str) -> str | None:
    """The role that a heading names, None when it names none. Of a heading in two languages, or
    with a group above it, each part may name it; two parts that name different roles name none.
    """
    whole = plain(heading)
    if (found := _whole(whole)) is not None:
        return found
    if (found := _under_group(heading)) is not None:
        return found
    parts = [part for part in re.split(r"\s*[›\n/|()（）\[\]]\s*", heading) if plain(part)]
    named = [role for part in parts if (role := _whole(plain(part))) is not None]
    if len(parts) > 1 and named and len(set(named)) == 1:
        return named[0]
    scripts = _by_script(whole)
    if len(scripts) > 1:
        named = [role for part in scripts if (role := _whole(part)) is not None]
        if named and len(set(named)) == 1:
            return named[0]
    return _holding(whole)


def _under_group(heading: str) -> str | None:
    """The role of a heading under a group ("Arrest › Place"): the two read as one; else what the
    heading itself says, where the group alone would say another thing.
    """
    *_, group, own = ("", *(plain(part) for part in heading.split("›")))
    if not group or not own:
        return None
    for words in (f"{group} {own}", f"{own} {group}", f"{own} of {group}"):
        if (found := _whole(words)) is not None:
            return found
    of_group, found = _whole(group), _whole(own)
    return found if KEPT not in {found, of_group} else None


def _whole(words: str) -> str | None:
    index, series = _index()
    if words in index:
        return index[words]
    match = _NUMBERED.match(words)
    return series.get(match["series"]) if match else None


def _by_script(words: str) -> list[str]:
    """The Chinese and the other words of a heading, apart."""
    han = "".join(re.findall("[㐀-鿿]+", words))
    other = " ".join(re.sub("[㐀-鿿]+", " ", words).split())
    return [part for part in (han, other) if part]


def _holding(words: str) -> str | None:
    found = {role.name for role in roles().values() for one in role.words if plain(one) in words}
    return found.pop() if len(found) == 1 else None


@cache
def _index() -> tuple[dict[str, str], dict[str, str]]:
    index: dict[str, str] = {}
    series: dict[str, str] = {}
    for role in roles().values():
        for heading in role.headings:
            index.setdefault(plain(heading), role.name)
        for heading in role.series:
            series[plain(heading)] = role.name
    return index, series
