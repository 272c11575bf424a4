"""What is kept, how long, and what callers get. Rules K02, K04, K09, K10, K16, K18, K19, K21, K22, K24, K26."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

import ostinato as st
from ostinato.cache.data import CacheData
from ostinato.errors import UnserializableReturnValueError
from ostinato.testing.v1 import AppTest

pytestmark = pytest.mark.usefixtures("empty_caches")


def wait(until: Callable[[], object], seconds: float = 5.0) -> None:
    end = time.monotonic() + seconds
    while not until():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.005)


def test_K02_what_is_done_to_a_result_does_not_reach_the_cache() -> None:
    @st.cache_data
    def f() -> dict[str, list[int]]:
        return {"a": [1]}

    for _ in range(3):
        result = f()
        assert result == {"a": [1]}
        result["a"].append(2)


def test_K02_an_object_of_a_class_of_the_script_has_the_class_of_the_present_run() -> None:
    script = """
        import dataclasses, enum
        import ostinato as st

        @dataclasses.dataclass
        class Point:
            x: int

        class Kind(enum.Enum):
            A = 1

        @st.cache_data
        def f(kind):
            return {"point": Point(1), "kind": kind}

        found = f(Kind.A)
        st.text(isinstance(found["point"], Point) and found["kind"] is Kind.A and found["point"] == Point(1))
    """
    first, second = AppTest.from_string(script), AppTest.from_string(script)
    for at in (first, second, first, second):
        assert at.run().text.values == ["True"]
        assert not at.exception
    cache = second.runs[-1].cache
    assert cache is not None
    assert cache.hits == 1


def test_K04_a_result_that_cannot_be_pickled_is_an_error_with_its_cause() -> None:
    @st.cache_data
    def f() -> object:
        return threading.Lock()

    with pytest.raises(UnserializableReturnValueError, match=r"f` returned a `_thread\.lock`") as raised:
        f()
    assert isinstance(raised.value.__cause__, TypeError)


@pytest.mark.parametrize("ttl", [0.05, "50ms", timedelta(milliseconds=50)])
def test_K09_a_value_is_used_until_it_expires(ttl: Any) -> None:
    calls: list[int] = []

    @st.cache_data(ttl=ttl)
    def f() -> int:
        calls.append(1)
        return len(calls)

    assert [f(), f()] == [1, 1]
    time.sleep(0.06)
    assert len(calls) == 1
    assert f() == 2


def test_K09_a_ttl_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(st.errors.StreamlitBadTimeStringError, match="soon"):
        st.cache_data(ttl="soon")


def test_K10_the_entry_that_was_used_longest_ago_goes_first() -> None:
    calls: list[int] = []

    @st.cache_data(max_entries=2)
    def f(x: int) -> None:
        calls.append(x)

    for x in (1, 2, 1, 3, 1, 2):
        f(x)
    assert calls == [1, 2, 3, 2]


def test_K16_an_expired_value_is_given_while_a_new_one_is_computed() -> None:
    calls: list[int] = []
    go_on = threading.Event()

    @st.cache_data(ttl=0.2, refresh_mode="background")
    def f() -> int:
        calls.append(threading.get_ident())
        if len(calls) == 2:
            go_on.wait(5)
        return len(calls)

    assert f() == 1
    time.sleep(0.22)
    assert [f(), f()] == [1, 1]
    wait(lambda: len(calls) == 2)
    go_on.set()
    wait(lambda: f() == 2)
    assert len(calls) == 2
    assert calls[0] != calls[1]


def test_K16_beyond_the_multiple_of_its_ttl_a_value_is_computed_at_once() -> None:
    calls: list[int] = []

    @st.cache_data(ttl=0.03, refresh_mode="background")
    def f() -> int:
        calls.append(threading.get_ident())
        return len(calls)

    f()
    time.sleep(0.07)
    assert f() == 2
    assert calls == [threading.get_ident()] * 2


def test_K16_a_refresh_that_fails_leaves_the_value_until_its_time_is_over(caplog: pytest.LogCaptureFixture) -> None:
    calls: list[int] = []

    @st.cache_resource(ttl=0.15, refresh_mode="background")
    def f() -> int:
        calls.append(1)
        if len(calls) == 2:
            raise ValueError("no answer")
        return len(calls)

    f()
    time.sleep(0.16)
    assert f() == 1
    wait(lambda: "could not be refreshed" in caplog.text)
    assert "no answer" in caplog.text
    assert f() == 1
    time.sleep(0.16)
    assert f() == 3


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({}, st.errors.StreamlitMissingRequiredParameterError),
        ({"ttl": 1, "persist": "disk"}, st.errors.StreamlitIncompatibleParametersError),
    ],
)
def test_K16_refreshing_needs_a_ttl_and_no_disk(options: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error):
        st.cache_data(refresh_mode="background", **options)


def test_K18_values_on_disk_outlive_the_process_and_their_ttl(tmp_path: Path) -> None:
    calls: list[int] = []

    def f(x: int) -> dict[str, int]:
        calls.append(x)
        return {"x": x}

    for _ in range(2):
        cached = CacheData(tmp_path)(f, persist="disk", ttl=0)
        assert [cached(1), cached(1)] == [{"x": 1}] * 2
    assert calls == [1]


def test_K19_on_release_is_called_with_what_is_not_kept_any_more() -> None:
    released: list[int] = []

    @st.cache_resource(max_entries=1, on_release=released.append)
    def by_number(x: int) -> int:
        return x

    by_number(1)
    by_number(2)
    assert released == [1]
    by_number.clear(2)
    assert released == [1, 2]
    by_number(3)
    st.cache_resource.clear()
    assert released == [1, 2, 3]

    @st.cache_resource(ttl=0.02, on_release=released.append)
    def briefly() -> int:
        return 4

    briefly()
    time.sleep(0.03)
    assert released == [1, 2, 3]
    briefly()
    assert released == [1, 2, 3, 4]


def test_K19_an_on_release_that_fails_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    def fail(value: int) -> None:
        raise ValueError("stuck")

    f = st.cache_resource(on_release=fail)(abs)
    f(-1)
    f.clear()
    assert "stuck" in caplog.text
    assert f(-1) == 1


def test_K19_validate_has_what_it_rejects_computed_anew() -> None:
    valid = [True]
    released: list[int] = []
    calls: list[int] = []

    @st.cache_resource(validate=lambda value: valid[0], on_release=released.append)
    def f() -> int:
        calls.append(1)
        return len(calls)

    assert [f(), f()] == [1, 1]
    valid[0] = False
    assert f() == 2
    assert released == [1]


def test_K21_clear_forgets_one_value_or_those_of_a_function_or_all() -> None:
    calls: list[tuple[str, int]] = []

    @st.cache_data
    def f(x: int) -> None:
        calls.append(("f", x))

    @st.cache_data
    def g(x: int) -> None:
        calls.append(("g", x))

    def call_all() -> list[tuple[str, int]]:
        calls.clear()
        for x in (1, 2):
            f(x)
            g(x)
        return calls

    assert len(call_all()) == 4
    f.clear(1)
    assert call_all() == [("f", 1)]
    f.clear(x=2)
    assert call_all() == [("f", 2)]
    f.clear()
    assert call_all() == [("f", 1), ("f", 2)]
    st.cache_data.clear()
    assert len(call_all()) == 4


def test_K21_what_was_being_computed_when_it_was_cleared_is_not_kept() -> None:
    calls: list[int] = []
    go_on = threading.Event()

    @st.cache_data
    def f() -> int:
        calls.append(1)
        number = len(calls)
        if number == 1:
            go_on.wait(5)
        return number

    results: list[int] = []
    old = threading.Thread(target=lambda: results.append(f()))
    old.start()
    wait(lambda: calls)
    f.clear()
    assert f() == 2
    go_on.set()
    old.join(5)
    assert results == [1]
    assert f() == 2


def test_K22_the_names_of_former_caches_do_not_exist() -> None:
    for name in ("cache", "experimental_memo", "experimental_singleton"):
        assert not hasattr(st, name)


def test_K24_a_miss_gives_the_very_object_and_a_hit_a_copy() -> None:
    made: list[list[int]] = []

    @st.cache_data
    def f() -> list[int]:
        made.append([1])
        return made[-1]

    assert f() is made[0]
    assert f() is not made[0]


def test_K26_exceptions_are_not_cached() -> None:
    calls: list[int] = []

    @st.cache_data
    def f() -> int:
        calls.append(1)
        if len(calls) == 1:
            raise ValueError("once")
        return 7

    with pytest.raises(ValueError, match="once"):
        f()
    assert f() == 7


def test_K26_a_run_that_is_stopped_in_a_cached_function_caches_nothing() -> None:
    def app(calls: list[int]) -> None:
        import ostinato as st

        @st.cache_data
        def f() -> None:
            calls.append(1)
            st.text("in it")
            st.stop()

        f()

    calls: list[int] = []
    at = AppTest.from_function(app, args=(calls,)).run().run()
    assert at.text.values == ["in it"]
    assert len(calls) == 2
