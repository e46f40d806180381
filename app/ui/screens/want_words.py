"""The words for who waits for a part, and for what a vehicle is to give."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.domain.past_demand import MAKE, MODEL, YEAR, Likeness
from app.ui.language import Language, format_date
from app.ui.screens.part_words import position_words

if TYPE_CHECKING:
    from app.domain.events import PartWanted
    from app.domain.harvest_plan import Demand, PlanLine
    from app.domain.want import Want


def why_words() -> Mapping[str, str]:
    """Who waits."""
    return {
        "reservation": QCoreApplication.translate("Wants", "Reserved for a customer"),
        "retrofit": QCoreApplication.translate("Wants", "For Re-Trofit"),
        "core": QCoreApplication.translate("Wants", "Core order"),
        "stock": QCoreApplication.translate("Wants", "Stock is low"),
        "replacement": QCoreApplication.translate("Wants", "For one that broke"),
    }


def choice_words() -> Mapping[str, str]:
    """What is to become of a kind of part."""
    return {
        "wanted": QCoreApplication.translate("Wants", "Wanted"),
        "if_good": QCoreApplication.translate("Wants", "Take if good"),
        "leave": QCoreApplication.translate("Wants", "Leave"),
    }


def want_status_word(status: str) -> str:
    """How a want stands."""
    words = {
        "open": QCoreApplication.translate("Wants", "Open"),
        "fulfilled": QCoreApplication.translate("Wants", "Handed out"),
        "withdrawn": QCoreApplication.translate("Wants", "Withdrawn"),
    }
    return words.get(status, status)


def who_waits(want: Want) -> str:
    """For whom, with the order number: `Reserved for a customer · R-1042`."""
    why = why_words().get(want.asked.why, want.asked.why)
    return " · ".join(one for one in (why, want.asked.reference) if one)


def reserved_words(want: Want | None) -> str:
    """That a part is put aside, and for whom; empty where nobody waits."""
    if want is None:
        return ""
    text = QCoreApplication.translate("Wants", "Put aside: {who}")
    return text.format(who=who_waits(want))


def fits_words(asked: PartWanted) -> str:
    """What it must come off: `Renault Mégane 2009–2015 · Left · 260605465R`."""
    tr = QCoreApplication.translate
    first, last = asked.year_from, asked.year_to
    years = f"{first}–{last}" if first and last else ""
    if bool(first) != bool(last):
        text = tr("Wants", "from {year}") if first else tr("Wants", "to {year}")
        years = text.format(year=first or last)
    car = " ".join(one for one in (asked.make, asked.model, years) if one)
    side = position_words().get(asked.side, "")
    said = " · ".join(one for one in (car, side, asked.oe_number) if one)
    return said or tr("Wants", "any vehicle")


def until_words(asked: PartWanted, language: Language) -> str:
    """The last day, or nothing."""
    if asked.until is None:
        return ""
    text = QCoreApplication.translate("Wants", "until {day}")
    return text.format(day=format_date(asked.until, language))


def demand_words(demand: Demand) -> str:
    """What is known of the past, or that nothing is."""
    tr = QCoreApplication.translate
    if not demand.known:
        return tr("Wants", "no data")
    if not (demand.harvested or demand.asked):
        return sold_words(demand.like)
    text = tr("Wants", "taken {taken} · in stock {stock} · asked {asked} · handed out {served}")
    said = text.format(
        taken=demand.harvested, stock=demand.in_stock, asked=demand.asked, served=demand.served
    )
    return f"{sold_words(demand.like)} · {said}" if demand.like.gone else said


def sold_words(like: Likeness) -> str:
    """How many went off vehicles like this one, and how like they were."""
    tr = QCoreApplication.translate
    text = {
        YEAR: tr("Wants", "{count} gone in 12 months off this model and year"),
        MODEL: tr("Wants", "{count} gone in 12 months off this model"),
        MAKE: tr("Wants", "{count} gone in 12 months off this make"),
    }.get(like.near, "")
    return text.format(count=like.gone)


def line_words(line: PlanLine) -> str:
    """Why a kind stands in the plan as it does: who waits, else the past."""
    if not line.waiting:
        return demand_words(line.demand)
    said = who_waits(line.waiting[0])
    others = len(line.waiting) - 1
    if others:
        text = QCoreApplication.translate("Wants", "{first}, and {count} more")
        said = text.format(first=said, count=others)
    return said
