"""The papers that pcc-actions made itself, taken for minutes: nothing false comes of it."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from pcc_actions.core.changes.actions import complete, defer, note
from pcc_actions.core.figures.paper import (
    ExemptActions,
    FiguresPaper,
    FiguresRequest,
    figures_paper,
)
from pcc_actions.core.log_settings import GroupBy
from pcc_actions.core.model import Log
from pcc_actions.core.movement_list import BoardMovement, board_movements
from pcc_actions.core.report.build import PaperOptions, matters_arising, status_paper
from pcc_actions.core.report.parts import Report
from pcc_actions.core.report.request import paper_request
from pcc_actions.documents.markdown import read_markdown
from pcc_actions.documents.read_document import read
from pcc_actions.documents.spreadsheet import read_values
from pcc_actions.errors import BadFile
from pcc_actions.exports.figures.as_csv import csv_figures
from pcc_actions.exports.figures.as_markdown import markdown_figures
from pcc_actions.exports.figures.as_xlsx import xlsx_figures
from pcc_actions.exports.movement import csv_movement, markdown_movement
from pcc_actions.importing.action_planner import plan_of
from pcc_actions.importing.own.papers import refuse_own_paper
from pcc_actions.importing.planner import MinutesPlanner
from pcc_actions.importing.target_meeting import target_meeting_of
from pcc_actions.minutes.read_minutes import read_minutes
from pcc_actions.papers.docx.paper import docx_paper
from pcc_actions.papers.figures_html import html_figures
from pcc_actions.papers.paper_html import html_paper
from pcc_actions.papers.paper_markdown import markdown_paper
from pcc_actions.papers.paper_pdf import pdf_paper
from pcc_actions.papers.paper_text import text_paper
from tests.builders import day, did, empty_log, provenance, raised
from tests.core.report.programmes import own_paper, sample
from tests.papers.planted import ABOUT

WRITERS: dict[str, Callable[[Report], bytes]] = {
    ".docx": lambda report: docx_paper(report, lambda done, of: None),
    ".html": lambda report: html_paper(report).encode(),
    ".md": lambda report: markdown_paper(report).encode(),
    ".pdf": lambda report: pdf_paper(report, system_fonts=False),
    ".txt": lambda report: text_paper(report).encode(),
}
MARKINGS = (None, "OFFICIAL", "OFFICIAL-SENSITIVE")


@pytest.fixture
def log() -> Log:
    log = raised(empty_log(), "3.14/02/2023", "Print the 101 waiting times month by month.", "CC")
    log = raised(log, "3.14/02/2023", "Put them side by side", "EI", "IF", due=day("20/02/2023"))
    log = raised(log, "4.14/02/2023", "Ask the vetting unit (again)", "CC", exempt="FOIA s.31")
    log = did(log, defer, "3.14/02/2023/2", "21/02/2023", day("20/04/2023"), "Short of staff")
    log = did(log, note, "3.14/02/2023", "22/02/2023", "Nearly there: by 30/06/2023")
    log = raised(log, "5.14/02/2023", "Visit the establishment team", "EI")
    return did(log, complete, "5.14/02/2023", "23/02/2023", "It took place.")


def paper(log: Log, marking: str | None, *, arising: bool) -> Report:
    asked = paper_request(log, "GPB", day("03/04/2023"), meeting=day("07/03/2023"), minutes=arising)
    exempt = marking == "OFFICIAL-SENSITIVE"
    manner = PaperOptions("Iris Field", datetime(2023, 4, 3, tzinfo=UTC), 1, marking, exempt)
    return matters_arising(log, asked, manner) if arising else status_paper(log, asked, manner)


def plans(path: Path, log: Log) -> list[tuple[str, str]]:
    document = read(path)
    minutes = read_minutes(document, log)
    target = target_meeting_of(minutes, log, None, None)
    planner = MinutesPlanner(minutes, log, target, provenance("01/06/2023"), document.name, False)
    return [(one.plan, one.known or "") for one in plan_of(minutes, planner)]


@pytest.mark.parametrize("marking", MARKINGS)
@pytest.mark.parametrize("ending", [".docx", ".html", ".md"])
def test_matters_arising_are_read_back(
    ending: str, marking: str | None, log: Log, tmp_path: Path
) -> None:
    path = tmp_path / f"arising{ending}"
    path.write_bytes(WRITERS[ending](paper(log, marking, arising=True)))
    told = ["3.14/02/2023", "3.14/02/2023/2", "4.14/02/2023", "5.14/02/2023"]
    if marking != "OFFICIAL-SENSITIVE":
        told.remove("4.14/02/2023")
    assert plans(path, log) == [("same", reference) for reference in told]


ARISING = (
    "is a paper that pcc-actions made, whose table cannot be read safely in this format: import "
    "the .docx, .html or .md of it, or minutes with its table pasted in."
)
STATUS = (
    "is a status paper that pcc-actions made out of the log, and is not read back: import the "
    "minutes, or what export wrote as .xlsx or .csv."
)
NOT_READ = [(ending, True, ARISING) for ending in (".pdf", ".txt")]
NOT_READ += [(ending, False, STATUS) for ending in WRITERS]


@pytest.mark.parametrize("marking", MARKINGS)
@pytest.mark.parametrize(("ending", "arising", "sentence"), NOT_READ)
def test_a_paper_that_cannot_be_read_safely_is_refused(
    ending: str, arising: bool, sentence: str, marking: str | None, log: Log, tmp_path: Path
) -> None:
    path = tmp_path / f"paper{ending}"
    path.write_bytes(WRITERS[ending](paper(log, marking, arising=arising)))
    with pytest.raises(BadFile) as refused:
        refuse_own_paper(read(path))
    assert refused.value.sentence == f"paper{ending} {sentence}"


@pytest.mark.parametrize("marking", [None, "OFFICIAL"])
@pytest.mark.parametrize("ending", WRITERS)
def test_a_work_programme_is_refused(ending: str, marking: str | None, tmp_path: Path) -> None:
    path = tmp_path / f"programme{ending}"
    path.write_bytes(WRITERS[ending](own_paper(sample(), marking=marking)))
    with pytest.raises(BadFile) as refused:
        refuse_own_paper(read(path))
    assert refused.value.sentence == (
        f"programme{ending} is a work programme that pcc-actions made out of the log, and is not "
        "read back: import the minutes, or what export wrote as .xlsx or .csv."
    )


def test_a_paper_for_no_meeting_is_refused_too(log: Log, tmp_path: Path) -> None:
    asked = paper_request(log, "GPB", day("01/06/2023"))
    assert asked.meeting is None
    manner = PaperOptions("Iris Field", datetime(2023, 6, 1, tzinfo=UTC), 1)
    path = tmp_path / "status.txt"
    path.write_bytes(WRITERS[".txt"](status_paper(log, asked, manner)))
    with pytest.raises(BadFile, match="is a status paper"):
        refuse_own_paper(read(path))


@pytest.mark.parametrize(
    "text",
    [
        "# Status of actions: the usual\n\nAs before, at 07/03/2023 nothing had changed.",
        "# Work programme\n\nAs at 07/03/2023 this is to come.",
        "# Governance & Performance Board\n\n"
        + "A paragraph.\n\n" * 8
        + "## Matters arising: GPB\n\nFor the minutes of the meeting of 07/03/2023, "
        "as at 07/03/2023",
    ],
)
@pytest.mark.parametrize("ending", [".md", ".pdf", ".txt"])
def test_minutes_of_somebodys_own_are_read(text: str, ending: str, log: Log) -> None:
    document = read_markdown(text, f"minutes{ending}")
    refuse_own_paper(document)
    assert read_minutes(document, log).actions == ()


FIGURES = (
    "has figures that pcc-actions made out of the log, and no actions: import the minutes, or "
    "what export wrote as .xlsx or .csv."
)
FIGURE_WRITERS: dict[str, Callable[[FiguresPaper], bytes]] = {
    ".html": lambda made: html_figures(made, made.whose, "OFFICIAL").encode(),
    ".xlsx": lambda made: xlsx_figures(made, ABOUT),
    ".csv": lambda made: csv_figures(made).encode("utf-8-sig"),
    ".md": lambda made: markdown_figures(made, "OFFICIAL").encode(),
}


@pytest.mark.parametrize("since", [None, day("14/02/2023")])
@pytest.mark.parametrize("group", [None, "owner", "meeting"])
@pytest.mark.parametrize("ending", FIGURE_WRITERS)
def test_figures_are_refused(
    ending: str, group: GroupBy | None, since: date | None, log: Log, tmp_path: Path
) -> None:
    asked = FiguresRequest(None, day("07/03/2023"), since, group, ExemptActions.WITHHELD)
    path = tmp_path / f"figures{ending}"
    path.write_bytes(FIGURE_WRITERS[ending](figures_paper(log, asked)))
    with pytest.raises(BadFile) as refused:
        refuse_own_paper(read(path))
    assert refused.value.sentence == f"figures{ending} {FIGURES}"


def moved(log: Log) -> Sequence[BoardMovement]:
    return board_movements(log, {"GPB": day("14/02/2023")}, day("07/03/2023"), public=True)


@pytest.mark.parametrize("ending", [".csv", ".md"])
def test_what_moved_is_refused(ending: str, log: Log, tmp_path: Path) -> None:
    made = moved(log)
    text = csv_movement(made) if ending == ".csv" else markdown_movement(made, "1 withheld.", None)
    path = tmp_path / f"moved{ending}"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadFile, match="is a movement that pcc-actions made out of the log"):
        refuse_own_paper(read(path))


@pytest.mark.parametrize(
    "text",
    [
        "# Figures: burglary\n\nAs at 07/03/2023. The median fell.\n\nACTION: EI to write.",
        "# Minutes (GPB)\n\n| Reference | Action | Owner |\n|---|---|---|\n| 1 | Write | EI |",
        "# Minutes (GPB)\n\nNothing arose.",
        "# Minutes\n\n| Reference | Action | Owner | What happened | Due | Status |\n"
        "|---|---|---|---|---|---|\n| 1 | Write | EI | Done | | |",
    ],
)
def test_minutes_that_begin_as_figures_or_a_movement_do_are_read(text: str) -> None:
    refuse_own_paper(read_markdown(text, "minutes.md"))


def test_a_sheet_of_somebodys_own_is_read() -> None:
    refuse_own_paper(read_values("Board,Since,Reference,Action,Outstanding\n", "log.csv"))
    refuse_own_paper(read_values("", "empty.csv"))
