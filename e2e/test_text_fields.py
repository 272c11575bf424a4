"""When a text field gives its text to the script, and what it keeps until then."""

from __future__ import annotations

from playwright.sync_api import expect

from e2e.conftest import Visit

SCRIPT = """
import ostinato as st
log = st.session_state.setdefault("log", [])
name = st.text_input("Name", key="name", on_change=log.append, args=["changed"])
note = st.text_area("Note")
amount = st.number_input("Amount", 0, 100, 5)
if st.button("Save", on_click=log.append, args=["clicked"]):
    st.text(f"saved {name!r}, {note!r}, {amount}")
st.text(f"name={name!r} note={note!r} amount={amount} log={log}")
"""


def test_enter_gives_the_text_to_the_script_and_keeps_the_focus(visit: Visit) -> None:
    tab = visit(SCRIPT)
    tab.field("Name").fill("Ada")
    assert tab.lines == ["name='' note='' amount=5 log=[]"]
    tab.press("Enter")
    assert tab.lines == ["name='Ada' note='' amount=5 log=['changed']"]
    expect(tab.field("Name")).to_be_focused()


def test_leaving_a_field_gives_its_text_to_the_script(visit: Visit) -> None:
    tab = visit(SCRIPT)
    tab.field("Name").fill("Ada")
    tab.press("Tab")
    expect(tab.field("Note")).to_be_focused()
    tab.page.keyboard.type("two\nlines")
    tab.press("Tab")
    assert tab.lines == [r"name='Ada' note='two\nlines' amount=5 log=['changed']"]


def test_enter_starts_a_new_line_in_a_text_area_and_with_control_gives_the_text(visit: Visit) -> None:
    tab = visit(SCRIPT)
    tab.field("Note").click()
    tab.page.keyboard.type("one\ntwo")
    assert tab.lines == ["name='' note='' amount=5 log=[]"]
    tab.press("Control+Enter")
    assert tab.lines == [r"name='' note='one\ntwo' amount=5 log=[]"]


def test_a_click_beside_a_field_that_is_being_typed_in_brings_text_and_click_in_that_order(visit: Visit) -> None:
    tab = visit(SCRIPT)
    tab.field("Name").click()
    tab.page.keyboard.type("Ada")
    tab.click("Save")
    assert tab.lines == ["saved 'Ada', '', 5", "name='Ada' note='' amount=5 log=['changed', 'clicked']"]


def test_text_that_was_not_changed_is_not_sent(visit: Visit) -> None:
    tab = visit(SCRIPT)
    tab.field("Name").fill("Ada")
    tab.press("Enter")
    tab.traffic.clear()
    for keys in ("Enter", "Tab", "Tab", "Tab"):
        tab.press(keys)
    assert tab.traffic.events == []


def test_a_hint_says_how_to_apply_what_was_typed(visit: Visit) -> None:
    tab = visit(SCRIPT)
    hint = tab.page.get_by_test_id("InputInstructions")
    tab.field("Name").press_sequentially("Ada")
    expect(hint).to_have_text("Press Enter to apply")
    tab.press("Enter")
    expect(hint).to_have_count(0)


def test_a_number_is_typed_stepped_and_kept_in_its_range(visit: Visit) -> None:
    tab = visit(SCRIPT)
    tab.field("Amount").fill("42")
    tab.press("Enter")
    assert "amount=42" in tab.lines[-1]
    tab.press("ArrowUp")
    assert "amount=43" in tab.lines[-1]
    tab.page.get_by_test_id("stNumberInputStepDown").click()
    tab.settle()
    assert "amount=42" in tab.lines[-1]
    tab.field("Amount").fill("1000")
    tab.press("Enter")
    expect(tab.page.get_by_text("Enter a number between 0 and 100.")).to_be_visible()
    assert "amount=42" in tab.lines[-1]


LIMITED = """
import ostinato as st
st.text_input("Limited", "start", max_chars=6)
st.text_input("Secret", type="password")
st.text_input("Off", "fixed", disabled=True)
st.text_input("Empty", placeholder="for instance this")
"""


def test_a_field_takes_no_more_than_its_limit(visit: Visit) -> None:
    tab = visit(LIMITED)
    tab.field("Limited").press("End")
    tab.page.keyboard.type("ling")
    expect(tab.field("Limited")).to_have_value("startl")
    expect(tab.page.get_by_test_id("InputInstructions")).to_contain_text("6/6")


def test_a_password_is_hidden_until_it_is_asked_for(visit: Visit) -> None:
    tab = visit(LIMITED)
    tab.field("Secret").fill("s3cret")
    expect(tab.field("Secret")).to_have_attribute("type", "password")
    tab.button("Show password").click()
    expect(tab.field("Secret")).to_have_attribute("type", "text")


def test_a_disabled_field_takes_no_text_and_a_placeholder_is_no_text(visit: Visit) -> None:
    tab = visit(LIMITED)
    expect(tab.field("Off")).to_be_disabled()
    expect(tab.field("Off")).to_have_value("fixed")
    expect(tab.field("Empty")).to_have_value("")
    expect(tab.field("Empty")).to_have_attribute("placeholder", "for instance this")


LIVE = """
import ostinato as st
st.text(f"found {st.text_input('Search', live=True)!r}")
"""


def test_I42_a_live_field_gives_its_text_when_typing_pauses(visit: Visit) -> None:
    tab = visit(LIVE)
    tab.field("Search").press_sequentially("ost")
    expect(tab.text("found 'ost'")).to_be_visible()
    expect(tab.field("Search")).to_be_focused()


INSERTING = """
import ostinato as st
if st.text_input("Name"):
    for line in range(8):
        st.text(f"line {line}")
if st.button("Save"):
    st.text("saved")
"""


def test_a_press_counts_although_leaving_the_field_moves_the_button_away(visit: Visit) -> None:
    tab = visit(INSERTING)
    tab.field("Name").fill("Ada")
    tab.button("Save").click(delay=150)  # as long as a hand takes; a run is quicker
    tab.settle()
    assert tab.lines == [*(f"line {line}" for line in range(8)), "saved"]


def test_a_press_that_lasts_holds_the_text_of_the_field_that_it_left_for_a_moment_only(visit: Visit) -> None:
    tab = visit(INSERTING)
    tab.field("Name").fill("Ada")
    tab.button("Save").hover()
    tab.page.mouse.down()
    expect(tab.text("line 7")).to_be_visible()
    tab.page.mouse.up()


IGNORED = """
import ostinato as st
sent = st.text_input("Sent")
held = st.text_input("Held", on_change="ignore")
st.text(f"{sent} {held}")
"""


def test_I40_a_text_that_starts_no_run_is_the_browsers_alone_until_another_run_takes_it(visit: Visit) -> None:
    tab = visit(IGNORED, "--session.resume", "reload")
    for text in ("lost", "kept"):
        tab.field("Held").fill(text)
        tab.field("Held").press("Enter")
        assert tab.traffic.events == []
        if text == "lost":
            tab.page.reload()
            tab.settle()
            expect(tab.field("Held")).to_have_value("")
    tab.field("Sent").fill("sent")
    tab.field("Sent").press("Enter")
    expect(tab.text("sent kept")).to_be_visible()
    tab.page.reload()
    tab.settle()
    expect(tab.field("Held")).to_have_value("kept")
