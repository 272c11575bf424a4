"""One visit of an app in real Chromium: until it is ready, then clicks."""

from __future__ import annotations

from typing import NamedTuple

from playwright.sync_api import Browser, CDPSession, Page, Playwright, WebSocket

from tools import browser as chromium

from .framework import BenchmarkError, Framework

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
LINES = {"thousand": 1000, "tenthousand": 10_000}
"""What some of the apps draw below the count."""
WARM_UP = 3
"""Clicks that are not counted, at most half as many as are."""
PAUSE = 200
"""Milliseconds between clicks: what follows the changed text belongs to the click before."""
SETTLING = 2500
"""Milliseconds after which a page has loaded what it loads without being asked."""
TIMEOUT = 120_000
"""Milliseconds: 10,000 lines take a while."""

READY = """([lines, timeout]) => new Promise((resolve, reject) => {
  setTimeout(() => reject(new Error("the app did not come")), timeout);
  let first = 0;
  const look = () => {
    const paragraphs = document.querySelectorAll("p");
    for (const p of first ? [] : paragraphs) if (p.textContent === "count=0") first = performance.now();
    if (!first || paragraphs.length <= lines) return requestAnimationFrame(look);
    requestAnimationFrame(() => requestAnimationFrame(() => resolve([first, performance.now()])));
  };
  look();
})"""
"""Milliseconds since the navigation began until the text is there, and until this many lines have been drawn.

Looked at in each frame of the page: Playwright itself looks less and less often, which would add up to half a second.
"""

CLICK = """([wanted, timeout]) => new Promise((resolve, reject) => {
  const button = [...document.querySelectorAll("button")].find((b) => b.textContent.trim() === "bump");
  const isThere = () => {
    for (const p of document.querySelectorAll("p"))
      if (p.textContent.startsWith("count=")) return p.textContent === wanted;
  };
  const timer = setTimeout(() => reject(new Error(`${wanted} did not come`)), timeout);
  const observer = new MutationObserver(() => {
    if (!isThere()) return;
    const elapsed = performance.now() - began;
    observer.disconnect();
    clearTimeout(timer);
    resolve(elapsed);
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  const began = performance.now();
  button.click();
})"""
"""Milliseconds from the click until the text in the page has changed, measured inside the page."""


class Visit(NamedTuple):
    """What was seen."""

    start_s: float
    """The server's start until it answers."""
    ready_s: float
    """Navigation until the app's text was there."""
    whole_s: float
    """Navigation until all lines of the app have been drawn."""
    clicks_ms: list[float]
    load_kb: float
    """Bytes over the network, as compressed, without the websocket's."""
    down_kb: float
    """Bytes over the websocket per click."""
    up_kb: float


class Traffic:
    """Bytes that a page sends and receives."""

    def __init__(self, page: Page, devtools: CDPSession) -> None:
        self.loaded = self.down = self.up = 0
        devtools.send("Network.enable")
        devtools.on("Network.loadingFinished", self._on_loaded)
        page.on("websocket", self._on_websocket)

    def forget(self) -> None:
        """Count from here."""
        self.loaded = self.down = self.up = 0

    def _on_loaded(self, event: dict[str, float]) -> None:
        self.loaded += int(event["encodedDataLength"])

    def _on_websocket(self, socket: WebSocket) -> None:
        socket.on("framereceived", self._on_received)
        socket.on("framesent", self._on_sent)

    def _on_received(self, data: str | bytes) -> None:
        self.down += _size(data)

    def _on_sent(self, data: str | bytes) -> None:
        self.up += _size(data)


def launch(playwright: Playwright) -> Browser:
    """Chromium, as installed on this machine."""
    return playwright.chromium.launch(executable_path=chromium.find(), args=list(ARGUMENTS))


def visit(browser: Browser, framework: Framework, app: str, clicks: int) -> Visit:
    """Serve an app, open it with an empty browser cache, click its button.

    Raises
    ------
    BenchmarkError
        If the server does not start.
    playwright.sync_api.Error
        If the app does not show what it should.
    """
    with framework.serve(app) as served, browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        traffic = Traffic(page, context.new_cdp_session(page))
        page.goto(served.url, wait_until="commit")
        ready, whole = page.evaluate(READY, [LINES.get(app, 0), TIMEOUT])
        page.wait_for_timeout(SETTLING)
        loaded = traffic.loaded
        if not loaded:
            raise BenchmarkError(f"Chromium reported no bytes for {served.url}.")
        warm_up = min(WARM_UP, clicks // 2)
        for count in range(1, warm_up + 1):
            _click(page, count)
        traffic.forget()
        times = [_click(page, warm_up + count) for count in range(1, clicks + 1)]
        sizes = [size / 1024 for size in (loaded, traffic.down / clicks, traffic.up / clicks)]
        return Visit(served.start_s, ready / 1000, whole / 1000, times, *sizes)


def _click(page: Page, count: int) -> float:
    page.get_by_role("button", name="bump").wait_for(timeout=TIMEOUT)
    milliseconds: float = page.evaluate(CLICK, [f"count={count}", TIMEOUT])
    page.wait_for_timeout(PAUSE)
    return milliseconds


def _size(data: str | bytes) -> int:
    return len(data.encode() if isinstance(data, str) else data)
