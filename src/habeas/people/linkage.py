"""The model by which very many mentions are linked at once, as a record linkage engine takes it.

It stands in ``data/linkage.toml``; this turns it into the settings of Splink, which are plain data.
Conditions run on DuckDB and on Spark unchanged, but that DuckDB is told what Spark's
``arrays_overlap`` and ``array_size`` mean (:data:`MACROS`).
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from habeas.people.features import LISTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    Learned = Mapping[tuple[str, str, str], float]

MACROS = (
    "CREATE MACRO arrays_overlap(a, b) AS list_has_any(a, b)",
    "CREATE MACRO array_size(a) AS len(a)",
)
"""What DuckDB is told before it runs the conditions."""
IDENTITY = "mention"
_LEAST_OFTEN = 1e-6
"""How seldom a name or day is at least taken to be, however large the register."""


@cache
def model() -> Mapping[str, Any]:
    """The file, read once."""
    path = files("habeas.people") / "data" / "linkage.toml"
    return tomllib.loads(path.read_text("utf-8"))


def settings(mentions: int, learned: Learned | None = None, *, only: str = "") -> dict[str, Any]:
    """The settings of Splink for so many mentions, with what was ``learned`` in place of start
    values; with ``only`` those comparisons alone that are marked so in the file.
    """
    return {
        "link_type": "dedupe_only",
        "unique_id_column_name": IDENTITY,
        "probability_two_random_records_match": 1 / max(2, mentions),
        "retain_matching_columns": False,
        "retain_intermediate_calculation_columns": False,
        "comparisons": [
            _comparison(one, learned or {})
            for one in model()["comparison"]
            if not only or one.get(only)
        ],
        "blocking_rules_to_generate_predictions": [shared(one) for one in model()["compared"]],
    }


def shared(columns: Iterable[str]) -> dict[str, Any]:
    """The rule by which mentions are compared that share all of these columns, and no others."""
    several = list(columns)
    return {
        "blocking_rule": " AND ".join(f"l.{one} = r.{one}" for one in several),
        "arrays_to_explode": [one for one in several if one in LISTS],
        "sql_dialect": "duckdb",
    }


def read(trained: Mapping[str, Any], which: str) -> dict[tuple[str, str], float]:
    """M or u (``which``) of each comparison and level in settings of Splink that were trained."""
    return {
        (one["output_column_name"], level["label_for_charts"]): level[f"{which}_probability"]
        for one in trained["comparisons"]
        for level in one["comparison_levels"]
        if f"{which}_probability" in level
    }


def counted(trained: Mapping[str, Any]) -> Learned:
    """U as it was counted."""
    return {(*key, "u"): value for key, value in read(trained, "u").items()}


def moved_by(trained: Mapping[str, Any], decisions: int) -> Learned:
    """M as so many decisions move it, by how often levels held in them."""
    found = read(trained, "m")
    before = float(model()["supposed_decisions"])
    learned = {}
    for one in model()["comparison"]:
        levels = [(_column(one), level["says"]) for level in one["levels"]]
        if one.get("fixed") or not any(level in found for level in levels):
            continue
        for key, level in zip(levels, one["levels"], strict=True):
            seen = decisions * found.get(key, 0.0)
            learned[*key, "m"] = (before * level["m"] + seen) / (before + decisions)
    return learned


def _column(one: Mapping[str, Any]) -> str:
    return str(one["id"]).replace(" ", "_")


def _comparison(one: Mapping[str, Any], learned: Learned) -> dict[str, Any]:
    column = _column(one)
    levels = [_level(level, column, learned) for level in one["levels"]]
    if "unknown" in one:
        unknown = {"sql_condition": one["unknown"], "is_null_level": True}
        levels.insert(0, {**unknown, "label_for_charts": "unknown"})
    return {"output_column_name": column, "comparison_levels": levels}


def _level(one: Mapping[str, Any], column: str, learned: Learned) -> dict[str, Any]:
    level = {
        "sql_condition": one["when"],
        "label_for_charts": one["says"],
        "m_probability": learned.get((column, one["says"], "m"), one["m"]),
        "u_probability": learned.get((column, one["says"], "u"), one["u"]),
    }
    if "rarity" in one:
        level |= {
            "tf_adjustment_column": one["rarity"],
            "disable_tf_exact_match_detection": True,
            "tf_minimum_u_value": _LEAST_OFTEN,
        }
    return level
