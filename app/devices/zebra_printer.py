"""A ZPL printer on the network, port 9100: asked before, given the labels, and asked after."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from app.devices.zebra_status import ENDS, ERRORS, STATUS, ZebraStatus, errors_in, status_in
from app.domain.errors import ShopError
from app.operations.ports.printers import Language, PaperInDoubt
from app.paper.zpl_picture import zpl_picture

PORT: Final = 9100
_LONGEST_ANSWER: Final = 4096


class ZebraPrinter:
    """One printer. No connection is kept: others may print on it, and it may be switched off."""

    speaks: Language = "zpl"
    at_once = 20

    def __init__(
        self, host: str, port: int = PORT, *, name: str = "", dpi: int = 203, patience: float = 4.0
    ) -> None:
        """patience: seconds for a connection and for an answer; ten times that for the labels."""
        self._place, self._patience = (host, port), patience
        self._name, self._dpi = name or host, dpi

    @property
    def name(self) -> str:
        """Shown beside the preview and kept in the fact."""
        return self._name

    @property
    def dpi(self) -> int:
        """Its dots per inch."""
        return self._dpi

    def look(self) -> None:
        """Raises ShopError where it is away, says nothing, cannot print or is still printing."""
        with self._line() as line:
            status = self._ask(line)
        self._check(status)
        if status.waiting:
            raise ShopError("printer-buffer-full", printer=self._name)

    def send(self, name: str, page: bytes) -> str:
        """Give it the labels; it has them once it answers what was asked behind them."""
        del name
        with self._line() as line:
            try:
                line.settimeout(10 * self._patience)
                line.sendall(page)
                answer = _answer(line, ERRORS, 10 * self._patience)
            except OSError as error:
                raise PaperInDoubt("printer-line-lost", printer=self._name) from error
        if errors_in(answer) is None:
            raise PaperInDoubt("printer-line-lost", printer=self._name)
        return ""

    def came_out(self, ticket: str) -> bool:
        """Whether it has nothing left to print. One that was away may have lost what it had."""
        del ticket
        try:
            with self._line() as line:
                status = self._ask(line)
        except ShopError as error:
            raise PaperInDoubt("printer-line-lost", printer=self._name) from error
        self._check(status)
        return not status.waiting

    def print_label(self, name: str, pdf: bytes) -> None:
        """A page that is not of the spool, as dots. Raises ShopError."""
        self.look()
        self.send(name, zpl_picture(pdf, self._dpi))

    @contextmanager
    def _line(self) -> Iterator[socket.socket]:
        try:
            line = socket.create_connection(self._place, self._patience)
        except OSError as error:
            raise ShopError(
                "printer-unreachable", printer=self._name, address=self._address
            ) from error
        with line:
            yield line

    @property
    def _address(self) -> str:
        return f"{self._place[0]}:{self._place[1]}"

    def _ask(self, line: socket.socket) -> ZebraStatus:
        try:
            wrong = errors_in(_answer(line, ERRORS, self._patience))
            if wrong:
                return ZebraStatus(wrong)
            status = status_in(_answer(line, STATUS, self._patience))
        except OSError as error:
            raise self._mute() from error
        if status is None:
            raise self._mute()
        return status

    def _mute(self) -> ShopError:
        return ShopError("printer-mute", printer=self._name, address=self._address)

    def _check(self, status: ZebraStatus) -> None:
        if status.wrong == "head":
            raise ShopError("printer-head-open", printer=self._name)
        if status.wrong == "paper":
            raise ShopError("printer-paper-out", printer=self._name)
        if status.wrong == "ribbon":
            raise ShopError("printer-ribbon-out", printer=self._name)
        if status.wrong == "paused":
            raise ShopError("printer-paused", printer=self._name)
        if status.wrong:
            raise ShopError("printer-fault", printer=self._name, problem=status.wrong)


def _answer(line: socket.socket, question: bytes, seconds: float) -> bytes:
    """What comes back, up to its last ETX; less where it says no more in time. Raises OSError."""
    line.sendall(question)
    until, answer = time.monotonic() + seconds, b""
    while answer.count(b"\x03") < ENDS[question] and len(answer) < _LONGEST_ANSWER:
        left = until - time.monotonic()
        if left <= 0:
            break
        line.settimeout(left)
        try:
            came = line.recv(_LONGEST_ANSWER)
        except TimeoutError:
            break
        if not came:
            break
        answer += came
    return answer
