"""Focus: what a sentence leaves behind for the next one: who it was about, which sets it named, and
how the text speaks of each person.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.beside_actor import remember_actor
from habeas.reading.english.clauses.borne import hangs_on_phrase
from habeas.reading.english.clauses.by_age import learn_age
from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.heads_line import heads_line, told_on
from habeas.reading.english.clauses.item_list import remember_item
from habeas.reading.english.clauses.kin_pairs import remember_pair
from habeas.reading.english.clauses.kin_told import (
    acts_for_client,
    defends,
    learn_beside,
    learn_kin_of,
    learn_pair,
    learn_represented,
    learn_said_kin,
    work_apposed,
)
from habeas.reading.english.clauses.last_speaker import remember_speaker
from habeas.reading.english.clauses.told_together import (
    after_semicolon,
    as_is,
    remember_together,
)
from habeas.reading.english.clauses.unnamed.pronouns import (
    remember_group,
    remember_joined,
    remember_kin,
    remember_somebody,
)
from habeas.reading.english.clauses.unnamed.strangers import (
    acts_on_them,
    remember_strangers,
    remember_whole,
)
from habeas.reading.english.clauses.unnamed.told_again import described_here, remember_alone
from habeas.reading.english.persons.discourse import HE_KIN, NOBODY, SHE_KIN
from habeas.reading.english.words.layout import BlockKind
from habeas.reading.english.words.numerals import NUMERAL, ORDINALS, number
from habeas.reading.english.words.people import one_person
from habeas.reading.english.words.vocabulary import either, lowered

if TYPE_CHECKING:
    from habeas.reading.english.clauses.chunks import Chunk
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.persons.registry import Registry
    from habeas.reading.english.testimony.attribution import Spoken


_COUNTED = re.compile(
    rf"\b(?P<n>{NUMERAL})\s+(?:[a-z-]+\s+){{0,3}}?(?:people|persons|men|women|journalists|activists|reporters|defendants|lawyers|students|workers|members|monks|nuns|writers|bloggers|artists|others|prisoners|detainees|campaigners|defenders|musicians|teachers)\b",
    re.IGNORECASE,
)
_FURTHER = re.compile(
    r"\b[Aa]\s+(?P<nth>third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+(?:person|man|woman|defendant|appellant|accused|journalist|activist|member|suspect|detainee|lawyer|student)\b"
)


SOON = 600
"""Within how many characters the persons counted must be named."""


def announced(characters: str, registry: Registry) -> tuple[tuple[int, ...], ...]:
    """The sets a text counts before it names them: "five journalists", then five names.

    "A sixth person …" says that the five are those named before.
    """
    private = sorted(registry.private(), key=lambda p: registry.entries[p].first_place)
    further, everybody = _FURTHER.search(characters), private
    if further:
        private = private[: ORDINALS[further["nth"]] - 1]
        before = [p for p in everybody if registry.entries[p].first_place < further.start()]
        if before == private and len(private) == ORDINALS[further["nth"]] - 1 > 1:
            return (tuple(private),)
    first = registry.entries[private[0]].first_place if private else 0
    for match in _COUNTED.finditer(characters, 0, first):
        last = registry.entries[private[-1]].first_place if private else 0
        if number(match["n"]) == len(private) > 2 and last - match.end() < SOON:
            return (tuple(private),)
    return ()


_MY = re.compile(
    r"\b(?:[Mm]y|[Oo]ur)\s+(?:husband|wife|son|daughter|father|mother|brother|sister|uncle|aunt|fianc[ée]e?)\b"
)


def written_about(characters: str, registry: Registry) -> int | None:
    """The one person a relative's letter is about; None when it names several or is no letter."""
    if len(_MY.findall(characters)) < _OFTEN:
        return None
    signature = characters.rstrip().rfind("\n")
    named = [p for p in registry.private() if registry.entries[p].first_place <= signature]
    return named[0] if len(named) == 1 else None


_OFTEN, _SPOUSES = 2, frozenset("wife husband widow widower".split())


