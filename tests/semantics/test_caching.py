"""Rules K01 to K26: st.cache_data and st.cache_resource."""

from __future__ import annotations

import pickle
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import ostinato as st
from ostinato.cache.data import CacheData
from ostinato.errors import StreamlitAPIException, UnhashableParamError, UnserializableReturnValueError
from ostinato.testing.v1 import AppTest
from tests.session.tab import Tab


@pytest.fixture(autouse=True)
def empty_caches() -> Iterator[None]:
    st.cache_data.clear()
    st.cache_resource.clear()
    yield
    st.cache_data.clear()
    st.cache_resource.clear()


def wait(until: Callable[[], object], seconds: float = 5.0) -> None:
    end = time.monotonic() + seconds
    while not until():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.005)


def messages(at: AppTest) -> list[str]:
    """The first sentences of the exceptions on the page."""
    return [shown.message.partition(". ")[0] + "." for shown in at.exception]


SCRIPT = """
import ostinato as st
@st.cache_data
def f(x):
    return {result}
st.text(f(3))
"""


def test_K01_other_code_of_the_function_is_another_key(tmp_path: Path) -> None:
    path = tmp_path / "app.py"
    path.write_text(SCRIPT.format(result="x + 1"))
    at = AppTest.from_file(path).run()
    assert at.text.values == ["4"]
    path.write_text(SCRIPT.format(result="x * 10"))
    assert at.run().text.values == ["30"]


def test_K01_comments_and_other_parts_of_the_script_do_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "app.py"
    source = SCRIPT.format(result="(st.session_state.setdefault('calls', []).append(x), x)[1]")
    path.write_text(source)
    at = AppTest.from_file(path).run()
    path.write_text("# a comment\n" + source.replace("def f(x):", "def f(x):  # another") + "st.text('more')\n")
    assert at.run().text.values == ["3", "more"]
    assert at.session_state.calls == [3]


def test_K01_functions_of_one_name_in_two_modules_have_two_values() -> None:
    functions = []
    for module in ("one", "two"):
        namespace: dict[str, Any] = {"__name__": module, "st": st, "module": module}
        exec("@st.cache_data\ndef name():\n    return module", namespace)
        functions.append(namespace["name"])
    assert [f() for f in functions] == ["one", "two"]


def test_K01_functions_that_capture_different_things_have_different_values() -> None:
    def times(factor: int) -> Callable[[int], int]:
        @st.cache_data
        def multiply(x: int) -> int:
            return x * factor

        return multiply

    def cached(function: Callable[[int], int]) -> Callable[[int], int]:
        @st.cache_data
        def call(x: int) -> int:
            return function(x)

        return call

    assert [times(2)(3), times(5)(3), times(2)(3)] == [6, 15, 6]
    assert [cached(lambda x: x + 1)(1), cached(lambda x: x - 1)(1)] == [2, 0]


def test_K02_what_is_done_to_a_result_does_not_reach_the_cache() -> None:
    @st.cache_data
    def f() -> dict[str, list[int]]:
        return {"a": [1]}

    for _ in range(3):
        result = f()
        assert result == {"a": [1]}
        result["a"].append(2)


def test_K03_cache_resource_returns_the_same_object_to_all_sessions() -> None:
    def app(seen: list[object]) -> None:
        import ostinato as st

        @st.cache_resource
        def shared() -> list[int]:
            return []

        shared().append(1)
        seen.append(shared())
        st.text(len(shared()))

    seen: list[object] = []
    first = AppTest.from_function(app, args=(seen,)).run()
    second = AppTest.from_function(app, args=(seen,)).run()
    assert seen[0] is seen[1]
    assert (first.text[0].value, second.text[0].value) == ("1", "2")


def test_K04_a_result_that_cannot_be_pickled_is_an_error_with_its_cause() -> None:
    @st.cache_data
    def f() -> object:
        return threading.Lock()

    with pytest.raises(UnserializableReturnValueError, match=r"f` returned a `_thread\.lock`") as raised:
        f()
    assert isinstance(raised.value.__cause__, TypeError)


def test_K05_parameters_with_an_underscore_are_not_hashed() -> None:
    calls: list[object] = []

    @st.cache_data
    def f(_connection: object, x: int, **options: object) -> int:
        calls.append(_connection)
        return x

    f(threading.Lock(), 1)
    f(threading.Lock(), 1)
    f(None, x=1, _more=threading.Lock())
    assert len(calls) == 1
    f(None, 2)
    assert len(calls) == 2


