"""The files of a component that a package brings along: its `asset_dir`, and what is named in there."""

from __future__ import annotations

import glob
import json
import tomllib
from functools import cache
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from urllib.parse import unquote, urlsplit

from ...errors import StreamlitAPIException, StreamlitComponentRegistryError

MANIFEST = "pyproject.toml"
KINDS = {"js": (".js", ".mjs"), "css": (".css",), "html": (".html", ".htm")}
"""Endings of what is a path, by the parameter."""


def is_path(kind: str, text: str) -> bool:
    """Whether a text is the path of a file, or a pattern of one, instead of the file's content."""
    text = text.strip()
    return text.endswith(KINDS[kind]) and not any(char in text for char in "\n{}<>;")


@cache
def asset_dir(name: str) -> Path | None:
    """The folder that the package of a component named "<package>.<component>" declares for it; None: there is none.

    Raises StreamlitComponentRegistryError when the folder is not there.
    """
    package, _, component = name.rpartition(".")
    for manifest in _manifests(package) if package else ():
        for declared in _declared(manifest):
            if declared.get("name") == component and "asset_dir" in declared:
                return _folder(manifest, name, str(declared["asset_dir"]))
    return None


def find(kind: str, name: str, folder: Path | None, pattern: str) -> Path:
    """The file in a component's folder that a path or a pattern names.

    Raises StreamlitAPIException without a folder; StreamlitComponentRegistryError when it names no file, or several.
    """
    pattern = pattern.strip()
    if folder is None:
        raise StreamlitAPIException(
            f"The component {name!r} names the file {pattern!r} as its `{kind}`. Only a component of an installed "
            "package has files: declare its `asset_dir` in the package's pyproject.toml. Otherwise pass the file's "
            "content."
        )
    wanted = Path(pattern)
    if wanted.is_absolute() or ".." in wanted.parts:
        raise StreamlitComponentRegistryError(
            f"The component {name!r} names {pattern!r} as its `{kind}`: expected a path below its `asset_dir`."
        )
    found = [Path(path) for path in glob.glob(str(Path(glob.escape(str(folder))) / pattern), recursive=True)]
    inside = [path for path in found if path.is_file() and path.resolve().is_relative_to(folder)]
    if len(inside) != 1:
        names = ", ".join(sorted(path.name for path in inside)) or "no file"
        raise StreamlitComponentRegistryError(
            f"The component {name!r} names {pattern!r} as its `{kind}`: expected one file in {folder}, got {names}. "
            "Build its front end anew, or make the pattern narrower."
        )
    return inside[0]


def _folder(manifest: Path, name: str, asset_dir: str) -> Path:
    root = manifest.parent.resolve()
    folder = (root / asset_dir).resolve()
    if not folder.is_dir() or not folder.is_relative_to(root):
        raise StreamlitComponentRegistryError(
            f"The component {name!r} declares the `asset_dir` {asset_dir!r} in {manifest}: expected a folder below "
            f"{root}. Build its front end, or correct the path."
        )
    return folder


def _declared(manifest: Path) -> list[dict[str, object]]:
    try:
        content = tomllib.loads(manifest.read_text("utf-8"))
    except (OSError, ValueError):
        return []
    section = content.get("tool", {}).get("streamlit", {}).get("component", {})
    components: list[dict[str, object]] = section.get("components", [])
    return components


def _manifests(package: str) -> list[Path]:
    """The pyproject.toml files of an installed package: in its modules, or in the project that it is edited in."""
    try:
        found = distribution(package)
    except (PackageNotFoundError, ValueError):
        return []
    listed = [Path(str(found.locate_file(file))) for file in found.files or () if file.name == MANIFEST]
    project = _edited_in(found)
    if project is None:
        return listed
    return [*listed, *project.glob(f"*/{MANIFEST}"), *project.glob(f"src/*/{MANIFEST}"), project / MANIFEST]


def _edited_in(found: Distribution) -> Path | None:
    """Where the project of a package is that was installed to be edited."""
    source = json.loads(found.read_text("direct_url.json") or "{}")
    if not source.get("dir_info", {}).get("editable"):
        return None
    return Path(unquote(urlsplit(source["url"]).path))
