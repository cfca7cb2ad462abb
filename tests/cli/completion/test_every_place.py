"""Every command, argument and option: what Tab offers there, or why nothing."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from pcc_actions.cli.app import app
from pcc_actions.cli.command_table import COMMANDS
from pcc_actions.cli.completion.offers import FILES
from pcc_actions.core.model import STATUSES
from pcc_actions.core.text.calendar_names import MONTHS
from tests.cli.completion.asking import asked, of, offered
from tests.cli.running import Pcc, Templates

LOG = (
    "init",
    "meeting add GPB 14/02/2023 07/03/2023 03/01/2090 07/02/2090",
    "meeting add PAM 26/01/2021 03/01/2090",
    "meeting cancel GPB 07/02/2090",
    "person add IF 'Iris Field'",
    "settings map 'Risk log' Lead=owner",
    "settings marking PROTECT",
    "add 3.14/02/2023 'Visit the team' --owner EI --theme Trust --exempt 'FOIA s.31'",
    "add 4.14/02/2023 'Book a room' --owner EI",
    "add 5.14/02/2023 'Find a van' --owner EI",
    "discharge 5.14/02/2023 --minute 2.07/03/2023",
    "complete 4.14/02/2023 --on 07/03/2023",
    "programme add Budget --board GPB --due 03/01/2090",
    "programme add Estates --board GPB",
    "programme drop Estates 'No longer needed'",
)
BOARDS = ["GPB", "PAM"]
OWNERS = ["EI", "IF"]
MEETINGS = ["03/01/2090", "07/03/2023", "14/02/2023", "26/01/2021"]
OF_GPB = ["03/01/2090", "07/03/2023", "14/02/2023"]
HELD = MEETINGS[1:]
RECORDED = ["07/02/2090", *OF_GPB]
TO_COME = ["next meeting", "03/01/2090"]
OPEN = ["3.14/02/2023", "4.14/02/2023"]
EVERY = [*OPEN, "5.14/02/2023"]
SINCE = ["last meeting", "last GPB", "last PAM", *HELD]
MARKINGS = ["OFFICIAL", "OFFICIAL-SENSITIVE", "PROTECT"]
PLANNED = ["Budget"]
TOPICS = [*PLANNED, "Estates"]
TO_MOVE_TO = [*TO_COME, "to be timetabled"]
SETTINGS = ["name", "default_board", "marking", "body", "group", "map"]

# What every option offers, whichever command it is of.
OPTIONS = {
    "--add": OWNERS,
    "--as-at": HELD,
    "--board": BOARDS,
    "--by": ["IF"],
    "--closed": HELD,
    "--completed-on": HELD,
    "--day": HELD,
    "--due": TO_COME,
    "--due-by": TO_COME,
    "--every": ["1", "2", *MONTHS],
    "--exempt": ["FOIA s.31"],
    "--forget-map": ["Risk log"],
    "--from": OWNERS,
    "--ground": ["FOIA s.31"],
    "--last": HELD,
    "--marking": MARKINGS,
    "--meeting": MEETINGS,
    "--minute": ["2.07/03/2023"],
    "--on": HELD,
    "--owner": OWNERS,
    "--raised": MEETINGS,
    "--recorded-by": ["IF"],
    "--remove": OWNERS,
    "--reported-by": OWNERS,
    "--save-map": ["Risk log"],
    "--since": SINCE,
    "--theme": ["Trust"],
    "--to": OWNERS,
    "--topic": PLANNED,
    "--until": HELD,
}
# Where an option is of another kind in one command.
ELSEWHERE: dict[tuple[str, str], list[str]] = {
    ("defer", "--to"): TO_COME,
    ("programme correct", "--topic"): [],
    ("programme move", "--to"): TO_MOVE_TO,
    ("person add", "--from"): [],
    ("person edit", "--from"): [],
    ("person add", "--until"): [],
    ("person edit", "--until"): [],
}
# What an argument offers by what help calls it, where it is the first.
USUALLY = {"BOARD": BOARDS, "[BOARD]": BOARDS, "[REFERENCE…]": EVERY}
# What another argument offers, after the words that stand before it.
ARGUMENTS: dict[tuple[str, str], tuple[tuple[str, ...], list[str]]] = {
    ("note", "words"): ((), EVERY),
    ("complete", "words"): ((), OPEN[:1]),
    ("discharge", "words"): ((), OPEN),
    ("withdraw", "words"): ((), OPEN),
    ("reopen", "words"): ((), EVERY[1:]),
    ("defer", "words"): (("3.14/02/2023",), [*OPEN, *TO_COME]),
    ("assign", "words"): (("3.14/02/2023",), [*OPEN, *OWNERS]),
    ("correct", "words"): ((), EVERY),
    ("exempt", "words"): (("3.14/02/2023",), [*EVERY, "FOIA s.31"]),
    ("report", "words"): (("gpb",), [*BOARDS, *OF_GPB]),
    ("board edit", "code"): ((), BOARDS),
    ("board remove", "code"): ((), BOARDS),
    ("meeting move", "before"): (("GPB",), OF_GPB),
    ("meeting cancel", "day"): (("GPB",), OF_GPB),
    ("meeting edit", "day"): (("GPB",), RECORDED),
    ("meeting remove", "day"): (("GPB",), RECORDED),
    ("person edit", "key"): ((), ["IF"]),
    ("person remove", "key"): ((), ["IF"]),
    ("settings", "key"): ((), SETTINGS),
    ("settings", "words"): (("marking",), MARKINGS),
    ("programme show", "words"): ((), TOPICS),
    ("programme move", "words"): (("Budget",), [*PLANNED, *TO_MOVE_TO]),
    ("programme done", "words"): ((), PLANNED),
    ("programme drop", "words"): ((), PLANNED),
    ("programme reopen", "words"): ((), ["Estates"]),
    ("programme exempt", "words"): (("Budget",), [*TOPICS, "FOIA s.31"]),
    ("programme correct", "words"): ((), TOPICS),
    # nothing, for the reasons below
    ("board edit", "name"): (("GPB",), []),
    ("meeting add", "dates"): (("GPB",), []),
    ("meeting move", "after"): (("GPB", "07/03/2023"), []),
    ("help", "names"): ((), [row.name for row in COMMANDS]),
}
# What comes first for an argument of which the table above has the second word.
FIRST = {"defer": OPEN, "assign": OPEN, "exempt": EVERY, "report": [*BOARDS, *MEETINGS]}
# Why nothing is offered for a value: of an option, or of a command's argument or option.
NOTHING: dict[str | tuple[str, str], str] = {
    "--date": "the new date of a meeting is none that is recorded",
    "--due-words": "words of the minutes",
    "--email": "an address that is not in the log",
    "--event": "of no action or topic there are events",
    "--from": "the first day in a post",
    "--item": "a number that stands in the minutes",
    "--map": "the headings stand in somebody else's document",
    "--name": "the words of whoever types",
    "--note": "the words of whoever types",
    "--post": "the words of whoever types",
    "--redact": "words that must not be kept are not shown either",
    "--reference": "braces mean something to every shell",
    "--search": "the words of whoever types",
    "--slipped": "a number of times",
    "--text": "the words of whoever types",
    "--until": "the last day in a post",
    ("add", "words"): "the reference is a new one",
    ("board add", "code"): "the code is a new one",
    ("board add", "name"): "the words of whoever types",
    ("board edit", "name"): "the words of whoever types",
    ("meeting add", "dates"): "the dates are new ones",
    ("meeting move", "after"): "the date is a new one",
    ("person add", "initials"): "the initials are new ones",
    ("programme add", "words"): "the name is a new one",
    ("programme correct", "--topic"): "the name is a new one",
    ("person add", "typed"): "the words of whoever types",
}


@dataclass(frozen=True)
class Place:
    """A place for a value on the line of a command."""

    command: str
    name: str  # of an option with its dashes
    loaded: Any
    param: Any

    def __str__(self) -> str:
        return f"{self.command} {self.name}"

    @property
    def choices(self) -> list[str]:
        return [*getattr(self.param.type, "choices", ())]

    @property
    def takes_path(self) -> bool:
        return "Path" in repr(self.param.type)

    def offered(self, log: Path, *before: str) -> list[str]:
        """The values that stand there, as the command itself tells them; as `tab` is slower."""
        made = {"resilient_parsing": True, "ignore_unknown_options": True}
        top = get_command(app).make_context("pcc-actions", [], resilient_parsing=True)
        with self.loaded.make_context(self.command, [*before], parent=top, **made) as ctx:
            ctx.meta["file"] = (str(log),)
            return [each.value for each in self.param.shell_complete(ctx, "")]


def commands() -> list[tuple[str, Any]]:
    return [each for row in COMMANDS for each in within(row.name, row.load())]


def within(name: str, command: Any) -> Iterator[tuple[str, Any]]:
    """A command, or those of a group."""
    group = vars(command).get("commands")
    if group is None:
        yield name, command
    else:
        yield from ((f"{name} {each}", one) for each, one in group.items())


def places() -> list[Place]:
    return [
        Place(command, name, loaded, each)
        for command, loaded in commands()
        for each in loaded.params
        if not getattr(each, "is_flag", False) and not getattr(each, "hidden", False)
        for name in (each.opts if each.param_type_name == "option" else [each.name])
    ]


PLACES = [each for each in places() if each.name != "--file"]


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory, templates: Templates) -> Pcc:
    return templates.copied(tmp_path_factory.mktemp("every") / "log", *LOG)


def tab(log: Pcc, *words: str) -> list[str]:
    return offered("--file", str(log.log), *words)


def expectation(place: Place) -> tuple[tuple[str, ...], list[str]]:
    """The words before the place, and what is offered there."""
    if not place.name.startswith("-"):
        usual = [FILES] * place.takes_path or USUALLY.get(place.param.metavar or "", [])
        return ARGUMENTS.get((place.command, place.name), ((), usual))
    of_option = ELSEWHERE.get((place.command, place.name), OPTIONS.get(place.name, []))
    return (), place.choices or [FILES] * place.takes_path or of_option


def wrong(log: Pcc, place: Place) -> str:
    """What is not as the tables above have it."""
    before, expected = expectation(place)
    found = place.offered(log.log, *before)
    if found != expected:
        return f"{place} offers {found}, not {expected}"
    told = expected or NOTHING.get((place.command, place.name), NOTHING.get(place.name))
    return "" if told else f"{place} offers nothing: say what it is to offer, or why nothing"


def test_what_is_offered_in_every_place(log: Pcc) -> None:
    assert [said for place in PLACES if (said := wrong(log, place))] == []


def test_a_place_that_offers_another_thing_or_nothing_would_be_seen(log: Pcc) -> None:
    owner = next(each for each in PLACES if str(each) == "outstanding --owner")
    search = next(each for each in PLACES if str(each) == "outstanding --search")
    assert not wrong(log, owner)
    assert "offers ['EI', 'IF'], not ['GPB', 'PAM']" in wrong(log, replace(owner, name="--board"))
    assert "say what it is to offer" in wrong(log, replace(search, name="--colour"))


@pytest.mark.parametrize("place", ["add --owner", "report -o", "import", "list --status"])
def test_a_line_is_offered_the_same(log: Pcc, place: str) -> None:
    told = {"add --owner": OWNERS, "list --status": [*STATUSES]}
    assert tab(log, *place.split(), "") == told.get(place, [])
    assert asked(of("zsh", *place.split(), "")).code == int(place not in told)


@pytest.mark.parametrize("command", FIRST)
def test_what_comes_first_is_offered_first(log: Pcc, command: str) -> None:
    assert tab(log, command, "") == FIRST[command]


@pytest.mark.parametrize("name", ["add", "outstanding", "settings", "meeting move"])
def test_every_option_of_a_command_is_offered(log: Pcc, name: str) -> None:
    shown = [each for each in dict(commands())[name].params if not getattr(each, "hidden", False)]
    options = {opt for each in shown for opt in each.opts if opt.startswith("--")}
    assert {*tab(log, *name.split(), "--")} == {*options, "--help"}
    assert ("--by" in options) == (name != "outstanding")


def test_every_command_is_offered_those_of_groups_too(log: Pcc) -> None:
    assert tab(log, "") == [row.name for row in COMMANDS]
    groups = {name.split()[0] for name, _ in commands() if " " in name}
    assert groups >= {"board", "meeting", "person"}
    for group in groups:
        found = [name.split()[1] for name, _ in commands() if name.startswith(f"{group} ")]
        assert tab(log, group, "") == tab(log, "help", group, "") == found
    assert tab(log, "help", "note", "") == []


SETTING_VALUES: dict[tuple[str, ...], list[str]] = {
    ("default_board",): BOARDS,
    ("group",): ["board", "meeting", "owner", "theme"],
    ("map",): ["Risk log"],
    ("map", "Risk log"): [],
    ("body",): [],
    ("name",): [],
}


@pytest.mark.parametrize("words", SETTING_VALUES, ids=" ".join)
def test_the_values_of_settings(log: Pcc, words: tuple[str, ...]) -> None:
    assert tab(log, "settings", *words, "") == SETTING_VALUES[words]


def test_the_numbers_of_events_are_offered_with_what_happened(log: Pcc) -> None:
    line = ("--file", str(log.log), "correct", "4.14/02/2023", "--event", "")
    assert asked(of("fish", *line)).out == (
        "1\t14/02/2023 raised\n2\t07/03/2023 reported complete\n"
    )
    assert tab(log, "correct", "9.14/02/2023", "--event", "") == []


def test_the_numbers_of_events_of_a_topic_are_offered_too(log: Pcc) -> None:
    line = ("--file", str(log.log), "programme", "correct", "estates", "--event", "")
    told = [each.split(" ", 1)[1] for each in asked(of("fish", *line)).out.splitlines()]
    assert told == ["put on the programme", "dropped"]


def test_a_topic_is_offered_with_when_it_comes(log: Pcc) -> None:
    line = ("--file", str(log.log), "programme", "done", "")
    assert asked(of("fish", *line)).out == "Budget\tGPB: 03/01/2090\n"


def test_capitals_need_not_be_typed(log: Pcc) -> None:
    assert tab(log, "outstanding", "g") == ["GPB"]
    assert tab(log, "list", "--owner", "ei") == ["EI"]
    assert tab(log, "history", "--since", "Last") == SINCE[:3]


def test_a_day_is_offered_with_its_boards_and_of_the_board_that_was_named(log: Pcc) -> None:
    told = asked(of("fish", "--file", str(log.log), "report", "--meeting", "03")).out
    assert told == "03/01/2090\tGPB and PAM\n"
    assert tab(log, "report", "PAM", "") == [*BOARDS, "03/01/2090", "26/01/2021"]
    assert tab(log, "report", "PAM", "--meeting", "") == ["03/01/2090", "26/01/2021"]
    assert tab(log, "history", "--board", "pam", "--meeting", "") == ["03/01/2090", "26/01/2021"]


def test_a_log_is_read_once(log: Pcc, monkeypatch: pytest.MonkeyPatch) -> None:
    from pcc_actions.store import read_log

    read = read_log.read_on_demand
    paths: list[Path] = []

    def counted(path: Path, *given: Any) -> Any:
        paths.append(path)
        return read(path, *given)

    monkeypatch.setattr(read_log, "read_on_demand", counted)
    assert tab(log, "defer", "3.14/02/2023", "03") == ["03/01/2090"]
    assert len(paths) == 1
