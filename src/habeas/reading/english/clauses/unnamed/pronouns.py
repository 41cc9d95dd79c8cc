"""People a text tells of without a name, and the pronouns that mean them: "six drivers, and they walked free"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.unnamed.kin_taken import DONE, kin_taken, of_stranger
from habeas.reading.english.persons.discourse import HE_KIN, SHE_KIN, Referent
from habeas.reading.english.words.group_size import several_people
from habeas.reading.english.words.numerals import number
from habeas.reading.english.words.people import one_person
from habeas.reading.english.words.vocabulary import either

if TYPE_CHECKING:
    from habeas.reading.english.clauses.line import Line
    from habeas.reading.english.clauses.nouns import Nouns

_NEAR_WORDS = frozenset("he she him her they them his their it its this that who".split())


def joined_before(view: Line) -> Referent | None:
    """ "X and three others were held. They …": X and the three."""
    joined = view.discourse.traits.joined
    if joined is None or joined[3] != view.sentence.block:
        return None
    return Referent(joined[0], head="they", others=joined[1:3])


def remember_joined(view: Nouns) -> None:
    """Keep that a sentence tells of "X and three others"; forget it where others are named."""
    named = {m.person for chunk in view.chunks for m in chunk.mentions}
    traits = view.discourse.traits
    if traits.joined is not None and not named <= set(traits.joined[0]):
        traits.joined = None
    for k in range(2, len(view.chunks)):
        group, before = view.chunks[k], view.chunks[k - 2]
        if view.chunks[k - 1].low != ("and",) or not before.mentions or before.possessive:
            continue
        found = view.referent(k) if group.kind is Kind.NOUN and not group.mentions else None
        people = view.coordinated(k - 2).people
        if found is None or found.people or named != set(people):
            continue
        own = group.low[0] in {"his", "her"} and group.low[-1] not in _OFFICES
        alone = own and one_person(group.low[-1])
        if alone or (found.amount and found.count):
            words = "" if alone else found.amount or ""
            traits.joined = (people, words, found.count or 1, view.sentence.block)


def counted_before(view: Nouns, j: int) -> Referent | None:
    """Unnamed people that this sentence counts before a chunk, with nobody named since."""
    for k in range(j - 1, -1, -1):
        if view.chunks[k].mentions:
            return None
        if view.chunks[k].kind is Kind.NOUN and view.chunks[k].low[0] not in _NEAR_WORDS:
            found = view.common(k, view.chunks[k].low)
            if found.amount and not found.people:
                return None if _said_of_list(view, k, found.count) else found
    return None


def _said_of_list(view: Nouns, k: int, count: int | None) -> bool:
    """ "A, B and C, three members of the union, … their arrest": whether a count only says what those named are."""
    if k < _SHORT or view.chunks[k - 1].low != (",",) or not view.chunks[k - 2].mentions:
        return False
    return len(view.coordinated(k - 2).people) == count


def counted_there(view: Nouns, j: int) -> Referent | None:
    """ "Charges against six drivers were dropped, and they walked free": those drivers; not "Branch 6", "2."."""
    found = counted_before(view, j)
    return None if found is None or number(found.head) is not None else found


def of_group_here(view: Nouns, j: int) -> Referent | None:
    """ "The women would still have to stand trial despite their release": theirs to whom it happens in this sentence."""
    chunks = view.chunks
    for k in range(j - 1, -1, -1):
        group = chunks[k]
        if group.mentions or group.low[0] in _NEAR_WORDS:
            return None
        if group.kind is not Kind.NOUN or chunks[k + 1].kind is not Kind.VERB:
            continue
        head = group.low[-1]
        beside = either("people_words", "circle", "kin") | _BESIDE
        if head in beside or head.removesuffix("s") in beside or not several_people(head):
            return None
        if k and chunks[k - 1].kind is Kind.PREPOSITION:
            return None
        if not (chunks[k + 1].passive or chunks[k + 1].main in _FACING):
            return None
        found = view.referent(k)
        if found.people or found.amount:
            return found
        return Referent(open=True, amount=view.words(*view.place(k)), head="their", first=j, last=j)
    return None


_BESIDE = frozenset(
    "lawyer observer diplomat supporter officer official guard reporter colleague lawmaker consul doctor journalist".split()
)
_FACING = frozenset("stand stood face faces faced remain remains remained await awaits".split())


def remember_group(view: Nouns, group: Referent, head: str) -> None:
    """Keep that a sentence counts people and names nobody: "six women were held"."""
    named = any(chunk.mentions for chunk in view.chunks)
    if not named and several_people(head) and number(head) is None and group.amount and group.count:
        told = (group.amount, group.count, len(view.discourse.all_people))
        view.discourse.traits.groups[head] = told


def group_told(view: Nouns, j: int, head: str, counted: int | None) -> Referent | None:
    """ "Six women were held. The women will be tried": the six, where nobody was named since."""
    told = view.discourse.traits.groups.get(head)
    if told is None or told[2] != len(view.discourse.all_people) or counted not in {None, told[1]}:
        return None
    return Referent(open=True, amount=told[0], head=head, first=j, last=j, count=told[1])


def doing(low: tuple[str, ...]) -> bool:
    """ "Three reporters filming outside a shop": what people do stands behind the word for them."""
    return low[-1].endswith("ing") and len(low) > _SHORT and low[-2].endswith(("s", "men"))


def doing_it(view: Line, j: int) -> bool:
    """ "Two reporters covering the trial were held", "the lawyer defending them": who does it to the group at ``j``."""
    if j < 1 or view.chunks[j - 1].kind is not Kind.NOUN or view.chunks[j - 1].mentions:
        return False
    low = view.chunks[j - 1].low
    alone = len(low) > _SHORT and low[-1].endswith("ing") and one_person(low[-2])
    return doing(low) or alone


_SHORT = 2


def somebody_before(view: Line, j: int) -> Referent | None:
    """ "A student was questioned too. He has not been charged": the student, who has no name here."""
    before = (view.sentence.block, view.sentence.index - 1)
    if _somebody_here(view, j) or kin_taken(view, j):
        return Referent(open=True, count=1, head=view.chunks[j].low[0], first=j, last=j)
    if _kin_told(view, j) and not any(c.mentions for c in view.chunks[:j]):
        return Referent(open=True, count=1, head=view.chunks[j].low[0], first=j, last=j)
    told = view.discourse.traits.stranger
    if told is not None and told[:2] == before and not any(c.mentions for c in view.chunks[:j]):
        fits = "m" if view.chunks[j].low[0] in {"he", "him", "his"} else "f"
        if told[2] in {None, fits}:  # "Their son was held too. He …"
            return Referent(open=True, count=1, head=view.chunks[j].low[0], first=j, last=j)
    if view.discourse.traits.unknown == before and not any(c.mentions for c in view.chunks[:j]):
        return Referent(open=True, count=1, head=view.chunks[j].low[0], first=j, last=j)
    if view.discourse.somebody != before or any(c.mentions for c in view.chunks[:j]):
        return None
    return Referent(open=True, count=1, head=view.chunks[j].low[0], first=j, last=j)


def _kin_here(view: Line, j: int) -> bool:
    """ "Moor's sister was beaten; she was let go": the sister, of whom this sentence tells something done."""
    chunks, pronoun = view.chunks, view.chunks[j].low
    if pronoun not in _HE_SHE or j < len(("her sister", "verb", ";")):
        return False
    verb = next((k for k in range(j) if chunks[k].kind is Kind.VERB), 0)
    kin = HE_KIN if pronoun == ("he",) else SHE_KIN
    stopped = chunks[verb].main in _STOPPED and chunks[j - 1].low == ("that",)
    if not verb or not chunks[verb].passive or not (chunks[verb].main in DONE or stopped):
        return False
    subject = chunks[verb - 1]
    if subject.mentions or subject.low[-1] not in kin or any(c.mentions for c in chunks[verb:j]):
        return False
    return (stopped or chunks[j - 1].low[0] in {";", "and", "but"}) and verb - 1 <= len(
        ("X", "'s", "sister")
    )


_STOPPED = frozenset("stopped barred prevented turned intercepted".split())


def _somebody_here(view: Line, j: int) -> bool:
    """ "Police held a man who threw paint; he was fined": the man, where the sentence names nobody before."""
    if _kin_here(view, j):
        return True
    chunks = view.chunks
    if any(c.mentions or c.low[0] in _PRONOUNS for c in chunks[:j]):
        return False
    for k in range(j - 1, -1, -1):
        low, behind = chunks[k].low, chunks[k + 1]
        if chunks[k].kind is not Kind.NOUN or low[0] not in {"a", "an", "another"}:
            continue
        fits = low[-1] not in (SHE_KIN if chunks[j].low[0] in {"he", "him"} else HE_KIN)
        befell = behind.kind is Kind.VERB and behind.passive and behind.main in DONE
        if fits and befell and not (k and chunks[k - 1].kind is Kind.PREPOSITION):
            return one_person(low[-1])  # "a captain was questioned, but he was not charged"
        done = k > 0 and chunks[k - 1].kind is Kind.VERB and chunks[k - 1].main in DONE
        return fits and done and low[-1] not in _OFFICES and one_person(low[-1])
    return False


def _kin_told(view: Line, j: int) -> bool:
    """ "Soldiers had taken his daughter. She was let go": a relative without a name, where he was a he."""
    told, again = view.discourse.kin_told, view.discourse.traits.kin_again
    before = (view.sentence.block, view.sentence.index - 1)
    if again is not None and again[:2] in {before, (before[0], before[1] + 1)}:
        told = again
    elif told is None or told[:2] != before:
        return False
    if not view.discourse.previous:
        return False
    gender = "m" if view.chunks[j].low[0] in {"he", "him", "his"} else "f"
    known = {view.discourse.registry.entries[p].gender for p in view.discourse.previous}
    return told[2] == gender and None not in known and gender not in known


def with_relative(view: Line, j: int) -> Referent | None:
    """ "Roe gave himself up. His father had been held till then. Both …": Roe, and one without a name."""
    told = view.discourse.traits.with_kin
    if told is None or told[:2] != (view.sentence.block, view.sentence.index - 1):
        return None
    if view.chunks[j].low not in _THE_TWO or any(c.mentions for c in view.chunks[:j]):
        return None
    return Referent((told[2],), head=view.chunks[j].low[-1], others=("", 1), first=j, last=j)


_THE_TWO = frozenset((("both",), ("the", "two"), ("the", "pair")))
_SHE = {"her": ("she",), "his": ("he",)}


def hers_again(view: Nouns, j: int) -> Referent | None:
    """ "She was pushed; her arm is broken": nobody's who is named, where "she" is somebody without a name."""
    low = view.chunks[j].low
    for k in range(j - 1, -1, -1):
        if view.chunks[k].mentions:
            return None
        if view.chunks[k].low == _SHE[low[0]]:
            found = view.referent(k)
            nobody = found.open and not found.people and found.count == 1
            return Referent(head=low[-1], owner=Referent(open=True, count=1)) if nobody else None
    return of_stranger(view, j)


