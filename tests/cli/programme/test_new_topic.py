"""`programme add`: a topic put on the programme."""

import pytest

from tests.cli.desk import at_desk
from tests.cli.running import Pcc


@pytest.mark.parametrize(
    ("options", "comes"),
    [
        (["--due", "20/09/2090"], "it comes on 20/09/2090"),
        (["--due", "next meeting"], "it comes on 20/06/2090"),
        (["--due", "the meeting of September"], "it comes on 20/09/2090"),
        (["--due", "to be timetabled"], "it is to be timetabled"),
        (["--every", "second meeting"], "it comes next on 20/06/2090, at every 2nd meeting"),
        (["--every", "June", "--due", "20/09/2090"], "it comes next on 20/09/2090, every June"),
        (["--due-words", "in the autumn"], "it is to be timetabled: in the autumn"),
        ([], "it is to be timetabled"),
    ],
)
def test_a_topic_comes_at_a_meeting_by_a_rule_or_is_to_be_timetabled(
    panel: Pcc, options: list[str], comes: str
) -> None:
    done = panel("programme", "add", "Estates", "--board", "pcp", *options).ok
    assert done.out == f"“Estates” of PCP put on the programme; {comes}.\n"
    assert done.err == ""


def test_everything_that_can_be_said_of_it_is_kept(panel: Pcc) -> None:
    panel(
        "programme", "add", "Estates", "--board", "PCP", "--due", "20/09/2090",
        "--owner", "EI / XY", "--text", "The plan.", "--theme", "Trust", "--exempt", "Private",
        "--last", "22/11/2023",
    )  # fmt: skip
    shown = panel("programme", "show", "Estates").ok.out
    for kept in ("20/09/2090", "EI", "XY", "The plan.", "Trust", "Private", "22/11/2023"):
        assert kept in shown


def test_a_stranger_and_a_ground_that_is_no_law_are_warned_of(panel: Pcc) -> None:
    done = panel("programme", "add", "Estates", "--board", "PCP", "--owner", "XY", "--exempt",
                 "Private")  # fmt: skip
    assert "Papers will print" in done.ok.err
    assert "XY" in done.err


def test_quotation_marks_may_be_forgotten_as_nothing_follows_the_name(panel: Pcc) -> None:
    done = panel("programme", "add", "Rural", "crime", "--board", "PCP").ok
    assert done.out.startswith("“Rural crime” of PCP")
    said = panel.refuses(2, "programme", "add", "Fly", "tipping", "20/09/2090", "--board", "PCP")
    assert said == (
        "The meeting stands behind --due: pcc-actions programme add --board PCP "
        '"Fly tipping" --due 20/09/2090.'
    )


def test_the_board_is_the_only_one_that_meets_on_the_day(panel: Pcc) -> None:
    done = panel("programme", "add", "Estates", "--due", "20/09/2090").ok
    assert done.out.startswith("“Estates” of PCP")
    assert panel("meeting", "add", "GPB", "20/09/2090").code == 0
    said = panel.refuses(2, "programme", "add", "Vehicles", "--due", "20/09/2090")
    assert said.startswith("Say whose work programme")


def test_the_usual_board_is_taken_and_without_one_it_is_asked_for(panel: Pcc) -> None:
    said = panel.refuses(2, "programme", "add", "Estates")
    assert said == (
        "Say whose work programme, as in: pcc-actions programme add Estates --board GPB."
    )
    panel.do("settings default_board PCP")
    assert panel("programme", "add", "Estates").ok.out.startswith("“Estates” of PCP")


def test_a_meeting_that_nobody_knows_is_asked_about(panel: Pcc) -> None:
    line = ("programme", "add", "Estates", "--board", "PCP", "--due", "03/03/2090")
    assert panel.refuses(2, *line).endswith(
        "If there will be a PCP meeting that day, add --new-meeting."
    )
    with at_desk(panel, *line) as desk:
        desk.expect("There is no meeting of PCP on 03/03/2090")
        desk.expect("Record a new PCP meeting")
        desk.sendline("n")
        code, said = desk.ended()
    assert code == 2
    assert "Nothing was recorded" in said
    done = panel(*line, "--new-meeting").ok.out
    assert done == (
        "Meeting PCP 03/03/2090 added.\n“Estates” of PCP put on the programme; it comes on "
        "03/03/2090.\n"
    )


def test_what_is_no_meeting_is_refused_with_the_line_that_keeps_its_words(panel: Pcc) -> None:
    said = panel.refuses(2, "programme", "add", "Estates", "--board", "PCP", "--due", "once ready")
    assert said.endswith(
        "kept as they are said by --due-words: pcc-actions programme add Estates --board PCP "
        '--due-words "once ready".'
    )


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), "Say which topic is to come, as in: pcc-actions programme add"),
        (("Estates", "--board", "XX"), "There is no board XX."),
        (("Estates", "--board", "PCP", "--every", "now and then"), "does not say how often"),
        (("Estates", "--board", "PCP", "--due", "20/09/2090", "--due-words", "soon"), "not both"),
        (("Estates", "--board", "PCP", "--new-meeting"), "--new-meeting goes with the date"),
        (("budget", "--board", "PCP"), "PCP has a topic “Budget” already, which is planned."),
        (("Estates", "--board", "PCP", "--owner", ""), "--owner is empty"),
        (("Estates", "--board", "PCP", "--last", "01/01/2090"), "01/01/2090 is in the future"),
        (("\u200b", "--board", "PCP"), "The name of the topic is empty; type some words."),
    ],
)
def test_what_is_wrong_is_said(panel: Pcc, options: tuple[str, ...], said: str) -> None:
    assert said in panel.refuses(2, "programme", "add", *options)


def test_a_log_without_boards_says_what_to_do_first(pcc: Pcc) -> None:
    pcc.log.write_text("schema_version = 1\n", encoding="utf-8")
    assert "No board is recorded yet." in pcc.refuses(2, "programme", "add", "Budget")


def test_a_meeting_that_is_over_is_warned_of(panel: Pcc) -> None:
    done = panel("programme", "add", "Estates", "--board", "PCP", "--due", "22/11/2023").ok
    assert "it was promised for 22/11/2023, which is past" in done.out
    assert "“Estates” is planned for 22/11/2023, before " in done.err
    assert "programme correct Estates --board PCP --due DATE" in done.err


def test_nothing_is_recorded_by_a_dry_run(panel: Pcc) -> None:
    before = panel.kept()
    done = panel("programme", "add", "Estates", "--board", "PCP", "--dry-run").ok
    assert done.out.startswith("Would be recorded: “Estates” of PCP")
    assert panel.kept() == before
