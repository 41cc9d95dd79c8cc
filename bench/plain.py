"""The peer of the benches of the register: plain SQLite, not encrypted, with documents as JSON.

It stores the same: original, text and claims as JSON, rows for document, person, evidence and
claims, and full text, all of a batch in one transaction, as durable (write-ahead log, synchronous
FULL). It has no ledger, no commitments, no encryption, and nobody is joined to anybody.
"""

from __future__ import annotations

import json
import re
import sqlite3
from typing import TYPE_CHECKING

from habeas.people.placing import sought
from habeas.register.stored import plain

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from habeas.records.reading import Reading

_TABLES = """
CREATE TABLE document (id TEXT PRIMARY KEY, original BLOB, body TEXT);
CREATE TABLE person (document TEXT, name TEXT);
CREATE INDEX person_name ON person (name);
CREATE TABLE evidence (document TEXT, name TEXT, key TEXT);
CREATE INDEX evidence_key ON evidence (key);
CREATE TABLE claim (id TEXT, document TEXT, person TEXT, event TEXT, date TEXT);
CREATE INDEX claim_id ON claim (id);
CREATE INDEX claim_event ON claim (event);
CREATE VIRTUAL TABLE search USING fts5(names, body, tokenize='unicode61');
"""
_WIDE = re.compile(r"([㐀-鿿])")


class Plain:
    """A plain database in a file."""

    def __init__(self, path: Path) -> None:
        self._base = sqlite3.connect(path)
        self._base.execute("PRAGMA journal_mode = WAL")
        self._base.execute("PRAGMA synchronous = FULL")
        self._base.executescript(_TABLES)

    def keep(self, read: Sequence[tuple[bytes, Reading]]) -> None:
        """Store documents with their readings in one transaction."""
        documents, persons, keys, claims, words = [], [], [], [], []
        for data, reading in read:
            own = reading.document.id
            body = {
                "document": plain(reading.document),
                "text": plain(reading.text),
                "claims": [plain(claim) for claim in reading.claims],
                "persons": [plain(person) for person in reading.persons],
            }
            documents.append((own, data, json.dumps(body, ensure_ascii=False)))
            for name, known in sought(reading).items():
                persons.append((own, name))
                keys += [(own, name, key) for key in known.keys]
            claims += [(c.id, own, c.person, c.event, c.when.edtf) for c in reading.claims]
            names = " . ".join(person.name for person in reading.persons)
            spaced = (_WIDE.sub(r" \1 ", part) for part in (names, reading.text.characters))
            words.append(tuple(spaced))
        with self._base:
            self._base.executemany("INSERT INTO document VALUES (?, ?, ?)", documents)
            self._base.executemany("INSERT INTO person VALUES (?, ?)", persons)
            self._base.executemany("INSERT INTO evidence VALUES (?, ?, ?)", keys)
            self._base.executemany("INSERT INTO claim VALUES (?, ?, ?, ?, ?)", claims)
            self._base.executemany("INSERT INTO search (names, body) VALUES (?, ?)", words)
