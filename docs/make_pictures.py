"""Draw the pictures of the docs, from the sample: what commands show, and the status paper.

Run it after a change to the sample or to the look of a list, a plan or a paper:
python docs/make_pictures.py
It needs pdftoppm (of poppler-utils) and Chromium for the pictures of the paper.
"""

import html
import io
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

ROOT = Path(__file__).resolve().parent.parent
PICTURES = {
    "outstanding": ["outstanding", "--as-at", "07/03/2023"],
    "import": ["import", "minutes.txt", "--dry-run"],
}
WIDTH = 100  # columns
CELL = 12.2  # what Rich draws one column as
NO_BREAK = "\xa0"  # the space that Rich draws

# Dark on white, each colour at least 5:1 against it.
PAPER, INK = (255, 255, 255), (32, 33, 36)
COLOURS = [INK, (176, 0, 32), (19, 104, 52), (138, 84, 0), (20, 80, 160), (120, 40, 120)]
THEME = TerminalTheme(PAPER, INK, [*COLOURS, (0, 100, 110), (90, 90, 90)])

# Rich's own template fetches a font from the network; this one takes what the reader has.
TEMPLATE = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">
<title>TITLE</title>
<style>
.{unique_id}-matrix {{
font-family: "DejaVu Sans Mono", Menlo, Consolas, "Liberation Mono", monospace;
font-size: {char_height}px; line-height: {line_height}px;
}}
.{unique_id}-heading {{ font-family: sans-serif; font-size: 18px; fill: #5f6368; }}
{styles}
</style>
<rect width="100%" height="100%" rx="8" fill="#ffffff" stroke="#c4c7c5" stroke-width="2"/>
<text class="{unique_id}-heading" x="50%" y="27" text-anchor="middle">TITLE</text>
<g class="{unique_id}-matrix" transform="translate({terminal_x}, {terminal_y})">
{matrix}
</g>
</svg>
"""

_text = re.compile(r'<text class="([^"]+)" x="([\d.]+)" (y="[^"]+") [^>]*>([^<]*)</text>')
_words = re.compile(r"[^\xa0\n]+(?:\xa0[^\xa0\n]+)*")  # up to a gap of two spaces


def ran(arguments: list[str]) -> str:
    """Run a command as at a terminal with colours, on the sample; give what it prints."""
    code = "from pcc_actions.__main__ import main; main()"
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "TERM": "xterm"}
    environment |= {"FORCE_COLOR": "1", "COLUMNS": str(WIDTH)}
    for name in ("NO_COLOR", "PCC_ACTIONS_FILE"):
        environment.pop(name, None)
    command = [sys.executable, "-c", code, "--file", str(ROOT / "actions.toml"), *arguments]
    done = subprocess.run(
        command, env=environment, cwd=ROOT / "docs", capture_output=True, check=True
    )
    return done.stdout.decode()


def picture(name: str) -> str:
    """Give the picture of that name as SVG."""
    arguments = PICTURES[name]
    screen = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True)
    screen.print(Text.from_ansi(ran(arguments)), end="")
    template = TEMPLATE.replace("TITLE", html.escape(f"pcc-actions {' '.join(arguments)}"))
    drawn = screen.export_svg(theme=THEME, code_format=template, unique_id=name)
    return _text.sub(words_apart, drawn)


def words_apart(line: re.Match[str]) -> str:
    """Give each run of words a place of its own: not every viewer keeps a row of spaces."""
    style, left, height, escaped = line.groups()
    content = html.unescape(escaped)
    return "".join(
        f'<text class="{style}" x="{float(left) + run.start() * CELL:g}" {height} '
        f'textLength="{len(run[0]) * CELL:g}">{html.escape(run[0].replace(NO_BREAK, " "))}</text>\n'
        for run in _words.finditer(content)
    )


def paper(folder: Path, ending: str) -> Path:
    """Make the status paper of the sample."""
    path = folder / f"status{ending}"
    asked = ["report", "GPB", "--meeting", "07/03/2023", "--by", "IF"]
    ran([*asked, "-o", str(path)])
    return path


def draw_papers() -> None:
    """Draw the first page of the paper as PDF, and its beginning on a narrow screen."""
    with tempfile.TemporaryDirectory() as name:
        pdf, page = paper(Path(name), ".pdf"), paper(Path(name), ".html")
        first = ["pdftoppm", "-png", "-r", "80", "-singlefile", str(pdf)]
        subprocess.run([*first, str(ROOT / "docs" / "paper")], check=True)
        browser = ["chromium", "--headless=new", "--no-sandbox", "--hide-scrollbars"]
        shot = f"--screenshot={ROOT / 'docs' / 'paper-phone.png'}"
        size = "--window-size=500,900"
        subprocess.run(
            [*browser, f"--user-data-dir={name}/user", size, shot, page.as_uri()],
            check=True,
            capture_output=True,
        )


if __name__ == "__main__":
    draw_papers()
    for each in PICTURES:
        path = ROOT / "docs" / f"{each}.svg"
        path.write_text(picture(each), encoding="utf-8", newline="\n")
        print(f"Drawn: {path}")
