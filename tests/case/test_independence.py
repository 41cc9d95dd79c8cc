"""What counts as one source, and what must be seen before two count as two."""

from __future__ import annotations

import pytest

from habeas.case.independence import OneSource, independent, linked, needs, shared
from habeas.records.assessment import Backing, Level
from habeas.records.source import Knowledge, Reliability, Source

AGENCY = (
    "Ilse Norvath, a beekeeper, was taken from her shop in Tarn by four men on 3 May 2024. "
    "Her sister learned of it from a customer. The shop has been closed since. "
    "The police in Tarn answered no calls."
)
REPRINT = (
    "TARN (Morning Post) – Ilse Norvath, a beekeeper, was taken from her shop in Tarn by four men "
    "on 3 May 2024. Her sister learned of it from a customer! The shop has been closed since. "
    "We reported last week on the honey fair."
)
OWN_WORDS = (
    "A beekeeper of our town, Ilse Norvath, is in custody since early May. Two neighbours saw the "
    "car that took her away on the third."
)
CHINESE = "2024年5月3日，养蜂人林若溪在店内被四名男子带走。其姐次日从顾客处得知此事。店铺至今关闭。"
TRADITIONAL = "2024年5月3日,養蜂人林若溪在店內被四名男子帶走。其姐次日從顧客處得知此事。本報將繼續關注並報道後續。"
OTHER_CHINESE = "林若溪五月初起被关押。邻居说，三日那天门口停过一辆没有牌照的面包车。"
COUNCIL = "".join(f" Meeting {n} of the council heard of the new fountain." for n in range(40))
HARBOUR = "".join(f" Ship {n} came into the harbour with timber and salt." for n in range(40))
HERON = Source("heron", Knowledge.EYEWITNESS)
WREN = Source("wren", Knowledge.RELATIVE)


def backing(
    number: int,
    characters: str = OWN_WORDS,
    *,
    publisher: str | None = None,
    site: str | None = None,
    source: Source | None = None,
    copied_from: int | None = None,
    file: str | None = None,
    speaker: str | None = None,
) -> Backing:
    end = min(len(characters), 40)
    return Backing(
        number, characters, ((0, end),), publisher, site, source, copied_from, file, speaker
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [
        (AGENCY, REPRINT, 0.6, 0.95),
        (REPRINT, AGENCY, 0.6, 0.95),
        (AGENCY, AGENCY, 1, 1),
        (AGENCY, OWN_WORDS, 0, 0),
        (CHINESE, TRADITIONAL, 0.9, 1),
        (CHINESE, OTHER_CHINESE, 0, 0),
        (AGENCY, CHINESE, 0, 0),
        ("", AGENCY, 0, 0),
    ],
)
def test_the_share_of_sentences(one: str, other: str, least: float, most: float) -> None:
    assert least <= shared(one, other) <= most


