"""`ostinato run`, as a process."""

from __future__ import annotations

import json
import shutil
import signal
import socket
import ssl
import subprocess
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.served import COMMAND, COUNTER, WITHIN, environment, ostinato, serve


@pytest.fixture
def script(tmp_path: Path) -> Path:
    path = tmp_path / "app.py"
    path.write_text(COUNTER)
    return path


def drawn(url: str, *, button: str | None = None) -> subprocess.CompletedProcess[str]:
    """Open a page and click a button of it."""
    more = ["--button", button] if button else []
    return ostinato("bench", url, "--sessions", "1", "--seconds", "0.3", *more, folder=Path.cwd())


def wait_until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + WITHIN
    while not condition():
        assert time.monotonic() < deadline


def test_a_script_is_served_and_ctrl_c_ends_it_cleanly(script: Path) -> None:
    with serve(script.parent, "app.py", "--server.port", "0") as served:
        assert served.get("/_stcore/health") == "ok"
        assert "app.py" in served.out
        assert served.url.startswith("http://localhost:")
        assert served.stop(signal.SIGINT) == 0
        assert served.err == ""


def test_sigterm_ends_it_cleanly_while_a_page_is_open(script: Path) -> None:
    with serve(script.parent, "app.py", "--server.port", "0") as served:
        port = int(served.url.rpartition(":")[2])
        with socket.create_connection(("127.0.0.1", port)) as page:
            page.sendall(
                b"GET /_stcore/stream HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
            )
            assert b"101" in page.recv(1000)
            assert served.stop(signal.SIGTERM) == 0
            assert served.err == ""


def test_a_run_that_never_ends_does_not_keep_the_server(script: Path) -> None:
    script.write_text("import time\nprint('running', flush=True)\nwhile True: time.sleep(0.01)")
    with serve(script.parent, "app.py", "--server.port", "0") as served:
        page = subprocess.Popen(
            [*COMMAND, "bench", served.url], env=environment(script.parent), stderr=subprocess.DEVNULL
        )
        served.until("running")
        assert served.stop() == 0
        assert page.wait(30) == 1


def test_a_second_ctrl_c_ends_a_process_that_a_thread_of_the_script_keeps(script: Path) -> None:
    script.write_text(
        "import threading, time\nthreading.Thread(target=time.sleep, args=[60], daemon=False).start()\n"
        "print('started', flush=True)"
    )
    with serve(script.parent, "app.py", "--server.port", "0") as served:
        ostinato("bench", served.url, folder=script.parent)
        served.until("started")
        served.process.send_signal(signal.SIGINT)
        with pytest.raises(subprocess.TimeoutExpired):
            served.process.wait(2)
        assert served.stop(signal.SIGINT) == 128 + signal.SIGINT
        assert "Traceback" not in served.err


def test_the_script_finds_its_arguments_its_folder_and_the_working_directory(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "beside.py").write_text("name = 'beside'")
    seen = tmp_path / "seen.json"
    (tmp_path / "sub" / "app.py").write_text(
        "import json, os, pathlib, sys, beside\nimport ostinato as st\n"
        f"pathlib.Path({str(seen)!r}).write_text(json.dumps([sys.argv, sys.path[0], os.getcwd(), __name__]))\n"
        "st.button('ok')\n"
    )
    with serve(tmp_path, "sub/app.py", "--server.port", "0", "one", "--", "--two", "--server.port=3") as served:
        assert drawn(served.url).returncode == 0
    argv = [str(tmp_path / "sub" / "app.py"), "one", "--two", "--server.port=3"]
    assert json.loads(seen.read_text()) == [argv, str(tmp_path / "sub"), str(tmp_path), "__main__"]


def test_import_streamlit_gives_ostinato(script: Path) -> None:
    script.write_text("import streamlit as st, ostinato\nassert st is ostinato\nst.button('same')")
    with serve(script.parent, "app.py", "--server.port", "0") as served:
        assert "`import streamlit` gives Ostinato" in served.out
        result = drawn(served.url, button="same")
        assert result.returncode == 0, result.stderr


def test_what_was_imported_before_the_server_answers_is_out_of_the_garbage_collectors_way(script: Path) -> None:
    script.write_text(
        "import gc, sys, numpy, ostinato as st\n"
        "assert gc.isenabled()\n"
        "watched = {id(each) for each in gc.get_objects()}\n"
        "st.button('frozen' if id(vars(sys.modules['numpy'])) not in watched else 'watched')"
    )
    with serve(script.parent, "app.py", "--server.port", "0") as served:
        result = drawn(served.url, button="frozen")
        assert result.returncode == 0, result.stderr


def test_import_streamlit_is_left_alone_if_the_alias_is_off(script: Path) -> None:
    script.write_text(
        "import ostinato as st\ntry:\n    import streamlit\nexcept ImportError:\n    streamlit = None\n"
        "if streamlit is not st:\n    st.button('other')"
    )
    with serve(script.parent, "app.py", "--server.port", "0", "--compat.streamlitAlias=false") as served:
        assert "import streamlit" not in served.out
        result = drawn(served.url, button="other")
        assert result.returncode == 0, result.stderr


