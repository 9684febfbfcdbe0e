"""An app of the test's own, to which the browser comes back."""

from __future__ import annotations

import http.server
import socket
import threading


class App:
    """An app that waits for the browser; pages of its own may be laid out in `pages`."""

    def __init__(self, host: str = "127.0.0.1"):
        self.pages: dict[str, str] = {}
        app = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                page = app.pages.get(self.path, "<!doctype html><title>Back</title><h1>You are back at the app</h1>")
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.end_headers()
                self.wfile.write(page.encode())

            def log_message(self, *_: object) -> None:
                pass

        class Server(http.server.ThreadingHTTPServer):
            address_family = socket.AF_INET6 if ":" in host else socket.AF_INET

        self.server = Server((host, 0), Handler)
        self.thread = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        shown = f"[{host}]" if ":" in host else host
        self.domain = f"{shown}:{self.server.server_port}"
        self.origin = f"http://{self.domain}"

    def __enter__(self) -> App:
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.server.shutdown()
        self.server.server_close()
