"""Everything about an action."""

from tests.cli.running import Pcc


def test_show_says_everything(many: Pcc) -> None:
    many.do("defer 3.14/02 --to 31/03/2023 --note 'Team moving' --on 07/03/2023")
    out = many("show", "3.14/02", "10.14/02").ok.out
    for words in ("EI, IF", "31/03/2023", "07/03/2023", "Team moving", "In the autumn"):
        assert words in out
    assert "deferred" not in many("show", "3.14/02", "--as-at", "01/03/2023").ok.out
