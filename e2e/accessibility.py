"""axe-core in the page: what it finds to be a barrier."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

AXE = Path(__file__).resolve().parents[1] / "browser/node_modules/axe-core/axe.min.js"


def barriers(page: Page) -> list[str]:
    """Rules that the page breaks seriously, each with the elements that do. Frames hold what is not the page's."""
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("axe.run({resultTypes: ['violations'], iframes: false})")["violations"]
    return [
        f"{rule['id']} ({rule['impact']}): {[node['html'][:160] for node in rule['nodes']]}"
        for rule in found
        if rule["impact"] in ("serious", "critical")
    ]
