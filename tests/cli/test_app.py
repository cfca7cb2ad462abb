"""Help, the table of commands, and how a real process starts."""

import re
import shlex
import subprocess
import sys
from importlib.metadata import version
from operator import attrgetter

import pytest
from syrupy.assertion import SnapshotAssertion

from pcc_actions.cli.command import CommandRow
from pcc_actions.cli.command_table import COMMANDS as TABLE
from pcc_actions.cli.command_table import COMMONEST
from pcc_actions.cli.completion.typed import BEGUN, VARIABLE, WORDS
from tests.cli.running import Pcc, ran
from tests.cli.running_alone import COMMAND, environment

COMMANDS = (
    "add", "note", "complete", "discharge", "withdraw", "reopen", "defer", "assign", "correct",
    "exempt", "today", "outstanding", "overdue", "list", "show", "history", "figures", "chase",
    "init", "board", "meeting", "person", "check", "undo", "redo", "merge", "settings",
    "help",
    "board list", "board add", "meeting list", "meeting add", "meeting move", "meeting cancel",
    "person list", "person add",
)  # fmt: skip


AMERICAN = re.compile(
    r"\w+(?:ize|izing|ization)\b|\bcolor\b|\bcanceled\b|\bcustom\w+", re.IGNORECASE
)


def help_of(command: str) -> str:
    return ran(*command.split(), "--help").ok.out


def words(printed: str) -> list[str]:
    """The words of a help page."""
    return printed.split()


def test_the_top_of_the_help(snapshot: SnapshotAssertion) -> None:
    assert help_of("") == snapshot


def test_the_first_page_of_help_fits_on_a_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    page = help_of("")
    assert len(page.splitlines()) <= 40
    assert len(COMMONEST) == 15
    assert all(f"\n  {command} " in page for command in COMMONEST)
    assert "\n  history " not in page
    assert "pcc-actions help --all" in " ".join(page.split())


@pytest.mark.parametrize(
    "line", ["help --all", "--help --all", "--all --help", "--all", "-h --all"]
)
def test_every_command_is_on_the_page_of_all(line: str) -> None:
    page = ran(*line.split()).ok.out
    assert all(f"\n  {row.name} " in page for row in TABLE)
    assert "--install-completion" in page


@pytest.mark.parametrize("command", ["", "--all", "note", "meeting", "meeting add"])
def test_no_line_of_help_ends_in_a_blank(command: str) -> None:
    assert not re.search("(?m) $", help_of(command))


def test_the_page_of_all_is_not_of_one_command() -> None:
    done = ran("help", "note", "--all")
    assert done.code == 2
    assert done.err == "Error: --all lists every command. Leave it out: pcc-actions help note.\n"


@pytest.mark.parametrize("row", TABLE, ids=attrgetter("name"))
def test_the_table_says_what_the_command_says_of_itself(row: CommandRow) -> None:
    command = row.load()
    assert (command.name, command.help.splitlines()[0]) == (row.name, row.help)


def test_whether_a_file_may_be_opened_is_left_to_what_opens_it() -> None:
    looked_at = {
        row.name: each.type.readable or each.type.writable or each.type.exists
        for row in TABLE
        for each in row.load().params
        if hasattr(each.type, "readable")
    }
    assert looked_at == {
        "import": False,
        "export": False,
        "report": False,
        "chase": False,
        "figures": False,
        "merge": False,
    }


