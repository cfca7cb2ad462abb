"""The formats of files: what makes a file whose name ends in `.docx`, `.xlsx` and the others.

Each is imported where it is made: most are heavy, and some need not be there.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from itertools import chain, islice
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pcc_actions.cli.action_list import ActionList
    from pcc_actions.cli.figures_file import FiguresFile
    from pcc_actions.core.chase_words import ChaseText
    from pcc_actions.core.progress import Progress
    from pcc_actions.core.report.parts import Report
    from pcc_actions.exports.about import About
    from pcc_actions.exports.calendar_entry import CalendarEntry

_AT_ONCE: Final = 5_000  # lines of a csv that are written together


def _docx(made: "Report", progress: "Progress") -> bytes:
    from pcc_actions.papers.docx.paper import docx_paper

    return docx_paper(made, progress)


def _html(made: "Report", progress: "Progress") -> bytes:
    from pcc_actions.papers.paper_html import html_paper

    return html_paper(made).encode()


def _markdown_paper(made: "Report", progress: "Progress") -> bytes:
    from pcc_actions.papers.paper_markdown import markdown_paper

    return markdown_paper(made).encode()


def _pdf(made: "Report", progress: "Progress") -> bytes:
    from pcc_actions.papers.paper_pdf import pdf_paper

    return pdf_paper(made)


def _text(made: "Report", progress: "Progress") -> bytes:
    from pcc_actions.papers.paper_text import text_paper

    return text_paper(made).encode()


PAPERS: Mapping[str, Callable[["Report", "Progress"], bytes]] = {
    ".html": _html,
    ".docx": _docx,
    ".pdf": _pdf,
    ".md": _markdown_paper,
    ".txt": _text,
}


def _chase_text(made: Sequence["ChaseText"], marking: str | None) -> bytes:
    from pcc_actions.papers.chase_text import text_chase

    return text_chase(made, marking).encode()


def _chase_markdown(made: Sequence["ChaseText"], marking: str | None) -> bytes:
    from pcc_actions.papers.chase_markdown import markdown_chase

    return markdown_chase(made, marking).encode()


CHASES: Mapping[str, Callable[[Sequence["ChaseText"], str | None], bytes]] = {
    ".txt": _chase_text,
    ".md": _chase_markdown,
}


def _csv(made: "ActionList", about: "About", progress: "Progress") -> bytes:
    mark = "\ufeff"  # so that Excel opens it right
    whole = BytesIO()  # it gives what it holds without a copy
    for piece in chain([mark], csv_of(made)):
        whole.write(piece.encode())
    return whole.getvalue()


def csv_of(made: "ActionList") -> Iterator[str]:
    """The actions on a list as comma-separated values, in pieces: of several logs there are many.

    The line of an action is let go as it is given: it is asked for once.
    """
    from pcc_actions.exports.as_csv import csv_list, csv_of_bodies

    if made.revisions:
        lines = csv_of_bodies((each.body, made.lines.pop(each.key)) for each in made.actions)
        while some := [*islice(lines, _AT_ONCE)]:
            yield "".join(some)
    else:
        yield csv_list(made.actions, made.as_at)


def _ics(made: "ActionList", about: "About", progress: "Progress") -> bytes:
    from pcc_actions.exports.as_ics import ics_list

    of_bodies = {
        body: replace(about, revision=revision, log_id=made.log_ids[body])
        for body, revision in made.revisions.items()
    }
    return ics_list(made.actions, about, topics_in_calendar(made, about), of_bodies)


def topics_in_calendar(made: "ActionList", about: "About") -> Sequence["CalendarEntry"]:
    """The entries of the topics that an export has beside the actions."""
    from pcc_actions.exports.topics_in_calendar import topic_entries

    programme = made.programme
    if programme is None:
        return ()
    return [*topic_entries(programme.stood, about, public=programme.public)]


def _json(made: "ActionList", about: "About", progress: "Progress") -> bytes:
    from pcc_actions.exports.as_json import json_list

    topics = None if made.programme is None else made.programme.records
    return json_list(
        made.actions, made.as_at, made.revision, about.marking, topics, made.revisions
    ).encode()


def _markdown_list(made: "ActionList", about: "About", progress: "Progress") -> bytes:
    from pcc_actions.exports.as_markdown import markdown_list

    return markdown_list(
        made.actions,
        made.as_at,
        made.sentence,
        about.marking,
        dates=made.dates,
        topics=made.topics,
        more=_programme_in_markdown(made),
    ).encode()


def _programme_in_markdown(made: "ActionList") -> Sequence[str]:
    from pcc_actions.exports.topics_as_markdown import topic_table

    programme = made.programme
    if programme is None or not programme.stood:
        return ()
    told = programme.topics, programme.actions, programme.sentence
    return ("## Work programme", *topic_table(*told, boards=programme.boards))


def _xlsx(made: "ActionList", about: "About", progress: "Progress") -> bytes:
    from pcc_actions.exports.as_xlsx import xlsx_list

    return xlsx_list(made.actions, about, progress, made.programme, bodies=bool(made.revisions))


LISTS: Mapping[str, Callable[["ActionList", "About", "Progress"], bytes]] = {
    ".csv": _csv,
    ".xlsx": _xlsx,
    ".json": _json,
    ".ics": _ics,
    ".md": _markdown_list,
}


def _html_figures(made: "FiguresFile") -> bytes:
    from pcc_actions.papers.figures_html import html_figures

    return html_figures(made.paper, made.facts, made.marking).encode()


def _xlsx_figures(made: "FiguresFile") -> bytes:
    from pcc_actions.exports.figures.as_xlsx import xlsx_figures

    return xlsx_figures(made.paper, made.about)


FIGURES: Mapping[str, Callable[["FiguresFile"], bytes]] = {
    ".html": _html_figures,
    ".xlsx": _xlsx_figures,
}
