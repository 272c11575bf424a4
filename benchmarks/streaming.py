"""Text that grows, in real Chromium: what it costs the page, and whether the page keeps up."""

from __future__ import annotations

from typing import NamedTuple

from playwright.sync_api import Browser, CDPSession

from .browser import SETTLING, TIMEOUT, Traffic
from .framework import Framework

COUNT_FRAMES = """() => {
  window.seen = [];
  const next = (now) => { window.seen.push(now); requestAnimationFrame(next); };
  requestAnimationFrame(next);
}"""
FRAMES = """() => {
  const lengths = seen.slice(1).map((now, index) => now - seen[index]);
  return [lengths.length / (seen.at(-1) - seen[0]) * 1000, Math.max(...lengths)];
}"""
"""Frames per second, and milliseconds of the longest one."""


class Streaming(NamedTuple):
    """What was seen while apps/stream.py wrote its answer."""

    frames: float
    """Per second."""
    slowest_ms: float
    """The longest frame."""
    busy: float
    """Share of the time that the page's main thread computed: processor time, whatever else the machine did."""
    down_kb: float
    """Bytes over the websocket."""


def stream(browser: Browser, framework: Framework) -> Streaming:
    """Send a message, and watch the answer come.

    Raises playwright.sync_api.Error if it does not.
    """
    with framework.serve("stream") as served, browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        devtools = context.new_cdp_session(page)
        traffic = Traffic(page, devtools)
        devtools.send("Performance.enable", {"timeDomain": "threadTicks"})
        page.goto(served.url)
        field = page.get_by_placeholder("go")
        field.wait_for(timeout=TIMEOUT)
        page.wait_for_timeout(SETTLING)
        traffic.forget()
        page.evaluate(COUNT_FRAMES)
        before = _computed(devtools)
        field.fill("go")
        field.press("Enter")
        page.get_by_text("the end", exact=True).wait_for(timeout=TIMEOUT)
        seconds = page.evaluate("(seen.at(-1) - seen[0]) / 1000")
        frames, slowest = page.evaluate(FRAMES)
        return Streaming(frames, slowest, (_computed(devtools) - before) / seconds, traffic.down / 1024)


def _computed(devtools: CDPSession) -> float:
    """Seconds of processor time of the page's main thread."""
    metrics: dict[str, float] = {
        metric["name"]: metric["value"] for metric in devtools.send("Performance.getMetrics")["metrics"]
    }
    return metrics["TaskDuration"]
