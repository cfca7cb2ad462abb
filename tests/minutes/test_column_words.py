import pytest

from pcc_actions.minutes.column_role import CHIEF_HEADING, PLAIN_HEADING, SUBJECT
from pcc_actions.minutes.column_words import role_of

READ = {
    "reference": ["Ref.", "Action No's", "Log reference", "Minute No", "S.No", "Min. no.",
                  "Agenda item no.", "Rec No."],
    "action": ["ACTIONS", "Agreed action(s)", "Action / Task", "Task description", "Detail",
               "Action to be taken", "Follow-up action", "Agreed action & lead", "Title",
               "Gweithred/Action", "What was agreed", "What needs doing",
               "Job", "Thing to do", "What needs to happen", "Outcome / agreed action"],
    "owner": ["Owner(s)", "Lead Director", "By whom", "Action for:", "Responsible Manager",
              "Persons responsible", "Allocated to", "Action taken by", "Name",
              "Who’s on it?", "Lead agency", "Partner", "Whose job"],
    "due": ["Due-date", "By when?", "Target completion date", "Timescales", "Complete by",
            "Date to be closed", "Revised deadline", "Finish by", "Needed by", "ETA",
            "Target month", "Original target", "Revised implementation date", "Due (dd/mm/yyyy)"],
    "status": ["Complete? (Y/N)", "RAG rating", "Open/closed", "Done Y/N", "Implemented?",
               "Where are we now?", "How it stands", "Status / Comments", "How it’s going",
               "Off list?", "State of play"],
    "update": ["Comments/Update", "Progress since last meeting", "Actions taken", "Latest position",
               "Notes and comments", "Update May 2025", "Report back", "Log of what happened"],
    "meeting": ["Date of meeting", "Meeting"],
    "raised": ["Date raised", "Raised on", "Date opened"],
    "closed": ["Date closed", "Closed on", "Actual completion date", "Date completed"],
    "exempt": ["Exempt?"],
    "owner and due": ["Who/When", "By whom and by when", "Lead & deadline", "Owner / due date"],
}  # fmt: skip

OF_THE_FIELD = {
    "reference": ["AP No.", "Register ref", "Unique reference"],
    "action": ["Improvement action", "Management actions", "Specific action to be undertaken",
               "Corrective action required", "Tasks / Activities"],
    "owner": ["Lead Governor", "Strategic Lead", "Trustee responsible", "SRO", "Delivery lead",
              "To be actioned by", "Lead Member", "Sponsor", "Responsible directorate"],
    "due": ["Due for review", "Next review date", "Target (revised)", "Due date (new)",
            "Target date (original)"],
    "update": ["Summary of progress", "Position as at 31 March", "Progress to date"],
    "meeting": ["Date of original meeting", "Committee date", "Board date"],
    "raised": ["Date added to log", "Date action raised"],
    "closed": ["Date of completion (actual)", "Closure date", "Date action closed"],
}  # fmt: skip


def test_what_stands_in_brackets_tells_two_dates_apart() -> None:
    new, first = role_of("Due date (revised)"), role_of("Due date (original)")
    assert new
    assert first
    assert (new.role, new.rank, first.beside) == ("due", CHIEF_HEADING, "first due")


@pytest.mark.parametrize(
    ("heading", "role"),
    [(heading, role) for role, each in OF_THE_FIELD.items() for heading in each],
)
def test_a_heading_of_the_field_is_read(heading: str, role: str) -> None:
    found = role_of(heading)
    assert found
    assert found.role == role


@pytest.mark.parametrize(
    ("heading", "role"), [(heading, role) for role, each in READ.items() for heading in each]
)
def test_a_heading_is_read_by_its_words(heading: str, role: str) -> None:
    found = role_of(heading)
    assert found is not None
    assert found.role == role


@pytest.mark.parametrize(
    "heading",
    ["", "…", "Priority", "Date", "Raised by", "Next update due", "Cost", "Discussion",
     "Action / Owner / Cost", "Decision / Action", "Task and Finish Group"],
)  # fmt: skip
def test_a_heading_that_leaves_it_open(heading: str) -> None:
    assert role_of(heading) is None


def test_of_two_the_one_that_says_more_is_meant() -> None:
    found = [role_of(heading) for heading in ("Ref", "No", "Item")]
    assert [each.rank for each in found if each] == [CHIEF_HEADING, PLAIN_HEADING, SUBJECT]
