"""Documents about made-up people for the benches of the register, read before or as texts."""

from __future__ import annotations

import hashlib
import random
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from habeas.intake import read
from habeas.records.document import Run, Text, Trace
from habeas.records.quote import quote
from habeas.records.when import parse

if TYPE_CHECKING:
    from habeas.records.reading import Reading
    from habeas.records.when import When

SURNAMES, GIVEN = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗",
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红文",
)
STATEMENT = "记者林月华2021年5月3日被抓，2022年3月1日被判处有期徒刑三年。"
"""A person with two events."""


def pattern() -> Reading:
    """The reading that made-up documents are copies of."""
    return read(STATEMENT.encode(), "a.txt")


def statement(number: int) -> bytes:
    """The text of a made-up document about a person with two events."""
    return f"{_told(STATEMENT, number)} {number}".encode()


def _told(words: str, number: int) -> str:
    arrested, sentenced = days_of(number)
    named = words.replace("林月华", name_of(number))
    return named.replace("2021年5月3日", arrested).replace("2022年3月1日", sentenced)


def days_of(number: int) -> tuple[str, str]:
    """The days on which the person of a document was arrested and sentenced, as written."""
    rng = random.Random(-number - 1)  # noqa: S311 - repeatable days
    year, month, day = rng.randint(2010, 2024), rng.randint(1, 9), rng.randint(1, 9)
    return f"{year}年{month}月{day}日", f"{year + 1}年{rng.randint(1, 9)}月{rng.randint(1, 9)}日"


def name_of(number: int) -> str:
    """The name of the person of a document, three characters: some bear the same."""
    rng = random.Random(number)  # noqa: S311 - a repeatable name
    return rng.choice(SURNAMES) + rng.choice(GIVEN) + rng.choice(GIVEN)


def one_document(pattern: Reading, number: int) -> tuple[bytes, Reading]:
    """A document like the pattern, with a name, bytes and an identity of its own."""
    name = name_of(number)
    words = f"{_told(pattern.text.characters, number)} {number}"
    data = words.encode()
    document = replace(pattern.document, id=hashlib.sha256(data).hexdigest())
    text = replace(pattern.text, document=document.id, characters=words)
    claims = tuple(
        replace(
            claim,
            person=name if claim.person else None,
            quote=quote(text, claim.quote.start, claim.quote.end),
            also=(),
            when=_day(claim.when, number),
        )
        for claim in pattern.claims
    )
    persons = tuple(replace(one, name=name, mentions=()) for one in pattern.persons)
    return data, replace(pattern, document=document, text=text, claims=claims, persons=persons)


def _day(when: When, number: int) -> When:
    """The day of a step of the pattern as it is in a document."""
    if when.day is None:
        return when
    written = days_of(number)[when.day.year > 2021]
    return parse("{}-{:02}-{:02}".format(*map(int, re.findall(r"\d+", written))))


def a_big_case(pattern: Reading, quotes: int) -> list[tuple[bytes, Reading]]:
    """Documents about one person whose claims add up to so many quotes."""
    made = []
    for number in range(10**6, 10**6 + quotes // (30 * len(pattern.claims))):
        _, reading = one_document(pattern, number)
        name = "欧阳无双"
        one = pattern.text.characters.replace("林月华", name)
        body = "\n".join([one] * 30) + str(number)
        data = body.encode()
        identity = hashlib.sha256(data).hexdigest()
        text = Text(
            identity,
            pattern.text.layer,
            body,
            Trace((Run(0, len(body), pattern.text.trace.runs[0].place, exact=False),)),
        )
        claims = tuple(
            replace(
                claim,
                person=name,
                also=(),
                quote=quote(
                    text,
                    claim.quote.start + n * (len(one) + 1),
                    claim.quote.end + n * (len(one) + 1),
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
