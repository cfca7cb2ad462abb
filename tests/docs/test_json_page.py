"""The page of exit codes and JSON, held to what the program prints and ends with."""

import json
import re
import shlex
import shutil
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pcc_actions.cli.app import run
from pcc_actions.cli.failures import interrupted
from pcc_actions.core.action_fields import ACTION_FIELDS
from pcc_actions.core.changes.actions import complete, discharge
from pcc_actions.core.changes.earlier_events import DayCorrections, put_right
from pcc_actions.core.topic_fields import TOPIC_FIELDS
from pcc_actions.errors import Conflict
from pcc_actions.exports.as_json import json_event, json_list, json_text
from pcc_actions.minutes.extracted import DocumentFindingCode
from pcc_actions.minutes.facts import FACTS_OF_ACTION, FACTS_OF_TOPIC, FactCode
from pcc_actions.store.sidecar import LOCK_SECONDS, lock
from tests.builders import changed, day, did, empty_log, event, raised, stood
from tests.cli.running import Pcc, ran
from tests.docs.pages import ROOT, blocks, shown, text_of

pytestmark = pytest.mark.usefixtures("opened_here")

PAGE = "docs/json-and-exit-codes.md"
AS_AT = "07/03/2023"
NOT_ALWAYS = ", not always there"


def is_date(value: Any) -> bool:
    return isinstance(value, str) and bool(re.fullmatch(r"\d{4}-\d\d-\d\d", value))


