"""Figures for other programs: the stable machine form, to which keys are only ever added."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from pcc_actions.core.figures.counts import Figures, Oldest
from pcc_actions.core.figures.paper import FiguresPaper
from pcc_actions.core.report.parts import Point
from pcc_actions.exports.as_json import json_revision, json_text

FIGURES_SCHEMA: Final = 1


def json_figures(
    paper: FiguresPaper, revision: int, revisions: Mapping[str, int] = MappingProxyType({})
) -> str:
    """Figures as JSON; null is what there is none of, or none yet.

    Of several logs `revisions` are those of each, by the names of their bodies.
    """
    board = paper.request.board
    return json_text(
        {
            "schema": FIGURES_SCHEMA,
            "as_at": paper.request.as_at,
            "since": paper.request.since,
            **json_revision(revision, revisions),
            "board": board.code if board else None,
            "total": _figures(paper.total),
            "group": paper.request.group,
            "groups": [{**group.key, **_figures(group.figures)} for group in paper.groups],
            "meetings": [_meeting(point) for point in paper.points],
        }
    )


def _figures(figures: Figures) -> dict[str, Any]:
    return {
        "outstanding": figures.outstanding,
        "overdue": figures.overdue,
        "discharged": figures.discharged,
        "median_days_to_discharge": figures.median_days,
        "discharged_with_first_due": figures.first_dated,
        "discharged_by_first_due": figures.by_first_date,
        "share_by_first_due": figures.share_by_first_date,
        "deferrals": figures.deferrals,
        "oldest": _oldest(figures.oldest) if figures.oldest else None,
    }


def _oldest(oldest: Oldest) -> dict[str, Any]:
    return {
        "board": oldest.board,
        "reference": oldest.reference,
        "raised": oldest.raised,
        "days": oldest.days,
        "exempt": oldest.exempt,
        **({} if oldest.body is None else {"body": oldest.body}),
    }


def _meeting(point: Point) -> dict[str, Any]:
    return {
        "meeting": point.meeting,
        "outstanding": point.outstanding,
        "overdue": point.overdue,
    }
