"""Facts about people after their enrolment: roles, badge, qualifications, PIN."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.events.base import Event, PrivateRef, Subject


@dataclass(frozen=True, slots=True)
class PersonChanged(Event):
    """Number, name, roles or language are others now; the name stands in the private record."""

    person_id: str
    number: str
    private: PrivateRef
    roles: tuple[str, ...]
    language: str

    def subjects(self) -> tuple[Subject, ...]:
        """The person."""
        return (f"person:{self.person_id}",)


@dataclass(frozen=True, slots=True)
class ViewChosen(Event):
    """The person reads steps otherwise from now on: `novice` all of it, `expert` in short."""

    person_id: str
    view: str

    def subjects(self) -> tuple[Subject, ...]:
        """The person."""
        return (f"person:{self.person_id}",)


@dataclass(frozen=True, slots=True)
class LookChosen(Event):
    """Terminals look otherwise to the person from now on; see `terminal_look.TerminalLook`."""

    person_id: str
    theme: str
    hand: str
    language: str

    def subjects(self) -> tuple[Subject, ...]:
        """The person."""
        return (f"person:{self.person_id}",)


@dataclass(frozen=True, slots=True)
class GuideShown(Event):
    """The person was shown at a terminal, in pictures, how work goes; once is enough."""

    person_id: str

    def subjects(self) -> tuple[Subject, ...]:
        """The person."""
        return (f"person:{self.person_id}",)


@dataclass(frozen=True, slots=True)
class BadgeReplaced(Event):
    """Another card names the person; the one before opens nothing any more."""

    person_id: str
    badge_digest: str

    def subjects(self) -> tuple[Subject, ...]:
        """The person."""
        return (f"person:{self.person_id}",)


@dataclass(frozen=True, slots=True)
class PersonLeft(Event):
    """Somebody's work here ended: badge and PIN open and sign nothing any more."""

    person_id: str
    reason: str

    def subjects(self) -> tuple[Subject, ...]:
        """The person."""
        return (f"person:{self.person_id}",)


@dataclass(frozen=True, slots=True)
class QualificationWithdrawn(Event):
    """A qualification counts no more, whatever its dates say."""

    person_id: str
    code: str
    reason: str

    def subjects(self) -> tuple[Subject, ...]:
        """The person."""
        return (f"person:{self.person_id}",)


@dataclass(frozen=True, slots=True)
class PinSet(Event):
    """The person signs with a new PIN at the terminal that recorded this.

    verifier: a random name in that terminal's vault; it says nothing about the PIN.
    """

    person_id: str
    verifier: str

    def subjects(self) -> tuple[Subject, ...]:
        """The person."""
        return (f"person:{self.person_id}",)


@dataclass(frozen=True, slots=True)
class PinTried(Event):
    """A PIN is about to be checked: it counts as wrong until `PinAccepted` follows."""

    person_id: str
    purpose: str

    def subjects(self) -> tuple[Subject, ...]:
        """The person."""
        return (f"person:{self.person_id}",)


@dataclass(frozen=True, slots=True)
class PinAccepted(Event):
    """The PIN was right: the person signed for the purpose, and earlier misses are forgotten."""

    person_id: str
    purpose: str

    def subjects(self) -> tuple[Subject, ...]:
        """The person."""
        return (f"person:{self.person_id}",)
