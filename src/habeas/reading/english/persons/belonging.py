"""Whom a pronoun means of somebody and of the lawyer or relative who belongs to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.persons.central import spoken_of_throughout
from habeas.reading.english.persons.given_names import gender_of_name

if TYPE_CHECKING:
    from habeas.reading.english.persons.discourse import Discourse


_COUPLES = {
    "couple": frozenset("wife husband spouse partner".split()),
    "spouses": frozenset("wife husband spouse".split()),
    "brothers": frozenset(("brother",)),
    "sisters": frozenset(("sister",)),
    "siblings": frozenset(("brother", "sister")),
}


_MEN = frozenset("men brothers boys husbands fathers sons monks priests man brother boy".split())
_WOMEN = frozenset("women sisters girls wives mothers daughters nuns woman sister girl".split())


def called_by(head: str) -> str | None:
    """How "the two men", "the women" speak of those they mean."""
    return "m" if head in _MEN else "f" if head in _WOMEN else None


def kin_pair(discourse: Discourse, head: str) -> tuple[int, ...]:
    """ "The couple", "the brothers": the two of whom the text says that one is the other's wife or brother."""
    if (named := discourse.kin_sets.get(head)) is not None:
        return named
    if head not in _COUPLES:
        return ()
    found = [
        tuple(sorted((whose, person)))
        for person, (relation, whose) in discourse.related.items()
        if relation in _COUPLES[head]
    ]
    here = [pair for pair in found if set(pair) & set(discourse.section_people)]
    return here[-1] if here else found[0] if len(found) == 1 else ()


_PAIR = 2


def of_one_name(discourse: Discourse, one: int) -> int | None:
    """ "The fishermen A and B Roe … his brother": the other of two told together who share a family name."""
    entries = discourse.registry.entries
    for known in reversed(discourse.all_sets[-6:]):
        if len(known) != _PAIR or one not in known:
            continue
        other = next(p for p in known if p != one)
        names = [entries[p].name.split() for p in known]
        shared = names[0][-1] == names[1][-1] or sorted(map(len, names)) == [1, 2]
        return other if shared else None
    return None


def only_person(discourse: Discourse, word: str, besides: set[int | None]) -> list[int]:
    """The one person of the page, whom "he" means where only the given name says she: "Grace Moor was held. He …"."""
    alone = discourse.registry.private()
    besides = {*besides, *discourse.strangers_kin}
    if len(alone) != 1 or alone[0] in besides:
        return [p for p in spoken_of_throughout(discourse, word) if p not in besides]
    if not discourse.cases:
        heard = alone[0] in discourse.traits.heard  # "X, the wife of one of them, was told he …"
        return alone if word in {"he", "she"} and not heard else []
    entry = discourse.registry.entries[alone[0]]
    by_name = entry.gender is not None and gender_of_name(entry.name) == entry.gender
    by_name &= alone[0] not in discourse.traits.heard
    return alone if alone[0] in discourse.cases and by_name and word in _HE_OR_SHE else []


_WITNESSES = frozenset("witness eyewitness passer-by bystander onlooker neighbour neighbor".split())
_OF_HIM = frozenset("him her his".split())
""" "Her daughter, X, was turned away. Police moved her": the one the text is about."""
_HE_OR_SHE = frozenset("he she him her his".split())


def owner_first(
    discourse: Discourse, fits: list[int], gender: str | None, topic: list[int], word: str
) -> list[int]:
    """Of somebody's lawyer or relative and whom they belong to, a pronoun means the latter where
    the text has spoken of the latter, and not of the former, as it does. A paragraph that names nobody
    yet speaks of whom the text is about.
    """
    if gender is None and fits and not topic:  # "his father, X, spoke. The 27-year-old was charged"
        whose = discourse.related.get(fits[0], ("", -1))[1]
        if whose in fits and whose in discourse.cases:
            return [whose, *(p for p in fits if p != whose)]
    if not (discourse.block_people or topic):
        fits = sorted(fits, key=lambda p: p in discourse.related and p not in discourse.cases)
    if fits and not topic and discourse.sentence_people == [] and gender is not None:
        whose = discourse.related.get(fits[0], ("", -1))[1]
        apart = fits[0] not in discourse.cases and whose in discourse.cases
        witness = discourse.related.get(fits[0], ("", -1))[0] in _WITNESSES
        if (word in _OF_HIM or witness) and apart and whose in fits:
            return [whose, *(p for p in fits if p != whose)]
    if fits and (client := _spoken_for(discourse, fits[0], gender)) in fits and fits[0] in topic:
        return [client, *(p for p in fits if p != client)]
    if not fits or fits[0] in topic or gender is None or fits[0] not in discourse.related:
        return fits
    _, whose = discourse.related[fits[0]]
    known = discourse.registry.entries
    if known[fits[0]].gender is None and known[whose].gender == gender and whose in fits:
        return [whose, *(p for p in fits if p != whose)]
    return fits


