"""st.session_state and the values of widgets: one store, two views.

`_data` is what the script sees under its keys. A key is *owned* by a widget whose call wrote it last, and by the user
after an assignment: the widget's next call takes the user's value over and owns the key again. A widget that a complete
run did not call is forgotten with the key that it owns; keys of the user stay.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from ..errors import StreamlitValueAssignmentNotAllowedError, StreamlitWidgetAlreadyInstantiatedError
from ..wire.element import Wire
from .answer import Answer
from .location import Location
from .values import Record


class Change(NamedTuple):
    """A widget that the browser answered."""

    id: str
    record: Record
    old: Any
    new: Any
    changed: bool


class Kept(NamedTuple):
    """What outlives a process."""

    data: dict[str, Any]
    """Values by the script's keys."""
    answers: dict[str, Wire]
    """What widgets were answered, by their identities."""
    keys: dict[str, str]
    """The widgets that keys belong to."""


class SessionState:
    """Everything that one session remembers between runs. Not locked here: its session serialises all access."""

    def __init__(self) -> None:
        self._data: dict[str, Any] = {}
        self._owner: dict[str, str] = {}
        self._assigned: set[str] = set()
        self._records: dict[str, Record] = {}
        self._triggered: list[str] = []
        self._cleared: list[str] = []
        self._woken: dict[str, Wire] = {}
        self._called = 0
        self.run = 0
        """Number of the present run: a widget is instantiated when its record carries it."""
        self._overruled: dict[str, bool] = {}
        self._bound: set[str] = set()
        self.location = Location()
        self._page = ""
        self.touched: dict[str, bool] | None = None
        """Keys that were read or (True) assigned, while somebody wants to know."""

    # --- one run ---

    def begin(self) -> None:
        """A run starts: no widget is instantiated yet, and the last run's triggers are over."""
        self.run += 1
        self._called = 0
        self.reset_triggers()

    def apply(self, values: Mapping[str, Wire]) -> list[Change]:
        """Take what the browser sent; returns the widgets it concerns, in the order of the user's acts.

        Answers that a widget does not take (disabled, out of range, unknown) are left out: the page keeps its value.
        """
        changes = []
        for id, wire in values.items():
            record = self._records.get(id)
            if record is None or record.disabled or not record.answer.accepts(wire):
                continue
            old, act = record.value, record.act_of(wire)
            value, lasting = record.answer.answered(old, record.wire, wire)
            changed = act is not None or record.wire != lasting or type(record.wire) is not type(lasting)
            record.value, record.wire, record.act = value, lasting, act
            if act is not None:
                record.offered = None
                self._triggered.append(id)
                if record.clears:
                    self._clear(record.form)
            if record.key is not None and (record.key not in self._assigned):
                self._data[record.key] = record.value
                self._owner[record.key] = id
            changes.append(Change(id, record, old, record.value, changed))
        return changes

    def bind(self, id: str, key: str | None, answer: Answer[Any], parameter: str | None = None) -> Record:
        """A widget is called: settle its value and make it the owner of its key.

        `parameter`: the one in the URL that mirrors the value; it has the key's name.
        """
        record = self._records.get(id)
        if parameter is not None and record is None and parameter not in self._bound:
            self._read_url(id, parameter, answer)
        if key is not None and (key in self._assigned or (record is None and self._is_users(key))):
            value, wire = self._adopt(key, answer)
            if record is not None:
                record.cleared = False
        elif record is not None:
            value, wire = answer.follow(record.answer, record.value, record.wire)
        elif id in self._woken and answer.remembers(self._woken[id]):
            value, wire = answer.carry(answer.from_wire(self._woken[id]), self._woken[id])
        else:
            value, wire = answer.default, answer.to_wire(answer.default)
        if record is None:
            self._woken.pop(id, None)
            record = self._records[id] = Record(key, answer, value, wire)
            record.born = self.run
        else:
            record.answer, record.value, record.wire = answer, value, wire
        if answer.offered is not None:
            record.offered = [self.run, answer.offered]
        record.parameter = parameter
        if record.run != self.run:
            self._called += 1
            record.run = self.run
        if key is not None:
            self._data[key] = value
            self._owner[key] = id
            self._assigned.discard(key)
            self._touch(key)
        return record

    def _read_url(self, id: str, parameter: str, answer: Answer[Any]) -> None:
        """The URL comes first, before session_state too, but once: then the widget leads, and the URL follows it."""
        self._bound.add(parameter)
        texts = self.location.parameters.get(parameter)
        if texts is None:
            return
        try:
            wire = answer.from_query(texts)
        except ValueError:
            return
        if answer.accepts(wire):
            self._woken[id] = wire
            self._assigned.discard(parameter)
            self._data.pop(parameter, None)

    def _is_users(self, key: str) -> bool:
        return key in self._data and key not in self._owner

    def _adopt(self, key: str, answer: Answer[Any]) -> tuple[Any, Wire]:
        if not answer.settable:
            raise StreamlitValueAssignmentNotAllowedError(key)
        if answer.explicit:
            self._overruled.setdefault(key, False)
        value = answer.adopt(self._data[key])
        return value, answer.to_wire(value)

    def reset_triggers(self) -> None:
        """Buttons go back to False."""
        for id in self._triggered:
            if (record := self._records.get(id)) is not None and record.act is not None:
                record.act = None
                self._become(id, record, record.answer.settle(record.value))
        self._triggered.clear()

    def _clear(self, form: str | None) -> None:
        """A form has been submitted that goes back to its defaults when that is served: see `clear_forms`."""
        for id, record in self._records.items():
            if record.form == form and not record.resets and not record.keeps:
                record.cleared = True
                self._cleared.append(id)

    def clear_forms(self) -> None:
        """What was submitted is served. Values that the script has set meanwhile stay."""
        for id in self._cleared:
            record = self._records.get(id)
            if record is not None and record.cleared:
                record.cleared = False
                self._become(id, record, record.answer.default)
        self._cleared.clear()

    def _become(self, id: str, record: Record, value: Any) -> None:
        record.value = value
        record.wire = record.answer.to_wire(value)
        if record.key is not None and self._owner.get(record.key) == id:
            self._data[record.key] = record.value

    def sweep(self) -> None:
        """The run is complete: forget the widgets that it did not call."""
        if self._called == len(self._records):
            return
        for id, record in list(self._records.items()):
            if record.run != self.run and record.persist is None:
                self._forget(id, record)

    def forget(self, ids: Iterable[str]) -> None:
        """A part of the page was drawn anew: forget these of its widgets, as far as this run did not call them."""
        for id in ids:
            record = self._records.get(id)
            if record is not None and record.run != self.run and record.persist is None:
                self._forget(id, record)

    def enter(self, page: str) -> None:
        """The page with this prefix is shown from now on: what widgets of other pages had goes, with their keys.

        Kept for the session: `persist_state="session"`, and values that the URL mirrors, unless the URL says otherwise.
        """
        if page == self._page:
            return
        self._page = page
        for id, record in list(self._records.items()):
            if not record.page:
                continue
            if record.parameter is not None and record.parameter in self.location.parameters:
                self._bound.discard(record.parameter)
            elif record.page == page or record.persist == "session":
                continue
            if record.run == self.run:
                self._called -= 1
            self._forget(id, record)

    def bound_by(self, *pages: str) -> set[str]:
        """The query parameters that mirror widgets of these pages."""
        return {r.parameter for r in self._records.values() if r.parameter is not None and r.page in pages}

    def _forget(self, id: str, record: Record) -> None:
        del self._records[id]
        if record.key is not None and self._owner.get(record.key) == id:
            del self._owner[record.key]
            self._data.pop(record.key, None)

    @property
    def triggered(self) -> frozenset[str]:
        """Triggers that this run was started for."""
        return frozenset(self._triggered)

    def unread_triggers(self) -> dict[str, Wire]:
        """Those of them whose widgets the run has not called yet, with what each was triggered with."""
        records = {id: self._records.get(id) for id in self._triggered}
        return {id: record.act for id, record in records.items() if record and record.run != self.run}

    def newly_overruled(self) -> list[str]:
        """Keys whose widget was given a default besides a value in session_state, each once in a session's life."""
        new = [key for key, told in self._overruled.items() if not told]
        self._overruled.update(dict.fromkeys(new, True))
        return new

    def record(self, id: str) -> Record | None:
        """What is known of a widget."""
        return self._records.get(id)

    # --- the script's view ---

    def __getitem__(self, key: str) -> Any:
        self._touch(key)
        return self._data[key]

    def __contains__(self, key: object) -> bool:
        self._touch(key)
        return key in self._data

    def __iter__(self) -> Iterator[str]:
        return iter(list(self._data))

    def __len__(self) -> int:
        return len(self._data)

    def __setitem__(self, key: str, value: Any) -> None:
        owner = self._owner.get(key)
        if owner is not None:
            record = self._records.get(owner)
            if record is not None and record.run == self.run:
                raise StreamlitWidgetAlreadyInstantiatedError(key)
        self.assign(key, value)

    def assign(self, key: str, value: Any) -> None:
        """Set a key from outside a run: a widget takes the value over when it is called next."""
        self._touch(key, assigned=True)
        self._owner.pop(key, None)
        self._data[key] = value
        self._assigned.add(key)

    def __delitem__(self, key: str) -> None:
        self._touch(key, assigned=True)
        del self._data[key]
        self._assigned.discard(key)
        owner = self._owner.pop(key, None)
        if owner is not None:
            record = self._records.pop(owner, None)
            if record is not None and record.run == self.run:
                self._called -= 1

    def _touch(self, key: object, assigned: bool = False) -> None:
        if self.touched is not None:
            name = str(key)
            self.touched[name] = assigned or self.touched.get(name, False)

    def clear(self) -> None:
        """Forget what the script keeps. Widgets keep their answers, which the user sees, and the keys of these."""
        self._data = {key: value for key, value in self._data.items() if key in self._owner}
        self._assigned.clear()

    # --- sleep and wake ---

    def export(self) -> Kept:
        """All that a restart needs. What acts were for is over by then: they are left out, and so are files."""
        lasting = {id: r for id, r in self._records.items() if not r.resets and r.answer.savable}
        settled = {id: r.answer.settle(r.value) for id, r in lasting.items() if r.act is not None}
        answers = {id: r.answer.to_wire(settled[id]) if id in settled else r.wire for id, r in lasting.items()}
        passing = {record.key for id, record in self._records.items() if id not in lasting}
        data = {key: value for key, value in self._data.items() if key not in passing}
        data |= {key: settled[id] for key, id in self._owner.items() if id in settled}
        keys = {key: id for key, id in self._owner.items() if id in lasting}
        return Kept(data, {**self._woken, **answers}, keys)

    def restore(self, kept: Kept) -> None:
        """Take back what `export` gave, before the first run."""
        self._data.update(kept.data)
        self._woken.update(kept.answers)
        self._owner.update(kept.keys)
