"""Charts in real Chromium: from a click until its data are drawn, and which charts of a page are drawn again."""

from __future__ import annotations

from typing import NamedTuple

from playwright.sync_api import Browser, Page, ViewportSize

from .browser import SETTLING, TIMEOUT, WARM_UP, Traffic
from .framework import Framework

KINDS = ("line", "scatter", "vega")
"""Of apps/chart.py."""
CLICKS = 3
"""In a page of many charts."""
VIEW: ViewportSize = {"width": 1280, "height": 900}
QUIET = 700
"""Milliseconds without a change after which a chart is drawn."""

WATCH = """([click, quiet]) => new Promise((resolve) => {
  const look = () => {
    const drawing = document.querySelector("[data-testid=stVegaLiteChart] :is(canvas, svg.marks)");
    if (!drawing?.width) return 0;
    if (drawing.tagName !== "CANVAS") return drawing.outerHTML;
    const { data } = drawing.getContext("2d").getImageData(0, 0, drawing.width, drawing.height);
    const pixels = new Uint32Array(data.buffer);
    let sum = 0;
    for (let at = 0; at < pixels.length; at += 7) sum = (Math.imul(sum, 31) + pixels[at]) | 0;
    return sum;
  };
  let seen = look();
  let last = 0;
  const watch = () => {
    const picture = look();
    const now = performance.now();
    if (picture !== seen) [seen, last] = [picture, now];
    if (last > 0 && now - last > quiet) resolve(last - began);
    else requestAnimationFrame(watch);
  };
  const began = click ? performance.now() : 0;
  if (click) [...document.querySelectorAll("button")].find((one) => one.textContent.trim() === "bump").click();
  requestAnimationFrame(watch);
})"""
"""Milliseconds until the first chart's picture has changed for the last time, seen frame by frame: from a click, or
from the beginning of the page."""

PENS = """() => {
  window.drawn = new Set();
  for (const name of ["clearRect", "fillRect", "fill", "stroke", "fillText"]) {
    const draw = CanvasRenderingContext2D.prototype[name];
    CanvasRenderingContext2D.prototype[name] = function (...given) {
      drawn.add(this.canvas.closest("[data-testid=stVegaLiteChart]"));
      return draw.apply(this, given);
    };
  }
  const observer = new MutationObserver((changes) => {
    for (const { target } of changes) drawn.add(target.parentElement?.closest("[data-testid=stVegaLiteChart]"));
  });
  const all = { subtree: true, childList: true, attributes: true, characterData: true };
  for (const chart of document.querySelectorAll("[data-testid=stVegaLiteChart]")) observer.observe(chart, all);
}"""
"""Notes in `drawn` the charts that something is drawn in from now on."""


class Changed(NamedTuple):
    """What was seen of a chart in apps/chart.py."""

    drawn_ms: list[float]
    """From a click to the picture."""
    down_kb: float
    """Bytes over the websocket per click."""
    ready_s: float
    """Navigation until the first picture."""


class Twenty(NamedTuple):
    """What was seen of apps/twenty_charts.py."""

    charts: float
    """Drawn again per click."""
    down_kb: float
    """Bytes over the websocket per click."""


def changed(browser: Browser, framework: Framework, kind: str, clicks: int) -> Changed:
    """Change the data of a chart of 10,000 points.

    Raises playwright.sync_api.Error if it is not drawn.
    """
    with framework.serve("chart") as served, browser.new_context(viewport=VIEW) as context:
        page = context.new_page()
        traffic = Traffic(page, context.new_cdp_session(page))
        page.goto(f"{served.url}/?kind={kind}")
        ready = _watch(page, click=False)
        page.wait_for_timeout(SETTLING)
        for _ in range(WARM_UP):
            _watch(page)
        traffic.forget()
        times = [_watch(page) for _ in range(clicks)]
        return Changed(times, traffic.down / 1024 / clicks, ready / 1000)


def twenty(browser: Browser, framework: Framework) -> Twenty:
    """Change the data of one chart among 20.

    Raises playwright.sync_api.Error if they are not drawn.
    """
    with framework.serve("twenty_charts") as served, browser.new_context(viewport=VIEW) as context:
        page = context.new_page()
        traffic = Traffic(page, context.new_cdp_session(page))
        page.goto(served.url)
        page.locator("[data-testid=stVegaLiteChart] :is(canvas, svg.marks)").nth(19).wait_for(timeout=TIMEOUT)
        page.wait_for_timeout(SETTLING)
        page.evaluate(PENS)
        traffic.forget()
        charts = 0
        for _ in range(CLICKS):
            page.evaluate("drawn.clear()")
            page.get_by_role("button", name="bump").click()
            page.wait_for_timeout(QUIET)
            charts += page.evaluate("[...drawn].filter(Boolean).length")
        return Twenty(charts / CLICKS, traffic.down / 1024 / CLICKS)


def _watch(page: Page, *, click: bool = True) -> float:
    milliseconds: float = page.evaluate(WATCH, [click, QUIET])
    return milliseconds
