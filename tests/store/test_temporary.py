"""The names of temporary files say whose they are."""

import os

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pcc_actions.store import temporary

LONGEST = 255  # bytes in a name, on every system


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=80))
@example(os.fsdecode(b"\xff.toml"))
def test_a_name_is_known_again(name: str) -> None:
    new = temporary.name_for(name)
    assert temporary.is_one(new)
    assert temporary.is_for(new, name)
    assert not temporary.is_for(new, f"{name}.broken")
    assert temporary.name_for(name) != new
    assert len(os.fsencode(new)) < LONGEST


@pytest.mark.parametrize(
    "name",
    ["actions.toml", ".pcc-actions", ".pcc-actions-x.tmp", "a.pcc-actions-0123456789abcdef.tmp",
     ".pcc-actions-0123456789ABCDEF.tmp", ".pcc-actions-0123456789abcdef.tmp.bak"],
)  # fmt: skip
def test_other_names_are_none(name: str) -> None:
    assert not temporary.is_one(name)
    assert not temporary.is_for(name, "actions.toml")


def test_the_first_release_did_not_say_whose() -> None:
    old = ".pcc-actions-0123456789abcdef.tmp"
    assert temporary.is_one(old)
    assert not temporary.is_for(old, "actions.toml")
