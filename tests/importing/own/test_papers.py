"""The papers that pcc-actions made itself, taken for minutes: nothing false comes of it."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pcc_actions.core.changes.actions import complete, defer, note
from pcc_actions.core.model import Log
from pcc_actions.core.report.build import PaperOptions, matters_arising, status_paper
from pcc_actions.core.report.parts import Report
from pcc_actions.core.report.request import paper_request
from pcc_actions.documents.detect import read
from pcc_actions.documents.markdown import read_markdown
from pcc_actions.errors import BadFile
from pcc_actions.importing.action_planner import plan_of
from pcc_actions.importing.own.papers import refuse_own_paper
from pcc_actions.importing.planner import MinutesPlanner
from pcc_actions.importing.target_meeting import target_meeting_of
from pcc_actions.minutes.read_minutes import read_minutes
from pcc_actions.papers.docx.paper import docx_paper
from pcc_actions.papers.paper_html import html_paper
from pcc_actions.papers.paper_markdown import markdown_paper
from pcc_actions.papers.paper_pdf import pdf_paper
from pcc_actions.papers.paper_text import text_paper
from tests.builders import day, did, empty_log, provenance, raised

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
