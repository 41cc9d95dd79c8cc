"""The days that a verb, a clause or a noun beside theirs lends to what one sentence tells, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.days.clause_days import hung
from habeas.reading.english.days.dealt_days import dealt_days
from habeas.reading.english.days.issued import issued, not_to_come
from habeas.reading.english.days.joined import joined, joined_back
from habeas.reading.english.days.shared_day import shared
from habeas.reading.english.days.states_since import lasting_states
from habeas.reading.english.days.told_on import told_on

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft


def with_days(view: View, made: list[Draft]) -> list[Draft]:
    """The drafts of a sentence with the days lent to them; a day that was told of something else is taken away."""
    lent = list(shared(view, list(joined_back(view, list(joined(view, made))))))
    lent = list(told_on(view, list(issued(view, list(hung(view, lent))))))
    return list(not_to_come(view, dealt_days(view, list(lasting_states(view, lent)))))
