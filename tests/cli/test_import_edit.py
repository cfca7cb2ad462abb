import pytest

from pcc_actions.cli.import_edit import is_no_ground


@pytest.mark.parametrize("typed", ["", "-", "–", "none", "No", "n/a", "Public"])
def test_only_a_clear_no_takes_an_exemption_away(typed: str) -> None:
    assert is_no_ground(typed)


@pytest.mark.parametrize("typed", ["?", "✓", "...", "y", "FOIA s.31", "No?"])
def test_anything_else_leaves_it_exempt(typed: str) -> None:
    assert not is_no_ground(typed)
