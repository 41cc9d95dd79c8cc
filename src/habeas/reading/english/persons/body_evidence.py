"""The evidence that a capitalised run names a body: a publication, a party, a group, an agency."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.words.vocabulary import either, joined, lowered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.words.tokens import Token


def stands_as_a_body(tokens: Sequence[Token], i: int, j: int) -> bool:
    """Whether a run stands where a body is named: "a member of Green Ray", "Green Ray was closed", "raided Green Ray"."""
    after = [token.low for token in tokens[j : j + 4]] + ["", "", "", ""]
    before = [token.low for token in tokens[max(i - 4, 0) : i]]
    if j - i == _ARTICLE_AND_WORD and tokens[i].word in _ARTICLES and "-" not in tokens[i + 1].word:
        return True
    if after[0] == "'s" and _has_somebody(tokens, j + 1):
        return True
    if after[0] == "'s":
        if after[1] in _POSTS or (
            after[1] in _KINDS_OF_POST and after[2] in _POSTS | {"secretary"}
        ):
            return True  # "Green Path's general secretary"
        return after[1] in _OF_A_BODY or (after[1] in _KINDS_OF_PLACE and after[2] in _OF_A_BODY)
    if after[0] == "," and (
        (after[1] == "which" and before[-1:] != ["of"]) or _is_a_body(tokens, j + 1)
    ):
        return True
    if after[0] in _WORDS_OF_BODIES or after[0] == "which":
        return True
    if after[0] in _IS:
        done = after[1:3] if after[1] in {"been", "also", "then"} else after[1:2]
        if done[-1] in _DONE_TO_BODIES and "from" not in after[2:]:
            return True
    if (after[0] in {"reported", "reports"} and after[1] in {"that", "on"}) or describes(tokens, j):
        return True
    if (
        (i == 0 and after[0] in _OF_SEVERAL)
        or after[0] in _SEVERAL
        or (after[:2] == ["was", "ordered"] and after[2] in _SHUT)
    ):
        return True  # "Yellow Vests were", "End SARS protesters", "X was ordered shut"
    if j - i == 1 and (after[0] in _PLEADS or (after[0], after[1]) in _PLEADS_FOR):
        return True
    if after[0] in _SAYS and _its_own(tokens, j + 1):
        return True
    if after[0] in _IS and _declared_a_body(tokens, j + 1):
        return True
    return bool(before) and _behind_a_body_word(before)


def describes(tokens: Sequence[Token], j: int) -> bool:
    """ "Khmer Krom rights activist X": a run before a word of work that a name follows."""
    people = joined(either("people_words", "occupations", "persons_nouns.one"), _OF_ONE_SIDE)
    for k in range(j, min(j + 3, len(tokens) - 1)):
        if not tokens[k].word.replace("-", "").isalpha() or not tokens[k].word.islower():
            return False
        if (tokens[k].low in people or tokens[k].low.removesuffix("s") in people) and tokens[
            k + 1
        ].capital:
            return True
        if tokens[k].low in {"and", "or", "of", "a", "the", "was", "is"}:
            return False
    return False


_PRESS = lowered("bodies", "people", "press")
_OF_ONE_SIDE = lowered("bodies", "people", "side")


def _has_somebody(tokens: Sequence[Token], k: int) -> bool:
    """ "Affirmative Repositioning's Michael Amu was arrested": a group, and one of it."""
    last = k
    while last < len(tokens) and tokens[last].capital:
        last += 1
    words = lowered("world", "organisation_words")
    plain = not any(t.low in words or t.word.isupper() for t in tokens[k:last])
    behind = [token.low for token in tokens[last : last + 2]] + ["", ""]
    tells = behind[0] in _IS and behind[1] in lowered("people_words", "done_to")
    return last - k in {2, 3} and plain and tells


def _behind_a_body_word(before: Sequence[str]) -> bool:
    """Whether the words before a run are followed by a body: "a member of", "wrote for", "raided", "the website"."""
    last, two = before[-1], before[-2] if len(before) > 1 else ""
    if last == "of" and two == "," and len(before) > _BEFORE_IT and before[-3].isalpha():
        return True  # "X, of Télé Tchad,"
    if last in {"for", "with", "at"} and two in _PRESS:
        return True  # "a stringer for Sputnik Afrique"
    if last == "of":
        return two in _HELD_OF_A_BODY or (two == "of" and before[0] in _HELD_OF_A_BODY)
    if last == "for":
        return two in _WORKS_FOR
    if last == "by":
        return two in {"published", "broadcast", "aired"}
    if last == "with":
        return two in {"affiliated"}
    return last in _DOES_TO_BODIES or last in _WORDS_OF_BODIES or last == "during"


_SAYS = frozenset(
    "said says reported reports wrote announced added stated claimed condemned confirmed called urged demanded".split()
)


_OF_SEVERAL = frozenset(("were", "are", "have"))
_SEVERAL = frozenset(
    "protesters demonstrators members fighters militants militiamen soldiers troops prisoners detainees villagers residents refugees".split()
)
_SHUT = frozenset(("shut", "closed", "dissolved", "disbanded"))
_POSTS = frozenset(
    "chairman chairwoman chairperson president vice-president vice-chair secretary-general treasurer coordinator".split()
)
_KINDS_OF_POST = frozenset(
    "general national regional deputy acting executive local former youth".split()
)
_ARTICLE_AND_WORD = 2
_ARTICLES = frozenset("El La Al Los Las Il Der Die Das Les".split())
""" "El Faro", "Al Mezan", "La Prensa": an article and a word is a paper or a group where nothing says that it is somebody."""
_PLEADS = lowered("bodies", "verbs", "pleading")
""" "Pressewacht condemned": one word that pleads is a group, where nothing says that it is somebody."""
_PLEADS_FOR = frozenset(
    (
        ("called", "for"),
        ("called", "on"),
        ("called", "upon"),
        ("appealed", "to"),
        ("expressed", "concern"),
        ("noted", "that"),
    )
)


def _its_own(tokens: Sequence[Token], k: int) -> bool:
    """ "X said its editor", "X said that it had": a body speaks of itself."""
    low = [token.low for token in tokens[k : k + 6]]
    if low[:1] == ["that"]:
        low = low[1:]
    return low[:1] == ["its"] or (low[:1] == ["it"] and low[1:2] != [] and low[1] in _IT_HAS)


_IT_HAS = frozenset("had has would will believes believed considers considered holds knew".split())


def _declared_a_body(tokens: Sequence[Token], k: int) -> bool:
    """ "X was declared an extremist organisation", "X has been listed as a terrorist group"."""
    low = [token.low for token in tokens[k : k + 9]]
    named = next((n for n, word in enumerate(low) if word in _DECLARED), -1)
    if named < 0 or named > _BEFORE_IT:
        return False
    behind = low[named + 1 :]
    cut = next(
        (n for n, word in enumerate(behind) if word in {".", ",", ";", "on", "by", "of"}),
        len(behind),
    )
    return bool(set(behind[:cut]) & _WORDS_OF_BODIES)


_BEFORE_IT = 2
_DECLARED = frozenset(
    "declared designated labelled labeled branded listed recognised recognized outlawed banned".split()
)


def _is_a_body(tokens: Sequence[Token], k: int) -> bool:
    """ ", a small exile group, ": a body's description behind a comma."""
    if k >= len(tokens) or tokens[k].low not in {"a", "an", "the", "our", "its", "their"}:
        return False
    for n in range(k + 1, min(k + 7, len(tokens) - 1)):
        token = tokens[n]
        if token.low in _WORDS_OF_BODIES:
            return tokens[n + 1].low in _ENDS_OF_NOUNS
        people = lowered("people_words", "occupations")
        if not token.word[:1].isalpha() or token.low in _STOPS or token.low in people:
            return False
    return False


_ENDS_OF_NOUNS = frozenset(
    ", . ; – — ) that which of in for with based founded run set led created close critical where set-up launched published whose on from".split()
)
""" "The group's founder", "a theatre director": no body, but somebody of one."""
_STOPS = frozenset("of who that which whose in at for with and was were is had has to by".split())
_IS = frozenset("was is were has had".split())
_KINDS_OF_PLACE = frozenset(
    "local main online social bank editorial former national regional".split()
)
_OF_A_BODY = lowered("bodies", "belonging", "behind")
_WORDS_OF_BODIES = lowered("bodies", "named_before")
_DONE_TO_BODIES = lowered("bodies", "verbs", "passive")
_DOES_TO_BODIES = lowered("bodies", "verbs", "active")
_WORKS_FOR = lowered("bodies", "verbs", "for_one")
_HELD_OF_A_BODY = lowered("bodies", "belonging", "before")
