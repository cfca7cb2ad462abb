"""What must hold of every log on the disk, whatever was recorded in it or typed into it."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.entries import Entry, EntryKind, every_entry
from pcc_actions.core.history.replay import disagreements
from pcc_actions.core.history.snapshot import Snapshot, snapshots
from pcc_actions.core.model import (
    STATUSES,
    TOPIC_STATUSES,
    Action,
    Event,
    Log,
    Topic,
    Value,
)
from pcc_actions.core.model import Change as HistoryChange
from pcc_actions.errors import BadFile, Refused
from pcc_actions.store import seal, undo
from pcc_actions.store.blocks import split
from pcc_actions.store.document import new_document
from pcc_actions.store.read_log import read_log, read_open_actions
from pcc_actions.store.reading import Now
from pcc_actions.store.saving import create, update
from tests.builders import day, moment
from tests.drawn_changes import Change, changes, later_days, logs, outcome, stamped
from tests.examples import examples
from tests.store.logs import above, clock, text, three_actions, took_back

TODAY = day("30/04/2023")
NOW = Now(TODAY, moment("30/04/2023", 20))
Steps = list[tuple[Change, date]]

noise = st.lists(
    st.sampled_from(
        ["# a remark [[actions]]", "", "  ", "#\t# revision 3 · 1 action", "x-seen = 1 "]
    ),
    max_size=4,
)  # fmt: skip


@contextmanager
def on_disk(log: Log) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "actions.toml"
        create(path, log)
        yield path


def sprinkled(written: str, noises: list[str], windows: bool) -> str:
    """Put comments, odd spacing and unknown keys after the first key of each entry."""
    lines = []
    for line in written.split("\n"):
        lines.append(line.replace("=", " =  ", 1) if line.startswith("board") else line)
        if lines[-2:-1] in (["[[actions]]"], ["[[programme]]"]):
            lines += dict.fromkeys(noises)
    edited = "\n".join(lines)
    return "\ufeff" + edited.replace("\n", "\r\n") if windows else edited


def _with_stamp(change: Change, provenance: Provenance, log: Log) -> Log:
    return change(log, provenance)


def recorded(path: Path, steps: Steps) -> Iterator[tuple[Log, str]]:
    """Record what is not refused; give the log and the text above the closing line each time."""
    for number, (change, on) in enumerate(steps):
        provenance = stamped(on, number)
        try:
            saved = update(path, NOW, partial(_with_stamp, change, provenance))
        except Refused:
            continue
        yield saved.after, above(path)


def entry_blocks(written: str) -> list[str]:
    """The blocks of the actions, and then of the topics."""
    return [
        block.text.rstrip() for kind in EntryKind for block in split(written) if block.kind == kind
    ]


@settings(max_examples=examples(40))
@given(logs, changes, changes, noise, st.booleans())
def test_what_is_saved_reads_back_and_the_rest_is_left_byte_for_byte(
    start: Log, first: Steps, then: Steps, noises: list[str], windows: bool
) -> None:
    with on_disk(outcome(start, first)) as path:
        path.write_bytes(sprinkled(text(path), noises, windows).encode())
        before = update(path, NOW, lambda log: log).after
        blocks = entry_blocks(above(path))
        for after, written in recorded(path, then):
            found = read_log(path, NOW)
            assert found.sealed
            assert found.log == after
            stood, stands = every_entry(before), every_entry(after)
            for block, entry in zip(blocks, stood, strict=True):
                if entry in stands:
                    assert entry_blocks(written)[stands.index(entry)] == block
            assert not windows or written.count("\n") == written.count("\r\n")
            before, blocks = after, entry_blocks(written)
        for each in dict.fromkeys(noises):
            assert text(path).count(each) >= len(every_entry(outcome(start, first)))


@settings(max_examples=examples(40))
@given(logs, changes, st.data())
def test_undo_and_redo_give_the_texts_there_were(
    start: Log, steps: Steps, data: st.DataObject
) -> None:
    with on_disk(start) as path:
        texts = [above(path)]
        for _, written in recorded(path, steps):
            if written != texts[-1]:
                texts.append(written)
        at = len(texts) - 1
        for direction in data.draw(st.lists(st.sampled_from(["undo", "redo"]), max_size=8)):
            to = at - 1 if direction == "undo" else at + 1
            if 0 <= to < len(texts):
                took_back(path, "undo" if direction == "undo" else "redo")
                at = to
            else:
                with pytest.raises(Refused):
                    undo.plan_step(path, NOW, "undo" if direction == "undo" else "redo", clock)
            assert above(path) == texts[at]


def still_open(log: Log, as_at: date) -> list[Snapshot]:
    return [one for one in snapshots(log, as_at) if one.outstanding]


typed_keys = st.fixed_dictionaries(
    {},
    optional={
        "due": st.none() | later_days,
        "status": st.sampled_from(STATUSES),
        "closed": st.none() | st.dates(day("10/02/2023"), TODAY),
        "raised": st.dates(day("01/02/2023"), day("20/02/2023")),
        "owners": st.just(("CC",)),
    },
)


typed_topic_keys = st.fixed_dictionaries(
    {},
    optional={
        "due": st.none() | later_days,
        "every": st.sampled_from([None, "May", 3]),
        "status": st.sampled_from(TOPIC_STATUSES),
        "closed": st.none() | st.dates(day("10/02/2023"), TODAY),
        "last": st.none() | st.dates(day("01/02/2023"), day("20/02/2023")),
        "text": st.none() | st.just("What it should hold"),
        "owners": st.just(("CC",)),
    },
)
Typed = list[tuple[int, dict[str, object]]]


def typed_keys_of(keys: st.SearchStrategy[Any]) -> st.SearchStrategy[Typed]:
    return st.lists(st.tuples(st.integers(0, 9), keys), max_size=3)


def typed_over(entries: Sequence[Entry], typed: Typed) -> tuple[Entry, ...]:
    """Give entries as somebody might have typed them over."""
    found = list(entries)
    for number, keys in typed:
        if found:
            place = number % len(found)
            found[place] = replace(found[place], **keys)  # type: ignore[arg-type]  # drawn
    return tuple(found)


@settings(max_examples=examples(40))
@given(
    logs, changes, typed_keys_of(typed_keys), typed_keys_of(typed_topic_keys), later_days
)  # fmt: skip
def test_a_list_says_the_same_of_a_part_as_of_the_whole(
    start: Log, steps: Steps, typed: Typed, typed_of_topics: Typed, as_at: date
) -> None:
    log = outcome(start, steps)
    over = replace(
        log,
        actions=typed_over(log.actions, typed),
        programme=typed_over(log.programme, typed_of_topics),
    )
    with on_disk(log) as path:
        path.write_text(new_document(over).text)
        before = read_log(path, NOW)
        assert still_open(read_open_actions(path, NOW, as_at).log, as_at) == still_open(
            before.log, as_at
        )
        update(path, NOW, lambda each: each)
        after = read_log(path, NOW)
        assert after.sealed
        assert after.log == before.log
        assert [
            disagreements(entry) for entry in every_entry(after.log) if disagreements(entry)
        ] == []
        for days in range(0, 100, 3):
            then = day("01/02/2023") + timedelta(days=days)
            part = read_open_actions(path, NOW, then)
            assert still_open(part.log, then) == still_open(after.log, then)


anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
some = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)


def assert_read_back(log: Log) -> None:
    with on_disk(log) as path:
        assert read_log(path, NOW).log == log
        assert not {"\x1b", "\u202e", "\x85"} & set(text(path))
        path.write_text(text(path) + "# typed\n", newline="")
        assert read_log(path, NOW).typed == log


@given(some, anything, st.lists(anything, max_size=3), st.none() | some, some)
def test_any_words_at_all_read_back(
    reference: str, words: str, owners: list[str], ground: str | None, by: str
) -> None:
    values = {"text": words} if words else {}
    event = Event("raised", TODAY, NOW.at, by, note=words or None, values=values)
    action = Action(reference, "GPB", words, TODAY, owners=tuple(owners), exempt=ground,
                    theme=ground, source=ground, history=(event,))  # fmt: skip
    assert_read_back(replace(three_actions(), actions=(action,)))


@given(some, st.none() | some, st.lists(anything, max_size=3), some, st.none() | st.integers(1))
def test_any_words_of_a_topic_read_back(
    name: str, words: str | None, owners: list[str], by: str, every: int | None
) -> None:
    before = {"topic": HistoryChange(name, name), "every": HistoryChange(None, every)}
    values: dict[str, Value] = {"text": words} if words else {}
    history = (
        Event("raised", TODAY, NOW.at, by, note=words, values=values),
        Event("corrected", TODAY, NOW.at, by, changes=before if every else {}),
    )
    topic = Topic(name, "GPB", due_words=words, every=every, text=words, owners=tuple(owners),
                  exempt=words, theme=words, source=words, formerly=(name,),
                  history=history)  # fmt: skip
    assert_read_back(replace(three_actions(), programme=(topic,)))


pieces = st.sampled_from(
    ["\n", '"', "'", '"""', "'''", "[", "]", "[[actions]]", "[[actions.history]]", "[boards.X]",
     "= 7", "{", "}", "#", "x = 1", "status", "\n# revision 1 · 3 actions · sha256 ",
     "2023-02-30", "99", "-", ".", "history = []", "\nactions = []\n", "[actions.due]", "\\",
     "\nsettings.marking = 'x'\n", "[people]\nIF = { name = 'Iris Field' }\n", "true", "nan"]
)  # fmt: skip
edits = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 60), pieces | st.just("")), max_size=4)


@settings(max_examples=examples(300))
@given(edits, st.booleans())
def test_whatever_is_typed_is_read_and_saved_or_refused(
    typed: list[tuple[float, int, str]], closed: bool
) -> None:
    with on_disk(three_actions()) as path:
        edited = text(path) if closed else above(path)
        for where, cut, piece in typed:
            at = int(where * len(edited))
            edited = edited[:at] + piece + edited[at + cut :]
        path.write_bytes(edited.encode())
        said = ""
        try:
            found = read_log(path, NOW)
            update(path, NOW, lambda log: log, accept=True)
        except BadFile as trouble:
            said = trouble.sentence
        if said:
            assert "line" in said
            assert path.read_bytes() == edited.encode()
            return
        assert read_log(path, NOW).sealed
        assert read_log(path, NOW).log == found.log
        assert seal.find_closing(text(path)) is not None