def learn(view: View) -> None:
    """Relations tell how the text speaks of a person: "his wife, Lin Yue" is a she, the owner a he."""
    kin = lowered("people_words", "kin")
    near = either("people_words", "kin", "circle", "occupations")
    learn_said_kin(view)
    for index, chunk in enumerate(view.chunks):
        if chunk.kind is Kind.NOUN and chunk.low[0] in {"his", "her"} and chunk.low[-1] in near:
            _learn_owner(view, index)
        _learn_nameless(view, index)
        learn_beside(view, index)
        learn_pair(view, index)
        if chunk.kind is not Kind.NOUN or not chunk.mentions:
            continue
        _learn_counsel(view, index)
        _learn_role(view, index)
        _learn_kin_behind(view, index)
        learn_kin_of(view, index)
        learn_age(view, index)
        words = chunk.low
        if len(words) > 1 and not set(words) & kin and index >= 2:
            words = ()
        related = next((w for w in words if w in kin), None)
        before = view.chunks[index - 2].low if index >= 2 else ()
        apposed = index >= 2 and view.chunks[index - 1].kind is Kind.COMMA and before[-1] in kin
        apposed = apposed and not chunk.possessive  # not "his wife, Roe's only visitor"
        if (
            related is None
            and apposed
            and (chunk.low[0] in {"the", "a", "an"} or len(chunk.low) == _length(chunk))
        ):
            related = before[-1]
        if related is not None:
            person = chunk.mentions[0].person
            first_word = before[0] if apposed and before else words[0] if words else ""
            view.discourse.learn(person, related)
            if first_word in {"his", "her"}:
                named = view.named_before(index)
                owner = view.discourse.one(
                    first_word, at=index, near=named, besides=(person,)
                ).people
                if not owner and person not in view.discourse.cases:
                    view.discourse.strangers_kin.add(person)
                at = index - 2 if apposed else index
                listed = at > 0 and view.chunks[at - 1].kind in {Kind.COMMA, Kind.CONJUNCTION}
                alone = set(named) == set(owner)
                only = alone and view.chunks[at - 1].low == (",",)
                if len(owner) == 1 and alone and related in _SPOUSES:
                    view.discourse.learn(owner[0], first_word)  # "X and her husband, Y"
                if len(owner) == 1 and (owner[0] in view.discourse.cases or not listed or only):
                    view.discourse.related[person] = (related, owner[0])
                elif len(owner) == 1 and set(named) == set(owner):
                    view.discourse.kin_of[person] = (related, owner[0])
                if owner and view.discourse.cases == set(owner):
                    view.discourse.learn(owner[0], first_word)
            first = before[0] if apposed and before else words[0] if words else ""
            mine = first in {"my", "our"}
            view.discourse.called[f"my {related}" if mine else related].add(person)


def _learn_kin_behind(view: View, index: int) -> None:
    """ "Ms. X, his wife, was dismissed": whose wife X is."""
    behind = view.chunks[index + 1 : index + 5]
    if len(behind) < len(("comma", "his wife", "comma", "verb")) or behind[3].mentions:
        return
    kin = behind[1]
    told = behind[0].low == behind[2].low == (",",) and kin.kind is Kind.NOUN and not kin.mentions
    counsel = kin.low[-1] in _COUNSEL  # "X, his lawyer, said"
    if not told or kin.low[0] not in {"his", "her"}:
        return
    if not counsel and kin.low[-1] not in HE_KIN | SHE_KIN:
        return
    person = view.chunks[index].mentions[0].person
    if counsel:
        view.discourse.counsel.add(person)
    owner = view.discourse.one(kin.low[0], at=index, besides=(person,)).people
    view.discourse.learn(person, kin.low[-1])
    if len(owner) == 1:
        view.discourse.related[person] = (kin.low[-1], owner[0])


def _length(chunk: Chunk) -> int:
    """How many words the name of a group has."""
    return chunk.mentions[0].last - chunk.mentions[0].first


_COUNSEL = lowered("people_words", "counsel")
_MAITRE = frozenset(("maître", "maitre"))
_OWNED = frozenset("his her their my our defence defense".split())


def _learn_counsel(view: View, index: int) -> None:
    """ "Her lawyer, X": whose lawyer X is; "defence lawyer X", "the client's lawyer, X": that X is one."""
    chunk = view.chunks[index]
    apposed = index >= 2 and view.chunks[index - 1].kind is Kind.COMMA
    if (apposed and _engaged(view, index - 2)) or defends(view, index) or chunk.low[0] in _MAITRE:
        view.discourse.counsel.add(chunk.mentions[0].person)
    for at in (index, *((index - 2,) if apposed else ())):
        group = view.chunks[at]
        if not set(group.low) & _COUNSEL:
            continue
        person = chunk.mentions[0].person
        owned = at >= 2 and view.chunks[at - 1].kind is Kind.MARK and view.chunks[at - 2].possessive
        client = at == index and acts_for_client(view, index)
        if owned or client or group.low[0] in _OWNED:
            view.discourse.counsel.add(person)
        if group.low[0] in {"his", "her"}:
            owner = view.discourse.one(group.low[0], at=index, besides=(person,)).people
            if len(owner) == 1 and owner[0] in view.discourse.cases:
                view.discourse.related[person] = ("lawyer", owner[0])
    learn_represented(view, index)
    _learn_client(view, index)


