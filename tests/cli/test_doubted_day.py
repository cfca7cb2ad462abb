"""A day that is past by what was said: refused where nobody is asked."""

import pytest
from typer import Context
from typer.main import get_command

from pcc_actions.cli.app import app
from pcc_actions.cli.doubted_day import DoubtedDay, refuse_past, with_doubt_asked
from pcc_actions.errors import Refused
from tests.builders import day, provenance

CTX = Context(get_command(app), info_name="pcc-actions")


def test_a_day_to_come_and_the_day_itself_are_no_past() -> None:
    for coming in ("01/06/2023", "02/06/2023"):
        refuse_past(CTX, day(coming), provenance("01/06/2023"), "moved")


def test_a_past_day_is_refused_with_what_to_do() -> None:
    with pytest.raises(DoubtedDay) as told:
        refuse_past(CTX, day("31/05/2023"), provenance("01/06/2023"), "moved")
    assert told.value.fault == "31/05/2023 is past."
    assert told.value.sentence.startswith(
        "31/05/2023 is past. If it was moved on an earlier day: pcc-actions"
    )


def test_it_is_tried_once_where_nobody_can_be_asked() -> None:
    tried: list[bool] = []

    def run(past: bool) -> None:
        tried.append(past)
        raise DoubtedDay("It is past.", "Give a later date.")

    with pytest.raises(Refused, match=r"It is past\. Give a later date\."):
        with_doubt_asked(run)
    assert tried == [False]
