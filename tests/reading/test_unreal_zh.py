"""Chinese: what is only asked for, missed by a hair, waited for, feared or untrue has not happened."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest
from tests.reading.reading_of import claims_of

DAY = "2024-06-20"
TOLD = "教师罗安于2024年5月3日在卡城被逮捕。"
ROWS = tomllib.loads(
    (files("habeas.reading") / "data" / "chinese" / "unreal.toml").read_text("utf-8")
)["entry"]
POSITIVE = [(row["id"], row["reads"], words) for row in ROWS for words in row["positive"]]
NEGATIVE = [(row["id"], row["events"], words) for row in ROWS for words in row["negative"]]


def _more(words: str) -> list[tuple[str, str, str | None]]:
    """What is told of the teacher beyond the arrest of 3 May."""
    return [
        (str(c.event), str(c.stance), c.when.edtf)
        for c in claims_of(TOLD + words, DAY)
        if c.person == "罗安" and str(c.event) not in {"occupation", "call"}
    ][1:]


@pytest.mark.parametrize(("row", "reads", "words"), POSITIVE)
def test_what_has_not_happened_is_not_told_as_if_it_had(row: str, reads: str, words: str) -> None:
    told = {stance for _, stance, _ in _more(words)}
    assert told == (set() if reads == "nothing" else {reads}), row


@pytest.mark.parametrize(("row", "events", "words"), NEGATIVE)
def test_the_same_words_where_it_did_happen(row: str, events: list[str], words: str) -> None:
    if "没有说话" in words or "上诉" in words:  # only told in passing
        assert all(stance != "negated" or event == "appeal" for event, stance, _ in _more(words))
        return
    told = {event for event, stance, _ in _more(words) if stance in {"asserted", "planned"}}
    assert told & set(events or {"death"}), row


@pytest.mark.parametrize(
    "words",
    [
        "除非他认罪，否则不会获释。",
        "警方说只要他认罪就放人。",
        "同类案件中，被告通常被判三至五年。",
        "报社被罚款十万元。",
        "他所在的报社被罚款十万元。",
        "法院对报社罚款十万元。",
    ],
)
def test_conditions_general_practice_and_what_a_paper_pays(words: str) -> None:
    assert _more(words) == []


def test_the_prosecution_asks_for_a_term() -> None:
    told = _more("检方上诉，要求判处十年。")
    assert ("sentence", "planned") in {(event, stance) for event, stance, _ in told}
    assert ("sentence", "asserted") not in {(event, stance) for event, stance, _ in told}


def test_he_is_fined_himself() -> None:
    for words in ("他被罚款十万元。", "法院判其罚款一万元。"):
        assert [event for event, _, _ in _more(words)] == ["sentence"]


def test_excluding_evidence_is_no_condition() -> None:
    assert [e for e, _, _ in _more("针对排除非法证据申请，法院于6月1日召开庭前会议。")] == ["trial"]
