"""Where the time of a command goes: the interpreter, imports by package, and what it then does.

The whole is that of the quickest run as a program of its own, and the interpreter that of bare
Python. What the command does once all is imported is timed in one process, of the quickest of a
few repetitions, and parted as a profile parts it: a profile makes short functions seem longer than
they are. The rest is imports, parted as `python -X importtime` parts them.
"""

import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import PurePath

from tests.benchmarks.installed import Installed
from tests.benchmarks.measure import Figures, Work, ready, whole

OURS, SITE = "pcc_actions", "site-packages"
INTERPRETER = "starting Python"
STANDARD, OTHERS = "loading what comes with Python", "loading other libraries"
PACKAGES = {
    OURS: "loading pcc-actions", "typer": "loading Typer", "click": "loading Typer",
    "rich": "loading Rich", "tomli": "loading tomli",
}  # fmt: skip
READ, PARSE, QUERY, RENDER, SAVE, COMMAND_LINE = (
    "reading the file", "making actions of its text", "choosing and sorting", "drawing", "saving",
    "understanding what was typed",
)  # fmt: skip
STAGES = (READ, PARSE, QUERY, RENDER, SAVE, COMMAND_LINE)
_OF_ROOM = {
    "store": READ, "core": QUERY, "terminal": RENDER, "papers": RENDER, "exports": RENDER,
    "cli": COMMAND_LINE,
}  # fmt: skip
_OF_PACKAGE = {"tomli": PARSE, "pydantic": PARSE, "rich": RENDER, "typer": COMMAND_LINE}
# The modules of the store that do something else than read the file.
OF_STORE = {
    "parsing": PARSE, "records": PARSE, "entry_records": PARSE, "event_records": PARSE,
    "stored_actions": PARSE, "schema": PARSE, "splicing": SAVE, "saving": SAVE, "document": SAVE,
    "editing": SAVE, "files": SAVE, "versions": SAVE, "version_files": SAVE,
}  # fmt: skip

# Each function of the profile with its own seconds, and the seconds for each that called it.
_CHILD = """
import contextlib, cProfile, gc, json, os, sys, time
gc.set_threshold(1_000_000)
from pcc_actions.cli.app import run
def once():
    began = time.perf_counter()
    with open(os.devnull, "w", encoding="utf-8") as null:
        with contextlib.redirect_stdout(null), contextlib.redirect_stderr(null):
            run(sys.argv[1:])
    return time.perf_counter() - began
once()
seconds = min(once() for _ in range(3))
profile = cProfile.Profile()
profile.runcall(once)
profile.create_stats()
functions = [
    (name, own, [(caller, times[3]) for caller, times in callers.items()])
    for name, (_, _, own, _, callers) in profile.stats.items()
]
print(json.dumps([seconds, functions]))
"""

Function = tuple[str, int, str]  # its file, line and name, as a profile has them
Profile = Mapping[Function, tuple[float, Mapping[Function, float]]]
Parts = dict[str, float]


def parts(installed: Installed, work: Work, figures: Figures, bare: Figures) -> Parts:
    """The seconds of each part of a command; together they are those of its quickest run."""
    seconds, profile = _profile(installed, work)
    imports = max(0.0, figures.best - bare.best - seconds)
    by_package = scaled(imported(installed, work), imports)
    return {INTERPRETER: bare.best, **by_package, **scaled(stages(profile), seconds)}


def scaled(shares: Mapping[str, float], seconds: float) -> Parts:
    """So many seconds, parted in these proportions."""
    every = sum(shares.values()) or 1.0
    return {name: share / every * seconds for name, share in shares.items()}


def stages(profile: Profile) -> Parts:
    """The seconds of each stage: a function of a library counts to those that called it."""
    found = dict.fromkeys(STAGES, 0.0)
    for name, (own, _) in profile.items():
        for stage, share in _shares(name, profile, frozenset()).items():
            found[stage] += own * share
    return found


def _shares(name: Function, profile: Profile, seen: frozenset[Function]) -> Parts:
    """What part of a function belongs to each stage; nothing of one that calls itself in a ring."""
    if stage := stage_of(name[0]):
        return {stage: 1.0}
    callers = {each: took for each, took in profile[name][1].items() if each not in seen}
    every = sum(callers.values())
    found: Parts = defaultdict(float)
    for caller, took in callers.items():
        for stage, share in _shares(caller, profile, seen | {name}).items():
            found[stage] += share * took / every if every else 0.0
    return found


def stage_of(file: str) -> str | None:
    """The stage that a file of code belongs to; none of the standard library."""
    parts = PurePath(file).with_suffix("").parts
    if OURS in parts:
        room = parts[parts.index(OURS) + 1]
        return OF_STORE.get(parts[-1], READ) if room == "store" else _OF_ROOM.get(room)
    package = parts[parts.index(SITE) + 1] if SITE in parts else ""
    return _OF_PACKAGE.get(package)


def _profile(installed: Installed, work: Work) -> tuple[float, Profile]:
    said = _run(work, str(installed.python), "-c", _CHILD, *work.words[1:]).stdout
    seconds, functions = json.loads(said)
    return seconds, {
        tuple(name): (own, {tuple(caller): took for caller, took in callers})
        for name, own, callers in functions
    }


def imported(installed: Installed, work: Work) -> Parts:
    """The seconds of what a command imports, by package, without what Python always does."""
    python = (str(installed.python), "-X", "importtime")
    always = {name for name, _ in importtime(_run(work, *python, "-c", "pass").stderr)}
    said = _run(work, *python, "-m", OURS, *work.words[1:]).stderr
    return by_package((name, took) for name, took in importtime(said) if name not in always)


def importtime(said: str) -> list[tuple[str, float]]:
    """The modules that `-X importtime` tells of, each with its own seconds."""
    lines = (line.removeprefix("import time:").split("|") for line in said.splitlines()
             if line.startswith("import time:") and "[us]" not in line)  # fmt: skip
    return [(name.strip(), int(own) / 1e6) for own, _, name in lines]


def by_package(modules: Iterable[tuple[str, float]]) -> Parts:
    """The seconds of modules, by the package they belong to."""
    names = dict.fromkeys([*PACKAGES.values(), STANDARD, OTHERS], 0.0)
    for module, took in modules:
        top = module.split(".")[0]
        library = STANDARD if top in sys.stdlib_module_names else OTHERS
        names[PACKAGES.get(top, library)] += took
    return names


def _run(work: Work, *words: str) -> subprocess.CompletedProcess[str]:
    with ready(work) as folder:
        return subprocess.run(
            words, cwd=folder, env=whole(work.environment), check=True,
            stdin=subprocess.DEVNULL, capture_output=True, text=True,
        )  # fmt: skip
