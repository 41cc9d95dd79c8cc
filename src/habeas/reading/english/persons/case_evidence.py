"""The evidence that a capitalised run names a person, from what is told of it: the words of a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.persons.single_evidence import of_a_birth, single_evidence
from habeas.reading.english.words.group_size import several_people
from habeas.reading.english.words.numerals import number
from habeas.reading.english.words.people import one_person
from habeas.reading.english.words.vocabulary import either, joined, lowered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.words.tokens import Token

_OF = frozenset("of against on for by".split())
_BE = frozenset("is are was were remain remains include includes including".split())
_STOPS = frozenset(". ; : ? !".split())
_REACH = 14
""" "Handed a three-year prison term and a fine of 3,000 dinars to X": how far before the name the
verb may stand."""
_PARTIES = frozenset("defendant accused appellant applicant detainee".split())
""" "The defendant Kern": a party told by one word."""
_LAID = frozenset("imposed slapped levied served pronounced".split())
""" "A fine was imposed on X"."""
_IN_RE = frozenset(("re", "v", "v.", "vs", "versus"))

BEFALLS = frozenset(
    "arrested detained sentenced jailed imprisoned convicted charged released freed indicted abducted given held"
    " cleared acquitted accused wanted deported expelled fined bailed remanded beaten tortured tried killed shot apprehended seized captured kidnapped"
    " extradited exiled banished rearrested re-arrested pardoned amnestied disbarred".split()
)
""" "X, given five years, …": what befalls persons only, behind a name and a comma."""


def case_evidence(tokens: Sequence[Token], i: int, j: int) -> int:
    """The evidence for the name ``tokens[i:j]`` that the words of a case before it give."""
    after = tokens[j].low if j < len(tokens) else ""
    told = after in lowered("people_words", "done_to") and after.endswith("ed")
    long = j - i > 1
    points = int(long and told) + 4 * (_aged_in_brackets(tokens, j) or _called_otherwise(tokens, j))
    points += 2 * _kin_behind(tokens, j) + 3 * _of_a_sex(tokens, j) + 4 * of_a_birth(tokens, j)
    points += 3 * (long and _wished_free(tokens, j))
    points += 0 if long else single_evidence(tokens, i, j)
    if i == 0:
        beside = _beside_others(tokens, i, j) or _and_his_own(tokens, j)
        return points + 3 * (long and beside)
    before = tokens[i - 1].low
    if long and before in lowered("people_words", "persons_nouns", "one"):
        points += 3
    if before in _OF and _event_before(tokens, i - 2):
        points += 3 if long else 1
    points += 3 * (long and before in _WHO_MOVED) + _introduced(tokens, i, j)
    if before in lowered("people_words", "done_to"):
        points += 2
    two = tokens[i - 2].low if i > 1 else ""
    if (
        before in _NAMED
        or (before == "," and two == "surname")
        or (before == "called" and one_person(two))
        or (before == "as" and (two in _KNOWN_AS or _named_as(tokens, i)))
    ):
        points += 4
    points += 4 * (j - i == 1 and _both_aged(tokens, i, j))
    points += 3 * (long and (_inverted(tokens, i) or _as_was(tokens, i)))
    if long and (
        (before == "to" and _given_before(tokens, i - 2)) or (before == "on" and two in _LAID)
    ):
        points += 4
    if long and before in _BE and i > 1 and _told_before(tokens, i - 2):
        points += 3
    if long and before in {",", "and"} and _given_a_term(tokens, j):
        points += 2
    if before.rstrip(".") in _IN_RE and i <= _AT_THE_HEAD and (long or tokens[0].low == "r"):
        points += 4
    points += 4 * (not long and before in _PARTIES)
    points += 2 * (long and _of_kin_or_unseen(tokens, i, j))
    return points


_NO_ONE = frozenset("nobody none nothing no never not".split())
_SOUGHT = frozenset("seen met heard from of on about".split())


def _of_kin_or_unseen(tokens: Sequence[Token], i: int, j: int) -> bool:
    """ "Told the parents of X", "nobody has seen X since": whose relatives they are, who is looked for."""
    before, two = tokens[i - 1].low, tokens[i - 2].low if i > 1 else ""
    if before == "of" and two in either("people_words", "kin", "circle"):
        return True
    since = j < len(tokens) and tokens[j].low == "since"
    return (
        since and before in _SOUGHT and bool({t.low for t in tokens[max(i - 6, 0) : i]} & _NO_ONE)
    )


def _wished_free(tokens: Sequence[Token], j: int) -> bool:
    """ "X must be released", "X should never have been jailed": what is wished of persons."""
    low = [token.low for token in tokens[j : j + 8] if token.low not in _MARKS]
    if low[:1] not in (["must"], ["should"], ["ought"]) or not {"be", "been"} & set(low):
        return False
    return any(w in lowered("people_words", "done_to") or w in _WISHED for w in low[2:])


_MARKS = frozenset("\"“”‘’'")
_WISHED = frozenset("allowed permitted granted given pardoned acquitted reunited home set".split())


def _of_a_sex(tokens: Sequence[Token], j: int) -> bool:
    """ "X, male, 34", "X (female)": a record of a person."""
    low = [token.low for token in tokens[j : j + 2]]
    return len(low) == _BOTH and low[0] in {",", "("} and low[1] in {"male", "female"}


_BOTH = 2


def _kin_behind(tokens: Sequence[Token], j: int) -> bool:
    """ "Sayli, his daughter, is": a relation in an apposition."""
    low = [token.low for token in tokens[j : j + 4]]
    kin = lowered("people_words", "kin")
    return len(low) == 4 and low[0] == "," == low[3] and low[1] in {"his", "her", "their"} and low[2] in kin  # fmt: skip


_OTHERWISE = frozenset("alias aka a.k.a a.k.a. nicknamed née nee".split())
_ADVERBS = frozenset(
    "also better widely popularly otherwise commonly locally formerly sometimes variously".split()
)
_SPELT = frozenset(
    "known spelled spelt written transliterated romanised romanized rendered".split()
)


_ARTICLES = frozenset(("the", "le", "la", "el", "al"))


def _called_otherwise(tokens: Sequence[Token], j: int) -> bool:
    """ "X, also known as Y", "X alias "Y"", "X (nickname "Y")", "X, whose real name is": another name stands behind."""
    low = [token.low for token in tokens[j : j + 6]]
    if low and low[0] in {",", "("}:
        low = low[1:]
    if low and low[0] in {'"', "“"}:
        last = next(
            (k for k in range(j + 2, min(j + 7, len(tokens))) if tokens[k].low in {'"', "”"}), -1
        )
        return last > 0 and all(
            t.capital or not t.word.isalpha() or t.low in _ARTICLES for t in tokens[j:last]
        )
    if not low:
        return False
    if low[0] in _OTHERWISE or low[:2] == ["a.k", "."] or low[0] in {"nickname", "a.k.a"}:
        return True
    known = low[1:] if low[0] in _ADVERBS else low
    if known and known[0] in _SPELT and known is not low:
        return True
    if known[:1] == ["known"]:
        return "as" in known or "by" in known
    return (low[:1] == ["whose"] and bool({"name", "nickname"} & set(low[1:4]))) or low[:3] == [
        "who",
        "goes",
        "by",
    ]


def _aged_in_brackets(tokens: Sequence[Token], j: int) -> bool:
    """ "Adamu (34) was": an age in brackets."""
    low = [token.low for token in tokens[j : j + 3]]
    return len(low) == 3 and low[0] == "(" and low[1].isdigit() and len(low[1]) == 2 and low[2] == ")"  # fmt: skip


def _named_as(tokens: Sequence[Token], i: int) -> bool:
    """ "Named him as X", "identified the dead man as X", "identified only as X"."""
    low = [token.low for token in tokens[max(i - 6, 0) : i - 1]]
    named = next((k for k in range(len(low) - 1, -1, -1) if low[k] in _KNOWN_AS), -1)
    return named >= 0 and not set(low[named:]) & {",", ";", ".", "and"}


_KNOWN_AS = frozenset("known identified named".split())
_BE_OR_INCLUDE = frozenset("is are was were remain remains include includes included".split())
_OPENS_A_COUNT = frozenset(
    "also among amongst those still others with detained arrested held missing freed released killed jailed".split()
)
_IN_CUSTODY = frozenset(
    "custody prison jail detention detainees prisoners arrestees defendants accused victims dead missing convicted".split()
)


def _inverted(tokens: Sequence[Token], i: int) -> bool:
    """ "Also arrested on Monday were X and Y", "Among those still in custody is X": what is told of the name stands first."""
    if tokens[i - 1].low not in _BE_OR_INCLUDE or tokens[0].low not in _OPENS_A_COUNT:
        return False
    if i == len(("among", "them", "was")) and tokens[1].low in {"them", "those", "these"}:
        return True
    told = joined(lowered("people_words", "done_to"), _IN_CUSTODY)
    before = [token.low for token in tokens[: i - 1]]
    return bool(set(before) & told) and not set(before) & {",", ";", "who", "that"}


_LIKEWISE = frozenset(("as", "so", "nor", "neither"))
_DONE_OR_DID = frozenset("was were did had has have is are".split())


def _as_was(tokens: Sequence[Token], i: int) -> bool:
    """ "Roe was jailed, as was X", "So were X and Y": the name shares what befell somebody before."""
    return i > 1 and tokens[i - 1].low in _DONE_OR_DID and tokens[i - 2].low in _LIKEWISE


_BESIDE = frozenset("along together alongside like unlike accompanied".split())
_SAME = frozenset("same next neighbouring neighboring adjoining adjacent opposite".split())
_MIGHT = 12


def _beside_others(tokens: Sequence[Token], i: int, j: int) -> bool:
    """ "X, along with four others, was arrested", "X, in the same camp, is ill": others, or where X is, stand before the verb."""
    if i > 0 or j + 2 >= len(tokens) or tokens[j].low != ",":
        return False
    low = [token.low for token in tokens[j + 1 : j + 4]] + [""]
    there = low[0] in {"in", "at"} and low[1] in {"the", "a"} and low[2] in _SAME
    if low[0] not in _BESIDE and not there:
        return False
    for k in range(j + 2, min(j + _MIGHT, len(tokens) - 1)):
        if tokens[k].low == ",":
            return tokens[k + 1].low in {"was", "has", "had", "is", "were"}
    return False


def _and_his_own(tokens: Sequence[Token], j: int) -> bool:
    """ "X and his driver were held", "X and three other members of the union": a list of people that a name opens."""
    low = [token.low for token in tokens[j : j + 5]] + [""] * 5
    if low[0] != "and":
        return False
    if low[1] in {"his", "her"}:
        return one_person(low[2]) or one_person(low[3])
    if _people_done_to([token.low for token in tokens[j + 1 : j + 11]]):
        return True
    if number(low[1]) is None:
        return False
    own = low[2] == "of" and low[3] in {"his", "her", "their"}  # "X and two of his colleagues"
    return own or several_people(low[2]) or several_people(low[3])


def _people_done_to(low: Sequence[str]) -> bool:
    """ "… and members of the party were held": people without a number, and what was done to all."""
    head = next((k for k, w in enumerate(low[:4]) if several_people(w) or w in _MANY), -1)
    verb = next((k for k, w in enumerate(low) if w in {"were", "are"}), -1)
    if not 0 <= head < verb or {",", ";", "who", "that"} & {*low[:verb]}:
        return False
    return bool({*low[verb + 1 : verb + 3]} & lowered("people_words", "done_to"))


_MANY = frozenset(("members", "others", "staff"))
_AT_THE_HEAD = 3
_WHO_MOVED = frozenset(
    "refugee migrant asylum-seeker returnee hostage convict defector exile expatriate evacuee".split()
)
_LISTED = frozenset("listed named reported".split())


def _introduced(tokens: Sequence[Token], i: int, j: int) -> int:
    """The evidence that a phrase for a person introduces the name: "a third suspect in that case, X", "known only as X"."""
    before, long = tokens[i - 1].low, j - i > 1
    two = tokens[i - 2].low if i > 1 else ""
    points = 3 * (long and before == "," and _phrase_of_person(tokens, i - 1))
    points += 3 * (long and before in {"is", "was"} and _phrase_of_person(tokens, i - 1))
    whom = before == "," and two in {"whom", "them"} and i > 2 and tokens[i - 3].low == "of"
    points += 4 * (whom and long)  # "three guards, one of whom, X, was hurt"
    points += 3 * (before == "is" and two == "where" and long) + 2 * (long and before in _LISTED)
    points += 5 * (
        before == "as" and two in {"only", "simply"} and i > 2 and tokens[i - 3].low == "known"
    )
    taken = lowered("people_words", "done_to") | {"held", "tried", "sentenced", "charged"}
    points += 3 * (long and before == "alongside" and two in taken)  # "was held alongside X"
    if not long and before in lowered("people_words", "kin"):  # "Roe's younger brother Wanchai"
        near = {two, tokens[i - 3].low} if i > _THIRD and tokens[i - 2].word.islower() else {two}
        points += bool(near & _THEIRS) and tokens[i - 1].word.islower()
    points += 3 * (long and before == "against" and _case_before(tokens, i - 1))
    return points


_THIRD = 2
_THEIRS = frozenset(("his", "her", "their", "'s", "’s"))


def _case_before(tokens: Sequence[Token], k: int) -> bool:
    """ "A case was also opened against X": whether a case or proceedings stand before."""
    return any(token.low in _CASES for token in tokens[max(k - _NEAR_CASE, 0) : k])


_NEAR_CASE = 7
_CASES = frozenset(
    "case cases proceedings charges charge investigation complaint warrant evidence indictment lawsuit accusation accusations testified ruled".split()
)


_FIRST = frozenset("a an another one two three third his her their the its my our".split())
_FINITE = frozenset("is are was were has have had who which that said says".split())
_LONGEST = 10


def _phrase_of_person(tokens: Sequence[Token], comma: int) -> bool:
    """Whether a noun phrase for somebody ends at ``comma``: "another man tried by the same court,"."""
    people = either("people_words", "persons_nouns.one", "occupations", "circle", "officials")
    start = max(comma - _LONGEST, 0)
    for k in range(comma - 1, start - 1, -1):
        low = tokens[k].low
        if low in _FINITE or low in _STOPS or low in {",", "—", "–"}:
            return False
        if low in _FIRST and any(
            t.low in people or t.low.removesuffix("s") in people or t.low in _OTHERS
            for t in tokens[k + 1 : min(k + 5, comma)]
        ):
            return True
    return False


_OTHERS = frozenset("co-defendant co-accused codefendant defendants suspects men women".split())
_NAMED = frozenset(
    ("named", "name", "surnamed", "surname", "co-accused", "co-defendant", "codefendant")
)


def _both_aged(tokens: Sequence[Token], i: int, j: int) -> bool:
    """ "A and B, both 18": single names told by their age."""
    k = j
    if (
        tokens[k : k + 1]
        and tokens[k].low == "and"
        and k + 1 < len(tokens)
        and tokens[k + 1].capital
    ):
        k += 2
    elif i < 2 or tokens[i - 1].low != "and":
        return False
    low = [token.low for token in tokens[k : k + 3]]
    return len(low) == 3 and low[0] == "," and low[1] in {"both", "aged"} and low[2].isdigit()


def _given_a_term(tokens: Sequence[Token], j: int) -> bool:
    """ "…, X to 18 months", "sentenced to four years, X to three": a term given with the verb left out."""
    low = [token.low for token in tokens[j : j + 5]]
    if len(low) < 3 or low[0] not in {"to", "for"} or number(low[1]) is None:
        return False
    if any(w.startswith(("year", "month")) for w in low[2:]):
        return True
    before = {token.low for token in tokens[max(j - _REACH, 0) : j]}
    return low[2] in {".", ",", ";", "and"} and bool({"years", "months"} & before)


def _event_before(tokens: Sequence[Token], k: int) -> bool:
    """ "The arrest of X", "the arrest on Monday of X": the noun of an event, a day may stand between."""
    nouns = lowered("people_words", "events_of")
    if k >= 0 and tokens[k].low in nouns:
        return True
    dated = k >= 2 and any(t.low in {"on", "in"} for t in tokens[max(k - 3, 0) : k])
    return dated and any(t.low in nouns for t in tokens[max(k - 4, 0) : k])


def _given_before(tokens: Sequence[Token], k: int) -> bool:
    """Whether a verb of giving stands before "to X" in the same clause."""
    given = lowered("people_words", "given_to")
    for token in reversed(tokens[max(k - _REACH, 0) : k + 1]):
        if token.low in _STOPS:
            return False
        if token.low in given:
            return True
    return False


def _told_before(tokens: Sequence[Token], k: int) -> bool:
    """ "Still missing are X and Y", "also arrested was X": what is told of them stands first."""
    low = tokens[k].low
    return low in lowered("people_words", "done_to") or low in {"missing", "dead", "free"}
