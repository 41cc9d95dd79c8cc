"""Places in parts and on pages: joined where they follow each other, kept by the register."""

from __future__ import annotations

import pytest

from habeas.records.document import Box, Place, Run, Trace
from habeas.register.stored import plain, restored

PAGES = Trace(
    (
        Run(0, 4, Place(0, 0, "", 1, Box(100, 100, 500, 200))),  # four characters, equally wide
        Run(4, 5, Place(0, 0, "", 1), exact=False),  # a blank that stands for the line's end
        Run(5, 9, Place(0, 0, "", 1, Box(100, 300, 400, 400)), exact=False),
        Run(9, 12, Place(0, 0, "", 2, Box(100, 100, 400, 200)), exact=False),
    )
)
PARTS = Trace(
    (
        Run(0, 3, Place(10, 13)),
        Run(3, 6, Place(0, 9, "1.2")),
        Run(6, 8, Place(9, 11, "1.2")),
        Run(8, 9, Place(0, 1, "2"), exact=False),
    )
)


@pytest.mark.parametrize(
    ("trace", "start", "end", "expected"),
    [
        (PAGES, 1, 3, (Place(0, 0, "", 1, Box(200, 100, 400, 200)),)),
        (PAGES, 6, 7, (Place(0, 0, "", 1, Box(100, 300, 400, 400)),)),
        (
            PAGES, 2, 12,
            (
                Place(0, 0, "", 1, Box(300, 100, 500, 200)),
                Place(0, 0, "", 1, Box(100, 300, 400, 400)),
                Place(0, 0, "", 2, Box(100, 100, 400, 200)),
            ),
        ),
        (PARTS, 1, 9, (Place(11, 13), Place(0, 11, "1.2"), Place(0, 1, "2"))),
        (PARTS, 4, 5, (Place(3, 6, "1.2"),)),
    ],
)  # fmt: skip
def test_a_quote_has_a_place_in_each_part_and_line(
    trace: Trace, start: int, end: int, expected: tuple[Place, ...]
) -> None:
    assert trace.places(start, end) == expected
    assert trace.place(start, end) == expected[0]


@pytest.mark.parametrize("trace", [PAGES, PARTS, Trace((Run(0, 3, Place(10, 13)),))])
def test_the_register_keeps_parts_pages_and_boxes(trace: Trace) -> None:
    from habeas.records.document import Text

    text = Text("0" * 64, "text/1", "x" * trace.runs[-1].end, trace)
    assert restored(Text, plain(text)).trace == trace


def test_a_trace_of_bytes_alone_is_written_as_it_always_was() -> None:
    from habeas.records.document import Text

    text = Text("0" * 64, "text/1", "xyz", Trace((Run(0, 3, Place(10, 13)),)))
    assert plain(text)["trace"] == [[0, 3, 10, 13, 1]]
