"""What is said of topics of the programme, as of actions, and of them alone."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from pcc_actions.core.changes.programme import drop_topic, mark_topic_done, move_topic
from pcc_actions.core.checks import characters, faults, minutes, owners, programme, remarks, themes
from pcc_actions.core.checks.all_checks import CHECKS, findings
from pcc_actions.core.checks.checked import Checked
from pcc_actions.core.checks.finding import FaultCode, Finding, RemarkCode, placed
from pcc_actions.core.entries import EntryKind
from pcc_actions.core.model import Log, Topic
from tests.builders import add_people, changed, day, empty_log, event, raised, with_person
from tests.topics import befell, planned

Check = Callable[[Checked], Iterator[Finding]]


def budget(**more: Any) -> Log:
    return planned(empty_log(), "Budget", board="GPB", on="10/02/2023", **more)


def typed(log: Log, **keys: Any) -> Log:
    """Give the log as if somebody had typed other values over the keys of its last topic."""
    *others, last = log.programme
    return replace(log, programme=(*others, replace(last, **keys)))


def happened(log: Log, *events: Any) -> Log:
    return typed(log, history=(*log.programme[-1].history, *events))


def said(check: Check, log: Log, as_at: str = "20/03/2023") -> list[str]:
    found = list(check(Checked(log, day(as_at))))
    assert all(each.of is EntryKind.TOPIC and each.index is not None for each in found)
    return [each.sentence for each in found]


def test_a_programme_in_order_has_nothing_said_of_it() -> None:
    log = planned(budget(due="04/04/2023"), "Custody", board="PAM", on="10/02/2023")
    log = planned(log, "Grants", board="GPB", on="10/02/2023", every=1, owners=())
    assert findings(log, day("20/03/2023")) == []


FAULTS: list[tuple[Check, Log, str]] = [
    (
        faults.unknown_board,
        typed(budget(), board="XYZ"),
        "“Budget” is of a board that is not in the log: XYZ.",
    ),
    (
        faults.impossible_event,
        happened(budget(), event("moved", "09/02/2023", changes=changed(due=(None, None)))),
        "“Budget” was moved on 09/02/2023, before it was put on the programme on 10/02/2023. If "
        "the day is wrong: pcc-actions programme correct Budget --board GPB --event 2 --day DATE "
        '--note "Wrong day".',
    ),
    (
        faults.impossible_event,
        happened(
            befell(budget(), drop_topic, "Budget", "01/03/2023", "Not wanted"),
            event("done", "02/03/2023"),
        ),
        "“Budget” was done on 02/03/2023, when it was dropped.",
    ),
    (
        faults.future_event,
        happened(budget(), event("dropped", "20/03/2023", at="01/03/2023")),
        "“Budget” was dropped on 20/03/2023, but that was recorded before, on 01/03/2023. If the "
        "day is wrong: pcc-actions programme correct Budget --board GPB --event 2 --day DATE "
        '--note "Wrong day".',
    ),
    (
        faults.closed_but_open,
        typed(budget(), closed=day("01/03/2023")),
        "“Budget” has closed 01/03/2023, but its status is planned. If it was dropped then: "
        "pcc-actions programme drop Budget --board GPB --on 01/03/2023 --note WHY. Else take the "
        "line out.",
    ),
    (
        faults.closed_but_open,
        typed(budget(), closed=day("01/02/2023")),
        "“Budget” has closed 01/02/2023, but its status is planned. Take the line out.",
    ),
    (faults.not_borne_out, typed(budget(), history=()), "“Budget” has no history."),
    (
        faults.not_borne_out,
        typed(budget(), due=day("07/03/2023")),
        "“Budget” has due 07/03/2023, but by its history it is nothing.",
    ),
    (
        faults.not_borne_out,
        typed(budget(every=2), every=3),
        "“Budget” has every 3, but by its history it is 2.",
    ),
    (
        characters.hidden_characters,
        typed(budget(), topic="Bud\u200bget"),
        "“Bud\u200bget” has a hidden character in its topic: U+200B (zero width space).",
    ),
    (
        characters.hidden_characters,
        happened(budget(), event("noted", "01/03/2023", note="a\u202eb")),
        "“Budget” has a hidden character in its history: U+202E (right-to-left override).",
    ),
    (
        faults.nameless_owner,
        typed(budget(), owners=("EI", " ")),
        "“Budget” has an owner without a name. Take the empty quotes out.",
    ),
    (
        characters.broken_path,
        typed(budget(), source="C:\temp"),
        "“Budget” has a tab or a line break in its source, as a path with \\ in double quotes "
        "gets. Put it in single quotes.",
    ),
]


@pytest.mark.parametrize(("check", "log", "sentence"), FAULTS, ids=range(len(FAULTS)))
def test_what_cannot_be_right_of_a_topic(check: Check, log: Log, sentence: str) -> None:
    assert said(check, log)[0] == sentence
    assert said(check, budget()) == []


def test_a_name_that_two_topics_of_a_board_have() -> None:
    log = planned(budget(), "Precept", board="GPB", on="10/02/2023")
    assert said(faults.same_name, typed(log, topic="BUDGET ")) == [
        "Two topics of GPB have the name “BUDGET ”."
    ]
    assert said(faults.same_name, typed(log, topic="Budget", board="PAM")) == []
    assert (
        faults.same_name(Checked(raised(log, "3.14/02/2023", "Budget"), day("20/03/2023")))
        is not None
    )


def test_topics_of_one_name_are_told_apart_by_their_boards() -> None:
    log = planned(budget(due="14/02/2023"), "Budget", board="PAM", on="10/02/2023")
    assert said(programme.did_not_come, log) == [
        "“Budget” of GPB was promised for 14/02/2023 and did not come."
    ]


def marked(log: Log) -> Log:
    return happened(
        log,
        event("exempted", "07/03/2023", changes=changed(exempt=("s.31", None))),
        event("exempted", "06/03/2023", at="08/03/2023", changes=changed(exempt=(None, "s.31"))),
    )


REMARKS: list[tuple[Check, Log, str]] = [
    (
        remarks.invisible_characters,
        typed(budget(), text="soft\u00adly"),
        "“Budget” has a character nobody sees in its text: U+00AD (soft hyphen).",
    ),
    (
        remarks.closed_elsewhere,
        typed(
            befell(budget(), drop_topic, "Budget", "01/03/2023", "Not wanted"),
            closed=day("02/03/2023"),
        ),
        "“Budget” is closed on 02/03/2023 by its keys, but lists and papers of earlier days go by "
        "01/03/2023. To have one day: pcc-actions programme correct Budget --board GPB --closed "
        "02/03/2023 --note WHY.",
    ),
    (
        remarks.marked_all_the_same,
        marked(budget()),
        "“Budget” is withheld from papers: it was marked exempt (s.31) after it was lifted, as of "
        "an earlier day. If it may be published: pcc-actions programme exempt Budget --board GPB "
        "--lift.",
    ),
    (
        remarks.unknown_event,
        happened(budget(), event("deferred", "01/03/2023"), event("painted", "01/03/2023")),
        "“Budget” has events of an unknown kind: deferred and painted.",
    ),
    (
        minutes.no_meeting_of_minute,
        befell(budget(), mark_topic_done, "Budget", "01/03/2023", None, "1.01/03/2023"),
        "“Budget” was done under minute 1.01/03/2023, but GPB has no meeting on 01/03/2023. If it "
        "met that day: pcc-actions meeting add GPB 01/03/2023.",
    ),
    (
        minutes.no_minute_reference,
        befell(budget(), mark_topic_done, "Budget", "07/03/2023", None, "Item 3"),
        "“Budget” has the minute “Item 3”, which is no reference of GPB. To put it right: "
        "pcc-actions programme correct Budget --board GPB --minute REFERENCE --note WHY.",
    ),
    (
        themes.theme_spelt_otherwise,
        typed(
            planned(budget(theme="Trust"), "Grants", board="GPB", on="10/02/2023", theme="trust"),
        ),
        "“Grants” has the theme “trust”, otherwise spelt “Trust”. To have one spelling: "
        "pcc-actions programme correct Grants --board GPB --theme Trust --note Spelling.",
    ),
    (
        owners.unknown_owner,
        add_people(budget(owners=("XY",)), EI="Edith Irons"),
        "XY owns 1 topic but is not among the people.",
    ),
    (
        owners.left_post,
        with_person(budget(owners=("EI",)), "EI", "Edith Irons", until=day("01/03/2023")),
        "EI (Edith Irons until 01/03/2023) still owns 1 planned topic. Hand over: pcc-actions "
        "assign --from EI --to OWNER.",
    ),
    (
        programme.did_not_come,
        budget(due="07/03/2023"),
        "“Budget” was promised for 07/03/2023 and did not come.",
    ),
    (
        programme.did_not_come,
        befell(
            budget(due="14/02/2023"), move_topic, "Budget", "10/02/2023", day("07/03/2023"), "Late"
        ),
        "“Budget” was promised for 07/03/2023 and did not come. It was moved once.",
    ),
    (
        programme.no_meeting_of_topic,
        budget(due="05/04/2023"),
        "“Budget” comes on 05/04/2023, but GPB has no meeting that day. If it meets then: "
        "pcc-actions meeting add GPB 05/04/2023.",
    ),
    (
        programme.no_meeting_of_month,
        budget(every="June"),
        "“Budget” comes every June, but GPB has no meeting in June 2023. If it has: pcc-actions "
        "meeting add GPB DATE. Else: pcc-actions programme move Budget --board GPB --to DATE "
        '--note "At another meeting".',
    ),
]


@pytest.mark.parametrize(("check", "log", "sentence"), REMARKS, ids=range(len(REMARKS)))
def test_what_is_worth_a_look_in_a_topic(check: Check, log: Log, sentence: str) -> None:
    assert said(check, log) == [sentence]
    assert said(check, budget()) == []


def test_a_topic_that_came_or_is_not_due_yet_is_not_remarked_on() -> None:
    log = budget(due="07/03/2023")
    assert said(programme.did_not_come, log, "07/03/2023") == []
    done = befell(log, mark_topic_done, "Budget", "07/03/2023")
    assert said(programme.did_not_come, done) == []


def test_a_month_of_a_year_of_which_no_meeting_is_known_is_not_remarked_on() -> None:
    assert said(programme.no_meeting_of_month, budget(every="April")) == []
    assert said(programme.no_meeting_of_month, budget(every="January")) == []
    assert said(programme.no_meeting_of_month, budget(every="June", due="04/04/2023")) == []
    in_words = budget(every="June", due_words="in summer")
    assert said(programme.no_meeting_of_month, in_words) == []


def test_a_topic_that_nobody_owns_is_not_remarked_on() -> None:
    assert said(owners.no_owner, budget()) == []


def test_who_left_owns_actions_and_topics() -> None:
    log = raised(budget(owners=("EI",)), "3.14/02/2023", "Set up a visit", "EI")
    log = with_person(log, "EI", "Edith Irons", until=day("01/03/2023"))
    [found] = owners.left_post(Checked(log, day("20/03/2023")))
    assert "still owns 1 outstanding action and 1 planned topic." in found.sentence
    closed = befell(log, drop_topic, "Budget", "01/03/2023", "Not wanted")
    [found] = owners.left_post(Checked(closed, day("20/03/2023")))
    assert "still owns 1 outstanding action." in found.sentence
    people = replace(log, people={})
    sentences = [each.sentence for each in owners.unknown_owner(Checked(people, day("20/03/2023")))]
    assert sentences == ["EI owns 1 action and 1 topic but is not among the people."]
    assert list(owners.unknown_owner(Checked(people, day("01/02/2023")))) == []


def test_an_action_that_names_a_topic_its_board_does_not_have() -> None:
    log = raised(budget(), "3.14/02/2023", "Ask", topic="budget")
    assert list(programme.no_such_topic(Checked(log, day("20/03/2023")))) == []
    log = raised(log, "4.14/02/2023", "Ask again", topic="Custody visits")
    [found] = programme.no_such_topic(Checked(log, day("20/03/2023")))
    assert (found.of, found.index, found.name) == (EntryKind.ACTION, 1, "topic")
    assert found.sentence == (
        "4.14/02/2023 names the topic “Custody visits”, which the programme of GPB does not have. "
        'To put it there: pcc-actions programme add "Custody visits" --board GPB.'
    )


def test_every_check_takes_a_topic_without_a_history() -> None:
    log = replace(empty_log(), programme=(Topic("Budget", "GPB"),))
    found = [each for check in CHECKS for each in check(Checked(log, day("20/03/2023")))]
    assert [each.code for each in found] == [FaultCode.NO_HISTORY]
    assert RemarkCode.DID_NOT_COME not in {each.code for each in found}
    assert [place.index for place in placed(log)] == [0]
