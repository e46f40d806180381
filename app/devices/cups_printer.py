"""A label printer known to the system's print service (CUPS), through its `lp` command."""

from __future__ import annotations

import shutil
import subprocess

from app.domain.errors import ShopError

_TIME_LIMIT_S = 20
_LONGEST_TITLE = 80


class CupsPrinter:
    """Hands pages to one queue, in the size they are drawn."""

    def __init__(self, queue: str, name: str = "") -> None:
        """queue: as `lpstat -e` lists it; name: shown to people, the queue's own by default."""
        self._queue = queue
        self._name = name or queue

    @property
    def name(self) -> str:
        """Shown beside the preview and kept in the fact."""
        return self._name

    def print_label(self, name: str, pdf: bytes) -> None:
        """Queue a page. Raises ShopError when there is no print service or it refuses."""
        lp = shutil.which("lp")
        if lp is None:
            raise ShopError("printer-service-missing", printer=self._name)
        title = "".join(one for one in name if one.isprintable())[:_LONGEST_TITLE]
        command = [lp, "-d", self._queue, "-t", title, "-o", "print-scaling=none", "-s", "-"]
        try:
            done = subprocess.run(  # noqa: S603 (a list of arguments, never a shell)
                command, input=pdf, capture_output=True, timeout=_TIME_LIMIT_S, check=False
            )
        except subprocess.TimeoutExpired as error:
            raise ShopError("printer-silent", printer=self._name) from error
        except OSError as error:
            raise ShopError("printer-service-missing", printer=self._name) from error
        if done.returncode != 0:
            said = " ".join(done.stderr.decode(errors="replace").split())[:120]
            raise ShopError("printer-refused", printer=self._name, problem=said or "lp")
