from __future__ import annotations

import gc
import weakref

import msgspec

from ostinato.records.facts import Facts
from ostinato.records.history import BYTES, KEPT, Records
from ostinato.records.record import StateChange
from ostinato.script.meter import Meter, Traffic
from ostinato.session.request import Cause
from ostinato.testing.v1 import AppTest


def facts(number: int, *, watched: bool = False, size: int = 0) -> Facts:
    state = {str(n): StateChange("x" * 200, "y" * 200) for n in range(size)}
    return Facts(number, 0.0, "completed", "", [Cause("first")], [], Meter(), watched=watched, state=state)


def filled(numbers: range) -> Records:
    records = Records("app.py", Traffic())
    for number in numbers:
        records.kept.append(facts(number))
    return records


def test_the_newest_runs_are_kept() -> None:
    kept = [one.number for one in filled(range(1, 101))]
    assert kept == list(range(101 - KEPT, 101))


def test_beyond_the_byte_bound_the_oldest_runs_lose_their_details() -> None:
    records = Records("app.py", Traffic())
    for number in range(KEPT):
        records.kept.append(facts(number, watched=True, size=100))
        records.bound()
    assert len(msgspec.json.encode(list(records))) < BYTES + 50_000
    sizes = [len(one.state) for one in records]
    assert sizes[0] == 0
    assert sizes[-1] == 100


def test_pages_come_newest_first() -> None:
    records = filled(range(1, 8))
    assert [one.number for one in records.page(None, 3)] == [7, 6, 5]
    assert [one.number for one in records.page(5, 3)] == [4, 3, 2]
    assert records.page(1, 3) == []


def test_what_is_sent_until_the_next_run_begins_belongs_to_a_run() -> None:
    traffic = Traffic()
    records = Records("app.py", traffic)
    for number, (while_it_runs, afterwards) in enumerate([(100, 30), (500, 7)], 1):
        run = facts(number)
        run.meter.sent = traffic.sent
        traffic.count(0, while_it_runs)
        records.kept.append(run)
        traffic.count(1, afterwards)
    assert [(one.ops, one.bytes) for one in records] == [(1, 130), (1, 507)]


class Held:
    """An object of the user's."""


def test_nothing_of_the_users_is_kept_alive() -> None:
    def app(make: type[object]) -> None:
        import ostinato as st

        if st.button("go"):
            st.session_state.held = make()
        else:
            st.session_state.held = None

    at = AppTest.from_function(app, args=(Held,)).run()
    at.button[0].click().run()
    watch = weakref.ref(at.session_state.held)
    (change,) = [change for key, change in at.runs[-1].state.items() if key == "held"]
    assert change.after == "<tests.records.test_history.Held>"
    at.run().run()
    gc.collect()
    assert watch() is None
