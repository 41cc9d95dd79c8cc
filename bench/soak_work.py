"""The work that ``make soak`` stops in the middle, and the judgment on what is left.

Every piece of work runs in a process of its own; a register is judged in another.
"""

from __future__ import annotations

import contextlib
import importlib.util
import os
import random
import shutil
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from habeas import register
from habeas.records.errors import HabeasError
from habeas.register.connecting import configure, server
from habeas.register.keys import Cost, Secret

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from habeas.register.store import Register

configure()

from habeas.intake import keep, read  # noqa: E402 - Django must be configured first
from habeas.register import (  # noqa: E402
    checkpointing,
    compartments,
    erasing,
    ledger,
    persons,
    rekeying,
)
from habeas.register.backing_up import back_up  # noqa: E402
from habeas.register.deciding import decide  # noqa: E402
from habeas.register.documents import all_held, original_of  # noqa: E402
from habeas.register.errors import OtherDatabase, Unreachable  # noqa: E402
from habeas.register.exporting import export_ledger  # noqa: E402
from habeas.register.models import ClaimRow, DecisionRow, DocumentRow, MentionRow  # noqa: E402
from habeas.register.place import write_whole  # noqa: E402
from habeas.register.rebuilding import rebuild  # noqa: E402
from habeas.register.restoring import Way, restore  # noqa: E402
from habeas.register.sweeping import sweep  # noqa: E402
from habeas.register.verifying import verify  # noqa: E402

FIRST, SECOND = Secret("a passphrase for soaking"), Secret("another for the second")
CHEAP = Cost(1024, 1, 1)
DAY = "2026-01-01T00:00:00Z"
PATIENCE = 60
"""Seconds that a server which was killed is given to recover."""


@dataclass(slots=True)
class Ground:
    """Where a register is soaked: its folder, its state, the server that holds its databases."""

    place: Path
    server: Any = None
    addresses: dict[Path, str] = field(default_factory=dict)
    taken: int = 0
    target: Path = Path()

    @property
    def folder(self) -> Path:
        """The folder of the register."""
        return self.place / "register"

    @property
    def state(self) -> Path:
        """Where its heads stand outside it."""
        return self.place / "state" / "habeas"

    def settle(self, folder: Path) -> Path:
        """Let HABEAS_DATABASE name the database of a folder, a new one at first."""
        os.environ["XDG_STATE_HOME"] = str(self.place / "state")
        os.environ.pop("HABEAS_DATABASE", None)
        if self.server is not None:
            if folder not in self.addresses:
                self.addresses[folder] = self.server.new_database()
            os.environ["HABEAS_DATABASE"] = self.addresses[folder]
        return folder

    def elsewhere(self, name: str) -> Path:
        """A folder in which nothing stands, with a database for it."""
        self.taken += 1
        folder = self.place / f"{self.taken}.{name}"
        self.settle(folder)
        self.settle(self.folder)
        return folder

    @contextlib.contextmanager
    def opened(self) -> Iterator[Register]:
        """The register, open; whoever's passphrase opens it after a change of the key."""
        self.settle(self.folder)
        try:
            unlocked = register.open(self.folder, FIRST)
        except Unreachable:
            raise
        except HabeasError:
            unlocked = register.open(self.folder, SECOND)
        with unlocked:
            yield unlocked


def running_server(folder: Path) -> Any:  # noqa: ANN401 - the tests' own
    """The PostgreSQL server that the tests start, in a folder."""
    path = Path(__file__).resolve().parents[1] / "tests" / "register" / "postgresql.py"
    told = importlib.util.spec_from_file_location("soak_postgresql", path)
    assert told is not None and told.loader is not None
    module = importlib.util.module_from_spec(told)
    sys.modules["soak_postgresql"] = module
    told.loader.exec_module(module)
    return module.Server(folder)


def prepared(ground: Ground) -> Ground:
    """A register with two holders and some documents, and a backup ``kept`` beside it."""
    if ground.server is not None:
        ground.server.take_back()

    def work() -> int:
        new, _ = register.create(ground.folder, FIRST, holder="first", at=DAY, cost=CHEAP)
        with new:
            rekeying.add_holder(new, "second", SECOND, at=DAY, cost=CHEAP)
            for number in range(6):
                _add(new, number)
            back_up(new, ground.place / "kept", at=DAY)
        return 0

    ground.settle(ground.folder)
    assert forked(work) == 0
    return ground


def worked(
    ground: Ground, work: str, told: Callable[[int], object], chance: random.Random, *, once: bool
) -> None:
    """Do a kind of work again and again, telling of each entry that was acknowledged."""
    with ground.opened() as unlocked:
        told(0)
        while True:
            STEPS[work](ground, unlocked, chance)
            told(ledger.last(unlocked).sequence if work not in _CLOSES else 1)
            if once or work in _CLOSES or work == "restore":
                return


def _add(unlocked: Register, number: int) -> None:
    name = "".join(chr(97 + int(d)) for d in str(number))
    text = f"Published 1 May 2024\n\nLena Mar{name} was arrested in Ostrava on 3 April 2024.\n"
    keep(unlocked, [(text.encode(), read(text.encode(), "statement.txt"))], at=DAY)


def _decide(_: Ground, unlocked: Register, chance: random.Random) -> None:
    claims = list(ClaimRow.objects.using(unlocked.alias).values_list("claim", flat=True)[:200])
    claim = chance.choice(claims)
    version = DecisionRow.objects.using(unlocked.alias).filter(claim=claim).count()
    decide(unlocked, claim, chance.choice(("accept", "reject")), expect=version, at=DAY)


