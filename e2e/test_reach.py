"""One of every element, by keyboard, on a phone, on paper, from right to left, and in another page's frame."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Literal

import pytest
from playwright.sync_api import Browser, FrameLocator, Locator, Page, expect

from e2e.accessibility import barriers
from e2e.conftest import Apps, Visit
from e2e.every_element import EVERY
from e2e.tab import SETTLED, Tab, Visitor

REACH = 40
"""Pixels that a finger needs."""
TARGETS = """(reach) => {
  const controls = document.querySelectorAll("a, button, input, textarea, select, summary, [role=tab]")
  const missed = []
  for (const one of controls) {
    // Links in a line of text are as high as their line; hidden fields are worked by a button beside them.
    if (one.disabled || one.closest("[inert], p, li, td, [aria-hidden=true]")) continue
    if (!one.checkVisibility({ visibilityProperty: true })) continue
    // A chart's toolbar is there for fingers once the chart is touched.
    if (getComputedStyle(one).pointerEvents === "none") continue
    if (getComputedStyle(one).clipPath !== "none" || one.ariaHidden === "true") continue
    one.scrollIntoView({ block: "center" })
    // A press beside a slider's thumb moves it, and one beside a list's text opens the list, too.
    const around = one.type === "range" ? "[data-testid=stSlider]" : "[data-testid=stMultiSelectTagsContainer]"
    const area = one.closest(around) ?? one
    const box = one.getBoundingClientRect()
    const hits = (x, y) => {
      const there = document.elementFromPoint(box.x + box.width / 2 + x, box.y + box.height / 2 + y)
      return there && (area.contains(there) || one.labels?.[0]?.contains(there))
    }
    const far = (x, y) => { let n = 0; while (n < reach && hits(x * (n + 1), y * (n + 1))) n += 1; return n }
    const size = [far(1, 0) + far(-1, 0) + 1, far(0, 1) + far(0, -1) + 1]
    if (Math.min(...size) < reach) missed.push([...size, one.outerHTML.slice(0, 160)])
  }
  return missed
}"""
TOOLS = """(frame, reach) => {
  frame.focus()
  frame.scrollIntoView({ block: "center" })
  const tools = [...frame.querySelectorAll(".stElementToolbar button, .modebar-btn")]
  const small = tools.filter((one) => {
    const { x, y, width, height } = one.getBoundingClientRect()
    const there = document.elementFromPoint(x + width / 2, y + height / 2)
    return Math.min(one.offsetWidth, one.offsetHeight) < reach || !one.contains(there)
  })
  return tools.length === 0 ? ["no tools"] : small.map((one) => one.outerHTML.slice(0, 160))
}"""
"""Tools of a chart that has been touched, which a finger cannot reach."""
HOST = """<!doctype html><title>host</title><iframe src="{app}" width="900" height="600"></iframe><script>
const told = []
addEventListener("message", ({{ data }}) => told.push(data))
const frame = document.querySelector("iframe").contentWindow
const say = (message) => frame.postMessage({{ stCommVersion: 1, ...message }}, "*")
</script>"""


START = """(one) => {
  const range = document.createRange()
  range.selectNodeContents(one)
  return range.getBoundingClientRect().x
}"""
"""Where an element's text begins, seen from the left."""


AGAIN = "F2"
EVERYTHING = f"{EVERY}\nst.button('Again', shortcut='{AGAIN}')"


def everything(visit: Visit, **settings: object) -> Tab:
    """The page of every element, with what is loaded when a page first uses it."""
    tab = visit(EVERYTHING, reduced_motion="reduce", **settings)
    expect(tab.page.get_by_role("slider")).not_to_have_count(0)
    expect(tab.page.get_by_test_id("stToast")).to_be_visible()
    return tab


@pytest.fixture(scope="module")
def opened(apps: Apps, browser: Browser) -> Iterator[Tab]:
    """The page of every element on a desk. Drawing all of them takes seconds, so that tests that only look share it."""
    visitor = Visitor(browser)
    yield everything(lambda script, **settings: visitor.tab(apps(script).url, **settings).open())
    assert visitor.close() == []


def ground(tab: Tab) -> list[int]:
    """The colour behind everything: red, green and blue up to 255."""
    return tab.page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_element_is_a_barrier_and_the_page_has_landmarks(opened: Tab, scheme: Literal["light", "dark"]) -> None:
    opened.page.emulate_media(color_scheme=scheme)
    assert (min(ground(opened)) > 240) is (scheme == "light")
    assert barriers(opened.page) == []
    for role, name in (("banner", None), ("main", None), ("region", "Sidebar"), ("region", "Notifications")):
        expect(opened.page.get_by_role(role, name=name) if name else opened.page.get_by_role(role)).to_have_count(1)
    expect(opened.page.get_by_role("status").filter(has_text="a message for a moment")).to_be_visible()
    expect(opened.page.get_by_role("alert").filter(has_text="A message")).not_to_have_count(0)
    expect(opened.page.get_by_role("heading", level=1)).to_have_text("Title")


