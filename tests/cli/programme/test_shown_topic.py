"""`programme show`: everything of one topic."""

import re

from syrupy.assertion import SnapshotAssertion

from tests.cli.running import Pcc

MOMENT = re.compile(r"\d\d/\d\d/\d{4} \d\d:\d\d")


def test_everything_of_a_topic_is_shown(panel: Pcc, snapshot: SnapshotAssertion) -> None:
    panel.do(
        "programme move Budget 20/06/2090 'Figures late' --on 21/11/2023",
        "add 3.22/06/2023 'Send the figures' --board PCP --topic Budget --owner EI"
        " --exempt 'FOIA s.31'",
        "programme correct Budget --topic 'Budget and precept' --note 'Its name' --on 22/11/2023",
        "programme correct Budget --theme Trust --note 'Its theme' --on 22/11/2023",
    )
    shown = panel("programme", "show", "budget", "and", "--as-at", "30/11/2023").ok.out
    assert MOMENT.sub("22/11/2023 09:12", shown) == snapshot


def test_it_is_shown_as_it_then_was(panel: Pcc) -> None:
    panel.do("programme done Budget --on 22/11/2023")
    then = panel("programme", "show", "Budget", "--as-at", "21/11/2023").ok.out
    assert "Comes:                22/11/2023" in then
    assert "done" not in then
    said = panel.refuses(5, "programme", "show", "Budget", "--as-at", "01/01/2020")
    assert said == (
        "“Budget” was put on the work programme on 22/06/2023, after 01/01/2020. Ask for a later "
        "day with --as-at."
    )


def test_which_is_meant_is_asked_for(panel: Pcc) -> None:
    assert panel.refuses(2, "programme", "show") == (
        "Say which topic, as in: pcc-actions programme show Re-vetting."
    )
    assert panel.refuses(5, "programme", "show", "zz").startswith("There is no topic called “zz”.")
    assert "can mean" in panel.refuses(5, "programme", "show", "an")
    said = panel.refuses(2, "programme", "show", "Budget", "please")
    assert said == "Nothing follows the topic “Budget” here: leave out “please”."


def test_two_names_without_quotation_marks_are_told_with_the_lines(panel: Pcc) -> None:
    panel.do("programme add 'Budget report' --board PCP")
    said = panel.refuses(2, "programme", "drop", "Budget", "report", "late")
    assert said == (
        "The topic can be “Budget” or “Budget report”. Put its name together in quotation marks: "
        'pcc-actions programme drop Budget "report late" or pcc-actions programme drop '
        '"Budget report" late.'
    )
    panel.do("programme add Budget --board GPB", "programme drop 'Budget report' late")
    said = panel.refuses(2, "programme", "drop")
    assert 'pcc-actions programme drop Budget --board GPB "WHY"' in said
