"""A sitting whose window is closed at once, as by a power cut."""

import os
import signal
import sys

import pytest

from tests.cli.running import Pcc
from tests.cli.sitting.conftest import sat
from tests.cli.sitting.test_hold import actions_of

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="pexpect opens no terminal on Windows"),
]


def test_only_the_field_that_was_being_typed_is_lost(morning: Pcc) -> None:
    pytest.importorskip("pexpect", reason="it opens the terminal")
    from tests.cli.test_terminal import terminal

    with terminal(morning, "add", PCC_ACTIONS_BY="IF") as child:
        for asked, typed in (
            ("Board and meeting", ""),
            ("Discharged", "3 Done"),
            ("discharged: Done", ""),
            ("Item", "4"),
            ("Action", "Bring the underspend"),
            ("Owners", "EI"),
        ):
            child.expect(asked)
            child.send(f"{typed}\r")
        child.expect("Due: ")
        child.send("fri")
        child.expect("fri")
        os.kill(child.pid, signal.SIGKILL)
    assert len(actions_of(morning)) == 3
    code, screen = sat(morning, "", "friday", "", "")
    assert code == 0
    assert "You began on" in screen
    statuses = [each["status"] for each in actions_of(morning)]
    assert (statuses.count("discharged"), len(statuses)) == (1, 4)
    assert actions_of(morning)[-1]["due_basis"] == "stated"
