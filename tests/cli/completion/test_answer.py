"""Whatever the log holds, nothing but safe words and texts are answered."""

import io
import os
import re
import shlex
from contextlib import redirect_stdout
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pcc_actions.cli.start import start
from tests.cli.completion.asking import (
    HOSTILE,
    Row,
    asked,
    lines,
    of,
    of_bash,
    of_older,
    offered,
    write_log,
)
from tests.cli.completion.test_safe import allowed

values = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(alphabet=st.characters(codec="utf-8"), min_size=1, max_size=12),
    st.text(alphabet=st.sampled_from("ab é'’(&).,-/:_+19=~"), min_size=1, max_size=12),
)
PLACES = ("show ", "list --owner ", "list --board ", "list --theme ")


def hostile_log(values: list[str]) -> None:
    rows = [Row(value, value, [value], value) for value in values]
    rows += [Row(f"AP{place}", value) for place, value in enumerate(values)]
    write_log(Path("actions.toml"), rows, [(value, value) for value in values])


@pytest.mark.parametrize("place", PLACES)
def test_nothing_hostile_is_offered(tmp_path: Path, place: str) -> None:
    hostile_log([*HOSTILE, "Safe"])
    found = offered(*place.split(" "))
    assert "Safe" in found
    assert {each for each in found if each != "Safe" and not each.startswith("AP")} == set()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(drawn=st.lists(values, min_size=1, max_size=4, unique=True), place=st.sampled_from(PLACES))
def test_every_answer_is_of_the_alphabet(tmp_path: Path, drawn: list[str], place: str) -> None:
    hostile_log(drawn)
    words = ("pcc-actions", *place.split(" "))
    for line in lines(of_bash(" ".join(words))):
        [word] = shlex.split(line)
        assert all(map(allowed, word))
        assert word[0] != "-"
    for shell in ("zsh", "fish", "powershell"):
        for line in lines(of(shell, *words[1:])):
            assert all(map(allowed, line.replace("\t", "")))
    for shell in ("bash", "fish", "powershell"):
        for line in lines(of_older(shell, " ".join(words))):
            assert re.fullmatch(r"[A-Za-z0-9._/][A-Za-z0-9._/-]*(::: )?", line)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(drawn=st.lists(values, min_size=1, max_size=4, unique=True))
def test_the_older_script_of_zsh_gets_one_command_and_plain_words(
    tmp_path: Path, drawn: list[str]
) -> None:
    hostile_log(drawn)
    line = asked(of_older("zsh", "pcc-actions show ")).out
    assert re.fullmatch(r"compadd --( '[A-Za-z0-9._/][A-Za-z0-9._/-]*')+\n", line)


def test_a_shell_in_another_encoding_is_offered_ascii_only(tmp_path: Path) -> None:
    write_log(Path("actions.toml"), [Row("AP1", "Price the café"), Row("É1")])
    out = io.TextIOWrapper(io.BytesIO(), "latin-1")
    with patch.dict(os.environ, of("fish", "show", "")), redirect_stdout(out):
        assert start([]) == 0
    out.seek(0)
    assert out.read() == "AP1\n"
