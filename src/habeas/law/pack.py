"""A pack: what the law of one jurisdiction says, one TOML file, each section parsed when needed.

The packs of Habeas stand beside this module. A folder named by HABEAS_PACKS holds packs of your
own: each is checked before its first use, and stands in place of ours of the same code.
"""

from __future__ import annotations

import os
import re
from datetime import date
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from habeas.law import making
from habeas.law.entries import Gazetteer, Rule, Text
from habeas.law.sections import Stretch, section, stretches
from habeas.records.errors import HabeasError

if TYPE_CHECKING:
    from collections.abc import Callable
    from importlib.resources.abc import Traversable

    from habeas.law.entries import (
        Category,
        Charge,
        Correspondence,
        Credit,
        Entry,
        Form,
        Provision,
        TermRule,
        Total,
        Treaty,
        Umbrella,
    )

PLACE = "HABEAS_PACKS"
"""The setting that names a folder of packs of your own."""
_CODE = re.compile(r"[a-z]{2,3}(?:_[a-z]{2,4})?")
_HAN = re.compile("[㐀-鿿]")
E = TypeVar("E")
Make: TypeAlias = "Callable[[dict[str, Any], dict[str, Text]], E]"


class NoSuchPack(HabeasError):
    """A jurisdiction without a pack."""

    def __init__(self, code: str) -> None:
        known = ", ".join(codes())
        shown = code if code.isascii() and len(code) < 12 else "another word"
        super().__init__(f"expected a jurisdiction ({known}), found {shown!r}; use one of these")


class UnusablePacks(HabeasError):
    """A folder or file of packs that cannot be used."""


class Pack:
    """One jurisdiction. Each kind of entry is parsed when first asked for."""

    def __init__(self, code: str, written: str, *, own: bool = False) -> None:
        self.code = code
        self.own = own
        self.written = written

    @cached_property
    def _parts(self) -> list[Stretch]:
        return stretches(self.written)

    @cached_property
    def name(self) -> str:
        """The name of the jurisdiction."""
        table: dict[str, Any] = section(self._parts, "pack") or {}
        return str(table.get("name", self.code))

    @cached_property
    def texts(self) -> dict[str, Text]:
        """The texts of laws that the entries cite, by id."""
        return {row["id"]: Text(**row) for row in section(self._parts, "text")}

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """The limits in time, without their worked examples."""
        rows = section(self._parts, "rule", without=frozenset((".example",)))
        return tuple(making.rule(row, self.texts) for row in rows)

    @cached_property
    def worked(self) -> tuple[Rule, ...]:
        """The limits in time with their worked examples."""
        return self._all("rule", making.rule)

    @cached_property
    def charges(self) -> tuple[Charge, ...]:
        """The charges that a court tries."""
        return self._all("charge", making.charge)

    @cached_property
    def administrative(self) -> tuple[Charge, ...]:
        """The offences that the police punish without a court."""
        return self._all("administrative", making.administrative)

    @cached_property
    def umbrellas(self) -> tuple[Umbrella, ...]:
        """The words for several charges."""
        return self._all("umbrella", making.umbrella)

    @cached_property
    def credits(self) -> tuple[Credit, ...]:
        """How custody counts towards a term."""
        return self._all("credit", making.credit)

    @cached_property
    def terms(self) -> tuple[TermRule, ...]:
        """How the end of a term is counted."""
        return self._all("term", making.term)

    @cached_property
    def totals(self) -> tuple[Total, ...]:
        """The longest that several steps give together."""
        return self._all("total", making.total)

    @cached_property
    def provisions(self) -> tuple[Provision, ...]:
        """What the law says that is no limit in days."""
        return self._all("provision", making.provision)

    @cached_property
    def treaties(self) -> tuple[Treaty, ...]:
        """The standing of treaties."""
        return self._all("treaty", making.treaty)

    @cached_property
    def categories(self) -> tuple[Category, ...]:
        """The categories of arbitrary detention."""
        return self._all("category", making.category)

    @cached_property
    def correspondences(self) -> tuple[Correspondence, ...]:
        """Rights with their articles in two texts."""
        return self._all("correspondence", making.correspondence)

    @cached_property
    def forms(self) -> tuple[Form, ...]:
        """What forms ask for."""
        return self._all("form", making.form)

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """The names by which the jurisdiction is recognised; empty when the pack has none.

        They are wanted of every pack when one document is read, so nothing else is looked at.
        """
        at = self.written.find("\n[recognised_by]") + 1
        end = self.written.find("\n[", at)
        head = self.written[at : end + 1 if end > 0 else None] if at else ""
        table: dict[str, Any] = section(stretches(head), "recognised_by") or {}
        return Gazetteer(*(tuple(table.get(name, ())) for name in ("places", "marks", "countries")))

    @cached_property
    def names_in_han(self) -> tuple[str, ...]:
        """The names of charges in Chinese characters."""
        rows = section(self._parts, "charge", without=frozenset((".version",)), only=_HAN.search)
        return tuple(name for row in rows for name in row.get("names", ()) if _HAN.search(name))

    def rules_on(self, day: date) -> tuple[Rule, ...]:
        """The limits as the law stood on a day."""
        return tuple(text for rule in self.rules if (text := rule.on(day)) is not None)

    def entries(self) -> tuple[Entry, ...]:
        """Whatever has an id, limits with their examples."""
        return (
            *self.worked, *self.charges, *self.administrative, *self.credits, *self.terms,
            *self.totals, *self.provisions, *self.umbrellas, *self.treaties, *self.categories,
            *self.correspondences, *self.forms,
        )  # fmt: skip

    def _all(self, kind: str, make: Make[E]) -> tuple[E, ...]:
        return tuple(make(row, self.texts) for row in section(self._parts, kind))


