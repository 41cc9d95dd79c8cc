"""Whatever is done to a chain of entries without its last head known is found, with its place."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from habeas.register.canonical import canonical, commitment
from habeas.register.chain import Entry, Fault, Kept, faults, genesis

REGISTER = "00ff"


def chain(length: int) -> list[Kept]:
    made: list[Kept] = []
    previous = genesis(REGISTER)
    for sequence in range(1, length + 1):
        salt, body = bytes([sequence]) * 32, canonical({"number": sequence})
        entry = Entry(
            sequence, "2026-01-01T00:00:00Z", "decision", "owner", commitment(salt, body), previous
        )
        previous = entry.head
        made.append(Kept(entry, previous, salt, body))
    return made


def found(entries: list[Kept], erased: dict[int, int] | None = None) -> list[Fault]:
    return list(faults(entries, REGISTER, erased))


def test_an_untouched_chain_verifies() -> None:
    assert not found(chain(12))


@given(st.integers(0, 11), st.sampled_from(("at", "kind", "by", "payload", "previous")))
def test_a_changed_field_is_found_at_its_entry(place: int, field: str) -> None:
    entries = chain(12)
    one = entries[place]
    changed = replace(one.entry, **{field: getattr(one.entry, field)[:-1] + "~"})
    entries[place] = replace(one, entry=changed)
    assert place + 1 in {fault.sequence for fault in found(entries)}


@given(st.integers(0, 11), st.integers(0, 9), st.integers(0, 7))
def test_a_flipped_bit_of_a_payload_is_found(place: int, byte: int, bit: int) -> None:
    entries = chain(12)
    body = bytearray(entries[place].body or b"")
    body[byte] ^= 1 << bit
    entries[place] = replace(entries[place], body=bytes(body))
    assert found(entries) == [Fault(place + 1, "payload")]


@given(st.integers(0, 10))
def test_an_entry_taken_out_is_found(place: int) -> None:
    entries = chain(12)
    del entries[place]
    assert Fault(place + 2, "chain") in found(entries)


@given(st.permutations(range(6)).filter(lambda order: order != sorted(order)))
def test_another_order_is_found(order: list[int]) -> None:
    entries = chain(6)
    assert found([entries[place] for place in order])


def test_a_chain_of_another_register_is_found() -> None:
    assert next(iter(faults(chain(3), "another"))) == Fault(1, "chain")


def test_a_destroyed_payload_is_in_order_only_where_an_erasure_names_it() -> None:
    entries = chain(6)
    entries[2] = replace(entries[2], salt=None, body=None)
    assert found(entries) == [Fault(3, "destroyed")]
    assert not found(entries, {3: 6})
    assert found(entries, {3: 2}) == [Fault(3, "destroyed")]


def test_a_payload_that_was_erased_may_not_stand() -> None:
    assert found(chain(6), {3: 6}) == [Fault(3, "present")]
