from dataclasses import replace

from pcc_actions.minutes.extracted import ExtractedAction
from pcc_actions.minutes.likeness import are_parted, folded, likeness

ONE = ExtractedAction("EI to send the rota to the Panel", ("line 1",), owners=("EI",))


def test_the_owners_before_the_words_do_not_count() -> None:
    bare = replace(ONE, text="Send the rota to the Panel")
    assert likeness(ONE, bare) == likeness(ONE, ONE) == 1.0


def test_another_owner_makes_another_action_of_the_same_words() -> None:
    assert likeness(ONE, replace(ONE, text="OM to send the rota to the Panel", owners=("OM",))) == 0


def test_two_boards_part_what_is_alike() -> None:
    first, second = replace(ONE, board="Audit"), replace(ONE, board="Estates")
    assert are_parted(first, second)
    assert not are_parted(first, replace(ONE, board="AUDIT"))


def test_an_article_does_not_part_owners() -> None:
    assert folded(["the Clerk", "EI"]) == folded(["ei", "Clerk"])
