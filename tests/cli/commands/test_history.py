"""What happened, to one action and to all."""

from tests.cli.running import Pcc


def test_history_of_one_and_of_all(many: Pcc) -> None:
    one = many("history", "11.14/02/2023/2").ok.out
    assert "discharged" in one
    assert "burglary" not in one
    every = many("history").ok.out
    assert every.count("raised") == 6
    assert every.index("26/01/2021") < every.index("07/03/2023")
    assert "discharged" not in many("history", "--as-at", "06/03/2023").ok.out
