"""A compartment's key in shares: enough holders give it, fewer give nothing."""

from __future__ import annotations

import itertools
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.register import keys, shares
from habeas.register.errors import Damaged
from habeas.register.keys import Standing
from habeas.register.sealing_errors import BadSharing, FurtherHolder, NotForYou

KEY = bytes(range(32))
IDENTITIES = {name: keys.new_identity() for name in ("lynx", "hare", "owl", "wren")}
RECIPIENTS = {name: keys.recipient_of(one) for name, one in IDENTITIES.items()}


@pytest.mark.parametrize("need", [1, 2, 3, 4])
def test_as_many_as_are_needed_open_it_and_fewer_do_not(need: int) -> None:
    sharing = shares.share(KEY, RECIPIENTS, need)
    for some in itertools.combinations(IDENTITIES, need):
        found, holders = shares.combine(sharing, [IDENTITIES[name] for name in some])
        assert found == KEY
        assert holders == some
    for few in itertools.combinations(IDENTITIES, need - 1):
        with pytest.raises(FurtherHolder if few else NotForYou):
            shares.combine(sharing, [IDENTITIES[name] for name in few])


def test_the_same_holder_twice_is_one() -> None:
    sharing = shares.share(KEY, RECIPIENTS, 2)
    with pytest.raises(FurtherHolder, match=r"expected 2 holders .*, found 1"):
        shares.combine(sharing, [IDENTITIES["lynx"]] * 2)


def test_somebody_else_opens_nothing() -> None:
    sharing = shares.share(KEY, RECIPIENTS, 1)
    with pytest.raises(NotForYou):
        shares.combine(sharing, [keys.new_identity()])


@pytest.mark.parametrize(("need", "among"), [(0, 2), (3, 2), (1, 0), (-1, 2)])
def test_a_number_that_cannot_be_met_is_refused(need: int, among: int) -> None:
    with pytest.raises(BadSharing):
        shares.share(KEY, dict(itertools.islice(RECIPIENTS.items(), among)), need)


@settings(deadline=None, max_examples=25)
@given(st.binary(min_size=32, max_size=32), st.integers(2, 4))
def test_any_key_comes_back_whole(key: bytes, need: int) -> None:
    sharing = shares.share(key, RECIPIENTS, need)
    some = list(IDENTITIES.values())[-need:]
    assert shares.combine(sharing, some)[0] == key


def test_it_is_written_and_read_back() -> None:
    sharing = shares.share(KEY, RECIPIENTS, 2)
    for standing in (Standing(), Standing("ab", 3)):
        data = shares.written(sharing, KEY, standing)
        assert shares.parsed(data) == sharing
        assert shares.proven(data, KEY) == standing
        assert KEY.hex() not in data.decode()


@pytest.mark.parametrize("change", ["need", "shares", "sharing"])
def test_what_was_altered_is_damaged(change: str) -> None:
    told = json.loads(shares.written(shares.share(KEY, RECIPIENTS, 2), KEY, Standing()))
    altered = {"need": 1, "shares": {"lynx": told["shares"]["lynx"]}, "sharing": "00"}
    data = json.dumps({**told, change: altered[change]}).encode()
    with pytest.raises(Damaged, match=r"keys\.json"):
        shares.proven(data, KEY)


@pytest.mark.parametrize("data", [b"", b"[]", b'{"need": 1}', b'{"need": 1, "shares": {"a": 1}}'])
def test_what_is_no_sharing_is_damaged(data: bytes) -> None:
    with pytest.raises(Damaged, match=r"keys\.json"):
        shares.parsed(data)
