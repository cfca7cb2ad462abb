"""One's own name kept and told, and what is set for a log."""

import getpass
from pathlib import Path

import pytest

from pcc_actions.store.json_schema import schema_text
from tests.cli.desk import Desk
from tests.cli.running import Pcc, parts, ran
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
        "default_board": ["not set"],
        "marking": ["not set"],
        "body": ["not set"],
        "group": ["not set"],
    }
    sample = listed("--file", str(SAMPLE))
    assert sample["default_board"] == ["GPB", "actions.toml"]
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


def told(pcc: Pcc, *typed: str) -> list[str]:
    """What is said of settings, without the heads of the table."""
    lines = ran("--file", str(pcc.log), "settings", *typed).ok.out.splitlines()[2:]
    return [" ".join(line.split()) for line in lines if line]


def test_a_setting_alone_shows_what_it_is(four: Pcc, monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(four, "marking") == [
        "marking not set", "To set it: pcc-actions settings marking OFFICIAL.",
    ]  # fmt: skip
    ran("--file", str(four.log), "settings", "marking", "OFFICIAL")
    assert told(four, "Marking") == ["marking OFFICIAL t.toml"]
    assert told(four, "name")[0] == "name root your login name"
    assert told(four, "name")[1].endswith('Set yours: pcc-actions settings name "NAME".')
    ran("settings", "name", "Iris Field")
    assert told(four, "name") == ["name Iris Field your own settings"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["name", " "], "Your name is empty; type some words."),
        (
            ["colour", "X"],
            "There is no setting “colour”. The settings are name, default_board, marking, body, "
            "group and map.",
        ),
        (["name", "--schema"], "--schema stands alone: it prints a path, and sets nothing."),
        (
            ["--unset"],
            "Say which setting to take away: pcc-actions settings marking --unset.",
        ),
        (["--dry-run"], "--dry-run goes with the setting that is meant. Leave it out."),
        (["name", "X", "--unset"], "--unset takes away what is set: leave out X."),
        (["name", "--unset"], "No name of yours is set."),
        (
            ["name", "X", "--dry-run"],
            "--dry-run is for what the log keeps, and your name is kept by you alone.",
        ),
    ],
)
def test_what_is_refused(typed: list[str], said: str, own: Path) -> None:
    done = ran("settings", *typed)
    assert (done.code, done.err) == (2, f"Error: {said}\n")
    assert not own.exists()


def test_a_name_in_several_words_needs_no_quotation_marks_and_is_taken_away(own: Path) -> None:
    assert "record as Iris Field." in ran("settings", "name", "Iris", "Field").ok.out
    assert ran("settings", "name", "--unset").ok.out == (
        "Your name is no longer kept. You record as root: your login name.\n"
    )
    assert own.read_text(encoding="utf-8") == ""


SHARED = (
    ("default_board", "pam", "Setting default_board is now “PAM”."),
    ("marking", "OFFICIAL", "Setting marking is now “OFFICIAL”."),
    ("body", "Office of the Commissioner", "Setting body is now “Office of the Commissioner”."),
    ("group", "owner", "Setting group is now “owner”."),
    ("Default-Board", "PAM", "Setting default_board is now “PAM”."),
    ("board", "PAM", "Setting default_board is now “PAM”."),
)


@pytest.mark.parametrize(("key", "value", "said"), SHARED, ids=[each[0] for each in SHARED])
def test_what_all_share_is_one_revision_that_can_be_taken_back(
    four: Pcc, key: str, value: str, said: str
) -> None:
    before = four.kept()
    dry = four("settings", key, value, "--dry-run").ok
    assert (dry.out, four.kept()) == (f"Would be recorded: {said}\n", before)
    assert four("settings", key, *value.split(), "--by", "EI").ok.out == f"{said}\n"
    away = four("settings", key, "--unset").ok.out
    assert away == f"{said.split(' is')[0]} taken away, which was {said.split('now ')[1]}\n"
    four.do("undo --yes", "undo --yes")
    assert (
        four.log.read_text("utf-8").rsplit("#", 1)[0] == before["t.toml"].decode().rsplit("#", 1)[0]
    )


