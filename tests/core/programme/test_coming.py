"""At which meeting a topic comes, as known on a day."""

from functools import partial

import pytest

from pcc_actions.core.changes.meetings import (
    add_meeting,
    cancel_meeting,
    hold_meeting,
    move_meeting,
)
from pcc_actions.core.changes.programme import (
    TopicCorrections,
    correct_topic,
    drop_topic,
    mark_topic_done,
    move_topic,
)
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.model import Log
from tests.builders import day, provenance
from tests.topics import TODAY, befell, panel, planned, topic_stood


def comes(log: Log, as_at: str, name: str = "Budget") -> tuple[str | None, str | None]:
    found = topic_stood(log, name, as_at)
    return None if found.comes is None else uk(found.comes), found.timing


def moved(log: Log, before: str, after: str, on: str, at: str | None = None) -> Log:
    when = provenance(on, at=at, today=TODAY)
    return move_meeting(log, "PCP", day(before), day(after), when)


def cancelled(log: Log, held: str, on: str) -> Log:
    return cancel_meeting(log, "PCP", day(held), provenance(on, today=TODAY))


budget = partial(planned, panel(), "Budget", due="22/11/2023")


def test_it_comes_at_the_meeting_it_is_planned_for() -> None:
    assert comes(budget(), "01/06/2023") == ("22/11/2023", None)
    assert topic_stood(budget(), "Budget", "01/06/2023").comes_by == "stated"


def test_it_goes_with_its_meeting_from_the_day_of_the_move_on() -> None:
    log = moved(budget(), "22/11/2023", "29/11/2023", "01/07/2023")
    log = moved(log, "29/11/2023", "06/12/2023", "01/08/2023")
    assert comes(log, "30/06/2023")[0] == "22/11/2023"
    assert comes(log, "01/07/2023")[0] == "29/11/2023"
    assert comes(log, "01/08/2023")[0] == "06/12/2023"


def test_it_goes_with_a_meeting_that_is_moved_in_the_second_in_which_it_was_planned() -> None:
    log = moved(budget(), "22/11/2023", "29/11/2023", "01/06/2023")
    assert comes(log, "01/06/2023")[0] == "29/11/2023"


def test_a_meeting_of_another_board_on_that_day_takes_nothing_with_it() -> None:
    log = add_meeting(budget(), "GPB", day("22/11/2023"))
    when = provenance("01/07/2023", today=TODAY)
    log = move_meeting(log, "GPB", day("22/11/2023"), day("23/11/2023"), when)
    assert comes(log, "02/07/2023")[0] == "22/11/2023"


def test_what_is_planned_after_a_move_is_planned_for_the_meeting_that_is_there_then() -> None:
    log = moved(panel(), "22/11/2023", "29/11/2023", "20/05/2023")
    log = add_meeting(log, "PCP", day("22/11/2023"))
    assert comes(planned(log, "Budget", due="22/11/2023"), "02/07/2023")[0] == "22/11/2023"


def test_where_its_meeting_is_cancelled_it_comes_at_the_next_one() -> None:
    log = cancelled(budget(), "22/11/2023", "01/07/2023")
    assert comes(log, "30/06/2023")[0] == "22/11/2023"
    assert comes(log, "01/07/2023")[0] == "05/02/2024"
    later = moved(log, "05/02/2024", "12/02/2024", "01/09/2023")
    assert comes(later, "01/09/2023")[0] == "12/02/2024"


def test_a_cancelled_meeting_that_is_held_after_all_has_it_again() -> None:
    log = cancelled(budget(), "22/11/2023", "01/07/2023")
    log = hold_meeting(log, "PCP", day("22/11/2023"), provenance("01/09/2023", today=TODAY))
    assert comes(log, "31/08/2023")[0] == "05/02/2024"
    assert comes(log, "01/09/2023")[0] == "22/11/2023"


def test_where_no_meeting_is_left_it_is_to_be_timetabled() -> None:
    log = cancelled(planned(panel(), "Budget", due="20/06/2024"), "20/06/2024", "01/07/2023")
    told = "was planned for 20/06/2024, which was cancelled"
    assert comes(log, "02/07/2023") == (None, told)
    assert topic_stood(log, "Budget", "02/07/2023").comes_by is None
    moved_on = add_meeting(log, "PCP", day("01/07/2024"))
    assert comes(moved_on, "02/07/2023") == ("01/07/2024", None)
    dropped = befell(log, drop_topic, "Budget", "03/07/2023", "Not wanted")
    assert comes(dropped, "03/07/2023") == (None, None)


