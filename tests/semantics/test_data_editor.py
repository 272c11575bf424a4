"""Rules of edits: what they belong to, and what they outlast."""

from __future__ import annotations

from typing import Any

import pytest

from ostinato.testing.v1 import AppTest
from tests.session.tab import Tab

EMPTY: dict[str, Any] = {"edited_rows": {}, "added_rows": [], "deleted_rows": []}


def app(num_rows: Any = "fixed", key: str | None = "k") -> None:
    import ostinato as st

    frame = {"a": [1, 2]}
    if st.button("other values"):
        st.session_state["given"] = [3, 4]
    frame["a"] = st.session_state.get("given", frame["a"])
    if st.button("other look"):
        st.session_state.look = {"a": st.column_config.NumberColumn("A", width="large")}
    config = st.session_state.get("look")
    edited = st.data_editor(frame, key=key, num_rows=num_rows, column_config=config, height=300 if config else "auto")
    st.text(edited["a"])


def test_I01_a_keyed_editor_keeps_its_edits_when_the_values_or_its_look_change() -> None:
    at = AppTest.from_function(app).run()
    at.data_editor[0].edit(0, "a", 9).run()
    at.button[1].click().run()
    assert at.data_editor[0].columns[0]["label"] == "A"
    assert at.text[0].value == "[9, 2]"
    at.button[0].click().run()
    assert at.text[0].value == "[9, 4]"


def test_I01_where_rows_come_and_go_edits_belong_to_the_values() -> None:
    at = AppTest.from_function(app, args=("dynamic",)).run()
    at.data_editor[0].add_row({"a": 9}).run()
    assert at.text[0].value == "[1, 2, 9]"
    at.button[0].click().run()
    assert at.text[0].value == "[3, 4]"


def test_I02_an_editor_without_a_key_is_another_one_when_the_values_change() -> None:
    at = AppTest.from_function(app, args=("fixed", None)).run()
    at.data_editor[0].edit(0, "a", 9).run()
    assert at.text[0].value == "[9, 2]"
    at.button[0].click().run()
    assert at.text[0].value == "[3, 4]"
    assert at.data_editor[0].state == EMPTY


def test_I03_disabling_an_editor_keeps_its_edits() -> None:
    def app() -> None:
        import ostinato as st

        locked = st.checkbox("locked")
        st.text(st.data_editor([1, 2], disabled=locked))

    at = AppTest.from_function(app).run()
    at.data_editor[0].edit(0, "value", 9).run()
    at.checkbox[0].check().run()
    assert at.text[0].value == "[9, 2]"


@pytest.mark.parametrize("value", ["{'edited_rows': {}}", "None"])
def test_H07_an_editors_key_cannot_be_set(value: str) -> None:
    script = f"import ostinato as st\nst.session_state.k = {value}\nst.data_editor([1], key='k')"
    (shown,) = AppTest.from_string(script).run().exception
    assert "'k'" in shown.value
    assert "session_state" in shown.value


def test_edits_outlast_the_process() -> None:
    tab = Tab(app, options={"server.disconnectedSessionTTL": 0}).load()
    (node,) = [node for node in tab.browser.nodes.values() if node.key == "k"]
    tab.send(k={**node.value, "edited_rows": {"0": {"a": 9}}}).settle()
    tab.session.detach()
    tab.app.left(tab.session)
    assert tab.door.serve(lambda: tab.session.id not in tab.app.sessions, 5)
    woken = tab.another(tab.session.id)
    woken.load()
    assert woken.session is not tab.session
    assert woken.texts[-1] == "[9, 2]"
    assert woken.session.state["k"].edited_rows == {0: {"a": 9}}


def test_an_edit_that_was_made_before_the_data_changed_is_not_applied_to_others() -> None:
    tab = Tab(app, "dynamic").load()
    (node,) = [node for node in tab.browser.nodes.values() if node.key == "k"]
    of_old = {**node.value, "deleted_rows": [0]}
    tab.click("other values").settle()
    tab.send(k=of_old).settle()
    assert tab.texts[-1] == "[3, 4]"
    assert node.value["deleted_rows"] == []
