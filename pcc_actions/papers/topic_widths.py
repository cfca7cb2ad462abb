"""How the columns of a table of topics share the width of a page."""

from collections.abc import Mapping, Sequence
from typing import Final

from pcc_actions.core.report.parts import PaperColumn

# An owner may be a whole post, and a reference stays on one line.
_PARTS: Final[Mapping[str, int]] = {
    PaperColumn.TOPIC: 19, PaperColumn.HOLDS: 29, PaperColumn.OWNER: 19, PaperColumn.WHEN: 16,
    PaperColumn.ACTIONS: 17,
}  # fmt: skip


def topic_shares(columns: Sequence[str]) -> list[float]:
    """The share of the width that each column has; all of them make up one."""
    parts = [_PARTS[name] for name in columns]
    return [part / sum(parts) for part in parts]
