"""Long spreadsheets, batch by batch: what one knows of names is handed on, and nothing is missed."""

from __future__ import annotations

import datetime as dt
from itertools import product
from typing import TYPE_CHECKING

from habeas import register, sheets_in
from habeas import sheets as corridor
from habeas.register.models import MatchRow, MentionRow
from habeas.sheets_in import bring_in, planned

from .conftest import SECRET, made
from .keeping import kept
from .test_sheets import AT, LENA, OSKAR, imported, table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pytest

    from habeas.register.store import Register

    from .conftest import Home


def test_in_many_batches_or_in_one_the_same_is_joined_and_asked(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = product(("Lena", "Lena", "Oskar", "Tena"), ("Marquant", "Marquand", "Villner"))
    rows = [
        (str(n), f"{given} {family}", f"2021-03-0{1 + n % 3}", "Hill Prison", "slander")
        for n, (given, family) in enumerate(names)
    ]
    found = []
    for size in (2, 500):
        monkeypatch.setattr(sheets_in, "BATCH", size)
        folder = made(home.settle(tmp_path / f"in batches of {size}"))
        with register.open(folder, SECRET) as opened:
            imported(opened, *rows)
            found.append(list(MatchRow.objects.using(opened.alias).order_by("number").values()))
    assert found[0] == found[1]
    assert {row["verdict"] for row in found[0]} == {"asked", "joined"}


def test_what_somebody_else_writes_between_two_batches_is_met(
    opened: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheets_in, "BATCH", 1)
    sheets = corridor.opened(table(LENA, OSKAR), "list.csv")
    corridor.lay_out(sheets, maps={})
    corridor.list_rows(sheets, as_of=dt.date(2026, 1, 1))

    def between(count: int) -> Iterator[int]:
        yield 0
        kept(opened, "Oskar Villner was arrested in May 2021.")
        yield from range(1, count)

    bring_in(opened, sheets, planned(opened, sheets), now=lambda: AT, progress=between)
    (asked,) = MatchRow.objects.using(opened.alias).all()
    assert MentionRow.objects.using(opened.alias).get(number=asked.left).name == "Oskar Villner"
