"""How the columns of a table of topics share a page, those that are left out aside."""

import pytest

from pcc_actions.core.report.parts import PaperColumn
from pcc_actions.core.report.topic_rows import TOPIC_COLUMNS
from pcc_actions.papers.topic_widths import topic_shares


@pytest.mark.parametrize(
    "without", [(), (PaperColumn.OWNER,), (PaperColumn.OWNER, PaperColumn.ACTIONS)]
)
def test_the_columns_that_there_are_share_all_of_it(without: tuple[str, ...]) -> None:
    columns = [name for name in TOPIC_COLUMNS if name not in without]
    shares = dict(zip(columns, topic_shares(columns), strict=True))
    assert sum(shares.values()) == pytest.approx(1)
    assert shares[PaperColumn.HOLDS] == max(shares.values())
    assert shares[PaperColumn.HOLDS] / shares[PaperColumn.WHEN] == pytest.approx(29 / 16)
