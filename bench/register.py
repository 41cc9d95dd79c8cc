"""Speed of the register: adding, finding, opening a case, verifying, and how each grows.

Documents are made up: a person with two events each, or 6,000 quotes about one person. Key
derivation is left out. Arguments: how many documents are added (default 2,000), how many are searched (100,000).
"""

from __future__ import annotations

import hashlib
import os
import random
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from habeas import register
from habeas.intake import keep, read
from habeas.records.document import Run, Text, Trace
from habeas.records.quote import quote
from habeas.register.keys import Cost, Secret

if TYPE_CHECKING:
    from collections.abc import Callable

    from habeas.records.reading import Reading
    from habeas.register.store import Register

SECRET = Secret("a passphrase for the bench")
AT = "2026-01-01T00:00:00Z"
SURNAMES, GIVEN = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗",
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红文",
)
BATCH = 100


def main() -> None:
    """Measure and print one line for each figure."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    searched = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_STATE_HOME"] = f"{folder}/state"
        made, _ = register.create(
            Path(folder, "register"), SECRET, holder="bench", at=AT, cost=Cost(1024, 1, 1)
        )
        with made:
            measure(made, count, searched)


def measure(opened: Register, count: int, searched: int) -> None:
    """The figures, in the order of the issue they answer."""
    pattern = read("记者林月2021年5月3日被抓，2022年3月1日被判处有期徒刑三年。".encode(), "a.txt")
    documents = [one_document(pattern, number) for number in range(2 * count)]
    first = timed(lambda: add(opened, documents[:count]))
    second = timed(lambda: add(opened, documents[count:]))
    show(
        "documents added a second (read before; a person, two events)",
        count / first,
        count / second,
    )
    one, two = verified(opened, count), verified(opened, 2 * count)
    show("entries verified a second (chain and payloads)", one, two)
    bytes_a_second = originals_a_second(opened)
    show("originals verified, MB a second", bytes_a_second / 1e6)
    big = a_big_case(pattern, 6_000)
    keep(opened, big, at=AT)
    show("a case with 6,000 quotes opened, seconds", timed(lambda: open_case(opened)))
    filled(opened, searched // 2)
    half = finding(opened)
    filled(opened, searched // 2, searched // 2)
    whole = finding(opened)
    show(f"a name of two characters among {searched:,} documents, ms", half[0], whole[0])
    show("the best twenty of them ranked, ms", half[1], whole[1])


def one_document(pattern: Reading, number: int) -> tuple[bytes, Reading]:
    """A document like the pattern, with a name, bytes and an identity of its own."""
    rng = random.Random(number)  # noqa: S311 - a repeatable name
    name = rng.choice(SURNAMES) + rng.choice(GIVEN)
    words = f"{pattern.text.characters.replace('林月', name)} {number}"
    data = words.encode()
    document = replace(pattern.document, id=hashlib.sha256(data).hexdigest())
    text = replace(pattern.text, document=document.id, characters=words)
    claims = tuple(
        replace(
            claim,
            person=name if claim.person else None,
            quote=quote(text, claim.quote.start, claim.quote.end),
            also=(),
        )
        for claim in pattern.claims
    )
    persons = tuple(replace(one, name=name, mentions=()) for one in pattern.persons)
    return data, replace(pattern, document=document, text=text, claims=claims, persons=persons)


def a_big_case(pattern: Reading, quotes: int) -> list[tuple[bytes, Reading]]:
    """Documents about one person whose claims add up to so many quotes."""
    made = []
    for number in range(10**6, 10**6 + quotes // (30 * len(pattern.claims))):
        _, reading = one_document(pattern, number)
        name = "欧阳无双"
        body = "\n".join([pattern.text.characters.replace("林月", name)] * 30) + str(number)
        data = body.encode()
        identity = hashlib.sha256(data).hexdigest()
        text = Text(
            identity,
            pattern.text.layer,
            body,
            Trace((Run(0, len(body), pattern.text.trace.runs[0].place, exact=False),)),
        )
        step = len(pattern.text.characters) + 2
        claims = tuple(
            replace(
                claim,
                person=name,
                also=(),
                quote=quote(
                    text, claim.quote.start + n * (step + 1), claim.quote.end + n * (step + 1)
                ),
            )
            for n in range(30)
            for claim in pattern.claims
        )
        persons = tuple(replace(one, name=name, mentions=()) for one in pattern.persons)
        document = replace(reading.document, id=identity)
        made.append(
            (data, replace(reading, document=document, text=text, claims=claims, persons=persons))
        )
    return made


def add(opened: Register, documents: list[tuple[bytes, Reading]]) -> None:
    """Keep documents in batches, as the command line does."""
    for at in range(0, len(documents), BATCH):
        keep(opened, documents[at : at + BATCH], at=AT)


def verified(opened: Register, count: int) -> float:
    """Entries a second of the first ``3 * count``."""
    from itertools import islice

    from habeas.register import ledger
    from habeas.register.chain import faults

    took = timed(lambda: list(faults(islice(ledger.entries(opened), 3 * count), opened.name)))
    return 3 * count / took


def originals_a_second(opened: Register) -> float:
    """Bytes of one original of 20 MB that are decrypted and hashed in a second."""
    from habeas.register import originals

    data = bytes(range(256)) * 80_000
    identity = hashlib.sha256(data).hexdigest()
    kept = originals.put(opened.place.originals, opened.naming_key, identity, data)
    return len(data) / timed(lambda: originals.get(opened.place.originals, kept, identity))


def open_case(opened: Register) -> None:
    """Everything that the page of the big case rests on, folded into one case."""
    from datetime import date

    from habeas.casework import Source, case_across
    from habeas.register.asking import decided
    from habeas.register.cases import cases_with_form

    number = cases_with_form(opened, ["欧阳无双"])[0]
    found = decided(opened, number)
    sources = [Source(one.told.reading, one.told.names) for one in found]
    case_across("欧阳无双", sources, as_of=date(2026, 1, 1))


def filled(opened: Register, count: int, after: int = 0) -> None:
    """Put texts into the search alone, to reach the size that is asked for."""
    from django.db import transaction

    from habeas.register import search

    with transaction.atomic(using=opened.alias):
        found = []
        for number in range(after, after + count):
            rng = random.Random(number)  # noqa: S311 - a repeatable name
            name = rng.choice(SURNAMES) + rng.choice(GIVEN) + rng.choice(GIVEN)
            words = f"{name}{number % 28 + 1}日被{rng.choice(SURNAMES)}市公安局带走，家属至今没有收到通知书。"
            found.append(search.Findable(10**9 + number, words * 5, (name,)))
        search.put(opened.alias, found)


def finding(opened: Register) -> tuple[float, float]:
    """Milliseconds to the first answer for a rare name, and to twenty ranked for a common one."""
    from habeas.register import search

    search.put(opened.alias, [search.Findable(2 * 10**9, "翁郁昨天失联。", ("翁郁",))])
    rare = min(timed(lambda: search.find(opened.alias, "翁郁")) for _ in range(5))
    common = min(timed(lambda: search.find(opened.alias, "王伟", 20)) for _ in range(5))
    return 1000 * rare, 1000 * common


def timed(work: Callable[[], object]) -> float:
    """Seconds that a piece of work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def show(what: str, one: float, two: float | None = None) -> None:
    """One figure, and the same when the register has doubled."""
    grown = f"{two:12,.2f}  doubled" if two is not None else ""
    print(f"{what:<66}{one:12,.2f}{grown}", flush=True)


if __name__ == "__main__":
    main()
