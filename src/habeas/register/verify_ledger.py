#!/usr/bin/env python3
"""Verify an exported ledger of Habeas. Needs Python 3.8 or later and nothing else.

    python3 verify_ledger.py FOLDER

FOLDER holds ``ledger.jsonl`` and perhaps ``originals/``. Each line of ``ledger.jsonl`` but the first is
an entry: its fields, its head, and the salt (hexadecimal) and text of its payload, or null for both
where the payload was destroyed. What is proved:

- each entry names the head of the entry before it (the first: SHA-256 of the form and the register);
- each head is SHA-256 of the entry's fields as canonical JSON (RFC 8785);
- each payload is what its entry committed to: SHA-256 of the salt and the payload's UTF-8 bytes;
- a payload is missing only where an erasure in the ledger names it;
- each original has the SHA-256 that the entry which received it states.

Compare the last head printed with one you were given another way (print, e-mail, time-stamp): only
that shows that nothing was cut off the end and that the whole was not written anew.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from typing import Any, Iterator

FORM = "habeas-ledger/1"
FIELDS = ("at", "by", "kind", "payload", "previous", "sequence")


def canonical(value: object) -> bytes:
    """Canonical JSON: the ledger holds ASCII keys and whole numbers only."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def sha256(data: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def erasures(entries: list[dict[str, Any]]) -> dict[int, int]:
    """Which payloads an erasure orders destroyed, and in which entry."""
    found: dict[int, int] = {}
    for entry in entries:
        if entry["kind"] == "erasure" and entry["body"] is not None:
            for sequence in json.loads(entry["body"])["entries"]:
                found[sequence] = entry["sequence"]
    return found


def faults(head: dict[str, Any], entries: list[dict[str, Any]]) -> Iterator[str]:
    """What does not verify, in words."""
    gone = erasures(entries)
    previous = sha256((FORM + "\n" + head["register"]).encode())
    for number, entry in enumerate(entries, 1):
        name = "entry %s" % entry["sequence"]
        if entry["sequence"] != number or entry["previous"] != previous:
            yield name + " does not follow from the entry before it"
        fields = {field: entry[field] for field in FIELDS}
        previous = sha256(canonical({"form": FORM, **fields}))
        if entry["head"] != previous:
            yield name + " is not what its recorded head says"
        if entry["body"] is None or entry["salt"] is None:
            if gone.get(entry["sequence"], 0) <= entry["sequence"]:
                yield name + " has lost its payload without an erasure that names it"
        elif entry["sequence"] in gone:
            yield name + " still has a payload that was erased"
        elif sha256(bytes.fromhex(entry["salt"]) + entry["body"].encode()) != entry["payload"]:
            yield name + " has another payload than it committed to"
    if head["entries"] != len(entries):
        yield "the export says %s entries and holds %s" % (head["entries"], len(entries))


def original_faults(folder: str, entries: list[dict[str, Any]]) -> Iterator[str]:
    """Originals that are not what was received. Without a folder of originals there are none."""
    if not os.path.isdir(folder):
        return
    for entry in entries:
        if entry["kind"] not in ("document_received", "note_received") or entry["body"] is None:
            continue
        path = os.path.join(folder, str(entry["sequence"]))
        stated = json.loads(entry["body"])["document"]["id"]
        if not os.path.exists(path):
            yield "original %s is missing" % entry["sequence"]
            continue
        with open(path, "rb") as file:
            if sha256(file.read()) != stated:
                yield "original %s is not the file that was received" % entry["sequence"]


def main(folder: str) -> int:
    """Print what does not verify; 1 when anything does not."""
    try:
        with open(os.path.join(folder, "ledger.jsonl"), encoding="utf-8") as file:
            head, *entries = [json.loads(line) for line in file if line.strip()]
        found = list(faults(head, entries))
        found += original_faults(os.path.join(folder, "originals"), entries)
    except (OSError, ValueError, KeyError, TypeError) as error:
        print("not a whole export: %s" % type(error).__name__)
        return 1
    for line in found:
        print(line)
    if found:
        return 1
    last = entries[-1]["head"] if entries else "none"
    print("whole: %s entries; the last head is %s" % (len(entries), last))
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: verify_ledger.py FOLDER")
    sys.exit(main(sys.argv[1]))
