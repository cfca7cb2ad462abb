"""What moved between two days: every term of the statement is a list of its own."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.changes.hand_edits import hand_edits
from pcc_actions.core.changes.meetings import cancel_meeting, move_meeting
from pcc_actions.core.history.movement import movement
from pcc_actions.core.history.snapshot import snapshots
from pcc_actions.core.model import Log
from pcc_actions.core.movement_list import (
    DETAILS,
    BoardMovement,
    MovementList,
    MovementRow,
    board_movements,
)
from tests.builders import day, did, empty_log, provenance, raised, typed_over
from tests.drawn_changes import Change, changes, later_days, logs, outcome

Steps = list[tuple[Change, date]]
REF, OTHER = "3.14/02/2023", "4.14/02/2023"
IN_THE_SUM = ("raised", "reopened", "discharged", "withdrawn")


def logged() -> Log:
    log = raised(empty_log(), REF, "Set up a visit", "EI")
    return raised(log, OTHER, "Write to the team", "IF")


def moved(log: Log, since: str | None, until: str, board: str = "GPB") -> BoardMovement:
    first = day(since) if since else None
    (made,) = board_movements(log, {board: first}, day(until))
    return made


def listed(made: BoardMovement) -> dict[str, list[str]]:
    """Give the references on each list that has any."""
    return {
        str(name): [row.snapshot.reference for row in rows]
        for name, rows in made.lists.items()
        if rows
    }


def only(made: BoardMovement, name: MovementList) -> MovementRow:
    (row,) = made.lists[name]
    return row


def test_what_happened_and_how_it_stands_each_have_their_list() -> None:
    log = did(logged(), actions.complete, REF, "01/03/2023", "Done")
    log = did(log, actions.discharge, REF, "07/03/2023", "Agreed", "1.07/03/2023")
    log = did(log, actions.withdraw, OTHER, "07/03/2023", "Not wanted")
    log = did(log, actions.reopen, OTHER, "09/03/2023", "Wanted")
    assert listed(moved(log, "14/02/2023", "10/03/2023")) == {
        "raised": [REF, OTHER],
        "completed": [REF],
        "discharged": [REF],
        "withdrawn": [OTHER],
        "reopened": [OTHER],
        "overdue": [OTHER],
    }
    assert listed(moved(log, "15/02/2023", "06/03/2023")) == {
        "completed": [REF],
        "carried_forward": [REF, OTHER],
    }


def test_every_list_is_there_in_its_order() -> None:
    made = moved(logged(), None, "01/03/2023")
    assert [*made.lists] == [*MovementList]
    assert made.board.code == "GPB"


def test_the_row_tells_what_happened_and_how_it_stood_on_the_last_day() -> None:
    log = did(logged(), actions.discharge, REF, "07/03/2023", "Agreed", "1.07/03/2023")
    log = did(log, actions.reopen, REF, "20/03/2023", "Not done")
    row = only(moved(log, "01/03/2023", "10/03/2023"), MovementList.DISCHARGED)
    assert row.event is not None
    assert (row.event.on, row.event.minute) == (day("07/03/2023"), "1.07/03/2023")
    assert (row.event.note, row.snapshot.status) == ("Agreed", "discharged")


def test_a_deferral_says_which_one_it_was() -> None:
    log = did(logged(), actions.defer, REF, "20/02/2023", day("07/04/2023"), "Moving")
    log = did(log, actions.defer, REF, "01/03/2023", day("09/05/2023"), "Late")
    row = only(moved(log, "01/03/2023", "10/03/2023"), MovementList.DEFERRED)
    assert row.event is not None
    assert (row.deferral, row.event.note) == (2, "Late")
    both = moved(log, None, "10/03/2023").lists[MovementList.DEFERRED]
    assert [each.deferral for each in both] == [1, 2]


def test_handed_over_and_carried_forward() -> None:
    log = did(logged(), actions.assign, REF, "01/03/2023", ("CC",))
    made = moved(log, "15/02/2023", "01/03/2023")
    assert listed(made) == {"reassigned": [REF], "carried_forward": [REF, OTHER]}
    assert only(made, MovementList.REASSIGNED).snapshot.owners == ("CC",)


def test_reopened_before_the_board_discharged_it_has_a_list_beside_the_sum() -> None:
    log = did(logged(), actions.complete, REF, "01/03/2023", "Done")
    log = did(log, actions.reopen, REF, "02/03/2023", "Not done")
    made = moved(log, "02/03/2023", "02/03/2023")
    assert listed(made) == {"completion_reopened": [REF], "carried_forward": [REF, OTHER]}
    assert made.statement.reopened == 0


def test_what_was_put_right_tells_by_how_many_and_no_more_of_it() -> None:
    right = Corrections(board="PAM", text="Set up a visit to the team")
    log = did(logged(), correct, REF, "01/03/2023", right, "Wrong board")
    for board, change in (("GPB", -1), ("PAM", 1)):
        row = only(moved(log, "15/02/2023", "01/03/2023", board), MovementList.CORRECTED)
        assert row.event is not None
        assert (row.change, row.event.note) == (change, "Wrong board")
        assert [*row.event.changes] == ["board"]
    assert not moved(log, "02/03/2023", "10/03/2023").lists[MovementList.CORRECTED]


def test_what_was_put_right_on_the_first_day_is_told_with_its_note() -> None:
    log = did(logged(), correct, REF, "01/03/2023", Corrections(board="PAM"), "Wrong board")
    row = only(moved(log, "01/03/2023", "10/03/2023"), MovementList.CORRECTED)
    assert (row.change, row.on, row.note) == (-1, day("01/03/2023"), "Wrong board")


def test_a_correction_of_the_text_alone_is_on_no_list() -> None:
    log = did(logged(), correct, REF, "01/03/2023", Corrections(text="Visit"), "Wrongly typed")
    assert listed(moved(log, "15/02/2023", "01/03/2023")) == {"carried_forward": [REF, OTHER]}


def test_a_due_date_that_was_put_right_does_not_move_silently() -> None:
    right = Corrections(due=day("31/03/2023"), text="Visit")
    log = did(logged(), correct, REF, "01/03/2023", right, "Wrongly typed")
    log = did(log, correct, OTHER, "02/03/2023", Corrections(due_words="in May"), "No date")
    made = moved(log, "15/02/2023", "02/03/2023")
    assert listed(made) == {"due_corrected": [REF, OTHER], "carried_forward": [REF, OTHER]}
    first, second = made.lists[MovementList.DUE_CORRECTED]
    assert first.event is not None
    assert [*first.event.changes] == ["due"]
    assert second.event is not None
    assert [*second.event.changes] == ["due_words"]


def test_a_due_date_that_moved_with_the_meeting_is_listed_for_each_time() -> None:
    log = cancel_meeting(logged(), "GPB", day("07/03/2023"), provenance("20/02/2023"), "Snow")
    log = did(log, correct, OTHER, "21/02/2023", Corrections(board="PAM"), "Wrong board")
    log = move_meeting(log, "GPB", day("04/04/2023"), day("11/04/2023"), provenance("01/03/2023"))
    log = did(log, actions.defer, REF, "02/03/2023", day("30/04/2023"), "Late")
    made = moved(log, "15/02/2023", "10/03/2023")
    assert listed(made)["due_moved"] == [REF, f"0{OTHER}", REF]
    first, _, last = made.lists[MovementList.DUE_MOVED]
    assert first.moved is not None
    assert (first.on, first.note) == (day("20/02/2023"), "Snow")
    assert (first.moved.before.day, first.moved.after.day) == (day("07/03/2023"), day("04/04/2023"))
    assert (last.on, last.note, last.event) == (day("01/03/2023"), None, None)
    late = moved(log, "01/03/2023", "01/03/2023")
    assert listed(late)["due_moved"] == [REF]
    assert MovementList.DUE_MOVED not in dict(moved(log, "02/03/2023", "10/03/2023").listed)
    assert MovementList.DUE_MOVED not in dict(moved(log, "15/02/2023", "10/03/2023", "PAM").listed)


def test_what_was_closed_on_the_day_that_its_meeting_moved_is_due_no_more() -> None:
    log = move_meeting(
        logged(), "GPB", day("07/03/2023"), day("14/03/2023"), provenance("20/02/2023")
    )
    log = did(log, actions.discharge, REF, "20/02/2023")
    assert listed(moved(log, "15/02/2023", "10/03/2023"))["due_moved"] == [OTHER]


def test_the_last_correction_that_counts_is_told() -> None:
    log = logged()
    for status, on in (("discharged", "01/03/2023"), ("withdrawn", "03/03/2023")):
        typed = typed_over(log, REF, status=status, closed=day(on))
        log = hand_edits(typed, None, provenance(on))
    row = only(moved(log, "15/02/2023", "10/03/2023"), MovementList.CORRECTED)
    assert row.event is not None
    assert (row.event.on, row.change) == (day("03/03/2023"), -1)


def test_a_correction_under_another_board_is_not_told() -> None:
    log = did(logged(), correct, REF, "01/03/2023", Corrections(board="PAM"), "Wrong board")
    typed = typed_over(log, REF, status="discharged", closed=day("03/03/2023"))
    log = hand_edits(typed, None, provenance("03/03/2023"))
    row = only(moved(log, "15/02/2023", "10/03/2023"), MovementList.CORRECTED)
    assert (row.on, row.note) == (day("01/03/2023"), "Wrong board")


def test_where_a_meeting_to_come_was_typed_as_raised_nothing_tells_the_day_it_counts() -> None:
    typed = typed_over(logged(), REF, raised=day("20/03/2023"))
    log = hand_edits(typed, None, provenance("10/03/2023"))
    before = only(moved(log, "01/03/2023", "10/03/2023"), MovementList.CORRECTED)
    after = only(moved(log, "11/03/2023", "20/03/2023"), MovementList.CORRECTED)
    assert (before.change, before.event is None) == (-1, False)
    assert (after.change, after.event) == (1, None)


def test_what_happened_stands_by_its_day_and_what_is_overdue_by_how_long() -> None:
    log = raised(logged(), "1.14/02/2023", "Order tea", due=day("20/02/2023"))
    log = did(log, actions.complete, OTHER, "01/03/2023", "Done")
    log = did(log, actions.complete, REF, "02/03/2023", "Done")
    log = raised(log, "2.14/02/2023", "Book a room", due=day("16/02/2023"))
    made = listed(moved(log, "15/02/2023", "03/03/2023"))
    assert made["completed"] == [OTHER, REF]
    assert made["overdue"] == ["2.14/02/2023", "1.14/02/2023"]
    assert made["carried_forward"] == ["1.14/02/2023", "2.14/02/2023", REF, OTHER]


def secret() -> Log:
    log = raised(
        logged(), "1.14/02/2023", "Marigold", "Marigold", exempt="FOIA s.31", due=day("15/02/2023")
    )
    log = did(log, actions.defer, "1.14/02/2023", "16/02/2023", day("17/02/2023"), "Marigold")
    log = did(log, actions.assign, "1.14/02/2023", "16/02/2023", ("Marigold", "EI"))
    return did(log, correct, "1.14/02/2023", "17/02/2023", Corrections(board="PAM"), "Marigold")


def test_a_public_one_counts_what_is_exempt_and_tells_no_word_of_it() -> None:
    since = {"GPB": day("14/02/2023"), "PAM": day("14/02/2023")}
    gpb, pam = board_movements(secret(), since, day("01/03/2023"), public=True)
    assert "Marigold" not in repr((gpb, pam))
    full = board_movements(secret(), since, day("01/03/2023"))
    assert "Marigold" in repr(full)
    assert [each.statement for each in full] == [gpb.statement, pam.statement]
    assert gpb.lists[MovementList.RAISED][-1].snapshot.withheld
    assert {name for name in MovementList if full[0].lists[name] and not gpb.lists[name]} == {
        MovementList.DEFERRED,
        MovementList.REASSIGNED,
    }
    assert gpb.lists[MovementList.CORRECTED][0].change == -1
    assert pam.lists[MovementList.OVERDUE][0].snapshot.days_overdue == 0


def test_a_public_one_lists_what_is_exempt_where_its_status_changed_alone() -> None:
    ref = "1.14/02/2023"
    log = raised(empty_log(), ref, "Marigold", "EI", exempt="FOIA s.31")
    log = move_meeting(log, "GPB", day("07/03/2023"), day("14/03/2023"), provenance("15/02/2023"))
    log = did(log, correct, ref, "16/02/2023", Corrections(due=day("20/02/2023")), "As said")
    log = did(log, actions.defer, ref, "17/02/2023", day("21/02/2023"), "Late")
    log = did(log, actions.assign, ref, "18/02/2023", ("IF",))
    log = did(log, actions.complete, ref, "19/02/2023", "Done")
    log = did(log, actions.reopen, ref, "20/02/2023", "Not done")
    log = did(log, actions.discharge, ref, "21/02/2023")
    log = did(log, actions.reopen, ref, "22/02/2023", "Not done")
    since = {"GPB": day("14/02/2023")}
    (full,) = board_movements(log, since, day("01/03/2023"))
    (kept,) = board_movements(log, since, day("01/03/2023"), public=True)
    assert listed(full).keys() - listed(kept).keys() == {
        "deferred", "due_corrected", "due_moved", "reassigned",
    }  # fmt: skip
    assert {*listed(kept)} == {
        "raised", "completed", "completion_reopened", "discharged", "reopened", "overdue",
    }  # fmt: skip


def test_what_is_withheld_stands_last_for_its_place_would_tell_its_days() -> None:
    log = raised(logged(), "1.14/02/2023", "Marigold", exempt="FOIA s.31", due=day("15/02/2023"))
    log = raised(log, "5.14/02/2023", "Order tea", due=day("20/02/2023"))
    since = {"GPB": day("14/02/2023")}
    (shown,) = board_movements(log, since, day("01/03/2023"))
    (kept,) = board_movements(log, since, day("01/03/2023"), public=True)
    assert listed(shown)["overdue"] == ["1.14/02/2023", "5.14/02/2023"]
    assert listed(kept)["overdue"] == ["5.14/02/2023", "1.14/02/2023"]
    assert listed(kept)["raised"] == [REF, OTHER, "5.14/02/2023", "1.14/02/2023"]


@given(logs, changes, st.none() | later_days, later_days)
def test_the_lists_are_the_terms_of_the_sum(
    log: Log, steps: Steps, since: date | None, until: date
) -> None:
    if since is not None and since > until:
        since, until = until, since
    last = outcome(log, steps)
    stood = [each for each in snapshots(last, until) if each.outstanding]
    for made in board_movements(last, dict.fromkeys(last.boards, since), until):
        said, lists = made.statement, made.lists
        assert said == movement(last, made.board.code, since, until)
        terms = {name: len(lists[MovementList(name)]) for name in IN_THE_SUM}
        assert terms == {name: getattr(said, name) for name in IN_THE_SUM}
        corrected = sum(row.change for row in lists[MovementList.CORRECTED])
        assert corrected == said.corrected
        gained = terms["raised"] + terms["reopened"] - terms["discharged"] - terms["withdrawn"]
        assert said.opening + gained + corrected == said.closing
        ours = [each for each in stood if each.board == made.board.code]
        assert len(lists[MovementList.OVERDUE]) == sum(each.overdue for each in ours)
        assert len(lists[MovementList.CARRIED_FORWARD]) <= min(said.opening, len(ours))


@given(logs, changes, st.none() | later_days, later_days, later_days)
def test_two_spans_that_follow_each_other_have_the_rows_of_the_whole(
    log: Log, steps: Steps, since: date | None, one_day: date, other_day: date
) -> None:
    middle, end = sorted((one_day, other_day))
    if since is not None and since > middle:
        since, middle = middle, since
    end = max(middle, end)
    last = outcome(log, steps)
    after = middle + timedelta(days=1)
    parts = [
        board_movements(last, dict.fromkeys(last.boards, first), to)
        for first, to in ((since, middle), (after, end), (since, end))
        if first is None or first <= to
    ]
    happened = [name for name in MovementList if name not in ("carried_forward", "overdue")]
    for *halves, whole in zip(*parts, strict=True):
        for name in happened:
            rows = [len(each.lists[name]) for each in halves]
            if name is MovementList.CORRECTED:
                changed = [sum(row.change for row in each.lists[name]) for each in halves]
                assert sum(changed) == sum(row.change for row in whole.lists[name])
            else:
                assert sum(rows) == len(whole.lists[name])
        if len(halves) == 2:
            assert halves[0].statement.closing == halves[1].statement.opening


@given(logs, changes, later_days, later_days)
def test_a_public_one_is_without_the_details_of_the_exempt_and_else_the_same(
    log: Log, steps: Steps, one_day: date, other_day: date
) -> None:
    first, until = sorted((one_day, other_day))
    last = outcome(log, steps)
    since: dict[str, date | None] = dict.fromkeys(last.boards, first)
    kept = board_movements(last, since, until, public=True)
    for public, full in zip(kept, board_movements(last, since, until), strict=True):
        assert public.statement == full.statement
        for name, rows in full.lists.items():
            shown = [row for row in public.lists[name] if not row.snapshot.withheld]
            exempt = [row for row in rows if row.snapshot.exempt or row.snapshot.exempt_now]
            kept_out = len(exempt) if name in DETAILS else 0
            assert len(rows) - kept_out == len(public.lists[name])
            assert len(shown) == len(rows) - len(exempt)
