"""The words of an accusation: quoted, named after "of" or "with", or an article of a law."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.words.vocabulary import alternatives
from habeas.records.claim import Event

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.english.clauses.view import View

_CHARGE_AFTER = re.compile(
    r"(?:\b(?:of|with|for|to|on|under|over|as)\s+|(?<=guilty\sto\s)|(?<=\badmitted\s)|(?<=\badmits\s)|(?<=\bdenied\s)|(?<=\bdenies\s))"
    r"(?:(?:(?:(?:an?|the|all|both|several|multiple|two|three|four|five|six|seven|eight|nine|ten|\d+)\s+(?:separate\s+|further\s+|criminal\s+)?)?(?:charges?|counts?|accusations?)|suspicion|trumped-up\s+charges|the\s+charge|the\s+crime|one\s+count|two\s+counts|three\s+counts)\s+(?:of\s+)?)?"
    r"(?P<charge>[\"“](?P<quoted>[^\"”\n]{3,120})[\"”]|(?P<plain>[^\"“”.;:,()\n]{4,90}))"
)
_QUOTED = re.compile(r"[\"“](?P<quoted>[^\"”\n]{3,140})[\"”]")
_LAW = re.compile(
    r"\b(?P<law>(?:[Aa]rticles?|[Ss]ections?|Arts?\.|Sec\.|[Pp]aragraphs?)\s+\d[\w()./-]*(?:\s+(?:and|or)\s+\d[\w()./-]*)?(?:\s+of\s+the\s+[A-Z][\w'’]*(?:\s+[A-Z][\w'’]*)*)?|\d{3}\([a-z]\)|(?:Law|Decree|Ordinance|Act|Order)\s+(?:No\.?\s*)?\d+(?:\s+of\s+\d{4}|/\d{4})?)"
)
_CRIME = re.compile(rf"\b(?:{alternatives('crimes', 'crimes')})", re.IGNORECASE)


def names_crime(words: str) -> bool:
    """Whether words begin with the name of a crime ("rioting", "perverting the course of justice")."""
    return _CRIME.match(words) is not None


def only_a_deed(words: str) -> bool:
    """Whether what is admitted is no offence: "writing the comment", "that he was tired"."""
    if _OF_NO_LAW.match(words):
        return True
    first = words.partition(" ")[0]
    if first == "that":
        return _CRIME.search(words[:80]) is None
    return first.endswith("ing") and first != "during" and not names_crime(words)


_OF_NO_LAW = re.compile(
    r"(?:(?:his|her|their|a|an|the|some|many|making)\s+)*(?:mistakes?|errors?|defeat|fears?|weakness\w*|ignorance|age|name|love|doubts?)\b"
)
""" "Admitted his mistake"."""


def opening(view: View, start: int, end: int) -> int:
    """Where the words of a charge begin behind a trigger: its own "of" ("on charges of", "booked for") opens them."""
    led = _LED.search(view.characters, start, end)
    return led.start() if led else end


_LED = re.compile(r"\s(?:of|for|under|over|with|on)\s*\Z")


_DIRECT = re.compile(
    r"(?:\s+(?:him|her|them|both|guilty|(?:on|in)\s+[\w ]{3,18}?|last\s+\w+|(?:the\s+)?(?:[a-z][a-z-]+\s+){0,3}?[A-ZÀ-Ý][\w’'.-]*(?:\s+[A-ZÀ-Ý][\w’'.-]*){0,3})"
    r"(?:,\s+[^,;.\n]{1,90},|\s+\([^)\n]{1,60}\))?){0,3}\s+(?:of|with)\s+"
    r"(?:[\"“](?P<quoted>[^\"”\n]{3,120})[\"”]|(?P<plain>(?!(?:the|a|an|his|her|their|its|any|anything|something|nothing|everything|all|some|both|two|three|several|one|this|these|that|no|none|it|them|him|what|having|being|charges?|counts?)\b)[a-z][^\"“”.;:,()\n]{4,90}))"
)


def named_after(view: View, start: int) -> str | None:
    """ "Convicted Moor, a columnist, of encroachment": what stands right behind "of" or "with", crime of the lists or not."""
    match = _DIRECT.match(view.characters, start, view.sentence.end)
    if match is None:
        return None
    return match["quoted"] or _cut(match["plain"]) or None


_FOR = re.compile(
    r"\s+for\s+(?P<charge>(?!(?:the|a|an|his|her|their|which|what|this|that|it)\b)[a-z][a-z' -]{3,60}?)(?=[.,;)]|\s+(?:in|on|at|by|and|was|were|is|has|had|after|before|under|over|to)\b|$)"
)


def named_for(view: View, start: int) -> str | None:
    """ "Her conviction for disobedience": what stands right behind "for", crime of the lists or not."""
    match = _FOR.match(view.characters, start, view.sentence.end)
    return match["charge"] if match else None


def charge_of(view: View, start: int, end: int) -> str | None:
    """The accusation worded between two places: the quoted name, else words that name a crime."""
    if including := _INCLUDING.search(view.characters, start, view.sentence.end):
        if including.start() < end and (told := _cut(including["charge"])):
            return told
    if (later := _AFTER_ANOTHER.search(view.characters, start, end)) is not None:
        end = later.start()
    clause, end = end, min(end + 2, view.sentence.end)
    law = _LAW.search(view.characters, start, end)
    inside = list(_QUOTED.finditer(view.characters, start, view.sentence.end))
    for match in _each(view, start):
        if match.start() >= end:
            break
        if match["quoted"] and _CALLED.search(view.characters, start, match.start()):
            continue
        if match["quoted"]:
            return match["quoted"].rstrip(",.")
        last = min(match.end("plain"), end)
        while last < match.end("plain") and view.characters[last].isalnum():
            last -= 1
        if said := next((q for q in inside if q.start() < match.start() < q.end()), None):
            if _CALLED.search(view.characters, start, said.start()):
                continue
            return said["quoted"].rstrip(",.")
        if not match["quoted"] and _UNDER.match(view.characters, match.start()):
            continue
        plain = _behind_for(_cut(view.characters[match.start("plain") : last].strip()))
        if (
            plain
            and not _ASIDE.match(plain)
            and (_CRIME.search(plain) or _SAID_TO_BE.match(match.group()))
        ):
            return _with_quoted(view, match, plain, clause)
    before_noun = _CHARGES_OF.search(view.characters, start, end)
    if before_noun and _CRIME.search(before_noun["charge"]):
        return before_noun["charge"]
    quoted = _QUOTED.search(view.characters, start, end)
    if quoted and _CRIME.search(quoted["quoted"]):
        return quoted["quoted"].rstrip(",.")
    if law:
        return law["law"].rstrip(".")
    if (kind := _KIND.search(view.characters, start, end)) and _CRIME.match(kind["charge"]):
        return kind["charge"]
    under = _UNDER.search(view.characters, start, view.sentence.end)
    apart = under and _OTHER_STEP.search(view.characters, start, under.start())
    return under["law"] if under and not apart else None


_AFTER_ANOTHER = re.compile(
    r",?\s+(?:just\s+|only\s+|barely\s+)?(?:\w+\s+)?(?:hours|days|weeks|months|years|a\s+(?:day|week|month|year))\s+after\s+(?:his|her|their|being|completing|serving|finishing)\b"
)
""" "Arrested, just months after his release from a term for fraud": fraud is of the term before."""
_INCLUDING = re.compile(
    r"\b(?:charges|counts|offen[cs]es|crimes|accusations),?\s+(?:including|among\s+them|such\s+as|namely)\s+(?:those\s+of\s+|of\s+)?[\"“]?(?P<charge>(?!the\b|an?\s)[a-z][^\"“”.;:,()\n]{3,60})"
)
""" "Convicted on multiple charges, including undermining national security"."""
_DEED = re.compile(
    r"\bfor\s+(?P<deed>(?!(?:during|nothing|something|anything|everything|being)\b)[a-z]+ing\b[^\"“”.;:,()\n]{3,70})"
)


def punished_for(view: View, start: int, end: int) -> str | None:
    """ "Sentenced to two months for holding a street meeting": the offence of a penalty, else what was done."""
    if found := charge_of(view, start, end):
        return found
    deed = _DEED.search(view.characters, start, end)
    return _cut(deed["deed"]) if deed else None


def offence(view: View, event: Event, start: int, end: int) -> str | None:
    """What somebody is accused of, or punished for, worded behind a trigger or as the kind of its charge."""
    if event is Event.SENTENCE:
        return punished_for(view, start, end)
    if (found := charge_of(view, start, end)) or event is not Event.CHARGE:
        return found
    kind = _KIND_OF_IT.search(view.characters, max(view.sentence.start, start - _NEAR), start)
    words = kind["charge"].split() if kind else []
    named = (" ".join(words[i:]) for i in range(len(words)) if names_crime(words[i]))
    return next(named, None)


_KIND_OF_IT = re.compile(
    r"\b(?P<charge>[A-Za-z][a-z-]+(?:\s+(?!(?:charges?|cases?|the|an?|all|any|both|these|those|his|her|their)\b)[a-z-]+){0,2}?)\s+(?:charges?|counts?|cases?|allegations?)\b[^.;:,]{0,60}\Z"
)
_NEAR = 90
"""How far before the end of a trigger the kind of its charge may stand: "cybercrime charges were brought against her"."""


def _each(view: View, start: int) -> Iterator[re.Match[str]]:
    """The places that may word a charge; one that opens with a day or a place goes on behind it."""
    place = start
    while (match := _CHARGE_AFTER.search(view.characters, place, view.sentence.end)) is not None:
        yield match
        plain = match["plain"]
        aside = plain and (_ASIDE.match(plain) or not _CRIME.search(plain))
        place = max(match.start("plain"), match.start() + 1) if aside else match.end()


_ASIDE = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November"
    r"|December|last|\d+)\b"
)
""" "Charged on Tuesday with arson": a day, no charge."""
_UNDER = re.compile(
    r"\bunder\s+(?:the\s+|its\s+|an?\s+)?(?P<law>(?:[A-Z][\w'’-]*|\([A-Z][\w'’-]*\))(?:\s+(?:[A-Z][\w'’-]*|\([A-Z][\w'’-]*\)|of|and|on|the|for)){0,6}?\s+(?:Act|Law|Ordinance|Decree|Code))\b"
)
""" "Convicted X, a nurse, under the Counter-Terrorism Law": the law, where no offence is worded."""
_OTHER_STEP = re.compile(r"[;:]|\b(?:arrest\w*|detain\w*|held|released|sentenced)\b", re.IGNORECASE)


_SAID_TO_BE = re.compile(
    r"(?:on|with|to|of)\s+(?:(?:an?|the|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\s+)?(?:(?:charges?|counts?|accusations?|crimes?)\s+of\s+(?=[a-z])|(?<=of\s|th\s)(?!having\s+been)[a-z]+ing\s+(?:[a-z]+\s+)?[a-z]+)"
)
""" "On a charge of causing disharmony", "accused of feeding rebels": called an offence by the text itself."""


_CONVICTED_OF = re.compile(
    r"(?:the|an?|two|three|four)\s+[^,;.]{3,50}?\s(?:convicted|accused|suspected|found\s+guilty)\s+of\s+(?P<charge>.+)"
)


def _behind_for(plain: str) -> str:
    """ "of the lawyer X for tax evasion": the crime stands behind "for"."""
    if (told := _CONVICTED_OF.match(plain)) is not None:
        return told["charge"]  # "for a blogger convicted of publishing propaganda"
    before, joined, behind = plain.rpartition(" for ")
    return behind if joined and _CRIME.search(behind) and not _CRIME.search(before) else plain


_CHARGES_OF = re.compile(
    r"\bon\s+(?P<charge>[a-z][\w-]+(?:[\s-](?!charges?\b)[a-z][\w-]*){0,3})\s+charges?\b"
)
_KIND = re.compile(
    r"\b(?:the|an?|his|her|their|new|fresh|face[sd]?|facing|brought|filed)\s+(?P<charge>[a-z][\w-]+(?:[\s-](?!charges?\b)[a-z][\w-]*){0,2}?)\s+charges?\b"
)
""" "Dropped the sedition charge against X", "faces treason charges"."""
_GOES_ON = re.compile(
    r"\s*[\"“][^\"”\n]{2,60}[\"”](?:\s+(?:about|of|against|on|to)\s+[^\"“”.;:,()\n]{3,60})?"
)


_CALLED = re.compile(
    r"\b(?:described|called|known|termed|dubbed|labell?ed|referred\s+to)\s$"
    r"|\b(?:slogans?|banners?|placards?|posters?|leaflets?|reading|shouting|chanting|singing)\b[^\"“”.;]{0,40}"
    r"(?:[\"“][^\"”\n]{1,60}[\"”],?\s(?:(?:and|or)\s)?){0,4}$"
)
""" "For a march to what police described as “restricted areas”", "for slogans such as “Freedom”": no offence."""
_SMALL = frozenset("a an the of to as for in an by with against his her their its".split())


def _with_quoted(view: View, match: re.Match[str], plain: str, end: int) -> str:
    """ "spreading "fakes" about the army": an offence of one word goes on into its quotation, and
    so does one that would break off at a small word ("failing to register as a "foreign agent"").
    """
    broken = plain.rpartition(" ")[2] in _SMALL
    if (" " in plain and not broken) or not match["plain"].rstrip().endswith(plain):
        return plain
    more = _GOES_ON.match(view.characters, match.end("plain"), end)
    if more is None:
        return plain
    return _cut(view.characters[match.start("plain") : more.end()])


_CUT = re.compile(
    r"(?<!\btaking\spart)\s+(?:to\s+[\w-]+\s+(?:years?|months?)|on|in|at|by|after|following|before|since|under|over|and\s+(?:was|were|is|are|sentenced|jailed|given|has|had|gave|fined|ordered|sent|held|he|she|they)|who|which|that|when|while|but|because|from|during|until|last|this|as\s+well|(?:together|along|jointly)\s+with|alongside|against\s+(?:him|her|them)"
    r"|and\s+(?:another\s+|a\s+further\s+|an\s+additional\s+)?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|\d+)(?:\s+(?:more\s+)?(?:years?|months?))?\s+(?:for|on)"
    r"|and\s+(?:another\s+|a\s+further\s+|an\s+additional\s+)?[\w-]+\s+(?:years|months)|and\s+(?:a\s+fine|fined|[A-ZÀ-Ý]\w+\s+(?:to|was|got)))\b.*$"
)
_LOOSE_END = re.compile(r"\s+(?:and|or|but|with|to|of|for|by)$")


def _cut(words: str) -> str:
    kept = _LOOSE_END.sub("", _CUT.sub("", words).strip()).removeprefix("allegedly ")
    return "" if kept in _OF_WHAT else kept


_OF_WHAT = frozenset(
    "violating breaking breaching insulting disobeying criticising criticizing publishing possessing organising organizing leading joining"
    " supporting defaming offending attacking assaulting inciting financing distributing spreading forming founding".split()
)
""" "The law which he was jailed for violating": what he violated stands elsewhere."""
