"""What an authority or a partner would ask for, written into the demo's folder at its end."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.aspects import Export, export_aspect
from app.declarations import write_balance
from app.demo import given
from app.domain.errors import Refused
from app.domain.register_lines import Period
from app.main import load_catalogue, load_rules, shipped
from app.operations.ports.office import BalanceWanted
from app.paper.picture import coloured
from app.registers import write_registers
from app.settings import Settings

_STATED = ("ferrous=70/0/0", "non-ferrous=5/0/0", "light=7/11/3", "other=2/1/1")
_STATEMENT = "DEMO shredder campaign 2026"
_DPI = 110
_BALANCED = 3


def write_files(
    settings: Settings, out: Path, vins: Sequence[str], parts: Sequence[str], period: Period
) -> dict[str, Any]:
    """Registers, balances with their plots, and Catena-X aspects; answers what was written.

    The balances are those of the first vehicles, the month and the year.
    """
    registers = write_registers(settings, load_catalogue(), load_rules, period, out / "registers")
    return {
        "registers": registers["lines"],
        "balances": _balances(settings, out, vins[:_BALANCED], period),
        "plots": sorted(path.name for path in (out / "plots").iterdir()),
        "catena_x": _aspects(settings, out / "catena-x", vins, parts),
    }


def _balances(settings: Settings, out: Path, vins: Sequence[str], period: Period) -> list[str]:
    month = period.first.isoformat()[:7]
    wanted = [BalanceWanted(vin=vin) for vin in vins]
    wanted += [BalanceWanted(month=month), BalanceWanted(year=month[:4])]
    (out / "plots").mkdir(exist_ok=True)
    for one in wanted:
        stated = replace(one, lines=_STATED, statement=_STATEMENT)
        answer = write_balance(settings, shipped(), stated, out / "balances")
        _plot(map(Path, answer["files"]), out / "plots")
    return sorted(path.name for path in (out / "balances").iterdir())


def _plot(files: Iterable[Path], out: Path) -> None:
    """The pages of a balance as pictures: flow and trend are drawn on them."""
    for pdf in (path for path in files if path.suffix == ".pdf"):
        for number, page in enumerate(coloured(pdf.read_bytes(), _DPI), 1):
            (out / f"{pdf.stem}-{number}.png").write_bytes(page)


def _aspects(settings: Settings, out: Path, vins: Sequence[str], parts: Sequence[str]) -> list[str]:
    for vin in vins:
        about = Export("certificate-of-destruction", vin=vin)
        _export(settings, out, about, given.CERTIFICATE_OF_DESTRUCTION)
        about = Export("mandatory-dismantling", vin=vin)
        try:
            _export(settings, out, about, given.mandatory_dismantling(()))
        except Refused as refused:
            _export(settings, out, about, given.mandatory_dismantling(_named(refused)))
    for part in parts:
        _export(
            settings, out, Export("reuse-certificate", part=part), given.reuse_certificate(part)
        )
    return sorted(path.name for path in out.glob("*.json"))


def _named(refused: Refused) -> set[str]:
    """What was taken off and wants its details, as the refusal names it."""
    return {one.params["field"].split(".")[1] for one in refused.reasons}


def _export(settings: Settings, out: Path, about: Export, known: Mapping[str, Any]) -> None:
    name = f"{about.aspect}-{about.vin or about.part}.json"
    export_aspect(settings, replace(about, given=_given(out, name, known)), out / name)


def _given(out: Path, name: str, known: Mapping[str, Any]) -> Path:
    """The file that an office fills in by hand."""
    path = out / "given" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(known, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return path
