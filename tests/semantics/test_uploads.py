"""Files that the user hands over, and how long they last. Rules I17, S06."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from ostinato.files.uploaded_file import UploadedFile
from ostinato.testing.v1 import AppTest
from ostinato.testing.v1.errors import AppTestError


def uploading() -> AppTest:
    def app() -> None:
        import ostinato as st

        file = st.file_uploader("File", type=["csv"], key="file")
        st.text(file and file.name)
        if file:
            st.download_button("Back", file.getvalue())

    return AppTest.from_function(app).run()


def test_I17_the_server_looks_at_the_type_as_well() -> None:
    at = uploading()
    with pytest.raises(AppTestError, match="none of these types"):
        at.file_uploader[0].upload("a.exe", b"1")
    at.file_uploader[0].upload("a.csv", b"1").run()
    assert at.text.values == ["a.csv"]


def path_of(at: AppTest) -> Path:
    file = at.file_uploader[0].value
    assert isinstance(file, UploadedFile)
    return file.upload.path


def test_S06_uploads_and_media_go_with_their_session() -> None:
    at = uploading()
    at.file_uploader[0].upload("a.csv", b"1").run()
    path, session, app = path_of(at), at.answers._session, at._app
    name = at.download_button[0].url.removeprefix("media/")
    assert path.read_bytes() == b"1"
    assert app.files.media.find(name) is not None
    session.files.close()
    gc.collect()
    assert not path.exists()
    assert app.files.media.find(name) is None


def test_S06_a_file_that_was_replaced_leaves_the_disk_with_the_run() -> None:
    at = uploading()
    at.file_uploader[0].upload("a.csv", b"1").run()
    path = path_of(at)
    at.file_uploader[0].upload("b.csv", b"2").run()
    at.run()
    gc.collect()
    assert not path.exists()


def test_S06_sessions_do_not_see_each_others_files() -> None:
    one, other = uploading(), uploading()
    one.file_uploader[0].upload("a.csv", b"1").run()
    assert one.text.values == ["a.csv"]
    assert other.run().text.values == ["None"]
