"""Microseconds that one st.markdown call takes in a running script, without server and browser."""

from __future__ import annotations

from .framework import APPS, Framework

ALIAS = "from ostinato.compat.alias import StreamlitAlias; StreamlitAlias().install()"
"""Has the script's `import streamlit` give Ostinato, as `ostinato run` does."""
TIMED = """
import statistics, sys
from streamlit.testing.v1 import AppTest

test = AppTest.from_file(sys.argv[1], default_timeout=60)
print(statistics.median(test.run().session_state["call_us"] for _ in range(int(sys.argv[2]))))
"""


def call_microseconds(framework: Framework, runs: int) -> float:
    """Median over the runs of apps/timed_calls.py in one process. Raises BenchmarkError."""
    code = ALIAS + TIMED if framework.package == "ostinato" else TIMED
    return float(framework.run("-W", "ignore", "-c", code, str(APPS / "timed_calls.py"), str(runs)))
