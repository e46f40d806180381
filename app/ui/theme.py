"""What the terminal looks like: colours from a theme file, lengths from the panel, one palette.

Widgets of the kit paint themselves from what was applied, read with `look()`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Final, NamedTuple, Self

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette, QScreen
from PySide6.QtWidgets import QApplication

THEMES: Final = ("bright", "dark", "high-contrast")
SANS: Final = "Inter"
MONO: Final = "JetBrains Mono"
_FACES: Final = {
    (SANS, 400): "Inter-Regular.ttf",
    (SANS, 500): "Inter-Medium.ttf",
    (SANS, 600): "Inter-SemiBold.ttf",
    (SANS, 700): "Inter-Bold.ttf",
    (MONO, 400): "JetBrainsMono-Regular.ttf",
    (MONO, 700): "JetBrainsMono-Bold.ttf",
}
_PX_PER_MM_OF_THE_DESIGN: Final = 4.9
_PX_PER_MM_AT_96_DPI: Final = 96 / 25.4
_BELIEVABLE_PX_PER_MM: Final = (2.0, 16.0)


class ThemeError(ValueError):
    """A theme or font of this installation is missing or wrong."""


class State(StrEnum):
    """What a surface says about its subject; each state has its own shape beside its colour."""

    OK = "ok"
    LOOK = "look"
    STOP = "stop"
    INFO = "info"
    OFF = "off"
    FOCUS = "focus"


class Role(StrEnum):
    """What a button is for."""

    PLAIN = "plain"
    PRIMARY = "primary"
    CONFIRM = "confirm"
    DANGER = "danger"
    ALARM = "alarm"
    GHOST = "ghost"


WORDS: Final = {
    State.OK: QPalette.ColorRole.Link,
    State.LOOK: QPalette.ColorRole.LinkVisited,
    State.STOP: QPalette.ColorRole.BrightText,
    State.INFO: QPalette.ColorRole.ToolTipText,
    State.OFF: QPalette.ColorRole.PlaceholderText,
    State.FOCUS: QPalette.ColorRole.WindowText,
}
"""The palette's colour for words in a state: roles that nothing here is painted with otherwise."""
BRAND: Final = QPalette.ColorRole.ToolTipBase


class Tone(NamedTuple):
    """Text, ground and edge colours that are read together, as #RRGGBB."""

    ink: str
    ground: str
    edge: str


class Kind(NamedTuple):
    """One way to set text: size in px of the 1280 x 800 design, weight, and whether monospaced."""

    size: int
    weight: int
    mono: bool = False


KINDS: Final[dict[str, Kind]] = {
    "hero": Kind(44, 700),
    "value": Kind(34, 700),
    "h1": Kind(28, 700),
    "h2": Kind(24, 700),
    "title": Kind(20, 700),
    "strong": Kind(18, 700),
    "body": Kind(18, 400),
    "typed": Kind(18, 600),
    "small": Kind(15, 400),
    "note": Kind(15, 500),
    "small_strong": Kind(15, 600),
    "caption": Kind(15, 700),
    "brand": Kind(20, 700),
    "mono": Kind(15, 400, mono=True),
    "mono_body": Kind(18, 400, mono=True),
    "mono_strong": Kind(18, 700, mono=True),
    "mono_big": Kind(28, 700, mono=True),
}


