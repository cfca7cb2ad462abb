"""A paper on the disk: whole or not at all, and over another only where that is asked."""

import os
import stat
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.errors import BadFile, Failure, Refused
from pcc_actions.store.output import refuse_unwritable, write_output
from tests.ordinary_user import ordinary_user

posix = pytest.mark.skipif(os.name != "posix", reason="Windows has no such modes")
NEW, OLD = b"The new paper", b"The old paper"


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "actions.toml"
    path.write_text("schema_version = 1\n")
    return path


@pytest.fixture
def paper(log: Path) -> Path:
    return log.with_name("status.html")


def refusal(path: Path, log: Path, *, force: bool = False) -> str:
    """Give the sentence of a paper that may not be written, and leaves all as it was."""
    before = sorted(path.parent.rglob("*")) if path.parent.is_dir() else []
    with pytest.raises(Failure) as looked:
        refuse_unwritable(path, log, force=force)
    with pytest.raises(Failure) as wrote:
        write_output(path, NEW, log, force=force)
    assert wrote.value.sentence == looked.value.sentence
    assert before == (sorted(path.parent.rglob("*")) if path.parent.is_dir() else [])
    return looked.value.sentence


def test_a_paper_is_written_whole_and_alone(paper: Path, log: Path) -> None:
    write_output(paper, NEW, log, force=False)
    assert paper.read_bytes() == NEW
    assert {each.name for each in paper.parent.iterdir()} == {"actions.toml", "status.html"}


def test_a_file_that_is_there_stays_without_force(paper: Path, log: Path) -> None:
    paper.write_bytes(OLD)
    assert refusal(paper, log).endswith(
        "is there already. Replace it with --force, or choose another."
    )
    assert paper.read_bytes() == OLD
    write_output(paper, NEW, log, force=True)
    assert paper.read_bytes() == NEW


@posix
def test_a_replaced_file_keeps_its_mode_and_a_new_one_follows_the_umask(
    paper: Path, log: Path
) -> None:
    paper.write_bytes(OLD)
    paper.chmod(0o640)
    write_output(paper, NEW, log, force=True)
    assert stat.S_IMODE(paper.stat().st_mode) == 0o640
    before = os.umask(0o027)
    try:
        write_output(paper.with_name("new.html"), NEW, log, force=False)
    finally:
        os.umask(before)
    assert stat.S_IMODE(paper.with_name("new.html").stat().st_mode) == 0o640


@pytest.mark.parametrize(
    "name",
    ["a:b.html", "what?.md", 'the "paper".txt', "a<b.html", "a|b.pdf", "a*.csv", "a\\b.md",
     "a\nb.html", "a\udcff.html", "con.html", "NUL.md", "com1.txt", "Lpt9.csv", "lpt¹.csv"],
)  # fmt: skip
def test_a_name_that_windows_does_not_take_is_refused(name: str, log: Path) -> None:
    assert "is no name for a file on Windows" in refusal(log.with_name(name), log, force=True)


@pytest.mark.parametrize("name", ["status.html ", "status.html.", "status.md. ."])
def test_windows_drops_what_a_name_ends_in(name: str, log: Path) -> None:
    assert "is no name for a file" in refusal(log.with_name(name), log)


@pytest.mark.parametrize("name", ["console.html", "comms.md", "com10.txt", "März – GPB.docx"])
def test_other_names_are_taken(name: str, log: Path) -> None:
    write_output(log.with_name(name), NEW, log, force=False)
    assert log.with_name(name).read_bytes() == NEW


@given(st.text(min_size=1, max_size=8))
def test_no_name_that_is_taken_has_what_windows_forbids(name: str) -> None:
    path = Path(name)
    with suppress(Failure):
        refuse_unwritable(path, Path("actions.toml"), force=True)
        assert not set('<>:"|?*\\\n\t\0') & set(path.name)


def test_a_name_too_long_is_refused(log: Path) -> None:
    assert "too long a name" in refusal(log.with_name("ü" * 130 + ".html"), log)


def test_the_log_itself_is_never_a_paper(log: Path, tmp_path: Path) -> None:
    assert refusal(log, log, force=True).endswith("is the log itself. Choose another name.")
    other = tmp_path / "same.html"
    other.hardlink_to(log)
    assert "is the log itself" in refusal(other, log, force=True)


