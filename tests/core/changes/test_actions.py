"""What happens to actions, as the commands record it."""

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.model import Log
from pcc_actions.core.references.parse import printed_parts
from pcc_actions.errors import Refused
from tests.builders import action, changed, day, did, empty_log, moment, provenance, raised, stood
from tests.core.changes.styles import other_styles

REF = "3.14/02/2023"


def visit() -> Log:
    return raised(empty_log(), REF, "Set up a visit", "EI", "IF")


# add


def test_an_action_is_recorded_with_all_that_was_said_of_it() -> None:
    log = raised(
        empty_log(), "Ref 03.14/2/23", "  Set up\n\ta visit ", "EI / IF", "EI", "T/DCC",
        due=day("01/03/2023"), exempt=" FOIA s.31 ", theme="Trust", source="Minutes.docx",
    )  # fmt: skip
    there = log.actions[-1]
    assert (there.reference, there.board, there.raised) == (REF, "GPB", day("14/02/2023"))
    assert (there.text, there.owners) == ("Set up a visit", ("EI", "IF", "T/DCC"))
    assert (there.due, there.due_words, there.status) == (day("01/03/2023"), None, "outstanding")
    assert (there.exempt, there.theme) == ("FOIA s.31", "Trust")
    assert len(there.history) == 1
    assert dict(there.history[0].values) == {
        "text": "Set up a visit", "owners": ("EI", "IF", "T/DCC"), "due": day("01/03/2023"),
        "exempt": "FOIA s.31", "theme": "Trust", "source": "Minutes.docx",
    }  # fmt: skip


def test_what_was_not_said_is_not_recorded() -> None:
    there = raised(empty_log(), REF, "Set up a visit").actions[0]
    assert there.owners == ()
    assert dict(there.history[0].values) == {"text": "Set up a visit"}


def test_it_holds_from_the_day_of_its_meeting_and_is_recorded_when_it_was() -> None:
    new = actions.NewAction(
        typed=printed_parts(REF), board="GPB", day=day("14/02/2023"), text="Set up a visit"
    )
    event = actions.add(empty_log(), new, provenance("16/02/2023")).actions[0].history[0]
    assert (event.on, event.at, event.by) == (day("14/02/2023"), moment("16/02/2023"), "IF")


def test_the_actions_of_a_meeting_to_come_are_refused() -> None:
    new = actions.NewAction(printed_parts(REF), "GPB", day("14/02/2023"), "Set up a visit")
    with pytest.raises(Refused, match="14/02/2023 is in the future"):
        actions.add(empty_log(), new, provenance("13/02/2023", today="13/02/2023"))


def test_a_due_date_and_words_at_once_are_refused() -> None:
    with pytest.raises(Refused, match="on a day or in words, not both"):
        raised(empty_log(), REF, "Visit", due=day("01/03/2023"), due_words="soon")


@pytest.mark.parametrize("text", ["", " \n ", "a \x1b[31m red", "a \u202e turned"])
def test_an_empty_or_misleading_text_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="The text of the action"):
        raised(empty_log(), REF, text)


@pytest.mark.parametrize("text", ["see [/]", "[link=x]y", "lift :100: up", "=SUM(A1)"])
def test_other_signs_are_kept_as_typed(text: str) -> None:
    assert raised(empty_log(), REF, text).actions[0].text == text


@pytest.mark.parametrize("name", ["due_words", "exempt", "theme", "source"])
def test_control_characters_are_refused_everywhere(name: str) -> None:
    with pytest.raises(Refused, match="control character"):
        raised(empty_log(), REF, "Visit", **{name: "a\x07b"})
    with pytest.raises(Refused, match="control character"):
        raised(other_styles(), "AP\x1b136", "Visit", board="AUD", meeting="20/02/2018")


# note, complete, reopen


