"""Everything about an action."""

import re

from pcc_actions.core.changes.programme import NewTopic
from tests.builders import day
from tests.cli.programmes import with_topics
from tests.cli.running import Pcc


def test_show_says_everything(many: Pcc) -> None:
    many.do("defer 3.14/02 --to 31/03/2023 --note 'Team moving' --on 07/03/2023")
    out = many("show", "3.14/02", "10.14/02").ok.out
    for words in ("EI, IF", "31/03/2023", "07/03/2023", "Team moving", "In the autumn"):
        assert words in out
    assert "deferred" not in many("show", "3.14/02", "--as-at", "01/03/2023").ok.out


def test_a_day_typed_into_the_file_is_that_of_lists_and_papers_too(four: Pcc) -> None:
    four.do("discharge 3.14/02 --on 08/03/2023 --note Agreed")
    text = four.log.read_text("utf-8")
    four.log.write_text(text.replace("closed = 2023-03-08", "closed = 2023-03-07"), "utf-8")
    for once in ("typed", "recorded"):
        assert "discharged 07/03/2023" in four("show", "3.14/02").ok.out, once
        assert "3.14/02/2023" not in four("outstanding", "--as-at", "07/03/2023").ok.out, once
        paper = ("report", "--board", "GPB", "--as-at", "07/03/2023")
        assert ", 1 discharged" in " ".join(four(*paper).ok.out.split()), once
        four.do("note 11.14/02/2023 --note Seen")
    edit = "3.14/02/2023 corrected: discharged on 07/03/2023 instead of 08/03/2023 by hand edit"
    assert edit not in four("check").out  # it is recorded by now
    assert "schema_version = 2" in four.log.read_text("utf-8")
    assert four("undo", "--yes").ok
    assert four("check").code == 0


def test_show_says_that_the_due_date_moved_with_the_meeting(four: Pcc) -> None:
    before = four("show", "3.14/02", "--as-at", "28/02/2023").ok.out
    assert "Due dates" not in before
    four.do("meeting move GPB 07/03/2023 14/03/2023 --on 01/03/2023 --note 'Half term'")
    out = " ".join(four("show", "3.14/02", "--as-at", "10/03/2023").ok.out.split())
    assert "First due 07/03/2023 Meeting changed on 01/03/2023 to 14/03/2023: Half term" in out
    assert four("show", "3.14/02", "--as-at", "28/02/2023").ok.out == before


def test_show_says_which_topic_will_answer_it_and_when_that_comes(pcc: Pcc) -> None:
    with_topics(pcc, NewTopic("Budget", "GPB", due=day("04/04/2023")))
    pcc.do("add 3.14/02/2023 'Bring it' --owner EI --topic budget")
    shown = pcc("show", "3.14/02", "--as-at", "01/03/2023").ok.out
    assert re.search(r"^Topic: +Budget, comes 04/04/2023$", shown, re.MULTILINE)
