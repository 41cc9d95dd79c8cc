"""Words that leave somebody out: "all except X", "apart from X", "everyone but X"."""

from __future__ import annotations

import re

from habeas.reading.english.words.vocabulary import either, lowered

WORDS = lowered("grammar", "leaving_out")
"""Alone or before "for"."""
BEHIND_ALL = either("grammar", "leaving_out", "leaving_out.behind_all")
"""What leaves somebody out behind "all" and "everyone"."""
_PHRASES = lowered("grammar", "leaving_out", "phrases")
OPENINGS = tuple(sorted(_PHRASES | {f"{word} for" for word in WORDS}))
"""How a sentence opens that leaves somebody out."""
_EITHER = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in sorted(_PHRASES))
EXCEPTING = rf"(?:(?:{'|'.join(sorted(WORDS))})(?:\s+for)?|{_EITHER})"
"""Each of them, as a part of a pattern."""
NEEDED = "|".join(sorted(WORDS | _PHRASES))
"""The words of which a text holds one where :data:`EXCEPTING` matches."""
