"""What codes and words of a status, and of the phases of a case, say (``data/sheets/codes.toml``)."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from habeas.names.folding import simplified
from habeas.records.claim import Event

_PHASES = re.compile(r"\s*/\s*")


@dataclass(frozen=True, slots=True)
class Said:
    """One claim that a code makes, with whether a question mark stands with it."""

    event: Event
    kind: str | None = None
    outcome: str | None = None
    by: str | None = None
    doubt: bool = False


def status(words: str) -> tuple[Said, ...] | None:
    """What the code or word of a status says; None where it is not known."""
    return _said(words, "status")


def leading(words: str) -> tuple[tuple[Said, ...], str] | None:
    """What the word says with which a status begins ("Released on 3 May 2021"), and the rest."""
    plain = _plain(words)
    for code in _long_first():
        if plain.startswith(code) and not plain[len(code) : len(code) + 1].isascii() * (
            plain[len(code) : len(code) + 1].isalpha()
        ):
            said = status(words.strip()[: len(code)])
            return (said, words.strip()[len(code) :]) if said else None
    return None


@cache
def _long_first() -> tuple[str, ...]:
    """Words that a status can begin with; codes of one register are compared whole only."""
    words = [code for code in _codes()["status"] if not re.match(r"(?:det|rel|dec|esc)\b", code)]
    return tuple(sorted((w for w in words if len(w) > 3 or not w.isascii()), key=len, reverse=True))


def phases(words: str) -> tuple[Said, ...] | None:
    """What the phases of a case say, one after the other; None where one of them is not known."""
    found: list[Said] = []
    for phase in _PHASES.split(words.strip()):
        said = _said(phase, "phase")
        if said is None:
            return None
        found += said
    return tuple(found)


def _said(words: str, which: str) -> tuple[Said, ...] | None:
    bare = _plain(words)
    doubt = "?" in bare
    code = bare.replace("?", "").strip()
    claims = _codes()[which].get(code)
    if claims is None:
        return None
    written = words.replace("?", "").replace("？", "").strip()
    return tuple(
        Said(
            Event(one["event"]), (one.get("kind") or "").replace("{code}", written) or None,
            one.get("outcome"), one.get("by"), doubt,
        )
        for one in claims
    )  # fmt: skip


def _plain(words: str) -> str:
    text = words.strip().replace("？", "?").casefold().rstrip(".。 ")
    return simplified(text) if re.search("[㐀-鿿]", text) else text


@cache
def _codes() -> dict[str, dict[str, list[dict[str, str]]]]:
    source = files("habeas.reading").joinpath("data/sheets/codes.toml").read_text("utf-8")
    told = tomllib.loads(source)
    return {
        which: {_plain(code): one["claims"] for one in told[which] for code in one["codes"]}
        for which in ("status", "phase")
    }


_OUTCOMES = (
    ("upheld", re.compile(r"\b(?:upheld|confirmed)\b|维持|維持", re.IGNORECASE)),
    ("rejected", re.compile(r"\b(?:rejected|dismissed|denied)\b|驳回|駁回", re.IGNORECASE)),
    ("reduced", re.compile(r"\b(?:reduced|cut)\b|减为|改判", re.IGNORECASE)),
    ("quashed", re.compile(r"\b(?:quashed|overturned|annulled)\b|撤销", re.IGNORECASE)),
    ("remanded", re.compile(r"\bremanded\b|发回", re.IGNORECASE)),
)


def outcome(words: str) -> str | None:
    """How an appeal ended, by the words of a cell; None where they do not say it."""
    return next((one for one, form in _OUTCOMES if form.search(words)), None)
