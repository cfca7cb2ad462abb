"""How every test runs: with which examples of hypothesis, and open to Ctrl-C."""

import os
import signal
from collections.abc import Iterator

import pytest
from hypothesis import settings

# At a desk by chance, in CI always the same ones.
settings.register_profile("desk", max_examples=60, deadline=None)
settings.register_profile("ci", max_examples=60, deadline=None, derandomize=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if "CI" in os.environ else "desk"))


@pytest.fixture(scope="session", autouse=True)
def _interruptible() -> Iterator[None]:
    """Have Ctrl-C interrupt, though a shell has what it runs in the background ignore it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)
