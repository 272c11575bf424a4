"""st.pydeck_chart and st.map: what the browser is given, what it may answer, what is refused."""

from __future__ import annotations

import json
from typing import Any

import pydeck
import pytest

from ostinato.elements.pydeck_chart import PydeckChart
from ostinato.errors import (
    StreamlitAPIException,
    StreamlitDataframeConversionError,
    StreamlitInvalidColorError,
    StreamlitInvalidHeightError,
    StreamlitInvalidParameterTypeError,
    StreamlitInvalidWidthError,
    StreamlitValueAssignmentNotAllowedError,
    StreamlitValueError,
)
from tests.elements.app import run
from tests.session.tab import Tab

TOWNS = "towns = {'lat': [47.4, 46.9], 'lon': [8.5, 7.4], 'high': [408, 540], 'sign': ['#f00', '#00ff0080']}\n"
LAYER = "{'@@type': 'ScatterplotLayer', 'id': 'towns', 'data': towns, 'pickable': True}"
SELECTED = {"indices": {"towns": [1]}, "objects": {"towns": [{"lat": 46.9}]}}
NOTHING: dict[str, Any] = {"indices": {}, "objects": {}}


def shown(call: str, before: str = TOWNS) -> Any:
    return run(f"{before}{call}").get("pydeck_chart")[0]


def point_map(arguments: str, before: str = TOWNS) -> Any:
    return run(f"{before}st.map({arguments})").get("map")[0]


def column(element: Any, layer: str, name: str) -> list[Any]:
    """What the browser finds in a column of a layer's data."""
    import nanoarrow as na

    table = na.ArrayStream.from_readable(element.data[layer]).read_all()
    names = [field.name for field in table.schema.fields]
    return list(table.child(names.index(name)).to_pylist())


def test_data_travel_apart_from_the_spec() -> None:
    element = shown(f"st.pydeck_chart({{'layers': [{LAYER}], 'initialViewState': {{'zoom': 3}}}})")
    assert element.spec == {
        "layers": [{"@@type": "ScatterplotLayer", "id": "towns", "pickable": True}],
        "initialViewState": {"zoom": 3},
    }
    assert column(element, "towns", "lat") == [47.4, 46.9]


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_a_deck_of_pydeck_gives_the_same_in_each_run(library: str) -> None:
    source = (
        f"import pydeck, {library} as frames\n"
        "rows = frames.DataFrame({'lat': [1.0], 'lon': [2.0]})\n"
        "st.pydeck_chart(pydeck.Deck([pydeck.Layer('ScatterplotLayer', rows, get_position='[lon, lat]')]))"
    )
    at = run(source)
    first = at.get("pydeck_chart")[0]
    assert first.spec["layers"] == [{"@@type": "ScatterplotLayer", "id": "layer-0", "getPosition": "@@=[lon, lat]"}]
    assert at.run().get("pydeck_chart")[0].spec == first.spec


def test_records_and_geojson_stay_what_they_are_and_addresses_stay_in_the_spec() -> None:
    area = {"type": "FeatureCollection", "features": []}
    layers = [
        {"@@type": "PathLayer", "id": "paths", "data": [{"path": [[1, 2], [3.5, 4]]}]},
        {"@@type": "GeoJsonLayer", "id": "areas", "data": area},
        {"@@type": "GeoJsonLayer", "id": "far", "data": "/app/static/areas.json"},
    ]
    element = shown(f"st.pydeck_chart({{'layers': {layers!r}}})")
    assert {name: json.loads(text) for name, text in element.data.items()} == {
        "paths": [{"path": [[1, 2], [3.5, 4]]}],
        "areas": area,
    }
    assert element.spec["layers"][2]["data"] == "/app/static/areas.json"


def test_a_style_on_another_host_gives_way_to_the_one_that_ships() -> None:
    decks = "".join(f"st.pydeck_chart({{'mapStyle': {style!r}, 'mapProvider': 'carto'}})\n" for style in STYLES)
    assert [element.style for element in run(decks).get("pydeck_chart")] == list(STYLES.values())


CARTO = "https://basemaps.cartocdn.com/gl"
STYLES = {
    None: "auto",
    "dark": "dark",
    "light": "light",
    "road": "light",
    f"{CARTO}/positron-gl-style/style.json": "light",
    f"{CARTO}/dark-matter-gl-style/style.json": "dark",
    "/app/static/style.json": "/app/static/style.json",
    "javascript:alert(1)": "auto",
}


