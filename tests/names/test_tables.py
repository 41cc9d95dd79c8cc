"""The tables of names: made tables are what their script makes, written tables keep their form."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

from habeas.names import mandarin
from habeas.names.tables import rows, surname_readings, surnames

ROOT = Path(__file__).resolve().parents[2]


def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("tables", ROOT / "bench" / "names" / "tables.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_spellings_of_surnames_are_made_of_the_other_tables() -> None:
    made = script().surname_spellings()
    assert ["\t".join(row) for row in rows("surname_spellings")] == made


def test_readings_are_syllables_that_can_be_written() -> None:
    for surname, readings in surname_readings().items():
        assert surname in surnames()
        for reading in readings:
            whole = reading in mandarin.syllables()
            halves = any(
                reading[:cut] in mandarin.syllables() and reading[cut:] in mandarin.syllables()
                for cut in range(1, len(reading))
            )
            assert whole or (halves and len(surname) == 2), surname


def test_characters_are_read_in_the_usual_way_first() -> None:
    assert mandarin.readings("雪") == ("xue",)
    assert mandarin.readings("单")[0] == "dan"
    assert mandarin.surname_syllables("单") == ("shan",)
    assert "4" in mandarin.tones("志", "zhi")


def test_every_table_names_its_source() -> None:
    page = (ROOT / "src/habeas/names/data/SOURCES.md").read_text("utf-8")
    for path in (ROOT / "src/habeas/names/data").iterdir():
        assert path.name in page or path.name == "SOURCES.md"


def test_a_short_form_stands_for_whole_forms_and_not_for_itself() -> None:
    seen = set()
    for people, short, wholes in rows("short_forms"):
        assert (people, short) not in seen
        seen.add((people, short))
        assert short not in wholes.split() and wholes.split() and short == short.lower()
