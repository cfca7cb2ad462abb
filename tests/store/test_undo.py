"""What was recorded taken back, and done again."""

import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from shutil import copytree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.core.changes import actions
from pcc_actions.errors import BadFile, Conflict, Refused
from pcc_actions.store import seal, undo, versions
from pcc_actions.store.files import real_path
from pcc_actions.store.saving import update
from pcc_actions.store.sidecar import sidecar
from tests.ordinary_user import ordinary_user
from tests.store.logs import (
    VISIT,
    above,
    add_one,
    beside,
    clock,
    kept,
    now,
    posix,
    reading,
    record,
    text,
    three_actions,
    took_back,
    type_over,
    write,
)


def plan(path: Path, direction: undo.Direction = "undo") -> undo.PutBack:
    return undo.plan_step(path, now(), direction, clock)


def test_an_undo_gives_the_earlier_text_above_the_closing_line(three: Path) -> None:
    first = above(three)
    record(three, actions.discharge, VISIT, "15/03/2023", "Agreed")
    second = above(three)
    found = plan(three)
    assert (found.revision, found.step) == (1, 2)
    assert found.did == ("3.14/02/2023 discharged by IF at 09:00",)
    assert took_back(three) == 3
    assert above(three) == first
    assert (reading(three).revision, reading(three).sealed) == (3, True)
    again = plan(three, "redo")
    assert (again.revision, again.step, again.did) == (2, 2, found.did)
    assert took_back(three, "redo") == 4
    assert above(three) == second


def test_over_a_folder_nothing_is_put_back_until_it_has_another_name(three: Path) -> None:
    three.unlink()
    three.mkdir()
    with pytest.raises(BadFile) as told:
        plan(three)
    assert told.value.sentence == (
        f"{three} is a folder, not a log. Give that folder another name; then pcc-actions undo "
        "puts back revision 1, the newest good version that is kept."
    )
    three.rename(three.with_name("elsewhere"))
    assert plan(three).revision == 1


def test_further_back_and_forward(three: Path) -> None:
    texts = [above(three)]
    for number in (6, 7, 8):
        add_one(three, f"{number}.14/02/2023")
        texts.append(above(three))
    for direction, where in (
        ("undo", 2), ("undo", 1), ("redo", 2), ("undo", 1), ("undo", 0), ("redo", 1), ("redo", 2),
        ("redo", 3),
    ):  # fmt: skip
        took_back(three, "undo" if direction == "undo" else "redo")
        assert above(three) == texts[where]
    with pytest.raises(Refused, match=r"Nothing has been undone: actions.toml stays at"):
        plan(three, "redo")
    assert kept(three)[:4] == [f"{number:06}.toml" for number in (1, 2, 3, 4)]
    assert all(name.endswith(".back") for name in kept(three)[4:])


def test_nothing_to_go_back_to(three: Path) -> None:
    with pytest.raises(Refused, match=r"No earlier version is kept: actions.toml stays at"):
        plan(three)


def test_no_redo_after_something_new(three: Path) -> None:
    add_one(three)
    took_back(three)
    add_one(three, "7.14/02/2023", "Order cake")
    with pytest.raises(Refused):
        plan(three, "redo")
    assert took_back(three) == 5
    assert reading(three).log == three_actions()


def test_redo_over_an_old_copy_gives_the_newest_kept(three: Path) -> None:
    old = three.read_bytes()
    add_one(three, "6.14/02/2023")
    add_one(three, "7.14/02/2023")
    newest = above(three)
    three.write_bytes(old)
    assert plan(three, "redo").revision == 3
    assert took_back(three, "redo") == 4
    assert above(three) == newest


def test_a_hand_edit_is_never_dropped(three: Path) -> None:
    add_one(three)
    type_over(three, ("due = 2023-03-10\nstatus", "due = 2023-05-10\nstatus"))
    before = three.read_bytes()
    for direction in ("undo", "redo"):
        with pytest.raises(Refused, match=r"edited outside .* since revision 2.*--fix"):
            plan(three, "undo" if direction == "undo" else "redo")
    assert three.read_bytes() == before
    update(three, now(), lambda log: log)
    assert plan(three).did == (
        "3.14/02/2023 corrected: due 10/05/2023 instead of 10/03/2023 by hand edit at 09:00",
    )
    took_back(three)
    assert len(reading(three).log.actions) == 4


def test_a_comment_taken_back(three: Path) -> None:
    type_over(three, ("schema_version = 1", "schema_version = 1 # the first"))
    update(three, now(), lambda log: log)
    assert plan(three).did == ("comments or layout changed",)
    took_back(three)
    assert "# the first" not in text(three)