def _people(_: Ground, unlocked: Register, chance: random.Random) -> None:
    last = persons.last_by(unlocked, unlocked.holder)
    if last is not None and chance.random() < 1 / 3:
        persons.withdraw(unlocked, last, at=DAY)
        return
    mentions = MentionRow.objects.using(unlocked.alias).values_list("number", flat=True)
    left, right = chance.sample(sorted(mentions), 2)
    persons.judge(unlocked, chance.choice(persons.KINDS), left, right, at=DAY)


def _erase(ground: Ground, unlocked: Register, chance: random.Random) -> None:
    _add(unlocked, chance.randrange(10**9))
    number = DocumentRow.objects.using(unlocked.alias).order_by("-number").first()
    assert number is not None
    erasing.erase(unlocked, number.number, at=DAY, why="asked")
    with register.open(ground.folder, SECOND) as other:
        erasing.erase(other, number.number, at=DAY, why="asked")


def _backup(ground: Ground, unlocked: Register, chance: random.Random) -> None:
    back_up(unlocked, ground.place / f"{chance.getrandbits(60):x}.bak", at=DAY)


def _restore(ground: Ground, _: Register, __: random.Random) -> None:
    there = ground.settle(ground.target)
    restore(ground.place / "kept", there, FIRST, Way(accept_loss=True), at=DAY)


def _passphrase(_: Ground, unlocked: Register, __: random.Random) -> None:
    rekeying.change_passphrase(unlocked, FIRST, at=DAY, cost=CHEAP)


def _rekey(_: Ground, unlocked: Register, __: random.Random) -> None:
    rekeying.change_key(unlocked, FIRST, at=DAY, cost=CHEAP)


def _export(ground: Ground, unlocked: Register, chance: random.Random) -> None:
    export_ledger(unlocked, ground.place / f"{chance.getrandbits(60):x}.out", DAY, originals=True)


def _checkpoint(ground: Ground, unlocked: Register, _: random.Random) -> None:
    write_whole(ground.place / "request", checkpointing.request(unlocked, DAY))


def _seal(ground: Ground, unlocked: Register, chance: random.Random) -> None:
    number = chance.randrange(10**9)
    _add(unlocked, number)
    newest = DocumentRow.objects.using(unlocked.alias).order_by("-number").first()
    assert newest is not None
    mentions = MentionRow.objects.using(unlocked.alias).filter(document=newest.number)
    cases = sorted(set(mentions.values_list("case", flat=True)))
    original = original_of(unlocked, newest.number)
    write_whole(ground.place / f"{number}.sealing", original)
    with compartments.create(unlocked, [unlocked.holder], need=1, at=DAY) as group:
        compartments.move(unlocked, group, cases, at=DAY)


STEPS: dict[str, Callable[[Ground, Register, random.Random], None]] = {
    "add": lambda _, unlocked, chance: _add(unlocked, chance.randrange(10**9)),
    "decide": _decide,
    "same, different, undo": _people,
    "erase": _erase,
    "backup": _backup,
    "restore": _restore,
    "passphrase": _passphrase,
    "rekey": _rekey,
    "rebuild": lambda _, unlocked, __: rebuild(unlocked) and None,
    "checkpoint": _checkpoint,
    "export": _export,
    "seal": _seal,
}
_CLOSES = frozenset(("rekey",))
"""Work after which the register must be opened anew."""


def judged(ground: Ground, acknowledged: int) -> int:
    """0: whole; 1: corrupt; 2: something acknowledged is gone."""
    _until_it_answers(ground)
    with ground.opened() as unlocked:
        if ledger.last(unlocked).sequence < acknowledged:
            return 2
        sweep(unlocked)
        found = [*verify(unlocked), *rebuild(unlocked, keep=False)]
        if found:
            print(found, file=sys.stderr)
            return 1
        if verdict := _sealed(ground, unlocked):
            return verdict
    for place in ground.place.glob("*.there"):
        if not _restored(ground, place):
            return 1
        shutil.rmtree(place)
    for file in ground.place.glob("*.bak"):
        there = ground.elsewhere("judged")
        ground.settle(there)
        restore(file, there, FIRST, Way(accept_loss=True), at=DAY)
        shutil.rmtree(there)
        file.unlink()
    for folder in ground.place.glob("*.out"):
        shutil.rmtree(folder)
    return 0


def _sealed(ground: Ground, unlocked: Register) -> int:
    """Whether every group opens and is whole, and each original is where it was or in a group."""
    sought = {path.read_bytes(): path for path in ground.place.glob("*.sealing")}
    if not sought:
        return 0
    kept = {original_of(unlocked, number) for number, _ in all_held(unlocked)}
    for one in compartments.compartments(unlocked):
        with compartments.open(unlocked, one.number, at=DAY, why="soak") as group:
            found = [*verify(group), *rebuild(group, keep=False)]
            if found:
                print(found, file=sys.stderr)
                return 1
            kept |= {original_of(group, number) for number, _ in all_held(group)}
    if not kept.issuperset(sought):
        return 2
    for path in sought.values():
        path.unlink()
    return 0


def _restored(ground: Ground, place: Path) -> bool:
    """Whether a register that was restored is whole; a server that was not yet to have it says so
    in one line.
    """
    ground.settle(place)
    try:
        with register.open(place, FIRST) as there:
            return not list(verify(there))
    except OtherDatabase:
        return server() is not None


def _until_it_answers(ground: Ground) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with ground.opened():
                return
        except Unreachable:
            time.sleep(0.2)


def forked(work: Callable[[], int]) -> int:
    """What a piece of work returns in a process of its own; 9 where it fails."""
    child = os.fork()
    if child == 0:
        code = 9
        try:
            code = work()
        except BaseException as error:  # noqa: BLE001 - the parent counts it
            print(f"{type(error).__name__}: {error}", file=sys.stderr)
        os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
