"""Lexicons hold nothing twice, nothing shadowed, nothing that can never be found."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from itertools import chain
from pathlib import Path

import pytest

import habeas.reading
from habeas.reading.chinese.reader import READER as CHINESE
from habeas.reading.chinese.words import triggers as chinese
from habeas.reading.chinese.words.folded import fold
from habeas.reading.english.events import triggers as english
from habeas.reading.english.reader import READER as ENGLISH
from habeas.reading.lexicon import Matcher, fingerprint

DATA = files("habeas.reading") / "data"
SOURCES = Path(habeas.reading.__file__).parent
HAN = re.compile("[\u3400-\u9fff]+")
_EXAMPLES = frozenset(("id", "positive", "negative"))


def lists(language: str) -> dict[tuple[str, str], list[str]]:
    """The plain word lists of a language: (file, list) to words."""
    found: dict[tuple[str, str], list[str]] = {}
    for path in sorted((DATA / language).iterdir(), key=lambda path: path.name):
        tables = tomllib.loads(path.read_text("utf-8")) if path.name.endswith(".toml") else {}
        if path.name in {
            "triggers.toml",
            "phrases.toml",
            "standing_once.toml",
            "unreal.toml",
        }:
            continue
        for entry in tables.pop("entry", []):
            found[path.name, entry["id"]] = entry["words"]
        for table, rows in tables.items():
            for key, words in rows.items():
                if isinstance(words, list):
                    found[path.name, table if key == "words" else f"{table}.{key}"] = words
    return found


LISTS = {language: lists(language) for language in ("english", "chinese")}
EVERY = [(lang, *name) for lang, found in LISTS.items() for name in found]


@pytest.mark.parametrize(("language", "file", "name"), EVERY)
def test_a_list_holds_no_word_twice(language: str, file: str, name: str) -> None:
    words = LISTS[language][file, name]
    assert sorted(set(words)) == sorted(words)


@pytest.mark.parametrize(("language", "name"), sorted({(lang, name) for lang, _, name in EVERY}))
def test_a_list_is_asked_for(language: str, name: str) -> None:
    table, _, key = name.partition(".")
    sources = chain(SOURCES.glob("*.py"), (SOURCES / language).rglob("*.py"))
    code = "".join(path.read_text("utf-8") for path in sources)
    quoted = code.replace("'", '"')
    whole = bool(key) and f'"{table}.{key}"' in quoted
    assert whole or f'"{table}"' in quoted
    assert whole or not key or f'"{key}"' in quoted


@pytest.mark.parametrize("entry", english.triggers(), ids=lambda entry: entry.id)
def test_every_english_word_is_found_as_itself(entry: english.Trigger) -> None:
    rivals = [
        t
        for t in english.triggers()
        if t.role.startswith("near_") is entry.role.startswith("near_")
    ]
    whole = Matcher(rivals, whole_words=True, fold=True)
    for words in entry.words:
        assert [(hit.start, hit.end) for hit in whole.find(words)] == [(0, len(words))], words


@pytest.mark.parametrize("entry", chinese.triggers(), ids=lambda entry: entry.id)
def test_every_chinese_word_is_found_as_itself(entry: chinese.Trigger) -> None:
    whole = Matcher(chinese.triggers(), whole_words=False)
    for words in entry.words:
        (hit,) = whole.find(words)
        assert (hit.start, hit.end, hit.entry.id) == (0, len(words), entry.id), words


@pytest.mark.parametrize(
    "path",
    [
        *sorted(str(p) for p in (SOURCES / "data" / "chinese").glob("*.toml")),
        str(SOURCES / "data" / "genre.toml"),
    ],
    ids=lambda path: Path(path).name,
)
def test_chinese_wordings_are_written_as_a_text_is_folded(path: str) -> None:
    """A traditional or Cantonese character never stands in a folded text: what holds one never fires."""
    entries = tomllib.loads(Path(path).read_text("utf-8"))["entry"]
    written = [words for entry in entries for key, words in entry.items() if key not in _EXAMPLES]
    runs = [run for words in written for run in HAN.findall(str(words))]
    assert [run for run in runs if fold(run).text != run] == []


def test_a_reader_names_its_lexicon() -> None:
    assert f"rules-en/16+{fingerprint('english')}" == ENGLISH
    assert f"rules-zh/12+{fingerprint('chinese')}" == CHINESE
    assert fingerprint("english") != fingerprint("chinese")


@pytest.mark.parametrize("path", sorted((SOURCES / "data" / "english" / "tellings").iterdir()))
def test_a_file_of_tellings_holds_one_event(path: Path) -> None:
    entries = tomllib.loads(path.read_text("utf-8"))["entry"]
    assert {entry["event"] for entry in entries} == {path.stem}
