"""Figures as tables in Markdown."""

from dataclasses import replace

from syrupy.assertion import SnapshotAssertion

from pcc_actions.core.log_settings import Settings
from pcc_actions.exports.figures.as_markdown import markdown_figures
from tests.exports.figures.papers import PLANTED, figures, logged


def test_the_figures_of_all(snapshot: SnapshotAssertion) -> None:
    assert markdown_figures(figures(), "OFFICIAL") == snapshot


def test_the_figures_of_each_owner(snapshot: SnapshotAssertion) -> None:
    assert markdown_figures(figures("owner"), None) == snapshot


def test_without_a_meeting_there_is_no_table_of_them() -> None:
    text = markdown_figures(figures(log=replace(logged(), meetings=())), None)
    assert "Meeting |" not in text
    assert "so there is no chart" in text


def test_an_exempt_one_is_nowhere_named() -> None:
    assert PLANTED not in markdown_figures(figures("owner"), None) + markdown_figures(
        figures("theme"), None
    )


def test_text_is_no_markup() -> None:
    assert "| =IF\\|x |" in markdown_figures(figures("owner"), None)


def test_it_says_of_which_body_and_boards_it_is() -> None:
    log = replace(logged(), settings=Settings(body="Office of [Westshire]"))
    assert (
        "\n\n- Body: Office of \\[Westshire\\]\n"
        "- Board: Performance Accountability Meeting (PAM)\n\n"
    ) in markdown_figures(figures(log=log, board="PAM"), None)
    assert "- Body:" not in markdown_figures(figures(), None)
