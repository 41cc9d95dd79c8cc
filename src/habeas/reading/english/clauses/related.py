"""Who is meant by a relation told before or behind: "her father" of his daughter, "my client" of X's lawyer."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.by_age import by_age
from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.set_apart import all_named
from habeas.reading.english.persons.belonging import called_by, of_one_name
from habeas.reading.english.persons.discourse import Referent
from habeas.reading.english.words.group_size import cardinality, several_people
from habeas.reading.english.words.people import one_person
from habeas.reading.english.words.vocabulary import either, lowered

if TYPE_CHECKING:
    from habeas.reading.english.clauses.nouns import Nouns
    from habeas.reading.english.persons.discourse import Discourse

LAWYERS = lowered("people_words", "counsel") | {"solicitors", "barristers"}
_SPOUSES = frozenset("wife husband spouse partner".split())
_YOUNG = frozenset("son daughter child".split())
_PARENTS = frozenset("father mother".split())
_SIBLINGS = frozenset("brother sister twin".split())
_ELDERS = frozenset("grandfather grandmother".split())
_GRANDCHILDREN = frozenset("grandson granddaughter".split())
_UNCLES, _NEPHEWS = frozenset("uncle aunt".split()), frozenset("nephew niece".split())
_RELATED = (
    (_SPOUSES, _SPOUSES), (_YOUNG, _PARENTS), (_PARENTS, _YOUNG), (_SIBLINGS, _SIBLINGS), (_ELDERS, _GRANDCHILDREN),
    (_GRANDCHILDREN, _ELDERS), (_UNCLES, _NEPHEWS), (_NEPHEWS, _UNCLES),
)  # fmt: skip
""" "His wife … her husband": a relation and the words that lead back."""


def related_back(discourse: Discourse, owner: Referent, kin: str) -> int | None:
    """ "His daughter, M, said that her father …": the one whose daughter M is."""
    if len(owner.people) != 1:
        return None
    known = discourse.related.get(owner.people[0]) or discourse.kin_of.get(owner.people[0])
    relation, whose = known or ("", -1)
    back = any(relation in one and kin in other for one, other in _RELATED)
    return whose if back else None


def relative_named(discourse: Discourse, owner: Referent, word: str) -> int | None:
    """ "Her husband remains in prison", "her co-defendant was let go": the one of whom the text has told that."""
    if len(owner.people) != 1 or word in LAWYERS:
        return None
    one = owner.people[0]
    for known in (discourse.related, discourse.kin_of):
        named = [p for p, told in known.items() if told == (word, one)]
        if len(named) == 1:
            return named[0]
    if word in _YOUNG and len(theirs := _children(discourse, one, word)) == 1:
        return theirs[0]
    for several, kin in _PAIRS.items():
        pair = discourse.kin_sets.get(several, ())
        if word in kin and one in pair and len(pair) == _TWO:
            return next(p for p in pair if p != one)
    if word in _SIBLINGS and (sibling := of_one_name(discourse, one)) is not None:
        return sibling
    if word in _SPOUSES and (spouse := _of_couple(discourse, one)) is not None:
        return spouse
    beside = discourse.roles.get(word, set()) - {one}
    if len(beside) == 1:
        return next(iter(beside))
    for case in (discourse.joint, tuple(discourse.cases)) if word in _ONE_CASE else ():
        if len(case) == _TWO and one in case:
            return next(p for p in case if p != one)
    return None


def _children(discourse: Discourse, one: int, word: str) -> list[int]:
    """The sons or daughters whom the text has named of somebody or of their wife or husband."""
    known = {**discourse.kin_of, **discourse.related}
    spouses = {p for p, (kin, whose) in known.items() if kin in _SPOUSES and whose == one}
    spouses |= {whose for p, (kin, whose) in known.items() if kin in _SPOUSES and p == one}
    return [p for p, (kin, whose) in known.items() if kin == word and whose in {one, *spouses}]


def _of_couple(discourse: Discourse, one: int) -> int | None:
    """ "The detention of Mr A and Ms B … his wife": the other of a couple, where one is a he and one a she."""
    entries = discourse.registry.entries
    for known in reversed(discourse.all_sets[-6:]) if discourse.traits.couple else ():
        told = {entries[p].gender for p in known}
        if one in known and len(known) == _TWO and told == {"m", "f"}:
            return next(p for p in known if p != one)
    return None


def kin_meant(discourse: Discourse, word: str) -> int | None:
    """ "The mother was given three years, the son four": of somebody and their relative named together."""
    known = {**discourse.kin_of, **discourse.related}
    so_called = [p for p, (kin, _) in known.items() if kin == word]
    if len(so_called) > 1:  # "the son", of two: the one of this paragraph, or nobody
        here = [p for p in so_called if p in discourse.block_people]
        return here[0] if len(here) == 1 else None
    for person, (kin, whose) in reversed(known.items()):
        if kin == word:
            return person
        for one, other in _RELATED:
            if kin in one and word in other and discourse.fits_kin(whose, word):
                return whose
    entries = discourse.registry.entries
    for pair in discourse.kin_sets.values():  # "the sister", of "brother and sister A and B"
        told = [p for p in pair if called_by(word) and entries[p].gender == called_by(word)]
        if len(told) == 1 and word in _SIBLINGS:
            return told[0]
    return None


def told_before(view: Nouns, j: int) -> Referent | None:
    """ "The son", "the engineer": the relative named before, or somebody's engineer told of without a name."""
    low = view.chunks[j].low
    if low[0] != "the" or len(low) != _TWO or view.following(j, 1) == "of":
        return None
    if (
        low[1] in either("people_words", "kin")
        and (meant := kin_meant(view.discourse, low[1])) is not None
    ):
        return Referent((meant,), head=low[1], first=j, last=j)
    if low[1] in view.discourse.nameless:
        return Referent(open=True, count=1, head=low[1], first=j, last=j)
    return None


