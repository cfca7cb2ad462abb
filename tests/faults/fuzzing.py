"""Texts that atheris finds, put in the place of a log.

    python -m tests.faults.fuzzing FOLDER SECONDS

FOLDER holds what it begins with in `corpus` and a log in `log`. It goes by which branches of the
program a text comes to, and ends the process itself; so what is found is written as it is found.
"""

import json
import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["pcc_actions.store", "pcc_actions.core"]):
    from tests.cli.running import Pcc
    from tests.faults.judging_logs import judged

EACH: int = 20  # so many texts, and then how many there were is written


def main(folder: Path, seconds: int) -> None:
    """Try texts for so many seconds."""
    pcc = Pcc(folder / "log")
    tried = [0]
    with (folder / "found.jsonl").open("w", encoding="utf-8", buffering=1) as found:

        def one(text: bytes) -> None:
            wrong = [*judged(pcc, text)]
            tried[0] += 1
            for each in wrong:
                found.write(json.dumps({"wrong": f"{text!r}: {each}"}) + "\n")
            if tried[0] % EACH == 0:
                found.write(json.dumps({"tried": tried[0]}) + "\n")

        own = [
            f"-max_total_time={seconds}",
            "-timeout=60",
            "-rss_limit_mb=4096",
            "-close_fd_mask=0",
        ]
        atheris.Setup([sys.argv[0], *own, str(folder / "corpus")], one)
        atheris.Fuzz()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
