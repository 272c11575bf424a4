"""An error costs the script its run, never the user the app."""

from __future__ import annotations

from playwright.sync_api import expect

from e2e.conftest import Visit

FAILING = """
import ostinato as st

def divide(by):
    return 1 / by

st.button("Again")
st.text("before")
divide(0 if st.toggle("Fail", True) else 1)
st.text("after")
"""


def test_an_uncaught_exception_shows_below_what_was_drawn_and_the_app_stays_usable(visit: Visit) -> None:
    tab = visit(FAILING)
    error = tab.main("stException")
    assert tab.lines == ["before"]
    expect(error.get_by_test_id("stExceptionMessage")).to_have_text("ZeroDivisionError: division by zero")
    shown = error.bounding_box()
    above = tab.text("before").bounding_box()
    assert shown
    assert above
    assert shown["y"] > above["y"]
    tab.click("Again")
    expect(error).to_be_visible()
    tab.page.get_by_role("switch", name="Fail").click()
    tab.settle()
    expect(error).to_have_count(0)
    assert tab.lines == ["before", "after"]


def test_its_trace_names_the_lines_of_the_script_and_no_others(visit: Visit) -> None:
    tab = visit(FAILING)
    trace = "\n".join(tab.main("stExceptionTraceRow").all_inner_texts())
    assert "return 1 / by" in trace
    assert "line 5" in trace
    assert "line 9" in trace
    assert "ostinato/" not in trace


IN_CALLBACK = """
import ostinato as st
def fail():
    st.text("drawn by the callback")
    raise RuntimeError("in the callback")
st.button("Fail", on_click=fail)
st.text("page")
"""


def test_an_exception_in_a_callback_shows_and_the_next_click_works(visit: Visit) -> None:
    tab = visit(IN_CALLBACK)
    tab.click("Fail")
    expect(tab.main("stExceptionMessage")).to_have_text("RuntimeError: in the callback")
    tab.page.get_by_test_id("stMain").click()
    tab.press("r")
    assert tab.lines == ["page"]
    assert not tab.main("stException").count()


def test_details_can_be_kept_from_users(visit: Visit) -> None:
    tab = visit(FAILING, "--client.showErrorDetails", "none")
    error = tab.main("stException")
    expect(error).to_be_visible()
    expect(error).not_to_contain_text("ZeroDivisionError")
    expect(error).not_to_contain_text("line 5")


def test_an_empty_script_is_an_empty_page_without_complaint(visit: Visit) -> None:
    tab = visit("")
    assert tab.page.get_by_test_id("stMain").inner_text().strip() == ""
    assert not tab.page.get_by_test_id("stException").count()


def test_markup_in_texts_and_labels_is_text(visit: Visit) -> None:
    evil = "<img src=x onerror=window.hacked=1><script>window.hacked=1</script>"
    tab = visit(
        f"import ostinato as st\nevil = {evil!r}\nst.text(evil)\nst.markdown(evil)\nst.button(evil)\nst.error(evil)\n"
        "st.text_input(evil)\nst.code(evil)\nst.selectbox('s', [evil])\nst.title(evil)\nst.tabs([evil])\n"
        "raise ValueError(evil)"
    )
    assert evil in tab.main("stText").inner_text()
    assert tab.page.evaluate("window.hacked") is None
    assert not tab.page.get_by_test_id("stMarkdown").locator("img, script").count()


def test_html_loses_its_scripts_and_handlers_and_keeps_the_rest(visit: Visit) -> None:
    tab = visit(
        "import ostinato as st\nst.html('<b id=bold onclick=window.hacked=1>bold</b><script>window.hacked=1</script>'\n"
        "        '<img src=data:, onerror=window.hacked=1>')"
    )
    tab.page.locator("#bold").click()
    assert tab.page.evaluate("window.hacked") is None
    assert not tab.main("stHtml").locator("script").count()
