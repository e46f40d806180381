"""Scanners and what they sent, in the operator's words."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from app.domain.events import ScannerTuned
from app.domain.wedge_setting import ENTER, SILENCE, TAB, WedgeSetting
from app.operations.ports.queries import Queries
from app.ui.sources import Source
from app.ui.theme import State
from app.ui.wedge import KEYBOARD

_LONGEST: Final = 60
_BREAK: Final = "\u200b"
"""Zero width space (Unicode): a line may end there."""
_CONTROLS: Final = {"\x01": "SOH", "\x02": "STX", "\x04": "EOT", "\x1c": "FS"} | {
    "\x1d": "GS",
    "\x1e": "RS",
    "\x1f": "US",
}


def setting_of(queries: Queries) -> WedgeSetting:
    """How the scanner that types at this terminal is set up; as nobody knows while none was."""
    for recorded in queries.history(f"wedge:{queries.terminal}", 1):
        if isinstance(recorded.event, ScannerTuned) and recorded.event.setting.known:
            return recorded.event.setting
    return WedgeSetting()


def shown(text: str) -> str:
    """A text with its control signs by name, cut where it is long; it may break anywhere."""
    named = [_named(one) for one in text[:_LONGEST]]
    return _BREAK.join(named) + ("…" if len(text) > _LONGEST else "")


def _plain(text: str) -> str:
    return "".join(map(_named, text))


def _named(sign: str) -> str:
    if sign.isprintable():
        return sign
    return f"<{_CONTROLS.get(sign, format(ord(sign), 'X'))}>"


def source_name(source: Source) -> str:
    """What people call it."""
    tr = QCoreApplication.translate
    if source.name == KEYBOARD:
        return tr("Scanners", "Scanner that types")
    return source.name


def standing_words(source: Source) -> tuple[str, State]:
    """How it stands, in a word."""
    tr = QCoreApplication.translate
    if source.standing == "lost":
        return tr("Scanners", "not there"), State.STOP
    if source.standing == "looking":
        return tr("Scanners", "being looked for"), State.LOOK
    if source.reason is not None:
        return tr("Scanners", "look"), State.LOOK
    if source.standing == "ready" or source.last is not None:
        return tr("Scanners", "ready"), State.OK
    return tr("Scanners", "nothing read yet"), State.OFF


def setting_words(setting: WedgeSetting) -> str:
    """What the test card showed, in one line."""
    tr = QCoreApplication.translate
    keys = {
        "us": tr("Scanners", "keyboard US"),
        "fr": tr("Scanners", "keyboard French"),
        "be": tr("Scanners", "keyboard Belgian"),
        "gb": tr("Scanners", "keyboard British"),
        "de": tr("Scanners", "keyboard German"),
    }
    ends = {
        ENTER: tr("Scanners", "ends with Enter"),
        TAB: tr("Scanners", "ends with Tab"),
        SILENCE: tr("Scanners", "ends with a pause"),
    }
    said = [keys.get(setting.layout, tr("Scanners", "keyboard of this machine"))]
    if setting.prefix:
        said.append(tr("Scanners", "prefix {signs}").format(signs=_plain(setting.prefix)))
    said += [ends[setting.end]] if setting.end in ends else []
    if setting.separator:
        said.append(tr("Scanners", "{signs} for GS").format(signs=_plain(setting.separator)))
    return " · ".join(said)
