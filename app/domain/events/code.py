"""Facts about codes of others on our parts and vehicles, and about parts without their label."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.events.base import Event, Subject


@dataclass(frozen=True, slots=True)
class CodeLinked(Event):
    """Somebody said what a code of somebody else stands for here.

    code: its canonical URI, or `text:` and what was read. to: `part:…` or `vehicle:…`. text: as
    it was read, for people.
    """

    code: str
    to: Subject
    text: str

    def subjects(self) -> tuple[Subject, ...]:
        """What it stands for, and the code."""
        return (self.to, f"code:{self.code}")


@dataclass(frozen=True, slots=True)
class CodeUnlinked(Event):
    """The code does not stand for this any more: it was linked by mistake."""

    code: str
    to: Subject
    text: str

    def subjects(self) -> tuple[Subject, ...]:
        """What it stood for, and the code."""
        return (self.to, f"code:{self.code}")


@dataclass(frozen=True, slots=True)
class PartRecognised(Event):
    """A part without a readable label was recognised by where it lay, its kind and its pictures.

    among: how many parts of that kind the records had in that bin, this one included.
    photo: a hash of what lay there, or ''.
    """

    part_id: str
    place: str
    part_type: str
    among: int
    photo: str = ""

    def subjects(self) -> tuple[Subject, ...]:
        """The part."""
        return (f"part:{self.part_id}",)