FOCUSABLE = "input:enabled:not([type=file]):not([type=radio]), input:checked, textarea, button:enabled, summary"
KIND = "(one) => [one.closest('[data-testid]').dataset.testid, one.tagName, one.type, one.className].join()"


def test_the_focus_stays_where_it_is_through_a_rerun_whatever_has_it(opened: Tab) -> None:
    controls = opened.main("stElementContainer").locator(FOCUSABLE).filter(visible=True).element_handles()
    kinds = {control.evaluate(KIND): control for control in controls}
    lost = []
    for control in kinds.values():
        control.evaluate("(one) => { one.focus(); globalThis.focused = document.activeElement }")
        opened.press(AGAIN)
        if not opened.page.evaluate("globalThis.focused === document.activeElement"):
            lost.append(control.evaluate("(one) => one.outerHTML.slice(0, 160)"))
    assert len(kinds) > 40
    assert lost == []
    opened.page.keyboard.press("Escape")


def test_paper_shows_what_the_page_says_in_light_colours_and_nothing_to_steer_it(opened: Tab) -> None:
    tab = opened
    tab.page.set_viewport_size({"width": 720, "height": 1000})
    tab.page.emulate_media(media="print", color_scheme="dark")
    for name in ("stHeader", "stSidebar", "stToastContainer", "stSkipToContent", "stChatInput"):
        expect(tab.page.get_by_test_id(name).first).to_be_hidden()
    expect(tab.button("Help for Title")).to_be_hidden()
    assert min(ground(tab)) > 240
    cut = tab.page.evaluate(
        """[...document.querySelectorAll("main pre, main [data-testid=stVerticalBlock], main table")]
          .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1)
          .map((one) => one.outerHTML.slice(0, 120))"""
    )
    assert cut == []
    expect(tab.text("at the bottom")).to_be_visible()


def test_a_phone_shows_everything_within_its_width_and_within_reach(visit: Visit) -> None:
    tab = everything(visit, has_touch=True, is_mobile=True, viewport={"width": 360, "height": 740})
    within = "document.documentElement.scrollWidth <= 360"
    tab.page.get_by_test_id("stToast").get_by_role("button", name="Close").tap()
    assert tab.page.evaluate(within)
    assert tab.page.evaluate(TARGETS, REACH) == []
    kinds = ("stVegaLiteChart", "stPlotlyChart", "stEChartsChart", "stGraphVizChart", "stMermaidChart")
    for kind in kinds:
        buttons = tab.page.get_by_test_id("stFullScreenFrame").filter(has=tab.page.get_by_test_id(kind)).first
        assert buttons.evaluate(TOOLS, REACH) == [], kind

    tab.button("Show the sidebar").tap()
    expect(tab.page.get_by_role("textbox", name="Search")).to_be_in_viewport()
    assert tab.page.evaluate(within)
    tab.page.keyboard.press("Escape")
    expect(tab.page.get_by_role("textbox", name="Search")).not_to_be_in_viewport()

    tab.button("Main menu").tap()
    fits(tab.page.get_by_role("menu"))
    tab.page.get_by_role("menuitem", name="Keyboard shortcuts").tap()
    fits(tab.page.get_by_role("dialog"), at_least=320)
    tab.page.keyboard.press("Escape")

    tab.button("Ask").scroll_into_view_if_needed()  # chat messages above are laid out when they come into view
    expect(tab.text("An answer")).to_be_in_viewport()
    tab.button("Ask").tap()
    fits(tab.page.get_by_role("dialog"), at_least=320)
    expect(tab.field("Answer")).to_be_focused()


def fits(place: Locator, *, at_least: int = 0) -> None:
    """It lies within the phone's screen."""
    expect(place).to_be_visible()
    box = place.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    assert box["width"] >= at_least
    assert 0 <= box["y"] < box["y"] + box["height"] <= 740


def test_a_language_that_is_written_from_right_to_left_turns_the_page_round(visit: Visit) -> None:
    tab = visit(
        "import ostinato as st\nst.sidebar.text('جانب')\nst.title('عنوان')\n"
        "st.markdown('نص عربي\\n\\nan English line\\n\\n- بند')\nst.text_input('الاسم', 'سارة')\nst.code('x = 1')",
        "--page.language",
        "ar",
    )
    assert tab.page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == ["ar", "rtl"]
    main = tab.page.get_by_test_id("stMainBlockContainer")
    middle = main.evaluate("(one) => { const box = one.getBoundingClientRect(); return box.x + box.width / 2 }")
    assert tab.text("جانب").evaluate(START) > middle
    for text, right in (("عنوان", True), ("نص عربي", True), ("بند", True), ("الاسم", True), ("an English line", False)):
        assert (tab.text(text).evaluate(START) > middle) is right, text
    assert main.locator("pre code").evaluate("(one) => getComputedStyle(one).direction") == "ltr"
    assert tab.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


PADDING = "getComputedStyle(document.querySelector('[data-testid=stMainBlockContainer]')).paddingBlock"
EMBEDDED = "import ostinato as st\nst.sidebar.text('aside')\nfor line in range(90): st.text(line)"


