"""Both ends of a websocket find out that the other one is still there."""

from __future__ import annotations

import socket
from pathlib import Path
from urllib.parse import urlsplit

from websockets.frames import Opcode
from websockets.sync.client import connect

from tests.cli.served import COUNTER, WITHIN, serve

UPGRADE = (
    "GET /_stcore/stream HTTP/1.1\r\nHost: {host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
)
PING = 0x80 | Opcode.PING


def test_S07_the_server_pings_at_the_interval_of_the_configuration_and_answers_pings(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(COUNTER)
    options = ("--server.port", "0", "--server.websocketPingInterval", "1")
    with serve(tmp_path, "app.py", *options) as served:
        address = urlsplit(served.url)
        with connect(f"ws://{address.netloc}/_stcore/stream", ping_interval=None) as client:
            assert client.ping().wait(WITHIN)
        with socket.create_connection((str(address.hostname), int(address.port or 0)), WITHIN) as quiet:
            quiet.sendall(UPGRADE.format(host=address.netloc).encode())
            head, _, said = quiet.recv(4096).partition(b"\r\n\r\n")
            assert b"101" in head
            assert (said or quiet.recv(1))[0] == PING, "Nothing else is said before Hello."
