"""English: what is told right behind another event and belongs to it is of its day; what only follows it is not."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

DAY = "2024-06-20"


@pytest.mark.parametrize(
    ("words", "event", "person", "day"),
    [
        (
            "Pia Senn and Ari Brandt were arrested on 3 June. Their cook, Ida Koch, was let go after 18 hours.",
            "release",
            "Ida Koch",
            "2024-06-03",
        ),
        (
            "Pia Senn was arrested on 3 June and with her they took nine women. The others were sent home after two days.",
            "release",
            None,
            "2024-06-05",
        ),
        (
            "Pia Senn was arrested on 3 June. Ida Koch had been let go after two days in an earlier case.",
            "release",
            "Ida Koch",
            None,
        ),
        (
            "The trial of Pia Senn and Ari Brandt opened in Lund District Court on 3 June. Both rejected the accusation.",
            "charge",
            "Pia Senn",
            "2024-06-03",
        ),
        (
            "Police arrested Pia Senn on 3 June for libel. She has always rejected the accusation.",
            "charge",
            "Pia Senn",
            None,
        ),
        (
            "On 1 June the council announced an amnesty. Pia Senn and Ari Brandt were among those freed.",
            "release",
            "Pia Senn",
            "2024-06-01",
        ),
        (
            "Pia Senn was detained on 3 June and freed by a judge two days later, only to be re-arrested at the gate.",
            "arrest",
            "Pia Senn",
            "2024-06-05",
        ),
        (
            "The indictment, filed on 3 June, accuses Pia Senn and Ari Brandt of sedition.",
            "charge",
            "Ari Brandt",
            "2024-06-03",
        ),
        (
            "The bail was paid on 3 June. As Pia Senn stepped out of the remand centre that afternoon, officers put her into a van.",
            "arrest",
            "Pia Senn",
            "2024-06-03",
        ),
        (
            "Pia Senn was detained on 3 June and freed on 5 June after a surety of 900 crowns had been deposited.",
            "bail",
            "Pia Senn",
            "2024-06-05",
        ),
        (
            "On Monday police arrested Pia Senn. After two days a court in Lund ruled that Pia Senn must stay at home.",
            "detention",
            "Pia Senn",
            "2024-06-19",
        ),
        (
            "A police spokesman, Brig. Nils Ohm, said on Tuesday that Pia Senn was under investigation for incitement.",
            "charge",
            "Pia Senn",
            "2024-06-18",
        ),
        (
            "Pia Senn was arrested on 28 May. The magistrate ordered on Friday that her books be forfeited.",
            "confiscation",
            "Pia Senn",
            "2024-06-14",
        ),
        (
            "Officials on Wednesday denied rumours that the jailed writer Pia Senn was dead.",
            "death",
            "Pia Senn",
            "2024-06-19",
        ),
        (
            "On Wednesday the Lund District Court sentenced Pia Senn to two years in prison. Her lawyer will appeal. Senn was led away from the courtroom to Malmö prison.",
            "detention",
            "Pia Senn",
            "2024-06-19",
        ),
        (
            "Pia Senn was arrested on 3 June. She told her mother that on the second night four guards had beaten her.",
            "ill_treatment",
            "Pia Senn",
            "2024-06-04",
        ),
        (
            "Pia Senn was arrested on 3 June. She told her mother that on the second night of the strike four guards had beaten her.",
            "ill_treatment",
            "Pia Senn",
            None,
        ),
        (
            "The pastor Ari Brandt tried to fly to Oslo on 5 June. Border officers would not let him board.",
            "travel_ban",
            "Ari Brandt",
            "2024-06-05",
        ),
        (
            "The pastor Ari Brandt opened a shop on 5 June. Border officers would not let him board a plane to Oslo.",
            "travel_ban",
            "Ari Brandt",
            None,
        ),
        (
            "On Tuesday the High Court acquitted Pia Senn. She had signed a paper in 2009.\n\nOn the same day in Malmö, Magistrate Ole Ohm enlarged on bail the student Ari Brandt.",
            "bail",
            "Ari Brandt",
            "2024-06-18",
        ),
        ("Nov. 2018 – Pia Senn is detained in Malmö.\n\n8 May 2019 – Pia Senn is let go.", "detention", "Pia Senn", "2018-11"),
        (
            "-- LUND: Trader gets two years for a post about a general, no bail yet\nThe District Court on Thursday sentenced the trader Pia Senn to two years in jail.",
            "sentence",
            "Pia Senn",
            "2024-06-20",
        ),
        (
            "On 31 May a judge remanded Ari Brandt until 14 July. His editor, Pia Senn, was questioned for five hours on the same day.",
            "harassment",
            "Pia Senn",
            "2024-05-31",
        ),
        (
            "On Tuesday the city court gave Ari Brandt six years. A co-defendant, the driver Pia Senn, received two years of restricted freedom served at home, and was released.",
            "release",
            "Pia Senn",
            "2024-06-18",
        ),
        (
            "A Lund court has sentenced the editor Pia Senn to ten years in prison, the Writers' League said today. Senn was convicted on 16 June.",
            "sentence",
            "Pia Senn",
            "2024-06-16",
        ),
        (
            "A Lund court has sentenced the editor Pia Senn to ten years in prison. The verdict came on 16 May after a hearing of twenty minutes.",
            "sentence",
            "Pia Senn",
            "2024-05-16",
        ),
        (
            "The editor Pia Senn was sentenced to ten years in prison. The verdict came a week after her arrest on 16 May.",
            "sentence",
            "Pia Senn",
            None,
        ),
    ],
)  # fmt: skip
def test_told_with(words: str, event: str, person: str | None, day: str | None) -> None:
    found = [c for c in claims_of(words, DAY) if str(c.event) == event and c.person == person]
    assert {c.when.edtf for c in found} <= {day}
    assert found or day is None
