"""Papers of a long log, and documents taken in: what takes seconds, each as it is typed."""

import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks import documents
from tests.benchmarks.installed import Installed, made_log
from tests.benchmarks.measure import Measured, Row, Work, whole
from tests.benchmarks.reach import MANY
from tests.benchmarks.table import table

ROWS, PAGES_OF_PDF, PAGES_OF_WORD = 10_000, 200, 20


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper made of a long log: what it is called, and what is typed; the seconds to keep to."""

    title: str
    typed: tuple[str, ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class Document:
    """A document that is taken in: what it is called, its file, how it is made, and with what."""

    title: str
    file: str
    made: Callable[[Path], None]
    seconds: float
    made_with: tuple[str, ...] = ()

    @property
    def can_be_made(self) -> bool:
        """Whether a program that makes it is there, if it takes one."""
        return not self.made_with or any(map(shutil.which, self.made_with))


def _report(ending: str) -> tuple[str, ...]:
    return ("report", "GPB", "-o", f"../paper.{ending}", "--force")


PAPERS = (
    Paper("`report` as a web page, of 10,000 actions", _report("html"), 0.7),
    Paper("`report` as a Word document, of 10,000 actions", _report("docx"), 0.9),
    Paper("`report` as PDF, of 10,000 actions", _report("pdf"), 1.0),
    Paper(
        "`export` to Excel, of 10,000 actions", ("export", "-o", "../list.xlsx", "--force"), 3.3
    ),
)  # fmt: skip


def _pdf(path: Path) -> None:
    """Minutes as a PDF: what LibreOffice makes it from, and its settings, do not stay beside it."""
    with TemporaryDirectory() as made:
        word = documents.minutes(Path(made) / "minutes.docx", PAGES_OF_PDF)
        shutil.copy(documents.as_pdf(word), path)


def _word(path: Path) -> None:
    documents.minutes(path, PAGES_OF_WORD)


def _rows(path: Path) -> None:
    documents.action_log(path, ROWS)


DOCUMENTS = (
    Document("`import` of a spreadsheet of 10,000 rows", "log.csv", _rows, 10),
    Document("`import` of a PDF of 200 pages", "minutes.pdf", _pdf, 5, ("soffice", "libreoffice")),
    Document("`import` of a Word document of 20 pages", "minutes.docx", _word, 1),
)
REACH = {each.title: each.seconds for each in (*PAPERS, *DOCUMENTS)}


def works(installed: Installed, folder: Path, home: dict[str, str]) -> Iterator[Work]:
    """The papers and the documents, ready to be made and to be taken in."""
    long = made_log(MANY, folder)
    for paper in PAPERS:
        words = (str(installed.program), *paper.typed)
        yield Work(Row(installed.tool, paper.title), words, long, home)
    for document in (each for each in DOCUMENTS if each.can_be_made):
        there = _empty_log(installed, folder / document.file.replace(".", "-"), home)
        document.made(there / document.file)
        words = (str(installed.program), "import", document.file, "--board", "GPB", "--yes")
        yield Work(Row(installed.tool, document.title), words, there, home, writes=True)


def _empty_log(installed: Installed, there: Path, home: dict[str, str]) -> Path:
    if not there.exists():
        there.mkdir()
        words = (str(installed.program), "init")
        subprocess.run(words, cwd=there, env=whole(home), check=True, capture_output=True)
    return there


def seconds(measured: Measured, rows: Sequence[Row]) -> str:
    """The seconds of each paper and document, by the clock and of a processor."""
    columns = ("what", "seconds", "seconds of a processor", "to be kept to")
    return table(
        columns,
        [
            (row.command, f"{figures.median:.1f}", f"{median(figures.processor):.1f}",
             f"{REACH[row.command]:g}")
            for row in rows for figures in [measured[row]]
        ],
    )  # fmt: skip
