"""The status paper, as a secretariat asks for it."""

import json
import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.cli.running import FOUR, MEETINGS, PLANTED, Pcc, Templates, parts

MARCH = ("GPB", "--meeting", "07/03/2023", "--as-at", "07/03/2023")
ENDINGS = (".html", ".docx", ".pdf", ".md", ".txt")


@pytest.fixture
def board(tmp_path: Path, templates: Templates) -> Pcc:
    """Four actions and what became of them by 7 March 2023."""
    return templates.copied(
        tmp_path,
        *MEETINGS,
        *FOUR,
        "person add IF --name 'Iris Field' --post 'Minute-taker'",
        "add 9.14/02/2023 'Look into the burglary figures' --owner CC --due 01/03/2023",
        "complete 11.14/02/2023 --note 'The agenda is sent' --reported-by OPCC --on 01/03/2023",
        "discharge 11.14/02/2023/2 --note 'The hall is booked' --on 07/03/2023",
        "exempt 9.14/02/2023 --ground 'FOIA s.31' --on 01/03/2023",
    )


def made(pcc: Pcc, name: str, *arguments: str) -> Path:
    """Make a paper, and give its file."""
    file = pcc.folder / name
    done = pcc("report", *arguments, "-o", str(file), "--force")
    assert done.code == 0, done.err
    return file


def paper(pcc: Pcc, *arguments: str) -> str:
    """Give the paper as plain text."""
    return made(pcc, "paper.txt", *arguments).read_text(encoding="utf-8")


def test_the_paper_at_the_terminal_has_every_section_in_its_order(board: Pcc) -> None:
    done = board("report", *MARCH).ok
    titles = [
        "Status of actions: Governance & Performance Board",
        "Outstanding: 3; overdue: 1; reported complete: 1; discharged since 14/02/2023: 1",
        "None were outstanding, 4 were raised, 1 discharged: 3 are outstanding",
        "For discharge",
        "Overdue",
        "Outstanding, not yet due",
        "Discharged or withdrawn since 14/02/2023",
    ]
    places = [" ".join(done.out.split()).index(title) for title in titles]
    assert places == sorted(places)
    assert done.err == ""


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_ending_of_the_name_says_the_format(ending: str, board: Pcc) -> None:
    file = board.folder / f"status{ending.upper()}"
    done = board("report", *MARCH, "-o", str(file)).ok
    starts = {".html": b"<!doctype html>", ".docx": b"PK", ".pdf": b"%PDF-"}
    assert file.read_bytes().startswith(starts.get(ending, b""))
    assert done.out.splitlines() == [
        f"{file} written. Outstanding: 3; overdue: 1; reported complete: 1; "
        "discharged since 14/02/2023: 1.",
        "1 action is withheld as exempt: no words of it stand here.",
    ]
    assert done.err == ""


def test_without_a_meeting_it_is_the_next_one_and_since_the_last(board: Pcc) -> None:
    said = paper(board, "GPB", "--as-at", "20/02/2023")
    assert "For the meeting of 07/03/2023, as at 20/02/2023" in said
    assert "Since: 14/02/2023" in said
    assert "Prepared by: Iris Field, Minute-taker" in said
    revision = json.loads(board("list", "--format", "json").out)["revision"]
    assert f"Log revision: {revision}\n" in said


def test_without_options_the_paper_is_of_today(board: Pcc) -> None:
    today = date.today()
    board.do(f"meeting add GPB {today + timedelta(days=9):%d/%m/%Y}")
    said = paper(board, "GPB")
    assert (
        f"For the meeting of {today + timedelta(days=9):%d/%m/%Y}, as at {today:%d/%m/%Y}" in said
    )
    assert "Since: 04/04/2023" in said


def test_the_paper_of_a_meeting_that_was_held_is_as_the_board_had_it(board: Pcc) -> None:
    said = paper(board, "GPB", "--meeting", "07/03/2023")
    assert "For the meeting of 07/03/2023, as at 06/03/2023" in said
    assert "Nothing was discharged or withdrawn since 14/02/2023." in said
    later = paper(board, "GPB", "--meeting", "04/04/2023")
    assert "4 were outstanding, none raised, 1 discharged" in " ".join(later.split())
    assert "11.14/02/2023/2" in later


def test_what_was_closed_between_two_papers_is_pointed_at(board: Pcc) -> None:
    board.do("discharge 3.14/02/2023 --note 'Visited' --on 03/03/2023")
    done = board("report", "GPB", "--meeting", "04/04/2023").ok
    assert "3.14/02/2023" not in done.out
    assert done.err == (
        "1 action closed shortly before the meeting of 07/03/2023. If your last paper was made "
        "before that, take it in: add --since with the day after that paper.\n"
    )
    told = board("report", "GPB", "--meeting", "04/04/2023", "--since", "01/03/2023").ok
    assert "3.14/02/2023" in told.out
    assert told.err == ""


