"""Tokens: words and marks with their places."""

from __future__ import annotations

import re

from habeas.records.record import record

_TOKEN = re.compile(
    r"(?=[A-Z])(?:No|Nos|Mr|Messrs|Md|Mohd|Mst|Smt|Mrs|Ms|Mx|Dr|St|Sto|Sta|Art|Prof|Fr|Rev|Col|Gen|Jr|Sr|Adv|Atty|Engr|Eng|Msgr|Hon|Capt|Sgt|Licda|Lic|Ing|Abd|Muh|Moh|Hj|Ven|Barr|Arch)\.|(?=[A-Z])(?:Ma|Ny|Ir|Pst|Pdt|Br|Bro|Sis|Pr|Maj|Brig|Lt|Cpl|Cmdr|Supt|Insp|Adm|Assoc|Asst)\.(?=\s+[A-Z])|[A-Za-zÀ-ɏḀ-ỿ][\w]*(?:[-'’ʼ‑][\wÀ-ỿ]+)*\.?(?<!\w\w\.)|\d[\d,.:/]*\d|\d+|\w+|[^\w\s]",
    re.UNICODE,
)


@record
class Token:
    """A word or mark; ``low`` is its lower-case form with a plain apostrophe."""

    start: int
    end: int
    word: str
    low: str

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.word[:1].isupper()


def tokens(characters: str, start: int, end: int) -> tuple[Token, ...]:
    """The tokens of ``characters`` from ``start`` to ``end``; a possessive 's is its own token."""
    made: list[Token] = []
    for match in _TOKEN.finditer(characters, start, end):
        word, at = match.group(), match.start()
        low = word.lower()
        if low.isalnum():
            made.append(Token(at, match.end(), word, low))
            continue
        low = low.replace("’", "'")
        cut = _clitic(low) if "'" in low else 0
        if cut:
            made.append(Token(at, at + cut, word[:cut], low[:cut]))
            made.append(Token(at + cut, match.end(), word[cut:], low[cut:]))
        else:
            made.append(Token(at, match.end(), word, low))
    return tuple(made)


def _clitic(low: str) -> int:
    """Where a possessive or a shortened verb begins; 0 when there is none."""
    for clitic in ("'s", "n't", "'ve", "'re", "'ll", "'d", "'m"):
        if low.endswith(clitic) and len(low) > len(clitic):
            return len(low) - len(clitic)
    return 0
