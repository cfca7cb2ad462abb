"""An exempt action with a word planted wherever one can be typed, and lists in every format."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from pcc_actions.core.changes.actions import assign, complete, defer, note, reopen
from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.report.parts import PaperLine
from pcc_actions.exports.about import About
from pcc_actions.exports.as_csv import csv_list
from pcc_actions.exports.as_ics import ics_list
from pcc_actions.exports.as_json import json_list
from pcc_actions.exports.as_markdown import markdown_list
from pcc_actions.exports.as_xlsx import xlsx_list
from tests.builders import all_stood, changed, day, did, empty_log, event, raised
from tests.papers.progress import untold
from tests.papers.zipped import unzipped

WORD = "Zanzibar"
AS_AT = day("10/03/2023")
MADE = datetime(2023, 3, 10, 9, tzinfo=UTC)
ABOUT = About(
    as_at=AS_AT,
    revision=42,
    made=MADE,
    whose=(("Board", PaperLine(("Governance & Performance Board",))),),
    author="Governance & Performance Board",
    prepared_by="Iris Field, Minute-taker",
    marking="OFFICIAL",
    sentence="2 outstanding. 1 action withheld as exempt.",
    log_id="7d1b6f7e-4b0c-4a53-9a0e-0c2f2f1f7a11",
)


def about(**other: object) -> About:
    return replace(ABOUT, **other)  # type: ignore[arg-type]  # whichever field a test names


def planted() -> list[Snapshot]:
    """Give an open action and, after it, an exempt one that has the word in every field."""
    log = raised(empty_log(), "3.14/02/2023", "Visit the team", "EI")
    log = raised(
        log, "4.14/02/2023", f"Ask {WORD}", f"A{WORD}", theme=f"B{WORD}", source=f"{WORD}.docx",
        due_words=f"after {WORD}", exempt=f"about {WORD}",
    )  # fmt: skip
    reference = "4.14/02/2023"
    log = did(log, note, reference, "20/02/2023", f"C{WORD}", f"D{WORD}")
    log = did(log, defer, reference, "21/02/2023", day("30/03/2023"), f"E{WORD}")
    log = did(log, assign, reference, "22/02/2023", [f"F{WORD}", "CC"], f"G{WORD}")
    log = did(log, correct, reference, "23/02/2023", Corrections(text=f"Tell {WORD}"), f"H{WORD}")
    log = did(log, complete, reference, "24/02/2023", f"I{WORD}", f"J{WORD}")
    log = did(log, reopen, reference, "25/02/2023", f"K{WORD}")
    first, exempt = all_stood(log, "10/03/2023")
    renamed = event(
        "corrected", "26/02/2023", by=f"L{WORD}", note=f"M{WORD}",
        changes=changed(reference=(f"N{WORD}", reference), board=(f"O{WORD}", "GPB")),
    )  # fmt: skip
    # Due again, and in words too: whatever a field of it could hold stands there.
    whole = replace(exempt, minute=f"P{WORD}", due_words=f"Q{WORD}", topic=f"R{WORD}")
    return [first, replace(whole, history=(*whole.history, renamed))]


def papers(found: Sequence[Snapshot]) -> dict[str, bytes]:
    """Give a list in every format, as bytes; what is zipped is unzipped."""
    return {
        "csv": csv_list(found, AS_AT).encode("utf-8-sig"),
        "json": json_list(found, AS_AT, 42, "OFFICIAL").encode(),
        "markdown": markdown_list(
            found, AS_AT, ABOUT.sentence, "OFFICIAL", dates={}, topics={}
        ).encode(),
        "xlsx": unzipped(xlsx_list(found, ABOUT, untold)),
        "ics": ics_list(found, ABOUT).replace(b"\r\n ", b""),
    }
