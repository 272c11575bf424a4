"""The scripts that are measured do what the measurements wait for."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.charts import KINDS
from benchmarks.clients.ostinato_record import compare
from benchmarks.framework import APPS
from benchmarks.run import APPS as VISITED
from benchmarks.timers import Bodies, bodies
from ostinato.compat.alias import StreamlitAlias
from ostinato.testing.v1.app_test import AppTest
from ostinato.testing.v1.element import Widget


@pytest.fixture(autouse=True)
def _alias() -> Iterator[None]:
    alias = StreamlitAlias()
    alias.install()
    yield
    alias.remove()


@pytest.mark.parametrize("app", VISITED)
def test_a_click_of_bump_counts(app: str) -> None:
    test = AppTest.from_file(APPS / f"{app}.py", default_timeout=20).run()
    assert "count=0" in [markdown.value for markdown in test.markdown]
    next(button for button in test.button if button.label == "bump").click().run()
    assert "count=1" in [markdown.value for markdown in test.markdown]
    assert not test.exception


def test_one_session_computes_and_the_others_count() -> None:
    first, second = (AppTest.from_file(APPS / "busy.py").run() for _ in range(2))
    assert [button.label for button in first.button] == ["compute"]
    second.button[0].click().run()
    assert second.markdown.values == ["count=1"]


@pytest.mark.parametrize(("app", "widgets"), [("inputs", 24), ("many_options", 2)])
def test_a_page_of_inputs_draws_them(app: str, widgets: int) -> None:
    test = AppTest.from_file(APPS / f"{app}.py", default_timeout=20).run()
    assert not test.exception
    assert sum(isinstance(element, Widget) for element in test.walk()) == widgets


@pytest.mark.parametrize("kind", KINDS)
def test_a_click_changes_the_data_of_a_chart(kind: str) -> None:
    test = AppTest.from_file(APPS / "chart.py", default_timeout=20)
    test.query_params["kind"] = kind
    name = "vega_lite_chart" if kind == "vega" else f"{kind}_chart"
    before = test.run().get(name)[0].data
    test.button[0].click().run()
    assert test.get(name)[0].data != before


def test_a_click_changes_one_chart_of_twenty() -> None:
    test = AppTest.from_file(APPS / "twenty_charts.py", default_timeout=20).run()
    before = [chart.data for chart in test.get("line_chart")]
    test.button[0].click().run()
    after = [chart.data for chart in test.get("line_chart")]
    assert [one == other for one, other in zip(before, after, strict=True)].count(False) == 1
    assert len(after) == 20


def test_the_page_that_waits_for_a_file_says_when_it_has_it() -> None:
    test = AppTest.from_file(APPS / "upload.py").run()
    assert test.text.values == ["waiting"]
    test.file_uploader[0].upload("a", b"12345").run()
    assert test.text.values == ["has 5 bytes"]


def test_the_conversation_has_its_messages_and_a_field() -> None:
    test = AppTest.from_file(APPS / "stream.py").run()
    assert not test.exception
    assert (len(test.chat_message), test.chat_input[0].placeholder) == (200, "go")


def test_the_page_that_lives_long_takes_all_its_events() -> None:
    test = AppTest.from_file(APPS / "living.py").run()
    for label in ("bump", "in the fragment", "submit"):
        test.text_input[0].set_value(label)
        next(button for button in test.button if button.label == label).click().run()
    assert not test.exception
    assert (test.session_state["count"], test.session_state["name"]) == (2, "submit")


def test_timers_note_what_their_bodies_took(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    AppTest.from_file(APPS / "timers.py").run()
    noted = bodies(tmp_path)
    assert noted.executed == 100
    assert 0 < noted.processor_s < 1


def test_what_the_timers_of_several_sessions_noted_is_added_up(tmp_path: Path) -> None:
    (tmp_path / "one.bodies").write_bytes(struct.pack("2d", 100, 0.25))
    (tmp_path / "other.bodies").write_bytes(struct.pack("2d", 50, 0.5))
    assert bodies(tmp_path) == Bodies(150, 0.75)


def test_clicks_are_compared_with_and_without_the_record() -> None:
    with_record, without = compare(str(APPS / "counter.py"), clicks=20)
    assert with_record > 0
    assert without > 0
