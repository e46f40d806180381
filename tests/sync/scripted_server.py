"""A server that answers every connection with the bytes it is told, as broken machines do."""

from __future__ import annotations

import socket
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from threading import Thread


def answer(status: int, body: bytes = b"", *headers: str) -> bytes:
    """A whole answer of HTTP/1.1."""
    head = [f"HTTP/1.1 {status} Said", f"Content-Length: {len(body)}", "Connection: close"]
    return "\r\n".join([*head, *headers, "", ""]).encode() + body


@contextmanager
def saying(pieces: Iterable[bytes]) -> Iterator[str]:
    """Its address. Each connection gets the pieces and is closed; `pieces` may never end."""
    heard = socket.create_server(("127.0.0.1", 0))
    thread = Thread(target=_serve, args=(heard, pieces), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{heard.getsockname()[1]}"
    finally:
        with suppress(OSError):
            heard.shutdown(socket.SHUT_RDWR)
        heard.close()
        thread.join(10)


def _serve(heard: socket.socket, pieces: Iterable[bytes]) -> None:
    while True:
        try:
            line, _ = heard.accept()
        except OSError:
            return
        with line, suppress(OSError):
            line.recv(65536)
            for piece in pieces:
                line.sendall(piece)
            line.shutdown(socket.SHUT_WR)
            while line.recv(65536):
                pass
