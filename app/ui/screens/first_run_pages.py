"""The pages of the first-run sheet about the workshop itself: who, labels, bins."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.kit.choice import Choice, Option
from app.ui.kit.text import Text
from app.ui.screens.field_tiles import Asked, FieldTiles
from app.ui.screens.first_run_draft import MOST_BINS
from app.ui.screens.language_choice import language_choice
from app.ui.theme import State, look

if TYPE_CHECKING:
    from app.reading.scan import Scan
    from app.ui.screens.first_run_draft import SetupDraft
    from app.ui.screens.screen import Frame


class SetupPage(QWidget):
    """One page: it fills the draft and says what is still missing."""

    key: ClassVar[str]
    changed = Signal()

    def __init__(self, frame: Frame, draft: SetupDraft, title: str, words: str) -> None:
        super().__init__()
        self.frame, self.draft = frame, draft
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(look().scale.mm(3))
        self.body.addWidget(Text(title, "h1"))
        self.body.addWidget(Text(words, "body", state=State.OFF))
        self.fields: FieldTiles | None = None

    def add_fields(self, fields: FieldTiles, into: QVBoxLayout | None = None) -> None:
        """Tiles whose values go into the draft under their names; they stand in the page's body."""
        self.fields = fields
        fields.given.connect(self.take)
        (self.body if into is None else into).addWidget(fields)

    def take(self, name: str, text: str) -> None:
        """A value was given."""
        setattr(self.draft, name, text)
        self.changed.emit()

    def missing(self) -> list[str]:
        """What must be there before the next page."""
        return self.fields.missing() if self.fields else []

    def typed(self, text: str) -> None:
        """A keyboard writes into the value in focus."""
        if self.fields is not None:
            self.fields.typed(text)

    def scanned(self, scan: Scan) -> None:
        """Enter ends a value."""
        if self.fields is not None:
            self.fields.take(scan.text)


class WorkshopPage(SetupPage):
    """Name, address, contact, permit, country, and the language of the labels."""

    key = "workshop"

    def __init__(self, frame: Frame, draft: SetupDraft) -> None:
        tr = QCoreApplication.translate
        super().__init__(
            frame,
            draft,
            tr("FirstRun", "The workshop"),
            tr("FirstRun", "It is printed on every label, as the law of reused parts asks."),
        )
        asked = [
            Asked("name", tr("FirstRun", "Name")),
            Asked("address", tr("FirstRun", "Address")),
            Asked("contact", tr("FirstRun", "Phone or mail")),
            Asked("permit", tr("FirstRun", "Permit number")),
            Asked("country", tr("FirstRun", "Country"), tr("FirstRun", "two letters, as FR")),
            Asked(
                "company_number",
                tr("FirstRun", "SIRET or VAT number"),
                tr("FirstRun", "for movement slips, or empty"),
                optional=True,
            ),
            Asked(
                "emergency_number",
                tr("FirstRun", "Emergency number"),
                tr("FirstRun", "112 in Europe, or the site's own"),
            ),
        ]
        self.add_fields(FieldTiles(frame, asked))
        self._show()
        self.body.addWidget(Text(tr("FirstRun", "Language of the labels"), "strong"))
        choice = language_choice("label_language", draft.label_language)
        choice.changed.connect(lambda keys: self.take("label_language", keys[0]))
        self.body.addWidget(choice)
        self.body.addStretch(1)

    def take(self, name: str, text: str) -> None:
        """The country stands in capitals."""
        super().take(name, text.upper() if name == "country" else text)
        if name == "country":
            self._show()

    def missing(self) -> list[str]:
        """A country has two letters."""
        found = super().missing()
        country = self.draft.country
        if country and not (len(country) == 2 and country.isalpha()):
            found.append(QCoreApplication.translate("FirstRun", "country in two letters"))
        return found

    def _show(self) -> None:
        draft = self.draft
        if self.fields is not None:
            self.fields.show_values(
                name=draft.name,
                address=draft.address,
                contact=draft.contact,
                permit=draft.permit,
                country=draft.country,
                company_number=draft.company_number,
                emergency_number=draft.emergency_number,
            )


