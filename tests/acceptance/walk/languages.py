"""Texts that stay in one language while another is switched on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final
from xml.etree import ElementTree

from tests.acceptance.walk.painted import ELLIPSIS
from tests.ui.kit.dressing import RESOURCES

_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_APART: Final = re.compile(r" · |\n|: |, |; ")
_CODE: Final = re.compile(r"[0-9A-Z\u200b_./:*+\- ]+")

NAMES: Final = (
    "Re-Cycle Demo|Léa|Tom|Sam|Nadia|Maximiliane|English|Français|Nederlands|Renault|Renault Zoe"
    "|Renault Clio|Renault Clio II|Renault Clio III|burnt|Renault Grand Scénic dCi"
    "|Zoe|Clio II|VF AG Renault Zoe|Jeanne Dupont|Exempleville|rue de la Boucle"
    "|Préfecture|Préfecture exemple démo|Doors|Granulats du Nord SARL"
    "|Broyeur Nord SARL|Broyeurs exemple démo|Bridge|Bench"
    "|Glas Recycling GmbH & Co. KG|Pont-bascule 2|France|crushed|break|LPG|Demo|demonstration"
    "|Zebra|Code déchet|Contenant|Utilisé depuis|Agrément"
    "|Hall B|Scanner: Hall B, bench 3|scanner hall|dev ttyacm|rs gs gs rs eot|Continental"
    "|Re-Cycle|Re-Trofit|Re-Energy|inventory.example|fact-of-a-later-release"
)
"""What the floor and the scenes bring along, and languages by their own names."""
ALIKE: Final = (
    "min|camera|code|dashboard|dealer|grade|lidar|radar|test|aluminium|textiles|nov|photo|note"
    "|type|ticket|station|condition|position|capacity|options|plastic|transmission|batterie|filter"
    "|aluminium kg|november|zone|oct oct|grille|ABS ESC unit|AdBlue tank|HDPE tanks"
    "|label mm|version|print|eur|pallet"
)
"""Words that the languages share."""
CITED: Final = (
    "UN R100 and ISO|site rule|voltage class limit dc|voltage class limit|legal|site"
    "|if non haz|mass cannot be below zero|dpf|hfc|cylinders"
)
"""Sources and waste codes are quoted as their authors wrote them, in one language."""


def untranslated(
    source: Mapping[str, Iterable[str]], other: Mapping[str, Iterable[str]], language: str
) -> Iterator[str]:
    """Words that a scene shows alike in both languages, and should not. Texts are by scene."""
    same = {_plain(one) for one in "|".join((NAMES, ALIKE, CITED)).split("|")}
    same |= willed(language)
    for scene, texts in other.items():
        known = {piece for text in source.get(scene, ()) for piece in pieces(text)}
        cut = {piece for text in texts if text.endswith(ELLIPSIS) for piece in pieces(text)}
        for piece in sorted({piece for text in texts for piece in pieces(text)} & known - same):
            if not (piece in cut and any(name.startswith(piece) for name in same)):
                yield f"{scene}: {piece!r}"


def willed(language: str) -> set[str]:
    """What the translators of a language wrote exactly as it stands in English."""
    file = RESOURCES / "translations" / f"refactory_{language}.ts"
    told = ElementTree.parse(file).iter("message")
    both = ((one.findtext("source") or "", one.findtext("translation") or "") for one in told)
    return {piece for source, other in both for piece in pieces(source) & pieces(other)}


def pieces(text: str) -> set[str]:
    """What of a text is words, piece by piece, in small letters; codes are none."""
    parts = (one for one in _APART.split(text) if not _CODE.fullmatch(one))
    return {_plain(one) for one in parts} - {""}


def _plain(text: str) -> str:
    """The words of a text; units and other signs of two letters are none by themselves."""
    words = _WORD.findall(text)
    return " ".join(words).lower() if any(len(one) > 2 for one in words) else ""
