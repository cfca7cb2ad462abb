"""Which files of a folder are logs."""

import sys
from pathlib import Path

import pytest

from pcc_actions.errors import BadFile
from pcc_actions.store.folder_logs import FolderLogs, each_once, logs_in
from tests.ordinary_user import ordinary_user

LOG = "# Action log, kept by pcc-actions.\nschema_version = 1\n\n[settings]\nid = "
EVENT = """
[[actions]]
reference = "1.14/02/2023"

[[actions.history]]
event = "raised"
at = 2023-02-14T16:00:0{second}Z
"""


def put(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_logs_in_it_and_directly_below_are_found_in_the_order_of_their_names(
    tmp_path: Path,
) -> None:
    two = put(tmp_path / "b" / "actions.toml", f'{LOG}"2"\n')
    one = put(tmp_path / "one.TOML", f'{LOG}"1"\n')
    three = put(tmp_path / "a" / "any.toml", "schema_version = 1\n")
    put(tmp_path / "a" / "deep" / "actions.toml", f'{LOG}"4"\n')
    put(tmp_path / ".pcc-actions" / "1.toml", f'{LOG}"5"\n')
    put(tmp_path / "b" / "pyproject.toml", "[project]\n")
    put(tmp_path / "b" / "notes.txt", LOG)
    assert logs_in(tmp_path) == FolderLogs((one, three, two), ())


def test_what_was_a_log_is_one_whatever_is_left_of_it(tmp_path: Path) -> None:
    empty = put(tmp_path / "actions.toml", "")
    kept = put(tmp_path / "kept.toml", "\0\0\0")
    (tmp_path / ".pcc-actions" / "kept.toml").mkdir(parents=True)
    put(tmp_path / "other.toml", "\0\0\0")
    assert logs_in(tmp_path).logs == (empty, kept)


@pytest.mark.parametrize("end", ['"one"\n', '"one"\r\n'])
def test_copies_of_a_log_are_told_by_its_id(end: str, tmp_path: Path) -> None:
    log = put(tmp_path / "actions.toml", f'{LOG}"one"\n')
    copy = put(tmp_path / "actions (2).toml", LOG + end)
    other = put(tmp_path / "other.toml", f'{LOG}"two"\n')
    assert logs_in(tmp_path) == FolderLogs((log, other), ((copy, log),))


def test_the_original_is_the_one_that_was_saved_there(tmp_path: Path) -> None:
    copy = put(tmp_path / "a.toml", f'{LOG}"one"\n')
    log = put(tmp_path / "longer.toml", f'{LOG}"one"\n')
    (tmp_path / ".pcc-actions" / "longer.toml").mkdir(parents=True)
    assert logs_in(tmp_path).copies == ((copy, log),)


def test_logs_without_an_id_are_told_apart_by_what_was_recorded_first(tmp_path: Path) -> None:
    head = "schema_version = 1\n"
    log = put(tmp_path / "a.toml", head + EVENT.format(second=1))
    copy = put(tmp_path / "a-2.toml", head + EVENT.format(second=1))
    other = put(tmp_path / "b.toml", head + EVENT.format(second=2))
    bare = [put(tmp_path / name, head) for name in ("c.toml", "d.toml")]
    assert logs_in(tmp_path) == FolderLogs((log, other, *bare), ((copy, log),))


def test_the_same_id_in_another_folder_is_another_log(tmp_path: Path) -> None:
    logs = tuple(put(tmp_path / name / "actions.toml", f'{LOG}"one"\n') for name in "ab")
    assert logs_in(tmp_path) == FolderLogs(logs, ())


def test_a_file_named_by_two_paths_is_one(tmp_path: Path) -> None:
    log, other = put(tmp_path / "a.toml", LOG), put(tmp_path / "b.toml", LOG)
    assert each_once([log, other, tmp_path / "x" / ".." / "a.toml", log]) == [log, other]


def test_a_file_with_a_second_name_is_one(tmp_path: Path) -> None:
    log = put(tmp_path / "a.toml", LOG)
    (tmp_path / "b.toml").hardlink_to(log)
    gone = tmp_path / "gone.toml"
    assert each_once([log, tmp_path / "b.toml", gone, gone]) == [log, gone]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_a_folder_that_may_not_be_looked_into_is_told() -> None:
    with ordinary_user() as folder:
        (folder / "closed").mkdir()
        (folder / "closed").chmod(0)
        with pytest.raises(BadFile, match=r"^You may not look into .*closed\. Ask whoever"):
            logs_in(folder)
