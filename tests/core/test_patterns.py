"""Patterns that are compiled when they are first used."""

import re

import pytest

from pcc_actions.core.patterns import pattern


def test_it_does_what_a_compiled_pattern_does() -> None:
    words = pattern(r"[a-z]+", re.IGNORECASE)
    assert words.findall("Send the plan") == ["Send", "the", "plan"]
    assert words.sub("x", "Send 2") == "x 2"
    assert words.sub("y", "Send 2") == "y 2"
    assert words.pattern == r"[a-z]+"


def test_it_is_compiled_when_it_is_first_used() -> None:
    broken = pattern("(")
    with pytest.raises(re.error):
        broken.match("")
