"""A put gives an operation or nothing; the browser's page follows the tree."""

from __future__ import annotations

import pytest

from ostinato.elements.button import Button
from ostinato.elements.container import ContainerBlock
from ostinato.elements.empty import Empty
from ostinato.elements.fragment import FragmentBlock
from ostinato.elements.heading import Heading
from ostinato.elements.page import Bottom, Main, Overlay, Page, Sidebar
from ostinato.elements.text import Text
from ostinato.tree.node import Node
from ostinato.tree.tree import Tree
from ostinato.wire.messages import Drop, Insert, Move, Op, Set, Value
from tests.tree.page import BrowserPage, synced


class Play:
    """A tree, and a browser that gets what the tree tells."""

    def __init__(self) -> None:
        self.tree = Tree(Page(), Main(), Sidebar(), Bottom(), Overlay(), FragmentBlock())
        self.browser = BrowserPage()
        self.browser.apply(self.tree.snapshot())

    def texts(self, *bodies: str) -> list[Node]:
        """A run that shows these texts in the main area."""
        self.tree.begin()
        nodes = [self.text(body) for body in bodies]
        self.tree.finish()
        return nodes

    def text(self, body: str, parent: Node | None = None) -> Node:
        return self.tree.put(parent or self.tree.main, Text(body=body), "text")

    def button(self, key: str, parent: Node | None = None) -> Node:
        return self.tree.put(parent or self.tree.main, Button(label=key), "button", f"button:{key}", key, widget=True)

    def block(self, parent: Node | None = None) -> Node:
        return self.tree.put(parent or self.tree.main, ContainerBlock(), "container")

    def send(self) -> tuple[Op, ...]:
        ops = self.tree.changes.take()
        self.browser.apply(ops)
        assert synced(self.browser, self.tree)
        return ops


@pytest.fixture
def play() -> Play:
    return Play()


def test_an_equal_run_gives_no_operation(play: Play) -> None:
    play.texts("a", "b")
    play.send()
    play.texts("a", "b")
    assert play.send() == ()


def test_a_changed_element_gives_one_set_with_the_changed_field_alone(play: Play) -> None:
    (node,) = play.texts("a")
    play.send()
    play.texts("b")
    assert play.send() == (Set(node.id, {"body": "b"}),)


def test_an_inserted_element_leaves_those_below_alone(play: Play) -> None:
    a, b = play.texts("a", "b")
    play.send()
    play.tree.begin()
    new = play.tree.put(play.tree.main, Heading(body="new", level=1), "title")
    kept = [play.text("a"), play.text("b")]
    play.tree.finish()
    assert [node.id for node in kept] == [a.id, b.id]
    (op,) = play.send()
    assert isinstance(op, Insert)
    assert (op.node, op.parent, op.after) == (new.id, 1, 0)


@pytest.mark.parametrize("new", [["x"], ["x", "y", "z"]])
@pytest.mark.parametrize("place", [0, 1, 500, 1_000])
def test_what_is_inserted_among_many_of_its_kind_costs_itself_alone(play: Play, new: list[str], place: int) -> None:
    many = [f"line {i}" for i in range(1_000)]
    before = [node.id for node in play.texts(*many)]
    play.send()
    wanted = [*many[:place], *new, *many[place:]]
    play.texts(*wanted)
    assert [type(op) for op in play.send()] == [Insert] * len(new)
    after = [node.id for node in play.tree.main.children]
    assert [*after[:place], *after[place + len(new) :]] == before
    assert play.browser.texts() == wanted


def test_an_insertion_is_recognised_though_its_first_half_was_sent(play: Play) -> None:
    a, b = (node.id for node in play.texts("a", "b"))
    play.send()
    play.tree.begin()
    new = play.text("new")
    assert play.send() == (Set(a, {"body": "new"}),)
    kept = [play.text("a"), play.text("b")]
    play.tree.finish()
    assert play.send() == (Insert(new.id, 1, 0, Text(body="new")), Set(a, {"body": "a"}))
    assert [node.id for node in kept] == [a, b]


