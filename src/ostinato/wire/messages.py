"""Everything that crosses the websocket, both ways, as one closed union each.

A message is a MessagePack array whose first item is its tag. `Hello` comes first and once; events are numbered from 1
without gaps, so that a client that comes back can send again what the server has not seen, and nothing runs twice.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from .element import Element, Wire

PROTOCOL = 1


class _Message(msgspec.Struct, frozen=True, array_like=True, tag=True, gc=False):
    """Base of all messages and operations."""


# --- page operations -------------------------------------------------------------------------------------------


class Insert(_Message, frozen=True, tag="i"):
    """A new node, placed after its sibling `after` (0: first) in `parent`."""

    node: int
    parent: int
    after: int
    element: Element
    key: str | None = None
    """The user's key: the page shows it as the class st-key-<key>."""
    widget: str | None = None
    """The widget's identity: what answers are sent under. None: not a widget."""
    value: Wire = None
    """A widget's present value, always explicit."""
    form: str | None = None
    """Id of the form that holds back this widget's answers until it is submitted."""


class Set(_Message, frozen=True, tag="s"):
    """Fields of a node's element that changed."""

    node: int
    patch: dict[str, Wire]


class Append(_Message, frozen=True, tag="a"):
    """A text of a node's element has grown: what stands behind the part that the page has."""

    node: int
    field: str
    text: str


class Value(_Message, frozen=True, tag="v"):
    """The script, or the server, gave a widget another value."""

    node: int
    value: Wire


class Move(_Message, frozen=True, tag="m"):
    """A node, with all that it holds, goes behind `after` (0: first) in `parent`."""

    node: int
    parent: int
    after: int


class Drop(_Message, frozen=True, tag="d"):
    """These nodes go, with all that they hold."""

    nodes: tuple[int, ...]


class Fresh(_Message, frozen=True, tag="f"):
    """While a long run goes on: these nodes were drawn again (the others show as stale)."""

    spans: tuple[int, ...]
    """First and last of each row of neighbouring numbers: 4, 9, 12, 12 are the nodes 4 to 9, and 12."""
    within: tuple[int, ...] = (0,)
    """What the run draws: these nodes and all that they hold. What stands elsewhere is not stale."""


class Url(_Message, frozen=True, tag="u"):
    """The page's address, as the script set it."""

    path: str
    """Page path below the base URL, without slashes at its ends."""
    query: str
    """Query string without its question mark."""
    push: bool = True
    """True: a new entry of the browser's history. False: the present one changes."""


class Leave(_Message, frozen=True, tag="l"):
    """The page is left for another address of the server's: to log in, or out."""

    address: str
    """Below the base URL."""


Op = Insert | Set | Append | Value | Move | Drop | Fresh | Url | Leave

# --- down ------------------------------------------------------------------------------------------------------


class Welcome(_Message, frozen=True, tag="w"):
    """Answer to Hello: which session this is, and what the page must know before it draws."""

    session: str
    resumed: bool
    """True: state and page go on from the sequence number that Hello named."""
    ack: int
    """Number of the last event that the server has taken."""
    options: dict[str, Wire]
    """Configuration that the page needs: client.*, theme.*, session.resume, runner.*, mapped by dotted name."""
    durable: bool = False
    """The session outlives the server's process: the page keeps each event until `Saved` names it."""


class Frame(_Message, frozen=True, tag="f"):
    """What changed on the page, at once. Frames are numbered without gaps."""

    seq: int
    state: Literal["running", "idle", "error"]
    """idle: no run is going on or waiting; error: the script could not be compiled."""
    ack: int
    """Number of the last event that this frame's run, or an earlier one, has served."""
    ops: tuple[Op, ...]
    reset: bool = False
    """True: forget the page; the operations build all of it."""


class Saved(_Message, frozen=True, tag="k"):
    """The effects of all events up to this one are saved: they need not be sent again, whoever serves the session."""

    event: int


class Notice(_Message, frozen=True, tag="n"):
    """Something the shell tells the user: the script's file changed, a cache was cleared, the server goes away."""

    kind: Literal["file_changed", "cache_cleared", "log"]
    text: str = ""


class Records(_Message, frozen=True, tag="r"):
    """What runs of this session were for, and what they cost: for a page that watches."""

    records: tuple[msgspec.Raw, ...]
    """RunRecord structs, oldest first, encoded. One with a number that was sent before takes its place."""
    more: bool = False
    """Further records follow at once."""


class Options(_Message, frozen=True, tag="o"):
    """The configuration that the page needs, all of it, once it has changed since Welcome."""

    options: dict[str, Wire]


Down = Welcome | Frame | Saved | Notice | Records | Options

# --- up --------------------------------------------------------------------------------------------------------


class Hello(_Message, frozen=True, tag="h"):
    """First message of a connection."""

    protocol: int
    session: str | None = None
    """The session to come back to, or None for a new one."""
    seq: int = 0
    """Sequence number of the last frame that the page has applied."""
    path: str = ""
    """Page path below the base URL, without slashes at its ends."""
    query: str = ""
    """Query string without its question mark."""
    about: dict[str, Wire] = {}
    """What st.context tells: timezone, timezone_offset, locale, theme, url, is_embedded."""


class Event(_Message, frozen=True, tag="e"):
    """What the user did: new values by widget identity. Empty: a plain rerun (key R, menu)."""

    n: int
    values: dict[str, Wire] = {}
    query: str | None = None
    """The query string, when it changed since the last message."""
    path: str | None = None
    """The page path, when the user went to another page (a link, Back, Forward)."""


class Stop(_Message, frozen=True, tag="x"):
    """The Stop button: end the run at its next yield point."""


class ClearCache(_Message, frozen=True, tag="c"):
    """Menu or key C: clear st.cache_data, st.cache_resource and this session's st.session_state."""


class About(_Message, frozen=True, tag="b"):
    """Some of what Hello told about the browser is otherwise now."""

    news: dict[str, Wire]


class Watch(_Message, frozen=True, tag="i"):
    """The inspector was opened or closed: send records of runs from now on, or no longer."""

    on: bool


Up = Hello | Event | Stop | ClearCache | About | Watch
