"""Days of the news of what happened, or of what was done over it: no day on which it happened."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_NEWS_OF = re.compile(
    r"\b(?:received|got|obtained|handed|sent|(?:was|were|been)\s+(?:\w+\s+)?(?:told|informed|notified|handed|sent|given|served)|learn(?:ed|t)|heard|hears|learns|found\s+out|knew|became\s+aware)\b"
    r"(?:(?!\b(?:that|who|which|after|when)\b)[^.;,])*?\b(?:of|about|with)\s+(?:[\w’'.-]+\s+){1,6}?(?:on|in)\s+$"
)


_NOTIFYING = re.compile(
    r"\s+(?:notifying|informing|telling|advising)\s+[^.;]{2,40}?\s(?:of|about)\b"
)


def of_the_news_of_it(view: View, draft: Draft) -> bool:
    """ "Learned of his arrest on 2 June", "received the notice of her transfer on 3 May": the day of the news."""
    if not draft.nominal:
        return False
    own = (one.words.end for one in view.dates if one.when == draft.when)
    if any(_NOTIFYING.match(view.characters, end, view.sentence.end) for end in own):
        return True  # "had a call on Friday notifying her of his arrest"
    mine = [one for one in view.dates if one.when == draft.when and one.words.start >= draft.start]
    start = view.sentence.start
    return bool(mine) and all(
        _NEWS_OF.search(view.characters[start : one.words.start]) for one in mine
    )


_PROTESTED = re.compile(
    r"\b(?:protest\w*|demonstrat\w+|rall(?:y|ied|ying)|march\w*|campaign\w*)\s+(?:of|against|at|over)\s+"
    r"(?:(?:the|his|her|their|[A-ZÀ-Ý]\S*)\s+)?(?:[\w-]+\s+){0,2}?(?:arrests?|detention|imprisonment|jailing|conviction|sentenc\w+)\b"
)


def only_protested(view: View, draft: Draft) -> bool:
    """ "Arrested on 3 May while protesting against the arrest of X": the day of what befell who protested."""
    found = _PROTESTED.search(view.characters, view.sentence.start, draft.end)
    if found is None or not draft.nominal or found.end() <= draft.start:
        return False
    return all(d.words.end <= found.start() for d in view.dates if d.when == draft.when)
