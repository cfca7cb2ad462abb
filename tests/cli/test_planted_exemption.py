"""A word of exemption planted in each place of a document: no paper has a word of the action."""

from pathlib import Path

import openpyxl
import pytest

from tests.cli.running import PLANTED, Pcc, parts

GROUNDS = ("EXEMPT FOIA s.31", "Not public: Sch 12A para 3")
PLACES = ("cell", "column", "heading", "section", "tab")
PAPERS = ("paper.md", "paper.html", "paper.docx", "paper.txt")
LISTS = ("list.csv", "list.md", "list.xlsx")


def rows(words: str, place: str) -> list[list[str]]:
    """A log of one action with its word, and another without."""
    text = f"Visit {PLANTED}{f' ({words})' if place == 'cell' else ''}"
    heading = f"Notes ({words})" if place == "heading" else "Notes"
    note = words if place == "column" else "Sent"
    return [
        ["Ref", "Action", "Owner", heading],
        ["3.14/02/2023", text, "IF", note],
        ["4.14/02/2023", "Paint the fence", "EI", "Sent"],
    ]


def written(folder: Path, ending: str, words: str, place: str) -> Path:
    path = folder / f"log{ending}"
    lines = rows(words, place)
    if ending == ".xlsx":
        book = openpyxl.Workbook()
        sheet = book.worksheets[0]
        sheet.title = words.replace(":", "") if place == "tab" else "Log"
        for line in [[words], *lines] if place == "section" else lines:
            sheet.append(line)
        book.save(path)
    elif ending == ".csv":
        over = [words] if place == "section" else []
        path.write_text("\n".join([*over, *(",".join(line) for line in lines)]), encoding="utf-8")
    else:
        head, *rest = (f"| {' | '.join(line)} |" for line in lines)
        over = [f"## {words}", ""] if place == "section" else ["## Actions", ""]
        path.write_text("\n".join([*over, head, "|---|---|---|---|", *rest]), encoding="utf-8")
    return path


def said(pcc: Pcc) -> bytes:
    """All that the papers and the lists of a log say."""
    for name in PAPERS:
        assert (
            pcc("report", "GPB", "--meeting", "07/03/2023", "-o", str(pcc.folder / name)).code == 0
        )
    for name in LISTS:
        assert pcc("export", "-o", str(pcc.folder / name)).code == 0
    return b"".join(parts(pcc.folder / name) for name in (*PAPERS, *LISTS))


def taken(folder: Path, ending: str, words: str, place: str) -> Pcc:
    (folder / "log").mkdir()
    pcc = Pcc(folder / "log").do("init", "meeting add GPB 14/02/2023 07/03/2023")
    document = written(folder, ending, words, place)
    where = ("--board", "GPB", "--meeting", "14/02/2023", "--yes")
    assert pcc("import", str(document), *where).code == 0
    return pcc


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".md"])
@pytest.mark.parametrize("words", GROUNDS)
def test_no_paper_has_a_word_of_it(words: str, ending: str, place: str, tmp_path: Path) -> None:
    if place == "tab" and ending != ".xlsx":
        pytest.skip("only a workbook has tabs")
    pcc = taken(tmp_path, ending, words, place)
    assert PLANTED in pcc("list").out
    assert PLANTED.encode() not in said(pcc)


@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".md"])
def test_without_such_a_word_the_papers_have_it(ending: str, tmp_path: Path) -> None:
    assert PLANTED.encode() in said(taken(tmp_path, ending, "Urgent", "column"))
