"""Logging in with a true OpenID Connect provider, in a true browser."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from playwright.sync_api import expect

from e2e.conftest import COMPLAINTS, write_app
from e2e.tab import Tab, Visitor
from tests.cli.served import serve
from tests.server.openid import provider

pytestmark = getattr(pytest.mark, COMPLAINTS)  # the provider is another host

SCRIPT = """
import ostinato as st

def home():
    if not st.user.is_logged_in:
        st.button("Log in", on_click=st.login)
    else:
        st.button("Log out", on_click=st.logout)
        st.text(f"Hello, {st.user.name}!")
    st.session_state.setdefault("mine", st.user.get("name", "nobody"))
    st.text(f"session of {st.session_state.mine}")

def report():
    home()
    st.text("report")

st.navigation([st.Page(home, default=True), st.Page(report)]).run()
"""


def test_a_user_logs_in_is_known_after_a_reload_and_logs_out(visitor: Visitor, tmp_path: Path) -> None:
    port = free_port()
    app = f"http://localhost:{port}"
    (tmp_path / ".ostinato").mkdir()
    with provider() as openid:
        (tmp_path / ".ostinato/secrets.toml").write_text(openid.secrets(app))
        script = str(write_app(tmp_path, SCRIPT))
        with serve(tmp_path, script, "--server.port", str(port), "--session.resume", "reload") as served:
            tab = visitor.tab(app).open("/report")
            assert tab.lines == ["session of nobody", "report"]
            log_in(tab)
            assert tab.lines == ["Hello, Ada Lovelace!", "session of Ada Lovelace", "report"]
            assert [openid.asked[0][name] for name in ("scope", "code_challenge_method", "prompt")] == [
                "openid profile email",
                "S256",
                "select_account",
            ]
            tab.page.reload()
            tab.settle()
            assert tab.lines[0] == "Hello, Ada Lovelace!"
            cookies = [cookie for cookie in tab.context.cookies(app) if cookie["name"].startswith("_ostinato_user")]
            assert [(cookie["httpOnly"], cookie["sameSite"]) for cookie in cookies] == [(True, "Lax")]
            assert "_ostinato_user" not in tab.page.evaluate("document.cookie")

            tab.button("Log out").click()
            expect(tab.button("Log in")).to_be_visible()
            tab.settle()
            assert tab.lines == ["session of nobody"]
            assert openid.ended[0]["post_logout_redirect_uri"] == f"{app}/"
            assert not [c for c in tab.context.cookies(app) if c["name"].startswith("_ostinato_user")]

            tab.button("Log in").click()
            tab.page.get_by_role("link", name="Cancel").click()
            expect(tab.page.get_by_text("The provider says: Not today.")).to_be_visible()
            tab.page.get_by_role("link", name="Back to the app").click()
            tab.settle()
            assert tab.lines == ["session of nobody"]
            assert "Traceback" not in served.err


def log_in(tab: Tab) -> None:
    tab.button("Log in").click()
    tab.page.get_by_role("link", name="Continue").click()
    expect(tab.button("Log out")).to_be_visible()
    tab.settle()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as ear:
        port: int = ear.getsockname()[1]
        return port
