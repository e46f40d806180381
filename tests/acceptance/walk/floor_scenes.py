"""More scenes: qualifications that are chosen, parts that are looked for elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from app.domain.errors import Reason
from app.domain.print_job import UNFINISHED
from app.operations.bring_out import begin_print, doubt_print, end_print, hold_print
from app.operations.load_roll import load_roll
from app.operations.order_labels import LabelOrder, order_labels
from app.operations.ports.queries import Queries
from app.operations.ports.scan_source import RawScan, SourceNews
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.settle_print import cancel_print, verify_label
from app.reading.keyboard import Stroke, packed
from app.reading.scanner_card import SIGNS
from app.ui.screens.elsewhere_sheet import Wish, open_elsewhere
from app.ui.wedge import KEYBOARD
from tests.acceptance.walk.code_scenes import CODES
from tests.acceptance.walk.floor import NADIA
from tests.acceptance.walk.template_scenes import TEMPLATES
from tests.acceptance.walk.terminal import Terminal
from tests.acceptance.walk.weighing_scenes import WEIGHING


def _elsewhere(terminal: Terminal, code: str) -> None:
    """Where another one is, as after one broke; the breakage itself would stay in the file."""
    terminal.harvest("dismantled", "BOD030")
    kind = terminal.ask(lambda queries: queries.catalogue.parts[code])
    wants = terminal.ask(lambda queries: queries.wants())
    want_id = next((one for one, it in wants.items() if it.asked.part_type == code), "")
    wish = Wish(kind, terminal.floor.vehicles["dismantled"].run_id, want_id)
    open_elsewhere(terminal.desk, terminal.shell, terminal.shell.open_sheet, wish)
    terminal.settle()


def _stuck(terminal: Terminal) -> None:
    """Two jobs of labels: of one no paper came, the other may be out."""
    first, second, third, *_ = terminal.floor.parts

    def record(uow: UnitOfWork) -> None:
        by = terminal.desk.by
        held = order_labels(uow, LabelOrder((first,), "en", "Zebra A1", "torn"), by)
        hold_print(uow, held, Reason("printer-ribbon-out", {"printer": "Zebra A1"}))
        lost = order_labels(uow, LabelOrder((second, third), "en", "Zebra A1", "torn"), by)
        begin_print(uow, lost, 2)
        doubt_print(uow, lost, Reason("printer-line-lost", {"printer": "Zebra A1"}))

    _queue(terminal)
    terminal.desk.submit(record, lambda _: None, terminal.shell.refuse)
    terminal.settle()
    terminal.go("labels")


def _queue(terminal: Terminal) -> Terminal:
    """The labels, with nothing on its way: the floor keeps what other scenes left there."""
    terminal.start(NADIA)

    def cancel(uow: UnitOfWork) -> None:
        for job_id in left:
            cancel_print(uow, job_id, terminal.desk.by)

    left = terminal.ask(_on_their_way)
    terminal.desk.submit(cancel, lambda _: None, terminal.shell.refuse)
    terminal.settle()
    return terminal.go("labels")


def _on_their_way(queries: Queries) -> tuple[str, ...]:
    return tuple(key for key, one in queries.spool.jobs().items() if one.state in UNFINISHED)


def _move(terminal: Terminal) -> None:
    """Another printer for what waits: it stands below what is in doubt."""
    _stuck(terminal)
    terminal.row("labels_list", 1).tap("label_other")


def _roof(terminal: Terminal) -> None:
    """The label of a vehicle is out."""
    _queue(terminal).tap("other_labels").row("tag_list", 0).tap("print_tags")
    terminal.tap("labels_section:history")


def _to_scan(terminal: Terminal) -> None:
    """Two jobs are out; of the first a label was scanned where it sticks."""
    first, second, third, *_ = terminal.floor.parts

    def record(uow: UnitOfWork) -> None:
        by = terminal.desk.by
        for codes in ((first, second), (third,)):
            job_id = order_labels(uow, LabelOrder(codes, "en", "Zebra A1", "torn"), by)
            begin_print(uow, job_id, len(codes))
            end_print(uow, job_id)
            if first in codes:
                verify_label(uow, job_id, first, by)

    _queue(terminal)
    terminal.desk.submit(record, lambda _: None, terminal.shell.refuse)
    terminal.settle()
    terminal.go("labels").tap("labels_section:check")


def _with_paper(terminal: Terminal) -> Terminal:
    """As where a printer is set up instead of a folder."""
    printers = replace(terminal.desk.edges.printers, is_folder=False)
    object.__setattr__(terminal.desk.edges, "printers", printers)
    return terminal.start(NADIA).go("service").tap("section:terminal", "printers")


def _of_another(terminal: Terminal) -> None:
    """Somebody stands before one part and scans the label of another."""
    _to_scan(terminal)
    terminal.row("labels_list", 0).scan(terminal.floor.parts[1])


def _other_roll(terminal: Terminal) -> Terminal:
    """A label is larger than what is in its printer."""
    first, *_ = terminal.floor.parts

    def record(uow: UnitOfWork) -> None:
        by = terminal.desk.by
        load_roll(uow, "Zebra B2", (57, 32), by)
        order_labels(uow, LabelOrder((first,), "en", "Zebra B2", "torn"), by)

    _queue(terminal)
    terminal.desk.submit(record, lambda _: None, terminal.shell.refuse)
    terminal.settle()
    return terminal.go("labels")


def _several(terminal: Terminal) -> Terminal:
    """What many labels are printed on."""
    _queue(terminal).tap("labels_several", "labels_several", "print_again")
    return terminal.tap("paper:2x4")


def _scanners(terminal: Terminal) -> None:
    """One scanner reads, one is unplugged, the one that types is tuned."""
    terminal.start(NADIA).go("service").tap("section:terminal", "scanners")
    sources = terminal.desk.sources
    gone = Reason("scanner-not-there", {"scanner": "Hall B, bench 3"})
    sources.told.emit(SourceNews("Hall B, bench 3", "lost", gone))
    sources.told.emit(SourceNews("/dev/ttyACM0", "ready"))
    sources.read.emit(RawScan("[)>\x1e06\x1dP8200426586\x1dS77\x1e\x04", source="/dev/ttyACM0"))
    keys = packed([Stroke(0, one) for one in f"\x01{SIGNS}\r"])
    sources.read.emit(RawScan(SIGNS, keys, source=KEYBOARD))
    terminal.settle()


MORE: Final[dict[str, Callable[[Terminal], object]]] = {
    "service-scanners": _scanners,
    "scanner-card": lambda t: (
        t.start(NADIA).go("service").tap("section:terminal", "scanners", "scanner_card")
    ),
    **CODES,
    **TEMPLATES,
    "person-grant-which": lambda t: (
        t.start(NADIA).go("people").tap("person:0633", "grant", "qualification")
    ),
    "person-grant-chosen": lambda t: (
        t.start(NADIA).go("people").tap("person:0633", "grant", "qualification", "qual:HV_LEAD")
    ),
    "reception-camera": lambda t: t.go("reception").tap("use_camera"),
    "reception-plate": lambda t: t.go("reception").tap("use_camera", "read_plate"),
    "parts-camera": lambda t: t.go("parts").tap("use_camera"),
    "labels": _queue,
    "printers": lambda t: t.start(NADIA).go("service").tap("section:terminal", "printers"),
    "printers-new-roll": lambda t: _with_paper(t).tap("new_roll:0"),
    "labels-history": lambda t: t.start(NADIA).go("labels").tap("labels_section:history"),
    "labels-all-scanned": lambda t: t.start(NADIA).go("labels").tap("labels_section:check"),
    "labels-search": lambda t: t.start(NADIA).go("labels").tap("labels_search"),
    "labels-several": _several,
    "labels-other": lambda t: _queue(t).tap("other_labels"),
    "labels-other-cards": lambda t: _queue(t).tap("other_labels", "tag:command"),
    "labels-sizes": lambda t: _several(t).tap("size:part_50x25", "paper:4x11"),
    "labels-first-place": lambda t: _several(t).tap("first_place"),
    "labels-again": lambda t: _queue(t).tap("print_again"),
    "harvest-elsewhere": lambda t: _elsewhere(t, "DFL"),
    "harvest-elsewhere-nowhere": lambda t: _elsewhere(t, "STA"),
    **WEIGHING,
    "labels-roof": _roof,
    "labels-other-roll": _other_roll,
    "labels-new-roll": lambda t: _other_roll(t).tap("print_again"),
    "labels-to-scan": _to_scan,
    "labels-of-another": _of_another,
    # The queue stays with the terminal: nothing may follow this one.
    "labels-stuck": _stuck,
    "labels-move": _move,
}