def remember_kin(view: Nouns) -> None:
    """Keep that a sentence tells of a relative without a name: "his daughter, aged twelve"."""
    for k, chunk in enumerate(view.chunks):
        if chunk.low in _HE_SHE:
            meant = view.referent(k)
            _hear(view, meant)
            if not meant.people and _kin_told(view, k):  # "Roe's wife came. She asked him. She …"
                gender = "m" if chunk.low == ("he",) else "f"
                view.discourse.traits.kin_again = (view.sentence.block, view.sentence.index, gender)
        head = chunk.low[-1]
        own = chunk.low[0] in {"his", "her"} or (k == _BEHIND_OWNER and _opens_as_kin(view))
        if chunk.kind is not Kind.NOUN or chunk.mentions or not own:
            continue
        named = k + 2 < len(view.chunks) and view.chunks[k + 2].mentions
        if (head in SHE_KIN or head in HE_KIN) and not named and not view.referent(k).people:
            gender = "f" if head in SHE_KIN else "m"
            view.discourse.kin_told = (view.sentence.block, view.sentence.index, gender)
            _remember_with(view, k)


def _remember_with(view: Nouns, k: int) -> None:
    """Keep that something was done to a relative of somebody's, whom the sentence opens with and names nobody beside."""
    owner, where = view.referent(k).owner, view.sentence
    verb = next((n for n in range(k + 1, len(view.chunks)) if view.chunks[n].kind is Kind.VERB), -1)
    if owner is None or len(owner.people) != 1 or k not in {0, 2} or verb < 0:
        return
    named = {m.person for chunk in view.chunks for m in chunk.mentions}
    done = view.chunks[verb].passive and view.chunks[verb].main in DONE
    if done and named <= set(owner.people):
        view.discourse.traits.with_kin = (where.block, where.index, owner.people[0])


