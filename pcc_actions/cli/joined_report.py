"""The status paper over several logs: one paper, with sections of each body."""

from dataclasses import replace

import typer

from pcc_actions.cli.logs import Logs, Make, each_alone, look_at_each
from pcc_actions.cli.output_file import WantedFile, marking_of, prepared_by
from pcc_actions.cli.report_paper import ReportOptions, made_paper, read_requested
from pcc_actions.cli.session import Session
from pcc_actions.core.log_settings import Settings
from pcc_actions.core.messages import counted
from pcc_actions.core.model import Log
from pcc_actions.core.publication.marking import page_marking
from pcc_actions.core.report.joined import JoinedOptions, joined_paper
from pcc_actions.core.report.parts import Report
from pcc_actions.core.report.phrases import PROGRAMME_TITLE, STATUS_TITLE

_FILTERS = (("owner",), ("meeting",), ("since",))  # what a log may not know


def paper_of_several(
    ctx: typer.Context, board: str | None, options: ReportOptions, file: WantedFile
) -> tuple[Report, Logs[Report]]:
    """The paper over all logs that are named, and what was made of each.

    It is of every board of a log, or of the one that is named. Raises as `made_paper` does, and
    as `look_at_each`.
    """
    options.refuse_several_logs()
    if board is None and options.meeting is None:
        options = replace(options, all_boards=True)

    def make(wanted: ReportOptions) -> Make[Report]:
        def of_one(this: Session) -> tuple[Settings, Report]:
            file.look(this)
            reading, asked = read_requested(this, board, wanted, charted=False)
            made = made_paper(this, reading, asked, wanted, charted=False)
            return reading.log.settings, made

        return of_one

    logs = look_at_each(ctx, make(options), [make(each) for each in each_alone(options, _FILTERS)])
    papers = [(part.body, part.made) for part in logs.parts]
    return joined_paper(papers, _joined_options(logs, options)), logs


def _joined_options(logs: Logs[Report], options: ReportOptions) -> JoinedOptions:
    this, missing = logs.this, logs.asked - logs.number
    marking = marking_of(options.marking, logs.marking)
    left_out = f"{counted(missing, 'log')} could not be read, and nothing of it is in this paper."
    return JoinedOptions(
        title=PROGRAMME_TITLE if options.programme else STATUS_TITLE,
        as_at=this.day(options.as_at),
        made=this.now.at,
        marking=page_marking(marking, include_exempt=options.include_exempt),
        prepared_by=prepared_by(this, Log()),
        left_out=left_out if missing else "",
    )
