"""Noun groups of a sentence: whom each means, alone, in a list, or by its owner."""

from __future__ import annotations

import re

from habeas.reading.english.clauses.all_but import all_besides
from habeas.reading.english.clauses.beside_actor import himself
from habeas.reading.english.clauses.binding import not_meant
from habeas.reading.english.clauses.by_age import younger_of_name
from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.clients import OF_TWO, client_of
from habeas.reading.english.clauses.families import (
    by_kin_pair,
    family,
    kin_and_kin,
    kin_goes_on,
    kin_of_named,
    named_family,
    of_the_same_owner,
    relative_before,
)
from habeas.reading.english.clauses.further_people import (
    among_them,
    counted_besides,
    ends_nameless,
    further_people,
)
from habeas.reading.english.clauses.line import Line
from habeas.reading.english.clauses.named_object import named_behind
from habeas.reading.english.clauses.our_own import (
    my_kin_before,
    one_accused,
    our_own,
    picked_out,
    spoken_of_by_kin,
    voice_of,
)
from habeas.reading.english.clauses.related import (
    beside_name,
    by_words_beside,
    household,
    identified,
    name_given,
    named_of,
    owner_before,
    related_back,
    told_before,
    told_by_kin,
    whose_relative,
)
from habeas.reading.english.clauses.set_against import contrasted
from habeas.reading.english.clauses.set_apart import group_before
from habeas.reading.english.clauses.so_called import so_called
from habeas.reading.english.clauses.some_or_all import (
    all_or_each,
    nearly_all,
    part_of,
    some_of,
    some_or_those,
)
from habeas.reading.english.clauses.told_together import behind_semicolon
from habeas.reading.english.clauses.under_name import under_name
from habeas.reading.english.clauses.unnamed.pronouns import (
    age,
    counted_before,
    counted_there,
    doing,
    group_told,
    hers_again,
    of_group_here,
    of_years,
    other_people,
    somebody_before,
    taken_with_somebody,
    term_left_out,
    with_relative,
)
from habeas.reading.english.clauses.unnamed.strangers import (
    crowd_meant,
    nth_told,
    stranger_again,
    strangers_meant,
    unlike,
    whole_group,
)
from habeas.reading.english.clauses.unnamed.told_again import called_again, told_alone
from habeas.reading.english.persons.belonging import licensed
from habeas.reading.english.persons.discourse import HE_KIN, SHE_KIN, Referent
from habeas.reading.english.persons.rest_of import ends_of, rest_of
from habeas.reading.english.words.group_size import cardinality, of_both, several_people
from habeas.reading.english.words.numerals import number
from habeas.reading.english.words.vocabulary import joined, lowered
from habeas.records.change import replace
from habeas.records.record import record

_PLEADING = frozenset(
    "urged urge called call asked ask requested regretted regret welcomed expressed recalled appealed demanded".split()
)
_OTHERS = frozenset(
    "other others appellant appellants defendant defendants person people activist activists".split()
)
_PART_OF = frozenset("none all each neither both any".split())
_CLIENTS_OF = frozenset("his her their my the our".split()) | OF_TWO
_HE = frozenset("he she him".split())
_THEY = frozenset("they them both neither".split())
_FEW = frozenset(("two", "three", "four", "five"))
_SO_MANY = frozenset(("several", "many", "dozens", "hundreds", "some", "at"))
_COUNTED = frozenset(
    "dozens hundreds scores several many some dozen half majority handful few".split()
)
_IN_COURT = lowered("offices", "in_court")
_FAMILIES = frozenset(("families", "relatives"))
_IN_CUSTODY = re.compile(
    r"(?:(?:who\s+are\s+)?(?:still\s+)?)(?:in\s+(?:custody|prison|jail|detention)|behind\s+bars|on\s+remand|held)\b"
)


