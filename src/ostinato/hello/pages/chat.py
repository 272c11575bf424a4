"""A bot that answers by rules, word by word, and asks whether you liked it."""

import ast
import operator
import random
import re
import time
from collections.abc import Callable, Iterator
from datetime import datetime

import ostinato as st

OPERATORS: dict[type[ast.AST], Callable[..., float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.USub: operator.neg,
}
JOKES = [
    "Why did the bass player get locked out? He could not find the right **key**.",
    "How many conductors does it take to change a bulb? Nobody knows, *nobody is watching*.",
    "What do you call a musician without a metronome? **Timeless**.",
]
HAIKU = "A pattern repeats,\\\nthe morning train hums along —\\\nnobody gets off."


def value(node: ast.AST) -> float:
    """What a sum comes to. Only numbers and the operators above are looked at."""
    match node:
        case ast.Constant(value=int() | float() as number):
            return number
        case ast.BinOp(left=left, op=op, right=right):
            return float(OPERATORS[type(op)](value(left), value(right)))
        case ast.UnaryOp(op=op, operand=operand):
            return float(OPERATORS[type(op)](value(operand)))
    raise ValueError(f"no number: {ast.dump(node)}")


def compute(found: re.Match[str]) -> str:
    sum_ = found[0].strip()
    try:
        return f"`{sum_}` is **{value(ast.parse(sum_, mode='eval').body):g}**. I counted twice."
    except ZeroDivisionError:
        return "I tried to divide by zero once. They had to restart me."
    except (KeyError, SyntaxError, ValueError):
        return f"`{sum_}` looks like a sum, but not like one that I can do."


def dice(found: re.Match[str]) -> str:
    rolls = [random.randint(1, 6) for _ in range(min(int(found[1] or 1), 12))]
    return f"{' '.join('⚀⚁⚂⚃⚄⚅'[roll - 1] for roll in rolls)} makes **{sum(rolls)}**."


RULES: list[tuple[str, Callable[[re.Match[str]], str]]] = [
    (r"[-(\d][\d\s.()]*[-+*/][-+*/\d\s.()]*\d\)*", compute),
    (r"(\d+)?\s*(?:dice|die|roll)", dice),
    (r"time|clock|date|day", lambda _: f"It is {datetime.now():%H:%M on %A}. On the server, that is: your machine."),
    (r"joke|funny|laugh", lambda _: random.choice(JOKES)),
    (r"haiku|poem", lambda _: HAIKU),
    (r"(?:i am|i'm|my name is) (\w+)", lambda found: f"Pleased to meet you, **{found[1].title()}**. I am Otto."),
    (r"hello|hi\b|hey", lambda _: "Hello! What can I do for you?"),
]
IDEAS = ["Tell me a joke", "What is 6 * (3 + 4)?", "Roll 3 dice", "A haiku, please"]


def answer(text: str) -> str:
    """What the first rule says that the text meets."""
    for pattern, reply in RULES:
        if found := re.search(pattern, text, re.IGNORECASE):
            return reply(found)
    return f"Hm. I know sums, dice, the time, jokes, haiku and names — but not *{text.strip()}*."


def typed(text: str) -> Iterator[str]:
    """Piece by piece, at the speed of somebody who types well."""
    for word in re.findall(r"\S+\s*", text):
        yield word
        time.sleep(0.04)


st.title("Chat with Otto")
messages: list[tuple[str, str]] = st.session_state.setdefault(
    "messages", [("assistant", "I am **Otto**. I follow seven rules, and know nothing else. Try me!")]
)
for number, (author, text) in enumerate(messages):
    with st.chat_message(author, avatar="🤖" if author == "assistant" else None):
        st.markdown(text)
        if number and author == "assistant":
            st.feedback(key=f"liked {number}")

ideas = st.empty()
question = st.chat_input("Say something to Otto", submit_mode="stop")
if len(messages) == 1 and not question:
    with ideas.container(horizontal=True):
        question = next((idea for idea in IDEAS if st.button(idea)), None)

if question:
    ideas.empty()
    st.chat_message("user").markdown(question)
    messages.append(("user", question))
    with st.chat_message("assistant", avatar="🤖"):
        st.write_stream(typed(reply := answer(question)), cursor="▌")
    messages.append(("assistant", reply))
    st.rerun()
