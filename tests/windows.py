"""Windows, as far as it can be pretended elsewhere: what its Python does not have is taken away.

A process of that kind begins with `pretended()`. What a module asks for that Windows lacks is
also told from its text (`posix_uses`).
"""

import ast
import os
import pkgutil
import re
import select
import signal
import sys
import time
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from importlib.abc import MetaPathFinder
from importlib.util import find_spec
from pathlib import Path
from typing import Final

MODULES: Final = frozenset(
    "fcntl grp posix pty pwd readline resource spwd syslog termios tty _posixsubprocess".split()
)
"""The modules of the standard library that Windows does not have."""

OTHERS: Final = "docx filelock icalendar openpyxl pypdfium2 rich.console typst xlsxwriter".split()
"""What is imported only where it is needed, and by others than us."""

MEASURED: Final = (os, select, signal, time)
"""The modules of which Windows has only a part, as far as we use them."""


@cache
def lacking(module: str) -> frozenset[str]:
    """The names of a module that Windows does not have, as the types of Python's library say."""
    found = find_spec("mypy")
    assert found is not None
    assert found.submodule_search_locations is not None
    folder = Path(next(iter(found.submodule_search_locations)), "typeshed", "stdlib")
    stub = folder / module / "__init__.pyi"
    path = stub if stub.exists() else folder / f"{module}.pyi"
    tree = ast.parse(path.read_text("utf-8"))
    return frozenset(_named(tree.body, there=False)) - frozenset(_named(tree.body, there=True))


def _named(body: Iterable[ast.stmt], *, there: bool) -> Iterator[str]:
    """The names that are defined where Windows is (`there`), or where it is not."""
    for node in body:
        if isinstance(node, ast.If) and (on := _of_windows(node.test)) is not None:
            ours, others = (node.body, node.orelse) if on else (node.orelse, node.body)
            yield from _named(ours, there=there)
            yield from () if there else _all_named(others)
        elif isinstance(node, ast.If):
            yield from _named([*node.body, *node.orelse], there=there)
        elif isinstance(node, ast.ClassDef):  # an enum too, whose names the module has
            yield from _named(node.body, there=there)
        elif there:
            yield from _all_named([node])


def _all_named(body: Iterable[ast.stmt]) -> Iterator[str]:
    for node in body:
        if isinstance(node, ast.If):
            yield from _all_named([*node.body, *node.orelse])
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.AnnAssign | ast.Assign):
            yield from (each.id for each in ast.walk(node) if isinstance(each, ast.Name))


def _of_windows(test: ast.expr) -> bool | None:
    """Whether a condition holds on Windows; None where it does not ask for the system."""
    said = ast.unparse(test)
    if "sys.platform" not in said:
        return None
    return said == "sys.platform == 'win32'" or (
        said.startswith("sys.platform != ") and "win32" not in said
    )


_MENTIONED: Final = re.compile(
    rf"\b(?:import|from)\b.*\b(?:os|select|signal|time|{'|'.join(sorted(MODULES))})\b"
)
"""Without such a line a module need not be looked into."""


def posix_uses(source: str) -> list[str]:
    """What the text of a module asks for, where Windows would come to it, and does not have."""
    if not _MENTIONED.search(source):
        return []
    nodes = list(ast.walk(ast.Module([*_reached(ast.parse(source).body)], [])))
    found = [name for node in nodes for name in _imported(node) if name in MODULES]
    attributes = (node for node in nodes if isinstance(node, ast.Attribute))
    names = ((ast.unparse(each.value), each.attr) for each in attributes)
    partly = {module.__name__ for module in MEASURED}
    return found + [f"{of}.{name}" for of, name in names if of in partly and name in lacking(of)]


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [each.name for each in node.names]
    return [str(node.module)] if isinstance(node, ast.ImportFrom) else []


def _reached(body: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements that Windows comes to: not those behind a question for the system."""
    for node in body:
        on = _of_windows(node.test) if isinstance(node, ast.If) else None
        if isinstance(node, ast.If) and on is not None:
            taken = node.body if on else node.orelse
            yield from _reached(taken)
            if taken and isinstance(taken[-1], ast.Return | ast.Raise | ast.Continue):
                return
        else:
            for part in (node, *getattr(node, "handlers", ())):
                for name in ("body", "orelse", "finalbody"):
                    if hasattr(part, name):
                        setattr(part, name, [*_reached(getattr(part, name))])
            yield node


class _Absent(MetaPathFinder):
    """What finds a module is told that Windows does not have it."""

    def find_spec(self, fullname: str, path: object, target: object = None) -> None:
        if fullname in MODULES:
            raise ModuleNotFoundError(f"Windows has no {fullname}", name=fullname)


class _Lock:
    """A lock of filelock's as Windows has it: the file is held open. Nobody else is there."""

    def __init__(self, file: Path, mode: int, fallback_to_soft: bool) -> None:
        self.file = file

    def acquire(self, timeout: float, poll_interval: float) -> None:
        self.held = self.file.open("r+b")

    def release(self, force: bool) -> None:
        self.held.close()


def pretended() -> None:
    """Make this process one on Windows, as far as what is imported from now on can tell.

    What others wrote is imported before, as this system has it: they have looked after theirs.
    """
    for library in OTHERS:
        import_module(library)
    everything()
    for name in [*sys.modules]:
        if name in MODULES or name.partition(".")[0] == "pcc_actions":
            del sys.modules[name]
    sys.meta_path.insert(0, _Absent())
    for module in MEASURED:
        for name in lacking(module.__name__):
            vars(module).pop(name, None)
    vars(import_module("filelock"))["FileLock"] = _Lock
    sys.platform = "win32"


def everything() -> list[str]:
    """Import every module of the program, and name them."""
    import pcc_actions

    found = pkgutil.walk_packages(pcc_actions.__path__, "pcc_actions.")
    names = [each.name for each in found if not each.name.endswith("__main__")]
    for name in names:
        import_module(name)
    return names
