"""The kept versions, and the walk of undo and redo through them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.store import versions


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "actions.toml"
    path.write_text("revision 0\n")
    return path


def keep(log: Path, *revisions: int) -> None:
    for revision in revisions:
        versions.keep(log, revision, f"revision {revision}\n")


def names(log: Path) -> list[str]:
    return sorted(file.name for file in (log.parent / ".pcc-actions" / log.name).iterdir())


def test_a_text_is_kept_byte_for_byte(log: Path) -> None:
    text = "\ufeffa = 1\r\nb = 'é'\n\r\n"
    versions.keep(log, 42, text)
    assert versions.text(log, 42) == text
    assert versions.newest(log) == (42, text)
    assert names(log) == ["000042.toml"]


def test_a_put_back_is_a_marker(log: Path) -> None:
    keep(log, 1, 2)
    versions.mark(log, 3, 1)
    assert names(log) == ["000001.toml", "000002.toml", "000003.back"]
    assert versions.text(log, 3) == "revision 1\n"
    assert versions.newest(log) == (3, "revision 1\n")
    assert list(versions.all_texts(log)) == [(1, "revision 1\n"), (2, "revision 2\n")]


def test_nothing_kept_yet(log: Path) -> None:
    assert versions.newest(log) is None
    assert versions.text(log, 1) is None
    assert versions.earlier(log, 1) is None
    assert versions.later(log, 1) is None
    assert list(versions.all_texts(log)) == []


def test_a_revision_kept_anew_is_one_or_the_other(log: Path) -> None:
    keep(log, 1, 2)
    versions.mark(log, 2, 1)
    assert names(log) == ["000001.toml", "000002.back"]
    keep(log, 2)
    assert names(log) == ["000001.toml", "000002.toml"]


def test_words_are_taken_out_of_a_kept_text(log: Path) -> None:
    keep(log, 1, 2)
    versions.replace(log, 1, "redacted\n")
    assert versions.text(log, 1) == "redacted\n"
    assert versions.text(log, 2) == "revision 2\n"


def test_undo_and_redo_walk_back_and_forth(log: Path) -> None:
    keep(log, 1, 2, 3)
    at = 3
    for step, target in (("back", 2), ("back", 1), ("on", 2), ("on", 3)):
        found = (versions.earlier if step == "back" else versions.later)(log, at)
        assert found == target
        at += 1
        versions.mark(log, at, target)
    assert versions.later(log, at) is None
    keep(log, 8)
    assert versions.earlier(log, 8) == 3


def test_after_something_new_redo_has_nothing(log: Path) -> None:
    keep(log, 1, 2, 3)
    versions.mark(log, 4, 2)
    keep(log, 5)
    assert versions.later(log, 5) is None
    assert versions.earlier(log, 5) == 2


def test_a_version_that_was_not_kept_is_passed_over(log: Path) -> None:
    keep(log, 1, 2)
    assert versions.earlier(log, 4) == 2
    (log.parent / ".pcc-actions" / log.name / "notes.txt").write_text("not ours")
    assert versions.earlier(log, 2) == 1


def test_a_marker_that_makes_no_sense_leads_nowhere(log: Path) -> None:
    keep(log, 1)
    folder = log.parent / ".pcc-actions" / log.name
    for wrong in ("3\n", "9\n", "x"):
        (folder / "000003.back").write_text(wrong)
        assert versions.text(log, 3) is None
        assert versions.newest(log) == (1, "revision 1\n")


def test_the_last_twenty_stay(log: Path) -> None:
    keep(log, *range(1, 31))
    assert [revision for revision, _ in versions.all_texts(log)] == list(range(11, 31))


def test_at_least_three_stay_whatever_their_size(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(versions, "MOST_BYTES", 50)  # a real limit would need 100 MB of disk
    keep(log, 1, 2, 3, 4, 5, 6)
    assert [revision for revision, _ in versions.all_texts(log)] == [3, 4, 5, 6]
    versions.keep(log, 7, "x" * 100)
    assert [revision for revision, _ in versions.all_texts(log)] == [5, 6, 7]


def test_what_was_put_back_lately_outlives_what_was_left_behind(log: Path) -> None:
    keep(log, *range(1, 21))
    for revision, target in enumerate(range(19, 0, -1), start=21):
        versions.mark(log, revision, target)  # undo, down to the first
    keep(log, 40)
    assert versions.earlier(log, 40) == 1
    assert versions.text(log, 20) is None
    keep(log, *range(41, 61))
    assert names(log) == [f"{revision:06}.toml" for revision in range(41, 61)]


@given(st.lists(st.sampled_from(["save", "undo", "redo"]), max_size=40))
def test_the_walk_is_that_of_a_list(
    tmp_path_factory: pytest.TempPathFactory, steps: list[str]
) -> None:
    log = tmp_path_factory.mktemp("log") / "actions.toml"
    log.write_text("")
    walk, place, revision = [1], 0, 1
    keep(log, 1)
    for step in steps:
        if step == "save":
            revision += 1
            keep(log, revision)
            walk, place = [*walk[: place + 1], revision], place + 1
        else:
            to = place - 1 if step == "undo" else place + 1
            expected = walk[to] if 0 <= to < len(walk) and len(walk) - to <= 20 else None
            find = versions.earlier if step == "undo" else versions.later
            found = find(log, revision)
            if expected is None or found is None:
                assert found == expected or place - 1 < len(walk) - 20
                continue
            assert found == expected
            revision += 1
            versions.mark(log, revision, found)
            place = to
        assert versions.text(log, revision) == f"revision {walk[place]}\n"


def test_a_kept_text_that_is_damaged_is_passed_over_but_not_where_words_are_taken_out(
    log: Path,
) -> None:
    keep(log, 1, 2)
    (log.parent / ".pcc-actions" / log.name / "000002.toml").write_bytes(b"\xff")
    assert versions.newest(log) == (1, "revision 1\n")
    with pytest.raises(UnicodeDecodeError):
        list(versions.all_texts(log))


def test_a_broken_log_is_copied_under_a_free_name(log: Path) -> None:
    log.write_bytes(b"\xff broken\r\n")
    log.chmod(0o640)
    copies = [versions.broken_copy(log) for _ in range(3)]
    assert [copy.name for copy in copies] == [
        "actions.toml.broken",
        "actions.toml.broken-2",
        "actions.toml.broken-3",
    ]
    assert {copy.read_bytes() for copy in copies} == {b"\xff broken\r\n"}
    assert copies[0].stat().st_mode == log.stat().st_mode
