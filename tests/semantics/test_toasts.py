"""Short messages. Rules C28 and O10."""

from __future__ import annotations

from ostinato.testing.v1 import AppTest
from ostinato.wire.messages import Frame, Insert
from tests.session.tab import Tab


def shown(frames: list[Frame]) -> list[str]:
    """Messages that came up, in order."""
    inserts = [op for frame in frames for op in frame.ops if isinstance(op, Insert)]
    return [op.element.body for op in inserts if op.element.kind() == "toast"]


def greeting() -> None:
    import ostinato as st

    st.button("Again")
    if st.button("Save"):
        st.toast("Saved.")
        st.rerun()


def test_C28_a_message_before_a_rerun_reaches_the_page_and_is_not_dropped_by_that_run() -> None:
    tab = Tab(greeting).load().click("Save").settle()
    assert shown(tab.frames) == ["Saved."]
    assert [node.element.body for node in tab.session.tree.overlay.children] == ["Saved."]


def test_C28_app_test_finds_it_until_the_next_event() -> None:
    at = AppTest.from_function(greeting).run()
    at.button[1].click().run()
    assert at.toast.values == ["Saved."]
    assert not at.run().toast


def test_a_message_is_told_once_to_a_page_that_comes_back() -> None:
    tab = Tab(greeting).load().click("Save").settle()
    back = tab.another(tab.session.id).settle()
    assert back.resumed
    assert shown(back.frames) == []


def test_a_message_that_nobody_was_told_of_waits_for_the_page() -> None:
    tab = Tab(greeting).load()
    tab.session.detach()
    tab.click("Save")
    tab.door.serve(lambda: tab.session.idle, 2)
    tab.click("Again")
    tab.door.serve(lambda: tab.session.idle, 2)
    assert shown(tab.another(tab.session.id).settle().frames) == ["Saved."]


def test_O10_the_handle_changes_the_message() -> None:
    def app() -> None:
        import ostinato as st

        message = st.toast("Reading…", icon="spinner")
        message.toast("Done.", icon="✅", duration=2)
        st.sidebar.toast("Another")

    at = AppTest.from_function(app).run()
    assert [(toast.value, toast.icon, toast.duration) for toast in at.toast] == [("Done.", "✅", 2), ("Another", "", 4)]


def test_a_handle_of_a_former_run_shows_nothing() -> None:
    def app() -> None:
        import ostinato as st

        if "message" not in st.session_state:
            st.session_state.message = st.toast("First")
        else:
            st.session_state.message.toast("Second")

    at = AppTest.from_function(app).run()
    assert at.toast.values == ["First"]
    assert not at.run().toast


def test_callbacks_and_fragments_show_messages() -> None:
    def app() -> None:
        import ostinato as st

        st.button("Call", on_click=lambda: st.toast("From a callback"))

        @st.fragment
        def part() -> None:
            if st.button("Part"):
                st.toast("From a fragment")
                st.rerun(scope="fragment")

        part()

    at = AppTest.from_function(app).run()
    assert at.button[0].click().run().toast.values == ["From a callback"]
    assert at.button[1].click().run().toast.values == ["From a fragment"]


def test_a_cached_function_shows_its_message_when_it_is_computed() -> None:
    def app() -> None:
        import ostinato as st

        @st.cache_data
        def load() -> int:
            st.toast("Loaded")
            return 1

        load()

    at = AppTest.from_function(app).run()
    assert at.toast.values == ["Loaded"]
    assert not at.run().toast
    at.run()
    assert not at.exception


def test_messages_leave_a_dialog_where_it_is() -> None:
    def app() -> None:
        import ostinato as st

        @st.dialog("Question")
        def ask() -> None:
            if st.button("Tell"):
                st.toast("Told")

        if st.button("Ask"):
            st.toast("Asking")
            ask()

    at = AppTest.from_function(app).run()
    at.button[0].click().run()
    assert at.toast.values == ["Asking"]
    at.dialog[0].button[0].click().run()
    assert at.toast.values == ["Told"]
    assert len(at.dialog) == 1
