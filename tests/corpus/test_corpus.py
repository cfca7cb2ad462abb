"""The corpus reads as it was last accepted, and is whole."""

from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pcc_actions.documents.read_document import read
from tests.corpus.__main__ import main
from tests.corpus.comparison import compared
from tests.corpus.documents import FOLDERS, Entry, entries, unlabelled
from tests.corpus.labels import Action, Labels, Topic, labels_of
from tests.corpus.results import ACCEPT, accept, accepted, moved
from tests.corpus.running import result_of
from tests.corpus.topics import topics_wrong

ENTRIES = entries()
ACCEPTED = accepted()
LABELS = Labels(
    "plain list",
    board="GPB",
    actions=(Action("Count the keys", "2.09/05/2023", owners=("BT", "UP"), exempt=True),),
)
READ = {
    "text": "Count the keys.",
    "reference": "2.09/05/2023",
    "owners": ["BT", "UP"],
    "due": None,
    "due_words": None,
    "status": "outstanding",
    "exempt": "FOIA s.31",
    "update": None,
    "sure": True,
    "plan": "new",
}


def plan(*actions: dict[str, Any], **document: str | None) -> dict[str, Any]:
    head = {"board": "GPB", "board_name": None, "meeting_date": None, "next_meeting": None}
    return {"document": head | document, "actions": list(actions), "topics": [], "findings": []}


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_a_document_is_read_as_was_accepted(entry: Entry, tmp_path: Path) -> None:
    before = {entry.name: ACCEPTED.get(entry.name, ())}
    lines = moved(before, {entry.name: result_of(entry, tmp_path).wrong})
    told = "\n".join(lines)
    assert not told, f"{told}\nIf that is meant, run: {ACCEPT}"


def test_results_are_kept_of_each_document_and_of_no_other() -> None:
    assert sorted(ACCEPTED) == sorted(entry.name for entry in ENTRIES)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_a_document_has_its_labels_and_its_source(entry: Entry) -> None:
    labels = labels_of(entry.labels)
    assert labels.layout
    assert entry.source.is_file()


def test_no_file_lies_there_without_labels(tmp_path: Path) -> None:
    assert list(unlabelled()) == []
    (tmp_path / "visit.md").write_text("Action: BT to visit.\n", encoding="utf-8")
    assert list(unlabelled((tmp_path,))) == [tmp_path / "visit.md"]


def test_what_is_no_text_is_only_made() -> None:
    endings = {path.suffix for folder in FOLDERS for path in folder.iterdir()}
    assert endings == {".md", ".html", ".txt", ".csv", ".toml"}


@pytest.mark.parametrize("ending", [".docx", ".pdf", ".xlsx"])
def test_what_is_made_reads_the_same_each_time_it_is_made(ending: str, tmp_path: Path) -> None:
    entry = max(
        (entry for entry in ENTRIES if entry.name.endswith(ending)),
        key=lambda entry: entry.source.stat().st_size,
    )
    once, again = (read(entry.made(tmp_path / each)) for each in ("once", "again"))
    assert once == again


def test_the_corpus_is_large_and_of_all_kinds() -> None:
    kinds = Counter(Path(entry.name).suffix for entry in ENTRIES)
    assert len(ENTRIES) >= 44
    assert set(kinds) == {".docx", ".pdf", ".xlsx", ".md", ".html", ".txt", ".csv"}
    assert min(kinds.values()) >= 3
    assert {Path(entry.name).parts[0] for entry in ENTRIES} == {"minutes", "logs", "unseen"}


def test_the_layouts_are_all_different() -> None:
    layouts = Counter(labels_of(entry.labels).layout for entry in ENTRIES)
    assert [layout for layout, times in layouts.items() if times > 1] == []


def test_a_document_read_as_labelled_has_nothing_wrong() -> None:
    result = compared(LABELS, plan(READ))
    assert (result.expected, result.found, result.extra, result.wrong) == (1, 1, 0, ())
    assert set(result.right.values()) == {1}


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"reference": "3.09/05/2023"}, "reference: 3.09/05/2023 was read, right is 2.09/05/2023"),
        ({"owners": ["BT"]}, "owners: BT was read, right is BT, UP"),
        ({"due": "2023-06-06"}, "due: 2023-06-06 was read, right is none"),
        ({"due_words": "by Easter"}, "due: by Easter was read, right is none"),
        ({"status": "discharged"}, "status: discharged was read, right is outstanding"),
        ({"exempt": None}, "exempt: none was read, right is any ground"),
        ({"sure": False}, "sure: False was read, right is True"),
        ({"text": "Count keys"}, "text: Count keys was read, right is Count the keys"),
    ],
    ids=lambda each: next(iter(each)) if isinstance(each, dict) else "",
)  # fmt: skip
def test_what_is_read_otherwise_than_labelled_is_told(changed: dict[str, Any], told: str) -> None:
    assert compared(LABELS, plan(READ | changed)).wrong == (f"2.09/05/2023: {told}",)


def test_a_label_that_is_changed_is_told() -> None:
    update = replace(LABELS.actions[0], update="Keys counted", asked=True)
    changed = replace(LABELS, board="PAM", board_name="Pam", actions=(update,))
    assert compared(changed, plan(READ)).wrong == (
        "document: board: GPB was read, right is PAM",
        "document: board’s name: none was read, right is Pam",
        "2.09/05/2023: update: none was read, right is Keys counted",
        "2.09/05/2023: asked: new was read, right is ask",
    )


