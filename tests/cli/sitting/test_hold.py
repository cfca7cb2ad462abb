"""A sitting at a terminal, in this process: what is asked, printed and recorded."""

import json
import tomllib
from typing import Any

import pytest

from tests.cli.running import Pcc
from tests.cli.sitting.conftest import BEFORE, NEXT, YESTERDAY, sat, uk
from tests.cli.test_morning import ENTRIES, MOST_IN_A_SITTING

ONE = ("", "", "4", "Bring the underspend", "EI", "")


def actions_of(log: Pcc) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(log("list", "--format", "json").ok.out)["actions"]
    return found


def revision_of(log: Pcc) -> int:
    found: int = json.loads(log("list", "--format", "json").ok.out)["revision"]
    return found


def lines_of_the_morning() -> list[str]:
    """What somebody types of tests/terminal/morning.toml."""
    entries = tomllib.loads(ENTRIES.read_text("utf-8"))
    lines = ["", *(f"{each['item']} {each['note']}" for each in entries["discharged"])]
    known = {"EI"}
    for each in entries["raised"]:
        lines += [each["item"], each["text"], each["owner"]]
        lines += [] if each["owner"] in known else [""]  # a new person
        lines += [each.get("due", "")]
        known.add(each["owner"])
    return [*lines, "", ""]


def test_the_morning_is_recorded_as_one_revision_and_undone_as_one(morning: Pcc) -> None:
    before, was = morning.log.read_text("utf-8"), revision_of(morning)
    code, screen = sat(morning, *lines_of_the_morning())
    assert code == 0, screen
    assert revision_of(morning) == was + 1
    found = {each["reference"]: each for each in actions_of(morning)}
    entries = tomllib.loads(ENTRIES.read_text("utf-8"))
    for each in entries["discharged"]:
        closed = found[f"{each['item']}.{uk(BEFORE)}"]
        assert (closed["status"], closed["closed"]) == ("discharged", YESTERDAY.isoformat())
        assert closed["latest_update"] == each["note"]
    new = [each for each in found.values() if each["raised"] == YESTERDAY.isoformat()]
    assert [each["text"] for each in new] == [each["text"] for each in entries["raised"]]
    assert [each["owners"] for each in new] == [[each["owner"]] for each in entries["raised"]]
    assert new[2]["reference"] == f"4.{uk(YESTERDAY)}/2"
    assert [each["due_basis"] for each in new] == [
        "next meeting", "next meeting", "stated", "next meeting", "stated",
    ]  # fmt: skip
    assert morning("undo", "--yes").code == 0
    text = morning.log.read_text("utf-8")
    assert text.rpartition("# revision")[0] == before.rpartition("# revision")[0]


def test_the_morning_takes_few_keys(morning: Pcc) -> None:
    entries = tomllib.loads(ENTRIES.read_text("utf-8"))
    words = [each["text"] for each in entries["raised"]]
    words += [each["note"] for each in entries["discharged"]]
    lines = lines_of_the_morning()
    assert sat(morning, *lines)[0] == 0
    typed = sum(len(line) + 1 for line in lines)  # each line ends with Return
    assert len("pcc\tadd\r") + typed - sum(map(len, words)) <= MOST_IN_A_SITTING


def test_nothing_is_left_among_the_drafts_once_it_is_recorded(morning: Pcc) -> None:
    sat(morning, *lines_of_the_morning())
    assert not any("drafts" in name for name in morning.kept())


def test_a_dry_run_says_what_would_be_recorded(morning: Pcc) -> None:
    before = morning.log.read_bytes()
    code, screen = sat(morning, *lines_of_the_morning(), options=("--dry-run",))
    assert code == 0
    assert screen.count("Would be recorded: ") == 8
    assert "What you typed is kept: pcc-actions add goes on from there." in screen
    assert morning.log.read_bytes() == before


@pytest.mark.parametrize("options", [("--board", "gpb", "--meeting", uk(BEFORE)), ("--plain",)])
def test_what_is_said_beforehand_is_not_asked(morning: Pcc, options: tuple[str, ...]) -> None:
    if "--plain" in options:
        _, screen = sat(morning, uk(BEFORE), "", options=options)
        assert "Board and meeting" in screen
    else:
        _, screen = sat(morning, "", options=options)
        assert "Board and meeting" not in screen
    assert "Item (Return: no more)" in screen
    assert screen.endswith("Nothing was recorded.\n")


