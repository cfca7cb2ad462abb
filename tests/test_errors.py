import pytest

from pcc_actions.errors import BadFile, Conflict, Failure, NotFound, Refused


@pytest.mark.parametrize(
    ("trouble", "code"), [(Failure, 2), (Refused, 2), (BadFile, 3), (Conflict, 4), (NotFound, 5)]
)
def test_every_trouble_has_a_sentence_and_an_exit_code(trouble: type[Failure], code: int) -> None:
    told = trouble("There is no log here. Run pcc-actions init.")
    assert told.exit_code == code
    assert told.sentence == str(told) == "There is no log here. Run pcc-actions init."


def test_what_is_wrong_with_a_file_is_told_without_the_advice_too() -> None:
    told = BadFile("actions.toml, line 1: the file is empty.", "Run pcc-actions undo.")
    assert told.fault == "actions.toml, line 1: the file is empty."
    assert told.sentence == "actions.toml, line 1: the file is empty. Run pcc-actions undo."