def test_options_go_before_what_is_set_and_that_before_what_is_built_in(four: Pcc) -> None:
    four.do("settings group owner", "settings marking OFFICIAL", "settings default_board PAM")
    assert four("outstanding").ok.out.startswith("EI\n")
    assert four("outstanding", "--group", "board").ok.out.startswith("GPB\n")
    assert four("outstanding", "--group", "none").ok.out.startswith("Reference")
    assert four("outstanding", "--format", "csv").ok.out.startswith('"Reference')
    paper = four("report").ok.out
    assert paper.startswith("OFFICIAL\n\nStatus of actions: Performance Accountability Meeting")
    assert "Meeting of 26/01/2021" in paper  # a paper has no headings of owners
    other = four("report", "GPB", "--marking", "OFFICIAL-SENSITIVE", "--group", "theme").ok.out
    assert other.startswith("OFFICIAL-SENSITIVE\n\nStatus of actions: Governance & Performance")
    assert "No theme" in other
    four.do("settings group theme")
    assert "No theme" in four("report").ok.out
    assert "No theme" not in four("report", "--group", "meeting").ok.out


@pytest.mark.parametrize(
    ("options", "title"),
    [
        ((), "Status of actions: Governance & Performance"),
        (("PAM",), "Status of actions: Performance Accountability"),
        (("--board", "pam"), "Status of actions: Performance Accountability"),
        (("23/02/2021",), "Status of actions: Performance Accountability"),  # when PAM alone met
        (("--meeting", "23/02/2021"), "Status of actions: Performance Accountability"),
        (("--all-boards",), "Status of actions: all boards"),
        (("--matters-arising", "PAM"), "Matters arising: Performance Accountability"),
    ],
)
def test_what_is_said_of_a_paper_goes_before_the_usual_board(
    options: tuple[str, ...], title: str, four: Pcc
) -> None:
    four.do("settings default_board GPB")
    assert title in four("report", *options).ok.out


@pytest.mark.parametrize(
    ("options", "board"),
    [
        ((), "GPB, Governance & Performance Board"),
        (("--board", "PAM"), "PAM, Performance Accountability Meeting"),
        (("--meeting", "23/02/2021"), "not told"),  # when PAM alone met: asked, and not GPB's
        (("--meeting", "23/02/2021", "--board", "GPB"), "GPB, Governance & Performance Board"),
        (("--meeting", "07/03/2023"), "GPB, Governance & Performance Board"),
    ],
)
def test_what_is_said_of_a_document_goes_before_the_usual_board(
    options: tuple[str, ...], board: str, four: Pcc
) -> None:
    four.do("settings default_board GPB")
    document = four.folder / "log.csv"
    document.write_text("Item,Action,Owner\n4,Arrange a visit,EI\n", encoding="utf-8")
    assert f"Board:     {board}\n" in four("import", str(document), *options).out


ENDINGS = (".html", ".docx", ".pdf", ".md", ".txt")


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_body_is_named_on_papers_of_every_format(four: Pcc, ending: str) -> None:
    four.do("settings body 'Office of the Commissioner for Westshire'")
    paper = four.folder / f"paper{ending}"
    four.do(f"report GPB -o {paper}")
    assert b"Office of the Commissioner for Westshire" in parts(paper)


