"""What a log has lost, told from the version kept of it and its closing line."""

from pathlib import Path

from pcc_actions.core.changes import actions
from pcc_actions.store.reading import read_open_actions
from pcc_actions.store.sidecar import sidecar
from tests.builders import day
from tests.store.logs import (
    BARE,
    LAST_ACTION,
    ROOM,
    cut_before,
    kept,
    now,
    reading,
    record,
    text,
)


def test_a_log_cut_off_between_two_actions(three: Path) -> None:
    cut_before(three, LAST_ACTION)
    found = reading(three)
    assert found.missing == "1 action gone: 5.14/02/2023"
    assert len(found.log.actions) == 2
    assert len(read_open_actions(three, now(), day("20/03/2023")).log.actions) == 2


def test_a_log_cut_off_with_its_versions_gone(three: Path) -> None:
    closing = text(three)[text(three).index("# revision") :]
    cut_before(three, LAST_ACTION)
    for version in sidecar(three).glob("*.toml"):
        version.unlink()
    assert reading(three).missing == ""  # nothing is left that could tell
    three.write_text(text(three) + closing)
    assert reading(three).missing == "2 actions where there were 3"


def test_an_action_taken_out_above_the_closing_line(three: Path) -> None:
    whole = text(three)
    start = whole.index(LAST_ACTION)
    three.write_text(whole[:start] + whole[whole.index("\n# revision") :])
    assert reading(three).missing == "1 action gone: 5.14/02/2023"


def test_an_action_taken_out_and_another_put_in(three: Path) -> None:
    whole = text(three)
    three.write_text(
        whole[: whole.index(LAST_ACTION)] + BARE + whole[whole.index("\n# revision") :]
    )
    assert reading(three).missing == "1 action gone: 5.14/02/2023"


def test_an_action_put_in_without_a_closing_line_is_nothing_gone(three: Path) -> None:
    whole = text(three)
    three.write_text(whole[: whole.index("\n# revision")] + BARE)
    assert reading(three).missing == ""


def test_a_log_cut_off_within_the_history_of_its_last_action(three: Path) -> None:
    record(three, actions.note, ROOM, "15/03/2023", "Two rooms seen")
    whole = text(three)
    at = whole.rindex("\n[[actions.history]]")
    three.write_text(whole[:at])
    assert reading(three).missing == "the end of 5.14/02/2023 is gone"
    three.write_text(whole[:at] + whole[whole.index("\n# revision") :])
    assert reading(three).missing == ""  # with a closing line somebody took it out
    three.write_text(whole[: whole.index("\n# revision")])
    assert reading(three).missing == ""


def test_a_kept_version_that_cannot_be_read_tells_nothing(three: Path) -> None:
    (sidecar(three) / kept(three)[0]).write_text('schema_version = 1\nactions = [{ at = "x" }]\n')
    cut_before(three, LAST_ACTION)
    assert reading(three).kept is None
    assert reading(three).missing == ""
