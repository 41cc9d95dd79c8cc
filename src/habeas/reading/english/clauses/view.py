"""A view of one sentence: who does what in it."""

from __future__ import annotations

from habeas.reading.english.clauses.all_but import without_excepted
from habeas.reading.english.clauses.between import past_between
from habeas.reading.english.clauses.binding import apart_from_doer
from habeas.reading.english.clauses.borne import (
    before_clause_of_subject,
    behind_phrase,
    of_those,
    one_of_whom,
    past_infinitives,
    second_word,
    told_of_other,
)
from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.further_people import but_not
from habeas.reading.english.clauses.inserted import skip_inserted
from habeas.reading.english.clauses.listed import inverted, listed_after
from habeas.reading.english.clauses.named_object import (
    named_after_count,
    named_after_work,
    named_by_two_words,
)
from habeas.reading.english.clauses.nouns import Nouns
from habeas.reading.english.clauses.opening import is_participle, opens_phrase
from habeas.reading.english.clauses.past_possessor import past_possessor
from habeas.reading.english.clauses.past_relative import bearer, before_clause, but_not_its_object
from habeas.reading.english.clauses.reduced import done_by_accused
from habeas.reading.english.clauses.reported_of import reported_of, told_between_commas
from habeas.reading.english.clauses.revealed import revealed
from habeas.reading.english.clauses.set_apart import past_pronoun
from habeas.reading.english.clauses.unnamed.pronouns import doing_it
from habeas.reading.english.clauses.work import occupation_head, who_one_is
from habeas.reading.english.persons.discourse import NOBODY, Referent
from habeas.reading.english.words.numerals import number
from habeas.reading.english.words.vocabulary import either, joined, lowered
from habeas.records.record import record

_THINKS = frozenset("knew know thought think learned learnt heard feared hoped".split())
_BEFORE_PARTICIPLE = frozenset((Kind.ADVERB, Kind.MARK, Kind.CONJUNCTION))
_APPOSED = frozenset((Kind.COMMA, Kind.NOUN, Kind.ADVERB, Kind.RELATIVE))
_OBJECTS = frozenset((("him",), ("her",)))
_SUBORDINATE = frozenset("since after before until till as because".split())


_BETWEEN = {Kind.COMMA, Kind.MARK, Kind.CLOSE, Kind.PREPOSITION, Kind.ADVERB, Kind.DATE}


_LENGTHS = frozenset("minutes hours days weeks months years".split())
""" "Arrested hours after …": no object."""