def test_an_action_lost_or_leaked_is_counted() -> None:
    result = compared(LABELS, plan(READ | {"status": "discharged", "exempt": None}))
    assert (result.lost, result.leaked) == (1, 1)
    closed = replace(LABELS, actions=(replace(LABELS.actions[0], status=("discharged",)),))
    result = compared(closed, plan(READ | {"status": "completed"}))
    assert (result.lost, result.leaked) == (0, 0)


def test_words_that_no_finding_has_are_told() -> None:
    labels = replace(LABELS, findings=("All others", "the rest"))
    read = plan(READ) | {"findings": [{"where": "line 1", "sentence": "“All others” is asked."}]}
    assert compared(labels, read).wrong == ("document: no finding has “the rest”",)


def test_either_printing_of_an_action_may_be_read() -> None:
    action = replace(LABELS.actions[0], also_printed="BT to count the keys")
    assert compared(replace(LABELS, actions=(action,)), plan(READ)).wrong == ()
    other = READ | {"text": "BT to count the keys"}
    assert compared(replace(LABELS, actions=(action,)), plan(other)).wrong == ()


def test_what_is_missed_and_what_is_read_besides_is_told() -> None:
    other = READ | {"text": "Sing", "reference": None}
    result = compared(LABELS, plan(other, other | {"sure": False}))
    assert result.wrong == (
        "2.09/05/2023: not found",
        "“Sing”: read as an action, and is none",
        "“Sing”: asked about, and is no action",
    )
    assert (result.found, result.extra) == (0, 1)


def test_a_refusal_is_told() -> None:
    result = compared(LABELS, "Error: visit.md is empty.")
    assert result.wrong == ("document: refused: Error: visit.md is empty.",)


def test_like_words_are_parted_by_their_references() -> None:
    first, second = LABELS.actions[0], replace(LABELS.actions[0], reference="3.09/05/2023")
    read = [READ | {"reference": each} for each in ("3.09/05/2023", "2.09/05/2023")]
    assert compared(replace(LABELS, actions=(first, second)), plan(*read)).wrong == ()


def test_a_label_that_nobody_knows_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "visit.md.labels.toml"
    path.write_text('layout = "list"\nactions = [{ text = "Visit", owner = "BT" }]\n')
    with pytest.raises(ValueError, match=r"visit\.md\.labels\.toml: no such label: owner"):
        labels_of(path)


def test_a_kept_result_that_is_changed_is_told() -> None:
    before = {"a.md": ("one", "two"), "b.md": (), "c.md": ("one",)}
    after = {"a.md": ("two", "two"), "c.md": ("one",), "d.md": ("one",)}
    assert list(moved(before, after)) == [
        "a.md: now wrong: two",
        "a.md: no more: one",
        "b.md: is gone",
        "d.md: is new",
    ]


def test_the_command_says_what_moved_until_it_is_accepted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept, name = tmp_path / "results.toml", "logs/plain.csv"
    assert main([name, "--wrong"], kept) == 1
    assert f"{name}: is new\n1 moved. To keep this: {ACCEPT}\n" in capsys.readouterr().out
    result = result_of(next(entry for entry in ENTRIES if entry.name == name), tmp_path)
    accept({name: result, "logs/other.csv": result}, kept)
    assert main([name], kept) == 0
    out = capsys.readouterr().out
    assert out.splitlines()[1].startswith(f"{name}  ")
    assert "Exempt actions read as public: 0.\n" in out
    assert out.endswith("\nNothing moved.\n")


def test_names_and_acceptance_do_not_go_together(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["logs/plain.csv", "--accept"])
    assert "leave out the names" in capsys.readouterr().err


def test_the_command_makes_a_document_to_look_at(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["minutes/transposed.docx", "--make", str(tmp_path)]) == 0
    made = tmp_path / "minutes" / "transposed.docx"
    assert capsys.readouterr().out == f"{made}\n"
    assert made.read_bytes().startswith(b"PK")


TOPIC: dict[str, Any] = {
    "topic": "Budget", "due": "2024-06-11", "due_words": None, "every": None, "last": None,
    "came": None, "text": "To set it", "owners": ["EI"], "exempt": None, "plan": "new",
    "sure": True,
}  # fmt: skip
SAID = Topic("Budget", date(2024, 6, 11), text="set", owners=("EI",))


@pytest.mark.parametrize(
    ("label", "wrong"),
    [
        (SAID, ()),
        (replace(SAID, due=None), ("“Budget”: due: 2024-06-11 was read, right is none",)),
        (replace(SAID, owners=()), ("“Budget”: owners: EI was read, right is none",)),
        (replace(SAID, exempt=True), ("“Budget”: exempt: none was read, right is any ground",)),
        (replace(SAID, text="Other"), ("“Budget”: text: To set it was read, right is Other",)),
        (replace(SAID, asked=True), ("“Budget”: asked: False was read, right is True",)),
        (replace(SAID, topic="Fleet"),
         ("“Fleet”: not found", "“Budget”: read as a topic, and is none")),
    ],
)  # fmt: skip
def test_a_topic_read_otherwise_than_labelled_is_told(label: Topic, wrong: tuple[str, ...]) -> None:
    assert tuple(topics_wrong([label], [TOPIC])) == wrong


def test_a_topic_that_is_asked_about_and_is_none_is_told() -> None:
    asked = TOPIC | {"sure": False}
    assert [*topics_wrong([], [asked])] == ["“Budget”: asked about, and is no topic"]
