"""A desk for texts: Markdown with a preview, counts, a menu that tidies up, and files that come and go."""

import re
from collections import Counter
from collections.abc import Callable

import ostinato as st

SAMPLE = """## Notes on repetition

An **ostinato** is a short pattern that repeats, while everything around it *changes*.

- Ravel's *Boléro* repeats its drum 169 times
- Pachelbel's canon repeats eight notes in the bass
- This page repeats its script, and sends only what changed

> Repetition is a form of change.

| Piece | Year | Pattern |
|:--|--:|:--|
| Canon in D | 1680 | bass |
| Boléro | 1928 | :blue-badge[drum] |
"""
CHANGES: dict[str, Callable[[str], str]] = {
    "Tidy up spaces": lambda text: re.sub(r"\n{3,}", "\n\n", re.sub(r"[ \t]+$", "", text, flags=re.MULTILINE)),
    "Sort the lines": lambda text: "\n".join(sorted(text.splitlines())),
    "Number the lines": lambda text: "\n".join(f"{n}. {line}" for n, line in enumerate(text.splitlines(), 1)),
    "The sample again": lambda _: SAMPLE,
}


def change() -> None:
    """Apply what was chosen in the menu."""
    st.session_state.text = CHANGES[st.session_state.change](st.session_state.text)


def load() -> None:
    """Put the file that was given onto the desk."""
    if file := st.session_state.file:
        st.session_state.text = file.getvalue().decode("utf-8", "replace")


st.set_page_config(layout="wide")
st.title("Text workshop")

with st.container(horizontal=True):
    with st.popover("Open", icon=":material/folder_open:"):
        st.file_uploader("A text file", ["txt", "md"], key="file", on_change=load, max_upload_size=1)
    st.menu_button("Change", CHANGES, key="change", on_click=change, icon=":material/auto_fix_high:")
    save = st.empty()

desk, result = st.columns(2, gap="medium")
(write,) = desk.tabs(["Write"])
text = write.text_area(
    "Your text", SAMPLE, height=480, key="text", label_visibility="collapsed", persist_state="session"
)
write.caption("Ctrl+Enter, or a click elsewhere, shows it.")
save.download_button("Save", text, "text.md", "text/markdown", icon=":material/download:", on_click="ignore")

words = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", text)
with result:
    preview, numbers = st.tabs(["Preview", "In numbers"])
    with preview.container(border=True, height=480):
        st.markdown(text or ":gray[Nothing yet.]")
    with numbers:
        counts = {
            "Words": len(words),
            "Characters": len(text),
            "Sentences": len(re.findall(r"[.!?](?:\s|$)", text)),
            "Minutes to read": max(1, round(len(words) / 220)),
        }
        with st.grid(2, min_column_width=140, border=True):
            for name, count in counts.items():
                st.markdown(f":small[{name}]\n\n### {count:,}")
        most = Counter(word.lower() for word in words if len(word) > 3).most_common(6)
        for word, count in most:
            st.progress(count / most[0][1], text=f"{word}: {count}")
