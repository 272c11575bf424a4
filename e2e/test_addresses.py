"""The page works under whatever address it is reached."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from e2e.conftest import Apps, Visit
from e2e.tab import Visitor

SCRIPT = """
import ostinato as st
st.button("Go")
st.markdown("$x$ ![](./favicon.png)")
st.slider("Level")
st.header("Far down", anchor="below")
"""


@pytest.mark.parametrize(
    ("base", "path"), [("", "/page"), ("", "/a/b/c"), ("app", "/"), ("deep/er", "/page"), ("deep/er", "/a/b?x=1#below")]
)
def test_all_of_the_page_is_loaded_and_connected(visit: Visit, base: str, path: str) -> None:
    tab = visit(SCRIPT, "--server.baseUrlPath", base, path=path)
    expect(tab.page.get_by_role("slider")).to_be_visible()
    expect(tab.page.locator("math")).to_be_attached()
    tab.click("Go")
    files = [urlsplit(request.url).path for request in tab.requests if "/static/" in request.url]
    assert len(files) > 3
    assert [file for file in files if not file.startswith(f"/{base}/static/".replace("//", "/"))] == []
    tab.page.reload()
    tab.settle()
    expect(tab.page.get_by_role("slider")).to_be_visible()


def test_the_address_of_a_base_path_needs_no_slash_at_its_end(apps: Apps, visitor: Visitor) -> None:
    url = apps(SCRIPT, "--server.baseUrlPath", "app").url
    assert url.endswith("/app")
    visitor.tab(url).open("").click("Go")


def test_a_fragment_leads_to_its_heading(visit: Visit) -> None:
    script = "import ostinato as st\nfor line in range(100):\n    st.text(line)\nst.header('Far down', anchor='below')"
    tab = visit(script, path="/#below")
    expect(tab.page.get_by_role("heading", name="Far down")).to_be_in_viewport()
    other = visit(script)
    expect(other.page.get_by_role("heading", name="Far down")).not_to_be_in_viewport()
    other.page.evaluate("location.hash = 'below'")
    expect(other.page.get_by_role("heading", name="Far down")).to_be_in_viewport()


RENAMED = """
import ostinato as st
name = "After" if st.button("Rename") else "Before"
st.header(name)
st.subheader(f"{name} too", anchor="fixed")
"""


def test_N13_the_address_of_a_heading_follows_its_text_unless_the_script_names_it(visit: Visit) -> None:
    tab = visit(RENAMED)
    header, named = tab.page.get_by_role("heading", level=2), tab.page.get_by_role("heading", level=3)
    expect(header).to_have_id("before")
    tab.click("Rename")
    expect(header).to_have_id("after")
    expect(header.get_by_role("link")).to_have_attribute("href", "#after")
    expect(named).to_have_id("fixed")
    expect(named).to_have_text("After too")
