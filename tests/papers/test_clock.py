"""A clock that stands where the form of a paper has no room for it is told."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from pcc_actions.errors import Refused
from pcc_actions.papers.clock import PDF_DAYS, WORD_DAYS, refuse_by_clock
from pcc_actions.papers.docx.paper import docx_paper
from pcc_actions.papers.paper_pdf import pdf_paper
from tests.papers.progress import untold
from tests.papers.reports import paper, sample


def at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 9, tzinfo=UTC)


@pytest.mark.parametrize("days", [WORD_DAYS, PDF_DAYS])
def test_the_first_and_the_last_day(days: tuple[date, date]) -> None:
    for day in days:
        refuse_by_clock(at(day), days)


@pytest.mark.parametrize("day", [date(1970, 1, 1), date(1980, 1, 1), date(2107, 12, 31), date.max])
def test_word_refuses_what_its_archive_cannot_hold(day: date) -> None:
    report = replace(paper(sample()), made=at(day))
    with pytest.raises(Refused, match="This computer's clock shows") as caught:
        docx_paper(report, untold)
    assert day.strftime("%d/%m/") in caught.value.sentence


def test_pdf_refuses_what_is_before_unix_time() -> None:
    with pytest.raises(Refused, match="Put the clock right, or make the paper as"):
        pdf_paper(replace(paper(sample()), made=at(date(1969, 12, 31))))
