"""One's own name kept and told, and what is set for a log."""

import getpass
from pathlib import Path

import pytest

from tests.cli.desk import Desk
from tests.cli.running import Pcc, ran
from tests.test_sample import SAMPLE


@pytest.fixture(autouse=True)
def own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The file of one's own settings, not there yet, on a computer that knows only its keeper."""
    file = tmp_path / "own" / "settings.toml"
    monkeypatch.setenv("PCC_ACTIONS_SETTINGS", str(file))
    monkeypatch.setattr(getpass, "getuser", lambda: "root")
    return file


def listed(*arguments: str) -> dict[str, list[str]]:
    """Give the value and the source of each setting that is listed."""
    rows = ran(*arguments, "settings").ok.out.split("\n\n")[0].splitlines()[2:]
    cells = [[cell.strip() for cell in row.split("  ") if cell.strip()] for row in rows]
    return {label: others for label, *others in cells}


def test_a_name_is_kept_and_records(four: Pcc, own: Path) -> None:
    assert ran("settings", "name", "Iris Field").ok.out == (
        f"From now on you record as Iris Field. That is kept in {own}.\n"
    )
    ran("--file", str(four.log), "note", "3.14/02", "--note", "Rang them")
    assert 'by = "Iris Field"' in four.log.read_text(encoding="utf-8")
    assert "Prepared by:   Iris Field" in ran("--file", str(four.log), "report", "GPB").ok.out


def test_a_name_of_the_environment_goes_before_the_one_that_is_kept(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PCC_ACTIONS_BY", "IF")
    assert ran("settings", "name", "Edith Inkpen").ok.out == (
        f"Your name Edith Inkpen is kept in {own}. In this window you record as IF all the same: "
        "PCC_ACTIONS_BY is set, and goes before it.\n"
    )
    assert own.read_text(encoding="utf-8") == 'name = "Edith Inkpen"\n'


def test_a_damaged_file_is_written_over_with_a_word(own: Path) -> None:
    own.parent.mkdir()
    own.write_text("name = Iris", encoding="utf-8")
    done = ran("settings", "name", "Iris Field").ok
    assert done.err == f"Warning: What {own} held could not be read, and is written over.\n"
    assert ran("settings", "name", "Iris Field").ok.err == ""


def test_what_is_set_and_where_it_comes_from(four: Pcc, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    assert listed("--file", str(four.log), "--by", "EI") == {
        "name": ["EI", "--by"],
        "log": [str(four.log), "--file"],
        "usual board": ["not set"],
        "marking": ["not set"],
    }
    sample = listed("--file", str(SAMPLE))
    assert sample["usual board"] == ["GPB", "actions.toml"]
    assert sample["marking"] == ["OFFICIAL", "actions.toml"]
    ran("settings", "name", "Iris Field")
    monkeypatch.setenv("PCC_ACTIONS_FILE", str(four.log))
    said = listed()
    assert said["name"] == ["Iris Field", "your own settings"]
    assert said["log"] == [str(four.log), "PCC_ACTIONS_FILE"]
    monkeypatch.setenv("PCC_ACTIONS_BY", "IF")
    assert listed()["name"] == ["IF", "PCC_ACTIONS_BY"]


def test_where_there_is_no_log_that_is_said() -> None:
    out = " ".join(ran("settings").ok.out.split())
    assert "There is no actions.toml in" in out
    assert "Make one with pcc-actions init" in out


def test_a_log_found_in_a_folder(four: Pcc, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    four.log.rename(four.folder / "actions.toml")
    assert listed()["log"] == [str(four.folder / "actions.toml"), "the nearest folder"]


def test_who_has_set_no_name_is_told_how(four: Pcc) -> None:
    out = ran("--file", str(four.log), "settings").ok.out
    assert out.endswith('Set yours: pcc-actions settings name "NAME".\n')
    assert "Set yours" not in ran("--file", str(four.log), "--by", "IF", "settings").ok.out


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["name"], 'Your name is missing: pcc-actions settings name "NAME".'),
        (["name", " "], "Your name is empty; type some words."),
        (
            ["marking", "X"],
            "[name] is one of name, not “marking”. See pcc-actions settings --help.",
        ),
    ],
)
def test_what_is_refused(typed: list[str], said: str, own: Path) -> None:
    done = ran("settings", *typed)
    assert (done.code, done.err) == (2, f"Error: {said}\n")
    assert not own.exists()


def desk(pcc: Pcc, *arguments: str) -> Desk:
    """Somebody at a terminal who gives no name."""
    return Desk(("--file", str(pcc.log), *arguments))


def test_a_paper_asks_for_a_name_once(four: Pcc, own: Path) -> None:
    first = desk(four, "report", "GPB")
    first.expect("Your name, as papers are to have it: ")
    first.sendline("Iris Field")
    code, out = first.ended()
    assert code == 0
    assert "Prepared by:   Iris Field" in out
    assert own.read_text(encoding="utf-8") == 'name = "Iris Field"\n'
    assert "Prepared by:   Iris Field" in desk(four, "report", "GPB").ended()[1]


def test_the_keeper_of_a_computer_prepares_no_paper(four: Pcc, own: Path) -> None:
    nobody = ran("--file", str(four.log), "report", "GPB").ok.out
    assert "root" not in nobody
    assert "Prepared by" not in nobody
    asked = desk(four, "report", "GPB")
    asked.expect("Your name, as papers are to have it: ")
    asked.sendline("")
    assert "Prepared by" not in asked.ended()[1]
    assert not own.exists()


def test_a_login_name_is_offered(four: Pcc, monkeypatch: pytest.MonkeyPatch, own: Path) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: "ifield")
    asked = desk(four, "report", "GPB")
    asked.expect(r"Your name, as papers are to have it \[ifield\]: ")
    asked.sendline("")
    assert "Prepared by:   ifield" in asked.ended()[1]
    assert own.read_text(encoding="utf-8") == 'name = "ifield"\n'


@pytest.mark.parametrize(
    "line", [("report", "GPB", "--matters-arising"), ("export", "-o", "a.csv"), ("outstanding",)]
)
def test_what_names_nobody_asks_for_nobody(four: Pcc, line: tuple[str, ...]) -> None:
    assert desk(four, *line).ended()[0] == 0
