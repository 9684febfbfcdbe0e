"""A network that can be cut: what connects here is passed on to somewhere else on this machine."""

from __future__ import annotations

import socket
import threading


class Relay:
    def __init__(self, port: int):
        self.target = port
        self.port = 0
        self.pairs: list[tuple[socket.socket, socket.socket]] = []
        self.heal()

    def heal(self) -> None:
        """Lets connections through, at the same port as before."""
        self.door = socket.create_server(("127.0.0.1", self.port))
        self.port = self.door.getsockname()[1]
        threading.Thread(target=self._admit, args=(self.door,), daemon=True).start()

    def cut(self) -> None:
        """Nobody is let through, and who was is let go."""
        self.door.shutdown(socket.SHUT_RDWR)
        self.door.close()
        for end in [end for pair in self.pairs for end in pair]:
            self._close(end)
        self.pairs = []

    def __enter__(self) -> Relay:
        return self

    def __exit__(self, *_: object) -> None:
        try:
            self.cut()
        except OSError:
            pass

    def _admit(self, door: socket.socket) -> None:
        while True:
            try:
                near, _ = door.accept()
                far = socket.create_connection(("127.0.0.1", self.target))
            except OSError:
                return
            self.pairs.append((near, far))
            for source, drain in (near, far), (far, near):
                threading.Thread(target=self._pass, args=(source, drain), daemon=True).start()

    def _pass(self, source: socket.socket, drain: socket.socket) -> None:
        try:
            while data := source.recv(65536):
                drain.sendall(data)
        except OSError:
            pass
        self._close(source)
        self._close(drain)

    @staticmethod
    def _close(end: socket.socket) -> None:
        try:
            end.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        end.close()
