"""A copy merged into a log or a file: read with care, and saved whole or not at all."""

import errno
import os
import shutil
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from pcc_actions.core.changes import actions
from pcc_actions.core.merging.clashes import ClashCode
from pcc_actions.errors import BadFile, Failure
from pcc_actions.store import files, merging
from pcc_actions.store.conflict_copies import copies_to_merge
from pcc_actions.store.merging import (
    Merging,
    merge_alone,
    merge_kept,
    plan_alone,
    plan_kept,
    read_base,
    read_copy,
    with_base,
    with_copy,
)
from pcc_actions.store.reading import Reading
from pcc_actions.store.sidecar import sidecar
from tests.examples import examples
from tests.store.logs import (
    LETTER,
    ROOM,
    VISIT,
    add_one,
    kept,
    now,
    posix,
    reading,
    record,
    text,
    took_back,
    type_over,
    write,
)

LAPTOP = "actions-LAPTOP.toml"
_ROOM = 'text = "Book a room"\nowners = ["OPCC"]\nraised'
HALL = (_ROOM, _ROOM.replace("room", "hall"))
TEA, CAKE = "6.14/02/2023", "7.14/02/2023"


@pytest.fixture
def copy(three: Path) -> Path:
    """A copy of the log in which an action was raised, beside which nothing is kept."""
    path = three.parent / "laptop" / LAPTOP
    path.parent.mkdir()
    path.write_bytes(three.read_bytes())
    add_one(path, TEA)
    shutil.rmtree(sidecar(path))
    return path


def merged(log: Path, copy: Path) -> Merging:
    return merge_kept(log, now(), with_copy(read_copy(copy, now()), now()))


def references(log: Path) -> list[str]:
    return [each.reference for each in reading(log).log.actions]


def events(log: Path, reference: str) -> list[str]:
    [action] = [each for each in reading(log).log.actions if each.reference == reference]
    return [event.kind for event in action.history]


def test_what_was_recorded_apart_is_one_revision(three: Path, copy: Path) -> None:
    record(three, actions.note, VISIT, "15/03/2023", "Seen")
    found = merged(three, copy)
    assert found.brings_something
    assert (references(three)[-1], events(three, VISIT)) == (TEA, ["raised", "noted"])
    assert reading(three).sealed
    assert reading(three).revision == 3
    assert kept(three) == ["000001.toml", "000002.toml", "000003.toml"]
    assert found.warning == ""


def test_what_undo_took_back_comes_again_with_a_word(three: Path) -> None:
    record(three, actions.note, VISIT, "15/03/2023", "Seen")
    add_one(three, CAKE)
    copy = three.with_name(LAPTOP)
    copy.write_bytes(three.read_bytes())
    took_back(three)
    took_back(three)
    add_one(copy, TEA)
    found = merged(three, copy).merged
    assert events(three, VISIT) == ["raised", "noted"]
    told = [(each.code, each.holding and each.holding.kind) for each in found.merged.clashes]
    assert told == [(ClashCode.TAKEN_BACK, "noted"), (ClashCode.TAKEN_BACK, "raised")]


def test_undo_takes_it_back(three: Path, copy: Path) -> None:
    record(three, actions.note, VISIT, "15/03/2023", "Seen")
    before = reading(three).log
    merged(three, copy)
    took_back(three)
    assert reading(three).log == before


def test_the_revision_is_later_than_both(three: Path, copy: Path) -> None:
    for number in range(20, 24):
        add_one(copy, f"{number}.14/02/2023")
    later = reading(copy).revision
    merged(three, copy)
    assert reading(three).revision > later
    took_back(three)
    merged(three, copy)
    assert reading(three).revision > later + 2


def test_where_nothing_comes_nothing_is_written(three: Path, copy: Path) -> None:
    merged(three, copy)
    before, time = kept(three), three.stat().st_mtime_ns
    assert not merged(three, copy).brings_something
    assert (kept(three), three.stat().st_mtime_ns) == (before, time)


def test_nothing_is_written_of_a_hand_edit_either_where_nothing_comes(
    three: Path, copy: Path
) -> None:
    merged(three, copy)
    typed = type_over(three, HALL)
    assert not merged(three, copy).brings_something
    assert text(three) == typed