def codes() -> tuple[str, ...]:
    """The codes of all packs, in order. Raises UnusablePacks."""
    return tuple(_places(packs_of_ones_own()))


def load(code: str) -> Pack:
    """The pack of a jurisdiction. Raises NoSuchPack, UnusablePacks."""
    return _load(code.upper(), packs_of_ones_own())


def article_of(charge_id: str, first: date | None = None, last: date | None = None) -> str | None:
    """The article of a charge by its id ("cn.105.2" → "105(2)"), None for an id no pack has.

    ``first`` and ``last`` bound the day it is asked for; where several texts may have been in force
    the article in each is named.
    """
    code = charge_id.partition(".")[0].upper()
    charges = load(code).charges if code in codes() else ()
    charge = next((one for one in charges if one.id == charge_id), None)
    if charge is None or not charge.versions:
        return charge.article if charge else None
    days = [day for day in (first, last or first) if day is not None]
    then = [text.article for day in days if (text := charge.on(day)) is not None]
    every = (*(one.article for one in charge.versions), charge.article)
    return " or ".join(dict.fromkeys(then or every))


def gazetteer(code: str, own: str | None = None) -> Gazetteer:
    """The place names of a jurisdiction; empty when its pack has none. ``own`` is the folder of
    packs of one's own, where it is known already.
    """
    return _load(code.upper(), packs_of_ones_own() if own is None else own).gazetteer


def packs_of_ones_own() -> str:
    """The folder of packs of one's own; empty where there is none."""
    return os.environ.get(PLACE, "")


def check_own() -> None:
    """Check all packs of one's own before any is used. Raises UnusablePacks."""
    own = packs_of_ones_own()
    for code, place in _places(own).items() if own else ():
        if isinstance(place, Path) and place.parent == Path(own):
            _load(code, own)


@cache
def _places(own: str) -> dict[str, Traversable]:
    """Where the file of each code is: your own first."""
    shipped = files("habeas.law") / "packs"
    found = {_code(item.name): item for item in shipped.iterdir() if item.name.endswith(".toml")}
    if own:
        folder = Path(own)
        if not folder.is_dir():
            raise UnusablePacks(
                f"expected a folder of packs in {PLACE}, found none; name one or unset it"
            )
        found |= {_code(item.name): item for item in sorted(folder.glob("*.toml"))}
    return dict(sorted(found.items()))


def _code(name: str) -> str:
    stem = name.removesuffix(".toml")
    if not _CODE.fullmatch(stem):
        raise UnusablePacks(
            f"expected pack files named by code such as cn.toml in {PLACE}, found another name; "
            "rename it"
        )
    return stem.upper()


@cache
def _load(code: str, own: str) -> Pack:
    place = _places(own).get(code)
    if place is None:
        raise NoSuchPack(code)
    own_file = isinstance(place, Path) and bool(own) and place.parent == Path(own)
    pack = Pack(code, _read(place) if own_file else place.read_text("utf-8"), own=own_file)
    if own_file and section(stretches(pack.written), "pack")["code"] != code:
        raise UnusablePacks(
            f"expected a pack with the code of its name in {code.lower()}.toml, found another; "
            "rename the file or correct its code"
        )
    return pack


def _read(place: Traversable) -> str:
    """The words of a pack of one's own. Raises UnusablePacks when its check finds anything."""
    from habeas.law.check import findings_in  # noqa: PLC0415 - only packs of one's own

    try:
        data = place.read_bytes()
    except OSError:
        raise UnusablePacks(
            f"expected a pack file {place.name}, found one that cannot be read; correct it"
        ) from None
    if found := findings_in(data):
        raise UnusablePacks(
            f"expected a pack without findings, found {len(found)} in {place.name}; "
            "see them with: habeas law check"
        )
    return data.decode("utf-8-sig").replace("\r\n", "\n")
