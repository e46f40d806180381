"""Real Chromium before a service on loopback; skipped by name where either is missing."""

from __future__ import annotations

import importlib.util
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
import uvicorn
from fastapi import FastAPI

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

CHROMIUM: Final = Path("/usr/bin/chromium")
_CAPTURES: Final = 3
PHONE: Final = {"width": 360, "height": 740}
DESK: Final = {"width": 1280, "height": 800}
# In the page: how dark text stands on its ground (WCAG 2.2), and how small it is.
_READABLE: Final = """() => {
  const part = x => x <= 0.03928 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4;
  const lum = c => { const v = c.map(x => part(x / 255));
    return 0.2126 * v[0] + 0.7152 * v[1] + 0.0722 * v[2] };
  const rgb = s => s.match(/[0-9.]+/g).map(Number);
  const ground = e => { for (; e; e = e.parentElement) {
    const c = rgb(getComputedStyle(e).backgroundColor);
    if (c.length < 4 || c[3] > 0) return c.slice(0, 3) } return [255, 255, 255] };
  const found = [];
  for (const e of document.querySelectorAll('main *, header *')) {
    const says = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
    if (e.closest('svg') || !says) continue;
    const s = getComputedStyle(e); if (s.display === 'none') continue;
    const a = lum(rgb(s.color).slice(0, 3)), b = lum(ground(e));
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    found.push([e.textContent.trim().slice(0, 40), ratio, parseFloat(s.fontSize)]) }
  return found }"""


def missing() -> str:
    """What a browser's test lacks here, '' where it can run."""
    if importlib.util.find_spec("playwright") is None:
        return "playwright (group web)"
    return "" if CHROMIUM.exists() else "/usr/bin/chromium"


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser without a window."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as engine:
        browser = engine.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        yield browser
        browser.close()


def pictured(part: Locator) -> bytes:
    """Part of a page as PNG. A busy Chromium refuses a first capture now and then, and takes the
    same one when it is asked again (MarketSquare/robotframework-browser#5237)."""
    from playwright.sync_api import Error

    for _ in range(_CAPTURES - 1):
        with suppress(Error):
            return part.screenshot()
    return part.screenshot()


@contextmanager
def served(app: FastAPI) -> Iterator[str]:
    """The application on a free port of loopback, until the end of the block."""
    with socket.create_server(("127.0.0.1", 0)) as heard:
        config = uvicorn.Config(app, log_config=None, ws="none", timeout_graceful_shutdown=2)
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [heard]})
        thread.start()
        try:
            yield f"http://127.0.0.1:{heard.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


@dataclass
class Reader:
    """Somebody who looks at pages; complaints: what the browser's console said, and whatever was
    asked of another host."""

    page: Page
    address: str
    complaints: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        """A page, loaded."""
        self.page.goto(self.address + path)
        return self.page

    def hard_to_read(self, least: float) -> list[Any]:
        """Texts below a contrast, or smaller than 16 px."""
        return [one for one in self.page.evaluate(_READABLE) if one[1] < least or one[2] < 16]

    def scrolls_sideways(self) -> bool:
        """Whether the page is wider than its window."""
        wide: int = self.page.evaluate("document.documentElement.scrollWidth - innerWidth")
        return wide > 0


@contextmanager
def reader(browser: Browser, address: str, size: dict[str, int], **how: Any) -> Iterator[Reader]:
    """A window of its own. how: as playwright's new_context, so java_script_enabled or locale."""
    context = browser.new_context(viewport=size, **how)  # type: ignore[arg-type]
    page = context.new_page()
    one = Reader(page, address)
    page.on("console", lambda said: one.complaints.append(said.text))
    page.on("pageerror", lambda fault: one.complaints.append(str(fault)))
    page.on("request", lambda asked: _note(one, asked.url))
    yield one
    context.close()


def _note(one: Reader, url: str) -> None:
    if not url.startswith((one.address + "/", "data:")):
        one.complaints.append(f"asked {url}")


def skip_without_a_browser() -> None:
    """Skip the test by the name of what is missing."""
    if missing():
        pytest.skip(f"needs {missing()}")
