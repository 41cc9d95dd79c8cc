"""The sentences of remarks and clocks, in one place. English now; catalogues follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from habeas.clocks.measures import Stretch
    from habeas.records.custody import Clock
    from habeas.records.intervention import Intervention
    from habeas.records.remark import Remark
    from habeas.records.task import Task

STANDARD = (
    "beside these limits stands the international standard: a judge (a procurator is none) within"
    " 48 hours of the deprivation of liberty, whatever the measure is called"
)
"""Shown beside every domestic limit: none of them makes custody lawful (HRC General Comment 35)."""
STATUS = {
    "held_pretrial": "held, no judgment reported",
    "serving": "serving a sentence",
    "sentenced_not_final": "sentenced, judgment not known to be final",
    "released": "released",
    "died": "died",
    "whereabouts_unknown": "whereabouts unknown",
    "term_ended_release_unconfirmed": "term ended by computation, release not confirmed",
    "free": "not in custody",
    "unknown": "unknown",
}
STANCE = {
    "asserted": "",
    "alleged": "alleged",
    "planned": "planned",
    "denied": "denied",
    "negated": "not",
}
CLOCK = {
    "held": "days in custody",
    "sentence_end": "end of term",
    "appeal_deadline": "last day to appeal",
}

RULES = {"used_claim_rejected": "a claim that something was built on was rejected"}
"""Rules that open tasks, in words."""


def opened_by(task: Task) -> str:
    """Who or what opened a task, and why."""
    who = RULES.get(task.rule, task.rule.replace("_", " ")) if task.rule else f"by {task.by}"
    return f"{who}: {task.why}" if task.why else who


SENT = {
    "wgad_communication": "communication to the Working Group on Arbitrary Detention",
    "wgad_urgent_action": "request for urgent action of the Working Group on Arbitrary Detention",
    "urgent_appeal": "urgent appeal of UN special procedures",
    "allegation_letter": "allegation letter of UN special procedures",
    "other_un": "to another UN body",
    "letter_to_authority": "letter to an authority",
    "public_statement": "public statement",
    "other": "other",
}


def response_words(clock: Clock | None, intervention: Intervention) -> str:
    """Whether an intervention was answered, or by when that would be due and how sure that is."""
    if intervention.was_answered:
        on = f" {intervention.answered.edtf}" if intervention.answered.known else ", day unknown"
        used = f", {clock.days_used} days after" if clock and clock.days_used is not None else ""
        return f"answered{on}{used}"
    if clock is None:
        return "no answer recorded"
    if clock.refused:
        return f"answer due: no date; {clock.refused}"
    unsure = "unverified, " if clock.confidence == "C" else ""
    longer = f", {clock.latest} if it was extended" if clock.latest else ""
    return (
        f"answer due by {clock.article} ({unsure}confidence {clock.confidence}): "
        f"{clock.earliest}{longer}"
    )


def says(remark: Remark) -> str:
    """The sentence of a remark."""
    worded = _SENTENCES.get(remark.code)
    return worded(remark) if worded else remark.code.replace("_", " ")


def _fact(remark: Remark, name: str) -> str:
    value = remark.fact(name)
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def _stated_length(remark: Remark) -> str:
    said = f"“{_fact(remark, 'stated')}”"
    if remark.fact("from") is None:
        return f"The stated length {said} cannot be compared: a date is not known."
    total = f"{_fact(remark, 'from')} to {_fact(remark, 'until')}"
    is_so = (
        f"{_fact(remark, 'months')} months and {_fact(remark, 'days')} days "
        f"({remark.fact('elapsed'):,} days elapsed)"
    )
    if remark.verdict == "holds":
        other = _fact(remark, "counts_from")
        source = "" if other == remark.fact("event") else f", counted from the {other}"
        return f"{said} holds ({_fact(remark, 'convention')}{source}): {total} is {is_so}."
    return f"{said} does not fit: {total} is {is_so}."


def _stated_age(remark: Remark) -> str:
    said = f"The stated age of {remark.fact('age')}"
    if remark.fact("on") is None:
        return f"{said} cannot be compared with the birth ({_fact(remark, 'born')})."
    least, most = remark.fact("least"), remark.fact("most")
    years = f"{least}" if least == most else f"{least} or {most}"
    verb = "holds" if remark.verdict == "holds" else "does not fit"
    return f"{said} {verb}: born {_fact(remark, 'born')} is {years} on {_fact(remark, 'on')}."


def _stated_total(remark: Remark) -> str:
    verb = "holds" if remark.verdict == "holds" else "does not fit"
    return (
        f"The stated total of {remark.fact('total')} persons {verb}: "
        f"{remark.fact('named')} are named with it."
    )


def _stated_number(remark: Remark) -> str:
    if remark.fact("total") is not None:
        return _stated_total(remark)
    if remark.fact("age") is not None:
        return _stated_age(remark)
    if remark.fact("stated") is not None:
        return _stated_length(remark)
    number = f"{remark.fact('number'):,}"
    if remark.fact("from") is None:
        return f"The stated {number} days cannot be compared: a date is not known."
    total = f"{_fact(remark, 'from')} to {_fact(remark, 'until')}"
    days = (
        f"{_fact(remark, 'elapsed')} days elapsed, {_fact(remark, 'inclusive')} counted inclusively"
    )
    if remark.fact("published_elapsed") is not None:
        return (
            f"The stated {number} days were used to date the document "
            f"({_fact(remark, 'published_elapsed')} by elapsed days; "
            f"{_fact(remark, 'published_inclusive')} if both ends are counted), "
            "so the dates cannot confirm the number."
        )
    if remark.verdict == "holds":
        other = _fact(remark, "counts_from")
        source = "" if other == remark.fact("event") else f", counted from the {other}"
        return f"{number} days holds ({_fact(remark, 'convention')}{source}): {total} is {days}."
    return f"{number} days does not fit: {total} is {days}."


def _published(remark: Remark) -> str:
    offset = remark.fact("offset")
    day = {0: "that day", 1: "the day after", -1: "the day before"}.get(
        offset if isinstance(offset, int) else 0, f"{offset} days on"
    )
    return (
        "The document bears no date. It says that "
        f"{remark.fact('number'):,} days are reached on {day}; "
        f"by elapsed days it was published on {_fact(remark, 'published')} (implied)."
    )


def _model_read(remark: Remark) -> str:
    kept, offered = remark.fact("kept"), remark.fact("offered")
    words = f"The model {_fact(remark, 'model')} answered {offered} claim(s), {kept} held."
    if remark.fact("rejected"):
        words += f" Rejected: {_fact(remark, 'rejected').replace('_', ' ')}."
    if remark.fact("dropped"):
        words += f" Left out of claims: {_fact(remark, 'dropped').replace('_', ' ')}."
    if remark.fact("lowered"):
        words += f" {remark.fact('lowered')} were made less sure, as the rules see them."
    return words + " None is accepted until you accept it."


def _chosen(remark: Remark) -> str:
    """Who decided among rivals, and why; or that choices contradict each other."""
    words = ""
    if remark.fact("chosen_by"):
        words += f" Decided by {_fact(remark, 'chosen_by')}: {_fact(remark, 'why')}."
    if remark.fact("choice_disputed"):
        who = _fact(remark, "choice_disputed")
        words += f" Choices of {who} contradict each other: none counts until one is withdrawn."
    return words


_SENTENCES: dict[str, Callable[[Remark], str]] = {
    "stated_number": _stated_number,
    "published_implied": _published,
    "name_variant": lambda r: (
        f"One name is spelled two ways: {_fact(r, 'one')} and {_fact(r, 'other')}."
    ),
    "conflict": lambda r: (
        f"What is told disagrees on the {_fact(r, 'event').replace('_', ' ')} of "
        f"{_fact(r, 'person')}{': ' + _fact(r, 'values') if r.fact('values') else ''}."
        f"{_chosen(r)}"
    ),
    "limit": lambda r: (
        f"For {_fact(r, 'person')} custody appears to exceed the limit in {_fact(r, 'article')} "
        f"(rule confidence {_fact(r, 'confidence')})."
    ),
    "charge_wordings": lambda r: (
        f"One charge ({_fact(r, 'charge_id')}) is worded in several ways: {_fact(r, 'wordings')}."
    ),
    "open_reference": lambda r: (
        f"{_fact(r, 'claims')} claim(s) leave open whom they mean; the candidates are listed. "
        "Please decide."
    ),
    "named_no_longer": lambda r: (
        f"The leading reading of document {_fact(r, 'document')} ({_fact(r, 'title')}) does not "
        "name this person; another reading of it does, and nothing of that was accepted "
        f"(habeas show --readings {_fact(r, 'document')})."
    ),
    "incomplete_text": lambda r: f"The text may be incomplete: {_fact(r, 'unread')}.",
    "no_jurisdiction": lambda _: (
        "No court or place that the packs know was found, so no law is applied; "
        "give --jurisdiction to apply one."
    ),
    "no_case_found": lambda _: "No case was found in this document.",
    "page_without_case": lambda r: (
        f"The page says that it tells no case ({r.fact('kind')}); "
        "what looked like claims was left out."
    ),
    "page_of_nobody": lambda _: (
        "The page speaks of custody, and of nobody in particular who was held; "
        "what looked like claims was left out."
    ),
    "language_without_reader": lambda r: (
        f"There is no reader for this language ({_fact(r, 'language')})"
        f"{', ' + str(r.fact('name')) if r.fact('name') else ''}; no claim was read from it. "
        "Its dates, counts and known names are listed as unread material."
    ),
    "part_without_reader": lambda r: (
        f"{r.fact('characters'):,} characters are in a language without a reader "
        f"({_fact(r, 'languages')}); their dates, counts and known names are listed as unread "
        "material."
    ),
    "several_languages": lambda r: (
        f"The document is in several languages ({_fact(r, 'languages')}), part by part; "
        "each is read by its own reader, and what they tell is not compared."
    ),
    "index_page": lambda r: (
        f"The page holds {r.fact('items')} items under dates of their own; each is read by itself, "
        "its days counted from its own date."
    ),
    "model_read": _model_read,
    "model_unread": lambda r: (
        f"The model did not read {r.fact('characters'):,} characters "
        f"({_fact(r, 'reasons').replace('_', ' ') or 'too long'}); "
        "the rules did not stand in for it."
    ),
    "model_unasked": lambda _: (
        "The model was not asked: the rules, which check it, do not know this language."
    ),
    "budget": lambda r: (
        f"The document takes more than its budget: the last {r.fact('characters'):,} characters "
        "were not read."
    ),
}  # fmt: skip


def clock_title(clock: Clock) -> str:
    """What a clock measures."""
    name = clock.clock
    return CLOCK.get(name, f"limit {name.removeprefix('limit:')}")


def clock_value(clock: Clock) -> str:
    """What a clock shows, in one line."""
    if clock.refused:
        return f"no date: {clock.refused}"
    if clock.days_elapsed is not None:
        return f"{clock.days_elapsed:,} elapsed, {clock.days_inclusive:,} inclusive"
    if clock.date is not None:
        return clock.date.isoformat()
    if clock.earliest is not None and clock.latest is not None:
        if clock.clock == "appeal_deadline":
            return f"{clock.earliest} is safe; {clock.latest} at the latest"
        return f"between {clock.earliest} and {clock.latest}"
    return f"from {clock.earliest}" if clock.earliest else "not known"


def ends_beside(clock: Clock) -> list[str]:
    """The end of a term as sources state it, and the actual one, beside the end computed."""
    lines = [f"stated: {one.when.edtf} ({one.by or 'a source'})" for one in clock.official]
    if clock.actual is not None:
        lines.append(f"actual: {clock.actual}{_apart(clock.actual_after)}")
    return lines


def _apart(after: int | None) -> str:
    """How far the actual end lies from the computed one."""
    if after is None:
        return ""
    days = f"{abs(after)} day{'s' * (abs(after) != 1)}"
    return f", {days} {'after' if after > 0 else 'before'} it" if after else ", on the computed day"


def verdict_words(clock: Clock) -> str:
    """What follows from a limit, with the days over, or the days used so far."""
    told = (clock.verdict or "").replace("_", " ")
    if clock.limit_excess is not None:
        days = clock.limit_excess
        return f"{told} by {days} day{'s' * (days != 1)}"
    if clock.days_used is not None:
        used = clock.days_used
        return f"{told}, {used} day{'s' * (used != 1)} used"
    return told


def measure_words(one: Stretch) -> str:
    """A measure with its first and last day, or since when it runs."""
    name = one.event.kind.replace("_", " ")
    if one.end is None:
        return f"{name} since {one.start}"
    return f"{name} {one.start}{f' to {one.end}' if one.end != one.start else ''}"
