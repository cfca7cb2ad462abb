"""How much was tried of each kind, what came of it, and what was wrong."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tests.faults.page import Row


@dataclass
class Counted:
    """What came of what was tried, by kind.

    `tried` counts what was tried, and `faulty` that of which something was wrong, as told in
    `wrong`. `came` counts what else came of it, each under a name. `total` counts what belongs to
    no kind, and `missing` says of a kind why this machine does not allow it to be tried.
    """

    tried: Counter[str] = field(default_factory=Counter)
    faulty: Counter[str] = field(default_factory=Counter)
    came: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    total: Counter[str] = field(default_factory=Counter)
    missing: dict[str, str] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    def count(self, kinds: Iterable[str], wrong: Sequence[str], **came: bool) -> None:
        """Count one trial, which may be of several kinds, and what came of it."""
        told = {*kinds}
        self.tried.update(told)
        self.faulty.update(told if wrong else ())
        for name, so in came.items():
            self.came[name].update(told if so else ())
        self.wrong += wrong

    def rows(self, kinds: Iterable[str]) -> list[Row]:
        """The rows of a table: each kind, how much was tried, and how much was wrong."""
        return [(kind, self.tried[kind], self.faulty[kind]) for kind in kinds]

    def rows_with(self, name: str, kinds: Iterable[str]) -> list[Row]:
        """The same with two more columns: of how much that came, and of how much it did not."""
        came = self.came[name]
        return [
            (kind, self.tried[kind], came[kind], self.tried[kind] - came[kind], self.faulty[kind])
            for kind in kinds
        ]

    def as_json(self) -> str:
        """What a process gives that tries it for another; `counted_from` reads it."""
        return json.dumps(vars(self))


def counted_from(text: str) -> Counted:
    """Read what a process counted."""
    found = json.loads(text)
    counted = Counted(missing=found["missing"], wrong=found["wrong"])
    for name in ("tried", "faulty", "total"):
        getattr(counted, name).update(found[name])
    for name, kinds in found["came"].items():
        counted.came[name].update(kinds)
    return counted
