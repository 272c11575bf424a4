"""Build hook: the wheel carries the built page, so that installing it needs no Node."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT))

from tools import bundle, node  # noqa: E402 - found only once the root is on the path


class PageHook(BuildHookInterface[Any]):
    """Builds the page where it is absent or older than its sources."""

    def wanted(self) -> bool:
        return not os.environ.get("OSTINATO_SKIP_BUNDLE") and bundle.is_stale()

    def dependencies(self) -> list[str]:
        """Node as a build requirement, when the machine has none that is new enough."""
        return [node.WHEEL] if self.wanted() and not node.is_usable() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self.wanted():
            bundle.build()
