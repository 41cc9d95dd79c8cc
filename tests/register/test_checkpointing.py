"""Signed heads, and time-stamps that an authority gives for them."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from rfc3161_client import TimestampRequestBuilder

from habeas.register import checkpointing
from habeas.register.errors import BadTimeStamp, NoCheckpoint
from habeas.register.models import EntryRow
from habeas.register.store import Register
from habeas.register.verifying import Finding, verify

from .keeping import ARREST, kept

DAY = "2026-01-06T00:00:00Z"
AUTHORITY = """
[tsa]
default_tsa = here
[here]
serial = serial
crypto_device = builtin
signer_cert = authority.pem
signer_key = authority.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha512
[ext]
extendedKeyUsage = critical,timeStamping
"""


def test_a_checkpoint_holds_while_the_ledger_grows(opened: Register) -> None:
    kept(opened, ARREST)
    made = checkpointing.check(opened, DAY)
    assert (made.sequence, made.entry) == (4, 5)
    assert made.holds(opened.name)
    checkpointing.check(opened, DAY)
    assert all(checkpointing.stands(opened, one) for one in checkpointing.checkpoints(opened))


@pytest.mark.parametrize("field", ["sequence", "head", "signature", "register"])
def test_an_altered_checkpoint_does_not_hold(opened: Register, field: str) -> None:
    made = checkpointing.check(opened, DAY)
    if field == "register":
        assert not made.holds("another")
        return
    if field == "sequence":
        assert not replace(made, sequence=made.sequence + 1).holds(opened.name)
        return
    said: str = getattr(made, field)
    other = ("11" if said.startswith("00") else "00") + said[2:]
    assert not replace(made, **{field: other}).holds(opened.name)


def test_verify_names_a_checkpoint_that_no_longer_stands(opened: Register) -> None:
    kept(opened, ARREST)
    made = checkpointing.check(opened, DAY)
    EntryRow.objects.using(opened.alias).filter(sequence=made.sequence).update(head="00" * 32)
    assert Finding("checkpoint 5", "signed another head than the ledger holds") in verify(opened)


def _authority(folder: Path, request: bytes) -> bytes:
    """A time-stamping authority on this machine: OpenSSL's, with a certificate of its own."""
    (folder / "authority.cnf").write_text(AUTHORITY)
    (folder / "serial").write_text("01")
    (folder / "request").write_bytes(request)
    certify = "req -x509 -newkey rsa:2048 -nodes -keyout authority.key -out authority.pem"
    named = "-days 2 -subj /CN=authority -config authority.cnf -extensions ext"
    reply = "ts -reply -config authority.cnf -queryfile request -out answer"
    for command in (f"{certify} {named}", reply):
        subprocess.run(["openssl", *command.split()], cwd=folder, capture_output=True, check=True)  # noqa: S607
    return (folder / "answer").read_bytes()


def test_a_time_stamp_is_asked_for_and_stored(opened: Register, tmp_path: Path) -> None:
    kept(opened, ARREST)
    answer = _authority(tmp_path, checkpointing.request(opened, DAY))
    one = checkpointing.answer(opened, answer, DAY)
    assert one.sequence == 4
    assert checkpointing.time_of(answer).startswith("20")
    assert EntryRow.objects.using(opened.alias).filter(kind="time_stamp").count() == 1


def test_an_answer_to_something_else_is_refused(opened: Register, tmp_path: Path) -> None:
    other = TimestampRequestBuilder().data(b"another question").build().as_bytes()
    with pytest.raises(NoCheckpoint):
        checkpointing.answer(opened, _authority(tmp_path, other), DAY)
    for data in (b"", b"no answer", b"\x30\x03\x02\x01\x02"):
        with pytest.raises(BadTimeStamp):
            checkpointing.answer(opened, data, DAY)
