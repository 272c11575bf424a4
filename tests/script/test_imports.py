"""Which files a script imports, also those that cannot be imported, or do not exist yet."""

from __future__ import annotations

from pathlib import Path

from ostinato.script.imports import imported_names, source_files
from ostinato.script.local import LocalCode


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def test_every_form_of_import_is_read(tmp_path: Path) -> None:
    source = "import a.b, c as d\nimport e.f as g\nfrom h.i import j\ndef late():\n    from k import *"
    names = imported_names(write(tmp_path / "m.py", source), "")
    assert names == {"a", "a.b", "c", "e.f", "h.i", "h.i.j", "k"}


def test_relative_imports_start_from_the_package(tmp_path: Path) -> None:
    source = "from . import a\nfrom .b import c\nfrom .. import d\nfrom ..e import f"
    names = imported_names(write(tmp_path / "m.py", source), "top.sub")
    assert names == {"top.sub", "top.sub.a", "top.sub.b", "top.sub.b.c", "top", "top.d", "top.e", "top.e.f"}


def test_a_file_that_is_no_python_imports_nothing(tmp_path: Path) -> None:
    assert imported_names(write(tmp_path / "m.py", "import a\nx ="), "") == frozenset()
    assert imported_names(tmp_path / "missing.py", "") == frozenset()


def test_files_are_found_through_files(tmp_path: Path) -> None:
    script = write(tmp_path / "app.py", "import one")
    one = write(tmp_path / "one.py", "from pkg.two import x")
    two = write(tmp_path / "pkg" / "two.py", "from . import three")
    three = write(tmp_path / "pkg" / "three.py", "x =")
    write(tmp_path / "unrelated.py", "")
    found = source_files(script, LocalCode([tmp_path], ignored=[]))
    assert {script, one, two, three} <= found
    assert tmp_path / "unrelated.py" not in found


def test_a_module_that_does_not_exist_yet_counts(tmp_path: Path) -> None:
    script = write(tmp_path / "app.py", "import to_be_written")
    assert tmp_path / "to_be_written.py" in source_files(script, LocalCode([tmp_path], ignored=[]))
