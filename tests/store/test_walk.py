"""The way of undo and redo through the kept versions."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.store import seal, versions, walk
from pcc_actions.store.version_files import versions_of


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "actions.toml"
    path.write_text("")
    return path


def of(revision: int) -> str:
    return seal.sealed(f"# {revision}\n", revision, 0)


def keep(log: Path, *revisions: int) -> None:
    for revision in revisions:
        versions.keep_version(log, revision, of(revision).encode())


def earlier(log: Path, revision: int) -> int | None:
    there = versions_of(log)
    return next(iter(walk.earlier_revisions(there, revision, there.own(revision))), None)


def later(log: Path, revision: int) -> int | None:
    there = versions_of(log)
    return next(iter(walk.later_revisions(there, revision, there.own(revision))), None)


def test_nothing_kept_yet(log: Path) -> None:
    assert (earlier(log, 1), later(log, 1)) == (None, None)


def test_undo_and_redo_walk_back_and_forth(log: Path) -> None:
    keep(log, 1, 2, 3)
    at = 3
    for step, target in (("back", 2), ("back", 1), ("on", 2), ("on", 3)):
        assert (earlier if step == "back" else later)(log, at) == target
        at += 1
        versions.mark_put_back(log, at, target)
    assert later(log, at) is None
    keep(log, 8)
    assert earlier(log, 8) == 3


def test_every_version_on_the_way_is_told_the_nearest_first(log: Path) -> None:
    keep(log, 1, 2, 3, 4)
    versions.mark_put_back(log, 5, 2)
    there = versions_of(log)
    assert walk.earlier_revisions(there, 4, 4) == [3, 2, 1]
    assert walk.later_revisions(there, 5, 2) == [3, 4]


def test_after_something_new_redo_has_nothing(log: Path) -> None:
    keep(log, 1, 2, 3)
    versions.mark_put_back(log, 4, 2)
    keep(log, 5)
    assert later(log, 5) is None
    assert earlier(log, 5) == 2


def test_a_version_that_was_not_kept_is_passed_over(log: Path) -> None:
    keep(log, 1, 2)
    assert earlier(log, 4) == 2
    (log.parent / ".pcc-actions" / log.name / "notes.txt").write_text("not ours")
    assert earlier(log, 2) == 1


def test_what_was_put_back_lately_is_still_on_the_way_when_others_are_dropped(log: Path) -> None:
    keep(log, *range(1, 21))
    for revision, target in enumerate(range(19, 0, -1), start=21):
        versions.mark_put_back(log, revision, target)  # undo, down to the first
    keep(log, 40)
    assert earlier(log, 40) == 1


@given(st.lists(st.sampled_from(["save", "undo", "redo"]), max_size=40))
def test_the_walk_is_that_of_a_list(
    tmp_path_factory: pytest.TempPathFactory, steps: list[str]
) -> None:
    log = tmp_path_factory.mktemp("log") / "actions.toml"
    log.write_text("")
    walked, place, revision = [1], 0, 1
    keep(log, 1)
    for step in steps:
        if step == "save":
            revision += 1
            keep(log, revision)
            walked, place = [*walked[: place + 1], revision], place + 1
        else:
            to = place - 1 if step == "undo" else place + 1
            inside = 0 <= to < len(walked) and len(walked) - to <= 20
            expected = walked[to] if inside else None
            found = (earlier if step == "undo" else later)(log, revision)
            if expected is None or found is None:
                assert found == expected or place - 1 < len(walked) - 20
                continue
            assert found == expected
            revision += 1
            versions.mark_put_back(log, revision, found)
            place = to
        assert versions.version_text(log, revision) == of(walked[place])
