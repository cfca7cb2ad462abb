"""Minutes read from a text, as the tests of the reader put them."""

import textwrap

from pcc_actions.core.model import Board, Log
from pcc_actions.documents.markdown import read_markdown
from pcc_actions.documents.plain_text import read_text_document
from pcc_actions.minutes.extracted import ExtractedAction, Minutes
from pcc_actions.minutes.read_minutes import read_minutes

LOG = Log(
    boards={
        "GPB": Board("GPB", "Governance & Performance Board", "{item}.{date}"),
        "PAM": Board("PAM", "Performance Accountability Meeting", "{item:02}.{date}"),
    }
)
HEAD = """
    Governance & Performance Board
    Minutes of the meeting held on 14 February 2023
    Present: Iris Field (IF), Owen Marsh (OM), Ada Stone (AS), Rhoda Vale (RV).
"""


def minutes_of(text: str) -> Minutes:
    """Read plain text; the indentation of the test is taken off."""
    return read_minutes(read_text_document(textwrap.dedent(text), "minutes.txt"), LOG)


def minutes_in_markdown(text: str) -> Minutes:
    """Read Markdown; the indentation of the test is taken off."""
    return read_minutes(read_markdown(textwrap.dedent(text), "minutes.md"), LOG)


def sure_of(text: str) -> list[ExtractedAction]:
    """Give the actions that plain text under a usual head marks."""
    minutes = minutes_of(textwrap.dedent(HEAD) + textwrap.dedent(text))
    return [action for action in minutes.actions if action.sure]


def told(actions: list[ExtractedAction]) -> list[tuple[str, tuple[str, ...]]]:
    """Give the wording and the owners of each."""
    return [(action.text, action.owners) for action in actions]
