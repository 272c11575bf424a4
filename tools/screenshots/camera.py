"""Takes a scene's picture: the same one each time, as far as a browser allows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from playwright.sync_api import Browser, FloatRect, Page, ViewportSize

from tools.gen.picture import WIDTH

from .scene import Scene

Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
WINDOW: ViewportSize = {"width": 1000, "height": 420}
"""What a picture of the whole window shows, somewhat smaller."""
ELEMENT: ViewportSize = {"width": WIDTH, "height": 1000}
PIXELS = 2 * WIDTH
MARGIN = 16
PAUSE, AT_MOST = 300, 20
"""Milliseconds between two looks at a page, and how many there are."""
NOW = 1_800_000_000
"""Seconds since 1970: what the browser's clock shows."""
DRAWN = '[data-testid="stApp"][data-test-script-state="{state}"] [data-testid="stMainBlockContainer"]'
CHANCE = "let seed = 7; Math.random = () => (seed = (seed * 16807) % 2147483647) / 2147483647"
HELD = """
async moment => {
  await document.fonts.ready
  await Promise.all([...document.images].map(image => image.decode().catch(() => {})))
  document.activeElement?.blur()
  for (const animation of document.getAnimations()) {
    animation.pause()
    animation.currentTime = moment
  }
}
"""
"""Waits for what loads, and stops what moves."""
EXTENT = """
() => {
  const boxes = [...document.querySelectorAll('[data-testid="stMainBlockContainer"] [data-testid],'
    + ' [role="menu"], [data-testid="stPopoverBody"]')]
    .filter(element => element.checkVisibility({ contentVisibilityAuto: true }))
    .map(element => element.getBoundingClientRect())
    .filter(box => box.width > 0 && box.height > 0)
  return [Math.min(...boxes.map(box => box.top)), Math.max(...boxes.map(box => box.bottom))]
}
"""


@dataclass(frozen=True)
class Camera:
    browser: Browser
    address: str

    def picture(self, scene: Scene, scheme: Scheme) -> bytes:
        """A PNG of the element with a margin, or of the whole window."""
        viewport = WINDOW if scene.area == "window" else ELEMENT
        context = self.browser.new_context(
            viewport=viewport,
            device_scale_factor=PIXELS / viewport["width"],
            color_scheme=scheme,
            locale="en-GB",
            timezone_id="UTC",
        )
        try:
            page = context.new_page()
            page.clock.set_fixed_time(NOW)
            page.add_init_script(CHANCE)
            # Examples name addresses of other hosts, too.
            page.route(lambda url: not url.startswith(self.address), lambda route: route.abort())
            page.goto(f"{self.address}/{scene.name}/" + ("" if scene.area == "window" else "?embed=true"))
            _pose(page, scene)
            return _still(page, scene)
        finally:
            context.close()


def _pose(page: Page, scene: Scene) -> None:
    page.locator(DRAWN.format(state="running" if scene.goes_on else "notRunning")).wait_for()
    page.wait_for_load_state("networkidle")
    if scene.press:
        page.get_by_role("button", name=scene.press.button, exact=True).click()
        page.locator(scene.press.shows).first.wait_for(state="attached")
        page.mouse.move(0, 0)


def _still(page: Page, scene: Scene) -> bytes:
    """The picture that comes twice in a row: what loads late has come, and has found its place."""
    last = b""
    for _ in range(AT_MOST):
        page.evaluate(HELD, scene.moment)
        taken = page.screenshot(clip=_clip(page, scene))
        if taken == last:
            return taken
        last = taken
        page.wait_for_timeout(PAUSE)
    raise SystemExit(f"The page of st.{scene.name} does not come to rest.")


def _clip(page: Page, scene: Scene) -> FloatRect:
    if scene.area == "window":
        return {"x": 0, "y": 0, **WINDOW}
    top, bottom = page.evaluate(EXTENT)
    return {"x": 0, "y": max(top - MARGIN, 0), "width": WIDTH, "height": bottom - top + 2 * MARGIN}
