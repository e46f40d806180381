"""Ask for labels of places, vehicles, materials, commands or held parts: one job of the spool."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.errors import NotFound
from app.domain.events.printing import LabelCopy, PrintAsked
from app.domain.tags import TAGS, Tag
from app.operations.order_labels import check_paper
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class TagOrder:
    """codes: of places, parts, materials or commands, or the ids of vehicles.

    sets, sheet, instead_of: see LabelOrder.
    """

    thing: Tag
    codes: tuple[str, ...]
    printer: str
    sets: int = 1
    sheet: str = ""
    instead_of: str = ""


def order_tags(uow: UnitOfWork, order: TagOrder, by: str) -> str:
    """Returns the job's id; the labels speak the first language of the site.


    Raises Refused as order_labels does, NotFound for a code that names nothing.
    """
    require(uow, "order_tags", by)
    codes = tuple(dict.fromkeys(order.codes))
    check_paper(uow, len(codes), order.sets, order.sheet, order.instead_of)
    copies = tuple(LabelCopy(_named(uow, order.thing, code), 0) for code in codes)
    job_id, languages = uow.new_id(), uow.site().languages
    uow.record(
        PrintAsked(
            job_id,
            copies,
            TAGS[order.thing],
            languages[0] if languages else "en",
            order.printer,
            sets=order.sets,
            sheet=order.sheet,
            instead_of=order.instead_of,
        ),
        by,
    )
    return job_id


def _named(uow: UnitOfWork, thing: Tag, code: str) -> str:
    """How a thing stands in a job. Raises NotFound."""
    match thing:
        case "place":
            return uow.place(code).code
        case "vehicle":
            return uow.vehicle(code).vehicle_id
        case "held":
            return uow.part(code).part_id
        case "material" if code not in uow.catalogue.fractions:
            raise NotFound("material-unknown", code=code)
    return code
