"""A ZPL printer on a free loopback port: it prints, runs out, drops the line, and stalls.

As the real ones it leaves `~HS` unanswered while paper or ribbon is out or its head is open.
"""

from __future__ import annotations

import re
import socket
import threading
from dataclasses import dataclass, field

_FORMAT = re.compile(rb"\^XA.*?\^XZ", re.DOTALL)
_ASKED = re.compile(rb"~HQES|~HS")
FLAGS = {"paper": 0x1, "ribbon": 0x2, "head": 0x4, "cutter": 0x8, "paused": 0x10000}


@dataclass
class FakeZebra:
    """wrong: words of FLAGS. cut_after: the line drops once so many bytes of labels came.

    mute: takes the call and says nothing. slow: keeps what it was sent in its buffer.
    """

    wrong: set[str] = field(default_factory=set)
    cut_after: int | None = None
    mute: bool = False
    slow: bool = False
    printed: list[bytes] = field(default_factory=list)
    buffer: list[bytes] = field(default_factory=list)
    received: bytes = b""

    def __enter__(self) -> FakeZebra:
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._door.getsockname()[1]
        self._threads = [threading.Thread(target=self._open_door)]
        self._threads[0].start()
        self._lock = threading.Lock()
        return self

    def __exit__(self, *_: object) -> None:
        self.switch_off()
        for one in self._threads:
            one.join(10)

    def switch_off(self) -> None:
        """Nobody answers any more, and what was in the buffer is lost."""
        try:
            self._door.shutdown(socket.SHUT_RDWR)
        except OSError:
            return
        finally:
            self._door.close()
        self.buffer.clear()

    def go_on(self) -> None:
        """Print what is in the buffer."""
        with self._lock:
            self.printed += self.buffer
            self.buffer.clear()

    def _open_door(self) -> None:
        while True:
            try:
                line, _ = self._door.accept()
            except OSError:
                return
            one = threading.Thread(target=self._serve, args=(line,))
            self._threads.append(one)
            one.start()

    def _serve(self, line: socket.socket) -> None:
        with line:
            line.settimeout(30)
            pending = b""
            while True:
                try:
                    came = line.recv(65536)
                except OSError:
                    return
                if not came:
                    return
                pending = self._take(line, pending + came)
                if self.cut_after is not None and len(self.received) >= self.cut_after:
                    return

    def _take(self, line: socket.socket, pending: bytes) -> bytes:
        """Labels go into the buffer, questions are answered at once; the rest waits for more."""
        while True:
            label, asked = _FORMAT.search(pending), _ASKED.search(pending)
            if label is not None and (asked is None or label.start() < asked.start()):
                with self._lock:
                    self.received += label[0]
                    self.buffer.append(label[0])
                pending = pending[label.end() :]
                if not self.wrong and not self.slow:
                    self.go_on()
            elif asked is not None:
                pending = pending[asked.end() :]
                if not self.mute:
                    line.sendall(self._answer(asked[0]))
            else:
                return pending

    def _answer(self, asked: bytes) -> bytes:
        flags = sum(FLAGS[one] for one in self.wrong)
        if asked == b"~HQES":
            told = f"{int(bool(flags))} 00000000 {flags:08X}"
            text = f"\x02\r\n  PRINTER STATUS\r\n   ERRORS:         {told}\r\n"
            return (text + "   WARNINGS:       0 00000000 00000000\r\n\x03\r\n").encode()
        if self.wrong & {"paper", "ribbon", "head"}:
            return b""
        paused, waiting = int("paused" in self.wrong), len(self.buffer)
        return (
            f"\x02030,0,{paused},0480,{waiting:03d},0,0,0,000,0,0,0\x03\r\n"
            "\x02000,0,0,0,0,2,6,0,00000000,1,000\x03\r\n\x021234,0\x03\r\n"
        ).encode()
