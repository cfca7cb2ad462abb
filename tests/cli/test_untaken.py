"""Why nothing of a document was recorded: each its own true sentence."""

import json
import sys
from pathlib import Path

import pytest

from tests.cli.commands.test_import import log, written
from tests.cli.desk import at_desk
from tests.cli.running import Pcc

pytestmark = pytest.mark.usefixtures("opened_here")

__all__ = ["log"]

HEAD = """
    # Governance & Performance Board
    Minutes of the meeting held on 14 February 2023
"""
TALK = "\n    1. Welcome\n    Nobody undertook anything.\n"
IMPLIED = "\n    1. Welcome\n    He will arrange a tour of the site.\n"
SURE = "\n    2. Vans\n\n    Action: OM to price the vans.\n"


def taken(pcc: Pcc, text: str) -> str:
    return pcc("import", written(pcc, HEAD + text, "minutes.md"), "--yes").ok.out


def test_nothing_is_found_in_it(log: Pcc) -> None:
    said = "recorded: no action was found in the document. Look at it, and record what it has"
    out = taken(log, TALK)
    assert f"No action was {said}" in out
    assert "14/02/2023" in log("meeting", "list").out
    assert f"Nothing was {said}" in taken(log, TALK)
    assert "already" not in out


def test_all_of_it_is_to_be_asked(log: Pcc) -> None:
    said = "recorded: what the log does not have yet is to be asked about. Run this at a terminal"
    assert f"No action was {said}" in taken(log, IMPLIED)
    assert f"Nothing was {said}" in taken(log, IMPLIED)


def test_the_log_has_it_all(log: Pcc) -> None:
    taken(log, SURE)
    again = taken(log, SURE)
    assert again.endswith("Nothing was recorded: the log has it already.\n")


def test_the_log_has_what_is_sure_and_the_rest_is_to_be_asked(log: Pcc) -> None:
    both = IMPLIED + SURE
    taken(log, both)
    again = taken(log, both)
    assert "Nothing was recorded: the log has it already. The rest is to be asked about" in again
    assert "1 action left, to be asked about at a terminal:" in again


def test_somebody_takes_none(log: Pcc) -> None:
    taken(log, TALK)
    minutes = written(log, HEAD + SURE, "minutes.md")
    before = log.log.read_bytes()
    with at_desk(log, "import", minutes) as child:
        child.expect(r"e/l/a \[t\]: ")
        child.sendline("l")
        code, printed = child.ended()
    assert code == 0
    assert "Nothing was recorded: you took none of the actions. To be asked again" in " ".join(
        printed.split()
    )
    assert log.log.read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="no such name can be given to a file there")
@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("min\x1b[31mutes.md", "min[31mutes.md"),
        ("min\u202eutes\u2066.md", "minutes.md"),
        ("min\nutes\x07.md", "min utes.md"),
        ("min\udcffutes.md", "minutes.md"),
        ("\u200b\x9b.md", ".md"),
    ],
)
def test_what_is_hidden_in_the_name_of_a_document_is_not_recorded(
    log: Pcc, name: str, source: str
) -> None:
    try:
        minutes = written(log, HEAD + SURE, name)
    except OSError:
        pytest.skip("this file system takes no such name")
    done = log("import", minutes, "--yes").ok
    assert "recorded, owned by OM" in done.out
    (one,) = json.loads(log("list", "--format", "json").out)["actions"]
    assert one["source"] == source
    for shown in (done.out, done.err, log("show", one["reference"]).out):
        assert all(each.isprintable() or each == "\n" for each in shown)


def test_a_long_name_is_recorded_shortened(log: Pcc) -> None:
    minutes = written(log, HEAD + SURE, f"{'board ' * 38}minutes.md")
    assert "recorded, owned by OM" in log("import", minutes, "--yes").ok.out
    (one,) = json.loads(log("list", "--format", "json").out)["actions"]
    assert one["source"].startswith("board board")
    assert one["source"].endswith("…ard board minutes.md")
    assert len(one["source"]) == 200
    assert Path(minutes).exists()
