"""The canonical form is that of RFC 8785, by an independent implementation."""

from __future__ import annotations

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from habeas.register.canonical import canonical, commitment

KEYS = st.text(st.characters(min_codepoint=1, max_codepoint=126), max_size=8)
WORDS = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)
SCALARS = st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | WORDS
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=20,
)


@given(VALUES)
def test_the_form_is_that_of_an_independent_implementation(value: object) -> None:
    assert canonical(value) == rfc8785.dumps(value)


@pytest.mark.parametrize("value", [float("nan"), "\ud800"], ids=["not a number", "half a pair"])
def test_what_has_no_form_is_refused(value: object) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - json's own error and the codec's
        canonical(value)


def test_a_commitment_hides_its_payload_behind_the_salt() -> None:
    assert commitment(b"a" * 32, b"x") != commitment(b"b" * 32, b"x")
