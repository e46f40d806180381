"""What the terminal looks like: colours from a theme file, lengths from the panel, one stylesheet.

Widgets of the kit read what was applied with `look()`, the way Qt's own widgets read the palette.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field, fields
from enum import StrEnum
from functools import cached_property, lru_cache
from pathlib import Path
from string import Template
from typing import Final, NamedTuple, Self

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette, QScreen
from PySide6.QtWidgets import QApplication, QWidget

THEMES: Final = ("bright", "dark", "high-contrast")
SANS: Final = "Inter"
MONO: Final = "JetBrains Mono"
_FONTS: Final = (
    "Inter-Regular.ttf",
    "Inter-Medium.ttf",
    "Inter-SemiBold.ttf",
    "Inter-Bold.ttf",
    "JetBrainsMono-Regular.ttf",
    "JetBrainsMono-Bold.ttf",
)
_PX_PER_MM_OF_THE_DESIGN: Final = 4.9
_PX_PER_MM_AT_96_DPI: Final = 96 / 25.4
_BELIEVABLE_PX_PER_MM: Final = (2.0, 16.0)


class ThemeError(ValueError):
    """A theme, font or stylesheet of this installation is missing or wrong."""


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
        return max(1, round(length * max(1.0, self.px_per_mm / _PX_PER_MM_OF_THE_DESIGN)))

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


@dataclass(frozen=True)
class Theme:
    """The colours of one theme, as #RRGGBB, and where its resources lie."""

    name: str
    resources: Path
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

    @classmethod
    def load(cls, name: str, resources: Path) -> Self:
        """Read `themes/<name>.toml` below the resources folder; raises ThemeError."""
        path = resources / "themes" / f"{name}.toml"
        try:
            tokens = tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, tomllib.TOMLDecodeError) as fault:
            raise ThemeError(f"theme {name!r} cannot be read: {fault}") from fault
        wanted = colour_tokens()
        if set(tokens) != set(wanted):
            odd = sorted(set(tokens) ^ set(wanted))
            raise ThemeError(f"theme {name!r} has missing or unknown tokens: {', '.join(odd)}")
        return cls(name, resources, **{token: str(tokens[token]) for token in wanted})

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
        font = QFont(MONO if mono else SANS)
        font.setPixelSize(self.scale.px(size))
        font.setWeight(QFont.Weight(weight))
        # Hinted advances are whole pixels and tear small words apart.
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font


@lru_cache(maxsize=1)
def colour_tokens() -> tuple[str, ...]:
    """The names every theme file has to give a colour."""
    return tuple(one.name for one in fields(Theme) if one.name not in {"name", "resources"})


def apply(app: QApplication, theme: Theme, scale: Scale, *, mirrored: bool = False) -> Look:
    """Dress the application; may be called again to change theme or scale. Raises ThemeError."""
    applied = Look(theme, scale, mirrored)
    _install_fonts(app, theme.resources)
    _Worn.look = applied
    app.setFont(applied.font("body"))
    app.setPalette(_palette(theme))
    app.setStyleSheet(stylesheet(applied))
    return applied


def look() -> Look:
    """What `apply` put on the running application; raises ThemeError before that."""
    if _Worn.look is None:
        raise ThemeError("no theme was applied before the first widget was made")
    return _Worn.look


class _Worn:
    """What the one application of this process wears; asked thousands of times a layout."""

    look: Look | None = None


def set_state(widget: QWidget, state: State | None) -> None:
    """Give a widget its state property and let the stylesheet follow."""
    set_variant(widget, "state", None if state is None else str(state))


def set_variant(widget: QWidget, name: str, value: str | None) -> None:
    """Set a property that the stylesheet selects by, and repolish only when it changed."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def stylesheet(applied: Look) -> str:
    """The stylesheet of a look, from `themes/terminal.qss`; raises ThemeError."""
    theme, scale = applied.theme, applied.scale
    path = theme.resources / "themes" / "terminal.qss"
    values = {token: str(getattr(theme, token)) for token in colour_tokens()}
    values |= {
        "radius": str(scale.radius),
        "radius_small": str(scale.px(12)),
        "edge": str(scale.px(3)),
        "body": str(scale.px(KINDS["body"].size)),
        "scroll": str(scale.px(12)),
        "touch": str(scale.secondary),
    }
    try:
        sheet = Template(path.read_text(encoding="utf-8")).substitute(values)
    except (OSError, KeyError, ValueError) as fault:
        raise ThemeError(f"the stylesheet cannot be made: {fault}") from fault
    return sheet + "\n".join(_kind_rule(name, kind, scale) for name, kind in KINDS.items())


def _kind_rule(name: str, kind: Kind, scale: Scale) -> str:
    family = MONO if kind.mono else SANS
    return (
        f'QLabel[kind="{name}"] {{ font-family: "{family}"; '
        f"font-size: {scale.px(kind.size)}px; font-weight: {kind.weight}; }}"
    )


def _install_fonts(app: QApplication, resources: Path) -> None:
    if app.property("fonts") == str(resources):
        return
    for name in _FONTS:
        if QFontDatabase.addApplicationFont(str(resources / "fonts" / name)) < 0:
            raise ThemeError(f"font {name} is missing or broken")
    app.setProperty("fonts", str(resources))


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    group, off = QPalette.ColorRole, QPalette.ColorGroup.Disabled
    for role, colour in (
        (group.Window, theme.background),
        (group.WindowText, theme.ink),
        (group.Base, theme.surface),
        (group.AlternateBase, theme.surface_2),
        (group.Text, theme.ink),
        (group.PlaceholderText, theme.ink_2),
        (group.Button, theme.surface),
        (group.ButtonText, theme.ink),
        (group.Highlight, theme.accent),
        (group.HighlightedText, theme.accent_ink),
    ):
        palette.setColor(role, QColor(colour))
    for role in (group.WindowText, group.Text, group.ButtonText):
        palette.setColor(off, role, QColor(theme.disabled))
    return palette
