"""A part whose label is gone: where it lies, what it is, which of them; then its new label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.domain.errors import NotFound
from app.domain.identifiers import PartId
from app.domain.procedure import text_in
from app.operations.ports.queries import PartFilter
from app.operations.recognise_part import Recognition, recognise_part
from app.ui.kit.buttons import ActionButton
from app.ui.kit.choice import Choice, Option
from app.ui.kit.facts import FactRow
from app.ui.kit.layouts import column, row
from app.ui.kit.list_rows import ListRow
from app.ui.kit.list_view import RowList, RowModel
from app.ui.kit.photo_tile import PhotoTile
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.screens.bin_choice import bin_sheet
from app.ui.screens.label_issue import issue_label
from app.ui.screens.part_detail import PartFile, gather_part
from app.ui.screens.part_thumbnails import Thumbnails
from app.ui.screens.part_words import damage_text, position_words
from app.ui.steps.barred import barred
from app.ui.steps.pictures import Pictures, show_picture
from app.ui.steps.tile_grid import PagedArea
from app.ui.theme import Role, State, look

if TYPE_CHECKING:
    from app.domain.part import Catalogue
    from app.domain.site import Place
    from app.operations.ports.queries import PartRow, Queries
    from app.ui.desk import Desk
    from app.ui.screens.screen import Frame

LABEL_GONE: Final = "lost"
_PAGE: Final = 200
_COLUMNS: Final = 3


class KindSheet(Sheet):
    """What lies there, by kind; `chosen` carries its code."""

    chosen = Signal(str)

    def __init__(self, names: Mapping[str, str], counts: Mapping[str, int]) -> None:
        tr = QCoreApplication.translate
        super().__init__(tr("PartRecognition", "What is it?"))
        self.setObjectName("recognise_kind_sheet")
        self.back_button.setObjectName("sheet_back")
        here = tr("PartRecognition", "{count} here")
        options = [
            Option(code, name, here.format(count=counts[code])) for code, name in names.items()
        ]
        choice = Choice(options, columns=_COLUMNS)
        for code in names:
            choice.tile(code).setObjectName(f"kind:{code}")
        choice.changed.connect(lambda keys: self.chosen.emit(keys[0]))
        holder = QWidget()
        holder.setLayout(column(choice, 1))
        self.body.addWidget(PagedArea(holder), 1)


class CandidatesSheet(Sheet):
    """The parts of that kind with their pictures; `photo` takes one of what lies there."""

    chosen = Signal(str)
    photo = Signal()

    def __init__(self, desk: Desk, name: str, rows: Sequence[PartRow]) -> None:
        tr = QCoreApplication.translate
        super().__init__(tr("PartRecognition", "Which of these is it?"), caption=name)
        self.setObjectName("candidates_sheet")
        self.back_button.setObjectName("sheet_back")
        hint = tr(
            "PartRecognition",
            "Compare with the pictures; a picture of what lies here is kept with the choice.",
        )
        self.body.addWidget(Text(hint, "body", state=State.OFF))
        model = RowModel(lambda _: None)
        thumbnails = Thumbnails(desk, self)
        found = RowList(model, picture=thumbnails.known)
        thumbnails.came.connect(found.pictures_changed)
        found.setObjectName("candidates")
        model.start()
        model.append([_row(one) for one in rows], complete=True)
        found.tapped.connect(self.chosen)
        self.body.addWidget(found, 1)
        self._photo = ActionButton(tr("StepScreen", "Photo"), icon="camera")
        self._photo.setObjectName("recognise_photo")
        self._photo.clicked.connect(self.photo)
        why = barred(desk, "keep_photo")
        if why:
            self._photo.wait_for(why)
        self.bar.add(self._photo)

    def show_taken(self) -> None:
        """A picture of what lies there is kept."""
        self._photo.set_title(QCoreApplication.translate("StepScreen", "Photo") + "\u00a0·\u00a01")


class ThisOneSheet(Sheet):
    """The part as it is recorded, its pictures large; `agreed` says that this is it."""

    agreed = Signal()

    def __init__(self, desk: Desk, frame: Frame, file: PartFile, photo: str) -> None:
        tr = QCoreApplication.translate
        part = file.part
        title = tr("PartRecognition", "{part}: is it this one?")
        super().__init__(title.format(part=file.name(frame.language)))
        self.setObjectName("this_one_sheet")
        self.back_button.setObjectName("sheet_back")
        pictures = row(gap_mm=3)
        for sha256, caption in (
            (part.photos[-1] if part.photos else "", tr("PartRecognition", "recorded")),
            (photo, tr("PartRecognition", "this one")),
        ):
            if sha256:
                tile = PhotoTile(caption, whole=True, grows=True, told=True)
                show_picture(desk, sha256, tile)
                pictures.addWidget(tile, 1)
        if part.photos or photo:
            self.body.addLayout(pictures, 1)
        if not part.photos:
            none = tr("PartRecognition", "No picture was taken of it.")
            self.body.addWidget(Text(none, "body", state=State.LOOK))
        self.body.addLayout(column(*_facts(file), gap_mm=0))
        if not (part.photos or photo):
            self.body.addStretch(1)
        yes = ActionButton(tr("PartRecognition", "Yes, print its label"), role=Role.CONFIRM)
        yes.setObjectName("this_one")
        yes.setMinimumWidth(look().scale.px(320))
        marked = tr("PartRecognition", "marked as a reprint, R{copy}").format(copy=part.labels)
        yes.set_subline(marked if part.labels else "")
        yes.clicked.connect(self.agreed)
        why = barred(desk, "recognise_part")
        if why:
            yes.wait_for(why)
        self.bar.set_primary(yes)


class LabelGone:
    """The way from the bin to the new label; nothing is recorded before somebody agrees."""

    def __init__(self, desk: Desk, frame: Frame) -> None:
        self._desk, self._frame = desk, frame
        self._bins: Sheet | None = None
        self._place, self._photo = "", ""
        self._rows: tuple[PartRow, ...] = ()
        self._pictures = Pictures(
            desk,
            frame.open_sheet,
            frame.close_sheet,
            frame.refuse,
            lambda error: desk.explain(error, frame.language),
        )

    def begin(self) -> None:
        """Ask for the bin."""
        self._photo = ""
        self._desk.ask(lambda queries: queries.places("bin"), self._ask_bin, self._frame.refuse)

    def scanned(self, place: str) -> bool:
        """A bin that was scanned while it is asked for."""
        if self._bins is None or not isValid(self._bins) or not self._bins.isVisible():
            return False
        self._look(place)
        return True

    def _ask_bin(self, bins: tuple[Place, ...]) -> None:
        tr = QCoreApplication.translate
        sheet, tiles = bin_sheet(tr("PartRecognition", "In which bin does the part lie?"), bins)
        tiles.chosen.connect(self._look)
        nowhere = ActionButton(tr("PartRecognition", "In no bin"))
        nowhere.setObjectName("bin_none")
        nowhere.clicked.connect(lambda: self._look(""))
        sheet.bar.add(nowhere)
        self._bins = sheet
        self._frame.open_sheet(sheet)

    def _look(self, place: str) -> None:
        def question(queries: Queries) -> tuple[tuple[PartRow, ...], Catalogue]:
            return tuple(_lying(queries, place)), queries.catalogue

        self._desk.ask(question, lambda answer: self._found(place, *answer), self._frame.refuse)

    def _found(self, place: str, rows: tuple[PartRow, ...], catalogue: Catalogue) -> None:
        self._place, self._rows = place, rows
        if not rows:
            none = (
                NotFound("parts-none-there", place=place) if place else NotFound("parts-none-loose")
            )
            self._frame.refuse(none)
            return
        counts = Counter(one.part_type for one in rows)
        names = {code: self._name(catalogue, code) for code in counts}
        ordered = dict(sorted(names.items(), key=lambda one: one[1]))
        sheet = KindSheet(ordered, counts)
        sheet.chosen.connect(lambda code: self._ask_which(code, ordered[code]))
        self._frame.open_sheet(sheet)

    def _name(self, catalogue: Catalogue, code: str) -> str:
        kind = catalogue.parts.get(code)
        return text_in(kind.names, self._frame.language) if kind else code

    def _ask_which(self, code: str, name: str) -> None:
        rows = [one for one in self._rows if one.part_type == code]
        sheet = CandidatesSheet(self._desk, name, rows)
        sheet.chosen.connect(lambda part_id: self._ask_sure(part_id, len(rows)))
        sheet.photo.connect(lambda: self._pictures.take(lambda one: self._taken(sheet, one)))
        self._frame.open_sheet(sheet)

    def _taken(self, sheet: CandidatesSheet, sha256: str) -> None:
        self._photo = sha256
        if isValid(sheet):
            sheet.show_taken()

    def _ask_sure(self, part_id: str, among: int) -> None:
        def show(file: PartFile) -> None:
            sheet = ThisOneSheet(self._desk, self._frame, file, self._photo)
            found = Recognition(part_id, self._place, among, self._photo)
            sheet.agreed.connect(lambda: self._agree(found, file.label_language))
            self._frame.open_sheet(sheet)

        self._desk.ask(lambda queries: gather_part(queries, part_id), show, self._frame.refuse)

    def _agree(self, found: Recognition, language: str) -> None:
        """The choice is a fact of its own; the label follows as any reprint does."""
        desk, frame, by = self._desk, self._frame, self._desk.by

        def label(_: None) -> None:
            while frame.covered:
                frame.close_sheet()
            issue_label(desk, frame, found.part_id, language, lambda: None, LABEL_GONE)

        desk.submit(lambda uow: recognise_part(uow, found, by), label, frame.refuse)


def _lying(queries: Queries, place: str) -> Iterator[PartRow]:
    """All that the records have in a bin; for no bin what has a label and was never put away."""
    only = PartFilter(status="stored", place=place) if place else PartFilter(status="labelled")
    page = queries.find_parts("", only, limit=_PAGE)
    yield from page.rows
    while page.after:
        page = queries.find_parts("", only, after=page.after, limit=_PAGE)
        yield from page.rows


def _row(one: PartRow) -> ListRow:
    code = PartId(one.part_id).grouped
    return ListRow(
        one.part_id, one.vehicle_title, one.oe_number, code, badge=one.grade, photo=one.photo
    )


def _facts(file: PartFile) -> list[FactRow]:
    tr = QCoreApplication.translate
    part = file.part
    values = (
        (tr("PartsScreen", "From"), file.vehicle.known_as if file.vehicle else ""),
        (tr("PartsScreen", "OE number"), part.oe_number),
        (tr("PartsScreen", "Serial"), part.serial),
        (tr("PartsScreen", "Position"), position_words().get(part.position, "")),
        (
            tr("PartsScreen", "Grade"),
            " · ".join(one for one in (part.grade, damage_text(part.damage)) if one),
        ),
        (tr("PartsScreen", "Remark"), part.remark),
    )
    return [FactRow(caption, value) for caption, value in values if value]
