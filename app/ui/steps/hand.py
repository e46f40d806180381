"""A step in hand: its draft, how it is judged, and who has signed. Knows no widget."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.domain.errors import Reason
from app.domain.procedure import Step
from app.domain.run_people import hold_reasons
from app.domain.run_rules import Qualified, Verdict, judge, prefill
from app.domain.site import Person
from app.operations.sign import qualified
from app.ui.desk import Desk
from app.ui.language import Language
from app.ui.steps.draft import Draft, drafts_of
from app.ui.steps.hold_tile import places
from app.ui.steps.readiness import Readiness, readiness
from app.ui.steps.step_page import Live
from app.ui.steps.wording import explain
from app.ui.steps.work import Work
from app.ui.theme import State

_MAY_BE_PREPARED = ("wait-running",)


class Hand:
    """One person at one step. Call `judge` after every change before reading the rest."""

    def __init__(self, desk: Desk, work: Work, step: Step) -> None:
        self._desk = desk
        self._by = desk.by
        self.work = work
        self.step = step
        self.draft = self._begin()
        self.touched = ""
        self.verdict: Verdict = self._judged()
        self.blocked: tuple[Reason, ...] = ()
        self.judge()

    @staticmethod
    def qualified(desk: Desk) -> Qualified:
        """Whoever works here, or nobody with no qualification."""
        return Qualified("", {}) if desk.person is None else qualified(desk.person)

    @property
    def me(self) -> Qualified:
        """Whoever works here."""
        return self.qualified(self._desk)

    def is_on(self, step_id: str, by: str) -> bool:
        """Whether this is that person at that step."""
        return (self.step.id, self._by) == (step_id, by)

    @property
    def runs_out(self) -> bool:
        """Whether time alone can change what is shown."""
        return self.step.wait is not None or bool(self.step.needs) or bool(self.blocked)

    @property
    def blocked_for_good(self) -> bool:
        """Whether something other than a waiting time is in the way."""
        return any(reason.code not in _MAY_BE_PREPARED for reason in self.blocked)

    @property
    def unsigned(self) -> int:
        """How many second persons are missing."""
        return sum(one is None for one in self.signers())

    @property
    def focus(self) -> str:
        """The input whose turn it is: the one turned to, else the first missing, else `signer`."""
        odd = [reason.params["field"] for reason in self.verdict.malformed]
        open_fields = [*self.verdict.missing, *odd]
        if self.touched in open_fields:
            return self.touched
        if open_fields:
            return next(one.id for one in self.step.fields if one.id in open_fields)
        return "signer" if self.unsigned else ""

    def judge(self) -> None:
        """Judge the draft as it stands, here and now."""
        self._count_parts()
        self.verdict = self._judged()
        self.blocked = self.work.reasons(self.step, self.me, self._desk.edges.clock.now())

    def signers(self) -> tuple[Person | None, ...]:
        """By place of the hold point."""
        if self.step.hold is None:
            return ()
        return places(self.step.hold, self.draft.signers, self._desk.edges.clock.now())

    def refuses(self, person: Person) -> Reason | None:
        """Why this person may not sign; None when they may."""
        now = self._desk.edges.clock.now()
        before = [qualified(one) for one in self.draft.signers]
        reasons = hold_reasons(self.step, self.me, [*before, qualified(person)], now)
        same = next((one for one in reasons if one.code == "signature-same-person"), None)
        if same is not None:
            return same
        if len(reasons) < len(hold_reasons(self.step, self.me, before, now)):
            return None
        code = next((one.params["code"] for one in reasons), "")
        params = {"code": code, "person": person.person_id}
        return Reason("signature-not-qualified", params)

    def readiness(self, language: Language) -> Readiness:
        """What the confirm button says."""
        return readiness(
            self._desk,
            self.work,
            self.step,
            self.blocked,
            self.verdict,
            self.unsigned,
            language,
        )

    def live(self, language: Language) -> Live:
        """What the page shows."""
        waits = [one.params["seconds"] for one in self.blocked if one.code == "wait-running"]
        notices = [reason for reason in self.blocked if reason.code not in _MAY_BE_PREPARED]
        said = [
            explain(self._desk, one, self.work.procedure, self.step, language, self.work.people)
            for one in notices
        ]
        grave = any(one.code.startswith(("run-", "nonconformity", "state-")) for one in notices)
        others = [one for one in self.work.open(self._desk.edges.clock.now()) if one != self.step]
        return Live(
            self.verdict,
            self.signers(),
            " ".join(said),
            State.STOP if grave else State.LOOK,
            int(waits[0]) if waits else None,
            bool(self.blocked) and bool(others) and self.work.run.status == "running",
            self._decision_word(),
            self._may_skip(),
            self._may_wait_less(waits),
            self.ways,
        )

    def _may_skip(self) -> bool:
        """Whether this person may leave the step out, with a reason."""
        skip = self.step.skip
        if skip is None or self.work.run.status != "running" or self.blocked_for_good:
            return False
        today = self._desk.edges.clock.now().wall.date()
        held = Hand.qualified(self._desk).quals
        return any(code in held and held[code][0] <= today <= held[code][1] for code in skip.who)

    def _may_wait_less(self, waits: Sequence[str]) -> bool:
        """Whether this person may record the maker's own waiting time."""
        person = self._desk.person
        return bool(waits) and person is not None and person.may("supervisor")

    def _decision_word(self) -> str:
        if self.work.run.status == "paused":
            return QCoreApplication.translate("Hand", "Go on with the vehicle")
        if self.work.run.status in ("held", "quarantined"):
            return QCoreApplication.translate("Hand", "Release the vehicle")
        if self.work.run.status == "aborted":
            return QCoreApplication.translate("Hand", "To the vehicle's file")
        if self.step.id in self.work.run.blocked_by_nonconformity:
            return QCoreApplication.translate("Hand", "Decide on this step")
        return ""

    @property
    def ways(self) -> frozenset[str]:
        """The inputs that may be recorded as impossible, by whomever."""
        if self.work.run.status != "running" or self.blocked_for_good:
            return frozenset()
        return frozenset(
            one.id
            for one in self.step.fields
            if not one.optional
            and one.type != "computed"
            and f"{self.step.id}.{one.id}" not in self.work.run.impossible
            and self.work.procedure.way_out(self.step, one) is not None
        )

    def _judged(self) -> Verdict:
        work = self.work
        private = frozenset(self.draft.private)
        return judge(
            work.procedure, work.run, self.step, self.draft.known(self.step.fields), private
        )

    def _count_parts(self) -> None:
        count = self.work.harvested.get(self.step.id)
        for one in self.step.fields:
            if one.type == "parts" and count is not None:
                self.draft.put(one, str(count))

    def _begin(self) -> Draft:
        """The draft this person left, unsigned, or a fresh one with what is known beforehand."""
        drafts, run_id = drafts_of(self._desk), self.work.run.run_id
        kept = drafts.of(run_id, self.step.id, self._by)
        if kept is not None:
            kept.unsign(self.step.fields)
            return kept
        draft = drafts.begin(run_id, self.step.id, self._by)
        known = prefill(self.work.procedure, self.work.run, self.step)
        for one in self.step.fields:
            if one.id in known:
                draft.put(one, known[one.id])
        return draft
