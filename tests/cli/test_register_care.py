"""Erasing, sweeping and changing passphrases from the command line, on a register that is cheap to open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .desk import SECOND

if TYPE_CHECKING:
    from .desk import Desk


def test_two_persons_erase_a_document(desk: Desk) -> None:
    desk.file("a.txt", "Mirela Tovanu was arrested in Ostrava on 3 May 2024.")
    desk.file("b.txt", "Jonas Feldrin was arrested in Graz on 4 May 2024.")
    desk.run("add", "a.txt", "b.txt")
    second = desk.file("second", SECOND)
    joined = desk.run("rekey", "--add", "lynx", "--new-passphrase-file", "second")
    assert joined == "lynx opens this register with a passphrase of their own.\n"
    why = ("--why", "asked by the family")
    assert "expected the reason" in desk.run("decide", "2", "erase", code=2)
    assert desk.run("decide", "2", "erase", *why).startswith("asked for by owner; ")
    assert "expected a second person" in desk.run("decide", "2", "erase", *why, code=2)
    done = desk.run("decide", "2", "erase", *why, "--passphrase-file", str(second))
    assert done == "erased: 3 payloads of document 2 are destroyed\n"
    assert "Tovanu" not in desk.run("list") and "Feldrin" in desk.run("list")
    assert desk.run("verify").startswith("whole: ")
    assert "made anew and equal" in desk.run("doctor", "--rebuild")


def test_the_doctor_names_what_it_swept(desk: Desk) -> None:
    (desk.folder / "register" / "originals" / "stray").write_bytes(b"half")
    assert "1 originals that no entry names: removed" in desk.run("doctor", code=1)
    assert desk.run("doctor") == (
        "lists, cases and search are as made anew from the ledger, equal\n"
    )


def test_a_colleague_leaves_and_a_passphrase_changes(desk: Desk) -> None:
    desk.file("second", SECOND)
    desk.run("rekey", "--add", "lynx", "--new-passphrase-file", "second")
    assert "found one that holds the register already" in desk.run(
        "rekey", "--add", "lynx", "--new-passphrase-file", "second", code=2
    )
    assert "no longer opens" in desk.run("rekey", "--remove", "lynx")
    assert "expected the passphrase" in desk.run("list", "--passphrase-file", "second", code=2)
    desk.file("new", "a third set of words")
    desk.run("rekey", "--new-passphrase-file", "new")
    assert "expected the passphrase" in desk.run("list", code=2)
    assert desk.run("verify", "--passphrase-file", "new").startswith("whole: ")
    assert "found none of that name" in desk.run(
        "rekey", "--remove", "owner", "--passphrase-file", "new", code=2
    )


def test_a_backup_is_restored_elsewhere_and_verified(desk: Desk) -> None:
    desk.file("a.txt", "Mirela Tovanu was arrested in Ostrava on 3 May 2024.")
    desk.run("add", "a.txt")
    made = desk.run("backup", "day.backup")
    assert made.startswith("backup made: it reaches entry 4 and holds 1 originals\n")
    assert b"Tovanu" not in (desk.folder / "day.backup").read_bytes()
    said = desk.run("restore", "day.backup", "there")
    assert said == "restored, every byte proven: it reaches entry 4 and holds 1 documents\n"
    assert "Tovanu" in desk.run("list", "--register", "there")
    assert desk.run("verify", "--register", "there").startswith("whole: 5 entries and 1 ")
    data = (desk.folder / "day.backup").read_bytes()
    (desk.folder / "cut").write_bytes(data[: len(data) // 2])
    cut = desk.run("restore", "cut", "another", code=2)
    assert cut.startswith("habeas: expected a whole backup, found ") and cut.count("\n") == 1
    assert not (desk.folder / "another").exists()
