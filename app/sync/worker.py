"""The one thread that exchanges with the inventory: at once on news, patient without it."""

from __future__ import annotations

import logging
import random
from collections.abc import Callable
from concurrent.futures import CancelledError
from dataclasses import replace
from threading import Event, Lock, Thread
from time import monotonic
from typing import Any, Final, Protocol

from app.domain.errors import Reason, ShopError
from app.exchange.file_line import FileLine
from app.exchange.inventory_line import Busy, InventoryLine, LineLost, TurnedAway, why_lost
from app.exchange.people_line import PeopleLine
from app.operations.ports.clock import Clock
from app.operations.ports.inventory_link import SyncState
from app.operations.ports.media_store import MediaStore
from app.sync.files import send_files
from app.sync.heard_line import HeardLine
from app.sync.listener import Listener, Waking
from app.sync.membership import Membership, MembershipFile
from app.sync.people import exchange_people
from app.sync.pictures import Pictures
from app.sync.round import Round, exchange
from app.sync.writer_log import WorkedLog

_LOG: Final = logging.getLogger(__name__)
_LONGEST_S, _POLL_S, _JOIN_S = 300.0, 60.0, 2.0
_SHOWN: Final = 20
_FILES_A_TURN: Final = 10
"""Between two of them facts go first again."""


class Line(InventoryLine, PeopleLine, Waking, Protocol):
    """A line that can be listened on and closed."""

    @property
    def files(self) -> FileLine:
        """The line for photos and files."""
        ...

    def close(self) -> None:
        """Let the connections go."""
        ...


