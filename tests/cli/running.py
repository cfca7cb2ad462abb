"""The command line run in this process, as a script would: nobody is there to be asked."""

import io
import os
import shutil
import zipfile
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from unittest.mock import patch

import pypdfium2

from pcc_actions.cli.start import start

# Who records, said so that it may stand before a command that records nothing too.
RECORDER: Final = {"PCC_ACTIONS_BY": "IF"}


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str

    @property
    def ok(self) -> "Done":
        assert self.code == 0, self.err
        return self


def ran(*arguments: str) -> Done:
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="") for _ in range(2))
    with redirect_stdout(out), redirect_stderr(err):
        code = start(list(arguments))
    texts = []
    for stream in (out, err):
        stream.flush()
        buffer = stream.detach()
        assert isinstance(buffer, io.BytesIO)
        texts.append(buffer.getvalue().decode())
    return Done(code, *texts)


@dataclass(frozen=True)
class Pcc:
    """The command with one log in a folder of its own."""

    folder: Path
    log: Path = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "log", self.folder / "t.toml")

    def __call__(self, *arguments: str) -> Done:
        with patch.dict(os.environ, RECORDER):
            return ran("--file", str(self.log), *arguments)

    def do(self, *lines: str) -> "Pcc":
        """Run lines that must succeed, words parted by spaces, quotation marks as in a shell."""
        import shlex

        for line in lines:
            assert self(*shlex.split(line)).code == 0, line
        return self

    def refuses(self, code: int, *arguments: str) -> str:
        """Give the sentence of a command that must fail, print nothing and leave all as it is."""
        before = self.kept()
        done = self(*arguments)
        assert (done.code, done.out) == (code, ""), done
        assert done.err.startswith("Error: "), done.err
        assert done.err.count("\n") == 1, done.err
        assert self.kept() == before
        return done.err.removeprefix("Error: ").rstrip("\n")

    def kept(self) -> dict[str, bytes]:
        """Give everything in the folder but the lock, which holds nothing."""
        files = (each for each in self.folder.rglob("*") if each.is_file())
        return {
            str(each.relative_to(self.folder)): each.read_bytes()
            for each in files
            if each.name not in ("lock", ".gitignore") and each.suffix != ".lock"
        }


@dataclass(frozen=True)
class Templates:
    """Logs that many tests begin with: each made once by its lines, and copied."""

    folder: Path
    made: dict[tuple[str, ...], Path] = field(default_factory=dict)

    def copied(self, to: Path, *lines: str) -> Pcc:
        """The log of those lines, in a folder that has none."""
        if lines not in self.made:
            folder = self.folder / str(len(self.made))
            folder.mkdir()
            Pcc(folder).do(*lines)
            self.made[lines] = folder  # only once all of it succeeded
        shutil.copytree(self.made[lines], to, dirs_exist_ok=True)
        return Pcc(to)


MEETINGS = (
    "init",
    "meeting add GPB 14/02/2023 07/03/2023 04/04/2023",
    "meeting add PAM 26/01/2021 23/02/2021",
)
FOUR = (
    "add 3.14/02/2023 'Set up a visit by the Commissioner to the establishment team'"
    " --owner 'EI / IF'",
    "add 11.14/2/23 'Finalise the agenda of the away day' --owner OPCC --owner WKP",
    "add 11.14/02/2023 'Book the venue of the away day' --owner OPCC",
    "add 4.26/01/2021 'Circulate the road safety figures'",
)
PLANTED = "Zanzibar"  # a word that stands nowhere but in an exempt action
_AT = f"--on 01/03/2023 --note '{PLANTED} note'"
EXEMPT = (
    f"add 9.14/02/2023 '{PLANTED} text' --owner '{PLANTED} owner' --theme '{PLANTED} theme'"
    f" --due-words 'once {PLANTED} is done' --exempt 'FOIA s.31'",
    f"note 9.14/02/2023 --reported-by '{PLANTED} reporter' {_AT}",
    f"defer 9.14/02/2023 --to 03/03/2023 {_AT}",
    f"assign 9.14/02/2023 --owner '{PLANTED} two' {_AT}",
    f"correct 9.14/02/2023 --text '{PLANTED} corrected' --note '{PLANTED} why'",
    f"complete 9.14/02/2023 --reported-by '{PLANTED} reporter' {_AT}",
    f"reopen 9.14/02/2023 --on 02/03/2023 --note '{PLANTED} reopened'",
)


def parts(file: Path) -> bytes:
    """Give every byte of a paper: of an archive each part and its name, of a PDF its text too."""
    if file.suffix == ".pdf":
        with pypdfium2.PdfDocument(file) as pages:
            text = " ".join(page.get_textpage().get_text_bounded() for page in pages)
        return file.read_bytes() + text.encode()
    if not zipfile.is_zipfile(file):
        return file.read_bytes()
    with zipfile.ZipFile(file) as archive:
        return b"".join(each.encode() + archive.read(each) for each in archive.namelist())
