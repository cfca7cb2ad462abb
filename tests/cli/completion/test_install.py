"""The script of a shell put where that shell reads it."""

import sys
from pathlib import Path

import pytest

from pcc_actions.cli.completion.install import install
from pcc_actions.cli.completion.scripts import script
from pcc_actions.errors import BadFile
from tests.cli.running import ran

PLACES = {
    "bash": (".bash_completions/pcc-actions.sh", ".bashrc"),
    "zsh": (".zfunc/_pcc-actions", ".zshrc"),
    "fish": (".config/fish/completions/pcc-actions.fish", None),
}
posix = pytest.mark.skipif(sys.platform == "win32", reason="a program made of a line is POSIX's")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("ZDOTDIR", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    return tmp_path


@pytest.mark.parametrize("shell", PLACES)
def test_a_script_is_written_and_read_at_every_start(home: Path, shell: str) -> None:
    place, start = PLACES[shell]
    if start:
        (home / start).write_bytes(b"alias ll='ls -l'")
    assert install(shell) == home / place
    install(shell)
    assert (home / place).read_text(encoding="ascii") == script(shell)
    if start:
        first, second = (home / start).read_bytes().splitlines()
        assert first == b"alias ll='ls -l'"
        assert b"pcc-actions" in second or b"compinit" in second


def test_it_takes_the_place_of_the_script_that_typer_wrote(home: Path) -> None:
    place, start = PLACES["zsh"]
    (home / place).parent.mkdir()
    (home / place).write_text("eval $(pcc-actions)", encoding="utf-8")
    line = "fpath+=~/.zfunc; autoload -Uz compinit; compinit\n"
    (home / str(start)).write_text(line, encoding="utf-8")
    assert "eval" not in install("zsh").read_text(encoding="utf-8")
    assert (home / str(start)).read_text(encoding="utf-8") == line


def test_folders_named_for_settings_are_kept_to(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "settings"))
    monkeypatch.setenv("ZDOTDIR", str(home))
    assert install("fish").parts[-4:-1] == ("settings", "fish", "completions")
    install("zsh")
    assert (home / ".zshrc").is_file()


def test_a_home_with_an_apostrophe_is_quoted(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    named = home / "O'Neil"
    monkeypatch.setattr(Path, "home", lambda: named)
    named.mkdir()
    install("bash")
    assert "O'\\''Neil/.bash" in (named / ".bashrc").read_text(encoding="utf-8")


def test_where_it_cannot_be_written_is_said(home: Path) -> None:
    (home / ".bash_completions").write_bytes(b"")
    with pytest.raises(BadFile, match=r"cannot be written \(.+\)\. What it would add"):
        install("bash")


def powershell(folder: Path, line: str) -> str:
    path = folder / "pwsh"
    path.write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


@posix
def test_powershell_is_asked_for_the_file_it_starts_with(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    powershell(home, f"echo '{home}/profile.ps1'")
    monkeypatch.setenv("PATH", str(home))
    assert install("pwsh") == home / "pcc-actions-completion.ps1"
    install("pwsh")
    started = (home / "profile.ps1").read_text(encoding="ascii")
    assert started == '. "$PSScriptRoot/pcc-actions-completion.ps1"\n'


@posix
@pytest.mark.parametrize("line", ["exit 1", "printf '\\377'", "echo"])
def test_a_powershell_that_does_not_say_it(
    home: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    powershell(home, line)
    monkeypatch.setenv("PATH", str(home))
    with pytest.raises(BadFile, match="pwsh does not say which file it starts with"):
        install("pwsh")


def test_the_option_installs_for_the_shell_that_it_is_typed_in(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pcc_actions.cli.completion.scripts.this_shell", lambda: "fish")
    done = ran("--install-completion").ok
    place, _ = PLACES["fish"]
    told = "written: the Tab key completes in the next fish that you open.\n"
    assert done.out == f"{home / place} {told}"
    assert (home / place).is_file()


def test_an_output_that_nobody_reads_any_more_ends_quietly(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(_: str) -> str:
        raise BrokenPipeError

    monkeypatch.setattr("pcc_actions.cli.completion.scripts.this_shell", lambda: "fish")
    monkeypatch.setattr("pcc_actions.cli.completion.install.install", closed)
    done = ran("--install-completion").ok
    assert (done.out, done.err) == ("", "")
