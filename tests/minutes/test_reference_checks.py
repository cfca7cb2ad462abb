from pcc_actions.minutes.facts import FactName
from tests.minutes.spoken import minutes_in_markdown


def named(table: str) -> list[str]:
    findings = minutes_in_markdown(f"# Board of 14 February 2023\n\n{table}").findings
    return [each.sentence for each in findings if each.code == "row-not-read"]


def test_references_in_a_table_of_which_nothing_was_read_are_named_once() -> None:
    table = "| | |\n|---|---|\n| 3.03/01/2023 | Chairs |\n| 4.03/01/2023 | Tables |\n"
    assert named(table) == [
        "No action was read of 3.03/01/2023 and 4.03/01/2023: look there, and add what is one by "
        "its reference."
    ]
    many = "| | |\n|---|---|\n" + "".join(f"| {n}.03/01/2023 | Chairs |\n" for n in range(1, 23))
    assert "20.03/01/2023 and 2 more" in named(many)[0]


def test_a_reference_that_an_action_has_is_not_named() -> None:
    assert named("| Ref | Action |\n|---|---|\n| 3.03/01/2023 | OM to mend it |\n") == []
    assert named("| | |\n|---|---|\n| See 3/2023 | Chairs |\n") == []


def test_an_action_in_whose_words_the_next_entry_runs_on_is_asked_about() -> None:
    actions = minutes_in_markdown("""
        Actions

        - 3.14/02/2023 Mend the roof EI 4.14/02/2023 Paint the fence IF
        - 5.14/02/2023 Write to EI about 6.14/02/2023 and the roof
    """).actions
    asked = [
        [f.words for f in each.facts if f.name is FactName.REFERENCE and not f.sure]
        for each in actions
    ]
    assert asked == [["4.14/02/2023"], []]
