"""A quote among the words around it, on one line: "… police arrested ⟦her⟧ on 3 May …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from habeas.records.quote import Quote


def among_words(text: str, quote: Quote, around: int) -> str:
    """A quote between marks, with at most ``around`` characters of its text on either side."""
    words = " ".join(quote.words.split())
    return f"{_before(text, quote.start, around)}⟦{words}⟧{_after(text, quote.end, around)}"


def _before(text: str, start: int, around: int) -> str:
    """The words before a quote, from the beginning of a word."""
    first = max(0, start - around)
    cut = text[first:start]
    if first and text[first - 1 : first].isascii() and not text[first - 1].isspace():
        cut = cut.partition(" ")[2] or cut
    return ("… " if first else "") + _flat(cut)


def _after(text: str, end: int, around: int) -> str:
    """The words after a quote, to the end of a word."""
    last = min(len(text), end + around)
    cut = text[end:last]
    if last < len(text) and text[last].isascii() and not text[last].isspace():
        cut = cut.rpartition(" ")[0] or cut
    return _flat(cut) + (" …" if last < len(text) else "")


def _flat(words: str) -> str:
    """Words on one line; a blank at either end stays one."""
    flat = " ".join(words.split())
    head, tail = words[:1].isspace(), words[-1:].isspace()
    return f"{' ' * head}{flat}{' ' * (tail and bool(flat))}"
