"""What a test needs and does not find skips it, or fails where everything has to be there."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.tools import library, node_file, program, tracer

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


@pytest.mark.skipif(os.name != "posix", reason="the program is a script of a shell")
def test_a_tracer_that_may_not_trace_is_as_good_as_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    strace = tmp_path / "strace"
    strace.write_text("#!/bin/sh\nexit 1\n")
    strace.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("PCC_ACTIONS_TOOLS", raising=False)
    tracer.cache_clear()
    with pytest.raises(pytest.skip.Exception, match="may not follow"):
        tracer()
    strace.write_text("#!/bin/sh\n")
    assert tracer() == str(strace)
    tracer.cache_clear()


def test_a_library_that_is_there_is_no_trouble() -> None:
    library("pytest")
