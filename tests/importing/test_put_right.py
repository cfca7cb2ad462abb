"""What is asked where minutes have an action otherwise than the log."""

from pcc_actions.core.changes.corrections import Corrections
from pcc_actions.importing.put_right import otherwise
from tests.builders import action, empty_log, raised

REFERENCE = "3.14/02/2023"
DRAFT = "CFO to send the outturn paper to members by 28 May 2024."


def said(text: str) -> str:
    log = raised(empty_log(), REFERENCE, DRAFT)
    return otherwise(Corrections(text=text), action(log, REFERENCE)).sentence


def test_two_texts_are_quoted_from_where_they_part() -> None:
    assert said("CFO to send the outturn paper to members by 7 June 2024.").endswith(
        "the text “… by 28 May 2024.” to “… by 7 June 2024.”."
    )


def test_two_texts_that_part_soon_are_quoted_from_their_beginning() -> None:
    assert said("OM to send the outturn paper by May.").endswith(
        "the text “CFO to send the outturn paper to member…” to "
        "“OM to send the outturn paper by May.”."
    )


def test_a_text_that_only_goes_on_is_quoted_with_its_last_word() -> None:
    longer = f"{DRAFT} It is public."
    assert said(longer).endswith("the text “… 2024.” to “… 2024. It is public.”.")
