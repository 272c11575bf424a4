"""st.App: an app as an object, under uvicorn, mounted below another application, and started by itself."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.types import ASGIApp, Receive, Scope, Send

import ostinato as st
from ostinato.errors import ConfigError
from tests.cli.served import WITHIN, environment, ostinato, serve
from tests.server.live import Live, texts

SCRIPT = "import ostinato as st\nst.text('drawn')\n"
MODULE = """
from starlette.responses import PlainTextResponse
from starlette.routing import Route
import ostinato as st

async def version(request):
    return PlainTextResponse("one")

app = st.App("main.py", routes=[Route("/api/version", version)], secrets={"greeting": "hello"})

if __name__ == "__main__":
    app.run(config={"server.port": 0, "server.headless": True})
"""


@pytest.fixture
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    path = tmp_path / "main.py"
    path.write_text(SCRIPT)
    return path


@contextmanager
def under_uvicorn(app: ASGIApp, **settings: Any) -> Iterator[Live]:
    ear = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, ws="websockets-sansio", log_config=None, **settings))
    thread = threading.Thread(target=server.run, args=[[ear]], daemon=True)
    thread.start()
    deadline = time.monotonic() + WITHIN
    while not server.started:
        assert time.monotonic() < deadline
        assert thread.is_alive()
        time.sleep(0.005)
    try:
        yield Live(ear.getsockname()[1])
    finally:
        server.should_exit = True
        thread.join(WITHIN)


def page_of(live: Live, path: str = "") -> list[str]:
    """What the app's page says."""
    with live.client(f"{path}/_stcore/stream") as client:
        return texts(client.hello().settle())


def test_an_app_is_an_asgi_application(script: Path) -> None:
    with under_uvicorn(st.App("main.py")) as live:
        assert live.get("/")[0] == 200
        assert page_of(live) == ["drawn"]


def test_its_lifespan_gets_the_app_and_gives_its_state(script: Path) -> None:
    said: list[str] = []

    @asynccontextmanager
    async def lifespan(app: st.App) -> AsyncIterator[dict[str, Any]]:
        said.append(f"starts {app.script_path}")
        yield {"model": "loaded"}
        said.append("ends")

    app = st.App("main.py", lifespan=lifespan)
    assert app.state == {}
    with under_uvicorn(app, lifespan="on"):
        assert app.state == {"model": "loaded"}
        assert said == ["starts main.py"]
    assert said == ["starts main.py", "ends"]


