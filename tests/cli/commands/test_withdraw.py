"""What the board no longer wants."""

from tests.cli.running import Pcc


def test_withdrawn_and_reopened(four: Pcc) -> None:
    gone = four(
        *("withdraw", "3.14/02", "--note", "Not wanted", "--on", "7/3/23"),
        *("--minute", "2.07/03/2023"),
    )
    assert gone.ok.out == "3.14/02/2023, on 07/03/2023: withdrawn (minute 2.07/03/2023).\n"
    back = four("reopen", "3.14/02", "--note", "Wanted again", "--on", "8/3/23").ok
    assert back.out == "3.14/02/2023, on 08/03/2023: reopened.\n"
