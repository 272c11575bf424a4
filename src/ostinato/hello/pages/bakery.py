"""A bakery, measured every second: fragments that run by the clock, and work that reports on itself."""

import math
import random
import time
from collections import deque

import ostinato as st

# What each bakes, and how hot it should be.
OVENS = {"Baguettes": 240, "Croissants": 200, "Rye": 250, "Tarts": 180}
# How far off the heat may be, and what the badge says then.
ALERTS = {8: ("green", "fine"), 14: ("orange", "watch"), math.inf: ("red", "look")}
PAST = 40
STEPS = {"Kneading": 0.5, "Rising": 0.8, "Shaping": 0.4, "Baking": 0.7}


def measure(ovens: dict[str, deque[float]]) -> None:
    """A new reading of each: it drifts, and its thermostat brings it back."""
    for name, readings in ovens.items():
        pull = 0.2 * (OVENS[name] - readings[-1])
        readings.append(readings[-1] + pull + random.gauss(0, 5))


def line(readings: deque[float]) -> str:
    """The readings as a small line, in the page's own colours."""
    low, high = min(readings) - 1, max(readings) + 1
    points = " ".join(
        f"{n * 200 / (PAST - 1):.0f},{44 - 40 * (reading - low) / (high - low):.1f}"
        for n, reading in enumerate(readings)
    )
    return (
        '<svg viewBox="0 0 200 48" width="100%" height="48" preserveAspectRatio="none" aria-hidden="true">'
        f'<polyline points="{points}" fill="none" stroke="#1098ad" stroke-width="2" '
        'vector-effect="non-scaling-stroke"/></svg>'
    )


def board() -> None:
    """One card for each oven. Each second only what is new in it goes to the page."""
    ovens: dict[str, deque[float]] = st.session_state.ovens
    measure(ovens)
    with st.grid(2, min_column_width=260, border=True) as cards:
        for name, readings in ovens.items():
            off = readings[-1] - OVENS[name]
            colour, word = next(alert for limit, alert in ALERTS.items() if abs(off) < limit)
            with cards.cell():
                st.markdown(f"{name} :{colour}-badge[{word}]\n\n### {readings[-1]:.0f} °C :small[{off:+.0f}]")
                st.html(line(readings))


@st.fragment
def oven_door() -> None:
    """A batch from dough to shelf. It reruns alone, whatever else is on the page."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        bread = st.selectbox("Next batch", OVENS, width=220)
        begin = st.button("Bake", type="primary", icon=":material/bakery_dining:")
    if begin:
        with st.status(f"{bread} on their way", expanded=True) as batch:
            bar = st.progress(0)
            for number, (step, seconds) in enumerate(STEPS.items(), 1):
                st.write(f"{step}…")
                time.sleep(seconds)
                bar.progress(number / len(STEPS))
            batch.update(label=f"{bread} are on the shelf", expanded=False)
        st.session_state.shelf[bread] += 12
    st.subheader("On the shelf")
    for bread, pieces in st.session_state.shelf.items():
        st.progress(min(1.0, pieces / 60), text=f"{bread}: {pieces}")


if "ovens" not in st.session_state:
    st.session_state.ovens = {name: deque([float(heat)], PAST) for name, heat in OVENS.items()}
    st.session_state.shelf = {"Baguettes": 36, "Croissants": 48, "Rye": 12, "Tarts": 24}
    for _ in range(PAST):
        measure(st.session_state.ovens)

st.title("The bakery, live")
with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
    st.markdown("Four ovens, by the second.")
    live = st.toggle("Live", True)

st.fragment(board, run_every=1 if live else None)()
st.divider()
oven_door()