class LabelsPage(SetupPage):
    """What stands in the codes; everything may stay empty."""

    key = "labels"

    def __init__(self, frame: Frame, draft: SetupDraft) -> None:
        tr = QCoreApplication.translate
        super().__init__(
            frame,
            draft,
            tr("FirstRun", "Codes on the labels"),
            tr("FirstRun", "Without these a label carries the short code alone. It works as well."),
        )
        asked = [
            Asked(
                "gs1_prefix",
                tr("FirstRun", "GS1 company prefix"),
                tr("FirstRun", "4 to 12 digits, or empty"),
                optional=True,
            ),
            Asked(
                "link_base",
                tr("FirstRun", "Link before the code"),
                tr("FirstRun", "where buyers look a part up, or empty"),
                optional=True,
            ),
        ]
        self.add_fields(FieldTiles(frame, asked))
        if self.fields is not None:
            self.fields.show_values(gs1_prefix=draft.gs1_prefix, link_base=draft.link_base)
        self.body.addWidget(Text(tr("FirstRun", "Donor vehicle on the label"), "strong"))
        number = Option("no", tr("FirstRun", "Register number"), tr("FirstRun", "says less"))
        vin = Option("yes", tr("FirstRun", "VIN"), tr("FirstRun", "everybody can read it"))
        choice = Choice([number, vin], columns=2)
        for key in ("no", "yes"):
            choice.tile(key).setObjectName(f"shows_vin:{key}")
        choice.choose("yes" if draft.shows_vin else "no")
        choice.changed.connect(self._choose)
        self.body.addWidget(choice)
        self.body.addStretch(1)

    def _choose(self, keys: tuple[str, ...]) -> None:
        self.draft.shows_vin = keys[0] == "yes"
        self.changed.emit()

    def missing(self) -> list[str]:
        """A prefix has 4 to 12 digits."""
        prefix = self.draft.gs1_prefix
        if prefix and not (prefix.isdecimal() and 4 <= len(prefix) <= 12):
            return [QCoreApplication.translate("FirstRun", "a prefix of 4 to 12 digits")]
        return []


class BinsPage(SetupPage):
    """One row of bins by a prefix and a count."""

    key = "bins"

    def __init__(self, frame: Frame, draft: SetupDraft) -> None:
        tr = QCoreApplication.translate
        super().__init__(
            frame,
            draft,
            tr("FirstRun", "Bins for the parts"),
            tr("FirstRun", "Each bin gets a code; its own label reads RL- and the code."),
        )
        asked = [
            Asked("bin_prefix", tr("FirstRun", "Prefix"), tr("FirstRun", "as A or RACK-1")),
            Asked("bin_count", tr("FirstRun", "How many"), tr("FirstRun", "1 to 500")),
        ]
        self.add_fields(FieldTiles(frame, asked))
        self._shown = Text("", "mono_big")
        self._shown.setObjectName("bins_shown")
        self.body.addWidget(self._shown)
        self.body.addStretch(1)
        if self.fields is not None:
            self.fields.show_values(bin_prefix=draft.bin_prefix, bin_count=draft.bin_count)
        self._say()

    def take(self, name: str, text: str) -> None:
        """Show which codes come of it."""
        super().take(name, text)
        self._say()

    def missing(self) -> list[str]:
        """Codes must come of it."""
        if self.draft.bins():
            return []
        text = QCoreApplication.translate("FirstRun", "a prefix, and a number from 1 to {most}")
        return [text.format(most=MOST_BINS)]

    def _say(self) -> None:
        bins = self.draft.bins()
        if not bins:
            self._shown.setText("")
        elif len(bins) == 1:
            self._shown.setText(bins[0])
        else:
            self._shown.setText(f"{bins[0]} … {bins[-1]}")
