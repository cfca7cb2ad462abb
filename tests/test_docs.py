"""What README and docs say is so: every command shown gives the output shown under it."""

import os
import re
import runpy
import shlex
import shutil
import time
import tomllib
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from datetime import UTC, date, datetime
from io import StringIO
from pathlib import Path
from pkgutil import resolve_name
from typing import Any

import pytest

from pcc_actions.cli.app import run
from pcc_actions.cli.command_table import COMMANDS
from pcc_actions.core.checks.all_checks import findings
from pcc_actions.core.event_words import HAPPENED
from pcc_actions.core.model import STATUSES
from pcc_actions.minutes.cells import became_by
from pcc_actions.minutes.column_words import role_of
from pcc_actions.store import schema, seal
from pcc_actions.store.read_log import read_log
from pcc_actions.store.reading import Now
from tests.docs.pages import (
    BLOCK,
    LINK,
    PAGES,
    PROMPT,
    ROOT,
    blocks,
    links,
    shown,
    text_of,
    without_blanks,
)
from tests.in_git import begun

HOME = "/home/iris/board/"  # what the pages show for the folder of the reader
OWN = "/home/iris/.config/pcc-actions/settings.toml"  # and for the file of their own settings
TODAY = "05/04/2023"  # what they show for the day of reading

LAPTOP = "actions-LAPTOP.toml"  # the conflict copy that a page tells of
ON_THE_LAPTOP = (
    "defer 3.14/02/2023 16/05/2023 'Two dates offered' --on 03/04/2023",
    "discharge 12.06/12/2022 'Agreed by e-mail' --on 04/04/2023",
    "add 7.14/02/2023 'Send members the vetting figures' --owner OF",
)

_heading = re.compile(r"^#+ (.+)$", re.MULTILINE)
_clock = re.compile(r"\b\d\d:\d\d\b")


def printed(command: str, folder: Path) -> str:
    """Run a command; what is not the same everywhere is in its output as the pages show it."""
    name, *arguments = shlex.split(command)
    assert name == "pcc-actions", f"not a command of ours: {command}"
    both = StringIO()  # as at a terminal, where a warning stands among the rest
    with redirect_stdout(both), redirect_stderr(both):
        run(arguments)
    output = both.getvalue().replace(f"{folder}{os.sep}", HOME)
    output = output.replace(os.environ["PCC_ACTIONS_SETTINGS"], OWN)
    return without_blanks(output.replace(f"{date.today():%d/%m/%Y}", TODAY))


def at_any_time(output: str) -> str:
    """Put one time of day for every other: it is that of recording, on the reader's clock."""
    return _clock.sub("09:12", output)


def wrong(text: str, folder: Path) -> list[str]:
    """Run a page's commands one after the other; give each whose output is another."""
    steps = list(shown(text))
    shutil.copy(ROOT / "docs" / "log.xlsx", folder)
    if steps and not steps[0].command.startswith("pcc-actions init"):
        shutil.copy(ROOT / "actions.toml", folder)
        shutil.copy(ROOT / "docs" / "minutes.txt", folder)
    if any(step.command.startswith("pcc-actions git ") for step in steps):
        begun(folder)  # it is told of a folder that git keeps
    found = []
    for step in steps:
        if step.command == "pcc-actions init":  # somebody begins, with no log there
            (folder / "actions.toml").unlink(missing_ok=True)
            shutil.rmtree(folder / ".pcc-actions", ignore_errors=True)
        if LAPTOP in step.command + step.output:  # the page tells of it from here on
            lay_copy_beside(folder)
        if step.command.startswith("pcc-actions settings name "):  # from then on it records
            os.environ.pop("PCC_ACTIONS_BY", None)
        output = printed(step.command, folder)
        if at_any_time(output) != at_any_time(step.output):
            found.append(f"$ {step.command}\n--- shown\n{step.output}\n--- printed\n{output}")
    return found


