"""Figures on their way to a file: what stands in it beside them."""

from typing import TYPE_CHECKING

from pcc_actions.cli.output_file import prepared_by
from pcc_actions.cli.session import Session
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.log_id import log_id
from pcc_actions.core.model import Log

if TYPE_CHECKING:
    from pcc_actions.core.figures.paper import FiguresPaper
    from pcc_actions.core.report.parts import PaperLine
    from pcc_actions.exports.about import About


@dataclass(frozen=True, slots=True)
class FiguresFile:
    """What a file of figures is made of; `facts` are its head, `about` what a workbook says."""

    paper: "FiguresPaper"
    facts: "tuple[tuple[str, PaperLine], ...]"
    about: "About"
    marking: str | None


def figures_file(
    this: Session, log: Log, revision: int | None, paper: "FiguresPaper", marking: str | None
) -> FiguresFile:
    """The figures with their head; `marking` is in the words that every page has.

    Of several logs there is no revision, and the log is an empty one.
    """
    from pcc_actions.core.figures.paper import figures_facts
    from pcc_actions.core.figures.words import TITLE
    from pcc_actions.core.report.build import PaperOptions
    from pcc_actions.exports.about import About

    by = prepared_by(this, log)
    options = PaperOptions(by, this.now.at, revision)
    about = About(
        as_at=paper.request.as_at,
        revision=revision,
        made=this.now.at,
        whose=paper.whose,
        author=paper.author,
        prepared_by=by,
        marking=marking,
        sentence=paper.sentence,
        log_id=log_id(log),
        name=TITLE,
    )
    return FiguresFile(paper, tuple(figures_facts(paper, options)), about, marking)
