"""The documents of a vehicle: how far its certificate of destruction is, and what comes next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.certificate_sheet import CertificateSheet
from app.operations.declare_certificate import declare_certificate
from app.operations.hand_over_certificate import hand_over_certificate, hand_over_undeclared
from app.operations.read_certificate import draft_certificate, read_certificate
from app.operations.revoke_certificate import revoke_certificate
from app.ui.kit.buttons import ActionButton
from app.ui.kit.card import Card
from app.ui.kit.choice import Choice, Option
from app.ui.kit.facts import FactRow
from app.ui.kit.layouts import column, reading_row
from app.ui.kit.pill import Pill
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.language import format_date
from app.ui.screens.answer_sheet import AnswerSheet, Question
from app.ui.screens.certificate_prepare import PrepareSheet
from app.ui.screens.certificate_sign import SignSheet
from app.ui.screens.certificate_words import certificate_state, receiver_words
from app.ui.screens.clearing import clear
from app.ui.screens.local_time import local, local_now
from app.ui.screens.paper_sheet import PaperSheet
from app.ui.screens.slip_card import SlipCard
from app.ui.steps.barred import barred
from app.ui.steps.tile_grid import PagedArea
from app.ui.theme import Role, State, look

if TYPE_CHECKING:
    from app.domain.certificate import Certificate, Done, Draft
    from app.domain.registers import Entered
    from app.operations.ports.queries import Queries
    from app.operations.ports.unit_of_work import UnitOfWork
    from app.ui.desk import Desk
    from app.ui.screens.screen import Frame


@dataclass(frozen=True)
class Papers:
    """Every certificate of a vehicle, newest first, what a new one would state, and the slip
    with which its hulk left."""

    sheets: tuple[CertificateSheet, ...]
    draft: Draft
    slip: Entered | None = None

    @property
    def standing(self) -> CertificateSheet | None:
        """The one that counts, if any."""
        return next((one for one in self.sheets if one.certificate.stands), None)


def gather_papers(queries: Queries, vehicle_id: str) -> Papers:
    """Raises NotFound for an unknown vehicle."""
    found = queries.certificates_of(vehicle_id)
    sheets = tuple(read_certificate(queries, one) for one in found)
    file = queries.registers.file_of(vehicle_id)
    slip = file.dispatch if file else None
    return Papers(sheets, draft_certificate(queries, vehicle_id), slip)


class DocumentsSheet(Sheet):
    """The certificate that stands, the revoked ones below it, and one thing to do next.

    `opened` is told of every sheet it lays over itself, for badges that are scanned there.
    """

    def __init__(
        self, desk: Desk, frame: Frame, vehicle_id: str, opened: Callable[[Sheet], None]
    ) -> None:
        super().__init__(QCoreApplication.translate("Certificate", "Documents"))
        self.setObjectName("documents_sheet")
        self.back_button.setObjectName("sheet_back")
        self._desk, self._frame, self._vehicle_id = desk, frame, vehicle_id
        self._opened = opened
        self._papers: Papers | None = None
        self._pile = column(gap_mm=3)
        holder = QWidget()
        holder.setLayout(self._pile)
        self.body.addWidget(PagedArea(holder), 1)
        self._buttons()
        self.ask()

    def _buttons(self) -> None:
        tr = QCoreApplication.translate
        self._open = ActionButton(tr("Certificate", "Open"))
        self._open.setObjectName("certificate_open")
        self._open.clicked.connect(self._show_paper)
        self._revoke = ActionButton(tr("Certificate", "Revoke…"))
        self._revoke.setObjectName("certificate_revoke")
        self._revoke.clicked.connect(self._ask_revoke)
        self._give = ActionButton(tr("Certificate", "Hand over…"))
        self._give.setObjectName("certificate_give")
        self._give.clicked.connect(self._ask_receiver)
        self._next = ActionButton("", role=Role.PRIMARY)
        self._next.setObjectName("certificate_next")
        self._next.setMinimumWidth(look().scale.px(230))
        self._next.clicked.connect(self._go_on)
        for one in (self._open, self._give, self._revoke):
            one.setVisible(False)
            self.bar.add(one)
        self.bar.set_primary(self._next)
        self._next.wait_for(tr("Certificate", "being read…"))

    # --------------------------------------------------------------------------- what is

    def ask(self) -> None:
        """Read the certificates anew."""
        vehicle_id = self._vehicle_id
        self._desk.ask(
            lambda queries: gather_papers(queries, vehicle_id), self._show, self._frame.refuse
        )

    def _show(self, papers: Papers) -> None:
        tr = QCoreApplication.translate
        self._papers = papers
        clear(self._pile)
        standing = papers.standing
        if standing is None:
            self._pile.addWidget(
                Text(tr("Certificate", "No certificate of destruction stands yet."), "title")
            )
        for sheet in papers.sheets:
            self._pile.addWidget(self._card(sheet.certificate))
        if papers.slip is not None:
            self._pile.addWidget(SlipCard(self._desk, self._frame, papers.slip, self._show_slip))
        self._pile.addStretch(1)
        certificate = standing.certificate if standing else None
        self._open.setVisible(bool(papers.sheets))
        self._revoke.setVisible(certificate is not None)
        given = certificate is None or certificate.handed_over is not None
        self._give.setVisible(not given and certificate is not None and bool(certificate.signed))
        self._say_next(certificate)
        self._bar_others(certificate)

    def _bar_others(self, certificate: Certificate | None) -> None:
        """Signing, declaring and revoking take a supervisor's badge, at the hands of who works."""
        work, give = (barred(self._desk, f"{one}_certificate") for one in ("prepare", "hand_over"))
        leads_on = certificate is None or certificate.declared is None
        for button, why in (
            (self._next, work if leads_on else ""),
            (self._revoke, work),
            (self._give, give),
        ):
            if why:
                button.wait_for(why)

    def _say_next(self, certificate: Certificate | None) -> None:
        tr = QCoreApplication.translate
        if certificate is None:
            self._next.set_title(tr("Certificate", "Prepare…"))
        elif certificate.signed is None:
            self._next.set_title(tr("Certificate", "Sign…"))
        elif certificate.declared is None:
            self._next.set_title(tr("Certificate", "Declare…"))
        else:
            self._next.set_title(tr("Certificate", "Open"))
            self._open.setVisible(False)
        # Whoever prepares may fetch a supervisor's badge for the rest; others only read.
        reads_only = barred(self._desk, "prepare_certificate")
        read = certificate is not None and certificate.declared is not None
        for button, why in (
            (self._next, "" if read else reads_only),
            (self._revoke, reads_only),
            (self._give, barred(self._desk, "hand_over_certificate")),
        ):
            if why:
                button.wait_for(why)
            else:
                button.ready()

    def _card(self, certificate: Certificate) -> Card:
        tr = QCoreApplication.translate
        card = Card()
        word, state = certificate_state(certificate)
        number = Text(certificate.number, "mono_strong", wrap=False)
        number.setObjectName("certificate_number")
        pill = Pill(word, state, mark=True)
        pill.setObjectName("certificate_state")
        kind = Text(tr("Certificate", "Certificate of destruction"), "title")
        card.body.addLayout(reading_row(kind, 1, pill, gap_mm=2))
        card.body.addWidget(number)
        receivers = receiver_words()
        for caption, done, what in (
            (tr("Certificate", "Prepared"), certificate.prepared, ""),
            (tr("Certificate", "Signed"), certificate.signed, ""),
            (tr("Certificate", "Declared"), certificate.declared, None),
            (tr("Certificate", "Handed over"), certificate.handed_over, ""),
            (tr("Certificate", "Revoked"), certificate.revoked, None),
        ):
            if done is not None:
                told = done.what if what is None else receivers.get(done.what, "")
                card.body.addWidget(FactRow(caption, self._told(done, told)))
        return card

    def _told(self, done: Done, what: str) -> str:
        day = done.day or local(self._desk, done.at).date()
        shown = format_date(day, self._frame.language)
        return " · ".join(one for one in (what, shown, done.because) if one)

    # -------------------------------------------------------------------------- what next

    def _go_on(self) -> None:
        if self._papers is None:
            return
        standing = self._papers.standing
        if standing is None:
            self._lay(PrepareSheet(self._desk, self._frame, self._vehicle_id, self._papers.draft))
        elif standing.certificate.signed is None:
            self._lay(SignSheet(self._desk, self._frame, standing))
        elif standing.certificate.declared is None:
            self._ask_declaration(standing.certificate)
        else:
            self._show_paper()

    def _lay(self, sheet: Sheet) -> None:
        self._opened(sheet)
        self._frame.open_sheet(sheet)

    def _ask_declaration(self, certificate: Certificate) -> None:
        tr = QCoreApplication.translate
        about = tr("Certificate", "Declare certificate {number} there, then write the reference.")
        question = Question(
            tr("Certificate", "Was the authority told?"),
            about.format(number=certificate.number),
            tr("Certificate", "Reference of the authority"),
            tr("Certificate", "Record the declaration"),
            tr("Certificate", "Declared"),
            f"declare_certificate certificate:{certificate.certificate_id}",
        )
        key, day = certificate.certificate_id, local_now(self._desk).date()

        def record(uow: UnitOfWork, text: str, by: str) -> None:
            declare_certificate(uow, key, text, day, by)

        self._lay(AnswerSheet(self._desk, self._frame, question, record))

    def _ask_revoke(self) -> None:
        tr = QCoreApplication.translate
        standing = self._papers.standing if self._papers else None
        if standing is None:
            return
        number, key = standing.certificate.number, standing.certificate.certificate_id
        about = tr(
            "Certificate",
            "Certificate {number} will hold no more and stays in the file. A new one replaces it. "
            "Tell the authority and whoever has the paper.",
        )
        question = Question(
            tr("Certificate", "Revoke this certificate?"),
            about.format(number=number),
            tr("Certificate", "Reason"),
            tr("Certificate", "Revoke it"),
            tr("Certificate", "Certificate revoked"),
            f"revoke_certificate certificate:{key}",
            Role.DANGER,
        )

        def record(uow: UnitOfWork, text: str, by: str) -> None:
            revoke_certificate(uow, key, text, by)

        self._lay(AnswerSheet(self._desk, self._frame, question, record))

    def _ask_receiver(self) -> None:
        standing = self._papers.standing if self._papers else None
        if standing is None:
            return
        tr = QCoreApplication.translate
        certificate, number = standing.certificate, standing.certificate.number
        sheet = Sheet(tr("Certificate", "Who takes certificate {number}?").format(number=number))
        sheet.setObjectName("receiver_sheet")
        sheet.back_button.setObjectName("sheet_back")
        if certificate.declared is None:
            warning = tr(
                "Certificate",
                "It is not declared yet: only a supervisor may hand it over now, with a reason.",
            )
            sheet.body.addWidget(Text(warning, "body", state=State.LOOK))
        words = receiver_words()
        tiles = Choice([Option(name, word) for name, word in words.items()], columns=3)
        for name in words:
            tiles.tile(name).setObjectName(f"receiver:{name}")

        tiles.changed.connect(lambda names: self._give_to(certificate, names[0]))
        sheet.body.addWidget(tiles)
        sheet.body.addStretch(1)
        self._lay(sheet)

    def _give_to(self, certificate: Certificate, to: str) -> None:
        key, by = certificate.certificate_id, self._desk.by
        if certificate.declared is None:
            self._frame.close_sheet()
            self._ask_why_undeclared(certificate, to)
            return
        self._desk.submit(
            lambda uow: hand_over_certificate(uow, key, to, by),
            lambda _: self._given(receiver_words()[to]),
            self._frame.refuse,
        )

    def _ask_why_undeclared(self, certificate: Certificate, to: str) -> None:
        tr = QCoreApplication.translate
        key = certificate.certificate_id
        about = tr(
            "Certificate",
            "The authority knows nothing of certificate {number} yet. The reason is recorded and "
            "stands on the paper; declare it as soon as you can.",
        )
        question = Question(
            tr("Certificate", "Hand it over before it is declared?"),
            about.format(number=certificate.number),
            tr("Certificate", "Reason"),
            tr("Certificate", "Hand it over"),
            tr("Certificate", "Certificate handed over"),
            f"hand_over_undeclared certificate:{key}",
            Role.DANGER,
        )

        def record(uow: UnitOfWork, text: str, by: str) -> None:
            hand_over_undeclared(uow, key, to, text, by)

        self._lay(AnswerSheet(self._desk, self._frame, question, record))

    def _given(self, to: str) -> None:
        self._frame.close_sheet()
        word = QCoreApplication.translate("Certificate", "Certificate handed over")
        self._frame.confirmed(word, to)

    def _show_slip(self, number: str) -> None:
        draw, vehicle_id = self._desk.edges.office.slip_paper, self._vehicle_id
        self._lay(
            PaperSheet(self._desk, self._frame, number, lambda language: draw(vehicle_id, language))
        )

    def _show_paper(self) -> None:
        if self._papers is None or not self._papers.sheets:
            return
        shown = self._papers.standing or self._papers.sheets[0]
        maker = self._desk.edges.documents
        self._lay(
            PaperSheet(
                self._desk,
                self._frame,
                shown.certificate.number,
                lambda language: maker.certificate(shown, language),
            )
        )
