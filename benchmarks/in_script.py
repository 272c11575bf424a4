"""What a script times of itself, without server and browser."""

from __future__ import annotations

import json

from .framework import APPS, Framework

ALIAS = "from ostinato.compat.alias import StreamlitAlias; StreamlitAlias().install()"
"""Has the script's `import streamlit` give Ostinato, as `ostinato run` does."""
TIMED = """
import json, sys
from streamlit.testing.v1 import AppTest

file, runs, *figures = sys.argv[1:]
test = AppTest.from_file(file, default_timeout=120)
seen = {figure: [] for figure in figures}
for _ in range(int(runs)):
    test.run()
    assert not test.exception, test.exception
    for figure in figures:
        seen[figure].append(test.session_state[figure])
print(json.dumps(seen))
"""
PATIENCE = 300.0
"""Seconds that the runs may take."""


def times_in_script(framework: Framework, app: str, figures: tuple[str, ...], runs: int) -> dict[str, list[float]]:
    """What the runs of an app, in one process, have left in session_state under these names. Raises BenchmarkError."""
    code = ALIAS + TIMED if framework.package == "ostinato" else TIMED
    arguments = (str(APPS / f"{app}.py"), str(runs), *figures)
    seen: dict[str, list[float]] = json.loads(framework.run("-W", "ignore", "-c", code, *arguments, timeout=PATIENCE))
    return seen
