"""The kept versions."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from pcc_actions.store import kept, seal, versions
from pcc_actions.store.version_files import DamagedVersion, versions_of
from pcc_actions.store.versions import KeptVersion
from tests.store.logs import posix


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "actions.toml"
    path.write_text("revision 0\n")
    return path


def of(revision: int, words: str = "") -> str:
    return seal.sealed(f"# {words or revision}\n", revision, 0)


def keep(log: Path, *revisions: int) -> None:
    for revision in revisions:
        versions.keep_version(log, revision, of(revision).encode())


def folder(log: Path) -> Path:
    return log.parent / ".pcc-actions" / log.name


def kept_revisions(log: Path) -> list[int]:
    return list(versions_of(log).texts)


def names(log: Path) -> list[str]:
    return sorted(file.name for file in (log.parent / ".pcc-actions" / log.name).iterdir())


def test_a_text_is_kept_byte_for_byte(log: Path) -> None:
    text = "\ufeffa = 1\r\nb = 'é'\n\r\n"
    versions.keep_version(log, 42, kept.as_kept(42, text))
    assert versions.version_text(log, 42) == text
    assert versions.newest_version(log) == KeptVersion(42, text)
    assert names(log) == ["000042.toml"]


def test_a_put_back_is_a_marker(log: Path) -> None:
    keep(log, 1, 2)
    versions.mark_put_back(log, 3, 1)
    assert names(log) == ["000001.toml", "000002.toml", "000003.back"]
    assert versions.version_text(log, 3) == of(1)
    assert versions.newest_version(log) == KeptVersion(3, of(1))


def test_nothing_kept_yet(log: Path) -> None:
    assert versions.newest_version(log) is None
    assert versions.version_text(log, 1) is None


def test_a_revision_kept_anew_is_one_or_the_other(log: Path) -> None:
    keep(log, 1, 2)
    versions.mark_put_back(log, 2, 1)
    assert names(log) == ["000001.toml", "000002.back"]
    keep(log, 2)
    assert names(log) == ["000001.toml", "000002.toml"]


def test_a_marker_that_makes_no_sense_leads_nowhere(log: Path) -> None:
    keep(log, 1)
    for wrong in ("3\n", "9\n", "x", "", "-1\n", "2\n"):
        (folder(log) / "000003.back").write_text(wrong)
        assert versions.version_text(log, 3) is None
        assert versions.newest_version(log) == KeptVersion(1, of(1))


def test_a_marker_that_cannot_be_read_just_now_is_not_dropped(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(log, 1, 2)
    versions.mark_put_back(log, 3, 1)

    def failing(file: Path) -> bytes:
        if file.suffix == ".back":
            raise OSError(5, "Input/output error")
        return file.read_bytes()

    with monkeypatch.context() as disk:  # no disk fails on demand
        disk.setattr("pcc_actions.store.version_files.regular_bytes", failing)
        versions.prune(log)
    assert names(log) == ["000001.toml", "000002.toml", "000003.back"]
    assert versions.version_text(log, 3) == of(1)


def test_a_good_text_is_never_written_over(log: Path) -> None:
    keep(log, 1)
    versions.keep_version(log, 1, of(1, "something else").encode())
    assert versions.version_text(log, 1) == of(1)


def test_the_last_twenty_stay(log: Path) -> None:
    keep(log, *range(1, 31))
    assert kept_revisions(log) == list(range(11, 31))


def test_at_least_three_stay_whatever_their_size(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    size = len(of(1).encode())
    monkeypatch.setattr(versions, "MOST_BYTES", 4 * size + 5)  # 100 MB would be a lot of disk
    keep(log, 1, 2, 3, 4, 5, 6)
    assert kept_revisions(log) == [3, 4, 5, 6]
    versions.keep_version(log, 7, of(7, "x" * 2 * size).encode())
    assert kept_revisions(log) == [5, 6, 7]


def test_what_was_put_back_lately_outlives_what_was_left_behind(log: Path) -> None:
    keep(log, *range(1, 21))
    for revision, target in enumerate(range(19, 0, -1), start=21):
        versions.mark_put_back(log, revision, target)  # undo, down to the first
    keep(log, 40)
    assert versions.version_text(log, 1) == of(1)
    assert versions.version_text(log, 20) is None
    keep(log, *range(41, 61))
    assert names(log) == [f"{revision:06}.toml" for revision in range(41, 61)]


DAMAGES: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "emptied": (lambda data: b"", kept.EMPTY),
    "blank": (lambda data: b" \n\n", kept.EMPTY),
    "no UTF-8": (lambda data: b"\xff" + data, kept.NOT_UTF8),
    "cut off": (lambda data: data[:3], kept.CUT_OFF),
    "altered": (lambda data: data.replace(b"# 2", b"# 9"), kept.ALTERED),
    "of zeros": (lambda data: b"\0" * len(data), kept.CUT_OFF),
    "another": (lambda data: of(1).encode(), "it is that of revision 1"),
}  # fmt: skip


@pytest.mark.parametrize("how", DAMAGES)
def test_a_damaged_text_is_passed_over_and_named(log: Path, how: str) -> None:
    keep(log, 1, 2)
    damage, why = DAMAGES[how]
    file = folder(log) / "000002.toml"
    file.write_bytes(damage(file.read_bytes()))
    assert versions.version_text(log, 2) is None
    assert versions.newest_version(log) == KeptVersion(1, of(1))
    assert versions.damaged(log) == (DamagedVersion(2, why),)


@posix
def test_what_is_no_file_is_damaged_and_not_waited_for(log: Path) -> None:
    keep(log, 1)
    os.mkfifo(folder(log) / "000002.toml")
    (folder(log) / "000003.toml").mkdir()
    os.mkfifo(folder(log) / "000004.back")
    assert versions.newest_version(log) == KeptVersion(1, of(1))
    assert versions.damaged(log) == (
        DamagedVersion(2, "it cannot be read: it is a pipe"),
        DamagedVersion(3, "it cannot be read: it is a folder"),
    )


def test_damaged_versions_are_never_dropped_and_push_no_good_one_out(log: Path) -> None:
    keep(log, *range(1, 11))
    broken = [folder(log) / f"{number:06}.toml" for number in (2, 5, 9)]
    for file in broken:
        file.write_bytes(b"")
    keep(log, *range(11, 61))
    assert kept_revisions(log) == [2, 5, 9, *range(41, 61)]
    assert all(file.exists() for file in broken)


def test_a_text_altered_in_its_middle_is_not_dropped_either(log: Path) -> None:
    keep(log, 1, 2, 3)
    file = folder(log) / "000002.toml"
    altered = file.read_bytes().replace(b"# 2", b"# 9")
    file.write_bytes(altered)
    keep(log, *range(4, 61))
    assert file.read_bytes() == altered
    assert len(kept_revisions(log)) == 21


def test_a_damaged_text_is_set_aside_where_a_good_one_is_kept(log: Path) -> None:
    keep(log, 1, 2)
    for damage in (b"one", b"two"):
        (folder(log) / "000002.toml").write_bytes(damage)
        keep(log, 2)
    aside = [folder(log) / "000002.toml.damaged", folder(log) / "000002.toml.damaged-2"]
    assert [file.read_bytes() for file in aside] == [b"one", b"two"]
    assert versions.version_text(log, 2) == of(2)
    assert kept_revisions(log) == [1, 2]


def test_the_highest_number_counts_whatever_its_file_holds(log: Path) -> None:
    assert versions.last_revision(log) == 0
    keep(log, 1)
    (folder(log) / "000007.back").write_bytes(b"")
    assert versions.last_revision(log) == 7
    for strange in ("9.toml", f"{'9' * 20}.toml", "٠٠٠٠٠٩.toml", "000009.toml.damaged"):
        (folder(log) / strange).write_text(of(9))
    assert versions.last_revision(log) == 7


def test_the_newest_up_to_a_revision(log: Path) -> None:
    keep(log, 1, 2, 3)
    assert versions.newest_version(log, 2) == KeptVersion(2, of(2))
    assert versions.newest_version(log, 0) is None


def test_markers_do_not_pile_up(log: Path) -> None:
    keep(log, 1, 2, 3)
    for number in range(4, 104):
        versions.mark_put_back(log, number, 2 - number % 2)  # undo and redo, again and again
    assert names(log) == [
        "000001.toml", "000002.toml", "000003.toml", "000102.back", "000103.back",
    ]  # fmt: skip
    keep(log, 104)
    assert names(log)[-3:] == ["000102.back", "000103.back", "000104.toml"]


def test_a_marker_says_the_revision_whose_text_it_is(log: Path) -> None:
    keep(log, 1, 2)
    versions.mark_put_back(log, 3, 1)
    versions.mark_put_back(log, 4, 3)
    assert (folder(log) / "000004.back").read_text() == "1\n"


def test_a_marker_that_another_goes_through_stays(log: Path) -> None:
    keep(log, 1, 2)
    for number, said in ((3, 1), (4, 2), (5, 1), (6, 5)):
        (folder(log) / f"{number:06}.back").write_text(f"{said}\n")
    versions.prune(log)
    assert versions.version_text(log, 6) == of(1)


def test_a_marker_of_a_text_that_is_gone_is_dropped(log: Path) -> None:
    keep(log, 1, 2)
    versions.mark_put_back(log, 3, 1)
    (folder(log) / "000001.toml").unlink()
    (folder(log) / "000004.back").write_bytes(b"")
    keep(log, 5)
    assert names(log) == ["000002.toml", "000005.toml"]


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
