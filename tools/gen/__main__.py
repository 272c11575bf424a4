"""Write every generated file, or (--check) name those that are stale and fail."""

from __future__ import annotations

import sys
from pathlib import Path

from . import catalog, container, docs, elements_ts, options_docs, public, registry_ts

ROOT = Path(__file__).resolve().parents[2]


def files() -> dict[Path, str]:
    """Every generated file's path below the repository and its text."""
    found = catalog.read(ROOT)
    single = {
        "src/ostinato/_generated/__init__.py": container.package(),
        "src/ostinato/_generated/container.py": container.text(found),
        "src/ostinato/_generated/public.py": public.text(found),
        "docs/configuration.md": options_docs.text(),
        "browser/src/wire/elements.gen.ts": elements_ts.text(found),
        "browser/src/wire/registry.gen.ts": registry_ts.text(found),
        "browser/src/wire/chunks.gen.ts": registry_ts.chunks(found),
    }
    return {ROOT / name: text for name, text in (single | docs.pages(found)).items()}


def stale(wanted: dict[Path, str]) -> list[Path]:
    """Files whose text differs, and pages of names that are gone."""
    changed = [path for path, text in wanted.items() if not path.exists() or path.read_text("utf-8") != text]
    left_over = [
        page
        for folder in ("elements", "api", "columns", "components")
        for page in (ROOT / "docs" / folder).glob("*.md")
        if page not in wanted
    ]
    return changed + left_over


def check(differing: list[Path]) -> int:
    for path in differing:
        print(f"stale: {path.relative_to(ROOT)}")
    if differing:
        print("Generated files differ from their sources. Run scripts/gen and commit what it writes.")
    return int(bool(differing))


def write(path: Path, text: str | None) -> None:
    """Write a file, or remove it: None."""
    print(f"{'removed' if text is None else 'wrote'}: {path.relative_to(ROOT)}")
    if text is None:
        path.unlink()
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def main(arguments: list[str]) -> int:
    wanted = files()
    differing = stale(wanted)
    if arguments == ["--check"]:
        return check(differing)
    for path in differing:
        write(path, wanted.get(path))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