def _spoken_for(discourse: Discourse, person: int, gender: str | None) -> int:
    """ "His lawyer, X, said he had been beaten": whom somebody who only speaks speaks of; -1 where that is open."""
    entries = discourse.registry.entries
    if gender is None or not entries[person].only_speaks or person in discourse.cases:
        return -1
    whose = discourse.related.get(person, ("", -1))[1]
    if whose < 0 and person in discourse.counsel and len(discourse.cases) == 1:
        (whose,) = discourse.cases
    told = whose in discourse.cases and entries[whose].gender in {None, gender}
    return whose if told else -1


def counsel_of_other(discourse: Discourse, person: int, gender: str | None) -> bool:
    """ "Her lawyer, Ivo Moor, spoke. He asked for bail": the lawyer, where the client is no "he"."""
    whose = discourse.related.get(person, ("", -1))[1]
    if gender is None or whose < 0 or person not in discourse.counsel:
        return False
    entries = discourse.registry.entries
    return entries[person].gender == gender and entries[whose].gender not in {None, gender}


def of_gender(discourse: Discourse, gender: str | None) -> tuple[int, ...]:
    """ "The women are still held": those of the latest set whom the text calls so."""
    entries = discourse.registry.entries
    for known in reversed(discourse.sets[-6:]) if gender else ():
        told = [p for p in known if entries[p].gender in {None, gender}]
        if len(told) > 1 and any(entries[p].gender for p in told):
            return tuple(told)
    return ()


def speaks_for(discourse: Discourse, person: int, gender: str | None) -> bool:
    """Whether a person only speaks, or is named as counsel and nothing happened to them; "her
    lawyer" may be the only he.
    """
    whose = discourse.related.get(person, ("", -1))[1]
    other = None if whose < 0 else discourse.registry.entries[whose].gender
    if gender and other and other != gender:
        return False
    counsel = person in discourse.counsel and person not in discourse.cases
    befell = gender is not None and person in discourse.cases
    return counsel or (discourse.registry.entries[person].only_speaks and not befell)


def acts_last(discourse: Discourse, fits: list[int]) -> tuple[int, ...] | None:
    """ "Holt was stopped at the gate. She …": Holt, where something happened to Holt before, else left open (); None elsewhere.

    Open too where a witness spoke and the one meant else was not named there: "X said Y had shown her the file. She …".
    """
    actor = discourse.traits.actor
    if actor is None or actor.person not in fits or fits[0] == actor.person:
        return None
    if actor.alone:
        return (actor.person,) if actor.person in discourse.traits.befallen else ()
    beside = discourse.related.keys() | discourse.kin_of.keys() | discourse.counsel
    witness = actor.says and actor.person not in beside
    return () if witness and fits[0] not in discourse.previous else None


def speaking_for(discourse: Discourse, topic: list[int], gender: str | None) -> list[int]:
    """ "The musician's manager, Aida Diop, says that he …": the musician, where the manager is no he."""
    if gender is None or not topic:
        return []
    entries = discourse.registry.entries
    whose = discourse.related.get(topic[0], ("", -1))[1]
    other = entries[topic[0]].gender not in {None, gender}
    return [whose] if other and whose >= 0 and entries[whose].gender in {None, gender} else []


def all_of_case(discourse: Discourse, whole: tuple[int, ...]) -> bool:
    """Whether a set holds all of a case but those told to be somebody's relative, lawyer or driver: none of "the journalists"."""
    beside = {p for people in discourse.roles.values() for p in people} | discourse.counsel
    apart = beside | discourse.related.keys() | discourse.kin_of.keys()
    return discourse.cases - apart <= set(whole)


