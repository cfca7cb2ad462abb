"""How every test runs: with which examples of hypothesis, and open to Ctrl-C."""

import os
import signal
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from warnings import catch_warnings

import pytest
from hypothesis import settings

from tests.examples import WHOLE

HERE: Final = Path(__file__).parent

# README's tests try a third of what every property holds for: at a desk by chance, in CI always
# the same ones. .ci/run tries all of it besides.
settings.register_profile("desk", max_examples=WHOLE // 3, deadline=None)
settings.register_profile("ci", max_examples=WHOLE // 3, deadline=None, derandomize=True)
settings.register_profile("whole", max_examples=WHOLE, deadline=None, derandomize=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if "CI" in os.environ else "desk"))


@pytest.fixture(scope="session", autouse=True)
def _interruptible() -> Iterator[None]:
    """Have Ctrl-C interrupt, though a shell has what it runs in the background ignore it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture(scope="session", autouse=True)
def _unflushed() -> Iterator[None]:
    """Have nothing wait for the disk: what a test writes need not outlive a power cut."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda _: None)
        yield


def pytest_sessionstart(session: pytest.Session) -> None:
    """Have each worker load another part of the tests first: the rest it finds compiled by others.

    To compile all of them takes 11 s of the processor, which each did for itself.
    """
    told = getattr(session.config, "workerinput", None)
    if told and session.config.args == session.config.getini("testpaths"):
        own = int(told["workerid"].removeprefix("gw"))
        for file in sorted(HERE.rglob("test_*.py"))[own :: told["workercount"]]:
            name = ".".join(file.relative_to(HERE.parent).with_suffix("").parts)
            with catch_warnings(action="error"), suppress(Exception, pytest.skip.Exception):
                import_module(name)  # what is wrong with it is told as it is collected


@pytest.fixture
def opened_here() -> Iterator[None]:
    """Open documents in this process, for what does not try the child process that they have."""
    from tests.corpus.reading import without_a_child

    with without_a_child():
        yield


def pytest_configure(config: pytest.Config) -> None:
    """Have child processes compile a module once in a run, where they may keep nothing beside it.

    Without that each of some hundred compiles all of the program: half of its time. Nor do the
    settings of whoever is at this desk decide what a test sees.
    """
    os.environ["PCC_ACTIONS_SETTINGS"] = str(Path(os.devnull) / "none")  # which nobody can make
    if os.environ.pop("PYTHONDONTWRITEBYTECODE", None) and "PYTHONPYCACHEPREFIX" not in os.environ:
        compiled = TemporaryDirectory(prefix="pcc-actions-compiled-", ignore_cleanup_errors=True)
        Path(compiled.name).chmod(0o755)  # a test's other user reads it too
        os.environ["PYTHONPYCACHEPREFIX"] = compiled.name
        config.add_cleanup(compiled.cleanup)
