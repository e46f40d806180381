"""What somebody typed into a form, whole, so that a page can show it again with what was wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Final

from fastapi import Depends, Request
from starlette.datastructures import UploadFile

from app.domain.errors import Refused
from app.hub.gate import CSRF

_SHOWN: Final = 40


@dataclass(frozen=True, slots=True)
class Typed:
    """The fields by name; a field that is not there is empty. files: names and what is in them."""

    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    files: tuple[tuple[str, bytes], ...] = ()

    def text(self, name: str) -> str:
        """One line."""
        return self.texts(name)[0].strip() if self.texts(name) else ""

    def texts(self, name: str) -> tuple[str, ...]:
        """What was ticked."""
        return self.fields.get(name, ())

    def day(self, name: str) -> date:
        """Raises Refused for what is no day."""
        try:
            return date.fromisoformat(self.text(name))
        except ValueError as error:
            raise Refused("form-day", text=self.text(name)[:_SHOWN]) from error

    def count(self, name: str) -> int:
        """A whole number from 1. Raises Refused."""
        text = self.text(name)
        if not (text.isascii() and text.isdecimal() and len(text) < 6 and int(text)):
            raise Refused("form-number", text=text[:_SHOWN])
        return int(text)

    @classmethod
    def of(cls, **fields: str | tuple[str, ...]) -> Typed:
        """What stands in a form before anybody typed."""
        return cls({name: (one,) if isinstance(one, str) else one for name, one in fields.items()})


async def _typed(request: Request) -> Typed:
    fields: dict[str, tuple[str, ...]] = {}
    files = []
    for name, value in (await request.form()).multi_items():
        if isinstance(value, UploadFile):
            files.append((value.filename or "", await value.read()))
            await value.close()
        elif name != CSRF:
            fields[name] = (*fields.get(name, ()), value)
    return Typed(fields, tuple(files))


Form = Annotated[Typed, Depends(_typed)]
"""Whatever came with the request."""