def whose_relative(view: Nouns, j: int, owner: Referent, *, first: int) -> Referent:
    """ "Her husband", "Roe's co-defendant": whom the text has named so, else somebody of hers without a name."""
    head = view.chunks[j].low[-1]
    named = relative_named(view.discourse, owner, head)
    behind = view.chunks[j + 1 : j + 3]
    if named is None and len(behind) == _TWO and behind[0].low == (",",):
        told = identified(view, j + 2) if behind[1].low[0] in {"a", "an"} else None
        named = told.people[0] if told is not None and told.people else None
    people = () if named is None else (named,)
    return Referent(people, head=head, owner=owner, first=first, last=j)


_TWO = 2
_ONE_CASE = frozenset("co-defendant co-accused codefendant accomplice".split())
_PAIRS = {
    "couple": _SPOUSES, "spouses": _SPOUSES, "brothers": frozenset(("brother",)), "sisters": frozenset(("sister",)),
    "siblings": _SIBLINGS, "twins": _SIBLINGS,
}  # fmt: skip


def told_by_kin(view: Nouns, j: int) -> Referent | None:
    """ "Her daughter, M, said that her mother …", "X's wife said her husband …": the one whose kin speaks."""
    kin = view.chunks[j].low[-1]
    asked = [one for one, other in _RELATED if kin in other]
    if not asked or len(view.chunks[j].low) > 2:
        return None
    for k in range(j):
        item = view.chunks[k]
        own = item.low[1:2] if item.mentions or item.low[0] in {"his", "her"} else ()
        told = {item.low[-1], *own}
        if item.kind is not Kind.NOUN or not any(told & one for one in asked):
            continue
        if not any(c.kind is Kind.VERB for c in view.chunks[k + 1 : j]):
            continue
        owner = view.referent(k).owner
        if owner is not None and len(owner.people) == 1:
            return owner
    return None


def named_of(view: Nouns, j: int) -> Referent | None:
    """ "A co-defendant of X, the pastor Y, died": it is Y."""
    chunks = view.chunks
    if (told := _named_behind_clause(view, j) or identified(view, j)) is not None:
        return told
    if (several := _several_of(view, j) or all_named(view, j)) is not None:
        return several
    if j + 4 >= len(chunks) or chunks[j].low[0] not in {"a", "an", "another", "the", "one"}:
        return None
    if chunks[j + 1].low[0] not in _OF_OR_FOR or not chunks[j + 2].mentions:
        return None
    named = chunks[j + 4]
    if chunks[j + 3].kind is not Kind.COMMA or not named.mentions or named.possessive:
        return None
    if chunks[j + 2].possessive:
        return None
    head = chunks[j].low[-1]
    people = either("people_words", "kin", "circle", "occupations", "persons_nouns.one")
    return view.referent(j + 4) if head in people or head in _IN_ONE_CASE else None


def _several_of(view: Nouns, j: int) -> Referent | None:
    """ "Two cousins of X, A and B, were held": A and B, and not X."""
    chunks, size = view.chunks, cardinality(view.chunks[j].low)
    if not size or j + 4 >= len(chunks) or chunks[j].mentions or chunks[j + 1].low != ("of",):
        return None
    owner = chunks[j + 2]
    named = owner.mentions and chunks[j + 3].low == (",",) and chunks[j + 4].mentions
    if not named or owner.possessive or chunks[j].low[-1].removesuffix("s") not in _heads():
        return None
    apart = {m.person for m in owner.mentions}
    people = tuple(p for p in view.coordinated(j + 4).people if p not in apart)
    return (
        Referent(people, head=chunks[j].low[-1], first=j, last=j) if len(people) == size else None
    )


