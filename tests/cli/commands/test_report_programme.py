"""`report --programme`, and the work programme on status papers, in every format."""

from pathlib import Path

import pytest

from pcc_actions.core.changes.programme import NewTopic
from tests.builders import day
from tests.cli.programmes import with_topics
from tests.cli.running import Pcc, parts

ENDINGS = (".html", ".docx", ".pdf", ".md", ".txt")
AS_AT = ("--as-at", "20/03/2023")
PLANTED = "Zebrawood"
TOPICS = (
    NewTopic("Rural crime", "GPB", due=day("07/03/2023"), owners=("CC",), text="What it costs."),
    NewTopic("Estates", "GPB", due=day("04/04/2023"), owners=("EI",)),
    NewTopic(
        PLANTED, "GPB", due=day("04/04/2023"), exempt="FOIA s.31", owners=(PLANTED,), text=PLANTED,
        theme=PLANTED, source=PLANTED,
    ),
    NewTopic("Vetting", "PAM", due_words="once it is known"),
)  # fmt: skip


@pytest.fixture
def programme(four: Pcc) -> Pcc:
    """Four actions, and three topics of the board, one of them exempt."""
    return with_topics(four, *TOPICS)


def paper(pcc: Pcc, *arguments: str) -> str:
    """Give the paper as plain text, its lines joined."""
    file = pcc.folder / "paper.txt"
    done = pcc("report", *arguments, *AS_AT, "-o", str(file), "--force").ok
    assert done.out.startswith(f"{file} written.")
    return " ".join(file.read_text(encoding="utf-8").split())


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_ending_of_the_name_says_the_format(ending: str, programme: Pcc) -> None:
    file = programme.folder / f"programme{ending}"
    done = programme("report", "GPB", "--programme", *AS_AT, "-o", str(file)).ok
    assert done.out.splitlines() == [
        f"{file} written.",
        "3 topics of GPB as at 20/03/2023: 1 promised and did not come, 2 at the meeting of "
        "04/04/2023.",
        "1 topic is withheld as exempt: no words of it stand here.",
    ]
    assert done.err == ""
    assert b"Rural crime" in parts(file)


@pytest.mark.parametrize("which", [["GPB"], ["GPB", "--programme"], ["--all-boards"],
                                   ["--all-boards", "--programme"]])  # fmt: skip
@pytest.mark.parametrize("ending", ENDINGS)
def test_a_word_of_an_exempt_topic_is_nowhere(
    ending: str, which: list[str], programme: Pcc
) -> None:
    file = programme.folder / f"paper{ending}"
    told = programme("report", *which, *AS_AT, "-o", str(file)).ok
    shown = programme("report", *which, *AS_AT).ok
    assert PLANTED.encode() not in parts(file)
    assert PLANTED not in told.out + told.err + shown.out + shown.err
    full = ("--include-exempt", "--marking", "OFFICIAL-SENSITIVE", "--force")
    done = programme("report", *which, *AS_AT, *full, "-o", str(file)).ok
    assert done.out.startswith(f"{file} written.")
    assert PLANTED.encode() in parts(file)


def test_on_the_screen_it_says_what_did_not_come_first(programme: Pcc) -> None:
    out = programme("report", "GPB", "--programme", *AS_AT).ok.out
    order = ["Work programme: Governance", "Promised and did not come", "Rural crime",
             "This meeting, 04/04/2023", "Estates", "Came or dropped since 20/03/2022"]  # fmt: skip
    places = [out.index(each) for each in order]
    assert places == sorted(places)


def test_the_status_paper_has_the_programme_of_its_board(programme: Pcc) -> None:
    said = paper(programme, "GPB")
    assert "Work programme --" in said
    assert "Promised for 07/03/2023" in said
    assert "Vetting" not in said
    of_all = paper(programme, "--all-boards")
    assert "Work programme: GPB" in of_all
    assert "Work programme: PAM" in of_all


def test_since_a_day_that_is_named_and_since_the_last_meeting(programme: Pcc) -> None:
    for typed, day_ in (("01/03/2023", "01/03/2023"), ("last meeting", "07/03/2023")):
        said = paper(programme, "GPB", "--programme", "--since", typed)
        assert f"Came or dropped since {day_}" in said


def test_of_one_owner(programme: Pcc) -> None:
    said = paper(programme, "GPB", "--programme", "--owner", "CC")
    assert "Rural crime" in said
    assert "Estates" not in said


def test_of_all_boards(programme: Pcc) -> None:
    said = paper(programme, "--programme", "--all-boards")
    assert "Work programme: all boards" in said
    assert "PAM: To come" in said
    assert "once it is known" in said


def test_what_only_actions_have_is_refused(programme: Pcc, tmp_path: Path) -> None:
    file = str(tmp_path / "p.pdf")
    for option, words in (
        (["--matters-arising"], "--matters-arising"),
        (["--group", "theme"], "--group, which puts actions under headings"),
    ):
        said = programme.refuses(2, "report", "GPB", "--programme", *option, "-o", file)
        assert f"--programme does not go with {words}. Leave one of the two out." in said
    assert not Path(file).exists()


def test_a_log_without_topics_says_so(four: Pcc) -> None:
    assert "No topic is on the work programme of GPB as at 20/03/2023." in paper(
        four, "GPB", "--programme"
    )
    assert "ork programme" not in paper(four, "GPB")
