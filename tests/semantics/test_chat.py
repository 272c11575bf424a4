"""st.chat_input, st.chat_message. Rules H07, O06, O07."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from ostinato.errors import StreamlitAPIException
from ostinato.testing.v1 import AppTest
from ostinato.testing.v1.errors import AppTestError
from ostinato.typing import ChatInputValue
from tests.elements.app import error, run
from tests.session.tab import Tab


def chat() -> None:
    import ostinato as st

    def sent() -> None:
        st.session_state.log.append(("callback", st.session_state.chat))

    st.session_state.setdefault("log", [])
    if st.button("Suggest"):
        st.session_state.chat = "preset"
    message = st.chat_input(key="chat", on_submit=sent)
    st.session_state.log.append(("body", message, st.session_state.chat))


def test_O06_a_message_is_there_for_one_run_after_its_callback() -> None:
    at = AppTest.from_function(chat).run()
    at.chat_input[0].set_value("hello").run()
    at.run()
    assert at.session_state.log == [
        ("body", None, None),
        ("callback", "hello"),
        ("body", "hello", "hello"),
        ("body", None, None),
    ]


def test_O07_an_empty_message_is_a_message() -> None:
    at = AppTest.from_function(chat).run()
    at.chat_input[0].set_value("").run()
    assert at.session_state.log[-1] == ("body", "", "")


def test_none_takes_back_what_a_test_would_send() -> None:
    at = AppTest.from_function(chat).run()
    at.chat_input[0].set_value("hello").set_value(None).run()
    assert at.session_state.log[-1] == ("body", None, None)


def test_H07_what_session_state_gives_goes_into_the_field_and_is_not_sent() -> None:
    tab = Tab(chat).load()
    assert offered(tab) is None
    tab.click("Suggest").settle()
    assert tab.session.state["log"][-1] == ("body", None, None)
    first, text = offered(tab)
    assert text == "preset"
    tab.click("Suggest").settle()
    second, text = offered(tab)
    assert text == "preset"
    assert second > first, "the same text again is another one: the user may have changed it since"
    tab.send(chat=["preset", [], None]).settle()
    assert tab.session.state["log"][-1] == ("body", "preset", "preset")
    assert offered(tab) is None


def test_H07_a_text_given_before_a_rerun_is_not_lost() -> None:
    def app() -> None:
        import ostinato as st

        if st.button("Suggest"):
            st.session_state.chat = "preset"
            st.chat_input(key="chat")
            st.rerun()
        st.chat_input(key="chat")

    tab = Tab(app).load()
    tab.click("Suggest").settle()
    assert offered(tab)[1] == "preset"


def offered(tab: Tab) -> Any:
    """What the script has put into the field."""
    (field,) = [node for node in tab.browser.nodes.values() if node.key == "chat"]
    return field.value


def test_two_messages_are_two_runs_in_order() -> None:
    go_on = threading.Event()

    def app(go_on: threading.Event) -> None:
        import ostinato as st

        if message := st.chat_input(key="chat"):
            st.session_state.setdefault("seen", []).append(message)
        go_on.wait(2)

    tab = Tab(app, go_on).start()
    tab.wait(lambda: any(node.key == "chat" for node in tab.browser.nodes.values()))
    for text in ("one", "two", "three"):
        tab.send(chat=[text, [], None])
    go_on.set()
    tab.settle()
    assert tab.session.state["seen"] == ["one", "two", "three"]


def test_a_message_whose_run_is_interrupted_before_the_field_goes_on_to_the_next_run() -> None:
    hold = threading.Event()

    def app(hold: threading.Event) -> None:
        import ostinato as st

        st.button("Other")
        if st.session_state.get("slow"):
            hold.wait(2)
        message = st.chat_input(key="chat")
        st.session_state.slow = True
        if message:
            st.session_state.said = message

    tab = Tab(app, hold).load()
    tab.send(chat=["kept", [], None])
    tab.wait(lambda: tab.session.runs == 2)
    tab.click("Other")
    tab.wait(lambda: tab.session.runs == 3)
    hold.set()
    tab.settle()
    assert tab.session.state["said"] == "kept"


@pytest.mark.parametrize("sent", ["hi", [1, [], None], ["hi"], ["too long", [], None], ["hi", ["file"], None], None])
def test_what_no_field_could_send_is_refused(sent: Any) -> None:
    def app() -> None:
        import ostinato as st

        st.session_state.value = st.chat_input(key="chat", max_chars=5)

    tab = Tab(app).load()
    tab.send(chat=sent).settle()
    assert tab.session.state["value"] is None


def test_O06_a_disabled_field_sends_nothing() -> None:
    def app() -> None:
        import ostinato as st

        st.session_state.value = st.chat_input(key="chat", disabled=True)

    tab = Tab(app).load()
    tab.send(chat=["hi", [], None]).settle()
    assert tab.session.state["value"] is None


@pytest.mark.parametrize(
    ("where", "kinds"),
    [
        ("st", ("bottom",)),
        ("st.bottom", ("bottom",)),
        ("st.sidebar", ("sidebar",)),
        ("st.container()", ("container", "main")),
        ("st.columns(2)[1]", ("column", "columns", "main")),
        ("st.empty()", ("empty", "main")),
    ],
)
def test_it_stands_below_the_page_unless_it_is_put_into_something(where: str, kinds: tuple[str, ...]) -> None:
    at = run(f"{where}.chat_input('Say')")
    (field,) = [node for node in at._session.tree.walk() if node.element.kind() == "chat_input"]
    assert field.kinds_above()[1:-1] == kinds


def test_in_a_fragment_it_stands_where_it_is_called() -> None:
    at = run("@st.fragment\ndef part():\n    st.chat_input('Say')\npart()")
    (field,) = [node for node in at._session.tree.walk() if node.element.kind() == "chat_input"]
    assert field.kinds_above()[1:] == ("fragment", "main", "page")


def test_in_a_form_it_is_refused() -> None:
    at = AppTest.from_string("import ostinato as st\nst.form('f').chat_input('Say')").run()
    assert "st.form_submit_button" in at.exception[0].value


@pytest.mark.parametrize(
    "call",
    [
        "chat_input(max_chars=-1)",
        "chat_input(max_chars='many')",
        "chat_input(submit_mode=None)",
        "chat_input(width='content')",
        "chat_input(height=0)",
        "chat_message(None)",
        "chat_message(3)",
        "chat_message('a', avatar=':smile:')",
        "chat_message('a', avatar=3)",
        "chat_message('a', avatar='no such file.png')",
        "chat_message('a', avatar=b'no picture')",
        "chat_input(accept_file='some')",
        "chat_input(file_type=3)",
        "chat_input(max_upload_size=0)",
        "chat_input(audio_sample_rate=1)",
        "chat_message('a', width=0)",
    ],
)
def test_bad_parameters_are_named(call: str) -> None:
    assert issubclass(error(f"st.{call}"), StreamlitAPIException)


@pytest.mark.parametrize(
    ("call", "avatar"),
    [
        ("'user'", "user"),
        ("'Human'", "user"),
        ("'ai'", "assistant"),
        ("'Ada'", None),
        ("'Ada', avatar='assistant'", "assistant"),
        ("'Ada', avatar='🦖'", "🦖"),
        ("'user', avatar=':material/home:'", ":material/home:"),
        ("'Ada', avatar='https://example.com/a.png'", "https://example.com/a.png"),
    ],
)
def test_a_message_has_a_speaker(call: str, avatar: str | None) -> None:
    at = run(f"with st.chat_message({call}):\n    st.write('Hello')")
    assert at.chat_message[0].avatar == avatar
    assert at.chat_message[0].markdown[0].value == "Hello"


def test_a_picture_may_stand_for_the_speaker() -> None:
    at = run("st.chat_message('Ada', avatar='<svg xmlns=\"http://www.w3.org/2000/svg\"/>')")
    assert at.chat_message[0].picture
    assert at.chat_message[0].avatar.startswith("media/")


def attaching(**parameters: Any) -> AppTest:
    def app(parameters: dict[str, Any]) -> None:
        import ostinato as st

        message = st.chat_input(key="chat", **parameters)
        if message is not None:
            st.session_state.seen = {
                name: [file.name for file in part] if name == "files" else getattr(part, "name", part)
                for name, part in message.items()
            }

    return AppTest.from_function(app, args=(parameters,)).run()


@pytest.mark.parametrize(
    ("parameters", "seen"),
    [
        ({"accept_file": True}, {"text": "hi", "files": []}),
        ({"accept_audio": True}, {"text": "hi", "audio": None}),
        ({"accept_file": "multiple", "accept_audio": True}, {"text": "hi", "files": [], "audio": None}),
    ],
)
def test_a_message_has_what_its_field_accepts(parameters: dict[str, Any], seen: dict[str, Any]) -> None:
    at = attaching(**parameters)
    at.chat_input[0].set_value("hi").run()
    assert at.session_state.seen == seen


def test_files_go_with_the_message_in_any_order_and_once() -> None:
    at = attaching(accept_file="multiple", file_type=["txt", "csv"])
    at.chat_input[0].upload("a.txt", b"a").set_value("hi").upload("b.csv", b"b").run()
    assert at.session_state.seen == {"text": "hi", "files": ["a.txt", "b.csv"]}
    assert at.chat_input[0].upload("c.txt", b"c").run().session_state.seen == {"text": "", "files": ["c.txt"]}
    del at.session_state["seen"]
    assert "seen" not in at.run().session_state


def test_one_file_takes_the_place_of_another_where_one_is_accepted() -> None:
    at = attaching(accept_file=True)
    at.chat_input[0].upload("a.txt", b"a").upload("b.txt", b"b").run()
    assert at.session_state.seen == {"text": "", "files": ["b.txt"]}


def test_files_can_be_taken_back_and_the_text_stays() -> None:
    at = attaching(accept_file="multiple")
    at.chat_input[0].set_value("hi").upload("a.txt", b"a").clear().run()
    assert at.session_state.seen == {"text": "hi", "files": []}


@pytest.mark.parametrize(
    ("parameters", "name"),
    [({}, "a.txt"), ({"accept_file": True, "file_type": "csv"}, "a.txt"), ({"accept_audio": True}, "a.wav")],
)
def test_files_that_a_field_does_not_accept_are_refused(parameters: dict[str, Any], name: str) -> None:
    at = attaching(**parameters)
    with pytest.raises(AppTestError):
        at.chat_input[0].upload(name, b"content")


def test_files_of_an_interrupted_message_are_not_lost() -> None:
    hold = threading.Event()

    def app(hold: threading.Event) -> None:
        import ostinato as st

        st.button("Other")
        if st.session_state.get("slow"):
            hold.wait(2)
        message = st.chat_input(key="chat", accept_file=True)
        st.session_state.slow = True
        if message:
            st.session_state.said = message.files[0].getvalue()

    tab = Tab(app, hold).load()
    (field,) = [node for node in tab.browser.nodes.values() if node.key == "chat"]
    assert field.widget is not None
    info = tab.session.files.uploads.put(field.widget, "a.txt", "text/plain", b"content").info
    tab.send(chat=["", [info], None])
    tab.wait(lambda: tab.session.runs == 2)
    tab.click("Other")
    tab.wait(lambda: tab.session.runs == 3)
    hold.set()
    tab.settle()
    assert tab.session.state["said"] == b"content"


def test_a_file_lasts_as_long_as_the_script_keeps_it() -> None:
    def app() -> None:
        import ostinato as st

        if message := st.chat_input(key="chat", accept_file=True):
            st.session_state.kept = message.files[0]
        if st.session_state.get("kept"):
            st.text(st.session_state.kept.read().decode())

    at = AppTest.from_function(app).run()
    at.chat_input[0].upload("a.txt", b"content").run()
    at.session_state.kept.seek(0)
    assert at.run().text[0].value == "content"


def test_a_message_is_a_mapping_with_attributes() -> None:
    message = ChatInputValue("hi", files=[])
    assert (message.text, message["files"], len(message), "audio" in message) == ("hi", [], 2, False)
    assert message.to_dict() == dict(message) == {"text": "hi", "files": []}
    assert repr(message) == "ChatInputValue(text='hi', files=[])"
    message["text"] = "ho"
    assert message.text == "ho"
    with pytest.raises(KeyError):
        message["audio"] = None
    with pytest.raises(AttributeError, match="accept_audio=True"):
        _ = message.audio
