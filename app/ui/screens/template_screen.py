"""One template of the labels: its lines, what they look like, and a new version under a PIN."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout
from shiboken6 import isValid

from app.domain.arrangement import Arrangement, TemplateShape, checked, for_hands
from app.domain.errors import ShopError
from app.domain.label_template import TemplateStanding, TemplateVersion
from app.operations.arrange_template import arrange_template, prove_arrangement
from app.operations.read_template import read_template
from app.ui.kit.buttons import ActionButton
from app.ui.kit.choice import Choice, Option
from app.ui.kit.layouts import ActionBar, column, row
from app.ui.kit.list_rows import Column, ListRow
from app.ui.kit.list_view import RowList, RowModel
from app.ui.screens.clearing import clear
from app.ui.screens.history_words import when
from app.ui.screens.kept_banner import kept_banner
from app.ui.screens.local_time import local, local_now
from app.ui.screens.places import TemplatePlace
from app.ui.screens.screen import Frame, Screen
from app.ui.screens.signing import sign_and_record
from app.ui.screens.template_acts import TemplateActs
from app.ui.screens.template_preview import TemplatePreview
from app.ui.screens.template_versions import TemplateVersionsSheet
from app.ui.screens.template_words import (
    block_word,
    changes_word,
    label_languages,
    standing_word,
    template_word,
    version_word,
)
from app.ui.steps.barred import barred
from app.ui.theme import Role, State, look

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.operations.ports.queries import Queries
    from app.reading.scan import Scan
    from app.ui.desk import Desk

_COLUMNS: Final = (Column("title", 230), Column("pill", 130))


@dataclass(frozen=True)
class _Known:
    shape: TemplateShape
    stood: TemplateStanding
    numbers: Mapping[str, str]

    @property
    def printed(self) -> Arrangement:
        """What labels are printed with now."""
        version = self.stood.in_force
        return version.arrangement if version else self.shape.as_shipped


class TemplateScreen(Screen):
    """Nothing counts before the PIN; what is not saved yet stays on the screen."""

    key: ClassVar[str] = "template"
    rail: ClassVar[str] = "service"
    only_typed: ClassVar[bool] = True

    def __init__(self, desk: Desk, frame: Frame) -> None:
        super().__init__(desk, frame)
        self._template, self._chosen = "", ""
        self._known: _Known | None = None
        self._draft: Arrangement | None = None
        self._rows: list[ListRow] = []
        self._model = RowModel(lambda _: self._model.append(self._rows, complete=True), self)
        self._list = RowList(self._model, columns=_COLUMNS)
        self._list.setObjectName("template_lines")
        self._list.tapped.connect(self._choose)
        codes = desk.edges.templates.languages
        self._speaks = frame.language.value if frame.language.value in codes else codes[0]
        tongues = self._tongues(codes)
        self._preview = TemplatePreview(desk, frame)
        self._acts = TemplateActs(frame)
        self._acts.changed.connect(self._take)
        across = row(self._list, column(tongues, self._preview, self._acts), gap_mm=3)
        across.setStretch(0, 6)
        across.setStretch(1, 5)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look().scale.gap)
        self._banner = column()
        whole.addLayout(self._banner)
        whole.addLayout(column(across), 1)
        whole.addWidget(self._bar())

    def _tongues(self, codes: Sequence[str]) -> Choice:
        names = label_languages(codes)
        choice = Choice([Option(one, names[one]) for one in codes], columns=len(codes))
        for one in codes:
            choice.tile(one).setObjectName(f"label:{one}")
        choice.choose(self._speaks)
        choice.changed.connect(self._speak)
        return choice

    def _bar(self) -> ActionBar:
        tr = QCoreApplication.translate
        bar = ActionBar()
        back = ActionButton(tr("Sheet", "Back"), icon="back")
        self._versions = ActionButton(tr("Templates", "Versions"))
        self._shipped = ActionButton(tr("Templates", "As shipped"))
        self._save = ActionButton(tr("Service", "Save"), role=Role.PRIMARY)
        for button, name, pressed in (
            (back, "back", self.frame.back),
            (self._versions, "versions", self._open_versions),
            (self._shipped, "as_shipped", self._go_back_to_shipped),
            (self._save, "save_template", self._sign),
        ):
            button.setObjectName(name)
            button.clicked.connect(pressed)
        for button in (back, self._versions, self._shipped):
            bar.add(button)
        bar.set_primary(self._save)
        return bar

    # ------------------------------------------------------------------------- the frame

    def enter(self, where: object) -> None:
        """Ask how a template stands; what was changed on the same one is still there."""
        if isinstance(where, TemplatePlace) and where.template != self._template:
            self._template, self._chosen = where.template, ""
            self._known = self._draft = None
        self._ask()

    def refresh(self, topics: frozenset[str]) -> None:
        """A version was kept, here or elsewhere."""
        if topics & {"template", "owner"}:
            self._ask()

    def typed(self, text: str) -> None:
        """A keyboard writes into the wording that is open."""
        self._acts.typed(text)

    def scanned(self, scan: Scan) -> bool:
        """Enter on a keyboard ends a wording; codes lead where they always do."""
        return scan.kind == "unknown" and self._acts.typed(scan.text, ended=True)

    def _ask(self) -> None:
        name, templates = self._template, self.desk.edges.templates

        def question(queries: Queries) -> _Known:
            people = {one.person_id: one.number for one in queries.people()}
            stood = read_template(queries, templates, name)
            return _Known(templates.shape(name), stood, people)

        self.desk.ask(question, self._told, self.frame.refuse)

    def _told(self, known: _Known) -> None:
        if not isValid(self) or known.shape.template != self._template:
            return
        before, self._known = self._known, known
        is_kept = self.desk.kept is not None
        if is_kept or self._draft is None or before is None or self._draft == before.printed:
            self._draft = known.printed
        self._chosen = "" if is_kept else self._chosen or _first_to_change(known.shape)
        self._show_who_keeps(is_kept=is_kept)
        said, _ = standing_word(known.stood)
        self.frame.heading(template_word(self._template), said)
        self._show()

    def _show_who_keeps(self, *, is_kept: bool) -> None:
        """What the inventory keeps is read here: nothing looks as if it could be changed."""
        clear(self._banner)
        banner = kept_banner(self.desk, self.frame.language)
        if banner is not None:
            self._banner.addWidget(banner)
        for one in (self._acts, self._shipped, self._save):
            one.setVisible(not is_kept)

    # -------------------------------------------------------------------------- the draft

    def _show(self) -> None:
        known, draft = self._known, self._draft
        if known is None or draft is None:
            return
        self._rows = [self._row(known.shape, draft, key) for key in draft.order]
        bar = self._list.view.verticalScrollBar()
        seen = bar.value()
        self._model.start()
        bar.setValue(seen)
        shown = len(draft.order) - len(draft.hidden)
        text = QCoreApplication.translate("Templates", "{shown} of {count} lines show")
        self._list.set_summary(text.format(shown=shown, count=len(draft.order)))
        self._list.choose(self._chosen)
        self._preview.show_template(self._template, self._speaks, draft)
        if self._chosen:
            why_not = barred(self.desk, "arrange_template")
            self._acts.show_block(known.shape, draft, self._chosen, self._speaks, why_not)
            self._offer(known, draft, why_not)

    def _row(self, shape: TemplateShape, draft: Arrangement, key: str) -> ListRow:
        tr = QCoreApplication.translate
        pill, state = "", State.OFF
        if key in draft.hidden:
            pill, state = tr("Templates", "hidden"), State.LOOK
        elif shape.by_key[key].needed and self.desk.kept is None:
            pill = tr("Templates", "must stay")
        words = [for_hands(draft.said(shape, one)[self._speaks]) for one in shape.by_key[key].words]
        return ListRow(key, block_word(key), ", ".join(words), pill=pill, state=state)

    def _offer(self, known: _Known, draft: Arrangement, why_not: str) -> None:
        tr = QCoreApplication.translate
        number = max((one.number for one in known.stood.versions), default=0) + 1
        self._save.set_title(tr("Templates", "Save version {number}").format(number=number))
        same = _same(known.shape, draft, known.printed)
        if why_not or same:
            self._save.wait_for(why_not or tr("Service", "nothing is changed"))
        else:
            self._save.ready(tr("Templates", "it prints at once"))
        if why_not or draft == known.shape.as_shipped:
            self._shipped.wait_for(why_not or tr("Templates", "it is"))
        else:
            self._shipped.ready()

    def _choose(self, key: str) -> None:
        if self.desk.kept is None:
            self._chosen = key
            self._show()

    def _take(self, draft: Arrangement) -> None:
        self._draft = draft
        self._show()

    def _speak(self, chosen: tuple[str, ...]) -> None:
        self._speaks = chosen[0]
        self._show()

    def _go_back_to_shipped(self) -> None:
        if self._known is not None:
            self._take(self._known.shape.as_shipped)

    # ------------------------------------------------------------------------ the versions

    def _open_versions(self) -> None:
        known = self._known
        if known is None:
            return
        sheet = TemplateVersionsSheet(
            known.shape,
            known.stood.versions,
            self._dated,
            barred(self.desk, "arrange_template"),
            is_kept=self.desk.kept is not None,
        )

        def go_on(number: int) -> None:
            self.frame.close_sheet()
            found = next(one for one in known.stood.versions if one.number == number)
            self._take(found.arrangement)

        sheet.chosen.connect(go_on)
        self.frame.open_sheet(sheet)

    def _dated(self, version: TemplateVersion) -> str:
        at = when(local(self.desk, version.at), local_now(self.desk), self.frame.language)
        who = self._known.numbers.get(version.by, "") if self._known else ""
        return " · ".join(one for one in (at, who) if one)

    def _sign(self) -> None:
        known, draft, templates = self._known, self._draft, self.desk.edges.templates
        if known is None or draft is None:
            return
        name, what = self._template, f"{template_word(self._template)}: "
        sign_and_record(
            self.desk,
            self.frame,
            what + changes_word(known.shape, draft),
            f"arrange_template {name}",
            lambda uow, by: arrange_template(uow, prove_arrangement(templates, name, draft), by),
            lambda number: self.frame.confirmed(
                QCoreApplication.translate("Service", "Recorded"),
                version_word(number),
                settles=True,
            ),
        )


def _first_to_change(shape: TemplateShape) -> str:
    return next((one.key for one in shape.blocks if not one.fixed), shape.keys[0])


def _same(shape: TemplateShape, draft: Arrangement, printed: Arrangement) -> bool:
    """Whether saving would change nothing; what cannot be saved at all is told when it is tried."""
    try:
        return checked(shape, draft) == printed
    except ShopError:
        return False