def test_a_log_changed_since_it_was_looked_at(three: Path) -> None:
    add_one(three)
    found = plan(three)
    add_one(three, "7.14/02/2023", "Order cake")
    before = three.read_bytes()
    with pytest.raises(Conflict, match="nothing was put back"):
        undo.put_back(three, now(), "undo", found)
    assert three.read_bytes() == before


BREAKS: dict[str, Callable[[bytes], bytes]] = {
    "cut off": lambda data: data[: data.index(b'\n[[actions]]\nreference = "5.')],
    "empty": lambda data: b"",
    "no UTF-8": lambda data: data.replace(b"tea", b"\xff"),
    "UTF-16": lambda data: data.decode().encode("utf-16"),
    "no TOML": lambda data: data + b"[[[\n",
    "a merge": lambda data: b"<<<<<<< HEAD\n" + data,
    "wrong": lambda data: data.replace(b"due = 2023-03-10", b'due = "10/03/2023"'),
    "nested": lambda data: b"x = " + b"[" * 500 + b"]" * 500 + b"\n" + data,
}


@pytest.mark.parametrize("how", BREAKS)
def test_a_broken_log_is_put_back_and_left_beside(three: Path, how: str) -> None:
    add_one(three)
    good = above(three)
    broken = BREAKS[how](three.read_bytes())
    three.write_bytes(broken)
    found = plan(three)
    assert found.broken
    assert (found.revision, found.did) == (2, ())
    assert took_back(three) == 3
    assert above(three) == good
    assert (three.parent / "actions.toml.broken").read_bytes() == broken
    assert len(reading(three).log.actions) == 4
    assert (took_back(three), reading(three).log) == (4, three_actions())


def test_why_a_log_is_broken_is_told_whole_whatever_its_name(three: Path) -> None:
    named = three.with_name("Board no. 2.toml")
    write(named, three_actions())
    named.write_bytes(b"[[[\n" + named.read_bytes())
    broken = plan(named).broken
    assert broken.startswith("Board no. 2.toml, line 1 is not as TOML is written: ")
    assert "pcc-actions undo" not in broken  # which is what was asked for


@posix
def test_a_log_that_is_gone_is_put_back_with_its_mode(three: Path) -> None:
    three.chmod(0o600)
    add_one(three)
    good = above(three)
    three.unlink()
    assert took_back(three) == 3
    assert above(three) == good
    assert stat.S_IMODE(three.stat().st_mode) == 0o600
    assert beside(three) == ["actions.toml"]


def test_a_broken_log_has_no_redo(three: Path) -> None:
    add_one(three)
    took_back(three)
    three.write_bytes(b"")
    with pytest.raises(BadFile, match="is empty"):
        plan(three, "redo")


def test_a_broken_log_without_versions(three: Path) -> None:
    three.write_bytes(b"")
    for version in sidecar(three).glob("*.toml"):
        version.unlink()
    with pytest.raises(BadFile, match=r"is empty\..* No earlier version is kept beside it"):
        plan(three)


def test_a_log_of_a_later_release_is_left_to_it(three: Path) -> None:
    add_one(three)
    type_over(three, ("schema_version = 1", "schema_version = 99"))
    before = three.read_bytes()
    with pytest.raises(BadFile, match="Install a newer"):
        plan(three)
    assert three.read_bytes() == before


