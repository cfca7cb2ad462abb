"""Later due dates."""

import pytest

from tests.cli.running import Pcc


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
