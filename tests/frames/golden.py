"""Golden messages: bytes beside what they mean as JSON. Python and the browser are both held to them.

`python -m tests.frames.golden` writes them anew; that is due whenever the wire or an element changes.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec

from tests.frames.scenario import DOWN, UP, frames
from tests.tree.page import BrowserPage, Shown

FOLDER = Path(__file__).parent


def golden() -> dict[str, bytes]:
    """All files by name, as they should be."""
    files: dict[str, bytes] = {}
    page = BrowserPage()
    for frame in frames():
        data = msgspec.msgpack.encode(frame)
        page.take(data)
        files[f"page_{frame.seq}.bin"] = data
        files[f"page_{frame.seq}.json"] = as_json(outline(page, 0))
    for way, messages in {"down": DOWN, "up": UP}.items():
        for name, message in messages.items():
            files[f"{way}_{name}.bin"] = msgspec.msgpack.encode(message)
            files[f"{way}_{name}.json"] = as_json(msgspec.msgpack.decode(files[f"{way}_{name}.bin"]))
    return files


def outline(page: BrowserPage, number: int) -> dict[str, Any]:
    """A node and what it holds, as both sides write it."""
    shown: Shown = page.nodes[number]
    return {
        "id": number,
        "kind": shown.element.kind(),
        "props": {name: getattr(shown.element, name) for name in shown.element.__struct_fields__},
        "key": shown.key,
        "widget": shown.widget,
        "form": shown.form,
        "value": shown.value,
        "children": [outline(page, child) for child in shown.children],
    }


def as_json(value: Any) -> bytes:
    """Bytes are lists of numbers there."""
    return json.dumps(value, indent=1, ensure_ascii=False, default=list).encode() + b"\n"


def write() -> None:
    files = golden()
    for old in [*FOLDER.glob("*.bin"), *FOLDER.glob("*.json")]:
        old.unlink()
    for name, data in files.items():
        (FOLDER / name).write_bytes(data)


if __name__ == "__main__":
    write()
