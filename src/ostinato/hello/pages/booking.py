"""Book a cabin: a form that checks what it is given, a dialog that asks before it acts, and what you have booked."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

import ostinato as st

CABINS = {"Fox": (2, 64), "Otter": (4, 92), "Bear": (6, 128)}
EXTRAS = {"Breakfast basket": 11, "Sauna": 18, "Canoe": 15, "Firewood": 6}
TODAY = date.today()


@dataclass(frozen=True)
class Booking:
    cabin: str
    nights: tuple[date, ...]
    guests: int
    extras: tuple[str, ...]
    name: str
    email: str

    @property
    def length(self) -> int:
        return (self.nights[1] - self.nights[0]).days

    @property
    def price(self) -> int:
        return self.length * (CABINS[self.cabin][1] + sum(EXTRAS[extra] for extra in self.extras))

    def problems(self) -> list[str]:
        """What is wrong with it, in words for the guest."""
        beds = CABINS[self.cabin][0]
        checks = {
            "Choose the day that you leave, too.": len(self.nights) == 2,
            "One night at least, please.": len(self.nights) < 2 or self.length > 0,
            f"The {self.cabin} cabin has {beds} beds, but you are {self.guests}.": self.guests <= beds,
            "Who are you? Tell us your name.": self.name.strip(),
            "This is not an e-mail address.": re.fullmatch(r"\S+@\S+\.\S+", self.email.strip()),
        }
        return [problem for problem, passed in checks.items() if not passed]

    def calendar(self) -> str:
        """An entry for the guest's calendar."""
        begin, end = (day.strftime("%Y%m%d") for day in self.nights)
        entry = f"BEGIN:VEVENT\r\nUID:{begin}-{self.cabin}\r\nDTSTAMP:{begin}T000000Z\r\nDTSTART;VALUE=DATE:{begin}\r\n"
        entry += f"DTEND;VALUE=DATE:{end}\r\nSUMMARY:{self.cabin} cabin\r\nEND:VEVENT\r\n"
        return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Cabins//EN\r\n{entry}END:VCALENDAR\r\n"


@st.dialog("Shall we book this?", icon=":material/cabin:")
def confirm(booking: Booking) -> None:
    begin, end = booking.nights
    st.markdown(
        f"**{booking.cabin}** from **{begin:%A, %d %B}** to **{end:%A, %d %B}**, {booking.length} nights for "
        f"{booking.guests} guests{', with ' + ', '.join(booking.extras) if booking.extras else ''}."
    )
    st.markdown(f"### € {booking.price:,}")
    agreed = st.checkbox("I will leave the cabin to the foxes as I found it.")
    with st.container(horizontal=True):
        if st.button("Book", type="primary", disabled=not agreed, icon=":material/check:"):
            st.session_state.bookings.append(booking)
            st.session_state.thanks = booking.name
            st.rerun()
        if st.button("Not yet"):
            st.rerun()


bookings: list[Booking] = st.session_state.setdefault("bookings", [])

st.title("Cabins by the lake")
st.markdown("Three cabins, one lake, no reception. Choose, and we ask once more before anything is booked.")

with st.form("booking"):
    cabin = st.radio(
        "Cabin",
        CABINS,
        horizontal=True,
        captions=[f"{beds} beds, € {price} a night" for beds, price in CABINS.values()],
    )
    when, who = st.columns([2, 1])
    first = TODAY + timedelta(days=(4 - TODAY.weekday()) % 7 + 7)
    nights = when.date_input(
        "Nights", (first, first + timedelta(days=2)), TODAY, TODAY + timedelta(days=365), help="Arrival and departure."
    )
    guests = who.number_input("Guests", 1, 8, 2)
    extras = st.pills("Extras", EXTRAS, selection_mode="multi", format_func=lambda extra: f"{extra} € {EXTRAS[extra]}")
    name = st.text_input("Your name", placeholder="Ada Lovelace")
    email = st.text_input("E-mail", placeholder="ada@example.com")
    sent = st.form_submit_button("Check and book…", type="primary")

if sent:
    booking = Booking(cabin, tuple(nights), int(guests), tuple(extras), name, email)
    if problems := booking.problems():
        st.error("\n".join(f"- {problem}" for problem in problems), title="Not quite", icon=":material/error:")
    else:
        confirm(booking)

if thanks := st.session_state.pop("thanks", None):
    st.toast(f"See you at the lake, {thanks}!", icon="🦊")
    st.balloons()

if bookings:
    st.subheader("Your bookings")
for number, booking in enumerate(bookings):
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        begin, end = booking.nights
        st.markdown(f"**{booking.cabin}**, {begin:%d %b} – {end:%d %b} :green-badge[€ {booking.price:,}]")
        st.space("stretch")
        st.download_button(
            "Calendar", booking.calendar(), "cabin.ics", "text/calendar", key=f"calendar {number}", on_click="ignore"
        )
        st.button("Cancel", key=f"cancel {number}", type="tertiary", on_click=bookings.remove, args=(booking,))
