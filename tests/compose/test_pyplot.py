"""st.pyplot: figures of Matplotlib as pictures."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Thread
from typing import Any

import matplotlib.pyplot as plt
import pytest
from matplotlib.figure import Figure

from ostinato.errors import StreamlitAPIException, StreamlitInvalidParameterTypeError
from ostinato.parameters.matplotlib_figure import figure_of, picture
from tests.elements.app import error, run, served

FIGURE = "import matplotlib.pyplot as plt\nfig, ax = plt.subplots(figsize=(1, 1))\nax.axis(False)\n"


@pytest.fixture(autouse=True)
def no_figure_is_left() -> Iterator[None]:
    yield
    plt.close("all")


def line() -> Figure:
    figure = Figure(figsize=(1, 1))
    figure.add_subplot(frameon=False, xticks=[], yticks=[]).plot([1, 3, 2])
    return figure


def test_a_figure_is_a_png_of_200_dots_an_inch() -> None:
    at = run(f"{FIGURE}st.pyplot(fig, alt='A line')")
    (shown,) = at.get("pyplot")
    kind, content = served(at, shown.urls[0])
    assert (kind, content[:4], shown.alts) == ("image/png", b"\x89PNG", ["A line"])
    width = int.from_bytes(content[16:20], "big")
    assert 150 < width < 200  # an inch, without the empty space around it


@pytest.mark.parametrize("options", [{}, {"format": "svg"}], ids=str)
def test_equal_figures_are_equal_bytes(options: dict[str, Any]) -> None:
    assert picture(line(), dict(options)) == picture(line(), dict(options))


@pytest.mark.parametrize("given", ["ax", "plt", "[ax][0].figure"])
def test_what_stands_in_a_figure_shows_it(given: str) -> None:
    at = run(f"{FIGURE}st.pyplot(fig)\nst.pyplot({given})")
    first, second = at.get("pyplot")
    assert first.urls == second.urls


def test_a_figure_is_cleared_only_on_demand() -> None:
    at = run(f"{FIGURE}st.pyplot(fig)\nbefore = len(fig.axes)\nst.pyplot(fig, True)\nst.text((before, len(fig.axes)))")
    assert at.text[0].value == "(1, 0)"


def test_options_of_savefig_still_work_and_are_deprecated() -> None:
    with pytest.warns(DeprecationWarning, match="save the figure to a file"):
        at = run(f"{FIGURE}st.pyplot(fig, format='svg')")
    kind, content = served(at, at.get("pyplot")[0].urls[0])
    assert (kind, b"<svg" in content) == ("image/svg+xml", True)


def test_many_threads_draw_the_same_picture() -> None:
    drawn: list[bytes] = []
    threads = [Thread(target=lambda: drawn.append(picture(line(), {}).content)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(drawn) == 4
    assert len(set(drawn)) == 1


@pytest.mark.parametrize("given", ["None", "'text'", "fig, alt=3", "fig, width='wide'"])
def test_what_is_no_figure_is_refused(given: str) -> None:
    assert issubclass(
        error(f"import matplotlib.pyplot as plt\n    fig, ax = plt.subplots()\n    st.pyplot({given})"),
        StreamlitAPIException,
    )


def test_messages_say_what_to_pass() -> None:
    with pytest.raises(StreamlitAPIException, match=r"plt.subplots\(\)"):
        figure_of(None)
    with pytest.raises(StreamlitInvalidParameterTypeError, match="a Matplotlib figure or its axes, got int"):
        figure_of(3)
    with pytest.raises(StreamlitAPIException, match="expected one of png, svg"):
        picture(line(), {"format": "pdf"})
    with pytest.raises(StreamlitAPIException, match="Make it smaller by `figsize`"):
        picture(line(), {"dpi": 100_000})