def test_K06_an_argument_that_cannot_be_hashed_is_named() -> None:
    @st.cache_data
    def load(size: int, lock: object) -> int:
        return 1

    with pytest.raises(UnhashableParamError, match=r"`lock` \(of type `_thread\.lock`\).*`.*load`.*`_lock`"):
        load(1, threading.Lock())
    with pytest.raises(UnhashableParamError, match=r"`lock` \(of type `list`\).*holds a `_thread\.lock`"):
        load(1, [threading.Lock()])


def test_K06_self_counts() -> None:
    class Model:
        @st.cache_data
        def predict(self, x: int) -> int:
            return x

        @st.cache_data
        def score(_self, x: int) -> int:
            return x

    with pytest.raises(UnhashableParamError, match=r"`self` .*Model.*predict"):
        Model().predict(1)
    assert Model().score(1) == 1


def test_K07_hash_funcs_take_types_and_their_full_names() -> None:
    class Person:
        def __init__(self, name: str, age: int) -> None:
            self.name, self.age = name, age

    def name(person: Person) -> str:
        return person.name

    calls: list[str] = []

    def greet(person: Person) -> None:
        calls.append(person.name)

    for key in (Person, f"{Person.__module__}.{Person.__qualname__}"):
        calls.clear()
        st.cache_data.clear()
        greeted = st.cache_data(greet, hash_funcs={key: name})
        greeted(Person("a", 1))
        greeted(Person("a", 2))
        greeted(Person("b", 1))
        assert calls == ["a", "b"]


def test_K07_a_hash_function_that_fails_is_named() -> None:
    @st.cache_data(hash_funcs={complex: lambda value: 1 / 0})
    def f(x: complex) -> int:
        return 1

    with pytest.raises(StreamlitAPIException, match=r"`complex` failed on argument `x`.*ZeroDivisionError") as raised:
        f(1j)
    assert isinstance(raised.value.__cause__, ZeroDivisionError)


def test_K08_large_arguments_are_hashed_in_full() -> None:
    numpy = pytest.importorskip("numpy")
    calls: list[int] = []

    @st.cache_data
    def f(array: Any) -> None:
        calls.append(1)

    array = numpy.zeros(3_000_000)
    f(array)
    f(array.copy())
    assert len(calls) == 1
    array[1_234_567] = 1
    f(array)
    assert len(calls) == 2


def test_K08_the_seed_is_a_part_of_the_key() -> None:
    def app(calls: list[int]) -> None:
        import ostinato as st

        @st.cache_data
        def f() -> None:
            calls.append(1)

        f()

    calls: list[int] = []
    for seed in (0, 1, 0, 1):
        Tab(app, calls, options={"runner.cacheHashSeed": seed}).load()
    assert len(calls) == 2


@pytest.mark.parametrize("ttl", [0.05, "50ms", __import__("datetime").timedelta(milliseconds=50)])
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


@pytest.mark.parametrize(
    ("options", "shown"),
    [({}, ["Running `f(...)`."]), ({"show_spinner": False}, []), ({"show_spinner": "Reading"}, ["Reading"])],
)
def test_K11_a_spinner_shows_while_the_function_runs(options: dict[str, Any], shown: list[str]) -> None:
    def app(options: dict[str, Any], go_on: threading.Event) -> None:
        import ostinato as st

        @st.cache_data(show_time=True, **options)
        def f() -> None:
            go_on.wait(5)

        st.text("before")
        f()
        st.text("after")

    go_on = threading.Event()
    tab = Tab(app, options, go_on).start()
    tab.wait(lambda: "before" in tab.texts)
    spinners = [node for node in tab.session.tree.walk() if node.element.kind() == "spinner"]
    assert [(node.element.text, node.element.show_time) for node in spinners] == [(text, True) for text in shown]
    go_on.set()
    tab.settle()
    assert tab.texts == ["before", "after"]


def test_K12_a_cache_is_shared_by_all_sessions() -> None:
    def app(calls: list[int]) -> None:
        import ostinato as st

        @st.cache_data
        def f() -> None:
            calls.append(1)

        f()

    calls: list[int] = []
    tab = Tab(app, calls).load()
    tab.another().load()
    assert len(calls) == 1