_BEHIND_OWNER = len(("X", "'s"))


def _opens_as_kin(view: Nouns) -> bool:
    """ "Moor's wife wept. She …": the sentence opens with her; whose wife she is, is a he."""
    first, k = view.chunks[0], _BEHIND_OWNER
    head = view.chunks[k].low[-1]
    if not (first.possessive and first.mentions) or len(first.mentions) > 1:
        return False
    if view.chunks[k + 1 : k + 2] and view.chunks[k + 1].kind is not Kind.VERB:
        return False
    if head in _SPOUSES:
        view.discourse.learn(first.mentions[0].person, "his" if head in SHE_KIN else "her")
    return True


_SPOUSES = frozenset("wife widow husband".split())
_HE_SHE = frozenset((("he",), ("she",)))


def _hear(view: Nouns, found: Referent) -> None:
    """Keep of whom the text has spoken as the name tells: "Ana Roe … she"; then "he" is somebody else."""
    for person in found.people:
        entry = view.discourse.registry.entries[person]
        gender = "m" if found.head == "he" else "f"
        if entry.by_name and entry.gender == gender:
            view.discourse.traits.heard.add(person)


_PRONOUNS = frozenset("he she him her his they them their i we me us my our client".split())
_OFFICES = frozenset(
    "lawyer judge prosecutor officer official spokesman spokeswoman spokesperson magistrate doctor guard".split()
)


