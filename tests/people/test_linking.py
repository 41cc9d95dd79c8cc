"""Linking very many at once: features hold no words, and the model finds what is one person."""

from __future__ import annotations

import random
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from habeas.linking import Linking, known_of
from habeas.names.written import taken_apart
from habeas.people import feature_files
from habeas.people.feature_files import write_features
from habeas.people.features import LISTS, SCALARS, coded_with, features
from habeas.people.known_by import KnownBy, NameKind
from habeas.people.linkage import model, moved_by, settings
from habeas.people.name_keys import keys_as_read, keys_of_forms, name_keys
from habeas.records.errors import HabeasError
from habeas.register.canonical import canonical
from habeas.register.stored import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

coded = coded_with(b"of this test alone")
FANG = KnownBy(
    "方雪晴", days=("arrest 2021-09-19",), courts=("广州市中级人民法院",), beside=("汪建兵",),
    born=("1988",), occupations=("记者",), gender="female",
)  # fmt: skip
ENGLISH = KnownBy(
    "Fang Xueqing", days=("detention 2021-09-19",), courts=("Guangzhou Intermediate People's Court",),
    beside=("wang jianbing",),
)  # fmt: skip
NAMESAKE = KnownBy("方雪晴", days=("arrest 2009-01-04",), places=("兰州",), born=("1960",))
OTHER_CHARACTERS = replace(FANG, name="方学庆")
COMPANION = replace(FANG, name="汪建兵", beside=("方雪晴",))


def crowd(count: int) -> list[KnownBy]:
    """So many other people."""
    rng = random.Random(7)  # noqa: S311 - repeatable
    syllables = "bo da fei gu han jin kai lan min nuo pei qian rui shan tao wen xia yan zhu".split()
    names = (
        f"{rng.choice(('Li', 'Wang', 'Zhao', 'Sun', 'Gao'))} {''.join(rng.choices(syllables, k=2)).title()}"
        for _ in range(count)
    )
    return [
        KnownBy(name, days=(f"arrest 20{rng.randrange(10, 25)}-0{rng.randrange(1, 10)}-1{n % 10}",))
        for n, name in enumerate(names)
    ]


def held(persons: Iterable[KnownBy]) -> Iterator[tuple[int, str]]:
    """Mentions as a register holds them."""
    return ((number, canonical(plain(one)).decode()) for number, one in enumerate(persons))


def linked(
    folder: Path, persons: Iterable[KnownBy], same: tuple[tuple[int, int], ...] = ()
) -> dict[tuple[int, int], float]:
    write_features(folder / "mentions.parquet", held(persons), known_of, b"of this test alone")
    with Linking(folder / "mentions.parquet", folder, same) as linking:
        silent = linking.base.execute("SELECT current_setting('enable_progress_bar')")
        assert silent.fetchall() == [(False,)]
        return {(one.left, one.right): one.bits for one in linking.links()}


def test_two_scripts_are_linked_and_namesakes_and_companions_are_not(tmp_path: Path) -> None:
    persons = [FANG, ENGLISH, NAMESAKE, OTHER_CHARACTERS, COMPANION, *crowd(300)]
    found = linked(tmp_path, persons)
    assert (0, 1) in found
    among = {pair for pair in found if set(pair) <= {0, 1, 2, 3, 4}}
    assert (0, 3) not in among or found[0, 3] < found[0, 1]
    assert among <= {(0, 1), (0, 3), (1, 3)}  # letters tell no characters


def test_whoever_is_named_beside_somebody_is_not_linked_to_them(tmp_path: Path) -> None:
    court = ("广州市中级人民法院",)
    one = KnownBy("王阳江", days=("arrest 2021-09-19",), courts=court, beside=("金珂仁",))
    other = replace(one, name="王岩江")  # which sounds nearly the same
    two = replace(one, name="李阳江", days=("arrest 2017-03-03",))
    both = replace(two, name="李岩江", beside=("金珂仁", "李阳江"))
    three = replace(one, name="张阳江", days=("arrest 2014-05-05",), beside=())
    alone = replace(three, name="张岩江", beside=("张阳江",))
    found = linked(tmp_path, [one, other, two, both, three, alone, *crowd(300)])
    assert (0, 1) in found
    assert not {(2, 3), (4, 5)} & set(found)


