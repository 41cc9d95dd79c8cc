"""Words that sound like what somebody does, beside the listed ones: "shrimp exporter", "folklorist"."""

from __future__ import annotations

import re

from habeas.reading.english.words.vocabulary import lowered

_ENDS = re.compile(
    r"(?:ologist|ographer|[a-z]{3}ician|[a-z]{4}ist|[a-z]{4}eer|[a-z]{3}smith|[a-z]{2}wright|monger|keeper|maker"
    r"|writer|worker|teacher|[a-z]{3}(?:man|woman)|[a-z]{3}[b-df-hj-np-tv-z]er|[a-z]{3}(?:t|s|uct|ell)or)$"
)
_NO_PERSON = lowered("names", "no_person")
_NO_WORK = _NO_PERSON | frozenset(
    "younger terrorist extremist separatist loyalist nationalist communist islamist racist minister master human"
    " german sister brother mother father daughter prisoner supporter customer stranger sender holder bearer"
    " offender murderer robber killer smuggler trafficker henchman gunman visitor inspector prosecutor"
    " investigator interrogator persecutor perpetrator aggressor predecessor successor ancestor creditor debtor"
    " smoker drinker teenager foreigner newcomer believer voter follower commuter sufferer user bystander outsider"
    " insider loner rioter looter protester villager commoner member survivor fighter attacker drifter leader"
    " captor jailer torturer winner recipient loser contender detractor spectator madman layman kinsman countryman woman".split()
)


def sounds_like_work(word: str) -> bool:
    """Whether a plain word has the ending of an occupation and is none of the words that end so by chance."""
    return bool(_ENDS.search(word)) and word not in _NO_WORK


def sounds_like_somebody(word: str) -> bool:
    """Whether a plain word before a name sounds like a word for a person: "protester", "shrimp exporter"."""
    return (bool(_ENDS.search(word)) or _of_two_words(word)) and word not in _NO_PERSON


def _of_two_words(word: str) -> bool:
    """ "Pastry-chef": a compound whose last word is a work."""
    return "-" in word and word.rsplit("-", 1)[1] in lowered("people_words", "occupations")
