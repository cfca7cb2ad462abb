"""A log changed by somebody without our lock is never written over."""

from pathlib import Path

import pytest

from pcc_actions.store import files, temporary
from tests.faults.meddling import CASES, EACH_TIME, ONCE, Case, tried

ADDS = [each for each in CASES if each.command.name == "add"]


@pytest.mark.parametrize("case", ADDS, ids=lambda each: each.name)
def test_what_is_recorded_is_applied_to_what_they_left_or_refused(
    case: Case, tmp_path: Path
) -> None:
    assert tried(case, tmp_path / "log").wrong == ()


@pytest.mark.slow
@pytest.mark.parametrize(
    "case", [each for each in CASES if each not in ADDS], ids=lambda each: each.name
)
def test_so_does_every_other_command(case: Case, tmp_path: Path) -> None:
    assert tried(case, tmp_path / "log").wrong == ()


def test_what_is_changed_once_is_written_on_and_each_time_refused(tmp_path: Path) -> None:
    whole = ("typed over in an editor", "brought by a service")
    for number, case in enumerate(each for each in ADDS if each.meddling in whole):
        assert tried(case, tmp_path / str(number)).applied == (case.often == ONCE)


def test_a_save_that_does_not_look_again_would_be_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pcc_actions.store.files._refuse_changed", lambda *_: None)
    for number, case in enumerate(ADDS):
        seen = tried(case, tmp_path / str(number)).wrong
        assert seen or case.meddling == "saved again as it was", case.name


def test_a_naive_save_would_be_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def naive(
        path: Path, data: files.Contents, expected: bytes | None, like: Path | None = None
    ) -> None:
        new = path.with_name(temporary.name_for(path.name))
        files._write_new(new, data, path)
        path.write_bytes(new.read_bytes())

    monkeypatch.setattr(files, "write_whole", naive)
    [case] = [each for each in ADDS if "editor" in each.meddling and each.often == EACH_TIME]
    assert any("not what they left" in each for each in tried(case, tmp_path / "log").wrong)
