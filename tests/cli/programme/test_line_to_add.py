"""The line that puts a topic on a work programme."""

from dataclasses import replace

from pcc_actions.cli.programme.line_to_add import line_to_add
from pcc_actions.core.log_settings import Settings
from tests.builders import empty_log


def test_a_board_is_named_where_none_is_the_usual_one() -> None:
    log = empty_log()
    usual = replace(log, settings=Settings(default_board="GPB"))
    assert line_to_add(log) == 'pcc-actions programme add "TOPIC" --board GPB'
    assert line_to_add(usual) == 'pcc-actions programme add "TOPIC"'
    assert line_to_add(usual, "PAM") == 'pcc-actions programme add "TOPIC" --board PAM'
