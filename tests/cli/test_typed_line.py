"""The line that was typed, whole, with what is missing in it."""

from types import SimpleNamespace
from typing import Any, cast

import pytest
import typer

from pcc_actions.cli.typed_line import TYPED, whole_line
from tests.cli.running import Pcc


def line(typed: list[str], *gaps: str, **more: Any) -> str:
    ctx = SimpleNamespace(command_path="pcc-actions drop", meta={TYPED: typed})
    return whole_line(cast(typer.Context, ctx), *gaps, **more).removeprefix("pcc-actions drop ")


@pytest.mark.parametrize(
    ("typed", "gaps", "shown"),
    [
        (["A"], ['"WHY"'], 'A "WHY"'),
        (["A", ""], ['"WHY"'], 'A "WHY"'),
        (["A", " ", "--note", ""], ["--board", "GPB"], 'A --note "" --board GPB'),
        (["--", ""], ['"WHY"'], '-- "WHY"'),
        (["--", "-A"], ["--board", "GPB"], "--board GPB -- -A"),
        (["--on", "1", "--", "-A"], ["--every", "June", '--note "WHY"', '"B"'],
         '--on 1 --every June --note "WHY" -- -A "B"'),
    ],
)  # fmt: skip
def test_what_is_missing_stands_where_it_is_read(
    typed: list[str], gaps: list[str], shown: str
) -> None:
    assert line(typed, *gaps) == shown


def test_words_are_taken_out_and_others_put_in() -> None:
    assert line(["A", "B", "B"], instead=(["B"], ["C d"])) == 'A B "C d"'
    instead = (["1", ""], ["--due", "1"])
    assert line(["--", "-A", "1", ""], instead=instead) == "--due 1 -- -A"


def test_the_lines_of_names_like_options_and_of_empty_reasons_run(pcc: Pcc) -> None:
    said = pcc.refuses(2, "programme", "add", "--", "--due")
    assert said == (
        "Say whose work programme, as in: pcc-actions programme add --board GPB -- --due."
    )
    pcc.do("programme add --board GPB -- --due")
    said = pcc.refuses(2, "programme", "drop", "due", "")
    assert said == 'Say why, as in: pcc-actions programme drop due "WHY".'
