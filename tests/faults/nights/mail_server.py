"""A mail server on loopback that keeps what it is given."""

import email
import email.message
import email.policy
import socketserver
import threading


class Mailbox:
    """`refuse` turns every recipient away."""

    def __init__(self) -> None:
        self.messages: list[email.message.EmailMessage] = []
        self.refuse = False
        self._server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self.port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _handler(box):  # noqa: N805 - the handler class has its own self
        class Session(socketserver.StreamRequestHandler):
            timeout = 20

            def handle(self) -> None:
                self.say("220 loopback ready")
                for line in self.rfile:
                    verb = line.strip().upper()
                    if verb.startswith((b"EHLO", b"HELO", b"MAIL")):
                        self.say("250 fine")
                    elif verb.startswith(b"RCPT"):
                        self.say("550 nobody of that name" if box.refuse else "250 fine")
                    elif verb == b"DATA":
                        self.say("354 go on")
                        body = self.take()
                        if body is None:
                            return
                        box.messages.append(email.message_from_bytes(body, policy=email.policy.default))
                        self.say("250 taken")
                    elif verb == b"QUIT":
                        return self.say("221 bye")
                    else:
                        self.say("502 what?")

            def take(self) -> bytes | None:
                """Nothing when the sender goes away before the end: no message then (RFC 5321, 4.1.1.4)."""
                body = b""
                for line in self.rfile:
                    if line == b".\r\n":
                        return body
                    body += line[1:] if line.startswith(b".") else line
                return None

            def say(self, line: str) -> None:
                self.wfile.write(line.encode() + b"\r\n")

        return Session
