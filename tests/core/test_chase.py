"""Whom to chase, and with what."""

from dataclasses import replace

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.meetings import add_meeting
from pcc_actions.core.changes.people import PersonDetails, edit_person
from pcc_actions.core.chase import Chase, ChasedOwner, chase_of
from pcc_actions.core.chase_words import counted_chase, texts, to_be_known
from pcc_actions.core.model import Log
from tests.builders import day, did, empty_log, raised, with_person

AS_AT = "10/03/2023"


def logged() -> Log:
    log = with_person(empty_log(), "EI", "Edith Irons", "Head of Estates", "ei@example.org")
    log = raised(log, "1.14/02/2023", "Visit the team", "EI", "CC")
    log = raised(log, "2.07/03/2023", "Write", "Edith Irons")
    log = raised(log, "3.07/03/2023", "Print", "CC", due=day("01/05/2023"))
    log = raised(log, "4.14/02/2023", "Look into the losses", "EI", exempt="FOIA s.31")
    log = raised(log, "5.14/02/2023", "Ask", "CC")
    log = raised(log, "6.14/02/2023", "Send")
    return did(log, actions.complete, "5.14/02/2023", "08/03/2023", "Asked")


def chase(log: Log | None = None, owner: str | None = None, **more: object) -> Chase:
    given = {"include_exempt": False, "board": None, "as_at": day(AS_AT), **more}
    return chase_of(log or logged(), owner=owner, **given)  # type: ignore[arg-type]  # as given


def asked(one: ChasedOwner) -> tuple[str, list[str], list[str]]:
    overdue, coming = ([each.reference for each in ones] for ones in (one.overdue, one.coming))
    return one.owner, overdue, coming


def test_each_owner_is_asked_about_what_is_overdue_or_due_by_the_next_meeting() -> None:
    assert [asked(one) for one in chase().owners] == [
        ("CC", ["1.14/02/2023"], []),
        ("EI", ["1.14/02/2023"], ["2.07/03/2023"]),
    ]
    assert [asked(one) for one in chase(owner="EI").owners] == [
        ("EI", ["1.14/02/2023"], ["2.07/03/2023"])
    ]
    assert chase(board="PAM").owners == []


def test_the_name_the_post_and_the_address_are_those_that_are_known() -> None:
    unknown, known = chase().owners
    assert (known.name, known.email) == ("Edith Irons, Head of Estates", "ei@example.org")
    assert (unknown.name, unknown.email) == ("CC", None)


def test_a_new_holder_is_not_sent_to_the_address_of_the_one_before() -> None:
    log = with_person(logged(), "CC", "Ada Crane", "Chief Constable", email="ada@example.org")
    log = edit_person(log, "CC", PersonDetails(name="Bea Dale", since=day("09/03/2023")))
    assert chase(log).owners[0].email is None
    assert "No e-mail address is kept of CC." in [*to_be_known(chase(log))][-1]
    assert chase(log, as_at=day("08/03/2023")).owners[0].email == "ada@example.org"
    log = edit_person(log, "CC", PersonDetails(email="bea@example.org"))
    assert chase(log).owners[0].email == "bea@example.org"


def test_an_address_that_may_be_of_another_holder_is_in_no_text_and_said() -> None:
    log = with_person(logged(), "CC", "Ada Crane", "Chief Constable")
    log = edit_person(log, "CC", PersonDetails(name="Bea Dale", since=day("09/03/2023")))
    typed = replace(log.people["CC"], email="cc@example.org")
    log = replace(log, people={**log.people, "CC": typed})
    assert [each.email for each in texts(chase(log, owner="CC"))] == [None]
    assert [*to_be_known(chase(log))][-1] == (
        "cc@example.org is kept of CC, and may be another holder's: it is in no text. If it is "
        "that of who has the post now: pcc-actions person edit CC --email cc@example.org."
    )
    log = edit_person(log, "CC", PersonDetails(email="cc@example.org"))
    assert chase(log).owners[0].email == "cc@example.org"


def test_a_post_has_the_name_of_its_holder_of_that_day() -> None:
    log = with_person(logged(), "CC", "Ada Crane", "Chief Constable")
    log = edit_person(log, "CC", PersonDetails(name="Bea Dale", since=day("09/03/2023")))
    assert chase(log).owners[0].name == "Bea Dale, Chief Constable"
    before = chase(log, as_at=day("08/03/2023"))
    assert before.owners[0].name == "Ada Crane, Chief Constable"


def test_nothing_exempt_is_told_unless_it_is_asked_for() -> None:
    kept = chase()
    assert kept.withheld == ["4.14/02/2023"]
    assert "losses" not in str(texts(kept))
    told = chase(include_exempt=True)
    assert (told.withheld, told.in_full) == ([], 1)
    assert "losses" in str(texts(told))
    assert "Exempt: FOIA s.31" in str(texts(told))


def test_what_is_exempt_since_is_not_told_of_an_earlier_day() -> None:
    log = did(logged(), actions.exempt, "1.14/02/2023", "11/03/2023", "FOIA s.40")
    assert chase(log).withheld == ["1.14/02/2023", "4.14/02/2023"]
    assert "Visit" not in str(texts(chase(log)))
    assert "Exempt: FOIA s.40" in str(texts(chase(log, include_exempt=True)))


