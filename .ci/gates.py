"""The two coverage gates: every core module 100 %, every single file at least 95 %.

    python .ci/gates.py coverage.json

Lines and branches count alike. The core is what the import contract `core` in
pyproject.toml names.
"""

import json
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

CORE_LEAST = 100.0
FILE_LEAST = 95.0


def core_modules(pyproject: str) -> set[str]:
    """Read the dotted names of the core out of the text of pyproject.toml."""
    contracts = tomllib.loads(pyproject)["tool"]["importlinter"]["contracts"]
    [core] = [contract for contract in contracts if contract["id"] == "core"]
    return set(core["source_modules"])


def module(path: str) -> str:
    """Name the module a path stands for: pcc_actions.core.model."""
    parts = Path(path).with_suffix("").parts
    return ".".join(parts[parts.index("pcc_actions") :]).removesuffix(".__init__")


def is_within(path: str, name: str) -> bool:
    """Tell whether a path is the module or in the package of that dotted name."""
    return f"{module(path)}.".startswith(f"{name}.")


def shortfall(path: str, counted: dict[str, Any], core: set[str]) -> str | None:
    """Say what is wrong with the coverage of one file, or nothing."""
    least = CORE_LEAST if any(is_within(path, name) for name in core) else FILE_LEAST
    percent = counted["summary"]["percent_covered"]
    if percent >= least:
        return None
    branches = [f"{start}->{end}" for start, end in counted["missing_branches"]]
    places = ", ".join([*map(str, counted["missing_lines"]), *branches])
    return f"{path}: {percent:.2f} % is less than {least:.0f} %; not reached: {places}"


def failings(files: dict[str, Any], core: set[str]) -> Iterable[str]:
    """Give a sentence for every file under its gate and every part of the core not measured."""
    for name in sorted(core):
        if not any(is_within(path, name) for path in files):
            yield f"{name} is named as core and was not measured"
    for path in sorted(files):
        if sentence := shortfall(path, files[path], core):
            yield sentence


def main(report: str) -> int:
    """Print what fails, or one line that all is well; give the exit code."""
    data = json.loads(Path(report).read_text(encoding="utf-8"))
    if not data["meta"]["branch_coverage"]:
        print("branches were not measured")
        return 1
    core = core_modules(Path("pyproject.toml").read_text(encoding="utf-8"))
    found = list(failings(data["files"], core))
    total = data["totals"]["percent_covered"]
    held = f"both gates held: {len(data['files'])} files, {total:.2f} % in all"
    print(*found or [held], sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
