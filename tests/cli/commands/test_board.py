"""Boards, meetings and people."""

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


def test_a_new_meeting_is_recorded_with_its_action(pcc: Pcc) -> None:
    done = pcc("add", "3.15/02/2023", "Visit", "--owner", "EI", "--board", "GPB", "--new-meeting")
    assert done.ok.out.startswith("Meeting GPB 15/02/2023 added.\n3.15/02/2023 (GPB) recorded")


def test_meetings_are_listed_as_they_were_known(pcc: Pcc) -> None:
    pcc.do(
        "meeting move GPB 07/03/2023 14/03/2023 --on 01/03/2023 --note 'Room not free'",
        "meeting cancel GPB 04/04/2023 --on 20/03/2023",
    )
    now = pcc("meeting", "list").ok.out
    assert "14/03/2023" in now
    assert "23/02/2021" in now
    assert "cancelled" in now.lower()
    then = pcc("meeting", "list", "gpb", "--as-at", "28/02/2023").ok.out
    assert "07/03/2023" in then
    assert "14/03/2023" not in then
    assert "23/02/2021" not in then


def test_people(pcc: Pcc) -> None:
    assert pcc("person", "list").ok.out
    done = pcc(
        *("person", "add", "IF", "--name", "Iris Field", "--post", "Minute-taker"),
        *("--email", "iris.field@example.org"),
    ).ok
    assert done.out == "Person IF added.\n"
    out = pcc("person", "list").ok.out
    for words in ("IF", "Iris Field", "Minute-taker", "iris.field@example.org"):
        assert words in out


def test_two_people_with_the_same_initials(pcc: Pcc) -> None:
    assert pcc("person", "add", "IF", "--name", "Iris Field").ok.err == ""
    done = pcc("person", "add", "IF", "--name", "Ian Forge").ok
    assert done.out == "Person IF2 added.\n"
    assert done.err == "Warning: IF is somebody else already: name Ian Forge as owner IF2.\n"
