"""Whose relative somebody is told to be: "Ana Roe, mother of the jailed student Ivo Roe"; who stands beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.related import LAWYERS
from habeas.reading.english.persons.discourse import HE_KIN, SHE_KIN
from habeas.reading.english.words.group_size import cardinality
from habeas.reading.english.words.people import one_person
from habeas.reading.english.words.vocabulary import lowered

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View

_FIRST = frozenset("the a an".split())


def learn_said_kin(view: View) -> None:
    """ "X, a teacher, is 24 and the daughter of Y": that X is Y's daughter."""
    chunks = view.chunks
    if not chunks or not chunks[0].mentions or chunks[0].possessive:
        return
    verb = next((c for c in chunks if c.kind is Kind.VERB), None)
    if verb is None or verb.low not in {("is",), ("was",)}:
        return
    for k in range(2, len(chunks) - 2):
        item, owner = chunks[k], chunks[k + 2]
        kin = item.low[0] in _FIRST and item.low[-1] in lowered("people_words", "kin")
        if kin and not item.mentions and chunks[k + 1].low == ("of",) and owner.mentions:
            person = chunks[0].mentions[0].person
            if owner.mentions[0].person != person:
                view.discourse.kin_of.setdefault(person, (item.low[-1], owner.mentions[0].person))
            return


def _hear_kin(view: View, person: int, word: str) -> None:
    """ "Ana Roe, the wife of one of them": a she, as her name tells; then "he" is somebody else."""
    entry = view.discourse.registry.entries[person]
    gender = "m" if word in HE_KIN else "f" if word in SHE_KIN else None
    if entry.by_name and entry.gender == gender:
        view.discourse.traits.heard.add(person)


def learn_kin_of(view: View, index: int) -> None:
    """ "X, the mother of Y, was held"; "the mother of Y, X, was held": X is Y's mother; "Y's wife, X"."""
    chunks, discourse = view.chunks, view.discourse
    _kin_of_owner(view, index)
    _learn_witness(view, index)
    _learn_of_both(view, index)
    if not chunks[index].mentions or chunks[index].possessive:
        return
    person = chunks[index].mentions[0].person
    for kin, of in ((index + 2, index + 3), (index - 4, index - 3)):
        if kin < 0 or of + 1 >= len(chunks) or chunks[of].low != ("of",):
            continue
        comma = index + 1 if kin > index else index - 1
        word, owner = chunks[kin].low[-1], chunks[of + 1]
        plain = chunks[kin].kind is Kind.NOUN and not chunks[kin].mentions
        if chunks[comma].low != (",",) or not plain or word not in lowered("people_words", "kin"):
            continue
        if chunks[kin].low[0] not in _FIRST and len(chunks[kin].low) > 1:
            continue
        _hear_kin(view, person, word)
        if owner.mentions and not owner.possessive and owner.mentions[0].person != person:
            discourse.learn(person, word)
            discourse.kin_of[person] = (word, owner.mentions[0].person)
    if (known := discourse.kin_of.get(person)) is not None:
        _learn_spouse(view, known[1], known[0])


def _learn_spouse(view: View, owner: int, word: str) -> None:
    """Whose wife somebody is, is spoken of as a he; whose husband, as a she, where nothing else tells."""
    if word in {"wife", "widow", "girlfriend"}:
        view.discourse.learn(owner, "his")
    elif word in {"husband", "widower", "boyfriend"}:
        view.discourse.learn(owner, "her")


_COUPLE = frozenset(("couple", "spouses"))


