from pathlib import Path

import pytest

from pcc_actions.documents.read_document import read
from pcc_actions.minutes.read_minutes import read_minutes
from tests.benchmarks.documents import action_log, minutes
from tests.builders import empty_log


@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".docx"])
def test_each_row_of_a_log_is_an_action(tmp_path: Path, ending: str) -> None:
    made = read(action_log(tmp_path / f"log{ending}", rows=20))
    actions = read_minutes(made, empty_log()).actions
    assert len(actions) == 20
    assert [action.status for action in actions].count("outstanding") == 1


def test_minutes_have_an_action_an_item_and_grow_with_their_pages(tmp_path: Path) -> None:
    made = [
        read_minutes(read(minutes(tmp_path / f"{pages}.docx", pages)), empty_log())
        for pages in (1, 2)
    ]
    assert [sum(action.sure for action in each.actions) for each in made] == [2, 4]