def test_the_board_may_be_named_by_an_option_too(board: Pcc) -> None:
    assert "Governance" in paper(board, "--board", "gpb", "--as-at", "07/03/2023")
    assert "Two boards are named" in board.refuses(2, "report", "GPB", "--board", "PAM")
    assert "The board is empty." in board.refuses(2, "report", " ")


def test_no_paper_is_made_of_a_log_that_is_not_whole(planted: Pcc) -> None:
    text = planted.log.read_text()
    planted.log.write_text(text[: text.rindex("exempt = ")])
    for command in (["report", *MARCH], ["list", "--format", "csv"], ["export", "-o", "a.csv"]):
        done = planted(*command)
        assert (done.code, done.out) == (3, "")
        assert "No paper can be made of t.toml while it is not whole" in done.err
    assert planted("list").code == 0


def test_since_a_day_that_was_named(board: Pcc) -> None:
    said = paper(board, *MARCH, "--since", "01/03/2023")
    words = " ".join(said.split())
    assert "4 were outstanding, none raised" in words
    assert "(from 01/03/2023 to 07/03/2023)" in words
    assert "Discharged or withdrawn since 01/03/2023" in said


def test_since_the_last_meeting_is_as_without_a_day(board: Pcc) -> None:
    usual = paper(board, *MARCH)
    assert paper(board, *MARCH, "--since", "last meeting") == usual
    of_pam = paper(board, *MARCH, "--since", "last PAM")
    assert "Since: 23/02/2021" in of_pam
    assert "Since: 14/02/2023" in usual


def test_a_board_that_is_named_has_a_paper_of_its_own(board: Pcc) -> None:
    said = paper(board, "pam", "--meeting", "23/02/2021")
    assert "Performance Accountability Meeting" in said
    assert "04.26/01/2021" in said
    assert "14/02/2023" not in said


def test_an_empty_log_gives_a_paper_that_says_so(pcc: Pcc) -> None:
    said = paper(pcc, "GPB", "--as-at", "01/03/2023")
    assert (
        "No action of GPB is outstanding as at 01/03/2023, and none was discharged or withdrawn "
        "since 14/02/2023."
    ) in " ".join(said.split())
    assert "Nothing is overdue." in said
    assert "None were outstanding, none raised, none discharged: none are outstanding" in (
        " ".join(said.split())
    )


def test_the_marking_is_the_options_or_the_settings_or_none(board: Pcc) -> None:
    assert not paper(board, *MARCH).startswith("OFFICIAL")
    text = board.log.read_text()
    board.log.write_text(text.replace("[settings]\n", '[settings]\nmarking = "OFFICIAL"\n'))
    by_settings = paper(board, *MARCH)
    assert by_settings.startswith("OFFICIAL\n")
    assert by_settings.rstrip().endswith("\nOFFICIAL")
    assert paper(board, *MARCH, "--marking", "OFFICIAL-SENSITIVE").startswith("OFFICIAL-SENSITIVE")


def test_exempt_actions_are_told_only_under_a_marking(board: Pcc) -> None:
    file = board.folder / "s.txt"
    said = board.refuses(2, "report", *MARCH, "-o", str(file), "--include-exempt")
    assert "needs a marking" in said
    assert not file.exists()
    assert "burglary" not in paper(board, *MARCH)
    told = paper(board, *MARCH, "--include-exempt", "--marking", "OFFICIAL-SENSITIVE")
    assert "Look into the burglary figures" in told
    assert "Exempt: FOIA s.31" in told
    assert "Not for publication" in told


def test_matters_arising_are_only_the_table(board: Pcc) -> None:
    file = made(board, "matters.md", *MARCH, "--matters-arising")
    said = file.read_text(encoding="utf-8")
    assert "| Item | Action | Update |" in said
    assert (
        "| 11.14/02/2023/2 | Book the venue of the away day (OPCC) | Discharged - The hall is "
        in said
    )
    assert "| 9.14/02/2023 | Withheld: exempt (FOIA s.31) | Outstanding |" in said
    assert "were outstanding" not in said
    assert "Matters arising" in board("report", *MARCH, "--matters-arising").ok.out


def test_a_paper_by_theme(board: Pcc) -> None:
    board.do("add 5.14/02/2023 'Plan the patrols' --theme 'Rural crime'")
    said = paper(board, *MARCH, "--group", "theme")
    assert "Rural crime" in said
    assert "No theme" in said
    assert "Meeting of" not in said


