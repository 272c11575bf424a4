"""The files of a component that a package brings along."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from ostinato.components.v2 import component
from ostinato.components.v2.assets import asset_dir, find, is_path
from ostinato.errors import (
    StreamlitAPIException,
    StreamlitComponentRegistryError,
    StreamlitInvalidParameterTypeError,
)

MANIFEST = """
[project]
name = "acme-charts"

[[tool.streamlit.component.components]]
name = "bars"
asset_dir = "frontend/build"

[[tool.streamlit.component.components]]
name = "unbuilt"
asset_dir = "frontend/missing"

[[tool.streamlit.component.components]]
name = "outside"
asset_dir = "../.."
"""


@pytest.fixture(autouse=True)
def forget() -> Iterator[None]:
    yield
    asset_dir.cache_clear()


def build(package: Path) -> Path:
    """A package with a component whose front end is built; returns where."""
    folder = package / "frontend" / "build"
    folder.mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "pyproject.toml").write_text(MANIFEST)
    (folder / "index-a1b2.js").write_text("export default () => {}")
    (folder / "index.html").write_text("<p>built</p>")
    (folder / "one-1.css").touch()
    (folder / "one-2.css").touch()
    return folder


def describe(site: Path, files: list[str]) -> Path:
    """The metadata of the installed package."""
    info = site / "acme_charts-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme-charts\nVersion: 1.0\n")
    (info / "RECORD").write_text("".join(f"{file},,\n" for file in files))
    return info


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = build(tmp_path / "acme_charts")
    describe(tmp_path, ["acme_charts/__init__.py", "acme_charts/pyproject.toml"])
    monkeypatch.syspath_prepend(tmp_path)
    return folder


def test_the_folder_is_found_by_the_package_and_the_component_s_name(installed: Path) -> None:
    assert asset_dir("acme-charts.bars") == installed
    assert asset_dir("acme-charts.other") is None
    assert asset_dir("other-package.bars") is None
    assert asset_dir("bars") is None


@pytest.mark.parametrize("layout", ["acme_charts", "src/acme_charts"])
def test_a_package_that_is_edited_where_it_stands_is_found_too(
    layout: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project, site = tmp_path / "a project", tmp_path / "site"
    site.mkdir()
    folder = build(project / layout)
    source = {"url": project.as_uri(), "dir_info": {"editable": True}}
    (describe(site, []) / "direct_url.json").write_text(json.dumps(source))
    monkeypatch.syspath_prepend(site)
    assert asset_dir("acme-charts.bars") == folder


@pytest.mark.parametrize("name", ["unbuilt", "outside"])
def test_a_folder_that_is_not_there_or_lies_outside_is_named(name: str, installed: Path) -> None:
    with pytest.raises(StreamlitComponentRegistryError, match=f"'acme-charts.{name}' declares the `asset_dir`"):
        asset_dir(f"acme-charts.{name}")


def test_a_pattern_names_exactly_one_file(installed: Path) -> None:
    assert find("js", "acme-charts.bars", installed, " index-*.js ") == installed / "index-a1b2.js"
    with pytest.raises(StreamlitComponentRegistryError, match=r"got one-1.css, one-2.css"):
        find("css", "acme-charts.bars", installed, "one-*.css")
    with pytest.raises(StreamlitComponentRegistryError, match="got no file"):
        find("css", "acme-charts.bars", installed, "two.css")


@pytest.mark.parametrize("pattern", ["../secret.js", "/etc/secret.js", "deep/../../secret.js"])
def test_a_path_does_not_leave_the_folder(pattern: str, installed: Path) -> None:
    (installed.parent / "secret.js").touch()
    with pytest.raises(StreamlitComponentRegistryError, match="below its `asset_dir`"):
        find("js", "acme-charts.bars", installed, pattern)


def test_a_link_does_not_leave_the_folder(installed: Path) -> None:
    (installed.parent / "secret.js").touch()
    (installed / "link.js").symlink_to(installed.parent / "secret.js")
    with pytest.raises(StreamlitComponentRegistryError, match="got no file"):
        find("js", "acme-charts.bars", installed, "link.js")


@pytest.mark.parametrize(
    ("kind", "text", "path"),
    [
        ("js", "index.js", True),
        ("js", " build/index-*.mjs ", True),
        ("js", "export default () => {} // index.js", False),
        ("js", "import x from 'x'\nindex.js", False),
        ("css", "style.css", True),
        ("css", "p {}", False),
        ("html", "index.html", True),
        ("html", "<p>index.html", False),
        ("html", "", False),
    ],
)
def test_a_path_is_told_from_a_content(kind: str, text: str, path: bool) -> None:
    assert is_path(kind, text) is path


@pytest.mark.parametrize("kind", ["js", "css"])
def test_files_need_an_installed_package(kind: str) -> None:
    with pytest.raises(StreamlitAPIException, match=f"names the file 'index.{kind}' as its `{kind}`"):
        component("mine", **{kind: f"index.{kind}"})


@pytest.mark.parametrize("kind", ["html", "css", "js"])
def test_parameters_are_texts(kind: str) -> None:
    with pytest.raises(StreamlitInvalidParameterTypeError, match=kind):
        component("mine", **{kind: Path("index.js")})