@posix
def test_a_broken_log_that_cannot_be_left_beside_is_not_touched(
    three: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    three.write_bytes(b"")
    found = plan(three)

    def full(path: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(versions, "broken_copy", full)  # no disk fills up just then on demand
    with pytest.raises(BadFile, match="no space left on the device; the log is as it was"):
        undo.put_back(three, now(), "undo", found)
    assert three.read_bytes() == b""


def test_a_put_back_that_cannot_be_noted_is_done_with_a_warning(
    three: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = above(three)
    add_one(three)

    def failing(log: Path, revision: int, same_as: int) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(
        versions, "mark_put_back", failing
    )  # between two writes no disk fails on demand
    done = undo.put_back(three, now(), "undo", plan(three))
    assert (done.revision, above(three)) == (3, first)
    assert done.warning.endswith("could not be brought up to date: read-only file system.")
    monkeypatch.undo()
    add_one(three, "7.14/02/2023", "Order cake")
    took_back(three)
    assert above(three) == first  # and not what the undo before it took back


def test_a_version_that_is_not_readable_says_nothing_of_what_it_did(three: Path) -> None:
    add_one(three)
    (sidecar(three) / "000001.toml").write_text(seal.sealed("x\n", 1, 0))
    assert plan(three).did == ()


# Damaged versions.

DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "emptied": lambda data: b"",
    "cut off": lambda data: data[: data.index(b'\n[[actions]]\nreference = "5.')],
    "altered": lambda data: data.replace(b"Set up a visit", b"Set up no visit"),
    "no UTF-8": lambda data: b"\xff" + data,
    "of zeros": lambda data: b"\0" * len(data),
    "another": lambda data: data.replace(b"# revision ", b"# revision 1"),
}


def version(path: Path, revision: int) -> Path:
    return sidecar(path) / f"{revision:06}.toml"


def damage(path: Path, revision: int, how: str = "emptied") -> bytes:
    file = version(path, revision)
    file.write_bytes(DAMAGES[how](file.read_bytes()))
    return file.read_bytes()


@pytest.fixture
def four(three: Path) -> Path:
    for number in (6, 7, 8):
        add_one(three, f"{number}.14/02/2023")
    return three


@pytest.mark.parametrize("how", DAMAGES)
def test_a_damaged_version_is_named_and_passed_over(four: Path, how: str) -> None:
    first = text(version(four, 2))
    damaged = damage(four, 3, how)
    found = plan(four)
    assert (found.revision, [one.revision for one in found.passed]) == (2, [3])
    assert undo.passed_over(found.passed[0]).startswith("Kept version 3 is damaged (it")
    assert took_back(four) == 5
    assert above(four) == seal.body(first) + "\n"
    assert version(four, 3).read_bytes() == damaged
    assert plan(four, "redo").revision == 4
    assert took_back(four, "redo") == 6
    assert len(reading(four).log.actions) == 6


def test_a_damaged_version_is_passed_over_forward_too(four: Path) -> None:
    for _ in range(3):
        took_back(four)
    damage(four, 2)
    found = plan(four, "redo")
    assert (found.revision, [one.revision for one in found.passed]) == (3, [2])
    damage(four, 3)
    damage(four, 4)
    with pytest.raises(Refused, match=r"version 2 is .* version 3 is .* version 4 is .* No good"):
        plan(four, "redo")
    assert reading(four).sealed


@pytest.mark.parametrize("how", DAMAGES)
def test_a_log_that_cannot_be_read_is_put_back_from_the_newest_good_version(
    four: Path, how: str
) -> None:
    damage(four, 4, how)
    third = seal.body(text(version(four, 3)))
    four.write_bytes(b"")
    found = plan(four)
    assert (found.revision, [one.revision for one in found.passed]) == (3, [4])
    assert took_back(four) == 5
    assert seal.body(text(four)) == third


def test_where_every_version_is_damaged_nothing_is_put_back(four: Path) -> None:
    for revision in (1, 2, 3, 4):
        damage(four, revision)
    with pytest.raises(Refused, match=r"version 3 .* version 2 .* version 1 .* No good version"):
        plan(four)
    four.write_bytes(b"")
    with pytest.raises(BadFile, match=r"version 4 is damaged \(it is empty\), .* No other version"):
        plan(four)


def test_what_undo_replaces_is_kept_anew_where_only_a_damaged_version_is(four: Path) -> None:
    newest = above(four)
    damaged = damage(four, 4, "altered")
    took_back(four)
    assert version(four, 4).with_name("000004.toml.damaged").read_bytes() == damaged
    took_back(four, "redo")
    assert above(four) == newest


def test_what_was_put_back_is_kept_anew_under_its_own_revision(four: Path) -> None:
    took_back(four)
    third = above(four)
    damage(four, 3)
    took_back(four)
    took_back(four, "redo")
    assert above(four) == third
    took_back(four, "redo")
    assert len(reading(four).log.actions) == 6


def test_a_save_keeps_anew_what_it_writes_over_where_only_a_damaged_version_is(four: Path) -> None:
    newest = above(four)
    damage(four, 4)
    add_one(four, "9.14/02/2023")
    assert took_back(four) == 6
    assert above(four) == newest


@pytest.mark.parametrize("wrong", [b"", b"x", b"9\n", b"6\n", b"5\n", b"0\n"])
@pytest.mark.parametrize("direction", ["undo", "redo"])
def test_a_damaged_marker_leaves_a_way_out(
    four: Path, wrong: bytes, direction: undo.Direction
) -> None:
    newest, second = above(four), seal.body(text(version(four, 2)))
    took_back(four)
    took_back(four)  # at revision 6, which is the text of 2
    (sidecar(four) / "000006.back").write_bytes(wrong)
    assert plan(four, "undo").revision == 1
    assert plan(four, "redo").revision == 3
    assert seal.body(text(four)) == second
    if direction == "undo":
        took_back(four)
    for _ in range(5):
        try:
            took_back(four, "redo")
        except Refused:
            break
    assert above(four) == newest


def test_where_nothing_tells_which_version_the_log_is_both_ways_lead_to_the_newest(
    four: Path,
) -> None:
    took_back(four)
    newest = text(version(four, 4))
    (sidecar(four) / "000005.back").write_bytes(b"")
    version(four, 3).unlink()
    before = above(four)
    for direction in ("undo", "redo"):
        assert plan(four, "undo" if direction == "undo" else "redo").text == newest
    took_back(four, "redo")
    assert took_back(four, "redo") == 7
    assert above(four) == before  # what was there was kept


def test_numbers_of_damaged_versions_are_never_given_again(four: Path) -> None:
    for name in ("000009.toml", "000012.back"):
        (sidecar(four) / name).write_bytes(b"")
    assert add_one(four, "9.14/02/2023").revision == 13
    assert (sidecar(four) / "000009.toml").read_bytes() == b""


def test_a_log_ahead_of_its_versions_keeps_counting(four: Path) -> None:
    for revision in (3, 4):
        version(four, revision).unlink()
    assert took_back(four) == 5
    assert took_back(four, "redo") == 6
    assert len(reading(four).log.actions) == 6


@posix
def test_a_folder_of_versions_that_is_closed_is_named() -> None:
    with ordinary_user() as folder:
        path = write(folder / "actions.toml")
        add_one(path)
        sidecar(path).chmod(0)
        with pytest.raises(BadFile, match=r"versions of actions.toml cannot be .*/actions.toml: p"):
            plan(path)
        sidecar(path).chmod(0o700)
        assert plan(path).revision == 1


PLACES = st.sampled_from(["1.toml", "2.toml", "3.toml", "4.toml", "5.back", "6.back", "7.back"])
WHAT = st.sampled_from([b"", b"x", b"1\n", b"4\n", b"6\n", b"\xff", None])


@pytest.fixture(scope="module")
def back_and_forth(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a log of which two of three changes were taken back, and one put back."""
    path = write(tmp_path_factory.mktemp("made") / "actions.toml")
    for number in (6, 7, 8):
        add_one(path, f"{number}.14/02/2023")
    for direction in ("undo", "undo", "redo"):
        took_back(path, "undo" if direction == "undo" else "redo")
    return path.parent


@given(st.dictionaries(PLACES, WHAT, max_size=7), st.lists(st.sampled_from(["undo", "redo"])))
def test_whatever_is_damaged_only_a_good_text_is_put_back(
    tmp_path_factory: pytest.TempPathFactory,
    back_and_forth: Path,
    damaged: dict[str, bytes | None],
    steps: list[undo.Direction],
) -> None:
    folder = tmp_path_factory.mktemp("log")
    path = copytree(back_and_forth, folder, dirs_exist_ok=True) / "actions.toml"
    good = {seal.body(text(version(path, revision))) for revision in (1, 2, 3, 4)}
    for name, data in damaged.items():
        file = sidecar(path) / f"00000{name}"
        before = file.read_bytes() if file.exists() else b""
        file.write_bytes(before[: len(before) // 2] if data is None else data)
    left = {name: (sidecar(path) / f"00000{name}").read_bytes() for name in damaged}
    for direction in steps:
        with suppress(Refused):
            took_back(path, direction)
        assert reading(path).sealed
        assert seal.body(text(path)) in good
    everything = [each.read_bytes() for each in sidecar(path).iterdir()]
    assert all(data in everything for name, data in left.items() if name.endswith("toml"))


def test_versions_that_were_lost(three: Path) -> None:
    add_one(three)
    (sidecar(three) / "000001.toml").unlink()
    with pytest.raises(Refused, match="No earlier version is kept"):
        plan(three)


def test_a_log_that_was_edited_before_it_was_ever_saved_here(tmp_path: Path, three: Path) -> None:
    (tmp_path / "b").mkdir()
    there = tmp_path / "b" / "actions.toml"
    there.write_text(text(three).replace("Book a room", "Book a hall"))
    typed = seal.body(text(there))
    update(there, now(), lambda log: log)
    took_back(there)
    assert text(there) == typed  # it never was sealed, so it is not now
    assert plan(there, "redo").revision == 2
    took_back(there, "redo")
    assert reading(there).sealed
    assert real_path(there).exists()
