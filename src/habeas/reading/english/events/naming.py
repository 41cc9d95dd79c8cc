"""Other names that a sentence gives somebody in words of its own: how papers spell it, how friends call them."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.spoken_of import chunk_at, topic
from habeas.reading.english.draft import Draft
from habeas.reading.english.spotter import needing
from habeas.reading.english.words.charges import names_crime
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.english.clauses.view import View

_CAP = r"[^\W\d_a-z][\w’'-]+"
_QUOTED = r"[\"“](?P<quoted>[^\"”\na-z][^\"”\n]{0,39}?)[,.]?[\"”]"
_NAME = rf"(?:{_QUOTED}|(?P<plain>@[\w.]*\w|{_CAP}(?:\s+{_CAP}){{0,2}}))"
_WHO = rf"(?P<who>him|her|(?:his|her|the)\s+(?:(?:first|last|family|given|full|real)\s+)?name|{_CAP}(?:\s+{_CAP}){{0,3}}?(?:['’]s\s+(?:first|last|family|given)\s+name)?)"
_SPELT = r"(?:spelt|spelled|written|rendered|transliterated|transcribed|romani[sz]ed|given|recorded|registered)"
_PAPERS = r"(?:records?|documents?|papers?|indictments?|lists?|passports?|files?|verdicts?|judgments?|letters?|versions?(?:\s+of\s+[\w\s]{3,20}?)?)"

_SIGNS = needing(
    rf"\bwho\s+(?:also\s+)?sign(?:s|ed)\s+(?:some\s+of\s+|most\s+of\s+)?(?:his|her|them|himself|herself)\s+(?:[\w’']+\s+){{0,4}}?(?:as\s+)?{_NAME}",
    "who ",
    "sign",
)
_KNOWN = needing(
    rf"\b(?:he|she|[A-Z][\w’'-]+)\s+(?:is|was)\s+(?:also\s+|better\s+|widely\s+|mostly\s+)?known\s+(?:[\w’']+\s+){{0,5}}?as\s+{_QUOTED}",
    "known",
    "as ",
)
_PAPERS_GIVE = needing(
    rf"\b{_PAPERS}\s+(?:give|gives|gave|has|have|misspells?|misspelt|misspelled|spell|spells|spelt|spelled|name|names|call|calls|list|lists|write|writes)\s+{_WHO}\s+(?:as\s+|(?<=her\s)|(?<=him\s)){_NAME}",
    "record|document|paper|indictment|list|passport|file|verdict|judgment|letter|version",
)
_UNDER = needing(
    rf"\b(?:under|in|by|uses?|used|using)\s+the\s+(?:[a-z]+\s+)?(?:name|pseudonym|pen-?\s?name|handle|alias|username|nickname)s?(?:\s+of)?\s+{_NAME}",
    "name|pseudonym|handle|alias",
    "under|in |by |us",
)
_NAME_IS = needing(
    rf"\b(?:[Ww]hose|[Hh]is|[Hh]er|the)\s+(?:(?:first|last|family|given|full|real|legal|birth|online|pen|stage)\s+|sur|fore)?name\s+"
    rf"(?:(?:is|was)\s+(?:also\s+|often\s+|sometimes\s+)?{_SPELT}\s+(?:in\s+[\w\s]{{3,30}}?\s+)?(?:as\s+)?|(?:appears?|figures?)\s+(?:in\s+[\w\s]{{3,30}}?\s+)?as\s+|(?:it|they|police|prosecutors)\s+(?:give|gives|gave|spelt|spell|spells)\s+as\s+)"
    rf"{_NAME}",
    "name",
)
_ALSO_SPELT = needing(
    rf"(?:[,;(]\s*|\b(?=A))(?:[Aa]lso|sometimes|variously|often)\s+{_SPELT}\s+(?:as\s+)?{_NAME}",
    "also|Also|sometimes|variously|often",
    "sp|wr|re|tr|ro|gi",
)
_CALLS = needing(
    rf"\b(?:call|calls|called|knew|know|nicknamed)\s+(?P<who>{_CAP})\s+(?:as\s+)?{_QUOTED}",
    "call|know|knew|nicknam",
)
_AS_CALLED = needing(
    rf"(?P<plain>{_CAP}(?:\s+{_CAP}){{0,2}}),\s+as\s+(?:\w+\s+){{1,3}}?(?:call|called|calls|know|knew)\s+(?:him|her)\b",
    ", as ",
)
_HANDLE = needing(
    rf",\s+(?:(?:Telegram|Twitter|Facebook|Instagram|TikTok|WeChat|Weibo|YouTube|X|online)\s+)(?:handle|name|username|account)\s+{_NAME}",
    "handle|name|account",
)
_SCRIPT_BEHIND = re.compile(
    r"(?:\s*\([^)\n]{1,14}\))?,\s+(?:(?:written|spelt|spelled|rendered|registered|known)\s+)?(?:as\s+)?(?:in\s+[\w\s]{3,30}?\s)?"
    r"(?P<script>[一-鿿][一-鿿·•・]{1,20}|[\u0600-\u06ff][\u0600-\u06ff\u200c ]{3,40}|[Ѐ-ӿ][Ѐ-ӿ ]{3,40})"
)
_SCRIPT_IN_BRACKETS = re.compile(
    r"\s*[(（](?P<script>[一-鿿][一-鿿·•・]{1,20}|[\u0600-\u06ff][\u0600-\u06ff\u200c ]{3,40}|[Ѐ-ӿ][Ѐ-ӿ ]{3,40})[)）]"
)
_QUOTED_BEHIND = re.compile(r"\s*\(\s*[\"“](?P<quoted>[^\"”\n]{1,30})[\"”]\s*\)")
_NOT = needing(
    rf"\b(?:(?:[Ii]t|(?:sur|fore)?name)\s+is\s+{_CAP}(?:\s+{_CAP}){{0,2}},\s+not\s+(?P<plain>{_CAP}(?:\s+{_CAP}){{0,2}})|(?<=\s){_CAP}\s+\(not\s+(?P<other>{_CAP})\b)",
    "not ",
)
_POSTS = needing(
    rf"\b(?:tweet|post|blog|perform|publishe|sing)(?:s|ed)\s+(?:online\s+|on\s+[A-Z][\w-]+\s+)?as\s+{_NAME}",
    "tweet|post|blog|perform|publish|sing",
    " as ",
)
_FIGURES = needing(
    rf"\b(?P<who>[Hh]e|[Ss]he|{_CAP}(?:\s+{_CAP}){{0,2}})\s+(?:figures?|figured|appears?|appeared|(?:is|was)\s+(?:listed|recorded|registered|entered|named|identified|given))\s+(?:only\s+|there\s+|in\s+[\w\s’']{{3,30}}?\s+)?as\s+{_QUOTED}",
    " as ",
    "figure|appear|listed|recorded|registered|entered|named|identified|given",
)
_HAVE_FOR = needing(
    rf"\b(?:have|has|had|give|gives|gave|writes?|wrote|uses?|used|put|puts)\s+{_QUOTED}\s+for\s+(?P<who>{_CAP}(?:\s+{_CAP}){{0,3}})",
    " for ",
    "have|has|had|give|gave|write|wrote|use|put",
)
_REAL_NAME = needing(
    rf"\b(?:[Hh]is|[Hh]er|[Ww]hose)\s+(?:real|legal|birth|original|stage|pen|baptismal|monastic|Chinese|Tibetan|Uyghur|Mongolian|Kurdish|Arabic|Vietnamese)\s+name(?:,\s[^,;.]{{3,40}},)?\s+(?:is|was)\s+{_NAME}",
    " name",
    "is |was ",
)
_NAME_OF = needing(
    rf"(?:^|(?<=[\s“\"]))(?:{_QUOTED}|(?P<plain>{_CAP}(?:\s+{_CAP}){{0,2}}))\s+(?:is|was)\s+the\s+(?:pen|stage|real|battle|monastic|religious)\s+name\s+of\s+(?:the\s+)?(?:[a-z-]+\s+){{0,3}}?(?P<who>{_CAP}(?:\s+{_CAP}){{0,3}})",
    " name of ",
)
_IS_KNOWN = needing(
    rf"(?:{_QUOTED}|(?P<plain>{_CAP}(?:\s+{_CAP}){{0,2}})),\s+as\s+(?P<who>{_CAP}(?:\s+{_CAP}){{0,3}})\s+(?:is|was)\s+(?:\w+ly\s+)?(?:known|called|nicknamed)\b",
    " as ",
    "known|called|nicknamed",
)
_TOOK_NAME = needing(
    rf"\b(?:[Hh]e|[Ss]he|who|and)\s+(?:had\s+|has\s+|later\s+|then\s+|also\s+)?(?:took|adopted|assumed|received|bears|bore)\s+the\s+(?:\w+\s+)?name\s+(?:of\s+)?{_NAME}",
    " name ",
    "took|adopted|assumed|received|bears|bore",
)
_OPENS = needing(
    rf"(?:\bBorn|(?:\b(?:Writing|Posting|Publishing|Performing|Blogging|Singing|Known|Tweeting)\s+(?:online\s+)?(?:as|by\s+(?:the|his|her)\s+(?:[a-z]+\s+)?name(?:\s+of)?|under\s+the\s+(?:[a-z]+\s+)?(?:name|pseudonym|handle|alias)(?:\s+of)?)))\s+(?:{_QUOTED}|(?P<plain>(?:(?<!Born\s)|(?={_CAP}\s+{_CAP})){_CAP}(?:\s+{_CAP}){{0,3}})),?\s+(?=[\w“])",
    "Born|Writing|Posting|Publishing|Performing|Blogging|Singing|Known|Tweeting",
)
""" "Born X, Sister Y was …", "Writing as X, Y …": another name of whom the sentence goes on to name."""
_BEFORE_BRACKETS = needing(rf"{_QUOTED}\s+\((?=[A-Z])", "(", '"|”')
""" "The poet "Old Well" (X)"."""
_SELF_CALLED = needing(
    rf"\bwho(?:m\s+(?:[\w’'-]+\s+){{1,3}}?(?:call|calls|called|know|knows|knew)(?:\s+as)?|\s+(?:calls|called)\s+(?:himself|herself))\s+{_NAME}",
    "who",
    "call|know|knew",
)
_SIGNED_AS = needing(
    rf"(?:\b(?:songs|poems|posts|articles|columns|drawings|cartoons|sketches|texts|stories|essays|tracks),?\s+signed\s+(?:as\s+)?(?=[\"“])(?:[\"“](?P<signed>[^\"”\na-z][^\"”\n]{{0,39}}?)[,.]?[\"”]))|\b(?:used\s+to\s+sign|signed|signs)\s+(?:his|her)\s+(?:[a-z]+\s+)?(?:songs|poems|posts|articles|columns|drawings|cartoons|pictures|paintings|texts|work|works|stories|essays|tracks)\s+(?:as\s+)?{_NAME}",
    "sign",
    "songs|poems|posts|articles|columns|drawings|cartoons|pictures|paintings|sketches|texts|work|stories|essays|tracks",
)
_OFFICIALLY = needing(
    rf"\b(?:[Ss]tatements?|[Rr]eports?|[Mm]edia|newspapers?|[Pp]olice|authorities|[Mm]inistry|[Gg]overnment|[Cc]ourt|[Pp]rosecutors?|officials|indictment|agency|television)(?:\s+\w+ly)?\s+"
    rf"(?:(?:gives?|gave|spells?|spelt|records?|recorded)\s+(?P<who>his|her)\s+name\s+as|(?:named?|names|identif(?:y|ies|ied)|lists?|listed|refer(?:s|red)?\s+to)\s+(?:him|her)\s+(?:only\s+)?as)\s+{_NAME}",
    "his|her|him",
    "as ",
)
_IS_CALLED = needing(
    rf"\b(?P<who>[Hh]e|[Ss]he|{_CAP}(?:\s+(?:[a-z]{{2}}-)?{_CAP}){{0,2}}),?\s+(?:is|was)\s+(?:also\s+|often\s+|simply\s+|fondly\s+)?(?:called|nicknamed|dubbed)\s+{_QUOTED}",
    "called|nicknamed|dubbed",
)
_BORN = needing(
    rf"\b(?:[Hh]e|[Ss]he)\s+was\s+born\s+(?P<plain>{_CAP}(?:\s+{_CAP}){{1,3}})(?=[,.;]|\s+in\b|$)",
    "born",
)
_CALLED_SELF = needing(
    rf"\b(?:calls|called|styles|styled)\s+(?:himself|herself)\s+{_NAME}", "himself|herself"
)
_IN_BRACKETS = needing(
    rf"(?<=\w)\s+\(\s*(?:also|or|sometimes|variously|elsewhere|in\s+(?:some|other|court|official)\s+[\w\s]{{3,20}}?)\s*:?\s+(?P<plain>{_CAP}(?:\s+{_CAP}){{0,2}})\s*\)",
    "(",
    "also|or|sometimes|variously|elsewhere|in",
)
_SPOKEN = (
    _OFFICIALLY,
    _IS_CALLED,
    _BORN,
    _CALLED_SELF,
    _IN_BRACKETS,
    _SELF_CALLED,
    _SIGNED_AS,
    _POSTS,
    _SIGNS,
    _KNOWN,
    _PAPERS_GIVE,
    _UNDER,
    _NAME_IS,
    _ALSO_SPELT,
    _CALLS,
    _AS_CALLED,
    _HANDLE,
    _FIGURES,
    _HAVE_FOR,
    _REAL_NAME,
    _NAME_OF,
    _IS_KNOWN,
    _TOOK_NAME,
)
_IN_PAPERS = (_FIGURES, _HAVE_FOR)
""" "Figures in a list as "Ana Roe"": so, though the name only lacks a part."""
_OF_THE_NEXT = (_OPENS, _BEFORE_BRACKETS)


def named_otherwise(view: View) -> Iterator[Draft]:
    """The other names a sentence gives, beside those that stand in brackets or behind "known as"."""
    for pattern in _SPOKEN:
        for match in pattern.finditer(view.stretch):
            groups = match.groupdict()
            name = groups.get("quoted") or groups.get("plain") or groups.get("signed")
            person = _whose(view, match)
            if name is None or person is None:
                continue
            loose = pattern is _IN_BRACKETS
            loose = loose or (pattern is _UNDER and not groups.get("quoted") and name[0] != "@")
            if not _another(view, person, name, akin=loose, shorter=pattern in _IN_PAPERS):
                continue
            first = _first(view, match, person)
            yield _alias(view, person, first, match.end(), name)
            if script := _SCRIPT_IN_BRACKETS.match(view.characters, match.end(), view.sentence.end):
                yield _alias(
                    view, person, first, script.end(), script["script"].strip(), kind="script"
                )
    yield from _of_the_next(view)
    for index, chunk in enumerate(view.chunks):
        if not chunk.mentions:
            continue
        mention = view.chunks[index].mentions[0]
        if written := _SCRIPT_BEHIND.match(view.characters, mention.end, view.sentence.end):
            yield _alias(
                view,
                mention.person,
                mention.start,
                written.end(),
                written["script"].strip(),
                kind="script",
            )
        nick = _QUOTED_BEHIND.match(view.characters, mention.end, view.sentence.end)
        if nick is not None and not names_crime(nick["quoted"]):
            yield _alias(view, mention.person, mention.start, nick.end(), nick["quoted"])
    yield from _corrected(view)


def _of_the_next(view: View) -> Iterator[Draft]:
    """ "Born X, Sister Y was held", "the poet "X" (Y)": another name of whom the sentence names next."""
    for pattern in _OF_THE_NEXT:
        for match in pattern.finditer(view.stretch):
            name = match["quoted"] or match.groupdict().get("plain")
            behind = [m for c in view.chunks for m in c.mentions if m.start >= match.end()]
            if not behind or name is None or behind[0].start - match.end() > _NEXT:
                continue
            closed = view.characters[behind[0].end : behind[0].end + 1] == ")"
            person = behind[0].person
            if (closed or pattern is _OPENS) and _another(view, person, name, akin=False):
                yield _alias(view, person, match.start(), behind[0].end, name)


def _corrected(view: View) -> Iterator[Draft]:
    """ "It is Ssali, not Ssalli", "Lina Bdour (not Bdoor)": a name that somebody does not bear."""
    for match in _NOT.finditer(view.stretch):
        wrong = match["plain"] or match["other"]
        inside = [
            m for c in view.chunks for m in c.mentions if match.start() <= m.end <= match.end() + 1
        ]
        person = inside[0].person if inside else None
        if person is not None and _alike(view, person, wrong):
            yield _alias(view, person, match.start(), match.end(), wrong, stance=Stance.NEGATED)


def _alike(view: View, person: int, wrong: str) -> bool:
    """Whether a rejected spelling begins as a part of the name does."""
    parts = view.discourse.registry.entries[person].name.split()
    return any(
        part != wrong and part[0] == wrong[0] and SequenceMatcher(None, part, wrong).ratio() > _LIKE
        for part in parts
    )


def _whose(view: View, match: re.Match[str]) -> int | None:
    """Whose name it is: the person the words name, the last named before them, whom a pronoun means."""
    who = match.groupdict().get("who")
    at = chunk_at(view, match.start("who") if who else match.start())
    if who and (word := who.split()[0]).lower() in {"him", "her", "his", "he", "she"}:
        found = view.discourse.one(word.lower(), at=at, near=view.named_before(at)).people
        return found[0] if len(found) == 1 else None
    if who and who[0].isupper():
        inside = [
            m
            for c in view.chunks
            for m in c.mentions
            if m.start < match.end("who") and m.end > match.start("who")
        ]
        return inside[0].person if inside else None
    before = [m.person for c in view.chunks for m in c.mentions if m.end <= match.start() + 1]
    if before:
        return before[-1]
    pronoun = re.search(
        r"\b(?:[Hh]e|[Ss]he|him|[Hh]is|[Hh]er)\b", view.words(view.sentence.start, match.end())
    )
    if pronoun is not None:
        found = view.discourse.one(pronoun[0].lower(), at=0).people
        return found[0] if len(found) == 1 else None
    whole = topic(view)
    return whole.people[0] if whole is not None and len(whole.people) == 1 else None


def _another(view: View, person: int, name: str, *, akin: bool, shorter: bool = False) -> bool:
    """Whether a name is another one than the person's; ``akin``: and shares a part with it; ``shorter``: or leaves one out."""
    parts = set(view.discourse.registry.entries[person].name.split())
    own = set(name.split())
    if own & _NO_NAME:
        return False
    if own <= parts:
        return shorter and 1 < len(own) < len(parts)
    whole = view.discourse.registry.entries[person].name
    return not akin or bool(own & parts) or SequenceMatcher(None, whole, name).ratio() > _LIKE


_NO_NAME = frozenset("Defendant Suspect Accused Witness Prisoner Wanted Victim Complainant".split())
_LIKE = 0.6
"""How like the name another spelling of it must be, where only brackets hold it."""


def _first(view: View, match: re.Match[str], person: int) -> int:
    """Where the words begin: at the name the other name is given to, when it stands close before."""
    near = [
        m.start for c in view.chunks for m in c.mentions
        if m.person == person and 0 <= match.start() - m.end <= _NEAR
    ]  # fmt: skip
    return near[-1] if near else match.start()


_NEAR = 60
_NEXT = 12
"""How far behind words that open a sentence its subject may be named: "Sister", "the poet"."""


def _alias(
    view: View,
    person: int,
    start: int,
    end: int,
    name: str,
    *,
    kind: str | None = None,
    stance: Stance = Stance.ASSERTED,
) -> Draft:
    return Draft(
        Event.ALIAS,
        person,
        view.sentence,
        start,
        end,
        "alias.worded",
        stance,
        value=name,
        kind=kind,
    )
