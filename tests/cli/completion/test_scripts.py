"""What a shell has to read for the Tab key to ask us."""

import pytest
import shellingham

from pcc_actions.cli.completion.scripts import script, this_shell
from pcc_actions.errors import Refused
from tests.cli.completion.asking import asked
from tests.cli.running import Pcc, ran

SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_of_the_shell_is_shown(
    bare: Pcc, monkeypatch: pytest.MonkeyPatch, shell: str
) -> None:
    monkeypatch.setattr(shellingham, "detect_shell", lambda: (shell, f"/bin/{shell}"))
    assert ran("--show-completion").ok.out == script(shell)
    assert asked({"_PCC_ACTIONS_COMPLETE": f"source_{shell}"}).ok.out == script(shell)


@pytest.mark.parametrize("shell", SHELLS)
def test_no_script_runs_what_it_is_given(shell: str) -> None:
    told = script(shell)
    for word in ("eval", "compgen", "_arguments", "_describe", "Invoke-Expression", "iex"):
        assert word not in told


def faults(source: str) -> list[str]:
    """What PowerShell's grammar does not know in a script, each with its line."""
    grammar = pytest.importorskip("tree_sitter_powershell", reason="it reads PowerShell")
    tree_sitter = pytest.importorskip("tree_sitter", reason="it reads PowerShell")
    parser = tree_sitter.Parser(tree_sitter.Language(grammar.language()))
    pending = [parser.parse(source.encode()).root_node]
    found = []
    while pending:
        node = pending.pop()
        pending += node.children
        if node.is_error or node.is_missing:
            found.append(f"line {node.start_point[0] + 1}: {node.text.decode()[:40]}")
    return found


def test_the_script_of_powershell_is_of_its_grammar() -> None:
    assert faults(script("pwsh")) == []


@pytest.mark.parametrize(
    ("there", "typed"),
    [
        ("} finally {", "finally {"),
        ("'answer_powershell'", "'answer_powershell"),
        ("$was = @{}", "$was = @{"),
        ("param($wordToComplete", "param(wordToComplete"),
    ],
)
def test_a_fault_in_the_script_of_powershell_would_be_seen(there: str, typed: str) -> None:
    assert there in script("pwsh")
    assert faults(script("pwsh").replace(there, typed)) != []


def test_another_shell_is_refused(bare: Pcc, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shellingham, "detect_shell", lambda: ("csh", "/bin/csh"))
    sentence = bare.refuses(2, "--show-completion")
    assert sentence == (
        "The Tab key completes in bash, zsh, fish or PowerShell. Type this in one of them."
    )


def test_no_shell_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def detect() -> None:
        raise shellingham.ShellDetectionFailure

    monkeypatch.setattr(shellingham, "detect_shell", detect)
    with pytest.raises(Refused, match="The Tab key completes in bash"):
        this_shell()