@pytest.mark.parametrize("change", [actions.note, actions.complete])
def test_who_reported_it_is_kept_where_it_is_not_the_recorder(change: object) -> None:
    assert callable(change)
    told = did(visit(), change, REF, "20/02/2023", " Done \n soon", "EI")
    event = action(told, REF).history[-1]
    assert (event.note, event.by, event.reported_by) == ("Done   soon", "IF", "EI")
    own = did(visit(), change, REF, "20/02/2023", "Done soon", "IF")
    assert action(own, REF).history[-1].reported_by is None


def test_a_note_is_not_empty() -> None:
    for change in (actions.note, actions.complete, actions.withdraw):
        with pytest.raises(Refused, match="The note is empty"):
            did(visit(), change, REF, "20/02/2023", " ")
    with pytest.raises(Refused, match="The name of who reported it"):
        did(visit(), actions.note, REF, "20/02/2023", "Done", "E\x1bI")


def test_reopening_is_reported_by_somebody() -> None:
    log = did(visit(), actions.complete, REF, "20/02/2023", "Done")
    log = did(log, actions.reopen, REF, "21/02/2023", "Not done", "CC")
    assert action(log, REF).history[-1].reported_by == "CC"
    assert action(log, REF).status == "outstanding"


# discharge, withdraw


@pytest.mark.parametrize("status", ["discharged", "withdrawn"])
def test_a_closing_has_its_day_and_the_minute_that_agreed_it(status: str) -> None:
    change = {"discharged": actions.discharge, "withdrawn": actions.withdraw}[status]
    log = did(visit(), change, REF, "07/03/2023", "Agreed", " 1.07/03/2023 ")
    there = action(log, REF)
    assert (there.status, there.closed) == (status, day("07/03/2023"))
    assert (there.history[-1].minute, there.history[-1].note) == ("1.07/03/2023", "Agreed")


def test_a_discharge_needs_no_note_and_no_minute() -> None:
    event = action(did(visit(), actions.discharge, REF, "07/03/2023"), REF).history[-1]
    assert (event.note, event.minute) == (None, None)


# defer


def test_a_date_that_is_not_later_is_no_deferral() -> None:
    for to, other in (("07/03/2023", "DATE"), ("01/03/2023", "01/03/2023")):
        with pytest.raises(Refused) as told:
            did(visit(), actions.defer, REF, "20/02/2023", day(to), "Moving")
        assert told.value.sentence == (
            f"3.14/02/2023 is due on 07/03/2023 already; {to} is not later. To put a wrong date "
            f"right: pcc-actions correct 3.14/02/2023 --due {other} --note WHY."
        )


def test_every_date_an_action_had_is_kept() -> None:
    log = did(visit(), actions.defer, REF, "20/02/2023", day("10/03/2023"), "Moving")
    log = did(log, actions.defer, REF, "09/03/2023", day("04/04/2023"), "Still moving")
    assert [dict(each.changes) for each in action(log, REF).history[1:]] == [
        changed(due=(day("07/03/2023"), day("10/03/2023"))),
        changed(due=(day("10/03/2023"), day("04/04/2023"))),
    ]
    assert stood(log, REF, "09/03/2023").deferrals == 2
    assert stood(log, REF, "08/03/2023").due == day("10/03/2023")


def test_a_deferral_forgotten_is_backdated_only_to_a_date_before_the_next_one() -> None:
    log = did(visit(), actions.defer, REF, "09/03/2023", day("04/04/2023"), "Moving")
    late = did(log, actions.defer, REF, "20/02/2023", day("03/04/2023"), "Moving")
    assert stood(late, REF, "08/03/2023").due == day("03/04/2023")
    assert stood(late, REF, "09/03/2023").due == day("04/04/2023")
    for to in ("04/04/2023", "02/05/2023"):
        with pytest.raises(Refused) as told:
            did(log, actions.defer, REF, "20/02/2023", day(to), "Moving")
        assert told.value.sentence == (
            "3.14/02/2023 was deferred from 07/03/2023 (next meeting) to 04/04/2023 on "
            "09/03/2023, which overrules what you say of 20/02/2023. "
            "Give 09/03/2023 or a later day with --on; or, if that day is wrong: pcc-actions "
            "correct 3.14/02/2023 --event 2 --day 20/02/2023 --note WHY."
        )


