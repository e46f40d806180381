"""Say what a code of somebody else stands for here, and take that back."""

from __future__ import annotations

from app.domain.code_link import LONGEST_CODE, fold_link, is_target, subject_of
from app.domain.errors import Refused
from app.domain.events import CodeLinked, CodeUnlinked
from app.domain.part import TAKEN_BACK
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.tidy import tidy

_LONGEST_TEXT = 200


def link_code(uow: UnitOfWork, code: str, text: str, to: str, by: str) -> None:
    """Scanning the code finds the part or vehicle from now on.

    code: its canonical URI, or `text:` and what was read; to: `part:…` or `vehicle:…`.
    Raises NotFound for a thing that is not here, Refused for a code that has no signs or too
    many, that stands for something already, or a part that was recorded by mistake.
    """
    require(uow, "link_code", by)
    name = tidy(text)[:_LONGEST_TEXT]
    if not code.partition(":")[2].strip() or len(code) > LONGEST_CODE or not is_target(to):
        raise Refused("code-not-linkable", text=name[:40])
    kind, _, key = to.partition(":")
    if kind == "vehicle":
        uow.vehicle(key)
    elif uow.part(key).left == TAKEN_BACK:
        raise Refused("part-left-already", code=key)
    if fold_link(uow.history(subject_of(code))) is not None:
        raise Refused("code-linked-already", text=name[:40])
    uow.record(CodeLinked(code, to, name), by)


def unlink_code(uow: UnitOfWork, code: str, by: str) -> str:
    """Take a link back; returns what the code stood for. Raises Refused where it is not linked."""
    require(uow, "unlink_code", by)
    link = fold_link(uow.history(subject_of(code)))
    if link is None:
        raise Refused("code-not-linked")
    uow.record(CodeUnlinked(code, link.to, link.text), by)
    return link.to
