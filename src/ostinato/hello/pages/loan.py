"""What would a loan cost? Sliders for what-ifs, a plan by years, and the formula behind it."""

import time

import ostinato as st

CURRENCIES = {"Euro": "€", "Dollar": "$", "Pound": "£"}


def monthly_payment(amount: float, rate: float, years: int) -> float:
    """The constant payment (annuity) that pays a loan back: P·r / (1 - (1 + r)^-n), with monthly r and n."""
    r, n = rate / 1200, years * 12
    return amount / n if r == 0 else amount * r / (1 - (1 + r) ** -n)


def plan(amount: float, rate: float, years: int, extra: float) -> list[tuple[int, float, float]]:
    """Interest paid and debt left at the end of each year, until nothing is left."""
    payment, debt, rows = monthly_payment(amount, rate, years) + extra, amount, []
    for year in range(1, years + 1):
        interest = 0.0
        for _ in range(12):
            month = debt * rate / 1200
            interest += month
            debt = max(0.0, debt + month - payment)
        rows.append((year, interest, debt))
        if debt <= 0.005:
            break
    return rows


def money(value: float) -> str:
    """An amount in the chosen currency, thousands set apart by thin spaces."""
    return f"{CURRENCIES[st.session_state.currency]} {value:,.0f}".replace(",", "\u2009")


def reset() -> None:
    """Back to the first example."""
    st.session_state.update(amount=250_000, rate=3.5, years=25, extra=0)


def share(part: float, whole: float) -> int:
    """Per cent, from 0 to 100."""
    return 0 if whole <= 0 else min(100, round(100 * part / whole))


if "amount" not in st.session_state:
    reset()

st.title("What would it cost?", anchor="cost")

with st.container(border=True, key="loan"):
    left, right = st.columns(2, gap="medium")
    left.text_input("What is it for?", placeholder="A house by the sea", key="purpose")
    left.number_input("Amount", 1_000, 5_000_000, step=5_000, key="amount")
    left.slider("What if you paid more each month?", 0, 2_000, step=50, key="extra")
    right.slider("Interest per year", 0.0, 12.0, step=0.1, format="%.1f %%", key="rate")
    right.slider("Years", 1, 40, key="years")
    with right.container(horizontal=True, wrap=False, vertical_alignment="bottom"):
        st.selectbox("Currency", list(CURRENCIES), key="currency", help="Only changes the sign.")
        st.button("Start again", on_click=reset, icon=":material/restart_alt:")

ss = st.session_state
payment = monthly_payment(ss.amount, ss.rate, ss.years)
rows, usual = plan(ss.amount, ss.rate, ss.years, ss.extra), plan(ss.amount, ss.rate, ss.years, 0)
interest, saved = sum(r[1] for r in rows), sum(r[1] for r in usual) - sum(r[1] for r in rows)

st.subheader(ss.purpose or "Your loan", divider="blue")
month, total, end = st.columns(3, border=True)
month.markdown(f":small[Each month]\n\n### {money(payment + ss.extra)}")
total.markdown(f":small[Interest in all]\n\n### {money(interest)}")
end.markdown(f":small[Paid back after]\n\n### {len(rows)} years")

if saved > 0.5:
    st.success(f"Paying **{money(ss.extra)}** more each month saves **{money(saved)}** of interest.", icon="🎉")
elif ss.rate == 0:
    st.info("A loan without interest: what you borrow is what you pay back.")
if payment > 3_000:
    st.warning("More than 3,000 a month: can you carry that through all the years?", title="A heavy load")

by_year, formula, banks = st.tabs(["Year by year", "How it is computed", "Compare offers"])

with by_year:
    view = st.radio(
        "Show", ["Debt left", "Interest paid"], horizontal=True, captions=["at the year's end", "in that year"]
    )
    every = st.checkbox("Every year", value=len(rows) <= 12, help="Otherwise every fifth one.")
    largest = max(row[1 if view == "Interest paid" else 2] for row in rows) or 1
    for year, paid, debt in rows:
        if every or year % 5 == 0 or year == len(rows):
            value = paid if view == "Interest paid" else debt
            st.progress(share(value, largest), text=f"Year {year}: {money(value)}")

with formula:
    st.markdown("The payment $A$ for a debt $P$ at a monthly rate $r$ over $n$ months is an annuity:")
    st.latex(r"A = P \cdot \frac{r}{1 - (1 + r)^{-n}}")
    terms = {"P": money(ss.amount), "r": f"{ss.rate / 1200:.4f}", "n": ss.years * 12}
    st.markdown("| Term | Here |\n|:--|--:|\n" + "\n".join(f"| ${term}$ | {here} |" for term, here in terms.items()))
    with st.expander("The function", icon=":material/code:"):
        st.code(
            "def monthly_payment(amount, rate, years):\n"
            "    r, n = rate / 1200, years * 12\n"
            "    return amount / n if r == 0 else amount * r / (1 - (1 + r) ** -n)",
            line_numbers=True,
        )

with banks:
    st.markdown("Three invented banks. They take a moment to answer, so that you see a run at work.")
    if st.button("Ask the banks", type="primary", icon=":material/balance:"):
        with st.spinner("Asking the banks…", show_time=True):
            bar = st.progress(0)
            for step in range(1, 11):
                time.sleep(0.08)
                bar.progress(step / 10)
            bar.empty()
        for bank, rate in {"North": ss.rate + 0.3, "River": max(0.0, ss.rate - 0.2), "Sun": ss.rate + 0.1}.items():
            offer = monthly_payment(ss.amount, rate, ss.years)
            colour = "green" if offer < payment else "orange"
            st.markdown(f"**{bank} Bank** :{colour}-badge[{rate:.1f} %] {money(offer)} each month")
    if st.button("What does an error look like?", type="tertiary"):
        try:
            monthly_payment(ss.amount, ss.rate, 0)
        except ZeroDivisionError as error:
            st.error("A loan over no years cannot be paid back.")
            st.exception(error)
