import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pcc_actions.minutes.facts import FactCode
from pcc_actions.minutes.outcome_grammar import outcome_of_sentence
from pcc_actions.minutes.outcomes import outcome_of
from tests.minutes.said_outcomes import CLOSING, NOT_CLOSING, WITHDRAWING

CLOSED = ("completed", "discharged")
BARE = ("closed", "complete", "completed", "done", "discharged", "actioned", "finished")
NEGATED = ("not {}", "not yet {}", "has not been {}", "cannot be {}", "never {}", "isn't {}")
PARTIAL = ("partially {}", "90% {}", "nearly {}", "half {}", "phase 1 {}", "{} in part", "some {}")
TO_COME = ("to be {}", "will be {}", "must be {}", "due to be {}", "expected to be {}")
CONDITIONAL = ("once {}, report", "if {}", "{} subject to approval", "when {}", "{} unless moved")
ASKING = ("can this be {}?", "{}?", "could be {}", "proposed to be {}", "whether {}")
ANOTHER = ("the office was {}", "the road is {}", "survey {}", "the consultation has been {}")


@pytest.mark.parametrize("phrase", CLOSING)
def test_a_phrase_understood_as_a_whole_closes(phrase: str) -> None:
    outcome = outcome_of(phrase)
    assert outcome is not None
    assert outcome.taken in CLOSED


@pytest.mark.parametrize("phrase", WITHDRAWING)
def test_what_is_no_longer_wanted_is_withdrawn(phrase: str) -> None:
    outcome = outcome_of(phrase)
    assert outcome is not None
    assert outcome.taken == "withdrawn"


@pytest.mark.parametrize("phrase", NOT_CLOSING)
def test_a_closing_word_that_is_turned_round_closes_nothing(phrase: str) -> None:
    outcome = outcome_of(phrase)
    assert outcome is None or outcome.taken == "outstanding"


@given(
    st.sampled_from((*NEGATED, *PARTIAL, *TO_COME, *CONDITIONAL, *ASKING, *ANOTHER)),
    st.sampled_from(BARE),
    st.sampled_from(("", "This action is ", "Update: ", "07/03/2023 - ", "EI: ", "Letter sent, ")),
    st.sampled_from(("", ".", " - EI", " (see minute 5)", " on 7 March", ", report circulated")),
)
def test_no_turned_closing_ever_closes(form: str, closer: str, before: str, after: str) -> None:
    outcome = outcome_of(before + form.format(closer) + after)
    assert outcome is None or outcome.taken == "outstanding"


@given(
    st.sampled_from([said for said in CLOSING if ". " not in said]),
    st.sampled_from((*NEGATED[:4], *TO_COME, *CONDITIONAL[:2])),
)
@example("Status: closed", "to be {}")
@example("Status: closed", "not {}")
def test_no_closing_phrase_closes_where_it_is_turned(phrase: str, form: str) -> None:
    outcome = outcome_of(form.format(phrase[0].lower() + phrase[1:]))
    assert outcome is None or outcome.taken not in ("completed", "discharged")


@given(st.sampled_from(BARE), st.sampled_from(("", "Action ", "This action is ", "All ", "Now ")))
def test_the_same_words_close_where_nothing_turns_them(closer: str, before: str) -> None:
    outcome = outcome_of(before + closer)
    assert outcome is not None
    assert outcome.taken in CLOSED


@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    assert outcome_of(text) is None or text.strip()


@pytest.mark.parametrize(
    ("phrase", "code"),
    [
        ("Cannot be completed", FactCode.NEGATED),
        ("90% complete", FactCode.PARTIAL),
        ("Will be discharged", FactCode.TO_COME),
        ("Can be closed once approved", FactCode.CONDITIONAL),
        ("Can this be closed?", FactCode.QUESTION),
        ("Proposed for closure", FactCode.QUESTION),
        ("The road closed", FactCode.OF_SOMETHING_ELSE),
        ("Complete pages", FactCode.NOT_UNDERSTOOD),
        ("Complete", FactCode.SURE),
    ],
)
def test_the_reason_is_told(phrase: str, code: FactCode) -> None:
    outcome = outcome_of_sentence(phrase)
    assert outcome is not None
    assert outcome.code is code


@pytest.mark.parametrize(
    ("phrase", "asked"),
    [("Closed?", True), ("Closed if agreed", True), ("Not closed", False), ("Closed", False)],
)
def test_what_may_close_is_asked_about_and_what_does_not_is_an_update(
    phrase: str, asked: bool
) -> None:
    outcome = outcome_of_sentence(phrase)
    assert outcome is not None
    assert outcome.is_asked is asked
