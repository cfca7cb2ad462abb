"""A new log."""

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
