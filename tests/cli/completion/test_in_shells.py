"""The Tab key in real shells: what is completed runs, and nothing that a log holds does."""

import csv
import sys
import unicodedata
from pathlib import Path

import pytest
from typer._completion_shared import get_completion_script

from tests.cli.completion.asking import ATTACKS, HOSTILE, Row, write_log
from tests.cli.completion.shells import SHELLS, Desk, Terminal, desk
from tests.cli.running import Pcc

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="pexpect opens no terminal on Windows"),
]
PLACES = ("show ", "outstanding --owner ", "list --board ", "list --theme ")
BEGUN = ("show 1", "show Q", "outstanding --owner Q", "list --board Q", "list --theme Q")
PREY = """
from typing import Annotated
import typer
app = typer.Typer()
@app.command()
def show(word: Annotated[str, typer.Argument(autocompletion=lambda incomplete: {offers!r})]):
    pass
app(prog_name="prey")
"""


@pytest.fixture(params=SHELLS)
def ours(request: pytest.FixtureRequest, tmp_path: Path) -> Desk:
    """A desk where somebody has typed --install-completion, as the manual says."""
    made = desk(request.param, tmp_path)
    with made.terminal() as terminal:
        said = terminal.press("pcc-actions --install-completion\r")
    assert "written: the Tab key completes" in " ".join(said.split())
    return made


@pytest.fixture(params=SHELLS)
def of_typer(request: pytest.FixtureRequest, tmp_path: Path) -> Desk:
    """A desk where Typer's script was installed, by a release before."""
    return with_typers_script(desk(request.param, tmp_path), "pcc-actions")


def with_typers_script(made: Desk, name: str) -> Desk:
    variable = f"_{name.upper().replace('-', '_')}_COMPLETE"
    script = get_completion_script(prog_name=name, complete_var=variable, shell=made.shell)
    path = made.home / "typer-script"
    path.write_text(f"{script}\n", encoding="utf-8")
    if made.shell == "zsh":
        made.add_to_start("autoload -Uz compinit; compinit")
    made.add_to_start(f"source {path}")
    return made


def hostile_log(folder: Path) -> None:
    rows = [Row(value, value, [value], value) for value in HOSTILE]
    rows += [Row(f"{10 + place}/2023", value) for place, value in enumerate(HOSTILE)]
    write_log(folder / "actions.toml", rows, [(value, value) for value in HOSTILE])


def single_attacks(folder: Path) -> None:
    """Write a log in which Tab finds one value only in each place, and puts it in."""
    value = "Q$(touch${IFS}X)"
    rows = [Row("1/2023", ATTACKS[0]), Row(value, value, [value], value)]
    write_log(folder / "actions.toml", rows, [(value, value)])


def harmless_log(folder: Path) -> None:
    rows = [Row(f"{10 + place}/2023", "Arrange a visit", ["EI"]) for place in range(len(HOSTILE))]
    write_log(folder / "actions.toml", rows)


def tabs(terminal: Terminal) -> str:
    """Press Tab wherever a value of the log may stand, and give what the screen was sent."""
    return "".join(terminal.press(f"pcc-actions {place}\t\t") for place in PLACES)


def controls(shown: str) -> set[str]:
    return {each for each in shown if unicodedata.category(each) in ("Cc", "Cf", "Zl", "Zp")}


def nothing_ran(made: Desk) -> bool:
    return not list(made.folder.rglob("X"))


def test_nothing_hostile_runs_or_reaches_the_screen(ours: Desk) -> None:
    with ours.terminal() as terminal:
        harmless_log(ours.folder)
        usual = controls(tabs(terminal))
        hostile_log(ours.folder)
        shown = tabs(terminal)
        assert controls(shown) <= usual
        assert "RAW" not in shown
        assert "10/2023" in shown
        single_attacks(ours.folder)
        for place in BEGUN:
            terminal.press(f"pcc-actions {place}\t\r")
        assert nothing_ran(ours)


