"""Messages that between them use everything the wire has."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from ostinato.elements.container import ContainerBlock
from ostinato.elements.page import Bottom, Main, Overlay, Page, Sidebar
from ostinato.elements.text import Text
from ostinato.records.record import (
    CacheUse,
    Callback,
    FragmentTime,
    Note,
    RunCause,
    RunRecord,
    StateChange,
    Statement,
)
from ostinato.wire.element import Block, Element, Widget
from ostinato.wire.messages import (
    About,
    Append,
    ClearCache,
    Down,
    Drop,
    Event,
    Frame,
    Fresh,
    Hello,
    Insert,
    Leave,
    Move,
    Notice,
    Op,
    Options,
    Records,
    Saved,
    Set,
    Stop,
    Up,
    Url,
    Value,
    Watch,
    Welcome,
)
from tests.every_element import bare, full, kinds

AREAS = (
    Insert(0, 0, 0, Page()),
    Insert(1, 0, 0, Main()),
    Insert(2, 0, 1, Sidebar()),
    Insert(3, 0, 2, Bottom()),
    Insert(4, 0, 3, Overlay()),
)
FIRST = 10
"""Number of the first node below the areas."""
SHOWN = [kind for kind in kinds() if kind not in (Page, Main, Sidebar, Bottom, Overlay)]
WIRE_VALUES = (None, True, 0, -1, 2**53 - 1, 0.1, "", "Grüße 👋", "x" * 300, [1.5, 2.5], {"a": [None, {"b": -0.5}]})


def frames() -> list[Frame]:
    """A page's life: built, changed, rearranged, drawn by a long run, broken, and built anew."""
    return [
        Frame(1, "idle", 0, (*AREAS, *every_element()), reset=True),
        Frame(2, "idle", 1, tuple(every_change())),
        Frame(3, "idle", 70_000, rearranged()),
        Frame(
            4,
            "running",
            70_000,
            (
                Insert(901, 1, 0, Text(body="early")),
                Append(901, "body", " bird 🐦"),
                Fresh((FIRST, FIRST + 3, 901, 901), (1, 901)),
                Url("reports", "year=2026", False),
                Leave("auth/login?token=x"),
            ),
        ),
        Frame(5, "error", 70_001, ()),
        Frame(6, "idle", 70_002, (*AREAS, Insert(902, 1, 0, Text(body="anew"))), reset=True),
    ]


def every_element() -> Iterator[Op]:
    """An element of each kind with as few fields as it can have; each block holds a text."""
    after = 0
    for number, kind in enumerate(SHOWN, FIRST):
        widget = f"{kind.kind()}-id" if issubclass(kind, Widget) else None
        yield Insert(number, 1, after, bare(kind), widget=widget, value="first" if widget else None)
        if issubclass(kind, Block):
            yield Insert(number + 500, number, 0, Text(body=f"in {kind.kind()}"))
        after = number


def every_change() -> Iterator[Op]:
    """All fields of all elements become others; widgets take every value that the wire carries."""
    for number, kind in enumerate(SHOWN, FIRST):
        yield Set(number, difference(bare(kind), full(kind)))
        if issubclass(kind, Widget):
            yield Value(number, WIRE_VALUES[number % len(WIRE_VALUES)])
    for number, value in enumerate(WIRE_VALUES, 600):
        yield Insert(
            number, 2, number - 1 if number > 600 else 0, Text(body="v"), f"k {number}", f"w{number}", value, "f"
        )


def rearranged() -> tuple[Op, ...]:
    """Nodes come first, in between and last; go to other parents with what they hold; and go."""
    block = next(number for number, kind in enumerate(SHOWN, FIRST) if kind is ContainerBlock)
    return (
        Insert(700, 1, 0, Text(body="first")),
        Insert(701, 1, block, Text(body="between")),
        Move(700, 1, 701),
        Move(601, 1, 0),
        Move(block, 2, 0),
        Insert(702, block, block + 500, Text(body="last")),
        Move(block + 500, block, 702),
        Drop((602, 603)),
        Drop((block + 1, 701)),
        Insert(704, 1, 700, Text(body="behind what was moved")),
    )


def difference(old: Element, new: Element) -> dict[str, object]:
    """The fields of a patch."""
    return {
        name: msgspec.to_builtins(getattr(new, name), builtin_types=(bytes,))
        for name in new.__struct_fields__
        if getattr(old, name) != getattr(new, name)
    }


RECORD = RunRecord(
    number=7,
    at=1.5,
    time=1_790_000_000.25,
    scope=("chart",),
    page="reports",
    causes=(RunCause(kind="event", widget="w", element="slider", label="Size", key="size", old="1", new="2"),),
    outcome="completed",
    interrupted=6,
    seconds=0.25,
    callbacks=(Callback("resize", "app.py:3", 0.125),),
    elements=12,
    ops=2,
    bytes=64,
    cache=CacheUse(1, 2, {"load": (1, 2)}),
    notes=(Note("feedback", "Give it a key.", "app.py:9"),),
    watched=True,
    file="app.py",
    statements=(Statement(9, 10, 0.125, "size = st.slider("),),
    fragments=(FragmentTime("chart#1/", "chart", 0.125),),
    state={"size": StateChange("1", "2"), "new": StateChange(None, "3")},
)
DOWN: dict[str, Down] = {
    "welcome": Welcome("session", True, 3, {"client.toolbarMode": "auto", "server.runOnSave": False}, True),
    "saved": Saved(3),
    "notice": Notice("file_changed", "app.py"),
    "options": Options({"client.toolbarMode": "viewer"}),
    "records": Records((msgspec.Raw(msgspec.msgpack.encode(RECORD)),), True),
}
UP: dict[str, Up] = {
    "hello": Hello(1, "session", 70_000, "page", "a=1&b=%20", {"timezone": "Europe/Berlin", "is_embedded": False}),
    "event": Event(128, {f"widget-{number}": value for number, value in enumerate(WIRE_VALUES)}, "a=1"),
    "rerun": Event(1),
    "stop": Stop(),
    "clear_cache": ClearCache(),
    "about": About({"theme": "dark"}),
    "watch": Watch(True),
}
