"""Who can open a register: the right secret, whole and with its key file; nobody else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from habeas import register
from habeas.register import keys
from habeas.register.errors import Damaged, WeakPassphrase, WrongSecret
from habeas.register.keys import STRONG, Cost, Secret, Unwrapped

CHEAP = Cost(1024, 1, 1)
KEY = b"k" * 32
OWN = "AGE-SECRET-KEY-OF-A-TEST"
WORDS = "a passphrase for tests"


def test_what_users_get_costs_256_mebibytes_at_least() -> None:
    assert STRONG.memory_kib >= 256 * 1024
    assert STRONG.passes >= 3


@pytest.mark.parametrize("file", [None, b"the bytes of a key file"], ids=["words", "words, file"])
def test_the_secret_opens_what_it_closed(file: bytes | None) -> None:
    secret = Secret(WORDS, file)
    slot = keys.wrap(KEY, secret, holder="owner", register="r", identity=OWN, cost=CHEAP)
    assert keys.unwrap([slot], secret, "r") == Unwrapped(KEY, slot, OWN)


@pytest.mark.parametrize(
    "other",
    [
        Secret("a passphrase for test"),
        Secret(WORDS, b"another key file"),
        Secret(WORDS),
        Secret(WORDS, recovery=True),
    ],
    ids=["other words", "other file", "no file", "not a recovery key"],
)
def test_another_secret_opens_nothing(other: Secret) -> None:
    secret = Secret(WORDS, b"the bytes of a key file")
    slot = keys.wrap(KEY, secret, holder="owner", register="r", identity=OWN, cost=CHEAP)
    with pytest.raises(WrongSecret):
        keys.unwrap([slot], other, "r")


def test_a_slot_does_not_open_another_register_or_holder() -> None:
    secret = Secret(WORDS)
    slot = keys.wrap(KEY, secret, holder="owner", register="r", identity=OWN, cost=CHEAP)
    with pytest.raises(WrongSecret):
        keys.unwrap([slot], secret, "another")
    with pytest.raises(WrongSecret):
        keys.unwrap([replace(slot, holder="guest")], secret, "r")


def test_an_identity_of_another_slot_is_not_taken() -> None:
    secret = Secret(WORDS)
    slot, other = (
        keys.wrap(KEY, secret, holder="owner", register="r", identity=one, cost=CHEAP)
        for one in (OWN, "AGE-SECRET-KEY-OF-ANOTHER")
    )
    with pytest.raises(Damaged, match=r"keys\.json"):
        keys.unwrap([replace(slot, identity=other.identity)], secret, "r")


def test_a_slot_from_before_identities_opens_without_one() -> None:
    slot = keys.wrap(KEY, Secret(WORDS), holder="o", register="r", identity=OWN, cost=CHEAP)
    found = keys.unwrap([replace(slot, identity="")], Secret(WORDS), "r")
    assert (found.key, found.identity) == (KEY, "")


def test_a_short_passphrase_is_refused_with_its_length() -> None:
    with pytest.raises(WeakPassphrase, match="at least 12 characters, found 5"):
        keys.wrap(KEY, Secret("short"), holder="owner", register="r", identity=OWN, cost=CHEAP)


def test_the_recovery_key_opens_the_register_however_it_is_typed(tmp_path: Path) -> None:
    made, recovery = register.create(
        tmp_path / "r", Secret(WORDS), holder="owner", at="2026-01-01T00:00:00Z", cost=CHEAP
    )
    made.close()
    for typed in (recovery, recovery.lower(), recovery.replace("-", " ")):
        register.open(tmp_path / "r", Secret(typed, recovery=True)).close()


def test_slots_survive_being_written() -> None:
    slot = keys.wrap(KEY, Secret(WORDS), holder="owner", register="r", identity=OWN, cost=CHEAP)
    assert keys.parsed(keys.written([slot])) == (slot,)


@pytest.mark.parametrize("data", [b"", b"{}", b'{"slots": [{"holder": 1}]}', b"\xff"])
def test_a_damaged_key_file_is_said_in_one_line(data: bytes) -> None:
    with pytest.raises(Damaged, match=r"keys\.json"):
        keys.parsed(data)


def test_a_secret_never_prints_itself() -> None:
    assert WORDS not in repr(Secret(WORDS))
