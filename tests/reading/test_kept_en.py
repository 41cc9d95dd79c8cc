"""A sentence that keeps what it has found out is read as one that finds it out each time."""

from __future__ import annotations

import pytest

from habeas.reading.english import reader, views
from habeas.reading.english.clauses.view import View
from habeas.text import read_bytes

PAGES = (
    (
        "The brothers Omar and Farid Qorel, two bakers, were arrested on 3 May 2021 with a neighbour, Lin"
        " Sow. They were charged with sedition on 9 May; he was beaten. Her lawyer, Ana Brod, said that"
        " she had been released. The three were tried in June, and both brothers got four years.\n\n"
        "Sow was arrested again on 2 July 2022. Her husband says that he has not seen her since; their"
        " trial has been put off. He and two others remain in custody."
    ),
    (
        'Mr Tovey was held in Norring Prison, where he fell ill. "They beat me," he said. His sister, Mina'
        " Tovey, who was questioned with him, was let go the same day. The court jailed him for two years"
        " and fined her 500 dollars; she appealed. Neither has been told why."
    ),
)


@pytest.mark.parametrize("page", PAGES)
def test_what_is_kept_changes_no_claim(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    given = read_bytes(page.encode(), "page.txt")
    kept = reader.read(*given)
    monkeypatch.setattr(views, "KeptView", View)
    found_anew = reader.read(*given)
    assert len(kept.claims) > 5
    assert repr(kept) == repr(found_anew)