def test_decisions_move_the_model(tmp_path: Path) -> None:
    persons = [FANG, ENGLISH, *crowd(300)]
    before = linked(tmp_path, persons)
    after = linked(tmp_path, persons, ((0, 1),) * 30)
    assert after[0, 1] > before[0, 1]


def test_features_hold_numbers_and_no_words() -> None:
    row = features(FANG, coded)
    assert row is not None
    assert set(row) == {*SCALARS, *LISTS}
    for value in row.values():
        assert value is None or isinstance(value, int) or all(isinstance(one, int) for one in value)
    assert row["hans"] != (features(FANG, coded_with(b"another key")) or {})["hans"]


def test_many_are_written_by_several_processes_as_by_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    persons = [FANG, replace(FANG, kind=NameKind.PSEUDONYM), ENGLISH, NAMESAKE, *crowd(50)]
    tables = []
    for many in (20_000, 8):
        monkeypatch.setattr(feature_files, "MANY", many)
        monkeypatch.setattr(feature_files, "_AT_ONCE", 4)
        monkeypatch.setattr(feature_files, "_processors", lambda: 2)
        path = tmp_path / f"{many}.parquet"
        assert write_features(path, held(persons), known_of, b"key") == len(persons) - 1
        tables.append(parquet.read_table(path))
    assert tables[0] == tables[1]
    assert tables[0].column("mention").to_pylist() == [0, *range(2, len(persons))]


def test_a_process_that_is_stopped_is_told_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> None:
        raise BrokenProcessPool

    monkeypatch.setattr(feature_files, "MANY", 8)
    monkeypatch.setattr(feature_files, "_AT_ONCE", 4)
    monkeypatch.setattr(feature_files, "_processors", lambda: 2)
    monkeypatch.setattr(feature_files.ProcessPoolExecutor, "submit", stopped)
    with pytest.raises(HabeasError, match=r"^expected .* one was stopped .*again$"):
        write_features(tmp_path / "f.parquet", held(crowd(20)), known_of, b"key")


@pytest.mark.parametrize("name", ["方雪晴", "Fang Xueqing", "Tsai Ing-wen", "Anna Wang Li", "王某"])
def test_companions_are_known_by_the_readings_of_a_name(name: str) -> None:
    forms = taken_apart(name).forms
    every = keys_of_forms(forms).whole
    assert keys_as_read(forms) == {key for key in every if key[0] == "p"}
    assert name_keys(name).whole == every


def test_two_documents_in_two_languages_share_features() -> None:
    one, other = features(FANG, coded), features(ENGLISH, coded)
    assert one is not None and other is not None
    for column in ("readings", "custody", "custody_months", "courts", "regions", "beside"):
        ours, theirs = one[column], other[column]
        assert isinstance(ours, list) and isinstance(theirs, list)
        assert set(ours) & set(theirs), column


@pytest.mark.parametrize("kind", [NameKind.REDACTED, NameKind.PSEUDONYM])
def test_whose_name_was_kept_back_is_not_linked_at_all(kind: NameKind) -> None:
    assert features(replace(FANG, kind=kind), coded) is None


def test_every_condition_names_columns_that_there_are() -> None:
    import re

    known = {*SCALARS, *LISTS}
    for one in model()["comparison"]:
        for words in (one.get("unknown", ""), *(level["when"] for level in one["levels"])):
            assert set(re.findall(r"(\w+)_[lr]\b", words)) <= known
    assert {column for columns in model()["compared"] for column in columns} <= known


def test_m_and_u_of_a_comparison_are_shares() -> None:
    for one in model()["comparison"]:
        for part in ("m", "u"):
            assert sum(level[part] for level in one["levels"]) == pytest.approx(1, abs=0.03)


def test_a_few_decisions_move_little_and_names_are_never_moved() -> None:
    trained = settings(10)
    for comparison in trained["comparisons"]:
        for level in comparison["comparison_levels"]:
            if "m_probability" in level:
                level["m_probability"] = 0.0
    work = ("work", "the same kind of work", "m")
    assert 0.88 < moved_by(trained, 1)[work] < 0.9 < 2 * moved_by(trained, 50)[work] + 0.01
    assert not any(column == "name" for column, _, _ in moved_by(trained, 50))
