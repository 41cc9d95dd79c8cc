"""What is sealed for some holders is read by them, and by nobody else who opens the register."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from habeas import register
from habeas.register import rekeying
from habeas.register.errors import Damaged
from habeas.register.keys import Secret
from habeas.register.recipients import recipients, seal, unseal
from habeas.register.sealing_errors import NoIdentity, NotForYou, UnknownHolder

from .conftest import CHEAP, SECRET

if TYPE_CHECKING:
    from pathlib import Path

    from habeas.register.store import Register

DAY = "2026-01-05T00:00:00Z"
LYNX, HARE = Secret("the passphrase of lynx"), Secret("the passphrase of hare")
WORDS = "Pavla Stránská, +000 555".encode()


@pytest.fixture
def three(folder: Path) -> Path:
    """A register that owner, lynx and hare open."""
    with register.open(folder, SECRET) as unlocked:
        rekeying.add_holder(unlocked, "lynx", LYNX, at=DAY, cost=CHEAP)
        rekeying.add_holder(unlocked, "hare", HARE, at=DAY, cost=CHEAP)
    return folder


def test_those_it_is_for_read_it(three: Path) -> None:
    with register.open(three, SECRET) as unlocked:
        sealed = seal(unlocked, WORDS, ["owner", "lynx"])
    for secret in (SECRET, LYNX):
        with register.open(three, secret) as unlocked:
            assert unseal(unlocked, sealed) == WORDS
    with register.open(three, HARE) as unlocked, pytest.raises(NotForYou):
        unseal(unlocked, sealed)


def test_the_recovery_key_is_a_holder_of_its_own(tmp_path: Path) -> None:
    unlocked, recovery = register.create(tmp_path / "r", SECRET, holder="owner", at=DAY, cost=CHEAP)
    with unlocked:
        sealed = seal(unlocked, WORDS, ["recovery"])
        with pytest.raises(NotForYou):
            unseal(unlocked, sealed)
    with register.open(tmp_path / "r", Secret(recovery, recovery=True)) as unlocked:
        assert unseal(unlocked, sealed) == WORDS


def test_an_identity_stays_when_the_passphrase_or_the_key_of_the_register_changes(
    three: Path,
) -> None:
    with register.open(three, LYNX) as unlocked:
        sealed = seal(unlocked, WORDS, ["lynx"])
        rekeying.change_passphrase(unlocked, HARE, at=DAY, cost=CHEAP)
        rekeying.change_key(unlocked, LYNX, at=DAY, cost=CHEAP)
    with register.open(three, LYNX) as unlocked:
        assert unseal(unlocked, sealed) == WORDS
        assert sorted(recipients(unlocked)) == ["lynx", "recovery"]


def test_nothing_is_sealed_for_somebody_who_left_or_never_came(three: Path) -> None:
    with register.open(three, SECRET) as unlocked:
        rekeying.remove_holder(unlocked, "hare", at=DAY)
        for nobody in ("hare", "somebody"):
            with pytest.raises(UnknownHolder):
                seal(unlocked, WORDS, ["owner", nobody])


def test_who_came_before_identities_gets_one_with_a_new_passphrase(folder: Path) -> None:
    _as_before(folder)
    with register.open(folder, SECRET) as unlocked:
        assert unlocked.identity == ""
        with pytest.raises(NotForYou):
            unseal(unlocked, "")
        rekeying.change_passphrase(unlocked, SECRET, at=DAY, cost=CHEAP)
    with register.open(folder, SECRET) as unlocked:
        assert unseal(unlocked, seal(unlocked, WORDS, ["owner"])) == WORDS


def test_a_holder_without_an_identity_is_told_apart_from_nobody(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rekeying, "_let_in", lambda holder, *_: {"holder": holder})
    with register.open(folder, SECRET) as unlocked:
        rekeying.add_holder(unlocked, "lynx", LYNX, at=DAY, cost=CHEAP)
        with pytest.raises(NoIdentity, match="habeas rekey once"):
            seal(unlocked, WORDS, ["lynx"])


@pytest.mark.parametrize("change", ["cut", "flipped", "not base64"])
def test_what_was_altered_is_damaged(opened: Register, change: str) -> None:
    sealed = seal(opened, WORDS, ["owner"])
    altered = {
        "cut": sealed[:-8],
        "flipped": sealed[:-8] + ("A" if sealed[-8] != "A" else "B") + sealed[-7:],
        "not base64": "%" + sealed,
    }[change]
    with pytest.raises(Damaged, match="what was sealed"):
        unseal(opened, altered)


def _as_before(folder: Path) -> None:
    """The keys as they were written before holders had identities."""
    written = json.loads((folder / "keys.json").read_text("utf-8"))
    del written["whole"]
    for slot in written["slots"]:
        del slot["identity"]
    (folder / "keys.json").write_text(json.dumps(written), "utf-8")
