"""Twenty charts of a plant that is made up. Each measures by the clock; what it draws anew is itself alone."""

import math
import time

import streamlit as st

st.set_page_config(page_title="Dashboard", layout="wide")

MACHINES = [f"{line}{number}" for line in "ABCD" for number in range(1, 6)]
POINTS = 60


def load(machine, second):
    """What a machine would report: a wave of its own, with a spike now and then."""
    number = MACHINES.index(machine)
    wave = 50 + 30 * math.sin(second / (7 + number % 5) + number)
    return wave + 18 * (math.sin(second * (number + 2)) > 0.95)


st.title("Plant")
left, right = st.columns([3, 1], vertical_alignment="bottom")
running = left.toggle("Measuring", value=True)
every = right.segmented_control("Every", [1, 2, 5], default=2, format_func=lambda seconds: f"{seconds} s")


@st.fragment(run_every=every if running else None)
def machine(name):
    now = int(time.time())
    values = [load(name, now - ago) for ago in range(POINTS, -1, -1)]
    st.metric(name, values[-1], values[-1] - values[-2], format="%.0f %%", delta_color="inverse", border=True)
    history = {"second": list(range(-POINTS, 1)), "load": values}
    st.area_chart(history, x="second", y="load", x_label="", y_label="", height=120)


grid = st.grid(5)
for name in MACHINES:
    with grid.cell():
        machine(name)
