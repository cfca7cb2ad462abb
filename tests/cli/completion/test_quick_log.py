"""The log that Tab chooses from: of a large one as it was saved little is made."""

import pytest

from pcc_actions.cli.completion import quick_log
from tests.cli.completion.asking import asked, of, of_bash, offered
from tests.cli.running import Pcc, Templates

LOG = (
    "init",
    "meeting add GPB 14/02/2023",
    "add 3.14/02/2023 'Visit the team' --owner EI",
    "add 4.14/02/2023 'Book a room' --owner IF",
    "discharge 4.14/02/2023 --on 14/02/2023",
)


@pytest.fixture
def log(templates: Templates, bare: Pcc) -> Pcc:
    return templates.copied(bare.folder / "log", *LOG)


def tab(log: Pcc, *words: str) -> list[str]:
    return offered("--file", str(log.log), *words)


@pytest.fixture
def huge(log: Pcc, monkeypatch: pytest.MonkeyPatch) -> Pcc:
    monkeypatch.setattr(quick_log, "LARGEST", log.log.stat().st_size - 1)
    return log


def test_of_a_huge_log_as_it_was_saved_references_and_boards_are_offered(huge: Pcc) -> None:
    assert tab(huge, "show", "") == ["3.14/02/2023", "4.14/02/2023"]
    assert tab(huge, "discharge", "") == ["3.14/02/2023"]
    assert tab(huge, "reopen", "") == ["4.14/02/2023"]
    assert tab(huge, "list", "--board", "") == ["GPB", "PAM"]
    assert tab(huge, "list", "--owner", "") == []


def test_of_a_huge_log_not_many_actions_are_made(
    huge: Pcc, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quick_log, "MOST_TOLD", 1)
    assert tab(huge, "reopen", "") == []
    assert tab(huge, "reopen", "4") == ["4.14/02/2023"]


def test_beside_very_many_references_no_text_is_told(
    log: Pcc, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = of("fish", "--file", str(log.log), "show", "")
    first, second = asked(told).out.splitlines()
    assert (first, second) == ("3.14/02/2023\tVisit the team", "4.14/02/2023\tBook a room")
    monkeypatch.setattr(quick_log, "MOST_TOLD", 1)
    assert asked(told).out == "3.14/02/2023\n4.14/02/2023\n"
    one = of("fish", "--file", str(log.log), "show", "4")
    assert asked(one).out == "4.14/02/2023\tBook a room\n"


def test_for_bash_which_shows_no_text_no_action_is_made(
    log: Pcc, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quick_log, "begun_actions_of", None)
    line = f"pcc-actions --file {log.log} show 3"
    assert asked(of_bash(line, "3")).out == "3.14/02/2023\n"


def test_small_letters_find_capitals(bare: Pcc) -> None:
    bare.do("init", "board add AP 'Audit Panel' --reference free", "meeting add AP 14/02/2023",
            "add AP136 'Visit the team' --meeting 14/02/2023")  # fmt: skip
    assert tab(bare, "show", "ap1") == ["AP136"]
