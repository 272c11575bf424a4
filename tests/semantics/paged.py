"""Apps of several pages, as tests of their rules open them."""

from __future__ import annotations

from typing import Any

from ostinato.testing.v1 import AppTest


def two_pages(log: list[str]) -> None:
    """A script with two pages, and widgets around both."""
    import ostinato as st

    def home() -> None:
        log.append("home")
        st.text_input("Name", key="name")
        st.text_input("Keyless")

    def report() -> None:
        log.append("report")
        st.text_input("Name", key="name")
        st.text_input("Keyless")

    st.text(f"before: {sorted(st.session_state)}")
    st.text_input("Common", key="common")
    st.text_input("Common keyless")
    page = st.navigation([home, report])
    log.append("navigation")
    page.run()
    st.text("after")


def opened(path: str, *args: Any, script: Any = two_pages) -> AppTest:
    """The app as a browser shows it that was given this path."""
    at = AppTest.from_function(script, args=args)
    at._path = path
    return at.run()


def settings(at: AppTest) -> Any:
    """What the page as a whole was told."""
    return at._session.tree.page.element