@record
class Nouns(Line):
    """The tokens, chunks, persons and values of one sentence, and whom its noun groups mean."""

    def coordinated(self, j: int) -> Referent:
        """The persons of the whole list that the group at ``j`` is part of."""
        if (
            whole := all_besides(self, j) or by_kin_pair(self, j) or kin_and_kin(self, j)
        ) is not None:
            return whole
        chain = [j]
        k = j
        while (before := self._list_link(k)) is not None:
            chain.append(before)
            k = before
        k = j
        while (after := self._list_next(k)) is not None:
            chain.append(after)
            k = after
        if len(chain) == 1 or (len(chain) == 2 and not self._listed(min(chain), max(chain))):
            return self.referent(j)
        people: list[int] = []
        for one in sorted(chain):
            if not further_people(self.chunks, one):
                people.extend(self.referent(one).people)
        unique = tuple(dict.fromkeys(people))
        first, last = min(chain), max(chain)
        others = counted_besides(self, last) if unique else None
        return Referent(unique, head=self.chunks[j].low[-1], first=first, last=last, others=others)

    def named_before(self, j: int, *, sources: bool = False) -> tuple[int, ...]:  # noqa: D102
        return Line.named_before(self, j, sources=sources) or my_kin_before(self, j)

    def referent(self, j: int) -> Referent:
        """Whom the noun group at ``j`` means, by itself."""
        chunk = self.chunks[j]
        low = chunk.low
        if (named := named_family(self, j) or self._named_there(j)) is not None:
            return named
        told = self._told_apart(j) or by_words_beside(self, j) or of_the_same_owner(self, j)
        if (told := told or our_own(self, j)) is not None:
            return told
        if low[-1] in _COUNTED and j + 2 < len(self.chunks) and self.chunks[j + 1].low[0] == "of":
            return some_of(self, j)
        if (nearly := nearly_all(self, j)) is not None:
            return nearly
        first = low[1] if low[:2] == ("both", "their") else low[0]
        if first in _PART_OF and j + 2 < len(self.chunks) and self.chunks[j + 1].low[0] == "of":
            whole = self.referent(j + 2)
            counted = not whole.people and cardinality(self.chunks[j + 2].low)
            if (whole.people and not self.chunks[j + 2].mentions) or (whole.open and counted):
                return whole  # "none of them", "all of the 50 journalists in prison"
        if low[-1] in {"client", "clients"} and (len(low) == 1 or first in _CLIENTS_OF):
            return client_of(self, j)
        if first in {"my", "our"} and low[-1] in lowered("people_words", "kin"):
            if (told := self._my_relative(j, low[-1])) is not None:
                return told
        if (voice := voice_of(self, j, first)) is not None:
            return voice if len(low) == 1 else Referent(head=low[-1], owner=voice, first=j, last=j)
        if j >= 2 and self.chunks[j - 1].kind is Kind.MARK and self.chunks[j - 2].possessive:
            return whose_relative(self, j, self.referent(j - 2), first=j - 2)
        if (
            first in _HE
            or (first == "her" and len(low) == 1)
            or (first in {"his", "hers"} and len(low) == 1)
        ):
            told = himself(self, j) or somebody_before(self, j) or kin_goes_on(self, j)
            if told := told or owner_before(self, j) or behind_semicolon(self, j):
                return told
            near = self.named_before(j, sources=first not in {"he", "she"})
            return relative_before(self, j, first) or self.discourse.one(
                first, at=j, near=near, besides=not_meant(self, j)
            )
        if first in {"his", "her"}:
            if (whose := told_by_kin(self, j) or hers_again(self, j)) is not None:
                return whose
            near, apart = self.named_before(j), not_meant(self, j)
            owner = self.discourse.one(first, at=j, near=near, besides=apart)
            if (of_counsel := licensed(self.discourse, low)) is not None:
                return Referent(head=low[-1], owner=Referent((of_counsel,)), first=j, last=j)
            if (back := related_back(self.discourse, owner, low[-1])) is not None:
                return Referent((back,), head=low[-1], first=j, last=j)
            return whose_relative(self, j, owner, first=j)
        if first in {"they", "them", "their"} and self._bodies():
            return Referent(head=low[-1], first=j, last=j)
        if first == "their":
            unnamed = counted_before(self, j) or told_alone(self, j) or of_group_here(self, j)
            of_two = unnamed or self._together_before(j) or household(self, j)
            owner = of_two or self.discourse.several(["they"])
            if owner.people and other_people(self, j):
                owner = Referent(open=True, candidates=owner.people, head="their")
            return Referent(head=low[-1], owner=owner, first=j, last=j)
        return self.common(j, low)

    def _named_there(self, j: int) -> Referent | None:
        """The persons a group names, or the one a description of the lead means."""
        chunk = self.chunks[j]
        if chunk.mentions and (one := younger_of_name(self, j)) is not None:
            return one
        if chunk.mentions:
            people = tuple(m.person for m in chunk.mentions)
            return Referent(people, head=chunk.low[-1], first=j, last=j)
        if chunk.low[0] == "any" and len(chunk.low) > 1:  # "denied that any journalist was held"
            return Referent(head=chunk.low[-1], first=j, last=j)
        lead = self.discourse.leads.get(self.place(j)[0]) if self.discourse.leads else None
        return Referent((lead[0],), head=chunk.low[-1], first=j, last=j) if lead else None

    def _told_apart(self, j: int) -> Referent | None:
        """ "Three (A, B, C)" means those in the brackets; "one of them, X" means X."""
        chunks, low = self.chunks, self.chunks[j].low
        end = j + 3 if j + 3 < len(chunks) and chunks[j + 1].low == ("of",) else j + 1
        if end < len(chunks) and chunks[end].kind is Kind.OPEN and (size := cardinality(low)):
            close = next((k for k in range(end, len(chunks)) if chunks[k].kind is Kind.CLOSE), end)
            inside = tuple(m.person for c in chunks[end:close] for m in c.mentions)
            if len(inside) == size:
                return Referent(inside, head=low[-1], first=j, last=j)
        if j + 4 >= len(chunks) or chunks[j + 1].low != ("of",):
            return None
        if chunks[j + 3].kind is Kind.COMMA and low[0] in {"one", "another"}:
            if (given := identified(self, j + 4)) is not None:
                return given
        if chunks[j + 3].kind is Kind.COMMA and chunks[j + 4].mentions:
            if low[0] in {"one", "another"}:
                return self.referent(j + 4)
            whole = self.coordinated(j + 4)
            return whole if len(whole.people) == cardinality(low) else None
        return None

    def _together_before(self, j: int) -> Referent | None:
        """The persons one list of this sentence names before a chunk, when it names several."""
        houses = (family(self, k) for k in range(j - 1, -1, -1))
        if (house := next((one for one in houses if one is not None), None)) is not None:
            return house  # "counsel for the Mallahs, X, said that both would appeal"
        for k in range(j - 1, -1, -1):
            if self.chunks[k].mentions and not self.chunks[k].possessive:
                named = self._names_up_to(k, j)
                people = self.coordinated(k).people if named is None else named
                if len(people) > 1:
                    return Referent(people, head=self.chunks[j].low[0])
                one = self.chunks[k].mentions[0].person
                if self.discourse.registry.entries[one].official or (
                    one in self.discourse.counsel - self.discourse.cases
                ):
                    continue  # "A and B were charged; Magistrate C freed them"
                return None
        return None

    def _my_relative(self, j: int, kin: str) -> Referent | None:
        """ "My husband": whom the page has called so, else the one its writer writes about."""
        told = self.discourse.by_word(f"my {kin}") or spoken_of_by_kin(self, kin)
        if told is not None:
            return told
        if kin in (SHE_KIN | HE_KIN) and not self.discourse.of_kin(kin):
            return None
        mine = self.discourse.mine
        if self.discourse.me is not None and mine is None:
            return None
        return Referent(() if mine is None else (mine,), head=kin, first=j, last=j)

    def _after_colon(self, j: int, counted: int | None) -> tuple[int, ...]:
        """ "three teachers: A, B and C": the persons a colon or dash lists, when they are as many."""
        colon = next(
            (k for k in range(j, len(self.chunks)) if self.chunks[k].low[0] in {":", "–", "—"}),
            None,
        )
        if j + 2 < len(self.chunks) and self.chunks[j + 1].low == (",",):
            given = name_given(self, j)  # "two men, named as A and B, were …"
            first = given if given >= 0 else j + 2
            if self.chunks[first].mentions and counted:  # "two students, A and B, were …"
                listed = self.coordinated(first).people
                if len(listed) == counted:
                    return listed
        if colon is None or not counted:
            return ()
        behind = self.chunks[colon + 1 : colon + 2]
        named = bool(behind and behind[0].low[0] not in _THEY)  # not "six drivers: they …"
        listed = self.coordinated(colon + 1).people if named else ()
        so_many = counted - ends_nameless(self.chunks, colon)
        return next((p for p in (self._named_after(colon), listed) if len(p) == so_many > 1), ())

    def _definite_group(self, j: int, low: tuple[str, ...], counted: int | None) -> Referent:
        """ "The first two", "the three in custody", "the others", "the five"."""
        discourse, given = self.discourse, named_of(self, j) if counted else None
        if given is None and counted and low[1] in {"first", "last"}:
            given = ends_of(discourse, counted, last=low[1] == "last")
        if given is not None:
            return given
        if not counted and (aside := taken_with_somebody(self, j)) is not None:
            return aside
        if (apart := group_told(self, j, low[-1], counted)) is not None:
            return apart
        held = discourse.held
        if counted == len(held) and _IN_CUSTODY.match(self.following(j, 4)):
            return Referent(tuple(sorted(held)), head=low[-1], first=j, last=j)
        if counted and set(low) & lowered("world", "demonyms"):  # "the two Filipino workers"
            amount = self.words(*self.place(j))
            return Referent(open=True, amount=amount, head=low[-1], first=j, count=counted)
        if {"other", "others", "remaining"} & set(low):
            return rest_of(discourse, low, self.named_before(j), self.words(*self.place(j)))
        if (strangers := strangers_meant(self, j, low)) is not None:
            return strangers
        found = discourse.several(list(low), besides=contrasted(self, j))
        if found.people and (crowd := crowd_meant(self, j, found.people)) is not None:
            return crowd
        if found.people and unlike(self, j, low[-1], found.people):
            if low[-1] in _FAMILIES or low[-1] in lowered("people_words", "kin"):
                return Referent(head=low[-1], owner=Referent(found.people), first=j, last=j)
            return Referent(open=True, head=low[-1], first=j, last=j, count=counted)
        return replace(found, first=j, last=j) if found.open and found.first < 0 else found

    def _bodies(self) -> bool:
        """ "They urged …": whether the sentence's "they" is the body or group that spoke before."""
        spoke = self.discourse.spoke
        if spoke is None or self.sentence.block - spoke[1] > 1 or len(self.chunks) < 3:
            return False
        verb = self.chunks[1] if self.chunks[1].kind is Kind.VERB else self.chunks[2]
        says = verb.main in joined(lowered("cues", "speech"), _PLEADING)
        return self.chunks[0].low == ("they",) and says and spoke[0].lower().endswith("s")

    def _they(self, j: int, low: tuple[str, ...]) -> Referent:
        """ "They", "both": those listed, counted or told of before in the sentence, else the set in view."""
        if (group := among_them(self, j)) >= 0:
            return self.referent(group)
        together = low in {("they",), ("them",)} or low[0] == "both"
        here = self._together_before(j) if together else None
        here = here or with_relative(self, j)
        here = here or told_alone(self, j, cardinality(low)) or strangers_meant(self, j, low)
        if low in {("they",), ("them",)}:
            here = here or counted_there(self, j) or group_before(self, j)
        return here or self.discourse.several(list(low))

    def common(self, j: int, low: tuple[str, ...]) -> Referent:
        """A group of common nouns: "the pair", "all three", "the blogger", "five journalists"."""
        low = low[:-1] if len(low) > 1 and (low[-1] == "guilty" or doing(low)) else low
        head = low[-1]
        if age(self, j) or of_years(self, j) or term_left_out(self, j):
            return Referent(head=head, first=j, last=j)
        if low[0] in _THEY and of_both(low):
            return self._they(j, low)
        if low in {("all",), ("each",)} and (each := all_or_each(self, j)) is not None:
            return each
        told = family(self, j) or nth_told(self, j, low) or called_again(self, j, low)
        if (told := told or whole_group(self, j, low)) is not None:
            return told
        plural = several_people(head) and not one_accused(self, j, low)
        definite = low[0] in {"the", "these", "those", "all", "both"}
        counted = cardinality(low)
        if (owned := kin_of_named(self, j)) is not None:
            return owned
        if definite and (plural or (counted and number(head) is not None)):
            return self._definite_group(j, low, counted)
        if head in _FEW and len(low) == 1 and j == 0 and not part_of(self, j):
            return some_or_those(self, j)
        if whose := under_name(self, j) or stranger_again(self, j) or beside_name(self, j):
            return whose
        if picked_out(low):
            return Referent(head=head, first=j, last=j)
        if low[0] in {"the", "this"} and len(low) <= 3:
            told = self.discourse.by_word(head)
            in_case = told is not None and set(told.people) <= self.discourse.cases
            if told is not None and (in_case or head not in _IN_COURT):
                return told
            if told is not None:
                return Referent(head=head, first=j, last=j)
        if (named := named_behind(self, j) or named_of(self, j)) is not None:
            return named
        if (told := told_before(self, j)) is not None:
            return told
        if low[0] in {"the", "this"} and (called := so_called(self, j, low, _IN_COURT)) is not None:
            return called
        start, end = self.place(j)
        if any(sum_of.start <= start < sum_of.end for sum_of in self.money):
            return Referent(head=head, first=j, last=j)
        if counted or low[0] in _SO_MANY or number(low[0]):
            if plural or number(head) is not None:
                if listed := self._after_colon(j, counted):
                    apart = (counted or 0) - len(listed)
                    others = (self.words(start, end), apart) if apart > 0 else None
                    return Referent(listed, head=head, first=j, last=j, others=others)
                amount = self.words(start, end)
                return Referent(open=True, amount=amount, head=head, first=j, last=j, count=counted)
        return Referent(head=head, first=j, last=j)