def spoken_of_last(discourse: Discourse, sets: list[tuple[int, ...]]) -> tuple[int, ...]:
    """Of sets of one size the one named last, or another of this section all of whom have been named since."""
    first = sets[0]
    since = {p: n for n, p in enumerate(discourse.recent)}
    last = max((since.get(p, _LONG_AGO) for p in first), default=_LONG_AGO)
    for known in sets[1:_FEW]:
        apart = not set(known) & set(first)
        if apart and known in discourse.sets and all(since.get(p, _LONG_AGO) < last for p in known):
            if min(since[p] for p in known) < min(since.get(p, _LONG_AGO) for p in first):
                return known
    return first


_LONG_AGO, _FEW = 1000, 6


def _named_here_first(discourse: Discourse) -> set[int]:
    """Those whom the sentence that is read names for the first time: "the three were tried, along with X" means none of them."""
    entries, start = discourse.registry.entries, discourse.still - 1
    if start < 0:
        return set()
    return {p for p in discourse.sentence_people if entries[p].first_place >= start}


def _so_many_of(
    discourse: Discourse, people: list[int], size: int, gender: str | None
) -> tuple[int, ...]:
    """The ones among these to whom something happened, else all private persons, where they are as many."""
    entries = discourse.registry.entries
    agree = [p for p in people if entries[p].gender in {None, gender} or not gender]
    told = [p for p in agree if p in discourse.cases]
    beside = {*discourse.related, *discourse.kin_of} - discourse.cases
    others = [p for p in agree if p not in told and p not in beside and not discourse.aside(p)]
    if len(told) == size and not others:
        return tuple(told)
    counsel = discourse.counsel - discourse.cases if gender else set[int]()
    private = [p for p in agree if not (entries[p].official or p in counsel)]
    return tuple(private) if len(private) == size else ()


def as_many(discourse: Discourse, size: int, gender: str | None) -> tuple[int, ...]:
    """ "The three", where no three were named together: those of the paragraph, section or page who are as many.

    Nobody where somebody else stands among them of whom the words may tell as well.
    """
    entries = discourse.registry.entries
    groups = (discourse.block_people, discourse.section_people, discourse.all_people)
    for new in (set[int](), _named_here_first(discourse)):
        for people in groups:
            known = [p for p in people if p not in new]
            if found := _so_many_of(discourse, known, size, gender):
                return found
    for counted, before in reversed(discourse.counted):
        later = [p for p in discourse.all_people[before:] if not entries[p].official]
        if counted == len(later) == size:
            alike = all(entries[p].gender in {None, gender} or not gender for p in later)
            return tuple(later) if alike else ()
    return ()


def kin_as_well(discourse: Discourse, fits: list[int], gender: str | None) -> bool:
    """ "X, whose daughter, Y, was taken. She …": whether Y fits, of whom the text has told it, and X may or may not."""
    entries, first = discourse.registry.entries, fits[0]
    if gender is None or entries[first].gender is not None or first not in discourse.previous:
        return False
    known = {**discourse.kin_of, **discourse.related}
    return any(
        known.get(p, ("", -1))[1] == first and entries[p].gender == gender
        for p in discourse.previous
    )


def of_one_work(discourse: Discourse, head: str) -> tuple[int, ...]:
    """ "Teachers A and B, students C and D … The students": those called so, where all others of the case are called otherwise."""
    one = head[:-3] + "man" if head.endswith("men") else head.removesuffix("s")
    by_title = {p for p, word in discourse.traits.titled if word == one}
    titled = tuple(p for p in discourse.section_people if p in by_title)
    if len(titled) > 1:
        return titled  # "Sister X and Sister Y … the nuns"
    called = discourse.called.get(one, set()) | discourse.called.get(head, set())
    people = tuple(p for p in discourse.section_people if p in called)
    others = discourse.cases - called
    apart = {p for word, told in discourse.called.items() if word not in {one, head} for p in told}
    return people if len(people) > 1 and others and others <= apart else ()


def licensed(discourse: Discourse, low: tuple[str, ...]) -> int | None:
    """ "Her lawyer, X, argued. In May the Bureau of Justice suspended his licence": the lawyer's."""
    gender = "m" if low[0] == "his" else "f"
    last = discourse.previous[0] if discourse.previous else -1
    licence = low[-1] in {"licence", "license"} and last in discourse.counsel
    agrees = licence and discourse.registry.entries[last].gender in {None, gender}
    return last if agrees else None
