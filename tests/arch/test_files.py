"""Rules that hold for files as such."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("src", "tests", "e2e", "tools", "benchmarks", "examples", "browser/src")
ENDINGS = {".py", ".ts", ".tsx", ".css"}
AT_MOST = 500


def written_by_hand() -> list[Path]:
    files = [file for folder in FOLDERS for file in (ROOT / folder).rglob("*") if file.suffix in ENDINGS]
    generated = (".gen.ts", "_generated/", "server/page/", "/fixtures/")
    return [file for file in files if not any(mark in file.as_posix() for mark in generated)]


def test_no_file_holds_more_than_one_concept_can_need() -> None:
    lengths = {
        file.relative_to(ROOT).as_posix(): len(file.read_text("utf-8").splitlines()) for file in written_by_hand()
    }
    assert lengths
    assert not {name: length for name, length in lengths.items() if length > AT_MOST}


@pytest.mark.parametrize("script", sorted(p.name for p in (ROOT / "scripts").iterdir()))
def test_scripts_are_short_and_can_be_started(script: str) -> None:
    file = ROOT / "scripts" / script
    assert file.stat().st_mode & 0o100
    assert len(file.read_text("utf-8").splitlines()) <= 22
    subprocess.run(["bash", "-n", str(file)], check=True)


def test_the_node_lock_file_names_no_registry() -> None:
    assert '"resolved"' not in (ROOT / "browser/package-lock.json").read_text("utf-8")


def test_the_python_constraints_are_exact_versions_and_nothing_else() -> None:
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    packages = [line for line in lines if not line.startswith("#")]
    assert packages
    assert not [line for line in packages if not line.replace("==", "").strip() or line.count("==") != 1]


def test_the_node_lock_file_names_the_packages_of_every_platform() -> None:
    """`npm ci` refuses a lock file that lacks one, even when it belongs to another platform."""
    packages = json.loads((ROOT / "browser/package-lock.json").read_text("utf-8"))["packages"]
    optional = {name for package in packages.values() for name in package.get("optionalDependencies", {})}
    assert optional
    assert not {name for name in optional if f"node_modules/{name}" not in packages}


def test_news_fragments_name_a_topic_and_a_kind() -> None:
    fragments = [file.name for file in (ROOT / "news").iterdir() if file.name != "README.md"]
    assert not [name for name in fragments if not re.fullmatch(r"[a-z0-9-]+\.(feature|change|fix|removal)\.md", name)]
