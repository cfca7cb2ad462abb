"""Minutes of several meetings in one document."""

from pcc_actions.minutes.extracted import DocumentFindingCode, Minutes
from tests.builders import day
from tests.minutes.spoken import minutes_in_markdown

FEBRUARY, MARCH = day("14/02/2023"), day("07/03/2023")
BOTH = """
    # Governance & Performance Board

    ## Minutes of the meeting held on 14 February 2023

    Present: Iris Field (IF), Owen Marsh (OM)

    ### 1. Estates

    Action: IF to write to the landlord.

    Action: OM to price the vans by 28 February

    ## Minutes of the meeting held on 7 March 2023

    Present: Iris Field (IF)

    ### 1. Matters arising from 14 February 2023

    Action 3.14/02/2023: discharged.

    ### 2. Minutes of the meeting of 14 February 2023

    Agreed.

    ### 3. Estates

    Action: IF to write to the landlord.

    Date of next meeting: 4 April 2023
"""


def codes(minutes: Minutes) -> list[str]:
    return [each.code for each in minutes.findings]


def test_each_action_is_of_the_meeting_under_whose_title_it_stands() -> None:
    minutes = minutes_in_markdown(BOTH)
    raised = [each for each in minutes.actions if not each.earlier]
    assert [(each.text, each.meeting) for each in raised] == [
        ("IF to write to the landlord.", FEBRUARY),
        ("OM to price the vans by 28 February", FEBRUARY),
        ("IF to write to the landlord.", MARCH),
    ]
    assert raised[1].due == day("28/02/2023")
    (earlier,) = (each for each in minutes.actions if each.earlier)
    assert (earlier.meeting, earlier.closed) == (None, MARCH)
    assert (minutes.meeting_date, minutes.next_meeting) == (None, day("04/04/2023"))
    assert codes(minutes).count(DocumentFindingCode.SEVERAL_MEETINGS) == 1


def test_titles_of_one_day_or_without_attendance_are_of_one_meeting() -> None:
    for one in (
        BOTH.replace("7 March 2023", "14 February 2023"),
        BOTH.replace("    Present: Iris Field (IF)\n\n    ### 1. Matters", "    ### 1. Matters"),
    ):
        minutes = minutes_in_markdown(one)
        assert minutes.meeting_date == FEBRUARY
        assert {each.meeting for each in minutes.actions} == {None}
        assert DocumentFindingCode.SEVERAL_MEETINGS not in codes(minutes)
