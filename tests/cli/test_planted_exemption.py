"""A word of exemption planted in each place of a document: no paper has a word of the action."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import cycle
from pathlib import Path

import openpyxl
import pytest

from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.model import Log
from pcc_actions.documents.read_document import read
from pcc_actions.importing.take_in import DocumentImport, ImportRequest
from pcc_actions.minutes.extracted import ExtractedAction
from pcc_actions.minutes.read_minutes import read_minutes
from pcc_actions.store.read_log import read_log
from pcc_actions.store.reading import Now
from pcc_actions.store.saving import update
from tests.builders import empty_log
from tests.cli.running import PLANTED, Pcc, parts
from tests.corpus.builders.markup import Page, Part
from tests.corpus.reading import without_a_child
from tests.examples import in_part
from tests.layouts.formats import FORMATS
from tests.layouts.parts import head, line
from tests.layouts.parts import table as table_of

WORDS = (
    *("EXEMPT FOIA s.31", "Sch 12A para 3", "EXEMPT", "Not for publication", "FOIA s.31"),
    *("Part II", "closed session", "confidential", "Private session", "Schedule 12A"),
)
IN_TABLES = ("cell", "column", "heading", "section", "row over")
IN_MINUTES = ("sentence", "part")
SHEETS = (".csv", ".xlsx")
PAPERS = ("paper.md", "paper.html", "paper.docx", "paper.txt")
LISTS = ("list.csv", "list.md", "list.xlsx")
WITH_TABLES = (*SHEETS, *(each for each in FORMATS if each != "flattened"))
OF_THEM = [
    (".xlsx", "tab"),
    *((ending, place) for ending in WITH_TABLES for place in IN_TABLES),
    *((ending, place) for ending in FORMATS for place in IN_MINUTES),
]


def rows(words: str, place: str) -> list[list[str]]:
    """A log of one action with its word, and another without."""
    text = f"Visit {PLANTED}{f' ({words})' if place == 'cell' else ''}"
    heading = f"Notes ({words})" if place == "heading" else "Notes"
    note = words if place == "column" else "Sent"
    over = [[words, "", "", ""]] if place == "row over" else []
    return [
        ["Ref", "Action", "Owner", heading],
        ["4.14/02/2023", "Paint the fence", "EI", "Sent"],
        *over,
        ["3.14/02/2023", text, "IF", note],
    ]


def minutes(words: str, place: str) -> list[Part]:
    """Minutes with two labelled actions, one of them with the word, or in a part named so."""
    mark = f" ({words})" if place == "sentence" else ""
    part: list[Part] = [head(words)] if place == "part" else []
    first: list[Part] = [head("3. Fences"), line("Action: EI to paint the fence.")]
    return [*first, *part, head("4. Visits"), line(f"Action: IF to visit {PLANTED}{mark}.")]


def written(folder: Path, ending: str, words: str, place: str) -> Path:
    """The log as a document of one format."""
    told = rows(words, place)
    over = [words] if place == "section" else []
    if ending == ".xlsx":
        book = openpyxl.Workbook()
        sheet = book.worksheets[0]
        sheet.title = words.replace(":", "") if place == "tab" else "Log"
        for each in [over, *told] if over else told:
            sheet.append(each)
        book.save(folder / "log.xlsx")
        return folder / "log.xlsx"
    if ending == ".csv":
        lines = [*over, *(",".join(each) for each in told)]
        (folder / "log.csv").write_text("\n".join(lines), encoding="utf-8")
        return folder / "log.csv"
    page: list[Part] = [head(words if over else "Actions"), table_of(*told)]
    if place in IN_MINUTES:
        page = minutes(words, place)
    suffix, write = FORMATS[ending]
    write(Page((head("Meeting of 14 February 2023", 1), *page)), folder / f"log{suffix}")
    return folder / f"log{suffix}"


def planted_in(path: Path) -> list[ExtractedAction]:
    actions = read_minutes(read(path), empty_log()).actions
    return [each for each in actions if PLANTED in f"{each.text} {each.update}"]


@pytest.mark.parametrize(
    ("ending", "place", "words"), in_part((*each, words) for each in OF_THEM for words in WORDS)
)
def test_each_word_of_it_keeps_the_action_back(
    ending: str, place: str, words: str, tmp_path: Path
) -> None:
    (found,) = planted_in(written(tmp_path, ending, words, place))
    assert found.exempt


def taken(folder: Path, document: Path) -> Pcc:
    """A log with every action of a document that can be recorded at all, those asked about too."""
    (folder / "log").mkdir()
    pcc = Pcc(folder / "log").do("init", "meeting add GPB 14/02/2023 07/03/2023")
    now = Now(date(2023, 3, 7), datetime(2023, 3, 7, tzinfo=UTC))
    stamp = Provenance("IF", now.at, now.today, now.today)
    log: Log = read_log(pcc.log, now).log
    intake = DocumentImport(ImportRequest(document, "GPB", date(2023, 2, 14)), log, stamp)
    with without_a_child():
        plan = intake.plan()
    accepted = [each for each in plan.actions if each.taken]
    update(pcc.log, now, intake.change(plan, accepted))
    return pcc


def said(pcc: Pcc) -> Iterator[bytes]:
    """What each of the papers and lists of a log says."""
    for name in PAPERS:
        paper = pcc.folder / name
        assert pcc("report", "GPB", "--meeting", "07/03/2023", "-o", str(paper)).code == 0
        yield parts(paper)
    yield pcc("report", "--all-boards", "--as-at", "07/03/2023").ok.out.encode()
    for name in LISTS:
        assert pcc("export", "-o", str(pcc.folder / name)).code == 0
        yield parts(pcc.folder / name)


@pytest.mark.parametrize(
    ("ending", "place", "words"),
    in_part((*each, words) for each, words in zip(OF_THEM, cycle(WORDS), strict=False)),
)
def test_no_paper_has_a_word_of_it(ending: str, place: str, words: str, tmp_path: Path) -> None:
    pcc = taken(tmp_path, written(tmp_path, ending, words, place))
    assert PLANTED in pcc("list").out
    assert PLANTED.encode() not in b"".join(said(pcc))


@pytest.mark.parametrize("ending", WITH_TABLES)
def test_without_such_a_word_the_papers_have_it(ending: str, tmp_path: Path) -> None:
    pcc = taken(tmp_path, written(tmp_path, ending, "Urgent", "column"))
    assert all(PLANTED.encode() in each for each in said(pcc))
