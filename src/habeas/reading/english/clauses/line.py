"""One sentence with its tokens, chunks and values, and the lists of people it holds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.borne import first_of_two_things
from habeas.reading.english.clauses.called_by import called_by_number, called_by_work
from habeas.reading.english.clauses.chunks import Chunk, Kind
from habeas.reading.english.clauses.further_people import (
    before_and,
    clause_of_its_own,
    further_people,
)
from habeas.reading.english.clauses.kin_pairs import brothers_of, whose_kin
from habeas.reading.english.persons.discourse import HE_KIN, SHE_KIN, Discourse
from habeas.reading.english.words.group_size import cardinality, several_people
from habeas.reading.english.words.numerals import ORDINALS
from habeas.reading.english.words.people import one_person
from habeas.reading.english.words.vocabulary import either, lowered
from habeas.records.record import record
from habeas.records.when import UNKNOWN, When

if TYPE_CHECKING:
    from habeas.reading.english.days.calendar_sense import Resolved
    from habeas.reading.english.words.amounts import Duration, Money
    from habeas.reading.english.words.layout import Sentence
    from habeas.reading.english.words.tokens import Token
    from habeas.reading.spotting import Stretch

_OTHERS = lowered("people_words", "others")
_HE = frozenset("he she him".split())
_FEW_WORDS = (2, 3)
_INSIDE = frozenset("of at from for with in".split())
_PAST_A_WORD = 3
_FAR_BACK = 4
""" "A, a designer who is his cousin, and B": the word that the clause belongs to."""
_TERMS = frozenset("years year months month weeks days".split())
""" "Sent A to prison for seven years and B for two": each has a term of their own."""


_CITED = re.compile(
    r"\b(?:according\s+to|under\s+(?:cross-)?(?:examination|questioning)\s+by)\s+(?P<words>[^.;]{0,40})$",
    re.IGNORECASE,
)
""" Also "under questioning by his lawyer, X, she said": X only asks."""
_NEAR = 70
_KIN = HE_KIN | SHE_KIN  # "X's son, A, and daughter, B"
_WITH_THEM = frozenset((("him",), ("her",), ("them",)))
_AGAIN = frozenset("of against for to from with on".split())

_ALONE = frozenset((("he",), ("she",), ("they",)))
_AND = frozenset((("and",), ("nor",)))
_SEVERAL_DO = frozenset(("were", "are", "have", "had"))


@record
class Line:
    """The tokens, chunks, persons and values of one sentence, and which names it lists together."""

    sentence: Sentence
    characters: str
    tokens: tuple[Token, ...]
    chunks: tuple[Chunk, ...]
    dates: tuple[Resolved, ...]
    durations: tuple[Duration, ...]
    money: tuple[Money, ...]
    stretch: Stretch
    discourse: Discourse
    published: When = UNKNOWN
    speaker: str | None = None
    """Whose words the whole sentence is, when a speech goes on from before."""

    def place(self, chunk: int) -> tuple[int, int]:
        """The characters of a chunk."""
        group = self.chunks[chunk]
        return self.tokens[group.first].start, self.tokens[group.last - 1].end

    def words(self, start: int, end: int) -> str:
        """The text's own words between two places."""
        return self.characters[start:end]

    def following(self, chunk: int, most: int = 12) -> str:
        """The words after a chunk, in lower case, for phrase tests."""
        first = self.chunks[chunk].last
        return " ".join(token.low for token in self.tokens[first : first + most])

    def _opening(self, j: int) -> int:
        while j >= 0 and self.chunks[j].kind is not Kind.OPEN:
            j -= 1
        return max(j, 0)

    def _closing(self, j: int) -> int:
        """Where the bracket closes that opens at ``j``; ``j`` where none does."""
        return next((k for k in range(j, len(self.chunks)) if self.chunks[k].kind is Kind.CLOSE), j)

    def _coordination_start(self, j: int) -> int:
        """The first noun group of the list that ends at ``j``."""
        k = j
        while True:
            before = self._list_link(k)
            if before is None or (k == j and not self._listed(before, k)):
                return self._possessor_start(k)
            k = before

    def _listed(self, first: int, last: int) -> bool:
        """Whether two names beside each other are a list: "A and B", "A, B, C", never "A, B"."""
        between = self.chunks[first + 1 : last]
        if any(c.kind is Kind.CONJUNCTION or c.low in {("&",), ("well",)} for c in between):
            return True
        earlier = self._list_link(first)
        return earlier is not None and bool(self.chunks[earlier].mentions)

    def _possessor_start(self, k: int) -> int:
        """Step over "X 's" before a group."""
        while k >= 2 and self.chunks[k - 1].kind is Kind.MARK and self.chunks[k - 2].possessive:
            k -= 2
        return k

    def _alone(self, k: int) -> bool:
        """ "Rejected the appeal of X, and he was taken back": he opens a clause, and no list."""
        return self.chunks[k].low in _ALONE and self.following(k, 1) not in _SEVERAL_DO

    def _list_link(self, k: int) -> int | None:
        """The noun group linked to the one at ``k`` by "and" or a comma, both naming persons."""
        named = k if self.chunks[k].mentions else self._possessor_start(k)
        kin = named != k and self.chunks[k].low[-1] in either("people_words", "kin")
        personal, k = kin or self._personal(named), self._possessor_start(k)
        again = self._said_again(k)
        start = k - 2 if again else self.by_office(k) - 1
        j, seen_and = before_and(self.chunks, k, start)
        if j == start or j < 0 or self._alone(k):
            return None
        while j >= 0:
            item = self.chunks[j]
            if item.kind is Kind.NOUN and personal and self._personal(j):
                if seen_and and (whose := self._whose_work(j)) is not None:
                    return whose
                if again and (j == 0 or self.chunks[j - 1].low[0] != again):
                    return None
                if seen_and and clause_of_its_own(self.chunks, j, k):
                    return None
                unlike = kin or self._nobody(j) or self._nobody(k) or self._beside(j)
                if seen_and or not unlike or (item.mentions and self._kin_and_others(k)):
                    return j
            if item.kind is Kind.CLOSE:
                j = self._opening(j) - 1
                continue
            appositive = item.kind is Kind.NOUN and not item.mentions
            if appositive and (further := self._past_work(j)) is not None:
                j = -1 if clause_of_its_own(self.chunks, further, k) else further
                continue
            if appositive:
                j = self._possessor_start(j)
            if appositive and self._behind_comma(j):
                j -= 2
                continue
            counted = appositive and j >= 2 and (cardinality(item.low) or item.low[0] in _KIN)
            if counted and self.chunks[j - 1].low == ("and",):
                j = self._past_comma(j - 2)
                continue
            if (told := self._before_relative(j)) is not None:
                j = told
                continue
            j = first_of_two_things(self.chunks, j) if appositive else j
            inside = appositive and item.low[-1] not in _TERMS
            if inside and j >= 2 and self.chunks[j - 1].low[0] in _INSIDE:
                j = self._past_comma(j - 2)  # "X, of the radio, and Y"
                continue
            return None
        return None

    def _behind_comma(self, j: int) -> bool:
        """ "X, a nurse, and Y", not "X was jailed; two others, Y and Z": whether a name may stand before the comma."""
        if j < 2 or self.chunks[j - 1].kind is not Kind.COMMA:
            return False
        return self.chunks[j - 1].low != (";",) or not cardinality(self.chunks[j].low[:1])

    def _whose_work(self, j: int) -> int | None:
        """ "X, lawyer of the candidate Y, and Z": X, for the name that only says whose lawyer X is."""
        if j < _FAR_BACK or self.chunks[j - 1].low[0] not in {"of", "for", "to"}:
            return None
        role, comma, named = self.chunks[j - 2], self.chunks[j - 3], self.chunks[j - 4]
        people = either("people_words", "occupations", "kin", "circle", "persons_nouns.one")
        said = role.kind is Kind.NOUN and not role.mentions and role.low[-1] in people
        return j - 4 if said and comma.low == (",",) and named.mentions else None

    def _beside(self, j: int) -> bool:
        """Whether a pronoun stands behind "with", beside whom others were taken."""
        listed = self.chunks[j + 1 : j + 2]
        beside = j > 0 and self.chunks[j - 1].low[0] in {"with", "alongside"}
        beside = beside and bool(listed) and listed[0].kind is Kind.COMMA
        return beside and self.chunks[j].low in _WITH_THEM  # "those arrested with her, Roe and Doe"

    def _kin_and_others(self, k: int) -> bool:
        """ "X, his wife and two children were arrested": whether a list goes on behind somebody's kin."""
        own = self.chunks[k].low[0] in {"his", "her", "their"} and self._related(k)
        behind = self.chunks[k + 1 : k + 4]
        goes_on = len(behind) == 3 and behind[0].low == ("and",) and behind[1].kind is Kind.NOUN
        return own and goes_on and behind[2].low[0] in {"were", "are", "have", "had"}

    def _past_work(self, j: int) -> int | None:
        """Before what the next of a list is, or what one is besides; None where the group at ``j`` tells neither."""
        if self._owned_work(j):
            return self._past_comma(self._possessor_start(j) - 2)  # "X and the union's head, Y"
        if j >= 2 and self._one_more(j):
            return self._past_comma(j - 2)
        return j - 2 if self._second_work(j) else None

    def _owned_work(self, j: int) -> bool:
        """ "X and Green Path's secretary, Y": what the next one is, of a body or of somebody."""
        start = self._possessor_start(j)
        if start == j or start < 2 or self.chunks[start - 1].low not in _AND:
            return False
        named = j + 2 < len(self.chunks) and bool(self.chunks[j + 2].mentions)
        before = self.chunks[start - 2]
        people = either("people_words", "occupations", "persons_nouns.one", "circle")
        told = before.kind is Kind.COMMA or bool(before.mentions)
        return named and told and self.chunks[j].low[-1] in people

    def _one_more(self, j: int) -> bool:
        """ "A nurse, X, and a driver, Y": what the next one is, before their name."""
        group = self.chunks[j]
        named = j + 2 < len(self.chunks) and bool(self.chunks[j + 2].mentions)
        if self.chunks[j - 1].low not in _AND:
            return False
        if self._related(j):
            return True
        if not (self.chunks[j - 2].kind is Kind.COMMA or self.chunks[j - 2].mentions) or not named:
            return False
        people = either("people_words", "occupations", "persons_nouns.one", "circle")
        return group.low[0] in {"a", "an", "its", "the", "another"} and group.low[-1] in people

    def _second_work(self, j: int) -> bool:
        """ "X, a former reporter and vice-chair of the party, and Y": the second word of what X is."""
        if j < 2 or self.chunks[j - 1].low != ("and",) or self.chunks[j - 2].mentions:
            return False
        work = either("people_words", "occupations", "persons_nouns.one")
        both = {self.chunks[j].low[-1], self.chunks[j - 2].low[-1]} <= work
        return both and self.chunks[j - 2].kind is Kind.NOUN

    def by_office(self, k: int) -> int:
        """ "Head of security X": where the words begin that end in the name at ``k``."""
        chunk = self.chunks[k]
        plain = chunk.mentions and chunk.mentions[0].first > chunk.first
        if not plain or k < 2 or self.chunks[k - 1].low != ("of",):
            return k
        head = self.chunks[k - 2]
        work = either("people_words", "occupations", "persons_nouns.one")
        return k - 2 if head.kind is Kind.NOUN and not head.mentions and head.low[-1] in work else k

    def _said_again(self, k: int) -> str | None:
        """The preposition that a list says before each name: "of X, of Y and of Z"."""
        if k < 2 or self.chunks[k - 1].kind is not Kind.PREPOSITION:
            return None
        before = self.chunks[k - 2].kind in {Kind.COMMA, Kind.CONJUNCTION}
        low = self.chunks[k - 1].low[0]
        return low if before and low in _AGAIN else None

    def _past_comma(self, j: int) -> int:
        """The chunk before a comma that stands at ``j``: ", and her husband, X"."""
        return j - 1 if j > 0 and self.chunks[j].kind is Kind.COMMA else j

    def _related(self, j: int) -> bool:
        """ "her lawyer" before a name: who that is to the one named before."""
        group = self.chunks[j]
        near = either("people_words", "circle", "kin", "occupations", "bound_to")
        another = (
            group.low[0] in {"a", "another"}
            and len(group.low) > 1
            and (group.low[0] == "another" or group.low[1] in ORDINALS)
        )
        named = {"his", "her", "their"} | ({"the"} if len(group.low) in _FEW_WORDS else set())
        office = group.low[0] == "its" and not group.mentions  # "its legal adviser, X"
        return another or office or (group.low[0] in named and group.low[-1] in near)

    def _before_relative(self, j: int) -> int | None:
        """For the last chunk of ", who …," after a name: where that name stands."""
        for k in range(j, max(j - 9, 0), -1):
            if self.chunks[k].kind is Kind.RELATIVE and self.chunks[k].low[0] == "who":
                plain = self.chunks[k - 1].kind is Kind.NOUN and not self.chunks[k - 1].mentions
                at = k - (plain and k >= _PAST_A_WORD)
                if at < 2 or self.chunks[at - 1].kind is not Kind.COMMA:
                    return None
                aged = at >= 4 and self.chunks[at - 2].low[0].isdigit()
                named = at - 4 if aged and self.chunks[at - 3].kind is Kind.COMMA else at - 2
                return named if self.chunks[named].mentions else None
            if self.chunks[k].kind in {Kind.COMMA, Kind.CONJUNCTION}:
                return None
        return None

    def _personal(self, j: int) -> bool:
        chunk = self.chunks[j]
        if chunk.mentions:
            return not chunk.possessive
        return (
            chunk.low[0] in _HE
            or chunk.low == ("her",)
            or self._nobody(j)
            or brothers_of(self.chunks, j) >= 0
            or (chunk.low[0] == "the" and chunk.low[-1] in self.discourse.kin_sets)
            or called_by_number(chunk.low)
            or called_by_work(self.discourse, chunk.low)
            or (bool(self.discourse.leads) and self.place(j)[0] in self.discourse.leads)
        )

    def nameless(self, j: int) -> bool:
        """ "another man", "two colleagues", "her husband": people a list holds without a name."""
        low = self.chunks[j].low
        if len(low) < 2 or self.chunks[j].possessive or self.chunks[j].mentions:
            return False
        head = low[-1]
        counted = low[0] in {"another", "several", "one"} or (
            low[0] not in {"both", "either", "neither"} and cardinality(low[:1])
        )
        if counted and head in _OTHERS:
            return True
        ordinal = low[0] == "a" and low[1] in ORDINALS
        some = counted or ordinal or low[0] in {"his", "her", "their"} or self._ends_list(j)
        return bool(some) and (one_person(head) or several_people(head))

    def _ends_list(self, j: int) -> bool:
        """ "Roe and a friend were arrested": the verb tells of both, so the friend belongs to the list."""
        chunks = self.chunks
        if chunks[j].low[0] not in {"a", "an"} or not 2 <= j < len(chunks) - 1:
            return False
        beside = chunks[j - 1].low == ("and",) and bool(chunks[j - 2].mentions)
        return beside and chunks[j + 1].low[0] in {"were", "are", "have"}

    def _nobody(self, j: int) -> bool:
        """People without a name, one or many: "another man", "dozens of others"."""
        return self.nameless(j) or further_people(self.chunks, j)

    def _told_before_name(self, j: int) -> bool:
        """ "his room-mate, X", "two herders, X and Y": what somebody is, before the name."""
        return self._related(j) or (self.nameless(j) and bool(cardinality(self.chunks[j].low[:1])))

    def _named_behind_comma(self, j: int) -> bool:
        """ "Him and his room-mate, X": the relation is told before the name it belongs to."""
        if item_named := j + 2 < len(self.chunks) and self._told_before_name(j):
            item_named = self.chunks[j + 1].kind is Kind.COMMA and bool(self.chunks[j + 2].mentions)
        return item_named

    def _list_next(self, k: int) -> int | None:
        clause, inside = False, 0
        for j in range(k + 1, min(k + 12, len(self.chunks))):
            item = self.chunks[j]
            if j < inside:
                continue
            if item.kind is Kind.OPEN:  # "X ("Ezra") and Y"
                inside = self._closing(j)
                continue
            clause |= item.low == ("who",)
            if item.kind is Kind.NOUN and self._personal(j):
                if self._named_behind_comma(j):
                    continue
                if clause and self._list_link(j) != k:
                    continue
                return j if self._list_link(j) == k else None
            if item.kind in {Kind.VERB, Kind.RELATIVE} and not clause:
                return None
        return None

    def _names_up_to(self, k: int, j: int) -> tuple[int, ...] | None:
        """Those named before ``j`` in the list of the name at ``k`` that goes on to it: "A, B and their son"."""
        last = k
        while last < j and (after := self._list_next(last)) is not None:
            last = after
        if last < j:
            return None
        first, people = k, [m.person for m in self.chunks[k].mentions]
        while (before := self._list_link(first)) is not None:
            first = before
            people = [*(m.person for m in self.chunks[first].mentions), *people]
        return tuple(dict.fromkeys(people))

    def named_before(self, j: int, *, sources: bool = False) -> tuple[int, ...]:
        """The persons named in the sentence before a chunk, the nearest first; ``sources`` told so last, or not."""
        named = [m for chunk in self.chunks[:j] for m in chunk.mentions]
        cited = {m.person for m in named if self.cited(m.start)}
        found = [m.person for m in reversed(named) if m.person not in cited]
        kin = [c for k, c in enumerate(self.chunks[:j]) if whose_kin(self.chunks, k)]
        found.sort(key={m.person for c in kin for m in c.mentions}.__contains__)
        return tuple(dict.fromkeys([*found, *(cited if sources else ())]))

    def cited(self, place: int) -> bool:
        """ "According to her sister, X, he …": whether a name stands there only as a source; not "according to X, Y was"."""
        source = _CITED.search(self.characters, max(self.sentence.start, place - _NEAR), place)
        if source is None or "," not in (words := source["words"]):
            return source is not None
        named = [m for chunk in self.chunks for m in chunk.mentions if not chunk.possessive]
        first = min((m.start for m in named if m.start >= source.start("words")), default=place)
        apposed = any(m.start == place and self.characters[m.end : m.end + 1] != " " for m in named)
        return first == place and apposed and words.count(",") == 1

    def _named_after(self, j: int) -> tuple[int, ...]:
        """The persons named in the sentence after a chunk: "the two men …, while X …"."""
        return tuple(dict.fromkeys(m.person for c in self.chunks[j + 1 :] for m in c.mentions))
