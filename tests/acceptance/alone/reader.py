"""Somebody who reads one language and no other: knows every control by its words on the glass."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from PySide6.QtWidgets import QWidget

from app.domain.part import Catalogue
from app.domain.procedure import Field, Procedure, Step, Text
from app.ui.kit.signature_pad import SignaturePad
from app.ui.kit.target import Target
from app.ui.kit.text import Text as Label
from app.ui.steps.step_input import StepInput
from tests.acceptance.alone.finger import Finger
from tests.acceptance.walk import eyes
from tests.acceptance.walk.languages import pieces
from tests.acceptance.walk.painted import watched
from tests.acceptance.walk.terminal import Terminal
from tests.ui.kit.dressing import RESOURCES

_PLACEHOLDER: Final = re.compile(r"\{[^{}]*\}")
_CONTROLS: Final[Mapping[str, tuple[str, str]]] = {
    "start_reception": ("LineScreen", "Scan VIN to start"),
    "type_vin": ("Reception", "Type the VIN"),
    "keys": ("Reception", "Keys"),
    "take_in": ("Reception", "Take it in"),
    "drive:petrol": ("Words", "Petrol"),
    "state:whole": ("Words", "Whole"),
    "confirm": ("Readiness", "Confirm step"),
    "registers": ("Rail", "Registers"),
    "documents": ("VehicleScreen", "Documents…"),
    "field:authority_name": ("Certificate", "Authority of the permit"),
    "field:authority_address": ("Certificate", "Address of the authority"),
    "prepare": ("Certificate", "Prepare the certificate"),
    "sign_certificate": ("Certificate", "Sign the certificate"),
    "go_on": ("VehicleScreen", "Go on working"),
    "skip": ("StepPage", "Leave out…"),
    "choice_done": ("ChoiceInput", "Done"),
    "add": ("TextInput", "Add one"),
    "none": ("TextInput", "There are none"),
    "sign": ("SignatureInput", "Sign"),
    "no_zone": ("ZoneInput", "No zone"),
    "sheet_back": ("Sheet", "Back"),
    "take_parts": ("PhotoInput", "Take parts off"),
    "no_damage": ("HarvestScreen", "No damage"),
    "label_and_store": ("HarvestScreen", "Label and store"),
    "back": ("HarvestScreen", "Back to the step"),
    "page_down": ("PagedArea", "Page down"),
    "page_up": ("PagedArea", "Page up"),
}
"""What a hand wants to touch, as the program calls it in its source language."""
_NEXT: Final = (("Certificate", "Prepare…"), ("Certificate", "Sign…"))
_PADS: Final = {
    "pad:workshop": ("Certificate", "Signature of the workshop"),
    "pad:holder": ("Certificate", "Signature of the holder"),
}
_YES_NO: Final = {"yes": ("ChoiceInput", "Yes"), "no": ("ChoiceInput", "No")}


class Reader(Finger):
    """A finger led by eyes that read `language` alone: nothing is found by its object name.

    `step` is what is worked on; `foreign` collects words of the source language that were seen.
    """

    def __init__(
        self, terminal: Terminal, folder: Path, procedure: Procedure, catalogue: Catalogue
    ) -> None:
        super().__init__(terminal, folder)
        self.language = str(terminal.shell.language)
        self._procedure, self._catalogue = procedure, catalogue
        self.step: Step | None = None
        self.foreign: set[str] = set()
        self.looks = 0

    def turn_to(self, step: Step) -> None:
        """Another step is in front."""
        self.step = step

    def tap(self, name: str) -> None:
        """Read until it is there and switched on, turn to it, touch it."""
        found: list[QWidget] = []

        def on() -> bool:
            found[:] = [one for one in (self.find(name),) if one is not None and one.isEnabled()]
            return bool(found)

        self.wait_until(on, f"“{name}” to be read and ready")
        self._turn_to(found[0])
        self.press(found[0])

    def _turn_to(self, widget: QWidget) -> None:
        for turn in (*6 * ("page_down",), *6 * ("page_up",)):
            if widget.visibleRegion().contains(widget.rect().center()):
                return
            key = self.find(turn)
            if key is not None and key.isEnabled():
                self.press(key)

    # ------------------------------------------------------------------------- reading

    def find(self, name: str) -> QWidget | None:
        """What bears the words that stand for this control, or None."""
        if name.partition(":")[0] == "pad":
            return self._pad(name)
        words, label = self._words(name)
        found = [one for one in self._within(label) if words in read(one)]
        return found[-1] if found else None

    def _pad(self, name: str) -> QWidget | None:
        """The field to draw in, on a sheet that says in words what is signed, or whose hand."""
        sheet = self.shell.sheet
        assert sheet is not None and self.step is not None
        said = set(read_all(sheet))
        if name in _PADS:
            words = self.told(*_PADS[name])
            pads = [one for one in sheet.findChildren(SignaturePad) if one.isVisible()]
            named = [one for one in pads if one.accessibleName() == words]
            return named[-1] if named and words in said else None
        labels = {self._label(one.id) for one in self.step.fields if one.type == "signature"}
        return sheet.findChild(SignaturePad) if labels & said else None

    def rail(self, key: str) -> None:
        """Choose a place on the rail by its word."""
        self.tap(key)

    def _within(self, label: str) -> Iterator[QWidget]:
        """Everything that can be touched and read, on the sheet on top if there is one.

        label: only what stands in the input of this label.
        """
        top: QWidget = self.shell.sheet or self.shell
        homes = [top] if not label else [one for one in self._inputs(top) if label in read_all(one)]
        for home in homes:
            yield from (one for one in home.findChildren(Target) if one.isVisible())

    def _inputs(self, top: QWidget) -> Iterator[StepInput]:
        yield from (one for one in top.findChildren(StepInput) if one.isVisible())

    def _words(self, name: str) -> tuple[str, str]:
        """The words on a control, and the label of the input it stands in, '' for none."""
        kind, _, rest = name.partition(":")
        if name in _CONTROLS:
            return self.told(*_CONTROLS[name]), ""
        if name == "certificate_next":
            return self._next(), ""
        if kind == "tile":
            return self._label(rest), ""
        if kind == "take_photo":
            return self._caption(rest), self._label(rest)
        if kind == "no_parts":
            return self.told("PhotoInput", "No part to take"), self._label(rest)
        if self.step is not None and self.step.field_named(kind) is not None:
            return self._answer(kind, rest)
        if kind == "kind":
            return self._said(self._catalogue.parts[rest].names), ""
        return rest, ""

    def _next(self) -> str:
        """What a certificate needs next stands on its button."""
        top = self.shell.sheet or self.shell
        said, steps = set(read_all(top)), [self.told(*one) for one in _NEXT]
        return next((one for one in steps if one in said), steps[0])

    def _caption(self, field_id: str) -> str:
        """How many pictures there are is part of what stands on the glass."""
        said, label = (
            self.told("PhotoInput", "{have} of {need} · tap to take"),
            self._label(field_id),
        )
        need = self._field(field_id).count
        all_of_them = [said.format(have=have, need=need) for have in range(need + 1)]
        shown = {line for one in self._within(label) for line in read(one)}
        return next((one for one in all_of_them if one in shown), all_of_them[0])

    def _answer(self, field_id: str, answer: str) -> tuple[str, str]:
        one = self._field(field_id)
        if one.type == "bool":
            return self.told(*_YES_NO[answer]), self._label(field_id)
        option = next(each for each in one.options if each.id == answer)
        on_sheet = self.shell.sheet is not None
        return self._said(option.label), "" if on_sheet else self._label(field_id)

    def _field(self, field_id: str) -> Field:
        assert self.step is not None
        found = self.step.field_named(field_id)
        assert found is not None, f"{self.step.id} has no input {field_id}"
        return found

    def _label(self, field_id: str) -> str:
        one = self._field(field_id)
        said = self._said(one.label)
        return self.told("Limits", "{label} (if any)").format(label=said) if one.optional else said

    def _said(self, text: Text) -> str:
        """A text of the procedure in the reader's language; never another one."""
        return text[self.language]

    # ---------------------------------------------------------------------- translation

    @cached_property
    def _translations(self) -> Mapping[tuple[str, str], str]:
        file = RESOURCES / "translations" / f"refactory_{self.language}.ts"
        return {
            (context.findtext("name") or "", one.findtext("source") or ""): one.findtext(
                "translation"
            )
            or ""
            for context in ElementTree.parse(file).iter("context")
            for one in context.iter("message")
        }

    def told(self, context: str, source: str) -> str:
        """What the translators wrote for a text."""
        return self._translations[context, source]

    # ------------------------------------------------------------------ what is foreign

    def look(self) -> None:
        """Read the whole window; words that only the source language has are not understood."""
        self.looks += 1
        with watched() as seen:
            self.shell.grab()
        for one in eyes.all_words(self.shell, seen):
            if pieces(one.text) & self.source_only:
                self.foreign.add(one.text)

    @cached_property
    def source_only(self) -> frozenset[str]:
        """Pieces of English that are no pieces of the reader's language as well."""
        both = [(source, said) for (_, source), said in self._translations.items()]
        both += [(text.get("en", ""), self._said(text)) for text in self._texts()]
        english = {piece for source, _ in both for piece in _plain_pieces(source)}
        return frozenset(english - {piece for _, said in both for piece in _plain_pieces(said)})

    def _texts(self) -> Iterator[Text]:
        procedure = self._procedure
        yield from (*procedure.stations.values(), *procedure.quals.values(), procedure.title)
        yield from (section.title for section in procedure.sections)
        yield from (kind.names for kind in self._catalogue.parts.values())
        for step in procedure.steps:
            yield from (one for one in (step.title, step.text, step.why) if one)
            for one in step.fields:
                yield from (text for text in (one.label, *(o.label for o in one.options)) if text)


def read(target: QWidget) -> tuple[str, ...]:
    """The lines on something that can be touched; a picture's caption, a drawn key's name."""
    lines = tuple(line.text for line in target.lines()) if isinstance(target, Target) else ()
    return lines if any(lines) else (target.accessibleName(),)


def read_all(home: QWidget) -> Iterable[str]:
    """Every line of text in a frame."""
    labels = [one.text() for one in home.findChildren(Label) if one.isVisible()]
    return labels + [line for one in home.findChildren(Target) for line in read(one)]


def _plain_pieces(text: str) -> set[str]:
    return {piece for line in text.splitlines() for piece in pieces(_PLACEHOLDER.sub(" ", line))}
