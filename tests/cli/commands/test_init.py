"""A new log."""

import re

import pytest

from tests.cli.running import Pcc, ran


def test_init_makes_a_log_with_two_boards(bare: Pcc) -> None:
    done = bare("init").ok
    assert done.out == f"Made {bare.log}, a new log with the boards GPB and PAM.\n"
    boards = bare("board", "list").ok.out
    assert "Governance & Performance Board" in boards
    assert "Performance Accountability Meeting" in boards


def test_init_in_this_folder(bare: Pcc) -> None:
    assert ran("init").code == 0
    assert (bare.folder / "actions.toml").is_file()
    assert ran("init").code == 2


def test_a_new_log_whose_version_could_not_be_kept_is_warned_of(
    bare: Pcc, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pcc_actions.store.versions.keep_version", full)
    done = bare("init").ok
    assert done.out.startswith("Made ")
    assert "no space left on the device" in done.err


def test_every_new_log_has_an_id_of_its_own_that_undo_and_redo_keep(bare: Pcc) -> None:
    def drawn(pcc: Pcc) -> str:
        [found] = re.findall(r'^id = "([0-9a-f-]{36})"$', pcc.log.read_text("utf-8"), re.MULTILINE)
        return str(found)

    (bare.folder / "other").mkdir()
    other = Pcc(bare.folder / "other").do("init")
    first = drawn(bare.do("init"))
    assert drawn(other) != first
    bare.do("meeting add GPB 14/02/2023", "add 3.14/02/2023 Visit --owner EI", "undo --yes")
    assert drawn(bare) == first
    assert drawn(bare.do("redo --yes")) == first
