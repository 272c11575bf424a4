"""The gallery that `ostinato hello` serves: each page is a small app of its own, with its source one click away."""

from pathlib import Path

import ostinato as st

GALLERY = {
    "": [("welcome", "Welcome", "👋")],
    "Plan": [("loan", "Loan calculator", "🏡"), ("booking", "Cabin booking", "🏕️")],
    "Play": [("chat", "Chat with Otto", "🤖"), ("quiz", "Music quiz", "🎻"), ("postcard", "Postcard studio", "🌄")],
    "Work": [("bakery", "Live bakery", "🥐"), ("text", "Text workshop", "✍️")],
    "Look up": [("inputs", "Every input", "🎛️")],
}
SHOWS = {
    "welcome": "st.echo, st.grid, st.page_link",
    "loan": "st.slider, st.tabs, st.progress",
    "booking": "st.form, st.dialog, st.toast",
    "chat": "st.chat_input, st.write_stream",
    "quiz": "st.session_state, st.balloons",
    "postcard": "st.image, st.empty, st.download_button",
    "bakery": "st.fragment, st.status, st.html",
    "text": "st.text_area, st.menu_button, st.file_uploader",
    "inputs": "st.text_input, st.pills, …",
}


@st.dialog("Source", width="large", icon=":material/code:")
def show_source(file: Path) -> None:
    """The page's file, as it runs."""
    source = file.read_text("utf-8")
    with st.container(horizontal=True, wrap=False, vertical_alignment="center"):
        st.caption(f"`{file.name}` is all of this page: {len(source.splitlines())} lines.")
        st.download_button(
            "Download", source, file.name, "text/x-python", icon=":material/download:", on_click="ignore"
        )
    st.code(source, line_numbers=True)


st.set_page_config(menu_items={"About": "The gallery of **Ostinato**: small apps, each made by one Python script."})
sections = {
    section: [st.Page(f"pages/{name}.py", title=title, icon=icon) for name, title, icon in pages]
    for section, pages in GALLERY.items()
}
page = st.navigation(sections, expanded=True)
name = page.url_path or "welcome"

with st.container(horizontal=True, wrap=False, vertical_alignment="center"):
    st.caption(SHOWS[name])
    if st.button("Source", icon=":material/code:", help="The Python code of this page."):
        show_source(Path(__file__).parent / "pages" / f"{name}.py")

page.run()
