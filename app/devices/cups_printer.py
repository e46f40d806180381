"""A label printer known to the system's print service (CUPS), through `lp` and `lpstat`."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from typing import Final

from app.domain.errors import ShopError
from app.operations.ports.printers import ALL, Language, PaperInDoubt
from app.paper.zpl_picture import zpl_picture

_TIME_LIMIT_S = 20
_LONGEST_TITLE: Final = 80
_LONGEST_PROBLEM: Final = 120
_TICKET: Final = re.compile(r"request id is (\S+)")
_LOST: Final = ("cancel", "abort", "error")
# Backends and filters also say here what is no fault at all: only these words are one.
_FAULTS: Final = ("unavailable", "not respond", "unable", "fail", "error", "out of", "open")


class CupsPrinter:
    """Hands pages to one queue, in the size they are drawn."""

    at_once = ALL

    def __init__(
        self, queue: str, name: str = "", *, speaks: Language = "pdf", dpi: int = 203
    ) -> None:
        """queue: as `lpstat -e` lists it; name: shown to people, the queue's own by default.

        speaks: `zpl` for a raw queue before a label printer.
        """
        self._queue = queue
        self._name = name or queue
        self._speaks, self._dpi = speaks, dpi

    @property
    def name(self) -> str:
        """Shown beside the preview and kept in the fact."""
        return self._name

    @property
    def speaks(self) -> Language:
        """What its queue takes."""
        return self._speaks

    @property
    def dpi(self) -> int:
        """Its dots per inch."""
        return self._dpi

    def print_label(self, name: str, pdf: bytes) -> None:
        """Queue a page that is not of the spool, as dots where the queue takes ZPL."""
        self.send(name, zpl_picture(pdf, self._dpi) if self._speaks == "zpl" else pdf)

    def look(self) -> None:
        """Raises ShopError where there is no print service or its queue was stopped."""
        told = self._run("lpstat", "-p", self._queue)
        lines = told.stdout.splitlines()
        if told.returncode != 0 or not lines:
            raise ShopError("printer-refused", printer=self._name, problem=_said(told) or "lpstat")
        if " disabled " in lines[0]:
            raise self._stopped(lines)

    def send(self, name: str, page: bytes) -> str:
        """Queue a page; the ticket is the id of the print service.

        Raises PaperInDoubt where the service never answered.
        """
        title = "".join(one for one in name if one.isprintable())[:_LONGEST_TITLE]
        how = "print-scaling=none" if self._speaks == "pdf" else "raw"
        try:
            done = self._run("lp", "-d", self._queue, "-t", title, "-o", how, "-", page=page)
        except subprocess.TimeoutExpired as error:
            raise PaperInDoubt("printer-silent", printer=self._name) from error
        if done.returncode != 0:
            raise ShopError("printer-refused", printer=self._name, problem=_said(done) or "lp")
        ticket = _TICKET.search(done.stdout)
        return ticket[1] if ticket else ""

    def came_out(self, ticket: str) -> bool:
        """Whether the service finished the job; one without a number is left to the service."""
        if not ticket:
            return True
        for which in ("not-completed", "completed"):
            told = self._run("lpstat", "-W", which, "-l", "-o", self._queue)
            job = _of_job(told.stdout, ticket)
            if job is None:
                continue
            if which == "completed":
                if job.was_lost:
                    raise self._gave_up(job.status or job.alerts)
                return True
            self.look()
            if any(one in (job.status or "").lower() for one in _FAULTS):
                raise ShopError("printer-fault", printer=self._name, problem=job.status)
            return False
        raise self._gave_up(ticket)

    def _gave_up(self, problem: str) -> PaperInDoubt:
        return PaperInDoubt("printer-gave-up", printer=self._name, problem=problem)

    def _stopped(self, lines: list[str]) -> ShopError:
        why = " ".join(" ".join(lines[1:]).split())[:_LONGEST_PROBLEM]
        return ShopError("printer-stopped", printer=self._name, problem=why or "lpstat")

    def _run(
        self, program: str, *arguments: str, page: bytes = b""
    ) -> subprocess.CompletedProcess[str]:
        """In English whatever the system speaks. Raises ShopError, and for `lp` TimeoutExpired."""
        found = shutil.which(program)
        if found is None:
            raise ShopError("printer-service-missing", printer=self._name)
        try:
            done = subprocess.run(  # noqa: S603 (a list of arguments, never a shell)
                [found, *arguments],
                input=page,
                capture_output=True,
                timeout=_TIME_LIMIT_S,
                check=False,
                env={**os.environ, "LC_ALL": "C"},
            )
        except subprocess.TimeoutExpired as error:
            if program == "lp":
                raise
            raise ShopError("printer-service-silent", printer=self._name) from error
        except OSError as error:
            raise ShopError("printer-service-missing", printer=self._name) from error
        texts = (one.decode(errors="replace") for one in (done.stdout, done.stderr))
        return subprocess.CompletedProcess(done.args, done.returncode, *texts)


@dataclass
class _Job:
    """As `lpstat -l` lists it. status: None where it never began to print."""

    status: str | None = None
    alerts: str = ""

    @property
    def was_lost(self) -> bool:
        """Whether it ended without being printed: cancelled before it began, or given up."""
        return self.status is None or any(one in self.alerts for one in _LOST)


def _of_job(listed: str, ticket: str) -> _Job | None:
    """None where the job is not listed."""
    found: _Job | None = None
    ours = False
    for line in listed.splitlines():
        if line and not line[0].isspace():
            ours = line.split()[0] == ticket
            found = _Job() if ours else found
        elif found is not None and ours:
            name, _, value = line.strip().partition(":")
            if name == "Status":
                found.status = value.strip()[:_LONGEST_PROBLEM]
            elif name == "Alerts":
                found.alerts = value.strip()[:_LONGEST_PROBLEM]
    return found


def _said(done: subprocess.CompletedProcess[str]) -> str:
    return " ".join(done.stderr.split())[:_LONGEST_PROBLEM]