def test_a_text_says_all_that_its_owner_needs() -> None:
    log = did(logged(), actions.defer, "1.14/02/2023", "01/03/2023", day("08/03/2023"), "Ill")
    (text,) = texts(chase(log, owner="EI"))
    assert text.to == "Edith Irons, Head of Estates (EI)"
    assert text.email == "ei@example.org"
    assert text.subject == (
        "Governance & Performance Board: 1 action overdue, 1 action due by the next meeting"
    )
    assert text.opening == "As at 10/03/2023 these 2 actions are outstanding:"
    (late, (first,)), (soon, (second,)) = text.sections
    assert (late, soon) == ("Overdue", "Due by the meeting of 04/04/2023")
    assert first.action == "1.14/02/2023: Visit the team"
    assert [*first.below] == [
        "Due 08/03/2023, 2 days overdue",
        "First due 07/03/2023; this is its 2nd date",
        "Together with CC",
    ]
    assert [*second.below] == ["Due 04/04/2023 (next meeting)"]


def test_of_one_action_less_is_said() -> None:
    (text,) = texts(chase(owner="CC"))
    assert text.to == "CC"
    assert text.subject == "Governance & Performance Board: 1 action overdue"
    assert text.opening == "As at 10/03/2023 this action is outstanding:"


def test_of_several_boards_each_action_has_its_board() -> None:
    log = add_meeting(logged(), "PAM", day("05/04/2023"))
    log = raised(log, "7.23/02/2021", "Count", "EI", due=day("04/04/2023"))
    (text,) = texts(chase(log, owner="EI"))
    assert text.subject.startswith("GPB and PAM: ")
    assert text.sections[1][0] == "Due by the next meeting (PAM 05/04/2023 and GPB 04/04/2023)"
    assert {item.action.split()[0] for _, items in text.sections for item in items} == {
        "GPB", "PAM",
    }  # fmt: skip


def test_an_action_of_a_board_that_is_not_recorded_is_named_by_its_code() -> None:
    made = chase(owner="CC")
    (one,) = made.owners
    strange = replace(one, overdue=[replace(each, board="SPCB") for each in one.overdue])
    (text,) = texts(replace(made, owners=[strange]))
    assert text.subject == "SPCB: 1 action overdue"


def test_actions_are_counted_once_though_two_are_asked() -> None:
    assert counted_chase(chase()) == (
        "2 texts as at 10/03/2023: 1 action overdue, 1 action due by the next meeting."
    )
    assert counted_chase(chase(owner="CC")) == "1 text as at 10/03/2023: 1 action overdue."
    assert counted_chase(chase(board="PAM")) == "As at 10/03/2023 there is nobody to chase."


def test_what_the_sender_has_to_know() -> None:
    assert [*to_be_known(chase())] == [
        "1 exempt action is in none of the texts: 4.14/02/2023.",
        "Nobody is chased for what has no owner: 6.14/02/2023.",
        'No e-mail address is kept of CC. To keep one: pcc-actions person add CC "NAME" --email '
        "ADDRESS.",
    ]
    known = with_person(logged(), "CC", "Ada Crane")
    assert [*to_be_known(chase(known))][-1].endswith("pcc-actions person edit CC --email ADDRESS.")
    alike = with_person(logged(), "CC", "CC")
    assert [*to_be_known(chase(alike))][-1].endswith("pcc-actions person edit CC --email ADDRESS.")
    two = raised(logged(), "7.14/02/2023", "Ask", exempt="FOIA s.31")
    assert "2 exempt actions are in none" in next(to_be_known(chase(two)))
    told = next(to_be_known(chase(include_exempt=True)))
    assert told == "Not for publication: 1 exempt action is told in full."
    assert [*to_be_known(chase(board="PAM"))] == []


def test_who_has_left_is_said_with_who_has_the_post_now() -> None:
    log = edit_person(logged(), "EI", PersonDetails(until=day("01/03/2023")))
    log = with_person(log, "HE", "Hal East", "Head of Estates")
    said = [*to_be_known(chase(log, owner="EI"))]
    assert said[1] == (
        "EI is Edith Irons, Head of Estates until 01/03/2023. HE (Hal East, Head of Estates) has "
        "the post now."
    )


def test_an_exempt_action_that_nobody_owns_is_named_once() -> None:
    log = raised(logged(), "7.14/02/2023", "Look into it", exempt="FOIA s.31")
    assert (chase(log).ownerless, chase(log).withheld) == (
        ["6.14/02/2023"],
        ["4.14/02/2023", "7.14/02/2023"],
    )


def test_one_owner_alone_is_asked_however_the_name_is_written() -> None:
    log = raised(logged(), "7.14/02/2023", "Count", "Sgt Bell")
    log = raised(log, "8.14/02/2023", "Paint", "SGT BELL")
    references = [each for one in chase(log, owner="Sgt Bell").owners for each in asked(one)[1]]
    assert sorted(references) == ["7.14/02/2023", "8.14/02/2023"]