def test_an_insertion_does_not_lose_what_waited_before(play: Play) -> None:
    (a,) = (node.id for node in play.texts("a"))
    play.send()
    play.texts("b")
    play.texts("new", "b")
    inserted, changed = play.send()
    assert isinstance(inserted, Insert)
    assert changed == Set(a, {"body": "b"})
    assert play.browser.texts() == ["new", "b"]


def test_the_handle_of_an_inserted_element_goes_on_naming_it(play: Play) -> None:
    play.texts("a")
    play.send()
    play.tree.begin()
    handle = play.text("new")
    play.text("a")
    play.tree.replace(handle, Text(body="newer"), "text")
    play.tree.finish()
    play.send()
    assert play.browser.texts() == ["newer", "a"]


def test_an_element_that_a_finished_run_did_not_show_is_dropped(play: Play) -> None:
    a, b, c = play.texts("a", "b", "c")
    play.send()
    play.texts("b")
    assert play.send() == (Drop((a.id, c.id)),)
    assert play.tree.main.children == [b]


def test_a_run_that_does_not_finish_drops_nothing(play: Play) -> None:
    play.texts("a", "b")
    play.send()
    play.tree.begin()
    play.text("a")
    assert play.send() == ()
    assert play.browser.texts() == ["a", "b"]


def test_a_widget_keeps_its_node_when_texts_come_and_go_above_it(play: Play) -> None:
    for texts in ([], ["x"], ["x", "y", "z"], ["z"], []):
        play.tree.begin()
        for text in texts:
            play.text(text)
        node = play.button("go")
        play.tree.finish()
        moves = [op for op in play.send() if isinstance(op, Move)]
        assert not moves
        assert node.id == 5


def test_widgets_that_change_places_move_and_keep_their_nodes(play: Play) -> None:
    orders = (["a", "b", "c"], ["c", "a", "b"], ["b", "c", "a"])
    ids = set()
    for order in orders:
        play.tree.begin()
        ids.add(tuple(sorted(play.button(key).id for key in order)))
        play.tree.finish()
        play.send()
        assert play.browser.texts() == order
    assert len(ids) == 1


def test_a_keyed_widget_that_changes_its_container_keeps_its_node(play: Play) -> None:
    play.tree.begin()
    node = play.button("go", play.block())
    play.tree.finish()
    play.send()
    play.tree.begin()
    play.block()
    assert play.button("go") is node
    play.tree.finish()
    assert [type(op) for op in play.send()] == [Move]


def test_a_different_kind_in_the_same_place_is_a_new_node(play: Play) -> None:
    (old,) = play.texts("a")
    play.send()
    play.tree.begin()
    new = play.tree.put(play.tree.main, Heading(body="a", level=1), "title")
    play.tree.finish()
    assert new.id != old.id
    assert [type(op) for op in play.send()] == [Insert, Drop]


def test_a_value_that_the_script_set_travels_alone(play: Play) -> None:
    nodes = []
    for value in ("", "typed", "typed"):
        play.tree.begin()
        nodes.append(play.tree.put(play.tree.main, Button(label="x"), "button", "id", None, value, widget=True))
        play.tree.finish()
        play.send() if value == "" else None
    assert play.send() == (Value(nodes[0].id, "typed"),)


def test_true_and_one_are_different_values(play: Play) -> None:
    for value in (1, True):
        play.tree.begin()
        play.tree.put(play.tree.main, Button(label="x"), "button", "id", None, value, widget=True)
        play.tree.finish()
    play.send()
    play.tree.begin()
    node = play.tree.put(play.tree.main, Button(label="x"), "button", "id", None, 1, widget=True)
    (op,) = play.tree.changes.take()
    assert op == Value(node.id, 1)
    assert type(op.value) is int


def test_a_place_for_one_element_holds_the_last_one(play: Play) -> None:
    play.tree.begin()
    place = play.tree.put(play.tree.main, Empty(), "empty")
    for body in ("one", "two"):
        play.text(body, place)
    play.tree.put(place, Heading(body="three", level=1), "title")
    play.tree.finish()
    play.send()
    assert play.browser.texts() == ["three"]


