"""What an action is found under."""

from pcc_actions.core.references.parse import parse_reference
from pcc_actions.importing.handles import handles_of, handles_printed, is_printed_for
from tests.builders import action, day, empty_log, raised, typed_over

LOG = typed_over(
    raised(empty_log(), "3.14/02/2023", "Arrange a visit"), "3.14/02/2023", formerly=("AP7",)
)
FEBRUARY = day("14/02/2023")


def test_an_action_is_found_under_its_references_and_its_item() -> None:
    visit = action(LOG, "3.14/02/2023")
    assert ("3", FEBRUARY) in set(handles_of(visit))
    for printed in ("3.14/02/2023", "03.14/2/23", "AP7", "3"):
        assert is_printed_for(visit, parse_reference(printed), FEBRUARY)
    for printed in ("4.14/02/2023", "3.07/03/2023", "3.14/02/2023/2", "AP8"):
        assert not is_printed_for(visit, parse_reference(printed), FEBRUARY)
    assert not is_printed_for(visit, parse_reference("3"), day("07/03/2023"))


def test_a_number_under_an_item_means_that_one_alone() -> None:
    assert len(handles_printed(parse_reference("3.14/02/2023/2"), FEBRUARY)) == 1
    assert len(handles_printed(parse_reference("3.14/02/2023"), FEBRUARY)) == 2
