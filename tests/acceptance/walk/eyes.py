"""What an eye and a glove find wrong with a window: cut words, small targets, pale ink, no name.

Each check gives the sins it finds as sentences; a window without sin gives none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

import numpy as np
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLabel,
    QLineEdit,
    QListView,
    QWidget,
)

from app.ui.kit.buttons import ActionButton, HoldButton
from app.ui.kit.keys import Key
from app.ui.kit.sheet import Sheet
from app.ui.theme import Role, look
from tests.acceptance.walk.painted import ELLIPSIS, Seen, Words, labels

PRIMARY_MM, SECONDARY_MM = 20, 15
WIDE_MM, NARROW_MM = 5, 2
BODY, STATUS = 7.0, 4.5
_ACTS: Final = {Role.PRIMARY, Role.CONFIRM, Role.ALARM}
_APART: Final = _ACTS | {Role.DANGER}
_ROUNDING: Final = 2
"""Pixels by which ink may leave its line: metrics count whole pixels, glyphs do not."""
_AROUND: Final = 2
"""Pixels of ground around a bold letter, so that it is not taken for the ground itself."""
_PRESSED: Final[dict[type, bool]] = {}
"""What is known already of the kinds of widgets."""


# ------------------------------------------------------------------------------------ words


def all_words(window: QWidget, seen: Seen) -> list[Words]:
    """Every text that can be seen on a window; found once for all checks of one look."""
    if seen.found is None:
        found = [one for one in (*labels(window), *seen.words) if one.text.strip()]
        seen.found = [one for one in found if not _visible(one.widget, one.needs).isEmpty()]
    return seen.found


def cut_words(window: QWidget, seen: Seen) -> Iterator[str]:
    """Texts that end in an ellipsis, run over their room, or leave the widgets they stand on."""
    for one in all_words(window, seen):
        if one.text.endswith(ELLIPSIS) and _was_shortened(one, seen.shortened):
            yield f"shortened: {one.text!r}"
        elif over := _overhang(one.needs, one.has) or _leaves(one):
            yield f"cut by {over} px: {one.text!r} on {_kind(one.widget)}"


def crossed_words(window: QWidget, seen: Seen) -> Iterator[str]:
    """Texts that are written over each other."""
    placed = [(one, _visible(one.widget, one.needs)) for one in all_words(window, seen)]
    for (one, here), (other, there) in combinations(placed, 2):
        both = here & there
        if one.widget is not other.widget and min(both.width(), both.height()) > 2 * _ROUNDING:
            yield f"{one.text!r} is written over {other.text!r}"


def _was_shortened(one: Words, shortened: Sequence[str]) -> bool:
    """Headings of the top bar may be: the page tells their whole, and they do by their name."""
    begin = one.text.removesuffix(ELLIPSIS)
    cut = [whole for whole in shortened if whole != one.text and begin in whole]
    return bool(cut) and not any(begin in one.widget.accessibleName() for _ in cut)


def _overhang(needs: QRect, has: QRect) -> int:
    """Pixels that do not fit, sideways or below."""
    over = max(needs.width() - has.width(), needs.height() - has.height())
    return over if over > _ROUNDING else 0


def _leaves(one: Words) -> int:
    """Pixels by which a text leaves its widget or one that holds it.

    What scrolls may go on above and below its viewport, never beside it.
    """
    place, widget, upright = QRect(one.needs), one.widget, True
    while True:
        room = widget.rect()
        upright = upright and not _is_viewport(widget)
        over = max(room.left() - place.left(), place.right() - room.right())
        if upright:
            over = max(over, room.top() - place.top(), place.bottom() - room.bottom())
        if over > _ROUNDING:
            return over
        parent = widget.parentWidget()
        if widget.isWindow() or parent is None:
            return 0
        place.translate(widget.pos())
        widget = parent


def _is_viewport(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget


def _visible(widget: QWidget, place: QRect) -> QRect:
    """What of a place of a widget can be seen, in pixels of the window."""
    left = QRect(place)
    while True:
        left &= widget.rect()
        parent = widget.parentWidget()
        if left.isEmpty() or widget.isWindow() or parent is None:
            return left
        left.translate(widget.pos())
        widget = parent


# -------------------------------------------------------------------------------------- ink


def pale_words(window: QWidget, seen: Seen, picture: QImage) -> Iterator[str]:
    """Texts whose ink is too close to the ground around it, as it was painted."""
    pixels = _pixels(picture)
    for one in all_words(window, seen):
        around = one.needs.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
        place = _visible(one.widget, around) & picture.rect()
        if place.isEmpty():
            continue
        ground = _ground(pixels, place)
        ratio = contrast(one.ink.name(), ground)
        needed = needed_contrast(one)
        if ratio < needed:
            yield f"{ratio:.1f}:1 instead of {needed}:1: {one.text!r}, {one.ink.name()} on {ground}"


def needed_contrast(one: Words) -> float:
    """7:1 for running text; 4.5:1 for titles, states, and what is off and says why."""
    theme = look().theme
    states = {theme.ok, theme.look, theme.stop, theme.info} - {theme.ink, theme.ink_2}
    told = one.ink.name().upper() in states
    return STATUS if one.bold or told or not one.enabled else BODY


def _pixels(picture: QImage) -> np.ndarray:
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    lines = np.frombuffer(plain.constBits(), np.uint32)
    return lines.reshape(plain.height(), plain.bytesPerLine() // 4)[:, : plain.width()].copy()


def _ground(pixels: np.ndarray, place: QRect) -> str:
    """The commonest colour of a place: glyphs are thin."""
    part = pixels[place.top() : place.bottom() + 1, place.left() : place.right() + 1]
    colours, counts = np.unique(part, return_counts=True)
    return QColor.fromRgb(int(colours[counts.argmax()])).name()


def luminance(colour: str) -> float:
    """WCAG 2.2 relative luminance of #RRGGBB."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """WCAG 2.2 contrast ratio of two colours."""
    dark, bright = sorted((luminance(one), luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


# ---------------------------------------------------------------------------------- targets


def targets(window: QWidget) -> list[QWidget]:
    """Everything in sight that a finger can press: known by taking the press, not by a list."""
    return [
        one
        for one in window.findChildren(QWidget)
        if _is_pressed(type(one)) and not _sight(one).isEmpty()
    ]


def small_targets(window: QWidget) -> Iterator[str]:
    """Targets a glove cannot hit, and rows of lists that are too low."""
    density = look().scale.px_per_mm
    for one in targets(window):
        least = least_height(one)
        wide, high = one.width() / density, one.height() / density
        if wide < SECONDARY_MM or high < least:
            yield f"{name_of(one)}: {wide:.1f} x {high:.1f} mm, needs {SECONDARY_MM} x {least}"
    for rows in window.findChildren(QListView):
        if rows.isVisible() and rows.model().rowCount():
            high = rows.sizeHintForRow(0) / density
            if high < SECONDARY_MM:
                yield f"rows of {rows.objectName() or 'a list'}: {high:.1f} mm high"


def close_targets(window: QWidget) -> Iterator[str]:
    """Targets that a glove would press together."""
    density = look().scale.px_per_mm
    placed = [(one, _sight(one)) for one in targets(window)]
    for (one, here), (other, there) in combinations(placed, 2):
        if one.isAncestorOf(other) or other.isAncestorOf(one):
            continue
        needed = needed_gap(one, other)
        across = max(here.left(), there.left()) - min(here.right(), there.right()) - 1
        upright = max(here.top(), there.top()) - min(here.bottom(), there.bottom()) - 1
        gap = max(across, upright) / density
        if gap < needed:
            yield f"{name_of(one)} and {name_of(other)}: {gap:.1f} mm apart, need {needed}"


def unnamed_targets(window: QWidget) -> Iterator[str]:
    """Controls that a reader of the screen cannot call anything."""
    for one in targets(window):
        if not name_of(one, own=True):
            yield f"{_kind(one)} {one.objectName() or 'without a name of any kind'}"


def untitled_sheets(window: QWidget) -> Iterator[str]:
    """Questions that do not say what they ask."""
    for sheet in window.findChildren(Sheet):
        titles = sheet.findChildren(QLabel, "sheet_title")
        if sheet.isVisible() and not any(one.text().strip() for one in titles):
            yield _kind(sheet)


def least_height(target: QWidget) -> int:
    """20 mm for what acts; keys, and pills in the top bar, need 15 mm."""
    if not isinstance(target, ActionButton) or isinstance(target, Key):
        return SECONDARY_MM
    slim = isinstance(target, HoldButton) and target.least().height() < look().scale.primary
    return PRIMARY_MM if target.role() in _ACTS and not slim else SECONDARY_MM


def needed_gap(one: QWidget, other: QWidget) -> int:
    """5 mm around what acts or destroys, 2 mm between the rest."""
    roles = {each.role() for each in (one, other) if isinstance(each, ActionButton)}
    return WIDE_MM if roles & _APART else NARROW_MM


def name_of(target: QWidget, *, own: bool = False) -> str:
    """What a reader of the screen says; `own` False: or at least its kind."""
    return target.accessibleName().strip() or ("" if own else _kind(target))


def _is_pressed(kind: type) -> bool:
    """A button, or any widget of ours that looks at a press or a release."""
    if kind not in _PRESSED:
        ours = [one for one in kind.__mro__ if one.__module__.startswith(("app.", "tests."))]
        looks = any({"mousePressEvent", "mouseReleaseEvent"} & set(vars(one)) for one in ours)
        types_or_turns = issubclass(kind, QLineEdit | QAbstractScrollArea)
        _PRESSED[kind] = issubclass(kind, QAbstractButton) or (looks and not types_or_turns)
    return _PRESSED[kind]


def _sight(one: QWidget) -> QRect:
    if not one.isVisible():
        return QRect()
    return _visible(one, one.rect())


def _kind(widget: QWidget) -> str:
    return type(widget).__name__
