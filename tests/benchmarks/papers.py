"""Papers of a long log, and documents taken in: what takes seconds, each as it is typed."""

import csv
import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.benchmarks.installed import Installed, made_log
from tests.benchmarks.logs import LAST_MEETING, OWNERS, LogShape
from tests.benchmarks.measure import Measured, Row, Work, whole
from tests.benchmarks.reach import MANY
from tests.benchmarks.table import table
from tests.corpus.builders.markup import page_of
from tests.corpus.builders.pdf import make_pdf
from tests.corpus.builders.word import make_word

ROWS, PAGES_OF_PDF, PAGES_OF_WORD = 10_000, 200, 20


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper made of a long log: what it is called, and what is typed; the seconds to keep to."""

    title: str
    typed: tuple[str, ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class Document:
    """A document that is taken in: what it is called, its file, how it is made."""

    title: str
    file: str
    made: Callable[[Path], None]
    seconds: float


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


def action_log(path: Path, rows: int = ROWS) -> None:
    """An action log in a spreadsheet, as a secretariat brings one: one row in twenty is open."""
    shape = LogShape(rows, outstanding=rows // 20)
    with path.open("w", encoding="utf-8", newline="") as file:
        written = csv.writer(file)
        written.writerow(["Ref", "Action", "Owner", "Status"])
        for at in range(rows):
            status = "Open" if shape.is_outstanding(at) else f"Closed {shape.day(at):%d/%m/%Y}"
            owner = OWNERS[at % len(OWNERS)]
            written.writerow([shape.reference(at), shape.text(at), owner, status])


def minutes(pages: int) -> str:
    """The description of minutes of so many pages: two items on each, an action under each."""
    return "\n".join(_described(pages))


def _described(pages: int) -> Iterator[str]:
    yield "# Governance & Performance Board"
    yield f"**Minutes: {LAST_MEETING:%d %B %Y}, 2 pm**"
    yield "Present: Chief Constable (CC), Tam Weir (TW), Hal Birch (HB)"
    for item in range(1, 2 * pages + 1):
        yield f"## {item}. Station {item}"
        yield (
            "The board looked at what the station costs, and at what a smaller one would save. " * 9
        )
        yield "Actions:"
        yield f"- TW to say what the roof of station {item} would cost by 22 May 2023"
        if item % 2 == 0 and item < 2 * pages:
            yield "---"


DOCUMENTS = (
    Document("`import` of a spreadsheet of 10,000 rows", "log.csv", action_log, 10),
    Document(
        "`import` of a PDF of 200 pages", "minutes.pdf",
        lambda path: make_pdf(page_of(minutes(PAGES_OF_PDF)), path), 5,
    ),
    Document(
        "`import` of a Word document of 20 pages", "minutes.docx",
        lambda path: make_word(page_of(minutes(PAGES_OF_WORD)), path), 1,
    ),
)  # fmt: skip
REACH = {each.title: each.seconds for each in (*PAPERS, *DOCUMENTS)}


def works(installed: Installed, folder: Path, home: dict[str, str]) -> Iterator[Work]:
    """The papers and the documents, ready to be made and to be taken in."""
    long = made_log(MANY, folder)
    for paper in PAPERS:
        words = (str(installed.program), *paper.typed)
        yield Work(Row(installed.tool, paper.title), words, long, home)
    for document in DOCUMENTS:
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