def test_a_container_that_is_filled_again_later_in_the_run_goes_on_where_it_was(play: Play) -> None:
    for _ in range(2):
        play.tree.begin()
        first = play.block()
        play.text("a", first)
        play.text("below")
        play.text("b", first)
        play.tree.finish()
        ops = play.send()
        assert play.browser.texts() == ["a", "b", "below"]
    assert ops == ()


def test_a_shown_element_is_replaced_in_its_place_by_another_kind(play: Play) -> None:
    a, b = play.texts("a", "b")
    play.send()
    play.tree.begin()
    node = play.text("a")
    play.text("b")
    play.tree.replace(node, Heading(body="new", level=1), "title")
    play.tree.finish()
    play.send()
    assert play.browser.texts() == ["new", "b"]
    assert a.id not in play.browser.nodes
    assert b.id in play.browser.nodes


def test_a_dropped_element_is_gone_at_once_and_what_follows_keeps_its_place(play: Play) -> None:
    for _ in range(2):
        play.tree.begin()
        play.text("a")
        wheel = play.text("working")
        play.text("b")
        play.tree.drop(wheel)
        play.text("c")
        play.tree.finish()
        play.send()
        assert play.browser.texts() == ["a", "b", "c"]


def test_what_is_inserted_and_dropped_before_it_was_sent_leaves_no_trace(play: Play) -> None:
    play.texts("a")
    play.send()
    play.tree.begin()
    play.text("a")
    play.tree.drop(play.text("wheel"))
    play.tree.finish()
    assert play.send() == ()


def test_no_change_is_told_of_what_went_with_the_block_that_held_it(play: Play) -> None:
    play.tree.begin()
    play.button("go")
    play.tree.finish()
    play.send()
    play.tree.begin()
    block = play.block()
    play.tree.put(block, Button(label="changed"), "button", "button:go", "go", "a value", widget=True)
    play.tree.drop(block)
    play.tree.finish()
    play.send()
    assert play.browser.texts() == []


def test_a_place_that_is_off_the_page_takes_elements_to_nowhere(play: Play) -> None:
    play.tree.begin()
    block = play.block()
    play.tree.drop(block)
    play.text("lost", block)
    play.tree.replace(play.text("lost too", block), Text(body="lost as well"), "text")
    play.tree.finish()
    assert play.send() == ()


def test_many_changes_of_one_element_wait_as_one(play: Play) -> None:
    (node,) = play.texts("0")
    play.send()
    for i in range(1, 1_000):
        play.texts(str(i))
    assert len(play.tree.changes) == 1
    assert play.send() == (Set(node.id, {"body": "999"}),)


def test_a_snapshot_builds_the_whole_page_and_contains_what_waits(play: Play) -> None:
    play.tree.begin()
    play.text("x", play.block())
    play.button("go")
    play.tree.finish()
    late = BrowserPage()
    late.apply(play.tree.snapshot(), reset=True)
    assert synced(late, play.tree)
    assert not play.tree.changes


def test_changes_that_nobody_reads_are_given_up_for_a_snapshot(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ostinato.tree.changes.LIMIT", 20)
    for i in range(30):
        play.tree.begin()
        play.button("a" if i % 2 else "b")
        play.button("b" if i % 2 else "a")
        late = play.text("seen by nobody")
        play.tree.finish()
        assert len(play.tree.changes) <= 20
    assert play.tree.changes.lost
    play.browser.apply(play.tree.snapshot(), reset=True)
    assert synced(play.browser, play.tree)
    assert not play.tree.changes.lost
    play.tree.replace(late, Text(body="changes go on"), "text")
    assert play.send() == (Set(late.id, {"body": "changes go on"}),)


def test_what_nobody_reads_is_bounded_by_what_the_page_holds(play: Play) -> None:
    for i in range(1_000):
        play.tree.begin()
        play.button(str(i))
        play.tree.finish()
    assert len(play.tree.changes) == 1


def test_newly_visited_names_each_node_once_a_run(play: Play) -> None:
    play.texts("a", "b")
    play.tree.begin()
    a = play.text("a")
    assert play.tree.newly_visited() == (a.id, a.id)
    b = play.text("b")
    assert play.tree.newly_visited() == (b.id, b.id)
    assert play.tree.newly_visited() == ()
    assert play.tree.progress() == 2
