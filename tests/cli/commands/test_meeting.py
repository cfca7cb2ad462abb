"""Meetings, moved and cancelled."""

from tests.cli.running import Pcc


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


def test_the_meetings_of_one_board(pcc: Pcc) -> None:
    of_gpb = pcc("meeting", "list", "gpb").ok.out
    assert pcc("meeting", "list", "--board", "GPB").ok.out == of_gpb
    assert "26/01/2021" not in of_gpb
    said = pcc.refuses(2, "meeting", "list", "GPB", "--board", "PAM")
    assert said == "Two boards are named: GPB and PAM. Leave one out."


def test_a_cancelled_meeting_that_is_added_again_is_held_after_all(pcc: Pcc) -> None:
    pcc.do("meeting cancel GPB 04/04/2023 --on 20/03/2023 --note 'No room'")
    done = pcc("meeting", "add", "GPB", "04/04/2023", "02/05/2023").ok
    assert done.out == (
        "Meeting GPB 04/04/2023 was cancelled, and is held after all.\n"
        "Meeting GPB 02/05/2023 added.\n"
    )
    lines = [" ".join(line.split()) for line in pcc("meeting", "list", "GPB").ok.out.splitlines()]
    at = lines.index("GPB 04/04/2023 cancelled on 20/03/2023: No room")
    assert lines[at + 1 : at + 3] == ["held after all", "GPB 02/05/2023"]
    then = pcc("meeting", "list", "GPB", "--as-at", "01/04/2023").ok.out
    assert "cancelled" in then
    assert "after all" not in then


def test_a_meeting_held_after_all_and_put_right_is_so_no_more_in_the_file_either(pcc: Pcc) -> None:
    pcc.do(
        "meeting cancel GPB 07/03/2023 --on 06/03/2023",
        "meeting add GPB 07/03/2023",
        "meeting edit GPB 07/03/2023 --date 09/03/2023",
    )
    listed = pcc("meeting", "list", "GPB").ok.out
    assert "cancelled on 06/03/2023" in listed
    assert "09/03/2023" in listed
    assert "held after all" not in listed


def test_an_action_of_a_meeting_that_was_cancelled(pcc: Pcc) -> None:
    pcc.do("meeting cancel GPB 04/04/2023 --on 20/03/2023")
    said = pcc.refuses(2, "add", "3.04/04/2023", "Visit the team", "--board", "GPB")
    assert "04/04/2023 (that of GPB was cancelled)" in said
    done = pcc(
        *("add", "3.04/04/2023", "Visit the team", "--board", "GPB", "--owner", "EI"),
        "--new-meeting",
    ).ok
    assert done.out.startswith("Meeting GPB 04/04/2023 was cancelled, and is held after all.\n")


def test_a_meeting_is_put_right_or_taken_out(four: Pcc) -> None:
    done = four("meeting", "edit", "GPB", "07/03/2023", "--date", "08/03/2023").ok
    assert done.out == (
        "Meeting GPB 07/03/2023 put right: GPB 08/03/2023.\n"
        "With that 3.14/02/2023, 11.14/02/2023 and 11.14/02/2023/2 are due on 08/03/2023.\n"
    )
    done = four("meeting", "edit", "GPB", "08/03/2023", "--board", "pam").ok
    assert done.out == (
        "Meeting GPB 08/03/2023 put right: PAM 08/03/2023.\n"
        "With that 3.14/02/2023, 11.14/02/2023 and 11.14/02/2023/2 are due on 04/04/2023.\n"
    )
    assert four("meeting", "remove", "pam", "08/03/2023").ok.out == (
        "Meeting PAM 08/03/2023 taken out.\n"
    )
    said = four.refuses(2, "meeting", "edit", "GPB", "04/04/2023")
    assert said == (
        "Say what is to be put right, as in: pcc-actions meeting edit GPB 04/04/2023 --date DATE; "
        "or whose it was: --board CODE."
    )
    said = four.refuses(2, "meeting", "remove", "GPB", "14/02/2023")
    assert said.startswith(
        "The GPB meeting of 14/02/2023 cannot be removed: it raised 3.14/02/2023"
    )


def test_which_topics_follow_is_said(pcc: Pcc) -> None:
    pcc.do("programme add Budget --board GPB --due 04/04/2023 --on 01/03/2023")
    moved = pcc("meeting", "move", "GPB", "04/04/2023", "11/04/2023", "--on", "02/03/2023").ok.out
    assert moved.splitlines()[1:] == ["With that “Budget” comes on 11/04/2023."]
    gone = pcc("meeting", "cancel", "GPB", "11/04/2023", "--on", "03/03/2023", "--dry-run").ok.out
    assert gone.splitlines()[1:] == ["Would be recorded: With that “Budget” is to be timetabled."]