def test_K12_one_of_session_scope_ends_with_its_session() -> None:
    def app(calls: list[int], released: list[int]) -> None:
        import ostinato as st

        @st.cache_resource(scope="session", on_release=released.append)
        def f() -> int:
            calls.append(1)
            return len(calls)

        st.button("again")
        st.text(f())

    calls: list[int] = []
    released: list[int] = []
    tab = Tab(app, calls, released).load()
    tab.click("again").settle()
    other = tab.another().load()
    assert calls == [1, 1]
    assert released == []
    tab.app.close(tab.session)
    assert released == [1]
    other.click("again").settle()
    assert calls == [1, 1]


def test_K12_one_of_session_scope_cannot_be_used_outside_of_a_session() -> None:
    f = st.cache_data(scope="session")(len)
    with pytest.raises(StreamlitAPIException, match="outside of a session"):
        f([])


def test_K13_who_asks_meanwhile_waits_and_shares_the_value() -> None:
    calls: list[int] = []
    go_on = threading.Event()

    @st.cache_data
    def f() -> list[int]:
        calls.append(1)
        go_on.wait(5)
        return [1]

    results: list[Any] = []
    threads = [threading.Thread(target=lambda: results.append(f())) for _ in range(5)]
    for thread in threads:
        thread.start()
    wait(lambda: calls)
    go_on.set()
    for thread in threads:
        thread.join(5)
    assert len(calls) == 1
    assert results == [[1]] * 5
    assert len({id(result) for result in results}) == 5


def test_K13_other_arguments_are_not_held_up() -> None:
    go_on = threading.Event()

    @st.cache_data
    def f(x: int) -> int:
        if x:
            go_on.wait(5)
        return x

    slow = threading.Thread(target=f, args=(1,))
    slow.start()
    began = time.monotonic()
    assert f(0) == 0
    assert time.monotonic() - began < 2
    go_on.set()
    slow.join(5)


def test_K13_when_the_computation_fails_the_next_one_tries() -> None:
    calls: list[int] = []
    go_on = threading.Event()

    @st.cache_data
    def f() -> int:
        calls.append(1)
        if len(calls) == 1:
            go_on.wait(5)
            raise ValueError("first")
        return len(calls)

    def fail() -> None:
        with pytest.raises(ValueError, match="first"):
            f()

    failed = threading.Thread(target=fail)
    failed.start()
    wait(lambda: calls)
    results: list[int] = []
    waiting = threading.Thread(target=lambda: results.append(f()))
    waiting.start()
    go_on.set()
    waiting.join(5)
    failed.join(5)
    assert results == [2]


def drawing(calls: list[int]) -> None:
    import ostinato as st

    @st.cache_data
    def f(x: int) -> int:
        calls.append(x)
        st.text(f"in {x}")
        with st.container():
            st.text("in a container")
        column, _ = st.columns(2)
        column.text("in a column")
        st.sidebar.text("aside")
        place = st.empty()
        place.text("first")
        place.text("second")
        bar = st.progress(0)
        bar.progress(50)
        with st.spinner("Wait"):
            st.text("meanwhile")
        return x

    with st.expander("box"):
        st.text(f"gives {f(1)}")


def test_K14_what_the_function_draws_is_drawn_again_on_a_hit() -> None:
    calls: list[int] = []
    at = AppTest.from_function(drawing, args=(calls,)).run()
    first = repr(at)
    assert at.expander[0].text.values == ["in 1", "in a container", "in a column", "second", "meanwhile", "gives 1"]
    assert at.sidebar.text.values == ["aside"]
    assert repr(at.run()) == first
    other = AppTest.from_function(drawing, args=(calls,)).run()
    assert repr(other) == first
    assert calls == [1]
    assert at.runs[-1].ops == 0


def test_K14_a_hit_inside_another_cached_function_is_noted_too() -> None:
    def app(calls: list[str]) -> None:
        import ostinato as st

        @st.cache_data
        def inner() -> None:
            calls.append("inner")
            st.text("inner")

        @st.cache_data
        def outer(x: int) -> None:
            calls.append("outer")
            st.text("outer")
            inner()

        inner()
        outer(1)

    calls: list[str] = []
    at = AppTest.from_function(app, args=(calls,)).run()
    assert at.text.values == ["inner", "outer", "inner"]
    assert at.run().text.values == ["inner", "outer", "inner"]
    assert calls == ["inner", "outer"]


def test_K15_a_widget_in_a_cached_function_shows_a_warning_and_the_script_goes_on() -> None:
    def app(calls: list[int]) -> None:
        import ostinato as st

        @st.cache_data
        def f() -> None:
            calls.append(1)
            st.button("in it")

        f()
        st.text("after")

    calls: list[int] = []
    at = AppTest.from_function(app, args=(calls,)).run()
    for _ in range(2):
        assert messages(at) == ["The cached function `f` calls a widget."]
        assert at.button[0].label == "in it"
        assert at.text.values == ["after"]
        at.run()
    assert calls == [1]


