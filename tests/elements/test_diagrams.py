"""st.graphviz_chart and st.mermaid_chart: texts on their way to the browser."""

from __future__ import annotations

import pytest

from ostinato.errors import (
    StreamlitInvalidHeightError,
    StreamlitInvalidParameterTypeError,
    StreamlitInvalidWidthError,
)
from tests.elements.app import error, run


def test_dot_text_travels_as_it_is() -> None:
    graph = run("st.graphviz_chart('digraph {', alt=' A graph ')").get("graphviz_chart")[0]
    assert (graph.dot, graph.engine, graph.alt) == ("digraph {", "dot", "A graph")
    assert (graph.width, graph.height) == ("content", "content")


@pytest.mark.parametrize("kind", ["Digraph()", "Graph()", "Source('graph { a }')"])
def test_objects_of_graphviz_bring_their_layout(kind: str) -> None:
    source = f"import graphviz\ngraph = graphviz.{kind}\ngraph.engine = 'neato'\nst.graphviz_chart(graph)"
    graph = run(source).get("graphviz_chart")[0]
    assert graph.engine == "neato"
    assert "graph {" in graph.dot


def test_a_diagram_loses_the_indentation_of_its_script() -> None:
    source = "st.mermaid_chart('''\n        flowchart LR\n            a --> b\n    ''', width=300)"
    diagram = run(source).get("mermaid_chart")[0]
    assert (diagram.body, diagram.alt, diagram.width) == ("flowchart LR\n    a --> b", None, 300)


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("st.graphviz_chart(5)", StreamlitInvalidParameterTypeError),
        ("st.graphviz_chart('graph {}', width=0)", StreamlitInvalidWidthError),
        ("st.graphviz_chart('graph {}', height='tall')", StreamlitInvalidHeightError),
        ("st.graphviz_chart('graph {}', alt=5)", StreamlitInvalidParameterTypeError),
        ("st.mermaid_chart(5)", StreamlitInvalidParameterTypeError),
        ("st.mermaid_chart('graph LR', width=-1)", StreamlitInvalidWidthError),
    ],
)
def test_what_is_no_diagram_is_refused(call: str, expected: type[Exception]) -> None:
    assert error(call) is expected
