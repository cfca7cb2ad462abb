"""What a test needs and does not find skips it, or fails where everything has to be there."""

from collections.abc import Callable

import pytest

from tests.tools import library, node_file, program

MISSING = [
    lambda: program("no-such-program"),
    lambda: library("no_such_library"),
    lambda: node_file("no/such/file.js"),
]


@pytest.mark.parametrize("needed", MISSING)
def test_what_is_missing_skips_a_test_or_fails_it(
    needed: Callable[[], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PCC_ACTIONS_TOOLS", raising=False)
    with pytest.raises(pytest.skip.Exception):
        needed()
    monkeypatch.setenv("PCC_ACTIONS_TOOLS", "required")
    with pytest.raises(pytest.fail.Exception):
        needed()


def test_a_library_that_is_there_is_no_trouble() -> None:
    library("pytest")