def is_moment(value: Any) -> bool:
    return isinstance(value, str) and bool(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", value))


def is_change(value: Any) -> bool:
    return isinstance(value, dict) and set(value) <= {"from", "to", "basis"}


def is_array_of_strings(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


# What the words of a type mean; any other word is the value itself.
TYPES: Mapping[str, Callable[[Any], bool]] = {
    "string": lambda value: isinstance(value, str),
    "number": lambda value: type(value) in (int, float),
    "boolean": lambda value: isinstance(value, bool),
    "array": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
    "null": lambda value: value is None,
    "array of strings": is_array_of_strings,
    "date": is_date,
    "moment": is_moment,
    "change": is_change,
}


def kinds_of(type_: str) -> list[str]:
    return re.split(r", | or ", type_.removesuffix(NOT_ALWAYS).replace("`", ""))


def fits(value: Any, type_: str) -> bool:
    return any(TYPES[kind](value) if kind in TYPES else value == kind for kind in kinds_of(type_))


def table(heading: str, page: str) -> dict[str, str]:
    """The keys under a heading, each with its type."""
    body = page.split(f"\n### {heading}\n", 1)[1].split("\n### ", 1)[0]
    rows = re.findall(r"^\| `(\w+)` \| (.+?) \| .+ \|$", body, re.MULTILINE)
    return dict(rows)


def wrong(objects: Iterable[Mapping[str, Any]], keys: Mapping[str, str]) -> set[str]:
    """What the page has wrong of objects that were printed, in words."""
    objects = list(objects)
    printed = {key for each in objects for key in each}
    missing = {
        f"{key} is not always there"
        for key, type_ in keys.items()
        for each in objects
        if key not in each and not type_.endswith(NOT_ALWAYS)
    }
    types = {
        f"{key} is {value!r}"
        for each in objects
        for key, value in each.items()
        if key in keys and not fits(value, keys[key])
    }
    nobody = {f"{key} is not on the page" for key in printed - set(keys)}
    never = {f"{key} is never printed" for key in set(keys) - printed}
    return missing | types | nobody | never


def every_event() -> list[dict[str, Any]]:
    """Events with every key that the history of an action can have."""
    values = {"exempt": "FOIA s.31", "theme": "Safer roads", "topic": "Budget", "source": "m.docx"}
    log = raised(empty_log(), "4.26/01/2021", "Circulate", "CC", **values)
    log = raised(log, "5.26/01/2021", "Report", due=day("01/03/2021"))
    log = raised(log, "6.26/01/2021", "Survey", due_words="in October")
    log = did(log, complete, "4.26/01/2021", "06/03/2023", "Sent", "CC")
    log = did(log, discharge, "4.26/01/2021", AS_AT, "Agreed", "1.07/03/2023")
    right = DayCorrections(closed=day("06/03/2023"), minute="1.06/03/2023")
    log = did(log, put_right, "4.26/01/2021", "09/03/2023", right, "Typed late")
    found = [stood(log, f"{item}.26/01/2021", "10/03/2023") for item in (4, 5, 6)]
    corrected = event(
        "corrected", AS_AT, apart=True,
        changes=changed(**dict.fromkeys(ACTION_FIELDS.corrected, ("a", "b"))),
    )  # fmt: skip
    found[0] = replace(found[0], history=(*found[0].history, corrected))
    printed = json.loads(json_list(found, day("10/03/2023"), 1))
    return [each for action in printed["actions"] for each in action["history"]]


def programme(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """The objects of a work programme, each under its heading, and the events of its topics."""
    pcc = Pcc(folder).do(
        "init",
        "meeting add GPB 14/02/2023 07/03/2023 04/04/2023",
        "programme add Budget --board GPB --due 07/03/2023 --owner EI --on 01/02/2023"
        " --text 'The precept' --theme Estate",
        "programme add Estate --board GPB --every 2 --last 14/02/2023 --on 15/02/2023",
        "programme add Fleet --board GPB --every June --exempt 'FOIA s.43' --on 15/02/2023",
        "programme add Custody --board GPB --due-words 'once vetted' --on 15/02/2023",
        "programme done Budget 'It came' --minute 2.07/03/2023 --on 07/03/2023",
        "add 3.14/02/2023 'Bring it' --owner EI --topic budget",
    )
    exported = folder / "a.json"
    pcc.do(f"export -o '{exported}'")
    told = json.loads(exported.read_text(encoding="utf-8"))
    asked = ("programme", "list", "--as-at", AS_AT, "--format", "json")
    whole = json.loads(pcc(*asked).ok.out)
    topics = [*whole["topics"], *told["topics"]]
    return {
        "The list": [told],
        "The programme": [whole],
        "The programme: each of `topics`": topics,
        "The list: each of `history`": [each for topic in topics for each in topic["history"]],
    }


def every_correction_of_a_topic() -> dict[str, Any]:
    """An event that puts right all that one can of a topic."""
    changes = changed(**dict.fromkeys(TOPIC_FIELDS.corrected, ("a", "b")))
    printed: dict[str, Any] = json.loads(
        json_text(json_event(event("corrected", AS_AT, changes=changes)))
    )
    return printed


def plans(folder: Path) -> Iterator[dict[str, Any]]:
    """The plans of documents that say much and little."""
    documents = [
        ROOT / "docs" / "minutes.txt",
        *sorted((ROOT / "tests/corpus/minutes").glob("*.txt")),
    ]
    log = Pcc(folder).do("init", "meeting add GPB 14/02/2023 07/03/2023")
    for document in documents:
        yield json.loads(log("import", str(document), "--dry-run", "--format", "json").ok.out)


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict[str, Any]]]:
    """The objects that are printed, under the heading that the page has for them."""
    folder = tmp_path_factory.mktemp("json")
    sample = ("--file", str(ROOT / "actions.toml"))
    exported = folder / "a.json"
    asked = ("--include-exempt", "--marking", "OFFICIAL", "-o", str(exported))
    ran(*sample, "export", *asked)
    found = defaultdict(list)
    whole = json.loads(ran(*sample, "list", "--as-at", AS_AT, "--format", "json").out)
    found["The list"] = [whole, json.loads(exported.read_text(encoding="utf-8"))]
    for each in found["The list"]:
        found["The list: each of `actions`"] += each["actions"]
    for each in found["The list: each of `actions`"]:
        found["The list: each of `history`"] += each["history"]
    found["The list: each of `history`"] += every_event()
    (folder / "programme").mkdir()
    for heading, objects in programme(folder / "programme").items():
        found[heading] += objects
    found["The list: each of `history`"].append(every_correction_of_a_topic())
    found |= mornings(sample)
    found |= movements(sample)
    found |= figures(sample)
    for plan in plans(folder):
        found["The plan"].append(plan)
        found["The plan: `document`"].append(plan["document"])
        found["The plan: each of `people`"] += plan["document"]["people"]
        for name in ("actions", "topics", "findings", "columns"):
            found[f"The plan: each of `{name}`"] += plan[name]
    for each in found["The plan: each of `actions`"]:
        assert list(each["facts"]) == list(FACTS_OF_ACTION)
        found["The plan: each of `facts`"] += each["facts"].values()
    for each in found["The plan: each of `topics`"]:
        assert list(each["facts"]) == list(FACTS_OF_TOPIC)
        found["The plan: each of `facts`"] += each["facts"].values()
    return dict(found)


def mornings(sample: Sequence[str]) -> dict[str, list[dict[str, Any]]]:
    """What the sample log has to say in the morning, of all boards and of one."""
    asked = ("--as-at", AS_AT, "--format", "json")
    whole = [json.loads(ran(*sample, "today", *each, *asked).out) for each in ([], ["GPB"])]
    return {
        "The morning": whole,
        "The morning: each of `owners`": [one for each in whole for one in each["owners"]],
    }


def figures(sample: Sequence[str]) -> dict[str, list[dict[str, Any]]]:
    """The objects of the figures of the sample log, each under its heading."""
    asked = ("--as-at", AS_AT, "--format", "json")
    groups = ("owner", "board", "theme", "meeting")
    whole = [json.loads(ran(*sample, "figures", "--group", by, *asked).out) for by in groups]
    return {
        "The figures": whole,
        "The figures: `total`": [each["total"] for each in whole],
        "The figures: `oldest`": [each["total"]["oldest"] for each in whole],
        "The figures: each of `groups`": [one for each in whole for one in each["groups"]],
        "The figures: each of `meetings`": [one for each in whole for one in each["meetings"]],
    }


def movements(sample: Sequence[str]) -> dict[str, list[dict[str, Any]]]:
    """The objects of the movement of the sample log, each under its heading."""
    spans = ((), ("--since", "01/01/2021"))
    asked = [("movement", "--until", AS_AT, *each, "--format", "json") for each in spans]
    whole = [json.loads(ran(*sample, *each).out) for each in asked]
    boards = [each for movement in whole for each in movement["boards"]]
    lists = [each["lists"] for each in boards]
    in_the_list = set(table("The list: each of `actions`", text_of(PAGE))) - {"history"}
    rows = [row for each in lists for rows in each.values() for row in rows]
    assert all(in_the_list <= set(row) for row in rows)
    return {
        "The movement": whole,
        "The movement: each of `boards`": boards,
        "The movement: `lists`": lists,
        "The movement: each on a list": [
            {key: value for key, value in row.items() if key not in in_the_list} for row in rows
        ],
    }


def headings() -> list[str]:
    return re.findall(
        r"^### (The (?:list|plan|movement|figures|programme|morning).*)$",
        text_of(PAGE),
        re.MULTILINE,
    )


@pytest.mark.parametrize("heading", headings())
def test_the_page_has_the_keys_and_types_that_are_printed(
    heading: str, printed: dict[str, list[dict[str, Any]]]
) -> None:
    assert wrong(printed[heading], table(heading, text_of(PAGE))) == set()


def test_every_object_that_is_printed_has_a_heading(
    printed: dict[str, list[dict[str, Any]]],
) -> None:
    assert sorted(printed) == sorted(headings())


def test_the_history_is_told_with_all_that_an_event_can_change() -> None:
    keys = set(table("The list: each of `history`", text_of(PAGE)))
    for fields in (ACTION_FIELDS, TOPIC_FIELDS):
        assert {*fields.corrected, *(field.name for field in fields.raised_with)} <= keys


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("", {"due is not on the page"}),
        ("| `due` | date | when |", {"due is None"}),
        ("| `due` | date or null | when |\n| `on` | date | when |",
         {"on is never printed", "on is not always there"}),
        ("| `due` | `stated`, `words` or null | when |", {"due is '2023-03-07'"}),
        ("| `due` | date or null | when |", set()),
    ],
)  # fmt: skip
def test_a_wrong_page_is_seen(row: str, said: set[str]) -> None:
    page = f"\n### The list\n\n| key | type | what |\n|---|---|---|\n{row}\n\n### The plan\n"
    assert wrong([{"due": "2023-03-07"}, {"due": None}], table("The list", page)) == said


