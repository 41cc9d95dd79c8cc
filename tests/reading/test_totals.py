"""Totals of persons beside a closed list of names are compared with it."""

from __future__ import annotations

import pytest

from habeas.intake import read
from habeas.records.when import Basis, parse

DAY = parse("2024-03-12", Basis.GIVEN)


def totals(text: str) -> list[tuple[str | None, object, object]]:
    made = read(text.encode(), "a.txt", published=DAY)
    found = (r for r in made.remarks if r.fact("total") is not None)
    return [(r.verdict, r.fact("total"), r.fact("named")) for r in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police arrested three activists, Mara Torvik, Abel Sorn and Lena Marquant, on 3 March 2024.",
            ("holds", 3, 3),
        ),
        (
            (
                "Police arrested four activists: Mara Torvik (36), Abel Sorn (41) and Lena Marquant. "
                "They were charged on 5 March 2024."
            ),
            ("fails", 4, 3),
        ),
        ("2024年3月3日，警方逮捕了林志远、孟霞、田若川三人。", ("holds", 3, 3)),
        ("2024年3月3日，警方逮捕了四名维权人士林志远、孟霞、田若川。", ("fails", 4, 3)),
        ("2024年3月3日，林志远、孟霞、田若川等二人被逮捕。", ("fails", 2, 3)),
    ],
)  # fmt: skip
def test_a_total_beside_all_its_names(text: str, expected: tuple[str, int, int]) -> None:
    assert totals(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested nine activists, including Mara Torvik and Abel Sorn, on 3 March 2024.",
        "Police arrested nine activists, Mara Torvik and Abel Sorn among them, on 3 March 2024.",
        "Police arrested five people, Mara Torvik, Abel Sorn and three others, on 3 March 2024.",
        "Mara Torvik and Abel Sorn were arrested on 3 March 2024 and held for four days.",
        "2024年3月3日，林志远、孟霞等五人被逮捕。",
        "2024年3月3日，林志远、孟霞被逮捕。",
    ],
)
def test_an_open_list_or_no_total_says_nothing(text: str) -> None:
    assert totals(text) == []
