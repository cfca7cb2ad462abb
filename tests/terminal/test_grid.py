"""Tables drawn without Rich, as Rich draws them."""

import io
from collections.abc import Iterable

from hypothesis import example, given
from hypothesis import strategies as st
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.segment import Segment, Segments
from rich.table import Table
from rich.text import Text

from pcc_actions.terminal.console import console
from pcc_actions.terminal.drawn_lines import DrawnLine, StyledLine
from pcc_actions.terminal.grid import heading_lines, row_lines
from tests.terminal.printed import Terminal, printed

LINE = st.builds(
    StyledLine, st.text("abcdef  é–漢👮\u0301", max_size=40), st.sampled_from(["", "bold red"])
)
COLUMNS = st.lists(st.integers(2, 20), min_size=1, max_size=4)
Cells = list[list[StyledLine]]


def drawn(lines: Iterable[DrawnLine]) -> str:
    return printed(lambda: console().draw(lines), stream=Terminal())


def by_rich(widths: list[int], headings: list[str], rows: list[Cells]) -> str:
    """What Rich prints of a table, its lines without blanks at their ends."""
    table = Table(
        box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0),
        show_header=bool(headings),
    )  # fmt: skip
    for place, width in enumerate(widths):
        table.add_column(headings[place] if headings else "", width=width, overflow="fold")
    for row in rows:
        texts = ([Text(line, style=line.style) for line in cell] for cell in row)
        table.add_row(*(Text("\n").join(cell) for cell in texts))
    file = io.StringIO()
    on = Console(file=file, width=120, force_terminal=True, color_system="standard")
    lines = on.render_lines(table, pad=False)
    shown = (part for line in lines for part in (*_shortened(line), Segment.line()))
    on.print(Segments(shown), soft_wrap=True, end="")
    return file.getvalue()


def _shortened(line: list[Segment]) -> list[Segment]:
    while line and not line[-1].text.strip(" "):
        line = line[:-1]
    if not line:
        return []
    last = line[-1]
    return [*line[:-1], Segment(last.text.rstrip(" "), last.style)]


@given(COLUMNS.flatmap(lambda widths: st.tuples(st.just(widths), cells(len(widths)))))
@example(([5, 3], [[StyledLine("漢字漢字", "bold red")], [StyledLine("", "")]]))
@example(([2, 2], [[], [StyledLine("ab cd", ""), StyledLine("e", "bold red")]]))
def test_a_row_looks_as_rich_draws_it(table: tuple[list[int], Cells]) -> None:
    widths, row = table
    assert drawn(row_lines(widths, row)) == by_rich(widths, [], [row])


def cells(number: int) -> st.SearchStrategy[Cells]:
    return st.lists(st.lists(LINE, max_size=3), min_size=number, max_size=number)


def test_headings_look_as_rich_draws_them() -> None:
    for widths in ([9, 4, 20], [20, 10, 5], [3, 3, 3]):
        headings = ["Reference", "Recorded by", "Due"]
        rule = "─" * (sum(widths) + 4)
        lines = [*heading_lines(widths, headings), (rule,)]
        assert drawn(lines) == by_rich(widths, headings, [])
