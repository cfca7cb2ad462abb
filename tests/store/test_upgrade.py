"""An older format is read, listed, and brought up to the present one at the next save."""

from pathlib import Path

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.history.snapshot import snapshots
from pcc_actions.core.model import HAND_EDIT
from pcc_actions.store.reading import read_open_actions
from pcc_actions.store.saving import update
from pcc_actions.store.upgrade import upgraded
from tests.builders import action, day
from tests.store.logs import kept, now, reading, record, text, took_back, trouble

OLD = """\
# The actions of the board
schema_version = 0  # the first

[boards.GPB]
name = "Governance & Performance Board"
reference = "{item}.{date}"

[[meetings]]
board = "GPB"
date = 2023-02-14

# about the visit
[[actions]]
reference = "3.14/02/2023"
board = "GPB"
text = "Set up a visit"   # as printed
owner = "EI / IF"
raised = 2023-02-14
due = 2023-03-10
status = "open"
colour = "green"

[[actions]]
reference = "4.14/02/2023"
board = "GPB"
text = "Write to the team"
raised = 2023-02-14
status = "closed"
closed = 2023-03-07
"""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "actions.toml"
    path.write_text(OLD)
    return path


def test_an_older_log_is_read_and_listed(old: Path) -> None:
    log = reading(old).log
    visit, letter = log.actions
    assert (visit.owners, visit.status, visit.due) == (("EI", "IF"), "outstanding",
                                                       day("10/03/2023"))  # fmt: skip
    assert (letter.owners, letter.status, letter.closed) == ((), "discharged", day("07/03/2023"))
    assert [event.by for event in letter.history] == [HAND_EDIT, HAND_EDIT]
    listed = snapshots(read_open_actions(old, now(), day("20/03/2023")).log, day("20/03/2023"))
    assert [one.overdue for one in listed] == [True, False]
    assert text(old) == OLD


def test_it_is_brought_up_at_the_next_save_and_the_old_text_kept(old: Path) -> None:
    before = reading(old).log
    record(old, actions.note, "3.14/02/2023", "15/03/2023", "Letter sent")
    for line in ("# The actions of the board\nschema_version = 1\n", "# about the visit\n",
                 'text = "Set up a visit"   # as printed\n', 'colour = "green"\n',
                 'owners = ["EI", "IF"]\n'):  # fmt: skip
        assert line in text(old)
    assert "owner =" not in text(old)
    found = reading(old)
    assert found.sealed
    assert found.log.actions[1] == before.actions[1]
    assert action(found.log, "3.14/02/2023").history[:-1] == before.actions[0].history
    assert kept(old) == ["000000.toml", "000001.toml", "000002.toml"]
    took_back(old)
    took_back(old)
    assert text(old) == OLD
    took_back(old, "redo")
    assert reading(old).log == before


def test_only_what_is_there_is_brought_up(old: Path) -> None:
    old.write_text("schema_version = 0\n")
    update(old, now(), lambda log: log)
    assert text(old).startswith("schema_version = 1\n")


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('owner = "EI / IF"', "owner = 7", "the key owners is missing"),
        ('status = "open"', "status = 7", "status should be one of"),
        ('status = "open"', 'status = "lost"', "status should be one of"),
        ("raised = 2023-02-14\ndue", "due", "the key raised is missing"),
    ],
)
def test_an_older_log_that_is_wrong(old: Path, before: str, after: str, said: str) -> None:
    old.write_text(OLD.replace(before, after))
    assert said in trouble(old)


def test_what_is_no_table_is_left_to_the_validation() -> None:
    for wrong in ({"actions": 7}, {"actions": [7]}):
        assert upgraded({"schema_version": 0, **wrong}) == {"schema_version": 1, **wrong}
    versions: tuple[object, ...] = (False, 0.0, "0", [], None)
    for none in versions:
        assert upgraded({"schema_version": none}) == {"schema_version": none}