def learn_beside(view: View, index: int) -> None:
    """ "Roe and their driver", "taken with a friend": how many without a name stand beside the named."""
    chunk = view.chunks[index]
    if not _COUPLE.isdisjoint(chunk.low):
        view.discourse.traits.couple = True
    if chunk.kind is not Kind.NOUN or chunk.mentions or chunk.possessive or not index:
        return
    joined = view.chunks[index - 1].low[0] in {"and", "with"}
    head, behind = chunk.low[-1], view.chunks[index + 1 : index + 3]
    named = len(behind) == len(("comma", "name")) and behind[0].low == (",",) and behind[1].mentions
    if not joined or named or head in LAWYERS or not view.discourse.block_people:
        return
    if behind and behind[0].low == ("of",):
        return
    if chunk.low[0] in {"his", "her", "their", "a", "an", "another"} and one_person(head):
        view.discourse.traits.beside += 1
        beside = view.chunks[index - 1].low == ("with",) and chunk.low[0] in {"a", "an", "another"}
        if beside or (view.chunks[index - 1].low == ("and",) and view.chunks[index - 2].mentions):
            view.discourse.nameless.add(head)  # "A, B and a boy": "the boy" is neither
    elif (size := cardinality(chunk.low[:1])) and {"other", "others"} & set(chunk.low):
        view.discourse.traits.beside += size


_ACTS = frozenset(("appearing", "acting", "arguing", "speaking"))
_DEFENDS = lowered("verbs", "defends")


def defends(view: View, index: int) -> bool:
    """ "Represented by X", "represented by one lawyer, X", "X, who defends the three": that X is counsel."""
    chunks = view.chunks
    at = (
        index - 2
        if index >= 2 and chunks[index - 1].low == (",",) and chunks[index - 2].low[-1] in LAWYERS
        else index
    )
    by = at >= 2 and chunks[at - 1].low == ("by",) and chunks[at - 2].kind is Kind.VERB
    if by and chunks[at - 2].main in {"represented", "defended"}:
        return True
    behind = chunks[index + 1 : index + 5]
    acts = len(behind) > 2 and behind[0].low == (",",) and behind[1].main in _ACTS
    if acts and behind[2].low == ("for",):
        return True  # "Attorney X, appearing for all seven, said"
    who = next((k for k, c in enumerate(behind) if c.low == ("who",)), -1)
    return 0 <= who < len(behind) - 1 and behind[who + 1].main in _DEFENDS


def learn_represented(view: View, index: int) -> None:
    """ "Y, who is represented by X": whose counsel X is."""
    chunks = view.chunks
    if index < _BY or chunks[index - 1].low != ("by",) or chunks[index - 2].kind is not Kind.VERB:
        return
    if chunks[index - 2].main not in {"represented", "defended"} or not chunks[index - 2].passive:
        return
    people, person = view.subject(index - 2)[0].people, chunks[index].mentions[0].person
    if len(people) == 1 and people[0] != person:
        view.discourse.related[person] = ("lawyer", people[0])


_BY = len(("Y", "is represented", "by"))
_CLIENT = frozenset(("client", "clients"))


def acts_for_client(view: View, index: int) -> bool:
    """ "Lawyer X asked to meet his client": that X, who does something for a client, is counsel here."""
    own = {"his", "her", "their"}
    return any(c.low[0] in own and c.low[-1] in _CLIENT for c in view.chunks[index + 1 :])


_OF_PAIRS = {
    frozenset(("brother", "sister")): "siblings",
    frozenset(("husband", "wife")): "couple",
}


def learn_pair(view: View, index: int) -> None:
    """ "Brother and sister A and B": that A is the brother and B the sister, and that both are the siblings."""
    first = index - 4
    if first < 0 or not view.chunks[index].mentions:
        return
    if view.chunks[index - 3].low != ("and",) or view.chunks[index - 1].low != ("and",):
        return
    chunk, kin = view.chunks[index - 2], (view.chunks[first].low[-1], view.chunks[index - 2].low[0])
    several = _OF_PAIRS.get(frozenset(kin))
    if several is None or view.chunks[first].mentions or not chunk.mentions:
        return
    pair = chunk.mentions[0].person, view.chunks[index].mentions[0].person
    discourse = view.discourse
    discourse.kin_sets[several] = pair
    for person, word in zip(pair, kin, strict=True):
        discourse.registry.entries[person].gender = None
        discourse.learn(person, word)
        discourse.called[word] = (discourse.called[word] - set(pair)) | {person}