def _learn_client(view: View, index: int) -> None:
    """ "Defence counsel X said Roe would appeal": whose counsel X is, where one person in a case is told of."""
    discourse = view.discourse
    person = view.chunks[index].mentions[0].person
    if person not in discourse.counsel or person in discourse.related or person in discourse.cases:
        return
    named = {m.person for chunk in view.chunks for m in chunk.mentions} - {person}
    clients = named & discourse.cases or discourse.cases
    if len(clients) == 1 and named <= clients:
        discourse.related[person] = ("lawyer", next(iter(clients)))


def _engaged(view: View, at: int) -> bool:
    """ "A lawyer engaged by the family, X", "a lawyer, X": counsel, told with a clause or alone."""
    for k in range(at, max(at - 5, -1), -1):
        item = view.chunks[k]
        if item.mentions or item.kind is Kind.COMMA:
            return False
        if item.kind is Kind.NOUN and item.low[-1] in _COUNSEL:
            one_of = k > 0 and view.chunks[k - 1].low == ("of",)
            return item.low[0] in {"a", "an", "the", "another"} and not one_of
    return False


def _learn_role(view: View, index: int) -> None:
    """ "Her cameraman, X", "his former pupil X": whom "the cameraman", "his pupil" means later."""
    chunk = view.chunks[index]
    before = chunk.mentions[0].first - chunk.first
    if (
        index >= 2
        and view.chunks[index - 1].low == (",",)
        and view.chunks[index - 2].low == ("a", "client")
    ):
        view.discourse.roles["client"].add(chunk.mentions[0].person)  # "to see a client, X"
    if before > 1 and chunk.low[0] in {"his", "her", "their"} and not chunk.possessive:
        word = chunk.low[before - 1]
        if one_person(word) and word not in _COUNSEL and word not in HE_KIN | SHE_KIN:
            view.discourse.roles[word].add(chunk.mentions[0].person)
    if index < 2 or view.chunks[index - 1].kind is not Kind.COMMA:
        return
    role = view.chunks[index - 2]
    own = role.kind is Kind.NOUN and not role.mentions and role.low[0] in {"his", "her", "their"}
    if own and one_person(role.low[-1]):
        view.discourse.roles[role.low[-1]].add(view.chunks[index].mentions[0].person)
    if own and role.low[-1] in lowered("people_words", "occupations"):
        view.discourse.called[role.low[-1]].add(view.chunks[index].mentions[0].person)


def _learn_nameless(view: View, index: int) -> None:
    """ "Roe and her photographer": that "the photographer" is somebody without a name."""
    chunk = view.chunks[index]
    own = chunk.kind is Kind.NOUN and not chunk.mentions and chunk.low[0] in {"his", "her", "their"}
    if not own:
        return
    behind, head = view.chunks[index + 1 : index + 3], chunk.low[-1]
    named = len(behind) > 1 and behind[0].low == (",",) and behind[1].mentions
    if not named and (work := work_apposed(view, index)) is not None:
        view.discourse.nameless.add(work)  # "her brother, an engineer"
    told = view.discourse.roles.get(head) or view.discourse.by_word(head)
    if not named and not told and one_person(head) and head not in _COUNSEL:
        view.discourse.nameless.add(head)


def _learn_owner(view: View, index: int) -> None:
    """ "His wife": the one person the page is about is spoken of as a he."""
    owner = view.referent(index).owner
    cases = view.discourse.cases
    if owner is not None and len(owner.people) == 1 and cases == set(owner.people):
        view.discourse.learn(owner.people[0], view.chunks[index].low[0])


def open_view(view: View) -> None:
    """Before a sentence is read: which person it opens with, or goes on about without a subject."""
    if told_on(view) and len(view.discourse.previous) == 1 and not view.discourse.carried:
        view.discourse.carried = tuple(view.discourse.previous)
    for index, chunk in enumerate(view.chunks):
        if chunk.kind is Kind.VERB and chunk.low != ("according",):
            break
        hangs = hangs_on_phrase(view.chunks, index)
        if chunk.kind is Kind.NOUN and chunk.mentions and not chunk.possessive and not hangs:
            if view.cited(chunk.mentions[0].start):
                break
            view.discourse.topic = (chunk.mentions[0].person, index)
            item = view.sentence.kind is BlockKind.ITEM and view.sentence.index == 0
            if item or heads_line(view, index):
                view.discourse.carried = view.coordinated(index).people
            break


