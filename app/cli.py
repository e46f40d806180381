"""The command line: one thin function per command."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from app import __version__, commands, declarations, rule_report
from app.cli_hub import hub
from app.cli_stock import PinFile, export_stock, pin_of, take_stock_over
from app.cli_sync import register as register_sync
from app.domain.errors import Refused, ShopError
from app.main import load_catalogue, load_rules, load_sentences, shipped
from app.operations.ports.office import BalanceWanted
from app.settings import Settings

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Guided dismantling and retrofit on one terminal, with or without a network.",
)
procedure = typer.Typer(no_args_is_help=True, help="Check and approve procedures.")
parts = typer.Typer(no_args_is_help=True, help="Look into the parts of this terminal.")
app.add_typer(procedure, name="procedure")
app.add_typer(parts, name="parts")
app.command("import")(take_stock_over)
parts.command("export")(export_stock)
app.add_typer(hub, name="hub")

register_sync(app)

AsJson = Annotated[bool, typer.Option("--json", help="Answer as one JSON document.")]
ProcedureFile = Annotated[
    Path,
    typer.Argument(
        help="A procedure file, or shipped content such as dismantling/catalogue.yaml where "
        "no such file exists here."
    ),
]


def run_command() -> int:
    """Run the command; an expected failure is one sentence on standard error and status 1."""
    try:
        status = app(standalone_mode=False)
    except ShopError as error:
        _complain(error)
        return 1
    except typer.Exit as leaving:
        return leaving.exit_code
    except (typer.Abort, KeyboardInterrupt):
        return 130
    except Exception as fault:
        if fault.__class__.__module__.startswith(("click", "typer")):
            say = getattr(fault, "format_message", fault.__str__)
            sys.stderr.write(f"{say()}\n")
            return 2
        raise
    return status if isinstance(status, int) else 0


def _complain(error: ShopError) -> None:
    language = Settings.load().language if error.code[:9] != "settings-" else "en"
    sentences = load_sentences()
    reasons = error.reasons if isinstance(error, Refused) else ()
    for reason in reasons or (error.reason,):
        sys.stderr.write(sentences.say(reason, language) + "\n")


def _answer(as_json: bool, answer: Mapping[str, Any], lines: list[str]) -> None:
    if as_json:
        sys.stdout.write(json.dumps(answer, ensure_ascii=False, indent=2, default=str) + "\n")
    else:
        sys.stdout.write("".join(f"{line}\n" for line in lines))


@app.command()
def demo(
    headless: Annotated[
        bool, typer.Option("--headless", help="Play the shift without a display.")
    ] = False,
    out: Annotated[
        Path, typer.Option("--out", help="Where pictures, labels and the summary go.")
    ] = Path("demo"),
) -> int:
    """Show the terminal on a demo database, or play a whole shift through its windows."""
    if not headless:
        return commands.show_demo()
    summary = commands.play_demo(out)
    sys.stdout.write(
        f"Played {len(summary['vehicles'])} vehicles, {summary['steps_done']} steps, "
        f"{len(summary['parts'])} parts in {summary['seconds']} s.\n"
        f"Screenshots: {out / 'screens'}\nLabels: {out / 'labels'}\n"
        f"Summary: {out / 'summary.json'}\n"
    )
    return 0


@procedure.command()
def check(path: ProcedureFile, as_json: AsJson = False) -> int:
    """Check a procedure file: every finding with file and line; status 1 if it cannot be used."""
    findings = commands.check_procedure(path, commands.site_languages(Settings.load()))
    errors = sum(1 for one in findings if one["level"] == "error")
    lines = [f"{f['file']}:{f['line']}: {f['level']} {f['code']}: {f['message']}" for f in findings]
    summary = f"{path}: {errors} errors, {len(findings) - errors} warnings"
    _answer(as_json, {"file": str(path), "errors": errors, "findings": findings}, [*lines, summary])
    return 1 if errors else 0


@procedure.command()
def approve(
    path: ProcedureFile,
    by: Annotated[str, typer.Option("--by", help="The badge of the supervisor who approves.")],
    pin_file: PinFile = None,
    as_json: AsJson = False,
) -> None:
    """Approve a procedure for work on this terminal; its hash is recorded. The PIN signs."""
    answer = commands.approve_procedure(Settings.load(), path, by, lambda: pin_of(pin_file))
    _answer(as_json, answer, [f"Approved {answer['id']} {answer['version']}: {answer['digest']}"])


@parts.command()
def find(text: str, as_json: AsJson = False) -> None:
    """Search parts by words, OE number, code, make or model."""
    found = commands.find_parts(Settings.load(), text)
    lines = [
        f"{one['code']}  {one['grade']}  {one['place'] or '-':<10} {one['name']}  {one['oe']}"
        for one in found
    ]
    _answer(as_json, {"parts": found}, lines or ["No part found."])


@app.command(context_settings={"ignore_unknown_options": True})
def scan(
    text: Annotated[
        str,
        typer.Argument(help=r"What a scanner sent; \x1d, \x1e and \x04 stand for GS, RS and EOT."),
    ],
    as_json: AsJson = False,
) -> None:
    """Say what a scanned text means: what kind of thing, which one, by whose rules."""
    from app.recognition import recognise

    answer = recognise(Settings.load(), load_catalogue(), load_sentences(), text)
    lines = [f"{answer['kind']}  {answer['id'] or '-'}  {answer['scheme']}"]
    lines += [f"{name}: {value}" for name, value in answer["fields"].items()]
    _answer(as_json, answer, [*lines, answer["reason"]] if answer["reason"] else lines)


@app.command()
def decode(
    files: Annotated[list[Path], typer.Argument(help="JPEG, PNG, WebP or GIF pictures.")],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document per line.")] = False,
) -> int:
    """Read the codes in pictures; status 1 if one cannot be opened, the others are read."""
    status = 0
    for answer in commands.decode_pictures(files):
        if isinstance(answer, ShopError):
            _complain(answer)
            status = 1
        elif as_json:
            sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
        else:
            said = [f"{code['symbology']} {code['text']!r}" for code in answer["codes"]]
            sys.stdout.writelines(f"{answer['file']}: {one}\n" for one in said or ["no code"])
        sys.stdout.flush()
    return status


@app.command()
def label(
    code: str,
    out: Annotated[Path, typer.Option("--out", help="The file to write: .pdf, or .zpl.")],
    template: Annotated[str, typer.Option(help="Another label than the usual one.")] = "",
    dpi: Annotated[int, typer.Option(min=150, max=600, help="The printer's dots an inch.")] = 203,
) -> None:
    """Write the label of a part, vehicle, place or material; nothing is recorded."""
    commands.write_label(Settings.load(), code, out, template, dpi)
    sys.stdout.write(f"{out}\n")


@app.command()
def cards(
    out: Annotated[Path, typer.Option("--out", help="The PDF to write.")],
    language: Annotated[str, typer.Option("--language", help="en, fr or nl.")] = "",
) -> None:
    """Write the sheet of command cards as PDF: a run can be worked by scanning alone."""
    commands.write_command_sheet(out, language or Settings.load().language)
    sys.stdout.write(f"{out}\n")


@app.command()
def certificate(
    vin: Annotated[str, typer.Option("--vin", help="The VIN of the vehicle.")],
    out: Annotated[Path, typer.Option("--out", help="The PDF to write; JSON goes beside it.")],
    language: Annotated[str, typer.Option("--language", help="en, fr or nl.")] = "",
    as_json: AsJson = False,
) -> None:
    """Write the newest certificate of destruction of a vehicle, as it stands now."""
    settings = Settings.load()
    answer = commands.write_certificate(settings, vin, out, language or settings.language)
    _answer(as_json, answer, [f"{answer['number']} {answer['status']}: {out}"])


@app.command()
def registers(
    first: Annotated[str, typer.Option("--from", help="First day, such as 2026-11-01.")],
    last: Annotated[str, typer.Option("--to", help="Last day, inclusive.")],
    out: Annotated[Path, typer.Option("--out", help="The folder to write into.")],
    as_json: AsJson = False,
) -> None:
    """Write police book, waste, container, refrigerant and hulk registers as CSV and JSON."""
    from app.registers import period_of, write_registers

    told = (load_catalogue(), load_rules, period_of(first, last))
    answer = write_registers(Settings.load(), *told, out)
    lines = [f"{name}: {count} lines" for name, count in answer["lines"].items()]
    missing = answer["missing_register_numbers"]
    if missing:
        lines.append(f"Missing register numbers: {' '.join(missing)}")
    _answer(as_json, answer, [*lines, str(out)])


@app.command("inspect")
def take_inspection(
    out: Annotated[Path, typer.Option("--out", help="The ZIP file to write.")],
    vin: Annotated[str, typer.Option("--vin", help="One vehicle, by VIN or our number.")] = "",
    first: Annotated[str, typer.Option("--from", help="First day, such as 2026-11-01.")] = "",
    last: Annotated[str, typer.Option("--to", help="Last day, inclusive.")] = "",
    with_names: Annotated[
        bool, typer.Option("--with-names", help="Take names of persons along; recorded.")
    ] = False,
    by: Annotated[str, typer.Option("--by", help="The badge of whoever takes names.")] = "",
    pin_file: PinFile = None,
    as_json: AsJson = False,
) -> None:
    """Write all that is recorded of a vehicle or period into one archive, with its proof.

    Names of persons take the badge and the PIN of a supervisor or inspector.
    """
    from app.disclosure import Taker
    from app.operations.ports.office import InspectionWanted
    from app.registers import period_of

    period = period_of(first, last) if first or last else None
    wanted = InspectionWanted(vin.strip().upper(), period)
    taker = Taker(by, lambda: pin_of(pin_file)) if with_names else None
    answer = commands.take_inspection(Settings.load(), wanted, out, taker)
    lines = [f"{answer['vehicles']} vehicles, {answer['facts']} facts", str(out), answer["summary"]]
    if answer["chain_broken_at"]:
        lines.insert(0, f"BAD the chain is broken at {answer['chain_broken_at']}")
    _answer(as_json, answer, lines)


@app.command()
def erase(
    named: Annotated[
        str, typer.Argument(help="A delivery slip, a part, or a VIN, own or register number.")
    ],
    by: Annotated[str, typer.Option("--by", help="The badge of a supervisor.")],
    pin_file: PinFile = None,
    as_json: AsJson = False,
) -> None:
    """Erase who bought, waited for a part or brought a vehicle; what the law has kept stays.

    The terminal must be closed. Facts and their proof stay whole.
    """
    from app.disclosure import Taker
    from app.disclosure import erase as erase_data

    answer = erase_data(Settings.load(), named, Taker(by, lambda: pin_of(pin_file)))
    lines = [f"{answer['erased']} records erased for good."]
    lines += [f"One is kept until {one['until']}: {one['source']}" for one in answer["kept"]]
    lines += [f"Copies may still name them: {one}" for one in answer["copies"]]
    _answer(as_json, answer, lines)


@app.command()
def export(
    aspect: Annotated[
        str,
        typer.Argument(
            help="certificate-of-destruction, mandatory-dismantling or reuse-certificate."
        ),
    ],
    out: Annotated[Path, typer.Option("--out", help="The JSON file to write.")],
    vin: Annotated[str, typer.Option("--vin", help="The vehicle it is about.")] = "",
    part: Annotated[str, typer.Option("--part", help="The part it is about, by code.")] = "",
    given: Annotated[
        Path | None, typer.Option("--with", help="JSON with what no terminal records.")
    ] = None,
    by: Annotated[str, typer.Option("--by", help="The badge of who takes names.")] = "",
    pin_file: PinFile = None,
) -> None:
    """Write a Catena-X aspect; refused, naming the fields, while a required one is missing."""
    from app.aspects import Export, export_aspect
    from app.disclosure import Taker

    taker = Taker(by, lambda: pin_of(pin_file)) if by else None
    export_aspect(Settings.load(), Export(aspect, vin.strip().upper(), part, given, taker), out)
    sys.stdout.write(f"{out}\n")


@app.command()
def rules(
    country: Annotated[
        str, typer.Option("--country", help="Two letters; the site's own without it.")
    ] = "",
    on: Annotated[str, typer.Option("--on", help="The day asked about, as 2026-11-22.")] = "",
    as_json: AsJson = False,
) -> None:
    """What of the dated rules nobody has checked, is an outline, or changes within a year."""
    answer = rule_report.report_rules(Settings.load(), country, on)
    _answer(as_json, answer, rule_report.rule_lines(answer))


@app.command()
def balance(
    out: Annotated[Path, typer.Option("--out", help="The folder for JSON, CSV and PDF.")],
    vin: Annotated[str, typer.Option("--vin", help="VIN, own or register number.")] = "",
    month: Annotated[str, typer.Option("--month", help="A month, as 2026-11.")] = "",
    year: Annotated[str, typer.Option("--year", help="A year; adds its declaration.")] = "",
    hulk_recycled: Annotated[
        str, typer.Option("--hulk-recycled", help="Of the hulks, in %, as the shredder states.")
    ] = "",
    hulk_energy: Annotated[
        str, typer.Option("--hulk-energy", help="Recovered as energy, in %, as it states.")
    ] = "",
    statement: Annotated[
        str, typer.Option("--statement", help="Name and date of the shredder's statement.")
    ] = "",
    hulk_line: Annotated[
        list[str] | None,
        typer.Option(
            "--hulk-line",
            help="A line of table 2 as it states it, as ferrous=68/0/0: recycled, energy and "
            "disposal in % of the hulks; also non-ferrous, light, other.",
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Mass balance by Decision 2005/293/EC: files and a paper, with what is still open."""
    told = (hulk_recycled, hulk_energy, statement, tuple(hulk_line or ()))
    wanted = BalanceWanted(vin, month, year, *told)
    answer = declarations.write_balance(Settings.load(), shipped(), wanted, out)
    _answer(as_json, answer, declarations.balance_lines(answer))