class Stamp:
    """Middleware that writes a header into every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def stamped(message: Any) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], (b"x-stamp", b"seen")]
            await send(message)

        await self._app(scope, receive, stamped)


def test_routes_middleware_and_exception_handlers(script: Path) -> None:
    async def fail(request: Request) -> Response:
        raise ZeroDivisionError

    async def failed(request: Request, error: Exception) -> Response:
        return JSONResponse({"error": type(error).__name__}, 418)

    async def hello(request: Request) -> Response:
        return PlainTextResponse("hello")

    app = st.App(
        "main.py",
        routes=[Route("/api/fail", fail), Mount("/more", routes=[Route("/hello", hello)])],
        middleware=[Middleware(Stamp)],
        exception_handlers={ZeroDivisionError: failed},
    )
    with under_uvicorn(app) as live:
        assert live.get("/api/fail")[::2] == (418, b'{"error":"ZeroDivisionError"}')
        assert live.get("/more/hello")[2] == b"hello"
        assert live.get("/")[1]["x-stamp"] == "seen"
        assert page_of(live) == ["drawn"]


def test_secrets_that_it_is_given_are_the_scripts(script: Path) -> None:
    script.write_text("import ostinato as st\nst.text(st.secrets.database.user)")
    with under_uvicorn(st.App("main.py", secrets={"database": {"user": "ada"}})) as live:
        assert page_of(live) == ["ada"]


def test_an_exception_of_the_script_reaches_its_handler(script: Path) -> None:
    seen: list[Exception] = []

    def handler(error: Exception) -> bool:
        seen.append(error)
        return True

    script.write_text("import ostinato as st\nst.text('begin')\n1 / 0")
    with under_uvicorn(st.App("main.py", on_script_error=handler)) as live:
        assert page_of(live) == ["begin"]
    assert [type(error) for error in seen] == [ZeroDivisionError]


@pytest.mark.parametrize("lifespan", [True, False])
def test_it_is_mounted_below_another_application(script: Path, lifespan: bool) -> None:
    async def index(request: Request) -> Response:
        return PlainTextResponse("outer")

    dashboard = st.App("main.py")
    outer = Starlette(
        routes=[Route("/", index), Mount("/dashboard", dashboard)],
        lifespan=dashboard.lifespan() if lifespan else None,
    )
    with under_uvicorn(outer) as live:
        assert live.get("/")[2] == b"outer"
        assert b'<base href="/dashboard/">' in live.get("/dashboard/")[2]
        assert live.get("/dashboard/_stcore/health")[2] == b"ok"
        assert page_of(live, "/dashboard") == ["drawn"]


@pytest.mark.parametrize("path", ["/_stcore/health", "/_stcore", "/media/x", "/component/x/y", "/static", "/static/x"])
def test_routes_of_the_framework_are_refused(path: str) -> None:
    async def answer(request: Request) -> Response:
        return PlainTextResponse("")

    kinds: list[Callable[[], BaseRoute]] = [lambda: Route(path, answer), lambda: Mount(path, routes=[])]
    for kind in kinds:
        with pytest.raises(ValueError, match="reserved"):
            st.App("main.py", routes=[kind()])


def test_secrets_of_other_types_are_refused() -> None:
    with pytest.raises(TypeError, match="'a'"):
        st.App("main.py", secrets={"a": object()})


def test_the_command_serves_a_module_that_holds_an_app(script: Path) -> None:
    folder = script.parent / "inner"  # relative paths start beside the module
    folder.mkdir()
    (folder / "module.py").write_text(MODULE)
    (folder / "main.py").write_text(SCRIPT)
    with serve(script.parent, "inner/module.py", "--server.port", "0") as served:
        assert served.get("/api/version") == "one"
        assert page_of(Live(port(served.url))) == ["drawn"]
        assert served.stop(signal.SIGINT) == 0
        assert served.err == ""


def test_a_module_with_two_apps_is_not_guessed_at(script: Path) -> None:
    (script.parent / "two.py").write_text("import ostinato as st\na = st.App('main.py')\nb = st.App('main.py')\n")
    ended = ostinato("run", "two.py", folder=script.parent)
    assert ended.returncode == 2
    assert "Expected one st.App in two.py, got 2: a, b" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_module_starts_itself(script: Path, tmp_path: Path) -> None:
    (tmp_path / "module.py").write_text(MODULE)
    out = tmp_path / "out.txt"
    with out.open("w") as stdout:
        process = subprocess.Popen(
            [sys.executable, str(tmp_path / "module.py")], cwd=os.sep, env=environment(tmp_path), stdout=stdout
        )
    try:
        deadline = time.monotonic() + WITHIN
        while "Stop with Ctrl-C" not in out.read_text():
            assert time.monotonic() < deadline
            assert process.poll() is None
            time.sleep(0.02)
        assert page_of(Live(port(out.read_text().partition("Local URL:")[2].split()[0]))) == ["drawn"]
    finally:
        process.send_signal(signal.SIGINT)
        assert process.wait(WITHIN) == 0


def test_options_that_hold_secrets_do_not_belong_into_code() -> None:
    with pytest.raises(ConfigError, match="holds a secret"):
        st.App("main.py").run(config={"server.cookieSecret": "x"})


def test_a_store_that_cannot_be_used_is_told_in_a_line(script: Path) -> None:
    for store, message in (("mysql://x", 'Expected "memory"'), ("redis://localhost", "needs server.cookieSecret")):
        ended = ostinato("run", "main.py", "--session.store", store, "--server.port", "0", folder=script.parent)
        assert ended.returncode == 2
        assert message in ended.stderr
        assert "Traceback" not in ended.stderr


def port(url: str) -> int:
    return http.client.HTTPConnection(url.partition("//")[2].rstrip("/")).port