@dataclass(frozen=True)
class Scale:
    """Turns millimetres on the glass into logical pixels.

    `px_per_mm` is the panel's physical density in logical pixels per millimetre.
    """

    px_per_mm: float

    @classmethod
    def of_screen(cls, screen: QScreen, px_per_mm: float | None = None) -> Self:
        """The scale of a panel; a figure from the settings wins, because EDID lies."""
        if px_per_mm is not None:
            return cls(px_per_mm)
        told = screen.physicalDotsPerInch() / 25.4
        low, high = _BELIEVABLE_PX_PER_MM
        return cls(told if low <= told <= high else _PX_PER_MM_AT_96_DPI)

    def mm(self, length: float) -> int:
        """Logical pixels of a length in millimetres, rounded up so that no target falls short."""
        return -int(-length * self.px_per_mm // 1)

    def px(self, length: float) -> int:
        """A length of the 1280 x 800 design on this panel: denser panels enlarge, none shrinks."""
        return round(length * self._growth) or 1

    @cached_property
    def _growth(self) -> float:
        return max(1.0, self.px_per_mm / _PX_PER_MM_OF_THE_DESIGN)

    @property
    def primary(self) -> int:
        """Least height of the one thing to do: 20 mm."""
        return self.mm(20)

    @property
    def secondary(self) -> int:
        """Least height and width of any other target: 15 mm."""
        return self.mm(15)

    @property
    def gap(self) -> int:
        """Free space around primary and destructive targets: 5 mm."""
        return self.mm(5)

    @property
    def key_gap(self) -> int:
        """Free space between rail items and between keys: 2 mm."""
        return self.mm(2)

    @property
    def radius(self) -> int:
        """Corner radius of surfaces."""
        return self.px(14)


class Theme:
    """The colours of one theme, as #RRGGBB, and where its resources lie."""

    background: str
    surface: str
    surface_2: str
    line: str
    ink: str
    ink_2: str
    rail: str
    brand: str
    rail_ink: str
    rail_chosen: str
    rail_chosen_ink: str
    accent: str
    accent_ink: str
    confirm: str
    confirm_ink: str
    alarm: str
    alarm_ink: str
    ok: str
    ok_ground: str
    look: str
    look_ground: str
    look_edge: str
    look_solid_ink: str
    stop: str
    stop_ground: str
    info: str
    info_ground: str
    disabled: str
    disabled_ground: str
    disabled_edge: str
    stripe: str

    def __init__(self, name: str, resources: Path, colours: Mapping[str, str]) -> None:
        self.name, self.resources = name, resources
        for token in colour_tokens():
            setattr(self, token, colours[token])

    @classmethod
    def load(cls, name: str, resources: Path) -> Self:
        """Read `themes/<name>.json` below the resources folder; raises ThemeError."""
        path = resources / "themes" / f"{name}.json"
        try:
            tokens = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as fault:
            raise ThemeError(f"theme {name!r} cannot be read: {fault}") from fault
        wanted = colour_tokens()
        if set(tokens) != {"about", *wanted}:
            odd = sorted(set(tokens) ^ {"about", *wanted})
            raise ThemeError(f"theme {name!r} has missing or unknown tokens: {', '.join(odd)}")
        return cls(name, resources, tokens)

    def tone(self, state: State) -> Tone:
        """The colours of a state."""
        return self._tones[state]

    @cached_property
    def _tones(self) -> dict[State, Tone]:
        return {
            State.OK: Tone(self.ok, self.ok_ground, self.ok),
            State.LOOK: Tone(self.look, self.look_ground, self.look_edge),
            State.STOP: Tone(self.stop, self.stop_ground, self.stop),
            State.INFO: Tone(self.info, self.info_ground, self.info),
            State.OFF: Tone(self.ink_2, self.surface_2, self.line),
            State.FOCUS: Tone(self.ink, self.surface, self.accent),
        }

    def button(self, role: Role) -> Tone:
        """The colours of a button that can be pressed."""
        return self._buttons[role]

    @cached_property
    def _buttons(self) -> dict[Role, Tone]:
        return {
            Role.PLAIN: Tone(self.ink, self.surface, self.line),
            Role.PRIMARY: Tone(self.accent_ink, self.accent, self.accent),
            Role.CONFIRM: Tone(self.confirm_ink, self.confirm, self.confirm),
            Role.DANGER: Tone(self.stop, self.surface, self.stop),
            Role.ALARM: Tone(self.alarm_ink, self.alarm, self.alarm),
            Role.GHOST: Tone(self.ink, self.background, self.background),
        }

    @property
    def outlined(self) -> bool:
        """Whether grounds are too dark to be told apart, so that every surface needs its edge."""
        return self.background == self.surface

    @property
    def waiting(self) -> Tone:
        """The colours of a button that is off and says why."""
        return Tone(self.disabled, self.disabled_ground, self.disabled_edge)


@dataclass(frozen=True)
class Look:
    """What is applied to the application: theme, scale, and which hand leads."""

    theme: Theme
    scale: Scale
    mirrored: bool = False

    fonts: dict[str, QFont] = field(default_factory=dict, compare=False, repr=False)

    def font(self, kind: str) -> QFont:
        """The font of a text kind (see KINDS) on this panel."""
        if kind not in self.fonts:
            self.fonts[kind] = self._make_font(kind)
        return self.fonts[kind]

    def _make_font(self, kind: str) -> QFont:
        size, weight, mono = KINDS[kind]
        family = MONO if mono else SANS
        _install(self.theme.resources / "fonts" / _FACES[family, weight])
        font = QFont(family)
        font.setPixelSize(self.scale.px(size))
        font.setWeight(QFont.Weight(weight))
        # Hinted advances are whole pixels and tear small words apart.
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font


@lru_cache(maxsize=1)
def colour_tokens() -> tuple[str, ...]:
    """The names every theme file has to give a colour."""
    return tuple(Theme.__annotations__)


def apply(app: QApplication, theme: Theme, scale: Scale, *, mirrored: bool = False) -> Look:
    """Dress the application; may be called again to change theme or scale. Raises ThemeError."""
    applied = Look(theme, scale, mirrored)
    for name in _FACES.values():
        if not (theme.resources / "fonts" / name).is_file():
            raise ThemeError(f"font {name} is missing")
    _Worn.look = applied
    app.setFont(applied.font("body"))
    app.setPalette(_palette(theme))
    return applied


def look() -> Look:
    """What `apply` put on the running application; raises ThemeError before that."""
    if _Worn.look is None:
        raise ThemeError("no theme was applied before the first widget was made")
    return _Worn.look


class _Worn:
    """What the one application of this process wears; asked thousands of times a layout."""

    look: Look | None = None


def _install(face: Path) -> None:
    """Each face is read when the first words are set in it; most of a start needs none."""
    app = QApplication.instance()
    if app is None or app.property(face.name) == str(face):
        return
    if QFontDatabase.addApplicationFont(str(face)) < 0:
        raise ThemeError(f"font {face.name} is broken")
    app.setProperty(face.name, str(face))


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    group, off = QPalette.ColorRole, QPalette.ColorGroup.Disabled
    for role, colour in (
        (group.Window, theme.background),
        (group.WindowText, theme.ink),
        (group.Base, theme.surface),
        (group.AlternateBase, theme.surface_2),
        (group.Text, theme.ink),
        (WORDS[State.OK], theme.ok),
        (WORDS[State.LOOK], theme.look),
        (WORDS[State.STOP], theme.stop),
        (WORDS[State.INFO], theme.info),
        (WORDS[State.OFF], theme.ink_2),
        (BRAND, theme.brand),
        (group.Button, theme.surface),
        (group.ButtonText, theme.ink),
        (group.Highlight, theme.accent),
        (group.HighlightedText, theme.accent_ink),
    ):
        palette.setColor(role, QColor(colour))
    for role in (group.WindowText, group.Text, group.ButtonText):
        palette.setColor(off, role, QColor(theme.disabled))
    return palette
