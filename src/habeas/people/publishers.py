"""Publishers by what they are known by, whichever of their names a document bears."""

from __future__ import annotations

import tomllib
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

from habeas.names.folding import simplified


@lru_cache(maxsize=4096)
def publisher_key(name: str) -> str:
    """What a publisher is known by: one of several names is known by the first of them in the
    table, any other name by itself, whatever its case, width, punctuation and article.
    """
    bare = _bare(name)
    return _known().get(bare, bare)


@cache
def _known() -> dict[str, str]:
    path = files("habeas.people") / "data" / "publishers.toml"
    rows = tomllib.loads(path.read_text("utf-8"))["publisher"]
    return {_bare(name): _bare(row["names"][0]) for row in rows for name in row["names"]}


def _bare(name: str) -> str:
    plain = unicodedata.normalize("NFKC", name).casefold().strip().removeprefix("the ")
    return simplified("".join(character for character in plain if character.isalnum()))
