"""The due dates that the minute-taker's page shows can be typed."""

import re

import pytest

from tests.cli.running import Pcc
from tests.docs.pages import text_of

TABLE = text_of("docs/minute-taker.md").split("| you type | it is |")[1].split("\n\n")[0]
CELLS = [row.split(" | ")[0] for row in TABLE.splitlines()]
PHRASES = [phrase for cell in CELLS for phrase in re.findall("`([^`]+)`", cell)]


@pytest.fixture(scope="module")
def board(tmp_path_factory: pytest.TempPathFactory) -> Pcc:
    """A log of two boards, in which nothing is recorded here."""
    days = ("meeting add GPB 06/09/2022 14/02/2023 04/04/2023", "meeting add PAM 23/02/2023")
    return Pcc(tmp_path_factory.mktemp("due")).do("init", *days)


@pytest.mark.parametrize("phrase", PHRASES)
def test_a_due_date_shown_is_understood(phrase: str, board: Pcc) -> None:
    done = board("add", "3.06/09/2022", "Publish the forward plan", "--due", phrase, "--dry-run")
    assert re.search(r"due \d\d/\d\d/20\d\d\b", done.ok.out)


def test_what_is_no_date_would_be_seen(board: Pcc) -> None:
    assert len(PHRASES) > 10
    assert board("add", "3.06/09/2022", "Publish", "--due", "soonish", "--dry-run").code == 2