def test_a_hand_edit_is_a_revision_of_its_own(three: Path, copy: Path) -> None:
    type_over(three, HALL)
    found = merged(three, copy)
    assert (found.read.sealed, found.ours.sealed) == (False, True)
    assert events(three, ROOM) == ["raised", "corrected"]
    assert (references(three)[-1], reading(three).revision) == (TEA, 3)
    took_back(three)
    assert (references(three)[-1], events(three, ROOM)) == (ROOM, ["raised", "corrected"])


def test_what_would_be_is_told_without_writing(three: Path, copy: Path) -> None:
    before = three.read_bytes()
    found = plan_kept(three, now(), with_copy(read_copy(copy, now()), now()))
    assert [each.reference for each in found.merged.log.actions][-1] == TEA
    assert (three.read_bytes(), kept(three)) == (before, ["000001.toml"])


Edit = Callable[[Path], object]


def test_a_change_meanwhile_is_merged_too(
    three: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody without our lock writes between our reading and our replacing."""
    written = files.write_whole

    def changed_before(path: Path, *given: Any, **more: Any) -> None:
        monkeypatch.undo()
        type_over(three, HALL)
        written(path, *given, **more)

    monkeypatch.setattr(files, "write_whole", changed_before)
    merged(three, copy)
    assert (references(three)[-1], events(three, ROOM)) == (TEA, ["raised", "corrected"])


def test_a_file_that_changes_each_time_is_left(
    three: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = files.write_whole

    def changed_before(path: Path, *given: Any, **more: Any) -> None:
        three.write_bytes(three.read_bytes() + b"# seen\n")
        written(path, *given, **more)

    monkeypatch.setattr(files, "write_whole", changed_before)
    with pytest.raises(files.ChangedMeanwhile):
        merged(three, copy)
    assert text(three).endswith("# seen\n" * 3)
    assert references(three)[-1] == ROOM


def test_a_copy_that_was_merged_is_passed_over(three: Path) -> None:
    """Though of its events some were recorded apart, and an action has another number now."""
    copy = three.with_name(LAPTOP)
    copy.write_bytes(three.read_bytes())
    record(copy, actions.discharge, ROOM, "17/03/2023", "Agreed")
    record(copy, actions.complete, ROOM, "16/03/2023", "Booked")
    add_one(copy, TEA, "Order tea for two")
    record(three, actions.complete, ROOM, "16/03/2023", "Booked")
    add_one(three, TEA, "Order tea for ten")
    merged(three, copy)
    assert TEA in text(three)
    assert "formerly = " in text(three)
    assert "apart = true" in text(three)
    assert copies_to_merge(three, three.read_bytes()) == []


# Three files.


@pytest.fixture
def sides(tmp_path: Path, three: Path, copy: Path) -> tuple[Path, Path, Path]:
    """What both come of, ours and theirs, as git lays them beside one another."""
    folder = tmp_path / "tree"
    folder.mkdir()
    base, ours, theirs = (folder / f".merge_file_{name}" for name in ("base", "ours", "theirs"))
    base.write_bytes(three.read_bytes())
    record(three, actions.note, VISIT, "15/03/2023", "Seen")
    ours.write_bytes(three.read_bytes())
    theirs.write_bytes(copy.read_bytes())
    return base, ours, theirs


def of_three(base: Path, ours: Path, theirs: Path) -> Merging:
    merge = with_base(read_base(base, now()), read_copy(theirs, now(), "THEIRS"))
    return merge_alone(read_copy(ours, now(), "OURS"), now(), merge)


def test_only_ours_is_written(sides: tuple[Path, Path, Path]) -> None:
    before = [each.read_bytes() for each in (sides[0], sides[2])]
    of_three(*sides)
    assert (references(sides[1])[-1], events(sides[1], VISIT)) == (TEA, ["raised", "noted"])
    assert [each.read_bytes() for each in (sides[0], sides[2])] == before
    assert sorted(each.name for each in sides[1].parent.iterdir()) == sorted(
        each.name for each in sides
    )


def test_the_same_again_writes_nothing(sides: tuple[Path, Path, Path]) -> None:
    of_three(*sides)
    time = sides[1].stat().st_mtime_ns
    assert not of_three(*sides).brings_something
    assert sides[1].stat().st_mtime_ns == time


def test_a_plan_writes_nothing(sides: tuple[Path, Path, Path]) -> None:
    base, ours, theirs = sides
    before = ours.read_bytes()
    merge = with_base(read_base(base, now()), read_copy(theirs, now()))
    assert plan_alone(read_copy(ours, now()), now(), merge).brings_something
    assert ours.read_bytes() == before


def test_git_gives_an_empty_file_where_there_was_none(sides: tuple[Path, Path, Path]) -> None:
    sides[0].write_bytes(b"")
    assert read_base(sides[0], now()) is None
    of_three(*sides)
    assert (references(sides[1])[-1], events(sides[1], VISIT)) == (TEA, ["raised", "noted"])


def test_a_hand_edit_of_ours_is_entered_and_does_not_come(sides: tuple[Path, Path, Path]) -> None:
    base, ours, _ = sides
    typed = type_over(ours, HALL)
    assert not of_three(base, ours, base).brings_something
    assert text(ours) == typed
    assert of_three(*sides).brings_something
    assert (references(ours)[-1], events(ours, ROOM)) == (TEA, ["raised", "corrected"])
    assert reading(ours).sealed


@posix
def test_ours_keeps_its_mode_and_a_link_to_it_leads_to_it(
    sides: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    base, ours, theirs = sides
    ours.chmod(0o640)
    link = tmp_path / "link.toml"
    link.symlink_to(ours)
    of_three(base, link, theirs)
    assert link.is_symlink()
    assert stat.S_IMODE(ours.stat().st_mode) == 0o640
    assert references(ours)[-1] == TEA


def test_ours_that_somebody_writes_meanwhile_is_left(
    sides: tuple[Path, Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = read_copy(sides[1], now())
    merge = with_base(read_base(sides[0], now()), read_copy(sides[2], now()))
    add_one(sides[1], CAKE)
    with pytest.raises(files.ChangedMeanwhile):
        merge_alone(ours, now(), merge)
    assert references(sides[1])[-1] == CAKE


def test_ours_is_left_on_a_full_disk(
    sides: tuple[Path, Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "no space")

    before = sides[1].read_bytes()
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(BadFile, match="could not be written: no space left on the device"):
        of_three(*sides)
    assert sides[1].read_bytes() == before
    assert {each.name for each in sides[1].parent.iterdir()} == {each.name for each in sides}


# What cannot be merged.


def named(log: Path, name: str) -> None:
    head = "schema_version = 1\n"
    type_over(log, (head, f'{head}\n[settings]\nid = "{name}"\n'))


def cut(log: Path) -> None:
    """Between two actions, so that it still is TOML."""
    log.write_text(text(log)[: text(log).rindex("\n[[actions]]")], newline="\n")


def shortened(log: Path) -> None:
    """One action less than its closing line counts."""
    whole = text(log)
    at, end = whole.index("\n[[actions]]"), whole.rindex("\n# revision")
    log.write_text(whole[: whole.index("\n[[actions]]", at + 1)] + whole[end:], newline="\n")


def made_a_folder(log: Path) -> None:
    log.unlink()
    log.mkdir()


WRONG: dict[str, tuple[Edit, str]] = {
    "gone": (lambda log: log.unlink(), "is not there"),
    "a folder": (made_a_folder, "is a folder"),
    "empty": (lambda log: log.write_bytes(b""), "the file is empty"),
    "no TOML": (lambda log: log.write_text("Minutes of the meeting"), "is not as TOML is written"),
    "no UTF-8": (lambda log: log.write_bytes(b"\xff" * 9), "is not UTF-8"),
    "cut off": (cut, "no closing line, so nothing tells whether its end is missing"),
    "short of an action": (shortened, "is not whole: "),
    "marks of git": (
        lambda log: type_over(log, ("[boards.GPB]", "<<<<<<< HEAD\n[boards.GPB]")),
        "is a mark that git leaves",
    ),
    "a later format": (
        lambda log: type_over(log, ("schema_version = 1", "schema_version = 99")),
        "has schema_version 99",
    ),
    "a doubtful key": (
        lambda log: type_over(log, (_ROOM, f'excempt = "FOIA s.31"\n{_ROOM}')),
        "excempt is no key; exempt may be meant",
    ),
}  # fmt: skip


@pytest.mark.parametrize("wrong", WRONG)
@pytest.mark.parametrize("called", ["", "THEIRS"])
def test_a_copy_that_cannot_be_merged(three: Path, copy: Path, wrong: str, called: str) -> None:
    edit, said = WRONG[wrong]
    edit(copy)
    with pytest.raises(BadFile) as caught:
        read_copy(copy, now(), called)
    sentence = caught.value.sentence
    assert said.lower() in sentence.lower()
    assert copy.name in sentence
    newer = wrong == "a later format"  # is told in its own words
    assert newer or sentence.startswith("THEIRS cannot be merged: ") == bool(called)


def test_the_base_needs_no_closing_line(copy: Path) -> None:
    copy.write_text(text(copy)[: text(copy).rindex("\n[[actions]]")], newline="\n")
    assert isinstance(read_base(copy, now()), Reading)
    copy.unlink()
    with pytest.raises(BadFile, match=r"BASE cannot be merged: .* is not there"):
        read_base(copy, now())


def test_another_log_is_no_copy(three: Path, copy: Path) -> None:
    named(copy, "one")
    merged(three, copy)  # a log without an id may be an older copy
    before = three.read_bytes()
    type_over(copy, ('id = "one"', 'id = "two"'))
    with pytest.raises(BadFile, match="is another log, with an id of its own"):
        merged(three, copy)
    assert three.read_bytes() == before


def test_a_base_of_another_log(sides: tuple[Path, Path, Path]) -> None:
    for side, name in zip(sides, ("two", "one", "one"), strict=True):
        named(side, name)
    before = sides[1].read_bytes()
    with pytest.raises(BadFile, match=r"^What both copies come of is no copy of this copy: "):
        of_three(*sides)
    assert sides[1].read_bytes() == before


def test_a_fault_in_a_copy_that_git_has_does_not_name_the_file_that_only_git_has(
    sides: tuple[Path, Path, Path],
) -> None:
    theirs = sides[2].read_bytes().replace(b"raised = 2023-02-14", b"raised = 2023-02-31")
    sides[2].write_bytes(theirs)
    with pytest.raises(BadFile, match=r"^The other copy, line \d+: raised: .* Nothing was merged"):
        of_three(*sides)
    sides[1].unlink()
    with pytest.raises(BadFile, match=r"is not there\. Nothing was merged: see how it is called"):
        of_three(sides[0], sides[1], sides[0])


def test_another_log_where_no_id_tells(three: Path, copy: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.toml"
    other.write_text(text(three).replace("at = 2023", "at = 2022"), "utf-8", newline="\n")
    before = three.read_bytes()
    with pytest.raises(BadFile, match=r"no copy of .*: nothing that is recorded is in both"):
        merged(three, other)
    assert three.read_bytes() == before
    merged(three, copy)


def test_a_log_that_is_not_whole_takes_nothing(three: Path, copy: Path) -> None:
    add_one(three, CAKE)
    three.write_text(text(three)[: text(three).rindex("\n[[actions]]")], newline="\n")
    before = three.read_bytes()
    with pytest.raises(BadFile, match="is not whole"):
        merged(three, copy)
    assert three.read_bytes() == before


def test_what_has_versions(three: Path, copy: Path) -> None:
    assert merging.has_versions(three)
    assert not merging.has_versions(copy)


# Changes that people make on copies of a log, each by what is recorded.
CHANGES: tuple[Callable[[Path], object], ...] = (
    lambda log: record(log, actions.note, VISIT, "15/03/2023", "Seen"),
    lambda log: record(log, actions.complete, ROOM, "16/03/2023", "Booked"),
    lambda log: record(log, actions.discharge, ROOM, "17/03/2023", "Agreed"),
    lambda log: record(log, actions.note, LETTER, "15/03/2023", "Answered"),
    lambda log: add_one(log, CAKE, "Order cake"),
    lambda log: add_one(log, TEA, f"Order tea for {log.stem}"),
    lambda log: type_over(log, HALL),
    took_back,
)
SOME = st.lists(st.integers(0, len(CHANGES) - 1), max_size=4)


def done(log: Path, which: list[int]) -> None:
    """Make some changes, each where it can be made."""
    for number in which:
        with suppress(Failure, AssertionError):
            CHANGES[number](log)


@settings(max_examples=examples(40))
@given(SOME, SOME)
def test_no_copy_of_which_something_would_come_is_passed_over(
    ours: list[int], theirs: list[int]
) -> None:
    with TemporaryDirectory() as name:
        log = write(Path(name, "actions.toml"))
        copy = log.with_name(LAPTOP)
        copy.write_bytes(log.read_bytes())
        done(log, ours)
        done(copy, theirs)
        assume(not reading(copy).unclosed)  # undone to what was never saved
        would_come = plan_kept(log, now(), with_copy(read_copy(copy, now()), now()))
        assert would_come.brings_something <= (copies_to_merge(log, log.read_bytes()) == [copy])
        merged(log, copy)
        assert not merged(log, copy).brings_something
