"""A hundred fragments that run again every second. What their bodies cost is noted where the benchmark can read it."""

import mmap
import time
import uuid

import streamlit as st

TIMERS = 100


def account():
    """Two numbers in a file of the session's own: bodies executed, and seconds of processor time that they took."""
    with open(f"{uuid.uuid4().hex}.bodies", "w+b") as file:
        file.truncate(16)
        return memoryview(mmap.mmap(file.fileno(), 16)).cast("d")


bodies = account()


@st.fragment(run_every="1s")
def tick(timer):
    began = time.thread_time()
    st.markdown(f"timer {timer}, body {bodies[0]:.0f}")
    bodies[0] += 1
    bodies[1] += time.thread_time() - began


for timer in range(TIMERS):
    tick(timer)
