"""Later due dates."""

import pytest

from tests.cli.desk import at_desk
from tests.cli.running import Pcc

PAST = ("defer", "3.14/02/2023", "01/05/2023", "Team moving")


@pytest.mark.parametrize(
    ("to", "day"),
    [
        ("next meeting", "04/04/2023"),
        ("in 2 weeks", "21/03/2023"),
        ("end of March 2023", "31/03/2023"),
    ],
)
def test_a_later_date_counts_from_the_effective_day(four: Pcc, to: str, day: str) -> None:
    done = four("defer", "3.14/02", "--to", to, "--note", "Moving", "--on", "07/03/2023").ok
    assert f"deferred from 07/03/2023 (next meeting) to {day}." in done.out


def test_no_next_meeting_to_defer_to(four: Pcc) -> None:
    says = four.refuses(
        2, "defer", "3.14/02", "--to", "next meeting", "--note", "x", "--on", "04/04/2023"
    )
    assert says.startswith("No GPB meeting after 04/04/2023 is known.")


def test_a_day_that_is_past_is_refused_where_nobody_can_be_asked(four: Pcc) -> None:
    assert four.refuses(2, *PAST) == (
        "01/05/2023 is past. If it was put off on an earlier day: pcc-actions defer 3.14/02/2023 "
        '01/05/2023 "Team moving" --on DATE.'
    )
    assert four(*PAST, "--on", "01/05/2023").ok
    said = four.refuses(2, "defer", "11.14/2/23", "14/03/2023", "x", "--on", "15/03/2023")
    assert said == (
        "14/03/2023 is before 15/03/2023, when it was put off. Give a later date, or an earlier "
        "day with --on."
    )


def test_the_day_is_past_only_where_all_else_is_right(four: Pcc) -> None:
    said = four.refuses(2, "defer", "3.14/02/2023", "01/03/2023", "Team moving")
    assert "is due on 07/03/2023 already" in said


@pytest.mark.parametrize(("typed", "code"), [("y", 0), ("", 2), ("n", 2)])
def test_a_day_that_is_past_is_asked_about(four: Pcc, typed: str, code: int) -> None:
    before = four.kept()
    with at_desk(four, *PAST) as child:
        child.expect(r"01/05/2023 is past\. Is that the day that is meant\? \[y/N\]:")
        child.sendline(typed)
        child.expect("deferred from 07/03/2023" if code == 0 else "Nothing was recorded")
        assert child.ended()[0] == code
    assert (four.kept() == before) == bool(code)


def test_a_day_to_come_is_not_asked_about(four: Pcc) -> None:
    with at_desk(four, "defer", "3.14/02/2023", "01/05/2099", "Team moving") as child:
        assert child.ended()[0] == 0
