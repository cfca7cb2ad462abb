"""Boards, as a person records them."""

from tests.cli.running import Pcc


def test_a_board_of_another_style(pcc: Pcc) -> None:
    done = pcc(
        "board", "add", "SPCB", "--name", "Strategy Board", "--reference", "{serial:03}/{yy}"
    )
    assert done.ok.out == "Board SPCB added.\n"
    added = pcc(
        *("add", "SPCB:90/18", "Write", "--owner", "CC", "--meeting", "01/06/2018"),
        "--new-meeting",
    ).ok.out
    assert "Meeting SPCB 01/06/2018 added.\n" in added
    assert "090/18 (SPCB) recorded" in added
