"""What happens to topics of the work programme."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest

from pcc_actions.core.changes.earlier_events import DayCorrections, days_put_right
from pcc_actions.core.changes.exemptions import exempted
from pcc_actions.core.changes.meetings import cancel_meeting, hold_meeting
from pcc_actions.core.changes.programme import (
    TopicCorrections,
    correct_topic,
    drop_topic,
    mark_topic_done,
    move_topic,
    reopen_topic,
)
from pcc_actions.core.changes.redaction import redacted
from pcc_actions.core.entries import replaced
from pcc_actions.core.history.replay import disagreements, impossible
from pcc_actions.core.model import Log
from pcc_actions.core.text.spellings import spellings
from pcc_actions.errors import Refused, WrongDay
from tests.builders import day, provenance
from tests.topics import TODAY, befell, panel, planned, topic, topic_stood

budget = partial(planned, panel(), "Budget", due="22/11/2023")


def corrected(log: Log, **right: object) -> Log:
    corrections = TopicCorrections(**right)  # type: ignore[arg-type]  # as each test has them
    return befell(log, correct_topic, "Budget", "02/06/2023", corrections, "Mistyped")


def test_a_topic_is_recorded_with_all_that_was_said_of_it() -> None:
    log = planned(panel(), "  The  budget ", text="All\nof it", owners=("EI / IF",), every="June")
    found = topic(log, "budget")
    assert (found.topic, found.text, found.owners) == ("The budget", "All of it", ("EI", "IF"))
    assert (found.every, found.status, found.due) == ("June", "planned", None)
    assert disagreements(found) == {}


def test_a_name_is_recorded_without_what_nobody_sees_in_it() -> None:
    assert topic(planned(panel(), "Bud\u200bget"), "Budget").topic == "Budget"
    assert topic(corrected(budget(), topic="Pre\u00adcept"), "Precept").topic == "Precept"


def test_it_comes_at_a_meeting_or_in_words() -> None:
    with pytest.raises(Refused, match="on a day or in words, not both"):
        planned(panel(), "Budget", due="22/11/2023", due_words="in winter")


def test_a_name_is_taken_once_in_a_board() -> None:
    with pytest.raises(Refused) as refused:
        planned(budget(), "BUDGET")
    assert str(refused.value) == (
        "PCP has a topic “Budget” already, which is planned. Give this one another name."
    )
    dropped = befell(budget(), drop_topic, "Budget", "02/06/2023", "Not wanted")
    with pytest.raises(Refused) as refused:
        planned(dropped, "Budget")
    assert str(refused.value) == (
        "PCP has a topic “Budget” already, which is dropped. To plan it again: pcc-actions "
        "programme reopen Budget --board PCP --note WHY."
    )
    assert planned(budget(), "Budget", board="GPB").programme[1].board == "GPB"


def test_a_name_that_a_topic_had_is_taken_too() -> None:
    log = corrected(budget(), topic="Precept")
    with pytest.raises(Refused, match="PCP has a topic “Precept” already"):
        planned(log, "budget")
    log = planned(log, "Estate")
    right = TopicCorrections(topic="Budget")
    with pytest.raises(Refused, match="PCP has a topic “Precept” already"):
        befell(log, correct_topic, "Estate", "03/06/2023", right, "Mistyped")


def test_it_is_moved_and_the_earlier_meeting_is_kept() -> None:
    log = befell(budget(), move_topic, "Budget", "02/06/2023", day("05/02/2024"), "Not ready")
    found = topic(log, "Budget")
    change = found.history[-1].changes["due"]
    assert (change.before, change.after) == (day("22/11/2023"), day("05/02/2024"))
    assert (found.due, disagreements(found)) == (day("05/02/2024"), {})


@pytest.mark.parametrize(
    ("log", "to", "sentence"),
    [
        (budget(), day("22/11/2023"), "“Budget” comes on 22/11/2023 already."),
        (planned(panel(), "Budget"), None, "“Budget” is to be timetabled already."),
    ],
)
def test_it_is_not_moved_to_where_it_is(log: Log, to: object, sentence: str) -> None:
    with pytest.raises(Refused) as refused:
        befell(log, move_topic, "Budget", "02/06/2023", to, "Why not")
    assert str(refused.value) == sentence


def test_that_it_stayed_is_not_recorded_of_a_day_before_it_was_moved() -> None:
    log = befell(budget(), move_topic, "Budget", "10/06/2023", day("21/09/2023"), "Sooner")
    with pytest.raises(WrongDay, match="on 10/06/2023, which overrules what you say of 02/06/2023"):
        befell(log, move_topic, "Budget", "02/06/2023", day("22/11/2023"), "It stays")


def test_what_is_put_right_by_a_clock_that_is_behind_counts_later_all_the_same() -> None:
    log = befell(budget(), move_topic, "Budget", "03/06/2023", day("05/02/2024"), "Not ready")
    behind = provenance("02/06/2023", today="02/06/2023")
    right = TopicCorrections(due=day("20/06/2024"))
    log = correct_topic(log, 0, behind, right, "Mistyped")
    assert topic(log, "Budget").history[-1].on == day("03/06/2023")
    assert topic(log, "Budget").due == day("20/06/2024")


def test_one_whose_timing_was_only_said_can_be_put_back_to_be_timetabled() -> None:
    log = planned(panel(), "Budget", due_words="in winter")
    log = befell(log, move_topic, "Budget", "02/06/2023", None, "Nobody knows")
    assert topic(log, "Budget").due_words is None


def test_one_that_came_is_done_and_one_that_recurs_is_planned_still() -> None:
    log = befell(budget(), mark_topic_done, "Budget", "22/11/2023", "Noted", "6.22/11/2023")
    found = topic(log, "Budget")
    assert (found.status, found.closed, found.due, found.last) == (
        "done", day("22/11/2023"), None, day("22/11/2023"),
    )  # fmt: skip
    assert (found.history[-1].note, found.history[-1].minute) == ("Noted", "6.22/11/2023")
    again = befell(budget(every="June"), mark_topic_done, "Budget", "22/11/2023")
    assert (topic(again, "Budget").status, topic(again, "Budget").due) == ("planned", None)


def test_one_can_have_come_before_it_was_put_on_the_programme() -> None:
    log = befell(budget(on="01/12/2023", every="June"), mark_topic_done, "Budget", "22/11/2023")
    assert topic_stood(log, "Budget", "01/12/2023").last == day("22/11/2023")
    assert impossible(topic(log, "Budget")) is None


@pytest.mark.parametrize(
    ("change", "on", "error", "sentence"),
    [
        (partial(drop_topic, words="No"), "31/05/2023", WrongDay,
         "“Budget” was put on the programme on 01/06/2023; it cannot have been dropped "
         "on 31/05/2023. Give "
         "a later day with --on; or, if it was put on the programme earlier: pcc-actions programme "
         'correct Budget --board PCP --event 1 --day DATE --note "Wrong day".'),
        (partial(move_topic, to=None, words="No"), "31/05/2023", WrongDay,
         "“Budget” was put on the programme on 01/06/2023; nothing can have happened "
         "to it on 31/05/2023. Give "
         "a later day with --on; or, if it was put on the programme earlier: pcc-actions programme "
         'correct Budget --board PCP --event 1 --day DATE --note "Wrong day".'),
        (partial(reopen_topic, words="No"), "02/06/2023", Refused,
         "“Budget” is planned, so there is nothing to reopen."),
    ],
)  # fmt: skip
def test_what_cannot_have_been(
    change: Callable[..., Log], on: str, error: type[Refused], sentence: str
) -> None:
    with pytest.raises(error) as refused:
        befell(budget(), change, "Budget", on)
    assert str(refused.value) == sentence


def test_one_that_is_dropped_is_not_moved_but_planned_again() -> None:
    log = befell(budget(), drop_topic, "Budget", "02/06/2023", "Not wanted")
    with pytest.raises(Refused) as refused:
        befell(log, move_topic, "Budget", "03/06/2023", day("05/02/2024"), "Later")
    assert str(refused.value) == (
        "“Budget” was dropped on 02/06/2023, so it cannot be moved. If it is not settled after "
        "all: pcc-actions programme reopen Budget --board PCP --note WHY. If that day is wrong: "
        "pcc-actions programme correct Budget --board PCP --closed 03/06/2023 --note WHY."
    )
    log = befell(log, reopen_topic, "Budget", "03/06/2023", "Wanted")
    assert topic(log, "Budget").status == "planned"


def test_what_was_recorded_wrongly_is_put_right_with_what_stood_there() -> None:
    log = corrected(budget(), topic="The budget", text="All of it", every=2, owners=("EI",))
    found = topic(log, "The budget")
    assert (found.topic, found.formerly, found.text, found.every) == (
        "The budget", ("Budget",), "All of it", 2,
    )  # fmt: skip
    assert disagreements(found) == {}
    changes = found.history[-1].changes
    assert (changes["topic"].before, changes["every"].before) == ("Budget", None)


def test_a_meeting_takes_the_words_away_and_the_other_way_round() -> None:
    log = corrected(budget(), due_words="in winter")
    assert (topic(log, "Budget").due, topic(log, "Budget").due_words) == (None, "in winter")
    log = corrected(log, due=day("05/02/2024"))
    assert (topic(log, "Budget").due, topic(log, "Budget").due_words) == (day("05/02/2024"), None)
    log = corrected(log, cleared=frozenset({"due"}))
    assert topic(log, "Budget").due is None


@pytest.mark.parametrize(
    ("right", "sentence"),
    [
        ({"due": day("22/11/2023")}, "“Budget” says that already: there is nothing to correct."),
        ({"owners": ()}, "“Budget” says that already: there is nothing to correct."),
        ({"topic": "accounts"},
         "PCP has a topic “Accounts” already, which is planned. Give this one another name."),
        ({"due": day("05/02/2024"), "due_words": "in winter"},
         "It is due on a day or in words, not both: leave one of the two out."),
    ],
)  # fmt: skip
def test_what_cannot_be_put_right(right: dict[str, object], sentence: str) -> None:
    with pytest.raises(Refused) as refused:
        corrected(planned(budget(), "Accounts"), **right)
    assert str(refused.value) == sentence


def test_a_topic_can_get_its_own_earlier_name_back() -> None:
    log = corrected(corrected(budget(), topic="Money"), topic="Budget")
    assert (topic(log, "Budget").topic, topic(log, "Budget").formerly) == ("Budget", ("Money",))


def test_the_day_of_an_event_is_put_right_as_of_an_action() -> None:
    log = befell(budget(), mark_topic_done, "Budget", "23/11/2023", minute="6.22/11/2023")
    when = provenance("01/12/2023", today=TODAY)
    right = DayCorrections(closed=day("22/11/2023"))
    one = days_put_right(topic(log, "Budget"), when, right, "Typed late")
    log = replaced(log, 0, one)
    assert (one.closed, one.last, disagreements(one)) == (
        day("22/11/2023"), day("22/11/2023"), {},
    )  # fmt: skip
    assert topic_stood(log, "Budget", "22/11/2023").status == "done"
    earlier = DayCorrections(event=1, day=day("20/05/2023"))
    one = days_put_right(one, when, earlier, "It was planned before")
    assert topic_stood(replaced(log, 0, one), "Budget", "20/05/2023").due == day("22/11/2023")


@pytest.mark.parametrize(
    ("right", "sentence"),
    [
        (DayCorrections(completed_on=day("02/06/2023")),
         "“Budget” is not reported complete as it stands. The day of any earlier event is put "
         "right by its number in pcc-actions programme show Budget --board PCP: --event N --day "
         "DATE."),
        (DayCorrections(closed=day("02/06/2023")),
         "“Budget” is neither done nor dropped as it stands. The day of any earlier event is put "
         "right by its number in pcc-actions programme show Budget --board PCP: --event N --day "
         "DATE."),
    ],
)  # fmt: skip
def test_a_day_of_what_never_was(right: DayCorrections, sentence: str) -> None:
    with pytest.raises(Refused) as refused:
        days_put_right(topic(budget(), "Budget"), provenance("01/07/2023", today=TODAY), right, "x")
    assert str(refused.value) == sentence


def test_it_is_marked_exempt_and_freed_again() -> None:
    when = provenance("02/06/2023", today=TODAY)
    marked = exempted(topic(budget(), "Budget"), when, "FOIA s.31")
    assert (marked.exempt, exempted(marked, when, None).exempt) == ("FOIA s.31", None)
    with pytest.raises(Refused, match="“Budget” is exempt already"):
        exempted(marked, when, "FOIA s.31")


def test_words_are_removed_from_its_name_and_all_its_history() -> None:
    log = corrected(budget(text="Ask Ann Other"), topic="Budget of Ann Other")
    clean = redacted(
        topic(log, "Budget"), provenance("03/06/2023", today=TODAY), spellings("Ann Other")
    )
    assert clean.topic == "Budget of [redacted]"
    assert "Ann" not in str(clean)


def test_one_that_came_again_can_be_told_to_have_come_before() -> None:
    log = befell(planned(panel(), "Budget", every=2), mark_topic_done, "Budget", "22/11/2023")
    log = befell(log, mark_topic_done, "Budget", "22/06/2023")
    assert topic(log, "Budget").last == day("22/11/2023")
    assert topic_stood(log, "Budget", "21/09/2023").last == day("22/06/2023")


def test_that_it_came_is_not_recorded_of_a_day_before_it_was_dropped() -> None:
    log = befell(budget(), drop_topic, "Budget", "01/12/2023", "Not wanted")
    with pytest.raises(Refused, match="dropped on 01/12/2023"):
        befell(log, mark_topic_done, "Budget", "22/11/2023")


def test_of_a_topic_without_history_nothing_is_recorded() -> None:
    log = budget()
    bare = replace(topic(log, "Budget"), history=())
    with pytest.raises(Refused) as refused:
        befell(replaced(log, 0, bare), move_topic, "Budget", "02/06/2023", None, "No")
    assert str(refused.value) == "“Budget” has no history: run pcc-actions check."


def test_one_that_went_with_its_meeting_can_be_said_to_come_there() -> None:
    log = cancel_meeting(budget(), "PCP", day("22/11/2023"), provenance("01/07/2023", today=TODAY))
    log = befell(log, move_topic, "Budget", "02/07/2023", day("05/02/2024"), "Agreed")
    change = topic(log, "Budget").history[-1].changes["due"]
    assert (change.before, change.after) == (day("22/11/2023"), day("05/02/2024"))
    log = hold_meeting(log, "PCP", day("22/11/2023"), provenance("01/09/2023", today=TODAY))
    assert topic_stood(log, "Budget", "01/09/2023").comes == day("05/02/2024")


@pytest.mark.parametrize(
    ("every", "to", "sentence"),
    [
        (1, day("22/11/2023"),
         "“Budget” comes at every meeting, so there is none to move it to. To have it come at some "
         "only: pcc-actions programme correct Budget --board PCP --every 2 --note WHY."),
        ("June", None,
         "“Budget” comes every June, so it is never to be timetabled. To have it come once only: "
         "pcc-actions programme correct Budget --board PCP --no-every --note WHY."),
    ],
)  # fmt: skip
def test_one_that_comes_by_its_rule_whatever_is_said(
    every: int | str, to: object, sentence: str
) -> None:
    log = planned(panel(), "Budget", every=every)
    with pytest.raises(Refused) as refused:
        befell(log, move_topic, "Budget", "02/06/2023", to, "Why not")
    assert str(refused.value) == sentence


def test_one_that_recurs_and_was_moved_goes_back_to_its_rule() -> None:
    log = planned(panel(), "Budget", every="June")
    log = befell(log, move_topic, "Budget", "02/06/2023", day("22/11/2023"), "Later this year")
    log = befell(log, move_topic, "Budget", "03/06/2023", None, "As ever")
    assert topic_stood(log, "Budget", "03/06/2023").comes == day("22/06/2023")


def test_it_is_not_renamed_as_of_a_day_before_it_was_renamed() -> None:
    log = corrected(budget(), topic="Money")
    right = TopicCorrections(topic="Finance")
    with pytest.raises(Refused) as refused:
        befell(log, correct_topic, "Money", "01/06/2023", right, "Its name")
    assert str(refused.value).startswith(
        "“Money” was given another name on 02/06/2023; give that day or a later one with --on"
    )