def work_apposed(view: View, index: int) -> str | None:
    """ "Her brother, an engineer": the work of somebody of hers without a name."""
    behind = view.chunks[index + 1 : index + 4]
    if len(behind) < len(("comma", "an engineer", ".")) or behind[0].low != (",",):
        return None
    work = behind[1]
    told = work.kind is Kind.NOUN and not work.mentions and work.low[0] in {"a", "an"}
    if not told or behind[2].mentions or work.low[-1] not in lowered("people_words", "occupations"):
        return None
    named = view.chunks[index + 4 : index + 5]
    return None if behind[2].low == (",",) and named and named[0].mentions else work.low[-1]


def _learn_of_both(view: View, index: int) -> None:
    """ "With his wife, X, and their son, Y": that Y is the son of whom the sentence or the one before is about."""
    chunks, discourse, young = view.chunks, view.discourse, ("son", "daughter")
    person, low = chunks[index].mentions[0].person, chunks[index].low
    apposed = index >= 2 and chunks[index - 1].low == (",",) and not chunks[index - 2].mentions
    words = chunks[index - 2].low if apposed else low
    word = next((w for w in words[1:3] if w in young), "")
    if words[0] != "their" or not word or chunks[index].possessive:
        return
    discourse.learn(person, word)
    named = [c.mentions[0].person for c in chunks[:index] if c.mentions and not c.possessive]
    before = named[:1] or discourse.previous
    couples = {whose for kin, whose in discourse.related.values() if kin in _SPOUSES}
    couples |= {whose for kin, whose in discourse.kin_of.values() if kin in _SPOUSES}
    owners = [p for p in before if p in couples and p != person]
    if len(owners) == 1:
        discourse.kin_of.setdefault(person, (word, owners[0]))


_SPOUSES = frozenset("wife husband partner".split())


def _kin_of_owner(view: View, index: int) -> None:
    """ "Roe's wife, Ana Roe, was told": whose wife she is; "Roe's brother Ivo"."""
    chunks = view.chunks
    person = chunks[index].mentions[0].person
    kin = HE_KIN | SHE_KIN | _EITHER_KIN
    own = chunks[index].low[0] in kin and len(chunks[index].low) > 1
    at = index if own else index - 2
    if at < 2:
        return
    word = chunks[at].low[0] if own else chunks[at].low[-1]
    if word in _AROUND and not own and chunks[at].kind is Kind.NOUN:
        kin |= _AROUND  # "the musician's manager, X, says that he"
    if word in kin and chunks[at - 1].low == ("whose",) and chunks[index - 1].low == (",",):
        _kin_of_these(view, person, word, view.whose(at - 1).people)  # "X, whose daughter, Y"
    if word not in kin or chunks[at - 1].kind is not Kind.MARK:
        return
    if not own and (chunks[index - 1].low != (",",) or chunks[at].mentions):
        return
    owner = chunks[at - 2]
    if not owner.possessive or not (owner.mentions or owner.low[0] == "the"):
        return
    whose = view.referent(at - 2).people  # "the boy's grandfather, X"
    _kin_of_these(view, person, word, whose)


def _kin_of_these(view: View, person: int, word: str, whose: tuple[int, ...]) -> None:
    """Keep whose relative somebody is, where it is one person's."""
    discourse = view.discourse
    if len(whose) != 1 or whose[0] == person:
        return
    discourse.learn(person, word)
    discourse.kin_of[person] = (word, whose[0])
    if word in _AROUND:
        discourse.related.setdefault(person, (word, whose[0]))


def _learn_witness(view: View, index: int) -> None:
    """ "A witness, X, saw him fall": X stands beside the one person whose case is told."""
    chunks, cases = view.chunks, view.discourse.cases
    if index < len(("a witness", ",")) or chunks[index - 1].low != (",",) or len(cases) != 1:
        return
    item, person = chunks[index - 2], chunks[index].mentions[0].person
    plain = item.kind is Kind.NOUN and not item.mentions and item.low[0] in {"a", "an", "another"}
    if plain and item.low[-1] in _WITNESSES and person not in cases:
        view.discourse.related.setdefault(person, (item.low[-1], next(iter(cases))))


_WITNESSES = frozenset(
    "witness eyewitness neighbour neighbor passer-by bystander onlooker relative friend colleague cousin resident villager".split()
)
_AROUND = lowered("offices", "around")
_EITHER_KIN = frozenset("partner cousin spouse twin".split())
