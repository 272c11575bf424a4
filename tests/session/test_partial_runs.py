"""However fragments take turns with whole runs, the page is what one whole run of the same state draws."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from tests.session.tab import Tab

PARTS = 4


def app(shape: list[dict[str, Any]]) -> None:
    """Fragments that draw as many lines as their number says: in place, outside, and in fragments inside them."""
    import ostinato as st

    top = st.container()
    slots = [st.empty() for _ in range(4)]

    @st.fragment
    def part(number: int) -> None:
        plan = shape[number]
        places = {"here": st.container, "top": lambda: top, "side": lambda: st.sidebar, "slot": lambda: slots[number]}
        count = st.number_input(f"n{number}", 0, 5, 0, key=f"n{number}")
        for place in plan["places"]:
            target = places[place]()
            for line in range(count):
                target.text(f"{number}.{line}")
            if plan["widget"] and count > 2 and place != "slot":
                target.checkbox(f"c{number}", key=f"c{number} {place}")
        for inner in plan["inner"]:
            if count != 1:
                part(inner)
        if plan["columns"] and count:
            for column in st.columns(count):
                column.text(f"column of {number}")

    top.text("top")
    for number in shape[-1]["called"]:
        st.text(f"before {number}")
        part(number)
    st.text("end")
    top.text("foot")


plans = some.fixed_dictionaries(
    {
        "places": some.lists(some.sampled_from(["here", "top", "side", "slot"]), max_size=2, unique=True),
        "widget": some.booleans(),
        "columns": some.booleans(),
    }
)


@some.composite
def shapes(draw: Callable[..., Any]) -> list[dict[str, Any]]:
    """How the fragments are nested: each one is called once, by the script or by one with a smaller number."""
    shape = [dict(draw(plans), inner=[]) for _ in range(PARTS)]
    called = []
    for number in range(PARTS):
        by = draw(some.integers(-1, number - 1))
        (called if by < 0 else shape[by]["inner"]).append(number)
    return [*shape, {"called": called}]


acts = some.lists(some.tuples(some.integers(-1, PARTS - 1), some.integers(0, 5)), min_size=1, max_size=8)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(shapes(), acts)
def test_partial_runs_lead_to_the_page_of_one_whole_run(
    shape: list[dict[str, Any]], acts: list[tuple[int, int]]
) -> None:
    tab = Tab(app, shape).load()
    for number, count in acts:
        if number < 0:
            rerun(tab)
        elif f"n{number}" in tab.session.state:
            tab.send(**{f"n{number}": count}).settle()
    partly = outline(tab)
    rerun(tab)
    assert "error" not in tab.outcomes
    assert partly == outline(tab)


def rerun(tab: Tab) -> None:
    from ostinato.session.request import Cause

    tab.session.request(Cause("rerun_requested"))
    tab.settle()


def outline(tab: Tab) -> list[Any]:
    """What the browser shows. Portals are no blocks of their own.

    One that a partial run opens first stands at the end of its home, so the order there is not compared (rule E09).
    """
    nodes = tab.browser.nodes

    def drawn(number: int) -> list[Any]:
        found: list[Any] = []
        for child in nodes[number].children:
            shown = nodes[child]
            inside = drawn(child)
            if getattr(shown.element, "portal", False):
                found += inside
            else:
                text = getattr(shown.element, "body", None) or getattr(shown.element, "label", None)
                found.append((shown.element.kind(), text, shown.value, inside))
        is_home = nodes[number].element.kind() == "sidebar" or any(entry[1] == "top" for entry in found)
        return sorted(found, key=repr) if is_home else found

    return drawn(0)