def test_the_port_after_a_taken_one_is_used_unless_it_was_asked_for(script: Path) -> None:
    with serve(script.parent, "app.py") as first:
        other = script.parent / "other"
        other.mkdir()
        with serve(other, "../app.py") as second:
            assert int(second.url.rpartition(":")[2]) > int(first.url.rpartition(":")[2])
        port = first.url.rpartition(":")[2]
        refused = ostinato("run", "app.py", "--server.port", port, folder=script.parent)
        assert refused.returncode == 1
        assert f"Port {port} (flag --server.port) is taken" in refused.stderr


@pytest.mark.parametrize(
    ("name", "content", "status", "message"),
    [
        ("missing.py", None, 1, "does not exist"),
        ("notes.txt", b"hello", 2, "Expected a Python file"),
        ("latin.py", b"x = '\xe9'", 1, "UTF-8"),
    ],
)
def test_what_cannot_be_a_script_is_refused(
    tmp_path: Path, name: str, content: bytes | None, status: int, message: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    refused = ostinato("run", name, folder=tmp_path)
    assert refused.returncode == status
    assert message in refused.stderr
    assert "Traceback" not in refused.stderr


def test_a_folder_is_refused_unless_it_holds_streamlit_app(tmp_path: Path) -> None:
    refused = ostinato("run", ".", folder=tmp_path)
    assert refused.returncode == 1
    assert "is a folder" in refused.stderr
    (tmp_path / "streamlit_app.py").write_text(COUNTER)
    for args in ([], ["."]):
        with serve(tmp_path, *args, "--server.port", "0") as served:
            assert "streamlit_app.py" in served.out


def test_an_empty_script_is_served_with_a_warning(script: Path) -> None:
    script.write_text("# nothing yet\n")
    with serve(script.parent, "app.py", "--server.port", "0") as served:
        assert "app.py is empty" in served.err
        assert served.get("/_stcore/health") == "ok"


def test_a_syntax_error_is_printed_and_served_and_mended(script: Path) -> None:
    script.write_text("x = (\n")
    with serve(script.parent, "app.py", "--server.port", "0") as served:
        assert "SyntaxError" in served.err
        assert "Traceback" not in served.err
        script.write_text(COUNTER)
        result = drawn(served.url)
        assert result.returncode == 0, result.stderr


def test_a_saved_module_is_imported_again(script: Path) -> None:
    helper = script.parent / "helper.py"
    helper.write_text("label = 'first'")
    script.write_text("import ostinato as st\nimport helper\nst.button(helper.label)")
    with serve(script.parent, "app.py", "--server.port", "0") as served:
        assert drawn(served.url, button="first").returncode == 0
        helper.write_text("label =")
        wait_until(lambda: drawn(served.url).returncode != 0)
        helper.write_text("label = 'second'")
        wait_until(lambda: drawn(served.url, button="second").returncode == 0)


def test_a_mistake_in_the_command_line_is_a_message_and_status_2(script: Path) -> None:
    for args in (["--server.prt", "1"], ["--server.port", "x"], ["--own"]):
        refused = ostinato("run", "app.py", *args, folder=script.parent)
        assert refused.returncode == 2, args
        assert "Error:" in refused.stderr
        assert "Traceback" not in refused.stderr


def test_settings_beside_the_script_count(script: Path) -> None:
    settings = script.parent / ".streamlit" / "config.toml"
    settings.parent.mkdir()
    settings.write_text('[server]\nport = 0\nbaseUrlPath = "below"\n')
    with serve(script.parent, "app.py") as served:
        assert served.url.endswith("/below")
        assert served.get("/_stcore/health") == "ok"


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs openssl to make a certificate")
def test_a_certificate_makes_it_https(script: Path) -> None:
    folder = script.parent
    make = "req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=localhost -keyout key.pem -out cert.pem"
    subprocess.run(["openssl", *make.split()], cwd=folder, check=True, capture_output=True)
    files = ["--server.sslCertFile", "cert.pem", "--server.sslKeyFile", "key.pem"]
    with serve(folder, "app.py", "--server.port", "0", *files) as served:
        assert served.url.startswith("https://localhost:")
        trust = ssl.create_default_context(cafile=str(folder / "cert.pem"))
        with urllib.request.urlopen(f"{served.url}/_stcore/health", context=trust, timeout=WITHIN) as answer:
            assert answer.read() == b"ok"


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["--server.sslCertFile", "cert.pem"], "go together"),
        (["--server.sslCertFile", "cert.pem", "--server.sslKeyFile", "key.pem"], "server.sslCertFile is 'cert.pem'"),
    ],
)
def test_half_a_certificate_is_a_message(script: Path, args: list[str], message: str) -> None:
    refused = ostinato("run", "app.py", *args, folder=script.parent)
    assert refused.returncode == 2
    assert message in refused.stderr


def test_the_gallery_is_served(tmp_path: Path) -> None:
    with serve(tmp_path, "--server.port", "0", command="hello") as served:
        assert served.get("/_stcore/health") == "ok"


@pytest.mark.parametrize("args", [["--version"], ["version"]])
def test_the_version_is_printed(args: list[str], tmp_path: Path) -> None:
    printed = ostinato(*args, folder=tmp_path)
    assert printed.returncode == 0
    assert printed.stdout.startswith("Ostinato ")


def test_help_names_every_command_and_the_options_of_the_configuration(tmp_path: Path) -> None:
    assert all(name in ostinato("--help", folder=tmp_path).stdout for name in ("run", "hello", "config", "bench"))
    assert "--server.port" in ostinato("run", "--help", folder=tmp_path).stdout