def test_columns_of_a_map_are_named_listed_and_forgotten(
    four: Pcc, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    said = four("settings", "map", "Risk log", "Lead=owner", "Task = action").ok.out
    assert said == "Map “Risk log” added.\n"
    assert four("settings", "map", "risk log", "lead=due").ok.out == "Map “Risk log” changed.\n"
    rows = listed("--file", str(four.log))
    assert rows["map"] == ["Risk log: Lead is due, Task is action", "t.toml"]
    assert four("settings", "map", "Risk log", "--unset").ok.out == "Map “Risk log” taken out.\n"
    assert "settings.maps" not in four.log.read_text(encoding="utf-8")


def test_the_maps_are_shown_and_the_one_that_is_named(
    four: Pcc, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    assert four("settings", "map").ok.out.startswith("The log keeps no map. To keep one: ")
    four.do("settings map 'Risk log' Lead=owner Task=action", "settings map Estates Who=owner")
    both = four("settings", "map").ok.out
    assert both == four("settings", "maps").ok.out
    assert [line.split() for line in both.splitlines() if "─" not in line] == [
        ["Risk", "log"],
        ["Heading", "What", "is", "under", "it"],
        ["Lead", "owner"],
        ["Task", "action"],
        [],
        ["Estates"],
        ["Heading", "What", "is", "under", "it"],
        ["Who", "owner"],
    ]
    assert four("settings", "map", "risk LOG").ok.out == both[: both.index("\nEstates")]


def test_two_headings_of_a_map_cannot_be_one_thing_unless_a_table_has_more_of_it(
    four: Pcc,
) -> None:
    four.do("settings map Risks Lead=owner Notes=update Comments=update Colour=none Size=none")
    assert "“Lead” and “Deputy” cannot both be owner" in four.refuses(
        2, "settings", "map", "Risks", "Deputy=owner"
    )
    assert four("settings", "map", "Risks", "Deputy=owner", "LEAD=support").code == 0
    # A map that import kept of a head of two lines has the same under both.
    text = four.log.read_text(encoding="utf-8").replace('Size = "none"', 'Size = "owner"')
    four.log.write_text(text, encoding="utf-8")
    assert four("settings", "map", "Risks", "Task=action").code == 0


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        (["default_board", "XX"], 2, "There is no board XX. The boards are: GPB, PAM."),
        (["group", "colour"], 2, "They can have those of each owner, board, meeting or theme."),
        (["marking", "--dry-run"], 2, "--dry-run goes with the setting that is meant."),
        (["marking", "--by", "EI"], 2, "--by says who records, and this records nothing."),
        (["marking", ""], 2, "The value is empty: pcc-actions settings marking OFFICIAL. To take"),
        (["marking", "X", "--unset"], 2, "--unset takes away what is set: leave out X."),
        (["marking", "--unset"], 2, "marking is not set."),
        (["map", "Lead=owner"], 2, "Say which map, and what is under its headings: pcc-actions"),
        (["map", "--unset"], 2, "To keep one no longer: pcc-actions settings map NAME --unset."),
        (["map", "Risks"], 5, "The log keeps no map “Risks”. It keeps: none."),
        (["map", "--dry-run"], 2, "--dry-run goes with the setting that is meant."),
        (["map", "--by", "EI"], 2, "--by says who records, and this records nothing."),
        (["map", "Risks", "A=owner", "B=owner"], 2, "“A” and “B” cannot both be owner"),
        (["map", " ", "Lead=owner"], 2, "Say which map"),
        (["map", "Risks", "Lead=x"], 2, "“Lead=x” is not how a column is named"),
        (["map", "Risks", "Lead=owner", "--unset"], 2, "leave out Lead=owner."),
        (["map", "Risks", "--unset"], 5, "The log keeps no map “Risks”. It keeps: none."),
    ],
)
def test_what_a_shared_setting_cannot_be_is_refused(
    four: Pcc, typed: list[str], code: int, said: str
) -> None:
    assert said in four.refuses(code, "settings", *typed)


def test_where_the_schema_is_stands_on_a_line_of_its_own() -> None:
    path = Path(ran("settings", "--schema").ok.out.removesuffix("\n"))
    assert path.read_text(encoding="utf-8") == schema_text()


def test_the_line_that_points_an_editor_to_the_schema_stays(four: Pcc) -> None:
    line = "#:schema ./actions.schema.json\n"
    four.log.write_text(line + four.log.read_text(encoding="utf-8"), encoding="utf-8")
    four.do("settings group owner", "undo --yes")
    assert four.log.read_text(encoding="utf-8").startswith(f"{line}# Action log")


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
