"""st.file_uploader."""

from __future__ import annotations

import pytest

from ostinato.errors import (
    StreamlitAPIException,
    StreamlitInvalidParameterTypeError,
    StreamlitInvalidWidthError,
    StreamlitValueAssignmentNotAllowedError,
    StreamlitValueError,
)
from ostinato.testing.v1 import AppTest
from ostinato.testing.v1.errors import AppTestError
from tests.elements.app import error, run


def test_one_file_or_none() -> None:
    at = run("file = st.file_uploader('F', key='f')\nst.text(file and (file.name, file.type, file.read()))")
    assert at.text.values == ["None"]
    assert at.file_uploader[0].value is None
    at.file_uploader[0].upload("a.csv", b"1,2", "text/csv").run()
    assert at.text.values == ["('a.csv', 'text/csv', b'1,2')"]
    at.file_uploader[0].upload("b.csv", b"3").run()
    assert at.text.values == ["('b.csv', 'application/octet-stream', b'3')"]
    at.file_uploader[0].clear().run()
    assert at.text.values == ["None"]


def test_several_files_are_a_list() -> None:
    at = run("st.text([f.name for f in st.file_uploader('F', accept_multiple_files=True)])")
    assert at.text.values == ["[]"]
    at.file_uploader[0].upload("a", b"1").upload("b", b"2").run()
    assert at.text.values == ["['a', 'b']"]
    at.file_uploader[0].set_value([("c", b"3", "text/plain")]).run()
    assert at.text.values == ["['c']"]
    at.file_uploader[0].set_value(("d", b"4", "text/plain")).run()
    assert at.text.values == ["['d']"]


def test_each_run_reads_it_from_its_beginning_and_finds_it_equal() -> None:
    at = run(
        "file = st.file_uploader('F', key='f')\nst.button('Go')\n"
        "if file:\n    st.text(file.read())\n    st.text(st.session_state.f is file)\n"
        "    st.text(st.session_state.get('former', file) == file)\n    st.session_state.former = file"
    )
    at.file_uploader[0].upload("a", b"12345").run()
    for _ in range(2):
        assert at.text.values == ["b'12345'", "True", "True"]
        at.button[0].click().run()


def test_a_file_that_the_script_has_closed_is_open_again_in_the_next_run() -> None:
    at = run("file = st.file_uploader('F')\nif file:\n    with file:\n        st.text(file.read())")
    at.file_uploader[0].upload("a", b"1").run()
    assert at.run().text.values == ["b'1'"]


def test_what_the_script_keeps_can_be_read_after_the_user_has_removed_it() -> None:
    at = run(
        "file = st.file_uploader('F')\nif file: st.session_state.kept = file\n"
        "if 'kept' in st.session_state: st.text(st.session_state.kept.getvalue())"
    )
    at.file_uploader[0].upload("a", b"1").run()
    at.file_uploader[0].clear().run()
    assert at.text.values == ["b'1'"]


@pytest.mark.parametrize(
    ("given", "types"),
    [
        ("'csv'", [".csv"]),
        ("'.CSV'", [".csv"]),
        ("['png', 'jpg']", [".png", ".jpg", ".jpeg"]),
        ("'image'", ["image/*"]),
        ("('image/*', 'text/plain', 'csv', 'CSV')", ["image/*", "text/plain", ".csv"]),
        ("'tar.gz'", [".tar.gz"]),
        ("None", []),
        ("[]", []),
    ],
)
def test_types(given: str, types: list[str]) -> None:
    assert run(f"st.file_uploader('F', type={given})").file_uploader[0].allowed_type == types


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ("type=3", StreamlitInvalidParameterTypeError),
        ("type=['csv', 3]", StreamlitInvalidParameterTypeError),
        ("type=''", StreamlitValueError),
        ("type=['.']", StreamlitValueError),
        ("max_upload_size=0", StreamlitValueError),
        ("max_upload_size=-1", StreamlitValueError),
        ("max_upload_size=1.5", StreamlitValueError),
        ("max_upload_size=True", StreamlitValueError),
        ("max_upload_size='1'", StreamlitValueError),
        ("accept_multiple_files='folder'", StreamlitValueError),
        ("accept_multiple_files=None", StreamlitValueError),
        ("label_visibility='no'", StreamlitValueError),
        ("width='content'", StreamlitInvalidWidthError),
        ("on_change='never'", StreamlitValueError),
    ],
)
def test_bad_parameters(arguments: str, expected: type[StreamlitAPIException]) -> None:
    assert error(f"st.file_uploader('F', {arguments})") is expected


