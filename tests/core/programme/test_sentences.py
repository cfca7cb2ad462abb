"""The sentences that go with a list of topics."""

from pcc_actions.core.changes.programme import drop_topic, mark_topic_done
from pcc_actions.core.messages import in_full_count
from pcc_actions.core.programme.sentences import (
    count_topics,
    exempt_topics,
    free_meetings,
    programme_sentence,
)
from tests.builders import day
from tests.core.programme.test_sections import full, programme
from tests.core.report.programmes import exempt
from tests.topics import all_topics, befell, panel, planned

AS_AT = "01/07/2023"


def test_the_topics_of_a_board_are_counted() -> None:
    assert programme_sentence(programme(full(), "01/07/2023"), day("01/07/2023")) == (
        "6 topics of PCP as at 01/07/2023: 1 promised and did not come, 1 at the meeting of "
        "21/09/2023, 1 to be timetabled."
    )
    one = programme(planned(panel(), "Budget", due="20/06/2024"), "01/07/2023")
    assert programme_sentence(one, day("01/07/2023")) == "1 topic of PCP as at 01/07/2023."
    assert programme_sentence(programme(panel(), "01/07/2023"), day("01/07/2023")) == (
        "No topic is on the work programme of PCP as at 01/07/2023."
    )


def test_the_next_meetings_for_which_nothing_is_planned_are_told() -> None:
    log = planned(panel(), "Soon", due="21/09/2023")
    assert free_meetings(programme(log, AS_AT)) == (
        "Nothing is planned yet for the meetings of PCP on 22/11/2023, 05/02/2024 and 20/06/2024."
    )
    log = planned(planned(log, "One", due="22/11/2023"), "Two", due="05/02/2024")
    assert free_meetings(programme(log, AS_AT)).endswith("for the meeting of PCP on 20/06/2024.")
    log = planned(log, "Three", due="20/06/2024")
    assert free_meetings(programme(log, AS_AT)) == ""
    assert "21/09/2023, 22/11/2023" in free_meetings(programme(planned(panel(), "No"), AS_AT))


def test_topics_of_every_status_are_counted() -> None:
    log = planned(panel(), "budget", due="22/06/2023")
    log = planned(planned(log, "Audit"), "Cars")
    log = befell(log, mark_topic_done, "Audit", "02/06/2023")
    log = befell(log, drop_topic, "Cars", "02/06/2023", "Not wanted")
    topics = all_topics(log, AS_AT)
    assert count_topics(topics, day(AS_AT), "PCP") == (
        "3 topics of PCP as at 01/07/2023: 1 planned, 1 done, 1 dropped, 1 promised and did not "
        "come."
    )
    assert count_topics(topics[1:2], day(AS_AT), None) == "1 topic as at 01/07/2023: 1 done."
    assert count_topics([], day(AS_AT), "PCP") == "There is no topic of PCP as at 01/07/2023."


def test_what_is_exempt_is_counted_as_withheld_or_as_told_in_full() -> None:
    log = planned(planned(panel(), "Budget", exempt="FOIA s.43"), "Cars")
    topics = all_topics(log, AS_AT)
    assert exempt_topics(topics, public=True) == "1 topic withheld as exempt."
    assert exempt_topics(topics, public=False) == in_full_count(1, "topic")
    assert exempt_topics(topics[1:], public=True) == ""
    since = befell(log, exempt, "Cars", "02/07/2023", "FOIA s.31")
    assert exempt_topics(all_topics(since, AS_AT)[1:], public=False) == in_full_count(1, "topic")