@record
class View(Nouns):
    """One sentence, seen whole: the subject and the object of each of its verb groups."""

    # who

    def subject(self, verb: int) -> tuple[Referent, int]:
        """The subject of the verb group at chunk ``verb`` and the chunk it stands in (-1: none)."""
        return without_excepted(self, verb, *past_possessor(self, verb, *self._subject(verb, 0)))

    def fronted(self, verb: int) -> Referent | None:
        """ "Bailed in 2023, he was sent back": the subject of the main clause after the comma."""
        chunks = self.chunks
        for k in range(verb + 1, len(chunks) - 1):
            item = chunks[k]
            finite = len(item.low) > 1 or not is_participle(item.main)
            if item.kind is Kind.VERB and finite and item.low[0] != "to":
                opened = any(c.low[0] in _SUBORDINATE for c in chunks[verb + 1 : k])
                if opened and all(c.kind is not Kind.COMMA for c in chunks[verb + 1 : k]):
                    continue  # "Rearrested hours after a court had freed him, X …"
                return None
            if item.kind is Kind.COMMA and chunks[k + 1].kind is Kind.NOUN:
                found = self.coordinated(k + 1)
                if found.people:
                    return found
                if k + 2 < len(chunks) and chunks[k + 2].kind is Kind.VERB:
                    return found if found.open else None
        return None

    def _opens_sentence(self, verb: int) -> bool:
        """Whether a participle stands at the head of its sentence: "Serving nine years, X …"."""
        low = self.chunks[verb].low
        return low[0] in {"having", "being"} or (len(low) == 1 and is_participle(low[0]))

    def _subject(self, verb: int, depth: int) -> tuple[Referent, int]:
        if verb <= 1 and depth == 0 and self._opens_sentence(verb):
            if all(chunk.kind in _BEFORE_PARTICIPLE for chunk in self.chunks[:verb]):
                if (behind := inverted(self, verb)) > 0:
                    return listed_after(self, behind), behind
                return self.fronted(verb) or NOBODY, -1
        if (
            depth == 0
            and opens_phrase(self.chunks, verb)
            and (main := self.fronted(verb)) is not None
        ):
            return main, -1
        chunks = self.chunks
        if depth == 0 and (relative := before_clause(self, verb)) > 0:
            named = bearer(self, relative)
            return self.coordinated(named), named
        if depth == 0 and (told := told_between_commas(chunks, verb)) >= 0:
            return self.coordinated(told), told
        j = before_clause_of_subject(chunks, verb) if depth == 0 else verb - 1
        if chunks[j].kind is Kind.RELATIVE and j < verb - 1:
            return but_not_its_object(self, verb - 1, *self._antecedent(j))
        while j >= 0 and depth < 8:
            kind = chunks[j].kind
            if kind in {Kind.ADVERB, Kind.DATE, Kind.MARK, Kind.OPEN}:
                j -= 1
            elif kind is Kind.CLOSE:
                j = self._opening(j) - 1
            elif (
                kind is Kind.NOUN
                and chunks[j].low == ("neither",)
                and j
                and chunks[j - 1].kind is Kind.VERB
                and chunks[j + 1].low != ("of",)
            ):
                j -= 1  # "has been neither charged nor tried"
            elif kind is Kind.NOUN:
                found = self._noun_before(j, verb)
                if found is None:
                    j = self._before_phrase(j)
                    continue
                return found
            elif kind is Kind.PREPOSITION:
                j -= 1
            elif kind is Kind.RELATIVE:
                return self._antecedent(j)
            elif kind is Kind.CONJUNCTION or kind is Kind.COMMA:
                skipped = skip_inserted(chunks, j)
                if skipped is not None:
                    j = skipped
                    continue
                earlier = past_infinitives(chunks, verb, j)
                if earlier < 0:
                    j -= 1
                    continue
                return self._subject(earlier, depth + 1)
            elif kind is Kind.VERB:
                return self._subject(j, depth + 1)
        return NOBODY, -1

    def _noun_before(self, j: int, verb: int) -> tuple[Referent, int] | None:
        """The noun group at ``j`` as a subject, unless it hangs on a preposition or owns another."""
        if doing_it(self, j):
            return self.coordinated(j - 1), j - 1
        if (instead := but_not(self.chunks, j)) >= 0:
            return self.referent(instead), instead
        first = self._coordination_start(j)
        before = self.chunks[first - 1] if first > 0 else None
        if before is not None and before.kind is Kind.PREPOSITION:
            opens = before.low[0] in _SUBORDINATE and not self._closed(j, verb)
            counted = before.low[0] == "than" and number(self.chunks[j].low[0]) is not None
            if not (opens or counted or self._named_by_office(j, first)):
                return None
            if self._named_by_office(j, first):
                return self.referent(j), j
        if before is not None and before.low == ("whose",):
            return self.referent(j), j
        if done_by_accused(self.chunks, first, verb):
            return None
        if before is not None and (relative := self._relative_of(first - 1, verb)) is not None:
            return but_not_its_object(self, j, *self._antecedent(relative))
        if (apposed := self._apposed_before(j, verb)) is not None:
            return self.coordinated(apposed), apposed
        if before is not None and before.kind is Kind.VERB and not before.main.endswith("ing"):
            if self.chunks[verb].low[0] not in lowered("grammar", "auxiliaries"):
                return self.referent(j), j
        if self._appositive(first):
            owner = self._owner_of_appositive(first)
            if owner is not None:
                return self.coordinated(owner), owner
        if (named := self._before_kin(first, j)) is not None:
            return self.coordinated(named), named
        return self.coordinated(j), j

    def _before_kin(self, first: int, j: int) -> int | None:
        """ "X, Y's sister, a schoolteacher, was": the name that the relative at ``j`` is said of."""
        chunks, named = self.chunks, first - 2
        if first == j or named < 0 or chunks[first - 1].kind is not Kind.COMMA:
            return None
        closed = j + 1 < len(chunks) and chunks[j + 1].kind is Kind.COMMA
        alone = named == 0 or chunks[named - 1].kind is not Kind.PREPOSITION
        bare = not chunks[j].mentions and bool(chunks[first].mentions)
        return named if closed and alone and bare and chunks[named].mentions else None

    def _named_by_office(self, j: int, first: int) -> bool:
        """ "Prisoner of conscience X was freed": "of" and a plain word stand before the name."""
        chunk = self.chunks[j]
        if first != j or first < 2 or self.chunks[first - 1].low != ("of",) or not chunk.mentions:
            return False
        plain = chunk.mentions[0].first - chunk.first
        bare = chunk.low[0] not in lowered("grammar", "determiners")
        head = self.chunks[first - 2]
        office = head.low[-1] in either("people_words", "occupations", "persons_nouns.one")
        called = chunk.low[0] in either("people_words", "occupations", "titles")
        parent = head.low[-1] in {"mother", "father"} and number(chunk.low[0])  # "mother of two X"
        return plain == 1 and (parent or (bare and office and not called)) and not head.mentions

    def _relative_of(self, earlier: int, verb: int) -> int | None:
        """ "A student who helped him was sentenced": the "who" of the clause that ends here."""
        chunks = self.chunks
        if chunks[earlier].kind is not Kind.VERB or chunks[verb].kind is not Kind.VERB:
            return None
        if chunks[earlier].main in joined(lowered("cues", "speech"), _THINKS):
            return None
        j = earlier - 1
        while j >= 0 and chunks[j].kind in {Kind.ADVERB, Kind.DATE}:
            j -= 1
        return j if j >= 1 and chunks[j].low == ("who",) else None

    def _apposed_before(self, j: int, verb: int) -> int | None:
        """ "X, the former observer serving six years": the name that the description belongs to."""
        chunks = self.chunks
        bare = len(chunks[verb].low) == 1 and chunks[verb].main.endswith("ing") and verb == j + 1
        if not bare or j < 2 or chunks[j].mentions or chunks[j - 1].kind is not Kind.COMMA:
            return None
        if occupation_head(chunks[j].low) is None and chunks[j].low[0] not in {"a", "an"}:
            return None
        return self._apposed_name(j)

    def _closed(self, j: int, verb: int) -> bool:
        """Whether a comma ends the phrase before the verb: "after the trial, she …"."""
        return any(self.chunks[k].kind is Kind.COMMA for k in range(j + 1, verb))

    def _appositive(self, j: int) -> bool:
        """Whether the group at ``j`` stands between commas after a person."""
        if j >= 3 and self.chunks[j - 1].low == ("then",) and self.chunks[j].low[0].isdigit():
            return self.chunks[j - 2].kind is Kind.COMMA
        if j < 2 or self.chunks[j - 1].kind is not Kind.COMMA:
            return False
        after = behind_phrase(self.chunks, j)
        closed = after < len(self.chunks) and self.chunks[after].kind is Kind.COMMA
        return closed and not self.chunks[j].mentions

    def _owner_of_appositive(self, j: int) -> int | None:
        if self.chunks[j - 1].low == ("then",):
            j -= 1
        named = j - 2
        if self.chunks[named].kind is Kind.CLOSE:  # "Ng Chi-hang (吳志恒), 34, …"
            named = self._opening(named) - 1
        before = self.chunks[named] if named >= 0 else None
        return named if before and before.kind is Kind.NOUN and before.mentions else None

    def _before_phrase(self, j: int) -> int:
        first = self._coordination_start(j)
        return first - 2 if first > 1 else -1

    def _antecedent(self, relative: int) -> tuple[Referent, int]:
        if (one := one_of_whom(self.chunks, relative)) >= 0:
            found = self.referent(one)
            return found if found.people else Referent(open=True, count=1, first=one), one
        j = relative - 1
        while j >= 0:
            kind = self.chunks[j].kind
            if kind is Kind.NOUN:
                if (meant := revealed(self, j, relative)) is not None:
                    return meant
                if (earlier := past_pronoun(self.chunks, j)) >= 0:
                    j = earlier
                    continue
                first = self._coordination_start(j)
                if told_of_other(self.chunks, first, j, relative) and not self.chunks[j].mentions:
                    return self._not_beside(j, first), j
                before = self.chunks[first - 1] if first else None
                of = before and before.kind is Kind.PREPOSITION and before.low[0] in {"of", "in"}
                kin = self.chunks[j].low[-1] in lowered("people_words", "kin")
                kin = kin or (first >= 2 and of_those(self.chunks, first - 2, j))
                if of and not self.chunks[j].mentions and not kin:
                    j = first - 2
                    continue
                told = before and not self.chunks[j].mentions and before.kind is Kind.VERB
                if told and before and before.main in lowered("grammar", "be"):
                    return self.subject(first - 1)
                named = self._apposed_name(first)
                if named is not None and not self.chunks[j].mentions:
                    return self.coordinated(named), named
                if self.chunks[relative].low[0] != "who":
                    return NOBODY, j
                each = {"both", "all", "each"} & {
                    w for c in self.chunks[relative : relative + 3] for w in c.low
                }
                plural = relative + 1 < len(self.chunks) and (
                    self.chunks[relative + 1].low[0] in {"were", "are", "have"}
                )
                if (among := self._among(j)) is not None:
                    return among
                return (self.coordinated(j) if each or plural else self.referent(j)), j
            if kind not in _BETWEEN:
                break
            j -= 1
        return NOBODY, -1

    def _not_beside(self, j: int, first: int) -> Referent:
        """Whom "the student" means in "X, the mother of the student who": not X."""
        named = self._apposed_name(first)
        beside = () if named is None else tuple(m.person for m in self.chunks[named].mentions)
        found, the = self.referent(j), self.chunks[j].low[0] == "the"
        return found if (the or found.amount) and not set(found.people) & {*beside} else NOBODY

    def _among(self, j: int) -> tuple[Referent, int] | None:
        """ "X was among those who were taken": X, for the group "those"."""
        chunks = self.chunks
        counted = chunks[j].low[0] == "those" or number(chunks[j].low[0]) is not None
        if not counted or j < 2 or chunks[j - 1].low != ("among",):
            return None
        told = chunks[j - 2].kind is Kind.VERB and chunks[j - 2].low[-1] in lowered("grammar", "be")
        return self.subject(j - 2) if told else None

    def whose(self, relative: int) -> Referent:
        """Whom "whose" means: its antecedent, also past "who was arrested and whose …"."""
        j = relative - 1
        if j >= 0 and self.chunks[j].kind is Kind.CONJUNCTION:
            earlier = [k for k in range(j) if self.chunks[k].kind is Kind.RELATIVE]
            breaks = [k for k in range(j) if self.chunks[k].low[0] == ";"]
            if earlier and (not breaks or breaks[-1] < earlier[-1]):
                return self._antecedent(earlier[-1])[0]
        named = [k for k in range(max(relative - 4, 0), relative) if self.chunks[k].mentions]
        return self.coordinated(named[-1]) if named else NOBODY

    def whom(self, verb: int) -> Referent | None:
        """ "X, whom police detained on Monday": the antecedent that the relative clause acts on."""
        for j in range(verb - 1, max(verb - 6, 0), -1):
            if self.chunks[j].low == ("whom",):
                found = self._antecedent(j)[0] if self.chunks[j - 1].low != ("of",) else NOBODY
                return found if found.people else self.whose(j)
            if self.chunks[j].kind in {Kind.VERB, Kind.RELATIVE, Kind.CONJUNCTION}:
                return None
        return None

    def referent(self, j: int) -> Referent:
        """Whom a noun group means; behind "whose" it is a thing of those before: "X, whose trial opened"."""
        group = self.chunks[j]
        if j and self.chunks[j - 1].low == ("whose",) and not group.mentions:
            return Referent(head=group.low[-1], owner=self.whose(j - 1), first=j, last=j)
        found = reported_of(self, j, Nouns.referent(self, j))
        if group.low in _OBJECTS and j and self.chunks[j - 1].kind is Kind.VERB and found.people:
            does, at = self.subject(j - 1)[0].people, self.subject(j - 1)[1]
            between = self.chunks[max(at, 0) + 1 : j - 1]
            named = at >= 0 and bool(self.chunks[at].mentions)
            if between and between[-1].kind is Kind.VERB:
                between = between[:-1]  # "X, a commander, denied holding him"
            named = named and all(c.kind in _APPOSED for c in between)
            if named and set(does) & set(
                found.people
            ):  # "told the paper that the captain, X, beat him"
                near = tuple(p for p in self.named_before(j) if p not in does)
                return self.discourse.one(group.low[0], at=j, near=near, besides=does)
        return apart_from_doer(self, j, found)

    def apposed_to(self, j: int) -> Referent | None:
        """Whom the group at ``j`` describes: "X, a blogger", "X and Y, two nurses"."""
        group, named = self.chunks[j], self._apposed_name(j)
        if named is None or group.mentions or not who_one_is(group.low):
            return None
        return self.coordinated(named)

    def _apposed_name(self, j: int) -> int | None:
        """The name that "29" or "a former dispatcher" stands beside, to its left."""
        for k in range(j - 1, max(j - 7, -1), -1):
            kind = self.chunks[k].kind
            if kind is Kind.NOUN and self.chunks[k].mentions and not self.chunks[k].possessive:
                return k
            second = kind is Kind.CONJUNCTION and second_word(self.chunks, k, j)
            if kind in {Kind.VERB, Kind.CONJUNCTION, Kind.RELATIVE} and not second:
                return None
        return None

    def object(self, verb: int) -> tuple[Referent, int]:
        """The object of the verb group at chunk ``verb`` and its chunk (-1: none)."""
        j = verb + 1
        while j < len(self.chunks) and self._is_particle(j):
            j += 1
        j = past_between(self.chunks, verb, j)
        if j >= len(self.chunks) or self.chunks[j].kind is not Kind.NOUN:
            return NOBODY, -1
        long = self.chunks[j].low[-1] in _LENGTHS and self.following(j, 1) in {"after", "before"}
        if long or self.chunks[j].low[0] == "pending":
            return NOBODY, -1  # "freed pending trial"
        if self.chunks[j].possessive and j + 2 < len(self.chunks):
            j += 2
            if (named := named_after_work(self, j)) is not None:
                return named, j
            return self.referent(j), j
        if (named := named_after_work(self, j)) is not None:
            return named, j
        if (counted := named_after_count(self, j)) is not None:
            return counted, j
        return self.coordinated(named_by_two_words(self, j)), j

    def _is_particle(self, j: int) -> bool:
        """An adverb, a quotation mark, or the small word of a verb ("turned down")."""
        chunk = self.chunks[j]
        small = chunk.kind is Kind.PREPOSITION and chunk.low[0] in {"up", "down", "out", "off"}
        return small or chunk.kind in {Kind.ADVERB, Kind.MARK} or chunk.low == ("aside",)
