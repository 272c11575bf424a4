"""docs/configuration.md: every option, from the table that the code reads."""

from __future__ import annotations

import importlib
import json
from itertools import groupby
from typing import Any

from .docs import MARK

HEAD = """\
# Configuration

Options are set in `.ostinato/config.toml` (or `.streamlit/config.toml`), by environment variables and by flags; later
ones win. `server.port` is `port` below `[server]` in a file, `OSTINATO_SERVER_PORT` (or `STREAMLIT_SERVER_PORT`) as a
variable, `--server.port` as a flag. `ostinato config show` prints the values that hold, and where each was set.

While an app is served its files are followed: options of `client`, `theme` and `runner` take effect as soon as a file
is saved, all others at the next start. A file with a mistake is reported in the log, and changes nothing.
"""


def text() -> str:
    options = importlib.import_module("ostinato.options").OPTIONS.values()
    by_section = groupby(sorted(options, key=_section), key=_section)
    return MARK + HEAD + "".join(_table(section, list(group)) for section, group in by_section)


def _section(option: Any) -> str:
    """All of its name but the last part."""
    return str(option.name.rpartition(".")[0])


def _table(section: str, options: list[Any]) -> str:
    rows = "".join(map(_row, options))
    return f"\n## {section}\n\n| option | takes | default | what it does |\n|---|---|---|---|\n{rows}"


def _row(option: Any) -> str:
    return f"| `{option.name}` | {_values(option)} | {_default(option)} | {option.description} |\n"


def _values(option: Any) -> str:
    takes = " or ".join(f'"{choice}"' for choice in option.choices) or option.kind
    return f"list of {takes}" if option.multiple else takes


def _default(option: Any) -> str:
    return "unset" if option.default is None else f"`{json.dumps(option.default, ensure_ascii=False)}`"
