"""One tab: takes events, runs the script, gives frames. Knows no socket, no loop and no element.

Threads: `receive`, `stop`, `attach` and `take_frame` are called by the server, `_work` by a pooled thread, and a run's
own calls come from there too. All of them hold `lock` while they touch state, tree or queue. The lock is never held
while user code runs.

At most one run is *the* run of the session. A newer event asks it to give way; when it has not done so after `GRACE`
seconds (it computes, or sleeps), a further thread takes over and the old run is an outcast: each of its yield points
raises, so nothing that it still does reaches page or state.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, Literal

from ..errors import ProtocolError, ScriptError
from ..script.control import Rerun, Stop, Superseded, SwitchPage
from ..script.fragments import Fragments
from ..script.held import Held
from ..script.routes import Routes
from ..script.run import Outcome, Run
from ..state.about import About
from ..state.query import check, check_path
from ..state.session_state import Change, SessionState
from ..tree.tree import Tree
from ..wire.codec import encode
from ..wire.element import Block
from ..wire.messages import Event, Frame, Fresh, Op
from .acts import apply_answers, pending_triggers, request_of, triggers_of
from .alarm import Alarm
from .frames import FrameLog
from .host import Host
from .insisting import insist
from .late import LateLock
from .lifecycle import Phase, Step, after
from .observer import Observer
from .pause import ASKING, Pause
from .request import Cause, Request, Requests
from .sleep import Asleep
from .waking import Waking

GRACE = 0.01
"""Seconds that a run has to give way before a second thread takes its place."""
FIRST_FRAME = 0.01
"""Seconds after which a run that still goes on starts to show what it has drawn."""
QUIET = 0.05
"""Seconds between looks at a long run that draws nothing."""
STALE = 0.3
"""Seconds after which a long run names what it has drawn anew, so that the page can dim the rest."""
PRESS = 0.2
"""Seconds that a run has for a click before the next click of the same button may take its place."""
STOPPING = 0.3
"""Seconds after which a run that the user stopped is ended even where it computes without a yield point."""
OUTDATED = 1.0
"""The same for a superseded run, which nobody waits for: it must not keep the processor busy for ever."""
OUTCASTS = 3
"""How many superseded runs of one session may still be executing. Beyond it, newer events wait."""


class Session:
    """The state, the page and the runs of one tab."""

    def __init__(self, id: str, host: Host, areas: tuple[Block, ...], observer: Observer) -> None:
        self.id = id
        self.wake: Callable[[], None] = _nobody
        """Called, by any thread, when `take_frame` may have something."""
        self.lock = threading.RLock()
        self.state = SessionState()
        self.tree = Tree(*areas)
        self.fragments = Fragments()
        self.routes = Routes()
        self.files = host.files.open()
        self.frames = Held(host.now)
        self.phase = Phase.NEW
        self.taken = 0
        """Number of the last event that was accepted."""
        self.saved = 0
        """Number of the last event whose effects outlive this process."""
        self.owner: str | None = None
        """Who the user is, as far as the app asks for that: nobody else gets the session."""
        self.about = About()
        self.runs = 0
        self.connected = False
        self.connections = 0
        """How many clients have been attached so far, one after the other."""
        self._host = host
        self._observer = observer
        self._changes: list[Change] = []
        self._default_page = areas[0]
        self._pause = Pause(self.tree)
        self._requests = Requests()
        self._waking = Waking()
        self._run: Run | None = None
        self._former: Run | None = None
        self._request: Request | None = None
        self._outcasts = 0
        self._log = FrameLog()
        self._seq = 0
        self._ack = 0
        self._due = False
        self._reset = True
        self._broken = False
        self.began = 0.0
        self._told = -1
        self._shown: tuple[str, int] | None = None
        """Page state and acknowledged event of the last frame. One that would say just the same is left out."""
        self._settings: dict[str, Any] = {}
        self._alarm = Alarm(host, self._seen, self._tick_fragments)
        self._ticking = False
        self._waiting_to_start = False

    # --- what the server calls ---

    def request(self, cause: Cause) -> None:
        """Have the script run: first load, a changed file, a plain rerun."""
        self._add(Request(cause, ack=self.taken))

    def receive(self, event: Event) -> None:
        """Take an event of the user's. Raises ProtocolError when it is not the next one, or no page could send it."""
        if event.n != self.taken + 1:
            raise ProtocolError(f"event {self.taken + 1}", f"event {event.n}")
        if event.query is not None:
            check(event.query)
        if event.path is not None:
            check_path(event.path)
        self.taken = event.n
        if event.values.keys() == {ASKING}:
            self._answered(event)
        elif not self._waking.holds(event):
            self._add(request_of(event, self.state, self.tree))

    def _answered(self, event: Event) -> None:
        """The user says whether a rerun that waits may come."""
        with self.lock:
            self._ack, self._due = max(self._ack, event.n), True
            held = self._pause.end()
            if held is not None and event.values[ASKING] is True:
                self._observer.go_on()
                self._add(held)
        self.wake()

    def stop(self) -> None:
        """End the present run at its next yield point; what waits is served as ever."""
        with self.lock:
            if self.phase is Phase.CLOSED:
                return
            self.phase = after(self.phase, Step.STOP)
            if self._run is not None and self._run.cancel in (None, Rerun):
                self._run.leave(Stop)
                insist(self._run, self.lock, STOPPING, self._host.later)

    def close(self) -> None:
        """The session is over: its runs end at their next yield point, its state is let go."""
        with self.lock:
            if self.phase is Phase.CLOSED:
                return
            self.phase = after(self.phase, Step.CLOSE)
            self._requests.clear()
            self._alarm.clear()
            if self._run is not None:
                self._run.leave(Superseded)
                insist(self._run, self.lock, OUTDATED, self._host.later)

    def attach(self, seq: int) -> list[bytes]:
        """A client is there that has applied all frames up to `seq`: what it missed. The rest comes by take_frame."""
        with self.lock:
            self.connected = True
            self.connections += 1
            self._alarm.set()
            missed = self._log.since(seq, self._seq)
            if missed is None:
                self._reset = self._due = True
                return []
            return missed

    def asleep(self, *, resting: bool = True, between_runs: bool = False) -> Asleep | None:
        """What the session can be rebuilt from, as long as it rests. Call it with the lock held.

        `between_runs`: a run has served all that it took; others may wait. `resting` false: whatever goes on.
        """
        busy = self._run is not None or self._waking.going_on or (self._requests and not between_runs)
        if busy and resting:
            return None
        return Asleep(self.state.export(), self._ack, self.owner)

    def awake(self, asleep: Asleep) -> None:
        """Take back what `asleep` gave, before the first run. The user's page stays in view until that has drawn it."""
        self.state.restore(asleep.state)
        self.taken = self.saved = self._ack = asleep.taken
        self._waking.begin()

    def tell_saved(self, event: int) -> None:
        """All events up to this one need not be sent again, whatever becomes of this process."""
        self.saved = max(self.saved, event)
        self.wake()

    def detach(self) -> None:
        """The client has gone."""
        self.connected = False
        self.wake = _nobody

    def take_frame(self) -> bytes | None:
        """The next frame for the browser, or None while there is nothing to tell."""
        with self.lock:
            if not self._due or self._holding_back():
                return None
            self._due = False
            reset = self._reset or self.tree.changes.lost
            self._reset = False
            ops = self.tree.snapshot() if reset else self.tree.changes.take()
            ops += self._fresh()
            url = self.state.location.take()
            if url is not None:
                ops += (url,)
            shown = self._page_state(), self._ack
            if not (ops or reset) and shown == self._shown:
                return None
            self._shown = shown
            self._seq += 1
            frame = Frame(self._seq, *shown, ops, reset)
            data = encode(frame)
            self._log.add(self._seq, data)
            self._observer.traffic.count(len(ops), len(data))
            return data

    @property
    def idle(self) -> bool:
        """No run goes on, and none waits."""
        return self.phase in (Phase.NEW, Phase.IDLE, Phase.CLOSED) and not (self._requests or self._waking)

    @property
    def over(self) -> bool:
        """It goes on no more: it sleeps, or another process has it."""
        return self.phase is Phase.CLOSED

    # --- requests ---

    def _add(self, request: Request) -> None:
        with self.lock:
            if self.phase is Phase.CLOSED:
                return
            self._requests.add(request, triggers_of(request, self.state))
            if self._run is None:
                self._start_worker()
            else:
                self._make_room(self._run)
        self._tick_in(FIRST_FRAME)

    def _start_worker(self) -> None:
        if not self._waiting_to_start:
            self._waiting_to_start = True
            self._host.start(self._work)

    def _make_room(self, run: Run) -> None:
        """Have the run give way to what waits, but not to a second click before the first one had its time."""
        with self.lock:
            if self._run is not run or not self._requests.whole:
                return  # fragments wait for what is going on, whatever that is
            again = self.state.triggered & self._requests.values()
            if again and (self._host.now() < self.began + PRESS or again & self.state.unread_triggers().keys()):
                self._host.later(PRESS, lambda: self._make_room(run))
                return
            run.supersede()
            if self._host.option("runner.fastReruns"):
                self._host.later(GRACE, lambda: self._overtake(run))

    def _overtake(self, run: Run) -> None:
        """The run did not give way in time: go on without it."""
        with self.lock:
            if self._run is not run or run.cancel is not Superseded or self._outcasts >= OUTCASTS:
                return
            self._outcasts += 1
            insist(run, self.lock, OUTDATED, self._host.later)
            self._ended(run, "superseded")
            if self._requests:
                self._start_worker()

    # --- the worker ---

    def _work(self) -> None:
        """Serve requests until none waits, or until another worker has taken over."""
        with self.lock:
            self._waiting_to_start = False
            run = self._next()
        while run is not None:
            outcome = self._execute(run)
            if outcome == "rerun":
                self._observer.reran(run)
            with self.lock:
                if self._run is not run:
                    self._outcasts -= 1
                    if self._run is not None:
                        self._make_room(self._run)  # it may be one of them now
                    return
                self._ended(run, outcome)
                run = self._next()  # without letting go of the lock: Stop finds one run or the other
            self.wake()

    def _next(self) -> Run | None:
        if self._run is not None or not self._requests or self.phase is Phase.CLOSED:
            return None
        return self._begin(self._requests.take())

    def _begin(self, request: Request) -> Run:
        if self._former is not None:
            self._former.leave(Superseded)  # whatever thread it has left behind
        self.phase = after(self.phase, Step.WORK)
        self.runs += 1
        if not request.follows:
            self.tree.forget_announced()
        self.state.begin()
        self.state.location.arrive(request.path, request.query)
        changes = apply_answers(request, self.state, self.tree)
        if request.fragments is None or request.values:
            self._pause.end()
        if request.fragments is None:
            self.state.enter(self.routes.prefix_at(self.state.location.path))
            self.tree.begin()
        else:
            self.tree.begin_part()
        self._request = request
        self._ack = max(self._ack, request.ack)
        self.began = self._host.now()
        self._told = -1
        run = Run(
            self.tree,
            self.state,
            self.fragments,
            self.lock,
            self._host,
            [change for change in changes if change.changed],
            targets=request.fragments,
            forced=request.forced,
            settings=None if request.fragments is None else self._settings,
            routes=self.routes,
            about=self.about,
            files=self.files,
            frames=self.frames,
        )
        self._run = run
        self._changes = changes
        run.meter.sent = self._observer.traffic.sent
        if self._observer.attentive:
            self._observer.begin(run, request.causes)
        self._make_room(run)
        return run

    def _execute(self, run: Run) -> Outcome:
        try:
            script = self._host.script_for(run)
            code = script.code(timed=run.meter.stopwatch is not None)
        except ScriptError as error:
            self._broken = True
            run.show_error(error)
            return "error"
        self._broken = False
        return run.execute(code, script.path)

    def _ended(self, run: Run, outcome: Outcome) -> None:
        request = self._request
        assert request is not None
        self._run, self._former = None, run
        if outcome == "rerun" and run.cancel is Stop:
            outcome = "stopped"  # pressed after st.rerun() was called, before the run had ended
        run.meter.drawn = self.tree.progress()
        following: Request | None = None
        if outcome == "superseded":
            self._carry(request)
        elif outcome == "rerun":
            following = self._following(run, request)
        else:
            run.lock = LateLock(self.lock, self._changed_late)
            self.state.clear_forms()
            if run.targets is None:
                self._finish(run, swept=outcome == "completed")
                for event in self._waking.end():
                    early = request_of(event, self.state, self.tree)
                    self._requests.add(early, triggers_of(early, self.state))
        self._alarm.follow(self.fragments)
        self._host.on_run(self, run, request, outcome)
        question = self._observer.ended(run, request.causes, self._changes, outcome)
        self._changes = []
        if following is not None:
            if question is None or self._requests:
                self._requests.add_first(following)
            else:
                self._pause.hold(following, question)
        if not self._requests and self.phase is not Phase.CLOSED:
            self.phase = after(self.phase, Step.DONE)
            self._due = True

    def _finish(self, run: Run, *, swept: bool) -> None:
        """A whole run is complete: what it did not draw goes. `swept`: so does what it did not call."""
        self.tree.finish()
        self._settings = run.settings
        if not run.settings:
            self.tree.configure(self._default_page)
        if swept:
            self.state.sweep()
            self.fragments.keep(self.state.run)

    def _following(self, run: Run, request: Request) -> Request:
        """The request that a st.rerun() or st.switch_page() makes."""
        left = run.left
        assert left is not None
        cause = Cause("rerun", left.where)
        if left.closes is not None:
            self.tree.drop(left.closes)
        if isinstance(left, SwitchPage):
            cause = Cause("switch_page", left.where)
            self.state.location.go(left.path, left.parameters)
        carried = pending_triggers(run, self.state)
        if left.fragments is None:
            return Request(cause, ack=request.ack, carried=carried)
        return Request(cause, ack=request.ack, carried=carried, fragments=[*left.fragments, *run.pending])

    def _changed_late(self) -> None:
        if self.tree.changes and self._run is None:
            self._due = True
            self.wake()

    def _carry(self, request: Request) -> None:
        """Clicks that the superseded run was started for and never came to serve go on to the next one."""
        unread = self.state.unread_triggers()
        if unread and self._requests:
            self._requests.add_first(Request(Cause("carried", next(iter(unread))), ack=request.ack, carried=unread))

    # --- fragments that run by themselves ---

    def _seen(self) -> bool:
        return self.connected and self.phase is not Phase.CLOSED

    def _tick_fragments(self) -> None:
        with self.lock:
            due = self._alarm.take()
        if due:
            cause = Cause("timer", ", ".join(dict.fromkeys(fragment.name for fragment in due)))
            self._add(Request(cause, ack=self._ack, fragments=[fragment.id for fragment in due]))

    # --- frames of a long run ---

    def _tick_in(self, seconds: float) -> None:
        with self.lock:
            if self._ticking:
                return
            self._ticking = True
        self._host.later(seconds, self._tick)

    def _tick(self) -> None:
        with self.lock:
            self._ticking = False
            if self._run is None and not self._requests:
                return
            busy = bool(self.tree.changes)
            if busy or self._run is not None:
                self._due = self._due or busy or self._news()
        self.wake()
        self._tick_in(FIRST_FRAME if busy else QUIET)

    def _holding_back(self) -> bool:
        """The page of a session that wakes is still in view: better that than one that has just begun."""
        return self._waking.going_on and (self._run is None or self._host.now() - self.began < STALE)

    def _news(self) -> bool:
        """Whether a long run that changes nothing has something to tell all the same: that it goes on, and how far."""
        elapsed = self._host.now() - self.began
        progress = -1 if elapsed < 2 * QUIET else self.tree.progress() if elapsed > STALE else 0
        if progress <= self._told:
            return False
        self._told = progress
        return True

    def _page_state(self) -> Literal["running", "idle", "error"]:
        if self._run is not None or self._requests:
            return "running"
        return "error" if self._broken else "idle"

    def _fresh(self) -> tuple[Op, ...]:
        if self._run is None or self._host.now() - self.began < STALE:
            return ()
        within = (0,) if self._run.target is None else tuple(node.id for node in self._run.target.within())
        return (Fresh(self.tree.newly_visited(), within),)


def _nobody() -> None:
    """No client is there: frames wait, merged."""
