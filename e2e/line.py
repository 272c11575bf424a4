"""The line between a browser and its server, which a test can cut and mend."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress

CHUNK = 65_536


class Line:
    """Passes bytes between `port` and the server's port. Cut, it closes what is open and takes nothing new."""

    def __init__(self, server: int) -> None:
        self._server = server
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        self._ear = self._listen(0)
        self.port: int = self._ear.getsockname()[1]

    def cut(self) -> None:
        self._ear.shutdown(socket.SHUT_RDWR)
        self._ear.close()
        with self._lock:
            for end in self._open:
                with suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)

    def lead_to(self, server: int) -> None:
        """Have new connections go to another server."""
        self._server = server

    def mend(self) -> None:
        self._ear = self._listen(self.port)

    def _listen(self, port: int) -> socket.socket:
        ear = socket.create_server(("127.0.0.1", port))
        threading.Thread(target=self._accept, args=[ear], daemon=True).start()
        return ear

    def _accept(self, ear: socket.socket) -> None:
        with suppress(OSError):
            while True:
                near, _ = ear.accept()
                try:
                    far = socket.create_connection(("127.0.0.1", self._server))
                except OSError:  # nobody is there
                    near.close()
                    continue
                for source, target in ((near, far), (far, near)):
                    threading.Thread(target=self._pass, args=[source, target], daemon=True).start()

    def _pass(self, source: socket.socket, target: socket.socket) -> None:
        with self._lock:
            self._open.add(source)
        with suppress(OSError):
            while data := source.recv(CHUNK):
                target.sendall(data)
        with suppress(OSError):
            target.shutdown(socket.SHUT_RDWR)
        with self._lock:
            self._open.discard(source)
        source.close()
