"""What is offered when Tab is pressed: of the log, and of the program's own names."""

import os
import sys
from pathlib import Path

import pytest

from pcc_actions.cli.completion import quick_log
from pcc_actions.cli.completion.safe import is_safe_word
from tests.cli.completion.asking import Row, asked, of, of_older, offered, write_log
from tests.cli.running import Pcc

ROWS = (
    Row("3.14/02/2023", "Set up a visit by the Commissioner to the new establishment team", ["EI"]),
    Row("11.14/02/2023", "Finalise the agenda", ["OPCC"], theme="Roads & safety"),
    Row("11.14/02/2023/2", "Book the venue", ["Head of Fleet"], theme="Trust"),
    Row("04.26/01/2021", "Circulate the figures"),
)
OLIVE = "\n[people.OP]\nname = 'Olive Park'\n"
TOPICS = """
[[programme]]
topic = "Budget"
board = "AP"

[[programme]]
topic = "Bullying"
board = "AP"
status = "dropped"
closed = 2023-03-07
"""


@pytest.fixture
def known(bare: Pcc) -> Pcc:
    path = bare.folder / "actions.toml"
    write_log(path, ROWS, [("GPB", "Governance & Performance Board"), ("PAM", "Performance")])
    path.write_text(path.read_text(encoding="utf-8") + OLIVE + TOPICS, encoding="utf-8")
    return bare


LINES = {
    "show 1": ["11.14/02/2023", "11.14/02/2023/2"],
    "discharge 04": ["04.26/01/2021"],
    "list --owner O": ["OP", "OPCC"],
    "list --owner=O": ["--owner=OP", "--owner=OPCC"],
    "list --board G": ["GPB"],
    "meeting list P": ["PAM"],
    "add x y --board G": ["GPB"],
    "assign 3.14/02 --owner E": ["EI"],
    "outstanding --theme R": ["Roads & safety"],
    "add x y --topic B": ["Budget"],
    "add x y --theme T": ["Trust"],
    "correct 3.14/02 --theme ": ["Roads & safety", "Trust"],
    "list --sort u": ["urgency"],
    "out": ["outstanding"],
    "list --due": ["--due-by"],
    "--v": ["--version"],
    "--version out": ["outstanding"],
    "--show-completion out": ["outstanding"],
    "--install-completion out": ["outstanding"],
    "show 99": [],
    "import ": [],
}


@pytest.mark.parametrize(("line", "expected"), LINES.items(), ids=LINES)
def test_what_is_offered(known: Pcc, line: str, expected: list[str]) -> None:
    assert offered(*line.split(" ")) == expected


OLDER = {"bash": "GPB", "zsh": "compadd -- 'GPB'", "fish": "GPB", "powershell": "GPB::: "}


@pytest.mark.parametrize(("shell", "answer"), OLDER.items(), ids=OLDER)
def test_a_script_that_typer_wrote_is_answered_too(known: Pcc, shell: str, answer: str) -> None:
    assert asked(of_older(shell, "pcc-actions list --board G")).out == f"{answer}\n"


def test_what_has_a_text_is_offered_with_it(known: Pcc) -> None:
    told = of("fish", "show", "3")
    assert asked(told).out == ("3.14/02/2023\tSet up a visit by the Commissioner to the new...\n")
    assert asked(of("fish", "list", "--owner", "OP")).out == "OP\tOlive Park\nOPCC\n"


def test_tab_works_on_the_log_that_was_named(known: Pcc) -> None:
    (known.folder / "actions.toml").rename(known.log)
    assert offered("--file", str(known.log), "show", "3") == ["3.14/02/2023"]
    assert offered("show", "--file", str(known.log), "3") == ["3.14/02/2023"]


VALUES = (("show", ""), ("list", "--owner", ""), ("list", "--board", ""), ("list", "--theme", ""))


@pytest.mark.parametrize("words", VALUES)
def test_tab_is_quiet_without_a_log(bare: Pcc, words: tuple[str, ...]) -> None:
    assert offered(*words) == []
    for broken in (b"", b"\xff\xfe", b"\xff", b"[[actions]]\nreference = 3", b"x = [" * 10_000):
        (bare.folder / "actions.toml").write_bytes(broken)
        assert offered(*words) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes of this kind")
