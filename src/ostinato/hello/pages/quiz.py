"""A quiz, one question at a time: buttons with callbacks, a score in the session's state, balloons for the best."""

import ostinato as st

QUESTIONS = [
    (
        "What is an ostinato?",
        ["A short pattern that repeats", "A stubborn violinist", "A very slow dance"],
        "From the Italian for *stubborn*: it does not give way. Think of Ravel's Boléro.",
    ),
    (
        "How many keys has a usual piano?",
        ["88", "76", "92"],
        "52 white ones and 36 black ones, seven octaves and a bit.",
    ),
    (
        "What does *pianissimo* ask for?",
        ["To play very softly", "To play on a small piano", "To play very fast"],
        "Two *p* in the score. Tchaikovsky once wrote six of them.",
    ),
    (
        "Which of these has a double reed?",
        ["The oboe", "The flute", "The clarinet"],
        "Two thin blades of cane. The orchestra tunes to its A.",
    ),
    (
        "How many lines has a staff?",
        ["Five", "Four", "Six"],
        "Gregorian chant made do with four.",
    ),
    (
        "What is a hemiola?",
        ["Three beats in the time of two", "Half a viola", "A hymn for two choirs"],
        "From the Greek for *one and a half*. It turns up all over Brahms.",
    ),
]
# How the answers of each question are shuffled. The first one is right.
ORDER = [(1, 0, 2), (0, 2, 1), (2, 1, 0), (1, 2, 0), (0, 1, 2), (2, 0, 1)]


def begin() -> None:
    """The first question, and no points."""
    st.session_state.update(asked=0, right=0, chosen=None)


def choose(answer: str) -> None:
    """Take an answer, and count it."""
    st.session_state.chosen = answer
    st.session_state.right += answer == QUESTIONS[st.session_state.asked][1][0]


def go_on() -> None:
    """The next question."""
    st.session_state.update(asked=st.session_state.asked + 1, chosen=None)


def ask(number: int) -> None:
    """One question: its answers, and after a choice what is right and why."""
    question, answers, why = QUESTIONS[number]
    chosen = st.session_state.chosen
    st.progress(number / len(QUESTIONS), text=f"Question {number + 1} of {len(QUESTIONS)}")
    with st.container(border=True):
        st.subheader(question)
        for place in ORDER[number]:
            answer = answers[place]
            mark = None if chosen is None else "✅" if place == 0 else "❌" if answer == chosen else None
            st.button(answer, on_click=choose, args=(answer,), disabled=chosen is not None, icon=mark, width="stretch")
    if chosen is not None:
        tell = st.success if chosen == answers[0] else st.info
        tell(why, title="Right!" if chosen == answers[0] else f"It is: {answers[0].lower()}")
        last = number == len(QUESTIONS) - 1
        st.button("See the score" if last else "Next question", on_click=go_on, type="primary")


def score() -> None:
    """How it went."""
    right, all_ = st.session_state.right, len(QUESTIONS)
    rank = "Maestro!" if right == all_ else "First violin" if right > all_ / 2 else "Triangle, back row"
    with st.container(border=True, horizontal_alignment="center"):
        st.header(rank, text_alignment="center")
        st.markdown(f"**{right}** of {all_} were right.", text_alignment="center")
        st.button("Once more", on_click=begin, type="primary", icon=":material/replay:")
    st.caption("How did you like it?")
    if (stars := st.feedback("stars")) is not None:
        st.toast(f"{stars + 1} of 5. Thank you!", icon="🎻")
    elif right == all_:
        st.balloons()


if "asked" not in st.session_state:
    begin()

st.title("How well do you know music?")
if st.session_state.asked < len(QUESTIONS):
    ask(st.session_state.asked)
else:
    score()
