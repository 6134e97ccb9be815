"""The test court, CourtListener, archive and outlet on loopback, with faults on demand."""

import json
import socket
import struct
import threading
import time
import urllib.parse
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import formats
from world import ARCHIVED, DOCKETS, World, story_page

REACH = 8  # nights that the courts' feeds reach back: no fault lasts longer


@dataclass
class Fault:
    """`kind` happens to the first `times` requests of that night whose path contains `path`."""
    night: int
    path: str
    kind: str
    times: int = 1_000_000
    shown: int = 0  # frozen: the night whose feed is shown


class Court:
    """All of the outside. `night` says what can be seen; requests are counted."""

    def __init__(self, world: World, faults: list[Fault]):
        self.world, self.faults, self.night = world, faults, 0
        self.reach = REACH
        self.asked: list[tuple[int, str, str]] = []  # night, path, user agent
        self.hooked: list[dict] = []  # what the run posted
        self.refuse_hook = False
        self.busiest = 0  # requests to one host at once
        self._busy: dict[str, int] = {}
        self._lock = threading.Lock()
        # The API's papers lie on a host of their own, as they do.
        self._servers = [ThreadingHTTPServer((host, 0), self._handler()) for host in ("127.0.0.1", "127.0.0.2")]
        self.base, self.storage = (f"http://{server.server_address[0]}:{server.server_port}" for server in self._servers)
        for server in self._servers:
            server.daemon_threads = True
            threading.Thread(target=server.serve_forever, daemon=True).start()

    def close(self) -> None:
        for server in self._servers:
            server.shutdown()
            server.server_close()

    def _fault(self, path: str) -> Fault:
        for fault in self.faults:
            if fault.night == self.night and fault.path in path and fault.times > 0:
                fault.times -= 1
                return fault
        return Fault(self.night, path, "")

    def answer(self, path: str, query: dict[str, str], night: int) -> tuple[int, str, bytes]:
        """Status, type and body, faults aside."""
        parts = path.strip("/").split("/")
        if parts[0] == "court":
            return 200, "text/xml", formats.court_feed(self.world, parts[1], night, self.reach)
        if parts[0] == "api":
            return self._api(parts, query, night)
        if parts[0] in ("download", "storage"):
            return self._paper(parts, night)
        if path == "/outlet/feed.xml":
            return 200, "application/atom+xml", formats.outlet_feed(self.world, night, self.base)
        for item in self.world.stories:
            page = story_page(item, night) if path == f"/outlet/{item.name}.html" else None
            if page:
                return 200, "text/html", page
        return 404, "text/html", b"<html>not here</html>"

    def _api(self, parts: list[str], query: dict[str, str], night: int) -> tuple[int, str, bytes]:
        for docket in DOCKETS:
            if not docket.api_id:
                continue
            if parts[1:] == ["dockets", docket.api_id]:
                return 200, "application/json", json.dumps(formats.api_docket(docket)).encode()
            if parts[1:] == ["docket-entries"] and query.get("docket") == docket.api_id:
                since, cursor = query.get("date_modified__gte", ""), int(query.get("cursor", "0"))
                rest = urllib.parse.urlencode({name: value for name, value in query.items() if name != "cursor"})
                return 200, "application/json", formats.api_entries(
                    self.world, docket, night, since, cursor, f"{self.base}/api/docket-entries/?{rest}")
        return 404, "application/json", b"{}"

    def _paper(self, parts: list[str], night: int) -> tuple[int, str, bytes]:
        if parts[-1].endswith(f"{ARCHIVED.case_id}.docket.xml"):
            return 200, "text/xml", formats.archive_docket(self.world, night)
        for entry in self.world.entries:
            for paper in entry.papers:
                if "/".join(parts[-2:]) == formats.recap_name(entry.docket, entry.number, paper.attachment):
                    data = paper.at(night) if entry.night <= night else None
                    return (200, "application/pdf", data) if data else (404, "text/html", b"")
        return 404, "text/html", b""

    def _handler(court):  # noqa: N805 - the handler class has its own self
        class Handler(BaseHTTPRequestHandler):
            timeout = 20

            def begin(self) -> None:
                self.host, self.open = self.server.server_address[0], True
                with court._lock:
                    court._busy[self.host] = court._busy.get(self.host, 0) + 1
                    court.busiest = max(court.busiest, court._busy[self.host])

            def end(self) -> None:
                """Before the last byte goes out: what the client asks then is another request."""
                with court._lock:
                    court._busy[self.host] -= self.open
                    self.open = False

            def do_GET(self) -> None:
                self.begin()
                with court._lock:
                    court.asked.append((court.night, self.path, self.headers.get("User-Agent", "")))
                    fault = court._fault(self.path)
                try:
                    url = urllib.parse.urlsplit(self.path)
                    night = fault.shown if fault.kind == "frozen" else court.night
                    status, kind, body = court.answer(url.path, dict(urllib.parse.parse_qsl(url.query)), night)
                    self._send(status, kind, body, fault.kind)
                except OSError:
                    pass  # the client was killed
                finally:
                    self.end()

            def do_POST(self) -> None:
                self.begin()
                body = self.rfile.read(int(self.headers["Content-Length"]))
                taken = not court.refuse_hook
                if taken:
                    court.hooked.append(json.loads(body))
                try:
                    self._reply(204 if taken else 503, "text/plain", b"")
                finally:
                    self.end()

            def _reply(self, status: int, kind: str, body: bytes, **headers: str) -> None:
                self.send_response(status)
                self.send_header("Content-Type", kind)
                for name, value in ({"Content-Length": str(len(body))} | headers).items():
                    self.send_header(name.replace("_", "-"), value)
                if not body:
                    self.end()
                self.end_headers()
                self.wfile.write(body[:-1])
                self.end()
                self.wfile.write(body[-1:])

            def _send(self, status: int, kind: str, body: bytes, fault: str) -> None:
                if fault in ("500", "503"):
                    self._reply(int(fault), "text/html", b"<html>try later</html>")
                elif fault == "busy":
                    self._reply(429, "application/json", b"{}", Retry_After="1")
                elif fault == "busy for a day":
                    self._reply(429, "application/json", b"{}", Retry_After="86400")
                elif fault == "web page":
                    self._reply(200, "text/html", b"<!DOCTYPE html><html><body>Please log in</body></html>")
                elif fault == "half":  # and the server thinks that this is all
                    self._reply(200, kind, body[:len(body) // 2])
                elif fault == "short":
                    self._reply(200, kind, body[:len(body) // 2], Content_Length=str(len(body)))
                elif fault == "empty":
                    self._reply(200, kind, b"")
                elif fault == "in circles":
                    self._reply(302, kind, b"", Location=self.path)
                elif fault == "elsewhere":
                    self._reply(302, kind, b"", Location="http://192.0.2.1/secret")
                elif fault == "reset":
                    self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                    self.connection.close()
                elif fault == "stall":
                    self.send_response(200)
                    self.end_headers()
                    time.sleep(3)  # longer than the run's patience
                elif fault == "endless":
                    self.send_response(200)
                    self.end_headers()
                    for _ in range(400):  # 400 MB: over every limit
                        self.wfile.write(b"x" * (1 << 20))
                else:
                    self._reply(status, kind, body)

            def log_message(self, *_: object) -> None:
                pass

        return Handler
