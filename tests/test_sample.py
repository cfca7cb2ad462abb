"""The sample log: it has no fault, is sealed, and shows every state an action can be in."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from pcc_actions.core.checks.all_checks import findings
from pcc_actions.core.history.snapshot import Snapshot, snapshots
from pcc_actions.core.model import STATUSES, Log
from pcc_actions.core.queries import Filters, filtered
from pcc_actions.store.located_findings import located_findings
from pcc_actions.store.read_log import read_log
from pcc_actions.store.reading import Now, Reading
from tests.cli.running import ran

SAMPLE = Path(__file__).parent.parent / "actions.toml"
AS_AT = date(2023, 3, 7)
NOW = Now(date(2023, 6, 1), datetime(2023, 6, 1, 9, 0, tzinfo=UTC))
READING: Reading = read_log(SAMPLE, NOW)
LOG: Log = READING.log
STANDINGS = {one.reference: one for one in snapshots(LOG, AS_AT)}


def kinds(one: Snapshot) -> list[str]:
    return [event.kind for event in one.history]


def test_it_is_as_pcc_actions_wrote_it() -> None:
    assert READING.sealed
    assert not READING.missing


def test_it_has_no_fault_on_any_day() -> None:
    for day in (AS_AT, NOW.today, date(2030, 1, 1)):
        rows = located_findings(SAMPLE, NOW, day, lambda moment: moment.isoformat())
        assert [found.sentence for _, found in rows if found.kind == "fault"] == []


def test_its_remarks_are_the_few_that_are_meant() -> None:
    assert [finding.sentence for finding in findings(LOG, AS_AT)] == [
        "01.26/01/2021 has no owner.",
        "02.26/01/2021 has no owner.",
        "EI owns 1 action but is not among the people.",
        "03.27/04/2021 is due only in words: “once the tender is in”.",
        "8.15/11/2022 is due only in words: “on completion of re-vetting”.",
        "02.22/12/2020 was discharged without a note.",
        "4.10/05/2022 is overdue by 3 meetings.",
    ]


@pytest.mark.parametrize("status", STATUSES)
def test_every_status_is_there(status: str) -> None:
    assert filtered(STANDINGS.values(), Filters(statuses=frozenset({status})), LOG)


STATES: dict[str, Callable[[Snapshot], bool]] = {
    "overdue": lambda one: one.overdue,
    "due today": lambda one: one.status == "outstanding" and one.due == AS_AT,
    "due later": lambda one: one.due is not None and one.due > AS_AT,
    "next-meeting default": lambda one: one.due_basis == "next meeting" and one.due == AS_AT,
    "due in words": lambda one: one.outstanding and one.due_basis == "words",
    "deferred twice": lambda one: one.outstanding and one.deferrals == 2,
    "waiting for discharge": lambda one: one.status == "completed",
    "discharged with a note": lambda one: kinds(one)[-1] == "discharged" and _noted(one),
    "discharged without": lambda one: kinds(one)[-1] == "discharged" and not _noted(one),
    "withdrawn": lambda one: one.status == "withdrawn",
    "reopened": lambda one: one.outstanding and "reopened" in kinds(one),
    "exempt and outstanding": lambda one: one.outstanding and one.exempt == "Sch 12A para 7",
    "exempt and discharged": lambda one: one.status == "discharged" and one.exempt == "FOIA s.31",
    "second under its item": lambda one: one.reference == "6.15/11/2022/2",
    "reassigned": lambda one: "reassigned" in kinds(one),
    "corrected": lambda one: "corrected" in kinds(one),
    "reported by its owner": lambda one: any(event.reported_by for event in one.history),
    "several owners": lambda one: len(one.owners) > 1,
    "with a theme": lambda one: one.theme == "Putting victims first",
}


def _noted(one: Snapshot) -> bool:
    return bool(one.history[-1].note)


@pytest.mark.parametrize("state", STATES)
def test_every_state_is_there(state: str) -> None:
    assert any(STATES[state](one) for one in STANDINGS.values())


def test_a_meeting_was_moved_and_one_of_each_board_cancelled() -> None:
    assert any(meeting.moved for meeting in LOG.meetings)
    assert {meeting.board for meeting in LOG.meetings if meeting.cancelled} == {"GPB", "PAM"}


@pytest.mark.parametrize(
    ("reference", "board", "owners", "status"),
    [
        ("3.14/02/2023", "GPB", ("EI", "IF"), "outstanding"),
        ("11.14/02/2023", "GPB", ("OPCC", "WKP"), "outstanding"),
        ("01.26/01/2021", "PAM", (), "discharged"),
        ("02.26/01/2021", "PAM", (), "discharged"),
        ("03.26/01/2021", "PAM", ("Supt Local Policing", "AS"), "discharged"),
    ],
)
def test_the_actions_of_the_two_published_minutes_are_there(
    reference: str, board: str, owners: tuple[str, ...], status: str
) -> None:
    one = STANDINGS[reference]
    assert (one.board, one.owners, one.status) == (board, owners, status)
    assert reference.endswith(f"{one.raised:%d/%m/%Y}")


def test_every_event_was_recorded_on_its_day_or_later_and_in_order() -> None:
    for action in LOG.actions:
        moments = [event.at for event in action.history]
        assert moments == sorted(moments)
        assert all(event.on <= event.at.date() for event in action.history)


def test_the_outstanding_list_fits_a_screen() -> None:
    assert 12 <= sum(one.outstanding for one in STANDINGS.values()) <= 16


def test_addresses_are_of_nobody() -> None:
    addresses = [person.email for person in LOG.people.values() if person.email]
    assert addresses
    assert all(address.endswith("@example.org") for address in addresses)


def test_15_actions_stand_on_one_screen_of_80_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    text = ran("--file", str(SAMPLE), "outstanding", "--as-at", "07/03/2023").ok.out
    shown = text.splitlines()
    assert len(shown) <= 40
    assert shown[3].split() == "4.10/05/2022 GPB OVERDUE 84 days 13/12/2022".split()
    assert shown[-1] == "15 outstanding as at 07/03/2023: 4 overdue, 2 reported complete."
