"""The computer and the day that something was measured on."""

import os
import platform
from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Computer:
    """The computer that was measured on, and the day."""

    day: date
    system: str
    processor: str
    processors: int

    def __str__(self) -> str:
        counted = f"{self.processors} processor{'s' * (self.processors != 1)}"
        return f"{self.day:%d/%m/%Y}, on {counted} ({self.processor}) with {self.system}"


def this_computer() -> Computer:
    """The computer that runs this, today."""
    system = f"{platform.system()} {platform.release()}"
    return Computer(date.today(), system, _processor(), os.cpu_count() or 1)


def busy() -> float | None:
    """How many programs want the processors; nothing on Windows, which does not tell."""
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else None


def is_crowded() -> bool:
    """Whether more programs want the processors than there are."""
    return (busy() or 0) > (os.cpu_count() or 1)


def _processor() -> str:
    told = Path("/proc/cpuinfo")
    names = told.read_text(encoding="utf-8").splitlines() if told.exists() else []
    named = (line.partition(":")[2].strip() for line in names if line.startswith("model name"))
    return next(named, platform.processor() or platform.machine())