@app.command()
def rebuild(as_json: AsJson = False) -> None:
    """Make every table anew from the recorded facts."""
    answer = commands.rebuild(Settings.load())
    _answer(as_json, answer, [f"Rebuilt from {answer['events']} facts."])


@app.command()
def backup(as_json: AsJson = False) -> None:
    """Copy the database while it is in use; the copy is proved before it counts."""
    made = commands.back_up(Settings.load())
    _answer(as_json, {"backup": str(made)}, [str(made)])


@app.command()
def restore(source: Path) -> None:
    """Put a backup in the database's place; the terminal must be closed."""
    terminal = commands.restore(Settings.load(), source)
    sys.stdout.write(f"{terminal}\n")


@app.command()
def doctor(as_json: AsJson = False) -> int:
    """Examine the database, the clock, the disk and the installation."""
    answer = commands.examine(Settings.load())
    lines = [
        f"{'ok ' if one['ok'] else 'BAD'} {one['what']}: {one['found']}" for one in answer["checks"]
    ]
    _answer(as_json, answer, lines)
    return 0 if answer["ok"] else 1


@app.command()
def version(as_json: AsJson = False) -> None:
    """The release and what it stands on."""
    answer = {"refactory": __version__, **commands.versions()}
    _answer(as_json, answer, [f"{name} {value}" for name, value in answer.items()])