def test_without_anything_it_is_to_be_timetabled() -> None:
    assert comes(planned(panel(), "Budget"), "02/06/2023") == (None, None)


def test_what_was_said_of_its_timing_is_told() -> None:
    log = planned(panel(), "Re-vetting", due_words="once it is complete")
    assert comes(log, "02/06/2023", "Re-vetting") == (None, "once it is complete")
    log = befell(log, move_topic, "Re-vetting", "03/06/2023", day("21/09/2023"), "Complete")
    assert comes(log, "03/06/2023", "Re-vetting") == ("21/09/2023", None)
    log = befell(log, move_topic, "Re-vetting", "04/06/2023", None, "Not yet")
    assert comes(log, "04/06/2023", "Re-vetting") == (None, None)


@pytest.mark.parametrize("change", [mark_topic_done, partial(drop_topic, words="Not wanted")])
def test_one_that_is_closed_comes_no_more(change: partial[Log]) -> None:
    log = befell(budget(), change, "Budget", "22/11/2023")
    assert comes(log, "22/11/2023") == (None, None)
    assert comes(log, "21/11/2023")[0] == "22/11/2023"


def test_one_of_a_month_comes_at_the_meeting_of_that_month_every_year() -> None:
    log = planned(panel(), "Budget", every="June")
    assert comes(log, "01/06/2023")[0] == "22/06/2023"
    log = befell(log, mark_topic_done, "Budget", "22/06/2023")
    assert comes(log, "22/06/2023")[0] == "20/06/2024"
    assert topic_stood(log, "Budget", "22/06/2023").comes_by == "recurring"
    log = befell(log, mark_topic_done, "Budget", "20/06/2024")
    assert comes(log, "20/06/2024") == (None, "June 2025")


def test_one_of_a_month_that_is_over_when_it_is_planned_comes_the_year_after() -> None:
    assert comes(planned(panel(), "Budget", every="May"), "02/06/2023") == (None, "May 2024")
    late = planned(panel(), "Budget", every="June", on="23/06/2023")
    assert comes(late, "23/06/2023")[0] == "20/06/2024"
    same_day = planned(panel(), "Budget", every="June", on="22/06/2023")
    assert comes(same_day, "22/06/2023")[0] == "22/06/2023"


def test_the_meeting_of_a_month_is_so_wherever_it_was_moved() -> None:
    log = planned(panel(), "Budget", every="June", last="22/06/2023", on="01/07/2023")
    log = moved(log, "20/06/2024", "04/07/2024", "01/08/2023")
    assert comes(log, "01/08/2023")[0] == "04/07/2024"
    log = cancelled(log, "04/07/2024", "01/09/2023")
    assert comes(log, "01/09/2023") == (None, "June 2024")
    log = add_meeting(log, "PCP", day("18/07/2024"))
    assert comes(log, "01/09/2023")[0] == "18/07/2024"


def test_of_two_meetings_in_a_month_the_first_is_meant() -> None:
    log = add_meeting(panel(), "PCP", day("06/06/2024"))
    log = planned(log, "Budget", every="June", last="22/06/2023", on="01/07/2023")
    assert comes(log, "01/07/2023")[0] == "06/06/2024"
    log = planned(log, "Accounts", every="June", on="10/06/2024")
    assert comes(log, "10/06/2024", "Accounts")[0] == "20/06/2024"


def test_of_two_meetings_in_a_month_one_that_is_cancelled_is_not_meant() -> None:
    log = add_meeting(panel(), "PCP", day("06/06/2024"))
    log = planned(log, "Budget", every="June", last="22/06/2023", on="01/07/2023")
    log = cancelled(log, "06/06/2024", "01/08/2023")
    assert comes(log, "31/07/2023")[0] == "06/06/2024"
    assert comes(log, "01/08/2023")[0] == "20/06/2024"


def test_a_meeting_that_is_put_right_is_the_one_that_has_that_day_then() -> None:
    log = moved(budget(), "05/02/2024", "12/02/2024", "01/07/2023")
    log = add_meeting(log, "PCP", day("05/02/2024"))
    right = TopicCorrections(due=day("05/02/2024"))
    log = befell(log, correct_topic, "Budget", "02/07/2023", right, "The one of that day")
    assert comes(log, "01/07/2023")[0] == "22/11/2023"
    assert comes(log, "02/07/2023")[0] == "05/02/2024"


