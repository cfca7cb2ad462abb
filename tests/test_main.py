"""The command as it is started."""

import gc
import sys
from collections.abc import Iterator

import pytest

from pcc_actions.__main__ import main


@pytest.fixture(autouse=True)
def _collected_as_before() -> Iterator[None]:
    """The run of the tests goes on, and looks for what is unused as before."""
    thresholds = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*thresholds)


def test_the_command_ends_with_the_code_of_what_it_ran(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["pcc-actions", "nonsense"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert "nonsense" in capsys.readouterr().err


def test_ctrl_c_before_anything_has_begun_is_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(arguments: list[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("pcc_actions.cli.app.run", interrupted)
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 130
    assert capsys.readouterr().err == ""


def test_what_is_unused_is_not_looked_for_while_a_command_ends(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("pcc_actions.cli.app.run", lambda arguments: 0)
    assert gc.get_freeze_count() == 0
    with pytest.raises(SystemExit):
        main()
    assert gc.get_freeze_count() > 0
    assert gc.get_threshold()[0] == 1_000_000  # a log of many years, whole, has no more
