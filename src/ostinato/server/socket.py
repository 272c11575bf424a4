"""One websocket: messages of one tab in, its frames out."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any, NamedTuple

from starlette.websockets import WebSocket, WebSocketDisconnect, WebSocketState

from ..app import App, first_run
from ..errors import ProtocolError
from ..session.request import Cause
from ..session.session import Session
from ..state.query import check, check_path
from ..wire.codec import decode, encode
from ..wire.element import Wire
from ..wire.messages import PROTOCOL, About, ClearCache, Event, Hello, Notice, Options, Saved, Stop, Watch, Welcome
from .about import about, news
from .door import LoopDoor
from .feed import Feed
from .identity import Identity
from .uploads import token_of

logger = logging.getLogger("ostinato")

HELLO_WITHIN = 20.0
"""Seconds that a client has for its first message."""
REFUSED = 1008
"""Close code: a message that the protocol does not allow."""
TAKEN_OVER = 4001
"""Close code: another connection serves this session now."""


class Surroundings(NamedTuple):
    """What a connection has of its server."""

    app: App
    door: LoopDoor
    options: Callable[[], dict[str, Wire]]
    """The options that the page is told."""
    identity: Identity
    """Who the user is."""
    open: Callable[[str | None, str | None], Awaitable[tuple[Session, bool]]]
    """Gives the session to come back to, or a new one."""


class Connection:
    """A client attached to a session. A session has one at a time: a newer one takes it over."""

    def __init__(self, socket: WebSocket, around: Surroundings) -> None:
        self._app = around.app
        self._door = around.door
        self._socket = socket
        self._options = around.options
        self._identity = around.identity
        self._open = around.open
        self._bell = asyncio.Event()
        self._notices: list[Notice | Options] = []
        self._feed: Feed | None = None
        self._sender: asyncio.Task[None] | None = None
        self._ending: asyncio.Task[None] | None = None
        self._saved = 0
        self.session: Session | None = None

    async def serve(self, attached: dict[str, Connection]) -> None:
        """Serve the client until it goes. `attached`: the connections of all sessions, by session id."""
        await self._socket.accept()
        try:
            session = await self._greet(attached)
            self._sender = asyncio.create_task(self._send_frames(session))
            message = await self._receive()
            while attached.get(session.id) is self:  # what comes over a connection that was taken over counts no more
                self._take(session, message)
                message = await self._receive()
        except ProtocolError as error:
            await self.close(REFUSED, str(error))
        except WebSocketDisconnect:
            pass
        finally:
            self._fall_silent()
            if self.session is not None and attached.get(self.session.id) is self:
                del attached[self.session.id]
                self.session.detach()
                self._app.watch(self.session, False)
                self._app.left(self.session)

    async def close(self, code: int, reason: str) -> None:
        """Close the connection, telling why (a close frame holds 123 bytes of text)."""
        self._fall_silent()
        if self._socket.application_state is WebSocketState.CONNECTED:
            short = reason.encode()[:120].decode(errors="ignore")
            try:
                await self._socket.close(code, short)
            except (WebSocketDisconnect, RuntimeError):  # the client went at the same moment
                logger.debug("A connection was gone before it could be closed: %s", short)

    def give_way(self) -> None:
        """A newer connection serves the session. Nobody waits until this one's client has heard it: its line may be
        dead, and full of what it has not read. Call it on the loop."""
        self._fall_silent()
        reason = "Another connection has taken this session over."
        self._ending = asyncio.create_task(self.close(TAKEN_OVER, reason))

    def tell(self, notice: Notice | Options) -> None:
        """Have the page's shell know something. Call it on the loop."""
        self._notices.append(notice)
        self._bell.set()

    def tell_options(self) -> None:
        """Have the page take the options that hold now. Call it on the loop."""
        if self.session is not None:  # else its welcome will
            self.tell(Options(self._told(self.session)))

    # --- inner workings ---

    def _told(self, session: Session) -> dict[str, Wire]:
        """What this session's page is told: the options, and what its uploads have to bring along."""
        return {**self._options(), "server.xsrfToken": token_of(self._app, session.id)}

    async def _receive(self) -> Any:
        message = await self._socket.receive()
        if message["type"] == "websocket.disconnect":
            raise WebSocketDisconnect(message.get("code", 1006))
        data = message.get("bytes")
        if data is None:
            raise ProtocolError("a binary message", "text")
        return decode(data)

    async def _receive_hello(self) -> Hello:
        try:
            hello = await asyncio.wait_for(self._receive(), HELLO_WITHIN)
        except TimeoutError:
            raise ProtocolError(f"Hello within {HELLO_WITHIN:g} s", "nothing") from None
        if not isinstance(hello, Hello):
            raise ProtocolError("Hello as the first message", type(hello).__name__)
        if hello.protocol != PROTOCOL:
            raise ProtocolError(f"protocol {PROTOCOL} (reload the page)", f"protocol {hello.protocol}")
        check(hello.query)
        check_path(hello.path)
        return hello

    async def _greet(self, attached: dict[str, Connection]) -> Session:
        hello = await self._receive_hello()
        user, tokens, owner = self._identity
        session, resumed = await self._open(hello.session, owner)
        former = attached.get(session.id)
        attached[session.id] = self
        self.session = session
        if former is not None:
            former.give_way()
        with session.lock:
            session.about.arrive({**about(hello, self._socket), "user": user, "tokens": tokens})
        moved = resumed and session.state.location.path != hello.path
        session.state.location.arrive(hello.path, hello.query)
        session.wake = self._wake
        missed = session.attach(hello.seq)
        self._bell.set()
        welcome = Welcome(session.id, resumed, session.taken, self._told(session), self._app.durable)
        await self._send(encode(welcome))
        for frame in missed:
            await self._send(frame)
        if session.runs == 0 and session.idle:
            first_run(session)
        elif moved:  # the page was loaded anew, at another of the app's addresses
            session.request(Cause("navigation", hello.path))
        return session

    def _take(self, session: Session, message: Any) -> None:
        if isinstance(message, Event):
            session.receive(message)
        elif isinstance(message, Stop):
            session.stop()
        elif isinstance(message, Watch):
            self._watch(session, message.on)
        elif isinstance(message, About):
            self._tell(session, news(message))
        elif isinstance(message, ClearCache):
            self._app.clear_caches(session)
            self.tell(Notice("cache_cleared"))
        else:
            raise ProtocolError("an event", type(message).__name__)

    def _tell(self, session: Session, news: dict[str, Wire]) -> None:
        """Something about the browser has changed: a script that goes by it runs again."""
        with session.lock:
            concerned = session.about.change(news)
        if concerned:
            session.request(Cause("context", ", ".join(news)))

    def _watch(self, session: Session, on: bool) -> None:
        """The page's inspector was opened or closed. A page that was not offered it is told nothing."""
        if not self._options().get("client.inspector"):
            return
        self._app.watch(session, on)
        self._feed = Feed(self._app.records(session)) if on else None
        self._bell.set()

    def _wake(self) -> None:
        self._door.ring(self._bell.set)

    async def _send_frames(self, session: Session) -> None:
        """Send what there is whenever the bell rings. While a send is under way changes merge, so that a slow client
        gets fewer frames, not a queue of them."""
        try:
            while True:
                await self._bell.wait()
                self._bell.clear()
                while (frame := session.take_frame()) is not None:
                    await self._send(frame)
                while self._notices:
                    await self._send(encode(self._notices.pop(0)))
                await self._send_saved(session)
                await self._send_records(session)
                if session.over and self._ending is None:  # in a task of its own, for closing cancels this one
                    reason = "Another server process has taken this session over."
                    self._ending = asyncio.create_task(self.close(TAKEN_OVER, reason))
        except WebSocketDisconnect:
            logger.debug("A connection was lost while frames were sent.")

    async def _send_saved(self, session: Session) -> None:
        """Which of its events the page need not keep any longer."""
        if session.saved != self._saved:
            self._saved = session.saved
            await self._send(encode(Saved(self._saved)))

    async def _send_records(self, session: Session) -> None:
        """What a page that watches has not been told: after the frames, whose size is part of it."""
        while (feed := self._feed) is not None:
            with session.lock:
                records = feed.take()
            if records is None:
                return
            await self._send(encode(records))

    async def _send(self, data: bytes) -> None:
        try:
            await self._socket.send_bytes(data)
        except RuntimeError as error:  # closed by this side: taken over, or the server stops
            raise WebSocketDisconnect from error

    def _fall_silent(self) -> None:
        """Take no more frames: those of a session that was taken over are for the newer connection."""
        if self._sender is not None:
            self._sender.cancel()
