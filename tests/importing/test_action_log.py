"""Which documents are action logs."""

from pcc_actions.importing.action_log import is_action_log
from pcc_actions.minutes.extracted import ExtractedAction, Minutes
from tests.builders import day


def test_which_documents_are_action_logs() -> None:
    listed = Minutes(actions=(ExtractedAction("Visit the team", ("row 2",), listed=True),))
    assert is_action_log(listed, "log.docx")
    assert is_action_log(Minutes(), "LOG.XLSX")
    assert not is_action_log(Minutes(), "log.docx")
    assert not is_action_log(
        Minutes(None, None, day("07/03/2023"), actions=listed.actions), "log.docx"
    )
