"""Chinese: whom a clause is about when a relative, a speaker or a child stands beside; what is denied, what is to come."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

TAKEN = "教师韦承志2024年3月2日被警方带走。"


def told(words: str, event: str) -> set[tuple[str | None, str]]:
    """Of whom an event is told, and how surely."""
    return {(c.person, str(c.stance)) for c in claims_of(words, "2024-06-20") if c.event == event}


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        (f"{TAKEN}他将在国庆前后被移送监狱服刑。", "transfer", {("韦承志", "planned")}),
        (f"{TAKEN}他将在国庆前后被移送监狱服刑。", "detention", {("韦承志", "planned")}),
        (f"{TAKEN}他将在判决生效后移送监狱。", "transfer", {("韦承志", "planned")}),
        (f"{TAKEN}他将在判决生效后移送监狱。", "sentence", set()),
        (f"{TAKEN}警方将司机打伤后释放了他。", "release", {("韦承志", "asserted")}),
    ],
)
def test_what_is_set_for_a_time(words: str, event: str, expected: set[object]) -> None:
    assert told(words, event) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("分局一名警官否认有任何人动手。", {("韦承志", "denied")}),
        ("警方表示只用了最低武力，否认打人。", {("韦承志", "denied")}),
        ("惩教署发言人否认有职员威胁在囚人士。", {("韦承志", "denied")}),
        ("看守所否认韦承志受到不公平对待。", {("韦承志", "denied")}),
        ("信访局一名工作人员接电话时说：“没有打人这回事。”", {("韦承志", "denied")}),
        ("韦承志否认打人。", set()),
        ("警方说，他否认殴打警员。", set()),
        ("他的妻子否认打人。", set()),
        ("检察官指他袭警，韦承志否认动手。", set()),
        ("警方没有动手修车。", set()),
    ],
)
def test_what_an_authority_denies_that_nobody_told(words: str, expected: set[object]) -> None:
    assert told(TAKEN + words, "ill_treatment") == expected


BROTHER = "一名妇女表示，她的哥哥、云州石门县的教师韦承志已被判处有期徒刑七年。这名妇女叫罗小芹。"


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        (
            f"{BROTHER}她说，哥哥2017年10月9日从寺里回家途中被公安局的人带走。",
            "arrest",
            {("韦承志", "asserted")},
        ),
        (f"{BROTHER}罗小芹对本台说：“没有开过庭。”", "trial", {("韦承志", "negated")}),
        (f"{BROTHER}罗小芹今年5月也被警方带走。", "arrest", {("罗小芹", "asserted")}),
        (
            f"{TAKEN}2023年5月9日，他送孩子上学后在校门口被国保带走。",
            "arrest",
            {("韦承志", "asserted")},
        ),
        (
            f"{TAKEN}2023年5月9日，他陪母亲就医时被国保带走。",
            "arrest",
            {("韦承志", "asserted")},
        ),
        (
            f"{TAKEN}他的妻子送孩子上学后被国保带走。",
            "arrest",
            {("韦承志", "asserted"), (None, "asserted")},
        ),
        (f"{TAKEN}他的孩子被国保带走。", "arrest", {("韦承志", "asserted"), (None, "asserted")}),
    ],
)
def test_a_relative_beside(words: str, event: str, expected: set[object]) -> None:
    assert told(words, event) == expected
