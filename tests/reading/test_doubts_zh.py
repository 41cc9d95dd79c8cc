"""中文：自己推翻、无法证实、只是传闻。 What a Chinese text says of its own reports: wrong, unconfirmed, only talk."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

TAKEN = "教师林子安去年被抓。"


def stances(words: str, event: str, published: str = "2024-10-15") -> list[tuple[str | None, str]]:
    """Person and stance of the claims of one event."""
    return [(c.person, str(c.stance)) for c in claims_of(words, published) if c.event == event]


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("今年5月又有消息称，林子安已被转往嘉州女子监狱。", "transfer"),
        ("网上传林子安已被判刑三年。", "sentence"),
        ("坊间盛传，林子安已在狱中去世。", "death"),
        ("微信群里流传林子安已被转往外省监狱。", "transfer"),
        ("一名乡干部告诉他的哥哥，林子安已被判刑七年。本台无法证实判刑的说法。", "sentence"),
        ("有同乡说林子安上月被转往外省监狱。这一消息尚未得到独立证实。", "transfer"),
        ("声明还说，林子安被关押在一处地下室，本台未能逐一核实。", "detention"),
        ("同乡传话，称林子安被关进一处营地，并在里面中风，该消息未获证实。", "detention"),
        ("关于林子安“被拒绝会见律师”的说法，院方没有回应。", "access_denied"),
        ("开庭时，林子安提出其在侦查阶段曾被殴打。", "ill_treatment"),
    ],
)
def test_talk_and_what_nobody_confirmed_is_alleged(words: str, event: str) -> None:
    found = stances(TAKEN + words, event)
    assert found, event
    assert {stance for _, stance in found} == {"alleged"}


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("网上传林子安上月被判了三年，这不是真的。", "sentence"),
        ("有人说林子安已经出狱，这一说法不实。", "release"),
        ("网传林子安在狱中去世，其实没有这回事。", "death"),
        ("本声明先前版本误称林子安被判三年，特此说明。", "sentence"),
        ("案子连起诉都还没有。", "charge"),
        ("林子安案至今连开庭也没有开过。", "trial"),
        ("林子安已放弃上诉。", "appeal"),
    ],
)
def test_what_the_text_itself_rejects_did_not_happen(words: str, event: str) -> None:
    assert {stance for _, stance in stances(TAKEN + words, event)} == {"negated"}


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("林子安不认同官方的说法，上月被转往外省监狱。", "transfer"),
        ("林子安上月被判刑三年，报道此事的网站被封。", "sentence"),
        ("林子安被判刑三年的消息昨天传出。", "sentence"),
        ("林子安上月被判刑三年。本台无法联系到他的家属。", "sentence"),
        ("他的妻子证实林子安上月被转往外省监狱。", "transfer"),
    ],
)
def test_what_only_looks_like_doubt_stays_told(words: str, event: str) -> None:
    assert {stance for _, stance in stances(TAKEN + words, event)} == {"asserted"}


@pytest.mark.parametrize(
    "words",
    [
        "县公安局起初答复“没有抓过这个人”。",
        "县公安局始终坚称从未抓过林子安。",
    ],
)
def test_an_office_that_says_it_took_nobody_denies(words: str) -> None:
    assert ("林子安", "denied") in stances(TAKEN + words, "arrest")


def test_no_visits_kept_off_is_a_denial() -> None:
    words = "律师已两次会见林子安，不存在阻碍会见的情形。"
    assert [stance for _, stance in stances(TAKEN + words, "access_denied")] == ["denied"]


def test_what_is_to_be_had_yet_has_no_day() -> None:
    words = TAKEN + "他的账户5月起遭冻结，扣押清单至今没有给家属。"
    (claim,) = [c for c in claims_of(words, "2024-10-15") if c.event == "access_denied"]
    assert claim.when.edtf is None


def test_a_medium_that_could_not_confirm_is_no_speaker() -> None:
    words = TAKEN + "本台无法证实转押的说法，家属也从未收到判决书。"
    (claim,) = [c for c in claims_of(words, "2024-10-15") if c.event == "access_denied"]
    assert claim.attribution == ()