def _of_somebody(view: Nouns, j: int) -> Referent | None:
    """ "The lawyer of former deputy X was arrested": X's lawyer, who is nobody told of before."""
    chunks, head = view.chunks, view.chunks[j].low[-1]
    if j + 2 >= len(chunks) or chunks[j].low[0] != "the" or chunks[j + 1].low[0] not in _HIS_OWN:
        return None
    around = head in either("people_words", "kin", "circle")
    behind = chunks[j + 3 : j + 6]
    if len(behind) > _TWO and behind[0].low == behind[2].low == (",",) and behind[1].mentions:
        return None  # "the lawyer of X, Y, was arrested": Y
    if not around or not chunks[j + 2].mentions or chunks[j + 2].possessive:
        return None
    return Referent(head=head, owner=view.coordinated(j + 2), first=j, last=j)


_OF_OR_FOR = frozenset(("of", "for"))
_HIS_OWN = frozenset(("of", "for", "representing", "defending"))


def by_words_beside(view: Nouns, j: int) -> Referent | None:
    """ "The director, Ana Roe,"; "all but two": whom the words beside a group tell."""
    return named_right_behind(view, j) or _all_but(view, j) or by_age(view, j)


def _all_but(view: Nouns, j: int) -> Referent | None:
    """ "All but two were released": the others, and not the two."""
    chunks = view.chunks
    if (
        j < _TWO
        or chunks[j - 1].low[0] not in {"but", "except", "save"}
        or chunks[j - 2].low[0] != "all"
    ):
        return None
    words = view.words(view.place(j - 2)[0], view.place(j)[1])
    return Referent(open=True, amount=words, head="all", first=j - 2, last=j)


def named_right_behind(view: Nouns, j: int) -> Referent | None:
    """ "The passport of the director, Ana Roe, was taken": the director is who is named between the commas."""
    chunks, low = view.chunks, view.chunks[j].low
    if j + 2 >= len(chunks) or chunks[j + 1].low != (",",):
        return None
    owned = j >= 2 and chunks[j - 1].kind is Kind.MARK and chunks[j - 2].possessive
    if low[0] not in _ONE_OF_THEM and not owned:
        return None
    named = chunks[j + 2]
    plain = named.mentions and named.first == named.mentions[0].first and not named.possessive
    after = chunks[j + 3] if j + 3 < len(chunks) else None
    closed = after is None or after.low[0] in {",", ".", ";", ")", ":"}
    if not (plain and closed and one_person(low[-1])) or low[-1] in LAWYERS | either(
        "people_words", "kin"
    ):
        return None
    return Referent((named.mentions[0].person,), head=low[-1], first=j, last=j + 2)


_ONE_OF_THEM = frozenset("the his her their its a an".split())


def household(view: Nouns, j: int) -> Referent | None:
    """ "Her husband, Ivo Moor, said police searched their flat": hers, and his where a case of his is told."""
    cases = view.discourse.cases
    for k in range(j - 1, -1, -1):
        item = view.chunks[k]
        if item.kind is not Kind.NOUN:
            continue
        for mention in item.mentions:
            kin, whose = view.discourse.related.get(mention.person) or view.discourse.kin_of.get(
                mention.person, ("", -1)
            )
            if whose in cases and kin in _HOUSEHOLD:
                both = (whose, mention.person) if mention.person in cases else (whose,)
                return Referent(both, head="their")
        own = item.low[0] in {"his", "her"} and item.low[-1] in _HOUSEHOLD and not item.mentions
        owner = view.discourse.one(item.low[0], at=k, near=view.named_before(k)) if own else None
        if owner is not None and set(owner.people) <= cases and owner.people:
            return Referent(owner.people, head="their")
    return None


_HOUSEHOLD = _SPOUSES | _YOUNG | _PARENTS | _SIBLINGS


def beside_name(view: Nouns, j: int) -> Referent | None:
    """ "X, the engineer arrested on 3 May": what X is, right behind the name and before a verb."""
    chunks, low = view.chunks, view.chunks[j].low
    if (whose := _of_somebody(view, j)) is not None:
        return whose
    if j < 2 or low[0] != "the" or chunks[j - 1].low != (",",) or low[-1] not in _heads():
        return None
    named = chunks[j - 2]
    if named.mentions and view.cited(named.mentions[0].start):
        return None  # "according to his aide, Roe, the teacher was taken away"
    told = j + 1 < len(chunks) and chunks[j + 1].kind is Kind.VERB
    if not told or not named.mentions or named.possessive:
        return None
    return view.referent(j - 2)


