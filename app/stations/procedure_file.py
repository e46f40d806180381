"""Procedure files: YAML 1.2 to a Procedure, with errors that name file and line.

The format is described in docs/adding-a-procedure.md.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from app.domain.errors import InvalidProcedure
from app.domain.procedure import Procedure
from app.stations.procedure_lint import lint, lint_fractions
from app.stations.procedure_pictures import seal_pictures
from app.stations.procedure_shape import Places, Shaper
from app.stations.procedure_source import (
    Finding,
    Items,
    Leaf,
    Node,
    Place,
    Table,
    Unreadable,
    read_source,
)
from app.stations.simulation import dead_ends

__all__ = ["Finding", "check", "load"]

_INCLUDE = re.compile(r"[a-z0-9][a-z0-9-]*\.yaml")


def load(path: Path) -> Procedure:
    """The procedure of a file and its includes.

    Raises InvalidProcedure ("procedure-invalid") with file, line, message and how many
    errors there are; doubts that are only warnings do not stand in the way.
    """
    procedure, findings, places = _read(path)
    if procedure is not None:
        findings += lint(procedure, places, procedure.languages)
    errors = [one for one in findings if one.level == "error"]
    if errors or procedure is None:
        first = errors[0]
        raise InvalidProcedure(
            "procedure-invalid",
            file=first.file,
            line=first.line,
            message=first.message,
            count=len(errors),
        )
    return procedure


def check(
    path: Path, languages: tuple[str, ...], fractions: Collection[str]
) -> tuple[Finding, ...]:
    """Everything wrong or doubtful in a file, for `languages` and those it promises.

    fractions: the codes of the material catalogue its inputs may record.

    When nothing else is wrong the procedure is also walked through at random; a walk
    that gets stuck is a dead end.
    """
    procedure, findings, places = _read(path)
    if procedure is not None:
        wanted = tuple(dict.fromkeys((*procedure.languages, *languages)))
        findings += lint(procedure, places, wanted)
        findings += lint_fractions(procedure, places, fractions)
        if not any(one.level == "error" for one in findings):
            findings += _stuck(procedure, places)
    return tuple(sorted(findings, key=lambda one: (one.file, one.line, one.code)))


def _stuck(procedure: Procedure, places: Places) -> Iterator[Finding]:
    for step, message in dead_ends(procedure):
        place = places.find(step)
        yield Finding(place.file, place.line, "error", "dead-end", message)


def _read(path: Path) -> tuple[Procedure | None, list[Finding], Places]:
    shaper = Shaper(Place(path.name, 1))
    try:
        node = read_source(path)
        shaper.findings += _include(path.parent, node)
    except Unreadable as error:
        return None, [error.finding], shaper.places
    if shaper.findings:
        # Half a procedure would only be found wrong in everything that refers to the rest.
        return None, shaper.findings, shaper.places
    procedure = shaper.procedure(node)
    if procedure is None:
        return None, shaper.findings, shaper.places
    sealed, found = seal_pictures(procedure, path.parent, shaper.places)
    return sealed, [*shaper.findings, *found], shaper.places


def _include(folder: Path, node: Node) -> Iterator[Finding]:
    """Put each `{include: name.yaml}` section's file in its place; never a nested one."""
    sections = node.entries.get("sections") if isinstance(node, Table) else None
    if not isinstance(sections, Items):
        return
    for index, section in enumerate(sections.entries):
        name = section.entries.get("include") if isinstance(section, Table) else None
        if not isinstance(section, Table) or name is None:
            continue
        place = section.place
        if (
            not isinstance(name, Leaf)
            or len(section.entries) > 1
            or not _INCLUDE.fullmatch(name.text)
        ):
            message = "an include is one plain file name such as 10-reception.yaml"
            yield Finding(place.file, place.line, "error", "include", message)
            continue
        try:
            sections.entries[index] = read_source(folder / name.text)
        except Unreadable as error:
            yield _at_include(error.finding, name)


def _at_include(finding: Finding, name: Leaf) -> Finding:
    """A file that is not there is a mistake of the one that asks for it."""
    if finding.code != "no-file":
        return finding
    message = f"the included file {name.text} cannot be read"
    return Finding(name.place.file, name.place.line, "error", finding.code, message)
