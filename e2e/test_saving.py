"""Saving a file of the app: the page offers a rerun, or reruns by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import expect

from e2e.conftest import write_app
from e2e.tab import APP, Tab, Visitor
from tests.cli.served import serve

Open = Callable[..., Tab]


@pytest.fixture
def open_app(visitor: Visitor, tmp_path: Path) -> Iterator[Open]:
    """Serves a script whose file the test may change, and opens its page."""
    with ExitStack() as stack:

        def go(script: str, *options: str) -> Tab:
            path = write_app(tmp_path, script)
            served = stack.enter_context(serve(tmp_path, str(path), "--server.port", "0", *options))
            tab = visitor.tab(served.url)
            tab.page.goto(served.url)
            tab.wait_for_state("CONNECTED", of="connection")
            tab.page.locator(
                f'{APP}:is([data-test-script-state="notRunning"], [data-test-script-state="compilationError"])'
            ).wait_for()
            return tab

        yield go


def text(body: str) -> str:
    return f"import ostinato as st\nst.text({body!r})\n"


def test_saving_the_script_offers_a_rerun(open_app: Open, tmp_path: Path) -> None:
    tab = open_app(text("old"))
    write_app(tmp_path, text("new"))
    notice = tab.page.get_by_test_id("stNotice")
    expect(notice).to_contain_text("changed")
    assert tab.lines == ["old"]
    notice.get_by_role("button", name="Rerun", exact=True).click()
    tab.settle()
    assert tab.lines == ["new"]
    expect(notice).to_have_count(0)


def test_saving_reruns_by_itself_from_then_on_if_the_user_wants_that(open_app: Open, tmp_path: Path) -> None:
    tab = open_app(text("one"))
    write_app(tmp_path, text("two"))
    tab.button("Always rerun").click()
    expect(tab.text("two")).to_be_visible()
    write_app(tmp_path, text("three"))
    expect(tab.text("three")).to_be_visible()
    assert not tab.page.get_by_test_id("stNotice").count()


def test_saving_reruns_by_itself_with_run_on_save(open_app: Open, tmp_path: Path) -> None:
    tab = open_app(text("old"), "--server.runOnSave", "true")
    write_app(tmp_path, text("new"))
    expect(tab.text("new")).to_be_visible()
    assert not tab.page.get_by_test_id("stNotice").count()


def test_a_local_module_that_was_saved_is_imported_anew_and_state_stays(open_app: Open, tmp_path: Path) -> None:
    module = tmp_path / "words.py"
    module.write_text("word = 'old'\n")
    tab = open_app(
        "import ostinato as st, words\nst.text_input('Name')\nst.text(words.word)\n", "--server.runOnSave", "true"
    )
    tab.field("Name").fill("Ada")
    tab.press("Enter")
    module.write_text("word = 'another'\n")
    expect(tab.text("another")).to_be_visible()
    expect(tab.field("Name")).to_have_value("Ada")


def test_a_script_that_cannot_be_compiled_shows_why_and_recovers_when_it_is_mended(
    open_app: Open, tmp_path: Path
) -> None:
    tab = open_app("import ostinato as st\nst.text('never'\n")
    tab.wait_for_state("compilationError")
    error = tab.main("stException")
    expect(error).to_contain_text("SyntaxError")
    expect(error).to_contain_text("st.text('never'")
    write_app(tmp_path, text("mended"))
    tab.button("Rerun").click()
    tab.settle()
    assert tab.lines == ["mended"]
    assert not tab.page.get_by_test_id("stException").count()


def test_an_error_that_is_saved_and_mended_leaves_the_session_as_it_was(open_app: Open, tmp_path: Path) -> None:
    script = "import ostinato as st\nst.text(repr(st.text_input('Name')))\n"
    tab = open_app(script, "--server.runOnSave", "true")
    tab.field("Name").fill("Ada")
    tab.press("Enter")
    write_app(tmp_path, script + "(")
    tab.wait_for_state("compilationError")
    write_app(tmp_path, script + "st.text('mended')\n")
    expect(tab.text("mended")).to_be_visible()
    assert tab.lines == ["'Ada'", "mended"]


def test_an_app_that_begins_empty_fills_when_something_is_saved(open_app: Open, tmp_path: Path) -> None:
    tab = open_app("", "--server.runOnSave", "true")
    write_app(tmp_path, text("first"))
    expect(tab.text("first")).to_be_visible()


def test_R05_a_theme_that_is_saved_while_the_page_is_open_shows_without_a_run(open_app: Open, tmp_path: Path) -> None:
    tab = open_app("import ostinato as st\nst.button('Go', type='primary')\n")
    button = tab.button("Go")
    settings = tmp_path / ".streamlit" / "config.toml"
    settings.parent.mkdir()
    settings.write_text("[theme]\nprimaryColor = '#0a6640'\n")
    expect(button).to_have_css("background-color", "rgb(10, 102, 64)")
    settings.write_text("[theme]\nprimaryColor = '#7a1fa2'\n")
    expect(button).to_have_css("background-color", "rgb(122, 31, 162)")
    assert tab.traffic.events == []