def lay_copy_beside(folder: Path) -> None:
    """The sample beside the log, with what Rowan Marsh recorded in it on a laptop."""
    laptop = folder.parent / "laptop" / "actions.toml"
    if not laptop.exists():
        laptop.parent.mkdir()
        shutil.copy(ROOT / "actions.toml", laptop)
        for line in ON_THE_LAPTOP:
            with redirect_stdout(StringIO()):
                assert run(["--file", str(laptop), "--by", "RM", *shlex.split(line)]) == 0
        shutil.copy(laptop, folder / LAPTOP)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give an empty folder to be in, as Iris Field's computer has it."""
    (tmp_path / "board").mkdir()
    monkeypatch.chdir(tmp_path / "board")
    for name in ("COLUMNS", "FORCE_COLOR", "PCC_ACTIONS_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PCC_ACTIONS_BY", "IF")
    own = tmp_path / ".config" / "pcc-actions" / "settings.toml"
    monkeypatch.setenv("PCC_ACTIONS_SETTINGS", str(own))
    monkeypatch.setenv("TZ", "Europe/London")
    _zone()
    yield Path.cwd()
    monkeypatch.undo()
    _zone()


def _zone() -> None:
    if hasattr(time, "tzset"):  # Windows has none
        time.tzset()


@pytest.mark.parametrize("page", sorted(PAGES))
def test_every_command_shown_gives_the_output_shown(page: str, folder: Path) -> None:
    assert "\n\n".join(wrong(text_of(page), folder)) == ""


@pytest.mark.parametrize(
    ("output", "fault"),
    [("No fault and 9 remarks.", True), ("Nothing is outstanding as at 01/01/2020.", False)],
)
def test_a_wrong_output_is_seen(output: str, fault: bool, folder: Path) -> None:
    text = f"```console\n$ pcc-actions outstanding --as-at 01/01/2020\n{output}\n```\n"
    assert bool(wrong(text, folder)) is fault


@pytest.mark.parametrize("page", sorted(PAGES))
def test_a_command_with_output_stands_only_where_it_is_run(page: str) -> None:
    for kind, body in BLOCK.findall(text_of(page)):
        lines = [line for line in body.splitlines() if line.startswith(("$", "pcc-actions "))]
        if kind == "console":
            assert lines
            assert all(line.startswith(f"{PROMPT}pcc-actions ") for line in lines)
        else:
            assert lines == []


@pytest.mark.parametrize("page", sorted(PAGES))
def test_links_lead_somewhere(page: str) -> None:
    for target, anchor in LINK.findall(text_of(page)):
        if target.startswith(("https:", "mailto:")):
            continue
        path = (PAGES[page].parent / target).resolve() if target else PAGES[page]
        assert path.is_file(), f"{page}: {target}"
        if anchor:
            assert anchor in anchors(path.read_text(encoding="utf-8")), f"{page}: #{anchor}"


def anchors(text: str) -> set[str]:
    """Give the names of a page's headings, as GitHub makes them."""
    plain = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in _heading.findall(text))
    return {each.replace(" ", "-") for each in plain}


def test_a_link_that_leads_nowhere_would_be_seen() -> None:
    assert LINK.findall("see [there](docs/none.md#here)") == [("docs/none.md", "here")]
    assert anchors("# The closing line, `sha256`\n") == {"the-closing-line-sha256"}


def test_every_page_is_reached_from_readme_by_the_page_of_what_stands_where() -> None:
    assert "docs/README.md" in links("README.md")
    assert set(PAGES) - {"docs/README.md"} <= links("docs/README.md")


def test_there_is_a_wish_for_every_command() -> None:
    wishes = text_of("docs/README.md").split("## I want to")[1]
    named = set(re.findall(r"^\| .+ \| `pcc-actions (\w+).*` \| \[", wishes, re.MULTILINE))
    assert {row.name for row in COMMANDS} == named


def commands() -> Iterator[str]:
    """Give the name of every command: `add`, `meeting move`."""
    for row in COMMANDS:
        yield from (f"{row.name} {each}".strip() for each in getattr(row.load(), "commands", [""]))


def all_pages() -> str:
    """The pages that somebody wrote: the one of every command has each of itself."""
    return "\n".join(text_of(page) for page in sorted(set(PAGES) - {"docs/commands.md"}))


@pytest.mark.parametrize("command", sorted(commands()))
def test_every_command_is_in_the_docs(command: str) -> None:
    assert re.search(rf"pcc-actions {command}\b", all_pages())


@pytest.mark.parametrize("word", sorted({*HAPPENED, *STATUSES}))
def test_every_event_and_status_is_in_the_glossary_and_the_file_format(word: str) -> None:
    assert f"| {word} |" in text_of("docs/glossary.md")
    assert f"`{word}`" in text_of("docs/file-format.md")


