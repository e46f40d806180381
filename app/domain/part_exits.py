"""How the parts of a vehicle left and came back, as the police book has to tell it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from app.domain.events import PartHarvested, PartLeft, Recorded
from app.domain.events.counter import PartReturned
from app.domain.events.stock import PartTakenOver

Origin = PartHarvested | PartTakenOver


@dataclass(frozen=True, slots=True)
class PartExit:
    """One leaving of one part, and its return. by: a person id. came: what it was when it came
    here, None while that fact is not here."""

    fact: PartLeft
    at: datetime
    by: str
    came: Origin | None
    back: PartReturned | None = None
    back_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PartsBook:
    """The parts of a vehicle by code, and every leaving in its order."""

    came: tuple[Origin, ...] = ()
    exits: tuple[PartExit, ...] = ()

    def after(self, recorded: Recorded) -> PartsBook:
        """The book after a fact."""
        event = recorded.event
        match event:
            case PartHarvested() | PartTakenOver():
                return replace(self, came=(*self.came, event))
            case PartLeft() if not self._out(event.part_id):
                came = next((one for one in self.came if one.part_id == event.part_id), None)
                gone = PartExit(event, recorded.at.wall, recorded.by, came)
                return replace(self, exits=(*self.exits, gone))
            case PartReturned():
                return replace(
                    self,
                    exits=tuple(
                        replace(one, back=event, back_at=recorded.at.wall)
                        if one.fact.part_id == event.part_id and one.back is None
                        else one
                        for one in self.exits
                    ),
                )
        return self

    def _out(self, part_id: str) -> bool:
        return any(one.fact.part_id == part_id and one.back is None for one in self.exits)
