"""Serves a class that nothing is kept of: each request is answered at once with the same bytes, each "next" told to all.

    python3 bench/bare_class.py

Prints its port. It stands beside the host in bench_class.py, under the same load.
"""

from __future__ import annotations

import asyncio
import json

JOINED = json.dumps({"version": 1, "seat": 1, "name": "Learner", "token": "any"}).encode()
KEPT = json.dumps({"kept": True}).encode()
STREAM = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"


class Bare:
    def __init__(self) -> None:
        self.streams: list[asyncio.StreamWriter] = []
        self.stage: dict = {"number": 0, "pace": "led", "phase": "open"}

    def event(self) -> bytes:
        return f"event: stage\ndata: {json.dumps(self.stage)}\n\n".encode()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
                length = int(head.split("content-length:")[1].split("\r\n")[0])
                await reader.readexactly(length)
                self.answer(head.split()[1], writer)
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    def answer(self, path: str, writer: asyncio.StreamWriter) -> None:
        if path == "/class/events":
            self.streams.append(writer)
            writer.write(STREAM + self.event())
            return
        if path == "/class/host/lead":
            self.stage["number"] += 1
            self.stage["activity"] = self.stage.get("activity", -1) + 1
            for stream in self.streams:
                stream.write(self.event())
        body = JOINED if path == "/class/join" else KEPT
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body))


async def main() -> None:
    server = await asyncio.start_server(Bare().serve, "127.0.0.1", 0, backlog=4096)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
