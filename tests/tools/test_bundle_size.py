from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from tools import bundle_size

INDEX = """
<link rel="shortcut icon" href="./favicon.png" />
<script type="module" src="./static/js/index.a1.js"></script>
<link rel="modulepreload" href="./static/js/react.b2.js">
<link rel="stylesheet" href="./static/css/index.c3.css">
<link rel="preload" as="font" href="./static/media/text.e5.woff2">
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    files = {
        "index.html": INDEX,
        "favicon.png": "icon",
        "static/js/index.a1.js": "start()" * 100,
        "static/js/react.b2.js": "react",
        "static/js/slider.d4.js": "loaded when a page first uses it",
        "static/css/index.c3.css": "@font-face{src:url(../media/icons.f6.woff2)}",
        "static/media/text.e5.woff2": "font",
        "static/media/icons.f6.woff2": "fetched for the first icon",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def test_the_start_is_what_the_page_links(page: Path) -> None:
    assert {file.name for file in bundle_size.start_files(page)} == {
        "index.html",
        "favicon.png",
        "index.a1.js",
        "react.b2.js",
        "index.c3.css",
        "text.e5.woff2",
    }


def test_scripts_count_as_they_travel(page: Path) -> None:
    script = page / "static/js/index.a1.js"
    assert bundle_size.transferred(script) == len(gzip.compress(script.read_bytes())) < script.stat().st_size


def test_a_start_beyond_its_limit_fails(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert bundle_size.main(page) == 0
    monkeypatch.setattr(bundle_size, "PRESENT", 100)
    assert bundle_size.main(page) == 1