def test_options_name_what_lies_below() -> None:
    style = "https://tiles.example.com/style.json"
    assert grounds(style, {"map.hosts": ["tiles.example.com"]}) == [style, "auto"]
    tiles = "/app/static/{z}/{x}/{y}.png"
    assert grounds(style, {"map.style": tiles}) == [tiles, tiles]


def grounds(style: str, options: dict[str, Any]) -> list[str]:
    """What lies below a deck with a style of its own, and below one without, in an app with these options."""

    def body(style: str) -> None:
        import ostinato as st

        st.pydeck_chart({"mapStyle": style})
        st.pydeck_chart()

    nodes = Tab(body, style, options=options).load().browser.nodes.values()
    return [node.element.style for node in nodes if isinstance(node.element, PydeckChart)]


def test_without_a_provider_there_is_no_map() -> None:
    assert shown(f"st.pydeck_chart({json.loads(pydeck.Deck(map_provider=None).to_json())!r})").style == "none"


def test_what_is_selected_comes_back_by_layer() -> None:
    tab = picked("single-object")
    assert state(tab) == {"selection": NOTHING}
    tab.send(map=SELECTED).settle()
    assert state(tab).selection.indices.towns == [1]
    assert state(tab)["selection"]["objects"] == {"towns": [{"lat": 46.9}]}


def test_what_cannot_be_selected_is_refused() -> None:
    tab = picked("single-object")
    for sent in IMPOSSIBLE:
        tab.send(map=sent).settle()
        assert state(tab)["selection"] == NOTHING, sent


def test_a_selection_is_not_the_scripts_to_make() -> None:
    call = "st.session_state.map = {}; st.pydeck_chart(on_select='rerun', key='map')"
    assert [type(error) for error in raised(call)] == [StreamlitValueAssignmentNotAllowedError]


def test_several_objects_are_selected_where_the_mode_says_so() -> None:
    tab = picked("multi-object")
    tab.send(map=BOTH).settle()
    assert state(tab)["selection"] == BOTH


BOTH = {"indices": {"towns": [0, 1]}, "objects": {"towns": [{"lat": 47.4}, {"lat": 46.9}]}}
IMPOSSIBLE: list[Any] = [
    BOTH,
    {"indices": {"rivers": [0]}, "objects": {"rivers": [{}]}},
    {"indices": {"towns": [-1]}, "objects": {"towns": [{}]}},
    {"indices": {"towns": [0]}, "objects": {}},
    {"indices": {"towns": [0]}, "objects": {"towns": []}},
]


def picked(mode: str) -> Tab:
    def body(mode: Any) -> None:
        import ostinato as st

        layer = {"@@type": "ScatterplotLayer", "id": "towns", "data": {"lat": [47.4, 46.9]}, "pickable": True}
        st.pydeck_chart({"layers": [layer]}, on_select="rerun", selection_mode=mode, key="map")

    return Tab(body, mode).load()


def state(tab: Tab) -> Any:
    return tab.session.state["map"]


def test_what_is_no_map_is_refused() -> None:
    errors = raised(*(call for call, _ in REFUSED))
    assert [type(error) for error in errors] == [expected for _, expected in REFUSED]


REFUSED: list[tuple[str, type[Exception]]] = [
    ("st.pydeck_chart(5)", StreamlitInvalidParameterTypeError),
    ("st.pydeck_chart({'layers': 5})", StreamlitAPIException),
    ("st.pydeck_chart({'layers': [{'@@type': 'ArcLayer', 'data': 5}]})", StreamlitDataframeConversionError),
    ("st.pydeck_chart({'layers': [{'data': []}]})", StreamlitAPIException),
    ("st.pydeck_chart({'initialViewState': {'latitude': 95, 'longitude': 0}})", StreamlitAPIException),
    ("st.pydeck_chart({'initialViewState': {'latitude': 0, 'zoom': 'near'}})", StreamlitAPIException),
    ("st.pydeck_chart({'a': st})", StreamlitAPIException),
    ("st.pydeck_chart(width='content')", StreamlitInvalidWidthError),
    ("st.pydeck_chart(height='content')", StreamlitInvalidHeightError),
    ("st.pydeck_chart(on_select='often')", StreamlitValueError),
    ("st.pydeck_chart(on_select='rerun', selection_mode='all')", StreamlitValueError),
    ("st.pydeck_chart(on_select='rerun', selection_mode=['single-object'])", StreamlitInvalidParameterTypeError),
]