def test_nothing_that_was_imported_runs(ours: Desk) -> None:
    todo = ("Price the new office", "Arrange a visit", "Publish the forward plan")
    with (ours.folder / "log.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["Reference", "Action", "Owner", "Status"])
        for place, (words, attack) in enumerate(zip(todo, ATTACKS, strict=False), 1):
            rows.writerow([f"1.{place}/2023", f"{words} {attack}", "Q$(touch${IFS}X)", "Open"])
    log = Pcc(ours.folder).do("init", "board add AP --name Audit --reference free")
    log.do("meeting add AP 14/02/2023", f"import {file.name} --board AP --meeting 14/02/2023 --yes")
    assert log.log.read_text(encoding="utf-8").count("Q$(touch${IFS}X)") >= len(todo)
    with ours.terminal() as terminal:
        assert "2/2023" in terminal.press("pcc-actions --file t.toml show 1.\t\t")
        for typed in ("show 1.", "outstanding --owner Q"):
            terminal.press(f"pcc-actions --file t.toml {typed}\t\r")
        assert nothing_ran(ours)


BENIGN = (
    Row("1:2/2023", "Find the first", ["Head of Fleet"]),
    Row("AP 136 (a)", "Find the second", ["O'Neil & Sons"]),
    Row("O'Neil/7", "Find the third", ["Élise’s team"], "Roads & safety (all)"),
)
COMPLETED = {
    "show 1:": "Find the first",
    "show 'AP": "Find the second",
    "show O": "Find the third",
    "show 'O": "Find the third",
    "list --owner=H": "Find the first",
    'list --owner "O': "Find the second",
    "list --owner É": "Find the third",
    "list --theme R": "Find the third",
    "list --board R": "There is no action",
    "list --board r": "There is no action",
    "list --board a": "Find the first",
    "history --since last\\ m": "No meeting before ",
}


def test_what_is_completed_is_found(ours: Desk) -> None:
    write_log(ours.folder / "actions.toml", BENIGN, [("R & D (new)", "Research")])
    with ours.terminal() as terminal:
        for typed, found in COMPLETED.items():
            shown = terminal.press(f"pcc-actions {typed}\t\r")
            assert found in shown, typed


def test_names_of_commands_and_options_are_completed(ours: Desk) -> None:
    write_log(ours.folder / "actions.toml", BENIGN)
    with ours.terminal() as terminal:
        assert "3 outstanding" in terminal.press("pcc-actions outst\t\r")
        assert "3 outstanding" in terminal.press("pcc-actions outstanding --as\ttoday\r")


def test_files_are_offered_where_one_can_stand_and_nowhere_else(ours: Desk) -> None:
    harmless_log(ours.folder)
    (ours.folder / "zebra.txt").write_text("", encoding="utf-8")
    with ours.terminal() as terminal:
        for place in ("note 10/2023 --on ze", "list --theme ze", "show ze", "--by ze"):
            assert "zebra" not in terminal.press(f"pcc-actions {place}\t\t")
            terminal.press("\x15")
        for place in ("import ze", "--file ze"):
            assert "zebra" in terminal.press(f"pcc-actions {place}\t\t")
            terminal.press("\x15")


def test_a_script_that_typer_wrote_runs_nothing_either(of_typer: Desk) -> None:
    with of_typer.terminal() as terminal:
        write_log(of_typer.folder / "actions.toml", [Row("1/2023", "Find it")])
        assert "Find it" in terminal.press("pcc-actions show 1\t\r")
        hostile_log(of_typer.folder)
        assert "RAW" not in tabs(terminal)
        single_attacks(of_typer.folder)
        for place in BEGUN:
            terminal.press(f"pcc-actions {place}\t\r")
        assert nothing_ran(of_typer)


FAULTS = [("zsh", attack, "1\t\t") for attack in ATTACKS[:3]] + [
    ("bash", "Q$(touch${IFS}X)", "Q\t\r")
]


@pytest.mark.parametrize(("shell", "attack", "keys"), FAULTS)
def test_these_tests_see_the_fault(tmp_path: Path, shell: str, attack: str, keys: str) -> None:
    """What Typer's own script does with values that nobody looked at."""
    made = desk(shell, tmp_path)
    offers = [("1/2023", attack), (attack, "")]
    (tmp_path / "prey.py").write_text(PREY.format(offers=offers), encoding="utf-8")
    made.has("prey", sys.executable, str(tmp_path / "prey.py"))
    with with_typers_script(made, "prey").terminal() as terminal:
        terminal.press(f"prey {keys}")
    assert not nothing_ran(made)