@pytest.mark.parametrize(
    ("one", "two", "because"),
    [
        (
            backing(3, AGENCY, publisher="An Agency"),
            backing(8, REPRINT, publisher="Morning Post"),
            "share 77 % of their sentences",
        ),
        (
            backing(3, CHINESE, publisher="甲社"),
            backing(8, TRADITIONAL, publisher="乙報"),
            "share 100 % of their sentences",
        ),
        (
            backing(3, AGENCY, publisher="Tarn Watch"),
            backing(8, publisher="TARN  watch"),
            "are of one publisher",
        ),
        (
            backing(3, AGENCY, publisher="Reporters Without Borders"),
            backing(8, publisher="无国界记者"),
            "are of one publisher",
        ),
        (backing(3, AGENCY, site="a.example"), backing(8, site="a.example"), "are of one site"),
        (backing(3, AGENCY, source=HERON), backing(8, source=HERON), "are of the source heron"),
        (
            backing(3, AGENCY, publisher="A", copied_from=8),
            backing(8, publisher="B"),
            "are copies or translations of each other",
        ),
        (
            backing(3, AGENCY, publisher="A", copied_from=2),
            backing(8, publisher="B", copied_from=2),
            "are copies or translations of document 2",
        ),
        (
            backing(3, AGENCY, publisher="A", file="f0"),
            backing(8, publisher="B", file="f0"),
            "came in one file",
        ),
        (
            backing(3, AGENCY, publisher="A", speaker="her lawyer"),
            backing(8, publisher="B", speaker="Her lawyer"),
            "go back to one speaker",
        ),
        (
            backing(3, AGENCY + COUNCIL, publisher="A"),
            backing(8, REPRINT[23:] + HARBOUR, publisher="B"),
            "tell it in the same words",
        ),
    ],
    ids=["reprint", "other script", "publisher", "publisher in another language", "site", "source", "copy", "copies", "file", "speaker",
         "one sentence lifted"],
)  # fmt: skip
def test_what_makes_two_documents_one_source(one: Backing, two: Backing, because: str) -> None:
    link = linked(two, one)
    assert link is not None
    assert (link.one, link.other, link.because) == (3, 8, because)
    counted, said = independent([one, two])
    assert counted == 1
    assert f"documents 3 and 8 {because}: one source" in said
    with pytest.raises(OneSource, match="expected two independent sources for corroborated"):
        needs(Level.CORROBORATED, [one, two])


@pytest.mark.parametrize(
    "two",
    [
        (backing(3, AGENCY, publisher="A"), backing(8, publisher="B")),
        (backing(3, CHINESE, publisher="A"), backing(8, OTHER_CHINESE, source=HERON)),
        (backing(3, AGENCY, source=HERON), backing(8, source=WREN)),
        (
            backing(3, AGENCY, publisher="A", speaker="her lawyer"),
            backing(8, publisher="B", speaker="a neighbour"),
        ),
    ],
)
def test_two_that_are_two(two: tuple[Backing, Backing]) -> None:
    assert independent(two) == (2, ())
    for level in Level:
        needs(level, two)


@pytest.mark.parametrize(
    ("weak", "why"),
    [
        (backing(8), "is of nobody known"),
        (backing(8, source=Source("crow", Knowledge.HEARSAY)), "is hearsay"),
        (
            backing(8, source=Source("jay", None, Reliability.UNRELIABLE)),
            "is of an unreliable source",
        ),
    ],
)
def test_what_counts_for_no_source(weak: Backing, why: str) -> None:
    counted, because = independent([backing(3, AGENCY, publisher="A"), weak])
    assert (counted, because) == (1, (f"document 8 {why}: none",))


def test_copies_of_copies_are_one_with_what_they_copy() -> None:
    chain = [
        backing(3, AGENCY, publisher="A"),
        backing(8, publisher="B", copied_from=3),
        backing(9, CHINESE, publisher="C", copied_from=8),
    ]
    assert independent(chain)[0] == 1
    assert independent([*chain, backing(12, OTHER_CHINESE, source=WREN)])[0] == 2


def test_several_claims_of_one_document_are_one_source() -> None:
    one = backing(3, AGENCY, publisher="A")
    with pytest.raises(OneSource, match=r"found one \(one document alone tells it\)"):
        needs(Level.CONFIRMED, [one, one])


@pytest.mark.parametrize("level", [Level.UNVERIFIED, Level.CREDIBLE, Level.DISPUTED, Level.REFUTED])
def test_other_levels_need_no_second_source(level: Level) -> None:
    needs(level, [backing(3)])


def test_comparing_grows_with_the_length_and_no_faster() -> None:
    from time import process_time

    def spent(sentences: int) -> float:
        text = " ".join(f"Item {n * n}: seen {n} times at gate {n % 17}." for n in range(sentences))
        start = process_time()
        shared(text, text.replace("seen", "met"))
        return process_time() - start

    spent(50)
    assert spent(1600) < 40 * max(spent(200), 0.005)
