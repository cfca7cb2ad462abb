import pytest

from pcc_actions.cli.asked import WentBack, asked, is_agreed, needed
from pcc_actions.core.dates.parse import parse_date
from pcc_actions.terminal.questions import Question
from tests.builders import day
from tests.cli.typing_at import typed

DAY = Question("Day")


def test_a_line_is_asked_for_until_it_can_be_read(capsys: pytest.CaptureFixture[str]) -> None:
    editor = typed("soon", "7/3/2023")
    assert asked(editor, DAY, parse_date) == day("07/03/2023")
    assert editor.asked == [DAY, DAY]
    assert capsys.readouterr().out == "“soon” is not a date; type one such as 14/02/2023.\n"


def test_a_line_is_gone_back_from() -> None:
    with pytest.raises(WentBack):
        asked(typed("soon", "<"), DAY, parse_date)


def test_what_is_needed() -> None:
    assert needed(typed("Done."), Question("Why"), str) == "Done."


@pytest.mark.parametrize("nothing", ["", "<"])
def test_nothing_where_something_is_needed_goes_back(nothing: str) -> None:
    with pytest.raises(WentBack):
        needed(typed(nothing), Question("Why"), str)


def test_a_yes_or_no() -> None:
    editor = typed("y", "n")
    assert [is_agreed(editor, "Is that so?"), is_agreed(editor, "Is that so?")] == [True, False]
    assert editor.keys_asked[0] == "Is that so? y\xa0yes, n\xa0no:"