def test_the_limit_is_the_options_unless_the_call_has_its_own() -> None:
    at = run("st.file_uploader('A')\nst.file_uploader('B', max_upload_size=7)")
    assert [one.max_size for one in at.file_uploader] == [200, 7]
    with pytest.raises(AppTestError, match="larger than 7 MB"):
        at.file_uploader[1].upload("a", bytes(7 * 2**20 + 1))


@pytest.mark.parametrize("name", ["a.exe", "csv", "a.csv.exe"])
def test_a_file_of_another_type_is_refused(name: str) -> None:
    at = run("st.file_uploader('F', type='csv')")
    with pytest.raises(AppTestError, match="none of these types: CSV"):
        at.file_uploader[0].upload(name, b"1")


def test_where_one_goes_two_do_not() -> None:
    at = run("st.file_uploader('F')")
    with pytest.raises(AppTestError, match="takes one file, got 2"):
        at.file_uploader[0].set_value([("a", b"1", ""), ("b", b"2", "")])
    disabled = run("st.file_uploader('F', disabled=True)")
    with pytest.raises(AppTestError, match="disabled"):
        disabled.file_uploader[0].upload("a", b"1")


def test_H07_the_script_cannot_set_it() -> None:
    assert error("st.session_state['f'] = None; st.file_uploader('F', key='f')") is (
        StreamlitValueAssignmentNotAllowedError
    )


def test_new_rules_let_go_of_what_they_do_not_take() -> None:
    at = run("wide = st.checkbox('wide', True)\nst.text(st.file_uploader('F', type=None if wide else 'csv', key='f'))")
    at.file_uploader[0].upload("a.txt", b"1").run()
    assert "a.txt" in at.text[0].value
    at.checkbox[0].uncheck().run()
    assert at.text.values == ["None"]


def test_one_becomes_several_and_back() -> None:
    at = run("many = st.checkbox('many')\nst.text(st.file_uploader('F', accept_multiple_files=many, key='f'))")
    at.file_uploader[0].upload("a.txt", b"1").run()
    at.checkbox[0].check().run()
    assert at.text[0].value.startswith("[UploadedFile(name='a.txt'")
    at.checkbox[0].uncheck().run()
    assert at.text[0].value.startswith("UploadedFile(name='a.txt'")


def test_the_script_may_change_its_list_without_changing_the_value() -> None:
    at = run("files = st.file_uploader('F', accept_multiple_files=True)\nst.text(len(files))\nfiles.clear()")
    assert at.run().run().text.values == ["0"]
    at.file_uploader[0].upload("a", b"1").run()
    assert at.run().run().text.values == ["1"]


def test_a_callback_finds_the_file_in_session_state() -> None:
    at = run(
        "def seen(): st.session_state.log = st.session_state.f and st.session_state.f.read()\n"
        "st.file_uploader('F', key='f', on_change=seen)\nst.text(st.session_state.get('log'))"
    )
    at.file_uploader[0].upload("a", b"1").run()
    assert at.text.values == ["b'1'"]


@pytest.mark.parametrize("clear", [True, False])
def test_in_a_form_it_waits_for_the_submit(clear: bool) -> None:
    at = run(
        f"with st.form('f', clear_on_submit={clear}):\n    file = st.file_uploader('F')\n"
        "    st.form_submit_button('Send')\nst.text(file and file.read())"
    )
    at.file_uploader[0].upload("a", b"1").run()
    assert at.text.values == ["None"]
    at.form_submit_button[0].click().run()
    assert at.text.values == ["b'1'"]
    assert at.run().text.values == ["None" if clear else "b'1'"]


def test_a_cached_function_takes_it_by_name_and_content(empty_caches: None) -> None:
    at = AppTest.from_string("""
        import ostinato as st
        @st.cache_data
        def length(file):
            st.session_state.computed = st.session_state.get("computed", 0) + 1
            return len(file.read())
        file = st.file_uploader("F")
        st.button("Go")
        if file:
            st.text(length(file))
        st.text(st.session_state.get("computed", 0))
    """).run()
    at.file_uploader[0].upload("a", b"12345").run()
    assert at.text.values == ["5", "1"]
    assert at.button[0].click().run().text.values == ["5", "1"]
    assert at.file_uploader[0].upload("a", b"12345").run().text.values == ["5", "1"]
    assert at.file_uploader[0].upload("a", b"123456").run().text.values == ["6", "2"]
