"""A passage of a document, with the headings, item, reference and table that it stands in."""

from dataclasses import dataclass

from pcc_actions.documents.block import Block
from pcc_actions.documents.line_shapes import one_line
from pcc_actions.minutes.sections import listing, tells_status
from pcc_actions.minutes.table_columns import Columns
from pcc_actions.minutes.table_layout import RowLayout


@dataclass(frozen=True, slots=True)
class Passage:
    """A heading, paragraph or list item, and what stands around it.

    `headings` are those above it, outermost first; `item` and `reference` those of the
    minutes. In a table `columns` says what its columns are, `column` is the passage's own,
    `row` is a number that all passages of one row share, and `label` the first cell of it;
    `over` is what stands over the row: a meeting, a status.
    """

    block: Block
    headings: tuple[str, ...] = ()
    item: str | None = None
    reference: str | None = None
    exempt: str | None = None
    columns: Columns | None = None
    column: int = -1
    row: int = -1
    label: str = ""
    over: RowLayout | None = None

    @property
    def text(self) -> str:
        """The words of the passage, its line breaks kept."""
        return self.block.text

    @property
    def opens_list(self) -> bool:
        """Whether it is the heading of a list of actions or a part of it, and no action itself."""
        return self.opens_part and (listing(self.text) is not None or tells_status(self.text))

    @property
    def opens_part(self) -> bool:
        """Whether it is itself the heading of what stands below it."""
        return self.headings[-1:] == (one_line(self.text),)
