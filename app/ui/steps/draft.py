"""What was entered into a step and not confirmed yet: kept in memory, never in a file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QObject

from app.domain.mass_origin import MassOrigin
from app.domain.pin import Signature
from app.domain.procedure import Field, Raw
from app.domain.site import Person
from app.ui.desk import Desk

_NONE_IS_ONE: Final = ("multi", "list", "zone")


@dataclass
class Draft:
    """One person's unconfirmed work on a step; `private` answers stay apart from the start.

    origins: which scale or weigh ticket a mass is from.
    """

    answers: dict[str, Raw] = field(default_factory=dict)
    private: dict[str, str] = field(default_factory=dict)
    signers: list[Person] = field(default_factory=list)
    photos: list[str] = field(default_factory=list)
    signatures: dict[str, Signature] = field(default_factory=dict)
    origins: dict[str, MassOrigin] = field(default_factory=dict)

    def unsign(self, fields: Iterable[Field]) -> None:
        """What was signed has changed, or its signer went away: nobody signed it any more."""
        self.signers.clear()
        self.signatures.clear()
        for one in fields:
            if one.type == "signature":
                self.put(one, None)

    def known(self, fields: Iterable[Field]) -> dict[str, Raw]:
        """Everything that was entered into these inputs, for judging."""
        given = {one.id: self.get(one) for one in fields}
        return {name: raw for name, raw in given.items() if raw is not None}

    def put(self, one: Field, raw: Raw | None, origin: MassOrigin | None = None) -> None:
        """Keep an answer, or forget it; where it came from never outlives it."""
        self.origins.pop(one.id, None)
        if raw is not None and origin is not None:
            self.origins[one.id] = origin
        if keeps_apart(one):
            _put(self.private, one.id, _as_text(raw))
        else:
            _put(self.answers, one.id, None if raw == () and one.type not in _NONE_IS_ONE else raw)

    def get(self, one: Field) -> Raw | None:
        """The answer of an input."""
        if not keeps_apart(one):
            return self.answers.get(one.id)
        text = self.private.get(one.id)
        if text is not None and one.type in ("photo", "file", "list", "multi", "zone"):
            return tuple(text.split("\n"))
        return text


def keeps_apart(one: Field) -> bool:
    """Whether an answer is personal data and must never stand in a fact."""
    return one.private or one.type == "signature"


def _as_text(raw: Raw | None) -> str | None:
    if isinstance(raw, tuple):
        return "\n".join(raw) or None
    return raw or None if not isinstance(raw, bool) else str(raw)


def _put(known: dict[str, Raw] | dict[str, str], key: str, raw: Raw | str | None) -> None:
    if raw is None or raw == "":
        known.pop(key, None)
    else:
        known[key] = raw  # type: ignore[assignment]


class Drafts(QObject):
    """All drafts of this terminal. They outlive a change of language and end with the program."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._drafts: dict[tuple[str, str, str], Draft] = {}

    def of(self, run_id: str, step_id: str, person_id: str) -> Draft | None:
        """A person's draft of a step, if there is one."""
        return self._drafts.get((run_id, step_id, person_id))

    def begin(self, run_id: str, step_id: str, person_id: str) -> Draft:
        """A fresh draft."""
        self._drafts[run_id, step_id, person_id] = Draft()
        return self._drafts[run_id, step_id, person_id]

    def drop(self, run_id: str, step_id: str) -> None:
        """Forget what everybody entered: the step was confirmed or failed."""
        for key in [one for one in self._drafts if one[:2] == (run_id, step_id)]:
            del self._drafts[key]


def drafts_of(desk: Desk) -> Drafts:
    """The drafts kept at a desk."""
    found = desk.findChild(Drafts)
    return found if isinstance(found, Drafts) else Drafts(desk)