REFUSED = [
    (["GPB", "--meeting", "08/03/2023"], "There is no meeting of GPB on 08/03/2023; nearest: GPB"),
    (["GPB", "--meeting", "31/02/2023"], "31/02/2023"),
    (["XYZ"], "There is no board XYZ."),
    ([], "Say of which board: GPB or PAM, as in: pcc-actions report GPB."),
    (["--owner", "CC", "--group", "theme"], ": pcc-actions report GPB --owner CC --group theme."),
    (["GPB", "--since", "01/04/2023", "--as-at", "07/03/2023"], "cannot be told to 07/03/2023"),
    (["GPB", "--marking", " "], "The marking is empty"),
    (["GPB", "--marking", "\u3164"], "The marking has no letter that shows"),
    (["GPB", "--marking", "--force"], "--marking is to be followed by its words"),
    (["GPB", "--marking", "X" * 101], "longer than 100 characters"),
    (["GPB", "-o", "status"], "“status” does not say which format it is to have"),
    (["GPB", "-o", "status.doc"], ".html, .docx, .pdf, .md or .txt. Spreadsheets and calendars"),
    (["GPB", "-o", "con.html"], "is no name for a file on Windows"),
    (["GPB", "--group", "owner"], "owner"),
]


@pytest.mark.parametrize(("arguments", "sentence"), REFUSED)
def test_what_cannot_be_asked_is_refused(arguments: list[str], sentence: str, pcc: Pcc) -> None:
    assert sentence in pcc.refuses(2, "report", *arguments)


def test_a_paper_that_is_there_is_replaced_only_by_force(board: Pcc) -> None:
    file = board.folder / "status.md"
    file.write_text("mine")
    assert "is there already. Replace it with --force" in board.refuses(
        2, "report", *MARCH, "-o", str(file)
    )
    made(board, "status.md", *MARCH)
    assert file.read_text(encoding="utf-8").count("# Status of actions") == 1


def test_the_log_is_never_written_over(board: Pcc) -> None:
    log = board.folder / "log.md"
    board.log.rename(log)
    done = board("report", *MARCH, "--file", str(log), "-o", str(log), "--force")
    assert (done.code, done.out) == (2, "")
    assert "is the log itself" in done.err


def test_a_report_changes_nothing(board: Pcc) -> None:
    before = board.kept()
    assert board("report", *MARCH).code == 0
    assert board.kept() == before


def test_the_paper_of_one_owner(board: Pcc) -> None:
    board.do("person add OPCC 'Office of the Commissioner'", "person add CC 'Ada Crane'")
    text = paper(board, *MARCH, "--owner", "office of the commissioner")
    assert "as at 07/03/2023: what OPCC owns" in text.replace("\n", " ")
    assert "OPCC: Office of the Commissioner" in text
    assert re.findall(r"^\d+\.\S+", text, re.MULTILINE) == ["11.14/02/2023", "11.14/02/2023/2"]
    assert "9.14/02/2023" not in paper(board, *MARCH, "--owner", "CC")  # it is exempt
    assert "burglary" in paper(board, *MARCH, "--owner", "cc", "--include-exempt", "--marking", "X")
    html = made(board, "one.html", *MARCH, "--owner", "OPCC").read_text("utf-8")
    assert "began" not in html  # the chart counts everybody's
    done = board("report", *MARCH, "--owner", "OPCC", "--matters-arising").ok
    assert "3.14/02/2023" not in done.out.replace("11.14/02/2023", "")


def test_a_paper_of_nobody_is_refused(board: Pcc) -> None:
    board.do("person add CC 'Chief Constable'")
    assert board.refuses(2, "report", *MARCH, "--owner", "Cheif Constable") == (
        "Nobody called “Cheif Constable” is known; the nearest is CC (Chief Constable)."
    )


@pytest.mark.parametrize("more", [[], ["--group", "theme"], ["--matters-arising"]])
@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("closed", [False, True])
def test_a_word_of_an_exempt_action_is_nowhere(
    ending: str, more: list[str], closed: bool, planted: Pcc
) -> None:
    planted.do(f"person add '{PLANTED} two' '{PLANTED} name' --post '{PLANTED} post'")
    if closed:
        planted.do(f"discharge 9.14/02/2023 --on 06/03/2023 --note '{PLANTED} agreed'")
    file = planted.folder / f"status{ending}"
    told = planted("report", *MARCH, *more, "-o", str(file)).ok
    assert PLANTED.encode() not in parts(file)
    assert PLANTED not in told.out + told.err + file.name
    shown = planted("report", *MARCH, *more).ok
    assert PLANTED not in shown.out + shown.err
    assert "9.14/02/2023" in shown.out


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_word_would_be_seen(ending: str, planted: Pcc) -> None:
    marked = (*MARCH, "--include-exempt", "--marking", "SECRET")
    file = made(planted, f"status{ending}", *marked)
    found = re.findall(PLANTED.encode(), parts(file))
    assert len(found) >= 4


def test_a_format_whose_library_is_not_there_says_so(
    board: Pcc, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "typst", None)
    said = board.refuses(3, "report", *MARCH, "-o", str(board.folder / "s.pdf"))
    assert said.startswith("A .pdf file needs typst, which is not installed.")
