"""Which calls of a cached function are one. Rules K01, K05 to K08."""

from __future__ import annotations

import pickle
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import ostinato as st
from ostinato.errors import StreamlitAPIException, UnhashableParamError
from ostinato.testing.v1 import AppTest
from tests.session.tab import Tab

pytestmark = pytest.mark.usefixtures("empty_caches")


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


def test_a_cached_function_is_pickled_by_its_name() -> None:
    assert pickle.loads(pickle.dumps(at_module_level)) is at_module_level


@st.cache_data
def at_module_level() -> int:
    return 1
