"""Names below `streamlit.components` that packages of components import."""

from __future__ import annotations

import importlib
from collections.abc import Iterator

import pytest

import ostinato.components.v1 as v1
import ostinato.components.v2 as v2
from ostinato.compat.alias import StreamlitAlias
from ostinato.components.v1.custom_component import CustomComponent
from ostinato.components.v2.types import ComponentRenderer, ComponentResult
from ostinato.errors import MarshallComponentException


@pytest.fixture(autouse=True)
def streamlit_is_ostinato() -> Iterator[None]:
    alias = StreamlitAlias()
    alias.install()
    yield
    alias.remove()


@pytest.mark.parametrize(
    ("name", "thing"),
    [
        ("v1.declare_component", v1.declare_component),
        ("v1.component_registry.declare_component", v1.declare_component),
        ("v1.components.declare_component", v1.declare_component),
        ("v1.components.CustomComponent", CustomComponent),
        ("v1.custom_component.CustomComponent", CustomComponent),
        ("v1.custom_component.MarshallComponentException", MarshallComponentException),
        ("v2.component", v2.component),
        ("v2.types.ComponentRenderer", ComponentRenderer),
        ("v2.bidi_component.ComponentResult", ComponentResult),
        ("v2.bidi_component.BidiComponentResult", ComponentResult),
    ],
)
def test_a_name_that_packages_import_is_ours(name: str, thing: object) -> None:
    module, _, attribute = name.rpartition(".")
    assert getattr(importlib.import_module(f"streamlit.components.{module}"), attribute) is thing


def test_a_component_that_is_declared_through_an_older_name_has_its_module_s_name() -> None:
    older = importlib.import_module("streamlit.components.v1.components")
    assert older.declare_component("probe", url="http://localhost:3001").name == f"{__name__}.probe"