def test_K15_tabs_that_answer_count_as_widgets() -> None:
    def app() -> None:
        import ostinato as st

        @st.cache_data
        def f() -> None:
            st.tabs(["a", "b"], on_change="rerun")[0].text("in a")

        f()

    at = AppTest.from_function(app).run()
    assert messages(at.run()) == ["The cached function `f` calls a widget."]
    assert at.tabs[0].text.values == ["in a"]


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


def test_K17_nothing_is_drawn_again_where_values_are_refreshed() -> None:
    def app() -> None:
        import ostinato as st

        @st.cache_data(ttl=60, refresh_mode="background")
        def f() -> None:
            st.text("in it")

        f()
        st.text("after")

    at = AppTest.from_function(app).run()
    assert at.text.values == ["in it", "after"]
    assert "show only in the run that computes its value" in at.exception[0].message
    at.run()
    assert at.text.values == ["after"]
    assert not at.exception


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


def test_K20_the_awaited_value_of_a_coroutine_function_is_cached() -> None:
    import asyncio

    calls: list[int] = []

    @st.cache_data
    async def f(x: int) -> list[int]:
        calls.append(x)
        await asyncio.sleep(0.01)
        return [x]

    async def main() -> list[list[int]]:
        first = await asyncio.gather(f(1), f(1), f(2))
        return [*first, await f(1)]

    results = asyncio.run(main())
    assert results == [[1], [1], [2], [1]]
    assert len({id(result) for result in results}) == 4
    assert asyncio.run(f(2)) == [2]
    assert calls == [1, 2]


def test_K20_coroutine_functions_that_nobody_would_await_are_refused() -> None:
    async def nobody_awaits(value: object) -> bool:
        return True

    for option in ("validate", "on_release"):
        with pytest.raises(StreamlitAPIException, match=rf"`{option}` .*nobody_awaits"):
            st.cache_resource(**{option: nobody_awaits})
    with pytest.raises(st.errors.StreamlitValueError, match="no background thread awaits"):
        st.cache_data(ttl=1, refresh_mode="background")(nobody_awaits)


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


def test_K23_cached_functions_work_outside_of_a_run() -> None:
    calls: list[int] = []

    @st.cache_resource
    def f() -> list[int]:
        calls.append(1)
        st.text("nowhere")
        return calls

    assert f() is f()
    assert calls == [1]


def test_K24_a_miss_gives_the_very_object_and_a_hit_a_copy() -> None:
    made: list[list[int]] = []

    @st.cache_data
    def f() -> list[int]:
        made.append([1])
        return made[-1]

    assert f() is made[0]
    assert f() is not made[0]


@pytest.mark.parametrize("how", ["place.text('in it')", "with place: st.text('in it')"])
def test_K25_drawing_into_a_container_from_outside_works_once_and_then_says_what_to_do(how: str) -> None:
    at = AppTest.from_string(
        f"import ostinato as st\nplace = st.container()\n@st.cache_data\ndef f():\n    {how}\nf()\nst.text('after')"
    ).run()
    assert at.text.values == ["in it", "after"]
    at.run()
    assert "`f` drew into a container from outside" in at.exception[0].message
    assert at.text.values == []


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


def test_E20_a_fragment_in_a_cached_function_says_what_to_do() -> None:
    def app() -> None:
        import ostinato as st

        @st.cache_data
        @st.fragment
        def f() -> None:
            st.text("in it")

        f()

    at = AppTest.from_function(app).run()
    assert "was called in a cached function" in at.exception[0].message


def test_E20_a_cached_function_in_a_fragment_works() -> None:
    def app(calls: list[int]) -> None:
        import ostinato as st

        @st.fragment
        @st.cache_data
        def f() -> None:
            calls.append(1)
            st.text("in it")
            st.sidebar.text("aside")

        f()

    calls: list[int] = []
    at = AppTest.from_function(app, args=(calls,)).run().run()
    assert at.main.text.values == ["in it"]
    assert at.sidebar.text.values == ["aside"]
    assert calls == [1]


def test_a_cached_function_is_pickled_by_its_name() -> None:
    assert pickle.loads(pickle.dumps(at_module_level)) is at_module_level


@st.cache_data
def at_module_level() -> int:
    return 1
