"""A chat in the register: its senders are sources, sealed, and go when it goes."""

from __future__ import annotations

import json
from pathlib import Path

from .desk import SECOND, Desk

CHAT = (
    "06/05/2024, 10:00 - Anna Lindqvarn: Good morning.\n"
    "06/05/2024, 10:01 - Boris Tovik: Farid Qorel was arrested in Ostrava on 4 May 2024.\n"
    "13/05/2024, 10:02 - Anna Lindqvarn: Farid Qorel is held in Sarnov Prison.\n"
)
WHY = ("--why", "they asked for it")


def test_what_a_sender_says_is_theirs_under_a_code_name(desk: Desk) -> None:
    desk.file("chat.txt", CHAT)
    lines = desk.run("read", "chat.txt", "--format", "claims", "--as-of", "2025-01-01").splitlines()
    claims = [json.loads(line) for line in lines]
    codes = {claim["attribution"][0]: claim["quote"] for claim in claims}
    two, one = sorted(codes, reverse=True)
    assert two.startswith("chat-") and two.endswith("-2") and one.endswith("-1")
    assert "arrested" in codes[two] and "held" in codes[one]
    assert "Lindqvarn" not in "".join(lines) and "Tovik" not in "".join(lines)


def test_senders_are_sources_sealed_for_whoever_brought_the_chat_in(desk: Desk) -> None:
    desk.file("chat.txt", CHAT)
    desk.run("add", "chat.txt")
    rows = json.loads(desk.run("source", "list", "--format", "json"))
    assert [(row["identity_for"], row["documents"]) for row in rows] == [(["owner"], [2])] * 2
    first, second = (row["source"] for row in rows)
    page = " ".join(desk.run("show", "1").split())
    assert "chat.txt · 2 senders, sealed" in page and second in page
    said = desk.run("source", "show", second, "--identity", "--why", "to ask him again")
    assert "Boris Tovik" in said
    everything = desk.run("show", "1", "--format", "json") + desk.run("source", "list") + page
    assert "Lindqvarn" not in everything and "Tovik" not in everything
    desk.run("source", "change", first, "--basis", "relative", "--conditions", "ask her first")
    assert "conditions: ask her first" in " ".join(desk.run("show", "1").split())
    assert "held already" in desk.run("add", "chat.txt")
    assert len(json.loads(desk.run("source", "list", "--format", "json"))) == 2
    assert "equal" in desk.run("doctor", "--rebuild")

    desk.file("second", SECOND)
    desk.run("rekey", "--add", "lynx", "--new-passphrase-file", "second")
    desk.run("decide", "2", "erase", *WHY)
    desk.run("decide", "2", "erase", *WHY, "--passphrase-file", "second")
    assert (
        desk.run("source", "list") == "No sources. habeas note --source CODE --basis … names one.\n"
    )
    assert desk.run("verify").startswith("whole")
    held = b"".join(one.read_bytes() for one in Path("register").rglob("*") if one.is_file())
    assert b"Tovik" not in held


def test_senders_go_along_to_a_travel_register_without_who_they_are(desk: Desk) -> None:
    desk.file("chat.txt", CHAT)
    desk.run("add", "chat.txt")
    before = json.loads(desk.run("source", "list", "--format", "json"))
    desk.file("travel-pass", SECOND)
    desk.run(
        "travel",
        "away",
        "--cases",
        "H-0001",
        "--until",
        "2099-01-01",
        "--new-passphrase-file",
        "travel-pass",
    )
    there = ("--register", "away", "--passphrase-file", "travel-pass")
    rows = json.loads(desk.run("source", "list", "--format", "json", *there))
    assert [row["source"] for row in rows] == [row["source"] for row in before]
    assert [row["identity_for"] for row in rows] == [[], []] and rows[0]["documents"]
