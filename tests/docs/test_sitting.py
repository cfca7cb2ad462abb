"""The sitting on the page of the minute-taker, typed: what comes on the screen stands there."""

import re
import shutil
from datetime import datetime, tzinfo
from pathlib import Path
from types import SimpleNamespace

import pytest

from pcc_actions.cli import session
from tests.cli.desk import at_desk
from tests.cli.running import Pcc
from tests.docs.pages import ROOT, blocks, text_of

TYPED = (
    "", "all", "3.14/02 The visit took place on 21 March", "",
    "3", "Send the survey of rural crime to every member", "LP, EI", "<", "LP / IF", "",
    "4", "Write to the panel about the precept", "RC", "", "friday",
    "4", "Set out how body worn video is sampled", "CC", "exempt FOIA s.31", "end of april",
    "", "",
)  # fmt: skip
COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def the_morning_after(zone: tzinfo) -> datetime:
    return datetime(2023, 4, 5, 9, 30, tzinfo=zone)


def test_the_page_shows_what_is_asked_and_recorded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "datetime", SimpleNamespace(now=the_morning_after))
    log = Pcc(tmp_path)
    shutil.copy(ROOT / "actions.toml", log.log)
    log.do("meeting add GPB 16/05/2023")
    with at_desk(log, "add", "--plain", columns=80, TERM="dumb") as desk:
        for line in TYPED:
            desk.sendline(line)
        code, screen = desk.ended()
    assert code == 0
    printed = [line.rstrip() for line in COLOUR.sub("", screen).splitlines()]
    (shown,) = blocks(text_of("docs/minute-taker.md"), "text")
    assert shown.splitlines() == printed
