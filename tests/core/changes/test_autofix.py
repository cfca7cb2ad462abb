"""What `check --fix` mends, and what it leaves."""

from dataclasses import replace

import pytest

from pcc_actions.core.changes.autofix import UNHIDDEN, WHY, autofixed
from pcc_actions.core.changes.topics_named import topics_named
from pcc_actions.core.checks.all_checks import findings
from pcc_actions.core.history.replay import disagreements
from pcc_actions.core.model import Log
from tests.builders import action, changed, day, empty_log, event, provenance, raised, typed_over
from tests.topics import planned

REF = "3.14/02/2023"
NOW = provenance("20/03/2023")


def mend(log: Log) -> Log:
    once = autofixed(log, NOW)
    assert autofixed(once, NOW) == once
    return once


def log() -> Log:
    return raised(raised(empty_log(), REF, "Set up a visit", "EI"), "4.26/01/2021", "Write")


def test_a_log_in_order_is_left() -> None:
    assert mend(log()) == log()
    assert mend(empty_log()) == empty_log()


def test_a_reference_in_another_style_is_written_in_its_boards() -> None:
    there = action(mend(typed_over(log(), REF, reference="03.14/2/2023")), REF)
    assert there.reference == REF
    assert there.formerly == ()
    assert there.history[-1] == event(
        "corrected", "20/03/2023", note=WHY, changes=changed(reference=("03.14/2/2023", REF))
    )
    assert disagreements(there) == {}


def test_a_reference_that_would_become_another_is_left() -> None:
    for wrong in ("AP136", "3.15/02/2023", "14/02/2023"):
        typed = typed_over(log(), REF, reference=wrong)
        assert autofixed(typed, NOW).actions[0].reference == wrong


def test_a_board_that_is_not_there_or_has_no_style() -> None:
    typed = typed_over(log(), REF, reference="03.14/02/2023", board="X")
    assert autofixed(typed, NOW) == typed
    odd = raised(empty_log(), REF, "Set up a visit")
    boards = {"GPB": type(odd.boards["GPB"])("GPB", "Board", "{nonsense}")}
    odd = Log(boards=boards, meetings=odd.meetings, actions=odd.actions)
    assert autofixed(odd, NOW) == odd


def test_hidden_characters_go() -> None:
    typed = raised(empty_log(), REF, "Set up a visit")
    old = typed.actions[0].history[0]
    hidden = "Set up\u202e a visit\x1b"
    values = {**old.values, "text": hidden}
    typed = typed_over(typed, REF, text=hidden, history=(type(old)(
        old.kind, old.on, old.at, old.by, values=values),))  # fmt: skip
    assert [each.kind for each in findings(typed, NOW.today)] == ["fault", "fault", "remark"]
    there = mend(typed)
    assert there.actions[0].text == "Set up a visit"
    assert there.actions[0].history[0].values["text"] == "Set up a visit"
    assert there.actions[0].history[-1] == event("corrected", "20/03/2023", note=UNHIDDEN)
    assert [each.kind for each in findings(there, NOW.today)] == ["remark"]


@pytest.mark.parametrize("hidden", ["E\u200bI", "E\u00adI", "E\x07I", "\ufeffEI"])
def test_what_nobody_sees_in_an_owner_goes_and_what_joins_signs_stays(hidden: str) -> None:
    family = "Invite a \U0001f469\u200d\U0001f467"
    typed = raised(empty_log(), REF, family, "EI", "CC")
    first = typed.actions[0].history[0]
    values = {**first.values, "owners": (hidden, "CC")}
    history = (replace(first, values=values),)
    typed = typed_over(typed, REF, owners=(hidden, "CC"), history=history)
    assert "fault" in [each.kind for each in findings(typed, NOW.today)]
    there = mend(typed)
    one = action(there, REF)
    assert (one.owners, one.text) == (("EI", "CC"), family)
    assert one.history[0].values["owners"] == ("EI", "CC")
    assert "fault" not in [each.kind for each in findings(there, NOW.today)]


def test_spaces_at_the_ends_are_not_hidden_characters() -> None:
    typed = typed_over(log(), REF, text=" Set up a visit ")
    assert autofixed(typed, NOW) == typed


def test_a_text_of_nothing_else_is_left() -> None:
    typed = typed_over(log(), REF, text="\u202e")
    assert autofixed(typed, NOW).actions[0].text == "\u202e"


def test_a_history_that_cannot_have_been_takes_a_person_and_the_rest_is_mended() -> None:
    early = event("discharged", "01/01/2023")
    typed = typed_over(log(), "04.26/01/2021", reference="4.26/01/2021")
    wrong = typed_over(typed, REF, reference="03.14/02/2023",
                       history=(*typed.actions[0].history, early))  # fmt: skip
    there = autofixed(wrong, NOW)
    assert there.actions[0] == wrong.actions[0]
    assert there.actions[1].reference == "04.26/01/2021"
    assert "fault" in [each.kind for each in findings(there, day("20/03/2023"))]


def with_topic(name: str, text: str | None = None) -> Log:
    there = planned(log(), "Budget", board="GPB", on="10/02/2023")
    [topic] = there.programme
    values = {} if text is None else {"text": text}
    typed = event("raised", "10/02/2023", values=values)
    there = replace(there, programme=(replace(topic, topic=name, text=text, history=(typed,)),))
    return raised(there, "5.14/02/2023", "Ask", topic=name)


def test_hidden_characters_go_from_a_topic_and_its_actions_name_it_still() -> None:
    after = mend(with_topic("Bud\u200bget", "Fig\u202eures"))
    [topic] = after.programme
    assert (topic.topic, topic.text) == ("Budget", "Figures")
    assert (topic.history[-1].note, disagreements(topic)) == (UNHIDDEN, {})
    asked = after.actions[2]
    assert (asked.topic, asked.history[0].values["topic"]) == ("Budget", "Budget")
    assert topics_named(after, asked) == [topic]
    assert after.actions[:2] == log().actions
    found = findings(after, day("14/02/2023"))
    assert [each for each in found if each.kind == "fault" or each.name == "topic"] == []


def test_a_topic_that_another_is_called_like_is_left() -> None:
    there = planned(with_topic("Bud\u200bget"), "Budget", board="GPB", on="10/02/2023")
    assert mend(there).programme == there.programme