def test_one_of_every_second_meeting() -> None:
    log = planned(panel(), "Budget", every=2)
    assert comes(log, "01/06/2023")[0] == "22/06/2023"
    log = befell(log, mark_topic_done, "Budget", "22/06/2023")
    assert comes(log, "23/06/2023")[0] == "22/11/2023"
    log = cancelled(log, "21/09/2023", "01/07/2023")
    assert comes(log, "01/07/2023")[0] == "05/02/2024"
    log = befell(log, mark_topic_done, "Budget", "05/02/2024")
    assert comes(log, "06/02/2024") == (None, None)


def test_a_standing_one_comes_at_the_next_meeting_and_never_fails_to_come() -> None:
    log = planned(panel(), "Complaints", every=1)
    found = topic_stood(log, "Complaints", "21/09/2023")
    assert (found.comes, found.did_not_come) == (day("21/09/2023"), False)
    assert comes(log, "22/09/2023", "Complaints")[0] == "22/11/2023"
    assert comes(log, "21/06/2024", "Complaints") == (None, None)
    assert topic_stood(log, "Complaints", "21/06/2024").comes_by is None


def test_a_recurring_one_that_is_planned_for_a_meeting_comes_then_and_by_its_rule_after() -> None:
    log = planned(panel(), "Budget", every="June", due="21/09/2023", last="22/06/2023")
    assert comes(log, "01/07/2023")[0] == "21/09/2023"
    log = befell(log, mark_topic_done, "Budget", "21/09/2023")
    assert comes(log, "22/09/2023")[0] == "20/06/2024"


def test_one_of_a_month_whose_meeting_was_moved_to_the_month_before_has_come_that_year() -> None:
    log = planned(panel(), "Budget", every="June", last="22/06/2023", on="01/07/2023")
    log = moved(log, "20/06/2024", "24/05/2024", "01/03/2024")
    log = befell(log, mark_topic_done, "Budget", "24/05/2024")
    assert comes(log, "25/05/2024") == (None, "June 2025")
    log = planned(log, "Accounts", every="June", last="22/06/2023", on="01/07/2023")
    log = add_meeting(log, "PCP", day("28/06/2024"))
    log = befell(log, move_topic, "Accounts", "02/05/2024", day("28/06/2024"), "Not ready")
    log = befell(log, mark_topic_done, "Accounts", "28/06/2024")
    assert comes(log, "29/06/2024", "Accounts") == (None, "June 2025")


def test_one_of_a_month_that_was_taken_a_month_early_has_come_that_year() -> None:
    log = add_meeting(panel(), "PCP", day("20/05/2024"))
    log = planned(log, "Budget", every="June", last="22/06/2023", on="01/07/2023")
    log = befell(log, move_topic, "Budget", "01/08/2023", day("20/05/2024"), "Earlier this year")
    log = befell(log, move_topic, "Budget", "02/08/2023", day("05/02/2024"), "Earlier still")
    assert comes(log, "02/08/2023")[0] == "05/02/2024"
    log = befell(log, mark_topic_done, "Budget", "05/02/2024")
    assert comes(log, "06/02/2024") == (None, "June 2025")
    late = planned(panel(), "Budget", every="June", on="01/06/2023")
    late = befell(late, move_topic, "Budget", "02/06/2023", day("05/02/2024"), "Late this time")
    late = befell(late, mark_topic_done, "Budget", "05/02/2024")
    assert comes(late, "06/02/2024")[0] == "20/06/2024"


def test_a_standing_one_can_begin_at_a_meeting() -> None:
    log = planned(panel(), "Complaints", every=1, due="22/11/2023")
    assert comes(log, "01/07/2023", "Complaints")[0] == "22/11/2023"
    assert comes(log, "23/11/2023", "Complaints")[0] == "05/02/2024"


def test_a_meeting_is_of_a_month_from_the_day_on_which_it_was_moved_there() -> None:
    log = planned(panel(), "Budget", every="July", on="01/06/2023")
    log = moved(log, "22/06/2023", "06/07/2023", "05/06/2023")
    assert comes(log, "04/06/2023") == (None, "July 2023")
    assert comes(log, "05/06/2023")[0] == "06/07/2023"


def test_a_meeting_that_was_moved_away_is_not_the_one_at_which_it_came() -> None:
    log = add_meeting(panel(), "PCP", day("20/05/2024"))
    log = moved(log, "20/05/2024", "21/05/2024", "01/05/2024")
    log = add_meeting(log, "PCP", day("20/05/2024"))
    log = planned(log, "Budget", every="June", last="22/06/2023", on="01/07/2023")
    log = befell(log, mark_topic_done, "Budget", "20/05/2024")
    assert comes(log, "21/05/2024")[0] == "20/06/2024"
