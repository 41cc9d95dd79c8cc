"""Lists, cases and search made anew from the ledger are those in place; what is not is named."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from habeas import register
from habeas.register import documents, search
from habeas.register.deciding import decide
from habeas.register.errors import InUse
from habeas.register.models import CaseRow, ClaimRow
from habeas.register.rebuilding import Difference, rebuild
from habeas.register.sweeping import orphaned, sweep
from habeas.register.verifying import verify

from .conftest import SECRET
from .keeping import ARREST, CHINESE, SENTENCE, kept

if TYPE_CHECKING:
    from pathlib import Path

    from habeas.register.store import Register

DAY = "2026-01-05T00:00:00Z"
QUESTIONS = ("marquant", "望舒", "slander", "ostrava")


def full(opened: Register) -> None:
    kept(opened, ARREST, SENTENCE)
    kept(opened, CHINESE)
    claim = ClaimRow.objects.using(opened.alias).filter(event="arrest").first()
    assert claim is not None
    for version, verdict in enumerate(("accept", "reject", "withdraw")):
        decide(opened, claim.claim, verdict, expect=version, at=DAY)


def test_what_is_made_anew_is_equal(opened: Register) -> None:
    full(opened)
    answers = [search.find(opened.alias, question) for question in QUESTIONS]
    assert all(answers)
    assert not rebuild(opened)
    assert [search.find(opened.alias, question) for question in QUESTIONS] == answers
    assert not list(verify(opened))


def test_a_changed_row_is_named_and_put_right(opened: Register) -> None:
    full(opened)
    CaseRow.objects.using(opened.alias).filter(number=1).update(name="another")
    search.remove(opened.alias, 2)
    differing = (Difference("case", 1), Difference("search", 1))
    assert rebuild(opened, keep=False) == differing
    assert rebuild(opened) == differing
    assert not rebuild(opened)
    assert search.find(opened.alias, "slander")


def test_originals_that_no_entry_names_are_removed(opened: Register) -> None:
    (added,) = kept(opened, ARREST)
    place = opened.place
    (place.originals / "ab").mkdir(exist_ok=True)
    (place.originals / "ab" / ("ab" * 32 + ".00000000")).write_bytes(b"half")
    (place.folder / ".keys.json.1.new").write_bytes(b"half")
    (opened.heads_outside.parent / f".{opened.name}.heads.1.new").write_bytes(b"half")
    assert orphaned(opened) == 1
    swept = sweep(opened)
    assert (swept.originals, swept.leftovers, swept.erasure) == (1, 2, False)
    assert orphaned(opened) == 0
    assert documents.original_of(opened, added.document) == ARREST.encode()


HOLDING = """
import sys
from pathlib import Path
from habeas import register
from habeas.register.keys import Secret
with register.open(Path(sys.argv[1]), Secret(sys.argv[2])):
    print("open", flush=True)
    sys.stdin.readline()
"""


def test_it_is_done_alone(folder: Path) -> None:
    words = [sys.executable, "-c", HOLDING, str(folder), SECRET.words]
    other = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert other.stdin is not None and other.stdout is not None
    try:
        assert other.stdout.readline() == b"open\n"
        with register.open(folder, SECRET) as unlocked:
            for work in (rebuild, sweep):
                with pytest.raises(InUse, match="found it open in another process"):
                    work(unlocked)
            kept(unlocked, ARREST)
    finally:
        other.communicate(b"\n", timeout=60)
    with register.open(folder, SECRET) as unlocked:
        assert not rebuild(unlocked)
