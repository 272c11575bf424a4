import ostinato as st

PLACES = {"lat": [6.5, 9.1, 12.0, 4.8, 7.7], "lon": [3.4, 7.5, 8.5, 7.0, 3.9], "people": [15, 4, 5, 4, 4]}
COLUMNS = {
    "@@type": "ColumnLayer",
    "id": "people",
    "data": PLACES,
    "getPosition": "@@=[lon, lat]",
    "getElevation": "@@=people",
    "getFillColor": "#d9700b",
    "elevationScale": 30_000,
    "radius": 20_000,
    "extruded": True,
}
VIEW = {"longitude": 7, "latitude": 9.5, "zoom": 4.2, "pitch": 50}
st.pydeck_chart({"layers": [COLUMNS], "initialViewState": VIEW}, height=260, alt="Towns of Nigeria")
