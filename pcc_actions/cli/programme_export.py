"""The work programme that goes into an export, beside the actions or alone."""

from datetime import date

from pcc_actions.cli.action_list import ActionList
from pcc_actions.cli.list_options import ListOptions, StatusName
from pcc_actions.cli.named_board import listed_code, one_board
from pcc_actions.cli.output_file import OutputFile, marking_of, unmarked_csv, write_made
from pcc_actions.cli.session import Session
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Log
from pcc_actions.core.programme.actions_of import actions_by_topic
from pcc_actions.core.programme.sentences import count_topics, exempt_topics
from pcc_actions.core.programme.snapshot import topic_snapshots
from pcc_actions.core.publication.marking import page_marking
from pcc_actions.errors import Refused
from pcc_actions.exports.exported_programme import ExportedProgramme

ONE_TABLE = ".csv"  # the format that has room for actions or for topics


def programme_beside(
    made: ActionList, wanted: ListOptions, *, public: bool
) -> ExportedProgramme | None:
    """The work programme of the boards of a list, None where only some actions are asked for."""
    if wanted.narrowed:
        return None
    return _programme(made.log, made.as_at, wanted, public=public)


@dataclass(frozen=True, slots=True)
class ProgrammeAlone:
    """The work programme to be written without actions, as typed."""

    wanted: ListOptions
    status: list[StatusName] | None
    marking: str | None
    public: bool

    def write(self, this: Session, to: OutputFile) -> None:
        """Write it, and say how many topics it has.

        Raises `Refused` for a format that has it beside the actions, and for what chooses actions.
        """
        from pcc_actions.exports.topic_columns import csv_programme
        from pcc_actions.terminal.say import say

        self._refuse_needless(to)
        log = this.read_for_paper().log
        page_marking(marking_of(self.marking, log.settings.marking), include_exempt=not self.public)
        made = _programme(log, this.day(self.wanted.as_at), self.wanted, public=self.public)
        text = csv_programme(made.topics, made.actions)
        write_made(to, lambda progress: text.encode("utf-8-sig"))  # so that Excel opens it right
        say(f"{to.path} written: {made.sentence}")
        if self.marking is not None:
            say(unmarked_csv(self.marking))

    def _refuse_needless(self, to: OutputFile) -> None:
        if to.ending != ONE_TABLE:
            raise Refused(
                f"--programme is for a {ONE_TABLE}, which has room for one table: a {to.ending} "
                "has the work programme beside the actions. Leave it out."
            )
        if self.wanted.narrowed or self.wanted.sort or self.status:
            raise Refused(
                "--programme is of topics: only a board and --as-at choose them. Leave out what "
                "chooses actions."
            )


def _programme(log: Log, as_at: date, wanted: ListOptions, *, public: bool) -> ExportedProgramme:
    board = listed_code(log, one_board([wanted.typed], wanted.board))
    topics = [each for each in topic_snapshots(log, as_at) if board in (None, each.board)]
    count = f"{count_topics(topics, as_at, board)} {exempt_topics(topics, public=public)}"
    return ExportedProgramme(
        topics,
        actions_by_topic(log, as_at, public=public),
        count.rstrip(),
        public=public,
        boards=len({each.board for each in topics}) > 1,
    )
