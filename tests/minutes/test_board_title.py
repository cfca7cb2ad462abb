import pytest

from tests.minutes.spoken import minutes_in_markdown, minutes_of


@pytest.mark.parametrize(
    ("text", "code", "name"),
    [
        ("Governance & Performance Board\nOPEN Minutes", "GPB", "Governance & Performance Board"),
        ("Minutes of the PAM of May", "PAM", "Performance Accountability Meeting"),
        ("STRATEGIC POLICING AND CRIME BOARD\nNotes", None, "Strategic Policing and Crime Board"),
        ("Minutes of the Fire Accountability Board (FAB)", "FAB", "Fire Accountability Board"),
        ("Fire Board Minutes 9 April 2024", None, "Fire Board"),
        ("Meeting: 11/05/2022 - Audit Committee", None, "Audit Committee"),
        ("Milton Parish Council - 16th January 2018", None, "Milton Parish Council"),
        ("CSS Monthly Meeting - Minutes", None, "CSS Monthly"),
        ("The board is to meet in May.", None, None),
        ("Holding to Account Meeting\nMinutes", None, "Holding to Account"),
        ("Report to the Police and Crime Panel", None, "Police and Crime Panel"),
        ("Notes of a chat", None, None),
    ],
)
def test_the_board_is_the_logs_or_the_titles(text: str, code: str | None, name: str | None) -> None:
    minutes = minutes_of(text)
    assert (minutes.board, minutes.board_name) == (code, name)


@pytest.mark.parametrize(
    "title",
    [
        "Riverside Crime Panel Forward Plan", "Riverside Crime Panel Work Programme 2024/25",
        "Riverside Crime Panel forward work programme", "Riverside Crime Panel Workplan 2024-25",
    ],
)  # fmt: skip
def test_the_name_of_a_programme_is_no_part_of_that_of_its_board(title: str) -> None:
    assert minutes_in_markdown(f"# {title}\n").board_name == "Riverside Crime Panel"
