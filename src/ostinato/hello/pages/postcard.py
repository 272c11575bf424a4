"""Paint a landscape and send it: pictures that a script makes, sliders that change them, a file to take home."""

import math
import random
from html import escape

import ostinato as st

SKY = {  # the hour: the sky above, the sky at the horizon, the light on the hills
    4: ("#0b1030", "#2b2f66", "#1d2347"),
    7: ("#5b6fb8", "#ffb88c", "#7a5c86"),
    12: ("#3f8fd6", "#cfeaf7", "#4d8f6a"),
    18: ("#4a4e94", "#ff9e6d", "#7c4a62"),
    20: ("#262a5e", "#c65d6f", "#4a3358"),
    23: ("#070a20", "#1b2150", "#141a3a"),
}
LOOKS = {  # what each does to the picture, as an SVG filter
    "Natural": "<feOffset/>",
    "Noir": '<feColorMatrix type="saturate" values="0"/>',
    "Faded": '<feColorMatrix values=".5 .4 .1 0 .12 .3 .45 .1 0 .1 .25 .3 .2 0 .08 0 0 0 1 0"/>',
    "Dream": '<feGaussianBlur stdDeviation="9" result="soft"/><feBlend in="SourceGraphic" in2="soft" mode="screen"/>',
}
WIDTH, HEIGHT = 900, 560


def mix(one: str, other: str, share: float) -> str:
    """A colour between two."""
    pairs = ((int(one[n : n + 2], 16), int(other[n : n + 2], 16)) for n in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def light(hour: float) -> list[str]:
    """The three colours of an hour, between those of the hours that are known."""
    before = max(known for known in SKY if known <= hour)
    after = min(known for known in SKY if known >= hour)
    share = (hour - before) / (after - before) if after > before else 0
    return [mix(one, other, share) for one, other in zip(SKY[before], SKY[after], strict=True)]


def ridge(dice: random.Random, height: float, ragged: float) -> str:
    """The outline of a chain of hills: a few waves on top of each other, the shorter the smaller."""
    waves = [(dice.uniform(0, math.tau), 2**n * dice.uniform(0.7, 1.3), ragged * 90 / 1.9**n) for n in range(6)]
    points = (
        (x, height + sum(size * math.sin(phase + pace * x / WIDTH * math.pi) for phase, pace, size in waves))
        for x in range(0, WIDTH + 15, 15)
    )
    return f"M0 {HEIGHT} " + " ".join(f"L{x} {y:.0f}" for x, y in points) + f" L{WIDTH} {HEIGHT} Z"


def paint(seed: int, hour: float, ragged: float, look: str, greeting: str) -> str:
    """The whole card, as SVG."""
    dice = random.Random(seed)
    above, horizon, ground = light(hour)
    turn = math.pi * (hour - 5) / 15  # the sun rises at 5 and sets at 20
    sun = (WIDTH * (0.5 - 0.42 * math.cos(turn)), HEIGHT * (0.62 - 0.5 * math.sin(turn)))
    night = max(0.0, 1 - 5 * math.sin(turn)) if 5 < hour < 20 else 1
    stars = "".join(
        f'<circle cx="{dice.randrange(WIDTH)}" cy="{dice.randrange(300)}" r="{dice.uniform(0.5, 1.8):.1f}"/>'
        for _ in range(90)
    )
    outlines = [ridge(dice, 265 + 72 * n, ragged * (1 - n / 7)) for n in range(4)]
    colours = [mix(horizon, mix(ground, "#05070f", n / 9), 0.3 + n * 0.22) for n in range(4)]
    hills = "".join(f'<path d="{outline}" fill="{colour}"/>' for outline, colour in zip(outlines, colours, strict=True))
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">
<defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="{above}"/><stop offset=".7" stop-color="{horizon}"/>
</linearGradient><radialGradient id="glow"><stop stop-color="#fff3d6" stop-opacity=".6"/>
<stop offset="1" stop-color="#fff3d6" stop-opacity="0"/></radialGradient>
<filter id="look" x="0" y="0" width="1" height="1">{LOOKS[look]}</filter></defs>
<g filter="url(#look)"><rect width="{WIDTH}" height="{HEIGHT}" fill="url(#sky)"/>
<g fill="#fff" opacity="{night:.2f}">{stars}<circle cx="690" cy="110" r="26"/></g>
<circle cx="{sun[0]:.0f}" cy="{sun[1]:.0f}" r="190" fill="url(#glow)"/>
<circle cx="{sun[0]:.0f}" cy="{sun[1]:.0f}" r="44" fill="#fff3d6"/>{hills}</g>
<text x="450" y="500" text-anchor="middle" font-family="Georgia, serif" font-size="46" font-style="italic" fill="#fff"
stroke="#0006" stroke-width="5" paint-order="stroke">{escape(greeting)}</text></svg>"""


def elsewhere() -> None:
    """Another landscape."""
    st.session_state.place = random.randrange(10_000)


st.title("Postcard studio")
place = st.session_state.setdefault("place", 7)
card = st.empty()

with st.container(border=True):
    time_of_day, shape = st.columns(2)
    hour = time_of_day.slider("Hour of the day", 4.0, 23.0, 18.5, 0.5, format="%.1f h")
    ragged = shape.slider("Hills", 0, 100, 55, format="%d %% wild") / 100
    look = st.segmented_control("Look", list(LOOKS), default="Natural", required=True) or "Natural"
    greeting = st.text_input("Greeting", "Wish you were here", max_chars=36)

picture = paint(place, hour, ragged, look, greeting)
card.image(picture, width="stretch", alt=f"Hills at {hour:g} o'clock, with the words: {greeting}")

with st.container(horizontal=True):
    st.button("Somewhere else", icon=":material/casino:", on_click=elsewhere)
    st.download_button(
        "Take it with you",
        picture,
        "postcard.svg",
        "image/svg+xml",
        type="primary",
        icon=":material/download:",
        on_click="ignore",
    )

st.subheader("The same place, in other looks")
others = [other for other in LOOKS if other != look]
for column, other in zip(st.columns(len(others)), others, strict=True):
    column.image(
        paint(place, hour, ragged, other, ""), caption=other, width="stretch", alt=f"The card, {other.lower()}"
    )