def keys_of_the_file() -> set[str]:
    ours = (each for each in vars(schema).values() if hasattr(each, "__required_keys__"))
    tables = [each for each in ours if each.__module__ == schema.__name__]
    return {key for table in tables for key in table.__annotations__}


def test_every_key_is_in_the_file_format() -> None:
    text = text_of("docs/file-format.md")
    missing = {key for key in keys_of_the_file() if not re.search(rf"\b{key}\b", text)}
    assert missing == set()
    assert "due_words" in keys_of_the_file()


def test_the_example_of_the_file_format_is_a_log(tmp_path: Path) -> None:
    head, action, topic, _ = blocks(text_of("docs/file-format.md"), "toml")
    days = ("2023-02-14", "2023-05-16")
    meetings = "".join(f'\n[[meetings]]\nboard = "GPB"\ndate = {day}\n' for day in days)
    path = tmp_path / "actions.toml"
    text = seal.sealed(f"{head}{meetings}\n{topic}\n{action}", 2, 1)
    path.write_text(text, encoding="utf-8", newline="")
    reading = read_log(path, Now(date(2023, 6, 1), datetime(2023, 6, 1, tzinfo=UTC)))
    sentences = [each.sentence for each in findings(reading.log, date(2023, 4, 30))]
    assert sentences == ["EI owns 1 action but is not among the people."]


def test_the_modules_named_for_contributors_are_there() -> None:
    text = text_of("docs/contributing.md")
    packages = {path.stem for path in (ROOT / "pcc_actions").iterdir()}
    names = [name for name in re.findall(r"`([\w.]+\w)`", text) if name.split(".")[0] in packages]
    files = re.findall(r"`([a-z_]+(?:/[a-z_]+)*\.py)`", text)
    assert len(names) > 20
    for name in names:
        if not name.endswith(".py"):
            assert resolve_name(f"pcc_actions.{name}")
    for file in files:
        assert any((ROOT / folder / file).is_file() for folder in ("", "pcc_actions"))


def test_the_layers_shown_are_those_that_are_checked() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    named = {each["id"]: each for each in contracts(text)}
    floors = [*named["wings"]["layers"], *named["core-floors"]["layers"]]
    checked = [re.findall(r"\w+", floor) for floor in floors]
    shown_ = re.findall(r"^ {4}([a-z_ ]+)$", text_of("docs/contributing.md"), re.MULTILINE)
    assert [layer.split() for layer in shown_] == checked


def contracts(text: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads(text)["tool"]["importlinter"]["contracts"]
    return found


def test_readme_is_short_and_has_its_two_commands() -> None:
    text = text_of("README.md")
    assert len(text.splitlines()) <= 120
    assert [body.count("\n") for body in blocks(text, "sh")] == [1, 1]


def test_the_page_of_words_is_what_the_vocabularies_say() -> None:
    page = runpy.run_path(str(ROOT / "docs" / "make_words.py"))["page"]()
    assert text_of("docs/import-words.md") == page, "run: python docs/make_words.py"


def rows_after(heading: str) -> Iterator[list[str]]:
    """The cells of each row of the first table under a heading of the page on imports."""
    below = text_of("docs/import.md").split(f"\n## {heading}", 1)[1]
    table = below[below.index("\n|---") :].split("\n\n", 1)[0]
    yield from (
        [cell.strip() for cell in row.strip("| ").split(" | ")] for row in table.split("\n")[2:]
    )


def test_the_headings_shown_are_understood() -> None:
    known = 0
    for roles, headings in rows_after("An action log that you have already"):
        for heading in headings.split(";")[0].split(", "):
            told = role_of(heading)
            if " beside " not in heading and roles != "none":
                assert told, heading
                assert {told.role, told.beside} & set(roles.split(", ")), heading
                known += 1
    assert known > 60


def test_the_phrases_shown_are_understood() -> None:
    known = 0
    for phrases, status in rows_after("What became of an action"):
        wanted = "completed" if status == "reported complete" else status.split(",")[0]
        bare = re.findall("“([^”]+)”", phrases) or phrases.split(", ")
        plain = re.sub("“[^”]+”", "", phrases).split(", ") if status == wanted else []
        for phrase in filter(None, {*bare, *(each.strip() for each in plain)}):
            told = became_by(phrase, None, "Status", "completed")
            assert (told.status if told else "outstanding") == wanted, phrase
            known += 1
    assert known > 35
