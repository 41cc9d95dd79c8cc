"""Those charged or tried together: "the trial", "the charge", "the verdict" told after is all of theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Iterable

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft
    from habeas.reading.english.persons.discourse import Discourse

_TRIED = frozenset((Event.TRIAL, Event.CONVICTION, Event.SENTENCE))
_ACCUSED = _TRIED | {Event.CHARGE}


def remember_trials(discourse: Discourse, made: Iterable[Draft]) -> None:
    """Keep who was tried, and who together; somebody else's trial ends what was told together."""
    drafts = list(made)
    discourse.tell_trials(d.person for d in drafts if d.event in _TRIED)
    people = {
        d.person for d in drafts
        if d.event in _ACCUSED and d.person is not None
        and (d.stance is not Stance.NEGATED or d.event is Event.CONVICTION)
    }  # fmt: skip
    discourse.traits.unaccused |= {
        d.person for d in drafts if d.rule == "charge.not_among" and d.person is not None
    }  # "X is not among the accused. The next hearing …"
    together = tuple(sorted(people))
    if len(together) > 1:
        discourse.joint = together
        if together not in discourse.sets[-2:]:
            discourse.note_set(together)
    elif people and not people <= set(discourse.joint):
        discourse.joint = ()


def tried_together(discourse: Discourse) -> tuple[int, ...]:
    """Those whose case a paragraph tells together; none where it tells of somebody else's, or of one alone."""
    here = {p for p in discourse.block_people if p in discourse.cases} - discourse.traits.unaccused
    both = here & set(discourse.joint)
    since = {person: n for n, person in enumerate(discourse.recent)}
    last = max((since.get(p, 0) for p in both), default=0)
    beside = here - both  # named since they were tried, or judged as well
    apart = any(since.get(p, 0) <= last or p in discourse.tried for p in beside)
    return () if apart or len(both) <= 1 else discourse.joint


def case_together(discourse: Discourse) -> tuple[int, ...]:
    """Whose "the case" is in a paragraph that names none of those tried: all who were last tried together."""
    joint = set(discourse.joint)
    here = {p for p in discourse.block_people if p in discourse.cases}
    return discourse.joint if not here and joint <= set(discourse.section_people) else ()


def all_judged(view: View, low: tuple[str, ...]) -> tuple[int, ...]:
    """ "Confirmed the penalties", "every one of the sentences": of all whom the paragraph tells judged."""
    discourse = view.discourse
    if low[-1] not in _JUDGMENTS or low[0] not in _ALL:
        return ()
    if any(_OTHER & {*chunk.low} for chunk in view.chunks):
        return ()  # "in the other three cases the court upheld the verdicts"
    judged = tuple(p for p in discourse.block_people if p in discourse.tried)
    return judged if len(judged) > 1 else ()


_OTHER = frozenset("other others remaining rest".split())
_JUDGMENTS = frozenset(
    "sentences penalties terms verdicts convictions judgments judgements".split()
)
_ALL = frozenset("the all these those both every each".split())