def _names_unknown(view: Nouns) -> bool:
    """ "Readers ask about Zdenek Pour": two words in capitals that may be a name, though no person of the page is known by it."""
    tokens = view.tokens
    for before, one, two in zip(tokens, tokens[1:], tokens[2:], strict=False):
        named = all(t.capital and t.word.isalpha() and t.word[1:].islower() for t in (one, two))
        if named and before.low in _NAMED_BEHIND:
            bodies = either("world", "organisation_words", "not_names")
            return not bodies & {one.low, two.low}
    return False


_NAMED_BEHIND = frozenset(("about", "for", "with", "by"))


def remember_somebody(view: Nouns) -> None:
    """Keep that a sentence names nobody, and tells of one person without a name."""
    where = (view.sentence.block, view.sentence.index)
    words = {word for chunk in view.chunks for word in chunk.low}
    if not (words & _PRONOUNS or any(c.mentions for c in view.chunks)) and _names_unknown(view):
        view.discourse.traits.unknown = where
    told = any(
        c.kind is Kind.VERB
        and c.low[0].isalpha()
        and k
        and view.chunks[k - 1].kind is not Kind.PREPOSITION
        for k, c in enumerate(view.chunks)
    )
    if not told or words & _PRONOUNS or any(chunk.mentions for chunk in view.chunks):
        return
    heads = either("people_words", "occupations", "persons_nouns.one")
    alone = [
        k for k, chunk in enumerate(view.chunks)
        if chunk.kind is Kind.NOUN and chunk.low[0] in {"a", "an", "another"}
        and ((chunk.low[-1] in heads and chunk.low[-1] not in _OFFICES) or chunk.low[-1] == "person")
        and not (k and view.chunks[k - 1].kind in {Kind.PREPOSITION, Kind.COMMA})
    ]  # fmt: skip
    if len(alone) == 1 and not view.referent(alone[0]).people:
        view.discourse.somebody = where


def age(view: Nouns, j: int) -> bool:
    """Whether a bare number is somebody's age: "X, 31,", "X, then 17,", "aged 19 and 20"."""
    low = view.chunks[j].low
    if len(low) != 1 or not low[0].isdigit() or len(low[0]) > 3:
        return False
    words = [word for chunk in view.chunks[max(j - 3, 0) : j] for word in chunk.low]
    named = any(chunk.mentions for chunk in view.chunks[max(j - 4, 0) : j])
    if view.following(j, 1) in {"have", "were", "are"} and "and" not in words:
        return False  # "of the 78 people held with X, 43 have been freed"
    return "aged" in words or (named and bool(words) and words[-1] in {",", "then", "("})


def other_people(view: Nouns, j: int) -> bool:
    """Whether "their" may also mean unnamed people spoken of before in the sentence."""
    others = either("people_words", "circle", "kin")
    return any(
        item.kind is Kind.NOUN and not item.mentions and item.low[-1] in others
        and item.low[-1].endswith(("s", "en")) for item in view.chunks[:j]
    )  # fmt: skip


def of_years(view: Nouns, j: int) -> bool:
    """ "Eleven of his last fifteen years", "two of her neighbour's phones": no people."""
    if j + 2 >= len(view.chunks) or view.chunks[j + 1].low[0] != "of":
        return False
    if view.chunks[j + 2].possessive and number(view.chunks[j].low[-1]) is not None:
        thing = view.chunks[j + 4 : j + 5]
        return bool(thing) and not several_people(thing[0].low[-1])
    return view.chunks[j + 2].low[-1] in {"years", "months", "days", "weeks"}


def term_left_out(view: Nouns, j: int) -> bool:
    """ "Roe got five years, Moor three": the number right behind a name counts years and no people."""
    low = view.chunks[j].low
    return (
        len(low) == 1 and j > 0 and number(low[0]) is not None and bool(view.chunks[j - 1].mentions)
    )


_TAKEN_WITH = re.compile(
    r"(?:who\s+(?:were|had\s+been)\s+)?(?:\w+ed|held|taken|caught|seized)\s+(?:together\s+|along\s+)?with\s+(?:him|her|them)\b"
)


def taken_with_somebody(view: Nouns, j: int) -> Referent | None:
    """ "The residents arrested with her": people without names, and not those named before."""
    if _TAKEN_WITH.match(view.following(j, 6)) is None:
        return None
    words = view.words(*view.place(j))
    return Referent(open=True, amount=words, head=view.chunks[j].low[-1], first=j, last=j)
