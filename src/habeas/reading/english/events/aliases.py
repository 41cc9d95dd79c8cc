"""Other names that stand beside a name: nicknames in quotation marks, "known as", another script, short forms."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.spoken_of import chunk_at
from habeas.reading.english.draft import Draft
from habeas.reading.english.events.naming import named_otherwise
from habeas.reading.english.persons.other_names import GIVEN_AS
from habeas.reading.english.spotter import needing
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.english.clauses.view import View

_INSIDE = re.compile(
    r"\s(?:[\"“(](?P<name>[^\"”)]{1,30})[\"”)]|['‘](?P<single>[A-Z][^'’]{1,30})['’])\s"
)
_ALIAS = needing(
    rf"(?:,\s*|\(\s*|\s+){GIVEN_AS}\s*:?\s*"
    r"(?:[\"“](?P<quoted>[^\"”]{1,40})[\"”]|(?P<plain>(?:@[\w.]+|(?:[A-Z]\.\s?){0,2}[A-Z][\w'’-]*(?:\s+[A-Z][\w'’-]*){0,2})))",
    "known|referred|appears|name|pseudonym|nom de guerre|alias|aka|ak.a|a.ka|a.k.a|née|nee|born|spelled|spelt|written|transliterated"
    "|whom it refers|who posts|who blogs|who performs|who publishes|who tweets|who writes|who records|who sings"
    "|who goes|spelling|Kurdish|Chinese|Uyghur|Tibetan|Arabic|Persian|Russian|Belarusian|Ukrainian|Vietnamese|Mongolian|Turkish|Burmese|Khmer|Lao",
)
_SCRIPT = re.compile(
    r"\s*[(（]\s*(?P<name>[\u0370-\u1dff\u3040-\u9fff\uac00-\ud7af][\u0370-\u1dff\u200b-\u200d\u3040-\u9fff\uac00-\ud7af·•. -]{1,40})\s*[,;)）]"
)
""" "Qiao Benliang (乔本良)", in any other script."""
_NICK = re.compile(r"[\"“](?P<name>[A-Z][^\"”,.!?]{1,25})[\"”]\s+(?:[–—(]\s*)?$")
_INSERTED = re.compile(r"^,\s+\d{2}(?=,)|,\s+(?:of|from)\s+[^;.,]{2,60}(?=,|$)")
""" "X, 44, of the committees, better known as Y": what stands before the other name."""
_SHORTENED = re.compile(r"\s\((?P<name>[A-ZÀ-Ý][\w'’-]{2,20})\)")
""" "Kamruzzaman Khan (Kamrul)"."""


_OF_SOMEBODY_ELSE = re.compile(
    r"[.;]|\b[A-Z]|^['’]s\b|\b(?:said|says|told|adds|added)\b"
    r"|\b(?:his|her|their|a|an)\s+(?:\w+\s+)?(?:husband|wife|brother|sister|father|mother|son|daughter|friend|colleague|cellmate|lawyer|uncle|aunt|cousin|partner|neighbour)\b"
)
""" "Roe's cellmate, a man nicknamed El Chino", "Roe said a jailer known as Abu Omar": another's name."""


def aliases(view: View) -> Iterator[Draft]:
    """Other names a text gives: in another script, nicknames, spellings of other papers; never the person's own."""
    entries = view.discourse.registry.entries
    for one in _given(view):
        if one.person is None or one.value != entries[one.person].name:
            yield one


