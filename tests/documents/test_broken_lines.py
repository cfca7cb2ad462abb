import pytest

from pcc_actions.documents.block import Block
from pcc_actions.documents.broken_lines import are_broken
from pcc_actions.documents.runs import row


@pytest.mark.parametrize(
    "broken",
    ["3.14/02/|2023", "3.14/|02/|2023", "4.14/02/20|23", "3.|14/02/2023", "7.14/02/2023|/2",
     "07/03/|2023", "07.03.20|23", "ACT-|004", "GPB/|2022/|04"],
)  # fmt: skip
def test_figures_and_codes_that_are_one_are_broken(broken: str) -> None:
    assert are_broken(broken.split("|"))


@pytest.mark.parametrize(
    "lines",
    ["3.14/02/2023", "14/02/2023|07/03/2023", "14/02/23|15", "3.14/02/|Estates", "EI/|IF", "A|1",
     "EI|IF", "7|8", "07/03/|23", ""],
)  # fmt: skip
def test_lines_of_their_own_are_not(lines: str) -> None:
    assert not are_broken(lines.split("|"))


def test_a_row_puts_them_together_and_nothing_else() -> None:
    def lines(*texts: str) -> tuple[Block, ...]:
        return tuple(Block("paragraph", text, "row 1") for text in texts)

    made = row([lines("3.14/02/", "2023"), lines("Send it", "soon"), ()], "row 1", 1)
    assert [[block.text for block in cell] for cell in made.cells] == [
        ["3.14/02/2023"], ["Send it", "soon"], [],
    ]  # fmt: skip
    assert made.text == "3.14/02/2023\tSend it soon\t"