def codes_under(heading: str) -> list[str]:
    body = text_of(PAGE).split(f"\n### {heading}\n", 1)[1].split("\n### ", 1)[0]
    rows = re.findall(r"^\| [\w, ]+ \| (`[a-z-]+`(?:, `[a-z-]+`)*) \|$", body, re.MULTILINE)
    return sorted({code for row in rows for code in re.findall(r"[a-z-]+", row)})


def test_the_codes_are_those_of_the_program() -> None:
    assert codes_under("The plan: each of `findings`") == sorted(DocumentFindingCode)
    assert codes_under("The plan: each of `facts`") == sorted({*FactCode} - {FactCode.SURE})


def examples() -> list[tuple[int, str]]:
    """Each command under a heading that begins with an exit code, and the code."""
    parts = re.split(r"^### (\d+): .*$", text_of(PAGE), flags=re.MULTILINE)
    return [
        (int(code), each.command)
        for code, body in zip(parts[1::2], parts[2::2], strict=True)
        for each in shown(body.split("\n## ")[0])
    ]


@pytest.mark.parametrize(("code", "command"), examples())
def test_an_example_ends_with_its_code(
    code: int, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copy(ROOT / "actions.toml", tmp_path)
    assert run(shlex.split(command)[1:]) == code


def test_the_sentences_without_a_command_are_those_of_the_program(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    held, stopped = blocks(text_of(PAGE), "text")
    path = tmp_path / "actions.toml"
    with lock(path), pytest.raises(Conflict) as told, lock(path, 0):
        pass
    sentence = told.value.sentence.replace(str(path), "/home/iris/board/actions.toml")
    assert held == f"Error: {sentence.replace('than 0', f'than {LOCK_SECONDS:g}')}\n"
    assert interrupted() == 130
    assert capsys.readouterr().err == stopped
