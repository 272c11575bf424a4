"""The apps of the guide to `await` do what it says."""

from __future__ import annotations

import re
from pathlib import Path

from ostinato.testing.v1 import AppTest

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "guide" / "async.md"
AWAITS, CALLBACK, FRAGMENT, THREAD, POOL = re.findall(r"```python\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)


def test_a_script_awaits_several_things_at_once() -> None:
    at = AppTest.from_string(AWAITS).run()
    assert not at.exception
    assert at.text.values == ["Apple: 5 €", "Plum: 4 €"]


def test_an_async_callback_comes_before_the_script() -> None:
    at = AppTest.from_string(CALLBACK).run()
    assert at.text.values == ["No news yet."]
    assert at.button[0].click().run().text.values == ["Nothing new."]


def test_an_async_fragment_reruns_alone() -> None:
    at = AppTest.from_string(FRAGMENT).run()
    assert at.text.values == ["Rolled."]
    assert at.button[0].click().run().text.values == ["Rolled."]


def test_a_thread_draws_where_it_was_given_the_context() -> None:
    at = AppTest.from_string(THREAD).run()
    assert at.expander[0].text.values == ["Done."]


def test_processes_of_a_pool_compute(tmp_path: Path) -> None:
    script = tmp_path / "app.py"
    script.write_text(POOL, "utf-8")
    at = AppTest.from_file(script).run(timeout=30)
    assert not at.exception
    assert at.text.values == ["10000 has 25 divisors.", "10080 has 72 divisors."]
