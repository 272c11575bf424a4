"""Real apps in a real browser: `ostinato run` as a process of its own, and Chromium."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Playwright, expect, sync_playwright

from e2e.forked import Parent, forked
from e2e.line import Line
from e2e.tab import WITHIN, Tab, Visitor
from tests.cli.served import Served
from tools import browser as chromium

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-fake-device-for-media-stream",
]
COMPLAINTS = "complaints"
"""Marks tests of faults, in which the browser may write errors to its console."""

Apps = Callable[..., Served]
Visit = Callable[..., Tab]


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", f"{COMPLAINTS}: the page may write errors to the console.")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests in the browser come last: its driver keeps an event loop running, beside which no test can start one."""
    items.sort(key=lambda item: Path(__file__).parent in item.path.parents)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    expect.set_options(timeout=WITHIN)
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    yield from launched(playwright, chromium.find_shell())


@pytest.fixture(scope="session")
def whole_browser(playwright: Playwright) -> Iterator[Browser]:
    """Chromium with all that belongs to it: cameras and microphones, too."""
    yield from launched(playwright, chromium.find())


@pytest.fixture(scope="session")
def parent() -> Iterator[Parent]:
    with Parent() as parent:
        yield parent


@pytest.fixture(scope="module")
def apps(tmp_path_factory: pytest.TempPathFactory, parent: Parent) -> Iterator[Apps]:
    """Serves a script, given as a file or as text. Tests of one module share the process."""
    running: dict[tuple[str | Path, ...], Served] = {}
    with ExitStack() as stack:

        def start(script: str | Path, *options: str) -> Served:
            if (script, *options) not in running:
                folder = tmp_path_factory.mktemp("app")
                path = script if isinstance(script, Path) else write_app(folder, script)
                served = forked(parent, folder, str(path), "--server.port", "0", *options)
                running[script, *options] = stack.enter_context(served)
            return running[script, *options]

        yield start


@pytest.fixture
def visitor(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Visitor]:
    """Opens tabs. A page that complains of anything fails its test, unless that is marked."""
    visitor = Visitor(browser)
    yield visitor
    complaints = visitor.close()
    assert not complaints or request.node.get_closest_marker(COMPLAINTS), complaints


@pytest.fixture
def visit(apps: Apps, visitor: Visitor) -> Visit:
    """Opens a script's page in a tab of its own, and waits until its first run is over."""

    def go(script: str | Path, *options: str, path: str = "/", **settings: Any) -> Tab:
        return visitor.tab(apps(script, *options).url, **settings).open(path)

    return go


@pytest.fixture
def cuttable(apps: Apps, visitor: Visitor) -> Iterator[Callable[..., tuple[Tab, Line]]]:
    """Opens a tab over a line that can be cut."""
    lines: list[Line] = []

    def go(script: str, *options: str) -> tuple[Tab, Line]:
        lines.append(Line(urlsplit(apps(script, *options).url).port or 0))
        return visitor.tab(f"http://127.0.0.1:{lines[-1].port}").open(), lines[-1]

    yield go
    for line in lines:
        line.cut()


def launched(playwright: Playwright, path: str | None, *more: str) -> Iterator[Browser]:
    assert path, "Chromium is missing. Install it, or name it: CHROMIUM=/path/to/chromium"
    opened = playwright.chromium.launch(executable_path=path, args=[*ARGUMENTS, *more])
    yield opened
    opened.close()


def write_app(folder: Path, script: str) -> Path:
    path = folder / "app.py"
    path.write_text(script)
    return path
