import pytest

from pcc_actions.minutes.outcomes import outcome_of
from pcc_actions.minutes.update_entries import entries_by_day


@pytest.mark.parametrize(
    ("update", "status"),
    [
        ("09/05/2023: Done.\n04/04/2023: Draft written, remains open.", "completed"),
        ("04/04/2023: Discharged.\n09/05/2023: Reopened.", "outstanding"),
        ("May 23 - closed at the board\nApr 23 - in progress", "discharged"),
        ("08/05/23 IF: done, plan sent. 20/04/23 IF: in progress", "completed"),
        ("• 9 May: Complete\n• 4 April: Ongoing", "completed"),
        ("Update 09.05.23 - Complete and closed. Update 04.04.23 - C/F.", "discharged"),
        ("2023-05-09: Closed 2023-04-04: Ongoing", "discharged"),
        ("20 Dec: Ongoing\n10 Jan: Closed", "discharged"),
        ("10 Jan: Closed\n20 Dec: Ongoing", "discharged"),
        ("20 Dec: Closed\n10 Jan: Reopened", "outstanding"),
        ("31/02/2023: Closed.\n01/03/2023: Ongoing.", "outstanding"),
    ],
)
def test_of_dated_updates_the_newest_decides(update: str, status: str) -> None:
    outcome = outcome_of(update)
    assert outcome is not None
    assert outcome.taken == status


def test_what_stands_above_the_entries_comes_before_them() -> None:
    update = "For EI\n09/05/2023: Two.\n04/04/2023: One."
    assert [entry.strip() for entry in entries_by_day(update)] == [
        "For EI",
        "04/04/2023: One.",
        "09/05/2023: Two.",
    ]


@pytest.mark.parametrize("update", ["", "Sent on 09/05/2023.", "09/05/2023: Sent."])
def test_without_two_entries_it_is_one_text(update: str) -> None:
    assert entries_by_day(update) == [update]
