"""Whether a charge or a place that was told is one that somebody asks for, in any language."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from habeas.law import codes, load, match_charge
from habeas.law.pack import gazetteer
from habeas.names.folding import simplified
from habeas.people.places import court_keys, facility_keys, is_province, regions, spelled

_HAN = re.compile("[㐀-鿿]")


@lru_cache(maxsize=16_384)
def same_charge(told: str, wanted: str) -> bool:
    """Whether a charge (its id in a pack, or its wording) is the one asked for: an id, the id of
    what holds it ("cn.105" holds "cn.105.2"), or any wording that the pack knows.
    """
    if told == wanted or told.startswith(f"{wanted}.") or bare(told) == bare(wanted):
        return True
    code = told.partition(".")[0].upper()
    return code in codes() and match_charge(wanted, code) == told


@lru_cache(maxsize=16_384)
def lies_in(told: str, wanted: str) -> bool:
    """Whether the name of a place, a facility or a court lies in the place asked for: it names it,
    or a place of that province.
    """
    place = one_place(wanted)
    if not place:
        return False
    if place == one_place(told) or _names(told, wanted):
        return True
    if any(key.startswith(place) for key in court_keys(told) | facility_keys(told)):
        return True
    asked = {region for region in regions(wanted) if is_province(region)}
    whole = {region for region in asked if place in spelled(region.removeprefix("CN "))}
    return bool(whole & regions(told))


@lru_cache(maxsize=1024)
def jurisdiction_named(words: str) -> str | None:
    """The code of the law pack that words name: a code, or a country ("CN", "Hong Kong", 白俄罗斯).
    None where they name none, or a place inside one.
    """
    code = words.strip().upper().replace("-", "_").replace("/", "_")
    if code in codes():
        return code
    plain = bare(words).replace("mainland", "").replace("大陆", "")
    for one in codes():
        if plain in {bare(load(one).name), *map(bare, gazetteer(one).countries)}:
            return one
    return None


@lru_cache(maxsize=16_384)
def one_place(words: str) -> str:
    """A place in one form across languages: Latin, lower case, without blanks."""
    plain = bare(words)
    inner = plain[:-1] if len(plain) > 2 and plain[-1] in "市省县州区" else plain
    return next(iter(sorted(spelled(inner) or spelled(plain))), plain)


def _names(told: str, wanted: str) -> bool:
    """Whether the words asked for stand in the name: as a word where they are letters."""
    if _HAN.search(wanted):
        return bare(wanted) in bare(told)
    plain = unicodedata.normalize("NFKC", told).casefold()
    return bool(re.search(rf"(?<!\w){re.escape(wanted.strip().casefold())}(?!\w)", plain))


def bare(words: str) -> str:
    """Words without what writing alone changes: case, width, marks, traditional characters."""
    plain = unicodedata.normalize("NFKC", words).casefold()
    plain = "".join(character for character in plain if character.isalnum())
    return simplified(plain) if _HAN.search(plain) else plain