def test_points_are_looked_at_as_far_as_they_reach() -> None:
    element = point_map("towns")
    assert element.fit == [7.4, 46.9, 8.5, 47.4]
    (layer,) = element.spec["layers"]
    assert layer["getPosition"] == {"@@function": "columns", "names": ["lon", "lat"]}
    assert (layer["getFillColor"], layer["getRadius"]) == ("primary", 100)


def test_columns_give_sizes_and_colours() -> None:
    element = point_map("towns, size='high', color='sign', zoom=5")
    (layer,) = element.spec["layers"]
    assert layer["getRadius"] == {"@@function": "columns", "names": ["high"]}
    assert column(element, "points", "sign") == [[255, 0, 0], [0, 255, 0, 128]]
    assert element.spec["initialViewState"] == {"zoom": 5.0}


@pytest.mark.parametrize(
    ("color", "numbers"),
    [
        ("'#0b7285'", [11, 114, 133]),
        ("'#fa08'", [255, 170, 0, 136]),
        ("(1.0, 0.5, 0, 0.2)", [255, 128, 0, 51]),
        ("[0, 68, 255]", [0, 68, 255]),
        ("'primary'", "primary"),
    ],
)
def test_one_colour_for_all_points(color: str, numbers: Any) -> None:
    assert point_map(f"towns, color={color}").spec["layers"][0]["getFillColor"] == numbers


@pytest.mark.parametrize(
    "data",
    [
        "__import__('pandas').DataFrame({'LAT': [1], 'LONGITUDE': [2]})",
        "__import__('polars').DataFrame({'latitude': [1.0], 'longitude': [2.0]})",
        "__import__('pyarrow').table({'lat': [1.0], 'lon': [2.0]})",
        "[{'lat': 1, 'lon': 2}]",
    ],
)
def test_points_of_any_library(data: str) -> None:
    assert point_map(data).fit == [2.0, 1.0, 2.0, 1.0]


@pytest.mark.parametrize("data", ["", "None", "{'lat': [], 'lon': []}"])
def test_without_points_the_whole_world_shows(data: str) -> None:
    element = point_map(data)
    assert (element.spec, element.data, element.fit) == ({}, {}, None)


def test_errors_name_the_column_and_the_remedy() -> None:
    arguments = [f"st.map({one})" for one, _ in UNFIT]
    for (_, says), error in zip(UNFIT, raised(*arguments), strict=True):
        assert isinstance(error, StreamlitAPIException)
        assert says in str(error)


UNFIT = [
    ("{'x': [1], 'lon': [1]}", "latitude, called 'LAT', 'LATITUDE', 'lat', 'latitude', or named by `latitude=`"),
    ("{'lat': [1], 'b': [1]}", "There are: 'lat', 'b'."),
    ("{'lat': ['x'], 'lon': [1]}", "numbers in the column 'lat'"),
    ("{'lat': [1.0, None], 'lon': [1, 2]}", "'lat' has rows without a value"),
    ("{'lat': [1.0], 'lon': [float('nan')]}", "'lon' has rows without a value"),
    ("{'lat': [1, 95.5], 'lon': [1, 2]}", "'lat' has 95.5 in row 1"),
    ("towns, latitude='north'", "no column 'north' (`latitude=`)"),
    ("towns, size='depth'", "name of a column, got 'depth'"),
    ("towns, size='sign'", "numbers in the column 'sign'"),
    ("towns, size=-1", "got -1"),
    ("towns, zoom=99", "from 0 to 24, or None, got 99"),
]


def test_what_is_no_colour_is_refused() -> None:
    colours = ("'red'", "(1, 2)", "'lat'", "(True, 0, 0)", "5")
    errors = raised(*(f"st.map({{'lat': [1], 'lon': [2]}}, color={colour})" for colour in colours))
    assert {type(error) for error in errors} == {StreamlitInvalidColorError}


def raised(*calls: str) -> list[BaseException | None]:
    """What each of these calls raises, in one script."""
    tries = "".join(
        f"try:\n    {call}\nexcept Exception as error:\n    seen.append(error)\nelse:\n    seen.append(None)\n"
        for call in calls
    )
    errors: list[BaseException | None] = run(f"{TOWNS}seen = st.session_state.seen = []\n{tries}").session_state.seen
    return errors
