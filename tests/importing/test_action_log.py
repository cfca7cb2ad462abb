"""Which documents are action logs."""

from pcc_actions.documents.block import Document
from pcc_actions.importing.action_log import is_action_log
from pcc_actions.minutes.extracted import ExtractedAction, Minutes
from tests.builders import day


def test_which_documents_are_action_logs() -> None:
    listed = Minutes(actions=(ExtractedAction("Visit the team", ("row 2",), listed=True),))
    word, sheet = Document("log.docx", ()), Document("LOG.XLSX", ())
    assert is_action_log(listed, word)
    assert is_action_log(Minutes(), sheet)
    assert not is_action_log(Minutes(), word)
    assert not is_action_log(Minutes(None, None, day("07/03/2023"), actions=listed.actions), word)


def test_minutes_of_several_meetings_are_read_as_a_log_is() -> None:
    word = Document("minutes.docx", ())
    raised = ExtractedAction("Visit the team", ("line 2",), meeting=day("07/03/2023"))
    earlier = ExtractedAction("Price it", ("line 3",), earlier=True)
    assert is_action_log(Minutes(actions=(raised, earlier)), word)
    of_none = ExtractedAction("Sell it", ("line 4",))
    assert not is_action_log(Minutes(actions=(raised, of_none)), word)
    assert not is_action_log(Minutes(actions=(earlier,)), word)
