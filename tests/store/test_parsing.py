"""The text of a log parsed: where it is trusted, where validated, and what is said of it."""

from pathlib import Path

import pytest

from pcc_actions.errors import BadFile
from pcc_actions.store.parsing import kept_log, parsed, trusted, validated
from tests.store.logs import text

HEAD = "schema_version = 1\n"
PATH = Path("actions.toml")


def test_a_mark_before_the_text_is_nothing_of_it() -> None:
    assert parsed(PATH, f"\ufeff{HEAD}") == {"schema_version": 1}
    with pytest.raises(BadFile, match=r"actions.toml, line 2"):
        parsed(PATH, f"{HEAD}actions = ")


def test_a_sealed_text_that_is_no_log_says_what_is_wrong() -> None:
    bare = f"{HEAD}\n[[actions]]\nreference = 7\n"
    with pytest.raises(BadFile, match=r"line 3: the key board is missing|reference should be"):
        trusted(PATH, bare, parsed(PATH, bare))


def test_tables_too_deep_within_one_another_are_not_walked_through() -> None:
    deep = f"{HEAD}mine = {'[' * 60}{']' * 60}\n"
    with pytest.raises(BadFile, match="too much within one another"):
        validated(PATH, deep, deep, parsed(PATH, deep))
    flat = f"{HEAD}mine = {'[' * 40}{']' * 40}\n"
    assert validated(PATH, flat, flat, parsed(PATH, flat)).whole["schema_version"] == 1


def test_a_kept_version_is_a_log_or_nothing(three: Path) -> None:
    log = kept_log(three, text(three))
    assert log is not None
    assert len(log.actions) == 3
    assert kept_log(three, 'schema_version = 1\nactions = [{ at = "x" }]\n') is None
    assert kept_log(three, "no log") is None
