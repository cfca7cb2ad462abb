from pcc_actions.documents.block import Block
from pcc_actions.minutes.asked_closings import conditional_closing, unnamed_closings
from pcc_actions.minutes.extracted import DocumentFindingCode, ExtractedAction
from pcc_actions.minutes.passage import Passage

ACTION = ExtractedAction("Send the rota", ("line 1",))


def passage(text: str) -> Passage:
    return Passage(Block("paragraph", text, "line 2"))


def test_a_closing_on_a_condition_is_asked_about_where_it_stands() -> None:
    said = "Can be closed once the rota is agreed."
    found = list(conditional_closing(ACTION, said, passage(said)))
    assert [(each.code, each.where) for each in found] == [
        (DocumentFindingCode.CLOSED_CONDITIONALLY, "line 2")
    ]


def test_what_closes_nothing_is_not_asked_about() -> None:
    said = "The rota was sent."
    assert not list(conditional_closing(ACTION, said, passage(said)))
    assert not list(unnamed_closings(passage(said)))


def test_each_sentence_that_closes_actions_without_their_names_is_asked_about() -> None:
    said = "All other actions were discharged. The rota was sent."
    found = list(unnamed_closings(passage(said)))
    assert [each.code for each in found] == [DocumentFindingCode.CLOSES_UNNAMED]