def _given(view: View) -> Iterator[Draft]:
    characters = view.characters
    given = _ALIAS.possible(view.stretch)
    for index, chunk in enumerate(view.chunks):
        if not chunk.mentions:
            continue
        mention = chunk.mentions[0]
        inside = _INSIDE.search(mention.words)
        if inside:
            called = inside["name"] or inside["single"]
            yield _alias(view, mention.person, mention.start, mention.end, called, None)
        script = _SCRIPT.match(characters, mention.end)
        if script and script.end() <= view.sentence.end + 1:
            yield _alias(
                view,
                mention.person,
                mention.start,
                script.end("name") + 1,
                script["name"].strip(),
                "script",
            )
        nick = _NICK.search(
            characters[max(view.sentence.start, mention.start - 30) : mention.start]
        )
        if nick:
            start = mention.start - len(nick.group())
            yield _alias(view, mention.person, start, mention.end, nick["name"], None)
        match = _ALIAS.match(view.stretch, mention.end, len(characters)) if given else None
        if given and match is None:
            near = min(mention.end + 60, view.sentence.end)
            later = _ALIAS.search(view.stretch, mention.end, near)
            between = _INSERTED.sub("", characters[mention.end : later.start()]) if later else ""
            match = later if later and not _OF_SOMEBODY_ELSE.search(between) else None
        if match and match.end() <= view.sentence.end:
            people = view.coordinated(index).people or (mention.person,)
            name = match["quoted"] or match["plain"]
            for person in people if len(people) == 1 else (mention.person,):
                yield _alias(view, person, mention.start, match.end(), name, None)
        beside = _BESIDE.match(characters, mention.end, view.sentence.end)
        short = _SHORTENED.match(characters, mention.end, view.sentence.end)
        if short and any(
            part[:3] == short["name"][:3] and part != short["name"]
            for part in mention.words.split()
        ):
            yield _alias(view, mention.person, mention.start, short.end(), short["name"], None)
        if beside := beside or _QUOTED_NAME.match(characters, mention.end, view.sentence.end):
            yield _alias(view, mention.person, mention.start, beside.end(), beside["name"], None)
    if given:
        yield from _group_alias(view)
    yield from _called_by_others(view)
    yield from named_otherwise(view)


_BESIDE = re.compile(
    r"(?:,\s+(?:called\s+)?|\s+\(\s*)[\"“](?P<name>[A-Z@][^\"”]{1,30}?),?[\"”]\s+(?:to|by|for|among)\s+(?:his|her|their|the|all|many|most|some|friends|everyone|everybody)\b"
)
""" "Kwong, "Hoi Sir" to his students", "Dan, called "Mako" by his customers"."""
_QUOTED_NAME = re.compile(
    r"(?:,?\s+)[\"“](?P<name>(?:(?:[Tt]he|le|la|el|al)[\s-])?[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*){0,2}),?[\"”](?=,|\s+\(|\s+(?:and|was|were|is|has|had|who)\b)"
)
""" "Henry Ruiz, "Modesto", was", "Maykel Castillo "El Osorbo" and"."""
_CALLED = needing(
    r"\b(?:(?:know|knew|call|calls|called|nicknamed)\s+(?:him|her|(?=[A-Z]))|whom\s+[\w\s]{2,40}?\s(?:call|calls|called|know|knew)"
    r"|(?:writes?|wrote|posts?|posted|performs?|performed|publishes|published|preaches|preached|blogs?|blogged|sings?|works?|spoke|speaks)\s+(?:\w+\s+){0,6}?under\s+the\s+(?:pen\s+|stage\s+|user\s*)?(?:name|pseudonym|handle)(?:\s+of)?)"
    r"\s+(?:as\s+)?(?:[\"“](?P<quoted>(?:the\s+)?[A-Z@][^\"”]{1,40}?)[,.]?[\"”]|(?P<plain>@[\w.]+|[A-Z][\w'’-]*(?:\s+[A-Z][\w'’-]*){0,2}))"
)


def _called_by_others(view: View) -> Iterator[Draft]:
    """ "Friends know him as "Papa K"", "whom colleagues call …", "writes under the pen name …"."""
    for match in _CALLED.finditer(view.stretch):
        at = chunk_at(view, match.start())
        named = [k for k in range(at + 1) if view.chunks[k].mentions]
        pronoun = re.search(r"\b(?:him|her)\b", match.group())
        if pronoun is not None:
            found = view.discourse.one(pronoun[0], at=at, near=view.named_before(at)).people
        else:
            found = view.coordinated(named[-1]).people if named else view.subject(at)[0].people
        if len(found) == 1:
            name = match["quoted"] or match["plain"]
            yield _alias(view, found[0], match.start(), match.end(), name, None)


def _group_alias(view: View) -> Iterator[Draft]:
    """ "the pair, nicknamed "Linbo" by colleagues"."""
    for index, chunk in enumerate(view.chunks):
        if chunk.kind is not Kind.NOUN or chunk.mentions:
            continue
        end = view.place(index)[1]
        match = _ALIAS.match(view.stretch, end, len(view.characters))
        if match and match.end() <= view.sentence.end:
            for person in view.referent(index).people:
                yield _alias(
                    view,
                    person,
                    view.place(index)[0],
                    match.end(),
                    match["quoted"] or match["plain"],
                    None,
                )


def _alias(view: View, person: int, start: int, end: int, name: str, kind: str | None) -> Draft:
    return Draft(
        Event.ALIAS,
        person,
        view.sentence,
        start,
        end,
        "alias",
        Stance.ASSERTED,
        value=name,
        kind=kind,
    )