def owner_before(view: Nouns, j: int) -> Referent | None:
    """ "The surgeon's family could not find out where he was": the surgeon; "Roe said she herself": Roe."""
    topic = view.discourse.topic
    if view.following(j, 1) in {"himself", "herself"} and topic is not None and topic[1] < j:
        return Referent((topic[0],), head=view.chunks[j].low[0], first=j, last=j)
    for k in range(j - 1, -1, -1):
        item = view.chunks[k]
        if item.mentions or item.low[0] in {"he", "she", "his", "her", "him"}:
            return None
        if item.possessive and item.low[0] == "the" and item.kind is Kind.NOUN:
            found = view.referent(k)
            return found if len(found.people) == 1 else None
    return None


@cache
def _heads() -> frozenset[str]:
    """The words of persons that a clause and then a name may follow."""
    people = either("people_words", "kin", "circle", "occupations", "persons_nouns.one")
    return frozenset(people | _IN_ONE_CASE | _OF_ONE_FAITH)


def _named_behind_clause(view: Nouns, j: int) -> Referent | None:
    """ "A student who was there, X, was taken"; "two herders tried with him, X and Y, served eight months"."""
    chunks, low = view.chunks, view.chunks[j].low
    count = 1 if low[0] in {"a", "an", "another"} else cardinality(low[low[0] == "the" :][:1])
    of = low[0] == low[-1] and view.following(j, 1) == "of" and j + 3 < len(chunks)
    of = of and several_people(
        chunks[j + 2].low[-1]
    )  # "two of the journalists who went missing, X and Y,"
    if not count or not (of or {low[-1], low[-1].removesuffix("s")} & _heads()):
        return None
    opens = j + 1 + 2 * of
    for k in range(opens, min(opens + _CLAUSE, len(chunks) - 1)):
        item, named = chunks[k], chunks[k + 1]
        if item.mentions or (k == opens and item.kind not in _OPENS):
            return None
        if item.kind is not Kind.COMMA:
            continue
        if item.low != (",",) or not named.mentions or named.possessive or k == j + 1:
            return None
        found = view.referent(k + 1) if count == 1 else view.coordinated(k + 1)
        after = chunks[k + 2].kind if k + 2 < len(chunks) else Kind.MARK
        closed = count > 1 or after in {Kind.COMMA, Kind.MARK, Kind.OPEN}
        return found if closed and len(found.people) == count else None
    return None


_CLAUSE = 13
_OPENS = frozenset((Kind.RELATIVE, Kind.PREPOSITION, Kind.VERB, Kind.ADVERB))
_OF_ONE_FAITH = frozenset(
    "believer believers villager villagers resident residents man men woman women".split()
)
_IN_ONE_CASE = frozenset("co-defendant co-accused codefendant accomplice follower".split())


_NAMING = frozenset(("identified", "named", "called", "known", "surnamed", "nicknamed"))
_BY_NAME = frozenset(("as", "only", "simply", "later", "locally", "since", "then", "subsequently"))


def identified(view: Nouns, j: int) -> Referent | None:
    """ "A second man, identified only as X", "one of them, a baker called Y": whom the words name behind a description."""
    chunks = view.chunks
    named = name_given(view, j)
    if named < 0 or chunks[j].mentions or chunks[j].low[-1] not in _heads() | _ANYBODY:
        return None
    return view.referent(named)


_ANYBODY = frozenset(
    "person individual one man woman boy girl other second third fourth fifth".split()
)


def name_given(view: Nouns, j: int) -> int:
    """The name that a participle of naming gives to the group at ``j``; -1 where none does."""
    chunks = view.chunks
    k = j + 1
    while k < len(chunks) and (chunks[k].kind is Kind.COMMA or chunks[k].low[0] in _BY_NAME):
        k += 1
    if k >= len(chunks) or chunks[k].main not in _NAMING or len(chunks[k].low) > 1:
        return -1
    k += 1
    if k + 2 < len(chunks) and chunks[k].low[0] in {"in", "by"} and not chunks[k + 1].mentions:
        k += 2 * (chunks[k + 2].low == ("as",))  # "identified in the order as X"
    while k < len(chunks) and (chunks[k].low[0] in _BY_NAME or chunks[k].kind is Kind.MARK):
        k += 1
    found = k < len(chunks) and chunks[k].mentions and not chunks[k].possessive
    return k if found else -1
