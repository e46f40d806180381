"""A scale that writes lines, read on a thread of its own; it may go and come back at any time."""

from __future__ import annotations

import logging
import re
import threading
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from app.devices.scale_format import LONGEST, Told
from app.devices.scale_lines import Line, open_line
from app.devices.scale_setting import ScaleSetting, read_scales
from app.devices.steadiness import Steadiness
from app.domain.errors import ShopError
from app.domain.moment import Moment
from app.operations.ports.clock import Clock
from app.operations.ports.scale import Reading, ScaleLook, Standing, Weighs

_LOG = logging.getLogger(__name__)
_ENDS: Final = re.compile(rb"[\r\n\x03]+")
_AGAIN_S: Final = 1.0
_PATIENCE_S: Final = 5.0
_FRESH_MS: Final = 2_500
"""How long a reading stands for what lies on the scale."""
_GIVE_UP_MS: Final = 8_000
"""After this a scale that does not answer is called anew."""
_NOTHING: Final = Decimal(0)
_STANDING: Final[Mapping[str, Standing]] = {
    "moving": "moving",
    "overload": "overload",
    "underload": "underload",
}
"""Of a line without a mass."""


@dataclass(frozen=True, slots=True)
class _Heard:
    """The newest mass or word of the scale."""

    told: Told
    line: str
    stable: bool
    at: Moment


class LineScale:
    """The Scale of one setting; reads from the moment it is made until it is closed."""

    def __init__(
        self,
        setting: ScaleSetting,
        clock: Clock,
        opened: Callable[[ScaleSetting], Line] = open_line,
    ) -> None:
        self._setting, self._clock, self._open = setting, clock, opened
        self._lock = threading.Lock()
        self._closed = threading.Event()
        self._orders: deque[bytes] = deque()
        self._steadiness = Steadiness(setting.division_kg, setting.steady_ms)
        self._look = ScaleLook("lost")
        self._heard: _Heard | None = None
        self._tare_kg = _NOTHING
        self._thread = threading.Thread(target=self._run, name=f"scale {self.name}", daemon=True)
        self._thread.start()

    @property
    def name(self) -> str:
        """As the settings call it."""
        return self._setting.name

    @property
    def weighs(self) -> frozenset[Weighs]:
        """As the settings say."""
        return self._setting.weighs

    @property
    def zeroes(self) -> bool:
        """Whether its format has a command for it."""
        return bool(self._setting.format.zero)

    def look(self) -> ScaleLook:
        """Never waits for the device."""
        with self._lock:
            look, heard, tare = self._look, self._heard, self._tare_kg
        if look.standing == "lost":
            return look
        if heard is None or self._clock.now().mono_ms - heard.at.mono_ms > _FRESH_MS:
            return replace(look, standing="silent")
        if heard.told.kg is None:
            return replace(look, standing=_STANDING[heard.told.says])
        off = self._off(heard.told, tare)
        kg = heard.told.kg - (off if self._setting.tare_by == "terminal" else _NOTHING)
        reading = Reading(kg, heard.stable, off, heard.told.unit, heard.line, heard.at)
        return replace(look, standing="stable" if heard.stable else "moving", reading=reading)

    def _off(self, told: Told, tare: Decimal) -> Decimal:
        """A scale that took the tare itself says gross again when somebody cleared it there."""
        return _NOTHING if self._setting.tare_by == "scale" and told.net is False else tare

    def tare(self) -> None:
        """Of a weight that stands still. Raises ShopError else."""
        look = self.look()
        if look.standing != "stable" or look.reading is None:
            raise ShopError("scale-not-steady", scale=self.name)
        with self._lock:
            self._tare_kg = look.reading.kg + look.reading.tare_kg
        if self._setting.tare_by == "scale":
            self._order(self._setting.format.tare)

    def clear_tare(self) -> None:
        """Gross again."""
        with self._lock:
            self._tare_kg = _NOTHING
        if self._setting.tare_by == "scale":
            self._order(self._setting.format.clear_tare)

    def zero(self) -> None:
        """Send the command, where there is one."""
        self._order(self._setting.format.zero)

    def _order(self, command: bytes) -> None:
        with self._lock:
            if command and self._look.standing != "lost":
                self._orders.append(command)

    def close(self) -> None:
        """End the thread; it looks up within a short wait."""
        self._closed.set()
        self._thread.join(_PATIENCE_S)

    # ------------------------------------------------------------------------- its thread

    def _run(self) -> None:
        while not self._closed.is_set():
            try:
                line = self._open(self._setting)
            except OSError as fault:
                self._lost(fault)
                self._closed.wait(_AGAIN_S)
                continue
            try:
                self._serve(line)
            except OSError as fault:
                self._lost(fault)
                self._closed.wait(_AGAIN_S)
            finally:
                line.close()

    def _lost(self, fault: OSError) -> None:
        words = " ".join(str(fault.strerror or fault).split())[:LONGEST]
        if self._look.fault != words:
            _LOG.warning("scale %s: %s", self.name, words)
        with self._lock:
            self._look = replace(self._look, standing="lost", fault=words)
            self._heard = None
            # Somebody else may stand at it when it comes back.
            self._orders.clear()

    def _serve(self, line: Line) -> None:
        # What comes before the first end of a line is the rest of one nobody saw the start of.
        waiting, whole = b"", False
        self._steadiness.forget()
        with self._lock:
            self._look = replace(self._look, standing="silent", fault="")
        asked_ms, came_ms = 0, self._clock.now().mono_ms
        poll = self._setting.format.poll
        while not self._closed.is_set():
            now_ms = self._clock.now().mono_ms
            if self._orders:
                line.write(self._orders.popleft())
            elif poll and now_ms - asked_ms >= self._setting.poll_ms:
                line.write(poll)
                asked_ms = now_ms
            came = line.read()
            if came:
                came_ms = now_ms
            elif poll and now_ms - came_ms > _GIVE_UP_MS:
                raise OSError("no answer")
            *lines, waiting = _ENDS.split(waiting + came)
            for one in lines[0 if whole else 1 :]:
                self._hear(one)
            whole = whole or bool(lines)
            if len(waiting) > LONGEST:
                self._unknown(waiting)
                waiting, whole = b"", False

    def _hear(self, raw: bytes) -> None:
        # Latin-1 keeps every byte: some formats carry lamps and checksums as signs.
        line = raw.decode("latin-1").strip("\x02\x00")
        if not line:
            return
        told = self._setting.format.read(line)
        if told is None:
            self._unknown(raw)
            return
        if told.says == "answer":
            return
        at = self._clock.now()
        stable = False
        if told.kg is None:
            self._steadiness.forget()
        else:
            said = None if told.says == "" else told.says == "stable"
            stable = self._steadiness.judge(told.kg, at, said)
        with self._lock:
            self._heard = _Heard(told, line, stable, at)

    def _unknown(self, raw: bytes) -> None:
        """Counted and shown: a wrong format, or a line with the wrong speed, must be seen."""
        shown = raw[:LONGEST].decode("ascii", "backslashreplace")
        printable = "".join(one if one.isprintable() else f"\\x{ord(one):02x}" for one in shown)
        with self._lock:
            count = self._look.unknown + 1
            self._look = replace(self._look, unknown=count, last_unknown=printable)


def open_scales(
    tables: Iterable[Mapping[str, Any]], formats: Path, clock: Clock
) -> tuple[LineScale, ...]:
    """Every scale of the settings; one that is not there is looked for until it is.

    formats: the folder of the formats. Raises ShopError for a setting that means nothing.
    """
    return tuple(LineScale(one, clock) for one in read_scales(tables, formats, "settings.toml"))