def test_a_meeting_that_is_not_known_is_recorded_with_the_sitting(morning: Pcc) -> None:
    other = uk(BEFORE.replace(day=1) if BEFORE.day != 1 else BEFORE.replace(day=2))
    code, screen = sat(morning, f"GPB {other}", "y", "3", "Visit", "", "", "", "")
    assert code == 0
    assert f"Meeting GPB {other} added." in screen
    _, screen = sat(
        morning, "", options=("--board", "GPB", "--meeting", "2/1/2020", "--new-meeting")
    )
    assert "Record a new" not in screen


def test_where_nobody_is_there_the_first_line_is_shown(morning: Pcc) -> None:
    assert "Say what was raised, its reference first" in morning.refuses(2, "add")


def test_what_is_wrong_is_said_at_its_field_and_asked_again(morning: Pcc) -> None:
    code, screen = sat(
        morning, "GPB 31/02/2023", "", "9", "", "x", "3", "Visit", "EI", "31/02/2031", "", "", ""
    )
    assert code == 0
    assert "31/02/2023 is not a date" in screen
    assert "“9” is no earlier action of GPB." in screen
    assert "“x” is no item." in screen
    assert "31/02/2031 is not a date" in screen
    assert len(actions_of(morning)) == 4


def test_help_is_given_at_every_question(morning: Pcc) -> None:
    code, screen = sat(
        morning, "?", "", "?", "", "?", "3", "?", "Visit", "?", "EI", "?", "", "", "?", ""
    )
    assert code == 0
    for words in (
        "The board, the date of its meeting, or both",
        "3 actions of earlier meetings of GPB outstanding.",
        "What the meeting discharged, one a line",
        "The item of the minutes",
        "What is to be done, as the minutes say it.",
        "Initials, names or posts, the lead first",
        "A date: 7 March",
        "Return records all of it at once",
    ):
        assert words in " ".join(screen.split())


def test_help_is_given_behind_what_stands_in_the_line(morning: Pcc) -> None:
    _, screen = sat(morning, *ONE, "open 1", "4?", "", "Really?", "EI?", "", "?", "", "", "n", "n")
    said = " ".join(screen.split())
    assert "The item of the minutes" in said
    assert "Initials, names or posts, the lead first" in said
    assert "What is to be done, as the minutes say it." not in said
    assert "Really?" in said


def test_too_much_in_a_note_or_as_a_due_date_is_asked_about(morning: Pcc) -> None:
    _, screen = sat(
        morning, "", f"3 {'x ' * 400}", "n", "", "4", "Bring it", "EI", "x " * 5000, "n", "", "",
        "n", "n",
    )  # fmt: skip
    said = " ".join(screen.split())
    assert "characters long; too much may have been pasted. Keep it? [y/N]" in said
    assert "Too much may have been pasted: what is 9999 characters long is no date." in said


def test_what_is_for_discharge_is_shown_and_discharged_at_once(morning: Pcc) -> None:
    morning.do(f"complete 3.{uk(BEFORE)} 5.{uk(BEFORE)} Sent --on {uk(BEFORE)}")
    code, screen = sat(morning, "", "?", "all", "", "", "")
    assert code == 0
    assert "2 actions of earlier meetings of GPB reported complete." in screen
    assert "2 are for discharge: discharge all, some, none? [none]:" in screen
    assert "all: the board discharged every one of these." in screen
    assert [each["status"] for each in actions_of(morning)].count("discharged") == 2


def test_the_table_tells_all_that_will_be_recorded(morning: Pcc) -> None:
    _, screen = sat(
        morning, "", "minute 2", "3 The visit took place", "", "4", "Bring the underspend", "EI",
        "exempt FOIA s.31", "theme Estate", "", "", "n", "n",
    )  # fmt: skip
    table = screen[screen.index(f"GPB {uk(YESTERDAY)}: to be recorded") :]
    for words in (
        f"3.{uk(BEFORE)}", "discharged", "Note: The visit took place",
        f"Minute: 2.{uk(YESTERDAY)}", f"4.{uk(YESTERDAY)}",
        "Exempt: FOIA s.31", "Theme: Estate", "1 new action, 1 discharged.",
    ):  # fmt: skip
        assert words in table
    assert table.endswith("Keep what you typed, to go on later? [Y/n]: n\nNothing was recorded.\n")


