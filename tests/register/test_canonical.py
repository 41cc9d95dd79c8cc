"""The canonical form is that of RFC 8785, by an independent implementation."""

from __future__ import annotations

from dataclasses import asdict

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from habeas.register.canonical import canonical, commitment
from habeas.register.chain import FORM, Entry

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


@pytest.mark.parametrize(
    "odd", ['a"b\\c/d', "\x00\n\x1f\x7f\u2028", "Łucja 望舒 \U0001f54a", "", " "], ids=repr
)
def test_an_entry_is_written_in_the_canonical_form(odd: str) -> None:
    entry = Entry(7, odd, f"{odd}1", f"{odd}2", f"{odd}3", f"{odd}4")
    fields = {**asdict(entry), "form": FORM}  # type: ignore[call-overload]
    assert entry.written() == canonical(fields) == rfc8785.dumps(fields)
