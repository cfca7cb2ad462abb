"""Papers for the tests, of small logs."""

from typing import Any

from pcc_actions.core.model import Log
from pcc_actions.core.report.build import PaperOptions, matters_arising, status_paper
from pcc_actions.core.report.parts import Report, Section
from pcc_actions.core.report.request import PaperRequest, paper_request
from pcc_actions.core.report.trend import trend
from tests.builders import day, moment


def for_gpb(log: Log, as_at: str, since: str | None = None, **more: Any) -> PaperRequest:
    start = day(since) if since else None
    return paper_request(log, "GPB", day(as_at), as_at=day(as_at), since=start, **more)


def manner(**more: Any) -> PaperOptions:
    return PaperOptions("Iris Field", moment("01/06/2023"), 42, **more)


def paper(log: Log, as_at: str, since: str | None = None, **more: Any) -> Report:
    """Give the paper of the GPB for its next meeting after a day."""
    points = trend(log, "GPB", day(as_at))
    return status_paper(log, for_gpb(log, as_at, since), manner(**more), points)


def matters(log: Log, as_at: str, since: str | None = None, **more: Any) -> Report:
    return matters_arising(log, for_gpb(log, as_at, since, minutes=True), manner(**more))


def section(report: Report, start: str) -> Section:
    return next(each for each in report.sections if each.title.startswith(start))


def rows(report: Report, start: str) -> list[tuple[str, ...]]:
    return [row.texts for row in section(report, start).rows]


def references(report: Report, start: str) -> list[str]:
    return [texts[0] for texts in rows(report, start)]
