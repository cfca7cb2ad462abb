"""A board with a work programme that has topics of every kind, and papers of it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.changes.exemptions import exempted
from pcc_actions.core.changes.meetings import add_meeting
from pcc_actions.core.changes.programme import drop_topic, mark_topic_done, move_topic
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.entries import replaced
from pcc_actions.core.model import Log
from pcc_actions.core.report.build import status_paper
from pcc_actions.core.report.parts import PaperRow, Report, Section
from pcc_actions.core.report.programme_paper import over_a_year, programme_paper
from pcc_actions.core.report.request import PaperRequest
from pcc_actions.core.report.topic_rows import TOPIC_COLUMNS
from tests.builders import add_people, day, did, empty_log, raised
from tests.core.report.papers import for_gpb, manner
from tests.topics import befell, planned

AS_AT = "20/03/2023"  # between the meetings of 07/03/2023 and 04/04/2023
ON = "14/02/2023"


def topic(log: Log, name: str, **more: Any) -> Log:
    """Put a topic on the programme of the GPB."""
    return planned(log, name, **{"board": "GPB", "on": ON, **more})


def exempt(log: Log, place: int, when: Provenance, ground: str | None) -> Log:
    return replaced(log, place, exempted(log.programme[place], when, ground))


def answered_by(log: Log, reference: str, name: str) -> Log:
    """Have an action name the topic by which it will be answered."""
    return did(log, correct_to(name), reference, "20/02/2023")


def correct_to(name: str) -> Callable[[Log, int, Provenance], Log]:
    """Give the change by which an action names a topic."""
    return lambda log, place, when: correct(log, place, when, Corrections(topic=name), "There")


def with_meetings() -> Log:
    log = add_people(empty_log(), CC="Ada Crane", EI="Edith Irons", TW="Tom Wren")
    for held in ("02/05/2023", "06/06/2023", "04/07/2023", "05/09/2023"):
        log = add_meeting(log, "GPB", day(held))
    return log


def sample() -> Log:
    """Give a log with topics in each part of a programme; an exempt one comes at the next one."""
    log = raised(with_meetings(), "3.14/02/2023", "Say what the rural crime team has done", "CC")
    log = raised(log, "4.14/02/2023", "Send the survey", "TW", exempt="FOIA s.31")
    log = topic(log, "Rural crime", due="14/02/2023", owners=("CC",), last="12/04/2022",
                text="What the team has done with its extra posts, and what it costs.")  # fmt: skip
    log = befell(log, move_topic, "Rural crime", ON, day("07/03/2023"), "The team is away.")
    log = topic(log, "Estates & stations", due="04/04/2023", owners=("TW", "EI"))
    log = topic(log, "Annual report", every="May", last="10/05/2022", text="To scrutinise it.")
    log = topic(log, "Budget monitoring", every=2, due="07/03/2023", owners=("Head of Finance",))
    log = befell(log, mark_topic_done, "Budget monitoring", "07/03/2023", None, "4.07/03/2023")
    log = topic(log, "Precept", due="05/09/2023")
    log = topic(log, "Re-vetting", due_words="once the re-vetting is complete", owners=("CC",))
    log = topic(log, "Report of the Commissioner", every=1, text="Activities and decisions.")
    log = topic(log, "Complaints", every=1)
    log = topic(log, "Custody visits", due="07/03/2023", owners=("OPCC",))
    log = befell(log, mark_topic_done, "Custody", "07/03/2023", "Noted.", "5.07/03/2023")
    log = topic(log, "Taser", due="04/04/2023")
    log = befell(log, drop_topic, "Taser", "07/03/2023", "The inspectorate looks into it.")
    log = topic(log, "Covert premises", due="04/04/2023", owners=("XY",), text="Which are sold.")
    log = befell(log, exempt, "Covert", ON, "FOIA s.31")
    log = answered_by(log, "3.14/02/2023", "Rural crime")
    return answered_by(log, "4.14/02/2023", "Rural crime")


def own_paper(log: Log, as_at: str = AS_AT, owner: str | None = None, **more: Any) -> Report:
    """Give the paper of the GPB's work programme."""
    return programme_paper(log, over_a_year(asked(log, as_at, owner)), manner(**more))


def asked(log: Log, as_at: str, owner: str | None = None) -> PaperRequest:
    return replace(for_gpb(log, as_at), owner=owner)


def status(log: Log, as_at: str = AS_AT, owner: str | None = None, **more: Any) -> Report:
    """Give the status paper of the GPB."""
    return status_paper(log, asked(log, as_at, owner), manner(**more))


def told(section: Section) -> list[tuple[str, list[tuple[str, ...]]]]:
    """Give each heading of a section, with the rows under it as texts, one for every column.

    A column that the section has not is empty.
    """
    return [(str(group.heading), [_every(section, row) for row in group.rows])
            for group in section.groups]  # fmt: skip


def _every(section: Section, row: PaperRow) -> tuple[str, ...]:
    there = dict(zip(section.columns, row.texts, strict=True))
    return tuple(there.get(name, "") for name in TOPIC_COLUMNS)


def rows(section: Section) -> list[tuple[str, ...]]:
    """Give every row of a section as texts, one for every column."""
    return [row for _, ones in told(section) for row in ones]


def names(section: Section) -> list[tuple[str, list[str]]]:
    """Give each heading of a section, with the names of the topics under it."""
    return [(heading, [texts[0] for texts in rows]) for heading, rows in told(section)]