def test_odd_things_are_said_once_it_is_recorded(morning: Pcc) -> None:
    morning.do("person add EI 'Edith Inkpen'", f"meeting cancel GPB {uk(NEXT)}")
    code, screen = sat(
        morning, "", "", "4", "Write to the panel", "OM", "", "exempt because it is", "", "", ""
    )
    assert code == 0
    assert "OM is not known here: a new person, or whom did you mean? [new]:" in screen
    assert "When does GPB meet next? pcc-actions meeting add GPB DATE" in screen
    assert 'Who OM is: pcc-actions person add OM "NAME".' in screen
    assert "Papers will print “ground not printed” for “because it is”" in screen


def test_what_is_doubtful_is_asked_about(morning: Pcc) -> None:
    code, screen = sat(
        morning, "", "", "4", "x" * 601, "n", "Write", "EI", uk(BEFORE), "n", "when vetted", "y",
        "", "",
    )  # fmt: skip
    assert code == 0
    assert "That is 601 characters long; too much may have been pasted. Keep it? [y/N]" in screen
    assert f"“{uk(BEFORE)}” is before the meeting itself. Keep it? [y/N]" in screen
    assert "“when vetted” is no date. Keep it as the words for when? [y/N]" in screen
    assert actions_of(morning)[-1]["due_words"] == "when vetted"


def test_a_new_person_is_recorded_with_their_name(morning: Pcc) -> None:
    morning.do("person add EI 'Edith Inkpen'")
    code, screen = sat(morning, "", "", "4", "Write", "OM", "?", "new Olive Marsh", "", "", "")
    assert code == 0
    assert "new Olive Marsh records the whole name with it." in " ".join(screen.split())
    assert "1 new action, new: Olive Marsh." in screen
    assert "Person OM added." in screen
    assert "Who OM is" not in screen


def test_an_option_of_one_action_is_refused_without_it(morning: Pcc) -> None:
    code, screen = sat(morning, options=("--owner", "EI"))
    assert code == 2
    assert "Say what was raised" in screen
    assert "--plain is for the sitting" in morning.refuses(2, "add", "3.14/02/2023", "x", "--plain")


def test_the_meeting_proposed_is_of_the_board_that_was_named(morning: Pcc) -> None:
    morning.do(f"meeting add PAM {uk(BEFORE)}")
    _, screen = sat(morning, "", "", options=("--board", "pam"))
    assert f"Board and meeting [PAM {uk(BEFORE)}]:" in screen
    code, screen = sat(morning, options=("--board", "XYZ"))
    assert (code, "There is no board XYZ." in screen) == (2, True)


def test_a_board_whose_references_have_no_date_is_asked_for_references(morning: Pcc) -> None:
    morning.do(
        "board add SPCB 'Strategic Board' --reference free", f"meeting add SPCB {uk(BEFORE)}"
    )
    code, screen = sat(
        morning, f"SPCB {uk(BEFORE)}", "?", "AP136", "Write to the panel", "EI", "", "", ""
    )
    assert code == 0
    assert "Reference (Return: no more): AP136" in screen
    assert "The reference of the action, as the minutes print it." in screen
    assert "AP136 (SPCB) recorded, owned by EI" in screen


def test_who_could_record_nothing_is_not_asked(morning: Pcc) -> None:
    lines = morning.log.read_text("utf-8").splitlines(keepends=True)
    cut = [line for line in lines if not line.startswith("# revision")]
    start = cut.index("[[actions]]\n")
    morning.log.write_text("".join([*cut[:start], *lines[-1:]]), "utf-8", newline="\n")
    code, screen = sat(morning)
    assert code == 3
    assert "is not whole" in screen
    assert "Board and meeting" not in screen


def test_that_nobody_owns_an_action_is_said_as_it_is_typed(morning: Pcc) -> None:
    code, screen = sat(morning, "", "", "4", "Bring the underspend", "", "", "", "")
    assert code == 0, screen
    assert f"Nobody owns 4.{uk(YESTERDAY)} yet." in screen