OPTIONS = (
    "show_toolbar",
    "show_padding",
    "show_footer",
    "show_colored_line",
    "disable_scrolling",
    "light_theme",
    "dark_theme",
    "hide_loading_screen",
)


@pytest.mark.parametrize("option", OPTIONS)
def test_an_embedded_page_has_what_its_address_asks_for(visit: Visit, option: str) -> None:
    tab = visit(EMBEDDED, path=f"/?embed=true&embed_options={option}")
    menu = tab.page.get_by_test_id("stMainMenu")
    expect(menu).to_be_visible() if option == "show_toolbar" else expect(menu).to_be_hidden()
    assert (tab.page.evaluate(PADDING) != "16px") is (option == "show_padding")
    tab.page.mouse.move(600, 400)
    tab.page.mouse.wheel(0, 300)
    if option == "disable_scrolling":
        assert tab.page.evaluate("document.documentElement.scrollHeight <= innerHeight")
    else:
        tab.page.wait_for_function("scrollY > 0")
    named = tab.page.evaluate("document.documentElement.dataset.theme ?? null")
    assert named == {"light_theme": "light", "dark_theme": "dark"}.get(option)
    expect(tab.page.get_by_role("contentinfo")).to_have_count(0)


@pytest.fixture
def host(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A folder, and the origin at which a web server shows it."""
    handler = partial(Quiet, directory=str(tmp_path))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield tmp_path, f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class Quiet(SimpleHTTPRequestHandler):
    """Serves files without a word."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


HOSTED = """
import ostinato as st
st.set_page_config(page_title="Hosted", page_icon="🎈")
st.session_state.n = st.session_state.get("n", 0) + 1
st.text(f"run {st.session_state.n}")
@st.dialog("Question")
def ask():
    st.text("inside")
if st.button("Ask"):
    ask()
"""


@pytest.mark.complaints  # of requests to another host: there are two
def test_the_page_around_one_steers_it_and_hears_of_it(apps: Apps, visitor: Visitor, host: tuple[Path, str]) -> None:
    folder, origin = host
    app = apps(HOSTED, "--server.corsAllowedOrigins", origin)
    (folder / "host.html").write_text(HOST.format(app=app.url))
    tab = visitor.tab(origin)
    tab.page.goto(f"{origin}/host.html")
    frame = tab.page.frame_locator("iframe")
    frame.locator(SETTLED).wait_for()
    told(tab.page, "GUEST_READY")
    told(tab.page, "SET_PAGE_TITLE", title="Hosted")
    told(tab.page, "SCRIPT_RUN_STATE_CHANGED", scriptRunState="notRunning")

    say(tab.page, "RERUN_SCRIPT")
    expect(frame.get_by_text("run 2")).to_be_visible()
    say(tab.page, "SET_TOOLBAR_ITEMS", items=[{"key": "share", "label": "Share"}])
    frame.get_by_role("button", name="Share").click()
    told(tab.page, "TOOLBAR_ITEM_CALLBACK", key="share")
    say(tab.page, "SET_MENU_ITEMS", items=[{"type": "separator"}, {"type": "text", "key": "source", "label": "Source"}])
    frame.get_by_role("button", name="Main menu").click()
    frame.get_by_role("menuitem", name="Source").click()
    told(tab.page, "MENU_ITEM_CALLBACK", key="source")
    say(tab.page, "SET_CUSTOM_THEME_CONFIG", themeInfo={"base": 1, "backgroundColor": "#102030"})
    expect(frame.locator("body")).to_have_css("background-color", "rgb(16, 32, 48)")
    frame.get_by_role("button", name="Ask").click()
    expect(frame.get_by_text("inside")).to_be_visible()
    say(tab.page, "CLOSE_MODAL")
    expect(frame.get_by_text("inside")).to_be_hidden()
    say(tab.page, "CLEAR_CACHE")
    expect(frame.get_by_test_id("stNotice")).to_be_visible()
    reconnects(tab.page, frame)


def reconnects(page: Page, frame: FrameLocator) -> None:
    """The connection ends and comes back as it is told."""
    state = frame.get_by_test_id("stApp")
    say(page, "TERMINATE_WEBSOCKET_CONNECTION")
    expect(state).to_have_attribute("data-test-connection-state", "DISCONNECTED_FOREVER")
    told(page, "WEBSOCKET_DISCONNECTED")
    say(page, "RESTART_WEBSOCKET_CONNECTION")
    expect(state).to_have_attribute("data-test-connection-state", "CONNECTED")


def say(page: Page, kind: str, **content: object) -> None:
    page.evaluate("(message) => say(message)", {"type": kind, **content})


def told(page: Page, kind: str, **content: object) -> None:
    """Wait until the host has been told this."""
    page.wait_for_function(
        "(part) => told.some((one) => Object.entries(part).every(([name, value]) => one[name] === value))",
        arg={"type": kind, **content},
    )
