"""The options of `figures`, and what follows from them before anything is counted."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from pcc_actions.cli.list_options import ListFormat, is_paper, refuse_needless_exempt
from pcc_actions.cli.options import (
    AsAt,
    BoardCode,
    IncludeExempt,
    Marking,
    group_option,
    since_option,
)
from pcc_actions.cli.output_file import marking_of
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.log_settings import Heading
from pcc_actions.core.publication.marking import list_marking, page_marking
from pcc_actions.errors import Refused

if TYPE_CHECKING:
    from pcc_actions.core.figures.paper import ExemptActions


@dataclass(frozen=True, slots=True)
class FiguresOptions:
    """Which figures are asked for and how they are printed, as typed."""

    board: BoardCode = None
    group: Annotated[
        Heading | None,
        group_option("The same for each: owner, board, theme or meeting, of several logs body."),
    ] = None
    since: Annotated[
        str | None,
        since_option(
            "Count what was discharged and deferred from that day on: 07/03/2023, last meeting."
        ),
    ] = None
    as_at: AsAt = None
    format: ListFormat = "table"
    marking: Marking = None
    include_exempt: IncludeExempt = False

    def refuse_ignored(self, output: Path | None) -> None:
        """Raise `Refused` for an option that would be ignored."""
        if output is not None and self.format != "table":
            raise Refused("--format is for what is printed: the name of a file says its format.")
        if self.leaves(output):
            return
        if self.marking is not None:
            raise Refused("--marking is for what leaves the house: files, csv and markdown.")
        refuse_needless_exempt(self.format, include_exempt=self.include_exempt)

    def leaves(self, output: Path | None) -> bool:
        """Whether the figures may leave the house."""
        return output is not None or is_paper(self.format)

    def page_words(self, marking: str | None, output: Path | None) -> str | None:
        """The words of every page; `marking` is that of the settings. Raises as `marking_of`."""
        marked = list_marking if output is None else page_marking
        return marked(marking_of(self.marking, marking), include_exempt=self.include_exempt)

    def exempt(self, output: Path | None) -> "ExemptActions":
        """What becomes of exempt actions."""
        from pcc_actions.core.figures.paper import ExemptActions

        if not self.leaves(output):
            return ExemptActions.ON_SCREEN
        return ExemptActions.IN_FULL if self.include_exempt else ExemptActions.WITHHELD
