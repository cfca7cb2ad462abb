"""Every file that is a log's is found, and what it is."""

import os
from pathlib import Path

import pytest

from pcc_actions.errors import BadFile
from pcc_actions.store import versions
from pcc_actions.store.conflict_copies import conflict_copies
from pcc_actions.store.inventory import FileKind, LogFile, inventory
from pcc_actions.store.sidecar import sidecar
from pcc_actions.store.temporary import name_for
from tests.ordinary_user import ordinary_user
from tests.store.logs import add_one, posix, took_back, write

BESIDE = {
    "actions.toml.broken": FileKind.BROKEN,
    "actions.toml.broken-2": FileKind.BROKEN,
    "actions (1).toml": FileKind.COPY,
    "actions-LAPTOP.toml": FileKind.COPY,
    "actions.toml~": FileKind.COPY,
    "actions.toml.bak": FileKind.COPY,
    ".actions.toml.swp": FileKind.COPY,
    name_for("actions.toml"): FileKind.TEMPORARY,
    name_for("paper.html"): FileKind.TEMPORARY,
}
KEPT = {
    "notes.txt": FileKind.OTHER,
    "000001 (1).toml": FileKind.OTHER,
    "drafts/sitting.toml": FileKind.DRAFT,
    name_for("000001.toml"): FileKind.TEMPORARY,
}


def kinds(path: Path) -> dict[str, FileKind]:
    folder = path.parent
    return {each.file.relative_to(folder).as_posix(): each.kind for each in inventory(path)}


def test_a_log_and_its_versions(three: Path) -> None:
    add_one(three)
    took_back(three)
    kept = ".pcc-actions/actions.toml"
    assert kinds(three) == {
        "actions.toml": FileKind.LOG,
        f"{kept}/000001.toml": FileKind.VERSION,
        f"{kept}/000002.toml": FileKind.VERSION,
        f"{kept}/000003.back": FileKind.OTHER,
    }
    assert inventory(three)[0] == LogFile(three, FileKind.LOG)


def test_whatever_stands_beside_it_or_among_its_versions(three: Path) -> None:
    (sidecar(three) / "drafts").mkdir()
    for name in BESIDE:
        (three.parent / name).touch()
    for name in KEPT:
        (sidecar(three) / name).touch()
    found = kinds(three)
    assert {name: found[name] for name in BESIDE} == BESIDE
    kept = {name: found[f".pcc-actions/actions.toml/{name}"] for name in KEPT}
    assert kept == KEPT
    assert len(found) == len(BESIDE) + len(KEPT) + 2
    assert conflict_copies(three) == ["actions (1).toml", "actions-LAPTOP.toml"]


@pytest.mark.parametrize("name", ["other.toml", "actions.html", "my actions.toml", "notes.tmp"])
def test_other_files_are_not_the_log_s(three: Path, name: str) -> None:
    (three.parent / name).touch()
    assert (name in kinds(three)) == (name == "my actions.toml")  # perhaps a copy of it


def test_what_is_broken_is_what_undo_leaves(three: Path) -> None:
    assert versions.broken_copy(three).name in kinds(three)
    assert kinds(three)["actions.toml.broken"] is FileKind.BROKEN


@posix
def test_what_is_no_ordinary_file_is_left_alone(three: Path) -> None:
    os.mkfifo(three.parent / "actions.toml.broken")
    (three.parent / "actions.toml.bak").mkdir()
    (three.parent / "actions.toml~").symlink_to(three)
    assert list(kinds(three)) == ["actions.toml", ".pcc-actions/actions.toml/000001.toml"]


def test_a_file_that_is_gone_meanwhile(three: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = three.parent / "actions.toml.bak"
    monkeypatch.setattr(Path, "iterdir", lambda folder: iter([three, gone]))
    assert list(kinds(three)) == ["actions.toml", ".pcc-actions/actions.toml/000001.toml"]


def test_a_log_of_which_nothing_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "actions.toml"
    path.touch()
    assert kinds(path) == {"actions.toml": FileKind.LOG}


@posix
def test_a_folder_that_cannot_be_looked_into() -> None:
    with ordinary_user() as folder:
        path = write(folder / "actions.toml")
        for closed in (sidecar(path), folder):
            closed.chmod(0o300)
            with pytest.raises(BadFile) as caught:
                inventory(path)
            closed.chmod(0o700)
            assert caught.value.sentence == (
                f"{closed} could not be looked into: permission denied. Whether the words stand "
                "there cannot be told; ask for the right to and run the same again."
            )
