"""One tab of a real browser, as its user sees it, with all that it says and all that crosses its websocket."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal
from urllib.parse import urlsplit

import msgspec
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Locator, Page, Request, WebSocket

APP = '[data-testid="stApp"]'
SETTLED = f'{APP}[data-test-connection-state="CONNECTED"][data-test-script-state="notRunning"]'
DRIVER = "GL Driver Message"
"""What the browser says of itself where it draws without a graphics card."""
WITHIN = 20_000
"""Milliseconds that something may take on a busy machine."""
FIRST_RUN = 45_000
"""Milliseconds that a first run may take there: the script imports its libraries, 3 s of a processor for some."""


@dataclass
class Traffic:
    """The messages of all the tab's websockets, as they crossed the wire."""

    up: list[bytes] = field(default_factory=list)
    down: list[bytes] = field(default_factory=list)

    def clear(self) -> None:
        self.up.clear()
        self.down.clear()

    @property
    def events(self) -> list[list[Any]]:
        """What the user's doings were sent as, resent ones included."""
        return [message for message in map(msgspec.msgpack.decode, self.up) if message[0] == "e"]

    @property
    def frames(self) -> list[list[Any]]:
        return [message for message in map(msgspec.msgpack.decode, self.down) if message[0] == "f"]


class Tab:
    """A page of an app. Elements are found as a user finds them: by role and label, or by test id."""

    def __init__(self, context: BrowserContext, url: str) -> None:
        self.context = context
        self.page: Page = context.new_page()
        self.page.set_default_timeout(WITHIN)
        self.traffic = Traffic()
        self.requests: list[Request] = []
        self.complaints: list[str] = []
        self._url = url
        self._listen()

    def _listen(self) -> None:
        self.page.on("console", self._on_console)
        self.page.on("pageerror", lambda error: self.complaints.append(f"uncaught: {error}"))
        self.page.on("request", self._on_request)
        self.page.on("websocket", self._on_websocket)

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and DRIVER not in message.text:
            self.complaints.append(f"{message.type}: {message.text}")

    def _on_request(self, request: Request) -> None:
        self.requests.append(request)
        if request.url.startswith("http") and urlsplit(request.url).netloc != urlsplit(self._url).netloc:
            self.complaints.append(f"request to another host: {request.url}")

    def _on_websocket(self, socket: WebSocket) -> None:
        socket.on("framesent", lambda data: self.traffic.up.append(_bytes(data)))
        socket.on("framereceived", lambda data: self.traffic.down.append(_bytes(data)))

    # --- coming and going ---

    def open(self, path: str = "/") -> Tab:
        """Go to the app, and wait until its first run is over."""
        self.page.goto(self._url + path)
        return self.settle(FIRST_RUN)

    def settle(self, within: float = WITHIN) -> Tab:
        """Wait until the page shows all that the script has drawn for what the user has done; milliseconds at most."""
        self.page.locator(SETTLED).wait_for(timeout=within)
        return self

    def wait_for_state(self, state: str, *, of: Literal["script", "connection"] = "script") -> Tab:
        self.page.locator(f'{APP}[data-test-{of}-state="{state}"]').wait_for()
        return self

    # --- doing ---

    def click(self, name: str) -> Tab:
        """Press a button, and wait for the page that it makes."""
        self.button(name).click()
        return self.settle()

    def press(self, keys: str) -> Tab:
        """Press keys wherever the focus is, and wait for the page that they make."""
        self.page.keyboard.press(keys)
        return self.settle()

    # --- looking ---

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    def field(self, label: str) -> Locator:
        return self.page.get_by_label(label, exact=True)

    def text(self, text: str) -> Locator:
        """What says exactly this."""
        return self.page.get_by_text(text, exact=True)

    def main(self, test_id: str) -> Locator:
        """Elements of the main area, in order."""
        return self.page.get_by_test_id("stMain").get_by_test_id(test_id)

    @property
    def lines(self) -> list[str]:
        """What st.text and st.markdown say in the main area, in order."""
        texts = self.page.get_by_test_id("stMain").locator('[data-testid="stText"], [data-testid="stMarkdown"]')
        return [line.strip() for line in texts.all_inner_texts()]


class Visitor:
    """Opens tabs in a browser; at the end of a test it closes them and tells what they complained of."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self.tabs: list[Tab] = []

    def tab(self, url: str, **settings: Any) -> Tab:
        """A tab with a profile of its own, not yet gone anywhere. `settings`: see Browser.new_context."""
        return self.another_tab(
            self._browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **settings}), url
        )

    def another_tab(self, context: BrowserContext, url: str) -> Tab:
        self.tabs.append(Tab(context, url))
        return self.tabs[-1]

    def close(self) -> list[str]:
        complaints = [complaint for tab in self.tabs for complaint in tab.complaints]
        for context in {tab.context for tab in self.tabs}:
            context.close()
        return complaints


def _bytes(data: bytes | str) -> bytes:
    return data if isinstance(data, bytes) else data.encode()
