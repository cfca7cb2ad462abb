"""The day of a meeting without its year, in every option and argument that takes one."""

import shlex
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.cli.running import FOUR, MEETINGS, Pcc, Templates

HELD, COMING = date.today() - timedelta(10), date.today() + timedelta(10)
WHOLE, SHORT = f"{HELD:%d/%m/%Y}", f"{HELD:%d/%m}"
NEXT, NEXT_SHORT = f"{COMING:%d/%m/%Y}", f"{COMING:%d/%m}"


MET = (
    f"meeting add GPB {WHOLE} {NEXT}",
    f"add 3.{WHOLE} 'Visit' --owner EI",
    "board add OLD 'Old board' --reference free",
)


@pytest.fixture
def met(tmp_path: Path, templates: Templates) -> Pcc:
    return templates.copied(tmp_path, *MEETINGS, *FOUR, *MET)


@pytest.mark.parametrize(
    "line",
    [
        f"history --meeting {SHORT}",
        f"history 3 --meeting '{HELD:%d %B}'",
        f"show 3 --meeting {SHORT}",
        f"note 3 'Begun' --meeting {SHORT}",
        f"complete 3 --meeting {SHORT}",
        f"discharge 3 --meeting {SHORT}",
        f"correct 3 --text Walk --note Heard --meeting {SHORT}",
        f"correct 3.14/02/2023 --raised {SHORT} --note Heard",
        f"add AP1 'Count' --board OLD --meeting {SHORT} --new-meeting",
    ],
)
def test_it_is_the_last_such_day(line: str, met: Pcc) -> None:
    assert WHOLE in met(*shlex.split(line)).ok.out


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (f"report GPB {NEXT_SHORT}", f"For the meeting of {NEXT}"),
        (f"report GPB --meeting {SHORT}", f"For the meeting of {WHOLE}"),
        (f"meeting cancel GPB {NEXT_SHORT}", NEXT),
        (f"meeting move GPB {NEXT_SHORT} '{COMING + timedelta(3):%d %B}'", f"{NEXT} moved to"),
        (f"meeting edit GPB {NEXT_SHORT} --date 01/02/2023", NEXT),
        (f"meeting remove GPB {NEXT_SHORT}", NEXT),
    ],
)
def test_a_meeting_to_come_is_the_next(line: str, said: str, met: Pcc) -> None:
    assert said in met(*shlex.split(line)).ok.out


def test_a_meeting_that_is_recorded_needs_its_year(met: Pcc) -> None:
    """It may be held or to come, and is then everybody's next meeting."""
    assert "has no year" in met.refuses(2, "meeting", "add", "GPB", SHORT)