def test_tab_does_not_wait_for_a_pipe(bare: Pcc) -> None:
    os.mkfifo(bare.log)
    assert offered("--file", str(bare.log), "show", "") == []


def test_tab_does_not_read_a_huge_log(bare: Pcc, monkeypatch: pytest.MonkeyPatch) -> None:
    path = Path("actions.toml")
    write_log(path, [Row("AP 1")])
    assert offered("show", "") == ["AP 1"]
    monkeypatch.setattr(quick_log, "LARGEST", path.stat().st_size - 1)
    assert offered("show", "") == []


WRONG = (("--file", "", "show", ""), ("--nothing", "show", ""), ("nothing", ""), ("--file", "."))


@pytest.mark.parametrize("words", WRONG)
def test_tab_is_quiet_in_a_wrong_line(known: Pcc, words: tuple[str, ...]) -> None:
    assert all(map(is_safe_word, offered(*words)))


ODD = [{"_PCC_ACTIONS_COMPLETE": each} for each in ("answer_zsh", "answer_csh", "x", "source_x")]


@pytest.mark.parametrize("told", ODD)
def test_whoever_asks_otherwise_is_told_nothing(known: Pcc, told: dict[str, str]) -> None:
    done = asked(told)
    assert (done.code, done.out, done.err) == (0, "", "")


@pytest.mark.parametrize(
    ("line", "files"),
    [
        ("import ", True),
        ("import Min", True),
        ("export -o ", True),
        ("--file ", True),
        ("show --file=a", True),
        ("note 3.14/02/2023 --on ", False),
        ("add 3.14/02/2023 Text --due ", False),
        ("list --theme x", False),
        ("show x", False),
        ("note 3.14/02/2023 Rang", False),
        ("report GPB ", False),
        ("nothing ", False),
    ],
)
def test_files_are_offered_only_where_one_is_asked_for(known: Pcc, line: str, files: bool) -> None:
    assert asked(of("zsh", *line.split(" "))).code == int(files)
    older = asked(of_older("zsh", f"pcc-actions {line}")).out
    assert (older == "_files\n") == files


def test_what_a_command_can_be_about_is_offered(tmp_path: Path) -> None:
    Pcc(tmp_path).do(
        "init",
        "meeting add GPB 14/02/2023",
        *(f"add {item}.14/02/2023 'Do {item}' --owner EI" for item in (1, 2, 3)),
        "complete 2.14/02/2023",
        "discharge 3.14/02/2023",
    )
    given = ("--file", str(tmp_path / "t.toml"))
    found = {name: [each.split(".")[0] for each in offered(*given, name, "")] for name in ABOUT}
    assert found == ABOUT


ABOUT = {
    "show": ["1", "2", "3"],
    "note": ["1", "2", "3"],
    "complete": ["1"],
    "discharge": ["1", "2"],
    "withdraw": ["1", "2"],
    "defer": ["1", "2"],
    "assign": ["1", "2"],
    "reopen": ["2", "3"],
}


def test_help_offers_commands(known: Pcc) -> None:
    assert {"note", "report", "meeting"} <= set(offered("help", ""))
    assert offered("help", "outs") == ["outstanding"]


def test_who_recorded_under_a_whole_name_is_offered_under_the_key_too(four: Pcc) -> None:
    four.do("person add IR 'Iris Rowe'", "note 3.14/02/2023 Begun --by 'Iris Rowe'")
    line = of("fish", "--file", str(four.log), "history", "--recorded-by", "I")
    assert asked(line).out == "IF\nIR\tIris Rowe\nIris Rowe\n"


def test_a_theme_is_offered_in_the_spelling_used_most(bare: Pcc) -> None:
    themes = ("safer Roads", "Safer roads", "SAFER ROADS", "Safer roads")
    rows = [Row(f"{item}.14/02/2023", "Visit", theme=each) for item, each in enumerate(themes, 1)]
    write_log(bare.folder / "actions.toml", rows, [("GPB", "Governance")])
    assert offered("list", "--theme", "") == ["Safer roads"]
