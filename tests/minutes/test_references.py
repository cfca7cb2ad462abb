import pytest

from pcc_actions.minutes.references import item_reference, own_reference


@pytest.mark.parametrize(
    ("line", "reference"),
    [
        ("3.14/02/2023 Finance", "3.14/02/2023"),
        ("Ref 02/18/01/2022", "02/18/01/2022"),
        ("090/18 Item 3", "090/18"),
        ("NP/27/20Matters arising", "NP/27/20"),
        ("8/2021/P – a briefing", "8/2021/P"),
        ("FPC/24/03a: the forecast", "FPC/24/03a"),
        ("24/03am", "24/03"),
        ("3.2023-02-14", "3.2023-02-14"),
        ("3.14/02/20 23", None),  # neither of 2020 nor sure to be of 2023
        ("3.14/02/20 Finance", "3.14/02/20"),
        ("3.14/02/20 150 posts", "3.14/02/20"),
        ("14 February 2023", None),
        ("3. Finance", None),
        ("50% of it", None),
    ],
)
def test_the_reference_of_an_item(line: str, reference: str | None) -> None:
    assert item_reference(line) == reference


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("AP125 SL to ask", ("AP125", "SL to ask")),
        ("AP 5.1 FR to write", ("AP 5.1", "FR to write")),
        ("A19-1: OM to ask", ("A19-1", "OM to ask")),
        ("A1 Training – done", ("A1", "Training – done")),
        ("M23.42 Matters arising", None),
        ("Action 7: OM to ask", ("7", "OM to ask")),
        ("Reference 2 – Survey", ("2", "Survey")),
        ("2.4: AA to go", ("2.4", "AA to go")),
        ("20230103-BM-001 Reply", ("20230103-BM-001", "Reply")),
        ("7 officers to be sent", None),
        ("OM to ask", None),
        ("Reference 3.14/02/2023 - Forum", ("3.14/02/2023", "Forum")),
        ("", None),
    ],
)
def test_the_reference_of_an_action(text: str, expected: tuple[str, str] | None) -> None:
    assert own_reference(text) == expected
