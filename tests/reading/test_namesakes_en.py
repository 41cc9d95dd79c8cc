"""Names that differ by a letter: one person's by a slip of the pen, or another's who is introduced."""

from __future__ import annotations

from tests.reading.reading_of import claims_of


def released(words: str) -> set[str | None]:
    """Who is told to have been released."""
    return {c.person for c in claims_of(words, "2024-06-20") if str(c.event) == "release"}


NAMESAKES = "The cook Geng Zhaoyun was sentenced on 3 May 2024. {} was released last week."


def test_a_name_introduced_as_another_persons_is_no_slip_of_the_pen() -> None:
    assert released(NAMESAKES.format("A pastor named Geng Zhaoyuan")) == {"Geng Zhaoyuan"}
    assert released(NAMESAKES.format("Another man called Geng Zhaoyuan")) == {"Geng Zhaoyuan"}
    assert released(NAMESAKES.format("Geng Zhaoyuan")) == {"Geng Zhaoyun"}