def _titled(view: View, at: int) -> bool:
    """ "Prison Watch visited him", "the rights group Prison Watch": a body told by a name of several words."""
    named = view.words(*view.place(at)).split()[-2:]
    owned = at > 0 and view.chunks[at - 1].low[-1] in {"'", "’"}  # "Defenders' Shield"
    told = not view.chunks[at].mentions and all(w[:1].isupper() for w in named)
    return told and (len(named) > 1 or owned)


_BODIES = lowered("bodies", "many")
_STATE = frozenset("authorities ministry government police army prosecutors council office".split())
_OUTSIDE_STATE = _BODIES - _STATE


def _remember_caller(view: View) -> None:
    """Which experts, groups or families spoke in a sentence."""
    speech = lowered("cues", "speech")
    for index, item in enumerate(view.chunks):
        if item.kind is not Kind.VERB or item.passive or item.main not in speech:
            continue
        at = view.subject(index)[1]
        if at >= 0 and not view.chunks[at].mentions and view.chunks[at].low[-1] in _OUTSIDE_STATE:
            view.discourse.calling = view.words(*view.place(at))


def _cited(view: View) -> list[int]:
    """Those a sentence names only as its source: "according to her sister, X"."""
    return [m.person for chunk in view.chunks for m in chunk.mentions if view.cited(m.start)]


def _whose_it_was(view: View, verb: int, at: int) -> tuple[int, ...]:
    """ "This was not the bookseller's first arrest": whose something is that "this" or "it" stands for."""
    chunks, behind = view.chunks, verb + 1
    if at < 0 or chunks[at].low not in _STANDS_FOR or behind >= len(chunks):
        return ()
    if chunks[verb].main not in lowered("grammar", "be") | {"not"} or not chunks[behind].possessive:
        return ()
    found = view.referent(behind).people
    return found if len(found) == 1 else ()


_STANDS_FOR = frozenset((("this",), ("it",), ("that",)))


def settle(view: View, said: tuple[Spoken, ...] = ()) -> None:
    """After a sentence: remember who it was about, which sets it named and who spoke in it."""
    remember_speaker(view, said)
    for index, item in enumerate(view.chunks):
        if item.kind is Kind.NOUN and item.mentions:
            whole = view.coordinated(index)
            if len(whole.people) > 1:
                view.discourse.note_set(whole.people)
                view.discourse.listed.append((view.place(index)[0], whole.people))
        elif item.kind is Kind.NOUN and len(item.low) <= 4:
            group = view.referent(index)
            if group.amount and group.count and not group.people:
                view.discourse.counted.append((group.count, len(view.discourse.all_people)))
                remember_group(view, group, item.low[-1])
                remember_whole(view, index, group)
                if "other" in item.low or "others" in item.low:
                    view.discourse.unnamed = (group.count, group.amount)
            if len(group.people) > 1:
                view.discourse.note_set(group.people)
    remember_together(view)
    remember_item(view)
    _remember_caller(view)
    remember_somebody(view)
    remember_kin(view)
    remember_joined(view)
    remember_strangers(view)
    remember_pair(view)
    remember_actor(view)
    main: tuple[int, ...] = ()
    for index, item in enumerate(view.chunks):
        if item.kind is Kind.VERB:
            subject, at = view.subject(index)
            main = subject.people
            view.discourse.traits.nameless = not main and subject.open and subject.count == 1
            remember_alone(view, NOBODY if acts_on_them(view, index) else subject)
            if not main and at >= 0 and (view.chunks[at].low[-1] in _BODIES or _titled(view, at)):
                view.discourse.spoke = (view.words(*view.place(at)), view.sentence.block)
            if not main and subject.owner is not None:
                main = subject.owner.people
            main = main or _whose_it_was(view, index, at)
            view.discourse.spoken_of(main)
            if at >= 0:
                break
    if (latest := after_semicolon(view)) is not None:
        main = (latest,)
        view.discourse.spoken_of(main)
    main = main or described_here(view)
    view.discourse.close_sentence((*main, *as_is(view, main)), _cited(view))
