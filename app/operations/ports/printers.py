"""Printers that say what becomes of a page, and which of them a label goes to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, Protocol

from app.domain.errors import ShopError
from app.domain.print_job import LabelSheet
from app.operations.ports.label_printer import LabelPrinter

Language = Literal["pdf", "zpl"]
ALL: Final = 0


class PaperInDoubt(ShopError):
    """Something left for the printer, and nobody can tell whether paper came of it."""


class Printer(LabelPrinter, Protocol):
    """A printer of the spool: asked first, then given the page, then asked what came of it."""

    @property
    def speaks(self) -> Language:
        """What a page must be made of for it."""
        ...

    @property
    def dpi(self) -> int:
        """Its dots per inch, on which bar codes lie."""
        ...

    @property
    def at_once(self) -> int:
        """How many labels of a job it is given before it is asked again; ALL for any number."""
        ...

    def look(self) -> None:
        """Raises ShopError with what keeps it from printing; slow."""
        ...

    def send(self, name: str, page: bytes) -> str:
        """Hand over; returns what the print service calls the job, '' where it names nothing.

        Raises PaperInDoubt once anything left that may come out, and another ShopError where
        certainly nothing will.
        """
        ...

    def came_out(self, ticket: str) -> bool:
        """Whether all of what it was sent is out; slow.

        Raises PaperInDoubt where it will never tell, and another ShopError with what stops it.
        """
        ...


@dataclass(frozen=True, slots=True)
class PaperOrder:
    """How labels become paper: what the printer speaks, how many of each, on which sheet."""

    speaks: Language
    dpi: int
    sets: int = 1
    sheet: LabelSheet | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A printer and the templates it is for; none named: all of them."""

    printer: Printer
    templates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Printers:
    """The printers of this terminal, in the order they are asked whether a label is theirs.

    The last one is for every template. is_folder: whether labels of no other printer become
    files, where nothing is set up.
    """

    rules: tuple[Rule, ...]
    is_folder: bool = False

    def for_template(self, template: str) -> Printer:
        """The first whose rule names the template, else the first for all of them."""
        named = (one.printer for one in self.rules if template in one.templates)
        free = (one.printer for one in self.rules if not one.templates)
        return next(named, None) or next(free)

    def named(self, name: str) -> Printer:
        """The printer a job was given to. Raises ShopError where none is called so any more."""
        for one in self.all:
            if one.name == name:
                return one
        raise ShopError("printer-not-set-up", printer=name)

    def has_paper(self, printer: Printer) -> bool:
        """Whether labels are put into it: a folder has none."""
        return not (self.is_folder and printer is self.rules[-1].printer)

    @property
    def all(self) -> tuple[Printer, ...]:
        """Every printer, in order."""
        return tuple(one.printer for one in self.rules)