@posix
def test_a_link_to_the_log_is_the_log(log: Path, paper: Path) -> None:
    paper.symlink_to(log)
    assert "is the log itself" in refusal(paper, log, force=True)


def test_a_folder_is_no_file(log: Path, paper: Path) -> None:
    paper.mkdir()
    assert "is a folder. Name the file" in refusal(paper, log, force=True)


@posix
def test_a_pipe_is_no_ordinary_file(log: Path, paper: Path) -> None:
    os.mkfifo(paper)
    assert "is no ordinary file" in refusal(paper, log, force=True)


def test_the_folder_has_to_be_there(log: Path) -> None:
    assert "There is no folder" in refusal(log.with_name("none") / "status.html", log)


@posix
def test_a_folder_without_the_right_to_write_is_told(log: Path) -> None:
    with ordinary_user() as folder:
        own = folder / "actions.toml"
        own.write_text("schema_version = 1\n")
        folder.chmod(0o500)
        with pytest.raises(BadFile) as caught:
            write_output(folder / "status.html", NEW, own, force=False)
        folder.chmod(0o700)
        assert [each.name for each in folder.iterdir()] == ["actions.toml"]
    assert "could not be written: permission denied; nothing was changed." in (
        caught.value.sentence
    )
    assert "Close it where it is open" in caught.value.sentence


@posix
def test_a_folder_that_may_not_be_looked_into_is_told(log: Path) -> None:
    with ordinary_user() as folder:
        closed = folder / "closed"
        closed.mkdir(0o000)
        with pytest.raises(BadFile, match="could not be written: permission denied"):
            write_output(closed / "status.html", NEW, folder / "actions.toml", force=True)


@posix
def test_a_write_protected_paper_is_not_replaced(log: Path) -> None:
    with ordinary_user() as folder:
        paper = folder / "status.html"
        paper.write_bytes(OLD)
        paper.chmod(0o400)
        with pytest.raises(BadFile, match="could not be written: the file is read-only"):
            write_output(paper, NEW, folder / "actions.toml", force=True)
        assert paper.read_bytes() == OLD


_LIMITED = """
import resource, signal, sys
from pathlib import Path
from pcc_actions.errors import BadFile
from pcc_actions.store.output import write_output
sys.dont_write_bytecode = True  # it would be cut off for whoever imports it next
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write_output(Path(sys.argv[1]), b"x" * 2000, Path(sys.argv[2]), force=True)
except BadFile as error:
    print(error.sentence)
"""


@posix
def test_a_file_too_large_for_the_disk_leaves_the_old_one(paper: Path, log: Path) -> None:
    paper.write_bytes(OLD)
    command = [sys.executable, "-c", _LIMITED, str(paper), str(log)]
    # Nothing larger can be written there, so coverage is not to measure it.
    unmeasured = {name: value for name, value in os.environ.items() if "COVERAGE" not in name}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=unmeasured)
    assert "could not be written: file too large; nothing was changed." in done.stdout
    assert paper.read_bytes() == OLD
    assert {each.name for each in paper.parent.iterdir()} == {"actions.toml", "status.html"}


def test_a_refusal_is_wrong_usage_and_a_disk_that_fails_is_not(paper: Path, log: Path) -> None:
    paper.write_bytes(OLD)
    with pytest.raises(Refused):
        refuse_unwritable(paper, log, force=False)
    with pytest.raises(BadFile):
        refuse_unwritable(paper / "below.html", log, force=False)


def test_a_paper_that_is_open_in_word_is_said_to_be(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = log.with_name("paper.docx")
    paper.write_bytes(b"old")
    paper.with_name("~$per.docx").write_bytes(b"")

    def denied(*_: object) -> None:  # as Windows does
        raise PermissionError(13, "Permission denied", str(paper))

    monkeypatch.setattr(Path, "replace", denied)
    with pytest.raises(BadFile) as caught:
        write_output(paper, NEW, log, force=True)
    assert caught.value.sentence == (
        f"{paper} could not be written: permission denied; nothing was changed. It is open in "
        "Word: close it there and try again."
    )
    assert paper.read_bytes() == b"old"
