"""What would be done with a topic that a document prints, beside what the log has."""

from dataclasses import dataclass
from datetime import date

from pcc_actions.core.changes.imported_topics import ImportedTopic
from pcc_actions.core.model import Topic
from pcc_actions.importing.planned_action import PlanState
from pcc_actions.minutes.extracted_topic import ExtractedTopic


@dataclass(frozen=True, slots=True)
class PlannedTopic:
    """One topic of the document: what is planned, for which board, and why it is asked.

    `due` is the meeting for which it would be planned, `due_words` the timing where none is
    known. `known` is the topic of the log that is meant. `taken` is what would be recorded if it
    were taken, None where nothing can be. `left` says that somebody left it before, when this
    document was asked about.
    """

    extracted: ExtractedTopic
    plan: PlanState
    board: str | None = None
    due: date | None = None
    due_words: str | None = None
    known: Topic | None = None
    taken: ImportedTopic | None = None
    why: str = ""
    left: bool = False

    @property
    def sure(self) -> bool:
        """Whether it would change the log, and needs no asking."""
        return self.plan in ("new", "change") and not self.left
