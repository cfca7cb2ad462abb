"""The one place that calls git: the repository that a log lies in, and what it keeps of it."""

import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

from pcc_actions.core.frozen import dataclass
from pcc_actions.errors import BadFile
from pcc_actions.store.files import real_path

if TYPE_CHECKING:  # a list runs no other program
    from subprocess import CompletedProcess

_ASKED_ALIKE: Final = {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
# git sets these for what it starts; they would name its repository in place of the log's.
_OF_ANOTHER: Final = frozenset(
    "GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE GIT_PREFIX GIT_COMMON_DIR GIT_NAMESPACE "
    "GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES GIT_CONFIG GIT_CONFIG_PARAMETERS "
    "GIT_CONFIG_COUNT GIT_EXTERNAL_DIFF".split()
)
_NOT_SET: Final = 1  # the exit code of git config for a name that has no value


class NoGit(BadFile):
    """git is not installed, or not where programs are looked for."""


class GitRefused(BadFile):
    """git would not do what was asked of it; the sentence has what it said itself."""


@dataclass(frozen=True, slots=True)
class Version:
    """A file as a commit holds it; `data` is None for a commit that removes the file."""

    commit: str
    committed_at: datetime
    data: bytes | None


@dataclass(frozen=True, slots=True)
class Repository:
    """A working copy: the folder at its top, and the program that is asked about it."""

    top: Path
    git: str

    def place_of(self, path: Path) -> str:
        """The path of a file below the top, as git writes it: with `/` on every system."""
        return real_path(path).relative_to(self.top).as_posix()

    def output(self, *arguments: str, data: bytes = b"") -> bytes:
        """Run git at the top, and give what it prints. Raises `GitRefused`."""
        return _answered(run(self.git, self.top, *arguments, data=data))

    def text(self, *arguments: str) -> str:
        """What git prints as a text, without the line end that closes it."""
        return os.fsdecode(self.output(*arguments)).removesuffix("\n")

    def setting(self, name: str, *, here: bool = False) -> str | None:
        """What `git config` holds under a name, None where nothing; `here` in this copy alone."""
        where = ("--local",) if here else ()
        done = run(self.git, self.top, "config", *where, "-z", "--get", name)
        if done.returncode == _NOT_SET:
            return None
        return os.fsdecode(_answered(done)).removesuffix("\0")

    def set_setting(self, name: str, value: str) -> None:
        """Have `git config` hold a value in this copy alone. Raises `GitRefused`."""
        self.output("config", "--local", "--replace-all", name, value)

    def remove_settings(self, section: str) -> None:
        """Take all that `git config` holds under a section out of this copy, its heading too."""
        self.output("config", "--local", "--remove-section", section)

    def attributes(self, path: Path, *names: str) -> dict[str, str]:
        """What .gitattributes say of a file: `unspecified`, `set`, `unset` or a value, by name."""
        told = self.output("check-attr", "-z", *names, "--", self.place_of(path))
        parts = os.fsdecode(told).split("\0")
        return dict(zip(parts[1::3], parts[2::3], strict=True))

    def is_cut_short(self) -> bool:
        """Whether the copy was fetched without the oldest commits (a shallow clone)."""
        return self.text("rev-parse", "--is-shallow-repository") == "true"

    def history_of(self, path: Path) -> Iterator[Version]:
        """Every commit up to the present one that changed a file, the newest first.

        A file that was renamed is followed to its earlier names, one that began as a copy of
        another is not. Commits of branches that were brought together are among them, and those
        that brought them together.
        Raises `GitRefused`, also where git no longer has the text of a version.
        """
        touched = list(self._touched(path))
        with _Contents(self.git, self.top) as contents:
            for commit, moment, blob in touched:
                yield Version(commit, moment, contents.of(blob) if blob.strip("0") else None)

    def _touched(self, path: Path) -> Iterator[tuple[str, datetime, str]]:
        """The commits that changed a file, their moments, and the name git has for the text."""
        if run(self.git, self.top, "rev-parse", "--verify", "--quiet", "HEAD").returncode:
            return  # nothing was committed yet
        told = self.output(
            *("--literal-pathspecs", "log", "--follow", "-m", "--raw", "--no-abbrev", "-z"),
            *("--no-color", "--no-show-signature", "--format=%H %ct", "--", self.place_of(path)),
        )
        known, seen = {self.place_of(path)}, set[str]()
        for commit, moment, blob, how, names in _entries(told):
            if any(name.startswith(f"{each}/") for name in names for each in known):
                continue  # in a folder that had the name of the file
            if commit not in seen:  # one that brings branches together is told for each of them
                seen.add(commit)
                yield commit, datetime.fromtimestamp(int(moment), UTC), blob
            if how == "C":
                return  # what comes before is of the file that was copied
            known.update(names)


def _entries(told: bytes) -> Iterator[tuple[str, str, str, str, list[str]]]:
    """What `git log --raw -z` tells of each file in each commit, as its format has it.

    That is the commit, its moment, the text after it, how it was changed, and the file's names.
    """
    commit = moment = ""
    parts = iter(os.fsdecode(told).split("\0"))
    for part in parts:
        if part.startswith((":", "\n:")):
            blob, how = part.split()[3:]
            names = [next(parts) for _ in range(2 if how[0] in "RC" else 1)]
            yield commit, moment, blob, how[0], names
        elif part.strip():
            commit, moment = part.split()


class _Contents:
    """A git that stays to give the contents of one thing after another."""

    def __init__(self, git: str, top: Path) -> None:
        from subprocess import DEVNULL, PIPE, Popen

        command = [git, "-C", str(top), "cat-file", "--batch"]
        self._process = Popen(
            command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=_environment(), bufsize=-1
        )

    def __enter__(self) -> "_Contents":
        return self

    def __exit__(self, *_: object) -> None:
        self._process.__exit__(None, None, None)

    def of(self, blob: str) -> bytes:
        """The bytes of a thing by the name that git has for it. Raises `GitRefused`."""
        asked, told = _piped(self._process.stdin), _piped(self._process.stdout)
        asked.write(blob.encode() + b"\n")
        asked.flush()
        head = told.readline().split()
        if len(head) != 3:
            raise GitRefused(f"git no longer has the text {blob[:12]} of an earlier version.")
        data = told.read(int(head[2]))
        told.read(1)  # the line end after it
        return data


def _piped(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe is not None, "it was asked for"
    return pipe


def lies_in_one(path: Path) -> bool:
    """Whether a path seems to lie in a repository, by a look at the folders above it alone."""
    return any((folder / ".git").exists() for folder in real_path(path).parents)


def repository_of(path: Path) -> Repository | None:
    """Find the repository that a file lies in; None where it lies in none.

    Raises `NoGit` where there is one and git is not installed, and `GitRefused` where git does
    not take it for one, or not for one that you may trust.
    """
    if not lies_in_one(path):
        return None
    folder = real_path(path).parent
    git = _program()
    below = os.fsdecode(_answered(run(git, folder, "rev-parse", "--show-prefix")))
    return Repository((folder, *folder.parents)[below.count("/")], git)


def run(git: str, folder: Path, *arguments: str, data: bytes = b"") -> "CompletedProcess[bytes]":
    """Run git in a folder, of which it is told; nothing is asked, nothing goes through a shell."""
    import subprocess

    command = [git, "-C", str(folder), *arguments]
    try:
        return subprocess.run(
            command, input=data, capture_output=True, check=False, env=_environment()
        )
    except OSError as error:
        raise NoGit(f"git could not be started: {error.strerror}.", "Try again.") from None


def _answered(done: "CompletedProcess[bytes]") -> bytes:
    if done.returncode == 0:
        return done.stdout
    said = done.stderr.decode("utf-8", "replace").strip().split("\n")[0].rstrip(".")
    raise GitRefused(f"git says: {said or f'nothing, and ended with {done.returncode}'}.")


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in _OF_ANOTHER}
    return {**kept, **_ASKED_ALIKE}


def _program() -> str:
    """Where git is, by the path alone: Windows would take one that lies beside the log first."""
    import shutil

    places = (folder for each in os.get_exec_path() if (folder := Path(each)).is_absolute())
    name = "git.exe" if sys.platform == "win32" else "git"
    found = (shutil.which(str(folder / name)) for folder in places)
    program = next(filter(None, found), None)
    if program is None:
        raise NoGit(
            "git is not installed on this computer.",
            "Ask whoever looks after the computer to install it.",
        )
    return program
