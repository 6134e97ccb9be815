#!/usr/bin/env python3
"""Servers on loopback whose certificate nobody signed: a feed, a webhook and a mail server. A run must
tell none of them anything, say why, and end with exit status 5.

Usage: unknown_certificate.py PINCITE
"""

import os
import pathlib
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import urllib.request

FEED = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>t</title><link>https://ecf.cand.uscourts.gov</link>
<item><title>3:26-cv-00001 Alder v. Larch</title><pubDate>Mon, 02 Mar 2026 20:00:00 GMT</pubDate><guid>g</guid>
<description>[Order]</description></item></channel></rss>"""

CONFIG = """[rss "cand"]
court = cand
url = {scheme}://127.0.0.1:{feed}/rss
allow-private = yes
[post]
url = https://127.0.0.1:{post}/hook
allow-private = yes
[mail]
from = a@example.org
to = b@example.org
server = smtps://127.0.0.1:{mail}
"""


class Server:
    """Answers every connection with FEED; keeps what was heard once the connection was encrypted."""

    def __init__(self, context: ssl.SSLContext | None):
        self.context, self.heard, self.called = context, [], 0
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self) -> None:
        while True:
            client, _ = self.socket.accept()
            self.called += 1
            client.settimeout(10)
            try:
                if self.context:
                    client = self.context.wrap_socket(client, server_side=True)
                self.heard.append(client.recv(65536))
                client.sendall(b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s" % (len(FEED), FEED))
            except OSError:
                pass  # the other side did not like the certificate
            client.close()


def certificate(folder: pathlib.Path) -> pathlib.Path:
    """For 127.0.0.1, signed by itself: only that nobody vouches for it is wrong."""
    file = folder / "server.pem"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout", str(file),
                    "-out", str(folder / "only.pem"), "-subj", "/CN=127.0.0.1", "-addext",
                    "subjectAltName=IP:127.0.0.1"], check=True, capture_output=True)
    file.write_bytes(file.read_bytes() + (folder / "only.pem").read_bytes())
    return file


def main() -> int:
    pincite = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name)
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(certificate(work))
        plain, feed, post, mail = Server(None), Server(context), Server(context), Server(context)
        trusting = ssl.create_default_context(cafile=str(work / "only.pem"))
        # The server is sound: who trusts it gets the feed.
        with urllib.request.urlopen(f"https://127.0.0.1:{feed.port}/rss", context=trusting) as answer:
            assert answer.read() == FEED
        feed.heard.clear()

        def night(scheme: str, port: int) -> subprocess.CompletedProcess:
            (work / "nightly.conf").write_text(CONFIG.format(scheme=scheme, feed=port, post=post.port, mail=mail.port))
            return subprocess.run([pincite, "nightly", "--config", work / "nightly.conf"], capture_output=True, text=True,
                                  timeout=120, check=False, env=dict(os.environ, PINCITE_LIBRARY=str(work / "library")))

        refused = night("https", feed.port)
        assert refused.returncode == 5, refused
        assert "rss cand" in refused.stderr and "certificate is not trusted" in refused.stderr, refused.stderr
        assert feed.called > 1 and not any(feed.heard), feed.heard
        # Something fires now, so that mail and webhook have something to tell.
        subprocess.run([pincite, "alert", "add", "case", "--docket", "cand/3:26-cv-00001", "--library", work / "library"],
                       check=True, capture_output=True)
        told = night("http", plain.port)
        assert told.returncode == 6, told
        assert "webhook:" in told.stderr and "mail:" in told.stderr, told.stderr
        assert post.called and not any(post.heard), post.heard
        assert mail.called and not any(mail.heard), mail.heard
    print("feed, webhook and mail server with an unknown certificate heard nothing")
    return 0


if __name__ == "__main__":
    sys.exit(main())
