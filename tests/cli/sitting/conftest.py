"""A log the morning after a meeting, and a minute-taker who types a sitting into it."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.cli.desk import at_desk
from tests.cli.running import Pcc, Templates

YESTERDAY = date.today() - timedelta(1)
BEFORE, NEXT = YESTERDAY - timedelta(28), YESTERDAY + timedelta(28)


def uk(day: date) -> str:
    return f"{day:%d/%m/%Y}"


LINES = (
    "init",
    f"meeting add GPB {uk(BEFORE)} {uk(YESTERDAY)} {uk(NEXT)}",
    *(f"add {item}.{uk(BEFORE)} 'Look into it' --owner EI" for item in "357"),
)


@pytest.fixture
def morning(tmp_path: Path, templates: Templates) -> Pcc:
    """GPB met four weeks ago, and yesterday; three actions of the first are outstanding."""
    return templates.copied(tmp_path, *LINES)


def sat(pcc: Pcc, *lines: str, options: tuple[str, ...] = ()) -> tuple[int, str]:
    """The exit code of a sitting of these lines, and all that was printed."""
    with at_desk(pcc, "add", *options, TERM="dumb") as desk:
        for line in lines:
            desk.sendline(line)
        return desk.ended()
