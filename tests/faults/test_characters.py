"""No command prints raw what leads a terminal or a reader astray: some here, more in .ci/run."""

import re
from collections.abc import Iterator

import pytest

from pcc_actions.cli.command_table import COMMANDS
from tests.cli.running import Pcc
from tests.examples import in_part
from tests.faults.characters import (
    CONTROLS,
    LOOKING,
    MERGING,
    PLANTED,
    RAW,
    RECORDING,
    Sown,
    sown,
    wrong,
    wrong_at_a_terminal,
    wrong_completion,
    wrong_merge,
)
from tests.faults.malformed import sound
from tests.store.logs import posix


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Pcc, list[Sown]]]:
    with pytest.MonkeyPatch.context() as desk:
        desk.setenv("COLUMNS", "100")
        pcc = sound(tmp_path_factory.mktemp("logs") / "log")
        yield pcc, sown(pcc.log.read_text(encoding="utf-8"))


SHORT = ("outstanding", "show 3.14/02/2023 4.14/02/2023", "history", "check",
         "note 3.14/02/2023 Rang")  # fmt: skip


@pytest.mark.parametrize("at", in_part(((at,) for at in range(12)), 4))
def test_nothing_is_printed_raw(at: int, log: tuple[Pcc, list[Sown]]) -> None:
    pcc, logs = log
    assert [each for one in logs[at::12] for each in wrong(pcc, one, SHORT)] == []
    assert [each for one in logs[at::12] for each in wrong_merge(pcc, one)] == []


@posix
@pytest.mark.slow
def test_nor_at_a_terminal_nor_by_the_tab_key(log: tuple[Pcc, list[Sown]]) -> None:
    pcc, logs = log
    [text] = [each for each in logs if 'text = "Arrange' in each.name][:1]
    assert [*wrong_at_a_terminal(pcc, text)] == []
    for one in (text, logs[-1]):
        assert [*wrong_completion(pcc, one)] == []


def test_every_field_and_every_character_is_sown(log: tuple[Pcc, list[Sown]]) -> None:
    assert (len(CONTROLS), len(set(PLANTED))) == (65, 79)
    names = " ".join(one.name for one in log[1])
    for key in ("text", "owners", "due_words", "exempt", "note", "by", "post", "body", "topic",
                "initials", "reference", "board", "name", "status", "event"):  # fmt: skip
        assert key in names


def test_every_command_is_tried() -> None:
    tried = {line.split()[0] for line in (*LOOKING, *RECORDING, *MERGING)}
    # They ask, read a document, make a file or a log, or only tell of commands.
    assert {row.name for row in COMMANDS} - tried == {"import", "review", "export", "init", "help"}


def test_a_command_that_prints_what_is_stored_would_be_seen(
    log: tuple[Pcc, list[Sown]], monkeypatch: pytest.MonkeyPatch
) -> None:
    nothing = re.compile("(?!)")
    monkeypatch.setattr("pcc_actions.core.text.sanitise._HARMFUL", nothing)
    [text] = [each for each in log[1] if 'text = "Arrange' in each.name][:1]
    assert any("raw in" in each for each in wrong(log[0], text, SHORT))


def test_each_of_them_is_seen_where_it_is_raw() -> None:
    unseen = {each for each in PLANTED if not RAW.search(f"a{each}b")}
    assert unseen == {"\n", "\u061c", "\u200e", "\u200f"}
