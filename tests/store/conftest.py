"""A log of three actions for every test of the store that asks for one."""

from pathlib import Path

import pytest

from tests.store.logs import write


@pytest.fixture
def three(tmp_path: Path) -> Path:
    return write(tmp_path / "actions.toml")
