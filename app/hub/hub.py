"""What every part of the service is given: ports, and nothing that remembers a request."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from app.domain.rules import RulePack
from app.domain.sentences import Sentences
from app.exchange.epcis_store import EpcisStore
from app.exchange.feed_work import FeedReader, FeedWork
from app.exchange.file_shelf import FileShelf, WantedFiles
from app.exchange.hub_access import HubAccess
from app.exchange.hub_storage import HubStorage
from app.exchange.master_data_store import MasterData
from app.exchange.stock import Stock
from app.hub.bell import Bell
from app.operations.ports.clock import Clock
from app.operations.ports.label_templates import LabelTemplates
from app.operations.ports.signer import Signer


@dataclass(frozen=True, slots=True)
class Hub:
    """The inventory behind its service.

    key: signs what the inventory gives its word for. shelf, named: photos and files, and which of
    them facts name. stock: what pages ask. rules: the dated rules of a country. epcis: events of
    things, ours and those of partners. master: the site's people, places and procedures, which the
    inventory owns. templates: labels as shipped. works: what is made of the feed. readers: who
    brings that on beside the service; without one the service does. bell: rings when the feed grew.
    """

    storage: HubStorage
    access: HubAccess
    key: Signer
    clock: Clock
    sentences: Sentences
    shelf: FileShelf
    named: WantedFiles
    stock: Stock
    rules: Callable[[str], RulePack]
    epcis: EpcisStore
    master: MasterData
    templates: LabelTemplates
    works: tuple[FeedWork, ...] = ()
    readers: tuple[FeedReader, ...] = ()
    bell: Bell = field(default_factory=Bell)
