"""Chromium, which shows a paper on a screen of any width and prints it; and what checks a page."""

import base64
import json
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.tools import library, node_file, program

if TYPE_CHECKING:
    from selenium import webdriver

SECONDS = 120  # a browser or a checker that starts for the first time, on a busy machine
FLAGS = (
    "headless=new", "no-sandbox", "disable-gpu", "disable-quic", "no-first-run",
    "disable-background-networking", "disable-component-update", "disable-sync",
)  # fmt: skip
# WCAG 2.2 has the rules of the versions before it, under their own tags.
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
RUN_AXE = """
const [rules, done] = arguments;
axe.run(document, {runOnly: rules}).then(
  found => done(found.violations.map(one => one.id + ": " + one.nodes.map(each => each.html))),
  trouble => done(["axe: " + trouble]));
"""


class Browser:
    """A window of Chromium, on one page at a time."""

    def __init__(self, driver: "webdriver.Chrome") -> None:
        self._driver = driver

    def open(self, page: Path, width: int, media: str = "") -> None:
        """Show a page in a window so many CSS pixels wide, where `media` is print as for paper."""
        size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
        self.command("Emulation.setDeviceMetricsOverride", **size)
        self.command("Emulation.setEmulatedMedia", media=media)
        self._driver.get(page.as_uri())

    def command(self, name: str, **given: object) -> dict[str, Any]:
        """Give what Chromium answers to a command of its DevTools protocol."""
        answer: dict[str, Any] = self._driver.execute_cdp_cmd(name, given)
        return answer

    def said(self, script: str, *given: object) -> Any:
        """Give what a script returns; the policy of the page does not hold for it."""
        return self._driver.execute_script(script, *given)

    def violations(self) -> list[str]:
        """Give what axe finds wrong, rule by rule."""
        self.said(node_file("axe-core/axe.min.js").read_text(encoding="utf-8"))
        found: list[str] = self._driver.execute_async_script(RUN_AXE, RULES)
        return found

    def roles(self) -> set[str]:
        """Give the roles of what a screen reader is told of."""
        nodes = self.command("Accessibility.getFullAXTree")["nodes"]
        return {node["role"]["value"] for node in nodes if not node["ignored"]}

    def print(self, to: Path) -> Path:
        """Print the page to a PDF as it says itself, and give that."""
        whole = self.command("Page.printToPDF", preferCSSPageSize=True)["data"]
        to.write_bytes(base64.b64decode(whole))
        return to


@contextmanager
def chromium(profile: Path) -> Iterator[Browser]:
    """Start Chromium with nothing remembered, and end it."""
    library("selenium")
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = program("chromium", "chromium-browser", "google-chrome")
    for flag in (*FLAGS, f"user-data-dir={profile}"):
        options.add_argument(f"--{flag}")
    driver = webdriver.Chrome(options, Service(program("chromedriver")))
    try:
        driver.set_script_timeout(SECONDS)
        yield Browser(driver)
    finally:
        driver.quit()


def nu_errors(pages: Sequence[Path]) -> list[str]:
    """Give what the Nu HTML checker calls an error in these pages."""
    checker = node_file("vnu-jar/build/dist/vnu.jar")
    command = [program("java"), "-jar", str(checker), "--errors-only", "--format", "json"]
    command += map(str, pages)
    run = subprocess.run(command, capture_output=True, timeout=SECONDS)
    messages = json.loads(run.stderr)["messages"]
    return [f"{one.get('url')}, line {one.get('lastLine')}: {one['message']}" for one in messages]
