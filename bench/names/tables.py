"""Makes the generated tables of ``habeas/names/data`` from their sources.

Run once when a source changes: ``python bench/names/tables.py charToRoman.json``, where the file is
that of github.com/chunlaw/cantonese-romanisation (MIT). The pinyin and Wade-Giles tables come from
pypinyin (MIT). Characters are kept in simplified form, those of the Unicode block 4E00-9FFF.
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections import defaultdict
from itertools import product
from pathlib import Path

import opencc
from pypinyin.pinyin_dict import pinyin_dict
from pypinyin.style.wadegiles import _convert_table

from habeas.names import mandarin, southern
from habeas.names.tables import surnames

DATA = Path(__file__).resolve().parents[2] / "src" / "habeas" / "names" / "data"
TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}
SIMPLE = opencc.OpenCC("t2s")


def numbered(reading: str) -> str:
    """The reading with v for ü and its tone as a digit, 5 where it has none."""
    tone, letters = "5", ""
    for mark in unicodedata.normalize("NFD", reading):
        if mark in TONES:
            tone = TONES[mark]
        elif mark == "\u0308":
            letters = letters[:-1] + "v"
        elif mark.isascii():
            letters += mark
    return letters + tone


def pinyin() -> None:
    """Character, its readings with tones, the usual one first."""
    found = []
    for code, written in sorted(pinyin_dict.items()):
        char = chr(code)
        if 0x4E00 <= code <= 0x9FFF and SIMPLE.convert(char) == char:
            readings = dict.fromkeys(map(numbered, written.split(",")))
            kept = [one for one in readings if re.fullmatch("[a-z]+[1-5]", one)]
            found.append(f"{char}\t{' '.join(kept)}")
    write("pinyin.tsv", found)


def wade_giles() -> None:
    """Pinyin syllable, Wade-Giles."""
    rows = {(a.replace("ü", "v"), b.replace("ü", "v")) for a, b in _convert_table if a.strip()}
    write("wade_giles.tsv", (f"{a}\t{b}" for a, b in sorted(rows)))


IRREGULAR = (("yee", "余"), ("sun", "孙"), ("sze", "司"), ("to", "徒"), ("ma", "马"))
"""Spellings of surnames that are usual in Hong Kong and not in the source. Own list."""


def hong_kong(source: Path) -> None:
    """Spelling in its one form, characters."""
    table: dict[str, set[str]] = defaultdict(set)
    for char, spellings in json.loads(source.read_text("utf-8")).items():
        plain = SIMPLE.convert(char)
        if len(plain) == 1 and 0x4E00 <= ord(plain) <= 0x9FFF:
            for spelling in spellings:
                if re.fullmatch("[a-z]+", spelling):
                    table[southern.form("hong_kong", spelling)].add(plain)
    for spelling, char in IRREGULAR:
        table[southern.form("hong_kong", spelling)].add(char)
    write("hong_kong.tsv", (f"{k}\t{''.join(sorted(v))}" for k, v in sorted(table.items())))


SYSTEMS = {
    "pinyin": mandarin.pinyin,
    "wade_giles": mandarin.wade_giles,
    "spellings": mandarin.spellings,
    "hong_kong": southern.cantonese,
    "hokkien": southern.hokkien,
}


def surname_spellings() -> list[str]:
    """Spelling system, letters, the surnames that they may write."""
    rows = []
    for system, table in SYSTEMS.items():
        inverse: dict[str, list[str]] = defaultdict(list)
        for letters, keys in table().items():
            for key in keys:
                inverse[key].append(letters)
        found: dict[str, set[str]] = defaultdict(set)
        for surname in surnames():
            for letters in letters_of(surname, system, inverse):
                found[letters].add(surname)
        rows += [
            f"{system}\t{letters}\t{' '.join(sorted(names))}"
            for letters, names in sorted(found.items())
        ]
    return rows


def letters_of(surname: str, system: str, inverse: dict[str, list[str]]) -> list[str]:
    """The ways to write one surname in one system."""
    if system in {"hong_kong", "hokkien"}:
        parts = [inverse.get(char, []) for char in surname]
    else:
        parts = [[], []] if len(surname) == 2 else [[]]
        for whole in mandarin.surname_syllables(surname):
            for cut in [len(whole)] if len(surname) == 1 else range(1, len(whole)):
                halves = [whole] if len(surname) == 1 else [whole[:cut], whole[cut:]]
                if all(half in mandarin.syllables() for half in halves):
                    for place, half in enumerate(halves):
                        parts[place] += inverse.get(half, [])
    return ["".join(combined) for combined in product(*parts)]


def write(name: str, rows: object) -> None:
    """One table, a row a line."""
    (DATA / name).write_text("".join(f"{row}\n" for row in rows), "utf-8")  # type: ignore[attr-defined]


if __name__ == "__main__":
    pinyin()
    wade_giles()
    hong_kong(Path(sys.argv[1]))
    write("surname_spellings.tsv", surname_spellings())