class SyncWorker:
    """See the port InventoryLink. log: safe to call from any thread.

    connect: a line to where this terminal belongs. enrol: makes it belong somewhere; slow. media:
    photos and files of this terminal.
    """

    def __init__(
        self,
        log: WorkedLog,
        file: MembershipFile,
        clock: Clock,
        connect: Callable[[Membership], Line],
        enrol: Callable[[WorkedLog, str], Membership],
        media: MediaStore,
        dice: random.Random | None = None,
    ) -> None:
        self._log, self._file, self._clock = log, file, clock
        self._connect, self._enrol, self._media = connect, enrol, media
        self._pictures = Pictures(log, media)
        self._dice = dice or random.Random()
        self._one_at_a_time, self._stating = Lock(), Lock()
        self._kick, self._closed, self._forced = Event(), Event(), Event()
        self._member: Membership | None = None
        self._line: Line | None = None
        self._heard: HeardLine | None = None
        self._listener: Listener | None = None
        self._failures, self._left_alone_until, self._stopped_until = 0, 0.0, 0.0
        self._names_are_known, self._files_after = False, ""
        self.state = SyncState()
        self._thread = Thread(target=self._run, name="sync", daemon=True)

    # --------------------------------------------------------------------- for the others

    def begin(self) -> None:
        """Work from now on."""
        self._thread.start()

    def recorded(self) -> None:
        """This terminal recorded something."""
        self._kick.set()

    def exchange_now(self) -> None:
        """Try at once, also where it had stopped."""
        self._forced.set()
        self._kick.set()

    def enrol(self, text: str) -> None:
        """Belong to the inventory that showed this. Raises ShopError."""
        with self._one_at_a_time:
            member = self._enrol(self._log, text)
            self._belong(member)
        self.exchange_now()

    def close(self) -> None:
        """End; what hangs is left to its fate, for nothing of it is needed."""
        self._closed.set()
        self._kick.set()
        self._let_go()
        if self._thread.is_alive():
            self._thread.join(_JOIN_S)

    # ------------------------------------------------------------------------- its thread

    def _run(self) -> None:
        try:
            self.find_out()
            while not self._closed.is_set():
                self._kick.wait(self.turn())
                self._kick.clear()
        except CancelledError:
            _LOG.debug("the terminal is closing")

    def find_out(self) -> None:
        """Where this terminal belongs, before the first turn."""
        self._guarded(self._find_out)

    def turn(self) -> float | None:
        """One round, where one is due; seconds to the next, None until somebody asks for it."""
        return self._guarded(self._turn)

    def _guarded(self, work: Callable[[], float | None]) -> float | None:
        """Whatever goes wrong is said, and tried again later: nobody else would notice."""
        with self._one_at_a_time:
            try:
                return work()
            except ShopError as error:
                self._stop(error.reason)
            except CancelledError:
                raise
            except Exception:
                _LOG.exception("the exchange failed")
                self._stop(Reason("unexpected"))
            return self._back_off()

    def _find_out(self) -> float | None:
        member = self._file.read()
        if member is None:
            self._say(terminal=self._log.life[0])
        else:
            self._belong(member)
        return None

    def _belong(self, member: Membership) -> None:
        self._let_go()
        self._member, self._failures = member, 0
        self._left_alone_until = self._stopped_until = 0.0
        self._names_are_known, self._files_after = False, ""
        line = self._line = self._connect(member)
        held = self._log.anchored(member.hub)
        self._heard = HeardLine(line, self._clock, held, self._count)
        now, code = self._clock.now().wall, self._log.life[0]
        self._say("asking", inventory=member.name, terminal=code, since=now, reason=None)
        self._count()

    def _let_go(self) -> None:
        listener, line = self._listener, self._line
        self._listener = self._line = None
        if listener is not None:
            listener.close()
        if line is not None:
            line.close()

    def _turn(self) -> float | None:
        if self._member is None or self._heard is None:
            return None
        self._count()
        forced = self._forced.is_set()
        self._forced.clear()
        stopped_until = 0.0 if forced else self._stopped_until
        wait = max(self._left_alone_until, stopped_until) - monotonic()
        return wait if wait > 0 else self._round(self._member, self._heard)

    def _round(self, member: Membership, line: HeardLine) -> float:
        self._stopped_until = 0.0
        try:
            code = self._log.life[0]
            if code != member.terminal:
                raise TurnedAway("sync-other-code", terminal=code)
            done = exchange(self._log, line)
            self._exchange_people(done)
            more = self._exchange_files(done)
        except Busy as busy:
            self._left_alone_until = monotonic() + busy.seconds
            self._offline(why_lost(busy, member.name))
            return busy.seconds
        except LineLost as lost:
            _LOG.info("the inventory does not answer: %s", lost)
            self._offline(why_lost(lost, member.name))
            return self._back_off()
        except TurnedAway as refused:
            self._stop(refused.reason)
            return self._again_after_refusal()
        self._done(line)
        return 0.0 if more else _POLL_S * self._dice.uniform(0.5, 1.5)

    def _again_after_refusal(self) -> float:
        """Whatever refused may be put right where nobody comes here to say so."""
        pause = _LONGEST_S * self._dice.uniform(0.5, 1)
        self._stopped_until = monotonic() + pause
        return pause

    def _exchange_people(self, done: Round) -> None:
        """Names come with the facts about people, and once after the start: somebody may have been
        erased. A refusal stops no fact."""
        if self._line is None or (self._names_are_known and not (done.told or done.read)):
            return
        try:
            exchange_people(self._log, self._line)
            self._names_are_known = True
        except TurnedAway as refused:
            _LOG.warning("names of people were refused: %s", refused)

    def _exchange_files(self, done: Round) -> bool:
        """A few pictures and photos behind the facts; whether more wait. A refusal of one stops no
        fact."""
        if self._line is None:
            return False
        line = self._line.files
        try:
            brought = self._pictures.bring(line, _FILES_A_TURN, news=bool(done.read))
            sent = send_files(line, self._media, _FILES_A_TURN, self._files_after)
        except TurnedAway as refused:
            _LOG.warning("a file was refused: %s", refused)
            return False
        self._files_after = sent.after
        return brought.more or sent.more

    def _back_off(self) -> float:
        """Full jitter, so that terminals that lost one hub together come back one by one."""
        self._failures = min(self._failures + 1, 20)
        return max(1.0, self._dice.uniform(0, min(_LONGEST_S, 2.0**self._failures)))

    # ---------------------------------------------------------------------- what is said

    def _done(self, heard: HeardLine) -> None:
        now = self._clock.now().wall
        self._failures = 0
        count, newest = self._log.kept_aside(_SHOWN)
        since = self.state.since if self.state.standing == "in_sync" else now
        self._say("in_sync", since=since, last=now, reason=None, aside=count, newest_aside=newest)
        self._count()
        if self._listener is None and self._line is not None and not self._closed.is_set():
            self._listener = Listener(self._line, lambda head: self._rung(heard, head))

    def _rung(self, heard: HeardLine, head: int) -> None:
        if head != heard.head:
            self._kick.set()

    def _count(self) -> None:
        """How much waits, as truly as it is known; facts that wait are being told in a round."""
        heard = self._heard
        if heard is None:
            return
        waiting = self._log.waiting(heard.held)
        standing = self.state.standing
        if standing in ("in_sync", "asking") and waiting.count:
            standing = "telling"
        elif standing == "telling" and not waiting.count:
            standing = "in_sync" if self.state.last else "asking"
        self._say(standing, waiting=waiting, clock_ahead_s=heard.clock_ahead_s)

    def _offline(self, reason: Reason) -> None:
        since = self.state.since if self.state.standing == "offline" else self._clock.now().wall
        self._say("offline", since=since, reason=reason)

    def _stop(self, reason: Reason) -> None:
        _LOG.warning("the exchange stopped: %s", reason)
        since = self.state.since if self.state.standing == "stopped" else self._clock.now().wall
        self._say("stopped", since=since, reason=reason)

    def _say(self, standing: str = "", **what: Any) -> None:
        with self._stating:
            change = {**what, **({"standing": standing} if standing else {})}
            self.state = replace(self.state, **change)