def test_nothing_is_deferred_before_it_was_raised() -> None:
    with pytest.raises(Refused) as told:
        did(visit(), actions.defer, REF, "13/02/2023", day("10/03/2023"), "Moving")
    assert told.value.sentence == (
        "3.14/02/2023 was raised on 14/02/2023; nothing can have happened to it on 13/02/2023. "
        "Give a later day with --on; or, if it was raised earlier: pcc-actions correct "
        '3.14/02/2023 --raised DATE --note "Wrong day".'
    )


# assign


def test_other_owners_take_the_place_of_those_it_has() -> None:
    log = did(visit(), actions.assign, REF, "20/02/2023", ["CC / OPCC", "CC"], "Handed over")
    assert action(log, REF).owners == ("CC", "OPCC")
    event = action(log, REF).history[-1]
    assert (event.note, dict(event.changes)) == (
        "Handed over", changed(owners=(("EI", "IF"), ("CC", "OPCC"))),
    )  # fmt: skip
    assert stood(log, REF, "19/02/2023").owners == ("EI", "IF")


def test_the_owners_it_has_are_no_change_but_another_lead_is() -> None:
    with pytest.raises(Refused, match=r"3\.14/02/2023 is owned by EI, IF already\."):
        did(visit(), actions.assign, REF, "20/02/2023", ["EI", "IF"])
    nobody = raised(empty_log(), REF, "Set up a visit")
    with pytest.raises(Refused, match=r"3\.14/02/2023 has no owner as it is\."):
        did(nobody, actions.assign, REF, "20/02/2023", [])
    assert action(did(visit(), actions.assign, REF, "20/02/2023", ["IF", "EI"]), REF).owners == (
        "IF", "EI",
    )  # fmt: skip


# exempt


def test_an_exemption_has_its_ground_and_can_be_lifted() -> None:
    log = did(visit(), actions.exempt, REF, "20/02/2023", " FOIA s.31 ", "Names a suspect")
    assert action(log, REF).exempt == "FOIA s.31"
    with pytest.raises(Refused, match=r"is exempt already \(FOIA s\.31\)\."):
        did(log, actions.exempt, REF, "21/02/2023", "FOIA s.31")
    log = did(log, actions.exempt, REF, "21/02/2023", None, "Trial over")
    assert action(log, REF).exempt is None
    assert dict(action(log, REF).history[-1].changes) == changed(exempt=("FOIA s.31", None))
    with pytest.raises(Refused, match="is not exempt"):
        did(log, actions.exempt, REF, "22/02/2023", None)


def test_only_the_action_that_is_meant_changes() -> None:
    log = raised(raised(visit(), "4.14/02/2023", "Write"), "5.14/02/2023", "Book")
    after = did(log, actions.note, "4.14/02/2023", "20/02/2023", "Written")
    assert (after.actions[0], after.actions[2]) == (log.actions[0], log.actions[2])
    assert after.actions[1] != log.actions[1]


def test_why_it_was_deferred_or_made_exempt_is_kept() -> None:
    log = raised(empty_log(), "3.14/02/2023", "Set up a visit", "EI")
    log = did(log, actions.defer, "3.14/02/2023", "01/03/2023", day("04/04/2023"), "They move")
    log = did(log, actions.exempt, "3.14/02/2023", "01/03/2023", "FOIA s.31", "On advice")
    assert [event.note for event in action(log, "3.14/02/2023").history] == [
        None, "They move", "On advice",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("due_words", "The due date in words"),
        ("exempt", "The ground of exemption"),
        ("theme", "The theme"),
        ("source", "The source"),
    ],
)
def test_a_refusal_says_which_words_are_empty(name: str, what: str) -> None:
    with pytest.raises(Refused, match=f"^{what} is empty; type some words"):
        raised(empty_log(), "3.14/02/2023", "Set up a visit", **{name: " "})
