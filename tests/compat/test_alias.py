"""`import streamlit` gives Ostinato."""

from __future__ import annotations

import importlib
import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import ostinato
import ostinato.errors
from ostinato.compat.alias import StreamlitAlias
from ostinato.testing.v1 import AppTest

POOL = """
import multiprocessing
from concurrent.futures import ProcessPoolExecutor

import streamlit as st
from streamlit.errors import StreamlitAPIException

def called(number):
    return number, st.__name__

st.title("Pool")
if st.session_state:
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        st.text(list(pool.map(called, [1, 2])))
"""
FOREIGN = "kind = 'an installed package'"


@pytest.fixture
def alias() -> Iterator[StreamlitAlias]:
    alias = StreamlitAlias()
    alias.install()
    yield alias
    alias.remove()


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Another package of the name, as if it were installed."""
    (tmp_path / "streamlit").mkdir()
    (tmp_path / "streamlit" / "__init__.py").write_text(FOREIGN)
    (tmp_path / "streamlit" / "elements.py").write_text(FOREIGN)
    monkeypatch.syspath_prepend(tmp_path)
    return tmp_path


@pytest.fixture
def beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A script's folder, which `ostinato run` makes the first to import from."""
    folder = tmp_path / "script"
    folder.mkdir()
    monkeypatch.syspath_prepend(folder)
    return folder


@pytest.mark.usefixtures("alias")
def test_both_names_give_the_same_module() -> None:
    assert importlib.import_module("streamlit") is ostinato
    assert ostinato.__name__ == "ostinato"
    assert ostinato.__spec__ is not None
    assert ostinato.__spec__.name == "ostinato"


@pytest.mark.usefixtures("alias")
def test_errors_raised_under_one_name_are_caught_under_the_other() -> None:
    namespace: dict[str, type[Exception]] = {}
    exec("from streamlit.errors import StreamlitAPIException", namespace)
    assert namespace["StreamlitAPIException"] is ostinato.errors.StreamlitAPIException


@pytest.mark.usefixtures("alias")
@pytest.mark.parametrize(
    "statement",
    [
        "from streamlit import button",
        "from streamlit import column_config",
        "from streamlit.column_config import NumberColumn",
        "import streamlit.column_config as columns\ncolumns.NumberColumn()",
        "from streamlit.testing.v1.element_tree import Dataframe",
        "from streamlit import runtime\nruntime.exists()",
        "import streamlit.runtime\nstreamlit.runtime.exists()",
        "from streamlit.runtime import exists",
        "from streamlit.runtime.caching import cache_data, cache_resource",
        "from streamlit.runtime.caching.cache_errors import UnserializableReturnValueError",
        "from streamlit.runtime.scriptrunner import add_script_run_ctx, get_script_run_ctx",
        "from streamlit.runtime.scriptrunner_utils.script_run_context import get_script_run_ctx",
    ],
)
def test_what_packages_import_is_there(statement: str) -> None:
    exec(statement, {})


@pytest.mark.usefixtures("alias")
def test_code_outside_a_run_sees_no_runtime() -> None:
    assert importlib.import_module("streamlit.runtime").exists() is False


@pytest.mark.usefixtures("alias")
@pytest.mark.parametrize("name", ["streamlit.elements", "streamlit.proto.Common_pb2", "streamlit.no_such_module"])
def test_what_is_not_part_of_ostinato_says_so(name: str) -> None:
    with pytest.raises(ModuleNotFoundError, match="is not part of Ostinato") as caught:
        importlib.import_module(name)
    assert caught.value.name is not None
    assert name.startswith(caught.value.name)


@pytest.mark.usefixtures("installed", "alias")
def test_an_installed_package_of_the_name_is_not_found() -> None:
    assert importlib.import_module("streamlit") is ostinato
    with pytest.raises(ModuleNotFoundError, match="is not part of Ostinato"):
        importlib.import_module("streamlit.elements")


@pytest.mark.usefixtures("installed")
def test_an_imported_package_of_the_name_is_replaced_with_a_warning(caplog: pytest.LogCaptureFixture) -> None:
    assert importlib.import_module("streamlit").kind == "an installed package"
    importlib.import_module("streamlit.elements")
    alias = StreamlitAlias()
    with caplog.at_level(logging.WARNING):
        alias.install()
    try:
        assert "was imported before" in caplog.text
        assert importlib.import_module("streamlit") is ostinato
        assert "streamlit.elements" not in sys.modules
    finally:
        alias.remove()


@pytest.mark.usefixtures("installed")
def test_a_removed_alias_leaves_nothing_behind() -> None:
    alias = StreamlitAlias()
    alias.install()
    importlib.import_module("streamlit.errors")
    alias.remove()
    assert alias not in sys.meta_path
    try:
        assert importlib.import_module("streamlit").kind == "an installed package"
    finally:
        del sys.modules["streamlit"]


@pytest.mark.usefixtures("installed", "beside", "alias")
def test_processes_that_a_script_spawns_have_the_alias_and_no_page(
    beside: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    script = beside / "pool.py"
    script.write_text(POOL)
    app = AppTest.from_file(script)
    app.session_state["asked"] = True
    app.run(timeout=30)
    assert app.text[0].value == "[(1, 'ostinato'), (2, 'ostinato')]"
    assert capfd.readouterr().err == ""