@pytest.mark.parametrize("width", ["60", "100"])
@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_whole_and_plain(command: str, width: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "400")
    wide = words(help_of(command))
    monkeypatch.setenv("COLUMNS", width)
    printed = help_of(command)
    assert sorted(words(printed)) == sorted(wide)
    assert max(map(len, printed.splitlines())) <= int(width)
    assert "…" not in re.sub("(REFERENCE|DATE|OWNER)…", "", printed)
    assert not AMERICAN.search(printed)
    assert not re.search(r"<\w+>|\{[A-Z]", printed)


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_every_option_is_explained(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    rows = [row for row in help_of(command).splitlines() if row.startswith("  --")]
    assert rows
    for row in rows:
        explained = re.sub(r"--[\w-]+|\b[A-Z]+\b|\s", "", row)
        assert len(explained) > 8, row


@pytest.mark.parametrize("group", ["", "board", "meeting", "person"])
def test_a_command_left_out_shows_the_help_alone(group: str) -> None:
    done = ran(*group.split())
    assert done.code == 2
    assert done.err == ""
    assert "Usage: pcc-actions" in done.out


def test_common_options_stand_before_or_after(four: Pcc) -> None:
    log = str(four.log)
    assert ran("--file", log, "list").ok.out == ran("list", "--file", log).ok.out
    assert ran("meeting", "list", "--file", log).ok.out == four("meeting", "list").ok.out


def test_a_real_process_prints_the_same(four: Pcc) -> None:
    command = [*COMMAND, "--file", str(four.log), "list", "--as-at", "07/03/2023"]
    done = subprocess.run(command, capture_output=True, env=environment(), check=False)
    assert done.returncode == 0
    assert done.stderr == b""
    printed = done.stdout.decode().replace("\r\n", "\n")
    assert printed == four("list", "--as-at", "07/03/2023").out
    wrong = [*COMMAND, "--file", str(four.log), "list", "--as-at", "rubbish"]
    done = subprocess.run(wrong, capture_output=True, env=environment(), check=False)
    assert (done.returncode, done.stdout) == (2, b"")


FORBIDDEN = ("pydantic", "dateutil", "filelock", "tomli_w", "typing_extensions")


TELL = (
    "import sys; from pcc_actions.cli.start import start; code = start(sys.argv[1:]); "
    "sys.stderr.write(' '.join(sys.modules)); sys.exit(code)"
)


@pytest.mark.parametrize("given", [[], ["--format", "json"], ["--as-at", "07/03/2023"]])
def test_a_list_from_a_sealed_log_starts_quickly(four: Pcc, given: list[str]) -> None:
    command = [sys.executable, "-c", TELL, "--file", str(four.log), "outstanding", *given]
    done = subprocess.run(command, capture_output=True, env=environment(), check=True, text=True)
    loaded = set(done.stderr.split())
    assert "pcc_actions.store.read_log" in loaded
    assert not loaded.intersection(FORBIDDEN)
    assert "rich" not in loaded or "json" not in given


def modules(*arguments: str, **asked: str) -> set[str]:
    """Give the modules that a process of its own has imported at its end."""
    done = subprocess.run(
        [sys.executable, "-c", TELL, *arguments],
        capture_output=True,
        env=environment(**asked),
        check=False,
        text=True,
    )
    found = done.stderr.split()
    assert "pcc_actions.cli.start" in found, done.stderr
    return {*found}


def command_modules(*arguments: str, **asked: str) -> set[str]:
    """Give the modules of commands among them."""
    room = "pcc_actions.cli.commands."
    found = modules(*arguments, **asked)
    assert "pcc_actions.cli.app" in found
    return {each.removeprefix(room) for each in found if each.startswith(room)}


@pytest.mark.parametrize(
    ("line", "imported"),
    [
        ("outstanding", {"lists"}),
        ("outstanding --help", {"lists"}),
        ("note 3.14/02/2023 --note Seen", {"progress"}),
        ("meeting add --help", {"meeting"}),
        ("--help", set()),
        ("--version", set()),
        ("outstandin", set()),
    ],
)
def test_only_the_module_of_the_command_is_imported(
    four: Pcc, line: str, imported: set[str]
) -> None:
    assert command_modules("--file", str(four.log), *shlex.split(line)) == imported


@pytest.mark.parametrize(
    ("words", "begun", "imported"),
    [("", "o", set()), ("\nmeeting", "", {"meeting"}), ("\noverdue", "--", {"lists"})],
)
def test_only_the_module_whose_options_are_completed_is_imported(
    words: str, begun: str, imported: set[str]
) -> None:
    asked = {VARIABLE: "answer_zsh", WORDS: f"pcc-actions{words}", BEGUN: begun}
    assert command_modules(**asked) == imported


def test_to_complete_a_reference_takes_neither_typer_nor_a_command(four: Pcc) -> None:
    words = f"pcc-actions\n--file\n{four.log}\nnote"
    found = modules(**{VARIABLE: "answer_zsh", WORDS: words, BEGUN: "3"})
    assert "pcc_actions.store.read_log" in found
    assert not {"typer", "rich", "pcc_actions.cli.app", "pcc_actions.cli.commands"} & found


def test_the_release_is_printed() -> None:
    done = ran("--version")
    assert (done.code, done.out) == (0, f"pcc-actions {version('pcc-actions')}\n")
